"""Counts in a sentence: reps, sets, what was done or left out, practices a week."""

from __future__ import annotations

import re

from skill.hearing.values.corrections import TAKES_BACK
from skill.hearing.values.numbers import ONES, numbers

_CORRECTION = re.compile(rf"\b(?:no|not|just|say|{TAKES_BACK})\b")


def last_said(text: str, low: float, high: float, loose: bool = True) -> float | None:
    """The number meant among those from low to high: "not five four" -> 4, "a dozen nah just ten" -> 10."""
    found = [n for n in numbers(text) if low <= n.value <= high]
    if not found and loose:
        found = [n for n in numbers(text, loose=True) if low <= n.value <= high]
    if not found:
        return None
    words = text.split()
    for index in range(len(found) - 1):
        between = " ".join(words[found[index].end : found[index + 1].start])
        lead = " ".join(words[: found[index].start])
        if re.fullmatch(r"not(?: an?)?", between) and not re.search(r"\bnot$", lead):
            return found[index].value
    for before, after in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        between = " ".join(words[before.end : after.start])
        if _CORRECTION.search(between) or not between:
            return after.value
    return found[-1].value


_COMPARED = re.compile(
    r"\b(?:instead of|not|no need of|rather than|than|from|after|"
    r"last (?:week|time) i did|usually) (?:the )?(?:usual )?\w+\b|\b\w+(?:'s| is| are| was) (?:too|a (?:bit|tad|lot)|"
    r"plenty|not enough|loads)\b"
)


def reps(text: str, usual: int = 5) -> int | None:
    """How many slides with each leg are wished: "five is too much do three" -> 3; "two more" is on top of ``usual``."""
    if re.search(r"\b(?:half a dozen|half dozen)\b", text):
        return 6
    cleaned = _COMPARED.sub(lambda hit: " ".join("_" for _ in hit.group().split()), text)
    value = last_said(cleaned, 1, 60)
    if value is None:
        value = last_said(text, 1, 60)
    if re.search(r"\bdouble\b", text):
        return 2 * usual
    extra = re.search(
        r"\b(?:add|another|up|extra)(?: by| on)? (\w+)|\b(\w+) (?:more|extra|on top)\b|\b(?:knock|take) (?:an?|"
        r"the)? ?(\w+) off\b",
        text,
    )
    if extra and value is not None and (number := numbers(next(g for g in extra.groups() if g))):
        value = usual + (-1 if extra.group(3) else 1) * number[0].value
    if value is None and re.search(r"\bhalf\b", text):
        return (usual + 1) // 2
    return None if value is None else int(value)


_ON_TOP = re.compile(
    r"\b(?:add|another|up by|extra)(?: on| by)? (\w+)$|\b(?:add) (\w+)\b|"
    r"\b(\w+) (?:more|extra|on top)\b(?! (?:seconds?|secs?|minutes?|sets?|rounds?|times? a|weeks?|days?))"
)
_TAKEN_OFF = re.compile(
    r"\b(?:take|knock|drop|cut)(?: off)?(?: an?| the)? (\w+)(?: of (?:them|those))?(?: off)?$|"
    r"\b(?:take|knock) (\w+) (?:of (?:them|those) )?off\b|"
    r"\b(\w+) (?:fewer|less)\b(?! (?:seconds?|secs?|minutes?|sets?|rounds?|words?))"
)


def change(text: str) -> int | None:
    """How many slides are wished for on top of those there are, or off them: "two more" -> 2, "two less" -> -2."""
    for pattern, sign in ((_ON_TOP, 1), (_TAKEN_OFF, -1)):
        for hit in pattern.finditer(text):
            word = next(group for group in hit.groups() if group)
            found = [2.0] if word == "couple" else [n.value for n in numbers(word)]
            if found and 0 < found[0] < 10:
                return sign * int(found[0])
    return None


_SO_MANY_RATHER = re.compile(
    r"\b(?:more|fewer|less)\b.*\b(?:say|like|make it|about|perhaps|maybe) (\w+)(?: (?:please|would do|each|say))*$"
)


def so_many(text: str) -> int | None:
    """The number that somebody names who wishes for more or fewer: "rather fewer, say three" -> 3."""
    hit = _SO_MANY_RATHER.search(text)
    found = numbers(hit[1]) if hit else []
    return int(found[0].value) if found else None


_ORDINALS = {"first": "one", "second": "two", "third": "three", "fourth": "four", "fifth": "five", "sixth": "six",
             "seventh": "seven", "eighth": "eight", "ninth": "nine", "tenth": "ten"}  # fmt: skip
_ORDINAL = re.compile(rf"\b(?:my|the) ({'|'.join(_ORDINALS)})\b(?! (?:leg|set|one|time))")


_THE_LEG = re.compile(r"\b(this|that|left|right|other) one\b")
"""A leg, where another number is said."""


