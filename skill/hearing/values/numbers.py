"""Numbers as people say them: whole ones, halves, ranges, corrections, and what a recogniser makes of them."""

from __future__ import annotations

from typing import NamedTuple

ONES = {
    word: value
    for value, words in enumerate(
        (
            "zero nought naught nil oh", "one wan juan", "two twa", "three tree thee", "four fower", "five", "six",
            "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
            "seventeen", "eighteen", "nineteen",
        )
    )
    for word in words.split()
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBER_WORDS = "|".join((*TENS, *ONES))
"""The words of both, as alternatives of a pattern."""
GROUPS = {"couple": 2, "pair": 2, "dozen": 12, "hundred": 100, "half-dozen": 6}
SOUNDS = {
    "won": 1, "wun": 1, "to": 2, "too": 2, "tew": 2, "free": 3, "for": 4, "fore": 4, "fife": 5, "hive": 5, "fives": 5,
    "sicks": 6, "sex": 6, "sics": 6, "sixes": 6, "heaven": 7, "sevens": 7, "ate": 8, "hate": 8, "eights": 8, "nein": 9,
    "mine": 9, "nines": 9, "tan": 10, "tenner": 10, "den": 10, "then": 10, "tens": 10, "hero": 0, "threes": 3,
    "fours": 4, "twos": 2, "ones": 1, "too's": 2, "six's": 6, "sick": 6, "zeros": 0, "zeero": 0, "tin": 10, "fie": 5,
    "fiver": 5, "tooth": 2,
}  # fmt: skip
"""Words that only mean a number where a number was asked for."""

CERTAIN_SOUNDS = frozenset({"sicks", "fives", "threes", "fours", "twos", "sevens", "eights", "nines", "sixes", "tens"})


class Number(NamedTuple):
    """A number in a sentence: its value, and the words from ``start`` up to (not with) ``end``."""

    value: float
    start: int
    end: int


def _small(words: list[str], at: int, loose: bool) -> tuple[float, int] | None:
    """The whole number that starts at a word, and where it ends."""
    word = words[at].partition("'")[0]
    if word.isdigit() and len(word) <= 3:
        return float(word), at + 1
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == "half" and following in ("dozen", "dozens"):
        return 6.0, at + 2
    if word == "half" and words[at + 1 : at + 3] == ["a", "dozen"]:
        return 6.0, at + 3
    if word in TENS:
        unit = ONES.get(following, 0)
        return (float(TENS[word] + unit), at + 2) if 0 < unit < 10 else (float(TENS[word]), at + 1)
    if word in ONES:
        if following == "hundred":
            return ONES[word] * 100.0, at + 2
        return float(ONES[word]), at + 1
    if word in GROUPS:
        return float(GROUPS[word]), at + 1
    if loose and word in SOUNDS:
        return float(SOUNDS[word]), at + 1
    if word in CERTAIN_SOUNDS:
        return float(SOUNDS[word]), at + 1
    return None


def numbers(text: str, loose: bool = False) -> list[Number]:
    """All numbers of a plain text in their order; ``loose`` also takes words that only sound like one.

    "six and a half" and "six point five" are 6.5, "and a half" after a unit ("five seconds and a half") counts too.
    """
    words = text.replace("half-dozen", "half dozen").split()
    found: list[Number] = []
    at = 0
    while at < len(words):
        hit = _small(words, at, loose)
        if hit is None:
            at += 1
            continue
        value, end = hit
        if words[end : end + 3] in (["and", "a", "half"], ["and", "the", "half"]):
            value, end = value + 0.5, end + 3
        elif words[end : end + 2] == ["and", "half"] or words[end : end + 2] == ["n", "half"]:
            value, end = value + 0.5, end + 2
        elif words[end : end + 1] == ["point"] and end + 1 < len(words):
            digit = _small(words, end + 1, True)
            if digit is not None and digit[0] < 10:
                value, end = value + digit[0] / 10, digit[1]
        found.append(Number(value, at, end))
        at = end
    return found
