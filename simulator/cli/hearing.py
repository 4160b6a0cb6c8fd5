"""Explains what was heard in a request, by the skill's code in a process of its own: the skill itself never tells."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from simulator.device.echo import Explain
from simulator.device.request import Json
from simulator.errors import SimulatorError
from simulator.settings import CHECKOUT

COMMAND = (sys.executable, "-m", "tools.explain_hearing")


class ExplainingError(SimulatorError):
    """What was heard cannot be explained."""


@contextmanager
def explaining(command: tuple[str, ...] = COMMAND) -> Iterator[Explain]:
    """Run what explains requests while the block lasts; ExplainingError when it ends before that.

    It reads a request on each line and answers each with a line. Nothing of either is kept.
    """
    with subprocess.Popen(
        command,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=CHECKOUT,
        start_new_session=True,  # Ctrl-C is for the conversation; this process ends with its input
    ) as process:
        requests, explanations = process.stdin, process.stdout
        assert requests
        assert explanations

        def explain(request: Json) -> str:
            with suppress(BrokenPipeError):  # nothing will be read either, then
                requests.write(f"{json.dumps(request)}\n".encode())
            if not (line := explanations.readline()):
                raise ExplainingError("what was heard cannot be explained")
            return line.decode().rstrip("\n")

        yield explain
