"""After the set: how it felt, the other goal, and getting up."""

from skill.dialogue import actions, guards
from skill.dialogue.states import AFTER, DIGRESSIONS, State
from skill.dialogue.table.row import AFTERWARDS, SAFETY_CHECK, row
from skill.dialogue.table.shared import DOUBT, GO_ON, SAY_THE_GOAL
from skill.hearing.utterance import Intent

_LATER = (State.OTHER, State.RISE, State.UP)

ENDING = (
    row(AFTER, Intent.DONE, "up.done", State.END, guard=guards.has_word),  # they are up
    row(State.FEEL, Intent.FEEL, "lost.first", guard=guards.no_word, action=actions.not_understood),
    row(
        State.FEEL,
        Intent.FEEL,
        ("feel.easy", "feel.more.{sides_next}"),
        AFTERWARDS,
        guard=guards.felt_easy_again,
        action=actions.grow,
    ),
    row(
        State.FEEL,
        Intent.FEEL,
        ("feel.hard", "feel.fewer.{sides_next}"),
        AFTERWARDS,
        guard=guards.can_be_fewer,
        action=actions.shrink,
    ),
    row(State.FEEL, Intent.FEEL, "feel.{word}", AFTERWARDS, action=actions.feeling),
    row(State.FEEL, Intent.RESUME, "feel.on", guard=guards.may_add_a_set),
    row(
        State.FEEL,
        (*GO_ON, Intent.NO, *DOUBT, Intent.SETTLED, Intent.NUMBER, Intent.DONE),
        (),
        AFTERWARDS,
    ),
    row(AFTER, Intent.GOAL, SAY_THE_GOAL, SAFETY_CHECK, guard=guards.named, action=actions.choose),
    row(AFTER, Intent.OTHER, SAY_THE_GOAL, SAFETY_CHECK, guard=guards.has_goal, action=actions.choose_other),
    row(State.OTHER, (Intent.YES, Intent.NEXT, Intent.RESUME), SAY_THE_GOAL, SAFETY_CHECK, action=actions.choose_other),
    row(
        _LATER,
        Intent.FEEL,
        ("feel.hard", "feel.fewer.{sides_next}"),
        guard=guards.can_be_fewer,
        action=actions.shrink,
    ),
    row(_LATER, Intent.FEEL, "feel.{word}", guard=guards.has_word),
    row(State.OTHER, (Intent.NO, *DOUBT, Intent.OKAY, Intent.DONE), (), State.RISE),
    row(State.RISE, (Intent.RESUME, Intent.NEXT), "stop.today", guard=guards.stopped_for_today),
    row(State.RISE, (*GO_ON, *DOUBT, Intent.UP), (), State.UP),
    row(State.RISE, (Intent.NO, Intent.SETTLED, Intent.DONE), "stop.goodbye", State.END),
    row(State.RISE, Intent.BED, "up.edge", action=actions.on_bed),
    row(State.OTHER, Intent.WHY, "why.both"),
    row(State.RISE, Intent.HOW, "up.how.{on}"),
    row(State.RISE, Intent.WHY, "up.why"),
    row(State.RISE, Intent.HELP, "up.stuck.{on}"),
    row(AFTER, Intent.PAUSE, "wait.easy"),
    row((*AFTER, *DIGRESSIONS), Intent.CONDITION, "condition.after", guard=guards.after_set, action=actions.unscreen),
)
