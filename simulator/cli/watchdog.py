"""A watchdog over a process: it ends with the one that started it, however that one ends."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

# This shell's input closes when the process that started it dies. It is in a session of its own, as what it watches is,
# so that the Ctrl-C that ends the conversation ends neither before the last turn is kept.
WATCHDOG = ("/bin/sh", "-c", 'read -r _; kill "$1"', "watchdog")


@contextmanager
def watched(pid: int) -> Iterator[None]:
    """While the block lasts, our end is the end of that process too."""
    watchdog = subprocess.Popen(
        [*WATCHDOG, str(pid)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:  # before the number can belong to another process
        watchdog.kill()
        watchdog.communicate()
