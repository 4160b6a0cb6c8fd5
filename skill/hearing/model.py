"""The linear model behind the ear: integer weights read once from a file, scores for a sentence in a situation."""

from __future__ import annotations

import json
from array import array
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import exp
from pathlib import Path
from struct import unpack_from

from skill.hearing.features import bags

LAST = 128
"""Added to the meaning of a key's last entry."""


@dataclass(frozen=True, slots=True)
class Weights:
    """``spots``: key -> its first entry; an entry is a meaning (+128 for the last one of the key) and a weight."""

    meanings: tuple[str, ...]
    step: float
    temperature: float
    made_from: str
    spots: dict[int, int]
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
    if data[:4] != b"EAR1":
        raise ValueError("not a weights file of the ear")
    (length,) = unpack_from("<I", data, 4)
    head = json.loads(data[8 : 8 + length])
    count: int = head["keys"]
    at = 8 + length
    gaps = array("H", data[at : at + 2 * count])
    if gaps.itemsize != 2 or array("H", b"\x01\x00")[0] != 1:
        gaps.byteswap()
    at += 2 * count
    starts = accumulate(data[at : at + count], initial=0)
    at += count
    spots = dict(zip(accumulate(gaps), starts, strict=False))
    total = (len(data) - at) // 2
    values = array("b", data[at + total : at + 2 * total])
    return Weights(
        tuple(head["meanings"]),
        head["step"],
        head["temperature"],
        head["made_from"],
        spots,
        data[at : at + total],
        values,
    )


def scores(text: str, situation: str, question: str | None, table: Weights) -> list[float]:
    """One score a meaning (about 0 to 1) for a plain text."""
    spots, which, values = table.spots, table.which, table.values
    total = [0.0] * len(table.meanings)
    for bag, worth in bags(text, situation, question):
        factor = worth * table.step
        for key in bag:
            spot = spots.get(key)
            if spot is not None:
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
