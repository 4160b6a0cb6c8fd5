"""Where a person is: the place in the dialogue, the set in hand, and what is known of them for next time.

What is stored is the recipe of what plays, never its rendering, and never anything said about health: a place that
exists only because of such words is kept under a neutral name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from skill.practice import Past, Practice
from skill.score import START_RUNG, USUAL, Goal, Leg, Legs

VERSION = 2


class Place(StrEnum):
    """A place in the dialogue, named after the question it leaves open."""

    CHOOSE = "choose"
    SAME = "same"
    COME_BACK = "come_back"
    LOST_TOUCH = "lost_touch"
    NEWS = "news"
    SCREEN_1 = "screen_1"
    SCREEN_2 = "screen_2"
    SCREEN_3 = "screen_3"
    FLOOR = "floor"
    SETUP = "setup"
    HEARING = "hearing"
    WALK = "walk"
    SLIDE = "slide"
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
    FORGETTING = "forgetting"
    REMINDING = "reminding"
    END = "end"


CHOICE = (Place.CHOOSE, Place.SAME)
SCREENS = (Place.SCREEN_1, Place.SCREEN_2, Place.SCREEN_3)
SETTLING = (Place.FLOOR, Place.SETUP, Place.HEARING, Place.WALK, Place.SLIDE, Place.READY)
MOVING = (Place.REPS, Place.CHANGE)
AFTER = (Place.FEEL, Place.OTHER, Place.RISE)
# Places whose very name would tell about health: kept as the place they interrupted.
PRIVATE = (Place.PAIN, Place.EASED, Place.CALM, Place.DIZZY)
# Places that return to the one they interrupted.
ASIDES = (*PRIVATE, Place.PAUSED, Place.DOWN, Place.UP, Place.FORGETTING, Place.REMINDING)
# Places that play a score.
PLAYING = (Place.WALK, Place.REPS)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person for next time; days are counted from 1970-01-01.

    `easier` counts the finished practices in a row that leave room for more; `first` is what the first one was.
    """

    goal: Goal | None = None
    reps: Legs = Legs(USUAL, USUAL)
    rung: int = START_RUNG
    screened: tuple[tuple[Goal, int], ...] = ()
    coached: tuple[Goal, ...] = ()
    easier: int = 0
    first: tuple[Legs, int] | None = None

    def screened_on(self, goal: Goal) -> int | None:
        """The day on which the safety check for a goal was last heard through."""
        return dict(self.screened).get(goal)


@dataclass(frozen=True, slots=True)
class Playing:
    """A score that was sent to be spoken: when, in epoch ms, and how long its lead-in lasts, in ms."""

    since: int
    lead: int


class Outcome(StrEnum):
    """How an errand outside the dialogue went: forgetting, a reminder."""

    DONE = "done"
    NONE = "none"
    NOT_ALLOWED = "not_allowed"
    NO_ZONE = "no_zone"
    UNSUPPORTED = "unsupported"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder being talked about: at a time of day ("19:30"), on days ("daily", "monday", …)."""

    time: str | None = None
    days: str = "daily"


@dataclass(frozen=True, slots=True)
class Session:
    """One conversation, with the practice in hand.

    `back` is where an aside returns to; `left_off` is the place of an earlier conversation that is offered again;
    `seen` is the instant of the last turn; `began` and `day` are those of the practice in hand, 0 before its first rep.
    What follows `playing` lives only as long as the conversation, and what follows `turns` only for one turn, unless it
    says `earlier`: practices that were done in this conversation and may not be kept yet.
    """

    place: Place = Place.CHOOSE
    step: int = 1
    back: Place = Place.CHOOSE
    back_step: int = 1
    left_off: Place | None = None
    goal: Goal | None = None
    leg: Leg = Leg.RIGHT
    promised: Legs = Legs(USUAL, USUAL)
    done: Legs = Legs()
    rung: int = START_RUNG
    seen: int = 0
    began: int = 0
    day: int = 0
    playing: Playing | None = None
    passed: Goal | None = None
    told: bool = False
    offered: bool = False
    missed: int = 0
    warned: bool = False
    spared: tuple[Leg, ...] = ()
    reminder: Reminder | None = None
    earlier: tuple[Practice, ...] = ()
    turns: int = 0
    trouble: str | None = None
    outcome: Outcome | None = None
    past: Past | None = None
    profile: Profile = field(default_factory=Profile)

    @property
    def known(self) -> bool:
        """Whether anything is known of the person from before."""
        return self.profile != Profile()

    @property
    def over(self) -> bool:
        """Whether both legs have had their reps."""
        return self.done.right >= self.promised.right and self.done.left >= self.promised.left

    @property
    def begun(self) -> bool:
        """Whether some of the set is done and some is not."""
        return (self.done != Legs() or self.leg is Leg.LEFT) and not self.over

    @property
    def practice(self) -> Practice | None:
        """What was done of the practice in hand, if anything was."""
        if self.goal is None or self.done == Legs():
            return None
        return Practice(self.began, self.day, self.goal, self.done, self.rung, self.over)

    @property
    def underlying(self) -> Place:
        """The place, or the one an aside has interrupted."""
        return self.back if self.place in ASIDES else self.place

    @property
    def to_come_back(self) -> Place | None:
        """The place to offer again if the conversation ends here: where one settles in, or ready for the next rep."""
        kept = (Place.END, Place.COME_BACK, Place.LOST_TOUCH, Place.NEWS, *SCREENS)
        where = self.left_off if self.place in kept else self.underlying
        if where in MOVING:
            return Place.READY
        return where if where in SETTLING else None


def neutral(session: Session) -> Session:
    """The session as it may be kept: nothing in it tells what was said about health."""
    if session.place in PRIVATE:
        session = replace(session, place=session.back, step=session.back_step, back=Place.CHOOSE, back_step=1)
    if session.place in SCREENS:
        session = replace(session, place=Place.SCREEN_1)
    return session


# A dictionary of strings, whole numbers, booleans and lists: what Alexa's session attributes and DynamoDB both keep.
Plain = dict[str, Any]


def dump(session: Session) -> Plain:
    """The whole session, for the attributes that ride with the conversation."""
    return {
        "place": dump_place(session),
        "profile": dump_profile(session.profile),
        "passed": session.passed,
        "told": session.told,
        "offered": session.offered,
        "missed": session.missed,
        "warned": session.warned,
        "spared": [*session.spared],
        "reminder": [session.reminder.time, session.reminder.days] if session.reminder else None,
        "earlier": [{"began": practice.began, **dump_practice(practice)} for practice in session.earlier],
        "turns": session.turns,
    }


def dump_place(session: Session) -> Plain:
    """The part of a session that is kept as a person's place."""
    return {
        "v": VERSION,
        "place": session.place,
        "step": session.step,
        "back": session.back,
        "back_step": session.back_step,
        "left_off": session.left_off,
        "goal": session.goal,
        "leg": session.leg,
        "promised": [session.promised.right, session.promised.left],
        "done": [session.done.right, session.done.left],
        "rung": session.rung,
        "seen": session.seen,
        "began": session.began,
        "day": session.day,
        "playing": [session.playing.since, session.playing.lead] if session.playing else None,
    }


