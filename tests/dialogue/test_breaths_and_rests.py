"""What a wish for the breath, or for the rest between two slides, makes of the pace, and what is answered."""

from dataclasses import replace

import pytest

from skill.dialogue.engine import respond
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import Goal, Pace
from skill.hearing.utterance import DAY_MS, Intent, Utterance

NOW = 20_000 * DAY_MS
READY = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES)


def asked(session: Session, intent: Intent, said: str | int | None) -> tuple[str | None, Session]:
    """The first sentence of the answer, and the session."""
    word, number = (None, said) if isinstance(said, int) else (said, None)
    after, reply = respond(session, Utterance(intent, NOW, word=word, number=number))
    return (reply.lines[0].name if reply.lines else None), after


@pytest.mark.parametrize(
    ("settle", "intent", "said", "answer", "then"),
    [
        (1_500, Intent.REST_LONGER, None, "rest.now", 2_500),
        (5_500, Intent.REST_LONGER, None, "rest.now", 6_000),
        (6_000, Intent.REST_LONGER, None, "rest.longest", 6_000),
        (2_500, Intent.REST_SHORTER, None, "rest.now", 1_500),
        (1_500, Intent.REST_SHORTER, None, "rest.now", 1_000),
        (1_000, Intent.REST_SHORTER, None, "rest.shortest", 1_000),
        (4_000, Intent.REST_SHORTER, "none", "rest.now", 1_000),
        # the usual rest is never passed over, or there would be no way back to it
        (1_000, Intent.REST_LONGER, None, "rest.now", 1_500),
        (2_000, Intent.REST_SHORTER, None, "rest.now", 1_500),
        (1_500, Intent.REST, 3, "rest.now", 3_000),
        (1_500, Intent.REST, 6, "rest.now", 6_000),
        (1_500, Intent.REST, 7, "rest.nearest", 6_000),
        (3_000, Intent.REST, 0, "rest.nearest", 1_000),
    ],
)
def test_a_rest_is_from_one_to_six_seconds(
    settle: int, intent: Intent, said: str | int | None, answer: str, then: int
) -> None:
    found, after = asked(replace(READY, pace=Pace(4_000, 4_000, settle)), intent, said)

    assert (found, after.pace) == (answer, Pace(4_000, 4_000, then))


@pytest.mark.parametrize(
    ("said", "answer", "then"),
    [
        ("in=6,out=8", "pace.now", Pace(6_000, 8_000)),
        ("out=5.5", "pace.now", Pace(4_000, 5_500)),
        ("in+0.5", "pace.now", Pace(4_500, 4_000)),
        ("out-1", "pace.now", Pace(4_000, 3_000)),
        ("in=30", "pace.nearest", Pace(8_000, 4_000)),
    ],
)
def test_a_breath_is_as_it_was_said_or_the_nearest_there_is(said: str, answer: str, then: Pace) -> None:
    found, after = asked(replace(READY, pace=Pace(4_000, 4_000)), Intent.BREATH, said)

    assert (found, after.pace, after.habit.pace) == (answer, then, then)


@pytest.mark.parametrize("intent", [Intent.REST, Intent.BREATH])
@pytest.mark.parametrize("eased", [None, Pace(5_000, 6_000)])
def test_seconds_that_were_not_understood_change_nothing_and_are_not_answered_as_a_wish(
    intent: Intent, eased: Pace | None
) -> None:
    found, after = asked(replace(READY, eased_pace=eased), intent, None)

    assert (found, after.pace, after.eased_pace) == ("lost.first", READY.pace, eased)


@pytest.mark.parametrize(
    ("intent", "said", "answer", "then"),
    [
        (Intent.FASTER, None, "pace.eased", Pace(5_000, 6_000)),
        (Intent.BREATH, "in=4,out=4", "pace.eased", Pace(5_000, 6_000)),
        (Intent.REST, 1, "pace.eased", Pace(5_000, 6_000)),
        (Intent.BREATH, "in=6,out=8", "pace.now", Pace(6_000, 8_000)),
        (Intent.REST, 3, "rest.now", Pace(5_000, 6_000, 3_000)),
    ],
)
def test_after_something_hurt_only_what_is_slower_is_granted(
    intent: Intent, said: str | int | None, answer: str, then: Pace
) -> None:
    eased = replace(READY, pace=Pace(4_000, 4_000), eased_pace=Pace(5_000, 6_000))

    found, after = asked(eased, intent, said)

    assert (found, after.played_pace) == (answer, then)
