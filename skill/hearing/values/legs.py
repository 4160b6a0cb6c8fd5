"""Legs in a sentence: the one to begin with, the only one, a number for each."""

from __future__ import annotations

import re

from skill.hearing.values.corrections import clauses
from skill.hearing.values.numbers import Number, numbers

_LEFT = re.compile(r"\b(?:left|lefts|lefty|left's|laughed|leaf|lap|lift|lefthand|larboard)\b")
_RIGHT = re.compile(r"\b(?:right|right's|rights|rite|write|righty|wright|bright)\b")
_NOT_THIS = re.compile(
    r"\b(?:skip|leave|forget|without|no|not|isn't|doesn't|won't|don't|drop|spare|miss|rest|bothers?|can't|omit|"
    r"except)\b"
)


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
    r"left|right|weak(?:er)?|bad|worse|good|better|strong(?:er)?|stiff|sore|dodgy|gammy|duff|poorly|new|old|other|this|"
    r"that|each|the"
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
