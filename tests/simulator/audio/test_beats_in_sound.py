"""What is heard is what the score says: beats found in the samples of whole sets, for both goals at every pace.

The short form has the quickest and the slowest.

The sets come through the front door as JSON, are laid out in time, spoken by espeak-ng and mixed; only then are the
beats looked for, by the silence before them. The score is what they are compared with.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

import pytest

from simulator.audio.mixing import mixed
from simulator.audio.samples import RATE, Samples, at, lasts
from simulator.audio.voice import Espeak, VoiceMissingError
from simulator.cli.recording import MONDAY, Wishes, practice
from simulator.device.echo import Answered, Echo
from simulator.device.request import HttpClient, Owner
from simulator.device.timeline import Kind, Timeline
from simulator.ears.recognizer import Recognizer
from skill.content.catalogue import Catalogue, catalogue
from skill.exercise.protocol import Goal, Leg
from skill.pacing import plain_voice
from skill.pacing.score import Beat, Phase, RepSet, Score, compose
from skill.pacing.speech_estimate import MIDDLE
from skill.settings import AudioRenderer, Settings
from skill.storage.memory import MemoryStore
from skill.storage.records import load
from tests.support import breadth
from tests.support.web import serving

pytestmark = pytest.mark.outside

PACES = breadth.some(("3-3", "4-4", "4-5", "5-5", "4-6", "6-6.5"), 5)
REPS = 10
EXACT_MS, DRIFT_MS = 20, 1_000
# The fallback starts late where its lead-in is spoken more slowly than thought, and both legs in one answer add up; the
# two lags of the skill's clock leave room for as much.
LATE_MS = 3_000
QUIET_MS = 40
"""A beat is heard where sound begins after this long a silence."""

WORDS = catalogue()


@dataclass(frozen=True)
class Part:
    """A set, or its half, as one answer: the score that the skill's clock credits by, and what is heard."""

    pace: str
    score: Score
    timeline: Timeline
    sound: Samples
    plain_voice: bool


