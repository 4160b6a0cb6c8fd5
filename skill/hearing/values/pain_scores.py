"""The pain from 0 to 10 as people say it: a number now, not one of before, or words that stand for one."""

from __future__ import annotations

import re
from itertools import pairwise

from skill.exercise.protocol import PAIN_MILD_MAX, PAIN_WORST
from skill.hearing.values.corrections import TAKES_BACK
from skill.hearing.values.numbers import ONES, Number, numbers
from skill.hearing.words import plain_words
from skill.hearing.words.patterns import BEFORE_A_QUESTION

_CORRECTION = re.compile(rf"\b(?:no|or say|{TAKES_BACK})\b")
_PAST = re.compile(
    r"\b(?:was|were|started|came|used to be|yesterday|last (?:night|week|time)|earlier|this morning|before|"
    r"usual(?:ly)?|"
    r"normal(?:ly)?|at first|had said|till you asked|says i'm|woke)\b"
)
_SCALE = re.compile(
    r"\b(?:out of|(?<!just )over|on|in|from|of)\s+(?:(?:a|the)\s+)?(?:ten|hundred|three|four|five|six|10|100|[3-6])\b"
)


_MIDDLE = re.compile(
    r"^(?:(?:about|around|maybe|say|it's|just) )*(?:a )?half$|"
    r"\bhalf (?:of|out of) (?:a |the )?(?:ten|scale)\b|\bhalf and half\b|\bfifty fifty\b"
)
_MINUS = re.compile(r"\b(?:minus|negative) (?:an? )?\w+$")


_OVER = re.compile(
    r"\b(?:just over|north of|wrong side of|"
    r"(?<!no )(?<!not )(?<!nae )(?<!nee )(?<!never )(?:above|more than|worse than|higher than))\b"
)


def _top_of_scale(text: str) -> float:
    """The number that is the worst, where a plain text names its own: "out of five", "per cent"; else 10."""
    if re.search(r"\bper ?cent\b", text):
        return 100.0
    over = re.search(r"\bout of (?:(?:a|the) )?(hundred|100|three|four|five|six|[3-6]|ten|10)\b", text)
    return _TOPS.get(over[1], 10.0) if over else 10.0


_TOPS = {"hundred": 100.0, "100": 100.0, **{top: float(ONES[top]) for top in ("three", "four", "five", "six")}}
_TOPS |= {str(top): float(top) for top in range(3, 7)}


_SCALE_NAMED = r"(?:zero|nought|naught|nil|nothing|one|oh) (?:to|through|and|till|up to) (?:a |the )?(?:ten|hundred)"
_COUNTED = (
    r"(?:seconds?|secs?|minutes?|mins?|moments?|hours?|days?|nights?|weeks?|months?|years?|o'clock|legs?|knees?|hips?|"
    r"feet|kids|childers|children|births?|bairns|people|pills?|tablets?|paracetamols?|operations?|slides?|reps?|stone|"
    r"pounds?|places?|things?|sorts?|kinds?|ops?)"
)
_POINTING = (
    r"(?:that|this|same|usual|other|which|another|no|neither|any|every|each|either|some|first|last|next|bad|good|sore|"
    r"wrong|right|left|old|new)"
)
_ANY = "|".join(ONES)
_NO_NUMBER = re.compile(
    rf"\b(?:{_SCALE_NAMED}|(?:{_ANY}) {_COUNTED}|(?:{_ANY}) of (?:them|those|these|the (?:two|three))|"
    rf"(?:them|those|these|all|other) (?:two|three|four)|{_POINTING} one(?! out of)|(?:zero|no|nil|nought) "
    r"(?:sharp\w*|numb\w*|spread\w*|tingl\w*|problems?|worries|trouble|bother|difference|change))\b"
)
"""Words in which a number is no score: the scale itself, what is counted, "the same one", "zero problem"."""

