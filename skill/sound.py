"""A score as APL for audio: each beat mixes a silence of its length with its cue, so no voice can move it."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from skill.score import Beat, Phase, Score
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
    """The set in a few words, for whoever reads the document: "right leg, 4 to 8; left leg, 1 to 8; 4 in, 4 out"."""
    legs = []
    for leg, beats in groupby((beat for beat in score.beats if beat.rep), key=lambda beat: beat.leg):
        reps = [beat.rep for beat in beats]
        legs.append(f"{leg} leg, {reps[0]} to {reps[-1]}")
    pace = score.set.pace
    return "; ".join([*legs, f"{pace.inhale // 1000} in, {pace.exhale // 1000} out"])


def _beat(beat: Beat, words: Words) -> Component:
    name = f"{beat.leg} {beat.rep}/{beat.of} {beat.phase}" if beat.rep else str(beat.phase)
    rest: Component = {"type": "Silence", "duration": beat.length}
    if beat.cue is None:
        return {**rest, "description": name}
    cue = {
        "type": "Speech",
        "contentType": "PlainText",
        "content": words.text(beat.cue),
        "duration": "trimToParent",
    }
    return {"type": "Mixer", "description": name, "items": [rest, cue]}
