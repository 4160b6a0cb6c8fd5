"""A score as APL for audio: each beat mixes a silence of its length with its cue, so no voice can move it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from skill.content.catalogue import Catalogue, Line
from skill.exercise.protocol import CHECK_MS, LADDER, SETTLE_MS, Goal, Pace
from skill.pacing.score import Beat, Phase, RepSet, Score, Walkthrough

VERSION = "0.91"  # the first with trimToParent (Amazon's blog, 2021-02)
Component = dict[str, Any]


def render(score: Score, after: Iterable[Line], words: Catalogue, sounds: str = "") -> Component:
    """The whole answer as one document: lead-in, beats, then the lines that follow.

    With `sounds`, the address of the folder that has them, a breath is heard under each leg's reps.
    """
    lead = [_beat(beat, words) for beat in score.beats if beat.phase is Phase.LEAD]
    beats = [_beat(beat, words) for beat in score.beats if beat.phase is not Phase.LEAD]
    if sounds and isinstance(score.recipe, RepSet):
        beats = list(_breathing(score, words, f"{sounds.rstrip('/')}/{breath(score.recipe.goal, score.recipe.pace)}"))
    # In one go, so that the voice itself pauses between its sentences: two Speeches would follow hard on each other.
    spoken = " ".join(words.text(line) for line in after)
    closing = [{"type": "Speech", "contentType": "PlainText", "content": spoken}] if spoken else []
    played = {"type": "Sequencer", "description": describe(score), "items": beats}
    return {
        "type": "APLA",
        "version": VERSION,
        "mainTemplate": {"item": {"type": "Sequencer", "items": [*lead, played, *closing]}},
    }


def describe(score: Score) -> str:
    """The score in a few words, for whoever reads the document: "right leg, 4 to 8; left leg, 1 to 8; 4 in, 4 out"."""
    recipe = score.recipe
    if isinstance(recipe, Walkthrough):
        return f"the setup, from step {recipe.step}"
    legs = []
    for leg, beats in groupby((beat for beat in score.beats if beat.nth), key=lambda beat: beat.leg):
        reps = [beat.nth for beat in beats]
        legs.append(f"{leg} leg, {reps[0]} to {reps[-1]}")
    pace = recipe.pace
    rest = f", {pace.settle / 1000:g} between" if pace.settle != SETTLE_MS else ""
    return "; ".join([*legs, f"{pace.inhale / 1000:g} in, {pace.exhale / 1000:g} out{rest}"])


def breath(goal: Goal, pace: Pace) -> str:
    """The name of the sound of ten reps, one after another: the ms of in, still, out and rest."""
    return f"breath-{pace.inhale}-{CHECK_MS if goal is Goal.HIPS else 0}-{pace.exhale}-{pace.settle}.wav"


def _breathing(score: Score, words: Catalogue, source: str) -> Iterator[Component]:
    """The beats after the lead-in; those of one leg with one sound under them, as long as they are.

    One for all of a leg's reps, because a document may have few sounds (15, second-hand), and begun anew on each leg,
    because no player is trusted to repeat one without a gap.
    """
    beats = (beat for beat in score.beats if beat.phase is not Phase.LEAD)
    for leg, group in groupby(beats, key=lambda beat: beat.leg if beat.nth else None):
        spoken = [_beat(beat, words) for beat in group]
        if leg is None:
            yield from spoken
            continue
        sound: Component = {"type": "Audio", "source": source, "duration": "trimToParent", "filter": [UNDER]}
        yield {"type": "Mixer", "items": [sound, {"type": "Sequencer", "items": spoken}]}


def _beat(beat: Beat, words: Catalogue) -> Component:
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
UNDER = {"type": "Volume", "amount": "30%"}  # some 12 dB below a voice: measured against espeak-ng's
BREATHS = tuple(sorted({breath(goal, pace) for goal in Goal for pace in LADDER}))
