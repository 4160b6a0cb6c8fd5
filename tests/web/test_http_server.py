"""The production server on a socket: what it answers, and what it bears with."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from skill.settings import Settings
from skill.storage.memory import MemoryStore
from skill.web.http_server import CONNECTIONS, IDLE_SECONDS, LARGEST_HEAD, THREADS, stop, web_server
from skill.web.server import LARGEST_BODY, served
from tests.support.waiting import PATIENCE_SECONDS
from tests.support.web import BODY, exchanged, head, listening

pytestmark = pytest.mark.outside


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The port of an unverified endpoint that waits a second for anybody."""
    with listening(served(MemoryStore(), Settings(), None), idle_seconds=1) as port:
        yield port


def test_a_request_on_a_socket_is_answered_and_the_server_does_not_say_what_it_is(port: int) -> None:
    answer = exchanged(port, head(f"Content-Length: {len(BODY)}"), BODY)

    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"<speak>Hello" in answer
    assert b"\r\nserver:" not in answer.lower()


def test_a_server_that_is_awake_when_it_is_stopped_closes_no_file_that_is_still_written_to() -> None:
    """The thread that serves has half a second for it, between being told to close and being woken."""
    server = web_server(served(MemoryStore(), Settings(), None), "127.0.0.1", 0)
    serving = threading.Thread(target=server.run)
    serving.start()
    wake = server.trigger._physical_pull

    def wake_twice() -> None:
        wake()
        serving.join(0.5)
        wake()

    server.trigger._physical_pull = wake_twice
    stop(server)

    serving.join(PATIENCE_SECONDS)
    assert not serving.is_alive()


def test_a_request_in_chunks_is_answered(port: int) -> None:
    answer = exchanged(port, head("Transfer-Encoding: chunked"), b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY))

    assert answer.startswith(b"HTTP/1.1 200 ")


def test_several_requests_are_answered_on_one_connection(port: int) -> None:
    first = b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n%s" % (len(BODY), BODY)

    assert exchanged(port, first, head(f"Content-Length: {len(BODY)}"), BODY).count(b"HTTP/1.1 200 ") == 2


@pytest.mark.parametrize(
    ("pieces", "status"),
    [
        ([head(f"Content-Length: {LARGEST_BODY + 1}"), b"x" * (LARGEST_BODY + 1)], 413),
        ([head(f"Content-Length: {10**20}")], 413),
        ([head("Transfer-Encoding: chunked"), (b"8000\r\n%s\r\n" % (b"x" * 0x8000)) * 5, b"0\r\n\r\n"], 413),
        ([head("Content-Length: -1")], 400),
        ([head("Content-Length: many")], 400),
        ([head()], 400),
        ([head("Transfer-Encoding: chunked"), b"zz\r\n"], 400),
        ([head("X-Filler: " + "x" * LARGEST_HEAD)], 431),
        ([head(f"Content-Length: {len(BODY)}", "X-Forwarded-For: 8.8.8.8"), BODY], 400),
        ([head(f"Content-Length: {len(BODY)}", "Forwarded: for=8.8.8.8"), BODY], 400),
    ],
    ids=[
        "large body", "endless body", "large body in chunks", "negative length", "length that is not a number",
        "no length", "no chunk", "large head", "forwarded by a proxy", "forwarded by a newer proxy",
    ],
)  # fmt: skip
def test_a_malformed_http_request_is_refused(port: int, pieces: list[bytes], status: int) -> None:
    assert exchanged(port, *pieces).split()[1] == b"%d" % status


@pytest.mark.parametrize("piece", [b"", b"POST / HT", head("Content-Length: 100") + b"{"], ids=["head", "line", "body"])
def test_a_client_that_falls_silent_is_hung_up_on(port: int, piece: bytes) -> None:
    assert exchanged(port, piece) == b""


def test_clients_that_send_a_byte_now_and_then_keep_nobody_waiting(port: int) -> None:
    """More of them than there are threads, each in the middle of its body."""
    with ExitStack() as stack:
        dripping = [
            stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS))
            for _ in range(3 * THREADS)
        ]
        for client in dripping:
            client.sendall(head("Content-Length: 100") + b"{")
        for _ in range(3):
            for client in dripping:
                client.sendall(b" ")
            assert exchanged(port, head(f"Content-Length: {len(BODY)}"), BODY).startswith(b"HTTP/1.1 200 ")
            time.sleep(0.1)


def test_the_limits_are_those_of_a_skill() -> None:
    assert 8 < IDLE_SECONDS <= 10
    assert (THREADS, CONNECTIONS, LARGEST_HEAD, LARGEST_BODY) == (8, 500, 16 * 1024, 128 * 1024)
