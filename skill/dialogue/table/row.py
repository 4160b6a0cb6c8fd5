"""A row of the table, and the targets that a row computes: in these states, having heard this, with this guard."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from skill.dialogue import actions, guards
from skill.dialogue.prompts import Names
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session, enter, return_from_digression
from skill.dialogue.states import MOVING, State
from skill.dialogue.turn import Turn
from skill.hearing.utterance import Intent

Guard = Callable[[Turn], bool]
Action = Callable[[Turn], Session]


class Event(StrEnum):
    """What a row answers to besides an intent: things that happen without a word."""

    OPENED = "a conversation opens"
    SCORE_OVER = "the steps or reps that play are over"
    SCORE_REFUSED = "the device cannot play the steps or reps"
    ENTERED = "the state is entered"


class Kind(StrEnum):
    """What a reply is about, for whoever shows or plays it."""

    QUESTION = "question"
    STEP = "step"
    SET = "set"
    PROGRESS = "progress"
    EMERGENCY = "emergency"
    GOODBYE = "goodbye"


@dataclass(frozen=True, slots=True)
class Target:
    """A next state that depends on the turn; `name` is what docs/dialogue.md prints.

    `resolve` takes the session after the row's action and the turn, and gives the session in its next state and the
    names of what is said in addition. `leads_to` has all the states that it may be, but for one that was interrupted or
    left: docs/map.md draws these.
    """

    name: str
    resolve: Callable[[Session, Turn], tuple[Session, Names]]
    leads_to: tuple[State, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer to "did you mean", read as what it chose, in the state where that was asked.

    `name` is what docs/dialogue.md prints; `resolve` takes the turn and gives the one whose row answers.
    """

    name: str
    resolve: Callable[[Turn], Turn]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Without `next_state` the state stays. `resume_at` is where a digression returns to, if not to the state it
    interrupts. Without `asks` the state does not ask again, for what is said has its own prompt. `only` says that the
    words replace all others of the turn. With `asks_permission` Alexa herself asks whether reminders are allowed, and
    reports the answer.
    `welcome` comes before the words, unless the turn that opened the conversation ends it, too. `stops_leg` says that
    the first of the words stops a leg that moves, so nothing has to be said before them.
    """

    states: tuple[State, ...]
    heard: tuple[Intent | Event, ...]
    say: Names
    next_state: State | Target | Reading | None
    guard: Guard
    action: Action
    asks: bool
    only: bool
    resume_at: State | None
    asks_permission: bool
    kind: Kind | None
    welcome: Names
    stops_leg: bool


def row(
    states: State | tuple[State, ...],
    heard: Intent | Event | tuple[Intent | Event, ...],
    say: str | Names = (),
    then: State | Target | Reading | None = None,
    *,
    guard: Guard = guards.always,
    action: Action = actions.nothing,
    asks: bool = True,
    only: bool = False,
    resume_at: State | None = None,
    asks_permission: bool = False,
    kind: Kind | None = None,
    welcome: str | Names = (),
    stops_leg: bool = False,
) -> Row:
    """A row, whose single state, intent or sentence need not be a tuple."""
    return Row(
        states=(states,) if isinstance(states, State) else states,
        heard=(heard,) if isinstance(heard, Intent | Event) else heard,
        say=(say,) if isinstance(say, str) else say,
        next_state=then,
        guard=guard,
        action=action,
        asks=asks,
        only=only,
        resume_at=resume_at,
        asks_permission=asks_permission,
        kind=kind,
        welcome=(welcome,) if isinstance(welcome, str) else welcome,
        stops_leg=stops_leg,
    )


def take(taken: Row, turn: Turn) -> tuple[Session, Names]:
    """The session after a row is taken, and the names of what it says."""
    after = taken.action(turn)
    match taken.next_state:
        case None:
            return after, taken.say
        case Target() as target:
            session, besides = target.resolve(after, turn)
            return session, (*taken.say, *besides)
        case Reading():
            raise ValueError("a reading is resolved before a row is taken")
        case state if taken.resume_at:
            beginning = enter(after, taken.resume_at)
            return enter(_at_first_step(beginning), state), taken.say
        case state:
            return enter(after, state), taken.say


def _at_first_step(session: Session) -> Session:
    return replace(session, step=1)


# Computed targets


def _where_it_was(session: Session, _: Turn) -> tuple[Session, Names]:
    return return_from_digression(session), ()


def _resting_where_it_was(session: Session, _: Turn) -> tuple[Session, Names]:
    came = return_from_digression(session)
    return (enter(came, State.PAUSED) if came.state in (*MOVING, State.WALK) else came), ()


def _in_halves(session: Session, _: Turn) -> tuple[Session, Names]:
    return replace(return_from_digression(session), step=2), ()


def _where_it_was_left(session: Session, _: Turn) -> tuple[Session, Names]:
    came = enter(session, session.resume_state or session.state)
    return replace(came, step=session.resume_step, resume_state=None, resume_step=1), ()


def _settled_in(session: Session, turn: Turn) -> tuple[Session, Names]:
    eased: Names = ("screen.eased",) if session.eased else ()
    briefly = guards.practised(replace(turn, session=session))
    reminder: Names = (*eased, "reminder.known.{goal}" if briefly else "reminder.{goal}")
    if session.resume_state:
        came, _ = _where_it_was_left(session, turn)
        return came, reminder if guards.resuming_unbegun(turn) else eased
    after = replace(turn, session=session)
    if guards.instructed(after):
        return enter(session, State.READY), reminder
    if session.profile.instructed_goals:
        # Who knows the setup from the other goal hears only what is different here.
        return enter(session, State.SLIDE), (*eased, "reminder.other.{goal}")
    return enter(session, State.FLOOR), eased


def _stop_for_today(session: Session, turn: Turn) -> tuple[Session, Names]:
    if guards.lying(turn):
        return enter(session, State.RISE), ()
    return enter(session, State.END), ("stop.bye",)


def _safety_check(session: Session, turn: Turn) -> tuple[Session, Names]:
    recent = guards.screened_recently(session, session.goal, turn.utterance.day)
    begun = actions.begin_check(session, recent=recent)
    if session.full_check_due:
        return enter(begun, State.DIAGNOSIS), ()
    if recent or session.resume_state:
        return enter(begun, State.NEWS), ()
    return enter(begun, State.SCREEN_1), ("screen.intro",)


def _as_far_as_it_goes(session: Session, turn: Turn) -> tuple[Session, Names]:
    """The state stays, unless no rep is left of a set that has begun."""
    if session.is_complete and session.interrupted_state in (State.READY, *MOVING):
        return enter(actions.complete(replace(turn, session=session)), State.FEEL), ()
    return session, ()


def _afterwards(session: Session, turn: Turn) -> tuple[Session, Names]:
    if session.sets_to_come and not session.eased and not guards.felt_hard(turn):
        return enter(actions.next_set(replace(turn, session=session)), State.READY), ("sets.next",)
    both = len(session.profile.instructed_goals) > 1
    if session.other_goal_offered or not (both or session.first_time_finished):
        return enter(session, State.RISE), ()
    return enter(replace(session, other_goal_offered=True), State.OTHER), ()


def _down_instead(session: Session, _: Turn) -> tuple[Session, Names]:
    return enter(return_from_digression(session), State.DOWN), ()


WHERE_IT_WAS = Target("where it was", _where_it_was)
"""Back from a digression."""
RESTING_WHERE_IT_WAS = Target("where it was; resting, if a leg was moving", _resting_where_it_was)
"""Back from something said at length: a set goes on only when the person says so."""
IN_HALVES = Target("the same question, in halves", _in_halves)
"""A safety question whose answer was not clear, from its first half on."""
WHERE_IT_WAS_LEFT = Target("where it was left", _where_it_was_left)
"""On with a practice of an earlier conversation."""
STOP_FOR_TODAY = Target("rise, if lying down; else end", _stop_for_today, (State.RISE, State.END))
"""The practice ends; nobody is left lying on the floor."""
SAFETY_CHECK = Target(
    "news, if checked within 28 days or coming back; diagnosis, if one was told; else screen 1",
    _safety_check,
    (State.NEWS, State.DIAGNOSIS, State.SCREEN_1),
)
"""The safety questions of the goal in hand: one, or the full set."""
SETTLED_IN = Target(
    "where it was left; else ready, if the setup is known; else slide or floor",
    _settled_in,
    (State.READY, State.SLIDE, State.FLOOR),
)
"""The safety check is passed."""
AS_FAR_AS_IT_GOES = Target("feel, if that is all of the set; else the same", _as_far_as_it_goes, (State.FEEL,))
"""A number of reps, of which some may be done."""
AFTERWARDS = Target(
    "ready, if another set is wished for; other, if both are practised or for the first time; else rise",
    _afterwards,
    (State.READY, State.OTHER, State.RISE),
)
"""After the set: the next one, if nothing was hard or hurt; else the other goal, to whoever practises both, or once."""
DOWN_INSTEAD = Target("down", _down_instead, (State.DOWN,))
"""Down again, for somebody who was on the way up."""
