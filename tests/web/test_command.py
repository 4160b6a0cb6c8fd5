"""`python -m skill.web`: it says where it listens and serves there, or says in one line why not."""

import json
import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask

from skill.settings import AudioRenderer, Settings
from skill.storage.store import Store
from skill.web import __main__ as command
from skill.web.server import create
from tests.support.waiting import PATIENCE_SECONDS
from tests.support.web import BODY, exchanged, head

pytestmark = pytest.mark.outside


@contextmanager
def started(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The documented command in an environment of its own, where any warning is an error, and its port."""
    ours = ("HEEL_SLIDES_", "AWS_", "FLASK_", "PYTHONUNBUFFERED")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "skill.web", "--port", "0", *arguments],
        env=environment | {"HEEL_SLIDES_STORE": "memory"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        line = process.stdout.readline()
        assert line.startswith("listening on http://127.0.0.1:")
        yield process, int(line.rpartition(":")[2])
    finally:
        process.kill()
        process.communicate()


def status(port: int, body: bytes, *headers: str) -> bytes:
    return exchanged(port, head(f"Content-Length: {len(body)}", *headers), body).partition(b"\r\n")[0]


def test_the_unverified_command_answers_this_machine_and_logs_nothing_but_refusals() -> None:
    with started("--unverified") as (process, port):
        answers = [status(port, BODY), status(port, b"hamstring")]
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=PATIENCE_SECONDS)

    assert answers == [b"HTTP/1.1 200 OK", b"HTTP/1.1 400 BAD REQUEST"]
    assert (process.returncode, out) == (0, "")
    assert err == "WARNING refused: the body is not a request of Alexa's: JSONDecodeError\n"


def test_the_command_verifies_unless_it_is_told_not_to() -> None:
    with started() as (process, port):
        answer = exchanged(port, head(f"Content-Length: {len(BODY)}"), BODY)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=PATIENCE_SECONDS)

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert answer.endswith(b"the request is not signed\n")
    assert err == "WARNING refused: the request is not signed\n"


class NeverServing:
    """A server that listens nowhere, and remembers what it would serve."""

    def __init__(self) -> None:
        self.apps: list[Flask] = []
        self.effective_port = 8080

    def __call__(self, app: Flask, host: str, port: int) -> "NeverServing":
        del host, port
        self.apps.append(app)
        return self

    def run(self) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment with a store that needs nothing, whose process logs and takes signals as before."""
    for name in [name for name in os.environ if name.startswith(("HEEL_SLIDES_", "AWS_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HEEL_SLIDES_STORE", "memory")
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(logging, "basicConfig", lambda **_: None)
    return monkeypatch


@pytest.fixture
def server(memory: pytest.MonkeyPatch) -> NeverServing:
    """What stands in for the production server."""
    standing_in = NeverServing()
    memory.setattr(command, "web_server", standing_in)
    return standing_in


def stopped(*arguments: str) -> Any:
    with pytest.raises(SystemExit) as stop:
        command.main(arguments)
    return stop.value.code


@pytest.mark.parametrize("host", ["0.0.0.0", "", "::", "192.168.1.4", "example.com", "localhost.example.com", "127.1"])
def test_verification_cannot_be_switched_off_on_another_address_than_loopback(
    server: NeverServing, capsys: pytest.CaptureFixture[str], host: str
) -> None:
    assert stopped("--port", "0", "--host", host, "--unverified") == 2
    assert capsys.readouterr() == (
        "", f"heel slides: error: --unverified is for a loopback address, and {host} is not one\n",
    )  # fmt: skip
    assert server.apps == []


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--verified"], "unrecognized arguments: --verified"),
        (["--unver"], "unrecognized arguments: --unver"),
        (["--port"], "argument --port: expected one argument"),
        (["--port", "many"], "argument --port: invalid port_number value: 'many'"),
        (["--port", "65536"], "argument --port: invalid port_number value: '65536'"),
        (["--port", "-1"], "argument --port: invalid port_number value: '-1'"),
    ],
)
def test_an_option_that_is_wrong_is_one_line(
    server: NeverServing, capsys: pytest.CaptureFixture[str], arguments: list[str], line: str
) -> None:
    assert stopped(*arguments) == 2
    assert capsys.readouterr() == ("", f"heel slides: error: {line}\n")


def test_a_port_that_is_taken_is_one_line(memory: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        assert stopped("--port", str(number)) == 1

    assert capsys.readouterr() == (
        "", f"heel slides: cannot listen on 127.0.0.1, port {number}: Address already in use\n",
    )  # fmt: skip


@pytest.mark.parametrize("host", ["999.1.1.1", "203.0.113.1", "unix://web.sock"])
def test_an_address_that_is_not_ours_is_one_line(
    memory: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], host: str
) -> None:
    assert stopped("--port", "0", "--host", host) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"heel slides: cannot listen on {host}, port 0: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({"HEEL_SLIDES_STORE": "dynamodb"}, "HEEL_SLIDES_TABLE is not set: it names the DynamoDB table"),
        ({"HEEL_SLIDES_STORE": "paper"}, "HEEL_SLIDES_STORE is 'paper'; it can be dynamodb or memory"),
        ({"HEEL_SLIDES_AUDIO_RENDERER": "gong"}, "HEEL_SLIDES_AUDIO_RENDERER is 'gong'; it can be apla or ssml"),
        (
            {"HEEL_SLIDES_STORE": "dynamodb", "HEEL_SLIDES_TABLE": "heel-slides", "AWS_CONFIG_FILE": os.devnull},
            "no AWS region: set AWS_DEFAULT_REGION, for example eu-west-1",
        ),
    ],
    ids=["no table", "no such store", "no such renderer", "no region"],
)
def test_a_setting_that_is_wrong_is_one_line(
    server: NeverServing,
    memory: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    settings: dict[str, str],
    line: str,
) -> None:
    for name, value in settings.items():
        memory.setenv(name, value)

    assert stopped("--port", "0") == 1
    assert capsys.readouterr() == ("", f"heel slides: {line}\n")


