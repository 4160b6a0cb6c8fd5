"""Somebody else takes over in the middle: the leg rests, and nobody is moved on the answers of the one before."""

import pytest

from simulator.ears.recognizer import Recognizer
from skill.dialogue.states import State
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation

SETTLED_IN = (*TO_THE_SET[:5], "I know it")
MOMENTS = {
    "at a safety question": TO_THE_SET[:3],
    "before the set": SETTLED_IN,
    "in the set": (*SETTLED_IN, "ready"),
    "in a pause": (*SETTLED_IN, "ready", "pause"),
    "asked whether to forget": (*SETTLED_IN, "forget me"),
}
WORDS = ("it's my wife now", "my husband wants a go", "I'm his wife", "it's my daughter's turn", "my turn now")


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("words", WORDS)
def test_whoever_takes_over_is_asked_who_they_are_and_every_question(
    recognizer: Recognizer, moment: str, words: str
) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*MOMENTS[moment])

    asked = conversation.say(words)

    assert load(asked["sessionAttributes"]["session"]).state is State.NEWCOMER
    assert "three short questions" in str(conversation.say("yes", "knees")["response"])


def test_whoever_says_they_are_not_new_has_every_question_too(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)

    answer = conversation.say(*SETTLED_IN, "ready", "it's my wife now", "no", "knees")

    assert "three short questions" in str(answer["response"])


def test_a_leg_that_moves_stops_first(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)

    answer = str(conversation.say(*SETTLED_IN, "ready", "it's my wife now")["response"])

    assert answer.index("Stop there. Let the leg rest.") < answer.index("Are you new to me?")


@pytest.mark.parametrize("words", ["it's my wife now", "my wife wants a go", "ready", "my husband will do it"])
def test_a_practice_stopped_for_today_stays_stopped_for_whoever_asks(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)

    answer = conversation.say(*SETTLED_IN, "ready", "sharp pain", words)

    assert "stopped for today" in str(answer["response"])


@pytest.mark.parametrize("words", ["it's my wife", "that was my mother", "my wife had the operation"])
def test_somebody_who_is_only_spoken_of_takes_nothing_over(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)

    answer = conversation.say(*SETTLED_IN, words)

    assert load(answer["sessionAttributes"]["session"]).state is not State.NEWCOMER
