"""A score as APL for audio: each beat mixes a silence of its length with its cue, so no voice can move it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from skill.content.catalogue import Catalogue, Line
from skill.exercise.protocol import CHECK_MS, LADDER, SETTLE_MS, Goal, Pace
from skill.pacing.cues import Cueing, Tone
from skill.pacing.score import Beat, Countdown, Phase, RepSet, Score, Walkthrough
from skill.rendering import ssml

VERSION = "0.91"  # the first with trimToParent (Amazon's blog, 2021-02)
Component = dict[str, Any]

TRIM = "trimToParent"
"""The duration that ends a component of a mixer where the longest of the others ends."""

BREATHING = frozenset({Phase.IN, Phase.CHECK, Phase.OUT, Phase.SETTLE})
"""The phases whose beats have to be exact, and whose cues are cut off rather than late."""

UNDER = {"type": "Volume", "amount": "30%"}  # some 12 dB below a voice: measured against espeak-ng's

LIBRARY = "soundbank://soundlibrary/musical/amzn_sfx_"
TONES: Mapping[Tone, tuple[str, str]] = {
    Tone.IN: (f"{LIBRARY}bell_short_chime_02", "60%"),
    Tone.OUT: (f"{LIBRARY}electronic_beep_02", "30%"),
    Tone.LAST: (f"{LIBRARY}bell_timer_01", "60%"),
    Tone.CHANGE: (f"{LIBRARY}church_bell_1x_03", "60%"),
}
"""The source and the volume of each tone: sounds of Amazon's library, to be told apart with closed eyes.

They were chosen by their names, and nobody here has heard them: docs/deploy.md has them on its list.
"""


def render(score: Score, after: Iterable[Line], words: Catalogue, sounds: str = "", *, slow: bool = False) -> Component:
    """The whole answer as one document: lead-in, beats, then the lines that follow.

    With `sounds`, the address of the folder that has them, a breath is heard under each leg's reps, if there is one of
    that pace. When `slow`, what is said before and after the beats is said more slowly.
    """
    lead = [_beat(beat, words, slow=slow) for beat in score.beats if beat.phase is Phase.LEAD]
    beats = [_beat(beat, words) for beat in score.beats if beat.phase is not Phase.LEAD]
    if sounds and isinstance(score.recipe, RepSet):
        sound = breath_sound(score.recipe.goal, score.recipe.pace)
        if sound in BREATH_SOUNDS:
            beats = list(_breathing(score, words, f"{sounds.rstrip('/')}/{sound}"))
    # In one go, so that the voice itself pauses between its sentences: two Speeches would follow hard on each other.
    spoken = " ".join(words.text(line) for line in after)
    closing = [_speech(ssml.sentence(spoken, slow=True) if slow else spoken, slow=slow)] if spoken else []
    played = [{"type": "Sequencer", "description": describe(score), "items": beats}] if beats else []
    return {
        "type": "APLA",
        "version": VERSION,
        "mainTemplate": {"item": {"type": "Sequencer", "items": [*lead, *played, *closing]}},
    }


def describe(score: Score) -> str:
    """The score in a few words, for whoever reads the document: "right leg, 4 to 8; left leg, 1 to 8; 4 in, 4 out"."""
    recipe = score.recipe
    if isinstance(recipe, Countdown):
        return "a rest"
    if isinstance(recipe, Walkthrough):
        return f"the setup, from step {recipe.step}"
    legs = []
    for leg, beats in groupby((beat for beat in score.beats if beat.nth), key=lambda beat: beat.leg):
        reps = [beat.nth for beat in beats]
        legs.append(f"{leg} leg, {reps[0]} to {reps[-1]}")
    pace = recipe.pace
    rest = f", {pace.settle / 1000:g} between" if pace.settle != SETTLE_MS else ""
    said = [] if recipe.cueing is Cueing.FULL else [f"{recipe.cueing} only"]
    return "; ".join([*legs, f"{pace.inhale / 1000:g} in, {pace.exhale / 1000:g} out{rest}", *said])


def breath_sound(goal: Goal, pace: Pace) -> str:
    """The file name of the sound of ten reps at a pace, with the ms of in, still, out and rest in it."""
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
        sound: Component = {"type": "Audio", "source": source, "duration": TRIM, "filter": [UNDER]}
        yield {"type": "Mixer", "items": [sound, {"type": "Sequencer", "items": spoken}]}


def _speech(text: str, *, slow: bool) -> Component:
    """A text or, when `slow`, SSML."""
    if slow:
        return {"type": "Speech", "contentType": "SSML", "content": f"<speak>{text}</speak>"}
    return {"type": "Speech", "contentType": "PlainText", "content": text}


def _beat(beat: Beat, words: Catalogue, *, slow: bool = False) -> Component:
    """A silence as long as the beat, mixed with its tone or its cue if it has one."""
    name = " ".join(str(part) for part in (beat.leg, f"{beat.nth}/{beat.of}" if beat.nth else None, beat.phase) if part)
    rest: Component = {"type": "Silence", "duration": beat.length}
    if beat.tone:
        source, amount = TONES[beat.tone]
        tone = {"type": "Audio", "source": source, "duration": TRIM, "filter": [{"type": "Volume", "amount": amount}]}
        return {"type": "Mixer", "description": name, "items": [rest, tone]}
    if beat.cue is None:
        return {**rest, "description": name}
    text = words.text(beat.cue)
    cue = _speech(ssml.at_rate(text, slow=True) if slow else text, slow=slow)
    # A breath is never late: a voice that is slower than any we know loses a syllable of its cue. What is said before
    # and around the reps is said whole: it has room for a voice a quarter slower, and beyond that it takes its time.
    if beat.phase in BREATHING:
        cue["duration"] = TRIM
    return {"type": "Mixer", "description": name, "items": [rest, cue]}


BREATH_SOUNDS = tuple(sorted({breath_sound(goal, pace) for goal in Goal for pace in LADDER}))
"""The file names of all breath sounds there are: one for each goal and each pace of the ladder."""
