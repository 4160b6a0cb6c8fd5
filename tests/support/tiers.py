"""The two tiers of tests, and what keeps the fast one fast: it starts no program and opens no connection.

`make check` runs what is marked neither `outside` nor `slow`; `make test` runs everything. A test that uses a fixture
of another program is marked by itself; one that starts a program of its own says so with `pytest.mark.outside`.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

OUTSIDE = "outside"
OUTSIDE_FIXTURES = {"engine", "client", "standing_table", "table", "front_door", "kept_somewhere", "chromium"}
"""The fixtures that stand for other programs: DynamoDB's engine, the skill's web server, a browser."""

REFUSED = {"subprocess.Popen", "os.posix_spawn", "os.fork", "os.exec", "socket.connect", "socket.bind"}
"""The audit events of Python by which a test would leave its process."""

_inside = False


def mark(items: Iterable[pytest.Item]) -> None:
    """Mark what uses another program by a fixture."""
    for item in items:
        if OUTSIDE_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(OUTSIDE)


@contextmanager
def kept_inside(item: pytest.Item) -> Iterator[None]:
    """While a test runs that is not marked `outside`, starting a program or opening a connection is an error."""
    global _inside  # noqa: PLW0603 - an audit hook cannot be taken back, so it has to be told
    _inside = item.get_closest_marker(OUTSIDE) is None
    try:
        yield
    finally:
        _inside = False


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if _inside and event in REFUSED:
        raise RuntimeError(f"{event} in a test that is not marked outside (tests/support/tiers.py): {arguments[:1]}")


sys.addaudithook(_refuse)
