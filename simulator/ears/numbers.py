"""Numbers and times of day as people say them."""

import re
from datetime import time

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = (
    {word: value for value, word in enumerate(_ONES)}
    | {ten: 20 + 10 * nth for nth, ten in enumerate(_TENS)}
    | {f"{ten} {_ONES[one]}": 20 + 10 * nth + one for nth, ten in enumerate(_TENS) for one in range(1, 10)}
)
NUMBERS = (
    _SMALL
    | {f"{many} hundred": 100 * (_SMALL.get(many, 1)) for many in ("a", *_ONES[1:10])}
    | {"a dozen": 12, "a couple": 2}
)
# Amounts that AMAZON.NUMBER cannot count: it sends "?" for them.
UNCOUNTED = frozenset({"some", "several", "many", "a few", "loads", "lots", "umpteen", "a bunch", "a hundred million"})
MOST_DIGITS = 9

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_FIXED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_AM = r"am|a m|(?:in the |this )?morning"
_PM = r"pm|p m|(?:in the |this )?(?:afternoon|evening)|(?:at )?night|tonight"
_HALF = rf"(?: (?:(?P<am>{_AM})|(?P<pm>{_PM})))?"
_CLOCK = (
    r"(?P<hour>{number})(?:(?::| )(?P<minute>\d\d|{minutes}))?",
    r"(?P<hour>{number}) (?:o'?clock|oclock)",
    (
        r"(?P<past>{number}|quarter|a quarter|half)(?: minutes)? (?P<side>past|after|to|before) "
        r"(?P<hour>{number})(?: o'?clock)?"
    ),
)
_NUMBER = r"\d{1,2}|" + "|".join(_ONES[1:13])
_MINUTES = (
    "|".join(sorted((f"oh {one}" for one in _ONES[1:10]), key=len))
    + "|"
    + "|".join(sorted((word for word, value in _SMALL.items() if 10 <= value <= 59), key=len, reverse=True))
)
_TIMES = tuple(
    re.compile(
        form.replace("{number}", _NUMBER + "|" + _MINUTES if "<past>" in form else _NUMBER).replace(
            "{minutes}", _MINUTES
        )
        + _HALF
    )
    for form in _CLOCK
)


def number(text: str) -> str | None:
    """The digits AMAZON.NUMBER sends, "?" for an amount it cannot count, None for no number at all."""
    if text.isdecimal():
        return str(int(text)) if len(text) <= MOST_DIGITS else "?"
    if text in UNCOUNTED:
        return "?"
    value = NUMBERS.get(text)
    return None if value is None else str(value)


def figures(text: str) -> str:
    """Text with each digit as a word, as a number to call is read out: 911 is nine one one."""
    return " ".join(re.sub(r"[0-9]", lambda digit: f" {_ONES[int(digit[0])]} ", text).split())


def time_of_day(text: str) -> str | None:
    """The value AMAZON.TIME sends: "19:30", or "MO", "AF", "EV", "NI" for a part of the day; None for no time."""
    if text in _FIXED:
        return _FIXED[text].isoformat("minutes")
    part = re.fullmatch(r"(?:(?:in )?the |this )?(morning|afternoon|evening|night)", text)
    if part:
        return _PARTS[part[1]]
    found = next((match for form in _TIMES if (match := form.fullmatch(text))), None)
    return _clock(found.groupdict()) if found else None


def _clock(found: dict[str, str | None]) -> str | None:
    hour, minute = _value(found["hour"]), _value(found.get("minute"))
    side = found.get("side")
    if side:
        past = {"quarter": 15, "a quarter": 15, "half": 30}.get(found["past"] or "", _value(found["past"]))
        total = hour * 60 + (past if side in ("past", "after") else -past)
    else:
        total = hour * 60 + minute
    if hour > 23 or minute > 59:
        return None
    if found["pm"] and hour < 12:
        total += 12 * 60
    if (found["am"] or found["pm"] in ("night", "at night")) and hour == 12:
        total -= 12 * 60
    return time(total // 60 % 24, total % 60).isoformat("minutes")


def _value(text: str | None) -> int:
    if not text:
        return 0
    word = text.removeprefix("oh ")
    return int(word) if word.isdecimal() else _SMALL.get(word, 0)
