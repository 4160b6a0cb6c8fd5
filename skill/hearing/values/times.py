"""Times of day and days of the week as people say them."""

from __future__ import annotations

import re

from skill.hearing.values.corrections import TAKES_BACK
from skill.hearing.values.numbers import ONES, TENS

DAYS = {
    "monday": "mon", "tuesday": "tue", "wednesday": "wed", "thursday": "thu", "friday": "fri", "saturday": "sat",
    "sunday": "sun",
}  # fmt: skip
ORDER = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_HOUR_SOUNDS = {"ate": 8, "hate": 8, "hay": 8, "sicks": 6, "for": 4, "fore": 4, "tree": 3, "too": 2, "won": 1,
                "tan": 10, "heaven": 7, "nein": 9, "fife": 5, "tender": 10}  # fmt: skip
_WORDS = {word: value for word, value in ONES.items() if word not in ("oh", "nil")}
_MINUTES = {"quarter": 15, "quart": 15, "half": 30, "harf": 30}
_EVENING = re.compile(
    r"\b(?:evening|night|tonight|p m|pm|afternoon|after lunch|after work|tea ?time|supper|dinner|bed ?time|"
    r"before bed)\b"
)
_CORRECTION = re.compile(rf"\b(?:no|better|{TAKES_BACK})\b")
_MORNING = re.compile(r"\b(?:morning|a m|am|breakfast|warning|sunrise|dawn|early)\b")


def _hour(word: str, loose: bool = True) -> int | None:
    bare = word.removesuffix("'s").removesuffix("ish")
    if bare.isdigit() and int(bare) <= 24:
        return int(bare)
    value = _WORDS.get(bare, _HOUR_SOUNDS.get(bare) if loose else None)
    if bare == "twenty":
        return 20
    return value if value is not None else None


def _minutes(words: list[str]) -> tuple[int, int]:
    """Minutes that follow an hour ("thirty", "forty five", "oh five", "hundred"): (minutes, words used)."""
    if not words:
        return 0, 0
    if words[0] in TENS:
        unit = ONES.get(words[1], 0) if len(words) > 1 else 0
        return (TENS[words[0]] + unit, 2) if 0 < unit < 10 else (TENS[words[0]], 1)
    if words[0] in ("oh", "o") and len(words) > 1 and 0 < ONES.get(words[1], 0) < 10:
        return ONES[words[1]], 2
    if words[0] in ONES and 10 <= ONES[words[0]] < 20:
        return ONES[words[0]], 1
    if words[0] in ("fifteen", "hundred"):
        return (15 if words[0] == "fifteen" else 0), 1
    if words[0].isdigit() and len(words[0]) == 2 and int(words[0]) < 60:
        return int(words[0]), 1
    return 0, 0


def _clock(hour: int, minute: int, text: str, exact: bool) -> str | int:
    """24-hour time from what was said; a bare hour from 1 to 12 stays a number, for the skill to ask which half."""
    early, late = bool(_MORNING.search(text)), bool(_EVENING.search(text))
    if re.search(r"\b(?:in the evening|at night|p m|pm|tonight|afternoon)\b", text):
        early = False
    if hour == 12:
        hour = 0 if (early and not late) or (late and re.search(r"\bnight\b", text)) else 12
        return f"{hour:02d}:{minute:02d}"
    if hour < 12 and late and not early:
        return f"{hour + 12:02d}:{minute:02d}"
    if hour < 12 and early and not late:
        return f"{hour:02d}:{minute:02d}"
    if hour > 12 or exact:
        return f"{hour % 24:02d}:{minute:02d}"
    return f"{hour:02d}:{minute:02d}" if minute else hour


def time_of_day(text: str) -> str | int | None:
    """The time a plain text names, as "19:30"; a bare hour ("eight") as the number 8; None when there is none.

    The last time after a correction counts ("eight o'clock no make it nine"). Without a morning or evening word an
    hour with minutes is taken as it is said: "half past seven" is "07:30".
    """
    for part in reversed(_CORRECTION.split(text)):
        found = _one_time(part, text)
        if found is not None:
            return found
    return None


def _one_time(part: str, whole: str) -> str | int | None:
    """The time in a part of a text; the first way in which it can be read."""
    if re.search(r"\b(?:noon|midday|mid day|new noon)\b", part) and not re.search(r"\bafter ?noon\b", part):
        return "12:00"
    if re.search(r"\bmidnight\b", part):
        return "00:00"
    words = part.split()
    for found in (
        _quarter_or_half(words, whole),
        _minutes_past_or_to(part, whole),
        _leading_zero(part),
        _hour_and_minutes(words, whole),
    ):
        if found is not None:
            return found
    return None


