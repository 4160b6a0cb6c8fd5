"""Nothing stored and nothing logged tells that a practice was left for health: ordinary ways leave the same.

Compared is all that DynamoDB would be sent, but for instants and for the numbers of next time's reps, which anybody may
choose; and each line of the log.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import cache
from typing import Any

import pytest

from simulator.device import request
from simulator.ears.recognizer import Recognizer
from skill.hearing.utterance import HEALTH_INTENTS
from skill.storage.dynamodb_items import to_attributes
from skill.storage.memory import MemoryStore
from skill.storage.store import NO_GENERATIONS, Record
from tests.support import breadth
from tests.support.alexa import ACCOUNT, TO_THE_SET, Conversation

# Where somebody is: the way there, and how long they are there already, in ms.
WHERE: dict[str, tuple[tuple[str, ...], int]] = {
    "in the set": (TO_THE_SET, 38_000),
    "before the first rep": (TO_THE_SET, 3_000),
    "in the setup": (TO_THE_SET[:7], 5_000),
    "ready": (TO_THE_SET[:-1], 5_000),
    "at a safety question": (TO_THE_SET[:3], 5_000),
    "after the set": (TO_THE_SET, 300_000),
}
HEALTH: dict[str, tuple[str, ...]] = {
    "strong pain": ("it hurts", "seven"),
    "pain, then stop": ("it hurts", "five", "stop"),
    "mild pain, then stop": ("it hurts", "two", "stop"),
    "sharp pain": ("sharp pain",),
    "sharp pain, and helped up": ("sharp pain", "yes"),
    "dizzy": ("I'm dizzy", "no"),
    "an emergency": ("I have chest pain",),
    "legs without feeling": ("I can't feel my legs",),
    "pregnant": ("I'm pregnant",),
    "a condition": ("I have a herniated disc", "stop"),
}
ORDINARY: tuple[tuple[str, ...], ...] = (
    ("stop",),
    (),
    ("what's the pro tip",),
    ("pause",),
    ("pause", "stop"),
    ("help me up",),
    ("pause", "help me up"),
    ("stop", "start heel slides", "yes", "stop"),  # the question of the day, not answered
    ("stop", "start heel slides", "yes"),
    ("stop", "start heel slides", "yes", "no", "help me up"),
    ("easy", "no", "yes"),
    ("easy", "no", "stop"),
    ("just right", "no", "yes"),
    ("forget me", "no", "stop"),
    ("start over", "stop"),
    ("four on the right five on the left",),
    ("four on the right five on the left", "stop"),
    ("four on the right five on the left", "help me up"),
    ("four on the right five on the left", "pause", "help me up"),
    ("four on the right five on the left", "stop", "start heel slides", "yes", "no", "help me up"),
)

Json = dict[str, Any]


class Recording(MemoryStore):
    """A store that keeps every item that it was ever sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Record] = []

    def write(self, person: str, records: Sequence[Record], generations: Mapping[str, int] = NO_GENERATIONS) -> None:
        self.sent += records
        super().write(person, records, generations)


def plain(record: Record, *, reps: bool = False) -> str:
    """An item as DynamoDB would be sent it, with kinds in place of instants, revisions and, unless `reps`, those."""
    item = to_attributes(ACCOUNT, record)
    item["kind"]["S"] = record.sort_key.partition("#")[0]
    item["rev"] = {"N": "a revision"}
    if "ttl" in item:
        item["ttl"] = {"N": "an instant"}
    body = item["body"]["M"]
    for name in {"seen", "began"} & body.keys():
        body[name] = {"N": "an instant"}
    if "playing" in body:
        body["playing"] = {"L": "instants"}
    for habit in () if reps else body.get("habits", {"M": {}})["M"].values():
        habit["M"]["reps"] = {"L": "reps"}
    return json.dumps(item, sort_keys=True)


def ended(conversation: Conversation, words: tuple[str, ...]) -> bool:
    """Say these, as far as somebody is listening; whether the conversation is over then."""
    over = False
    for each in words:
        if not over or each == "start heel slides":
            over = bool(conversation.say(each)["response"].get("shouldEndSession"))
    return over


@cache
def arrived(recognizer: Recognizer, way: tuple[str, ...]) -> tuple[Conversation, MemoryStore]:
    """A conversation that has come a way, on a store of its own; to be copied, not to go on."""
    store = MemoryStore()
    conversation = Conversation(recognizer, store)
    conversation.say(*way)
    return conversation, store


def there(recognizer: Recognizer, way: tuple[str, ...], ms: int, store: MemoryStore) -> Conversation:
    """Somebody who has come a way and is there so long already, on this store."""
    before, kept = arrived(recognizer, way)
    conversation = Conversation(recognizer, store)
    store.records.update(kept.records)
    conversation.talk, conversation.now = deepcopy(before.talk), before.now + ms
    return conversation


