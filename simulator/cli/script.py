"""A conversation on paper: lines of what is said and what passes, in; the same lines with Alexa's answers, out.

    # what it shows
    you: Alexa, start heel slides
    alexa: Hello. …
    after: 38 seconds
    (in the middle of: right 3/5 out)
    you: what's the pro tip
    touch: pause

Time is virtual. What is said comes a second after Alexa has finished, unless `after:` lets less or more time pass since
her answer began; said while she speaks, it is said with the wake word. A bare line is something said, too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from simulator.device import apl
from simulator.device.echo import Answered, Asked, Echo, Ended, Event, Interrupted, Refused, Unheard
from simulator.device.timeline import Entry, Kind, Timeline
from simulator.device.viewport import VIEWPORTS
from simulator.ears import model

THINKING_MS = 1_000
NOTICED_MS = 3_000
"""A silence of this length is shown as three dots."""

LONGEST_MS = 1_000 * 86_400_000
"""A script lets no more than a thousand days pass at once."""

UNITS = {"second": 1_000, "minute": 60_000, "hour": 3_600_000, "day": 86_400_000}
REASONS = {
    None: "the session is closed",
    "USER_INITIATED": "the session is ended by the word exit, or by opening the skill again",
    "EXCEEDED_MAX_REPROMPTS": "nobody answers; the session ends",
    "ERROR": "the session ends with an error",
}
_ANSWER = re.compile(r"alexa(, into the silence)?:")
_DURATION = re.compile(r"(\d+(?:\.\d+)?) (second|minute|hour|day)s?")


class Unreadable(Exception):  # noqa: N818 - what happened, as the terminal says it
    """A line of a script that means nothing, in one line."""


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody says something; `wake` when the wake word comes first where it is needed."""

    words: str
    wake: bool = True


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody touches what is on the screen, by what it says there."""

    label: str


@dataclass(frozen=True, slots=True)
class Passed:
    """Time passes, in ms."""

    ms: int


@dataclass(frozen=True, slots=True)
class Off:
    """The device loses its power."""


@dataclass(frozen=True, slots=True)
class Now:
    """From here on the device is set to a locale, or recognises somebody's voice ("nobody" for none)."""

    setting: str
    value: str


Step = Said | Touched | Passed | Off | Now


def read(line: str) -> Step | None:
    """What a line of a script does; None for a comment, an answer, or nothing. Unreadable when it cannot be read."""
    text = line.strip()
    if not text or text.startswith(("#", "(")) or _ANSWER.match(text):
        return None
    name, colon, rest = text.partition(":")
    match name.strip().casefold() if colon else "you":
        case "after":
            return Passed(duration(rest))
        case "device":
            if rest.strip() != "off":
                raise Unreadable(f"a device can only go off: {text!r}")
            return Off()
        case "touch":
            if not rest.strip():
                raise Unreadable("nothing is touched; say, for example, touch: knees")
            return Touched(rest.strip())
        case "locale" | "voice" | "time zone" | "reminders" | "screen" as setting:
            return setting_to(setting, rest.strip())
        case "you" | "you, without the wake word" as who if colon:
            if not rest.strip():
                raise Unreadable(f"nothing is said: {text!r}")
            return Said(rest.strip(), wake=who == "you")
        case _:
            return Said(text)


def setting_to(setting: str, value: str) -> Now:
    """A change of the device's settings; Unreadable when there is no such locale, or nobody is named."""
    match setting:
        case "locale" if value not in model.LOCALES:
            raise Unreadable(f"the skill has no locale {value!r}: say one of {', '.join(model.LOCALES)}")
        case "reminders" if value not in ("supported", "unsupported"):
            raise Unreadable(f"reminders are supported or unsupported, not {value!r}")
        case "screen" if value not in (*VIEWPORTS, "none"):
            raise Unreadable(f"there is no screen {value!r}: say one of {', '.join(VIEWPORTS)}, or none")
        case "voice" | "time zone" if not value:
            example = "voice: anna, or voice: nobody" if setting == "voice" else "time zone: Europe/London, or none"
            raise Unreadable(f"no {setting} is named; say, for example, {example}")
    return Now(setting, value)