_NOT_OF_NOW = re.compile(
    r"\b(?:before|earlier|this morning|yesterday|last (?:night|week|time)|used to|usually|normally|at first|have said|"
    r"(?:zero|no|nil) (?:chance|tolerance|idea|interest|fun|help|use))\b(?!.*\bnow\b)"
)
"""A low number beside these is no score of now."""


def _blank(hit: re.Match[str]) -> str:
    """As many words that say nothing as were found."""
    return " ".join("_" for _ in hit.group().split())


def asked_number(text: str, low: int = 0, high: int = PAIN_WORST) -> int | None:
    """The pain from 0 to 10 that a plain text names, halves and ranges rounded up, the last after a correction.

    >>> asked_number("maybe five no four")
    4
    >>> asked_number("between four and five")
    5
    """
    if _MIDDLE.search(text):
        return 5
    text = _NO_NUMBER.sub(_blank, text)
    words = text.split()
    if _MINUS.search(text):  # less than nothing: no score, and "zero" would lead on
        return None
    if re.search(r"\b(?:too (?:much|many)|quarters? of the|quarter of the)\b", text) and not any(
        n.value > 3 for n in numbers(text)
    ):
        return _in_words(text)
    scale = _top_of_scale(text)
    trimmed = re.sub(r"\boh\b", "_", text)  # a cry, and no zero
    trimmed = _SCALE.sub(_blank, trimmed)
    trimmed = re.sub(r"\bzero (?:is|means|being) (?:no pain|nothing)\b|\bten (?:is|means|being)(?: the)? \w+\b",
                     _blank, trimmed)  # fmt: skip
    found = [n for n in numbers(trimmed) if 0 <= n.value <= (100 if scale == 100 else 20)]
    if not found:
        found = _lone_sound(trimmed)
    if not found:
        return _in_words(text)
    value = _choose(found, words)
    if value <= PAIN_MILD_MAX and len(found) == 1 and _NOT_OF_NOW.search(text):
        return None
    if (
        re.search(r"\b(?:less than|lower than|under|below|not as much as|nowhere near|not even)\b", text)
        and len(found) == 1
    ):
        value = value if value <= 3 else value - 1
    elif _OVER.search(text):
        value = value + (1 if len(found) == 1 else 0)
    value = value * 10 / scale if scale != 10 else value
    return max(low, min(high, int(value + 0.5)))


_ORDINAL = re.compile(r"\b(four|six|seven|ten)th\b")


def _lone_sound(text: str) -> list[Number]:
    """A word that sounds like a number, where nothing else can be meant: alone, or after "a", "say", "about" ..."""
    bare = re.sub(r"\b(?:i'd say|or so|i said|it's|its|about|say|like|maybe|um|uh|a|an|probably|around|please|just|"
                  r"only|oh|is|it|the|at|call|roughly|love|dear|that|number|i|would|think|well|alexa|er|mebbe|of|out|_)\b",
                  _blank, text)  # fmt: skip
    found = numbers(_ORDINAL.sub(r"\1", bare), loose=True)
    rest = [word for word in bare.split() if word != "_"]
    return found if found and len(rest) <= len(found) + 1 else []


_NO_SCORE = re.compile(
    r"\b(?:at|that's|having|being) (?:no )?$|\b(?:is|it's) no $|\bchildbirth.{0,12}$|\bhaving.{0,22}$|\bi've had $"
)
"""What stands before a number that is no score: "having two kids"."""


_SHORT_OF = re.compile(r"\b(?:close to|near|nearly|almost|not quite|just under|shy of|approaching)(?: an?)?$")
"""What stands before a number that is not quite reached: "close to ten nine"."""


