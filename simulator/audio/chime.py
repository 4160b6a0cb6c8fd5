"""A bell that stands in for the sounds of Amazon's library, which are not on this machine."""

from functools import cache
from zlib import crc32

import numpy as np

from simulator.audio.samples import RATE, Samples, at, clipped

# A scale, in Hz: each sound of the library gets one of its notes by its name, so that two can be told apart.
NOTES = (523, 587, 659, 698, 784, 880, 988)
# The partials of a small bell: how many times the note, and how loud.
PARTIALS = ((1.0, 1.0), (2.76, 0.4), (5.4, 0.15))
PEAK = 7_000
FADE_SECONDS = 0.35
"""The time in which the bell falls to a third of its loudness."""


@cache
def chime(source: str, ms: int) -> Samples:
    """The stand-in for a sound of the library, `ms` long."""
    note = NOTES[crc32(source.encode()) % len(NOTES)]
    number = at(ms)
    seconds = np.arange(number) / RATE
    wave = sum(loud * np.sin(2 * np.pi * note * times * seconds) for times, loud in PARTIALS)
    whole = sum(loud for _, loud in PARTIALS)
    end = np.minimum(1.0, np.arange(number, 0, -1) / at(20))
    return clipped(PEAK * wave / whole * np.exp(-seconds / FADE_SECONDS) * end)
