"""A conversation on paper: lines of what is said and what passes, in; the same lines with Alexa's answers, out.

    # what it shows
    you: Alexa, start heel slides
    alexa: Hello. …
    after: 38 seconds
    (in the middle of: right 3/5 out)
    you: what's the pro tip
    touch: pause

Time is virtual. What is said comes a second after Alexa has finished, unless `after:` lets less or more time pass since
her answer began; said while she speaks, it is said with the wake word. A bare line is something said, too. An answer is
written as far as it was heard: the words that follow a score stand where they begin to sound, or nowhere.

`given: knees, in the set, right 3 of 5` stands for a prologue that is played without being written down: the script
`knees-in-the-set.txt` of the folder of prologues, and then as much time as brings the score to the breath in of that
rep, or to the phase that is named (`right 3 of 5, out`). Without a rep, Alexa is let finish what she says at the end of
the prologue. A prologue may itself begin with a given.
"""

import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from simulator.cli.steps import UNITS, Given, PowerOff, Say, ScriptError, Setting, Touch, Wait, read
from simulator.device import apl
from simulator.device.echo import (
    Answered,
    DeviceEvent,
    Echo,
    Ended,
    Explained,
    Interrupted,
    PermissionAsked,
    Refused,
    Unheard,
)
from simulator.device.timeline import Entry, Kind, Timeline
from simulator.settings import CHECKOUT

THINKING_MS = 1_000
NOTICED_MS = 3_000
"""A silence of this length is shown as three dots."""

PROLOGUES = CHECKOUT / "tests" / "conversations" / "given"
"""The folder of the scripts that a given may name."""

REASONS = {
    None: "the session is closed",
    "USER_INITIATED": "the session is ended by the word exit, or by opening the skill again",
    "EXCEEDED_MAX_REPROMPTS": "nobody answers; the session ends",
    "ERROR": "the session ends with an error",
}


def follow(lines: Iterable[str], echo: Echo, prologues: Path = PROLOGUES) -> Iterator[str]:
    """The conversation as lines, each as soon as it has happened, with the comments of the script where they stood.

    At the end Alexa is let finish what she says, unless the last line lets time pass. The prologues that `given:` names
    are scripts in the folder `prologues`.
    """
    transcript = _Transcript(echo, prologues)
    waited = yield from transcript.follow(lines)
    if not waited:
        yield from transcript.pass_time(echo.until_quiet())


class _Transcript:
    """A conversation while it is written down; `later` are the instants and lines that are still to be heard."""

    def __init__(self, echo: Echo, prologues: Path) -> None:
        self.echo, self.prologues = echo, prologues
        self.later: list[tuple[int, str]] = []

    def follow(self, lines: Iterable[str], within: tuple[Path, ...] = ()) -> Generator[str, None, bool]:
        """The lines of a script, inside the prologues `within`; at last whether its last line has let time pass."""
        echo, waited = self.echo, False
        for line in lines:
            step = read(line)
            if step is None and (not line.strip() or line.lstrip().startswith("#")):
                yield line.rstrip()
            match step:
                case Given(prologue, beat):
                    yield f"given: {line.partition(':')[2].strip()}"
                    self.arrive(prologue, beat, within)
                    waited = bool(beat)
                case Wait(ms):
                    yield f"after: {duration_text(ms)}"
                    yield from self.pass_time(ms)
                    waited = True
                case PowerOff():
                    yield "device: off"
                    yield from self.record(echo.drop())
                case Setting(setting, value):
                    yield f"{setting}: {value}"
                    set_to(echo, setting, value)
                case Say() | Touch():
                    if not waited:
                        yield from self.pass_time(echo.until_quiet() + THINKING_MS)
                    shown, events = perform(step, echo)
                    yield from self.record(event for event in events if isinstance(event, Interrupted))
                    yield shown
                    yield from self.record(event for event in events if not isinstance(event, Interrupted))
                    waited = False
        return waited

    def arrive(self, prologue: str, beat: str, within: tuple[Path, ...]) -> None:
        """Play a prologue without a word of it, up to a beat of the score or to the end of what is said.

        ScriptError when there is no such prologue or beat, and when the platform or the device refuses a line of it.
        """
        path = self.prologues / f"{re.sub(r'[^a-z0-9]+', '-', prologue.casefold())}.txt"
        if path in within or not path.is_file():
            known = ", ".join(sorted(each.stem for each in self.prologues.glob("*.txt"))) or "none"
            why = "it begins with itself" if path in within else f"known are: {known}"
            raise ScriptError(f"no state {prologue!r} can be given; {why}")
        for line in self.follow(path.read_text(encoding="utf-8").splitlines(), (*within, path)):
            if line.startswith(("(refused", "(unheard")):
                raise ScriptError(f"the state {prologue!r} is not reached: {line}")
        ms = self.echo.until_quiet()
        if beat:
            sounding = [each for each in self.echo.timeline if each.descriptions[-1:] == (beat,)]
            ms = (sounding[0].start + sounding[-1].end) // 2 - self.echo.ms if sounding and self.echo.speaking else -1
        if ms < 0:
            raise ScriptError(f"in the state {prologue!r} nothing plays {beat}")
        for _ in self.pass_time(ms):
            pass

    def pass_time(self, ms: int) -> Iterator[str]:
        """What is heard while time passes."""
        yield from self.record(self.echo.pass_time(ms))

    def record(self, events: Iterable[DeviceEvent]) -> Iterator[str]:
        """What happened, in words; what an answer says after a score is told when it is heard, or never."""
        for event in events:
            yield from self._due(event.at)
            if isinstance(event, Interrupted | Answered | Ended):
                self.later = []
            if isinstance(event, Answered):
                lines = list(answer_lines(event))
                scores = [nth for nth, (_, line) in enumerate(lines) if line.startswith("(")]
                at_once = scores[0] + 1 if scores else len(lines)
                self.later = lines[at_once:]
                yield from (line for _, line in lines[:at_once])
            else:
                yield from event_lines([event])
        yield from self._due(self.echo.now)

    def _due(self, until: int) -> Iterator[str]:
        """The lines that begin to sound up to an instant."""
        yield from (line for at, line in self.later if at <= until)
        self.later = [each for each in self.later if each[0] > until]


