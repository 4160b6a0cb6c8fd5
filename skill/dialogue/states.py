"""The states of the dialogue, each named after the question it leaves open, and the groups the table speaks of."""

from enum import StrEnum


class State(StrEnum):
    """Where a conversation is: the question that is open, or the score that is playing."""

    CHOOSE = "choose"
    SAME = "same"
    COME_BACK = "come_back"
    LOST_TOUCH = "lost_touch"
    GOT_TO = "got_to"
    NEWCOMER = "newcomer"
    NEWS = "news"
    BETTER = "better"
    DIAGNOSIS = "diagnosis"
    SCREEN_1 = "screen_1"
    SCREEN_2 = "screen_2"
    SCREEN_3 = "screen_3"
    OPERATED = "operated"
    CLEARED = "cleared"
    FLOOR = "floor"
    SETUP = "setup"
    HEARING = "hearing"
    WALK = "walk"
    SLIDE = "slide"
    READY = "ready"
    REPS = "reps"
    CHANGE = "change"
    PAUSED = "paused"
    FINISHING = "finishing"
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
    ASKING = "asking"
    END = "end"


CHOICE = (State.CHOOSE, State.SAME, State.NEWCOMER)
RETURNING = (State.COME_BACK, State.LOST_TOUCH, State.GOT_TO)
SCREENS = (State.SCREEN_1, State.SCREEN_2, State.SCREEN_3)
SAFETY_QUESTIONS = (State.NEWS, State.BETTER, State.DIAGNOSIS, *SCREENS, State.OPERATED, State.CLEARED)
STEPWISE = (State.FLOOR, State.SETUP, State.HEARING, State.WALK, State.SLIDE, State.READY, State.DOWN, State.UP)
"""States in which somebody says when they are there."""
SETTLING = (State.FLOOR, State.SETUP, State.HEARING, State.WALK, State.SLIDE, State.READY)
MOVING = (State.REPS, State.CHANGE)
AFTER = (State.FEEL, State.OTHER, State.RISE)

COUNTDOWN_STATES = (*SETTLING, *MOVING, State.PAUSED, State.DOWN, State.UP)
"""States in which a rest can be counted down."""

PRIVATE = (State.PAIN, State.EASED, State.CALM, State.DIZZY)
"""States whose very name would tell about health: stored as the state that they interrupted."""

DIGRESSIONS = (
    *PRIVATE,
    *(State.PAUSED, State.FINISHING, State.DOWN, State.UP, State.FORGETTING, State.REMINDING, State.ASKING),
)
"""States that return to the one they interrupted."""

PLAYING = (State.WALK, State.REPS)
"""States that play a score."""

ANY = tuple(state for state in State if state not in (State.END, State.ASKING))
"""Every state in which something is said of its own accord: to "did you mean" it is said where that was asked."""
