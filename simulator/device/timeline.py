"""What sounds when: entries on one clock, in milliseconds from the first sound."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from simulator.errors import SimulatorError

Voice = Callable[[str], int]
"""How many milliseconds a text takes to say."""


class UnplayableError(SimulatorError):
    """What the device cannot play, and why, in one line."""


class Kind(StrEnum):
    """What an entry is made of."""

    SPEECH = "speech"
    SILENCE = "silence"
    AUDIO = "audio"


@dataclass(frozen=True, slots=True)
class Scope:
    """A described component an entry sounds in; `nth` tells apart two of the same description."""

    component: str
    description: str
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One sound or silence from `start` to `end`, the scopes around it (outermost first), and how it is changed."""

    start: int
    end: int
    kind: Kind
    text: str = ""
    source: str = ""
    scopes: tuple[Scope, ...] = ()
    filters: tuple[str, ...] = ()

    @property
    def descriptions(self) -> tuple[str, ...]:
        """The descriptions around the entry, outermost first."""
        return tuple(scope.description for scope in self.scopes)


Timeline = tuple[Entry, ...]


def length(timeline: Iterable[Entry]) -> int:
    """Milliseconds from the first sound to the end of the last."""
    return max((entry.end for entry in timeline), default=0)


def moved(timeline: Iterable[Entry], by: int) -> Timeline:
    """The same, `by` milliseconds later."""
    return tuple(replace(entry, start=entry.start + by, end=entry.end + by) for entry in timeline)


def cut(timeline: Iterable[Entry], end: int) -> Timeline:
    """What of it sounds before `end`."""
    return tuple(replace(entry, end=min(entry.end, end)) for entry in timeline if entry.start < end)


def spoken_ms(text: str) -> int:
    """A plain voice: 62 ms a character, 300 ms at least. Not the skill's own estimate, so that neither relies on it."""
    return max(300, 62 * len(text))