def test_a_table_that_is_not_there_is_one_line(
    table: str, memory: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], engine: Any
) -> None:
    for name, value in (engine.environment() | {"HEEL_SLIDES_TABLE": "nowhere"}).items():
        memory.setenv(name, value)
    memory.delenv("HEEL_SLIDES_STORE")

    assert stopped("--port", "0") == 1
    assert "heel slides: there is no table nowhere in this region" in capsys.readouterr().err


@pytest.mark.parametrize("renderer", AudioRenderer)
def test_the_skill_is_built_as_the_environment_says(
    server: NeverServing, memory: pytest.MonkeyPatch, renderer: AudioRenderer
) -> None:
    built: list[Settings] = []

    def served(_: Store, settings: Settings, __: object) -> Flask:
        built.append(settings)
        return Flask("test")

    memory.setattr(command, "served", served)
    memory.setenv("HEEL_SLIDES_AUDIO_RENDERER", renderer)

    assert command.main([]) == 0
    assert [settings.audio_renderer for settings in built] == [renderer]


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_on_an_address_outside_this_machine_an_unsigned_request_is_refused(server: NeverServing, host: str) -> None:
    assert command.main(["--host", host]) == 0
    answer = server.apps[0].test_client().post("/", data=BODY)

    assert (answer.status_code, answer.text) == (400, "the request is not signed\n")


def test_the_factory_for_other_servers_verifies(memory: pytest.MonkeyPatch) -> None:
    assert create().test_client().post("/", data=json.dumps({})).text == "the request is not signed\n"


def test_certvalidator_is_not_needed_and_its_stand_in_is_gone() -> None:
    program = "import skill.web.server, sys; sys.exit(bool({'certvalidator', 'oscrypto'} & set(sys.modules)))"

    assert subprocess.run([sys.executable, "-W", "error", "-c", program], check=False).returncode == 0


def test_certvalidator_still_cannot_be_imported() -> None:
    """Where it can be again, certvalidator_stood_in in skill/web/server.py has nothing left to do."""
    ran = subprocess.run([sys.executable, "-c", "import certvalidator"], capture_output=True, text=True, check=False)

    assert "Error detecting the version of libcrypto" in ran.stderr
