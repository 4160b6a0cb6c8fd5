"""Health in plain words: a diagnosis, a pregnancy or a symptom goes before whatever else they say.

One that may be somebody else's, or is only asked about, is asked back.
"""

import re

from skill.hearing import questions
from skill.hearing.belief import clearance, denial, explicit, in_other_words
from skill.hearing.outright import beside_operation, conditions
from skill.hearing.situation_kinds import BETTER_ASKED
from skill.hearing.utterance import CALF, NUMB, OPERATION, TOLD, Candidate, Intent, Utterance
from skill.hearing.words import safety_words
from skill.hearing.words.answers import NO, OWN_YES, SAID_YES

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
_GAVE_ME = re.compile(r"\bg(?:ave|ives?|iving) (?:me|us)\b")
_NO = Candidate("no", Intent.NO)
_PAIN = Candidate("pain", Intent.PAIN)
_SHARP = Candidate("sharp", Intent.SHARP, NUMB)
_BAD = "heart"
"""What comes along of "I've got a bad heart", whose beginning is a goal's."""


_OP = r"(?:operation|op|surgery|replacement)"
_WHEN = (
    r"(?:(?:in|from|of|last|this|back in|at) )+(?:the )?"
    r"(?:spring|summer|autumn|fall|winter|year|month|easter|christmas|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)"
)
_TOLD_OF = (
    r"(?:that|it|this|(?:what|that|the (?:one|thing|knee|hip|back|operation|replacement))"
    r" (?:that )?i(?:'ve| have)? (?:just |already )?(?:told you(?: about| of)?|said|mentioned)|"
    rf"(?:the|that|my) (?:knee |hip |joint )?{_OP}(?: i had)? {_WHEN}|"
    r"(?:the|my|me|that|this) (?:(?:new|replaced|artificial|old|bad|left|right) )*"
    r"(?:knee|hip|joint|operation|op|replacement|surgery|stent|pacemaker|disc)s?"
    r"(?: (?:operation|replacement|surgery))?)"
)
_JUST_THAT = (
    r"(?:(?:no|nope|nothing|um|well|oh|it's|that's|but) )*(?:just|only|apart from|except|other than|nothing but) "
    rf"{_TOLD_OF}(?: one| thing| then| love| thanks)?"
)
_ALREADY_SAID = (
    r"(?:(?:no|yes|well|but|as) )*(?:i(?:'ve| have)? )?(?:already )?(?:told you|said|mentioned)(?: already)? "
    rf"(?:of|about) (?:that|it|(?:the|my|me) (?:knee |hip |joint )?{_OP})"
    r"(?: (?:already|before|just now|earlier|in the beginning))*"
)
_AS_TOLD = re.compile(rf"{_JUST_THAT}|{_ALREADY_SAID}")
"""Nothing but what was told before: "just the new knee"; "just a new knee" tells it for the first time."""
_THE_ONE = re.compile(rf"(?:(?:no|well|oh|it's|that's|but) )*(?:just|only|except) (?:the|that) one (?:i had )?{_WHEN}")
"""Where it was asked about an operation, the one there was: "no, only the one in the spring"."""


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
        return meant.instead(Intent.TERM, term) if safety and term else _asking(meant, _condition(kind))
    if kind is None:
        if Intent.CONDITION in meant.may_be and conditions.denies_diagnosis(words):
            return _asking(meant, _NO) if safety else meant.instead(Intent.FALLBACK)
        return _at_a_question(_sign_that_is_asked_for(meant, words, question), words, question) if safety else meant
    if not _gives_way(meant, words, situation):
        return meant
    return meant.instead(Intent.CONDITION, _goal(meant, words, situation) or kind)


def _of_a_word(
    meant: Utterance, words: str, question: str | None, kind: str | None, term: str | None
) -> Utterance | None:
    """At a safety question: what a word means, where that is asked; a no that may be meant, where it comes after it."""
    if term and meant.intent not in _BEFORE_PREGNANCY and conditions.asks_its_meaning(words):
        return meant.instead(Intent.TERM, term)
    if kind and meant.intent is not Intent.NO and conditions.is_denied_after(words, question):
        return _asking(meant, _NO)
    return None


