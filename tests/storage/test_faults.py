"""When something breaks: bad weather before the store, a killed engine, a killed skill; nothing is lost."""

import http.client
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from simulator.cli.engine import Engine, binary, running
from simulator.cli.script import event_lines
from simulator.device.echo import Answered, Echo
from simulator.device.request import HttpClient, Owner
from simulator.ears.recognizer import Recognizer
from skill.alexa import handlers
from skill.settings import Settings
from skill.storage.deadline import TURN_S
from skill.storage.dynamodb import ATTEMPTS, CONNECT_SECONDS, READ_SECONDS, DynamoStore, connect, make_table
from skill.storage.store import Store
from tests.support.clock import MORNING as NOW
from tests.support.quiet_server import QuietHandler

TO_THE_SET = ("Alexa, start heel slides", "knees", "no", "no", "no", "next", *["next"] * 8, "ready")


class Weather:
    """A proxy between the skill and the engine: clear, or it throttles, drops what comes, or answers too late."""

    def __init__(self, upstream: str) -> None:
        self.upstream, self.now, self.passed = upstream.removeprefix("http://"), "clear", 0
        weather = self

        class Passing(QuietHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                weather.meet(self)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Passing)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.endpoint = f"http://127.0.0.1:{self.server.server_port}"

    def meet(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers["content-length"]))
        match self.now:
            case "throttle":
                self.say(handler, 400, b'{"__type": "x#ThrottlingException", "message": "slow down"}')
            case "drop":
                handler.close_connection = True
            case "late":
                time.sleep(READ_SECONDS + 0.2)
                handler.close_connection = True
            case _:
                self.say(handler, *self.forward(handler, body))

    def forward(self, handler: BaseHTTPRequestHandler, body: bytes) -> tuple[int, bytes]:
        upstream = http.client.HTTPConnection(self.upstream)
        upstream.request("POST", "/", body, dict(handler.headers))
        answer = upstream.getresponse()
        content = answer.read()
        upstream.close()
        self.passed += 1
        return answer.status, content

    def say(self, handler: BaseHTTPRequestHandler, status: int, content: bytes) -> None:
        handler.send_response(status)
        handler.send_header("content-length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)


@pytest.fixture
def weather(engine: Engine, table: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Weather]:
    """Bad weather between boto3 and the real engine."""
    proxy = Weather(engine.endpoint)
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", proxy.endpoint)
    yield proxy
    proxy.server.shutdown()
    proxy.server.server_close()


class Person:
    """Somebody talking to an Echo whose skill runs in this process."""

    def __init__(self, recognizer: Recognizer, store: Store) -> None:
        self.skill = handlers.function(store, Settings())
        self.echo = Echo(
            recognizer, lambda sent: self.skill(sent, None), Owner(account="amzn1.ask.account.FAULTS"), now=NOW
        )

    def say(self, *words: str, after: int | None = None) -> str:
        """What is answered to the last of these; `after` is when it is said, in ms of the answer before."""
        answer = ""
        for each in words:
            self.echo.pass_time(self.echo.until_quiet() + 500 if after is None else after)
            events = self.echo.hear(each)
            answer = "\n".join(event_lines(event for event in events if isinstance(event, Answered)))
            assert answer, [*event_lines(events)]
        return answer


def test_a_slow_turn_still_ends_before_alexa_gives_up() -> None:
    """Whatever is asked of others has the one deadline; and one call by itself is given up before."""
    longest = ATTEMPTS * (CONNECT_SECONDS + READ_SECONDS) + 1

    assert longest < TURN_S < 6


@pytest.mark.parametrize("kind", ["throttle", "drop", "late"])
def test_a_set_that_cannot_be_stored_goes_on_and_it_is_said_once(
    recognizer: Recognizer, table: str, weather: Weather, kind: str
) -> None:
    person = Person(recognizer, DynamoStore(table))
    person.say(*TO_THE_SET[:-1])
    weather.now = kind

    first = person.say("ready")
    second = person.say("what's the pro tip", after=38_000)

    assert "I can't save your place just now" in first
    assert "(right leg, 1 to 5" in first
    assert "I can't save" not in second
    assert "(right leg, 2 to 5" in second


def test_what_could_not_be_stored_is_stored_when_the_store_answers_again(
    recognizer: Recognizer, table: str, weather: Weather
) -> None:
    person = Person(recognizer, DynamoStore(table))
    person.say(*TO_THE_SET[:-1])
    weather.now = "drop"
    person.say("ready")
    weather.now = "clear"
    person.say("hold on", after=60_000)
    person.echo.drop()
    person.echo.pass_time(600_000)

    assert "We stopped on the right leg, at number five of five" in person.say("Alexa, start heel slides")


def test_an_opening_that_cannot_be_looked_up_says_so_and_begins_as_the_first(
    recognizer: Recognizer, table: str, weather: Weather
) -> None:
    person = Person(recognizer, DynamoStore(table))
    person.say(*TO_THE_SET)
    person.echo.pass_time(30_000)
    person.echo.leave()
    weather.now = "throttle"

    assert "I can't look up last time just now" in person.say("Alexa, start heel slides")
    weather.now = "clear"
    person.echo.leave()

    assert "We stopped on the right leg" in person.say("Alexa, start heel slides")


def killed(engine: Engine) -> None:
    """Kill the engine that runs on a folder, as a power cut would."""
    subprocess.run(["pkill", "-KILL", "-f", "--", f"--port {engine.endpoint.rpartition(':')[2]}"], check=True)


def test_a_killed_engine_costs_nothing_that_was_kept(
    engine: Engine, recognizer: Recognizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed in the middle of a set: the conversation goes on, and when the engine is back the turn after is kept."""
    del engine  # only to be skipped where there is none
    with ExitStack() as first:
        own = first.enter_context(running(tmp_path, program=binary()))
        port = int(own.endpoint.rpartition(":")[2])
        for name, value in own.environment().items():
            monkeypatch.setenv(name, value)
        make_table(connect(), "faults")
        person = Person(recognizer, DynamoStore("faults"))
        person.say(*TO_THE_SET)
        killed(own)

        told_so = person.say("what's the pro tip", after=38_000)
    assert "I can't save your place just now" in told_so

    with running(tmp_path, port, binary()):
        assert "(right leg, 3 to 5" in person.say("repeat", after=9_000)
        person.echo.drop()
        assert "We stopped on the right leg, at number three of five" in person.say("Alexa, start heel slides")


class Skill:
    """The skill as a process of its own, that can be killed."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[str] | None = None
        self.client: HttpClient | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "skill.web", "--port", "0", "--unverified"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self.process.stdout
        self.client = HttpClient(self.process.stdout.readline().split()[-1] + "/")

    def kill(self) -> None:
        assert self.process
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()

    def ask(self, sent: Any) -> Any:
        assert self.client
        return self.client.ask(sent)


@pytest.fixture
def skill(table: str) -> Iterator[Skill]:
    started = Skill()
    started.start()
    yield started
    started.kill()


def test_a_killed_skill_goes_on_where_it_was(recognizer: Recognizer, skill: Skill) -> None:
    """Between two turns: what rides with the session and what is stored are all it needs."""
    person = Person(recognizer, DynamoStore("unused"))
    person.echo.ask = skill.ask
    person.say(*TO_THE_SET)
    skill.kill()
    skill.start()

    assert "(right leg, 3 to 5" in person.say("what's the pro tip", after=38_000)
    person.echo.drop()
    skill.kill()
    skill.start()
    assert "We stopped on the right leg, at number three of five" in person.say("Alexa, start heel slides")


def test_the_same_request_delivered_twice_changes_nothing_the_second_time(
    recognizer: Recognizer, table: str, client: Any
) -> None:
    """Each turn of a practice is answered alike twice, and what is stored is as if it had come once."""
    store = DynamoStore(table, client)
    person, rows = Person(recognizer, store), []
    once = person.skill

    def twice(sent: Any, context: object) -> Any:
        answer = once(sent, context)
        before = stored(client, table)
        again = once(sent, context)
        rows.append((before, stored(client, table)))
        assert answer.get("response") == again.get("response")
        return answer

    person.skill = twice
    person.say(*TO_THE_SET)
    person.say("what's the pro tip", after=38_000)
    person.say("easy", "no", "no")

    assert [before for before, after in rows if before != after] == []
    assert sum("done#" in row["kind"]["S"] for row in client.scan(TableName=table)["Items"]) == 1


def stored(client: Any, table: str) -> list[Any]:
    """Everything in the table but the revisions."""
    items = client.scan(TableName=table)["Items"]
    return sorted(({name: value for name, value in item.items() if name != "rev"} for item in items), key=str)


def test_two_devices_racing_for_one_practice_count_it_once(recognizer: Recognizer, table: str, client: Any) -> None:
    """Both take up the same place, and both finish: one practice, as long as it was promised."""
    store: Store = DynamoStore(table, client)
    person = Person(recognizer, store)
    person.say(*TO_THE_SET)
    person.echo.pass_time(38_000)
    person.echo.leave()
    devices = [Person(recognizer, store) for _ in range(2)]
    for device in devices:
        device.echo.now = person.echo.now + 60_000
    turns: list[Callable[[], str]] = [
        (lambda device=device, words=words: device.say(words))  # type: ignore[misc]
        for words in ("Alexa, start heel slides", "yes", "no", "ready", "easy", "no", "no")
        for device in devices
    ]
    for turn in turns:
        turn()

    practices = [item.body for item in store.query_latest("amzn1.ask.account.FAULTS", "done#")]
    assert [(each["right"], each["left"], each["finished"]) for each in practices] == [(5, 5, True)]
