"""The skill as a process of its own on this machine: its web endpoint, its store and its settings."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from simulator.cli.engine import Engine, EngineMissingError, running, stop
from simulator.cli.watchdog import watched
from simulator.errors import SimulatorError
from simulator.settings import CHECKOUT, DATA_FOLDER

TABLE = "heel-slides"
RENDERERS = ("apla", "ssml")
"""The ways in which the skill renders the reps."""


class SkillNotRunningError(SimulatorError):
    """The skill does not run, and why, in one line."""


def in_memory() -> dict[str, str]:
    """An environment in which the skill keeps nothing."""
    environment = {**os.environ, "HEEL_SLIDES_STORE": "memory"}
    environment.pop("HEEL_SLIDES_TABLE", None)
    return environment


@contextmanager
def on_this_machine() -> Iterator[dict[str, str]]:
    """An environment in which the skill finds DynamoDB on this machine; without one, memory, and a line about it."""
    with ExitStack() as stack:
        try:
            environment = with_table(stack.enter_context(running()))
        except EngineMissingError as missing:
            print(f"{missing}. Until then nothing is kept between two runs.", file=sys.stderr)
            environment = in_memory()
        yield environment


def with_table(engine: Engine) -> dict[str, str]:
    """The environment of an engine that has the table; SkillNotRunningError when it cannot be made."""
    environment = engine.environment() | {"HEEL_SLIDES_TABLE": TABLE}
    command = [sys.executable, "-m", "skill.storage.dynamodb"]
    made = subprocess.run(command, env=environment, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if made.returncode:
        raise SkillNotRunningError(made.stderr.strip().removeprefix("heel slides: "))
    return environment


def breathing(*, on: bool) -> dict[str, str]:
    """The skill's setting for breath sounds, at an address that only this Echo knows."""
    return {"HEEL_SLIDES_BREATH_SOUNDS_URL": "https://heel-slides.invalid"} if on else {}


@contextmanager
def skill(environment: Mapping[str, str], renderer: str) -> Iterator[str]:
    """Run the skill's web endpoint on a free port of the loopback; its address."""
    command = [sys.executable, "-m", "skill.web", "--port", "0", "--unverified"]
    try:
        DATA_FOLDER.mkdir(parents=True, exist_ok=True)
        opened = (DATA_FOLDER / "skill.log").open("w")
    except OSError as error:
        raise SkillNotRunningError(f"the folder {DATA_FOLDER} cannot be written: {error.strerror}") from error
    with opened as log:
        process = subprocess.Popen(
            command,
            env={**environment, "HEEL_SLIDES_AUDIO_RENDERER": renderer},
            cwd=CHECKOUT,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            start_new_session=True,
        )
        try:
            with watched(process.pid):
                yield address(process.stdout, DATA_FOLDER / "skill.log")
        finally:
            stop(process)
            if process.stdout:
                process.stdout.close()


def address(output: IO[str] | None, log: Path) -> str:
    """Where the skill listens; SkillNotRunningError with its own last words when it does not."""
    line = output.readline() if output else ""
    _, found, where = line.strip().partition("listening on ")
    if not found:
        words = log.read_text(errors="replace").strip().splitlines()
        raise SkillNotRunningError(words[-1].removeprefix("heel slides: ") if words else "the skill did not start")
    return f"{where}/"
