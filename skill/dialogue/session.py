"""The session: position, conversation and profile, which differ in how long they live."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import takewhile

from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.replacing import replace
from skill.dialogue.states import (
    AFTER,
    DIGRESSIONS,
    MOVING,
    PRIVATE,
    RETURNING,
    SAFETY_QUESTIONS,
    SCREENS,
    SETTLING,
    State,
)
from skill.exercise import progression
from skill.exercise.history import Practice, Progress
from skill.exercise.protocol import DEFAULT_REPS, LADDER, START_RUNG, STEP_MS, Goal, Leg, Legs, Pace
from skill.hearing.utterance import Candidate, Intent
from skill.pacing.cues import Cueing

STEPS = {State.SLIDE: 3, State.DOWN: 4, State.UP: 4, **dict.fromkeys((State.NEWS, *SCREENS), 3)}
"""How many steps a state has that is not the setup; a test holds them to the catalogue.

A safety question of many parts is asked whole, or else in one half and then the other.
"""

STEPS_UP_FROM_A_BED = 3


@dataclass(frozen=True, slots=True)
class Playback:
    """A score that was sent to be spoken: when, in epoch ms, and how long its lead-in lasts, in ms."""

    started_at: int
    lead_ms: int
    plain_voice: bool = False
    """Whether it was sent as SSML, whose beats a slow voice moves."""
    cueing: Cueing | None = None
    """How much it says, whatever another device asks for meanwhile; None if it was sent before this was stored."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder being talked about: at a time of day ("19:30"), on days ("daily", "monday", …)."""

    time: str | None = None
    days: str = "daily"


# Only a Session is ever made of these two parts, so they need no methods of their own.


@dataclass(frozen=True, init=False, repr=False, eq=False)
class Position:
    """Where the practice in hand is; stored for a week, so that it can be taken up again."""

    state: State = State.CHOOSE
    step: int = 1
    """The step within a state that has steps; the first is 1."""
    return_stack: tuple[tuple[State, int], ...] = ()
    """Where digressions return to, outermost first: each state, and the step in it."""
    resume_state: State | None = None
    """The state of an earlier conversation that is offered again."""
    resume_step: int = 1
    """The step in that state."""
    goal: Goal | None = None
    leg: Leg = Leg.RIGHT
    first_leg: Leg = Leg.RIGHT
    """The leg that begins."""
    target_reps: Legs = Legs(DEFAULT_REPS, DEFAULT_REPS)
    completed_reps: Legs = Legs()
    pace: Pace = LADDER[START_RUNG]
    """The pace that is wished."""
    last_turn_at: int = 0
    """The instant of the last turn, in epoch ms."""
    began_at: int = 0
    """When the practice in hand began, in epoch ms; 0 before its first rep."""
    day: int = 0
    """The day of the practice in hand, counted from 1970-01-01; 0 before its first rep."""
    easy_streak: int = 0
    """What the habit had counted before the practice in hand."""
    uncounted: Legs = Legs()
    """Reps that were played but, as the person says, do not count."""
    practice_began_at: int = 0
    """In a further set, when its practice began, in epoch ms; 0 in the first set."""
    earlier_sets: Legs = Legs()
    """What was done in earlier sets of the same practice."""
    leg_skipped: bool = False
    """Whether part of the practice in hand was left out."""
    playback: Playback | None = None
    """The score that is playing, if one is."""
    on_bed: bool = False
    """Whether somebody lies on a bed, and gets up from there."""


