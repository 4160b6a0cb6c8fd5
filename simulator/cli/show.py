"""`make show`: an Echo Show in a browser, its screen drawn by Amazon's own renderer."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack, nullcontext

from simulator.audio.voice import Espeak, VoiceMissingError
from simulator.cli.arguments import OneLineParser, ends_in_one_line, port
from simulator.cli.clock import Clock
from simulator.cli.hearing import explaining
from simulator.cli.skill_process import breathing, in_memory, on_this_machine, skill
from simulator.device.cloud import Cloud, serving
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Owner
from simulator.device.timeline import spoken_ms
from simulator.device.viewport import VIEWPORTS
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from simulator.settings import DATA_FOLDER
from simulator.show.server import require_renderer, served
from simulator.show.session import READY_MS, ShowSession


@ends_in_one_line
def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted, after one line that says where."""
    parser = OneLineParser("make show", "An Echo Show in a browser.")
    parser.add_argument("--screen", choices=tuple(VIEWPORTS), default="hub-landscape-medium")
    parser.add_argument("--port", type=port, default=8300, metavar="N", help="0 is any free one")
    parser.add_locale()
    parser.add_argument("--quiet", action="store_true", help="without a voice")
    parser.add_breath()
    parser.add_argument("--memory", action="store_true", help="without DynamoDB; nothing is kept")
    options = parser.parse_args(arguments)
    require_renderer()
    with ExitStack() as stack:
        environment = stack.enter_context(nullcontext(in_memory()) if options.memory else on_this_machine())
        client = HttpClient(stack.enter_context(skill(environment | breathing(on=options.breath), "apla")))
        clock = Clock(DATA_FOLDER / "clock" if "HEEL_SLIDES_TABLE" in environment else None)
        voice = None if options.quiet else installed_voice(options.locale)
        echo = Echo(
            Recognizer(model.read()),
            client.ask,
            Owner(locale=options.locale),
            now=clock.now(),
            voice=voice or spoken_ms,
            start_lag=READY_MS,
            cloud=stack.enter_context(serving(Cloud())),
            explain=stack.enter_context(explaining()),
        )
        stack.callback(lambda: clock.keep(echo.now))
        session = ShowSession(echo, voice)
        session.set_screen(options.screen)
        address = stack.enter_context(served(session, options.port))
        print(f"an Echo Show, at {address} until Ctrl-C", flush=True)
        session.run()
    return 0


def installed_voice(locale: str) -> Espeak | None:
    """The voice, or none, and a line that says why."""
    try:
        return Espeak(locale)
    except VoiceMissingError as why:
        print(f"heel slides: nothing is heard, because {why}", file=sys.stderr)
        return None


if __name__ == "__main__":
    sys.exit(main())
