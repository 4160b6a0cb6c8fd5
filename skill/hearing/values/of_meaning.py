"""A meaning with the value that the words give it: "six seconds in" is a breath, and which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from skill.hearing.guess import Guess, Value
from skill.hearing.values import counts, legs, pain_scores, spans, terms, times
from skill.hearing.values.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Callable

_READERS: dict[str, Callable[[str], Value]] = {
    "number": pain_scores.pain_score,
    "reps": counts.reps,
    "term": terms.term,
    "first_leg": legs.first_leg,
    "only_leg": legs.only_leg,
    "legs": legs.legs,
    "breath": spans.breath,
    "rest": spans.seconds,
    "countdown": spans.seconds,
    "did": counts.done,
    "more_reps": lambda text: abs(counts.change(text) or 0) or None,
    "fewer_reps": lambda text: abs(counts.change(text) or 0) or None,
    "skipped": lambda text: counts.uncounted(text) or counts.skipped(text),
    "not_counted": counts.nth,
    "week_goal": counts.week_goal,
    "sets": counts.sets,
    "remind": times.time_of_day,
}
_NEEDS_VALUE = {"number": "pain", "reps": "more_reps", "breath": "slower", "legs": "reps", "rest": "rest_longer",
                "countdown": "wait", "first_leg": "other_leg", "only_leg": "skip_leg", "did": "where",
                "sets": "another_set"}  # fmt: skip
"""Meanings that say nothing without their value, and what is meant when it cannot be read."""

_LENGTHS = ("rest_longer", "rest_shorter")
_RELATIVE = re.compile(r"\b(?:more|longer|extra|less|shorter|another|fewer)\b")
"""Beside these a number of seconds is added or taken off, and does not say how long."""


_BETWEEN_SLIDES = re.compile(r"\b(?:gaps|rests|pauses|between|(?:after|before) (?:each|every))\b")
A_WAIT_S = 10
"""Seconds from which a rest is one to be counted down, where nobody says that it is between slides."""


def _counted(meaning: str, text: str) -> str:
    """What a number is for, where the words beside it say so: seconds between slides, or slides with each leg."""
    if meaning in ("reps", "more_reps", "fewer_reps") and (change := counts.change(text)):
        return "more_reps" if change > 0 else "fewer_reps"
    if meaning in ("more_reps", "fewer_reps") and counts.so_many(text):
        return "reps"
    if meaning in ("breath", "reps") and legs.legs(text):
        return "legs"
    if meaning == "rest" and not spans.is_between(text) and (spans.seconds(text) or 0) >= A_WAIT_S:
        return "countdown"
    if meaning == "countdown" and _BETWEEN_SLIDES.search(text):
        return "rest"
    if meaning == "not_counted" and counts.uncounted(text):
        return "skipped"
    if meaning == "breath" and spans.is_between(text) and spans.seconds(text):
        return "rest"
    if meaning == "breath" and spans.breath(text) is None and numbers(text) and counts.reps(text):
        return "reps"
    return meaning


def with_value(meaning: str, text: str, chance: float) -> Guess:
    """A meaning with the value the words give it."""
    meaning = _counted(meaning, text)
    name, _, learned = meaning.partition(":")
    if learned:
        return Guess(name, learned, chance)
    reader = _READERS.get(meaning)
    if meaning in _LENGTHS and (named := spans.seconds(text)) and not _RELATIVE.search(text):
        return Guess("rest", named, chance)
    if reader is None:
        return Guess(meaning, None, chance)
    value = reader(text)
    if value is None and meaning in _NEEDS_VALUE:
        if meaning == "legs" and (count := counts.reps(text)) is not None:
            return Guess("reps", count, chance)
        return Guess(_NEEDS_VALUE[meaning], None, chance)
    return Guess(meaning, value, chance)
