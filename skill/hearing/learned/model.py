"""The linear model behind the ear: integer weights in a file that is used as it is unpacked, scores for a sentence."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from struct import unpack_from

from skill.hearing.learned.features import KEY_BITS, bags, word_key

MAGIC = b"EAR3"
LAST = 128
"""Added to the meaning of a key's last entry."""
LOW_BITS = 15
"""How many bits of a key stand in the file; the rest is the number of its shelf."""
SHELVES = 1 << KEY_BITS - LOW_BITS


@dataclass(frozen=True, slots=True)
class Weights:
    """Keys in their order, on shelves of those with the same high bits.

    ``shelf_keys``, ``shelf_entries``: the first key and the first entry of each shelf, and the end. ``lows``: the low
    bits of each key; ``counts``: its entries. An entry is a meaning (+128 for the last one of the key) and a weight.
    """

    meanings: tuple[str, ...]
    step: float
    temperature: float
    made_from: str
    shelf_keys: array[int]
    shelf_entries: array[int]
    lows: array[int]
    counts: bytes
    which: bytes
    values: array[int]


@cache
def weights(name: str = "weights-en.bin") -> Weights:
    """The weights file of the package, read on first use (some milliseconds)."""
    return read(raw(name))


def raw(name: str = "weights-en.bin") -> bytes:
    """The bytes of the weights file."""
    return Path(__file__).with_name(name).read_bytes()


def read(data: bytes) -> Weights:
    """Take a weights file apart; the layout stands in tools/train_ear.py (``pack``)."""
    if data[:4] != MAGIC:
        raise ValueError("not a weights file of the ear")
    data = zlib.decompress(memoryview(data)[4:])
    (length,) = unpack_from("<I", data)
    head = json.loads(data[4 : 4 + length])
    keys: int = head["keys"]
    at = 4 + length
    parts = []
    for kind, count in (("I", SHELVES + 1), ("I", SHELVES + 1), ("H", keys)):
        part = array(kind)
        part.frombytes(data[at : at + count * part.itemsize])
        if sys.byteorder != "little":
            part.byteswap()
        parts.append(part)
        at += count * part.itemsize
    shelf_keys, shelf_entries, lows = parts
    entries = shelf_entries[-1]
    counts, which = data[at : at + keys], data[at + keys : at + keys + entries]
    return Weights(
        tuple(head["meanings"]),
        head["step"],
        head["temperature"],
        head["made_from"],
        shelf_keys,
        shelf_entries,
        lows,
        counts,
        which,
        array("b", data[at + keys + entries :]),
    )


def knows(word: str, table: Weights) -> bool:
    """Whether a word, as it is spelled, counts for anything."""
    key = word_key(word)
    shelf, low = key >> LOW_BITS, key & (1 << LOW_BITS) - 1
    end = table.shelf_keys[shelf + 1]
    place = bisect_left(table.lows, low, table.shelf_keys[shelf], end)
    return place < end and table.lows[place] == low


def scores(text: str, situation: str, question: str | None, table: Weights) -> list[float]:
    """One score a meaning for a plain text."""
    shelf_keys, shelf_entries, lows, counts = table.shelf_keys, table.shelf_entries, table.lows, table.counts
    which, values = table.which, table.values
    low_mask = (1 << LOW_BITS) - 1
    total = [0.0] * len(table.meanings)
    for bag, worth in bags(text, situation, question):
        factor = worth * table.step
        for key in bag:
            shelf = key >> LOW_BITS
            low = key & low_mask
            first, end = shelf_keys[shelf], shelf_keys[shelf + 1]
            place = bisect_left(lows, low, first, end)
            if place < end and lows[place] == low:
                spot = shelf_entries[shelf] + sum(counts[first:place])
                while (meaning := which[spot]) < LAST:
                    total[meaning] += values[spot] * factor
                    spot += 1
                total[meaning - LAST] += values[spot] * factor
    return total


def chances(found: list[float], temperature: float) -> list[float]:
    """Scores as probabilities that add up to one."""
    top = max(found)
    raised = [exp((score - top) * temperature) for score in found]
    whole = sum(raised)
    return [value / whole for value in raised]
