"""Choosing what the practice is for, and coming back to one that was left."""

from skill.dialogue import actions, guards
from skill.dialogue.states import ANY, CHOICE, MOVING, PRIVATE, RETURNING, SCREENS, SETTLING, State
from skill.dialogue.table.row import SAFETY_CHECK, WHERE_IT_WAS_LEFT, row
from skill.dialogue.table.shared import DOUBT, GO_ON, SAY_THE_GOAL
from skill.hearing.utterance import WISHES, Intent

_OPEN_TO_CHANGE = (State.NEWS, *SCREENS)
_HANDED_OVER = tuple(state for state in ANY if state not in (*CHOICE, *PRIVATE, State.REPS))

CHOOSING = (
    # Whoever takes over is asked whether they are new, and all the questions: no pass is handed on.
    row(
        State.REPS,
        Intent.START_OVER,
        "mid.stop",
        State.NEWCOMER,
        guard=guards.somebody_else,
        action=actions.hand_over,
        stops_leg=True,
    ),
    row(
        _HANDED_OVER,
        Intent.START_OVER,
        (),
        State.NEWCOMER,
        guard=guards.somebody_else,
        action=actions.hand_over,
    ),
    # Who it is comes before what it is for: a goal alone is no word of that.
    row((State.SAME, State.NEWCOMER), Intent.GOAL, "choose.both", guard=guards.both_by_unknown),
    row(State.NEWCOMER, (Intent.GOAL, Intent.OTHER)),
    row((*CHOICE, *RETURNING), Intent.GOAL, "choose.both", State.CHOOSE, guard=guards.both),
    row(RETURNING, Intent.GOAL, guard=guards.named_same),
    row((State.SAME, *RETURNING), Intent.GOAL, (), State.SAME, guard=guards.named_by_unknown, action=actions.propose),
    row((*CHOICE, *RETURNING), Intent.GOAL, SAY_THE_GOAL, SAFETY_CHECK, guard=guards.named, action=actions.choose),
    row(
        State.CHOOSE,
        (Intent.NUMBER, Intent.WHICH),
        SAY_THE_GOAL,
        SAFETY_CHECK,
        guard=guards.named,
        action=actions.choose,
    ),
    row(State.CHOOSE, (Intent.GOAL, Intent.OTHER, Intent.YES, Intent.NO, *DOUBT), "choose.help"),
    row(State.SAME, GO_ON, (), SAFETY_CHECK, action=actions.choose_same),
    row(State.SAME, Intent.OTHER, (), State.SAME, guard=guards.voice_unknown, action=actions.propose_other),
    row(State.SAME, Intent.OTHER, SAY_THE_GOAL, SAFETY_CHECK, action=actions.choose_other),
    row(State.SAME, (Intent.NO, Intent.START_OVER, *DOUBT), (), State.NEWCOMER, guard=guards.voice_unknown),
    row(State.SAME, (Intent.NO, *DOUBT, Intent.GOAL, Intent.START_OVER), (), State.CHOOSE),
    # Nobody slips into another's pass, pace or history unasked.
    row(State.NEWCOMER, (Intent.YES, Intent.OKAY), "newcomer.yes", State.CHOOSE, action=actions.start_as_guest),
    row(State.NEWCOMER, (Intent.NO, *DOUBT, Intent.NEXT), (), State.CHOOSE),
    row((State.CHOOSE, State.NEWCOMER), Intent.START_OVER, (), State.CHOOSE),
    row(CHOICE, Intent.WALK_THROUGH, "how"),
    # Nobody told how the last conversation ended: it is asked, not guessed, whether the set was finished.
    row(State.GOT_TO, Intent.YES, "lost_touch.good", State.COME_BACK, action=actions.credit_supposed),
    row(State.GOT_TO, Intent.DONE, "lost_touch.good", State.COME_BACK, action=actions.credit_supposed),
    row(
        State.GOT_TO,
        (Intent.NUMBER, Intent.DID),
        "lost_touch.good",
        State.COME_BACK,
        guard=guards.reps_supposed,
        action=actions.credit_reported,
    ),
    row(
        (State.GOT_TO, State.LOST_TOUCH),
        (Intent.NO, *DOUBT),
        (),
        State.GOT_TO,
        guard=guards.second_leg_supposed,
        action=actions.suppose_first_leg,
    ),
    row(State.GOT_TO, (Intent.NO, *DOUBT, Intent.RESUME), (), State.COME_BACK, action=actions.credit_none_played),
    row(State.GOT_TO, Intent.START_OVER, (), State.SAME, action=actions.again),
    row(State.GOT_TO, (*WISHES, Intent.BOTH_LEGS)),
    row(
        State.LOST_TOUCH,
        (Intent.YES, Intent.DONE),
        "lost_touch.good",
        State.FEEL,
        guard=guards.heard_to_the_end,
        action=actions.credit_all_played,
    ),
    row(
        State.LOST_TOUCH,
        (Intent.YES, Intent.DONE),
        "lost_touch.good",
        State.COME_BACK,
        action=actions.credit_all_played,
    ),
    row(State.LOST_TOUCH, (Intent.NO, *DOUBT, Intent.RESUME), (), State.COME_BACK, action=actions.credit_none_played),
    row(State.LOST_TOUCH, Intent.NEXT),  # said for yes by some, for no by others
    row(State.LOST_TOUCH, Intent.START_OVER, (), State.SAME, action=actions.again),
    row(State.LOST_TOUCH, (*WISHES, Intent.BOTH_LEGS)),
    row(State.COME_BACK, GO_ON, (), WHERE_IT_WAS_LEFT, guard=guards.getting_up),
    row(State.COME_BACK, GO_ON, (), SAFETY_CHECK),
    row(State.COME_BACK, (Intent.NO, *DOUBT), (), State.NEWCOMER, guard=guards.voice_unknown),
    row(State.COME_BACK, (Intent.NO, Intent.START_OVER, *DOUBT), (), State.SAME, action=actions.again),
    row((*CHOICE, *RETURNING), Intent.PAUSE, "wait.easy"),
    # Whoever was on the way up may lie there still: somebody near and the number come before any command.
    row(State.COME_BACK, Intent.HELP, "up.stuck.{on}", guard=guards.getting_up),
    row((*CHOICE, *RETURNING), Intent.HELP, "help.nervous", guard=guards.afraid),
    # Until the set has begun, the goal can still be changed; it brings its own safety check.
    # "Both" names what was asked about, in a safety question.
    row(_OPEN_TO_CHANGE, (Intent.GOAL, Intent.OTHER), "screen.words", guard=guards.no_part),
    # Where one leg is left out, "both" are legs.
    row(
        (*SETTLING, *MOVING, State.PAUSED),
        Intent.GOAL,
        "reps.set.{sides}",
        guard=guards.both_of_the_legs,
        action=actions.both_legs,
    ),
    row(SETTLING, Intent.GOAL, "choose.both", State.CHOOSE, guard=guards.both, action=actions.again),
    row((*_OPEN_TO_CHANGE, *SETTLING), Intent.GOAL, guard=guards.named_same),
    row(
        (*_OPEN_TO_CHANGE, *SETTLING),
        Intent.GOAL,
        SAY_THE_GOAL,
        SAFETY_CHECK,
        guard=guards.named,
        action=actions.choose,
    ),
)
