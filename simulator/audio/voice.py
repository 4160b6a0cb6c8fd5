"""A voice for this machine: espeak-ng says a text, and the same text always sounds the same."""

import io
import re
import shutil
import subprocess
import wave
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from simulator.audio.samples import RATE, Samples, at, lasts, quiet
from simulator.device.timeline import UnplayableError
from simulator.errors import SimulatorError

WORDS_A_MINUTE = 175
"""espeak-ng's own pace. With its pauses that is 195 words a minute over all of the skill's sentences: faster than Alexa
is thought to speak (150 to 160), but at a slower one the hips' beat of one second has no room for its words."""

PAUSE_MS = 300
"""Between two sentences: what espeak-ng 1.51 leaves after a sentence, measured at its own pace."""

# An accent by locale; f3 is the first of espeak-ng's women's voices whose sentences end without a rasp.
ACCENTS = {"en-US": "en-us", "en-CA": "en-us", "en-GB": "en-gb", "en-AU": "en-gb", "en-IN": "en-gb"}
ALEXA, PERSON = "+f3", ""

# One word and a full stop ("Three.", "Out.") belongs to the sentence that follows: it is said in one go.
_SENTENCE = re.compile(r"(?:[\w'’]+[.?!] )*[^.?!]+[.?!]*\s*")


class VoiceMissingError(SimulatorError):
    """This machine has no voice, and why, in one line."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is said in one go, and its first and last sample in the sound of the text."""

    text: str
    start: int
    end: int


class Espeak:
    """One voice of espeak-ng. Called with a text, it returns how many ms that takes, as a device's voice does."""

    def __init__(self, locale: str = "en-US", variant: str = ALEXA) -> None:
        """VoiceMissingError where espeak-ng is not installed."""
        program = shutil.which("espeak-ng")
        if program is None:
            raise VoiceMissingError("espeak-ng is not installed (Debian: apt install espeak-ng)")
        self.program, self.name = program, ACCENTS.get(locale, ACCENTS["en-US"]) + variant

    def __call__(self, text: str) -> int:
        return lasts(len(self.say(text)))

    def say(self, text: str, percent: int = 100) -> Samples:
        """The samples of a text, at `percent` of the voice's pace: its sentences with pauses between.

        UnplayableError, here and below, for what espeak-ng cannot say.
        """
        sentences = list(self._sentences(text, percent))
        sound = quiet(sentences[-1][0].end if sentences else 0)
        for sentence, samples in sentences:
            sound[sentence.start : sentence.end] = samples
        return sound

    def sentences(self, text: str, percent: int = 100) -> tuple[Sentence, ...]:
        """When each sentence of a text is said."""
        return tuple(sentence for sentence, _ in self._sentences(text, percent))

    def _sentences(self, text: str, percent: int) -> Iterator[tuple[Sentence, Samples]]:
        start = 0
        for words in map(str.strip, _SENTENCE.findall(text)):
            samples = _rendered(self.program, self.name, WORDS_A_MINUTE * percent // 100, words)
            yield Sentence(words, start, start + len(samples)), samples
            start += len(samples) + at(PAUSE_MS)


@cache
def _rendered(program: str, voice: str, pace: int, words: str) -> Samples:
    """One sentence, rendered once and then remembered; nobody changes it."""
    # -z: no pause at the end, for the pauses are ours; by standard input, for a text may begin with a hyphen.
    command = [program, "-v", voice, "-s", str(pace), "-z", "-b", "1", "--stdin", "--stdout"]
    spoken = subprocess.run(command, input=words.encode(), capture_output=True, check=False)
    try:
        with wave.open(io.BytesIO(spoken.stdout)) as sound:
            read = sound.readframes(len(spoken.stdout)) if sound.getframerate() == RATE else b""
    except (wave.Error, EOFError):
        read = b""
    if spoken.returncode or not read:
        why = spoken.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise UnplayableError(f"espeak-ng cannot say {words!r}{': ' * bool(why)}{why}")
    return np.frombuffer(read, "<i2")
