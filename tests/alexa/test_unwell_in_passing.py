"""What tells that somebody is not well, or slept, is no word of beginning, and nobody is stopped for being tired."""

import pytest

from simulator.ears.recognizer import Recognizer
from skill.dialogue.states import State
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation

SETTLED_IN = (*TO_THE_SET[:5], "I know it")
MOMENTS = {
    "the floor": TO_THE_SET[:5],
    "the setup": TO_THE_SET[:7],
    "before the set": SETTLED_IN,
    "in the set": (*SETTLED_IN, "ready"),
    "a pause": (*SETTLED_IN, "ready", "pause"),
    "the way down": (*TO_THE_SET[:5], "help me down"),
}
STOPPED = {State.DIZZY, State.PAIN, State.DIAGNOSIS, State.END, State.UP, State.RISE}


def state_after(recognizer: Recognizer, way: tuple[str, ...], words: str) -> State:
    answer = Conversation(recognizer).say(*way, words)
    return load(answer["sessionAttributes"]["session"]).state


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize(
    "words",
    [
        *("I'm not well", "I'm not feeling too good", "I don't feel great", "I took my insulin", "it's pulling a lot"),
        *("I took a sleeping pill", "I shouldn't be doing this", "I've wet the bed", "my foot keeps dropping"),
    ],
)
def test_somebody_who_is_not_well_is_heard_at_every_moment(recognizer: Recognizer, moment: str, words: str) -> None:
    assert state_after(recognizer, MOMENTS[moment], words) in STOPPED


@pytest.mark.parametrize("moment", ["the floor", "the setup", "before the set", "a pause", "the way down"])
@pytest.mark.parametrize("words", ["I rolled off the bed", "I slid off the chair", "I slipped off the bed"])
def test_who_came_off_a_bed_has_fallen(recognizer: Recognizer, moment: str, words: str) -> None:
    answer = str(Conversation(recognizer).say(*MOMENTS[moment], words)["response"])

    assert "nine one one" in answer


@pytest.mark.parametrize("moment", ["the setup", "before the set", "a pause", "the way down"])
@pytest.mark.parametrize("words", ["ready apart from the pain", "ready but it throbs"])
def test_a_pain_beside_a_word_that_leads_on_is_asked_about(recognizer: Recognizer, moment: str, words: str) -> None:
    assert state_after(recognizer, MOMENTS[moment], words) in {State.DID_YOU_MEAN, State.PAIN}


@pytest.mark.parametrize("words", ["I fell asleep", "I dozed off", "oh I must have nodded off", "I was miles away"])
@pytest.mark.parametrize(
    ("moment", "stays"), [("before the set", State.READY), ("a pause", State.PAUSED), ("in the set", State.PAUSED)]
)
def test_who_slept_has_not_fallen_and_begins_nothing(
    recognizer: Recognizer, words: str, moment: str, stays: State
) -> None:
    assert state_after(recognizer, MOMENTS[moment], words) is stays


def test_a_leg_that_fell_asleep_is_numb(recognizer: Recognizer) -> None:
    assert state_after(recognizer, SETTLED_IN, "my leg fell asleep") is State.RISE


@pytest.mark.parametrize("words", ["my leg feels tired", "feels tight", "my back's a bit stiff"])
def test_a_tired_leg_is_asked_about_and_stops_nothing_unasked(recognizer: Recognizer, words: str) -> None:
    assert state_after(recognizer, SETTLED_IN, words) is State.DID_YOU_MEAN


def test_a_sentence_about_oneself_with_no_word_of_beginning_begins_nothing(recognizer: Recognizer) -> None:
    assert state_after(recognizer, MOMENTS["a pause"], "I like tea") is State.DID_YOU_MEAN
