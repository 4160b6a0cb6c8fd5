"""The breath sound never goes away without a word: where a pace has none, that is said."""

import pytest

from skill.dialogue.engine import respond
from skill.dialogue.profile import Profile
from skill.dialogue.session import Session, TurnContext
from skill.dialogue.states import State
from skill.exercise.protocol import Goal
from skill.hearing.utterance import Intent, Utterance

SOUNDS = TurnContext(breath_sounds=True)


def lines(said: Utterance, context: TurnContext = SOUNDS, *, wanted: bool = True) -> list[str]:
    """The names of what is answered before the set, at four in and four out."""
    ready = Session(State.READY, goal=Goal.KNEES, profile=Profile(Goal.KNEES, breath_sound=wanted))
    return [line.name for line in respond(ready, said, context)[1].lines]


@pytest.mark.parametrize(
    "said",
    [
        Utterance(Intent.BREATH, 0, word="in=6,out=7"),
        Utterance(Intent.REST, 0, number=3),
        Utterance(Intent.REST_LONGER, 0),
    ],
)
def test_a_pace_without_a_breath_sound_is_said_to_have_none(said: Utterance) -> None:
    assert lines(said)[1:] == ["breath_sound.lost"]


def test_a_new_pace_says_nothing_of_the_breath_sound_where_that_stays_as_it_was() -> None:
    six = Utterance(Intent.BREATH, 0, word="in=6,out=7")

    assert lines(Utterance(Intent.SLOWER, 0)) == ["pace.now"]
    assert lines(six, TurnContext()) == ["pace.now"]
    assert lines(six, wanted=False) == ["pace.now"]
    assert lines(six, TurnContext(breath_sounds=True, plain_voice=True)) == ["pace.now"]
