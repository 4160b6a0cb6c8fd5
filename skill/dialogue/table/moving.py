"""In the set: what is said while a leg moves, in a pause, or at the change of leg."""

from skill.dialogue import actions, guards
from skill.dialogue.states import MOVING, SETTLING, State
from skill.dialogue.table.row import RESTING_WHERE_IT_WAS, WHERE_IT_WAS, row
from skill.dialogue.table.shared import DOUBT, GO_ON
from skill.hearing.utterance import Intent

_LEGS = (Intent.SKIP_LEG, Intent.ONLY_LEG, Intent.OTHER_LEG)
_IN_HAND = (*MOVING, State.PAUSED, State.FINISHING)

MOVING_ROWS = (
    row(State.REPS, GO_ON, "come_back.here", guard=guards.counting_down, action=actions.cut_short),
    row(State.REPS, Intent.REPEAT),  # the lead-in says the leg, the number and the cue once more
    row(State.REPS, (*GO_ON, Intent.BACK, Intent.SETTLED), "come_back.here"),
    row(State.REPS, Intent.WHERE, "where.moving"),
    # A question, and perhaps more than one: the leg rests until the person goes on.
    row(
        State.REPS,
        Intent.TEACH,
        ("mid.rest", "teach.hurts.{words}"),
        State.PAUSED,
        guard=guards.asks_about_pain,
        action=actions.explain,
    ),
    row(State.REPS, Intent.FEEL, "mid.hard", State.PAUSED, guard=guards.felt_hard),
    row(State.REPS, Intent.FEEL, "come_back.here", guard=guards.has_word),
    # How it feels, told between the legs or in a pause, is taken in; nothing moves for that.
    row((State.PAUSED, State.CHANGE), Intent.FEEL, "mid.hard", guard=guards.felt_hard),
    row((State.PAUSED, State.CHANGE), Intent.FEEL, "feel.easy", guard=guards.has_word),
    # Done means done: rest, and then which of the two is meant.
    row((*MOVING, State.PAUSED), Intent.DONE, (), State.FINISHING, guard=guards.in_set),
    row(State.PAUSED, Intent.DONE, (), WHERE_IT_WAS),
    row(
        State.FINISHING,
        (Intent.DONE, Intent.YES, Intent.OKAY, Intent.NEXT, Intent.BOTH_LEGS),
        "finishing.today",
        State.RISE,
        action=actions.leave,
    ),
    row(State.FINISHING, (Intent.NO, Intent.RESUME), (), WHERE_IT_WAS),
    # Whoever doubts goes on resting: nothing moves for that.
    row(State.FINISHING, DOUBT, "wait.easy", RESTING_WHERE_IT_WAS),
    # "I need help" may be meant: rest, somebody near and the number come before any command.
    row(State.REPS, Intent.HELP, "help.rest", State.PAUSED),
    row(SETTLING[1:], Intent.HELP, "help.lying"),
    row(State.PAUSED, Intent.HELP, "help.set", guard=guards.in_set),
    row((State.PAUSED, State.CHANGE), Intent.HELP, "help.paused"),
    # What is not understood may have been something that should stop the movement, so it does.
    row(State.REPS, Intent.GOAL, (), State.PAUSED, guard=guards.no_word),  # "I need the …", and what follows is none
    row(
        State.REPS,
        (
            *(Intent.FALLBACK, Intent.FEEL, Intent.NO, *DOUBT, Intent.NUMBER, Intent.OTHER, Intent.WHICH),
            Intent.UNCERTAIN,
        ),
        "mid.lost",
        State.PAUSED,
        asks=False,
    ),
    # "Okay" is what people say to whoever tells them to wait.
    row((State.PAUSED, State.CHANGE), (Intent.OKAY, Intent.NO, Intent.PAUSE), "wait.time", asks=False),
    row(State.FINISHING, Intent.PAUSE, "wait.easy"),
    row(State.CHANGE, GO_ON, (), State.REPS),
    row(State.PAUSED, (*GO_ON, Intent.SETTLED), (), WHERE_IT_WAS),
    # Before its first rep, "the other leg" is the one to begin with.
    row(_IN_HAND, Intent.OTHER_LEG, "first_leg.now", State.REPS, guard=guards.nothing_done, action=actions.lead_with),
    # The leg that was named is the leg that is meant.
    row(_IN_HAND, Intent.OTHER_LEG, "come_back.here", State.REPS, guard=guards.leg_in_hand_named),
    row(_IN_HAND, _LEGS, "skip.done", guard=guards.resting_leg_done, action=actions.leave_done),
    row(_IN_HAND, _LEGS, "skip.only", State.REPS, guard=guards.other_leg_left_out, action=actions.leave_out),
    row(_IN_HAND, _LEGS, "skip.first", State.REPS, guard=guards.other_to_come, action=actions.skip),
    row(_IN_HAND, _LEGS, "skip.second", State.FEEL, guard=guards.in_set, action=actions.skip),
    row(
        (
            *SETTLING,
            State.PAUSED,
            State.CHANGE,
            State.DOWN,
            State.UP,
            State.FORGETTING,
            State.REMINDING,
            State.FINISHING,
        ),
        Intent.CONDITION,
        "diagnosis.first",
        State.DIAGNOSIS,
        guard=guards.under_way,
        action=actions.unscreen_and_check_again,
    ),
    row(
        State.REPS,
        Intent.CONDITION,
        ("mid.stop", "diagnosis.first"),
        State.DIAGNOSIS,
        action=actions.unscreen_and_check_again,
        stops_leg=True,
    ),
)