class SlowVoice:
    """The voice of this machine, as fast as the skill takes Alexa's to be."""

    def __init__(self) -> None:
        self.espeak = Espeak()

    def __call__(self, text: str) -> int:
        return lasts(len(self.say(text)))

    def say(self, text: str, percent: int = 100) -> Samples:
        return self.espeak.say(text, percent * MIDDLE // 100)


Voice = Espeak | SlowVoice


@pytest.fixture(scope="module", params=["apla", "ssml"])
def rendering(request: pytest.FixtureRequest) -> str:
    """How the reps are rendered."""
    return str(request.param)


@pytest.fixture(scope="module")
def voice(rendering: str) -> Voice:
    """The voice of this machine; each text is rendered once for all tests here. It matters only to the fallback."""
    try:
        return SlowVoice() if rendering == "ssml" else Espeak()
    except VoiceMissingError as missing:
        pytest.skip(f"NO BEAT IS MEASURED FROM THE SOUND: {missing}")


@pytest.fixture(scope="module")
def door(rendering: str) -> Iterator[str]:
    """The skill's web endpoint, with nothing to keep."""
    with serving(MemoryStore(), Settings(audio_renderer=AudioRenderer(rendering))) as address:
        yield address


@pytest.fixture(scope="module", params=list(Goal))
def parts(request: pytest.FixtureRequest, door: str, recognizer: Recognizer, voice: Voice) -> list[Part]:
    """Ten reps a leg for a goal, at every pace: each set in one answer or in two, as it comes."""
    return [part for pace in PACES for part in heard(request.param, pace, door, recognizer, voice)]


def heard(goal: Goal, pace: str, door: str, recognizer: Recognizer, voice: Voice) -> Iterator[Part]:
    """The answers of one practice that hold its reps."""
    echo = Echo(recognizer, HttpClient(door).ask, Owner(account=f"{goal} {pace}"), now=MONDAY, voice=voice)
    legs: set[Leg] = set()
    for _, _, events in practice(echo, Wishes(goal, REPS, pace)):
        for event in events:
            score = played(event.answer) if isinstance(event, Answered) and event.answer else None
            if score and isinstance(event, Answered):
                yield Part(pace, score, event.timeline, mixed(event.timeline, voice.say), isinstance(voice, SlowVoice))
                legs |= set(score.legs)
        if len(legs) == len(Leg):
            return


def played(answer: dict[str, Any]) -> Score | None:
    """The score of an answer as the skill finds it again when it credits reps; None if it plays none."""
    session = load(answer["sessionAttributes"]["session"])
    if session.playback is None or session.goal is None:
        return None
    recipe = RepSet(session.goal, session.played_pace, session.leg, session.target_reps, session.completed_reps)
    return compose(recipe, ((None, session.playback.lead_ms),))


def begins(sound: Samples) -> list[int]:
    """The samples at which sound begins after silence; what is below 256 of 32768 counts as silence."""
    loud = sound.tobytes()[1::2]  # the upper bytes, which are 0 or 255 where it is quiet
    first = re.search(rb"[^\x00\xff]", loud)
    silences = re.finditer(rb"[\x00\xff]{%d,}" % at(QUIET_MS), loud)
    return sorted({first.start() if first else 0, *(each.end() for each in silences if each.end() < len(loud))})


def onsets_of(part: Part, voice: Voice) -> list[tuple[str, int]]:
    """Each text of an answer, and the sample at which it begins to be heard.

    A text with a pause inside begins more than once: how often is measured on each by itself, so that the onsets of
    the answer can be counted off. Nothing is looked up by where it should be.
    """
    texts = [entry.text for entry in part.timeline if entry.kind is Kind.SPEECH]
    counts = [len(begins(voice.say(text))) for text in texts]
    onsets = begins(part.sound)
    assert len(onsets) == sum(counts)
    return [(text, onsets[first]) for text, first in zip(texts, accumulate(counts, initial=0), strict=False)]


def full_cue(beat: Beat, words: Catalogue) -> str:
    return words.text(beat.cue) if beat.cue else ""


def errors(part: Part, voice: Voice) -> dict[Leg, list[float]]:
    """How late each beat of the reps is heard, in ms, by its leg.

    A voice begins a text with a moment of its own silence (up to 50 ms before a P), which is no lateness of the beat:
    it is measured once for each cue, by itself.
    """
    words = plain_voice.cue if part.plain_voice else full_cue
    said_at = [(beat, words(beat, WORDS)) for beat in part.score.beats if beat.phase is not Phase.LEAD]
    beats, cues = zip(*(pair for pair in said_at if pair[1]), strict=True)
    heard_at = onsets_of(part, voice)
    lead = next(nth for nth, (text, _) in enumerate(heard_at) if text == cues[0])
    found: dict[Leg, list[float]] = {leg: [] for leg in part.score.legs}
    for beat, cue, (text, onset) in zip(beats, cues, heard_at[lead:], strict=False):
        assert text == cue
        if beat.leg and beat.nth:
            due = at(beat.start) + begins(voice.say(cue))[0]
            found[beat.leg].append((onset - due) * 1000 / RATE)
    return found


def test_ten_reps_a_leg_keep_time(
    parts: list[Part], rendering: str, voice: Voice, measured: Callable[[str], None]
) -> None:
    """In APL for audio each beat is heard within 20 ms of its place; the fallback drifts less than a second a leg."""
    largest, drifts, figures = 0.0, [0.0], []
    for part in parts:
        for leg, late in errors(part, voice).items():
            largest = max(largest, *map(abs, late))
            drifts.append(late[-1] - late[0])
            figures.append(f"{part.pace} {leg} {max(late, key=abs):+.1f} ({late[-1] - late[0]:+.1f})")
    drift = max(drifts, key=abs)
    goal = parts[0].score.recipe.goal
    measured(
        f"{rendering}, {goal}, {REPS} reps a leg at {len(PACES)} paces: heard at most {largest:.1f} ms from its place, "
        f"drift of a leg at most {drift:+.1f} ms"
    )

    assert len(figures) == len(PACES) * len(Leg)
    assert largest <= (EXACT_MS if rendering == "apla" else LATE_MS), figures
    assert abs(drift) <= (EXACT_MS if rendering == "apla" else DRIFT_MS), figures


def test_a_cue_that_sounds_late_is_measured_as_late(parts: list[Part], voice: Voice) -> None:
    """A cue that sounds 30 ms late is found to be 30 ms late."""
    part = parts[0]
    nth = next(nth for nth, entry in enumerate(part.timeline) if entry.text.startswith("Five"))
    moved = replace(part.timeline[nth], start=part.timeline[nth].start + 30, end=part.timeline[nth].end + 30)
    timeline = (*part.timeline[:nth], moved, *part.timeline[nth + 1 :])

    late = errors(replace(part, timeline=timeline, sound=mixed(timeline, voice.say)), voice)

    before = errors(part, voice)
    later = [now - then for leg in before for now, then in zip(late[leg], before[leg], strict=True)]
    assert sorted(round(ms) for ms in later if ms) == [30]


def test_every_rep_is_heard(parts: list[Part]) -> None:
    """Ten a leg at every pace; so nothing above is measured on less."""
    for pace in PACES:
        reps = [(b.leg, b.nth) for part in parts if part.pace == pace for b in part.score.beats if b.phase is Phase.IN]

        assert reps == [(leg, rep) for leg in (Leg.RIGHT, Leg.LEFT) for rep in range(1, REPS + 1)]


def test_the_voice_of_this_machine_says_every_cue_inside_its_beat(parts: list[Part], voice: Voice) -> None:
    for part in parts:
        words = plain_voice.cue if part.plain_voice else full_cue
        cut = [beat for beat in part.score.beats if voice(words(beat, WORDS)) > beat.length]

        assert cut == []


def test_an_answer_sounds_as_long_as_the_device_says(parts: list[Part]) -> None:
    for part in parts:
        assert len(part.sound) == at(max(entry.end for entry in part.timeline))
