"""The device's time: this machine's, or later, where a script let time pass."""

import time
from contextlib import suppress
from pathlib import Path

from simulator.errors import SimulatorError

LATEST_MS = 253_370_764_800_000
"""The year 9999 (epoch ms), in which dates end."""


class ClockError(SimulatorError):
    """The file that the time is kept in cannot be read."""


class Clock:
    """A clock that never goes back, with the file in which it is kept between two conversations."""

    def __init__(self, path: Path | None) -> None:
        """Without a path, nothing is kept."""
        self.path = path

    def now(self) -> int:
        """The time in epoch ms; ClockError when the file holds none."""
        return max(time.time_ns() // 1_000_000, self._kept())

    def keep(self, now: int) -> None:
        """Write the time (epoch ms) down for the next conversation."""
        if self.path:
            self.path.write_text(f"{now}\n")

    def _kept(self) -> int:
        if self.path is None or not self.path.exists():
            return 0
        with suppress(OSError, ValueError):
            kept = int(self.path.read_text())
            if 0 <= kept < LATEST_MS:
                return kept
        raise ClockError(f"the clock in {self.path} is damaged: delete that file, and time goes on from now")
