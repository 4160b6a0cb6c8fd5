"""What the name of a breath sound says: `breath-IN-STILL-OUT-REST.wav` holds ten reps of these lengths in ms."""

import re

REPS = 10
"""The most reps anybody does in one go; with fewer, the sound is cut short."""

_NAME = re.compile(r"breath-(\d{1,5})-(\d{1,5})-(\d{1,5})-(\d{1,5})\.wav")


def lengths(source: str) -> tuple[int, int, int, int] | None:
    """The ms of in, still, out and rest of the sound at an address; None if it is no sound of ours."""
    found = _NAME.fullmatch(source.rpartition("/")[2])
    if found is None:
        return None
    inhale, still, exhale, rest = map(int, found.groups())
    return inhale, still, exhale, rest


def breath_ms(source: str) -> int | None:
    """How long the sound at an address lasts; None if it is none of ours."""
    found = lengths(source)
    return sum(found) * REPS if found else None
