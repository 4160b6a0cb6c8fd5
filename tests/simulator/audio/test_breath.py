"""The sound of a breath: it rises and falls with the heel, keeps to its beats, and stays under the voice."""

from math import sqrt
from pathlib import Path

import numpy as np
import pytest

from simulator.audio.breath import breath
from simulator.audio.mixing import mixed
from simulator.audio.samples import RATE, Samples, at, quiet
from simulator.cli.breath_sounds import main
from simulator.device import apla as apla_player
from simulator.device.breath_sound import REPS, breath_ms
from simulator.device.player import sound_ms
from simulator.device.timeline import Kind
from skill.content.catalogue import catalogue
from skill.exercise.protocol import CHECK_MS, LADDER, SETTLE_MS, Goal, Leg, Legs, Pace
from skill.pacing.score import Phase, RepSet, compose
from skill.rendering import apla

pytestmark = pytest.mark.slow


def level(samples: Samples) -> float:
    """How loud they are: the root of the mean of their squares."""
    return sqrt((samples.astype(float) ** 2).mean())


def silent(text: str, percent: int) -> Samples:
    """A voice that says nothing, 100 ms a letter."""
    return quiet(at(100) * len(text) * 100 // percent)


def spoken(text: str) -> int:
    return 100 * len(text)


def pitch(samples: Samples) -> float:
    """How often it crosses zero, in Hz."""
    crossings = int(np.count_nonzero(np.diff(samples < 0)))
    return crossings * RATE / len(samples) / 2


def test_a_breath_rises_on_the_way_out_and_falls_on_the_way_home() -> None:
    """And is still while the leg is straight, and between two reps."""
    inhale, still, exhale, rest = 4_000, 1_000, 5_000, 1_500
    sound = breath(inhale, still, exhale, rest)
    quarters = [sound[at(ms) : at(ms + 1_000)] for ms in (500, 2_500, 5_500, 8_500)]

    assert pitch(quarters[0]) * 1.5 < pitch(quarters[1])
    assert pitch(quarters[3]) * 1.5 < pitch(quarters[2])
    assert not sound[at(inhale) : at(inhale + still)].any()
    assert not sound[at(inhale + still + exhale) : at(inhale + still + exhale + rest)].any()
    assert max(abs(sound[at(ms) - 1]) for ms in (inhale, inhale + still + exhale)) < 10  # no click at its end
    assert len(sound) == at(REPS * (inhale + still + exhale + rest))


def test_ten_breaths_do_not_drift() -> None:
    """The tenth begins on the sample its ms falls on."""
    sound = breath(3_000, 0, 3_000, 1_500)

    tenth = 9 * 7_500
    assert not sound[at(tenth) - at(1_400) : at(tenth)].any()
    assert level(sound[at(tenth + 1_000) : at(tenth + 2_000)]) > 500


@pytest.mark.parametrize("goal", Goal)
@pytest.mark.parametrize("pace", LADDER)
def test_every_breath_the_skill_asks_for_can_be_made(goal: Goal, pace: Pace) -> None:
    """As long as ten reps of its beats, and within what the platform takes (10 MB, Amazon's own text)."""
    rep = pace.inhale + (CHECK_MS if goal is Goal.HIPS else 0) + pace.exhale + SETTLE_MS
    name = apla.breath_sound(goal, pace)

    assert name in apla.BREATH_SOUNDS
    assert breath_ms(f"https://bucket.example/{name}") == REPS * rep
    assert at(REPS * rep) * 2 < 10_000_000


@pytest.mark.parametrize("leg", Leg)
@pytest.mark.parametrize("goal", Goal)
def test_the_breath_is_under_the_voice_beat_by_beat(goal: Goal, leg: Leg) -> None:
    """It sounds in the breaths and nowhere else, from the rep in hand on, and moves no beat."""
    score = compose(RepSet(goal, LADDER[2], leg, Legs(6, 6), Legs(3, 4 if leg is Leg.LEFT else 0)), ((None, 3_000),))
    plain = apla_player.play(apla.render(score, (), catalogue()), {}, apla_player.Stage(spoken, sound_ms))
    document = apla.render(score, (), catalogue(), "https://bucket.example/sounds/")
    breathing = apla_player.play(document, {}, apla_player.Stage(spoken, sound_ms))

    samples = mixed(breathing, silent)

    assert [each for each in breathing if each.kind is not Kind.AUDIO] == [*plain]
    for beat in score.beats:
        heard = samples[at(beat.start) : at(beat.end)]
        if beat.phase in (Phase.IN, Phase.OUT):
            assert 200 < level(heard) < 1_000, beat
        else:
            assert not heard.any(), beat


def test_a_document_has_few_sounds() -> None:
    """One a leg: a document may have 15, second-hand."""
    score = compose(RepSet(Goal.KNEES, LADDER[0], Leg.RIGHT, Legs(10, 10)))

    text = str(apla.render(score, (), catalogue(), "https://bucket.example"))

    assert text.count("'Audio'") == 2
    assert "'Audio'" not in str(apla.render(score, (), catalogue()))


def test_the_sounds_are_written_to_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "breath-100-0-100-50.wav"

    assert main([str(tmp_path / "sounds"), name]) == 0
    assert (tmp_path / "sounds" / name).stat().st_size == 44 + 2 * at(2_500)
    with pytest.raises(SystemExit):
        main([str(tmp_path), "song.wav"])
    assert capsys.readouterr().err == "heel slides: argument NAME: no breath is called 'song.wav'\n"