def duration(text: str) -> int:
    """Milliseconds of "38 seconds" or "1 hour and 5 minutes"; Unreadable if it is no duration."""
    pieces = re.split(r",|\band\b", text)
    found = [_DURATION.fullmatch(piece.strip()) for piece in pieces]
    if not all(found):
        raise Unreadable(f"not a duration: {text.strip()!r}; say, for example, after: 38 seconds")
    ms = sum(float(piece[1]) * UNITS[piece[2]] for piece in found if piece)
    if ms > LONGEST_MS:
        raise Unreadable(f"too long: {text.strip()!r}; at most {LONGEST_MS // UNITS['day']} days pass at once")
    return round(ms)


def follow(lines: Iterable[str], echo: Echo) -> Iterator[str]:
    """The conversation as lines, each as soon as it has happened, with the comments of the script where they stood.

    At the end Alexa is let finish what she says, unless the last line lets time pass.
    """
    waited = False
    for line in lines:
        step = read(line)
        if step is None and (not line.strip() or line.lstrip().startswith("#")):
            yield line.rstrip()
        match step:
            case Passed(ms):
                yield f"after: {written(ms)}"
                yield from told(echo.pass_time(ms))
                waited = True
            case Off():
                yield "device: off"
                yield from told(echo.drop())
            case Now(setting, value):
                yield f"{setting}: {value}"
                set_to(echo, setting, value)
            case Said() | Touched():
                if not waited:
                    yield from told(echo.pass_time(echo.until_quiet() + THINKING_MS))
                written_down, events = acted(step, echo)
                yield from told(event for event in events if isinstance(event, Interrupted))
                yield written_down
                yield from told(event for event in events if not isinstance(event, Interrupted))
                waited = False
    if not waited:
        yield from told(echo.pass_time(echo.until_quiet()))


def acted(step: Said | Touched, echo: Echo) -> tuple[str, list[Event]]:
    """What is said or touched, as a line, and what happens then."""
    if isinstance(step, Touched):
        return f"touch: {step.label}", touched(step.label, echo)
    return f"you{'' if step.wake else ', without the wake word'}: {step.words}", echo.hear(step.words, wake=step.wake)


def touched(label: str, echo: Echo) -> list[Event]:
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


def told(events: Iterable[Event]) -> Iterator[str]:
    """What happened, in words."""
    for event in events:
        match event:
            case Answered(_, timeline, reprompt):
                who = "alexa, into the silence" if reprompt else "alexa"
                yield from (f"{line}" if line.startswith("(") else f"{who}: {line}" for line in spoken(timeline))
            case Interrupted(_, sounding, _):
                if sounding and sounding.scopes:
                    yield f"(in the middle of: {sounding.descriptions[-1]})"
            case Asked():
                yield "(Alexa asks whether heel slides may set reminders)"
            case Ended(_, reason):
                yield f"({REASONS.get(reason, reason)})"
            case Refused(_, rule):
                yield f"(refused: {rule})"
            case Unheard(_, why):
                yield f"(unheard: {why})"


def spoken(timeline: Timeline) -> Iterator[str]:
    """What is said, a line for each stretch of speech; a score is one line in brackets, by its description."""
    for score, entries in groupby(timeline, _score):
        if score:
            yield f"({score})"
            continue
        words = " ".join(filter(None, map(_word, entries)))
        if words:
            yield words


def _score(entry: Entry) -> str:
    return next((scope.description for scope in entry.scopes if scope.component == "Sequencer"), "")


def _word(entry: Entry) -> str:
    if entry.kind is Kind.SILENCE:
        return "…" if entry.end - entry.start >= NOTICED_MS and not entry.scopes else ""
    return entry.text if entry.kind is Kind.SPEECH else f"[{entry.source.rpartition('/')[2]}]"


def written(ms: int) -> str:
    """A duration as it is read."""
    for unit, length in sorted(UNITS.items(), key=lambda each: -each[1]):
        if ms >= length and ms % length == 0:
            return f"{ms // length} {unit}{'s' * (ms != length)}"
    whole, rest = divmod(ms, 1000)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".") + " seconds"
