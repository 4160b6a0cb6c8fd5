"""Diagnoses, pregnancies and symptoms in somebody's own words: their kind, and whether they are the speaker's."""

import re

from skill.hearing import questions
from skill.hearing.utterance import CALF, FEVER, NUMB, OPERATION, OTHER, STRUCTURAL
from skill.hearing.words import diagnosis_words, safety_words
from skill.hearing.words.kin import OTHERS
from skill.hearing.words.patterns import ASKING, BEFORE_A_QUESTION, MONTHS, any_of

_DIAGNOSES = {
    STRUCTURAL: any_of(*diagnosis_words.STRUCTURAL),
    OPERATION: any_of(*diagnosis_words.OPERATION),
    FEVER: any_of(*diagnosis_words.FEVER),
    OTHER: any_of(*diagnosis_words.OTHER),
}
"""By the kind of a diagnosis, what names one."""
_NAMED_IN = {
    questions.STRUCTURE: STRUCTURAL,
    **dict.fromkeys((questions.KNEE_TODAY, questions.NIGHTS), FEVER),
    **dict.fromkeys((questions.CALF, questions.OPERATED, questions.CLEARED), OPERATION),
}
"""What a safety question names; a kind of that name comes first."""
_SOME = (
    r"(?:\w+[ -])?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty) "
    r"(?:weeks?|months?)\b(?! (?:after|post|since|out|on|in|into|from|off|to|ago|back|later|old|or|and|of|until)\b)"
)
_MONTH = rf"(?:{MONTHS}|(?:the )?(?:spring|summer|autumn|fall)|a month)"
_PREGNANT = re.compile(
    r"\b(?:pregnan\w*|preggers|i'm expecting|(?:when you're|while) expecting|expecting (?:a|twins|our|my)\b|trimester|"
    r"having (?:a baby|twins|contractions|a wean|a bairn)|with child|in the family way|up the duff|eating for two|"
    r"(?:baby|little (?:one|fella|fellow)|passenger|bairn|wean)(?:'s)? "
    r"(?:in me|inside|on the way|kicking(?! off)|in my)|"
    rf"{_SOME} (?:gone|along|pregnant)|i'm (?:only |just )?{_SOME}|at {_SOME}(?= |$)|"
    rf"i'm (?:due|do) (?:in|next) {_MONTH}|(?:baby's |baby is |i'm )due (?:any day|soon)|due in {_MONTH}|"
    r"(?:the|this|my|me|baby|(?<!down )(?<!landed )with a) bump(?! (?:on|in|up|into|against)\b)|bump's (?!on|in)|"
    r"(?:the|my) midwife|(?:my )?waters (?:broke|have)|morning sickness|contractions|braxton|"
    r"(?:safe|okay|ok|all right|bad|good|fine) for the baby|two of us (?:down|in) here|"
    r"carrying (?:twins|a baby|a child)|(?:my|the) due date|(?:missed|skipped) (?:my|a|two|three) periods?|"
    r"(?:saw|were|showed|got|had) two (?:blue |pink )?lines|(?:twelve|twenty) week scan|positive (?:pregnancy )?test)"
)
_NUMB = re.compile(
    r"\b(?:numb(?!er)\w*|tingl\w*|pins and needles|(?:gone|went|is|feels?|all) (?:\w+ )?(?:dead|asleep|weak)|"
    r"(?:no|lost|can't|cannot) (?:\w+ )?feel\w*|weakness|dead leg)\b"
)
_CALF = re.compile(r"\b(?:calf|calves|back of (?:my|the) lower leg|lower leg)\b")

_OTHERS = re.compile(
    rf"\b(?:(?:{OTHERS}|patient|margaret|he|she|everybody|everyone|somebody|someone)(?:'s|'d|s)?|his|her|hers|him|"
    r"next door)\b"
)
_MINE = re.compile(rf"\b(?:i|i've|i'm|i'd|i'll|me|mine|myself|we|we've|my (?!(?:{OTHERS}|gran\w*)\b)\w+)\b")
_ASKED = re.compile(
    rf"^{BEFORE_A_QUESTION}(?<!please )(?:(?:{ASKING})(?!')|what if|what about|how about|whether|doesn't|isn't)\b"
)
_ASKED_AFTER = re.compile(r"\b(?:counts?|one of (?:them|those|these)|include[ds]?)$")


_IN_GENERAL = re.compile(
    r"\b(?:good|great|best|better|bad) for (?!my\b|me\b)(?:(?:a|the|bad|people with) )*[\w']+|"
    r"\b(?:blood pressure|sugars?)(?:'s| is| are) (?:all )?(?:fine|normal|good|okay|ok|steady|perfect)\b(?! for)"
)
"""What something is good for is nobody's, and what is normal no diagnosis: "swimming's good for arthritis"."""
_HAS_NONE = re.compile(r"\b(haven't|hasn't|not|never) (?:got|had) (?:an?|the|any)\b")
"""What is not had is denied like anything else: "i haven't got a fever"."""


def diagnosis(words: str, question: str | None = None) -> str | None:
    """The kind of a diagnosis that plain words name and do not deny; first the kind that the safety question names."""
    words = _IN_GENERAL.sub(" ", _HAS_NONE.sub(r"\1", words))
    kinds = [kind for kind, pattern in _DIAGNOSES.items() if safety_words.undenied(words, pattern, passes=False)]
    named = _NAMED_IN.get(question or "")
    return named if named in kinds else next(iter(kinds), None)


