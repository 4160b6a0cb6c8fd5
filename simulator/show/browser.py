"""Chromium without a window, told what to do over a pipe in its DevTools' own words; nothing else is needed for it."""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
# Without a screen, a sandbox (for root) or a sound card; and without looking for its maker's servers.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--mute-audio",
    "--hide-scrollbars",
    "--autoplay-policy=no-user-gesture-required",
    "--remote-debugging-pipe",
)
ANSWER_SECONDS = 30.0
# Chromium reads from file descriptor 3 and writes to 4: this puts the ends of its pipe there, and takes its place.
PLUMBER = (
    sys.executable,
    "-c",
    """
import os, sys
from fcntl import F_DUPFD, fcntl
ends = [fcntl(int(end), F_DUPFD, 10) for end in sys.argv[1:3]]
os.dup2(ends[0], 3)
os.dup2(ends[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
""",
)


class BrowserMissingError(Exception):
    """This machine has no Chromium."""


class BrowserError(Exception):
    """Chromium did not do what it was told, and why."""


@contextmanager
def opened() -> Iterator["Browser"]:
    """A browser with an empty page, while the block lasts."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise BrowserMissingError("Chromium is not installed (Debian: apt install chromium)")
    (its_in, our_out), (our_in, its_out) = os.pipe(), os.pipe()
    with TemporaryDirectory(prefix="heel-slides-", ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [*PLUMBER, str(its_in), str(its_out), program, *FLAGS, f"--user-data-dir={folder}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(its_in, its_out),
            start_new_session=True,
        )
        os.close(its_in)
        os.close(its_out)
        try:
            yield Browser(our_in, our_out)
        finally:
            os.close(our_out)  # the end of its pipe is the end of Chromium
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            os.close(our_in)


class Browser:
    """A page, and what can be done with it."""

    def __init__(self, answers: int, commands: int) -> None:
        """The ends of the pipe, as file descriptors."""
        self._answers, self._commands = answers, commands
        self._numbers, self._read = count(1), b""
        self._session: str | None = None
        pages = [each for each in self._command("Target.getTargets")["targetInfos"] if each["type"] == "page"]
        self._session = self._command("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)["sessionId"]
        self._command("Page.enable")

    def size(self, width: int, height: int) -> None:
        """Set the size of the page, in pixels."""
        self._command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    def visit(self, address: str, ready: str = "true") -> None:
        """Open an address, and wait until an expression holds there."""
        self._command("Page.navigate", url=address)
        self.wait(f"document.readyState == 'complete' && ({ready})")

    def wait(self, expression: str, seconds: float = ANSWER_SECONDS) -> None:
        """Wait until an expression holds in the page."""
        deadline = time.monotonic() + seconds
        while not self.evaluate(f"Boolean({expression})"):
            if time.monotonic() > deadline:
                raise BrowserError(f"after {seconds:.0f} seconds this does not hold: {expression}")
            time.sleep(0.02)

    def evaluate(self, expression: str) -> Any:
        """The value of an expression in the page, when it has one; BrowserError when it throws."""
        done = self._command("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in done:
            thrown = done["exceptionDetails"].get("exception", {})
            raise BrowserError(str(thrown.get("description") or thrown.get("value")).partition("\n")[0])
        return done["result"].get("value")

    def tap(self, x: float, y: float) -> None:
        """Touch a point of the page with a finger."""
        self._command("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self._command("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def write(self, text: str) -> None:
        """Type a text where the cursor is, and the Enter key after it."""
        self._command("Input.insertText", text=text)
        for kind in ("keyDown", "keyUp"):
            self._command("Input.dispatchKeyEvent", type=kind, key="Enter", code="Enter", text="\r")

    def picture(self, width: int, height: int, scale: float = 1) -> bytes:
        """The page's upper left corner as a PNG."""
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": scale}
        return base64.b64decode(self._command("Page.captureScreenshot", format="png", clip=clip)["data"])

    def _command(self, method: str, **parameters: Any) -> Any:
        number = next(self._numbers)
        command = {"id": number, "method": method, "params": parameters}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._commands, json.dumps(command).encode() + b"\0")
        deadline = time.monotonic() + ANSWER_SECONDS
        while (message := self._message(deadline)).get("id") != number:
            pass  # an event, which nobody waits for
        if "error" in message:
            raise BrowserError(f"{method}: {message['error']['message']}")
        return message["result"]

    def _message(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self._read:
            if not select.select([self._answers], [], [], max(0.0, deadline - time.monotonic()))[0]:
                raise BrowserError(f"Chromium has not answered for {ANSWER_SECONDS:.0f} seconds")
            more = os.read(self._answers, 1 << 20)
            if not more:
                raise BrowserError("Chromium has gone")
            self._read += more
        message, self._read = self._read.split(b"\0", 1)
        found: dict[str, Any] = json.loads(message)
        return found


def save(picture: bytes, path: Path) -> int:
    """Write a picture down, and the folder it is in where there is none; how many bytes it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(picture)