def dump_profile(profile: Profile) -> Plain:
    """A profile as it is kept."""
    return {
        "v": VERSION,
        "goal": profile.goal,
        "reps": [profile.reps.right, profile.reps.left],
        "rung": profile.rung,
        "screened": {str(goal): day for goal, day in profile.screened},
        "coached": [*profile.coached],
        "easier": profile.easier,
        "first": [profile.first[0].right, profile.first[0].left, profile.first[1]] if profile.first else None,
    }


def dump_practice(practice: Practice) -> Plain:
    """A practice as it is kept; when it began is its key."""
    return {
        "v": VERSION,
        "day": practice.day,
        "goal": practice.goal,
        "right": practice.done.right,
        "left": practice.done.left,
        "rung": practice.rung,
        "finished": practice.finished,
    }


def load_practice(began: int, stored: Mapping[str, Any]) -> Practice:
    """A practice that was kept."""
    done = Legs(stored["right"], stored["left"])
    return Practice(began, stored["day"], Goal(stored["goal"]), done, stored["rung"], stored["finished"])


def load(now: Mapping[str, Any]) -> Session:
    """The session of a place and a profile of any version ever shipped; ValueError if they are none."""
    try:
        place = upgrade("place", now["place"])
        return Session(
            place=Place(place["place"]),
            step=place["step"],
            back=Place(place["back"]),
            back_step=place["back_step"],
            left_off=Place(place["left_off"]) if place["left_off"] else None,
            goal=Goal(place["goal"]) if place["goal"] else None,
            leg=Leg(place["leg"]),
            promised=Legs(*place["promised"]),
            done=Legs(*place["done"]),
            rung=place["rung"],
            seen=place["seen"],
            began=place["began"],
            day=place["day"],
            playing=Playing(*place["playing"]) if place["playing"] else None,
            passed=Goal(now["passed"]) if now.get("passed") else None,
            told=now.get("told", False),
            offered=now.get("offered", False),
            missed=now.get("missed", 0),
            warned=now.get("warned", False),
            spared=tuple(Leg(leg) for leg in now.get("spared", ())),
            reminder=Reminder(*now["reminder"]) if now.get("reminder") else None,
            earlier=tuple(load_practice(each["began"], each) for each in now.get("earlier", ())),
            turns=now.get("turns", 0),
            profile=_profile(upgrade("profile", now["profile"])),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a session: {error}") from error


def _profile(stored: Mapping[str, Any]) -> Profile:
    first = stored["first"]
    return Profile(
        goal=Goal(stored["goal"]) if stored["goal"] else None,
        reps=Legs(*stored["reps"]),
        rung=stored["rung"],
        screened=tuple(sorted((Goal(goal), day) for goal, day in stored["screened"].items())),
        coached=tuple(Goal(goal) for goal in stored["coached"]),
        easier=stored["easier"],
        first=(Legs(first[0], first[1]), first[2]) if first else None,
    )


Upgrade = Callable[[Plain], Plain]
# From version n to n + 1, dictionary to dictionary, before any session is built: the place, and the profile.
UPGRADES: Mapping[int, Mapping[str, Upgrade]] = {
    1: {
        "place": lambda place: {**place, "v": 2, "began": 0, "day": 0},
        "profile": lambda profile: {**profile, "v": 2, "easier": 0, "first": None},
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
