"""What is told beside an operation, where only that is asked about: a calf, a wound, or something that is not well."""

from __future__ import annotations

import re

from skill.hearing.words import safety_words
from skill.hearing.words.kin import CLINICIANS

_CALF = re.compile(r"\b(?:calf(?:'s)?|calves|lower leg|shin)\b")
_LEG = re.compile(r"\b(?:calf(?:'s)?|calves|legs?(?:'s)?|shin)\b")
_SIGN = re.compile(r"\b(?:swoll?en|swelling|swells?|swole|warm|hot|throb\w*)\b")
_ELSEWHERE = re.compile(r"\b(?:knees?|hips?|back|scar|wound|ankles?|foot|feet|toes?|shoulder|arm|wrist|hand)(?:'s)?\b")
_OPERATION = re.compile(r"\b(?:operat\w*|op|surg\w*|procedure|replace\w*)\b")
_BOTH = re.compile(r"(?:(?:um|er|oh|well|yes|it's|it is|actually|really|about) )*both(?: of (?:them|those|it))?")
_WOUND = re.compile(r"\b(?:infect\w*|bleed\w*|weep\w*|ooz\w*|pus)\b")
_BESIDES = re.compile(r"\b(?:but|and|now|though|although|only|except|still)\b(.*)")
_REPORTED = re.compile(rf"\b(?:he|she|they|{CLINICIANS})(?: has| have)? (?:said|says|say|told)\b|\bif\b")


def is_calf(text: str, *, asked: bool) -> bool:
    """Whether a plain text tells of the calf; `asked` where it is asked whether it is that or an operation.

    >>> is_calf("yes but the calf's swollen too", asked=True), is_calf("an operation on my calf", asked=True)
    (True, False)
    """
    swollen = bool(safety_words.undenied(text, _SIGN))
    if not asked:
        return swollen and bool(safety_words.undenied(text, _CALF))
    if _BOTH.fullmatch(text) or (swollen and (_LEG.search(text) or not _ELSEWHERE.search(text))):
        return True
    also = " and " in text or not _OPERATION.search(text)
    return also and bool(safety_words.undenied(text, _CALF))


def is_unwell(text: str) -> bool:
    """Whether a plain text tells of a wound, or after a "but" of something else that is not well, in one's own words.

    >>> is_unwell("yes but it's bleeding"), is_unwell("yes they said swelling is normal")
    (True, False)
    """
    if _REPORTED.search(text):
        return False
    rest = _BESIDES.search(text)
    told = rest is not None and safety_words.asserted(_OPERATION.sub(" ", rest[1]))
    return told or bool(safety_words.undenied(text, _WOUND))
