"""Debian's Chromium without a window, driven by Playwright: for the tests of screens and for their pictures."""

import base64
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from simulator.errors import SimulatorError

if TYPE_CHECKING:  # Playwright is for development only, and is imported where a browser is opened
    from playwright.sync_api import Page

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
# Without a sandbox, which root cannot have; and without looking for its maker's servers.
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--autoplay-policy=no-user-gesture-required",
)


class BrowserMissingError(SimulatorError):
    """This machine has no browser that can be driven."""


class BrowserError(SimulatorError):
    """The browser did not do what it was told, and why."""


@contextmanager
def opened() -> Iterator["Page"]:
    """An empty page of a browser, while the block lasts; BrowserMissingError without one, BrowserError if it fails."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise BrowserMissingError("Chromium is not installed (Debian: apt install chromium)")
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 see above
    except ImportError:
        raise BrowserMissingError("Playwright is not installed: make develop") from None
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=[*FLAGS])
            yield browser.new_context(has_touch=True).new_page()
            browser.close()
    except Error as error:
        raise BrowserError(error.message.partition("\n")[0]) from error


def set_size(page: "Page", width: int, height: int) -> None:
    """Set the size of a page, in pixels."""
    page.set_viewport_size({"width": width, "height": height})


def picture(page: "Page", width: int, height: int, scale: float = 1) -> bytes:
    """The page's upper left corner as a PNG, scaled."""
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": scale}
    taken = page.context.new_cdp_session(page).send("Page.captureScreenshot", {"format": "png", "clip": clip})
    return base64.b64decode(str(taken["data"]))