def done(text: str) -> int | None:
    """How many slides somebody says to have done: "you say four but i've only managed three" -> 3."""
    cleaned = re.sub(r"\b(?:not|you say|you said|instead of|didn't do|never did) \w+\b", "_ _", text)
    cleaned = re.sub(r"\b(?:only|did) for\b", "only four", cleaned)
    cleaned = re.sub(r"\bof (?:the|your|my) \w+$", "_ _ _", cleaned)
    cleaned = _ORDINAL.sub(lambda hit: _ORDINALS[hit[1]], cleaned)
    under_way = re.search(r"\b(?:i'm|we're|i was|we were|i am|we are) (?:already )?on (?:number )?(\w+)", cleaned)
    if under_way and (number := numbers(under_way[1])) and number[0].value > 0:
        return int(number[0].value) - 1
    tries = (numbers(_THE_LEG.sub(r"\1 _", cleaned)), numbers(cleaned), numbers(cleaned, loose=True))
    found = next((kept for tried in tries if (kept := [n for n in tried if 0 <= n.value <= 60])), [])
    return int(found[-1].value) if found else None


def skipped(text: str) -> int | None:
    """How many slides were left out; one when "it", "one" or "the last one" was."""
    if re.search(r"\bcouple\b|\btwo\b|\b(?:to|too)$", text) and not re.search(r"\bthree\b", text):
        return 2
    found = [n for n in numbers(text) if 0 < n.value <= 20]
    return int(found[-1].value) if found else 1


_SO_MANY = rf"(?P<many>couple|both|{'|'.join(word for word, value in ONES.items() if value > 1)})"
_UNCOUNTED = (
    re.compile(rf"\b(?:last|those|these|first|other|them) {_SO_MANY}\b"),
    re.compile(rf"\b{_SO_MANY} (?:(?:of|out of) (?:those|these|them|the)|slides|reps|goes)\b"),
    re.compile(rf"\b(?:take|knock|strike) (?:off )?(?:a )?{_SO_MANY}(?: (?:off|back|away))?\b"),
)
_NTH = re.compile(
    rf"\b(?:number )?(?P<nth>{'|'.join((*ONES, *_ORDINALS))})"
    r"(?: one| slide| rep)? (?:didn't|did not|doesn't|does not|don't|shouldn't|wasn't)\b|"
    rf"\b(?:number|the) (?P<named>{'|'.join((*ONES, *_ORDINALS))})\b"
)


def uncounted(text: str) -> int | None:
    """How many slides do not count, where it is more than one: "the last two didn't count" -> 2."""
    found = next((hit["many"] for said in _UNCOUNTED if (hit := said.search(text))), None)
    return None if found is None else 2 if found in ("couple", "both") else int(ONES[found])


def nth(text: str) -> int | None:
    """Which slide does not count, by its number: "number nine didn't count", "the third didn't" -> 3."""
    hit = _NTH.search(text)
    said = (hit["nth"] or hit["named"]) if hit else None
    return None if said is None or said == "one" else int(ONES[_ORDINALS.get(said, said)])


_TIMES_WORDS = ((r"\bonce\b", 1), (r"\btwice\b", 2), (r"\bthrice\b", 3), (r"\bevery other day\b", 4),
                (r"\b(?:every day|daily|each day)\b", 7), (r"\bweekdays\b", 5))  # fmt: skip


def week_goal(text: str) -> int | None:
    """Days a week somebody aims for, 0 to drop the goal."""
    if re.search(
        r"\b(?:drop|(?<!a week )no (?:more(?! than)|(?:\w+ )?(?:targets?|goals?))|"
        r"don't (?:need|want)|take(?: (?:the|my) (?:target|goal))? "
        r"(?:away|off)|cancel|stop|remove|scrap|without|forget|get rid)\b"
        r"(?! (?:it |(?:my|the) (?:goal|target) )?to\b)",
        text,
    ):
        return 0
    found = [n for n in numbers(text) if 0 < n.value <= 7]
    if found:
        if re.search(r"\bout of seven\b", text):
            return int(found[0].value)
        return int(found[-1].value)
    for pattern, value in _TIMES_WORDS:
        if re.search(pattern, text):
            return value
    found = [n for n in numbers(text, loose=True) if 0 < n.value <= 7]
    return int(found[0].value) if found else None


def sets(text: str) -> int | None:
    """How many times the whole practice: "two rounds of five" -> 2."""
    if re.search(r"\b(?:twice|double)\b", text):
        return 2
    if re.search(r"\bsingle\b", text):
        return 1
    cleaned = re.sub(r"\bnot (?:a )?\w+\b|\bof \w+\b", "_ _", text)
    found = [n for n in numbers(cleaned) if 1 <= n.value <= 9] or [
        n for n in numbers(cleaned, loose=True) if 1 <= n.value <= 9
    ]
    if found:
        return int(found[0].value)
    return 2 if re.search(r"\b(?:second|another|again)\b", text) else None
