"""The local DynamoDB starts, keeps what it is given, ends with whoever needed it, and says why it does not start."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.cli.engine import HOST, Engine, EngineError, EngineMissingError, binary, healthy, running
from skill.storage.dynamodb import DynamoStore, connect, make_table
from skill.storage.store import Record
from tests.support.waiting import comes_true

pytestmark = pytest.mark.outside

OUTLIVES = """
import sys, pathlib
from simulator.cli.engine import running
with running(pathlib.Path(sys.argv[1])) as engine:
    print(engine.endpoint, flush=True)
    {then}
"""

INTERRUPTED = """
import signal, sys, pathlib
from simulator.cli.engine import healthy, running
signal.signal(signal.SIGINT, signal.default_int_handler)  # which whoever runs the tests in the background ignores
with running(pathlib.Path(sys.argv[1])) as engine:
    try:
        print(engine.endpoint, flush=True)
        sys.stdin.read()
    except KeyboardInterrupt:
        print(healthy(int(engine.endpoint.rpartition(":")[2])), flush=True)
"""


@pytest.fixture
def program(engine: Engine) -> Path:
    """The real engine's program; the test is skipped where there is none."""
    return binary()


def pointing(monkeypatch: pytest.MonkeyPatch, engine: Engine) -> None:
    for name, value in engine.environment().items():
        monkeypatch.setenv(name, value)


def gone(endpoint: str) -> bool:
    """Whether nobody answers there any more, at the latest when our patience ends."""
    port = int(endpoint.rpartition(":")[2])
    return comes_true(lambda: not healthy(port))


def script(folder: Path, body: str) -> Path:
    """A program that is no engine."""
    path = folder / "extenddb"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def test_what_the_local_dynamodb_stored_is_there_the_next_time(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(tmp_path / "new" / "folder") as engine:
        pointing(monkeypatch, engine)
        make_table(connect(), "heel-slides")
        DynamoStore("heel-slides").write("me", [Record("place", {"rep": 4})])
    with running(tmp_path / "new" / "folder") as engine:
        pointing(monkeypatch, engine)

        assert DynamoStore("heel-slides").read("me") == (Record("place", {"rep": 4}, revision=1),)


def test_the_engine_is_gone_after_its_block_and_after_an_exception(program: Path, tmp_path: Path) -> None:
    def fail() -> None:
        with running(tmp_path) as engine:
            endpoints.append(engine.endpoint)
            raise ZeroDivisionError

    endpoints: list[str] = []
    with pytest.raises(ZeroDivisionError):
        fail()
    with running(tmp_path) as engine:
        endpoints.append(engine.endpoint)

    assert [gone(endpoint) for endpoint in endpoints] == [True, True]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_the_engine_ends_when_its_owner_is_killed(program: Path, tmp_path: Path, how: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", OUTLIVES.format(then="sys.stdin.read()"), str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as owner:
        assert owner.stdout is not None
        endpoint = owner.stdout.readline().strip()
        assert healthy(int(endpoint.rpartition(":")[2]))
        owner.send_signal(how)

    assert gone(endpoint)


def test_the_ctrl_c_of_the_conversation_leaves_it_time_to_keep_the_last_turn(program: Path, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as owner:
        assert owner.stdout is not None
        endpoint = owner.stdout.readline().strip()
        os.killpg(owner.pid, signal.SIGINT)  # as a terminal does, to everybody in it

        assert owner.stdout.readline() == "True\n"
    assert gone(endpoint)


def test_its_password_is_neither_on_the_screen_nor_in_its_log(
    program: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with running(tmp_path):
        pass

    assert capfd.readouterr() == ("", "")
    assert "Password:" not in (tmp_path / "engine.log").read_text()


def test_the_engine_listens_on_this_machine_only(program: Path, tmp_path: Path) -> None:
    with running(tmp_path) as engine:
        assert engine.endpoint.startswith("http://127.0.0.1:")
        assert "127.0.0.1" in (tmp_path / "engine.log").read_text()
        assert "0.0.0.0:" not in (tmp_path / "engine.log").read_text()


def test_the_port_asked_for_is_the_port(program: Path, tmp_path: Path) -> None:
    with socket.create_server((HOST, 0)) as server:
        port = server.getsockname()[1]
    with running(tmp_path, port) as engine:
        assert engine.endpoint == f"http://127.0.0.1:{port}"


def test_a_port_that_is_taken_is_a_failure(program: Path, tmp_path: Path) -> None:
    with (
        socket.create_server((HOST, 0)) as server,
        pytest.raises(EngineError, match=r"^port \d+ cannot be used: Address already in use$"),
        running(tmp_path, server.getsockname()[1]),
    ):
        pytest.fail("it ran")


def test_a_folder_that_another_uses_is_a_failure(program: Path, tmp_path: Path) -> None:
    with (
        running(tmp_path),
        pytest.raises(EngineError, match=r"^another conversation is using "),
        running(tmp_path),
    ):
        pytest.fail("it ran")


def test_a_folder_that_cannot_be_made_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with (
        pytest.raises(EngineError, match=r"cannot be written: Not a directory$"),
        running(tmp_path / "file" / "folder", program=script(tmp_path, "exit 0")),
    ):
        pytest.fail("it ran")


def test_a_missing_engine_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(EngineMissingError, match="make engine"):
        binary(tmp_path)
    with pytest.raises(EngineMissingError, match="make engine"), running(tmp_path, program=tmp_path / "nothing"):
        pytest.fail("it ran")


@pytest.mark.parametrize("content", [b"\x7fELF but no program", b"#!/no/such/shell\n", b""])
def test_an_engine_that_is_no_program_is_a_failure(tmp_path: Path, content: bytes) -> None:
    path = script(tmp_path, "")
    path.write_bytes(content)

    with pytest.raises(EngineError, match=r"^the local DynamoDB|is not a program"), running(tmp_path, program=path):
        pytest.fail("it ran")


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("echo starting >&2; echo 'Error: disk full' >&2; exit 3", "Error: disk full"),
        ("exit 3", "exit 3"),
    ],
)
def test_an_engine_that_does_not_start_says_its_last_line(tmp_path: Path, body: str, line: str) -> None:
    with (
        pytest.raises(EngineError, match=f"^the local DynamoDB did not start: {line}$"),
        running(tmp_path, program=script(tmp_path, body)),
    ):
        pytest.fail("it ran")


def test_an_engine_that_never_answers_is_given_up_and_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.cli.engine.START_SECONDS", 0.2)

    with (
        pytest.raises(EngineError, match="did not answer"),
        running(tmp_path, program=script(tmp_path, "echo $$ >pid; exec sleep 60")),
    ):
        pytest.fail("it ran")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_its_environment_has_nothing_of_the_persons_own_on_aws() -> None:
    own = {"PATH": "/bin", "AWS_PROFILE": "work", "AWS_SESSION_TOKEN": "t", "AWS_ENDPOINT_URL": "x", "NO_PROXY": "a"}

    assert Engine("http://127.0.0.1:1", Path()).environment(own) == {
        "PATH": "/bin",
        "NO_PROXY": "a,127.0.0.1",
        "no_proxy": "127.0.0.1",
        "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL_DYNAMODB": "http://127.0.0.1:1",
    }
