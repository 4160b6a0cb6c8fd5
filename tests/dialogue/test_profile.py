"""What is known of a person for next time: of each goal apart, of the week, and of the advice that was heard."""

import pytest

from skill.dialogue.profile import Figures, Habit, Profile
from skill.exercise.history import week_of
from skill.exercise.protocol import LADDER, Goal, Legs

KNEES, HIPS = Habit(Legs(8, 8)), Habit(Legs(3, 4))
BOTH = Profile(habits=((Goal.HIPS, HIPS), (Goal.KNEES, KNEES)))


def test_each_goal_has_a_habit_of_its_own() -> None:
    other = BOTH.with_habit(Goal.KNEES, Habit(Legs(9, 9)))

    assert (other.habit(Goal.KNEES).reps, other.habit(Goal.HIPS).reps) == (Legs(9, 9), Legs(3, 4))
    assert (BOTH.with_habit(None, KNEES), BOTH.habit(None)) == (BOTH, Habit())


@pytest.mark.parametrize(("days_later", "finished"), [(0, 2), (7, 0), (-7, 0)])
def test_practices_are_counted_of_one_week(days_later: int, finished: int) -> None:
    day = 20_000

    assert Profile(week=(week_of(day), 2)).finished_in_week_of(day + days_later) == finished


@pytest.mark.parametrize(
    ("advised_on", "day", "heard"),
    [
        (20_000, 20_000, True),
        (20_000, 20_027, True),
        (20_000, 20_028, False),
        (20_000, 19_999, False),
        (0, 20_000, False),
    ],
)
def test_advice_is_known_for_four_weeks(advised_on: int, day: int, heard: bool) -> None:
    assert Profile(advised_on_day=advised_on).was_advised(day) is heard


def test_the_figures_of_a_practice_add_up_both_legs() -> None:
    assert Figures(Legs(5, 4), LADDER[1], 0).total == 9
