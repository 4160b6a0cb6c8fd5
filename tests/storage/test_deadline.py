"""One deadline for a whole turn: what is not answered by then is not waited for, and is an ordinary failure."""

import json
import threading
import urllib.request
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from typing import Any

import pytest

from simulator.ears.recognizer import Recognizer
from skill.alexa.alexa_api import AlexaApi, fetch
from skill.alexa.reminders import ReminderClient
from skill.dialogue.session import Outcome, Session
from skill.storage.deadline import SAVING_S, TURN_S, Deadline, DeadlineError
from skill.storage.dynamodb import DynamoStore, connect
from skill.storage.memory import MemoryStore
from skill.storage.repository import SessionRepository
from tests.support.alexa import TO_THE_SET, Conversation
from tests.support.practised import HOME, IN_A_SET, NOW
from tests.support.quiet_server import QuietHandler

pytestmark = pytest.mark.slow


class Clock:
    """A clock that a test sets, in seconds."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def never() -> Iterator[threading.Event]:
    """What never happens while a test runs: whoever waited for it without a deadline would not come back."""
    event = threading.Event()
    yield event
    event.set()


SOON = 0.3
"""A deadline that a test can wait for, in seconds."""


def test_the_turn_is_over_well_inside_the_eight_seconds_that_alexa_waits() -> None:
    assert (TURN_S, SAVING_S) == (5.0, 1.5)


def test_what_is_answered_in_time_is_the_answer_and_what_is_raised_is_raised() -> None:
    assert Deadline().call(lambda: "answer") == "answer"
    with pytest.raises(ZeroDivisionError):
        Deadline().call(lambda: 1 / 0)


def test_what_is_not_answered_is_not_waited_for(never: threading.Event) -> None:
    with pytest.raises(DeadlineError):
        Deadline(SOON).call(never.wait)


def test_what_is_asked_next_is_asked_in_the_same_thread() -> None:
    assert Deadline().call(threading.get_ident) == Deadline().call(threading.get_ident) != threading.get_ident()


def test_a_thread_that_raised_is_asked_again() -> None:
    before = Deadline().call(threading.get_ident)
    with pytest.raises(ZeroDivisionError):
        Deadline().call(lambda: 1 / 0)

    assert Deadline().call(threading.get_ident) == before


def test_a_thread_that_still_waits_is_asked_nothing_more(never: threading.Event) -> None:
    waiting = list[int]()

    def wait() -> None:
        waiting.append(threading.get_ident())
        never.wait()

    with pytest.raises(DeadlineError):
        Deadline(SOON).call(wait)
    assert Deadline().call(threading.get_ident) not in waiting


def test_what_is_asked_at_once_is_asked_in_threads_of_its_own() -> None:
    """Each waits until the other has begun, too."""
    both = threading.Barrier(2)
    asked = [threading.Thread(target=Deadline().call, args=(both.wait,)) for _ in range(2)]
    for each in asked:
        each.start()
    for each in asked:
        each.join()

    assert not both.broken


def test_nothing_is_asked_after_the_deadline() -> None:
    clock, asked = Clock(), list[str]()
    deadline = Deadline(clock=clock)
    clock.now = 5.0

    with pytest.raises(DeadlineError):
        deadline.call(lambda: asked.append("asked"))
    assert asked == []


def test_a_deadline_is_told_in_seconds_that_are_left() -> None:
    clock = Clock()
    clock.now = 100.0
    deadline = Deadline(clock=clock)
    clock.now = 102.0

    assert deadline.left == 3.0
    assert deadline.sooner(1.5).left == 1.5
    assert (deadline.within(1.0).left, deadline.within(9.0).left) == (1.0, 3.0)


class Silent(MemoryStore):
    """A store that stops answering one of its calls."""

    def __init__(self, never: threading.Event, call: str) -> None:
        super().__init__()
        self.never, self.call = never, call

    def __getattribute__(self, name: str) -> Any:
        if name == object.__getattribute__(self, "__dict__").get("call"):
            return lambda *_: self.never.wait()
        return super().__getattribute__(name)


@pytest.mark.parametrize("call", ["read", "write", "query_latest", "bury", "delete_all"])
def test_a_store_that_does_not_answer_is_one_that_failed(never: threading.Event, call: str) -> None:
    repository = SessionRepository(Silent(never, call), HOME, Deadline(SOON))
    loaded = repository.load({}, NOW, new=True)
    turns: dict[str, Callable[[], object]] = {
        "read": lambda: loaded.trouble,
        "write": lambda: not repository.save(loaded, IN_A_SET, NOW)[1],
        "query_latest": lambda: repository.progress(0)[0] is None,
        "bury": lambda: not repository.forget(loaded, NOW),
        "delete_all": lambda: not repository.forget(loaded, NOW),
    }

    assert turns[call]()
    assert repository.failed


@pytest.mark.parametrize("call", ["read", "write", "query_latest", "bury"])
def test_a_turn_whose_store_does_not_answer_is_answered(
    recognizer: Recognizer, never: threading.Event, call: str
) -> None:
    """Through the front door: a launch, a set, progress, forgetting."""
    store = Silent(never, "nothing")
    conversation = Conversation(recognizer, store)
    conversation.say(*TO_THE_SET[:-1] if call == "write" else TO_THE_SET[:2])
    soon = Conversation(recognizer, store, deadline=lambda: Deadline(SOON))
    soon.talk, soon.now = conversation.talk, conversation.now
    store.call = call
    said = {
        "read": ("start heel slides", "I can't look up last time"),
        "write": ("ready", "I can't save your place just now"),
        "query_latest": ("how am I doing", "I can't look that up just now"),
        "bury": ("forget me", "I couldn't delete everything just now"),
    }
    if call == "read":
        soon = Conversation(recognizer, store, deadline=lambda: Deadline(SOON))
    answer = soon.say(said[call][0], *["yes"] * (call == "bury"))

    assert said[call][1] in json.dumps(answer["response"])


def test_a_reminder_that_is_not_answered_has_failed_and_the_turn_has_time_to_be_stored(never: threading.Event) -> None:
    clock = Clock()
    deadline = Deadline(clock=clock)

    def slow(_: urllib.request.Request) -> bytes:
        clock.now += 1.0
        return b'{"alerts": [{"alertToken": "a"}, {"alertToken": "b"}]}'

    api = AlexaApi("http://127.0.0.1:9", "token", "device", slow, deadline.sooner(SAVING_S))
    assert ReminderClient(api).cancel() is Outcome.DONE
    clock.now = 1.5
    assert ReminderClient(api).cancel() is Outcome.FAILED
    assert deadline.left >= SAVING_S - 1.0

    silent = AlexaApi("http://127.0.0.1:9", "token", "device", lambda _: bytes(never.wait()), Deadline(SOON))
    assert ReminderClient(silent).cancel() is Outcome.FAILED


# Over sockets


@pytest.fixture
def dripping(never: threading.Event, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server whose answers come byte by byte, and do not end before the test does."""

    class Dripping(QuietHandler):
        def do_POST(self) -> None:
            self.send_response(200)
            self.send_header("content-length", "1000000")
            self.end_headers()
            while not never.wait(0.01):
                self.wfile.write(b" ")
                self.wfile.flush()

        do_GET = do_POST

    server = ThreadingHTTPServer(("127.0.0.1", 0), Dripping)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    never.set()
    server.shutdown()
    server.server_close()


@pytest.mark.outside
def test_dynamodbs_answer_that_drips_is_given_up_at_the_deadline(
    dripping: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each byte is in time for boto3: it would wait for the last one."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", dripping)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    repository = SessionRepository(DynamoStore("t1", connect()), HOME, Deadline(0.5))

    loaded = repository.load({}, NOW, new=True)

    assert (loaded.session, loaded.trouble, repository.failed) == (Session(), "trouble.look_up", True)


@pytest.mark.outside
def test_a_reminder_whose_answer_drips_has_failed_at_the_deadline(dripping: str) -> None:
    api = AlexaApi(dripping, "token", "device", fetch, Deadline(0.5))

    assert ReminderClient(api).cancel() is Outcome.FAILED
