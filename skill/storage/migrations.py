"""Migrations: each stored version of a place or a profile, upgraded to the next, dictionary to dictionary."""

from collections.abc import Callable, Mapping
from typing import Any

from skill.dialogue.states import DIGRESSIONS, State

VERSION = 2
Plain = dict[str, Any]
Upgrade = Callable[[Plain], Plain]
# From version n to n + 1, dictionary to dictionary, before any session is built: the place, and the profile.
UPGRADES: Mapping[int, Mapping[str, Upgrade]] = {
    1: {
        "place": lambda place: {
            **place,
            "v": 2,
            "trail": [[place["back"], place["back_step"]]] if State(place["place"]) in DIGRESSIONS else [],
        },
        "profile": lambda profile: {**profile, "v": 2},
    },
}


def upgrade(kind: str, stored: Mapping[str, Any]) -> Plain:
    """A stored place or profile in today's version; ValueError if it comes from a later one."""
    now = dict(stored)
    while (version := int(now.get("v", 0))) != VERSION:
        if version not in UPGRADES:
            raise ValueError(f"no way from {kind} of session version {version!r} to {VERSION}")
        now = UPGRADES[version][kind](now)
    return now
