"""Health in plain words: a diagnosis, a pregnancy or a symptom goes before whatever else they say.

One that may be somebody else's, or is only asked about, is asked back.
"""

import re

from skill.hearing import answering, questions
from skill.hearing.belief import clearance
from skill.hearing.outright import beside_operation, conditions, emergencies, step_done, told_before
from skill.hearing.situation_kinds import BETTER_ASKED
from skill.hearing.utterance import CALF, OPERATION, TOLD, Candidate, Intent, Utterance
from skill.hearing.words import safety_words
from skill.hearing.words.answers import OWN_YES

_LEADS_ON = frozenset(
    {
        *(Intent.FALLBACK, Intent.UNCERTAIN, Intent.GOAL, Intent.OKAY, Intent.NO, Intent.NEXT, Intent.RESUME),
        *(Intent.UNSURE, Intent.SOMEWHAT, Intent.YES, Intent.DONE, Intent.CONDITION),
    }
)
"""Beside these a diagnosis or a pregnancy in the words is what matters, at a question about the body."""
_BEFORE_PREGNANCY = frozenset(
    {Intent.EMERGENCY, Intent.SHARP, Intent.DIZZY, Intent.PREGNANT, Intent.STOP, Intent.FORGET}
)
"""Anywhere else, only these are heard before a pregnancy."""
_BEFORE_DIAGNOSIS = _BEFORE_PREGNANCY | {
    *(Intent.PAIN, Intent.SETTLED, Intent.TEACH, Intent.TERM, Intent.HELP, Intent.KEEP, Intent.REMIND),
    *(Intent.UNREMIND, Intent.THANKS),
}
"""Anywhere else, only these are heard before a diagnosis."""
_ENDING = frozenset({Intent.SHARP, Intent.DIZZY})
_NO = Candidate("no", Intent.NO)
_BAD = "heart"
"""What comes along of "I've got a bad heart", whose beginning is a goal's."""
_OWN_OPERATION = re.compile(r"(?:(?:well|so|and|but|um|oh|because) )*(?:i'm|i am|i've|i have|i had)\b")
"""One's own operation, told: whatever is asked of it besides, it comes first."""


def as_told(meant: Utterance, words: str, situation: str, question: str | None, *, term: str | None) -> Utterance:
    """What was meant by plain words, after what they tell of health; `term` is the word they may ask about.

    A diagnosis is told whatever else is said with it. What is asked about, or is somebody else's, is asked back.
    """
    safety, kind = situation == "safety", conditions.diagnosis(words, question)
    asks = safety and _of_a_word(meant, words, question, kind, term)
    if there := asks or _told_there(meant, words, situation, question):
        return there
    if meant.intent is Intent.EMERGENCY and words == _BAD:
        return meant.instead(Intent.CONDITION, kind)
    if meant.intent is Intent.EMERGENCY and not (kind and conditions.is_of_somebody_else(words)):
        return meant
    answered = meant.intent is Intent.TEACH and not safety  # "he's having a new knee could he do this"
    if conditions.is_of_somebody_else(words) and not answered and not _is_a_clinicians(words, question):
        return _of_somebody_else(meant, words, kind, safety=safety)
    if pregnancy := _pregnancy(meant, words, situation):
        return pregnancy
    if conditions.is_asked(words) and (kind or meant.intent is Intent.CONDITION) and meant.intent is not Intent.TEACH:
        return meant.instead(Intent.TERM, term) if safety and term else meant.asked(_condition(kind))
    if kind is None:
        if Intent.CONDITION in meant.may_be and conditions.denies_diagnosis(words):
            return meant.asked(_NO) if safety else meant.instead(Intent.FALLBACK)
        return answering.at_a_question(meant, words, question) if safety else meant
    if not _gives_way(meant, words, situation):
        return meant
    return meant.instead(Intent.CONDITION, _goal(meant, words, situation) or kind)


def _of_a_word(
    meant: Utterance, words: str, question: str | None, kind: str | None, term: str | None
) -> Utterance | None:
    """At a safety question: what a word means, or that it is understood; and a no that comes after what it denies."""
    if meant.intent in (Intent.YES, Intent.NO) and step_done.is_understood(words):
        return meant.instead(Intent.OKAY)
    if term and meant.intent not in _BEFORE_PREGNANCY and conditions.asks_its_meaning(words):
        return meant.instead(Intent.TERM, term)
    if kind and meant.intent is not Intent.NO and conditions.is_denied_after(words, question):
        return meant.asked(_NO)
    return None


