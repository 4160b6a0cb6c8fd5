"""How long the voice of this machine takes to say the skill's sentences, and the estimate that fits it best.

`python -m bench.fit_voice` prints the four constants of `skill/content`, what is left over, and what ten reps of the
SSML fallback drift by. Alexa's own voice is not measured here.
"""

import sys
from collections.abc import Iterator, Sequence
from math import sqrt

import numpy as np

from simulator.audio.voice import Espeak, VoiceMissingError
from skill.content.catalogue import Line, catalogue, values_in
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.pacing.plain_voice import cue
from skill.pacing.score import RepSet, compose
from skill.pacing.speech_estimate import COMMA_MS, LETTER_MS, START_MS, STOP_MS, speech_parts

WORDS = catalogue()
# What the sentences leave open is filled with a name, or a number: which one hardly matters.
NAMED = {"goal": "knees", "other": "knees", "leg": "right", "go": "next", "where": ""}
CUE_WEIGHT = 20
"""A cue of the set counts as much as twenty other sentences, for its error comes back ten times."""

STEP_MS = 5
"""The constants are rounded to this: what is left over is far larger."""


def sentences() -> Iterator[str]:
    """Every sentence of the catalogue but the cues of the reps."""
    for name, variants in WORDS.lines.items():
        if not name.startswith("cue."):
            for nth, text in enumerate(variants):
                values = tuple((each, NAMED.get(each, 7)) for each in values_in(text) - set(WORDS.names))
                yield WORDS.text(Line(name, values, nth))


def cues(goal: Goal) -> list[str]:
    """What SSML says in ten reps of a leg."""
    score = compose(RepSet(goal, LADDER[1], Leg.LEFT, Legs(0, 10)))
    return [text for beat in score.beats if beat.nth and (text := cue(beat, WORDS))]


def fitted(rows: Sequence[Sequence[int]], lengths: Sequence[int], weights: Sequence[int]) -> list[float]:
    """The coefficients of the weighted least squares."""
    scale = np.sqrt(weights)
    solution, *_ = np.linalg.lstsq(np.array(rows) * scale[:, np.newaxis], np.array(lengths) * scale, rcond=None)
    coefficients: list[float] = solution.tolist()
    return coefficients


def main() -> int:
    """Measure, fit and print."""
    try:
        voice = Espeak()
    except VoiceMissingError as why:
        print(f"heel slides: nothing is measured: {why}", file=sys.stderr)  # noqa: T201
        return 1
    others, said = list(sentences()), [cue for goal in Goal for cue in cues(goal)]
    texts = [*others, *said]
    rows, lengths = [(1, *speech_parts(text)) for text in texts], [voice(text) for text in texts]
    weights = [1] * len(others) + [CUE_WEIGHT] * len(said)
    start, letter, comma, stop = (round(each / STEP_MS) * STEP_MS for each in fitted(rows, lengths, weights))
    print(f"{len(others)} sentences, {len(said)} cues; {voice.name}")  # noqa: T201
    now = (START_MS, LETTER_MS, COMMA_MS, STOP_MS)
    for name, constants in (("fitted", (start, letter, comma, stop)), ("now", now)):
        over = {
            text: ms - sum(c * n for c, n in zip(constants, row, strict=True))
            for text, row, ms in zip(texts, rows, lengths, strict=True)
        }
        drift = ", ".join(f"{goal} {sum(over[cue] for cue in cues(goal)):+} ms" for goal in Goal)
        print(  # noqa: T201
            f"{name}: START_MS {constants[0]}, LETTER_MS {constants[1]}, COMMA_MS {constants[2]}, "
            f"STOP_MS {constants[3]}; off by {spread([over[text] for text in others])} ms a sentence and "
            f"{spread([over[cue] for cue in said])} ms a cue (rms); ten reps drift: {drift}"
        )
    return 0


def spread(errors: Sequence[int]) -> int:
    return round(sqrt(sum(error * error for error in errors) / len(errors)))


if __name__ == "__main__":
    sys.exit(main())
