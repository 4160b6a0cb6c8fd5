"""From the ranked meanings of a sentence to what is done about it: act on one, ask back, or say it was not heard."""

from __future__ import annotations

import re

from skill.hearing import questions
from skill.hearing.belief import certainty, clearance, denial, relief, soundness
from skill.hearing.guess import Guess, Hearing, Ranked
from skill.hearing.meaning_kinds import HEALTH, OF_A_LEG, ONWARD
from skill.hearing.situation_kinds import BETTER_ASKED, RESTING
from skill.hearing.values.of_meaning import with_value
from skill.hearing.words import safety_words

_HERE = {
    "safety": ("yes", "condition", "somewhat", "pregnant", "emergency", "pain", "sharp", "dizzy", "unsure"),
    "calm": ("no", "pain", "sharp", "somewhat", "dizzy", "emergency"),
    "dizzy": ("no", "dizzy", "emergency", "somewhat", "pain"),
    "pain": ("number", "sharp", "pain", "somewhat", "dizzy", "emergency", "unsure"),
}
_UNTOUCHED = frozenset({"choose", "pain", "feel", "outside", "reminding", "anywhere"})
"""Situations in which a word of the body is an ordinary part of the answer: what was learned decides."""


def body_first(order: Ranked, situation: str, text: str) -> Ranked:
    """With an open symptom in the words, the best meaning of the body comes before everything else."""
    if situation in _UNTOUCHED or not safety_words.asserted(text):
        return order
    body = _HERE.get(situation, HEALTH)
    if order[0][0] in body:
        return order
    best = next((item for item in order if item[0] in body), None)
    if best is None or best[1] < certainty.BODY_FIRST:
        return order
    return [best, *(item for item in order if item is not best)]


_SHARP = re.compile(r"\b(?:sharp\w*|numb(?!er)\w*|tingl\w*|spread\w*|shoot\w*|stab\w*|electric\w*)\b")


def _sharp_by_its_words(order: Ranked, text: str) -> Ranked:
    """Asked how strong the pain is, "a three but sharp" is sharp, and "not sharp not numb" another answer."""
    if order[0][0] == "number" and safety_words.undenied(text, _SHARP):
        return [("sharp", 1.0), *(item for item in order if item[0] != "sharp")]
    if order[0][0] == "sharp" and _SHARP.search(text) and not safety_words.undenied(text, _SHARP):
        rest = sum(chance for _, chance in order[1:]) or 1.0
        return [*((meaning, chance / rest) for meaning, chance in order[1:]), ("sharp", 0.0)]
    return order


_AKIN = ({"only_leg", "skip_leg"}, {"yes", "go_on"}, {"next", "go_on"}, {"yes", "next"})
"""Meanings of which one leads where the other does: of these nobody is asked which."""

_HURTS = re.compile(
    r"\b(?:pain|pains|painful|hurts?|hurting|sore|ach(?:e|es|ing|y)|throb\w*|numb|burn(?:s|ing)|sting(?:s|ing)|swollen|"
    r"dizzy|sick|cramp\w*|tingl\w*)\b"
)
"""Beside one of these no word that leads on is simply believed, however unlikely it was learned to be."""

OFFERED, HEALTH_OFFERED = 0.001, 0.05
"""The chance below which a second meaning is not offered; of the body, where it was not asked about."""


def decide(text: str, situation: str, order: Ranked, question: str | None = None) -> Hearing:
    """From the ranked meanings of a plain text to one outcome."""
    order, promoted = _ordered(order, text, situation, question)
    if (decided := _by_words(text, situation, order, question)) is not None:
        return decided
    first, chance = order[0]
    need = certainty.needed(first, situation, text, question)
    best = with_value(first, text, chance)
    if promoted or (first in certainty.STOPPING and chance >= need):
        return Hearing.sure(best)
    if (unwell := _unwell(text, situation, order, question)) is not None:
        if certainty.is_asked_alone(first, situation) and situation != "safety":
            return Hearing.ask(best)
        return Hearing.sure(unwell) if situation == "moving" else Hearing.ask(best, unwell)
    runner_up = next(other for meaning, other in order[1:] if {first, meaning} not in _AKIN)
    if chance >= need and (chance - runner_up >= certainty.MARGIN):
        return Hearing.lost(chance) if _is_for_others(first, situation, order) else Hearing.sure(best)
    if situation == "moving" and chance < certainty.SURE and (sign := _sign_among_the_best(order)):
        return Hearing.sure(sign)
    return Hearing.lost(chance) if chance < certainty.ASK else asked(best, order, text, situation)


def _ordered(order: Ranked, text: str, situation: str, question: str | None) -> tuple[Ranked, bool]:
    """The meanings that there may be in a situation, by their rank, and whether one of the body was put first."""
    if situation == "safety":
        order = [item for item in order if item[0] not in OF_A_LEG]  # "just my right" is an answer
    moved = body_first(order, situation, text)
    if question == questions.CLEARED and moved[0][0] == "yes":  # there a yes is no symptom
        moved = order
    promoted = moved is not order
    return (_sharp_by_its_words(moved, text) if situation == "pain" else moved), promoted


