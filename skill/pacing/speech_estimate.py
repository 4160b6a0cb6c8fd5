"""How long a voice takes to say a text: an estimate from syllables and pauses, in milliseconds."""

import re

# How long a voice takes: fitted to espeak-ng 1.51 (American, its own pace) by least squares over every sentence and the
# cues of ten reps; it is off by 150 ms a cue. `python -m bench.fit_voice` measures again. Alexa's own voice nobody here
# has timed: on a device, time ten cues of the SSML fallback and scale these four. They decide how long a lead-in lasts
# and how well the fallback keeps time; the beats of APL for audio do not depend on them.
SYLLABLE_MS, COMMA_MS, STOP_MS, START_MS = 185, 320, 460, 240


def spoken_ms(text: str) -> int:
    """About how many milliseconds a text takes to say."""
    syllables, commas, stops = speech_parts(text)
    return START_MS + syllables * SYLLABLE_MS + commas * COMMA_MS + stops * STOP_MS


def speech_parts(text: str) -> tuple[int, int, int]:
    """What a text's length is made of: its syllables, its commas, and the stops inside it."""
    syllables = sum(max(1, len(_VOWELS.findall(_SILENT_E.sub("", word)))) for word in _WORD.findall(text.lower()))
    return syllables, text.count(","), len(_STOP.findall(text.rstrip(" .?!")))


_WORD = re.compile(r"[a-z']+|\d")
_VOWELS = re.compile(r"u?i(?=et)|[aeiouy]+|\d")  # two in "quiet"
_SILENT_E = re.compile(r"(?<=[aeiouy][^aeiouy])e$|(?<=[^aeiouy][^aeiouyl])e$")
_STOP = re.compile(r"[.?!:;](?=\s)")
