"""`python -m simulator`: a script is a practice, a terminal is a conversation, and bad input is one clear line."""

import io
import os
import pty
import re
import select
import socket
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

from simulator.cli import hearing, skill_process
from simulator.cli import main as run
from simulator.cli.clock import Clock, ClockError
from simulator.cli.engine import Engine, EngineMissingError, only_one
from simulator.cli.hearing import ExplainingError
from simulator.settings import CHECKOUT
from tests.support.waiting import PATIENCE_SECONDS, comes_true

pytestmark = [pytest.mark.outside, pytest.mark.slow]

COMMAND = [sys.executable, "-m", "simulator"]
CONVERSATION = CHECKOUT / "tests" / "conversations" / "a-first-practice-for-the-knees.txt"

OPEN = "Alexa, start heel slides"
TO_THE_REPS = [OPEN, "knees", "no", "no", "no", *["next"] * 9, "ready"]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Ours, but with a data folder of the test's own."""
    return {**os.environ, "HEEL_SLIDES_DATA": str(folder), **more}


def played(
    lines: Sequence[str] | bytes, folder: Path, *options: str, **more: str
) -> "subprocess.CompletedProcess[str]":
    """What `make run` does with a script."""
    script = lines if isinstance(lines, bytes) else "".join(f"{line}\n" for line in lines).encode()
    done = subprocess.run(
        [*COMMAND, *options],
        input=script,
        cwd=CHECKOUT,
        env=environment(folder, **more),
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def happenings(lines: Sequence[str]) -> list[str]:
    """What was said to Alexa, what passed, and the sets in brackets: all but her own words."""
    return [line for line in lines if line.startswith(("you", "after", "("))]


def test_a_script_is_a_practice(tmp_path: Path) -> None:
    """From the first word to the last breath, as the conversation of the same lines has it."""
    lines = CONVERSATION.read_text(encoding="utf-8").splitlines()
    done = played(lines, tmp_path, "--memory")

    assert (done.returncode, done.stderr) == (0, "")
    assert happenings(done.stdout.splitlines()) == happenings(lines)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["skill.log"]


def test_hearing_is_told_between_what_was_said_and_its_answer(tmp_path: Path) -> None:
    done = played([OPEN, "it'd be me knees love"], tmp_path, "--memory", "--hearing")

    assert (done.returncode, done.stderr) == (0, "")
    assert [line.partition(": ")[0] for line in done.stdout.splitlines()] == ["you", "alexa", "you", "(heard", "alexa"]
    assert done.stdout.splitlines()[3].endswith("; taken for: goal knees)")


@pytest.mark.parametrize("program", ["pass", "input()"])
def test_a_request_that_cannot_be_explained_is_one_line(program: str) -> None:
    with (
        hearing.explaining((sys.executable, "-c", program)) as explain,
        pytest.raises(ExplainingError, match=r"^what was heard cannot be explained$"),
    ):
        explain({})


def test_stopping_and_starting_again_finds_the_place(engine: Engine, tmp_path: Path) -> None:
    """Even when a line that cannot be read ends the conversation in the middle of a set."""
    stopped = played([*TO_THE_REPS, "after: 40 seconds", "after: a while"], tmp_path)
    again = played([OPEN, "yes", "no", "ready"], tmp_path)

    assert stopped.stderr == "heel slides: not a duration: 'a while'; say, for example, after: 38 seconds\n"
    assert (stopped.returncode, again.returncode, again.stderr) == (1, 0, "")
    assert stopped.stdout.splitlines()[-1] == "after: 40 seconds"
    assert re.search(r"^\(right leg, [2-5] to 5; left leg, 1 to 5; ", again.stdout, re.MULTILINE)
    assert "1 to 5; left leg" not in re.sub(r"right leg, [2-5] to 5", "", again.stdout)


def test_a_folder_that_another_conversation_uses_is_left_alone(engine: Engine, tmp_path: Path) -> None:
    with only_one(tmp_path):
        done = played([OPEN], tmp_path)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"heel slides: another conversation is using {tmp_path}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["lock"]


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--speed", "0"], "argument --speed: a speed is a number up to 1000, not '0'"),
        (["--speed", "1001"], "argument --speed: a speed is a number up to 1000, not '1001'"),
        (["--speed", "fast"], "argument --speed: a speed is a number up to 1000, not 'fast'"),
        (["--speed", "nan"], "argument --speed: a speed is a number up to 1000, not 'nan'"),
        (["--locale", "fr-FR"], "argument --locale: invalid choice: 'fr-FR' (choose from "),
        (["--sound", "mp3"], "argument --sound: invalid choice: 'mp3' (choose from "),
        (["--spee", "2"], "unrecognized arguments: --spee 2"),
        (["knees"], "unrecognized arguments: knees"),
        (["--voice"], "argument --voice: expected one argument"),
    ],
)
def test_a_bad_option_is_one_line_before_anything_starts(
    options: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run.main(options)

    printed = capsys.readouterr()
    assert (left.value.code, printed.out, printed.err.count("\n")) == (2, "", 1)
    assert printed.err.startswith(f"heel slides: {line}")


def test_a_bad_option_leaves_no_trace(tmp_path: Path) -> None:
    done = played([OPEN], tmp_path / "data", "--spede", "2")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "heel slides: unrecognized arguments: --spede 2\n"
    assert not (tmp_path / "data").exists()


def test_bytes_that_are_no_words_are_one_line(tmp_path: Path) -> None:
    done = played(f"{OPEN}\n".encode() + b"\xff\xfe\n", tmp_path, "--memory", PYTHONIOENCODING="utf-8:strict")

    assert (done.returncode, done.stderr) == (1, "heel slides: a line of the script is not UTF-8\n")


@pytest.mark.parametrize("options", [["--memory"], []])
def test_a_data_folder_that_cannot_be_written_is_one_line(options: list[str], engine: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.touch()
    done = played([OPEN], folder, *options)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"heel slides: the folder {folder} cannot be written: File exists\n"


def test_without_an_engine_it_says_that_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> Path:
        raise EngineMissingError("the local DynamoDB is not installed: make engine")

    monkeypatch.setattr("simulator.cli.engine.binary", missing)
    with skill_process.on_this_machine() as made:
        store = made["HEEL_SLIDES_STORE"]

    assert (store, "HEEL_SLIDES_TABLE" in made) == ("memory", False)
    assert capsys.readouterr().err == (
        "the local DynamoDB is not installed: make engine. Until then nothing is kept between two runs.\n"
    )


def test_a_table_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(
        skill_process.SkillNotRunningError, match=r"^DynamoDB does not answer at http://127\.0\.0\.1:1/[^\n]*$"
    ):
        skill_process.with_table(Engine("http://127.0.0.1:1", tmp_path))


@pytest.mark.parametrize(
    ("output", "log", "line"),
    [
        ("", "Traceback\nheel slides: the table is another skill's\n", "the table is another skill's"),
        ("", "", "the skill did not start"),
        ("hello\n", "", "the skill did not start"),
    ],
)
def test_a_skill_that_does_not_start_says_its_last_words(tmp_path: Path, output: str, log: str, line: str) -> None:
    (tmp_path / "skill.log").write_text(log)

    with pytest.raises(skill_process.SkillNotRunningError, match=f"^{line}$"):
        skill_process.address(io.StringIO(output), tmp_path / "skill.log")


DEAF = """#!/bin/sh
trap '' TERM
echo $$ >"$HEEL_SLIDES_DATA/pid"
echo "listening on http://127.0.0.1:1"
while :; do sleep 0.05; done
"""


def test_a_skill_that_does_not_end_when_asked_to_is_ended_and_leaves_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "python"
    program.write_text(DEAF)
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(skill_process, "DATA_FOLDER", tmp_path)
    monkeypatch.setattr("simulator.cli.engine.STOP_SECONDS", 0.2)

    with skill_process.skill(environment(tmp_path), "apla") as address:
        assert address == "http://127.0.0.1:1/"

    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_the_device_keeps_its_time_and_never_goes_back(tmp_path: Path) -> None:
    clock = Clock(tmp_path / "clock")
    first = clock.now()
    clock.keep(first + 86_400_000)

    assert clock.now() == first + 86_400_000


@pytest.mark.parametrize("damaged", [b"noon", b"", b"\xff\xfe", b"-1", b"9" * 30, b"9" * 5_000])
def test_a_damaged_clock_is_one_line_that_says_what_to_do(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / "clock").write_bytes(damaged)

    with pytest.raises(ClockError, match=r"^the clock in \S+/clock is damaged: delete that file, and time"):
        Clock(tmp_path / "clock").now()


def written_to(output: IO[bytes], command: Sequence[str], folder: Path, script: str = "") -> tuple[int, str]:
    """The exit code of a command that reads a script and writes to a file, and what it says on standard error."""
    done = subprocess.run(
        command,
        input=script.encode(),
        stdout=output,
        stderr=subprocess.PIPE,
        cwd=CHECKOUT,
        env=environment(folder),
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    return done.returncode, done.stderr.decode()


def test_a_reader_that_is_gone_ends_the_conversation_quietly(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody:
        assert written_to(nobody, [*COMMAND, "--memory"], tmp_path, f"{OPEN}\n") == (1, "")


COMMANDS = {
    "run": ("simulator", "--memory"),
    "recording": ("simulator.cli.recording",),
    "screens": ("simulator.cli.screenshots",),
    "show": ("simulator.cli.show", "--memory"),
    "sounds": ("simulator.cli.breath_sounds", "build/sounds", "breath-9-0-9-0.wav"),
}
DISK_FULL = (1, "heel slides: the output cannot be written: No space left on device\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk_is_one_line(name: str, tmp_path: Path) -> None:
    """Also where nothing but the help is written, and the output is flushed when Python ends."""
    with Path("/dev/full").open("wb") as full:
        assert written_to(full, [sys.executable, "-m", *COMMANDS[name], "--help"], tmp_path) == DISK_FULL


def test_a_disk_that_is_full_in_the_middle_of_a_conversation_is_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        assert written_to(full, [*COMMAND, "--memory"], tmp_path, f"{OPEN}\n") == DISK_FULL


def test_a_closed_standard_input_is_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, "--memory"],
        cwd=CHECKOUT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "heel slides: standard input is closed, so there is nobody to talk to\n"


def test_a_damaged_clock_in_the_data_folder_is_one_line(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "clock").write_text("9" * 30)

    done = played([OPEN], tmp_path)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith(f"heel slides: the clock in {tmp_path}/clock is damaged: ")


SERVES = """
import os, sys
from simulator.cli.skill_process import skill
with skill({**os.environ, "HEEL_SLIDES_STORE": "memory"}, "apla") as address:
    print(address, flush=True)
    sys.stdin.read()
"""


def test_the_skill_ends_with_whoever_started_it_however_that_ends(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SERVES],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(tmp_path),
        cwd=CHECKOUT,
        text=True,
    ) as owner:
        assert owner.stdout is not None
        port = int(owner.stdout.readline().strip(" \n/").rpartition(":")[2])
        owner.kill()

    assert gone(port)


def gone(port: int) -> bool:
    """Whether nobody listens there any more, at the latest when our patience ends."""
    return comes_true(lambda: not listening(port))


def listening(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Terminal:
    """A terminal with the conversation in it: what is typed there, and what is seen."""

    def __init__(self, keyboard: int, screen: int, process: "subprocess.Popen[bytes]") -> None:
        """The keyboard is our end of the terminal, the screen the other."""
        self.keyboard, self.screen, self.process = keyboard, screen, process
        self.seen = ""
        self._deadline = time.monotonic() + PATIENCE_SECONDS

    def types(self, *lines: str) -> None:
        os.write(self.keyboard, "".join(f"{line}\r" for line in lines).encode())

    def presses(self, key: bytes) -> None:
        os.write(self.keyboard, key)

    def sees(self, expected: str) -> None:
        """Wait until the pattern is on the screen, and forget what came before it."""
        while not (found := re.search(expected, self.seen)):
            if not self._shown(within=self._deadline - time.monotonic()):
                pytest.fail(f"{expected!r} was never seen, but:\n{self.seen}", pytrace=False)
        self.seen = self.seen[found.end() :]

    def rest(self) -> str:
        """What has been shown since what was seen last."""
        while self._shown(within=0):
            pass
        return self.seen

    def _shown(self, *, within: float) -> bool:
        """Whether something more was shown in so many seconds."""
        if not select.select([self.keyboard], [], [], max(0, within))[0]:
            return False
        shown = os.read(self.keyboard, 65_536).decode(errors="replace")
        self.seen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)
        return True

    def settings(self) -> list[Any]:
        return termios.tcgetattr(self.screen)

    def leaves(self) -> int:
        """How the conversation ends."""
        return self.process.wait(PATIENCE_SECONDS)


@contextmanager
def terminal(folder: Path, *options: str) -> Iterator[Terminal]:
    keyboard, screen = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *options],
        stdin=screen,
        stdout=screen,
        stderr=screen,
        cwd=CHECKOUT,
        env=environment(folder, COLUMNS="200", TERM="xterm"),
        start_new_session=True,
    ) as process:
        try:
            yield Terminal(keyboard, screen, process)
        finally:
            process.kill()
            os.close(keyboard)
            os.close(screen)


def test_typing_while_she_speaks_interrupts_her(tmp_path: Path) -> None:
    with terminal(tmp_path, "--memory", "--speed", "10") as person:
        person.sees("asleep")
        person.types(*TO_THE_REPS)
        person.sees(r"home .+ away   (right|left) \d of 5")
        person.types("pause")
        person.sees("you  pause")
        person.sees(r"\(in the middle of: (right|left) \d/5 ")
        person.sees(r"alexa  \w")
        person.presses(b"\x04")

        assert person.leaves() == 0


def test_ctrl_c_leaves_in_order_and_the_terminal_as_it_was(tmp_path: Path) -> None:
    """Until then keys are ours, and what is typed can be mended before it is said."""
    with terminal(tmp_path, "--memory", "--speed", "20") as person:
        before = person.settings()
        person.sees("asleep")
        during = person.settings()
        person.types("Alexa, start hell\x7f\x7fel slides")
        person.sees("you  Alexa, start heel slides")
        person.sees(r"alexa  \w")
        person.presses(b"\x03")

        assert person.leaves() == 0
        assert during != before == person.settings()
        assert "Traceback" not in person.rest()


def test_a_script_loads_nothing_that_only_sound_needs() -> None:
    loaded = "import sys, simulator.cli.main; print({'numpy', 'simulator.audio.speaker'} & set(sys.modules))"

    ran = subprocess.run([sys.executable, "-c", loaded], cwd=CHECKOUT, capture_output=True, text=True, check=True)

    assert ran.stdout == "set()\n"
