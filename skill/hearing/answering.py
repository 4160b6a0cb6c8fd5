"""What answers a safety question: a yes or a no only with a word that says it, and nothing small that is no sign."""

import re

from skill.hearing import questions
from skill.hearing.belief import clearance, denial, explicit, in_other_words
from skill.hearing.outright import conditions
from skill.hearing.utterance import NUMB, Candidate, Intent, Utterance
from skill.hearing.words import safety_words
from skill.hearing.words.answers import NO, OWN_YES, SAID_YES
from skill.hearing.words.patterns import MONTHS

_GAVE_ME = re.compile(r"\bg(?:ave|ives?|iving) (?:me|us)\b")
_NO = Candidate("no", Intent.NO)
_PAIN = Candidate("pain", Intent.PAIN)
_SHARP = Candidate("sharp", Intent.SHARP, NUMB)


def at_a_question(meant: Utterance, words: str, question: str | None) -> Utterance:
    """What answers a safety question; of a small fall long ago it is said, or asked, whether it is what is meant."""
    meant = _sign_that_is_asked_for(meant, words, question)
    if meant.intent is Intent.NO or not _is_old_fall(words, question):
        return _answer(meant, words, question)
    return meant.instead(Intent.TERM, "accident") if question == questions.EMERGENCY else meant.asked(_PAIN)


def _sign_that_is_asked_for(meant: Utterance, words: str, question: str | None) -> Utterance:
    """A yes where something that the question asks about seemed a diagnosis: "it clicks and it's swollen"."""
    signs = in_other_words.SIGNS.get(question or "") if meant.intent is Intent.CONDITION else None
    return meant.instead(Intent.YES) if signs and safety_words.undenied(words, signs) else meant


_FALL = re.compile(
    r"\b(?:fall|fell|fallen|tumbled?|tripped|stumbled?|slipped(?! disc))\b(?=.*\b(?:ago|back in|"
    r"last (?:week|month|year|spring|summer|autumn|winter|christmas|easter)|"
    rf"in (?:{MONTHS}))\b)"
)
_OF_WEIGHT = re.compile(
    r"\b(?:bad(?:ly)?|nasty|serious\w*|heav(?:y|ily)|hard|awful|terrible|stairs?|ladder|roof|height|broke\w*|break|"
    r"fractur\w*|crack\w*|since|ever|still|hospital|worse|today|yesterday)\b"
)


def _is_old_fall(words: str, question: str | None) -> bool:
    """Whether plain words tell of a fall some time ago, where none is asked about, and of nothing that came of it."""
    told, signs = _FALL.sub(" ", words), in_other_words.SIGNS.get(question or "")
    if told == words or question == questions.NEWS or OWN_YES.match(words) or _OF_WEIGHT.search(told):
        return False
    return not (safety_words.asserted(told) or in_other_words.CANNOT.search(told) or (signs and signs.search(told)))


def _answer(meant: Utterance, words: str, question: str | None) -> Utterance:
    """What answers a safety question: a yes and a no, where a no leads on, only with a word that says it."""
    if instead := in_other_words.told(meant, words, question):
        return instead
    sign = denial.told_beside(words, question) == denial.SIGN
    felt = sign or safety_words.asserted(_GAVE_ME.sub(" ", words))
    if conditions.is_asked(words) and not felt and meant.intent in (Intent.UNSURE, Intent.SOMEWHAT, Intent.UNCERTAIN):
        return meant.instead(Intent.HELP)
    if question in questions.ENDING:
        return meant
    if clearance.is_given(words):  # a clinician's word for the exercise was not asked for
        return meant.instead(Intent.OKAY)
    if meant.intent is Intent.UNCERTAIN and Intent.NO in meant.may_be:
        if felt:
            return meant.asked(_SHARP if conditions.symptom(words) == NUMB else _PAIN)
        return _no_to_all(meant, words)
    if question == questions.KNEE_TODAY and meant.intent is Intent.YES and felt and _only_aches(words):
        return meant.asked(_PAIN)
    if meant.intent is not Intent.YES or SAID_YES.search(words):
        return meant
    if not felt and not in_other_words.CANNOT.search(words):
        return meant.instead(Intent.OKAY)
    named = question != questions.EMERGENCY or sign or safety_words.EMERGENCY_SIGN.search(words)
    return meant if named else meant.instead(Intent.PAIN)


_HARMLESS = re.compile(
    r" (?:it's )?(?:just|only) (?:(?:a (?:wee |little )?bit|a little|from|too much|all the|all that|the) )*"
    r"(?:stiff(?:ness)?|tired|old(?: age)?|age|sitting|driving|gardening|housework|work|desk work)"
    r"(?: (?:last night|yesterday|today|this morning|in the mornings?|of a morning|at (?:the|my) (?:computer|desk)|"
    r"at work|all day|that's all))*$"
)
"""What no question asks about, beside a no."""
_BEGUN_WITH_NO = re.compile(rf"(?:(?:oh|well|um) )*(?:{NO}) ")


def _only_aches(words: str) -> bool:
    """Whether plain words that begin with a no tell of nothing that a knee should be seen for today."""
    told = _BEGUN_WITH_NO.sub("", words, count=1)
    return told != words and not (
        safety_words.undenied(told, in_other_words.SIGNS[questions.KNEE_TODAY]) or in_other_words.CANNOT.search(told)
    )


def _no_to_all(meant: Utterance, words: str) -> Utterance:
    """What may be a no to all, and is asked about; or nothing, where more is told than what no question asks about."""
    plain = _HARMLESS.sub("", words)
    if not explicit.may_be_no_to_all(plain):
        return meant.instead(Intent.OKAY)
    return meant if plain == words else meant.asked(_NO)
