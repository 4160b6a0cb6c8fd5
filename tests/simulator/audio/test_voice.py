"""A voice for this machine says a text always in the same way, sentence by sentence, and says plainly if it cannot."""

import subprocess
from pathlib import Path

import numpy as np
import pytest

from simulator.audio.samples import at, lasts
from simulator.audio.voice import PAUSE_MS, PERSON, Espeak, VoiceMissingError
from simulator.device.timeline import UnplayableError

pytestmark = pytest.mark.outside

TEXT = "Three. In. The thigh works. And home."


@pytest.fixture(scope="module")
def voice() -> Espeak:
    try:
        return Espeak()
    except VoiceMissingError as missing:
        pytest.skip(f"NO VOICE IS TESTED: {missing}")


def test_a_text_always_sounds_the_same(voice: Espeak) -> None:
    assert np.array_equal(voice.say(TEXT), Espeak().say(TEXT))


def test_a_text_lasts_as_long_as_it_sounds(voice: Espeak) -> None:
    """To the millisecond, rounded up."""
    assert voice(TEXT) == lasts(len(voice.say(TEXT)))


def test_a_sentence_of_one_word_belongs_to_the_next(voice: Espeak) -> None:
    assert [each.text for each in voice.sentences(TEXT)] == ["Three. In. The thigh works.", "And home."]
    assert [each.text for each in voice.sentences("Hello.")] == ["Hello."]


def test_a_colon_or_a_comma_ends_no_sentence(voice: Espeak) -> None:
    assert len(voice.sentences("What's it for today: your knees, or your hips and low back?")) == 1


def test_between_two_sentences_is_a_pause_of_silence(voice: Espeak) -> None:
    first, second = voice.sentences(TEXT)
    sound = voice.say(TEXT)

    assert second.start - first.end == at(PAUSE_MS)
    assert not any(sound[first.end : second.start])
    assert second.end == len(sound)


def test_no_silence_is_left_at_the_end(voice: Espeak) -> None:
    """Pauses are laid by whoever plays, so that an answer is as long as it is laid out."""
    assert voice.say("And home.")[-at(60) :].any()


def test_a_text_is_rendered_once(voice: Espeak, monkeypatch: pytest.MonkeyPatch) -> None:
    voice.say(TEXT)

    monkeypatch.setattr(subprocess, "run", None)

    assert voice.say(TEXT).any()


def test_a_faster_pace_takes_less_time(voice: Espeak) -> None:
    assert len(voice.say(TEXT, 150)) < len(voice.say(TEXT)) < len(voice.say(TEXT, 75))


def test_each_country_has_its_accent_and_the_person_another_voice(voice: Espeak) -> None:
    assert not np.array_equal(Espeak("en-GB").say(TEXT), voice.say(TEXT))
    assert np.array_equal(Espeak("en-CA").say(TEXT), voice.say(TEXT))
    assert not np.array_equal(Espeak(variant=PERSON).say(TEXT), voice.say(TEXT))


def test_a_text_may_begin_like_an_option_and_hold_any_letter(voice: Espeak) -> None:
    assert voice("-h is what you’d say: café") > 500


def test_a_voice_takes_no_time_over_an_empty_text(voice: Espeak) -> None:
    assert voice("") == 0


def test_a_machine_without_espeak_has_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(VoiceMissingError, match=r"^espeak-ng is not installed \(Debian: apt install espeak-ng\)$"):
        Espeak()


@pytest.mark.parametrize("script", ["exit 3", "echo no such voice >&2; exit 1", "true", "echo RIFF"])
def test_an_espeak_that_fails_is_one_clear_line(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "espeak-ng"
    broken.write_text(f"#!/bin/sh\n{script}\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    with pytest.raises(UnplayableError, match=r"^espeak-ng cannot say 'And home\.'(: no such voice)?$"):
        Espeak().say("And home.")
