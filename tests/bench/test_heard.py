"""How soon the first rep comes, and that no interruption comes back ahead of where the listener was."""

import pytest

from bench import heard
from bench.page import PAGE
from skill.exercise.protocol import Goal
from skill.pacing.speech_estimate import MEASURED, spoken_ms
from skill.settings import AudioRenderer
from tests.support import breadth


def voice(text: str) -> int:
    """espeak-ng, as it is estimated, so that no program is started."""
    return spoken_ms(text, MEASURED)


@pytest.mark.parametrize("goal", Goal)
@pytest.mark.parametrize("recognised", [True, False])
def test_who_is_known_comes_to_the_first_rep_in_three_answers_and_35_seconds_of_speech(
    goal: Goal, recognised: bool
) -> None:
    found = heard.first_rep(goal, voice, known=True, recognised=recognised)

    assert found.answers <= 3
    assert 20_000 < found.spoken_ms <= 35_000


@pytest.mark.parametrize("goal", Goal)
def test_a_newcomer_comes_to_the_first_rep_step_by_step_in_14_answers(goal: Goal) -> None:
    found = heard.first_rep(goal, voice, known=False)

    assert found.answers <= 14
    assert found.spoken_ms > 100_000


@pytest.mark.parametrize("sound", [AudioRenderer.APLA, AudioRenderer.SSML])
def test_no_interruption_comes_back_ahead_of_the_rep_that_was_heard(sound: AudioRenderer) -> None:
    back = heard.interruptions(sound, voice, times=breadth.times(40))

    assert min(back) >= 0
    assert back[0] > breadth.times(24)
    assert set(back) <= {0, 1, 2, 3}


def test_lags_that_are_longer_than_is_reckoned_would_be_seen_to_come_back_ahead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(heard, "LAGS_MS", 9_000)

    assert min(heard.interruptions(AudioRenderer.APLA, voice, times=60, least_lag=9_000)) < 0


@pytest.mark.parametrize(
    "figure",
    [
        "| knees, a newcomer | 14 |",
        "| hips, known by voice | 3 |",
        "| APLA | 3 s | 10,000 |",
        "| SSML | 3 s | 10,000 |",
    ],
)
def test_the_page_has_what_a_listener_hears(figure: str) -> None:
    (row,) = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith(figure)]

    assert not row.startswith(("| APLA", "| SSML")) or row.endswith("| 0 |")
