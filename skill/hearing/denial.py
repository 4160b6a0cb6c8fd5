"""What an answer to a safety question denies, clause by clause, and what it tells beside its no.

A clause is a subject, perhaps a negator, and what that reaches: one thing, or several joined by "or". Trouble
("swollen", "a fall") says inside of that reach that nothing is wrong; what a body can do ("feeling", "eases") says it
outside. The other way round each of them is the symptom: "no only a fall", "no control down there".
"""

from __future__ import annotations

import re

from skill.hearing.denial_words import kinds

LONGEST = 20
"""A longer answer, in words, is never believed to be nothing but a no."""

NEWS = "q5"
"""Anything new: there "i'm fine" is a no."""

_THAT = r"(?:(?:c[dmr]*[hrI]+|d*r)l?)"
_WHERE = r"(?:c[dmruh]*[hrbaI]+)"
_TAIL = rf"(?:{_WHERE}|r|l|t)*"
_NOUN = rf"(?:e?b*s{_TAIL})"
_TROUBLE = rf"(?:r?e?(?:[Ss]b*|b+s){_TAIL})"
_A_TROUBLE = rf"(?:d*{_TROUBLE})"


def _listed(item: str) -> str:
    """One thing, or several with "or" before the last: without it the next is told, not denied ("not numb tingly")."""
    return rf"(?:{item}(?:{item}*o{item})*)"


_SUBJECT = r"(?:[pI]|u*[mh]?b+|Iu|u|u?h|u?r)"
_CLAUSES = (
    r"n",
    rf"n{_listed(_NOUN)}",
    rf"n(?:{_THAT}|c?A)+",
    r"A(?=n)",
    r"V(?![NwWo]|n[eb]*s)",
    rf"qb?(?:{_THAT}|{_WHERE}|e|t)*(?:v*(?:{_listed(_TROUBLE)}|e))?(?![vNwW])",
    rf"{_SUBJECT}v*[NV](?![NqVwW]|n[eb]*s)",
    rf"{_SUBJECT}?v*[NV]{_listed(_TROUBLE)}",
    rf"{_SUBJECT}?v*(?:V|N[vy])[vy]*{_listed(_A_TROUBLE)}",
    rf"{_SUBJECT}?v*[NV]v*{_THAT}+e?",
    rf"{_SUBJECT}?v*[NV]v+[hI]",
    rf"{_SUBJECT}?v*[NVq]v*k(?:{_THAT}|h)*",
    rf"{_SUBJECT}v+n(?:{_listed(_NOUN)}|{_listed(_TROUBLE)})",
    rf"{_SUBJECT}v+q{_THAT}*",
    r"Nt",
    r"(?<![a-zA-Z])w+",
    rf"W(?:{_WHERE}|m?b+)?",
    rf"{_SUBJECT}l?[vy]*i*[wW]",
)
_DENIAL = re.compile(rf"(?:i*j?(?:{'|'.join(_CLAUSES)})[tl]?i*(?:t|o(?=[nNqV]))?)+")
_SAID = re.compile(r"[nNVqW]|[bIur]v*i*w")
_SAID_OF_SELF = re.compile(r"pv+i*w")


def is_whole(text: str, question: str | None = None) -> bool:
    """Whether a plain text denies, and nothing is left over that may say otherwise."""
    if len(text.split()) > LONGEST:
        return False
    letters = kinds(text, question).replace("z", "")
    said = _SAID.search(letters) or (question == NEWS and _SAID_OF_SELF.search(letters))
    return bool(said and _DENIAL.fullmatch(letters))