@dataclass(frozen=True, init=False, repr=False, eq=False)
class Conversation:
    """What holds only as long as the conversation; it travels in the session attributes."""

    screening_passed_for: Goal | None = None
    """The goal whose safety check was passed in this conversation."""
    short_check_suffices: bool = False
    """Whether the short safety question is enough, for the check was passed lately."""
    full_check_due: bool = False
    """Whether the full safety check has to be passed, and a clinician's yes with it, before anything moves."""
    clinician_agreed: bool = False
    """Whether a clinician has said yes to the exercise with what was told; it is asked what there is besides."""
    eased_pace: Pace | None = None
    """The fastest pace for the rest of a practice after something hurt; never stored, since it would tell why."""
    voice_recognised: bool = False
    """Whether Alexa told whose voice opened the conversation."""
    guest: bool = False
    """Whether somebody else than the account's person practises: nothing of it is stored."""
    supposed_reps: Legs | None = None
    """The reps that the clock would credit in a set whose end was not reported; the person is asked."""
    plain_voice_explained: bool = False
    plain_voice: bool = False
    """Whether the device refused APL for audio, so that the rest of the conversation is speech."""
    quality_cue_given: bool = False
    topics_explained: tuple[str, ...] = ()
    """The topics that were explained in their first words; there are others if they are asked about again."""
    progress_told: tuple[str, ...] = ()
    """The parts of how somebody is doing that were told."""
    other_goal_offered: bool = False
    first_time_finished: bool = False
    """Whether the practice just finished was the first of its goal."""
    compared_with: Figures | None = None
    """The finished practice before the one just finished, if one is known."""
    last_wish: Intent | None = None
    """What was changed of pace or rest in the turn before: "more" right after it is more of that."""
    fallback_count: int = 0
    """How many utterances in a row were not understood."""
    storage_warning_given: bool = False
    feeling_answered: bool = False
    spared_legs: tuple[Leg, ...] = ()
    """The legs that have fewer reps today because they hurt; never stored, since it would tell why."""
    stopped_for_today: bool = False
    """Whether something hurt too much to go on today."""
    sets_to_come: int = 0
    """How many sets are wished for after this one."""
    reminder: Reminder | None = None
    earlier_practices: tuple[Practice, ...] = ()
    """Practices done in this conversation that may not be stored yet."""
    wishes: tuple[Candidate, ...] = ()
    """What was wished for before the first rep: it holds for whichever goal the practice will be."""
    habit_before: Habit | None = None
    """The habit of the goal in hand before those wishes, which stays its habit if another goal is chosen."""
    rests_until: int = 0
    """When the rest that is counted down is over, in epoch ms; 0 without one."""
    candidates: tuple[Candidate, ...] = ()
    """What may have been meant, while that is asked, the likelier first; one of them may be about health."""
    turn_count: int = 0


@dataclass(frozen=True)
class Session(Conversation, Position):
    """A position and a conversation, with the profile of the person who has it."""

    profile: Profile = field(default_factory=Profile)

    @property
    def habit(self) -> Habit:
        """What the person is used to with the goal in hand."""
        return self.profile.habit(self.goal)

    @property
    def eased(self) -> bool:
        """Whether the rest of the practice is smaller and slower."""
        return self.eased_pace is not None

    @property
    def played_pace(self) -> Pace:
        """The pace that is played: the one that is wished or, after something hurt, no faster than it was eased to."""
        return progression.no_faster(self.pace, self.eased_pace) if self.eased_pace else self.pace

    @property
    def is_complete(self) -> bool:
        """Whether both legs have had their reps."""
        return self.completed_reps.right >= self.target_reps.right and self.completed_reps.left >= self.target_reps.left

    @property
    def in_progress(self) -> bool:
        """Whether some of the set is done and some is not."""
        return (self.completed_reps != Legs() or self.current_leg is not self.first_leg) and not self.is_complete

    @property
    def current_leg(self) -> Leg:
        """The leg whose turn it is: the other one as soon as one has no reps left to do, and the second after both."""
        done, target, first = self.completed_reps, self.target_reps, self.first_leg
        if done.of(first) >= target.of(first):
            return first.other
        return first if done.of(first.other) >= target.of(first.other) else self.leg

    @property
    def last_step(self) -> int:
        """The number of steps of the state: setting up, the slide, down to the floor, or up from where one lies."""
        return last_step(self.state, self.goal, on_bed=self.on_bed)

    @property
    def practice(self) -> Practice | None:
        """What was done of the practice in hand, if anything was. A slower pace for today's sake is not told."""
        played = self.completed_reps != Legs() or self.uncounted != Legs()
        if self.goal is None or not played or not self.began_at:
            return None
        finished = self.is_complete and not self.leg_skipped
        figures = (self.completed_reps, self.habit.pace, finished, self.uncounted)
        return Practice(self.began_at, self.day, self.goal, *figures, self.practice_began_at)

    @property
    def practice_reps(self) -> Legs:
        """What was done of the practice in hand, in all its sets."""
        return self.earlier_sets.plus(self.completed_reps)

    @property
    def interrupted_state(self) -> State:
        """The state, or the one that digressions have interrupted."""
        return self.return_stack[0][0] if self.return_stack else self.state

    @property
    def resumable_state(self) -> State | None:
        """The state to offer again if the conversation ends here: settling in, or ready for the next rep."""
        if self.state is State.UP:
            return State.UP
        unmoved = (State.END, *RETURNING, *SAFETY_QUESTIONS, *AFTER)
        state = self.resume_state if self.interrupted_state in unmoved else self.interrupted_state
        if self.is_complete and state is not State.UP:
            return None
        if state in MOVING:
            return State.READY
        return state if state in (*SETTLING, State.UP) else None

    @property
    def resumable_step(self) -> int:
        """The step in the state that is offered again."""
        if self.state is State.UP:
            return self.step
        if self.interrupted_state not in SETTLING:
            return self.resume_step
        return self.return_stack[0][1] if self.return_stack else self.step


