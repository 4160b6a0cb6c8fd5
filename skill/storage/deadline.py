"""One deadline for everything that a turn asks of other services."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

TURN_S = 5.0
"""How long a turn may wait for other services, in seconds: Alexa waits eight, and Lambda is given seven."""

SAVING_S = 1.5
"""How much of that is left for the store at the end of a turn."""

T = TypeVar("T")


class DeadlineError(Exception):
    """Something was not answered by the deadline."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """An instant on a clock that counts seconds: `seconds` after `began`, which is when it was made."""

    seconds: float = TURN_S
    clock: Callable[[], float] = time.monotonic
    began: float = field(default=-1.0)

    def __post_init__(self) -> None:
        if self.began < 0:
            object.__setattr__(self, "began", self.clock())

    @property
    def left(self) -> float:
        """The seconds that are left; 0 or fewer when it is over."""
        return self.began + self.seconds - self.clock()

    def sooner(self, seconds: float) -> "Deadline":
        """The deadline that leaves so many seconds for what comes after."""
        return replace(self, seconds=self.seconds - seconds)

    def within(self, seconds: float) -> "Deadline":
        """The deadline so many seconds from now, or this one if that comes sooner."""
        now = self.clock()
        return replace(self, seconds=min(seconds, self.began + self.seconds - now), began=now)

    def call(self, ask: Callable[[], T]) -> T:
        """What `ask` returns or raises; DeadlineError if it has not begun or not ended by then.

        It is asked in a thread, because looking up a name, or an answer that comes byte by byte, has no time-out.
        An answer that comes too late is dropped.
        """
        left = self.left
        if left <= 0:
            raise DeadlineError
        outcomes: Outcomes = SimpleQueue()
        try:
            asker = _idle.pop()
        except IndexError:
            asker = _Asker()
        asker.asked.put((ask, outcomes))
        try:
            answer, error = outcomes.get(timeout=left)
        except Empty:
            raise DeadlineError from None
        if error is not None:
            raise error
        found: T = answer
        return found


Outcomes = SimpleQueue[tuple[Any, BaseException | None]]


class _Asker(Thread):
    """A thread that asks one thing after another, because a new thread often costs more than the answer.

    One that waits for an answer that never comes does not become idle again; another takes its place.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.asked: SimpleQueue[tuple[Callable[[], Any], Outcomes]] = SimpleQueue()
        self.start()

    def run(self) -> None:
        while True:
            self._answer(*self.asked.get())

    def _answer(self, ask: Callable[[], Any], outcomes: Outcomes) -> None:
        outcome: tuple[Any, BaseException | None]
        try:
            outcome = ask(), None
        except BaseException as error:  # noqa: BLE001 it is raised again where it was asked
            outcome = None, error
        _idle.append(self)
        outcomes.put(outcome)


_idle: deque[_Asker] = deque()
