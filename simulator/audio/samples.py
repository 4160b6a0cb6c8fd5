"""Sound as samples: mono, 16 bits, at one rate; positions count samples, lengths in ms say so."""

import wave
from array import array
from itertools import repeat
from operator import add
from pathlib import Path
from typing import TypeAlias

Samples: TypeAlias = "array[int]"

RATE = 22_050
"""Samples a second: espeak-ng's own, so that nothing is resampled."""

LOUDEST = 32_767
CUT_MS = 5
"""How fast a sound that is cut off fades out: at once to the ear, and too slowly for a click."""


def at(ms: int) -> int:
    """The sample that sounds at `ms`."""
    return ms * RATE // 1000


def quiet(number: int) -> Samples:
    """So many samples of silence."""
    return array("h", bytes(2 * number))


def lasts(number: int) -> int:
    """How many ms so many samples last, rounded up, so that nothing is cut off that was measured."""
    return -(-number * 1000 // RATE)


def louder(samples: Samples, percent: float) -> Samples:
    """The same at `percent` of its volume; what is too loud to be written down is clipped."""
    if percent == 100:
        return samples
    return _written([round(sample * percent / 100) for sample in samples])


def faded(samples: Samples, rise: int = 0, fall: int = 0) -> Samples:
    """The same, rising from nothing over its first `rise` samples, and falling to nothing over its last `fall`."""
    rise, fall, end = min(rise, len(samples)), min(fall, len(samples)), len(samples)
    changed = samples[:]
    for nth in range(rise):
        changed[nth] = changed[nth] * nth // rise
    for nth in range(fall):
        changed[end - 1 - nth] = changed[end - 1 - nth] * nth // fall
    return changed


def cut(samples: Samples, end: int) -> Samples:
    """What sounds before `end`, faded where it is cut off."""
    return samples if len(samples) <= end else faded(samples[:end], fall=at(CUT_MS))


def mix(sound: Samples, samples: Samples, start: int) -> None:
    """Lay samples over a sound, from `start` on; the sound grows where it is too short."""
    end = start + len(samples)
    if end > len(sound):
        sound.extend(repeat(0, end - len(sound)))
    under = sound[start:end]
    sound[start:end] = _written(list(map(add, under, samples))) if any(under) else samples


def _written(values: list[int]) -> Samples:
    try:
        return array("h", values)
    except OverflowError:
        return array("h", [max(-LOUDEST, min(LOUDEST, value)) for value in values])


def write(path: Path, samples: Samples) -> None:
    """A WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