def perform(step: Say | Touch, echo: Echo) -> tuple[str, list[DeviceEvent]]:
    """What is said or touched, as a line, and what happens then."""
    if isinstance(step, Touch):
        return f"touch: {step.label}", touch_label(step.label, echo)
    return f"you{'' if step.wake else ', without the wake word'}: {step.words}", echo.hear(step.words, wake=step.wake)


def touch_label(label: str, echo: Echo) -> list[DeviceEvent]:
    """What happens when the page on a screen is touched where it says something, in whatever case."""
    labels = {name.casefold(): sent for name, sent in apl.touchable(echo.page or {}).items()}
    if label.casefold() not in labels:
        return [Unheard(echo.now, f"nothing on the screen says {label}")]
    return echo.touch(labels[label.casefold()])


def set_to(echo: Echo, setting: str, value: str) -> None:
    """Change a setting of a device, or of the cloud behind it."""
    match setting:
        case "locale":
            echo.owner = replace(echo.owner, locale=value)
        case "voice":
            echo.owner = replace(echo.owner, voice=None if value == "nobody" else f"{echo.owner.account}.{value}")
        case "screen":
            echo.owner = replace(echo.owner, screen=None if value == "none" else value)
        case "time zone":
            echo.cloud.zone = None if value == "none" else value
        case _:
            echo.cloud.supported = value == "supported"


def event_lines(events: Iterable[DeviceEvent]) -> Iterator[str]:
    """What happened, in words."""
    for event in events:
        match event:
            case Answered():
                yield from (line for _, line in answer_lines(event))
            case Interrupted(_, sounding, _):
                if sounding and sounding.scopes:
                    yield f"(in the middle of: {sounding.descriptions[-1]})"
            case PermissionAsked():
                yield "(Alexa asks whether heel slides may set reminders)"
            case Explained(_, explanation):
                yield f"({explanation})"
            case Ended(_, reason):
                yield f"({REASONS.get(reason, reason)})"
            case Refused(_, rule):
                yield f"(refused: {rule})"
            case Unheard(_, why):
                yield f"(unheard: {why})"


def answer_lines(answer: Answered) -> Iterator[tuple[int, str]]:
    """The lines of an answer, each with the instant at which it begins to sound (epoch ms)."""
    who = "alexa, into the silence" if answer.reprompt else "alexa"
    for start, line in stretches(answer.timeline):
        yield answer.at + start, line if line.startswith("(") else f"{who}: {line}"


def speech_lines(timeline: Timeline) -> Iterator[str]:
    """What is said, a line for each stretch of speech; a score is one line in brackets, by its description."""
    yield from (line for _, line in stretches(timeline))


def stretches(timeline: Timeline) -> Iterator[tuple[int, str]]:
    """The lines of `speech_lines`, each with the ms into the timeline at which it begins."""
    for score, entries in groupby(timeline, _score):
        first, *others = entries
        line = f"({score})" if score else " ".join(filter(None, map(_word, (first, *others))))
        if line:
            yield first.start, line


def _score(entry: Entry) -> str:
    return next((scope.description for scope in entry.scopes if scope.component == "Sequencer"), "")


def _word(entry: Entry) -> str:
    if entry.kind is Kind.SILENCE:
        return "…" if entry.end - entry.start >= NOTICED_MS and not entry.scopes else ""
    return entry.text if entry.kind is Kind.SPEECH else f"[{entry.source.rpartition('/')[2]}]"


def duration_text(ms: int) -> str:
    """A duration as it is read."""
    for unit, length in sorted(UNITS.items(), key=lambda each: -each[1]):
        if ms >= length and ms % length == 0:
            return f"{ms // length} {unit}{'s' * (ms != length)}"
    whole, rest = divmod(ms, 1000)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".") + " seconds"
