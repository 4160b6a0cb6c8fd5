"""Where a person is: the place in the dialogue, the set in hand, and what is known of them for next time.

What is stored is the recipe of a set, never its rendering, and never anything said about health: places that exist only
because of such words are kept under a neutral name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from skill.score import START_RUNG, USUAL, Goal, Leg, Legs, Set

VERSION = 1
DAY_MS = 86_400_000


class Place(StrEnum):
    """A place in the dialogue, named after the question it leaves open."""

    CHOOSE = "choose"
    SAME = "same"
    RESUME = "resume"
    NEWS = "news"
    SCREEN_1 = "screen_1"
    SCREEN_2 = "screen_2"
    SCREEN_3 = "screen_3"
    SETUP = "setup"
    HEARING = "hearing"
    READY = "ready"
    REPS = "reps"
    CHANGE = "change"
    PAUSED = "paused"
    PAIN = "pain"
    EASED = "eased"
    CALM = "calm"
    DIZZY = "dizzy"
    DOWN = "down"
    UP = "up"
    FEEL = "feel"
    OTHER = "other"
    RISE = "rise"
    END = "end"


SCREENS = (Place.SCREEN_1, Place.SCREEN_2, Place.SCREEN_3)
# Places whose very name would tell about health: kept as the place they interrupted.
PRIVATE = frozenset({Place.PAIN, Place.EASED, Place.CALM, Place.DIZZY})

# Places that return to the one they interrupted.
ASIDES = PRIVATE | {Place.PAUSED, Place.DOWN, Place.UP}


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person for next time; days are counted from 1970-01-01."""

    goal: Goal | None = None
    reps: Legs = Legs(USUAL, USUAL)
    rung: int = START_RUNG
    screened: tuple[tuple[Goal, int], ...] = ()
    coached: bool = False

    def screened_on(self, goal: Goal) -> int | None:
        """The day on which the safety check for a goal was last heard through."""
        return dict(self.screened).get(goal)


@dataclass(frozen=True, slots=True)
class Playing:
    """A set that was sent to be spoken: when, in epoch ms, and how long its lead-in lasts, in ms."""

    since: int
    lead: int


@dataclass(frozen=True, slots=True)
class Session:
    """One conversation, with the set in hand."""

    place: Place = Place.CHOOSE
    back: Place = Place.CHOOSE
    goal: Goal | None = None
    step: int = 1
    back_step: int = 1
    leg: Leg = Leg.RIGHT
    promised: Legs = Legs(USUAL, USUAL)
    done: Legs = Legs()
    rung: int = START_RUNG
    playing: Playing | None = None
    seen: int = 0
    passed: Goal | None = None
    told: bool = False
    offered: bool = False
    turns: int = 0
    profile: Profile = field(default_factory=Profile)

    @property
    def set(self) -> Set:
        """The recipe of what is left of the practice, beginning with the leg in hand."""
        if self.goal is None:
            raise ValueError("a set needs a goal")
        lead = self.playing.lead if self.playing else 0
        return Set(self.goal, self.rung, self.leg, self.promised, self.done, lead)

    @property
    def over(self) -> bool:
        """Whether both legs have had their reps."""
        return self.done.right >= self.promised.right and self.done.left >= self.promised.left

    @property
    def begun(self) -> bool:
        """Whether some of the set is done and some is not."""
        return (self.done != Legs() or self.leg is Leg.LEFT) and not self.over


def neutral(session: Session) -> Session:
    """The session as it may be kept: nothing in it tells what was said about health."""
    place = session.back if session.place in PRIVATE else session.place
    if place in SCREENS:
        place = Place.SCREEN_1
    return replace(session, place=place, back=Place.CHOOSE if session.place in PRIVATE else session.back)


def dump(session: Session) -> dict[str, Any]:
    """The session as a plain dictionary, for the session attributes."""
    return {
        "v": VERSION,
        "place": dump_place(session),
        "profile": dump_profile(session.profile),
        **_passing(session),
    }


def load(stored: Mapping[str, Any]) -> Session:
    """The session of a dictionary of any version ever shipped; ValueError if it is none."""
    stored = upgrade(stored)
    try:
        place = _Place(**stored["place"])
        return Session(
            place=Place(place.place),
            back=Place(place.back),
            goal=Goal(place.goal) if place.goal else None,
            step=place.step,
            back_step=place.back_step,
            leg=Leg(place.leg),
            promised=Legs(*place.promised),
            done=Legs(*place.done),
            rung=place.rung,
            playing=Playing(*place.playing) if place.playing else None,
            seen=place.seen,
            passed=Goal(stored["passed"]) if stored.get("passed") else None,
            told=stored.get("told", False),
            offered=stored.get("offered", False),
            turns=stored.get("turns", 0),
            profile=load_profile(stored["profile"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a session: {error}") from error


@dataclass(frozen=True, slots=True)
class _Place:
    place: str
    back: str
    goal: str | None
    step: int
    back_step: int
    leg: str
    promised: list[int]
    done: list[int]
    rung: int
    playing: list[int] | None
    seen: int


def dump_place(session: Session) -> dict[str, Any]:
    """The part of a session that is kept as a person's place."""
    return {
        "place": session.place,
        "back": session.back,
        "goal": session.goal,
        "step": session.step,
        "back_step": session.back_step,
        "leg": session.leg,
        "promised": [session.promised.right, session.promised.left],
        "done": [session.done.right, session.done.left],
        "rung": session.rung,
        "playing": [session.playing.since, session.playing.lead] if session.playing else None,
        "seen": session.seen,
    }


def dump_profile(profile: Profile) -> dict[str, Any]:
    """A profile as a plain dictionary."""
    return {
        "goal": profile.goal,
        "reps": [profile.reps.right, profile.reps.left],
        "rung": profile.rung,
        "screened": {str(goal): day for goal, day in profile.screened},
        "coached": profile.coached,
    }


def load_profile(stored: Mapping[str, Any]) -> Profile:
    """The profile of a dictionary."""
    return Profile(
        goal=Goal(stored["goal"]) if stored["goal"] else None,
        reps=Legs(*stored["reps"]),
        rung=stored["rung"],
        screened=tuple(sorted((Goal(goal), day) for goal, day in stored["screened"].items())),
        coached=stored["coached"],
    )


def _passing(session: Session) -> dict[str, Any]:
    """What lives only as long as the conversation."""
    return {
        "passed": session.passed,
        "told": session.told,
        "offered": session.offered,
        "turns": session.turns,
    }


Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
# From version n to n + 1, dictionary to dictionary, before any session is built.
UPGRADES: Mapping[int, Upgrade] = {}


def upgrade(stored: Mapping[str, Any]) -> dict[str, Any]:
    """A stored dictionary in today's version; ValueError if it comes from a later one."""
    now = dict(stored)
    while (version := int(now.get("v", 0))) != VERSION:
        if version not in UPGRADES:
            raise ValueError(f"no way from session version {version!r} to {VERSION}")
        now = UPGRADES[version](now)
    return now
