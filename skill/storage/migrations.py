"""Migrations: each stored version of a place or a profile, upgraded to the next, dictionary to dictionary."""

from collections.abc import Callable, Mapping
from typing import Any

from skill.dialogue.states import DIGRESSIONS, State

VERSION = 3
Plain = dict[str, Any]
Upgrade = Callable[[Plain], Plain]


def _habit_per_goal(profile: Plain) -> Plain:
    """Reps and pace were those of the last goal, and served the other, too; now each goal has its own."""
    habit = {name: profile[name] for name in ("reps", "rung", "easier", "first") if profile.get(name)}
    rest = {name: value for name, value in profile.items() if name not in ("reps", "rung", "easier", "first")}
    return {**rest, "v": 3, "habits": {profile["goal"]: habit} if profile.get("goal") else {}}


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
    2: {
        # The step was that of the state that is offered again.
        "place": lambda place: {**place, "v": 3, "left_off_step": place["step"] if place.get("left_off") else 0},
        "profile": _habit_per_goal,
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
