"""The packaged function, made once for all tests of a process."""

from functools import cache
from pathlib import Path

from tools import package


@cache
def function() -> bytes:
    """The function as it is packed here, once for all tests."""
    return package.function(python())


@cache
def python() -> Path | None:
    """The function's Python on this machine; other programs are asked for it."""
    return package.target(None)
