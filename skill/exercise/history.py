"""What was done: practices, and what they add up to when somebody asks how they are doing."""

from collections.abc import Iterable
from dataclasses import dataclass

from skill.exercise.protocol import Goal, Legs, Pace

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKS_COUNTED = 8
"""How many weeks are counted one by one, the running one included."""


@dataclass(frozen=True, slots=True)
class Practice:
    """One set: when it began (epoch ms), on which day (counted from 1970-01-01), and what was done.

    Nearly always it is the whole practice; a further set of one says which.
    """

    began_at: int
    day: int
    goal: Goal
    completed_reps: Legs
    pace: Pace
    finished: bool
    uncounted: Legs = Legs()
    """Reps that were played and do not count."""
    further_of: int = 0
    """In a further set, when its practice began, in epoch ms; 0 in the first set."""

    @property
    def whole_began_at(self) -> int:
        """When the practice began that it is a part of, in epoch ms."""
        return self.further_of or self.began_at


@dataclass(frozen=True, slots=True)
class Progress:
    """What finished practices add up to: for each of the last weeks, the running one last, and days in a row."""

    weeks: tuple[int, ...] = (0,) * WEEKS_COUNTED
    streak: int = 0
    reps: tuple[int, ...] = (0,) * WEEKS_COUNTED
    """The reps of both legs in those practices, week by week."""

    @property
    def this_week(self) -> int:
        """Finished practices of the running week, which began on Monday."""
        return self.weeks[-1]

    @property
    def last_week(self) -> int:
        """Those of the week before."""
        return self.weeks[-2]


def summarise(practices: Iterable[Practice], today: int) -> Progress:
    """What practices add up to on a day, with all their sets. A streak whose last day was yesterday still counts."""
    weeks, reps, days, counted = [0] * WEEKS_COUNTED, [0] * WEEKS_COUNTED, set[int](), set[int]()
    for practice in (each for each in practices if each.finished):
        ago = week_of(today) - week_of(practice.day)
        days.add(practice.day)
        if 0 <= ago < WEEKS_COUNTED:
            weeks[-1 - ago] += practice.whole_began_at not in counted
            reps[-1 - ago] += practice.completed_reps.right + practice.completed_reps.left
        counted.add(practice.whole_began_at)
    return Progress(tuple(weeks), _streak(days, today), tuple(reps))


def week_of(day: int) -> int:
    """The number of the week that a day is in (both counted from 1970-01-01); weeks begin on Monday."""
    return (day + 3) // 7  # 1970-01-01 was a Thursday


def weekday_of(day: int) -> str:
    """The weekday of a day (counted from 1970-01-01)."""
    return WEEKDAYS[(day + 3) % 7]


def _streak(days: set[int], today: int) -> int:
    last = today if today in days else today - 1
    streak = 0
    while last - streak in days:
        streak += 1
    return streak
