"""Requests as many devices send them: what the skill reads is read, and nothing else can be told from its answers.

tests/fixtures/requests has envelopes written by hand after public ones.
"""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from simulator.ears.recognizer import Recognizer
from skill.alexa import handlers
from skill.alexa.envelope import ANY, ENVELOPE, pruned
from skill.settings import Settings
from skill.storage.memory import MemoryStore
from skill.storage.store import TOMBSTONE
from tests.support.alexa import Conversation
from tests.support.paths import TESTS

Json = dict[str, Any]
Path = tuple[str | int, ...]
FILES = sorted((TESTS / "fixtures" / "requests").glob("*.json"))
REQUESTS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in FILES}
ACCOUNT = "amzn1.ask.account.EXAMPLE"
TO_THE_QUESTIONS = ("start heel slides", "knees")
TO_THE_SET = ("start heel slides", "knees", "no", "no", "no", "next", *["next"] * 8, "ready")

# What was said before a request, and what is in the answer to it; "" is an answer that says nothing.
BEFORE_AND_AFTER: dict[str, tuple[tuple[str, ...], str]] = {
    "echo-dot-with-clock-launch": ((), "Hello"),
    "echo-show-5-launch": ((), "Hello"),
    "fire-tv-launch": ((), "Hello"),
    "recognised-voice-launch": ((), "Hello"),
    "echo-show-8-goal": (("start heel slides",), "Your knees, then"),
    "multi-value-goal": (("start heel slides",), "Your knees, then"),
    "echo-auto-no": (TO_THE_QUESTIONS, "And today"),
    "round-hub-number": ((*TO_THE_SET, "it hurts"), "stop"),
    "echo-show-15-upright-touch": ((*TO_THE_SET, "it hurts"), "stop"),
    "permission-answer": (("start heel slides",), "Knees, or"),
    "apla-runtime-error": (TO_THE_SET, ""),
    "list-data-event": (TO_THE_SET, ""),
    "data-store-event": (TO_THE_SET, ""),
    "session-resumed": (TO_THE_SET, ""),
    "session-ended": (TO_THE_SET, ""),
    "skill-disabled": ((), ""),
}


class Device:
    """A conversation up to the request of a fixture, and what is answered to that."""

    def __init__(self, recognizer: Recognizer, name: str) -> None:
        before, self.said = BEFORE_AND_AFTER[name]
        conversation = Conversation(recognizer)
        conversation.say(*before)
        self.records, self.attributes = dict(conversation.store.records), conversation.talk.attributes
        self.sent = copy.deepcopy(REQUESTS[name])
        if before:
            self.sent["session"]["attributes"] = self.attributes

    def answer(self, sent: Json) -> Json:
        """The answer to a request in this conversation, in a store of its own."""
        store = MemoryStore()
        store.records = dict(self.records)
        answer: Json = handlers.function(store, Settings())(json.loads(json.dumps(sent)), None)
        return answer


@pytest.fixture(params=sorted(REQUESTS))
def device(request: pytest.FixtureRequest, recognizer: Recognizer) -> Device:
    """Each of the devices, about to send its request."""
    return Device(recognizer, request.param)


def spoken(answer: Json) -> str:
    """What is said, in speech or in a document of sound."""
    response = answer.get("response") or {}
    return str(response.get("outputSpeech") or "") + str(response.get("directives") or "")


def test_there_is_an_answer_for_each_request_that_is_written_down() -> None:
    assert set(BEFORE_AND_AFTER) == set(REQUESTS)


def test_a_request_of_any_device_is_answered_by_what_was_meant(device: Device) -> None:
    answer = device.answer(device.sent)

    if device.said:
        assert device.said in spoken(answer)
        assert "went wrong" not in spoken(answer)
    else:
        assert not answer.get("response")


def test_what_travels_with_a_session_travels_on_whatever_the_request(device: Device) -> None:
    if "session" in device.sent and device.sent["request"]["type"] != "SessionEndedRequest":
        assert device.answer(device.sent)["sessionAttributes"]["session"]


def leaves(tree: Any, path: Path = ()) -> Iterator[Path]:
    """Where there is something in a tree of JSON: its objects, its lists, and its values."""
    if path:
        yield path
    if isinstance(tree, dict | list):
        for name, branch in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from leaves(branch, (*path, name))


