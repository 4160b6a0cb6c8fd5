"""The clinical protocol: every number of the exercise that a clinician would want to check, once.

Each number names its source; the sources, with title, address and the date on which they were read, are numbered in
docs/clinical/sources.md, and tests/exercise/test_protocol.py pins every value. Durations are integer milliseconds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Goal(StrEnum):
    """What the practice is for; one at a time, because the attention differs."""

    KNEES = "knees"
    HIPS = "hips"

    @property
    def other(self) -> "Goal":
        """The goal not chosen."""
        return Goal.HIPS if self is Goal.KNEES else Goal.KNEES


class ChangePart(StrEnum):
    """A part of the change of leg, in order: both legs rest, they change places, the other one gets ready."""

    REST = "rest"
    SWAP = "swap"
    LEAD = "lead"


class Leg(StrEnum):
    """The leg that slides."""

    RIGHT = "right"
    LEFT = "left"

    @property
    def other(self) -> "Leg":
        """The leg that rests."""
        return Leg.LEFT if self is Leg.RIGHT else Leg.RIGHT


@dataclass(frozen=True, slots=True)
class Legs:
    """A number of reps for each leg."""

    right: int = 0
    left: int = 0

    def of(self, leg: Leg) -> int:
        """The number for one leg."""
        return self.right if leg is Leg.RIGHT else self.left

    def put(self, leg: Leg, reps: int) -> "Legs":
        """The same with another number for one leg."""
        return Legs(reps, self.left) if leg is Leg.RIGHT else Legs(self.right, reps)

    def plus(self, more: "Legs") -> "Legs":
        """These and more, leg by leg."""
        return Legs(self.right + more.right, self.left + more.left)


# To settle between two reps, unless somebody wants it otherwise. With the leg straight the breath must not be held, so
# the check there lasts a second at most, and only for the hips and back: this project's choice.
SETTLE_MS = 1500
CHECK_MS = 1000


@dataclass(frozen=True, slots=True)
class Pace:
    """How long the breath in, the breath out and the rest after them last, in milliseconds."""

    inhale: int
    exhale: int
    settle: int = SETTLE_MS

    @property
    def breath(self) -> int:
        """How long one breath lasts."""
        return self.inhale + self.exhale


# Reps: 5 to 10 a leg is mainstream (KneeGuru, StayWell, Kaiser, Versus Arthritis); people may ask for as few
# as three, this project's choice of what still is a practice.
MIN_REPS, MAX_REPS, DEFAULT_REPS = 3, 10, 5
# The fewest after pain or a hard practice. It is the same number anybody may ask for, so that it tells nothing.
LOWEST_REPS_AFTER_PAIN = 3
# More reps only when the last two practices were finished and felt easy: this project's choice, the stricter reading.
EASY_PRACTICES_FOR_MORE = 2

# The most sets in a row: this project's choice, no more in one go than the sources have in a day.
MOST_SETS = 3

# The weekly goal somebody may set themselves, in practices: up to once a day (the sources say most days).
LEAST_A_WEEK, MOST_A_WEEK = 1, 7

# The pain scale from 0 to 10 as a traffic light: 0-3 go on if you wish, 4-5 smaller and slower, 6 and above stop for
# today (Provide Community, pain traffic light).
PAIN_MILD_MAX, PAIN_MODERATE_MAX, PAIN_WORST = 3, 5, 10

# Whoever passed the safety check for the same goal within this many days hears one question instead of all of them:
# this project's choice.
SCREENING_VALID_DAYS = 28

# The pace ladder, slowest last but for the long out-breath: what is offered. No source gives seconds for the slide:
# they are this project's choice inside 3 to 6 s each way, so that nobody breathes faster than at rest (12 to 20 a
# minute) or is asked for less than about 6 breaths a minute (Zaccaro 2018; Meehan and Shaffer 2024; NHS).
LADDER = (Pace(3000, 3000), Pace(4000, 4000), Pace(4000, 5000), Pace(5000, 5000), Pace(4000, 6000))
START_RUNG = 1
# What somebody may ask for instead, in half seconds: no faster than what is offered, slower for people who breathe
# slowly by nature, and a rest between reps long enough for a breath of one's own. This project's choice.
SHORTEST_BREATH_MS, LONGEST_BREATH_MS = 3000, 8000
SHORTEST_SETTLE_MS, LONGEST_SETTLE_MS = 1000, 6000
PACE_STEP_MS = 500

# The change of leg: rest, move, be ready. Long enough to swap legs without hurry; this project's choice.
CHANGE_MS: Mapping[ChangePart, int] = {ChangePart.REST: 4500, ChangePart.SWAP: 7000, ChangePart.LEAD: 6000}
# The rest after the last rep, before anything is asked.
REST_MS = 4000

# The setup read straight through: how long each step lasts, enough to say it, and for somebody slow to do it.
STEP_MS: Mapping[Goal, tuple[int, ...]] = {
    Goal.KNEES: (17_000, 11_000, 20_000, 12_000, 18_000),
    Goal.HIPS: (18_000, 11_000, 20_000, 12_000, 22_000),
}
