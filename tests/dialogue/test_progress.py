"""How somebody is doing: which week was the best, and what has changed since the first practice."""

from dataclasses import replace

import pytest

from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.progress import best, due, legs_now
from skill.dialogue.session import Session
from skill.exercise.history import Progress
from skill.exercise.protocol import LADDER, Goal, Legs

FIRST = (Legs(5, 5), LADDER[1])


@pytest.mark.parametrize(
    ("weeks", "told"),
    [
        ((0, 0, 0, 0, 0, 0, 2, 3), "now"),
        ((0, 0, 0, 0, 0, 0, 1, 2), "now"),
        ((0, 0, 0, 0, 0, 0, 3, 3), None),
        ((0, 0, 0, 0, 0, 0, 0, 3), None),
        ((0, 0, 0, 0, 0, 4, 2, 3), "before"),
        ((4, 0, 0, 0, 0, 0, 2, 3), "before"),
        ((0, 0, 0, 0, 0, 3, 2, 3), None),
        ((0, 0, 0, 0, 0, 3, 3, 2), None),
        ((0, 0, 0, 0, 0, 0, 4, 3), None),
        ((0, 0, 0, 0, 0, 1, 0, 0), None),
        ((0, 0, 0, 0, 0, 2, 0, 0), "before"),
    ],
)
def test_the_best_week_is_told_if_it_is_this_one_or_one_before_the_last(
    weeks: tuple[int, ...], told: str | None
) -> None:
    """A best week among none, or of a single practice, is nothing to tell."""
    assert best(Progress(weeks)) == told


@pytest.mark.parametrize(
    ("last", "now"),
    [
        (None, Legs(6, 7)),
        (Legs(5, 5), Legs(6, 7)),
        (Legs(5, 0), Legs(6, 0)),
        (Legs(0, 5), Legs(0, 7)),
    ],
)
def test_who_practised_one_leg_last_is_told_the_reps_of_that_leg(last: Legs | None, now: Legs) -> None:
    figures = Figures(last, LADDER[1], 1) if last else None

    assert legs_now(Habit(Legs(6, 7), last_practice=figures)) == now


@pytest.mark.parametrize(
    ("habit", "progress_told", "parts"),
    [
        (Habit(), (), ("weeks",)),
        (Habit(first_practice=FIRST), (), ("weeks",)),
        (Habit(Legs(6, 5), first_practice=FIRST), (), ("weeks", "then")),
        (Habit(pace=LADDER[2], first_practice=FIRST), ("weeks",), ("then",)),
        (Habit(Legs(6, 5), first_practice=FIRST), ("weeks", "then"), ("weeks", "then")),
    ],
)
def test_what_was_told_is_told_again_only_when_there_is_nothing_else(
    habit: Habit, progress_told: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    session = Session(profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)), progress_told=progress_told)

    assert due(session, Progress()) == parts
    assert due(replace(session, goal=Goal.HIPS, progress_told=()), Progress()) == ("weeks",)
