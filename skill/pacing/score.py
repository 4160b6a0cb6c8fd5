"""A score: whatever takes time, as beats laid end to end on one clock.

All times are integer milliseconds; every beat is half open, `[start, end)`, so each instant belongs to one beat.
A score is composed from its recipe, and the same recipe always gives the same score. That is how the place of an
interruption is found without storing what was played.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate, chain
from math import ceil

from skill.content.catalogue import Line, Value
from skill.exercise.protocol import (
    CHANGE_MS,
    CHECK_MS,
    REST_MS,
    SETTLE_MS,
    STEP_MS,
    ChangePart,
    Goal,
    Leg,
    Legs,
    Pace,
)
from skill.pacing.cues import SILENT, Cueing, Tone, mark


class Phase(StrEnum):
    """What a beat is for."""

    LEAD = "lead"
    STEP = "step"
    IN = "in"
    CHECK = "check"
    OUT = "out"
    SETTLE = "settle"
    CHANGE = "change"
    REST = "rest"


# One response may speak for about 240 s, its reprompt included (seen by others, not documented by Amazon); ten seconds
# are kept in hand, and these for the question at the end and the no-input words after it, which are patient at a cut.
RESPONSE_MS = 230_000
CLOSING_MS, CUT_CLOSING_MS = 20_000, 52_000
MOST_TONES = 13
"""A document of APL for audio may have 15 sounds (second-hand); two are kept for a breath under each leg."""


@dataclass(frozen=True, slots=True)
class Beat:
    """A span of the score: what happens from `start` to `end`, and what is said at its start.

    `nth` is the rep or, in a setup, the step; `of` how many there are to be; both are 0 where nothing is counted.
    """

    start: int
    end: int
    phase: Phase
    leg: Leg | None = None
    nth: int = 0
    of: int = 0
    cue: Line | None = None
    tone: Tone | None = None
    """What is heard instead of the cue, wherever tones can be played."""
    part: ChangePart | None = None
    """Which part of the change of leg it is, if it is one."""

    @property
    def length(self) -> int:
        """Milliseconds from start to end."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class RepSet:
    """The recipe of a set of reps: how many, how many are done, how slowly, with how many words."""

    goal: Goal
    pace: Pace
    leg: Leg
    target_reps: Legs
    completed_reps: Legs = Legs()
    first_leg: Leg = Leg.RIGHT
    cueing: Cueing = Cueing.FULL

    @property
    def begins_second(self) -> bool:
        """Whether it begins with the first rep of the second leg."""
        return self.leg is not self.first_leg and self.completed_reps.of(self.leg) == 0


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """The recipe of a setup read straight through: whose, and from which step (1 is the first)."""

    goal: Goal
    step: int = 1


@dataclass(frozen=True, slots=True)
class Countdown:
    """The recipe of a rest that leads to nothing by itself: all of it is its lead-in."""

    goal: Goal


