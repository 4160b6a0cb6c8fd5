"""The door of `make show`: it lets in who is on this machine and speaks its language, and nobody else."""

import json
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from simulator.audio.voice import Espeak, VoiceMissingError
from simulator.cli import show
from simulator.device.cloud import Cloud, serving
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Owner
from simulator.device.viewport import VIEWPORTS
from simulator.ears.recognizer import Recognizer
from simulator.settings import CHECKOUT, VIEWHOST
from simulator.show import server
from simulator.show.server import LARGEST_BODY, served
from simulator.show.session import ShowSession
from tests.support.clock import MORNING
from tests.support.waiting import PATIENCE_SECONDS

JSON = {"content-type": "application/json"}


@pytest.fixture
def room(front_door: Callable[[], str], recognizer: Recognizer) -> Iterator[ShowSession]:
    with serving(Cloud()) as cloud:
        owner = Owner(account="somebody at the door")
        made = ShowSession(Echo(recognizer, HttpClient(front_door()).ask, owner, now=MORNING, cloud=cloud), None)
        made.set_screen("hub-round-small")
        yield made


@pytest.fixture
def port(room: ShowSession) -> Iterator[int]:
    with served(room) as address:
        yield int(re.findall(r":(\d+)/", address)[0])


def asked(port: int, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, bytes]:
    line = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    sent = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
    line.request(method, path, sent, headers)
    answer = line.getresponse()
    found = answer.status, answer.read()
    line.close()
    return found


def test_what_is_typed_is_heard_and_answered(room: ShowSession, port: int) -> None:
    assert asked(port, "POST", "/say", {"words": "Alexa, start heel slides"}, **JSON) == (204, b"")

    heard, answered = [each for each in room.history if each["kind"] in ("heard", "answered")]
    assert heard["words"] == "Alexa, start heel slides"
    assert answered["lines"][0].startswith("Hello")
    assert answered["page"]["document"]["type"] == "APL"
    assert answered["request"]["context"]["Viewport"]["shape"] == "ROUND"


def test_what_a_sentence_was_heard_as_is_on_the_page(room: ShowSession) -> None:
    room.echo.explain = lambda _: "heard: the tip"
    room.say("Alexa, start heel slides")

    assert {"kind": "note", "line": "(heard: the tip)"} in room.history


def test_what_is_touched_goes_back_as_a_user_event(room: ShowSession, port: int) -> None:
    room.say("Alexa, start heel slides")
    assert asked(port, "POST", "/touch", {"arguments": ["goal", "knees"]}, **JSON)[0] == 204

    last = next(each for each in reversed(room.history) if each["kind"] == "answered")
    assert last["request"]["request"]["type"] == "Alexa.Presentation.APL.UserEvent"
    assert last["lines"][0].startswith("Your knees, then.")


def test_another_screen_is_another_viewport(room: ShowSession, port: int) -> None:
    assert asked(port, "POST", "/screen", {"name": "tv"}, **JSON)[0] == 204
    assert room.echo.owner.screen == "tv"
    assert json.loads(asked(port, "GET", "/screens")[1]) == {"screens": [*VIEWPORTS]}


@pytest.mark.parametrize(
    ("path", "body", "headers", "status"),
    [
        ("/say", {"words": "no"}, {}, 403),
        ("/say", {"words": "no"}, {"content-type": "text/plain"}, 403),
        ("/say", {"words": "no"}, JSON | {"host": "example.com"}, 403),
        ("/say", {"words": ["no"]}, JSON, 400),
        ("/say", b"no", JSON, 400),
        ("/say", b"\xff", JSON, 400),
        ("/say", {"words": "no" * LARGEST_BODY}, JSON, 413),
        ("/say", b"[" * 8_000 + b"]" * 8_000, JSON, 400),
        ("/say", b'{"words":' * 1_500 + b"1" + b"}" * 1_500, JSON, 400),
        ("/say", ["words"], JSON, 400),
        ("/touch", {"arguments": "no"}, JSON, 400),
        ("/screen", {"name": "wall"}, JSON, 400),
        ("/nowhere", {}, JSON, 405),
    ],
)
def test_what_is_not_for_the_room_changes_nothing(
    room: ShowSession, port: int, path: str, body: Any, headers: dict[str, str], status: int
) -> None:
    before = [*room.history]

    assert asked(port, "POST", path, body, **headers)[0] == status
    assert room.history == before


@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/show.js", 200), ("/sound/0.wav", 404), ("/../x", 404)])
def test_a_browser_gets_the_files_of_the_page_and_no_others(port: int, path: str, status: int) -> None:
    assert asked(port, "GET", path)[0] == status
    assert asked(port, "GET", path, host="example.com")[0] == 403


def test_a_browser_that_comes_late_is_told_what_happened(room: ShowSession, port: int) -> None:
    room.say("Alexa, start heel slides")
    line = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    line.request("GET", "/events")
    stream = line.getresponse()
    events = [json.loads(stream.readline().removeprefix(b"data: ") or b"{}") for _ in range(1)]
    line.close()

    assert events[0]["kind"] == "screen"
    assert events[0]["past"]


def test_the_sound_of_an_answer_is_there_to_be_had(room: ShowSession, port: int) -> None:
    try:
        room.voice = Espeak()
    except VoiceMissingError as why:
        pytest.skip(f"NOT HEARD IN THE ROOM: {why}")
    room.say("Alexa, start heel slides")
    answered = next(each for each in room.history if each["kind"] == "answered")
    status, sound = asked(port, "GET", f"/{answered['sound']}")

    assert (status, sound[:4], sound[8:12]) == (200, b"RIFF", b"WAVE")


# The command


def ran(*options: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "simulator.cli.show", "--memory", "--quiet", *options]
    return subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)


@pytest.mark.outside
def test_a_port_that_is_taken_is_one_line() -> None:
    if not VIEWHOST.exists():
        pytest.skip("NO SCREEN TESTED: apl-viewhost-web is not installed: make viewhost")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = ran("--port", str(port))

    assert (done.returncode, done.stderr) == (
        1,
        f"heel slides: cannot listen on port {port}: Address already in use\n",
    )


@pytest.mark.parametrize(
    "options", [("--screen", "wall"), ("--port", "door"), ("--port", "70000"), ("--locale", "fr-FR"), ("--loud",)]
)
def test_a_bad_option_is_one_line(options: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        show.main(options)

    printed = capsys.readouterr()
    assert (left.value.code, printed.out, printed.err.count("\n")) == (2, "", 1)
    assert printed.err.startswith("heel slides: ")


def test_without_the_renderer_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(server, "VIEWHOST", tmp_path / "nothing")

    assert show.main([]) == 1
    assert capsys.readouterr().err == "heel slides: the renderer of screens is not installed: make viewhost\n"
