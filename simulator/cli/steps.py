"""The lines of a conversation on paper, one by one: what is said, touched or set, and what time passes."""

import re
from dataclasses import dataclass

from simulator.device.viewport import VIEWPORTS
from simulator.ears import model
from simulator.errors import SimulatorError

LONGEST_MS = 1_000 * 86_400_000
"""A script lets no more than a thousand days pass at once."""

GIVEN_EXAMPLE = "knees, in the set, right 3 of 5"
UNITS = {"second": 1_000, "minute": 60_000, "hour": 3_600_000, "day": 86_400_000}
_ANSWER = re.compile(r"alexa(, into the silence)?:")
_DURATION = re.compile(r"(\d+(?:\.\d+)?) (second|minute|hour|day)s?")
_REP = re.compile(r"(?P<rep>\d+) of (?P<of>\d+)(?:, (?P<phase>[a-z ]+))?")


class ScriptError(SimulatorError):
    """A line of a script that means nothing, in one line."""


@dataclass(frozen=True, slots=True)
class Say:
    """Somebody says something; `wake` when the wake word comes first where it is needed."""

    words: str
    wake: bool = True


@dataclass(frozen=True, slots=True)
class Touch:
    """Somebody touches what is on the screen, by what it says there."""

    label: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Time passes, in ms."""

    ms: int


@dataclass(frozen=True, slots=True)
class PowerOff:
    """The device loses its power."""


@dataclass(frozen=True, slots=True)
class Setting:
    """From here on the device is set to a locale, or recognises somebody's voice ("nobody" for none)."""

    setting: str
    value: str


@dataclass(frozen=True, slots=True)
class Given:
    """What a prologue tells has happened, up to the beat of this description in the score ("right 3/5 in"), if any."""

    prologue: str
    beat: str = ""


Step = Say | Touch | Wait | PowerOff | Setting | Given


def read(line: str) -> Step | None:
    """What a line of a script does; None for a comment, an answer, or nothing. ScriptError when it cannot be read."""
    text = line.strip()
    if not text or text.startswith(("#", "(")) or _ANSWER.match(text):
        return None
    name, colon, rest = text.partition(":")
    match name.strip().casefold() if colon else "you":
        case "after":
            return Wait(duration(rest))
        case "device":
            if rest.strip() != "off":
                raise ScriptError(f"a device can only go off: {text!r}")
            return PowerOff()
        case "given":
            return given(named(rest, f"no state is given; say, for example, given: {GIVEN_EXAMPLE}"))
        case "touch":
            return Touch(named(rest, "nothing is touched; say, for example, touch: knees"))
        case "locale" | "voice" | "time zone" | "reminders" | "screen" as setting:
            return setting_to(setting, rest.strip())
        case "you" | "you, without the wake word" as who if colon:
            return Say(named(rest, f"nothing is said: {text!r}"), wake=who == "you")
        case _:
            return Say(text)


def setting_to(setting: str, value: str) -> Setting:
    """A change of the device's settings; ScriptError when there is no such locale, or nobody is named."""
    match setting:
        case "locale" if value not in model.LOCALES:
            raise ScriptError(f"the skill has no locale {value!r}: say one of {', '.join(model.LOCALES)}")
        case "reminders" if value not in ("supported", "unsupported"):
            raise ScriptError(f"reminders are supported or unsupported, not {value!r}")
        case "screen" if value not in (*VIEWPORTS, "none"):
            raise ScriptError(f"there is no screen {value!r}: say one of {', '.join(VIEWPORTS)}, or none")
        case "voice" | "time zone" if not value:
            example = "voice: anna, or voice: nobody" if setting == "voice" else "time zone: Europe/London, or none"
            raise ScriptError(f"no {setting} is named; say, for example, {example}")
    return Setting(setting, value)


def named(text: str, why: str) -> str:
    """What stands after a colon; ScriptError, for the reason given, when nothing does."""
    if not text.strip():
        raise ScriptError(why)
    return text.strip()


def given(name: str) -> Given:
    """The state of a name; ScriptError when the rep in it cannot be read."""
    prologue, at, rep = name.partition(", right ") if ", right " in name else name.partition(", left ")
    if not at:
        return Given(name)
    found = _REP.fullmatch(rep)
    if not found:
        raise ScriptError(f"not a rep: {name!r}; say, for example, given: {GIVEN_EXAMPLE}")
    return Given(prologue, f"{at.strip(', ')} {found['rep']}/{found['of']} {found['phase'] or 'in'}")


def duration(text: str) -> int:
    """Milliseconds of "38 seconds" or "1 hour and 5 minutes"; ScriptError if it is no duration."""
    pieces = re.split(r",|\band\b", text)
    found = [_DURATION.fullmatch(piece.strip()) for piece in pieces]
    if not all(found):
        raise ScriptError(f"not a duration: {text.strip()!r}; say, for example, after: 38 seconds")
    ms = sum(float(piece[1]) * UNITS[piece[2]] for piece in found if piece)
    if ms > LONGEST_MS:
        raise ScriptError(f"too long: {text.strip()!r}; at most {LONGEST_MS // UNITS['day']} days pass at once")
    return round(ms)
