"""A set whose end nobody told, from the device's side: what can be known is kept, and the rest is asked."""

import pytest

from simulator.device import request
from simulator.ears.recognizer import Recognizer
from skill.storage.memory import MemoryStore
from tests.support.alexa import ACCOUNT, TO_THE_SET, Conversation, Json

NINE_REPS_MS = 120_000
ASKED = "Had you finished number four with the left leg?"


@pytest.fixture(scope="module")
def moving(recognizer: Recognizer) -> Conversation:
    """Somebody who has just been sent a set."""
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    return conversation


def in_the_set(moving: Conversation, ms: int = NINE_REPS_MS) -> Conversation:
    """The same, so much later, on a store of its own."""
    conversation = Conversation(moving.recognizer)
    conversation.store.records, conversation.now = dict(moving.store.records), moving.now + ms
    conversation.talk.attributes, conversation.talk.new = dict(moving.talk.attributes), False
    return conversation


def reopened(conversation: Conversation, ms: int = 60_000) -> Conversation:
    """Another conversation of the same person, so much later."""
    later = Conversation(conversation.recognizer, conversation.store)
    later.now = conversation.now + ms
    return later


def text(answer: Json) -> str:
    return str(answer["response"])


def done(store: MemoryStore) -> list[tuple[int, int]]:
    return [(each.body["right"], each.body["left"]) for each in store.query_latest(ACCOUNT, "done#")]


@pytest.mark.parametrize("error", ["DEVICE_COMMUNICATION_ERROR", "INTERNAL_SERVICE_ERROR", "ENDPOINT_TIMEOUT"])
def test_after_an_error_nothing_is_credited_and_it_is_asked_how_far_it_went(moving: Conversation, error: str) -> None:
    conversation = in_the_set(moving)
    conversation.send({"type": "SessionEndedRequest", "reason": "ERROR", "error": {"type": error, "message": "why"}})
    assert done(conversation.store) == []

    later = reopened(conversation)
    assert ASKED in text(later.say("start heel slides"))
    assert done(conversation.store) == []
    assert "the left is at number five of five" in text(later.say("yes"))
    assert done(conversation.store) == [(5, 4)]


@pytest.mark.parametrize("reason", ["USER_INITIATED", "EXCEEDED_MAX_REPROMPTS"])
def test_after_an_ordinary_end_what_was_finished_is_kept_and_offered(moving: Conversation, reason: str) -> None:
    conversation = in_the_set(moving)
    conversation.send(request.ended(reason))

    assert done(conversation.store) == [(5, 4)]
    assert "the left is at number five of five" in text(reopened(conversation).say("start heel slides"))


def test_opened_again_without_an_end_what_the_clock_allows_is_asked_and_kept_on_a_yes(moving: Conversation) -> None:
    later = reopened(in_the_set(moving), 0)

    assert ASKED in text(later.say("start heel slides"))
    assert "the left is at number five of five" in text(later.say("yes"))
    assert done(later.store) == [(5, 4)]


def test_opened_again_in_the_same_session_what_the_clock_says_is_offered(moving: Conversation) -> None:
    conversation = in_the_set(moving)

    assert "the left is at number five of five" in text(conversation.say("start heel slides"))
    assert done(conversation.store) == [(5, 4)]


@pytest.mark.parametrize("words", ["yes", "next", "okay", "I did", "done", "easy", "go on"])
@pytest.mark.parametrize("ms", [0, 600_000])
def test_an_answer_that_opens_a_conversation_answers_no_question_of_the_one_before(
    moving: Conversation, words: str, ms: int
) -> None:
    later = reopened(in_the_set(moving), ms)

    assert "I lost touch with you" in text(later.say(words))
    assert done(later.store) == []
