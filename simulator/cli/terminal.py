"""The conversation in a terminal, in real time: what is said as it is said, a breath pacer, and a line to type on."""

import codecs
import os
import re
import select
import sys
import termios
import time
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.live import Live
from rich.text import Text

from simulator.cli.script import event_lines
from simulator.device.echo import Answered, DeviceEvent, DeviceState, Echo
from simulator.device.timeline import Entry, Kind

if TYPE_CHECKING:
    from simulator.audio.speaker import Speaker

TICK_SECONDS = 0.05
TRACK = 30
"""How many characters the heel travels, so that its line fits a terminal of eighty."""

ENTER, ERASE, INTERRUPT, END = "\r\n", "\x7f\x08", "\x03", "\x04"
_BEAT = re.compile(r"(?P<leg>right|left) (?P<rep>\d+)/(?P<of>\d+) (?P<phase>in|check|out|settle)")
SHOWN = {"in": "breathe in", "check": "still", "out": "breathe out", "settle": "rest"}
DOES = {
    DeviceState.IDLE: "asleep; say: Alexa, start heel slides",
    DeviceState.SPEAKING: "speaking; whatever you type interrupts",
    DeviceState.LISTENING: "listening",
    DeviceState.REPROMPTING: "waiting; whatever you type interrupts",
    DeviceState.LISTENING_AGAIN: "listening",
}


def converse(
    echo: Echo, speed: float, clock: Callable[[], float] = time.monotonic, speaker: "Speaker | None" = None
) -> None:
    """Talk until the person leaves; `speed` is how many seconds pass in one."""
    console = Console(highlight=False)
    typed, spoken = "", 0
    with keys() as pressed, Live(console=console, auto_refresh=False, transient=True) as live:
        before = clock()
        while True:
            events: list[DeviceEvent] = []
            for key in pressed():
                if key in INTERRUPT + END:
                    return
                if key in ENTER and typed.strip():
                    console.print(Text(f"  you  {typed.strip()}", "bold cyan"))
                    if speaker:
                        speaker.stop()
                    events += echo.hear(typed.strip())
                    typed = ""
                elif key in ERASE:
                    typed = typed[:-1]
                elif key.isprintable():
                    typed += key
            now = clock()
            events += echo.pass_time(round((now - before) * 1000 * speed))
            before = now
            spoken = 0 if any(isinstance(event, Answered) for event in events) else spoken
            for line in event_lines(event for event in events if not isinstance(event, Answered)):
                console.print(Text(f"       {line}", "dim"))
            wrong = speaker.follow(echo) if speaker else None
            if wrong:
                console.print(Text(f"       {wrong}", "dim"))
            spoken = aloud(echo, spoken, console)
            live.update(Group(pacer(echo), status(echo), Text(f"  you  {typed}▏")), refresh=True)


def aloud(echo: Echo, spoken: int, console: Console) -> int:
    """Print what has begun to sound since; how many entries that makes in all."""
    begun = [entry for entry in echo.timeline if entry.start <= echo.ms] if echo.speaking else []
    for entry in begun[spoken:]:
        if entry.kind is Kind.SPEECH:
            console.print(Text("alexa  ", "green").append(entry.text, "default"))
    return len(begun)


def status(echo: Echo) -> Text:
    """What the device is doing."""
    return Text(f"       {DOES[echo.state]}", "dim")


def pacer(echo: Echo) -> Text:
    """The heel on its line: away with the breath in, home with the breath out."""
    beat = _beat(echo)
    if beat is None:
        return Text("")
    entry, found = beat
    gone = (echo.ms - entry.start) / (entry.end - entry.start)
    way = {"in": gone, "check": 1.0, "out": 1 - gone}.get(found["phase"], 0.0)
    at = round(way * TRACK)
    track = f"home {'─' * at}●{'─' * (TRACK - at)} away"
    return Text(f"       {track}   {found['leg']} {found['rep']} of {found['of']}   {SHOWN[found['phase']]}", "bold")


def _beat(echo: Echo) -> tuple[Entry, re.Match[str]] | None:
    """The silence that gives the beat its length, and what the document calls it."""
    for entry in echo.timeline if echo.speaking else ():
        if entry.kind is Kind.SILENCE and entry.start <= echo.ms < entry.end and entry.scopes:
            found = _BEAT.fullmatch(entry.descriptions[-1])
            if found:
                return entry, found
    return None


@contextmanager
def keys() -> Iterator[Callable[[], Iterator[str]]]:
    """The keys pressed, one by one and at once; waiting for them is what a tick consists of."""
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    decoder = codecs.getincrementaldecoder("utf-8")("ignore")

    def pressed() -> Iterator[str]:
        if select.select([terminal], [], [], TICK_SECONDS)[0]:
            text = decoder.decode(os.read(terminal, 1024))
            yield from re.sub(r"\x1b(\[[0-9;]*[A-Za-z~]|O.)?", "", text) or ""

    try:
        tty.setcbreak(terminal)
        settings = termios.tcgetattr(terminal)
        settings[3] &= ~termios.ISIG  # Ctrl-C is a key here, so that the conversation is closed in order
        termios.tcsetattr(terminal, termios.TCSADRAIN, settings)
        yield pressed
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
