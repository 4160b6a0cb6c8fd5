"""Odd instants, and attributes that come back changed: no turn fails, and nothing is stored that cannot be read."""

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from simulator.ears.recognizer import Recognizer
from skill.alexa import handlers
from skill.storage.loaded import PRACTICE_PREFIX, is_readable
from skill.storage.memory import MemoryStore
from skill.storage.store import PLACE, PROFILE, Record
from tests.support.alexa import ACCOUNT, TO_THE_SET, Conversation
from tests.support.clock import MORNING
from tests.support.examples import examples

Json = dict[str, Any]
SAID = ("pause", "yes", "no", "next", "ready", "what's the pro tip", "how am I doing", "it hurts", "easy", "stop")
THREE = st.lists(st.sampled_from(SAID), min_size=3, max_size=3)
LATER = {"v": 99, "goal": "knees"}
IN_PROCESS = examples(25, unhealthy=[HealthCheck.function_scoped_fixture])


def spoken(answer: Json) -> str:
    return json.dumps(answer["response"])


def unreadable(store: MemoryStore) -> list[Any]:
    """What is stored of places, profiles and practices and could not be loaded."""
    records = [(kind, dict(record.body)) for (_, kind), record in store.records.items()]
    kept = [(kind, body) for kind, body in records if kind in (PLACE, PROFILE) or kind.startswith(PRACTICE_PREFIX)]
    return [(kind, body) for kind, body in kept if not is_readable(kind, body)]


def a_set(recognizer: Recognizer) -> Conversation:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    conversation.now += 60_000
    return conversation


# From the first to the last instant of which a timestamp can be written.
INSTANTS = st.integers(-62_135_596_800_000, 253_402_300_799_000) | st.sampled_from((0, 1, -1, MORNING, 2**31 * 1000))


@pytest.mark.slow
@IN_PROCESS
@given(instants=st.lists(INSTANTS, min_size=2, max_size=4), said=THREE)
def test_whatever_the_instants_of_the_requests_nothing_is_stored_that_cannot_be_read(
    recognizer: Recognizer, instants: list[int], said: list[str]
) -> None:
    conversation = Conversation(recognizer)
    steps = [*TO_THE_SET, *said]
    for nth, at in enumerate(instants):
        conversation.now = at
        for words in steps[nth * len(steps) // len(instants) : (nth + 1) * len(steps) // len(instants)]:
            conversation.now = min(max(conversation.now, -62_135_596_800_000), 253_402_300_797_000)
            assert "went wrong" not in spoken(conversation.say(words)), words

    assert unreadable(conversation.store) == []


@pytest.mark.parametrize("at", [0, -1, -86_400_000])
def test_a_practice_in_the_year_1970_is_known_in_the_next_conversation(recognizer: Recognizer, at: int) -> None:
    first = Conversation(recognizer)
    first.now = at
    first.say(*TO_THE_SET)
    later = Conversation(recognizer, first.store)

    assert "knees" in spoken(later.say("start heel slides"))


def floats(tree: Any) -> Any:
    """JSON with every whole number as a float."""
    if isinstance(tree, dict):
        return {name: floats(value) for name, value in tree.items()}
    if isinstance(tree, list):
        return [floats(value) for value in tree]
    return float(tree) if isinstance(tree, int) and not isinstance(tree, bool) else tree


def without_empties(tree: Any) -> Any:
    """JSON without what is empty or null."""
    if isinstance(tree, dict):
        kept = {name: without_empties(value) for name, value in tree.items()}
        return {name: value for name, value in kept.items() if value not in ({}, [], None)}
    return tree


@pytest.mark.parametrize("changed", [floats, without_empties])
@pytest.mark.parametrize("turns", range(1, len(TO_THE_SET) + 1))
def test_numbers_as_floats_and_missing_empty_objects_change_nothing(
    recognizer: Recognizer, turns: int, changed: Any
) -> None:
    as_sent, otherwise = Conversation(recognizer), Conversation(recognizer)
    for conversation in (as_sent, otherwise):
        conversation.say(*TO_THE_SET[:turns])
        conversation.now += 30_000
    otherwise.talk.attributes = changed(copy.deepcopy(otherwise.talk.attributes))

    assert otherwise.say("pause")["response"] == as_sent.say("pause")["response"]
    assert otherwise.store.records == as_sent.store.records


def paths(tree: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every way to a value in JSON."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [here, *(path for name, value in inner for path in paths(value, (*here, name)))]


ODD = st.sampled_from(
    (None, True, False, 0, -1, 7, 1.5, 10**30, "", "reps", "end", "same", "hips", [], [1], [[1]], {}, {"v": 3}, LATER)
)


@pytest.mark.slow
@IN_PROCESS
@given(data=st.data(), turns=st.integers(1, len(TO_THE_SET)), said=THREE)
def test_attributes_that_come_back_changed_never_make_a_turn_fail(
    recognizer: Recognizer, data: st.DataObject, turns: int, said: list[str]
) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET[:turns])
    attributes = copy.deepcopy(conversation.talk.attributes)
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from(paths(attributes)[1:]))
        place: Any = attributes
        for step in way:
            place = place[step]
        place[last] = copy.deepcopy(data.draw(ODD))
    conversation.talk.attributes = attributes
    conversation.now += 30_000

    for words in said:
        assert "went wrong" not in spoken(conversation.say(words)), attributes
    assert unreadable(conversation.store) == []


