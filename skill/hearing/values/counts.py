"""Counts in a sentence: reps, legs, sets, what was done or left out, practices a week."""

from __future__ import annotations

import re

from skill.hearing.values.corrections import TAKES_BACK, clauses
from skill.hearing.values.numbers import ONES, Number, numbers

_LEFT = re.compile(r"\b(?:left|lefts|lefty|left's|laughed|leaf|lap|lift|lefthand|larboard)\b")
_RIGHT = re.compile(r"\b(?:right|right's|rights|rite|write|righty|wright|bright)\b")
_NOT_THIS = re.compile(
    r"\b(?:skip|leave|forget|without|no|not|isn't|doesn't|won't|don't|drop|spare|miss|rest|bothers?|can't|omit|"
    r"except)\b"
)
_CORRECTION = re.compile(rf"\b(?:no|not|just|say|{TAKES_BACK})\b")


def sides(text: str) -> list[tuple[str, int]]:
    """The sides, "left" and "right", in the order they are said, with the place (in letters) of each."""
    found = [("left", hit.start()) for hit in _LEFT.finditer(text)]
    found += [("right", hit.start()) for hit in _RIGHT.finditer(text)]
    return sorted(found, key=lambda item: item[1])


def _other(side: str) -> str:
    return "left" if side == "right" else "right"


def first_leg(text: str) -> str | None:
    """Which leg shall begin, the last one said: "left" or "right"; None when no leg is named."""
    text = next((part for part in reversed(clauses(text)) if sides(part)), text)
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


_LEFT_OUT_NEAR = re.compile(
    r"\b(?:skip|without|forget|drop|spare|miss|omit|except|leave|give|leaf|don't(?: \w+){0,2} do|not do|"
    r"avoid|lost my|(?:finished|done) with(?: the| my)?$|(?:boot|cast|brace|plaster|bandage) on)\b|"
    r"\b(?:no|not|no the|not the|not my|no my)$|"
    r"\b(?:none|(?:no|zero) (?:more )?(?:reps|slides)) (?:on|with|for)(?: the| my)?$|"
    r"\b(?:can't do|won't bother with|not doing|don't go on to|don't include|cut out|cross)(?: the| my)?$"
)
"""What stands, within five words, before a leg that is to be left out."""
_RETIRED = re.compile(r"\b(?:retired|had enough|murder|(?<!and )no|not having|can sit|strapped)\b")
"""What stands within three words after it."""
_SPARED = re.compile(
    r"\b(?:isn't|doesn't|won't|can't|out|a miss|a rest|bothers|is bad|is plastered|off (?:duty|limits)|"
    r"in (?:a )?(?:plaster|boot|cast|brace|sling))\b"
)
"""What stands within four."""


def only_leg(text: str) -> str | None:
    """The only leg that shall be done: the one named, or the other one when the named one is to be left out."""
    found = sides(text)
    if not found:
        return None
    for side, look in (("left", _LEFT), ("right", _RIGHT)):
        if re.search(rf"{look.pattern}(?: (?:leg|one|side|knee|hip|foot))? only\b", text):
            return side
    for side, place in found:
        if re.search(r"\b(?:just|only|solely|nothing but)(?: \w+){0,3} $", text[:place]):
            return side
    for side, place in found:
        near, after = " ".join(text[:place].split()[-5:]), text[place:].split()
        tail = " ".join(after[1:5])
        only = re.search(r"\b(?:just|only)\b", tail) and len(found) == 1 and not _NOT_THIS.search(near)
        left_out = _LEFT_OUT_NEAR.search(near) or _RETIRED.search(" ".join(after[1:4])) or _SPARED.search(tail)
        if left_out and not only:
            others = [name for name, _ in found if name != side]
            return others[0] if others else _other(side)
    return found[0][0]


_A_LEG = re.compile(
    r"left|right|weak(?:er)?|bad|worse|good|better|strong(?:er)?|stiff|sore|dodgy|other|this|that|each|the"
)
"""Before "one": a leg, not a number."""
_COMPARED_LEGS = re.compile(r"\b(half|twice|double)\b")