def _pregnancy(meant: Utterance, words: str, situation: str) -> Utterance | None:
    """A pregnancy that is told, or one that is asked about."""
    if conditions.expects_a_thing(words):
        unclear = Intent.OKAY if situation == "safety" else Intent.FALLBACK
        return meant.instead(unclear) if meant.intent is Intent.PREGNANT else None
    if conditions.is_pregnant(words):
        return meant.instead(Intent.PREGNANT) if _comes_first(meant, situation, _BEFORE_PREGNANCY) else None
    may_be = meant.intent in (*_LEADS_ON, Intent.PREGNANT, Intent.PAUSE) and conditions.may_be_pregnant(words)
    return meant.asked(Candidate("pregnant", Intent.PREGNANT)) if may_be else None


def _goal(meant: Utterance, words: str, situation: str) -> str | None:
    """The goal that is told with a diagnosis, where one is chosen."""
    if meant.intent is Intent.GOAL and situation != "safety":
        return meant.word
    return conditions.goal_beside(words) if situation == "choose" else None


def _told_there(meant: Utterance, words: str, situation: str, question: str | None) -> Utterance | None:
    """What the words tell in one place alone: no operation, nothing besides what was told, a goal by what hurts."""
    if question in questions.ENDING and meant.intent not in _BEFORE_PREGNANCY and not conditions.is_asked(words):
        cleared = question == questions.CLEARED
        if beside_operation.is_calf(words, asked=not cleared):
            return meant.instead(Intent.EMERGENCY, CALF)
        if cleared and conditions.diagnosis(words, question) in (None, OPERATION) and beside_operation.is_unwell(words):
            return meant.instead(Intent.PAIN)
    if question == questions.CLEARED and clearance.denies_operation(words):
        return meant.instead(Intent.NO, OPERATION)
    if situation == "safety" and question not in questions.ENDING and told_before.is_nothing_new(words):
        return meant.instead(Intent.CONDITION, TOLD)
    if question == questions.CALF and told_before.is_the_one(words):
        return meant.instead(Intent.CONDITION, OPERATION)
    if emergencies.is_of_another(words):
        return meant.instead(Intent.EMERGENCY)
    if situation != "safety" and _is_no_news(meant, words):
        return meant.instead(Intent.FALLBACK)
    own = _is_sore(meant) and not conditions.is_of_somebody_else(words)
    if situation == "choose" and own and (sore := conditions.goal_beside(words)):
        return meant.instead(Intent.GOAL, sore)
    return None


def _is_no_news(meant: Utterance, words: str) -> bool:
    """Whether what seems a sign happened to somebody else long ago, or is only a clinician's word for the exercise."""
    if meant.intent is Intent.CONDITION:
        return clearance.is_given(words) and conditions.diagnosis(words) is None
    return meant.intent in _ENDING | {Intent.EMERGENCY} and conditions.is_past_and_of_somebody_else(words)


def _is_sore(meant: Utterance) -> bool:
    """Whether pain was meant, or a goal or pain."""
    return Intent.PAIN in meant.may_be and meant.may_be <= {Intent.PAIN, Intent.GOAL, Intent.UNCERTAIN}


def _is_a_clinicians(words: str, question: str | None) -> bool:
    """Whether "he" or "she" is a clinician, whose word was asked for."""
    return question == questions.CLEARED and (clearance.is_given(words) or clearance.is_put_off(words))


def _of_somebody_else(meant: Utterance, words: str, kind: str | None, *, safety: bool) -> Utterance:
    """What is asked back where it would end the practice, or answer a safety question."""
    if conditions.is_pregnant(words) or meant.intent is Intent.PREGNANT:
        return meant.asked(Candidate("pregnant", Intent.PREGNANT))
    if kind or (meant.intent is Intent.CONDITION and safety_words.asserted(words)):
        return meant.asked(_condition(kind))
    if meant.intent is Intent.CONDITION:
        return meant.instead(Intent.OKAY if safety else Intent.FALLBACK)
    if meant.intent in _ENDING or (safety and meant.intent in (Intent.PAIN, Intent.YES)):
        return meant.asked(Candidate(meant.intent.value, meant.intent, meant.word))
    return meant


def _comes_first(meant: Utterance, situation: str, before: frozenset[Intent]) -> bool:
    """Whether health in the words comes before what was meant."""
    return meant.intent in _LEADS_ON if situation == "safety" else meant.intent not in before


def _gives_way(meant: Utterance, words: str, situation: str) -> bool:
    """Whether a diagnosis in the words is what was meant: not beside another symptom, or an outright yes to one."""
    safety = situation == "safety"
    felt = (Intent.YES, Intent.PAIN, *_ENDING) if safety else (Intent.SHARP,)
    if meant.intent is Intent.TEACH and _OWN_OPERATION.match(words):
        return True
    if situation in BETTER_ASKED:
        return meant.intent in _LEADS_ON - {Intent.YES}
    if meant.intent in felt:
        return not (conditions.is_beyond(words) or OWN_YES.match(words))
    return _comes_first(meant, situation, _BEFORE_DIAGNOSIS)


def _condition(kind: str | None) -> Candidate:
    return Candidate("condition", Intent.CONDITION, kind)
