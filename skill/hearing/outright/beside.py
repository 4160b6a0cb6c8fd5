"""A wish beside the answer to a safety question: "no, and can you speak slower", "yes arthritis, and keep it short".

The two are told apart, so that the answer can be judged as if it had been given alone, and the wish is not lost.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from skill.hearing.outright.several import ASKED, OF_LEGS, Part, only_wishes
from skill.hearing.words.answers import NO, YES

_JOINT = re.compile(r"^(?:(?:oh|and|but|also|so|plus|then) )+")
_SOUNDS = frozenset({"words:full", "words:few", "words:count", "words:tones", "speak_slower", "speak_faster"})
"""Wishes that are about the guide's voice, and can be about nothing of the body."""
_BARE = re.compile(rf"(?:(?:oh|um|er|well|{NO}|{YES}) ?)+")


class Split(NamedTuple):
    """An answer and the wishes beside it."""

    answer: str
    """The words without those of the wishes."""
    wishes: tuple[Part, ...]
    apart: bool
    """Whether no wish may be a part of the answer, and the answer no protest: "no, slower!"."""


def split(text: str) -> Split | None:
    """The answer and the wishes of a plain text; None where it is not both, one after the other."""
    words = text.split()
    if only_wishes(_unjoined(text), at_a_question=True):
        return None
    for nth in range(1, len(words)):
        answer, clause = " ".join(words[:nth]), " ".join(words[nth:])
        if wishes := _wishes(clause):
            return Split(answer, wishes, _are_apart(answer, clause, wishes))
    for nth in range(len(words) - 1, 0, -1):
        clause, answer = " ".join(words[:nth]), _unjoined(" ".join(words[nth:]))
        if wishes := _wishes(clause):
            return Split(answer, wishes, _are_apart(answer, clause, wishes) and not _BARE.fullmatch(answer))
    return None


def _unjoined(clause: str) -> str:
    return _JOINT.sub("", clause)


def _wishes(clause: str) -> tuple[Part, ...]:
    """The wishes of a clause that begins with them or with a word that leads to them, and says nothing else."""
    parts = only_wishes(_unjoined(clause), at_a_question=True)
    joined, asked = _JOINT.match(clause), ASKED.search(clause)
    begins = joined or ASKED.match(clause) or any(clause.startswith(part.words) for part in parts)
    sounds = _SOUNDS.issuperset(part.meaning for part in parts)
    return parts if begins and (joined or asked or sounds) else ()


def _are_apart(answer: str, clause: str, wishes: tuple[Part, ...]) -> bool:
    meanings = {part.meaning for part in wishes}
    if meanings & OF_LEGS or (_BARE.fullmatch(answer) and not _JOINT.match(clause)):
        return False
    if clause.startswith("but ") and not meanings <= _SOUNDS:  # "everything works but slower please"
        return False
    return ASKED.search(clause) is not None or meanings <= _SOUNDS