_BEFORE_THE_HOUR = ("to", "of", "till", "before", "two")
_AFTER_THE_HOUR = ("past", "passed", "fast", "pass", "after", "a", "gone")


def _quarter_or_half(words: list[str], whole: str) -> str | int | None:
    """As in "quarter to eight", "half seven"."""
    for index, word in enumerate(words):
        after = words[index + 1 :]
        if word not in _MINUTES or not after:
            continue
        amount, skip = _MINUTES[word], int(after[0] in (*_BEFORE_THE_HOUR, *_AFTER_THE_HOUR))
        if skip and after[0] == "a" and len(after) > 1 and after[1] in ("past", "passed"):
            skip = 2
        hour = _hour(after[skip]) if len(after) > skip else None
        if hour is not None and 1 <= hour <= 12 and (skip or amount == 30):
            if skip and after[0] in _BEFORE_THE_HOUR:
                hour, amount = (hour - 1) or 12, 60 - amount
            return _clock(hour, amount, whole, False)
    return None


def _minutes_past_or_to(part: str, whole: str) -> str | int | None:
    """As in "twenty five past eight"."""
    joined = re.search(r"\b((?:\w+ and )?\w+)(?: minutes?)? (past|after|to|till|before) (\w+)\b", part)
    if not joined:
        return None
    pieces = [p for p in joined.group(1).split() if p != "and"]
    values = [TENS.get(p, ONES.get(p)) for p in pieces if p in TENS or p in ONES]
    hour = _hour(joined.group(3), loose=True)
    if not values or hour is None or not 1 <= hour <= 12:
        return None
    amount = sum(v for v in values if v is not None)
    if amount not in (5, 10, 15, 20, 25):
        return None
    if joined.group(2) in ("to", "till", "before"):
        return _clock((hour - 1) or 12, 60 - amount, whole, False)
    return _clock(hour, amount, whole, False)


def _leading_zero(part: str) -> str | None:
    """As in "oh eight hundred", "zero seven thirty"."""
    military = re.search(r"\b(?:oh|zero|o) (\w+) (hundred|thirty|fifteen|forty five)\b", part)
    hour = _hour(military.group(1)) if military else None
    if military is None or hour is None or hour >= 10:
        return None
    minute = {"hundred": 0, "thirty": 30, "fifteen": 15, "forty five": 45}[military.group(2)]
    return f"{hour:02d}:{minute:02d}"


_OF_SOMETHING_ELSE = ("days", "times", "minutes", "weeks", "day", "of", "sets")
"""What a number counts that is not an hour of the day."""


def _hour_and_minutes(words: list[str], whole: str) -> str | int | None:
    """As in "at eight", "seven thirty", "twenty hundred"."""
    for index, word in enumerate(words):
        loose = index + 1 < len(words) and (words[index + 1] in TENS or words[index + 1].startswith("o'clock"))
        loose = loose or (index > 0 and words[index - 1] in ("at", "say", "around", "about", "it"))
        hour, used = _hour(word, loose), 1
        if word == "twenty" and index + 1 < len(words) and 0 < ONES.get(words[index + 1], 0) <= 4:
            hour, used = 20 + ONES[words[index + 1]], 2
        elif word == "twenty" and words[index + 1 : index + 2] != ["hundred"]:
            continue
        if hour is None or hour > 24 or (hour == 0 and word == "zero"):
            continue
        rest = words[index + used :]
        if rest and (rest[0] in _OF_SOMETHING_ELSE or (rest[0] == "hours" and hour < 13)):
            continue
        minute, _ = _minutes(rest)
        return _clock(hour, minute, whole, bool(rest and rest[0] == "hundred"))
    return None


def days(text: str) -> str | None:
    """The days named: "daily", "weekdays", "weekends", or a list like "mon,wed,fri"; None when none is."""
    if re.search(
        r"\b(?:every ?day|each day|daily|all week|seven days|every (?:single )?(?:day|morning|evening|night))\b", text
    ):
        return "daily"
    if re.search(r"\b(?:week ?days|working days|work days|monday (?:to|through|till) friday)\b", text):
        return "weekdays"
    if re.search(r"\bweek ?ends?\b", text):
        return "weekends"
    found = {short for name, short in DAYS.items() if re.search(rf"\b{name}(?:s|'s)?\b", text)}
    if not found:
        return None
    if re.search(r"\b(?:not (?:on )?|except (?:on )?|but not |never (?:on )?)(?:\w+day)", text):
        excluded = {
            s for n, s in DAYS.items() if re.search(rf"\b(?:not (?:on )?|except (?:on )?|never (?:on )?|and ){n}", text)
        }
        left = set(ORDER) - (excluded & found or found)
        return ",".join(day for day in ORDER if day in left)
    return ",".join(day for day in ORDER if day in found)
