"""`make run`: the skill, its DynamoDB and an Echo, all on this machine, for a conversation."""

import sys
from argparse import ArgumentTypeError
from collections.abc import Sequence
from contextlib import ExitStack, nullcontext
from typing import TYPE_CHECKING

from simulator.cli import script
from simulator.cli.arguments import OneLineParser, ends_in_one_line
from simulator.cli.clock import Clock
from simulator.cli.hearing import explaining
from simulator.cli.skill_process import RENDERERS, breathing, in_memory, on_this_machine, skill
from simulator.cli.steps import ScriptError
from simulator.device.cloud import Cloud, serving
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Owner
from simulator.device.timeline import spoken_ms
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from simulator.settings import DATA_FOLDER

if TYPE_CHECKING:
    from simulator.audio.speaker import Speaker

FASTEST = 1000


def speed(text: str) -> float:
    """How many seconds pass in one; ArgumentTypeError for anything that is not such a number."""
    try:
        times = float(text)
    except ValueError:
        times = 0.0
    if not 0 < times <= FASTEST:
        raise ArgumentTypeError(f"a speed is a number up to {FASTEST}, not {text!r}")
    return times


@ends_in_one_line
def main(arguments: Sequence[str] | None = None) -> int:
    """Hold a conversation: with somebody at the terminal, or with the lines of standard input."""
    parser = OneLineParser("make run", "Talk to heel slides.")
    parser.add_argument("--speed", type=speed, default=1.0, metavar="N", help="N seconds pass in one")
    parser.add_argument("--sound", choices=RENDERERS, default="apla", help="how the reps are rendered")
    parser.add_locale()
    parser.add_argument("--voice", metavar="NAME", help="a recognised voice: somebody of the household")
    parser.add_argument("--quiet", action="store_true", help="in writing only, without a voice")
    parser.add_breath()
    parser.add_argument("--hearing", action="store_true", help="tell what was heard, and what it was taken for")
    parser.add_argument("--memory", action="store_true", help="without DynamoDB; nothing is kept")
    options = parser.parse_args(arguments)
    if sys.stdin is None:
        raise ScriptError("standard input is closed, so there is nobody to talk to")
    with ExitStack() as stack:
        environment = stack.enter_context(nullcontext(in_memory()) if options.memory else on_this_machine())
        client = HttpClient(stack.enter_context(skill(environment | breathing(on=options.breath), options.sound)))
        clock = Clock(DATA_FOLDER / "clock" if "HEEL_SLIDES_TABLE" in environment else None)
        speaker = loud(stack, options.locale, options.speed) if sys.stdin.isatty() and not options.quiet else None
        voice = speaker.voice if speaker else spoken_ms
        cloud = stack.enter_context(serving(Cloud()))
        echo = Echo(
            Recognizer(model.read()),
            client.ask,
            Owner(locale=options.locale),
            now=clock.now(),
            voice=voice,
            cloud=cloud,
            explain=stack.enter_context(explaining()) if options.hearing else None,
        )
        script.set_to(echo, "voice", options.voice or "nobody")
        stack.callback(lambda: clock.keep(echo.now))
        stack.callback(echo.leave)  # also when a line cannot be read: what was done until then counts
        talk(echo, options.speed, speaker)
    return 0


def loud(stack: ExitStack, locale: str, times: float) -> "Speaker | None":
    """A loudspeaker until the stack is left; or none, and a line that says why."""
    if times != 1:
        print("heel slides: in writing only, because sound has no other speed than its own")
        return None
    from simulator.audio.speaker import loudspeaker  # noqa: PLC0415 loads numpy, which a script does without
    from simulator.audio.voice import VoiceMissingError  # noqa: PLC0415

    try:
        return stack.enter_context(loudspeaker(locale))
    except VoiceMissingError as why:
        print(f"heel slides: in writing only, because {why}", file=sys.stderr)
        return None


def talk(echo: Echo, times: float, speaker: "Speaker | None" = None) -> None:
    """Talk in the terminal until the person leaves, or play the script on standard input to its end."""
    if not sys.stdin.isatty():
        try:
            for line in script.follow(sys.stdin, echo):
                print(line, flush=True)
        except UnicodeDecodeError:
            raise ScriptError("a line of the script is not UTF-8") from None
        return
    from simulator.cli.terminal import converse  # noqa: PLC0415 a script needs no terminal

    print("heel slides. Type what you would say, for example: Alexa, start heel slides. Ctrl-C leaves.")
    converse(echo, times, speaker=speaker)
