"""Spans of time: seconds to breathe in and out, rests and countdowns."""

from __future__ import annotations

import re
from typing import NamedTuple

from skill.hearing.values.corrections import clauses
from skill.hearing.values.numbers import Number, numbers

_SIDES = ("in", "out")
_IN = re.compile(
    r"\b(?:away|inhal\w*|in ?breath|(?<!back )inn?(?! (?:future|between|total|general|fact|case)\b|"
    r" (?:my|the|that|a) (?!(?:in|out|\w+ )?(?:breath|inhale|sec|half)))|slid\w* out|to (?:slide|push))\b"
)
_OUT = re.compile(
    r"\b(?:(?<!slide )(?<!sliding )(?:out|oot|owt|oat)|return|(?:x|ex|eggs) ?(?:hale|hail|ale)|exhal\w*|outbreath|"
    r"(?<!at )home|blow\w*|whistl\w*|leaving|(?<!the )(?<!my )(?<!me )(?<!lower )(?<!low )back(?! (?:and|pain)\b))\b"
)
_BOTH = re.compile(r"\b(?:each|either)(?: (?:way|side|breath|one))?\b|\bboth\b|\b(?:equal|alike|in and (?:the )?out)\b|"
                   r"\b(?:the )?same in (?:as|and)\b")  # fmt: skip
_BREATHING = re.compile(r"\b(?:breath\w*|seconds?|secs?|each way|inhal\w*|exhal\w*|them)\b")
_COUNTED = frozenset({"leg", "legs", "slide", "slides", "rep", "reps", "times", "set", "sets", "goes", "rounds"})
_SOUNDING = frozenset({"fore", "sicks", "sick", "sex", "ate", "fife", "hive", "free", "heaven", "tree", "sevens"})
"""Words that sound like a number and are nothing else beside "in" and "out"."""

_LESS = re.compile(
    r"\b(?:less|shorter|off|shave|knock|cut|drop|take|reduce|quicker|fewer|minus|trim|lose|too (?:long|slow|much))\b"
)
_MORE = re.compile(
    r"\b(?:more|longer|another|extra|add|stretch|by|plus|lengthen|extend|increase|further|bump|tack|"
    r"too (?:short|quick|fast))\b"
)
_PART = re.compile(
    r"\b(?P<three>three quarters of a|(?:a )?quarter(?: of)?(?: a)?) (?:second|sec)\b|"
    r"\b(?P<half>half(?: a)? (?:second|sec|sick|beat)|by (?:a )?half)\b|"
    r"\b(?:an?|one|another|full|won|wan|single|whole)(?: (?!and\b|half\b)\w+)? (?:second|sec|beat|count)"
    r"(?P<more> and a half)?\b"
)


class _Mark(NamedTuple):
    """A word that says which half of the breath: "in" or "out", and its place in letters."""

    side: str
    place: int


def _amount(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value + 0.001:.1f}"


def _marks(text: str) -> list[_Mark]:
    """The halves of the breath in the order they are said."""
    found = [_Mark("in", hit.start()) for hit in _IN.finditer(text)]
    found += [_Mark("out", hit.start()) for hit in _OUT.finditer(text)]
    return sorted(found, key=lambda mark: mark.place)


def _starts(text: str) -> list[int]:
    """The place in letters of each word."""
    return [hit.start() for hit in re.finditer(r"\S+", text)]


def _change(text: str) -> tuple[str, int] | None:
    """A change in seconds and its place in letters: "half a second longer" -> "+0.5", "knock a second off" -> "-1"."""
    less, more = _LESS.search(text), _MORE.search(text)
    if not (less or more):
        return None
    sign = "+" if re.search(r"\btoo (?:short|quick|fast)\b", text) or not less else "-"
    part = _PART.search(text)
    if part:
        quarters = part["three"]
        value = (0.75 if quarters.startswith("three") else 0.25) if quarters else 0.5 if part["half"] else 1.0
        return sign + _amount(value + (0.5 if part["more"] else 0)), part.start()
    for number in numbers(text):
        named = re.search(r"\b(?:seconds?|secs?)\b", text) or text.split()[number.start - 1] == "by"
        if number.value <= 3 and named:
            return sign + _amount(number.value), _starts(text)[number.start]
    return None


