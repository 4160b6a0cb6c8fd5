"""What an answer to a safety question denies, clause by clause, and what it tells beside its no.

A clause is a subject, perhaps a negator, and what that reaches: one thing, or several joined by "or". Trouble
("swollen", "a fall") says inside of that reach that nothing is wrong; what a body can do ("feeling", "eases") says it
outside. The other way round each of them is the symptom: "no only a fall", "no control down there".
"""

from __future__ import annotations

import re

from skill.hearing.questions import CALF, EMERGENCY, KNEE_TODAY, NEWS, NIGHTS, STRUCTURE
from skill.hearing.words.denial_words import kinds

LONGEST = 20
"""A longer answer, in words, is never believed to be nothing but a no."""

_THAT = r"(?:(?:c[dmr]*[hrI]+|d*r)l?)"
_WHERE = r"(?:c[dmruh]*[hrbaI]+)"
_TAIL = rf"(?:{_WHERE}|o?r|l|t)*"
_NOUN = rf"(?:e?b*s{_TAIL})"
_TROUBLE = rf"(?:r?e?(?:[Ss]b*|b+s){_TAIL})"
_A_TROUBLE = rf"(?:d*{_TROUBLE})"


def _listed(item: str) -> str:
    """One thing, or several with "or" before the last: without it the next is told, not denied ("not numb tingly")."""
    return rf"(?:{item}(?:{item}*o(?:v[pI])?{item})*)"


_PART = r"[mh]?b+"
_SUBJECT = rf"(?:[pI]|u*c?{_PART}(?:j{_PART})*|Iu|uc[hI]|u|u?h|u?r)"
_CLAUSES = (
    r"n",
    rf"n{_listed(_NOUN)}(?:vl)?",
    rf"d?n(?:{_THAT}|c?A)+",
    r"qA",
    r"nSb?(?=n[sS])|(?<=n[sS])nSb?|(?<=nSb)nSb?",
    r"A(?=n)",
    r"V(?![NwWo]|n[eb]*s)",
    rf"qb?(?:{_THAT}|{_WHERE}|e|t)*(?:v*(?:{_listed(_TROUBLE)}|e|l))?(?![vNwW])",
    rf"{_SUBJECT}v*[NV](?![NqVwW]|n[eb]*s)",
    rf"{_SUBJECT}?v*[NV]{_listed(_TROUBLE)}",
    rf"{_SUBJECT}?v*(?:V|N[vy])[vy]*{_listed(_A_TROUBLE)}",
    rf"{_SUBJECT}?v*[NV]v*{_THAT}+e?",
    rf"{_SUBJECT}?v*[NV]v+[hI]",
    rf"{_SUBJECT}?v*[NVq](?:c?[hr])?v*k(?:{_THAT}|h)*",
    rf"{_SUBJECT}v+n(?:{_listed(_NOUN)}|{_listed(_TROUBLE)})",
    rf"{_SUBJECT}v+q{_THAT}*e?",
    r"Nt",
    rf"(?<![a-zA-Z])(?:w+(?:{_WHERE})?|(?:w{_PART})+)",
    rf"W(?!h)(?:{_WHERE}|m?b+)?",
    rf"{_SUBJECT}l?[vy]*[iu]*[wW](?:j?[iu]*w)*(?:uc?[hI]?)?(?!h)",
)
_DENIAL = re.compile(rf"(?:i*j?t?(?:{'|'.join(_CLAUSES)})[tl]?i*(?:t|o(?=[nNqV]))?)+")
_BARE = r"(?![NqVwWsSbekhrcd])"
_TURNED = re.compile(rf"[wW][^nNqV]*{_SUBJECT}[vD]*N{_BARE}|[wW][^NqV]*n(?:u*I|u*{_PART})[vD]*N{_BARE}")
"""After something well a bare "isn't" takes that back: "i'm okay the knee isn't"."""

_WAS_WELL = re.compile(r"D[vyiu]*[wW]")
_SAID = re.compile(r"[nNVqW]|[bIur][vy]*[iu]*w")
_SAID_OF_SELF = re.compile(r"pv+i*w")


