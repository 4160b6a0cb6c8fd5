"""The packaged function, made once for all tests of a process."""

from functools import cache

from tools import package

PYTHON = package.target(None)


@cache
def function() -> bytes:
    """The function as it is packed here, once for all tests."""
    return package.function(PYTHON)