def denies_diagnosis(words: str) -> bool:
    """Whether plain words name a diagnosis only to deny it."""
    return any(pattern.search(words) for pattern in _DIAGNOSES.values())


def is_pregnant(words: str) -> bool:
    """Whether plain words tell of a pregnancy and do not deny it."""
    return bool(safety_words.undenied(words, _PREGNANT))


_MAY_BE_PREGNANT = re.compile(
    r"\bfeel the baby\b|"
    r"\bbaby(?:'s| has| is)?(?: just| keeps?| always)? kick(?!ing off)\w*|\btrying for (?:a baby|a child|another)\b|"
    r"\b(?:i'm|i am|my period's|period's) late this month\b"
)


_EXPECTS_A_THING = re.compile(
    r"\bexpecting my (?:son|daughter|sister|brother|husband|wife|friend|mum|mother|dad|father|neighbour|grandson|"
    r"granddaughter|niece|nephew|carer|nurse|cleaner)\b.* (?:at|round|over|back|home|today|tonight|tomorrow|soon)\b|"
    r"\bexpecting (?:\w+ ){0,2}(?:glasses|snow|rain|post|friends|parcel|"
    r"delivery|package|letter|call|visitors?|guests?|company|plumber|builders?|"
    r"results?|you|somebody|someone)\b"
)


def expects_a_thing(words: str) -> bool:
    """Whether plain words tell of something else than a child that is expected: "i'm expecting a parcel"."""
    return bool(_EXPECTS_A_THING.search(words))


def may_be_pregnant(words: str) -> bool:
    """Whether plain words tell what goes with a pregnancy, and with none as well: "we're trying for a baby"."""
    return bool(_MAY_BE_PREGNANT.search(words))


def symptom(words: str) -> str | None:
    """Which of the symptoms that only one question names plain words tell of, if one."""
    return CALF if _CALF.search(words) else NUMB if _NUMB.search(words) else None


def is_beyond(words: str) -> bool:
    """Whether plain words tell of a symptom beside the diagnosis that they name."""
    for pattern in _DIAGNOSES.values():
        words = pattern.sub(" ", words)
    return safety_words.asserted(words)


_GOALS = {"knees": re.compile(r"\bknees?(?:'s)?\b"), "hips": re.compile(r"\b(?:hips?|back)(?:'s)?\b")}
_NOT_FOR = re.compile(r"\b(?:not|no|isn't|but(?! (?:i|i've|i'm|my|there's|with|they)\b)|or|never|used to)\b")


def goal_beside(words: str) -> str | None:
    """The one goal that plain words name beside a diagnosis, if they do: "it's for my knee, I had it done"."""
    if _NOT_FOR.search(words):
        return None
    for pattern in _DIAGNOSES.values():
        words = pattern.sub(" ", words)
    named = [goal for goal, pattern in _GOALS.items() if pattern.search(words)]
    return named[0] if len(named) == 1 else None


_NOT_ME = re.compile(r"\bnot (?:me|mine|i)\b")


def is_of_somebody_else(words: str) -> bool:
    """Whether plain words are about somebody else, as far as they tell."""
    return bool(_OTHERS.search(words)) and not _MINE.search(_NOT_ME.sub(" ", words))


_ASKS_ITS_MEANING = re.compile(
    r"\b(?:what (?:counts as|would count as|qualifies as|(?:do|did|does) (?:you|she|it) mean by|is meant by|"
    r"do you call)|what's meant by|how (?:high|hot|bad|big) (?:is|would be|counts as|must be))(?P<of>(?: \w+){1,5})$"
)
_DENIED_AFTER = re.compile(
    r"\b(?:fever|temperature|operations?|surger(?:y|ies)|accidents?|swelling|numbness|arthritis|weight loss)"
    r"(?: also| too)? (?:(?:(?:i|we) )?(?:have|had|did|do|was|is)(?: also)? (?:not|never)"
    r"(?: (?:have|had|done|there|any))?|"
    r"(?:also )?not (?:done|had|there|have)|(?:i |we )(?:haven't|don't have|didn't have|never had))(?= |$)"
)


_STABLE = re.compile(r"\bstable\b")
"""No stab."""


def asks_its_meaning(words: str) -> bool:
    """Whether plain words end in asking what something is, and tell of nothing of one's own: "what counts as"."""
    hit = _ASKS_ITS_MEANING.search(words)
    return hit is not None and not _MINE.search(hit["of"])


def is_denied_after(words: str, question: str | None) -> bool:
    """Whether plain words deny all that they name after its name: "fever i have not"."""
    rest = _DENIED_AFTER.sub(" ", _STABLE.sub(" ", words))
    return (
        _DENIED_AFTER.search(words) is not None
        and diagnosis(rest, question) is None
        and not safety_words.asserted(rest)
    )


_LONG_AGO = re.compile(
    r"\b(?:last (?:year|month|winter|summer|christmas)|years ago|when (?:he|she) was|as a (?:boy|girl|child))\b"
)


def is_past_and_of_somebody_else(words: str) -> bool:
    """Whether plain words tell what happened to somebody else, and long ago: "my son broke his arm last year"."""
    return is_of_somebody_else(words) and bool(_LONG_AGO.search(words))


def is_asked(words: str) -> bool:
    """Whether plain words ask about something, as in "does arthritis count"; "I had it, does it count" tells it."""
    return bool(_ASKED.search(words)) or bool(_ASKED_AFTER.search(words) and not _MINE.search(words))
