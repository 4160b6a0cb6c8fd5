"""What is asked of the exercise outright, in the situations in which it may be: a topic, or what comes now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.hearing.outright import conditions, feeling, in_passing, red_flags, step_questions, topics
from skill.hearing.utterance import Intent
from skill.hearing.words import safety_words

if TYPE_CHECKING:
    from skill.hearing.utterance import Utterance

_TAUGHT = frozenset({"choose", "same", "anywhere", "floor", "setup", "hearing", "ready", "moving", "paused", "feel"})
_AFTER = frozenset({"feel", "other", "rise"})
"""Situations in which the set is done, so that "one more time" is another."""
_STEP_OVER = frozenset({"hearing", "ready", "rise", "paused", "same", "come_back", "other", "finishing", "feel"})
"""Situations in which no step is left, so that "what now" asks what to say."""


def asked(meant: Utterance, words: str, situation: str) -> str | None:
    """What plain words ask: a topic of doing it, or to hear again what to say; named as the ear names it.

    At how it felt, "too easy to help" is an answer.
    """
    if situation in _STEP_OVER and in_passing.asks_what_now(words):
        return "repeat"
    if situation in _AFTER and in_passing.asks_for_another(words):
        return "another_set"
    if situation not in _TAUGHT:
        return "why" if situation == "safety" and topics.asked(words) == topics.WHY else None
    if topics.is_of_any_pain(words):
        return "hurts"
    named = "surgery" if topics.is_of_any_surgery(words) else topics.asked(words)
    if named in (None, topics.WHY):
        named = step_questions.asked(words) or named
    if named == "difference" and situation == "feel" and feeling.names_answers(words):
        return "repeat"
    answers = named == "easy" and situation == "feel" and meant.intent is Intent.FEEL
    return None if answers or (named == "difference" and situation == "floor") else named


def is_all(meant: Utterance, words: str, situation: str) -> bool:
    """Whether a topic is asked about, and nothing of one's own body told, whatever the ear makes of plain words."""
    topic = asked(meant, words, situation)
    if topic == "hurts":
        return True
    if topic == "surgery":
        return meant.intent in (Intent.UNCERTAIN, Intent.CONDITION)
    signs = (safety_words.asserted(words), red_flags.sign(words), conditions.diagnosis(words))
    told = Intent.PREGNANT in meant.may_be or any(signs)
    learned = meant.intent is Intent.CONDITION and topic is not None  # and nothing in the words is one
    return (learned or topic in topics.OUTRIGHT | step_questions.TOPICS) and not told
