"""A loudspeaker: plays what the device plays on this machine's sound card, and stops at once when somebody speaks."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from simulator.audio.mixing import mixed
from simulator.audio.samples import Samples, at, write
from simulator.audio.voice import Espeak, VoiceMissingError
from simulator.device.echo import Echo
from simulator.device.timeline import Timeline, UnplayableError

# ALSA's, PulseAudio's, ffmpeg's and sox's; each plays a file and then ends.
PLAYERS = (
    ("aplay", "-q"),
    ("paplay",),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
    ("play", "-q"),
)


@contextmanager
def loudspeaker(locale: str) -> Iterator["Speaker"]:
    """A loudspeaker while the block lasts; VoiceMissingError where this machine has no voice or no player."""
    voice, player = Espeak(locale), installed()
    with TemporaryDirectory(prefix="heel-slides-") as folder:
        speaker = Speaker(voice, player, Path(folder))
        try:
            yield speaker
        finally:
            speaker.stop()


def installed() -> tuple[str, ...]:
    """The command of the first player there is; VoiceMissingError without one."""
    for program, *options in PLAYERS:
        found = shutil.which(program)
        if found:
            return found, *options
    raise VoiceMissingError("no player is installed (aplay, paplay, ffplay, or play, which is part of sox)")


class Speaker:
    """Plays what an Echo says, as long as `follow` is called often enough."""

    def __init__(self, voice: Espeak, player: tuple[str, ...], folder: Path) -> None:
        self.voice, self.player, self.folder = voice, player, folder
        self._answer: tuple[int, Timeline] | None = None
        self._ready: Samples | None = None
        self._playing: subprocess.Popen[bytes] | None = None
        self._broken = False

    def follow(self, echo: Echo) -> str | None:
        """Play what the device has begun to say; returns what went wrong with that, in one line.

        What has been said to its end is let finish, for a player begins a moment late.
        """
        wrong = self._failed()
        if self._broken:
            return wrong
        answer = (echo.since, echo.timeline) if echo.speaking else None
        if answer and answer != self._answer:
            self.stop()
            self._answer = answer
            try:
                self._ready = mixed(echo.timeline, self.voice.say)
            except UnplayableError as why:
                wrong = f"not heard: {why}"
        if answer and self._ready is not None and echo.ms >= 0:
            self._play(self._ready[at(echo.ms) :])
            self._ready = None
        return wrong

    def stop(self) -> None:
        """Be silent at once, and drop what was still to be said."""
        self._ready = None
        if self._playing:
            self._playing.kill()
            self._playing.wait()
            self._playing = None

    def _play(self, samples: Samples) -> None:
        write(self.folder / "answer.wav", samples)
        with (self.folder / "player.log").open("wb") as log:
            self._playing = subprocess.Popen(
                [*self.player, str(self.folder / "answer.wav")],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=log,
                start_new_session=True,  # Ctrl-C is the terminal's to answer
            )

    def _failed(self) -> str | None:
        """What the player had to say when it gave up; there is no sound any more, for it would do so every time."""
        if self._playing is None or self._playing.poll() in (None, 0):
            return None
        self._playing, self._ready, self._broken = None, None, True
        words = (self.folder / "player.log").read_text(errors="replace").strip().splitlines()
        why = ": ".join([f"{Path(self.player[0]).name} does not play", *words[-1:]])
        return f"in writing only from here on, because {why}"
