"""The states of the dialogue, each named after the question it leaves open, and the groups the table speaks of."""

from enum import StrEnum


class State(StrEnum):
    """Where a conversation is: the question that is open, or the score that is playing.

    The value is stored, and printed in docs/dialogue.md.
    """

    CHOOSE = "choose"  # knees, or hips and low back?
    SAME = "same"  # the goal of last time again?
    COME_BACK = "come_back"  # shall it go on where it was left?
    LOST_TOUCH = "lost_touch"  # did the set get to its end before the device went silent?
    GOT_TO = "got_to"  # was the rep done that the clock supposes?
    NEWCOMER = "newcomer"  # is it somebody new?
    NEWS = "news"  # anything new, or did anything hurt?
    BETTER = "better"  # is it better now?
    DIAGNOSIS = "diagnosis"  # a diagnosis was told: does a clinician agree?
    SCREEN_1 = "screen_1"  # the safety questions of the goal
    SCREEN_2 = "screen_2"
    SCREEN_3 = "screen_3"
    OPERATED = "operated"  # was it an operation?
    CLEARED = "cleared"  # does the surgical team agree?
    FLOOR = "floor"  # on the floor, or on a bed?
    SETUP = "setup"  # lying down, step by step
    HEARING = "hearing"  # can they be heard from where they lie?
    WALK = "walk"  # the setup plays, read straight through
    SLIDE = "slide"  # how the leg slides, step by step
    READY = "ready"  # ready for the first rep, or for the next?
    REPS = "reps"  # the reps play
    CHANGE = "change"  # ready for what is left of the set?
    PAUSED = "paused"  # shall it go on?
    FINISHING = "finishing"  # done for today, or just with this leg?
    PAIN = "pain"  # how bad is it, from 0 to 10?
    EASED = "eased"  # shall it go on, gently?
    CALM = "calm"  # has it settled?
    DIZZY = "dizzy"  # is the dizziness better?
    DOWN = "down"  # down to the floor, step by step
    UP = "up"  # up again, step by step
    FEEL = "feel"  # how did the set feel?
    OTHER = "other"  # the other goal, too?
    RISE = "rise"  # shall I talk you through getting up?
    FORGETTING = "forgetting"  # shall everything be deleted?
    REMINDING = "reminding"  # a reminder at what time, or at this one?
    DID_YOU_MEAN = "did_you_mean"  # did you mean this, or that?
    END = "end"  # the conversation is over


CHOICE = (State.CHOOSE, State.SAME, State.NEWCOMER)
RETURNING = (State.COME_BACK, State.LOST_TOUCH, State.GOT_TO)
SCREENS = (State.SCREEN_1, State.SCREEN_2, State.SCREEN_3)
SAFETY_QUESTIONS = (State.NEWS, State.BETTER, State.DIAGNOSIS, *SCREENS, State.OPERATED, State.CLEARED)
STEPWISE = (State.FLOOR, State.SETUP, State.HEARING, State.WALK, State.SLIDE, State.READY, State.DOWN, State.UP)
"""States in which somebody is on the way to a position, and says when they have reached it."""
SETTLING = (State.FLOOR, State.SETUP, State.HEARING, State.WALK, State.SLIDE, State.READY)
MOVING = (State.REPS, State.CHANGE)
AFTER = (State.FEEL, State.OTHER, State.RISE)

COUNTDOWN_STATES = (*SETTLING, *MOVING, State.PAUSED, State.DOWN, State.UP)
"""States in which a rest can be counted down."""

PRIVATE = (State.PAIN, State.EASED, State.CALM, State.DIZZY)
"""States whose very name would tell about health: stored as the state that they interrupted."""

DIGRESSIONS = (
    *PRIVATE,
    *(State.PAUSED, State.FINISHING, State.DOWN, State.UP, State.FORGETTING, State.REMINDING, State.DID_YOU_MEAN),
)
"""States that return to the one they interrupted."""

PLAYING = (State.WALK, State.REPS)
"""States that play a score."""

ANY = tuple(state for state in State if state not in (State.END, State.DID_YOU_MEAN))
"""Every state in which something is said of its own accord: to "did you mean" it is said where that was asked."""
