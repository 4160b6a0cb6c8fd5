"""What is heard at a beat: how much is said, and which words or which tone that is."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from skill.content.catalogue import Line
from skill.exercise.protocol import Goal


class Cueing(StrEnum):
    """How much is said while a leg moves. It is never nothing, for silence might be a dead device."""

    FULL = "full"
    FEW = "few"
    COUNT = "count"
    TONES = "tones"


class Tone(StrEnum):
    """A sound in place of a word."""

    IN = "in"
    OUT = "out"
    LAST = "last"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Mark:
    """What marks a beat: a line; with a tone, that is heard instead wherever tones can be played."""

    line: Line | None = None
    tone: Tone | None = None


SHORTEST = -1
"""The last of a cue's variants."""

# The checks are said for the first reps, then for every other one: by then people look by themselves.
CHECKS_SPOKEN = 3
OTHER_LEG = 3
SILENT = Mark()


@cache
def mark(goal: Goal, cueing: Cueing, part: str, rep: int, *, second: bool) -> Mark:
    """What marks a part of a rep ("in", "last", "check", "out", "settle").

    The second leg starts further along in the variants, so that it does not repeat the first.
    """
    count = (("count", rep),)
    if cueing is Cueing.FULL:
        if part in ("check", "settle") and rep > CHECKS_SPOKEN and rep % 2 == 0:
            return SILENT
        return Mark(Line(f"cue.{goal}.{part}", count, rep - 1 + OTHER_LEG * second))
    if part in ("check", "settle"):
        return SILENT
    if cueing is Cueing.FEW:
        return Mark(Line(f"cue.{goal}.{part}", count, SHORTEST))
    tones = cueing is Cueing.TONES or part == "out"
    return Mark(Line(f"cue.{cueing}.{part}", count), Tone(part) if tones else None)
