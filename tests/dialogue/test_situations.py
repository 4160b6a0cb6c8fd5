"""Every state is a situation that the ear knows, and every safety question of its own is told apart."""

import pytest

from skill.dialogue.session import Session
from skill.dialogue.situations import situation
from skill.dialogue.states import SAFETY_QUESTIONS, State
from skill.exercise.protocol import Goal
from skill.hearing.learned import features
from skill.hearing.questions import CLEARED


@pytest.mark.parametrize("state", [state for state in State if state is not State.DID_YOU_MEAN])
@pytest.mark.parametrize("goal", [*Goal, None])
def test_every_state_is_a_situation_of_the_ear(state: State, goal: Goal | None) -> None:
    found, _ = situation(Session(state=state, goal=goal))

    assert found in features.SITUATIONS
    assert found != "anywhere"


def test_what_is_said_after_the_end_is_a_choice_and_whether_it_is_better_is_asked_as_in_the_set() -> None:
    situations = [situation(Session(state=state, goal=Goal.KNEES)) for state in (State.END, State.BETTER, State.CALM)]

    assert situations == [("choose", None), ("calm", None), ("calm", None)]


@pytest.mark.parametrize("state", [state for state in SAFETY_QUESTIONS if state is not State.BETTER])
def test_every_safety_question_is_the_situation_of_one(state: State) -> None:
    assert situation(Session(state=state, goal=Goal.HIPS))[0] == "safety"


@pytest.mark.parametrize(
    ("state", "goal", "question"),
    [
        (State.SCREEN_1, Goal.KNEES, "q1"), (State.SCREEN_2, Goal.KNEES, "q2"), (State.SCREEN_3, Goal.KNEES, "q4"),
        (State.SCREEN_1, Goal.HIPS, "q3"), (State.SCREEN_2, Goal.HIPS, "q6"), (State.SCREEN_3, Goal.HIPS, "q4"),
        (State.NEWS, Goal.KNEES, "q5"), (State.DIAGNOSIS, Goal.HIPS, CLEARED), (State.CLEARED, Goal.KNEES, CLEARED),
        (State.OPERATED, Goal.KNEES, "q7"), (State.REPS, Goal.KNEES, None),
        (State.SCREEN_1, None, "q1"),
    ],
)  # fmt: skip
def test_each_safety_question_has_the_number_that_the_rows_give_it(
    state: State, goal: Goal | None, question: str | None
) -> None:
    assert situation(Session(state=state, goal=goal))[1] == question
