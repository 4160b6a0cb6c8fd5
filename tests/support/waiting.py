"""How long a test waits for another program before it fails: long enough for a machine that is busy."""

import time
from collections.abc import Callable

PATIENCE_SECONDS = 300.0
"""Far longer than anything takes, so that nothing passes or fails by how fast the machine is."""


def comes_true(happened: Callable[[], bool]) -> bool:
    """Whether something happened before our patience ended; asked fifty times a second."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True
