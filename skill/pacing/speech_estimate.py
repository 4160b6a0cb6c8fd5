"""How long a voice takes to say a text: an estimate from letters and pauses, in milliseconds.

A voice is described by its speed, in percent of the speed of the voice that was measured.
"""

import re

# How long the measured voice takes: fitted to espeak-ng 1.51 (American, its own pace) by least squares over every
# sentence and the cues of ten reps; `python -m bench.fit_voice` measures again, and says by how much it is off.
START_MS, LETTER_MS, COMMA_MS, STOP_MS = 170, 60, 305, 455

# Alexa's own voice nobody here has timed. It is thought to be slower than espeak-ng, so what is estimated is a voice in
# the middle of these two: the slowest is as much slower than that as the fastest is faster. On a device, time ten cues
# of the SSML fallback and bring the two nearer. They decide how long a lead-in lasts and how far the fallback may be
# off; the beats of APL for audio do not depend on them.
SLOWEST, FASTEST = 75, 110
MEASURED, MIDDLE = 100, round(2 / (1 / SLOWEST + 1 / FASTEST))

SLOW_RATE = 80
"""Of a voice that was asked to speak more slowly, in percent of its own pace."""

SET_ERROR_MS = 1_200
"""Over a set and its lead-in, the slowest voice takes no longer than this beyond its estimate."""


def spoken_ms(text: str, speed: int = MIDDLE) -> int:
    """About how many milliseconds a voice of such a speed takes to say a text."""
    letters, commas, stops = speech_parts(text)
    measured = START_MS + letters * LETTER_MS + commas * COMMA_MS + stops * STOP_MS
    return measured * 100 // speed


def rated(speed: int, *, slow: bool) -> int:
    """The speed of a voice that was asked to speak more slowly, or not."""
    return speed * SLOW_RATE // 100 if slow else speed


def speech_parts(text: str) -> tuple[int, int, int]:
    """What a text's length is made of: its letters, its commas, and the stops inside it."""
    letters = sum(map(str.isalpha, text))
    return letters, text.count(","), len(_STOP.findall(text.rstrip(" .?!")))


_STOP = re.compile(r"[.?!:;](?=\s)")
