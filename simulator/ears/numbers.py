"""Numbers and times of day as people say them."""

import re
from datetime import time

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
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
_WORDS = {value: word for word, value in NUMBERS.items() if not word.startswith("a ")}
MOST_DIGITS = 9
"""A longer row of digits is not a number."""

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_FIXED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_AM = r"am|a m|(?:in the |this )?morning"
_PM = r"pm|p m|(?:in the |this )?(?:afternoon|evening)|(?:at )?night|tonight"
_HALF = rf"(?: (?:(?P<am>{_AM})|(?P<pm>{_PM})))?"
_CLOCK = (
    r"(?P<hour>{hours})(?: (?P<minute>{minutes}))?",
    r"(?P<hour>{hours}) o'?clock",
    (
        r"(?P<past>{hours}|{minutes}|quarter|a quarter|half)(?: minutes)? (?P<side>past|after|to|before) "
        r"(?P<hour>{hours})(?: o'?clock)?"
    ),
)


def _either(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_HOURS = _either([word for word, value in _SMALL.items() if value < 24])
_MINUTES = _either([
    *(f"oh {one}" for one in _ONES[1:10]),
    *(word for word, value in _SMALL.items() if 10 <= value < 60),
])  # fmt: skip
_TIMES = tuple(re.compile(form.format(hours=_HOURS, minutes=_MINUTES) + _HALF) for form in _CLOCK)


def number(text: str) -> str | None:
    """The digits that AMAZON.NUMBER sends; None for what is not a number."""
    if text in NUMBERS:
        return str(NUMBERS[text])
    digits = [str(_SMALL.get(word, "no digit")) for word in text.split()]  # as a number to call is read out
    counted = 0 < len(digits) <= MOST_DIGITS and all(digit.isdecimal() and len(digit) == 1 for digit in digits)
    return str(int("".join(digits))) if counted else None


def spelled_out(text: str) -> str:
    """A text with its figures as words: 8:30 is eight thirty, and from 101 on most are read out one by one."""
    return re.sub(r"(\d+)(?::(\d\d)\b)?", lambda found: _spelled(*found.groups()), text)


def _spelled(figures: str, minutes: str | None) -> str:
    words = _WORDS.get(int(figures[:MOST_DIGITS])) if figures[0] != "0" else None
    words = words or " ".join(_ONES[int(digit)] for digit in figures)
    match minutes:
        case None:
            return words
        case "00":
            return f"{words} o'clock"
        case _ if minutes[0] == "0":
            return f"{words} oh {_ONES[int(minutes[1])]}"
    return f"{words} {_spelled(minutes, None)}"


def time_of_day(text: str) -> str | None:
    """The value that AMAZON.TIME sends: "19:30", or "MO", "AF", "EV", "NI" for a part of the day; else None."""
    if text in _FIXED:
        return _FIXED[text].isoformat("minutes")
    part = re.fullmatch(r"(?:(?:in )?the |this )?(morning|afternoon|evening|night)", text)
    if part:
        return _PARTS[part[1]]
    found = next((match for form in _TIMES if (match := form.fullmatch(text))), None)
    return _clock(found.groupdict()) if found else None


def _clock(found: dict[str, str | None]) -> str:
    total = _value(found["hour"]) * 60
    if found.get("side"):
        past = {"quarter": 15, "a quarter": 15, "half": 30}.get(found["past"] or "", _value(found["past"]))
        total += past if found["side"] in ("past", "after") else -past
    else:
        total += _value(found.get("minute"))
    if found["pm"] and _value(found["hour"]) < 12:
        total += 12 * 60
    if (found["am"] or found["pm"] in ("night", "at night")) and _value(found["hour"]) == 12:
        total -= 12 * 60
    return time(total // 60 % 24, total % 60).isoformat("minutes")


def _value(text: str | None) -> int:
    return _SMALL.get((text or "").removeprefix("oh "), 0)
