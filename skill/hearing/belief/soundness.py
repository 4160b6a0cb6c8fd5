"""What is said to be well, without a no: whether that is all a safety question asks about, and so a no to it.

"It's fine today" is one where the knee's signs are asked about; "my legs are fine" is none where bladder, bowel and
feeling are asked about, too, nor "both calves are fine" where an operation is.
"""

from __future__ import annotations

import re

from skill.hearing.belief import denial
from skill.hearing.questions import CALF, EMERGENCY, KNEE_TODAY, NEWS, NIGHTS, OF_THE_BODY, STRUCTURE
from skill.hearing.words import safety_words
from skill.hearing.words.denial_words import kinds

_SOUND_AT = {
    KNEE_TODAY: re.compile(
        r"\b(?:it|it's|knees?|knee's|they|they're|all(?! right)|everything|everything's|she's|he's)\b"
    ),
    EMERGENCY: re.compile(r"\b(?:all(?! right)|everything|everything's)\b"),
    NEWS: re.compile(r""),
}
"""What must be said to be well, at the questions of which that denies all there is: the knee, or everything."""
_ELSEWHERE = {
    CALF: re.compile(r"\b(?:knees?|hips?|back|bladder|bowels?|feet|ankles|thighs?)\b"),
    NEWS: re.compile(r"\b(?:knees?|hips?|legs?|back|calf|calf's|calves|chest|breathing|bladder|bowels?)\b"),
}
"""A part of the body of which it says nothing that it is well; without a no it is asked about."""

_EMERGENCY_PARTS = (
    re.compile(r"\b(?:bladder|bowels?|bow wells|toilet|loo|bathroom|waterworks|plumbing|pee\w*|wee)\b"),
    re.compile(r"\blegs?\b"),
    re.compile(r"\b(?:(?:i|can) feel|feeling|bum|bottom|backside|seat)\b"),
)
"""What the emergency question asks about: with two of them named nothing is left out by chance."""
_ONE_PART_DENIED = re.compile(
    r"(?!no (?:i|i'm|i've|my|there)\b)"
    r"(?:(?:no|not|never|i'm|i've|i|have|don't|haven't|there's|my|legs?|is|isn't|are|aren't|any|got|had|been|with|"
    r"the) )+"
    r"(?:leak(?:s|ing|age)?|weeing|peeing|(?:bladder|bowel|toilet|loo) (?:troubles?|problems?)|bladder|bowels?|loo|"
    r"toilet|incontinen\w*|weak(?:ness)?)(?: (?:at all|today|now|here|there|thanks|thank you))*"
)
"""A sign of the bladder or of the legs alone, where both are asked about, and numbness."""

_NOT_NOW = re.compile(r"\b(?:was|were|had|did|would|should|will|used|\w+'d been)\b")
_AS_IT_WAS = re.compile(r"\b(?:as|how) (?:it|i|they|we|she|he) (?:ever |always )?(?:was|were|had been)\b")


_NO_SIGN_ALONE = {
    STRUCTURE: r"bones?|tendons?|damage\w*|knees?(?:'s)?|fractur\w*|broken?",
    KNEE_TODAY: r"giv\w*|swell\w*|stand\w*|weight on|knees?(?:'s)?",
    EMERGENCY: r"tingl\w*|bladder|bowels?|toilet|accidents",
    CALF: r"cal[fv]\w*|swell\w*|heat|operat\w*|ops|surger\w*",
    NIGHTS: r"weight|nights?|sleep\w*|rest\w*",
}
_ASKED_IN = {
    question: re.compile(rf"\b(?:{denial.OWN_SIGNS[question]}|{more})\b") for question, more in _NO_SIGN_ALONE.items()
}
"""What a question asks about, its signs first; whether anything is new asks about all of it."""
_ASKED_OF_NEWS = re.compile(
    r"\b(?:no|not|any) (?:\w+ )?(?:pains?|aches?|dizz\w*|falls|pregnan\w*|breathless\w*)"
    r"(?: (?:in|over|within|for) (?:the|this) (?:past|last) .*| this (?:past |last )?year)?$"
)
"""What only that question asks about, and nothing besides."""
_ALL_OF_IT = re.compile(
    r"\b(?:none|(?:nothing|nowt)(?! (?:\w+(?:ed|en)|hot|warm|torn|numb)\b)|neither|any of|either of|anything|all of|"
    r"both)\b"
)
"""What reaches beyond the sign that is named: not "nothing broken"."""


def _answers_another(text: str, question: str | None) -> bool:
    """Whether a plain text denies what another question asks about and nothing of this one: it comes too late."""
    own = _ASKED_IN.get(question or "")
    if own is None or own.search(text) or _ALL_OF_IT.search(text):
        return False
    return bool(_ASKED_OF_NEWS.search(text)) or any(asked.search(text) for asked in _ASKED_IN.values())


_LIKE_THE_OTHER = re.compile(r"\bsame(?: size)? as the other\b")
"""Of the knee it is a no; "the same as last week" is none there."""


def denies(text: str, question: str | None) -> bool:
    """Whether a plain text that leaves nothing over says no, or that all is well which a question asks about."""
    if _answers_another(text, question) or (question == EMERGENCY and _ONE_PART_DENIED.fullmatch(text)):
        return False
    letters = kinds(text, question)
    if _LIKE_THE_OTHER.search(text) and question == KNEE_TODAY:
        return True
    if safety_words.UNCHANGED.search(text) and question != CALF and "H" not in letters:  # there it compares the two
        return question == NEWS
    if safety_words.NO_WORD.search(text) or "H" in letters:
        return True
    elsewhere = _ELSEWHERE.get(question or "")
    if _NOT_NOW.search(_AS_IT_WAS.sub(" ", text)) or (elsewhere and elsewhere.search(text)):
        return False
    if question == EMERGENCY and sum(bool(part.search(text)) for part in _EMERGENCY_PARTS) > 1:
        return True
    sound = _SOUND_AT.get(question or "")
    return sound is not None and bool(sound.search(text))


def is_whole_no(text: str, question: str | None) -> bool:
    """Whether a plain text is a no to a question about the body in every word of it."""
    return question in OF_THE_BODY and denial.is_whole(text, question) and denies(text, question)


_DOUBTED = re.compile(
    r"(?:(?:no|oh|well|um) )*i (?:don't|do not|wouldn't) (?:think|believe|reckon|say) "
    r"(?:it|it's|that|they|they're|there|i)\b"
)
_MORE = re.compile(
    r"\b(?:but|only|just|except|yes|though|unless|not|isn't|hasn't|doesn't|can|could|will|holds?|stands?|walks?|bends?|"
    r"straightens?|bears?|takes?|weight|feel|feeling|control|works?|eases?|sleep|goes?|better|fine|right|normal)\b"
)
"""More than a sign, or a power whose want would be one: "i don't think it holds me"."""


def may_be_denied(text: str, question: str | None) -> bool:
    """Whether a plain text that seems a yes may be a no: every word of it is read as one, or a sign is only doubted.

    >>> may_be_denied("i don't think it's swollen", "q2"), may_be_denied("i don't think it holds me", "q2")
    (True, False)
    """
    if question not in OF_THE_BODY:
        return False
    doubted = _DOUBTED.match(text)
    rest = text[doubted.end() :] if doubted else ""
    return is_whole_no(text, question) or bool(safety_words.SYMPTOM.search(rest) and not _MORE.search(rest))
