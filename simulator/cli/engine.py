"""The DynamoDB of this machine: ExtendDB, started for as long as somebody needs it, and stopped with them."""

import fcntl
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.cli.watchdog import watched
from simulator.errors import SimulatorError, reason
from simulator.settings import CHECKOUT, DATA_FOLDER

HOST = "127.0.0.1"
START_SECONDS = 15.0
STOP_SECONDS = 5.0

# The example key of AWS's documentation: the only one that ExtendDB's development server takes.
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",
}


class EngineError(SimulatorError):
    """The engine does not run, and why, in one line."""


class EngineMissingError(EngineError):
    """The engine is not installed on this machine."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A running engine: where it listens, and the folder its data is in."""

    endpoint: str
    folder: Path

    def environment(self, base: Mapping[str, str] = os.environ) -> dict[str, str]:
        """The environment in which boto3 speaks to this engine, and to nothing of the person's own on AWS."""
        kept = {name: value for name, value in base.items() if not name.startswith("AWS_")}
        direct = {name: ",".join(filter(None, (base.get(name), HOST))) for name in ("no_proxy", "NO_PROXY")}
        return kept | CREDENTIALS | direct | {"AWS_ENDPOINT_URL_DYNAMODB": self.endpoint}


def binary(checkout: Path = CHECKOUT) -> Path:
    """The engine that `make engine` installed for this platform; EngineMissingError without one."""
    found = sorted(checkout.glob(".engine/node_modules/@extenddb/*/extenddb"))
    if not found:
        raise EngineMissingError("the local DynamoDB is not installed: make engine")
    return found[0]


@contextmanager
def running(folder: Path = DATA_FOLDER, port: int | None = None, program: Path | None = None) -> Iterator[Engine]:
    """Run the engine on `folder` while the block lasts; without a port, on a free one. EngineError if it cannot run."""
    program = (program or binary()).resolve()
    if shutil.which(program) is None:
        raise EngineMissingError(f"{program.name} is not a program that can be run: make engine")
    with ExitStack() as stack:
        stack.enter_context(only_one(folder))
        chosen = free_port(port)
        log = stack.enter_context((folder / "engine.log").open("wb"))
        try:
            engine = subprocess.Popen(
                [str(program), "serve", "--foreground", "--port", str(chosen)],
                cwd=folder,
                env={"NO_COLOR": "1"},  # none of ours: an EXTENDDB__… there would change its settings
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,  # where it prints the password of its own administrator
                stderr=log,
                start_new_session=True,
            )
        except OSError as error:
            raise EngineError(f"{program} is not a program that can be run: {reason(error)}") from error
        stack.callback(stop, engine)
        stack.enter_context(watched(engine.pid))
        await_answer(engine, chosen, folder)
        yield Engine(f"http://{HOST}:{chosen}", folder)


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the folder for one engine, for ExtendDB itself would let two write into one; EngineError if it is held."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "lock").open("w")
    except OSError as error:
        raise EngineError(f"the folder {folder} cannot be written: {error.strerror}") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise EngineError(f"another conversation is using {folder}") from error
        yield


def free_port(port: int | None) -> int:
    """The port, or any free one for None; EngineError if somebody listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port or 0))
        except (OSError, OverflowError) as error:
            raise EngineError(f"port {port} cannot be used: {getattr(error, 'strerror', None) or error}") from error
        return int(probe.getsockname()[1])


def await_answer(engine: "subprocess.Popen[bytes]", port: int, folder: Path) -> None:
    """Wait until the engine is healthy, about a third of a second; EngineError if it ends before, or takes too long."""
    deadline = time.monotonic() + START_SECONDS
    while not healthy(port):
        try:
            engine.wait(0.02)
        except subprocess.TimeoutExpired:
            if time.monotonic() < deadline:
                continue
            raise EngineError(f"the local DynamoDB did not answer in {START_SECONDS:.0f} seconds") from None
        log = (folder / "engine.log").read_text(errors="replace").split("\n")
        last = next((line.strip() for line in reversed(log) if line.strip()), f"exit {engine.returncode}")
        raise EngineError(f"the local DynamoDB did not start: {last}")


def healthy(port: int) -> bool:
    """Whether an engine answers on a port of this machine."""
    connection = http.client.HTTPConnection(HOST, port, timeout=1)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def stop(process: "subprocess.Popen[Any]") -> None:
    """Let a process finish what it is doing, for STOP_SECONDS at most, then end it for good."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
