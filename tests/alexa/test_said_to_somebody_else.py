"""What a television or a partner says with a word of beginning in it moves no leg, and leads on to none."""

import pytest

from simulator.ears.recognizer import Recognizer
from skill.dialogue.states import MOVING, State
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation

SETTLED_IN = (*TO_THE_SET[:5], "I know it")
TO_SOMEBODY_ELSE = (
    *("dinner's ready", "tea's ready", "I'm ready for bed", "are you ready", "is she ready"),
    *("say ready", "you have to say ready", "tell it go on", "shall I say go on", "do you want to go on"),
    *("next question", "up next", "next week", "go to bed", "go and see", "start the car", "ready made"),
    *("continue watching", "please continue to hold", "go on tell me", "all set for tonight", "okay google"),
)


def state_after(recognizer: Recognizer, *words: str) -> State:
    answer = Conversation(recognizer).say(*SETTLED_IN, *words)
    return load(answer["sessionAttributes"]["session"]).state


@pytest.mark.parametrize("way", [(), ("ready", "pause")], ids=["before the set", "in a pause"])
@pytest.mark.parametrize("words", TO_SOMEBODY_ELSE)
def test_words_for_somebody_else_move_no_leg(recognizer: Recognizer, way: tuple[str, ...], words: str) -> None:
    assert state_after(recognizer, *way, words) not in MOVING


@pytest.mark.parametrize("words", ["next question", "say ready", "up next", "continue watching", "ready made"])
def test_a_leg_that_moves_rests_while_it_is_asked_whether_that_was_meant(recognizer: Recognizer, words: str) -> None:
    assert state_after(recognizer, "ready", words) is State.DID_YOU_MEAN


@pytest.mark.parametrize("words", ["up next", "next question", "say ready"])
def test_a_yes_to_whether_it_was_meant_begins(recognizer: Recognizer, words: str) -> None:
    assert state_after(recognizer, words, "yes") is State.REPS


@pytest.mark.parametrize(
    "words",
    [
        *("ready", "next please", "she's ready so go on", "she's ready", "my husband says go so go"),
        *("I said ready", "ready my sister is next door", "ready for it", "go on then", "ready to begin"),
    ],
)
def test_ones_own_word_begins_whatever_is_told_beside_it(recognizer: Recognizer, words: str) -> None:
    assert state_after(recognizer, words) is State.REPS