class Outcome(StrEnum):
    """How a side effect outside the dialogue went: forgetting, a reminder."""

    DONE = "done"
    NONE = "none"
    NOT_ALLOWED = "not_allowed"
    NO_ZONE = "no_zone"
    UNSUPPORTED = "unsupported"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class TurnContext:
    """What belongs to one turn only: the result of a side effect, and what the store reported."""

    outcome: Outcome | None = None
    """How the side effect of this turn went, if it had one."""
    progress: Progress | None = None
    """What earlier practices add up to, if it was asked for and could be looked up."""
    day: int | None = None
    """The day in the device's own time zone, if it was asked for and is known, counted from 1970-01-01."""
    storage_trouble: str | None = None
    """The name of the sentence that says what could not be looked up or stored."""
    unkept: frozenset[str] = frozenset()
    """What of the place and the profile could not be stored, so that nothing is promised of it."""
    plain_voice: bool = False
    """Whether a score of this turn is sent as SSML."""
    breath_sounds: bool = False
    """Whether there are sounds of a breath."""


def last_step(state: State, goal: Goal | None, *, on_bed: bool) -> int:
    """The number of steps of a state; where a state has none, that of the setup."""
    if state is State.UP and on_bed:
        return STEPS_UP_FROM_A_BED
    return STEPS.get(state) or len(STEP_MS[goal or Goal.KNEES])


def consistent(session: Session) -> Session:
    """The session with every step inside its state, and with a leg that has reps left, whatever it was loaded from.

    Nothing returns to "did you mean", and it asks nothing without what may have been meant.
    """
    if session.resume_state is State.DID_YOU_MEAN:
        session = replace(session, resume_state=None)
    behind = tuple(come for come in session.return_stack if come[0] is not State.DID_YOU_MEAN)
    if session.state is State.DID_YOU_MEAN and not (session.candidates and behind):
        session = return_from_digression(replace(session, return_stack=behind or ((State.CHOOSE, 1),)))
        behind = session.return_stack

    def inside(state: State, step: int) -> int:
        over = state is State.HEARING  # after a setup that was read straight through
        return min(max(1, step), last_step(state, session.goal, on_bed=session.on_bed) + over)

    loaded = (session.step, session.return_stack, session.resume_step, session.leg)
    step, resume = inside(session.state, session.step), session.resume_state
    stack = tuple((state, inside(state, step)) for state, step in behind)
    resume_step = inside(resume, session.resume_step) if resume else 1
    if (step, stack, resume_step, session.current_leg) == loaded:
        return session
    return replace(session, step=step, return_stack=stack, resume_step=resume_step, leg=session.current_leg)


def enter(session: Session, state: State) -> Session:
    """The session in another state: a digression remembers where it came from, any other state forgets that.

    A safety question begins as a whole, and its halves are no steps of anything else.
    """
    if state not in DIGRESSIONS:
        halved = state in SAFETY_QUESTIONS or session.state in SAFETY_QUESTIONS
        return replace(session, state=state, step=1 if halved else session.step, return_stack=())
    if state is session.state or (state in PRIVATE and session.state in PRIVATE):
        return replace(session, state=state)
    came = (*session.return_stack, (session.state, session.step))
    stack = tuple(takewhile(lambda step: step[0] is not state, came))
    return replace(session, state=state, return_stack=stack, step=1)


def return_from_digression(session: Session) -> Session:
    """The session come back from a digression to where it was."""
    *stack, (state, step) = session.return_stack or ((session.state, session.step),)
    return replace(session, state=state, step=step, return_stack=tuple(stack), candidates=())
