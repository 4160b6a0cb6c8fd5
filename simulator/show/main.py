"""`python -m simulator.show.main`: an Echo Show in a browser, its screen drawn by Amazon's own renderer."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from simulator.audio.voice import Espeak, VoiceMissingError
from simulator.cli.engine import FOLDER, EngineError
from simulator.cli.main import Clock, OneLineParser, SkillNotRunningError, breathing, kept, skill
from simulator.device.cloud import Cloud, serving
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Owner
from simulator.device.timeline import spoken_ms
from simulator.device.viewport import VIEWPORTS
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from simulator.show.room import Room
from simulator.show.server import VIEWHOST, served

READY_MS = 600
"""From an answer to its first sound: what a browser needs to fetch the one and draw the other."""


def heard(locale: str, *, quiet: bool) -> Espeak | None:
    """The voice, or none, and a line that says why."""
    if quiet:
        return None
    try:
        return Espeak(locale)
    except VoiceMissingError as why:
        print(f"heel slides: nothing is heard, because {why}", file=sys.stderr)
        return None


def port(text: str) -> int:
    if not 0 <= (number := int(text)) < 2**16:
        raise ValueError(text)
    return number


def parsed(arguments: Sequence[str] | None) -> Any:
    parser = OneLineParser("make show", allow_abbrev=False, description="An Echo Show in a browser.")
    parser.add_argument("--screen", choices=tuple(VIEWPORTS), default="hub-landscape-medium")
    parser.add_argument("--port", type=port, default=8300, metavar="N", help="0 is any free one")
    parser.add_argument("--locale", choices=model.LOCALES, default=model.LOCALES[0])
    parser.add_argument("--quiet", action="store_true", help="without a voice")
    parser.add_argument("--breath", action="store_true", help="the sound of a breath under the reps")
    parser.add_argument("--memory", action="store_true", help="without DynamoDB; nothing is kept")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted, after one line that says where; or one line that says why not."""
    options = parsed(arguments)
    if not VIEWHOST.exists():
        print("heel slides: the renderer of screens is not installed: make viewhost", file=sys.stderr)
        return 1
    try:
        with ExitStack() as stack:
            environment = stack.enter_context(kept(memory=options.memory))
            client = HttpClient(stack.enter_context(skill(environment | breathing(on=options.breath), "apla")))
            clock = Clock(FOLDER / "clock" if "HEEL_SLIDES_TABLE" in environment else None)
            voice = heard(options.locale, quiet=options.quiet)
            cloud, owner = stack.enter_context(serving(Cloud())), Owner(locale=options.locale)
            recognizer, says = Recognizer(model.read()), voice or spoken_ms
            echo = Echo(recognizer, client.ask, owner, now=clock.now(), voice=says, start_lag=READY_MS, cloud=cloud)
            stack.callback(lambda: clock.keep(echo.now))
            room = Room(echo, voice)
            room.look(options.screen)
            address = stack.enter_context(served(room, options.port))
            print(f"an Echo Show, at {address} until Ctrl-C", flush=True)
            room.tick()
    except (SkillNotRunningError, EngineError) as why:
        print(f"heel slides: {why}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"heel slides: cannot listen on port {options.port}: {error.strerror}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
