"""Where a person is: the place in the dialogue, the set in hand, and what is known of them for next time.

What is stored is the recipe of what plays, never its rendering, and never anything said about health: a place that
exists only because of such words is kept under a neutral name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import takewhile
from typing import Any

from skill.exercise.history import Past, Practice
from skill.pacing.score import LADDER, MOST, START_RUNG, USUAL, Goal, Leg, Legs

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

    `trail` is where an aside returns to, step by step: places, and the steps in them; `left_off` is the place of an
    earlier conversation that is offered again; `seen` is the instant of the last turn. `began` and `day` are those of
    the practice in hand, 0 before its first rep; `easier` is what the profile had counted before it; `skipped` says
    that part of it was left out. What follows `playing` lives only as long as the conversation, `earlier` being
    practices done in it that may not be kept yet, and `stopped` that something hurt too much to go on today; what
    follows `turns`, but for the profile, only for one turn.
    """

    place: Place = Place.CHOOSE
    step: int = 1
    trail: tuple[tuple[Place, int], ...] = ()
    left_off: Place | None = None
    goal: Goal | None = None
    leg: Leg = Leg.RIGHT
    promised: Legs = Legs(USUAL, USUAL)
    done: Legs = Legs()
    rung: int = START_RUNG
    seen: int = 0
    began: int = 0
    day: int = 0
    easier: int = 0
    skipped: bool = False
    playing: Playing | None = None
    passed: Goal | None = None
    told: bool = False
    offered: bool = False
    missed: int = 0
    warned: bool = False
    felt: bool = False
    stopped: bool = False
    on_bed: bool = False
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
        return (self.done != Legs() or self.facing is Leg.LEFT) and not self.over

    @property
    def facing(self) -> Leg:
        """The leg whose turn it is: the left one as soon as nothing more is promised of the right."""
        return Leg.LEFT if self.done.right >= self.promised.right else self.leg

    @property
    def practice(self) -> Practice | None:
        """What was done of the practice in hand, if anything was. A slower pace for today's sake is not told."""
        if self.goal is None or self.done == Legs() or not self.began:
            return None
        finished = self.over and not self.skipped
        return Practice(self.began, self.day, self.goal, self.done, self.profile.rung, finished)

    @property
    def underlying(self) -> Place:
        """The place, or the one that asides have interrupted."""
        return self.trail[0][0] if self.trail else self.place

    @property
    def to_come_back(self) -> Place | None:
        """The place to offer again if the conversation ends here: where one settles in, or ready for the next rep."""
        kept = (Place.END, Place.COME_BACK, Place.LOST_TOUCH, Place.NEWS, *SCREENS)
        where = self.left_off if self.underlying in kept else self.underlying
        if self.over:
            return None
        if where in MOVING:
            return Place.READY
        return where if where in SETTLING else None


def into(session: Session, place: Place) -> Session:
    """The session come to a place: an aside remembers where it came from, any other place forgets that."""
    if place not in ASIDES:
        return replace(session, place=place, trail=())
    if place is session.place or (place in PRIVATE and session.place in PRIVATE):
        return replace(session, place=place)
    came = (*session.trail, (session.place, session.step))
    trail = tuple(takewhile(lambda step: step[0] is not place, came))
    return replace(session, place=place, trail=trail, step=1)


def back(session: Session) -> Session:
    """The session come back from an aside to where it was."""
    *trail, (place, step) = session.trail or ((session.place, session.step),)
    return replace(session, place=place, step=step, trail=tuple(trail))


def neutral(session: Session) -> Session:
    """The session as it may be kept: nothing in it tells what was said about health.

    A safety check that interrupted a practice is kept as the place it interrupted.
    """
    came = (*session.trail, (session.place, session.step))
    steps = [(Place.SCREEN_1 if place in SCREENS else place, step) for place, step in came if place not in PRIVATE]
    *trail, (place, step) = steps or [(Place.CHOOSE, 1)]
    kept = replace(session, place=place, step=step, trail=tuple(trail))
    if session.left_off in SETTLING and kept.underlying in (Place.NEWS, *SCREENS):
        return replace(kept, place=session.left_off, step=session.step, left_off=None, trail=())
    return kept


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
        "felt": session.felt,
        "stopped": session.stopped,
        "on_bed": session.on_bed,
        "reminder": [session.reminder.time, session.reminder.days] if session.reminder else None,
        "earlier": [{"began": practice.began, **dump_practice(practice)} for practice in session.earlier],
        "turns": session.turns,
    }