def _most(words: list[str], number: Number) -> int:
    """The most seconds that somebody may mean by a number: more where they call it seconds."""
    return 60 if words[number.end : number.end + 1] in (["seconds"], ["second"], ["secs"]) else 15


def _numbers(text: str) -> list[Number]:
    """The numbers of seconds in a part of a sentence: those that are not refused, held, or of legs and slides."""
    words = text.split()
    loose = [n for n in numbers(text, loose=True) if 1 <= n.value <= _most(words, n)]
    strict = {n for n in numbers(text) if 1 <= n.value <= _most(words, n)}
    found = []
    for number in loose:
        before, after = words[max(0, number.start - 2) : number.start], words[number.end : number.end + 1]
        if number not in strict and words[number.start] not in _SOUNDING:
            led = before[-1:] in (["for"], ["to"]) and not after
            leads = number.start == 0 and words[0] in ("for", "to") and after and _marks(after[0])
            if not (led or leads):
                continue
        held = before[-1:] == ["hold"] or before == ["hold", "for"]
        if before[-1:] in (["not"], ["than"]) or before == ["instead", "of"] or (held and number is not loose[-1]):
            continue
        if not _COUNTED.intersection(after):
            found.append(number)
    return found


def _of_one(text: str, marks: list[_Mark], place: int) -> tuple[str, ...]:
    """The halves of the breath that the only number of a part is for: the one named before it, else after it."""
    kinds = {mark.side for mark in marks}
    if len(kinds) != 1 and _BOTH.search(text):
        return _SIDES
    if len(kinds) < 2:
        return tuple(kinds)
    before = [mark.side for mark in marks if mark.place < place]
    return (before[-1] if before else marks[0].side,)


def _of_two(text: str, marks: list[_Mark], first: Number, last: Number) -> dict[str, str]:
    """Two numbers: each for its half; both for the same, and the last one meant, where one half is named."""
    starts, words = _starts(text), text.split()
    kinds = {mark.side for mark in marks}
    between = words[first.end : last.start]
    if len(kinds) == 1 and not (between and {"and", "end", "then", "by"}.intersection(between)):
        return {marks[0].side: _amount(last.value)}
    side = marks[0].side if marks else "in"
    if len(kinds) == 1 and marks[0].place > starts[last.start]:
        side = "in" if side == "out" else "out"
    return {side: _amount(first.value), "in" if side == "out" else "out": _amount(last.value)}


def _wished(text: str) -> dict[str, str]:
    """What one part of a sentence says, of "in", of "out", or of neither by name (""): "=6", "+0.5"."""
    marks, change = _marks(text), _change(text)
    if change is not None:
        amount, place = change
        if _BOTH.search(text) and {mark.side for mark in marks} != {"out"}:
            return dict.fromkeys(_SIDES, amount)
        nearest = min(marks, key=lambda mark: abs(mark.place - place), default=None)
        return {nearest.side if nearest else "": amount}
    found = _numbers(text)
    if not found:
        return {}
    if len(found) > 1 and (marks or _is_pair(text, found)):
        return {side: f"={amount}" for side, amount in _of_two(text, marks, found[0], found[-1]).items()}
    sides = _of_one(text, marks, _starts(text)[found[-1].start])
    return dict.fromkeys(sides or ("",), f"={_amount(found[-1].value)}")


def _is_pair(text: str, found: list[Number]) -> bool:
    """Whether two numbers without a half of the breath beside them are for both: "six and six"."""
    between = text.split()[found[0].end : found[-1].start]
    return not between or between in (["and"], ["end"], ["by"], ["then"], ["seconds"], ["seconds", "and"])


