"""The sound of a breath, made here: it rises on the way out, falls on the way home, and is still in between."""

from functools import cache
from random import Random

import numpy as np

from simulator.audio.samples import Samples, at, clipped, quiet
from simulator.device.breath_sound import REPS

# Noise through two one-pole low-pass filters. How far they are open (the share of the way to the next sample that each
# takes) makes the pitch of a breath: breathing in opens them, breathing out closes them further.
LOW, HIGH, LOW_AGAIN = 0.08, 0.30, 0.05
PEAK = 9_000
"""How loud the middle of a breath is, of 32767: with the skill's volume filter it stays under the voice."""

EDGE = 0.15
"""The share of a breath that fades in, and out."""


@cache
def breath(inhale: int, still: int, exhale: int, rest: int) -> Samples:
    """Ten reps. Each begins on the sample of its own ms, so that no rounding adds up."""
    away, home = _drawn(at(inhale), LOW, HIGH), _drawn(at(exhale), HIGH, LOW_AGAIN)
    sound = quiet(at(REPS * (inhale + still + exhale + rest)))
    for rep in range(REPS):
        start = rep * (inhale + still + exhale + rest)
        for samples, begins in ((away, start), (home, start + inhale + still)):
            sound[at(begins) : at(begins) + len(samples)] = samples
    return sound


def _drawn(number: int, opens_from: float, opens_to: float) -> Samples:
    """Noise of a number of samples, the same every time, its pitch gliding from one opening to another."""
    chance = Random(number)  # noqa: S311 noise, not a secret
    once = twice = 0.0
    sound = np.zeros(number)
    gone = np.arange(number) / max(1, number)
    openings = opens_from + (opens_to - opens_from) * gone
    for nth, opening in enumerate(openings.tolist()):
        once += (chance.random() * 2 - 1 - once) * opening
        twice += (once - twice) * opening
        sound[nth] = twice
    edge = np.minimum(1.0, np.minimum(gone, 1 - gone) / EDGE)
    sound *= np.sin(edge * np.pi / 2) ** 2 / np.sqrt(openings)
    return clipped(sound * PEAK / (np.abs(sound).max(initial=0.0) or 1.0))