def legs(text: str) -> str | None:
    """A number for each leg: "eight on the right five on the left" -> "R=8,L=5"; None unless there are two."""
    both: dict[str, int] = {}
    for part in clauses(text):
        told = _of_legs(part)
        if not told and len(both) == 2 and len(counts := numbers(part)) == 1:
            told = {list(both)[-1]: int(counts[0].value)}
        both = {side: both[side] for side in both if side not in told} | told
    if len(both) < 2:
        both = _of_legs(text)
    return f"R={both['R']},L={both['L']}" if len(both) == 2 else None


def _of_legs(text: str) -> dict[str, int]:
    """The numbers of the legs that are named in a part of a sentence, in the order they are said."""
    words = text.split()
    places = [
        ("L" if _LEFT.fullmatch(word) else "R", index)
        for index, word in enumerate(words) if _LEFT.fullmatch(word) or _RIGHT.fullmatch(word)
    ]  # fmt: skip
    counts = _counts(text, loose=False)
    if len(counts) < 2 and places:
        counts = _counts(text, loose=True)
    if not counts or not places:
        return {}
    if len(counts) == 1:
        same = re.search(r"\b(?:the )?same\b", text) and len({side for side, _ in places}) == 2
        return {side: int(counts[0].value) for side, _ in (places if same else places[:1])}
    compared = _COMPARED_LEGS.search(text)
    if compared and len({side for side, _ in places}) == 1:
        few, many = sorted(int(n.value) for n in counts[:2])
        named, other = (few, many) if compared[1] == "half" else (many, few)
        return {places[0][0]: named, _OTHER_LEG[places[0][0]]: other}
    if compared and len(places) > len(counts):
        places = places[1:]
    if len({side for side, _ in places}) < 2:
        named_count = min(counts, key=lambda n: abs(n.start - places[0][1]))
        found = {places[0][0]: int(named_count.value)}
        if re.search(r"\b(?:other|good one|bad one)\b", text):
            found[_OTHER_LEG[places[0][0]]] = int(next(n for n in counts if n is not named_count).value)
        return found
    return {side: int(number.value) for side, number in _matched(places, counts).items()}


_OTHER_LEG = {"L": "R", "R": "L"}


def _counts(text: str, loose: bool) -> list[Number]:
    """The numbers of slides, without the "one" of "the weak one" where there are two others."""
    words = text.split()
    found = [n for n in numbers(text, loose=loose) if n.value >= 1]
    kept = [n for n in found if words[n.start] != "one" or not _A_LEG.fullmatch(words[max(0, n.start - 1)])]
    return kept if len(kept) > 1 else found


def _matched(places: list[tuple[str, int]], counts: list[Number]) -> dict[str, Number]:
    """Each leg with its number: in their order where there are as many, else the nearest."""
    if len(counts) == len(places) == 2:
        return {side: number for (side, _), number in zip(places, counts, strict=True)}
    counts_first = counts[0].start < places[0][1]
    best: dict[str, Number] = {}
    free = list(counts)
    for side, index in places:
        if side in best or not free:
            continue
        free.sort(key=lambda n: (abs(n.start - index), (n.start > index) == counts_first))
        best[side] = free.pop(0)
    return best


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


def done(text: str) -> int | None:
    """How many slides somebody says to have done: "you say four but i've only managed three" -> 3."""
    cleaned = re.sub(r"\b(?:not|you say|you said|instead of|didn't do|never did) \w+\b", "_ _", text)
    cleaned = re.sub(r"\b(?:only|did) for\b", "only four", cleaned)
    cleaned = re.sub(r"\bof (?:the|your|my) \w+$", "_ _ _", cleaned)
    cleaned = _ORDINAL.sub(lambda hit: _ORDINALS[hit[1]], cleaned)
    under_way = re.search(r"\b(?:i'm|we're|i was|we were|i am|we are) (?:already )?on (?:number )?(\w+)", cleaned)
    if under_way and (number := numbers(under_way[1])) and number[0].value > 0:
        return int(number[0].value) - 1
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
        r"\b(?:drop|no (?:more|(?:\w+ )?(?:targets?|goals?))|don't (?:need|want)|take(?: (?:the|my) (?:target|goal))? "
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
