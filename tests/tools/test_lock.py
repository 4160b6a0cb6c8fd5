"""requirements.lock pins everything pyproject.toml asks for, and is what is installed."""

import tomllib
from importlib.metadata import distributions

from tests.support.paths import CHECKOUT

LOCK = (CHECKOUT / "requirements.lock").read_text().splitlines()


def plain(pin: str) -> str:
    """A pin with its name as indexes compare it."""
    name, equals, version = pin.partition("==")
    return name.lower().replace("_", "-") + equals + version


def test_every_pin_asked_for_is_in_the_lock() -> None:
    groups = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["dependency-groups"]
    asked = {plain(pin) for group in groups.values() for pin in group if isinstance(pin, str)}

    assert asked - {plain(pin) for pin in LOCK} == set()


def test_the_lock_has_nothing_but_exact_pins() -> None:
    assert [line for line in LOCK if line.count("==") != 1 or "/" in line or " " in line] == []


def test_what_is_installed_has_every_pin() -> None:
    installed = {plain(f"{found.name}=={found.version}") for found in distributions()}

    assert {plain(pin) for pin in LOCK} - installed == set()
