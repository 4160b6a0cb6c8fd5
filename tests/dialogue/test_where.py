"""Where somebody is in a practice, what of it counts, and where it is offered again."""

from dataclasses import replace

import pytest

from skill.dialogue.engine import respond
from skill.dialogue.scored import score_over
from skill.dialogue.session import Session, consistent, enter, last_step, return_from_digression
from skill.dialogue.states import State
from skill.exercise.protocol import Goal, Leg, Legs
from skill.hearing.utterance import FALLEN, Intent, Utterance

KNEES = Session(State.SETUP, 3, goal=Goal.KNEES)
IN_SET = replace(KNEES, state=State.REPS, step=1, began_at=1, day=20_000)
PAUSED_SETUP = replace(KNEES, state=State.PAUSED, step=1, return_stack=((State.SETUP, 3),))
RIGHT, LEFT = Leg.RIGHT, Leg.LEFT


@pytest.mark.parametrize(
    ("done", "target", "leg", "first", "current", "in_progress", "complete"),
    [
        (Legs(0, 0), Legs(5, 5), RIGHT, RIGHT, RIGHT, False, False),
        (Legs(1, 0), Legs(5, 5), RIGHT, RIGHT, RIGHT, True, False),
        (Legs(5, 0), Legs(5, 5), RIGHT, RIGHT, LEFT, True, False),
        (Legs(5, 4), Legs(5, 5), LEFT, RIGHT, LEFT, True, False),
        (Legs(5, 5), Legs(5, 5), LEFT, RIGHT, LEFT, False, True),
        (Legs(6, 5), Legs(5, 5), LEFT, RIGHT, LEFT, False, True),
        (Legs(0, 0), Legs(5, 5), LEFT, LEFT, LEFT, False, False),
        (Legs(0, 5), Legs(5, 5), LEFT, LEFT, RIGHT, True, False),
        (Legs(4, 5), Legs(5, 5), RIGHT, LEFT, RIGHT, True, False),
        (Legs(0, 0), Legs(0, 5), RIGHT, RIGHT, LEFT, True, False),
        (Legs(0, 0), Legs(5, 0), LEFT, RIGHT, RIGHT, False, False),
        (Legs(2, 3), Legs(5, 5), LEFT, RIGHT, LEFT, True, False),
        (Legs(2, 3), Legs(5, 5), RIGHT, RIGHT, RIGHT, True, False),
    ],
)
def test_the_leg_whose_turn_it_is_follows_from_what_is_done(
    done: Legs, target: Legs, leg: Leg, first: Leg, current: Leg, in_progress: bool, complete: bool
) -> None:
    session = replace(IN_SET, completed_reps=done, target_reps=target, leg=leg, first_leg=first)

    assert (session.current_leg, session.in_progress, session.is_complete) == (current, in_progress, complete)


@pytest.mark.parametrize(
    ("session", "finished"),
    [
        (IN_SET, None),
        (replace(IN_SET, completed_reps=Legs(2, 0)), False),
        (replace(IN_SET, uncounted=Legs(1, 0)), False),
        (replace(IN_SET, completed_reps=Legs(5, 5)), True),
        (replace(IN_SET, completed_reps=Legs(5, 5), leg_skipped=True), False),
        (replace(IN_SET, completed_reps=Legs(2, 0), began_at=0), None),
        (replace(IN_SET, completed_reps=Legs(2, 0), goal=None), None),
    ],
)
def test_a_practice_is_one_from_its_first_rep_on_and_finished_with_its_last(
    session: Session, finished: bool | None
) -> None:
    assert (session.practice.finished if session.practice else None) is finished


@pytest.mark.parametrize(
    ("session", "offered"),
    [
        (KNEES, (State.SETUP, 3)),
        (PAUSED_SETUP, (State.SETUP, 3)),
        (IN_SET, (State.READY, 1)),
        (replace(IN_SET, state=State.PAUSED, return_stack=((State.REPS, 1),)), (State.READY, 1)),
        (replace(IN_SET, completed_reps=Legs(5, 5)), (None, 1)),
        (replace(KNEES, state=State.UP, step=2), (State.UP, 2)),
        (replace(KNEES, state=State.UP, step=2, return_stack=((State.RISE, 1),)), (State.UP, 2)),
        (replace(KNEES, state=State.CHOOSE), (None, 1)),
        (replace(KNEES, state=State.RISE, step=1), (None, 1)),
        (replace(KNEES, state=State.SCREEN_1, resume_state=State.SLIDE, resume_step=2), (State.SLIDE, 2)),
        (replace(KNEES, state=State.END, resume_state=State.SLIDE, resume_step=2), (State.SLIDE, 2)),
        (
            replace(KNEES, state=State.END, completed_reps=Legs(5, 5), resume_state=State.UP, resume_step=2),
            (State.UP, 2),
        ),
    ],
)
def test_a_practice_is_offered_again_where_it_can_be_taken_up(
    session: Session, offered: tuple[State | None, int]
) -> None:
    assert (session.resumable_state, session.resumable_step) == offered


@pytest.mark.parametrize(
    ("state", "goal", "on_bed", "steps"),
    [
        (State.SETUP, Goal.KNEES, False, 5),
        (State.SLIDE, Goal.HIPS, False, 3),
        (State.DOWN, None, False, 4),
        (State.UP, None, False, 4),
        (State.UP, None, True, 3),
        (State.DOWN, None, True, 4),
    ],
)
def test_a_state_has_as_many_steps_as_are_said_in_it(state: State, goal: Goal | None, on_bed: bool, steps: int) -> None:
    assert last_step(state, goal, on_bed=on_bed) == steps