def _unwell(text: str, situation: str, order: Ranked, question: str | None) -> Guess | None:
    """The meaning of the body that may be told beside the best one, where that would go on."""
    first, unwell = order[0][0], next(Guess(meaning, None, chance) for meaning, chance in order if meaning in HEALTH)
    outright = first in ONWARD and bool(safety_words.undenied(text, _HURTS))
    least = 0.0 if outright or (situation, first) in certainty.LEADS_ON else certainty.TOLD
    told = situation not in _UNTOUCHED and safety_words.asserted(text) and unwell.chance >= least
    stays = first == "no" and situation in RESTING and unwell.meaning in ("pain", "dizzy")
    stays = stays or (first == "no" and soundness.is_whole_no(text, question))
    halts = first in certainty.HALTS and (situation, first) not in certainty.LEADS_ON
    doubted = (told or unwell.chance >= certainty.DOUBT) and not halts and not stays
    return unwell if doubted else None


def _sign_among_the_best(order: Ranked) -> Guess | None:
    """A meaning of the body among the best three, where it is likely enough to stop a leg."""
    return next((Guess(m, None, p) for m, p in order[:3] if m in HEALTH and p >= certainty.BODY_FIRST), None)


def _by_words(text: str, situation: str, order: Ranked, question: str | None) -> Hearing | None:
    """What some words decide, whatever the chances are; None where there are no such words."""
    first, chance = order[0]
    if question == questions.CLEARED and clearance.is_given(text):
        return Hearing.sure(Guess("yes", None, 1.0))
    if question == questions.CLEARED and clearance.is_to_come(text):
        return Hearing.sure(Guess("no", None, 1.0))
    of_a_leg = situation == "dizzy" and relief.is_of_a_leg(text)
    if situation in RESTING and relief.is_idiom(text) and relief.is_short(text) and not of_a_leg:
        return Hearing.sure(Guess("settled", None, 1.0))
    if first == "none":
        return _unless_for_us(text, situation, order)
    may_be_put_off = first in ("yes", "no", "unsure", "somewhat")
    if question == questions.CLEARED and may_be_put_off and clearance.is_put_off(text):
        return Hearing.sure(Guess("no", None, chance))
    if situation in BETTER_ASKED and relief.is_short(text) and not of_a_leg:
        settled = next(p for meaning, p in order if meaning == "settled")
        return Hearing.sure(Guess("settled", None, settled))
    sounds = first == "settled" and situation in RESTING and not relief.is_plain(text)
    if sounds and (instead := relief.instead(text)):
        return Hearing.sure(Guess(instead, None, chance))
    if situation == "safety" and first in ("yes", "somewhat", "pain") and soundness.may_be_denied(text, question):
        return Hearing.ask(Guess("no", None, dict(order)["no"]))
    beside_no = situation == "safety" and "no" in dict(order[:3])
    if beside_no and (beside := _told_beside_no(text, order, question)):
        return beside
    return None


def _unless_for_us(text: str, situation: str, order: Ranked) -> Hearing:
    """What seems meant for nobody: silence, or a question where it is something that only the guide would be told."""
    silence = dict(order)["none"]
    meaning, chance = next(item for item in order if item[0] != "none")
    if silence >= certainty.NOBODY or meaning in certainty.SAID_TO_ANYBODY:
        return Hearing.lost(chance)
    return asked(with_value(meaning, text, chance), order, text, situation)


_CALLS = frozenset({"stop", "help", "wait"})


def _is_for_others(meaning: str, situation: str, order: Ranked) -> bool:
    """Whether the best guess is something that anybody is told, and it may well have been meant for nobody here."""
    told = meaning in certainty.SAID_TO_ANYBODY - _CALLS and situation != "safety"
    return told and dict(order)["none"] >= certainty.TO_OTHERS


_SIGNS = HEALTH | {"yes"}


def _told_beside_no(text: str, order: Ranked, question: str | None) -> Hearing | None:
    """The sign told beside a no to a safety question: heard where it was asked about, else offered first."""
    told = None if question in questions.ENDING else denial.told_beside(text, question)
    if told is None or (told == denial.SOME and order[0][0] != "no"):
        return None
    meaning, chance = next(item for item in order if item[0] in _SIGNS)
    if denial.PREGNANT.search(text):
        meaning, chance = "pregnant", dict(order)["pregnant"]
    sign = Guess(meaning, None, chance)
    if told == denial.SIGN:
        return Hearing.sure(sign)
    return Hearing.ask(sign, Guess("no", None, dict(order)["no"]))


def asked(best: Guess, order: Ranked, text: str, situation: str) -> Hearing:
    """It is asked whether the best guess was meant, or the next one."""
    return Hearing.ask(*_two(best, order, text, situation))


def _two(best: Guess, order: Ranked, text: str, situation: str) -> tuple[Guess, ...]:
    """The best guess and the next one that is a different meaning and not silence; alone where it is asked alone."""
    if certainty.is_asked_alone(best.meaning, situation):
        return (best,)
    for meaning, chance in order[1:]:
        other = with_value(meaning, text, chance)
        if chance < OFFERED and situation != "safety":
            return (best,)
        if meaning in HEALTH and chance < (OFFERED if situation == "safety" else HEALTH_OFFERED):
            continue
        if (
            meaning != "none"
            and {best.meaning, meaning} not in _AKIN
            and (other.meaning, other.value) != (best.meaning, best.value)
        ):
            return best, other
    return (best,)