# Where in the attributes, and what comes back there.
CHANGES: tuple[tuple[tuple[str, ...], Any], ...] = (
    *((("stored", kind), body) for kind in (PLACE, PROFILE) for body in (-1, "right", "9" * 400, ["up", 1], {"v": 6})),
    (("stored", f"{PRACTICE_PREFIX}{MORNING:013}"), "same"),
    (("stored", f"{PRACTICE_PREFIX}{MORNING:013}"), [["asking", 1]]),
    (("session", "place", "goal"), None),
    (("session", "place", "trail"), [["asking", 1]]),
    (("session", "profile", "habits"), None),
)


@pytest.mark.parametrize("turns", [2, 3, 6, 8, len(TO_THE_SET)])
@pytest.mark.parametrize(("way", "changed"), CHANGES, ids=repr)
def test_one_value_that_comes_back_changed_makes_no_turn_fail(
    recognizer: Recognizer, turns: int, way: tuple[str, ...], changed: Any
) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET[:turns])
    place = conversation.talk.attributes
    for name in way[:-1]:
        place = place[name]
    place[way[-1]] = changed

    for words in ("slower", "where am I", "it hurts", "five", "start over"):
        assert "went wrong" not in spoken(conversation.say(words)), words
    assert unreadable(conversation.store) == []


# What is stored and cannot be read


def kept_unreadable(recognizer: Recognizer, kind: str, body: Json) -> Conversation:
    """Somebody who stopped in a set a while ago, one of whose records is not readable now."""
    first = a_set(recognizer)
    first.say("stop")
    old = first.store.records[ACCOUNT, kind]
    first.store.records[ACCOUNT, kind] = Record(kind, body, old.revision)
    later = Conversation(recognizer, first.store)
    later.now = first.now + 600_000
    return later


DAMAGED: tuple[Json, ...] = (
    LATER,
    {},
    {"v": 4, "goal": "feet"},
    {"v": 4, "screened": {"knees": -1}},
    {"v": 4, "habits": 4},
)


@pytest.mark.parametrize("body", DAMAGED)
def test_with_an_unreadable_profile_the_place_is_offered_it_is_said_once_and_nothing_is_written_over_it(
    recognizer: Recognizer, body: Json
) -> None:
    later = kept_unreadable(recognizer, "profile", body)
    kept = later.store.records[ACCOUNT, "profile"]
    opening = spoken(later.say("start heel slides"))
    following = [spoken(later.say(words)) for words in ("yes", "no", "ready", "pause")]

    assert "I can't read" in opening
    assert "right leg" in opening
    assert not [each for each in following if "I can't read" in each or "went wrong" in each]
    assert later.store.records[ACCOUNT, "profile"] == kept


@pytest.mark.parametrize("body", [LATER, {}, {"v": 3}, {"v": 3, "place": "nowhere"}])
def test_with_an_unreadable_place_the_profile_is_known_it_is_said_once_and_nothing_is_written_over_it(
    recognizer: Recognizer, body: Json
) -> None:
    later = kept_unreadable(recognizer, "place", body)
    kept = later.store.records[ACCOUNT, "place"]
    opening = spoken(later.say("start heel slides"))
    following = [spoken(later.say(words)) for words in ("yes", "no", "ready", "pause", "stop")]

    assert "I can't read" in opening
    assert "knees" in opening
    assert not [each for each in following if "I can't read" in each or "went wrong" in each]
    assert later.store.records[ACCOUNT, "place"] == kept


@pytest.mark.parametrize("kind", ["profile", "place"])
def test_who_has_an_unreadable_record_can_be_forgotten_and_is_then_like_anybody_new(
    recognizer: Recognizer, kind: str
) -> None:
    later = kept_unreadable(recognizer, kind, LATER)
    assert "forgotten everything" in spoken(later.say("start heel slides", "forget me", "yes"))
    again = Conversation(recognizer, later.store)
    again.now = later.now + 60_000

    assert "I can't read" not in spoken(again.say("start heel slides"))
    again.say(*TO_THE_SET[1:])
    assert unreadable(again.store) == []
    assert {name for _, name in again.store.records} == {"place", "profile", "tombstone"}


def test_a_practice_that_cannot_be_read_is_said_when_progress_is_asked_for(recognizer: Recognizer) -> None:
    conversation = a_set(recognizer)
    conversation.store.records[ACCOUNT, "done#1894006800000"] = Record("done#1894006800000", LATER, 1)
    first, second = spoken(conversation.say("how am I doing")), spoken(conversation.say("how am I doing"))

    assert "I can't read" in first
    assert "I can't read" not in second


def test_a_failure_of_the_skill_itself_is_said_and_not_taken_for_changed_attributes(
    recognizer: Recognizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is begun anew behind somebody's back, and the next turn goes on where they were."""
    conversation = a_set(recognizer)
    before = copy.deepcopy(conversation.talk.attributes)

    def broken(*_: object) -> None:
        raise KeyError("a mistake of ours")

    with monkeypatch.context() as patched:
        patched.setattr(handlers, "respond", broken)
        answer = conversation.say("pause")

    assert "went wrong" in spoken(answer)
    conversation.talk.attributes = before
    assert "Rest, knees bent" in spoken(conversation.say("pause"))
