"""What takes long to search, searched once for every process of a test run, and kept until the code changes."""

import fcntl
import gc
import hashlib
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from tests.support.paths import CHECKOUT, TESTS

SEARCHED = CHECKOUT / "build" / "searched"
Found = TypeVar("Found")
CODE = ("exercise", "content", "pacing", "hearing", "dialogue")
"""The folders of the skill, and of the tests, that what is found depends on."""


def kept(name: str, search: Callable[[], Found]) -> Found:
    """What a search finds, out of a file if it was found before with the same code; other processes wait for it."""
    SEARCHED.mkdir(parents=True, exist_ok=True)
    path = SEARCHED / f"{name}-{fingerprint()}.pickle"
    with (SEARCHED / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            found = search()
            for old in SEARCHED.glob(f"{name}-*.pickle"):
                old.unlink()
            path.write_bytes(pickle.dumps(found, pickle.HIGHEST_PROTOCOL))
            return found
    return cast("Found", read(path))


def read(path: Path) -> Any:
    """What was found; nothing in it is garbage, and looking for it would take most of the time."""
    gc.disable()
    try:
        return pickle.loads(path.read_bytes())
    finally:
        gc.enable()


def fingerprint() -> str:
    """What tells apart two states of the code: a hash of every file the search depends on."""
    digest = hashlib.sha256()
    for folder in (CHECKOUT / "skill", TESTS):
        for path in sorted(path for part in CODE for path in (folder / part).rglob("*.*") if path.suffix != ".pyc"):
            digest.update(path.relative_to(CHECKOUT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