@pytest.mark.parametrize(
    ("loaded", "state", "step", "stack"),
    [
        (replace(KNEES, step=9), State.SETUP, 5, ()),
        (replace(KNEES, step=0), State.SETUP, 1, ()),
        (replace(KNEES, state=State.HEARING, step=9), State.HEARING, 6, ()),
        (replace(PAUSED_SETUP, return_stack=((State.SETUP, 9),)), State.PAUSED, 1, ((State.SETUP, 5),)),
        (replace(PAUSED_SETUP, state=State.DID_YOU_MEAN), State.SETUP, 3, ()),
        (
            replace(PAUSED_SETUP, return_stack=((State.SETUP, 3), (State.DID_YOU_MEAN, 1))),
            State.PAUSED,
            1,
            ((State.SETUP, 3),),
        ),
    ],
)
def test_whatever_was_stored_is_loaded_at_a_step_that_there_is(
    loaded: Session, state: State, step: int, stack: tuple[tuple[State, int], ...]
) -> None:
    session = consistent(loaded)

    assert (session.state, session.step, session.return_stack) == (state, step, stack)


def test_what_is_loaded_goes_on_with_a_leg_that_has_reps_left_and_at_a_step_to_come_back_to() -> None:
    loaded = replace(IN_SET, completed_reps=Legs(5, 1), leg=RIGHT, resume_state=State.SLIDE, resume_step=7)

    assert (consistent(loaded).leg, consistent(loaded).resume_step) == (LEFT, 3)
    assert consistent(replace(loaded, resume_state=None)).resume_step == 1


@pytest.mark.parametrize(
    ("session", "state", "stack"),
    [
        (KNEES, State.PAUSED, ((State.SETUP, 3),)),
        (PAUSED_SETUP, State.PAUSED, ((State.SETUP, 3),)),
        (PAUSED_SETUP, State.PAIN, ((State.SETUP, 3), (State.PAUSED, 1))),
        (replace(PAUSED_SETUP, state=State.PAIN), State.CALM, ((State.SETUP, 3),)),
        (PAUSED_SETUP, State.READY, ()),
    ],
)
def test_a_digression_remembers_where_it_came_from_and_any_other_state_forgets_it(
    session: Session, state: State, stack: tuple[tuple[State, int], ...]
) -> None:
    entered = enter(session, state)

    assert (entered.state, entered.return_stack) == (state, stack)


def test_back_from_a_digression_it_is_the_step_that_was_left() -> None:
    back = return_from_digression(PAUSED_SETUP)

    assert (back.state, back.step, back.return_stack) == (State.SETUP, 3, ())
    assert return_from_digression(KNEES) == KNEES


UP = Session(State.UP, step=3, goal=Goal.KNEES, return_stack=((State.RISE, 1),))


@pytest.mark.parametrize(
    ("session", "on_bed", "step"),
    [
        (UP, True, 1),  # from a bed the way up is another one
        (KNEES, True, 3),
        # of the way up that waits behind what hurts, nothing changes
        (replace(UP, state=State.DIZZY, step=1, return_stack=((State.RISE, 1), (State.UP, 3))), False, 1),
        (replace(KNEES, state=State.DIZZY, step=1, return_stack=((State.SETUP, 3),)), True, 1),
    ],
)
def test_a_bed_that_is_mentioned_changes_the_steps_of_the_way_up_from_its_first(
    session: Session, on_bed: bool, step: int
) -> None:
    after, _ = respond(session, Utterance(Intent.BED, 0))

    assert (after.on_bed, after.state, after.step) == (on_bed, session.state, step)


def test_back_from_what_is_asked_after_a_setup_that_was_read_through_is_its_last_step() -> None:
    asked = score_over(Session(State.WALK, goal=Goal.KNEES, screening_passed_for=Goal.KNEES), 0)
    back, _ = respond(asked, Utterance(Intent.BACK, 0))

    assert (asked.state, back.state, back.step) == (State.HEARING, State.SETUP, 5)


@pytest.mark.parametrize(
    ("state", "then", "said"),
    [
        (State.FLOOR, State.END, "stop.emergency"),  # who may be standing is told whom to call
        (State.SETUP, State.UP, "up.fallen"),
        (State.HEARING, State.UP, "up.fallen"),
        (State.READY, State.UP, "up.fallen"),
        (State.CHANGE, State.UP, "up.fallen"),
        (State.DOWN, State.UP, "up.fallen"),
        (State.UP, State.UP, "up.fallen"),
    ],
)
def test_who_has_fallen_on_the_way_or_lies_there_hears_the_way_up_after_whom_to_call(
    state: State, then: State, said: str
) -> None:
    after, reply = respond(Session(state, goal=Goal.KNEES), Utterance(Intent.EMERGENCY, 0, word=FALLEN))

    assert (after.state, reply.lines[0].name) == (then, said)


def test_nothing_goes_on_with_did_you_mean_after_a_safety_check() -> None:
    asking = Session(state=State.SCREEN_3, goal=Goal.HIPS, resume_state=State.DID_YOU_MEAN, resume_step=8)

    assert consistent(asking) == Session(state=State.SCREEN_3, goal=Goal.HIPS)