def dump_place(session: Session) -> Plain:
    """The part of a session that is kept as a person's place; what there is none of is left out."""
    return _without_nothing(
        v=VERSION,
        place=session.place,
        step=session.step,
        trail=[[place, step] for place, step in session.trail],
        left_off=session.left_off,
        goal=session.goal,
        leg=session.leg,
        promised=[session.promised.right, session.promised.left],
        done=[session.done.right, session.done.left],
        rung=session.rung,
        seen=session.seen,
        began=session.began,
        day=session.day,
        easier=session.easier,
        skipped=session.skipped,
        playing=[session.playing.since, session.playing.lead] if session.playing else None,
    )


def dump_profile(profile: Profile) -> Plain:
    """A profile as it is kept, like a place."""
    return _without_nothing(
        v=VERSION,
        goal=profile.goal,
        reps=[profile.reps.right, profile.reps.left],
        rung=profile.rung,
        screened={str(goal): day for goal, day in profile.screened},
        coached=[*profile.coached],
        easier=profile.easier,
        first=[profile.first[0].right, profile.first[0].left, profile.first[1]] if profile.first else None,
    )


def _without_nothing(**fields: Any) -> Plain:
    """The fields without those that are None, False, 0 or empty: they are charged for by the byte."""
    return {name: value for name, value in fields.items() if value}


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
            step=_whole(place["step"], 9),
            trail=tuple((Place(name), step) for name, step in place.get("trail", ())),
            left_off=Place(place["left_off"]) if place.get("left_off") else None,
            goal=Goal(place["goal"]) if place.get("goal") else None,
            leg=Leg(place["leg"]),
            promised=_legs(place["promised"]),
            done=_legs(place["done"]),
            rung=_rung(place.get("rung", 0)),
            seen=_whole(place.get("seen", 0)),
            began=place.get("began", 0),
            day=place.get("day", 0),
            easier=place.get("easier", 0),
            skipped=place.get("skipped", False),
            playing=Playing(*place["playing"]) if place.get("playing") else None,
            passed=Goal(now["passed"]) if now.get("passed") else None,
            told=now.get("told", False),
            offered=now.get("offered", False),
            missed=now.get("missed", 0),
            warned=now.get("warned", False),
            felt=now.get("felt", False),
            stopped=now.get("stopped", False),
            on_bed=now.get("on_bed", False),
            reminder=Reminder(*now["reminder"]) if now.get("reminder") else None,
            earlier=tuple(load_practice(each["began"], each) for each in now.get("earlier", ())),
            turns=now.get("turns", 0),
            profile=_profile(upgrade("profile", now["profile"])),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a session: {error}") from error


def _profile(stored: Mapping[str, Any]) -> Profile:
    first = stored.get("first")
    return Profile(
        goal=Goal(stored["goal"]) if stored.get("goal") else None,
        reps=_legs(stored["reps"]),
        rung=_rung(stored.get("rung", 0)),
        screened=tuple(sorted((Goal(goal), _whole(day)) for goal, day in stored.get("screened", {}).items())),
        coached=tuple(Goal(goal) for goal in stored.get("coached", ())),
        easier=stored.get("easier", 0),
        first=(Legs(first[0], first[1]), first[2]) if first else None,
    )


def _legs(stored: Any) -> Legs:
    right, left = stored
    return Legs(_whole(right, MOST), _whole(left, MOST))


def _whole(stored: Any, most: int = 2**53) -> int:
    """A whole number from 0 on; ValueError if it is none."""
    if type(stored) is not int or not 0 <= stored <= most:
        raise ValueError(f"not a session: {stored!r}")
    return stored


def _rung(stored: int) -> int:
    """A rung of the ladder; ValueError if there is none such."""
    if stored not in range(len(LADDER)):
        raise ValueError(f"not a session: there is no rung {stored}")
    return stored


Upgrade = Callable[[Plain], Plain]
# From version n to n + 1, dictionary to dictionary, before any session is built: the place, and the profile.
UPGRADES: Mapping[int, Mapping[str, Upgrade]] = {
    1: {
        "place": lambda place: {
            **place,
            "v": 2,
            "trail": [[place["back"], place["back_step"]]] if Place(place["place"]) in ASIDES else [],
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
