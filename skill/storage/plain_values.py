"""Plain values as they are stored, read back and checked."""

from typing import Any

from skill.exercise.progression import within
from skill.exercise.protocol import MAX_REPS, Legs, Pace

# A dictionary of strings, whole numbers, booleans and lists: what Alexa's session attributes and DynamoDB both keep.
Body = dict[str, Any]

LAST_INSTANT = 253_402_214_400_000
"""The last instant that can be stored, in epoch ms: a day before the end of the year 9999, in any zone."""


def load_set_reps(stored: Any) -> Legs:
    """A number of reps for each leg, no more than a set has."""
    right, left = stored
    return Legs(whole(right, MAX_REPS), whole(left, MAX_REPS))


def load_reps(stored: Any) -> Legs:
    """A number for each leg, however large."""
    right, left = stored
    return Legs(whole(right), whole(left))


def whole(stored: Any, most: int = 2**53) -> int:
    """A whole number from 0 on; ValueError if it is none."""
    if type(stored) is not int or not 0 <= stored <= most:
        raise ValueError(f"not a session: {stored!r}")
    return stored


def flag(stored: Any) -> bool:
    """True or false; ValueError if it is neither."""
    if type(stored) is not bool:
        raise ValueError(f"not a session: {stored!r}")
    return stored


def text(stored: Any) -> str:
    """A text; ValueError if it is none."""
    if type(stored) is not str:
        raise ValueError(f"not a session: {stored!r}")
    return stored


def load_pace(stored: Any) -> Pace:
    """A pace; ValueError if it is none that may be asked for."""
    inhale, exhale, settle = stored
    pace = Pace(whole(inhale), whole(exhale), whole(settle))
    if within(pace) != pace:
        raise ValueError(f"not a session: nobody breathes {stored}")
    return pace


def dump_pace(pace: Pace) -> list[int]:
    """The ms in, out and to rest."""
    return [pace.inhale, pace.exhale, pace.settle]
