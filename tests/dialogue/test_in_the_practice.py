"""Where somebody is taken to be in the practice, by the cases next to its edge: a session, what was said, yes or no."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from skill.dialogue import guards
from skill.dialogue.profile import Profile
from skill.dialogue.session import Playback, Session
from skill.dialogue.states import State
from skill.dialogue.turn import Turn
from skill.exercise.protocol import Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Candidate, Intent, Utterance

NOW = 20_000 * DAY_MS
LYING = Session(State.SETUP, goal=Goal.KNEES, screening_passed_for=Goal.KNEES)
KNOWN = Profile(instructed_goals=(Goal.HIPS,))
IN_SET = replace(LYING, state=State.REPS)
RESTING = replace(LYING, state=State.PAUSED, return_stack=((State.REPS, 1),))
SECOND_LEG = replace(IN_SET, completed_reps=Legs(5, 2), leg=Leg.LEFT)
AFTER = replace(LYING, state=State.RISE, completed_reps=Legs(5, 5))


def said(intent: Intent = Intent.NEXT, word: str | None = None, number: int | None = None) -> Utterance:
    return Utterance(intent, NOW, word=word, number=number)


def either(*intents: Intent) -> Utterance:
    return Utterance(Intent.UNCERTAIN, NOW, candidates=tuple(Candidate(each.value, each) for each in intents))


def checks_hearing(turn: Turn) -> bool:
    return guards.checks_hearing(turn.session)


@pytest.mark.parametrize(
    ("guard", "session", "utterance", "holds"),
    [
        # just lying down, for the first time ever: who says something is heard there
        (guards.first_lying_down, LYING, said(), True),
        (guards.first_lying_down, replace(LYING, step=2), said(), False),
        (guards.first_lying_down, replace(LYING, profile=KNOWN), said(), False),
        (checks_hearing, LYING, said(), True),
        (checks_hearing, replace(LYING, step=2), said(), False),
        (checks_hearing, replace(LYING, profile=KNOWN), said(), False),
        (checks_hearing, replace(LYING, state=State.SLIDE), said(), False),
        (checks_hearing, replace(LYING, state=State.HEARING, step=6, profile=KNOWN), said(), True),
        (guards.only_onward_lying_down, LYING, either(Intent.NEXT, Intent.OKAY), True),
        (guards.only_onward_lying_down, LYING, either(Intent.NEXT, Intent.PAIN), False),
        (guards.only_onward_lying_down, replace(LYING, step=2), either(Intent.NEXT, Intent.OKAY), False),
        # the steps
        (guards.in_halves, replace(LYING, state=State.SCREEN_1), said(), False),
        (guards.in_halves, replace(LYING, state=State.SCREEN_1, step=2), said(), True),
        (guards.first_half, replace(LYING, state=State.SCREEN_1), said(), False),
        (guards.first_half, replace(LYING, state=State.SCREEN_1, step=2), said(), True),
        (guards.first_half, replace(LYING, state=State.SCREEN_1, step=3), said(), False),
        (guards.at_first_step, LYING, said(), True),
        (guards.at_first_step, replace(LYING, step=2), said(), False),
        (guards.more_steps, replace(LYING, step=4), said(), True),
        (guards.more_steps, replace(LYING, step=5), said(), False),
        (guards.walked, replace(LYING, step=5), said(), False),
        (guards.walked, replace(LYING, step=6), said(), True),
        # moving, resting, lying
        (guards.moving, IN_SET, said(), True),
        (guards.moving, replace(IN_SET, state=State.CHANGE), said(), True),
        (guards.moving, RESTING, said(), False),
        (guards.can_pause, IN_SET, said(), True),
        (guards.can_pause, RESTING, said(), False),
        (guards.in_set, RESTING, said(), True),
        (guards.in_set, AFTER, said(), False),
        (guards.lying, AFTER, said(), True),
        (guards.lying, RESTING, said(), True),
        (guards.lying, replace(AFTER, state=State.UP, return_stack=((State.RISE, 1),)), said(), False),
        (guards.nothing_playing, IN_SET, said(), True),
        (guards.nothing_playing, replace(IN_SET, playback=Playback(NOW, 1_000)), said(), False),
        (guards.fallback_before, LYING, said(), False),
        (guards.fallback_before, replace(LYING, fallback_count=1), said(), True),
        # which leg rests
        (guards.resting_leg_done, SECOND_LEG, said(Intent.OTHER_LEG, "right"), True),
        (guards.resting_leg_done, replace(SECOND_LEG, state=State.READY), said(Intent.OTHER_LEG, "right"), False),
        (guards.resting_leg_done, SECOND_LEG, said(Intent.SKIP_LEG, "left"), False),
        (guards.resting_leg_done, IN_SET, said(Intent.OTHER_LEG, "left"), False),
        # after the set
        (guards.after_set, AFTER, said(), True),
        (guards.after_set, IN_SET, said(), False),
        (guards.up_after_set, AFTER, said(), True),
        (guards.up_after_set, replace(AFTER, screening_passed_for=None), said(), False),
        (guards.up_after_set, IN_SET, said(), False),
        (guards.none_with_one_leg, AFTER, said(Intent.LEGS, "R=5,L=0"), True),
        (guards.none_with_one_leg, AFTER, said(Intent.LEGS, "R=5,L=4"), False),
        (guards.none_with_one_leg, AFTER, said(Intent.LEGS), False),
        (guards.none_with_one_leg, AFTER, said(Intent.REPS, number=0), False),
        (guards.none_with_one_leg, IN_SET, said(Intent.LEGS, "R=5,L=0"), False),
        (guards.no_reps, LYING, said(Intent.LEGS, "R=0,L=0"), True),
        (guards.reps_out_of_range, LYING, said(Intent.LEGS, "R=5,L=0"), False),
        (guards.out_of_range_next_time, AFTER, said(Intent.REPS, number=11), True),
        (guards.out_of_range_next_time, AFTER, said(Intent.REPS, number=10), False),
        (guards.out_of_range_next_time, IN_SET, said(Intent.REPS, number=11), False),
        (guards.has_goal, LYING, said(), True),
        (guards.has_goal, Session(), said(), False),
    ],
)
def test_somebody_is_taken_to_be_where_they_are(
    guard: Callable[[Turn], bool], session: Session, utterance: Utterance, holds: bool
) -> None:
    assert guard(Turn(session, utterance)) is holds
