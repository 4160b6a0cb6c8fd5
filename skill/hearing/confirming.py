"""What answers "did you mean ...?": which of two, or a yes to "so that's a no to all of it?" and nothing more."""

import re

from skill.hearing import questions
from skill.hearing.belief import denial, soundness
from skill.hearing.outright import conditions
from skill.hearing.utterance import NUMB, Candidate, Intent, Utterance
from skill.hearing.words import denial_words, safety_words
from skill.hearing.words.answers import YES

_FIRST = re.compile(r"(?:first|former)(?: one)?")
_SECOND = re.compile(r"(?:second|latter|last)(?: one)?")
_NEITHER = re.compile(r"(?:neither|none)(?: of (?:them|those|these|that))?")
_AROUND = re.compile(
    r"^(?:(?:um|uh|er|oh|well|yes|yeah|no|it's|it was|i meant?|i said|that|the|just) )+|"
    r"(?: (?:please|thanks|thank you))+$"
)
_HAS_ONE = re.compile(
    r"(?:(?:yes|yeah|because|well|oh) )*(?:i've (?:got|had) (?:one|it|that|them)|i am|"
    r"i(?: have| had| got)(?: one| it| that)?|that's (?:me|what i have)|mine is|it's mine)"
    r"(?: (?:myself|too|actually|yes|yesterday))*"
)
"""What was asked about is one's own."""


def which_one(heard: Utterance, words: str, asked: tuple[Candidate, ...]) -> Utterance | None:
    """Which of the two was named by its place, or neither: nothing hurts, either. None if that was not said."""
    bare = _AROUND.sub("", words)
    if len(asked) == 1 and asked[0].intent in (Intent.CONDITION, Intent.PREGNANT) and _HAS_ONE.fullmatch(words):
        return heard.instead(Intent.YES)
    if _NEITHER.fullmatch(bare) or (safety_words.SYMPTOM.search(words) and denial.is_whole(words)):
        return heard.instead(Intent.NO)
    if _FIRST.fullmatch(bare):
        return heard.instead(Intent.WHICH, "first")
    return heard.instead(Intent.WHICH, "second") if _SECOND.fullmatch(bare) else None


_ASSENT = re.compile(
    rf"(?:(?:{YES}|ya|sure|mm hm|mhm|uh huh|correct|exactly|precisely|right|indeed|absolutely|"
    r"definitely|of course|spot on|you've got it|(?:that's|that is|it's|it is|is)(?: (?:right|correct|it|so|true|"
    r"exactly|(?:just )?what i (?:said|meant|mean)))?|(?:that's |that is |it's |it is )?a (?:big |firm )?no) ?)+"
)
_TO_ALL = re.compile(r"\b(?:no to|a no|none|nothing|neither|never)\b")
_ITS_OWN = re.compile(rf"^(?:(?:{YES}|correct|right|exactly|that's right|that's correct) )+")
"""An assent before a no to all."""

_NO_AND_WHAT = re.compile(r"(?:(?:no|nope|nah) )+(?!(?:no|nope|nah)\b)(?!.*\b(?:not|\w+n't|never|yes|that|that's)\b)")
"""A no and what it is a no to: "no it's sound"; "no it isn't" may say that it was none."""

_TELL = frozenset({Intent.YES, Intent.SOMEWHAT, Intent.PAIN, Intent.UNCERTAIN, Intent.OKAY})
"""What an answer may seem to be that names a sign of the nerves."""
_NERVES = re.compile(
    r"\b(?:numb\w*|tingl\w*|pins and needles|dead|weak\w*|leak\w*|dribbl\w*|wet(?:ting)?|incontinen\w*)\b"
)


def confirms(text: str, question: str | None) -> bool:
    """Whether a plain text assents, or says no to all once more; "no" alone may be either.

    >>> confirms("that's right pet", "q1"), confirms("no it's sound", "q2"), confirms("yes i have", "q1")
    (True, True, False)
    """
    words = " ".join(word for word in text.split() if word not in denial_words.FILLERS)
    if _ASSENT.fullmatch(words):
        return True
    said = question != questions.EMERGENCY and _NO_AND_WHAT.match(words) is not None
    if said and soundness.is_whole_no(words, question):
        return True
    denied = _ITS_OWN.sub("", words)
    return bool(_TO_ALL.search(denied)) and denial.is_whole(denied, question)


def as_confirmed(meant: Utterance, words: str, question: str | None) -> Utterance:
    """What was meant by plain words where only a no to a safety question was offered.

    "Yes, I have" is no yes to that no, but perhaps to the question: what it tells is that, and else it is asked again.
    """
    if confirms(words, question):
        return meant.instead(Intent.YES)
    if meant.intent in _TELL and safety_words.undenied(words, _NERVES, passes=False):
        return meant.instead(Intent.SHARP, NUMB)
    if meant.intent is not Intent.YES:
        return meant
    if kind := conditions.diagnosis(words, question):
        return meant.instead(Intent.CONDITION, kind)
    if safety_words.asserted(words):
        return meant.instead(Intent.EMERGENCY if question == questions.EMERGENCY else Intent.PAIN)
    return meant.instead(Intent.OKAY)


def is_asked(asked: tuple[Candidate, ...], situation: str) -> bool:
    """Whether it was asked if a no to a safety question was meant, and nothing else."""
    return situation == "safety" and [each.intent for each in asked] == [Intent.NO]
