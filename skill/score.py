"""A score: a set of reps as beats laid end to end on one clock.

All times are integer milliseconds; every beat is half open, `[start, end)`, so each instant belongs to one beat.
A score is composed from its recipe, a `Set`, and the same recipe always gives the same score: that is how the
place of an interruption is found again without ever storing what was played.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from skill.words import Line


class Goal(StrEnum):
    """What the practice is for; one at a time, because the attention differs."""

    KNEES = "knees"
    HIPS = "hips"

    @property
    def other(self) -> "Goal":
        """The goal not chosen."""
        return Goal.HIPS if self is Goal.KNEES else Goal.KNEES


class Leg(StrEnum):
    """The leg that slides."""

    RIGHT = "right"
    LEFT = "left"


class Phase(StrEnum):
    """What a beat is for."""

    LEAD = "lead"
    IN = "in"
    CHECK = "check"
    OUT = "out"
    SETTLE = "settle"
    CHANGE = "change"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Pace:
    """One rung of the ladder: how long the breath in and the breath out last, in milliseconds."""

    inhale: int
    exhale: int


# The rungs of safety.md, slowest last but for the long out-breath; no source gives seconds, they are this project's
# choice inside 3 to 6 s each way.
LADDER = (Pace(3000, 3000), Pace(4000, 4000), Pace(4000, 5000), Pace(5000, 5000), Pace(4000, 6000))
START_RUNG = 1
FEWEST, MOST, USUAL = 5, 10, 5

# Between reps one to two seconds to settle (safety.md). With the leg straight the breath must not be held, so the
# check there is a second at most, and only for the hips and back.
SETTLE_MS = 1500
CHECK_MS = 1000
# The change of leg: rest, move, be ready. Long enough to swap legs without hurry.
CHANGE_MS = (("change.rest", 4500), ("change.swap", 5500), ("change.lead", 5000))
REST_MS = 4000
# One response may speak for 240 s (APL for audio, Amazon's blog of 2021-02); ten seconds are kept in hand, and
# these for the question at its end.
RESPONSE_MS = 230_000
CLOSING_MS = 12_000


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


@dataclass(frozen=True, slots=True)
class Beat:
    """A span of the score: what happens from `start` to `end`, for which leg and rep, and what is said at its start."""

    start: int
    end: int
    phase: Phase
    leg: Leg
    rep: int = 0
    of: int = 0
    cue: Line | None = None

    @property
    def length(self) -> int:
        """Milliseconds from start to end."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Set:
    """The recipe of a score: how many reps, how many are done, how slowly, and the lead-in's length in ms."""

    goal: Goal
    rung: int
    leg: Leg
    promised: Legs
    done: Legs
    lead: int = 0

    @property
    def pace(self) -> Pace:
        """The breath of this set."""
        return LADDER[self.rung]


@dataclass(frozen=True, slots=True)
class Score:
    """Beats that touch: the first starts at 0, each starts where the one before it ends."""

    set: Set
    beats: tuple[Beat, ...]

    @property
    def length(self) -> int:
        """Milliseconds in all."""
        return self.beats[-1].end

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The legs that get reps in this score, in order."""
        return tuple(dict.fromkeys(beat.leg for beat in self.beats if beat.rep))

    def at(self, ms: int) -> Beat | None:
        """The beat sounding at `ms`; before the start it is the first, after the end there is none."""
        return next((beat for beat in self.beats if ms < beat.end), None)

    def reps_finished(self, ms: int) -> Legs:
        """The reps of each leg that are wholly over at `ms`, with those the set began with."""
        done = self.set.done
        for beat in self.beats:
            if beat.end > ms:
                break
            if beat.phase is Phase.SETTLE:
                done = done.put(beat.leg, beat.rep)
        return done


def compose(recipe: Set, lead: Iterable[tuple[Line, int]] = ()) -> Score:
    """The score of a recipe: lead-in, the reps of one leg, and the change and the other leg when both fit a response.

    `lead` gives the lines spoken first and their lengths in ms, `recipe.lead` in all; without it the lead-in is one
    silent beat of that length, which is all that finding a place needs.
    """
    opening: list[_Part] = [(Phase.LEAD, ms, recipe.leg, 0, line) for line, ms in lead]
    if not opening and recipe.lead:
        opening = [(Phase.LEAD, recipe.lead, recipe.leg, 0, None)]
    plan = [*opening, *_reps(recipe, recipe.leg)]
    if recipe.leg is Leg.RIGHT and _length(plan) + _length(_left(recipe)) + REST_MS + CLOSING_MS <= RESPONSE_MS:
        plan += _left(recipe)
    leg = plan[-1][2]
    plan.append((Phase.REST, REST_MS, leg, 0, Line("reps.rest" if leg is Leg.LEFT else "reps.cut")))
    return Score(recipe, tuple(_lay(recipe, plan)))


_Part = tuple[Phase, int, Leg, int, Line | None]


def _left(recipe: Set) -> list[_Part]:
    values = (("reps", recipe.promised.left - recipe.done.left),)
    change: list[_Part] = [(Phase.CHANGE, ms, Leg.LEFT, 0, Line(name, values)) for name, ms in CHANGE_MS]
    reps = list(_reps(recipe, Leg.LEFT))
    return change + reps if reps else []


def _reps(recipe: Set, leg: Leg) -> Iterator[_Part]:
    """The beats of one leg. A rep ends with its settling: only then is it finished."""
    for rep in range(recipe.done.of(leg) + 1, recipe.promised.of(leg) + 1):
        yield Phase.IN, recipe.pace.inhale, leg, rep, _cue(recipe.goal, "in", rep)
        if recipe.goal is Goal.HIPS:
            yield Phase.CHECK, CHECK_MS, leg, rep, _cue(recipe.goal, "check", rep)
        yield Phase.OUT, recipe.pace.exhale, leg, rep, _cue(recipe.goal, "out", rep)
        yield (
            Phase.SETTLE,
            SETTLE_MS,
            leg,
            rep,
            _cue(recipe.goal, "settle", rep) if recipe.goal is Goal.HIPS else None,
        )


def _cue(goal: Goal, phase: str, rep: int) -> Line:
    return Line(f"cue.{goal}.{phase}", (("count", rep),), nth=rep - 1)


def _length(plan: Iterable[_Part]) -> int:
    return sum(part[1] for part in plan)


def _lay(recipe: Set, plan: list[_Part]) -> Iterator[Beat]:
    starts = accumulate((part[1] for part in plan), initial=0)
    for start, (phase, ms, leg, rep, cue) in zip(starts, plan, strict=False):
        yield Beat(start, start + ms, phase, leg, rep, recipe.promised.of(leg) if rep else 0, cue)