def _choose(found: list[Number], words: list[str]) -> float:  # noqa: C901 - one case after the other
    """Which of several numbers is meant: after a correction the last, of a range the higher, else the one of now."""
    if len(found) == 1:
        return found[0].value
    between = [" ".join(words[a.end : b.start]) for a, b in pairwise(found)]
    if re.search(r"\bdown from\b|\bfrom \w+ (?:down )?to\b", " ".join(words)) and not re.search(
        r"\banywhere from\b", " ".join(words)
    ):
        return found[-1].value
    kept = [n for n in found if not _NO_SCORE.search(" ".join(words[max(0, n.start - 5) : n.start]) + " ")]
    if kept and len(kept) < len(found):
        return _choose(kept, words)
    for index in range(len(between) - 1, -1, -1):
        if _CORRECTION.search(between[index]) and not re.search(r"\bnot\b", " ".join(words[: found[0].start])):
            return _choose(found[index + 1 :], words)
    first_lead = " ".join(words[: found[0].start])
    if len(found) == 2 and not between[0] and _SHORT_OF.search(first_lead):
        return found[-1].value
    if re.search(r"\bnot (?:a |an )?$", first_lead + " "):
        return _choose(found[1:], words)
    for index in range(len(found) - 1):
        if re.fullmatch(r"not(?: an?| even| as)?", between[index]):
            return _choose(found[: index + 1], words)
    if all(
        re.fullmatch(r"(?:or|to|and|maybe|and maybe|possibly|going on|tending to|or maybe|a)?", gap) for gap in between
    ):
        return max(number.value for number in found)
    for number in reversed(found):
        lead = " ".join(words[max(0, number.start - 4) : number.start])
        tail = " ".join(words[number.end : number.end + 2])
        if re.search(r"\b(?:now|today|just this second)\b", lead + " " + tail):
            return number.value
    current = [
        number for index, number in enumerate(found)
        if not _PAST.search(" ".join(words[found[index - 1].end if index else 0 : number.start]))
    ]  # fmt: skip
    pool = current or found
    if len(pool) < len(found):
        return max(number.value for number in pool)
    return max(number.value for number in found)


_WORDS = (
    (10, r"off the scale|this is worse|unbearable|agony|worst|excruciating|through the roof|childbirth|screaming"),
    (10, r"hundred|thousand|million|as bad as (?:it|they) (?:gets?|goes|come)|(?:top|end) of (?:the|your|my) scale"),
    (10, r"couldn't (?:be|get) worse|labour|labor"),
    (9, r"single figures just|terrible|horrendous|crying|awful|dreadful"),
    (8, r"severe|fierce|sore as|like the dickens|really bad|very bad|too much|strong|a lot"),
    (8, r"three quarters|horrible|massive"),
    (3, r"half ?way between a nuisance"),
    (7, r"bad enough|quite bad|pretty bad|plenty"),
    (5, r"medium|middling|middle|half ?way|moderate|average|so so|in between"),
    (4, r"a third|tolerable"),
    (3, r"one quarter|a quarter|dull ache|discomfort|live with it|stubbed toe|toothache"),
    (2, r"not (?:too |so |that |very )?(?:bad|much|strong)|not enough|i'll live|mild|bottom end|slight|no that bad"),
    (2, r"a wee bit|little|hardly|very less|low"),
    (1, r"niggle|twinge|tight|stiff|a stretch than|barely|less than one|half|next to nothing|not even one|tiny|tickle"),
    (0, r"stopped|settled|went off|she's quit|not in pain|(?:doesn't|don't|didn't|not) hurt|nothing|none|nil"),
    (0, r"nowt|nort|naething|zilch|zip"),
    (0, r"(?:no|not any|isn't any|wasn't any|haven't any) pain|not at all|bugger all|gone|fine"),
)  # fmt: skip

_NO_LESS = re.compile(r"\b(?:not|never|no|more than|worse|\w+n't|without|why|was|were|before)\b")


def _in_words(text: str) -> int | None:
    """The score that words without a number stand for; a low one only where nothing else is said."""
    for value, pattern in ((2, r"not? (?:too |so |that |very )?(?:bad|much|strong|terrible)"), *_WORDS):
        hit = re.search(rf"\b(?:{pattern})\b", text)
        if hit is None:
            continue
        beside = f"{text[: hit.start()]} {text[hit.end() :]}"
        low = value <= PAIN_MILD_MAX
        doubtful = low and (_NO_LESS.search(beside) or not plain_words.LITTLE.issuperset(beside.split()))
        return None if doubtful else value
    return None


