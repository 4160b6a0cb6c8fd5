"""How much a search tries: enough to fail in `make test`, all there is in `make search`.

The tests of a module that imports this one, as `breadth`, are run again by `make search`.
"""

import os
from collections.abc import Sequence
from typing import TypeVar

Each = TypeVar("Each")

BREADTH = int(os.environ.get("HEEL_SLIDES_BREADTH", "1"))
"""How many times as much as in `make test` is tried at random."""
FULL = BREADTH > 1
"""Whether whatever is finite is tried to its end."""
SEED = int(os.environ.get("HEEL_SLIDES_SEED", "1"))
"""Where chance begins, so that what was found once is found again."""


def times(short: int) -> int:
    """So many tries of chance in `make test`."""
    return short * BREADTH


def some(them: Sequence[Each], step: int, first: int = 0) -> Sequence[Each]:
    """Of so many, one: those that are as far as `first` from the beginning, by turns; or all of them."""
    return them if FULL else them[first % step :: step]
