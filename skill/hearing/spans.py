"""Spans of time: seconds to breathe in and out, rests and countdowns."""

from __future__ import annotations

import re

from skill.hearing.numbers import numbers

_IN = (
    r"(?:in|inn|away|inhal\w*|in breath|inbreath|breath(?:e|ing) in|on the way in|slid(?:e|es|ing) away|slide out|"
    r"going away|on the in|way away)"
)
_OUT = (
    r"(?:out|owt|back|return|x hale|exhal\w*|out breath|outbreath|breath(?:e|ing) out|way out|going out|"
    r"com(?:e|ing) home|bring the heel back|way back|way home|heel back|bringing it home|blow\w*)"
)


def _amount(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.1f}"


def _change(text: str) -> str | None:
    """A change in seconds: "half a second longer" -> "+0.5", "knock a second off" -> "-1"."""
    less = re.search(r"\b(?:less|shorter|off|shave|knock|cut|drop|take|reduce|quicker|fewer|minus|trim|lose)\b", text)
    more = re.search(
        r"\b(?:more|longer|another|extra|add|stretch|by|plus|lengthen|extend|increase|further|bump)\b", text
    )
    if not (less or more):
        return None
    sign = "-" if less else "+"
    if re.search(
        r"\bhalf(?: a)?(?: second| sec)\b|\bhalf a (?:second|sec|beat)\b|\bby half\b|\bhalf (?:a )?(?:sick|sec)\b", text
    ):
        return sign + "0.5"
    if re.search(r"\b(?:a|one|another|full|an extra|won) (?:\w+ )?(?:second|sec|beat|count)\b", text):
        return sign + "1"
    found = numbers(text)
    if found and found[0].value <= 2 and re.search(r"\b(?:seconds?|secs?)\b", text):
        return sign + _amount(found[0].value)
    return None


def breath(text: str) -> str | None:  # noqa: C901 - one case after the other
    """Seconds in and out: "four in six out" -> "in=4,out=6", "half a second longer out" -> "out+0.5"."""
    marks = [("in", hit.start()) for hit in re.finditer(rf"\b{_IN}\b", text)]
    marks += [("out", hit.start()) for hit in re.finditer(rf"\b{_OUT}\b", text)]
    change = _change(text)
    if change is not None and re.search(r"\bboth\b", text):
        return f"in{change},out{change}"
    if change is not None and marks and not re.search(r"\bmake (?:the )?\w+(?: breath)? \w+$", text):
        outs = [side for side, _ in marks if side == "out"]
        return f"{'out' if outs else 'in'}{change}"
    words = text.split()
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    found = [n for n in numbers(text) if 1 <= n.value <= 15]
    corrected = re.search(r"\bnot (\w+)(?: i said| but)?", text)
    if corrected and len(found) > 1:
        found = [n for n in found if words[n.start] != corrected.group(1)] or found
    if len(found) < 2:
        heard = [
            n
            for n in numbers(text, loose=True)
            if 2 <= n.value <= 15 and words[n.start] in ("fore", "sicks", "ate", "fife")
        ]
        found = sorted({*found, *heard}, key=lambda n: n.start)
    if not found:
        found = [
            n
            for n in numbers(text, loose=True)
            if 2 <= n.value <= 15 and words[n.start] not in ("for", "to", "too", "then")
        ]
    if not found:
        return None
    kinds = {side for side, _ in marks}
    if len(found) == 1:
        amount = _amount(found[0].value)
        if re.search(r"\b(?:each way|both|each|either way|all)\b", text) and "out" not in kinds:
            return f"in={amount},out={amount}"
        if not kinds:
            return f"in={amount},out={amount}"
        side = (
            min(marks, key=lambda mark: abs(mark[1] - starts[found[0].start]))[0]
            if len(kinds) == 2
            else next(iter(kinds))
        )
        last = marks and re.search(r"\bi mean (?:the )?(?:breathing )?(in|out)\b", text)
        return f"{last.group(1) if last else side}={amount}"
    pair = {"in": found[0].value, "out": found[-1].value}
    ordered = sorted(marks, key=lambda mark: mark[1])
    if len(kinds) == 2 and ordered[0][0] == "out":
        pair = {"out": found[0].value, "in": found[-1].value}
    elif len(kinds) == 1 and not re.search(r"\band\b", text):
        return f"{next(iter(kinds))}={_amount(found[-1].value)}"
    return f"in={_amount(pair['in'])},out={_amount(pair['out'])}"


def seconds(text: str) -> int | None:
    """A span of time in whole seconds: "half a minute" -> 30, "two minutes" -> 120, "from ten" -> 10."""
    if re.search(r"\bhalf (?:a )?min(?:ute)?\b", text):
        return 30
    if re.search(r"\bminute and a half\b", text):
        return 90
    minute = re.search(r"\b(\w+) min(?:ute)?s?\b", text)
    if minute:
        found = numbers(minute.group(1), loose=True)
        return int(60 * found[0].value) if found else 60
    if re.search(r"\bminute's?\b", text):
        return 60
    value = [n for n in numbers(text) if 0 < n.value <= 600]
    if not value:
        value = [n for n in numbers(re.sub(r"\b(?:for|to|too|then)\b", "_", text), loose=True) if 0 < n.value <= 600]
    if not value and re.search(r"\b(?:thirsty|dirty)\b", text):
        return 30
    if not value:
        return None
    if len(value) > 1 and re.search(r"\b(?:down|one|go|off)\b", text):
        return int(max(n.value for n in value))
    return int(value[0].value + 0.5)


_NONE = re.compile(
    r"\b(?:no|nae|know|without|skip|drop|don't want any|don't need|leave out|cut out|take|back to back|straight)\b"
)


def none_at_all(text: str) -> bool:
    """Whether a rest is to be left out, rather than to be shorter: "no pause", "straight into the next"."""
    return _NONE.search(text) is not None and not re.search(r"\b(?:shorter|so|such|less)\b", text)
