"""A loudspeaker plays what the device says, from where it says it, and is silent at once when somebody speaks."""

import os
import pty
import select
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.audio.samples import RATE, at
from simulator.audio.speaker import Speaker, installed, loudspeaker
from simulator.audio.voice import Espeak, VoiceMissingError
from simulator.device.echo import Echo
from simulator.device.request import Json, Owner
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from tests.support.paths import CHECKOUT
from tests.support.waiting import PATIENCE_SECONDS, comes_true

pytestmark = pytest.mark.outside

# A player that plays nothing: it writes down its process and how long its file is, and stays until it is stopped.
FAKE = '#!/bin/sh\necho "$$ $(stat -c %s "$2")" >>"$PLAYED"\nexec sleep 60\n'


@pytest.fixture(scope="module")
def voice() -> Espeak:
    try:
        return Espeak()
    except VoiceMissingError as missing:
        pytest.skip(f"NO LOUDSPEAKER IS TESTED: {missing}")


@pytest.fixture
def played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the fake player, which is the first on the path, writes down what it was given."""
    program = tmp_path / "bin" / "aplay"
    program.parent.mkdir()
    program.write_text(FAKE)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("PLAYED", str(tmp_path / "played"))
    return tmp_path / "played"


@pytest.fixture
def speaker(voice: Espeak, played: Path, tmp_path: Path) -> Iterator[Speaker]:
    speaker = Speaker(voice, installed(), tmp_path)
    yield speaker
    speaker.stop()


def says(ssml: str, voice: Espeak) -> Echo:
    """A device whose skill answers everything in the same way."""

    def ask(request: Json) -> Json:
        if request["request"]["type"] == "SessionEndedRequest":
            return {"version": "1.0", "response": {}}
        speech = {"outputSpeech": {"type": "SSML", "ssml": ssml}}
        return {"version": "1.0", "response": {**speech, "reprompt": speech, "shouldEndSession": False}}

    echo = Echo(Recognizer(model.read()), ask, Owner(), now=0, voice=voice)
    echo.hear("Alexa, start heel slides")
    return echo


def players(played: Path) -> list[tuple[int, int]]:
    """The players that were started: process, and samples in the file it was given."""
    lines = played.read_text().splitlines() if played.exists() else []
    return [(int(process), (int(size) - 44) // 2) for process, size in map(str.split, lines)]


def begun(played: Path, number: int) -> list[tuple[int, int]]:
    """The players, once so many were started."""
    assert comes_true(lambda: len(players(played)) >= number), f"fewer than {number} players were started"
    return players(played)


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_speaker_plays_when_the_device_begins_to_speak(voice: Espeak, speaker: Speaker, played: Path) -> None:
    echo = says("<speak>Hello. <break time='1s'/> Are you ready?</speak>", voice)
    speaker.follow(echo)
    assert not played.exists()

    echo.pass_time(-echo.ms)
    speaker.follow(echo)

    assert [samples for _, samples in begun(played, 1)] == [at(echo.timeline[-1].end)]
    with wave.open(str(speaker.folder / "answer.wav")) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (RATE, 1, 2)


def test_what_the_device_is_ahead_by_is_left_out(voice: Espeak, speaker: Speaker, played: Path) -> None:
    """So that the sound agrees with the pacer."""
    echo = says("<speak>Hello. <break time='1s'/> Are you ready?</speak>", voice)
    echo.pass_time(-echo.ms + 400)

    speaker.follow(echo)

    assert [samples for _, samples in begun(played, 1)] == [at(echo.timeline[-1].end) - at(400)]


def test_an_answer_is_played_once(voice: Espeak, speaker: Speaker, played: Path) -> None:
    echo = says("<speak>Hello. <break time='1s'/> Are you ready?</speak>", voice)
    for _ in range(5):
        echo.pass_time(500)
        speaker.follow(echo)

    assert len(begun(played, 1)) == 1


def test_the_speaker_is_silent_at_once_when_somebody_speaks(voice: Espeak, speaker: Speaker, played: Path) -> None:
    echo = says("<speak>Hello. <break time='1s'/> Are you ready?</speak>", voice)
    echo.pass_time(-echo.ms)
    speaker.follow(echo)
    ((process, _),) = begun(played, 1)

    speaker.stop()

    assert not runs(process)
    assert speaker.follow(echo) is None
    assert len(begun(played, 1)) == 1  # what was stopped does not begin again


def test_the_next_answer_is_played_after_an_interruption(voice: Espeak, speaker: Speaker, played: Path) -> None:
    echo = says("<speak>Hello. <break time='1s'/> Are you ready?</speak>", voice)
    echo.pass_time(-echo.ms + 100)
    speaker.follow(echo)
    assert len(begun(played, 1)) == 1
    speaker.stop()

    echo.hear("help")
    echo.pass_time(-echo.ms)
    speaker.follow(echo)

    assert len(begun(played, 2)) == 2


def test_what_is_said_to_its_end_is_not_cut_off(voice: Espeak, speaker: Speaker, played: Path) -> None:
    """A player begins a moment late, and so ends a moment after the device."""
    echo = says("<speak>Ready?</speak>", voice)
    echo.pass_time(-echo.ms)
    speaker.follow(echo)
    ((process, _),) = begun(played, 1)

    echo.pass_time(echo.until_quiet())
    speaker.follow(echo)

    assert not echo.speaking
    assert runs(process)


def test_a_player_that_does_not_play_says_why_and_is_not_tried_again(voice: Espeak, tmp_path: Path) -> None:
    """As where there is no sound card."""
    broken = tmp_path / "aplay"
    broken.write_text('#!/bin/sh\necho >>"$0.log"\necho opening >&2\necho no such device >&2\nexit 1\n')
    broken.chmod(0o755)
    speaker = Speaker(voice, (str(broken),), tmp_path)
    echo = says("<speak>Ready?</speak>", voice)
    echo.pass_time(-echo.ms)
    speaker.follow(echo)
    assert speaker._playing
    speaker._playing.wait()

    line = speaker.follow(echo)
    echo.hear("help")
    echo.pass_time(-echo.ms)

    assert line == "in writing only from here on, because aplay does not play: no such device"
    assert speaker.follow(echo) is None
    assert (tmp_path / "aplay.log").read_text() == "\n"


def test_what_cannot_be_played_is_said_and_the_conversation_goes_on(
    voice: Espeak, speaker: Speaker, played: Path
) -> None:
    echo = says("<speak>Hello. <prosody pitch='high'>Are you ready?</prosody></speak>", voice)

    assert speaker.follow(echo) == "not heard: nothing here can change a sound by 'pitch high'"
    echo.pass_time(-echo.ms)
    assert speaker.follow(echo) is None
    assert not played.exists()


def test_the_loudspeaker_is_silent_when_it_is_put_away(voice: Espeak, played: Path) -> None:
    with loudspeaker("en-US") as speaker:
        echo = says("<speak>Hello. <break time='9s'/> Are you ready?</speak>", voice)
        echo.pass_time(-echo.ms)
        speaker.follow(echo)
        ((process, _),) = begun(played, 1)

    assert not runs(process)
    assert not speaker.folder.exists()


def test_any_of_the_four_sound_players_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("play", "ffplay", "paplay", "aplay"):
        (tmp_path / name).write_text("")
        (tmp_path / name).chmod(0o755)
        assert installed()[0] == str(tmp_path / name)


def test_a_machine_without_a_player_is_told_which_would_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(VoiceMissingError, match=r"^no player is installed \(aplay, paplay, ffplay, or play"):
        installed()


def at_the_terminal(words: list[str], *options: str, played: Path = Path("none")) -> str:
    """What a terminal shows of `make run`; a word, and at last Ctrl-C, is typed when the answer before it is played."""
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "simulator", "--memory", *options]
    run = subprocess.Popen(command, cwd=CHECKOUT, stdin=child, stdout=child, stderr=child, start_new_session=True)
    os.close(child)
    shown, until = "", time.monotonic() + PATIENCE_SECONDS
    typing = [*words, "\x03"]
    try:
        while select.select([parent], [], [], max(0, until - time.monotonic()))[0]:
            shown += os.read(parent, 4096).decode(errors="replace")
            if typing and "asleep" in shown and len(players(played)) == len(words) + 1 - len(typing):
                os.write(parent, typing.pop(0).encode())
    except OSError:  # the other end is closed: it has left, or is about to, and closes the skill behind it
        run.wait(PATIENCE_SECONDS)
        return shown
    finally:
        run.kill()
        run.wait()
        os.close(parent)
    raise AssertionError(f"it does not leave; it shows {shown}")


def test_a_conversation_is_spoken_and_a_word_interrupts_it(voice: Espeak, played: Path) -> None:
    """Two answers, two players; the first is gone before the second begins, the second when one leaves."""
    at_the_terminal(["Alexa, start heel slides\r", "knees\r"], played=played)

    first, second = begun(played, 2)
    assert not runs(first[0])
    assert not runs(second[0])


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--speed", "2"], "in writing only, because sound has no other speed than its own"),
        ([], "in writing only, because espeak-ng is not installed (Debian: apt install espeak-ng)"),
    ],
)
def test_a_conversation_in_writing_says_why(
    options: list[str], line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert line in at_the_terminal([], *options)


def test_a_quiet_conversation_says_nothing_of_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert "in writing" not in at_the_terminal([], "--quiet")