_TO_TEN = "|".join(word for word, value in ONES.items() if value <= 10)
_SETTLED_ON = re.compile(
    rf"\b(?:it's|it is|i say|so|down to|more like|now)(?: (?:a|an|about|maybe|only|like|now|just))* ({_TO_TEN})"
    r"(?: (?:then|now|today))?$"
)


_OUT_OF_TEN = re.compile(rf"\b({_TO_TEN}) out of (?:a |the )?ten\b")
_SAID = re.compile(
    r"\b(?:(?:i'll|i'd|i would|i will|let's|so) (?:say|call (?:it|that|this)|give (?:it|that|this|you))|"
    rf"then (?:it's|it is|this is|that's))(?: (?:a|an|about))? ({_TO_TEN})$"
)
_TAKEN_BACK = re.compile(rf"{_CORRECTION.pattern}|{_PAST.pattern}|\bnot\b")
_ASKS = re.compile(
    rf"^{BEFORE_A_QUESTION}(?:is (?:zero|nought|nil|one|ten)\b|(?:what|how)(?:'s)?\b(?! about)|"
    r"(?:does|do|which|you (?:said|mean))\b)"
)
"""What begins so asks what a number means, and names none."""


def pain_score(text: str) -> int | None:
    """The pain from 0 to 10: of several numbers the one that it comes to, of "it was a five but now it's two" two."""
    if _ASKS.search(text) or _NOT_IT.search(text):
        return None
    if _TWO_THIRDS.search(text):
        return 7
    score = _outright(text)
    score = asked_number(text) if score is None else score
    return None if score is not None and score <= PAIN_MILD_MAX and _NO_LOW_ONE.search(text) else score


_NOW = re.compile(
    rf"(?:(?:it's|it is|it has|it|that's|is|about|only|just|now|come|gone|went|dropped|down|more like|a|an|at|to|"
    rf"around|nearer|closer|maybe|from an? (?:{_TO_TEN})) )+({_TO_TEN})(?: (?:now|out of ten))*"
)


def as_it_is_now(text: str) -> int | None:
    """The score that a plain text says it has come to, and nothing else: two of "down to a two"."""
    said = _NOW.fullmatch(text)
    return ONES[said[1]] if said else None


_TWO_THIRDS = re.compile(r"\btwo thirds\b")
_NOT_IT = re.compile(
    rf"^(?:(?:um|no|well|it's|oh) )*not (?:an? )?(?:{_TO_TEN})$|\bone\b(?: \w+)* (?:the )?worst\b(?! i)"
)
"""A number that it is not, or the worst on a scale of one's own."""
_NO_LOW_ONE = re.compile(
    r"\b(?:rising|climbing|(?:going|creeping|shooting) up|getting (?:stronger|higher)|(?<!no )(?<!not )worse|worse$|"
    r"increasing|building|and counting|lying still|at rest|(?:when|if|while|so long as|as long as) "
    r"(?:i (?:rest|lie|stop|don't|keep|stay|hold)|it's (?:still|straight|bent)|i'm (?:still|resting|lying|not)))\b"
)
"""Beside these a low number is the pain at rest, or one that is on its way up."""


def _outright(text: str) -> int | None:
    """The score that a plain text settles on, or the one that it gives out of ten; none where it does neither."""
    if last := _SETTLED_ON.search(text):
        return ONES[last[1]]
    if said := _SAID.search(text):
        return ONES[said[1]]
    of_ten = {hit[1] for hit in _OUT_OF_TEN.finditer(text)}
    return ONES[of_ten.pop()] if len(of_ten) == 1 and not _TAKEN_BACK.search(text) else None
