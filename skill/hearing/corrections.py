"""Words taken back: "in six no sorry in five", "eight no six", "not slower quicker"."""

from __future__ import annotations

import re

_TAKEN_BACK = re.compile(
    r"\b(?:(?:no|nah|nope|naw|sorry|oops|wait|hang on|actually|rather(?! than)|or rather|i mean|i meant|i said|"
    r"(?:scratch|scrub|strike|forget) that|make (?:it|that)|correction)(?: |$))+"
)
_NOT_BACK = re.compile(r"\bno(?= (?:less|more|longer|shorter|sooner|rest|pause|gap|need|lower|higher)\b)")


def clauses(text: str) -> list[str]:
    """The parts of a plain text between the words that take something back; of "six no sorry five": "six", "five"."""
    kept = _NOT_BACK.sub("_", text)
    return [part.strip() for part in _TAKEN_BACK.split(kept) if part.strip()]
