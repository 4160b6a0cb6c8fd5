"""`make screens`: pictures of every page of a practice, by Amazon's renderer in Chromium.

The script is a conversation, with the moments at which pictures are taken: of the page as it is two seconds after it
has come, in the middle of a beat of its score, or at the end of it, on the wide screen, or on all of them.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.arguments import OneLineParser, ends_in_one_line
from simulator.cli.recording import MONDAY
from simulator.cli.script import follow
from simulator.cli.skill_process import in_memory, skill
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Owner
from simulator.device.timeline import length
from simulator.device.viewport import VIEWPORTS
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from simulator.errors import SimulatorError
from simulator.settings import CHECKOUT
from simulator.show.browser import opened, picture, set_size
from simulator.show.server import require_renderer, served
from simulator.show.session import ShowSession

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = CHECKOUT / "docs" / "screens"
WIDE = "hub-landscape-medium"
OTHERS = {"round": "hub-round-small", "tv": "tv"}
SETTLED_MS = 2_000
SCALE = 0.75
"""The wide pictures are smaller than the screens, so that nobody waits for them."""

PRACTICE = ("Alexa, start heel slides", "yes", "no", "ready", "just right", "no", "no")
DAYS_BETWEEN = (3, 2, 4, 9, 2, 3, 7, 2, 2, 5, 2)
SCRIPT = (
    *("Alexa, start heel slides", "picture: choice, all screens"),
    *("hips", "picture: safety, all screens"),
    *("yes", "picture: emergency, all screens"),
    *("Alexa, start heel slides", "hips", "no", "no", "no", "picture: floor"),
    *("next", "picture: setup-1-hips"),
    *("my knees", "no", "no", "no", "next", "picture: setup-1-knees, all screens"),
    *("ready", "picture: setup-2"),
    *("next", "picture: setup-3", "next", "picture: setup-4", "next", "picture: setup-5"),
    *("next", "picture: slide-1", "next", "picture: slide-2", "next", "picture: slide-3"),
    *("next", "picture: ready", "ready"),
    *("picture: pacer-in, right 2/5 in, all screens", "picture: pacer-out, right 3/5 out, all screens"),
    "picture: pacer-left, left 4/5 in",
    *("after: 40 seconds", "pause", "picture: paused", "give me thirty seconds", "picture: countdown, all screens"),
    *("after: 10 seconds", "it hurts", "picture: pain", "two", "yes", "picture: feel, the end, all screens"),
    *("just right", "picture: other"),
    *("no", "picture: getting-up", "no", "picture: end"),
    *(line for days in DAYS_BETWEEN for line in (f"after: {days} days", *PRACTICE)),
    *("after: 1 day", *PRACTICE, "after: 1 day", "Alexa, start heel slides", "I want to do this four times a week"),
    *("how am I doing", "picture: progress, all screens"),
)


class NoPicturesError(SimulatorError):
    """There are no pictures, and why, in one line."""


@ends_in_one_line
def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures, and say how many there are."""
    parser = OneLineParser("make screens", "Pictures of every page.")
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="FOLDER")
    options = parser.parse_args(arguments)
    require_renderer()
    try:
        with ExitStack() as stack:
            client = HttpClient(stack.enter_context(skill(in_memory(), "apla")))
            echo = Echo(Recognizer(model.read()), client.ask, Owner(screen=WIDE), now=MONDAY)
            page = stack.enter_context(opened())
            unused = ShowSession(Echo(echo.recognizer, client.ask, Owner(), now=0), None)
            page.goto(f"{stack.enter_context(served(unused))}still.html")
            page.evaluate("engine.then(held)")
            sizes = [save(taken, options.out / f"{name}.png") for name, taken in pictures(echo, page)]
    except SimulatorError as why:
        raise NoPicturesError(f"no pictures: {why}") from why
    print(f"{len(sizes)} pictures in {options.out}, {sum(sizes) // 1024} KB in all")
    return 0


def save(taken: bytes, path: Path) -> int:
    """Write a picture down, and make its folder where there is none; how many bytes it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(taken)


def pictures(echo: Echo, browser: "Page") -> list[tuple[str, bytes]]:
    """The pictures of the script, each with its name."""
    found: list[tuple[str, bytes]] = []

    def script() -> Iterator[str]:
        for line in SCRIPT:
            if line.startswith("picture: "):
                found.extend(requested(line.removeprefix("picture: "), echo, browser))
            else:
                yield line

    for _ in follow(script(), echo):
        pass
    return found


def requested(line: str, echo: Echo, browser: "Page") -> Iterator[tuple[str, bytes]]:
    """The pictures that a line of the script asks for."""
    name, *how = line.split(", ")
    screens = {"": WIDE} | (OTHERS if "all screens" in how else {})
    beats = [each for each in how if each != "all screens"]
    for suffix, screen in screens.items():
        yield "-".join(filter(None, (name, suffix))), taken(echo, browser, screen, *beats)


def taken(echo: Echo, browser: "Page", screen: str, beat: str = "") -> bytes:
    """The page on a screen: in the middle of a beat, or when all has come that comes by itself."""
    viewport = VIEWPORTS[screen]
    sounding = [entry for entry in echo.timeline if entry.descriptions[-1:] == (beat,)]
    at = (sounding[0].start + sounding[0].end) // 2 if sounding else SETTLED_MS
    at = length(echo.timeline) if beat == "the end" else at
    page = json.dumps({name: (echo.page or {}).get(name) for name in ("document", "datasources")})
    size = json.dumps({"width": viewport.width, "height": viewport.height, "shape": viewport.shape})
    set_size(browser, viewport.width, viewport.height)
    browser.evaluate(f"face.draw({page}, {{ ...{size}, mode: '{viewport.mode}' }}).then(() => pass({at}))")
    return picture(browser, viewport.width, viewport.height, 1 if viewport.shape == "ROUND" else SCALE)


if __name__ == "__main__":
    sys.exit(main())
