"""The value that belongs to a meaning, read from the words: reps, legs, seconds, words to explain, shares of a week."""

from __future__ import annotations

import re

from skill.hearing.numbers import Number, asked_number, numbers

_LEFT = re.compile(r"\b(?:left|lefts|lefty|left's|laughed|leaf|lap|lift|lefthand|larboard)\b")
_RIGHT = re.compile(r"\b(?:right|right's|rights|rite|write|righty|wright|bright)\b")
_NOT_THIS = re.compile(
    r"\b(?:skip|leave|forget|without|no|not|isn't|doesn't|won't|don't|drop|spare|miss|rest|bothers?|can't|omit|"
    r"except)\b"
)
_CORRECTION = re.compile(r"^(?:.*\b)?(?:no|nah|not|sorry|rather|actually|i mean|i said|just|say|make (?:it|that))\b")


def sides(text: str) -> list[tuple[str, int]]:
    """The sides, "left" and "right", in the order they are said, with the place (in letters) of each."""
    found = [("left", hit.start()) for hit in _LEFT.finditer(text)]
    found += [("right", hit.start()) for hit in _RIGHT.finditer(text)]
    return sorted(found, key=lambda item: item[1])


def _other(side: str) -> str:
    return "left" if side == "right" else "right"


def first_leg(text: str) -> str | None:
    """Which leg shall begin: "left" or "right"; None when no leg is named."""
    found = sides(text)
    if not found:
        return None
    for pattern, turned in (
        (r"(?:begin|start|starting|started|beginning|off|lead|leads|leading) (?:\w+ ){0,3}?(SIDE)", False),
        (r"(SIDE) then", False),
        (
            r"(SIDE)(?: (?:leg|one|foot|side|knee))?(?: \w+){0,2} (?:first|fist|before|leads?|goes first|to begin)",
            False,
        ),
        (r"first (?:\w+ ){0,2}?(SIDE)", False),
        (r"after (?:the |my |me )?(SIDE)", True),
    ):
        for side, look in (("left", _LEFT), ("right", _RIGHT)):
            if re.search(rf"\b{pattern.replace('SIDE', look.pattern)}", text):
                return _other(side) if turned else side
    return found[0][0]


def only_leg(text: str) -> str | None:
    """The only leg that shall be done: the one named, or the other one when the named one is to be left out."""
    found = sides(text)
    if not found:
        return None
    for side, place in found:
        before = text[:place]
        if re.search(r"\b(?:just|only|solely|nothing but)(?: \w+){0,3} $", before):
            return side
    for side, place in found:
        near = " ".join(text[:place].split()[-4:])
        after = text[place:].split()
        tail = " ".join(after[1:5])
        only = re.search(r"\b(?:just|only)\b", tail) and len(found) == 1 and not _NOT_THIS.search(near)
        if not only and (
            re.search(
                r"\b(?:skip|without|forget|drop|spare|miss|omit|except|leave|give|leaf|don't do|not do|avoid)\b", near
            )
            or re.search(r"\b(?:no|not|no the|not the|not my|no my)$", near)
            or re.search(
                r"\b(?:can't do|won't bother with|not doing|don't go on to|don't include|cut out|cross)(?: the| my)?$",
                near,
            )
            or re.search(r"\b(?:retired|had enough|murder|no|not having|sit this out|strapped)\b", " ".join(after[1:4]))
            or re.search(r"\b(?:isn't|doesn't|won't|can't|out|a miss|a rest|bothers|is bad|is plastered)\b", tail)
        ):
            others = [name for name, _ in found if name != side]
            return others[0] if others else _other(side)
    return found[0][0]


def legs(text: str) -> str | None:
    """A number for each leg: "eight on the right five on the left" -> "R=8,L=5"; None unless there are two."""
    words = text.split()
    counts = [n for n in numbers(text) if n.value >= 1]
    places = [
        ("L" if _LEFT.fullmatch(word) else "R", index)
        for index, word in enumerate(words) if _LEFT.fullmatch(word) or _RIGHT.fullmatch(word)
    ]  # fmt: skip
    if len(counts) < 2 and places:
        counts = [n for n in numbers(text, loose=True) if n.value >= 1]
    if len(counts) < 2 or len({side for side, _ in places}) < 2:
        if len(counts) >= 2 and places:
            named = min(counts, key=lambda n: abs(n.start - places[0][1]))
            rest = [n for n in counts if n is not named]
            if re.search(r"\b(?:other|good one|bad one)\b", text):
                got = {places[0][0]: named, ("R" if places[0][0] == "L" else "L"): rest[0]}
                return f"R={int(got['R'].value)},L={int(got['L'].value)}"
        return None
    counts_first = counts[0].start < places[0][1]
    best: dict[str, Number] = {}
    if len(counts) == len(places) == 2:
        best = {places[0][0]: counts[0], places[1][0]: counts[1]}
    else:
        free = list(counts)
        for side, index in places:
            if side in best or not free:
                continue
            free.sort(key=lambda n: (abs(n.start - index), (n.start > index) == counts_first))
            best[side] = free.pop(0)
    if len(best) < 2:
        return None
    return f"R={int(best['R'].value)},L={int(best['L'].value)}"


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


def pain_score(text: str) -> int | None:
    """The pain from 0 to 10."""
    return asked_number(text)


def done(text: str) -> int | None:
    """How many slides somebody says to have done: "you say four but i've only managed three" -> 3."""
    cleaned = re.sub(r"\b(?:not|you say|you said|instead of|didn't do|never did) \w+\b", "_ _", text)
    cleaned = re.sub(r"\b(?:only|did) for\b", "only four", cleaned)
    found = [n for n in numbers(cleaned) if 0 <= n.value <= 60]
    if not found:
        found = [n for n in numbers(cleaned, loose=True) if 0 <= n.value <= 60]
    return int(found[-1].value) if found else None


def skipped(text: str) -> int | None:
    """How many slides were left out; one when "it", "one" or "the last one" was."""
    if re.search(r"\bcouple\b|\btwo\b|\b(?:to|too)$", text) and not re.search(r"\bthree\b", text):
        return 2
    found = [n for n in numbers(text) if 0 < n.value <= 20]
    return int(found[-1].value) if found else 1


_TIMES_WORDS = ((r"\bonce\b", 1), (r"\btwice\b", 2), (r"\bthrice\b", 3), (r"\bevery other day\b", 4),
                (r"\b(?:every day|daily|each day)\b", 7), (r"\bweekdays\b", 5))  # fmt: skip


def week_goal(text: str) -> int | None:
    """Days a week somebody aims for, 0 to drop the goal."""
    if re.search(
        r"\b(?:drop|no (?:more|targets?|goals?)|don't (?:need|want)|take away|cancel|stop|remove|scrap|without|forget|"
        r"get rid)\b",
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
    if re.search(r"\btwice\b", text):
        return 2
    cleaned = re.sub(r"\bnot (?:a )?\w+\b|\bof \w+\b", "_ _", text)
    found = [n for n in numbers(cleaned) if 1 <= n.value <= 9] or [
        n for n in numbers(cleaned, loose=True) if 1 <= n.value <= 9
    ]
    if found:
        return int(found[0].value)
    return 2 if re.search(r"\b(?:second|another|again)\b", text) else None
