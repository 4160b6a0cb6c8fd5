"""The locks pin everything that pyproject.toml asks for, with hashes, and are what is installed."""

import re
import tomllib
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.paths import CHECKOUT

PYPROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
RUN = CHECKOUT / "requirements.lock"
DEV = CHECKOUT / "locks" / "dev.lock"
GROUPS_OF = {
    RUN: ("build",),
    DEV: ("dev",),
    CHECKOUT / "locks" / "bench.lock": ("bench",),
    CHECKOUT / "locks" / "lambda-runtime.lock": ("lambda-runtime",),
}
WITH_THE_PROJECT = (RUN, DEV)

each_lock = pytest.mark.parametrize("lock", GROUPS_OF, ids=lambda path: path.name)


def entries(lock: Path) -> list[str]:
    """The requirements of a lock, each with its hashes on one line."""
    text = re.sub(r"^\s*#.*\n", "", lock.read_text(), flags=re.MULTILINE).replace("\\\n", " ")
    return [" ".join(line.split()) for line in text.splitlines()]


def requirements(lock: Path) -> list[Requirement]:
    return [Requirement(entry.partition(" --hash")[0]) for entry in entries(lock)]


def pin(requirement: Requirement) -> str:
    return f"{canonicalize_name(requirement.name)}{requirement.specifier}"


def asked_for(group: str) -> set[str]:
    """The pins of a dependency group and of the groups it includes."""
    pins: set[str] = set()
    for entry in PYPROJECT["dependency-groups"][group]:
        pins |= asked_for(entry["include-group"]) if isinstance(entry, dict) else {pin(Requirement(entry))}
    return pins


def imported_from(entry_point: str) -> Any:
    module, _, name = entry_point.partition(":")
    return getattr(__import__(module, fromlist=[name]), name)


@each_lock
def test_every_pin_asked_for_is_in_the_lock(lock: Path) -> None:
    asked = set().union(*map(asked_for, GROUPS_OF[lock]))
    if lock in WITH_THE_PROJECT:
        asked |= {pin(Requirement(each)) for each in PYPROJECT["project"]["dependencies"]}

    assert asked
    assert asked - {pin(each) for each in requirements(lock)} == set()


@each_lock
def test_the_lock_has_nothing_but_exact_pins_with_hashes(lock: Path) -> None:
    entry = re.compile(r"[\w.-]+==[\w.]+(?: ; [^;]+?)?(?: --hash=sha256:[0-9a-f]{64})+")

    assert [each for each in entries(lock) if not entry.fullmatch(each)] == []


@each_lock
def test_the_lock_names_no_registry(lock: Path) -> None:
    assert "://" not in lock.read_text()


def test_what_runs_is_locked_to_the_same_versions_as_what_is_checked() -> None:
    assert {pin(each) for each in requirements(RUN)} - {pin(each) for each in requirements(DEV)} == set()


def test_what_is_installed_has_every_pin() -> None:
    installed = {pin(Requirement(f"{found.name}=={found.version}")) for found in distributions() if found.name}
    needed = {pin(each) for each in requirements(DEV) if each.marker is None or each.marker.evaluate()}

    assert needed - installed == set()


def test_the_build_backend_is_locked() -> None:
    assert {pin(Requirement(each)) for each in PYPROJECT["build-system"]["requires"]} == asked_for("build")


@pytest.mark.parametrize("entry_point", PYPROJECT["project"]["scripts"].values())
def test_every_command_that_is_installed_can_be_called(entry_point: str) -> None:
    assert callable(imported_from(entry_point))
