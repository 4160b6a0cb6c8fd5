"""Plain values as they are stored, read back and checked.

What cannot be read is a ValueError, or a TypeError where not even its form is right.
"""

from typing import Any

from skill.exercise.progression import within
from skill.exercise.protocol import MAX_REPS, Legs, Pace

# A dictionary of strings, whole numbers, booleans and lists: what Alexa's session attributes and DynamoDB both keep.
Body = dict[str, Any]

LAST_INSTANT = 253_402_214_400_000
"""The last instant that can be stored, in epoch ms: a day before the end of the year 9999, in any zone."""


def load_set_reps(stored: Any) -> Legs:
    """The reps of one set, [right, left]: none is more than MAX_REPS."""
    right, left = stored
    return Legs(whole(right, MAX_REPS), whole(left, MAX_REPS))


def load_reps(stored: Any) -> Legs:
    """The reps of any number of sets, [right, left]: neither has an upper bound."""
    right, left = stored
    return Legs(whole(right), whole(left))


def whole(stored: Any, most: int = 2**53) -> int:
    """A whole number from 0 to `most`."""
    if type(stored) is not int or not 0 <= stored <= most:
        raise ValueError(f"not a session: {stored!r}")
    return stored


def flag(stored: Any) -> bool:
    """A boolean."""
    if type(stored) is not bool:
        raise ValueError(f"not a session: {stored!r}")
    return stored


def text(stored: Any) -> str:
    """A string."""
    if type(stored) is not str:
        raise ValueError(f"not a session: {stored!r}")
    return stored


def load_pace(stored: Any) -> Pace:
    """A pace that may be asked for, [in, out, rest] in ms."""
    inhale, exhale, settle = stored
    pace = Pace(whole(inhale), whole(exhale), whole(settle))
    if within(pace) != pace:
        raise ValueError(f"not a session: nobody breathes {stored}")
    return pace


def dump_pace(pace: Pace) -> list[int]:
    """A pace as it is stored: [in, out, rest] in ms."""
    return [pace.inhale, pace.exhale, pace.settle]
