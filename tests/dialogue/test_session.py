"""The session: which step a state is entered at, what it returns to, and how many steps there are."""

import pytest

from skill.dialogue.session import Session, consistent, enter
from skill.dialogue.states import State
from skill.exercise.protocol import Goal
from skill.hearing.utterance import Candidate, Intent


def test_did_you_mean_that_was_asked_over_nothing_else_leads_to_the_choice() -> None:
    asked = Session(
        state=State.DID_YOU_MEAN, return_stack=((State.DID_YOU_MEAN, 1),), candidates=(Candidate("next", Intent.NEXT),)
    )

    assert consistent(asked) == Session()


SETUP = Session(State.SETUP, 3)
IN_UP = Session(State.UP, 2, ((State.SETUP, 3),))
IN_PAIN = Session(State.PAIN, 1, ((State.SETUP, 3),))


@pytest.mark.parametrize(
    ("session", "state", "step", "behind"),
    [
        (SETUP, State.SLIDE, 3, ()),
        (SETUP, State.NEWS, 1, ()),
        (Session(State.NEWS, 2), State.SETUP, 1, ()),
        (Session(State.SCREEN_1, 2), State.SCREEN_2, 1, ()),
        (SETUP, State.UP, 1, ((State.SETUP, 3),)),
        (IN_UP, State.UP, 2, ((State.SETUP, 3),)),
        (IN_UP, State.PAIN, 1, ((State.SETUP, 3), (State.UP, 2))),
        (Session(State.FORGETTING, 1, ((State.SETUP, 3), (State.UP, 2))), State.UP, 1, ((State.SETUP, 3),)),
        (IN_PAIN, State.CALM, 1, ((State.SETUP, 3),)),
        (IN_PAIN, State.PAUSED, 1, ((State.SETUP, 3), (State.PAIN, 1))),
        (IN_UP, State.SLIDE, 2, ()),
    ],
)
def test_a_digression_begins_at_its_first_step_and_remembers_the_step_it_came_from(
    session: Session, state: State, step: int, behind: tuple[tuple[State, int], ...]
) -> None:
    """But in the same one, or from one question of health to the next, nobody goes anywhere."""
    entered = enter(session, state)

    assert (entered.state, entered.step, entered.return_stack) == (state, step, behind)


@pytest.mark.parametrize(
    ("session", "last"),
    [
        (Session(State.SETUP), 5),
        (Session(State.SETUP, goal=Goal.KNEES), 5),
        (Session(State.SETUP, goal=Goal.HIPS), 5),
        (Session(State.SLIDE, goal=Goal.HIPS), 3),
        (Session(State.DOWN), 4),
        (Session(State.DOWN, on_bed=True), 4),
        (Session(State.UP), 4),
        (Session(State.UP, on_bed=True), 3),
        (Session(State.NEWS), 3),
    ],
)
def test_a_state_has_as_many_steps_as_are_told(session: Session, last: int) -> None:
    assert session.last_step == last