Recipe = RepSet | Walkthrough | Countdown
# What opens a score: each line and how long it has, in ms. Without words it is a span, which is all that finding a
# place needs.
Lead = tuple[tuple[Line | None, int], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Beats that touch: the first starts at 0, each starts where the one before it ends."""

    recipe: Recipe
    beats: tuple[Beat, ...]

    @property
    def length(self) -> int:
        """Milliseconds in all."""
        return self.beats[-1].end

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The legs that get reps in this score, in order."""
        return tuple(dict.fromkeys(beat.leg for beat in self.beats if beat.leg))

    def at(self, ms: int) -> Beat | None:
        """The beat sounding at `ms`; before the start it is the first, after the end there is none."""
        return next((beat for beat in self.beats if ms < beat.end), None)

    def reps_finished(self, ms: int) -> Legs:
        """The reps of each leg that are completely over at `ms`, and those the set began with."""
        done = self.recipe.completed_reps if isinstance(self.recipe, RepSet) else Legs()
        for beat in self.beats:
            if beat.end > ms:
                break
            if beat.phase is Phase.SETTLE and beat.leg:
                done = done.put(beat.leg, beat.nth)
        return done


def compose(recipe: Recipe, lead: Lead = ()) -> Score:
    """The score of a recipe, after a lead-in; ValueError when nothing of the recipe is left to do."""
    opening = [Beat(0, ms, Phase.LEAD, cue=line) for line, ms in lead]
    return Score(recipe, (*lay(opening), *_played(recipe, sum(ms for _, ms in lead))))


@lru_cache(maxsize=64)  # what is sent in one turn is composed again in the next, to see how far it was heard
def _played(recipe: Recipe, start: int) -> tuple[Beat, ...]:
    """The beats of a recipe from an instant (ms) on."""
    match recipe:
        case Countdown():
            return ()
        case Walkthrough():
            return tuple(lay([*_steps(recipe)], start))
        case RepSet():
            return tuple(lay(_set(recipe, start), start))


def _steps(walk: Walkthrough) -> Iterator[Beat]:
    lengths = STEP_MS[walk.goal]
    for step in range(walk.step, len(lengths) + 1):
        yield Beat(0, lengths[step - 1], Phase.STEP, None, step, len(lengths), Line(f"setup.{walk.goal}.{step}"))


def _set(recipe: RepSet, lead_ms: int) -> list[Beat]:
    """What one response has room for: both legs with the change between, or a leg, or a part of one.

    The second leg's first rep never comes without the change of leg, not even in a response of its own.
    """
    room, cut_room = (RESPONSE_MS - closing - REST_MS - lead_ms for closing in (CLOSING_MS, CUT_CLOSING_MS))
    opening = [*_change(recipe, tuple(CHANGE_MS)[1:])] if recipe.begins_second else []  # the rest was in the one before
    reps = [*_reps(recipe, recipe.leg)]
    other = [*_reps(recipe, recipe.leg.other)] if recipe.leg is recipe.first_leg else []
    if not reps:
        opening, reps, other = [*_change(recipe)], other, []
    if not reps:
        raise ValueError("no rep is left to do")
    here = [*opening, *chain.from_iterable(reps)]
    both = [*here, *_change(recipe), *chain.from_iterable(other)] if other else here
    if _fits(both, room):
        return [*both, _rest(both, "reps.rest")]
    if _fits(here, cut_room):
        return [*here, _rest(here, "reps.cut")]
    part = [*opening, *chain.from_iterable(reps[: _part(reps, cut_room - _length(opening))])]
    return [*part, _rest(part, "reps.part")]


def _part(reps: Sequence[Sequence[Beat]], room: int) -> int:
    """How many of a leg's reps come in one response, so that all of its responses are about equally long."""
    most = max(1, room // _length(reps[0]))
    if tones := _tones(reps[0]):
        most = min(most, MOST_TONES // tones)
    responses = ceil(len(reps) / most)
    return ceil(len(reps) / responses)


def _fits(beats: Sequence[Beat], room: int) -> bool:
    return _length(beats) <= room and _tones(beats) <= MOST_TONES


def _tones(beats: Iterable[Beat]) -> int:
    return sum(beat.tone is not None for beat in beats)


def _rest(beats: Sequence[Beat], cue: str) -> Beat:
    leg = beats[-1].leg
    return Beat(0, REST_MS, Phase.REST, leg, cue=Line(cue, (("leg", str(leg)),)))


def _change(recipe: RepSet, parts: Iterable[ChangePart] = CHANGE_MS) -> Iterator[Beat]:
    leg = recipe.first_leg.other
    to_go = recipe.target_reps.of(leg) - recipe.completed_reps.of(leg)
    values: tuple[tuple[str, Value], ...] = (("leg", leg.other), ("next_leg", leg), ("to_go", to_go))
    for part in parts:
        tone = Tone.CHANGE if part is ChangePart.REST and recipe.cueing is Cueing.TONES else None
        yield Beat(0, CHANGE_MS[part], Phase.CHANGE, leg, cue=Line(f"change.{part}", values), tone=tone, part=part)


def _reps(recipe: RepSet, leg: Leg) -> Iterator[list[Beat]]:
    """The reps of one leg that are to be done. A rep ends with its settling: only then is it finished."""
    pace, promised = recipe.pace, recipe.target_reps.of(leg)
    parts = [("in", Phase.IN, pace.inhale), ("out", Phase.OUT, pace.exhale), ("settle", Phase.SETTLE, pace.settle)]
    if recipe.goal is Goal.HIPS:
        parts.insert(1, ("check", Phase.CHECK, CHECK_MS))
    for rep in range(recipe.completed_reps.of(leg) + 1, promised + 1):
        beats = []
        for name, phase, ms in parts:
            part = "last" if phase is Phase.IN and rep == promised else name
            second = leg is not recipe.first_leg
            heard = mark(recipe.goal, recipe.cueing, part, rep, second=second)
            if phase is Phase.SETTLE and (recipe.goal is Goal.KNEES or ms < SETTLE_MS):
                heard = SILENT  # nothing to ask, or no room for it
            beats.append(Beat(0, ms, phase, leg, rep, promised, heard.line, heard.tone))
        yield beats


def rep_ms(goal: Goal, pace: Pace) -> int:
    """How long a rep lasts, in ms."""
    return pace.inhale + (CHECK_MS if goal is Goal.HIPS else 0) + pace.exhale + pace.settle


def _length(beats: Iterable[Beat]) -> int:
    return sum(beat.length for beat in beats)


def lay(beats: list[Beat], start: int = 0) -> Iterator[Beat]:
    """The beats one after another from an instant (ms) on."""
    starts = accumulate((beat.length for beat in beats), initial=start)
    for at, beat in zip(starts, beats, strict=False):
        # by hand, for dataclasses.replace takes most of a turn's time here
        yield Beat(at, at + beat.length, beat.phase, beat.leg, beat.nth, beat.of, beat.cue, beat.tone, beat.part)
