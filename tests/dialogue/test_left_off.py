"""What is taken for a practice left off, by the cases next to its edge: what, when, and how much of it may be done."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue import guards
from skill.dialogue.engine import respond
from skill.dialogue.session import Playback, Session
from skill.dialogue.states import State
from skill.dialogue.turn import Turn
from skill.exercise.protocol import Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance

HOUR_MS = 3_600_000
NOON = 20_000 * DAY_MS + 12 * HOUR_MS
TODAY = Utterance(Intent.LAUNCH, NOON).day
MIDNIGHT = next(hour for hour in range(NOON, NOON + DAY_MS, HOUR_MS) if Utterance(Intent.LAUNCH, hour).day == TODAY + 1)
SETTLING = Session(State.SLIDE, goal=Goal.KNEES, last_turn_at=NOON)
IN_SET = replace(SETTLING, state=State.REPS)
SOME_DONE = replace(IN_SET, completed_reps=Legs(2, 0))
DONE = replace(IN_SET, state=State.RISE, completed_reps=Legs(5, 5))
# A set of five and five for the knees, which takes less than two minutes, sent ten minutes ago.
SENT = Playback(NOON - 600_000, 6_000)
LOST = replace(IN_SET, playback=SENT, last_turn_at=NOON - 600_000)
ENDED = replace(LOST, last_turn_at=NOON - 560_000)
JUST_SENT = replace(LOST, playback=Playback(NOON - 45_000, 6_000), last_turn_at=NOON - 45_000)


def launched(at: int = NOON, number: int | None = None) -> Utterance:
    return Utterance(Intent.LAUNCH, at, number=number)


@pytest.mark.parametrize(
    ("guard", "session", "utterance", "holds"),
    [
        (guards.coming_back, SETTLING, launched(), True),
        (guards.coming_back, DONE, launched(), False),
        (guards.left_off, SETTLING, launched(), True),
        (guards.left_off, replace(SETTLING, goal=None), launched(), False),
        (guards.left_off, DONE, launched(), False),
        (guards.left_off, replace(SETTLING, state=State.SCREEN_2), launched(), False),
        # the same day, or an hour over midnight
        (guards.left_off_today, replace(SETTLING, last_turn_at=MIDNIGHT - 8 * HOUR_MS), launched(MIDNIGHT - 1), True),
        (guards.left_off_today, replace(SETTLING, last_turn_at=MIDNIGHT - 1), launched(MIDNIGHT + HOUR_MS - 1), True),
        (guards.left_off_today, replace(SETTLING, last_turn_at=MIDNIGHT - 1), launched(MIDNIGHT + HOUR_MS), False),
        (guards.left_off_today, replace(DONE, last_turn_at=NOON), launched(), False),
        (guards.some_reps_done, SOME_DONE, launched(), True),
        (guards.some_reps_done, IN_SET, launched(), False),
        (guards.some_reps_done, replace(SOME_DONE, goal=None), launched(), False),
        # a set that may have been heard to its end
        (guards.lost_touch_today, LOST, launched(), True),
        (guards.lost_touch_today, replace(LOST, state=State.GOT_TO, resume_state=State.READY), launched(), True),
        (guards.lost_touch_today, replace(LOST, state=State.LOST_TOUCH, resume_state=State.READY), launched(), True),
        (guards.lost_touch_today, replace(LOST, state=State.CHANGE), launched(), False),
        (guards.lost_touch_today, replace(LOST, playback=None), launched(), False),
        (guards.lost_touch_today, replace(LOST, goal=None), launched(), False),
        (guards.lost_touch_today, ENDED, launched(), False),  # it was told to have ended after forty seconds
        (guards.lost_touch_today, JUST_SENT, launched(), False),
        (
            guards.lost_touch_before,
            replace(LOST, state=State.GOT_TO, resume_state=State.READY),
            launched(NOON + DAY_MS),
            True,
        ),
        (guards.lost_touch_before, replace(LOST, state=State.CHANGE), launched(NOON + DAY_MS), False),
        # one of which more may be done than are known
        (guards.got_further_today, JUST_SENT, launched(), True),
        (guards.got_further_today, replace(JUST_SENT, state=State.GOT_TO, resume_state=State.READY), launched(), True),
        (guards.got_further_today, replace(JUST_SENT, state=State.CHANGE), launched(), False),
        (guards.got_further_today, replace(JUST_SENT, playback=None), launched(), False),
        (guards.got_further_today, JUST_SENT, launched(NOON - 35_000), False),
        (guards.got_further_today, JUST_SENT, launched(NOON + DAY_MS), False),
        (guards.got_further_today, ENDED, launched(), True),
        (guards.got_further_today, replace(ENDED, last_turn_at=NOON - 590_000), launched(), False),
        # one whose second leg may have been reached, without the first being done
        (guards.second_leg_supposed, replace(LOST, supposed_reps=Legs(5, 2)), launched(), True),
        (guards.second_leg_supposed, replace(LOST, supposed_reps=Legs(5, 1)), launched(), True),
        (guards.second_leg_supposed, replace(LOST, supposed_reps=Legs(5, 0)), launched(), False),
        (guards.second_leg_supposed, replace(LOST, supposed_reps=None), launched(), True),
        (guards.second_leg_supposed, replace(LOST, target_reps=Legs(5, 0)), launched(), False),
        (
            guards.second_leg_supposed,
            replace(LOST, completed_reps=Legs(5, 0), leg=Leg.LEFT, supposed_reps=Legs(5, 2)),
            launched(),
            False,
        ),
        (guards.reps_supposed, replace(LOST, supposed_reps=Legs(2, 0)), launched(number=2), True),
        (guards.reps_supposed, replace(LOST, supposed_reps=Legs(2, 0)), launched(), False),
        (guards.reps_supposed, replace(LOST, supposed_reps=Legs(2, 0)), launched(number=0), False),
        (guards.reps_supposed, LOST, launched(number=2), False),
        (guards.heard_to_the_end, LOST, launched(), True),
        # the way up, and what was just about to begin
        (guards.getting_up, replace(SETTLING, resume_state=State.UP), launched(), True),
        (guards.getting_up, replace(SETTLING, resume_state=State.READY), launched(), False),
        (guards.resuming_unbegun, replace(SETTLING, resume_state=State.READY), launched(), True),
        (guards.resuming_unbegun, replace(SETTLING, resume_state=State.SLIDE), launched(), False),
        (guards.resuming_unbegun, replace(SOME_DONE, resume_state=State.READY), launched(), False),
    ],
)
def test_a_practice_that_was_left_is_taken_for_what_it_may_have_been(
    guard: Callable[[Turn], bool], session: Session, utterance: Utterance, holds: bool
) -> None:
    assert guard(Turn(session, utterance)) is holds


@pytest.mark.parametrize(
    ("session", "at", "supposed"),
    [
        (JUST_SENT, NOON, Legs(3, 0)),
        (LOST, NOON, Legs(5, 5)),
        (ENDED, NOON, Legs(3, 0)),  # however long ago it was told to have ended
        (replace(JUST_SENT, state=State.PAUSED, return_stack=((State.REPS, 1),)), NOON, Legs(3, 0)),
    ],
)
def test_as_many_reps_are_supposed_as_the_clock_had_time_for(session: Session, at: int, supposed: Legs) -> None:
    """Three seconds of lags, six of words and nine and a half for each rep."""
    assert guards.supposed_reps(Turn(session, launched(at))) == supposed


@pytest.mark.parametrize(
    ("session", "name", "first"),
    [
        (
            Session(State.COME_BACK, goal=Goal.KNEES, resume_state=State.UP),
            "up.stuck.floor",
            "Stay where you are, and rest. Call somebody near you, or nine one one if nobody is; I can't call for you.",
        ),
        (
            Session(State.COME_BACK, goal=Goal.KNEES, resume_state=State.UP, on_bed=True),
            "up.stuck.bed",
            "Stay where you are, and rest. Call somebody near you, or nine one one if nobody is; I can't call for you.",
        ),
        (
            Session(State.COME_BACK, goal=Goal.KNEES, resume_state=State.READY),
            "help.back",
            "If you need somebody, call nine one one, or someone near you; I can't call for you.",
        ),
        (
            replace(LOST, state=State.LOST_TOUCH),
            "help.touch",
            "If you need somebody, call nine one one, or someone near you; I can't call for you.",
        ),
    ],
)
def test_who_comes_back_and_asks_for_help_may_lie_there_still_and_hears_first_whom_to_call(
    session: Session, name: str, first: str
) -> None:
    _, reply = respond(session, Utterance(Intent.HELP, NOON + 1_000))

    assert [line.name for line in reply.lines] == [name]
    assert catalogue().text(reply.lines[0]).startswith(first)
