"""What the simulator's commands have in common: options, and an end in one line whatever goes wrong."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING, NoReturn, ParamSpec

from simulator.ears import model
from simulator.errors import SimulatorError, reason

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

INTERRUPTED = 130
"""The exit code of a command that Ctrl-C has ended."""

P = ParamSpec("P")


class OneLineParser(ArgumentParser):
    """A parser whose errors are one line, and whose options are written out."""

    def __init__(self, command: str, description: str) -> None:
        super().__init__(command, allow_abbrev=False, description=description)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"heel slides: {message}\n")

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Write, and fail where that fails: argparse would say nothing of a full disk."""
        (file or sys.stderr).write(message)

    def add_locale(self) -> None:
        self.add_argument("--locale", choices=model.LOCALES, default=model.LOCALES[0])

    def add_breath(self) -> None:
        self.add_argument("--breath", action="store_true", help="the sound of a breath under the reps")


def port(text: str) -> int:
    """A TCP port, or 0 for any that is free; ValueError for anything else."""
    if not 0 <= (number := int(text)) < 2**16:
        raise ValueError(text)
    return number


def ends_in_one_line(command: Callable[P, int]) -> Callable[P, int]:
    """A command that says what went wrong in one line on standard error, and returns its exit code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> int:
        try:
            try:
                return command(*args, **kwargs)
            finally:
                if sys.stdout:
                    sys.stdout.flush()  # what cannot be written shows here, and not while Python ends
        except SimulatorError as error:
            return _failed(str(error))
        except BrokenPipeError:  # nobody reads on, as after `| head`
            _discard_output()
            return 1
        except OSError as error:
            _discard_output()
            return _failed(f"{error.filename or 'the output cannot be written'}: {reason(error)}")
        except KeyboardInterrupt:
            return INTERRUPTED

    return run


def _failed(why: str) -> int:
    print(f"heel slides: {why}", file=sys.stderr)
    return 1


def _discard_output() -> None:
    """Let what is still to be printed go nowhere: Python would complain about it once more when it ends."""
    with suppress(AttributeError, OSError):  # there may be no output at all, or none of the system's
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
