"""The tiers of tests, and what keeps the fast one fast: it starts no program and opens no connection.

`make check` runs what is marked neither `outside` nor `slow`; `make test` runs everything, each search in its short
form; `make search` runs what has a longer one, known by `tests/support/breadth.py`. A test that uses a fixture of
another program is marked by itself; one that starts a program of its own says so with `pytest.mark.outside`.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

OUTSIDE, SLOW, SEARCH = "outside", "slow", "search"
OUTSIDE_FIXTURES = {"engine", "client", "standing_table", "table", "front_door", "kept_somewhere", "chromium"}
"""The fixtures that stand for other programs: DynamoDB's engine, the skill's web server, a browser."""

REFUSED = {"subprocess.Popen", "os.posix_spawn", "os.fork", "os.exec", "socket.connect", "socket.bind"}
"""The audit events of Python by which a test would leave its process."""

_inside = False


def mark(items: list[pytest.Item]) -> None:
    """Mark what uses another program by a fixture, and what is a search; and let the dearest files begin."""
    if "hypothesis" in sys.modules:
        import_module("tests.support.examples")
    for item in items:
        if OUTSIDE_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(OUTSIDE)
        if is_search(item):
            item.add_marker(SEARCH)
    first = {OUTSIDE: 0, SLOW: 1, SEARCH: 1}  # what waits for another program leaves a core to what computes
    turn: dict[Path, int] = {}
    for item in items:
        turn[item.path] = min(turn.get(item.path, 2), *(first.get(mark.name, 2) for mark in item.iter_markers()), 2)
    items.sort(key=lambda item: turn[item.path])


def is_search(item: pytest.Item) -> bool:
    """Whether a test tries more where the search is broad: of a module that asks how broad, or by hypothesis."""
    asks = hasattr(getattr(item, "module", None), "breadth")
    return asks or getattr(getattr(item, "obj", None), "is_hypothesis_test", False)


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
