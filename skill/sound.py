"""A score as APL for audio: each beat mixes a silence of its length with its cue, so no voice can move it."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from skill.score import Beat, Phase, Score, Walk
from skill.words import Line, Words

VERSION = "0.91"  # the first with trimToParent (Amazon's blog, 2021-02)
Component = dict[str, Any]


def document(score: Score, after: Iterable[Line], words: Words) -> Component:
    """The whole answer as one document: lead-in, beats, then the lines that follow."""
    lead = [_beat(beat, words) for beat in score.beats if beat.phase is Phase.LEAD]
    beats = [_beat(beat, words) for beat in score.beats if beat.phase is not Phase.LEAD]
    closing = [{"type": "Speech", "contentType": "PlainText", "content": words.text(line)} for line in after]
    played = {"type": "Sequencer", "description": described(score), "items": beats}
    return {
        "type": "APLA",
        "version": VERSION,
        "mainTemplate": {"item": {"type": "Sequencer", "items": [*lead, played, *closing]}},
    }


def described(score: Score) -> str:
    """The score in a few words, for whoever reads the document: "right leg, 4 to 8; left leg, 1 to 8; 4 in, 4 out"."""
    recipe = score.recipe
    if isinstance(recipe, Walk):
        return f"the setup, from step {recipe.step}"
    legs = []
    for leg, beats in groupby((beat for beat in score.beats if beat.nth), key=lambda beat: beat.leg):
        reps = [beat.nth for beat in beats]
        legs.append(f"{leg} leg, {reps[0]} to {reps[-1]}")
    return "; ".join([*legs, f"{recipe.pace.inhale // 1000} in, {recipe.pace.exhale // 1000} out"])


def _beat(beat: Beat, words: Words) -> Component:
    name = " ".join(str(part) for part in (beat.leg, f"{beat.nth}/{beat.of}" if beat.nth else None, beat.phase) if part)
    rest: Component = {"type": "Silence", "duration": beat.length}
    if beat.cue is None:
        return {**rest, "description": name}
    cue: Component = {"type": "Speech", "contentType": "PlainText", "content": words.text(beat.cue)}
    # A breath is never late: a voice that is slower than any we know loses a syllable of its cue. What is said before
    # and around the reps is said whole: it has room for a voice a quarter slower, and beyond that it takes its time.
    if beat.phase in BREATH:
        cue["duration"] = "trimToParent"
    return {"type": "Mixer", "description": name, "items": [rest, cue]}


BREATH = frozenset({Phase.IN, Phase.CHECK, Phase.OUT, Phase.SETTLE})