def is_read(path: Path) -> bool:
    """Whether the skill reads what is at a place, or below it."""
    shape: Any = ENVELOPE
    for name in path:
        match shape:
            case dict() if ANY in shape:
                shape = shape[ANY]
            case dict() if name in shape:
                shape = shape[name]
            case list() if isinstance(name, int):
                shape = shape[0]
            case type():
                return True
            case _:
                return False
    return True


def changed(tree: Json, path: Path, value: Any) -> Json:
    """A tree with another value at a place."""
    copied = copy.deepcopy(tree)
    inner: Any = copied
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value
    return copied


STRANGE: tuple[Any, ...] = (None, 7, -1.5, True, "A_VALUE_OF_TOMORROW", [], [{"type": "NEW"}], {}, {"type": "NEW"})


def test_nothing_that_the_skill_does_not_read_gets_further(device: Device) -> None:
    """Any such place, with any other value."""
    expected = pruned(device.sent)
    places = [path for path in leaves(device.sent) if not is_read(path)]

    assert [
        (path, value) for path in places for value in STRANGE if pruned(changed(device.sent, path, value)) != expected
    ] == []
    assert places or device.sent["request"]["type"] == "AlexaSkillEvent.SkillDisabled"


@pytest.mark.parametrize("path", [("context", "Alexa.Tomorrow"), ("request", "tomorrow"), ("tomorrow",)], ids=str)
def test_an_answer_is_the_same_whatever_amazon_adds(device: Device, path: Path) -> None:
    assert device.answer(changed(device.sent, path, {"type": "NEW"})) == device.answer(device.sent)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("context", "System", "device"), []),
        (("context", "System", "device", "supportedInterfaces"), None),
        (("context", "System", "device", "supportedInterfaces"), {"Alexa.Presentation.APL": {"runtime": None}}),
        (("context", "System", "device", "supportedInterfaces"), {"Alexa.Presentation.APL": {}}),
        (("context", "System", "person"), "somebody"),
        (("context", "System", "apiEndpoint"), {"url": "https://example.com"}),
        (("request", "intent", "slots"), ["knees"]),
        (("request", "intent", "slots"), {"goal": "knees"}),
        (("request", "intent", "slots"), {"goal": {"name": "goal", "value": 4, "resolutions": [], "slotValue": 4}}),
        (("request", "intent"), "GoalIntent"),
        (("session", "attributes"), [1, 2]),
        (("session", "attributes"), None),
    ],
)  # fmt: skip
def test_what_the_skill_reads_in_another_shape_is_as_if_it_were_not_there(
    recognizer: Recognizer, path: tuple[str, ...], value: Any
) -> None:
    device = Device(recognizer, "echo-show-8-goal")

    answer = device.answer(changed(device.sent, path, value))

    assert answer["response"]["shouldEndSession"] is False
    assert "went wrong" not in spoken(answer)


@pytest.mark.parametrize(
    "unreadable",
    [
        None,
        {},
        {"type": 4, "timestamp": "2030-01-07T09:00:00Z"},
        {"type": "LaunchRequest"},
        {"type": "LaunchRequest", "timestamp": "soon"},
        {"type": "LaunchRequest", "timestamp": "2030-01-07T09:00:00"},
    ],
    ids=str,
)
def test_a_request_that_cannot_be_read_is_answered_with_nothing_and_its_attributes(unreadable: Any) -> None:
    attributes = {"session": {"turns": 3}}
    sent = REQUESTS["echo-show-8-goal"] | {"request": unreadable, "session": {"attributes": attributes}}

    answer = handlers.function(MemoryStore(), Settings())(sent, None)

    assert (answer["response"], answer["sessionAttributes"]) == ({}, attributes)


def test_disabling_deletes_by_either_spelling_of_the_time(recognizer: Recognizer) -> None:
    store, conversation = MemoryStore(), Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    store.records = {(ACCOUNT, key): record for (_, key), record in conversation.store.records.items()}

    handlers.function(store, Settings())(REQUESTS["skill-disabled"], None)

    assert {kind for _, kind in store.records} == {TOMBSTONE}
