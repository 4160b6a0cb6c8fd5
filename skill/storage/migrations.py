"""Migrations: each stored version of a place, a profile or a practice, upgraded to the next, plain value by value."""

from collections.abc import Callable, Mapping
from typing import Any

from skill.dialogue.states import DIGRESSIONS, State
from skill.storage.plain_values import Body

VERSION = 6
Upgrade = Callable[[Body], Body]


def _habit_per_goal(profile: Body) -> Body:
    """Reps and pace were those of the last goal and served both; now each goal has its own."""
    habit = {name: profile[name] for name in ("reps", "rung", "easier", "first") if profile.get(name)}
    rest = {name: value for name, value in profile.items() if name not in ("reps", "rung", "easier", "first")}
    return {**rest, "v": 3, "habits": {profile["goal"]: habit} if profile.get("goal") else {}}


RUNGS: Mapping[int, list[int]] = {
    0: [3000, 3000, 1500],
    1: [4000, 4000, 1500],
    2: [4000, 5000, 1500],
    3: [5000, 5000, 1500],
    4: [4000, 6000, 1500],
}
"""The pace ladder of version 3: ms in, out and to rest. A rung of 0 was left out."""


def _pace_for_rung(stored: Body) -> Body:
    """A pace was a rung of the ladder; now it is its lengths."""
    rest = {name: value for name, value in stored.items() if name != "rung"}
    return {**rest, "v": 4, "pace": RUNGS[stored.get("rung", 0)]}


def _habits_with_pace(profile: Body) -> Body:
    habits = {goal: _habit_with_pace(habit) for goal, habit in profile.get("habits", {}).items()}
    return {**profile, "v": 4, "habits": habits}


def _habit_with_pace(habit: Body) -> Body:
    habit = {name: value for name, value in _pace_for_rung(habit).items() if name != "v"}
    if first := habit.get("first"):
        habit |= {"first": first[:2], "first_pace": RUNGS[first[2]]}
    return habit


def _habits_with_a_count(profile: Body) -> Body:
    """Finished practices were not counted; where there is a first one, there was at least that."""
    habits = {
        goal: {**habit, "finished": 1} if habit.get("first") else habit
        for goal, habit in profile.get("habits", {}).items()
    }
    return {**profile, "v": 5, "habits": habits}


USUAL: Body = {
    "step": 1,
    "leg": "right",
    "promised": [5, 5],
    "done": [0, 0],
    "pace": [4000, 4000, 1500],
    "reps": [5, 5],
    "first_pace": [4000, 4000, 1500],
}
"""The usual values, which a record of version 6 leaves out to save bytes. They stay as they are, even if newcomers
some day start with other reps or at another pace."""


def worth_keeping(fields: Body) -> Body:
    """The fields without those that are None, False, 0, empty or as usual."""
    return {name: value for name, value in fields.items() if value and value != USUAL.get(name)}


# From version n to n + 1, dictionary to dictionary, before anything is built: the place, the profile, a practice.
UPGRADES: Mapping[int, Mapping[str, Upgrade]] = {
    1: {
        "place": lambda place: {
            **place,
            "v": 2,
            "trail": [[place["back"], place["back_step"]]] if State(place["place"]) in DIGRESSIONS else [],
        },
        "profile": lambda profile: {**profile, "v": 2},
        "practice": lambda practice: {**practice, "v": 2},
    },
    2: {
        # The step was that of the state that is offered again.
        "place": lambda place: {**place, "v": 3, "left_off_step": place["step"] if place.get("left_off") else 0},
        "profile": _habit_per_goal,
        "practice": lambda practice: {**practice, "v": 3},
    },
    3: {"place": _pace_for_rung, "profile": _habits_with_pace, "practice": _pace_for_rung},
    4: {
        "place": lambda place: {**place, "v": 5},
        "profile": _habits_with_a_count,
        "practice": lambda practice: {**practice, "v": 5},
    },
    # What is as usual is left out from here on.
    5: dict.fromkeys(("place", "profile", "practice"), lambda stored: {**stored, "v": 6}),
}

RENAMED_STATES: Mapping[str, str] = {"told": "diagnosis", "asking": "did_you_mean"}
"""The former names of states that only an open conversation can be in: one that was open then goes on."""


def state_named(stored: str) -> State:
    """The state of a name that any version has given it; ValueError if there is none."""
    return State(RENAMED_STATES.get(stored, stored))


def upgrade(kind: str, stored: Mapping[str, Any]) -> Body:
    """A stored place, profile or practice in today's version; ValueError if it comes from a later one."""
    now = dict(stored)
    while (version := int(now.get("v", 0))) != VERSION:
        if version not in UPGRADES:
            raise ValueError(f"no way from {kind} of session version {version!r} to {VERSION}")
        now = UPGRADES[version][kind](now)
    return now