def leave(recognizer: Recognizer, where: str, words: tuple[str, ...]) -> tuple[list[str], set[str]]:
    """What is stored at the end of a conversation that is left with these words, and what was sent since."""
    store = Recording()
    conversation = there(recognizer, *WHERE[where], store)
    if not ended(conversation, words):
        conversation.now += 20_000
        conversation.send(request.ended("EXCEEDED_MAX_REPROMPTS"))
    kept = sorted(plain(Record(kind, record.body, ttl=record.ttl)) for (_, kind), record in store.records.items())
    return kept, set(map(plain, store.sent))


@pytest.fixture(scope="module")
def ordinary(recognizer: Recognizer) -> dict[str, list[tuple[list[str], set[str]]]]:
    """What each ordinary way of leaving leaves, in each place."""
    return {where: [leave(recognizer, where, words) for words in ORDINARY] for where in WHERE}


@pytest.mark.slow
@pytest.mark.parametrize("why", HEALTH)
@pytest.mark.parametrize("where", WHERE)
def test_the_table_does_not_tell_why_a_practice_was_left(
    recognizer: Recognizer, ordinary: dict[str, list[tuple[list[str], set[str]]]], where: str, why: str
) -> None:
    kept, sent = leave(recognizer, where, HEALTH[why])

    assert kept in [each for each, _ in ordinary[where]], kept
    assert sorted(sent - {item for _, items in ordinary[where] for item in items}) == []


def logged(recognizer: Recognizer, where: str, words: tuple[str, ...], caplog: pytest.LogCaptureFixture) -> list[Any]:
    """The lines of the log after somebody was there."""
    conversation = there(recognizer, *WHERE[where], MemoryStore())
    caplog.clear()
    ended(conversation, words)
    return [json.loads(record.getMessage()) for record in caplog.records if record.name == "heel_slides"]


@pytest.mark.slow
def test_the_log_does_not_tell_why_a_practice_was_left(
    recognizer: Recognizer, caplog: pytest.LogCaptureFixture
) -> None:
    """The same fields of the same kinds, the states of ordinary ways of leaving and their steps from one to another.

    That something private was heard is said, and not what: an answer to any safety question is that, too.
    """
    caplog.set_level(logging.INFO, "heel_slides")
    ways = [(where, words) for where in WHERE for words in ORDINARY if words]
    lines = [line for where, words in ways for line in logged(recognizer, where, words, caplog)]
    fields = {kinds(line) for line in lines}
    steps = {(line["before"], line["after"]) for line in lines}
    states = {state for step in steps for state in step}
    for nth, where in enumerate(WHERE):
        for why, words in breadth.some([*HEALTH.items()], 3, nth):
            for line in logged(recognizer, where, words, caplog):
                assert kinds(line) in fields, (where, why, line)
                assert {line["before"], line["after"]} <= states, (where, why, line)
                assert line["heard"] == "private" or (line["before"], line["after"]) in steps, (where, why, line)
                assert line["heard"] not in HEALTH_INTENTS, (where, why, line)


def kinds(line: Json) -> str:
    return json.dumps({name: type(value).__name__ for name, value in line.items()})


# How long somebody is in the set, in ms: in the first rep, on the right leg, at the change, on the left, at its end.
MOMENTS = (3_000, 20_000, 38_000, 55_000, 66_000, 80_000, 110_000, 128_000)
PAINS = (("it hurts", "five", "stop"), ("it hurts", "seven"), ("sharp pain",))
WISHES = ("four on the right five on the left", "five on the right four on the left", "four reps")


def exactly(recognizer: Recognizer, ms: int, words: tuple[str, ...]) -> list[str]:
    """What is stored, the numbers of reps too, of who says these so long into a set, and then nothing more."""
    store = MemoryStore()
    conversation = there(recognizer, TO_THE_SET, ms, store)
    if not ended(conversation, words):
        conversation.now += 20_000
        conversation.send(request.ended("EXCEEDED_MAX_REPROMPTS"))
    records = [Record(kind, record.body, ttl=record.ttl) for (_, kind), record in store.records.items()]
    return sorted(plain(record, reps=True) for record in records)


@pytest.mark.parametrize("pain", PAINS, ids=" ".join)
@pytest.mark.parametrize("ms", MOMENTS)
def test_fewer_on_a_sore_leg_is_stored_as_anybody_s_wish_for_fewer_on_that_leg(
    recognizer: Recognizer, ms: int, pain: tuple[str, ...]
) -> None:
    ways = [
        (wish, *rest) for wish in WISHES for rest in ((), ("stop",), ("pause", "stop"), ("pause",), ("help me up",))
    ]

    assert exactly(recognizer, ms, pain) in [exactly(recognizer, ms, way) for way in ways]
