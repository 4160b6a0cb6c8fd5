"""Nothing is promised that was not written: who hears of next time will find it so."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from simulator.ears.recognizer import Recognizer
from skill.content.catalogue import catalogue
from skill.dialogue.prompts import PROMISES, honest
from skill.storage.memory import MemoryStore
from skill.storage.store import NO_GENERATIONS, Record, StorageError
from tests.support.alexa import TO_THE_SET, Conversation

Json = dict[str, Any]
PROMISE = re.compile(r"next time|I'll know|I'll have|is kept|kept your|I'll keep|I'll tell you how", re.IGNORECASE)
# What speaks of next time and holds whatever is written: what was read at the opening, or what can be said then.
HOLDS_ANYWAY = {"why_few.next_time", "stop.goodbye", "forgetting.not"}
BY_A_FACT = {"span.next_time"}
"""What a fact says only where it is stored."""


class Failing(MemoryStore):
    """A store that cannot be written to while it fails."""

    failing = False

    def write(self, person: str, records: Sequence[Record], generations: Mapping[str, int] = NO_GENERATIONS) -> None:
        if self.failing:
            raise StorageError("DynamoDB is throttling")
        super().write(person, records, generations)


def said(answer: Json) -> str:
    return json.dumps(answer["response"], ensure_ascii=False)


def test_every_sentence_that_promises_something_has_an_honest_one_in_its_place() -> None:
    """A sentence that speaks of next time is here, or holds whatever is written."""
    lines = {name: texts for name, texts in catalogue().lines.items() if not name.startswith("unkept.")}
    promising = {name for name, texts in lines.items() if any(map(PROMISE.search, texts))}

    assert promising - HOLDS_ANYWAY - BY_A_FACT == set(PROMISES)
    for _, instead in PROMISES.values():
        assert not any(re.search(r"I'll know|I'll have|is kept", text) for text in catalogue().lines[instead])


def test_a_promise_is_taken_back_only_where_what_it_promises_is_not_kept() -> None:
    assert honest("feel.more.even", {"profile"}) == "unkept.more.even"
    assert honest("feel.more.even", {"place"}) == "feel.more.even"
    assert honest("stop.kept.lying", {"place"}) == "stop.lying"
    assert honest("setup.knees", {"place", "profile"}) == "setup.knees"


def after_a_set(recognizer: Recognizer, store: MemoryStore) -> Conversation:
    conversation = Conversation(recognizer, store)
    conversation.say(*TO_THE_SET)
    conversation.now += 300_000
    return conversation


def felt_easy_once(recognizer: Recognizer) -> Failing:
    store = Failing()
    after_a_set(recognizer, store).say("easy", "no", "no")
    return store


@pytest.mark.parametrize(("failing", "promised"), [(False, True), (True, False)])
def test_one_rep_more_next_time_is_promised_only_if_it_is_written(
    recognizer: Recognizer, failing: bool, promised: bool
) -> None:
    """In the last turn of a conversation, too, nothing is heard of it later."""
    store = felt_easy_once(recognizer)
    conversation = Conversation(recognizer, store)
    conversation.now += 86_400_000
    conversation.say("start heel slides", "yes", "no", "ready")
    conversation.now += 300_000
    store.failing = failing
    answer = said(conversation.say("easy"))

    assert ("next time it's six with each leg" in answer) is promised
    assert ("isn't kept" in answer) is not promised


@pytest.mark.parametrize("failing", [False, True])
def test_fewer_next_time_is_promised_only_if_it_is_written(recognizer: Recognizer, failing: bool) -> None:
    store = Failing()
    conversation = after_a_set(recognizer, store)
    store.failing = failing
    answer = said(conversation.say("hard"))

    assert ("Next time it's four" in answer) is not failing
    assert ("isn't kept" in answer) is failing


@pytest.mark.parametrize("failing", [False, True])
def test_stopping_promises_to_know_the_place_only_if_it_is_written(recognizer: Recognizer, failing: bool) -> None:
    store = Failing()
    conversation = Conversation(recognizer, store)
    conversation.say(*TO_THE_SET)
    conversation.now += 38_000
    store.failing = failing
    answer = said(conversation.say("stop"))

    assert ("I'll keep your place" in answer) is not failing
    assert ("I can't save your place" in answer) is failing


@pytest.mark.parametrize("failing", [False, True])
def test_a_pace_for_next_time_is_promised_only_if_it_is_written(recognizer: Recognizer, failing: bool) -> None:
    store = Failing()
    conversation = after_a_set(recognizer, store)
    conversation.say("just right")
    store.failing = failing

    assert ("next time" in said(conversation.say("slower"))) is not failing


@pytest.mark.parametrize("failing", [False, True])
def test_into_a_silence_it_is_promised_only_if_the_place_is_written(recognizer: Recognizer, failing: bool) -> None:
    store = Failing()
    conversation = Conversation(recognizer, store)
    conversation.say(*TO_THE_SET[:5])
    store.failing = failing

    assert ("I'll know where we were" in said(conversation.say("next"))) is not failing


def test_a_guest_is_promised_nothing_for_nothing_of_theirs_is_kept(recognizer: Recognizer) -> None:
    first = Conversation(recognizer)
    first.say(*TO_THE_SET)
    guest = Conversation(recognizer, first.store)
    guest.now += 86_400_000
    answers = [said(guest.say(words)) for words in ("start heel slides", "no", "yes", *TO_THE_SET[1:])]
    guest.now += 300_000
    answers += [said(guest.say(words)) for words in ("hard", "no", "stop")]

    assert "right next time. It isn't kept" in "".join(answers)
    assert not [answer for answer in answers if "I'll keep your place" in answer or "Next time it's" in answer]


def test_when_it_is_written_in_the_end_it_is_promised_again(recognizer: Recognizer) -> None:
    store = Failing()
    conversation = Conversation(recognizer, store)
    conversation.say(*TO_THE_SET[:-1])
    store.failing = True
    conversation.say("ready")
    store.failing = False
    conversation.now += 38_000

    assert "I'll keep your place" in said(conversation.say("stop"))
    assert store.records["amzn1.ask.account.SOMEBODY", "place"].body["done"] == [1, 0]
