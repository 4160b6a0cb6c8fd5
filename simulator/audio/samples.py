"""Sound as samples: mono, 16 bits, at one rate. Positions count samples; lengths in milliseconds say so."""

import io
import wave
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Samples: TypeAlias = NDArray[np.int16]

RATE = 22_050
"""Samples a second: espeak-ng's own, so that nothing is resampled."""

LOUDEST = 32_767
CUT_MS = 5
"""How fast a sound fades out where it is cut off: at once to the ear, but slowly enough not to click."""


def at(ms: int) -> int:
    """The number of the sample that sounds at `ms`."""
    return ms * RATE // 1000


def quiet(number: int) -> Samples:
    """Silence of a number of samples."""
    return np.zeros(number, np.int16)


def lasts(number: int) -> int:
    """How many ms a number of samples lasts, rounded up, so that nothing is cut off that was measured."""
    return -(-number * 1000 // RATE)


def clipped(values: ArrayLike) -> Samples:
    """Values of any size as samples: rounded, and what is too loud clipped."""
    return np.clip(np.rint(values), -LOUDEST, LOUDEST).astype(np.int16)


def louder(samples: Samples, percent: float) -> Samples:
    """The same at `percent` of its volume."""
    return samples if percent == 100 else clipped(samples * (percent / 100))


def faded(samples: Samples, rise: int = 0, fall: int = 0) -> Samples:
    """The same, rising from nothing over its first `rise` samples, and falling to nothing over its last `fall`."""
    rise, fall = min(rise, len(samples)), min(fall, len(samples))
    changed = samples.astype(np.int64)
    changed[:rise] = changed[:rise] * np.arange(rise) // max(1, rise)
    backwards = changed[::-1]
    backwards[:fall] = backwards[:fall] * np.arange(fall) // max(1, fall)
    return changed.astype(np.int16)


def cut(samples: Samples, end: int) -> Samples:
    """What sounds before `end`, faded where it is cut off."""
    return samples if len(samples) <= end else faded(samples[:end], fall=at(CUT_MS))


def mix(parts: Iterable[tuple[int, Samples]], least: int = 0) -> Samples:
    """Sounds laid over one another, each from its position on, in at least this many samples."""
    parts = list(parts)
    sound = quiet(max([least, *(start + len(samples) for start, samples in parts)]))
    for start, samples in parts:
        under = sound[start : start + len(samples)]
        under[:] = clipped(under.astype(np.int32) + samples)
    return sound


def wav(samples: Samples) -> bytes:
    """The samples as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(RATE)
        written.writeframes(samples.astype("<i2").tobytes())
    return file.getvalue()


def write(path: Path, samples: Samples) -> None:
    """Write a WAV file."""
    path.write_bytes(wav(samples))
