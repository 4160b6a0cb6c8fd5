"""A timeline as sound: speech, silence, bells and breaths, each changed by its filters and cut at its end.

A filter changes each entry by itself, for an entry is all a timeline knows: what Trim and fades do is right for those
of one component, and not for those of a whole Sequencer.
"""

import re
from collections.abc import Callable, Mapping

import numpy as np

from simulator.audio.breath import breath
from simulator.audio.chime import chime
from simulator.audio.samples import Samples, at, cut, faded, louder, mix
from simulator.device.breath_sound import lengths
from simulator.device.player import sound_ms
from simulator.device.ssml import RATES
from simulator.device.timeline import Entry, Kind, Timeline, UnplayableError, length

Say = Callable[[str, int], Samples]
"""The samples of a text, at a percentage of the voice's pace."""

LIBRARY = "soundbank://soundlibrary/"
# SSML's names for loudness, in percent; Amazon gives them in dB only for steps, so these are this Echo's own.
VOLUMES = {"silent": 0, "x-soft": 35, "soft": 60, "medium": 100, "loud": 140, "x-loud": 180}
FADE_MS = 500
"""The length of a fade whose filter does not give one."""


def mixed(timeline: Timeline, say: Say) -> Samples:
    """The whole timeline; UnplayableError when something of it cannot be heard here."""
    audible = [entry for entry in timeline if entry.kind is not Kind.SILENCE]
    return mix([(at(entry.start), sounding(entry, say)) for entry in audible], at(length(timeline)))


def sounding(entry: Entry, say: Say) -> Samples:
    """One entry: what it plays, changed by its filters in their order, and no longer than it may be."""
    size = at(entry.end) - at(entry.start)
    samples = say(entry.text, rate(entry)) if entry.kind is Kind.SPEECH else _audio(entry)
    for filtering in entry.filters:
        name, _, values = filtering.partition(" ")
        if name not in _FILTERS:
            raise UnplayableError(f"nothing here can change a sound by {filtering!r}")
        samples = _FILTERS[name](samples, values, size)
    return cut(samples, size)


def rate(entry: Entry) -> int:
    """How fast an entry is said, in percent: one `<prosody rate>` inside another multiplies."""
    percent = 100
    for filtering in entry.filters:
        name, _, value = filtering.partition(" ")
        if name == "rate":
            percent = percent * (RATES[value] if value in RATES else int(value.rstrip("%"))) // 100
    return percent


def _audio(entry: Entry) -> Samples:
    if entry.source.startswith(LIBRARY):
        return chime(entry.source, sound_ms(entry.source))
    ours = lengths(entry.source)
    if ours is None:
        raise UnplayableError(
            f"{entry.source} is no sound this machine has: only the library's and the breaths are made here"
        )
    return breath(*ours)


def _loudness(samples: Samples, value: str, _: int) -> Samples:
    steps = re.fullmatch(r"([+-]\d+(?:\.\d+)?)dB", value)
    if value not in VOLUMES and steps is None:
        raise UnplayableError(f"SSML <prosody> has the unknown volume {value!r}")
    return louder(samples, 100 * 10 ** (float(steps[1]) / 20) if steps else VOLUMES[value])


def _volume(samples: Samples, values: str, _: int) -> Samples:
    amount = _values(values).get("amount", "1")
    percent = _number(amount.removesuffix("%"), "Volume") * (1 if amount.endswith("%") else 100)
    return louder(samples, percent)


def _trim(samples: Samples, values: str, _: int) -> Samples:
    given = _values(values)
    start = at(round(_number(given.get("start", "0"), "Trim")))
    end = at(round(_number(given["end"], "Trim"))) if "end" in given else len(samples)
    return samples[start:end]


def _repeat(samples: Samples, values: str, size: int) -> Samples:
    """The sound again, a number of times more; -1 fills all the room there is."""
    more = round(_number(_values(values).get("repeatCount", "0"), "Repeat"))
    return np.tile(samples, more + 1 if more >= 0 else size // max(1, len(samples)) + 1)


def _fade_in(samples: Samples, values: str, _: int) -> Samples:
    return faded(samples, rise=_fade(values))


def _fade_out(samples: Samples, values: str, _: int) -> Samples:
    return faded(samples, fall=_fade(values))


def _fade(values: str) -> int:
    return at(round(_number(_values(values).get("duration", str(FADE_MS)), "fade")))


def _values(values: str) -> Mapping[str, str]:
    """What a filter of APL for audio is given: "start=100 end=2000"."""
    return dict(pair.split("=", 1) for pair in values.split() if "=" in pair)


def _number(text: str, name: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise UnplayableError(f"an APLA {name} filter has {text!r} where a number belongs") from None


_FILTERS: Mapping[str, Callable[[Samples, str, int], Samples]] = {
    "volume": _loudness,
    "rate": lambda samples, _, __: samples,  # the voice has spoken at that rate already
    "Volume": _volume,
    "Trim": _trim,
    "Repeat": _repeat,
    "FadeIn": _fade_in,
    "FadeOut": _fade_out,
}
