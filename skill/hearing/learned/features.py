"""From a sentence to the numbers the linear model reads.

A sentence becomes three *views* (pieces of words, words, pairs of words), each a bag of hashed keys; every key is
looked up once as it is and once joined with the situation. Two more small bags say where we are and how long the
sentence is. The training tool and the skill both call this file, so they cannot drift apart.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from zlib import crc32

from skill.hearing.values.numbers import ONES, TENS
from skill.hearing.words import safety_words

KEY_BITS = 26
MASK = (1 << KEY_BITS) - 1

SITUATIONS = (
    "choose", "same", "come_back", "lost_touch", "safety", "floor", "setup", "hearing", "ready", "moving",
    "paused", "pain", "calm", "dizzy", "feel", "other", "rise", "forgetting", "reminding", "anywhere",
    "newcomer", "finishing",
)  # fmt: skip
"""What the guide has just said; the same names as in the training rows."""

_KEEP = re.compile(r"[^a-z0-9']+")
_LETTERS = str.maketrans("’‘éèêàâüöäïîçñ", "''eeeaauoaiicn")


def plain(text: str) -> str:
    """Lower-case words with single blanks between them; punctuation and hyphens become blanks."""
    words = _KEEP.sub(" ", text.lower().translate(_LETTERS)).split()
    return " ".join(word for word in (word.strip("'") for word in words) if word)


@cache
def situation_salt(situation: str) -> int:
    """The number a key is mixed with to mean "this, said in that situation"."""
    return crc32(situation.encode(), 77) & MASK


@cache
def question_salt(question: str) -> int:
    """The number a key is mixed with to mean "this, answering that safety question"."""
    return crc32(question.encode(), 78) & MASK


_SPELLINGS = tuple(
    (re.compile(spelled), sounding)
    for spelled, sounding in (
        (r"[^a-z]", ""), (r"^[kg]n", "n"), (r"^wr", "r"), (r"^wh", "w"), (r"ph", "f"), (r"gh", ""), (r"ck", "k"),
        (r"th", "t"), (r"c(?=[eiy])", "s"), (r"sh", "s"), (r"^[aeiouy]", "A"), (r"(?<=.)[aeiouyhw]", ""),
    )
)  # fmt: skip
_ALIKE = str.maketrans({"x": "ks", "q": "k", "z": "s", "c": "k", "j": "g", "v": "f", "b": "p", "d": "t"})
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(4096)
def sound(word: str) -> bytes:
    """The consonants of a word, those that are mistaken for each other as one: of "knees" and "niece" it is "ns"."""
    for spelled, sounding in _SPELLINGS:
        word = spelled.sub(sounding, word)
    return _DOUBLED.sub(r"\1", word.translate(_ALIKE)).encode()


def word_key(word: str) -> int:
    """The key of a word as it is spelled."""
    return crc32(word.encode(), 2) & MASK


def views(text: str) -> tuple[set[int], set[int], set[int]]:
    """The three bags of a plain text: pieces of words (2 to 5 letters), words, and pairs of neighbouring words.

    Words and pairs are taken as they are spelled and as they sound, for a recogniser spells what it never heard.
    """
    words = text.encode().split()
    pieces: set[int] = set()
    add = pieces.add
    for word in words:
        raw = b" " + word + b" "
        length = len(raw)
        for size in (2, 3, 4, 5):
            for start in range(length - size + 1):
                add(crc32(raw[start : start + size], 1) & MASK)
    single = {crc32(word, 2) & MASK for word in words}
    edged = [b"<", *words, b">"]
    pairs = {crc32(first + b" " + second, 3) & MASK for first, second in pairwise(edged)}
    pairs |= {crc32(first + b"~" + third, 3) & MASK for first, third in zip(edged, edged[2:], strict=False)}
    sounds = [sound(word) for word in text.split()]
    single |= {crc32(heard, 6) & MASK for heard in sounds}
    pairs |= {crc32(first + b" " + second, 7) & MASK for first, second in pairwise([b"<", *sounds, b">"])}
    return pieces, single, pairs


def prior(text: str, situation: str, question: str | None) -> set[int]:
    """The bag that says where we are: the situation, the question, and the situation with the number of words."""
    place = situation.encode()
    bag = {crc32(place, 4) & MASK, crc32(place + b" %d" % min(text.count(" "), 6), 4) & MASK}
    if question:
        bag.add(crc32(question.encode(), 4) & MASK)
    return bag


CROSS = (0.5, 1.0, 1.0)
"""How much each view counts once more, joined with the situation."""

PRIOR = 0.5
QUESTION = 0.7
MARK = 0.4


_ASKING = re.compile(
    r"^(?:(?:and|but|so|um|er|well|oh|sorry|alexa) )*(?:what|how|why|where|when|who|which|is|are|do|does|did|can|"
    r"could|should|"
    r"would|will|shall|am|may|might|have|has|what's|how's|where's|who's)\b"
)


def marks(text: str) -> list[bytes]:
    """What the small word lists see in a plain text: an open symptom, a denial, a hedge, a number, a question ..."""
    words = text.split()
    found = []
    if safety_words.asserted(text):
        found.append(b"symptom")
    if safety_words.DENIAL.search(text):
        found.append(b"denial")
    if safety_words.HEDGE.search(text):
        found.append(b"hedge")
    if safety_words.BETTER.search(text):
        found.append(b"better")
    if _ASKING.match(text):
        found.append(b"asking")
    if any(word in ONES or word in TENS for word in words):
        found.append(b"number")
    return found or [b"plain"]


def bags(text: str, situation: str, question: str | None) -> list[tuple[set[int], float]]:
    """All bags of a plain text with the value each of their keys has."""
    salt = situation_salt(situation)
    result: list[tuple[set[int], float]] = []
    for number, bag in enumerate(views(text)):
        value = 1 / max(1, len(bag)) ** 0.5
        result.append((bag, value))
        if CROSS[number]:
            result.append(({key ^ salt for key in bag}, value * CROSS[number]))
        if question and number == 1:
            asked = question_salt(question)
            result.append(({key ^ asked for key in bag}, value * QUESTION))
    seen = marks(text)
    bag = {crc32(name, 5) & MASK for name in (*seen, b"+".join(seen))}
    result.append((bag | {key ^ salt for key in bag}, MARK / len(seen) ** 0.5))
    result.append((prior(text, situation, question), PRIOR))
    return result
