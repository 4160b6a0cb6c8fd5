"""What the ear makes of a sentence before the dialogue hears of it: guesses with their chances, and the outcome."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Value = str | int | None
Outcome = Literal["sure", "ask", "lost"]
Ranked = list[tuple[str, float]]
"""Meanings with their chances, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A meaning with its value and its chance from 0 to 1."""

    meaning: str
    value: Value = None
    chance: float = 0.0

    @property
    def effect(self) -> str:
        """The meaning as the rows write it: "number:7", "breath:out+0.5", "next"."""
        if self.value is None:
            return self.meaning
        return f"{self.meaning}:{self.value}"


@dataclass(frozen=True, slots=True)
class Hearing:
    """What was heard.

    ``outcome``: "sure" (act on ``meaning``), "ask" (offer ``alternatives``, the best two) or "lost" (not understood).
    ``confidence``: the chance of the meaning, 0 to 1. Nothing of this is to be stored or logged.
    """

    outcome: Outcome
    meaning: str | None
    confidence: float
    alternatives: tuple[Guess, ...] = ()
    value: Value = None

    @property
    def effect(self) -> str | None:
        """The meaning with its value, as the rows write it."""
        return None if self.meaning is None else Guess(self.meaning, self.value).effect

    @classmethod
    def sure(cls, best: Guess) -> Hearing:
        """The best guess is acted on."""
        return cls("sure", best.meaning, best.chance, (best,), best.value)

    @classmethod
    def ask(cls, *offered: Guess) -> Hearing:
        """It is asked which of the one or two was meant, the likelier first."""
        best = offered[0]
        return cls("ask", best.meaning, best.chance, offered, best.value)

    @classmethod
    def lost(cls, chance: float = 0.0) -> Hearing:
        """It was not understood; the best guess had this chance."""
        return cls("lost", None, chance)
