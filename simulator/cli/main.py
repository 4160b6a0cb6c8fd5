"""`python -m simulator`: the skill, its DynamoDB and an Echo, all on this machine, for a conversation."""

import os
import subprocess
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, NoReturn

from simulator.audio.speaker import Speaker, loudspeaker
from simulator.audio.voice import VoiceMissingError
from simulator.cli import script
from simulator.cli.engine import CHECKOUT, FOLDER, Engine, EngineError, EngineMissingError, mourned, running
from simulator.cli.steps import Unreadable
from simulator.device.cloud import Cloud, serving
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Owner
from simulator.device.timeline import spoken_ms
from simulator.ears import model
from simulator.ears.recognizer import Recognizer

TABLE = "heel-slides"
FASTEST = 1000
STOP_SECONDS = 5.0


class SkillNotRunningError(Exception):
    """The conversation cannot begin, and why, in one line."""


class OneLineParser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"heel slides: {message}\n")


def speed(text: str) -> float:
    try:
        times = float(text)
    except ValueError:
        times = 0.0
    if not 0 < times <= FASTEST:
        raise ArgumentTypeError(f"a speed is a number up to {FASTEST}, not {text!r}")
    return times


def main(arguments: Sequence[str] | None = None) -> int:
    """Hold a conversation: with somebody at the terminal, or with the lines of standard input."""
    parser = OneLineParser("make run", allow_abbrev=False, description="PlatformSession to heel slides.")
    parser.add_argument("--speed", type=speed, default=1.0, metavar="N", help="N seconds pass in one")
    parser.add_argument("--sound", choices=("apla", "ssml"), default="apla", help="how the reps are rendered")
    parser.add_argument("--locale", choices=model.LOCALES, default=model.LOCALES[0])
    parser.add_argument("--voice", metavar="NAME", help="a recognised voice: somebody of the household")
    parser.add_argument("--quiet", action="store_true", help="in writing only, without a voice")
    parser.add_argument("--breath", action="store_true", help="the sound of a breath under the reps")
    parser.add_argument("--memory", action="store_true", help="without DynamoDB; nothing is kept")
    options = parser.parse_args(arguments)
    try:
        with ExitStack() as stack:
            environment = stack.enter_context(kept(memory=options.memory)) | breathing(on=options.breath)
            client = HttpClient(stack.enter_context(skill(environment, options.sound)))
            clock = Clock(FOLDER / "clock" if "HEEL_SLIDES_TABLE" in environment else None)
            speaker = loud(stack, options.locale, options.speed) if sys.stdin.isatty() and not options.quiet else None
            voice = speaker.voice if speaker else spoken_ms
            cloud = stack.enter_context(serving(Cloud()))
            owner = Owner(locale=options.locale)
            echo = Echo(Recognizer(model.read()), client.ask, owner, now=clock.now(), voice=voice, cloud=cloud)
            script.set_to(echo, "voice", options.voice or "nobody")
            stack.callback(lambda: clock.keep(echo.now))
            stack.callback(echo.leave)  # also when a line cannot be read: what was done until then counts
            talk(echo, options.speed, speaker)
    except (SkillNotRunningError, EngineError, Unreadable) as why:
        print(f"heel slides: {why}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # nobody reads on, as after `| head`; Python would complain once more when it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def loud(stack: ExitStack, locale: str, times: float) -> Speaker | None:
    """A loudspeaker until the stack is left; or none, and a line that says why."""
    if times != 1:
        print("heel slides: in writing only, because sound has no other speed than its own")
        return None
    try:
        return stack.enter_context(loudspeaker(locale))
    except VoiceMissingError as why:
        print(f"heel slides: in writing only, because {why}", file=sys.stderr)
        return None


def breathing(*, on: bool) -> dict[str, str]:
    """The skill's setting for breath sounds, at an address that only this Echo knows."""
    return {"HEEL_SLIDES_BREATH_SOUNDS_URL": "https://heel-slides.invalid"} if on else {}


def talk(echo: Echo, times: float, speaker: Speaker | None = None) -> None:
    if not sys.stdin.isatty():
        try:
            for line in script.follow(sys.stdin, echo):
                print(line, flush=True)
        except UnicodeDecodeError:
            raise Unreadable("a line of the script is not UTF-8") from None
        return
    from simulator.cli.terminal import converse  # noqa: PLC0415 a script needs no terminal

    print("heel slides. Type what you would say, for example: Alexa, start heel slides. Ctrl-C leaves.")
    converse(echo, times, speaker=speaker)


class Clock:
    """The device's time: this machine's, or later, where a script let time pass."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def now(self) -> int:
        """Epoch ms."""
        now = time.time_ns() // 1_000_000
        kept = 0
        if self.path:
            with suppress(OSError, ValueError):
                kept = int(self.path.read_text())
        return max(now, kept)

    def keep(self, now: int) -> None:
        if self.path:
            self.path.write_text(f"{now}\n")


@contextmanager
def kept(*, memory: bool) -> Iterator[dict[str, str]]:
    """The environment in which the skill finds a store: DynamoDB on this machine, or memory where there is none."""
    environment = {**os.environ, "HEEL_SLIDES_STORE": "memory"}
    with ExitStack() as stack:
        try:
            if not memory:
                environment = with_table(stack.enter_context(running()))
        except EngineMissingError as missing:
            print(f"{missing}. Until then nothing is kept between two runs.", file=sys.stderr)
        yield environment


def with_table(engine: Engine) -> dict[str, str]:
    """The environment of an engine that has the table; SkillNotRunningError when it cannot be made."""
    environment = engine.environment() | {"HEEL_SLIDES_TABLE": TABLE}
    command = [sys.executable, "-m", "skill.storage.dynamodb"]
    made = subprocess.run(command, env=environment, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if made.returncode:
        raise SkillNotRunningError(made.stderr.strip().removeprefix("heel slides: "))
    return environment


@contextmanager
def skill(environment: Mapping[str, str], sound: str) -> Iterator[str]:
    """Run the skill's web endpoint on a free port of the loopback; its address."""
    command = [sys.executable, "-m", "skill.web", "--port", "0", "--unverified"]
    try:
        FOLDER.mkdir(parents=True, exist_ok=True)
        opened = (FOLDER / "skill.log").open("w")
    except OSError as error:
        raise SkillNotRunningError(f"the folder {FOLDER} cannot be written: {error.strerror}") from error
    with opened as log:
        process = subprocess.Popen(
            command,
            env={**environment, "HEEL_SLIDES_AUDIO_RENDERER": sound},
            cwd=CHECKOUT,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            start_new_session=True,
        )
        try:
            with mourned(process.pid):
                yield address(process.stdout, FOLDER / "skill.log")
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
            if process.stdout:
                process.stdout.close()


def address(output: IO[str] | None, log: Path) -> str:
    """Where the skill listens; SkillNotRunningError with its own last words when it does not."""
    said = output.readline() if output else ""
    _, found, where = said.strip().partition("listening on ")
    if not found:
        words = log.read_text(errors="replace").strip().splitlines()
        raise SkillNotRunningError(words[-1].removeprefix("heel slides: ") if words else "the skill did not start")
    return f"{where}/"
