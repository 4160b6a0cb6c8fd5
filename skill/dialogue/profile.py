"""The profile: what is known of a person for next time, kept until they ask to be forgotten."""

from dataclasses import dataclass

from skill.dialogue.replacing import replace
from skill.exercise.history import week_of
from skill.exercise.protocol import DEFAULT_REPS, LADDER, START_RUNG, Goal, Leg, Legs, Pace
from skill.pacing.cues import Cueing

ADVICE_EVERY_DAYS = 28
"""Advice that has not been heard for this long may be given again."""

KNOWN_AFTER = 3
"""Whoever has finished this many practices for a goal knows how it goes, and hears fewer words."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a finished practice was: its reps, its pace, and when it began (epoch ms)."""

    reps: Legs
    pace: Pace
    began_at: int

    @property
    def total(self) -> int:
        """The reps of both legs."""
        return self.reps.right + self.reps.left


@dataclass(frozen=True)
class Habit:
    """What somebody is used to with one goal."""

    reps: Legs = Legs(DEFAULT_REPS, DEFAULT_REPS)
    """How many reps each leg has next time."""
    pace: Pace = LADDER[START_RUNG]
    """The pace for next time."""
    easy_streak: int = 0
    """How many finished practices in a row felt easy."""
    first_practice: tuple[Legs, Pace] | None = None
    """The reps and the pace of the first finished practice, which later ones are compared with."""
    last_practice: Figures | None = None
    """The last finished practice, which the next one is compared with."""
    finished: int = 0
    """How many practices were finished."""
    first_leg: Leg = Leg.RIGHT
    """The leg that begins next time."""


@dataclass(frozen=True)
class Profile:
    """What is known of a person for next time; kept until they ask to be forgotten."""

    goal: Goal | None = None
    """The goal of the last practice."""
    habits: tuple[tuple[Goal, Habit], ...] = ()
    """What the person is used to, for each goal that was practised, in order of the goals' names."""
    screened_on_day: tuple[tuple[Goal, int], ...] = ()
    """The day on which the safety check of each goal was last passed, counted from 1970-01-01."""
    instructed_goals: tuple[Goal, ...] = ()
    """The goals whose setup and slide were heard through."""
    week: tuple[int, int] = (0, 0)
    """The week of the last finished practice, counted as in the history, and how many were finished in it."""
    cueing: Cueing = Cueing.FULL
    """How much is said while a leg moves."""
    breath_sound: bool = True
    """Whether a breath is heard under the reps, where there is such a sound."""
    slow_speech: bool = False
    """Whether the guide speaks more slowly, but for the reps."""
    week_goal: int = 0
    """How many practices a week somebody aims for; 0 without such a goal."""
    advised_on_day: int = 0
    """The day on which the advice before the first rep was last said, counted from 1970-01-01; 0 if it never was."""

    def habit(self, goal: Goal | None) -> Habit:
        """What the person is used to with a goal, or what everybody starts with."""
        return dict(self.habits).get(goal, Habit()) if goal else Habit()

    def with_habit(self, goal: Goal | None, habit: Habit) -> "Profile":
        """The profile with another habit for one goal; unchanged without a goal."""
        if goal is None:
            return self
        others = {other: kept for other, kept in self.habits if other is not goal}
        return replace(self, habits=tuple(sorted({**others, goal: habit}.items())))

    def screened_on(self, goal: Goal | None) -> int | None:
        """The day on which the safety check of a goal was last passed."""
        return dict[Goal | None, int](self.screened_on_day).get(goal)

    def was_advised(self, day: int) -> bool:
        """Whether the advice before the first rep has been heard within the last weeks of a day."""
        return self.advised_on_day <= day < self.advised_on_day + ADVICE_EVERY_DAYS

    def finished_in_week_of(self, day: int) -> int:
        """How many practices were finished in the week of a day, as far as the profile knows."""
        week, finished = self.week
        return finished if week == week_of(day) else 0
