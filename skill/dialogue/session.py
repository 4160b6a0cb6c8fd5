"""Where a person is: the place in the dialogue, the set in hand, and what is known of them for next time.

What is stored is the recipe of what plays, never its rendering, and never anything said about health: a place that
exists only because of such words is kept under a neutral name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import takewhile
from typing import Any

from skill.exercise.history import Practice, Progress
from skill.pacing.score import DEFAULT_REPS, LADDER, MAX_REPS, START_RUNG, Goal, Leg, Legs

VERSION = 2


class State(StrEnum):
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


CHOICE = (State.CHOOSE, State.SAME)
SCREENS = (State.SCREEN_1, State.SCREEN_2, State.SCREEN_3)
SETTLING = (State.FLOOR, State.SETUP, State.HEARING, State.WALK, State.SLIDE, State.READY)
MOVING = (State.REPS, State.CHANGE)
AFTER = (State.FEEL, State.OTHER, State.RISE)
# Places whose very name would tell about health: kept as the place they interrupted.
PRIVATE = (State.PAIN, State.EASED, State.CALM, State.DIZZY)
# Places that return to the one they interrupted.
DIGRESSIONS = (*PRIVATE, State.PAUSED, State.DOWN, State.UP, State.FORGETTING, State.REMINDING)
# Places that play a score.
PLAYING = (State.WALK, State.REPS)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person for next time; days are counted from 1970-01-01.

    `easier` counts the finished practices in a row that leave room for more; `first` is what the first one was.
    """

    goal: Goal | None = None
    reps: Legs = Legs(DEFAULT_REPS, DEFAULT_REPS)
    rung: int = START_RUNG
    screened_on_day: tuple[tuple[Goal, int], ...] = ()
    instructed_goals: tuple[Goal, ...] = ()
    easy_streak: int = 0
    first_practice: tuple[Legs, int] | None = None

    def screened_on(self, goal: Goal) -> int | None:
        """The day on which the safety check for a goal was last heard through."""
        return dict(self.screened_on_day).get(goal)


@dataclass(frozen=True, slots=True)
class Playback:
    """A score that was sent to be spoken: when, in epoch ms, and how long its lead-in lasts, in ms."""

    started_at: int
    lead_ms: int


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

    state: State = State.CHOOSE
    step: int = 1
    return_stack: tuple[tuple[State, int], ...] = ()
    resume_state: State | None = None
    goal: Goal | None = None
    leg: Leg = Leg.RIGHT
    target_reps: Legs = Legs(DEFAULT_REPS, DEFAULT_REPS)
    completed_reps: Legs = Legs()
    rung: int = START_RUNG
    last_turn_at: int = 0
    began_at: int = 0
    day: int = 0
    easy_streak: int = 0
    leg_skipped: bool = False
    playback: Playback | None = None
    screening_passed_for: Goal | None = None
    quality_cue_given: bool = False
    other_goal_offered: bool = False
    fallback_count: int = 0
    storage_warning_given: bool = False
    feeling_answered: bool = False
    stopped_for_today: bool = False
    on_bed: bool = False
    reminder: Reminder | None = None
    earlier_practices: tuple[Practice, ...] = ()
    turn_count: int = 0
    storage_trouble: str | None = None
    outcome: Outcome | None = None
    progress: Progress | None = None
    profile: Profile = field(default_factory=Profile)

    @property
    def known(self) -> bool:
        """Whether anything is known of the person from before."""
        return self.profile != Profile()

    @property
    def is_complete(self) -> bool:
        """Whether both legs have had their reps."""
        return self.completed_reps.right >= self.target_reps.right and self.completed_reps.left >= self.target_reps.left

    @property
    def in_progress(self) -> bool:
        """Whether some of the set is done and some is not."""
        return (self.completed_reps != Legs() or self.current_leg is Leg.LEFT) and not self.is_complete

    @property
    def current_leg(self) -> Leg:
        """The leg whose turn it is: the left one as soon as nothing more is promised of the right."""
        return Leg.LEFT if self.completed_reps.right >= self.target_reps.right else self.leg

    @property
    def practice(self) -> Practice | None:
        """What was done of the practice in hand, if anything was. A slower pace for today's sake is not told."""
        if self.goal is None or self.completed_reps == Legs() or not self.began_at:
            return None
        finished = self.is_complete and not self.leg_skipped
        return Practice(self.began_at, self.day, self.goal, self.completed_reps, self.profile.rung, finished)

    @property
    def interrupted_state(self) -> State:
        """The place, or the one that asides have interrupted."""
        return self.return_stack[0][0] if self.return_stack else self.state

    @property
    def resumable_state(self) -> State | None:
        """The place to offer again if the conversation ends here: where one settles in, or ready for the next rep."""
        kept = (State.END, State.COME_BACK, State.LOST_TOUCH, State.NEWS, *SCREENS)
        where = self.resume_state if self.interrupted_state in kept else self.interrupted_state
        if self.is_complete:
            return None
        if where in MOVING:
            return State.READY
        return where if where in SETTLING else None


def enter(session: Session, place: State) -> Session:
    """The session come to a place: an aside remembers where it came from, any other place forgets that."""
    if place not in DIGRESSIONS:
        return replace(session, state=place, return_stack=())
    if place is session.state or (place in PRIVATE and session.state in PRIVATE):
        return replace(session, state=place)
    came = (*session.return_stack, (session.state, session.step))
    trail = tuple(takewhile(lambda step: step[0] is not place, came))
    return replace(session, state=place, return_stack=trail, step=1)