def _pregnancy(meant: Utterance, words: str, situation: str) -> Utterance | None:
    """A pregnancy that is told, or one that is asked about."""
    if conditions.expects_a_thing(words):
        unclear = Intent.OKAY if situation == "safety" else Intent.FALLBACK
        return meant.instead(unclear) if meant.intent is Intent.PREGNANT else None
    if conditions.is_pregnant(words):
        return meant.instead(Intent.PREGNANT) if _comes_first(meant, situation, _BEFORE_PREGNANCY) else None
    may_be = meant.intent in (*_LEADS_ON, Intent.PREGNANT, Intent.PAUSE) and conditions.may_be_pregnant(words)
    return _asking(meant, Candidate("pregnant", Intent.PREGNANT)) if may_be else None


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
    if situation == "safety" and question not in questions.ENDING and _AS_TOLD.fullmatch(words):
        return meant.instead(Intent.CONDITION, TOLD)
    if question == questions.CALF and _THE_ONE.fullmatch(words):
        return meant.instead(Intent.CONDITION, OPERATION)
    if situation != "safety" and meant.intent is Intent.CONDITION and clearance.is_given(words):
        return meant.instead(Intent.FALLBACK) if conditions.diagnosis(words) is None else None
    own = _is_sore(meant) and not conditions.is_of_somebody_else(words)
    if situation == "choose" and own and (sore := conditions.goal_beside(words)):
        return meant.instead(Intent.GOAL, sore)
    return None


def _is_sore(meant: Utterance) -> bool:
    """Whether pain was meant, or a goal or pain."""
    return Intent.PAIN in meant.may_be and meant.may_be <= {Intent.PAIN, Intent.GOAL, Intent.UNCERTAIN}


def _is_a_clinicians(words: str, question: str | None) -> bool:
    """Whether "he" or "she" is a clinician, whose word was asked for."""
    return question == questions.CLEARED and (clearance.is_given(words) or clearance.is_put_off(words))


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
    return meant if plain == words else _asking(meant, _NO)


def _sign_that_is_asked_for(meant: Utterance, words: str, question: str | None) -> Utterance:
    """A yes where something that the question asks about seemed a diagnosis: "it clicks and it's swollen"."""
    signs = in_other_words.SIGNS.get(question or "") if meant.intent is Intent.CONDITION else None
    return meant.instead(Intent.YES) if signs and safety_words.undenied(words, signs) else meant


_FALL = re.compile(
    r"\b(?:fall|fell|fallen|tumbled?|tripped|stumbled?|slipped(?! disc))\b(?=.*\b(?:ago|back in|"
    r"last (?:week|month|year|spring|summer|autumn|winter|christmas|easter)|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b)"
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


def _at_a_question(meant: Utterance, words: str, question: str | None) -> Utterance:
    """What answers a safety question; of a small fall long ago it is said, or asked, whether it is what is meant."""
    if meant.intent is Intent.NO or not _is_old_fall(words, question):
        return _answer(meant, words, question)
    return meant.instead(Intent.TERM, "accident") if question == questions.EMERGENCY else _asking(meant, _PAIN)


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
            return _asking(meant, _SHARP if conditions.symptom(words) == NUMB else _PAIN)
        return _no_to_all(meant, words)
    if question == questions.KNEE_TODAY and meant.intent is Intent.YES and felt and _only_aches(words):
        return _asking(meant, _PAIN)
    if meant.intent is not Intent.YES or SAID_YES.search(words):
        return meant
    if not felt and not in_other_words.CANNOT.search(words):
        return meant.instead(Intent.OKAY)
    named = question != questions.EMERGENCY or sign or safety_words.EMERGENCY_SIGN.search(words)
    return meant if named else meant.instead(Intent.PAIN)


def _of_somebody_else(meant: Utterance, words: str, kind: str | None, *, safety: bool) -> Utterance:
    """What is asked back where it would end the practice, or answer a safety question."""
    if conditions.is_pregnant(words) or meant.intent is Intent.PREGNANT:
        return _asking(meant, Candidate("pregnant", Intent.PREGNANT))
    if kind or (meant.intent is Intent.CONDITION and safety_words.asserted(words)):
        return _asking(meant, _condition(kind))
    if meant.intent is Intent.CONDITION:
        return meant.instead(Intent.OKAY if safety else Intent.FALLBACK)
    if meant.intent in _ENDING or (safety and meant.intent in (Intent.PAIN, Intent.YES)):
        return _asking(meant, Candidate(meant.intent.value, meant.intent, meant.word))
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
        return not (conditions.is_beyond(words) or (safety and OWN_YES.match(words)))
    return _comes_first(meant, situation, _BEFORE_DIAGNOSIS)


def _condition(kind: str | None) -> Candidate:
    return Candidate("condition", Intent.CONDITION, kind)


def _asking(heard: Utterance, candidate: Candidate) -> Utterance:
    """Not sure, and only this may have been meant."""
    return heard.instead(Intent.UNCERTAIN, candidates=(candidate,))
