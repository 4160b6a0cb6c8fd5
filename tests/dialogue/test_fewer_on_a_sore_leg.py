"""After some pain there are fewer reps on the leg that moved, today and next time: once a practice."""

from dataclasses import replace

import pytest

from skill.dialogue.engine import respond
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance

START = 20_000 * DAY_MS
USED_TO = Profile(Goal.KNEES, ((Goal.KNEES, Habit(Legs(8, 8), LADDER[1], easy_streak=1)),))


def hurting(done: Legs, target: Legs = Legs(8, 8), state: State = State.REPS) -> Session:  # noqa: B008 a frozen value
    """Asked how much it hurts, in a set at a pace of its own for today, or after it."""
    session = Session(
        *(State.PAIN, 1, ((state, 1),)),
        goal=Goal.KNEES,
        screening_passed_for=Goal.KNEES,
        target_reps=target,
        completed_reps=done,
        pace=LADDER[2],
        began_at=START - 60_000,
        day=20_000,
        profile=USED_TO,
    )
    return replace(session, leg=session.current_leg)


def said(session: Session, number: int) -> Session:
    return respond(session, Utterance(Intent.NUMBER, START, number=number))[0]


@pytest.mark.parametrize(
    ("done", "target", "today", "next_time"),
    [
        pytest.param(Legs(2, 0), Legs(8, 8), Legs(7, 8), Legs(7, 8), id="in the first leg"),
        pytest.param(Legs(8, 0), Legs(8, 8), Legs(8, 8), Legs(7, 8), id="at the change, it is the leg before"),
        pytest.param(Legs(8, 1), Legs(8, 8), Legs(8, 7), Legs(8, 7), id="from the second leg's first rep on"),
        pytest.param(Legs(0, 0), Legs(0, 8), Legs(0, 7), Legs(8, 7), id="with the first leg left out"),
        pytest.param(Legs(5, 0), Legs(5, 5), Legs(5, 5), Legs(7, 8), id="when today there are fewer anyway"),
    ],
)
def test_moderate_pain_in_the_set_takes_a_rep_from_the_leg_that_moved(
    done: Legs, target: Legs, today: Legs, next_time: Legs
) -> None:
    after = said(hurting(done, target), 4)

    assert (after.state, after.target_reps, after.habit.reps) == (State.CALM, today, next_time)
    assert (after.habit.easy_streak, after.habit.finished, after.pace) == (0, 0, LADDER[2])


def test_moderate_pain_after_the_set_takes_a_rep_from_both_legs_next_time_and_finishes_nothing_twice() -> None:
    after = said(hurting(Legs(8, 8), state=State.RISE), 4)

    assert (after.target_reps, after.habit.reps, after.habit.finished) == (Legs(8, 8), Legs(7, 7), 0)


def test_a_set_that_a_sore_leg_ends_was_finished() -> None:
    """Seven of the eight are done, and seven is what is left of them."""
    after = said(hurting(Legs(8, 7)), 4)

    assert (after.is_complete, after.habit.finished) == (True, 1)


def test_the_same_leg_has_fewer_reps_only_once_a_practice() -> None:
    once = said(hurting(Legs(2, 0)), 4)
    twice = said(replace(once, state=State.PAIN), 5)

    assert (once.habit.reps, twice.habit.reps, twice.spared_legs) == (Legs(7, 8), Legs(7, 8), (Leg.RIGHT,))
