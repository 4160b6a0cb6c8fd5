"""The breath sound never goes away without a word: where a pace has none, that is said."""

from itertools import product

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue.engine import respond
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.session import Session, TurnContext
from skill.dialogue.states import State
from skill.exercise.protocol import Goal, Pace
from skill.hearing.utterance import Intent, Utterance
from skill.rendering.apla import BREATH_SOUNDS, breath_sound

SOUNDS = TurnContext(breath_sounds=True)
HALVES = range(3000, 8500, 500)


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
    assert [name.rpartition(".")[0] for name in lines(said)[1:]] == ["breath_sound.lost"]


def test_a_new_pace_says_nothing_of_the_breath_sound_where_that_stays_as_it_was() -> None:
    six = Utterance(Intent.BREATH, 0, word="in=6,out=7")

    assert lines(Utterance(Intent.SLOWER, 0)) == ["pace.now"]
    assert lines(six, TurnContext()) == ["pace.now"]
    assert lines(six, wanted=False) == ["pace.now"]
    assert lines(six, TurnContext(breath_sounds=True, plain_voice=True)) == ["pace.now"]


def text(pace: Pace, said: Utterance) -> str:
    """What is answered before the set at a pace, in words."""
    profile = Profile(Goal.KNEES, ((Goal.KNEES, Habit(pace=pace)),))
    ready = Session(State.READY, goal=Goal.KNEES, pace=pace, profile=profile)
    return " ".join(map(catalogue().text, respond(ready, said, SOUNDS)[1].lines))


@pytest.mark.parametrize(
    ("pace", "answer"),
    [
        (Pace(5500, 5500), "I have none for this pace. The nearest with one is five in, five out."),
        (Pace(3500, 3000), "I have none for this pace. The nearest with one is three in, three out."),
        (
            Pace(4000, 4000, 3000),
            "I have none with this rest. With one and a half seconds between slides you'd hear it.",
        ),
        (
            Pace(8000, 8000, 3000),
            "I have none for this pace. The nearest with one is five in, five out, one and a half seconds between.",
        ),
        (Pace(4000, 6000), "You'll hear the breath under my voice."),
    ],
)
def test_who_asks_for_the_breath_sound_hears_what_there_is_nearest(pace: Pace, answer: str) -> None:
    assert text(pace, Utterance(Intent.BREATH_SOUND, 0, word="on")) == answer


def test_at_the_nearest_pace_it_is_back_and_that_is_said() -> None:
    """Named as it was offered: five in, five out."""
    five = Utterance(Intent.BREATH, 0, word="in=5,out=5")

    assert text(Pace(5500, 5500), five) == "Five seconds in, five out, from here. And there's the breath sound again."


def test_there_is_a_way_back_to_the_rest_with_a_breath_sound() -> None:
    """Longer and shorter rests come by the usual one."""
    shorter = text(Pace(4000, 4000, 2000), Utterance(Intent.REST_SHORTER, 0))
    longer = text(Pace(4000, 4000, 1000), Utterance(Intent.REST_LONGER, 0))

    assert shorter == longer == "One and a half seconds between slides, from here. And there's the breath sound again."
    assert text(Pace(4000, 4000), Utterance(Intent.REST, 0, number=3)) == (
        "Three seconds between slides, from here. With this rest there's no breath sound."
    )


@pytest.mark.parametrize("goal", Goal)
def test_a_pace_is_rendered_with_a_breath_sound_just_where_it_is_said_to_have_one(goal: Goal) -> None:
    """The files are those of the ladder, at the usual rest: what is told is what is heard."""
    for pace in (Pace(inhale, exhale, rest) for inhale, exhale in product(HALVES, HALVES) for rest in (1500, 2500)):
        told = text(pace, Utterance(Intent.BREATH_SOUND, 0, word="on")) == "You'll hear the breath under my voice."

        assert told is (breath_sound(goal, pace) in BREATH_SOUNDS), pace


def test_the_breath_sound_is_kept_off_or_on_as_it_was_wished_for() -> None:
    off, _ = respond(Session(State.READY, goal=Goal.KNEES), Utterance(Intent.BREATH_SOUND, 0, word="off"), SOUNDS)
    on, _ = respond(off, Utterance(Intent.BREATH_SOUND, 0, word="on"), SOUNDS)

    assert (off.profile.breath_sound, on.profile.breath_sound) == (False, True)
