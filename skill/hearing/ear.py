"""The ear: what somebody meant by a sentence, given what the guide has just said.

>>> hear("eight please", "ready").meaning
'reps'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from skill.hearing import (
    certainty,
    clearance,
    corrections,
    denial,
    doubtful,
    feeling,
    idioms,
    model,
    red_flags,
    relief,
    safety_words,
    settings,
    spans,
    terms,
    times,
    values,
)
from skill.hearing.features import SITUATIONS, plain
from skill.hearing.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Callable

Value = str | int | None
Outcome = Literal["sure", "ask", "lost"]


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


_READERS: dict[str, Callable[[str], Value]] = {
    "number": values.pain_score,
    "reps": values.reps,
    "term": terms.term,
    "first_leg": values.first_leg,
    "only_leg": values.only_leg,
    "legs": values.legs,
    "breath": spans.breath,
    "rest": spans.seconds,
    "countdown": spans.seconds,
    "did": values.done,
    "skipped": values.skipped,
    "week_goal": values.week_goal,
    "sets": values.sets,
    "remind": times.time_of_day,
}
_NEEDS_VALUE = {"number": "pain", "reps": "more_reps", "breath": "slower", "legs": "reps", "rest": "rest_longer",
                "countdown": "wait", "first_leg": "other_leg", "only_leg": "skip_leg", "did": "where",
                "sets": "another_set"}  # fmt: skip
"""Meanings that say nothing without their value, and what is meant when it cannot be read."""

_LENGTHS = ("rest_longer", "rest_shorter")
_RELATIVE = re.compile(r"\b(?:more|longer|extra|less|shorter|another|fewer)\b")
"""Beside these a number of seconds is added or taken off, and does not say how long."""


def _counted(meaning: str, text: str) -> str:
    """What a number is for, where the words beside it say so: seconds between slides, or slides with each leg."""
    if meaning in ("breath", "reps") and values.legs(text):
        return "legs"
    if meaning == "breath" and spans.is_between(text) and spans.seconds(text):
        return "rest"
    if meaning == "breath" and spans.breath(text) is None and numbers(text) and values.reps(text):
        return "reps"
    return meaning


def _with_value(meaning: str, text: str, chance: float) -> Guess:
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
        if meaning == "legs" and (count := values.reps(text)) is not None:
            return Guess("reps", count, chance)
        return Guess(_NEEDS_VALUE[meaning], None, chance)
    return Guess(meaning, value, chance)


def ranked(text: str, situation: str, question: str | None = None) -> list[tuple[str, float]]:
    """All meanings with their chances for a plain text, the best first."""
    table = model.weights()
    found = model.chances(model.scores(text, situation, question, table), table.temperature)
    return sorted(zip(table.meanings, found, strict=True), key=lambda item: (-item[1], item[0]))


def hear(text: str, situation: str, question: str | None = None) -> Hearing:
    """What ``text`` means when the guide has just said ``situation`` (and asked safety ``question`` "q1" to "q8")."""
    if situation not in SITUATIONS:
        raise ValueError(f"unknown situation {situation!r}")
    words = plain(text) if situation in _WEIGHED else idioms.plainly(plain(text))
    if not words:
        return Hearing("lost", None, 0.0)
    whole = _as_said(words, situation, question)
    sign = None if situation in _ASKED_OF_THE_BODY else red_flags.told(words)
    sign = None if situation == "choose" and sign == "sharp" else sign  # "my leg goes numb" may name a goal
    if sign and (whole.outcome != "sure" or whole.meaning not in certainty.HEALTH - {"condition", "pregnant"}):
        return Hearing("sure", sign, certainty.NAMED, (Guess(sign, None, certainty.NAMED),))
    if whole.meaning in _PAINS and situation in ("moving", "paused") and doubtful.is_doubtful(words):
        offered = (Guess(whole.meaning, None, whole.confidence), Guess("go_on", None, 0.0))
        return Hearing("ask", whole.meaning, whole.confidence, offered)
    if whole.outcome == "lost" or whole.meaning in certainty.HEALTH or situation in _WEIGHED:
        return whole
    hurts = next((part for part in (*corrections.clauses(words), words) if safety_words.asserted(part)), None)
    if hurts is not None:
        told = whole if hurts == words else _as_said(hurts, situation)
        return told if told.meaning in certainty.HEALTH else whole
    return _corrected(words, situation) or whole


_PAINS = frozenset({"pain", "sharp", "dizzy"})
_WEIGHED = frozenset({"safety", "pain", "calm", "dizzy", "lost_touch", "forgetting"})
"""Situations in which every word counts, also one that was taken back."""
_ASKED_OF_THE_BODY = _WEIGHED | {"reminding"}
"""Situations in which a sign of the body is an answer to a question, or may be what the reminder is for."""
_SAME_KIND = (
    {"slower", "faster"}, {"wait", "go_on", "next", "stop"}, {"reps"}, {"knees", "hips_back", "both"},
    {"easy", "right", "hard"}, {"rest", "rest_longer", "rest_shorter"}, {"breath", "longer_out", "shorter_breath"},
    {"speak_slower", "speak_faster"}, {"words"}, {"breath_sound"}, {"only_leg", "first_leg", "skip_leg", "other_leg"},
)  # fmt: skip
"""Meanings of which one takes the place of the other after nothing but a "no"."""


def _corrected(words: str, situation: str) -> Hearing | None:
    """What is meant where something is taken back: the last word, if it is understood alone and is not of the body."""
    last = corrections.meant(words)
    if last == words:
        parts = corrections.bare_no(words)
        if parts is None or settings.wished(words) or feeling.denied(words):
            return None
        first = _as_said(parts[0], situation)
        last = parts[1]
        kinds = [kind for kind in _SAME_KIND if first.meaning in kind]
        if first.outcome != "sure" or not any(_as_said(last, situation).meaning in kind for kind in kinds):
            return None
    found = _as_said(last, situation)
    believed = found.outcome == "sure" and found.confidence >= certainty.CORRECTED
    return found if believed and found.meaning not in certainty.HEALTH else None


def _as_said(words: str, situation: str, question: str | None = None) -> Hearing:
    """What a plain text means, all of it."""
    order = ranked(words, situation, question)
    found = decide(words, situation, order, question)
    if found.meaning not in certainty.HEALTH and not safety_words.asserted(words):
        named = _named(words, situation, found)
        if named is not None:
            guess = _with_value(named, words, max(certainty.NAMED, dict(order).get(named, 0.0)))
            return Hearing("sure", guess.meaning, guess.chance, (guess,), guess.value)
    if found.outcome == "lost" or found.meaning in certainty.HEALTH or found.confidence >= certainty.STRANGE:
        return found
    return Hearing("lost", None, found.confidence) if is_strange(words) else found


_SETTABLE = frozenset({"ready", "moving", "paused", "setup", "anywhere", "floor", "feel"})
"""Situations in which somebody may wish that the guide sounds or waits in another way."""
_EXACT = frozenset({"rest", "countdown", "legs", "breath", "did", "skipped"})
"""Meanings with a number of their own, which says more than "longer" or "shorter"."""


def _named(words: str, situation: str, found: Hearing) -> str | None:
    """What the words name outright, whatever was learned: how it felt, by its denial, or one setting."""
    if situation == "feel" and (felt := feeling.denied(words)):
        return felt
    if situation not in _SETTABLE or (found.meaning in _EXACT and found.value is not None):
        return None
    if found.outcome == "lost" and found.confidence >= certainty.NOT_FOR_US:
        return None
    wish = settings.wished(words)
    halts = (found.meaning == "stop" and found.confidence >= certainty.CORRECTED) or found.meaning == "wait"
    if halts and (found.meaning == "stop" or wish in ("slower", "faster")) and not settings.stops_something(words):
        return None
    if wish and situation == "paused" and wish.startswith("rest") and not settings.is_of_slides(words):
        return None
    return wish


LONG = 4
"""Letters of a word that says something: of "all wibbly" the second does."""


def is_strange(words: str) -> bool:
    """Whether a plain text has no word that the ear knows, among the long ones if there are any."""
    split = words.split()
    return not any(model.knows(word, model.weights()) for word in [w for w in split if len(w) >= LONG] or split)


_HERE = {
    "safety": ("yes", "condition", "somewhat", "pregnant", "emergency", "pain", "sharp", "dizzy", "unsure"),
    "calm": ("no", "pain", "sharp", "somewhat", "dizzy", "emergency"),
    "dizzy": ("no", "dizzy", "emergency", "somewhat", "pain"),
    "pain": ("number", "sharp", "pain", "somewhat", "dizzy", "emergency", "unsure"),
}
_BODY = ("pain", "sharp", "dizzy", "emergency", "condition", "pregnant")
_UNTOUCHED = frozenset({"choose", "pain", "feel", "outside", "reminding", "anywhere"})
"""Situations in which a word of the body is an ordinary part of the answer: what was learned decides."""


def body_first(order: list[tuple[str, float]], situation: str, text: str) -> list[tuple[str, float]]:
    """With an open symptom in the words, the best meaning of the body comes before everything else."""
    if situation in _UNTOUCHED or not safety_words.asserted(text):
        return order
    body = _HERE.get(situation, _BODY)
    if order[0][0] in body:
        return order
    best = next((item for item in order if item[0] in body), None)
    if best is None or best[1] < certainty.BODY_FIRST:
        return order
    return [best, *(item for item in order if item is not best)]


RESTING = ("calm", "dizzy")
"""Situations in which only a report that it is better leads on."""


def decide(  # noqa: C901 - one case after the other
    text: str, situation: str, order: list[tuple[str, float]], question: str | None = None
) -> Hearing:
    """From the ranked meanings of a plain text to one outcome."""
    moved = body_first(order, situation, text)
    if question == certainty.CLEARED and moved[0][0] == "yes":  # there a yes is no symptom
        moved = order
    promoted = moved is not order
    order = moved
    (first, chance), (_, runner_up) = order[0], order[1]
    if question == certainty.CLEARED and clearance.is_given(text):
        return Hearing("sure", "yes", 1.0, (Guess("yes", None, 1.0),))
    if situation in RESTING and relief.is_idiom(text) and certainty.is_short_relief(text):
        return Hearing("sure", "settled", 1.0, (Guess("settled", None, 1.0),))
    if first == "none":
        return Hearing("lost", None, chance)
    if question == certainty.CLEARED and first in ("yes", "unsure", "somewhat") and clearance.is_put_off(text):
        return Hearing("sure", "no", chance, (Guess("no", None, chance),))
    if situation in certainty.BETTER_ASKED and certainty.is_short_relief(text):
        settled = next(p for meaning, p in order if meaning == "settled")
        return Hearing("sure", "settled", settled, (Guess("settled", None, settled),))
    sounds = first == "settled" and situation in RESTING and not certainty.plain_better(text)
    if sounds and (instead := relief.instead(text)):
        return Hearing("sure", instead, chance, (Guess(instead, None, chance),))
    if first == "no" and situation == "safety" and (beside := _told_beside_no(text, order, question)):
        return beside
    silence = next(p for meaning, p in order if meaning == "none")
    unwell = next(item for item in order if item[0] in certainty.HEALTH)
    need = certainty.needed(first, situation, text, question)
    best = _with_value(first, text, chance)
    health = first in certainty.STOPPING or promoted
    if health and (promoted or chance >= need):
        return Hearing("sure", best.meaning, chance, (best,), best.value)
    if silence >= certainty.NOTHING:
        return Hearing("lost", None, chance)
    told = situation not in _UNTOUCHED and safety_words.asserted(text) and unwell[1] >= certainty.TOLD
    if (told or unwell[1] >= certainty.DOUBT) and first not in certainty.HALTS:
        if certainty.is_asked_alone(first, situation) and situation != "safety":
            return Hearing("ask", best.meaning, chance, (best,), best.value)
        if situation == "moving":
            return Hearing("sure", unwell[0], unwell[1], (Guess(unwell[0], None, unwell[1]),))
        return Hearing("ask", best.meaning, chance, (best, Guess(unwell[0], None, unwell[1])), best.value)
    if chance >= need and (chance - runner_up >= certainty.MARGIN):
        return Hearing("sure", best.meaning, chance, (best,), best.value)
    if chance < certainty.ASK or (situation == "moving" and chance < certainty.SURE):
        if situation == "moving":
            body = next(((m, p) for m, p in order[:3] if m in certainty.HEALTH and p >= certainty.BODY_FIRST), None)
            if body is not None:
                return Hearing("sure", body[0], body[1], (Guess(body[0], None, body[1]),))
            if chance >= certainty.ASK:
                return Hearing("ask", best.meaning, chance, _two(best, order, text, situation), best.value)
        return Hearing("lost", None, chance)
    denied = safety_words.DENIAL.search(text) or chance >= certainty.SURE_NO
    if first == "no" and situation == "safety" and not denied:
        return Hearing("lost", None, chance)
    return Hearing("ask", best.meaning, chance, _two(best, order, text, situation), best.value)


_SIGNS = ("yes", *_BODY)


def _told_beside_no(text: str, order: list[tuple[str, float]], question: str | None) -> Hearing | None:
    """The sign told beside a no to a safety question: heard where it was asked about, else offered first."""
    told = None if question in certainty.ENDING else denial.told_beside(text, question)
    if told is None:
        return None
    (_, no), (meaning, chance) = order[0], next(item for item in order if item[0] in _SIGNS)
    sign = Guess(meaning, None, chance)
    if told == denial.SIGN:
        return Hearing("sure", meaning, chance, (sign,))
    return Hearing("ask", meaning, chance, (sign, Guess("no", None, no)))


def _two(best: Guess, order: list[tuple[str, float]], text: str, situation: str) -> tuple[Guess, ...]:
    """The best guess and the next one that is a different meaning and not silence; alone where it is asked alone."""
    if certainty.is_asked_alone(best.meaning, situation):
        return (best,)
    for meaning, chance in order[1:]:
        other = _with_value(meaning, text, chance)
        if meaning != "none" and (other.meaning, other.value) != (best.meaning, best.value):
            return best, other
    return (best,)
