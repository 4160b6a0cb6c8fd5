"""One person on two devices: of a practice that both take up, each leg keeps the larger number, and either may fail."""

import json
from typing import Any

import pytest

from simulator.device import request
from simulator.ears.recognizer import Recognizer
from skill.storage.memory import MemoryStore
from tests.support.alexa import ACCOUNT, TO_THE_SET, Conversation

Json = dict[str, Any]


def taken_up(recognizer: Recognizer) -> tuple[MemoryStore, Conversation, Conversation]:
    """A set that was stopped before its first rep, and taken up again by two devices at once."""
    first = Conversation(recognizer)
    first.say(*TO_THE_SET)
    first.now += 3_000
    first.say("stop")
    kitchen, bedroom = Conversation(recognizer, first.store), Conversation(recognizer, first.store)
    for device in (kitchen, bedroom):
        device.now = first.now + 60_000
        device.say("start heel slides")
    for device in (kitchen, bedroom):
        for words in ("yes", "no", "ready"):
            assert "went wrong" not in json.dumps(device.say(words)["response"])
    return first.store, kitchen, bedroom


def practices(store: MemoryStore) -> list[tuple[int, int]]:
    return [(each.body["right"], each.body["left"]) for each in store.query_latest(ACCOUNT, "done#")]


@pytest.mark.parametrize("kitchen_last", [True, False])
def test_one_device_does_the_right_leg_and_the_other_the_left_and_both_are_kept(
    recognizer: Recognizer, kitchen_last: bool
) -> None:
    store, kitchen, bedroom = taken_up(recognizer)
    bedroom.say("skip this leg")
    kitchen.now += 73_000
    bedroom.now += 110_000
    for device in (bedroom, kitchen) if kitchen_last else (kitchen, bedroom):
        device.send(request.ended("USER_INITIATED"))

    assert practices(store) == [(5, 5)]


def test_a_device_that_was_behind_takes_nothing_back(recognizer: Recognizer) -> None:
    store, kitchen, bedroom = taken_up(recognizer)
    kitchen.now += 300_000
    kitchen.say("easy", "no", "no")
    bedroom.now += 40_000
    bedroom.say("pause")
    bedroom.send(request.ended("EXCEEDED_MAX_REPROMPTS"))

    assert practices(store) == [(5, 5)]
    assert [each.body["finished"] for each in store.query_latest(ACCOUNT, "done#")] == [True]


def test_a_device_that_asks_what_was_done_learns_that_somebody_was_forgotten_on_another(
    recognizer: Recognizer,
) -> None:
    _, kitchen, bedroom = taken_up(recognizer)
    bedroom.say("pause")
    kitchen.say("forget me", "yes")
    bedroom.now += 60_000

    answer = json.dumps(bedroom.say("how am I doing")["response"])

    assert "Hello. I guide heel slides" in answer
    assert "Nothing to tell yet" in answer
    assert "knees, or your hips" in answer


def test_a_device_that_asks_the_short_question_asks_all_of_them_once_a_diagnosis_was_told_on_another(
    recognizer: Recognizer,
) -> None:
    first = Conversation(recognizer)
    first.say(*TO_THE_SET)
    first.now += 200_000
    first.say("easy", "no", "no")
    kitchen, bedroom = Conversation(recognizer, first.store), Conversation(recognizer, first.store)
    for device in (kitchen, bedroom):
        device.now = first.now + 86_400_000
        device.say("start heel slides")
    kitchen.say("I have osteoporosis")
    bedroom.now += 5_000

    assert "Anything new" in json.dumps(bedroom.say("yes")["response"])
    assert "Have you ever been told" in json.dumps(bedroom.say("no")["response"])