def is_whole(text: str, question: str | None = None) -> bool:
    """Whether a plain text denies, and nothing is left over that may say otherwise."""
    if len(text.split()) > LONGEST:
        return False
    letters = kinds(text, question).replace("z", "").replace("H", "W")
    if _TURNED.search(letters) or _WAS_WELL.search(letters):
        return False
    letters = letters.replace("D", "v")
    said = _SAID.search(letters) or (question == NEWS and _SAID_OF_SELF.search(letters))
    return bool(said and _DENIAL.fullmatch(letters))


OWN_SIGNS = {
    STRUCTURE: r"arthrit\w*|osteo\w*|rheumat\w*|cartilage|ligament|tendon|meniscus|cruciate|torn|tear|worn|dysplasia",
    KNEE_TODAY: r"lock\w*|giv(?:es?|ing)|gave|hot|heat|warm|swoll?en|swelling|fever|temperature|buckl\w*|jam\w*",
    EMERGENCY: r"numb\w*|weak\w*|accident|crash|incontinen\w*|leak\w*",
    CALF: r"swoll?en|swelling|warm|hot|throb\w*|operation|op|surgery|surgical|replacement|hernia|keyhole|hysterectomy",
    NEWS: r"pain\w*|numb\w*|tingl\w*|dizz\w*|giddy|faint\w*|fall(?:s|ing)?|fell|pregnan\w*|expecting|breathless\w*",
    NIGHTS: r"fever|temperature|weight loss|worse at night|night sweats",
}
"""What a question asks about, in a word: after "only" or "except" it is a yes."""
_OWN_POWERS = {
    KNEE_TODAY: r"stand|walk|bends?|straightens?|holds?|weight",
    EMERGENCY: r"feeling|sensation|control|strength|power|holds?|squeeze|warning|works?|moves?",
    NIGHTS: r"eas(?:es?|ed|ing)|helps?|helping|stops|touches|shifts|rest|relief|sleep|let|comfortable",
}
"""What the body can do, whose want a question asks about."""
BRIEF = 8
"""Words up to which what follows an "only" is the sign itself, and not the story of something else."""

_EXCEPTION = re.compile(r"\b(?:only|just|but|except|besides|bar|barring|excepting|apart from|aside from|other than)\b")
_NEGATED = re.compile(r"\b(?:no|not|none|nothing|never|neither|nor|without|\w+n't)\b")
_LACKS = re.compile(r"[qNV][^snSNqVEwWx]{0,4}g|nb*g(?:[clmnd]|$)")
_FEELS_NOTHING = re.compile(r"ng(?![gvw])")
_TELLS = re.compile(r"E.|ng|n[mphI][^nNqVEwW]*[sS]")


_WARMED = re.compile(
    r"\b(?:hot|warm) (?:water bottle|bath|shower|drink|tea|towel|pack|weather|day)\b|\bheat (?:pad|pack)\b"
)
"""What is hot, and no sign."""

SIGN, SOME = "sign", "some"

PREGNANT = re.compile(r"\b(?:pregnan\w*|expecting|carrying a baby|in the family way)\b")
"""A sign of its own, whatever else is told."""


def told_beside(text: str, question: str | None) -> str | None:
    """What a plain text with a no in it tells beside that: "sign", one that was asked about; "some", perhaps one; None.

    A sign follows an exception ("no only a fall") or is something missing ("no control down there").
    """
    if is_whole(text, question):
        return None
    letters = kinds(text, question)
    lacks = bool(_LACKS.search(letters) or (question == EMERGENCY and _FEELS_NOTHING.search(letters)))
    powers = _OWN_POWERS.get(question or "")
    if lacks and powers and re.search(rf"\b(?:{powers})\b", text):
        return SIGN
    rest = _EXCEPTION.split(_WARMED.sub(" ", text), maxsplit=1)[1:]
    signs = OWN_SIGNS.get(question or "")
    brief = bool(rest) and len(rest[0].split()) <= BRIEF and not _NEGATED.search(rest[0])
    if brief and signs and re.search(rf"\b(?:{signs})\b", rest[0]):
        return SIGN
    return SOME if lacks or _TELLS.search(letters) else None