def breath(text: str) -> str | None:
    """Seconds in and out, the last ones said: "four in six out" -> "in=4,out=6", "a second longer out" -> "out+1".

    None where no half of the breath is named, nor breathing at all: a bare number is not one of seconds.
    """
    wished: dict[str, str] = {}
    named: tuple[str, ...] = ()
    for part in clauses(text):
        told, marks = _wished(part), _marks(part)
        if "" in told:
            last = named if len(set(wished.values())) > 1 else tuple(wished) or named
            told = dict.fromkeys(last or _SIDES, told[""])
        elif not told and len(wished) == 1 and marks:
            told, wished = {marks[-1].side: next(iter(wished.values()))}, {}
        wished |= told
        named = (marks[-1].side,) if marks else named
    if len(set(wished.values())) == 1 and not (_marks(text) or _BREATHING.search(text) or _BOTH.search(text)):
        bare = [n for part in clauses(text) for n in _numbers(part)]
        if not any(n.value % 1 for n in bare) and (len(bare) < 2 or not _is_pair(text, bare)):
            return None
    return ",".join(f"{side}{wished[side]}" for side in _SIDES if side in wished) or None


_FRACTION = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}
_ONE_OF_THEM = re.compile(
    r"\b(?:next|each|every|last|this|that|the|from|between|before|after|another|to|into|with) one\b"
    r"(?! (?:second|sec|minute|min)s?\b)|\bone (?=(?:and|to|into) the\b)"
)
"""A slide, not a number: "after each one", "between one and the next"."""


def _minutes(text: str) -> int | None:
    """Seconds of a span told in minutes: "half a minute" -> 30, "a minute and a half" -> 90."""
    part = re.search(r"\b(half|three quarters|quarter)(?: of)?(?: an?)? min(?:ute)?\b", text)
    if part:
        return int(60 * _FRACTION[part[1]])
    whole = re.search(r"\bmin(?:ute)?(?:s|'s)?\b", text)
    if not whole:
        return None
    before = text[: whole.start()].removesuffix("of ").split()[-4:]
    found = [n for n in numbers(" ".join(before)) if n.end == len(before)]
    if not found and before:
        found = numbers(before[-1], loose=True)
    more = re.match(r" and an? (half|quarter)\b", text[whole.end() :])
    return int(60 * ((found[0].value if found else 1) + (_FRACTION[more[1]] if more else 0)))


def seconds(text: str) -> int | None:
    """A span of time in whole seconds: "half a minute" -> 30, "two minutes" -> 120, "from ten" -> 10."""
    told, unit = None, 1
    for part in clauses(_ONE_OF_THEM.sub("_", text)):
        minutes, number = _minutes(part), _seconds(part)
        if minutes is not None:
            told, unit = minutes, 60
        elif number is not None:
            told = number * (1 if re.search(r"\bsec", part) else unit)
    return told


def _seconds(text: str) -> int | None:
    words = text.split()
    value = [n for n in numbers(text) if n.value <= 600]
    named = [n for n in value if re.match(r"sec(?:ond)?s?\b", " ".join(words[n.end : n.end + 1]))]
    value = named[-1:] or [n for n in value if n.value > 0]
    if not value:
        value = [n for n in numbers(re.sub(r"\b(?:for|to|too|then)\b", "_", text), loose=True) if 0 < n.value <= 600]
    if not value and re.search(r"\b(?:thirsty|dirty)\b", text):
        return 30
    if not value:
        return None
    if len(value) > 1 and re.search(r"\b(?:down|one|go|off)\b", text):
        return int(max(n.value for n in value))
    return int(value[0].value + 0.5)


_BETWEEN = re.compile(r"\b(?:gaps?|rests?|pauses?|breaks?|breathers?|between|after (?:each|every)|to recover)\b")


def is_between(text: str) -> bool:
    """Whether a plain text speaks of what is between two slides, and not of breathing in and out."""
    if not _BETWEEN.search(text) or re.search(r"\b(?:inhal|exhal|breath(?:e|ing)?\b)", text):
        return False
    return len({mark.side for mark in _marks(text)}) < 2


_NONE = re.compile(
    r"\b(?:no|nae|know|without|skip|drop|don't want any|don't need|leave out|cut out|take|back to back|straight)\b"
)


def none_at_all(text: str) -> bool:
    """Whether a rest is to be left out, rather than to be shorter: "no pause", "straight into the next"."""
    return _NONE.search(text) is not None and not re.search(r"\b(?:shorter|so|such|less)\b", text)
