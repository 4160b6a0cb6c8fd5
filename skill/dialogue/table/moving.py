"""In the set: what is said while a leg moves, in a pause, or at the change of leg."""

from skill.dialogue import actions, guards
from skill.dialogue.states import MOVING, SETTLING, State
from skill.dialogue.table.heard import DOUBT, GO_ON
from skill.dialogue.table.row import WHERE_IT_WAS, row
from skill.hearing.utterance import Intent

MOVING_ROWS = (
    row(State.REPS, (*GO_ON, Intent.REPEAT, Intent.BACK, Intent.SETTLED), "come_back.here"),
    row(State.REPS, Intent.WHERE, "where.moving"),
    row(State.REPS, Intent.FEEL, "mid.hard", State.PAUSED, guard=guards.felt_hard),
    row(State.REPS, Intent.FEEL, "come_back.here", guard=guards.has_word),
    # What is not understood may have been something that should stop the movement, so it does.
    row(State.REPS, Intent.GOAL, (), State.PAUSED, guard=guards.no_word),  # "I need the …", and what follows is none
    row(
        State.REPS,
        (Intent.FALLBACK, Intent.FEEL, Intent.NO, *DOUBT, Intent.NUMBER, Intent.OTHER),
        "mid.lost",
        State.PAUSED,
        asks=False,
    ),
    # "Okay" is what people say to whoever tells them to wait.
    row((State.PAUSED, State.CHANGE), (Intent.OKAY, Intent.NO, Intent.PAUSE), "wait.time", asks=False),
    row(State.CHANGE, GO_ON, (), State.REPS),
    row(State.PAUSED, (*GO_ON, Intent.SETTLED), (), WHERE_IT_WAS),
    row(
        (*MOVING, State.PAUSED),
        Intent.SKIP_LEG,
        "skip.right",
        State.REPS,
        guard=guards.right_in_set,
        action=actions.skip,
    ),
    row((*MOVING, State.PAUSED), Intent.SKIP_LEG, "skip.left", State.FEEL, guard=guards.in_set, action=actions.skip),
    row(
        (*SETTLING, *MOVING, State.PAUSED, State.DOWN, State.UP, State.FORGETTING, State.REMINDING),
        Intent.CONDITION,
        "news.full",
        State.SCREEN_1,
        guard=guards.under_way,
        action=actions.check_again,
    ),
)