def return_from_digression(session: Session) -> Session:
    """The session come back from an aside to where it was."""
    *trail, (place, step) = session.return_stack or ((session.state, session.step),)
    return replace(session, state=place, step=step, return_stack=tuple(trail))


def without_health(session: Session) -> Session:
    """The session as it may be kept: nothing in it tells what was said about health.

    A safety check that interrupted a practice is kept as the place it interrupted.
    """
    came = (*session.return_stack, (session.state, session.step))
    steps = [(State.SCREEN_1 if place in SCREENS else place, step) for place, step in came if place not in PRIVATE]
    *trail, (place, step) = steps or [(State.CHOOSE, 1)]
    kept = replace(session, state=place, step=step, return_stack=tuple(trail))
    if session.resume_state in SETTLING and kept.interrupted_state in (State.NEWS, *SCREENS):
        return replace(kept, state=session.resume_state, step=session.step, resume_state=None, return_stack=())
    return kept


# A dictionary of strings, whole numbers, booleans and lists: what Alexa's session attributes and DynamoDB both keep.
Plain = dict[str, Any]


def dump(session: Session) -> Plain:
    """The whole session, for the attributes that ride with the conversation."""
    return {
        "place": dump_place(session),
        "profile": dump_profile(session.profile),
        "passed": session.screening_passed_for,
        "told": session.quality_cue_given,
        "offered": session.other_goal_offered,
        "missed": session.fallback_count,
        "warned": session.storage_warning_given,
        "felt": session.feeling_answered,
        "stopped": session.stopped_for_today,
        "on_bed": session.on_bed,
        "reminder": [session.reminder.time, session.reminder.days] if session.reminder else None,
        "earlier": [{"began": practice.began_at, **dump_practice(practice)} for practice in session.earlier_practices],
        "turns": session.turn_count,
    }


def dump_place(session: Session) -> Plain:
    """The part of a session that is kept as a person's place; what there is none of is left out."""
    return _without_nothing(
        {
            "v": VERSION,
            "place": session.state,
            "step": session.step,
            "trail": [[place, step] for place, step in session.return_stack],
            "left_off": session.resume_state,
            "goal": session.goal,
            "leg": session.leg,
            "promised": [session.target_reps.right, session.target_reps.left],
            "done": [session.completed_reps.right, session.completed_reps.left],
            "rung": session.rung,
            "seen": session.last_turn_at,
            "began": session.began_at,
            "day": session.day,
            "easier": session.easy_streak,
            "skipped": session.leg_skipped,
            "playing": [session.playback.started_at, session.playback.lead_ms] if session.playback else None,
        }
    )


def dump_profile(profile: Profile) -> Plain:
    """A profile as it is kept, like a place."""
    return _without_nothing(
        {
            "v": VERSION,
            "goal": profile.goal,
            "reps": [profile.reps.right, profile.reps.left],
            "rung": profile.rung,
            "screened": {str(goal): day for goal, day in profile.screened_on_day},
            "coached": [*profile.instructed_goals],
            "easier": profile.easy_streak,
            "first": [profile.first_practice[0].right, profile.first_practice[0].left, profile.first_practice[1]]
            if profile.first_practice
            else None,
        }
    )


def _without_nothing(fields: Plain) -> Plain:
    """The fields without those that are None, False, 0 or empty: they are charged for by the byte."""
    return {name: value for name, value in fields.items() if value}


def dump_practice(practice: Practice) -> Plain:
    """A practice as it is kept; when it began is its key."""
    return {
        "v": VERSION,
        "day": practice.day,
        "goal": practice.goal,
        "right": practice.completed_reps.right,
        "left": practice.completed_reps.left,
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
            state=State(place["place"]),
            step=_whole(place["step"], 9),
            return_stack=tuple((State(name), step) for name, step in place.get("trail", ())),
            resume_state=State(place["left_off"]) if place.get("left_off") else None,
            goal=Goal(place["goal"]) if place.get("goal") else None,
            leg=Leg(place["leg"]),
            target_reps=_legs(place["promised"]),
            completed_reps=_legs(place["done"]),
            rung=_rung(place.get("rung", 0)),
            last_turn_at=_whole(place.get("seen", 0)),
            began_at=place.get("began", 0),
            day=place.get("day", 0),
            easy_streak=place.get("easier", 0),
            leg_skipped=place.get("skipped", False),
            playback=Playback(*place["playing"]) if place.get("playing") else None,
            screening_passed_for=Goal(now["passed"]) if now.get("passed") else None,
            quality_cue_given=now.get("told", False),
            other_goal_offered=now.get("offered", False),
            fallback_count=now.get("missed", 0),
            storage_warning_given=now.get("warned", False),
            feeling_answered=now.get("felt", False),
            stopped_for_today=now.get("stopped", False),
            on_bed=now.get("on_bed", False),
            reminder=Reminder(*now["reminder"]) if now.get("reminder") else None,
            earlier_practices=tuple(load_practice(each["began"], each) for each in now.get("earlier", ())),
            turn_count=now.get("turns", 0),
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
        screened_on_day=tuple(sorted((Goal(goal), _whole(day)) for goal, day in stored.get("screened", {}).items())),
        instructed_goals=tuple(Goal(goal) for goal in stored.get("coached", ())),
        easy_streak=stored.get("easier", 0),
        first_practice=(Legs(first[0], first[1]), first[2]) if first else None,
    )


def _legs(stored: Any) -> Legs:
    right, left = stored
    return Legs(_whole(right, MAX_REPS), _whole(left, MAX_REPS))


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
