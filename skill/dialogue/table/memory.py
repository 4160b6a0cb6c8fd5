"""Forgetting and reminding: what is done outside the dialogue is done first; how it went is in the turn's context."""

from skill.dialogue import actions, guards
from skill.dialogue.states import State
from skill.dialogue.table.row import RESTING_WHERE_IT_WAS, row
from skill.dialogue.table.shared import DOUBT
from skill.hearing.utterance import Intent

_SET_IT = (Intent.YES, Intent.OKAY, Intent.NEXT)

MEMORY = (
    row((State.FORGETTING, State.REMINDING), Intent.PAUSE, "wait.easy"),
    row(State.FORGETTING, Intent.YES, "forgetting.done", State.END, guard=guards.went_well, action=actions.forget),
    row(State.FORGETTING, Intent.YES, "forgetting.who", RESTING_WHERE_IT_WAS, guard=guards.not_allowed),
    row(State.FORGETTING, Intent.YES, "forgetting.failed", RESTING_WHERE_IT_WAS),
    row(State.FORGETTING, (Intent.NO, *DOUBT, Intent.BACK), "forgetting.not", RESTING_WHERE_IT_WAS),
    row(State.REMINDING, Intent.NUMBER, guard=guards.an_hour, action=actions.remind),
    row(
        State.REMINDING,
        (Intent.NO, *DOUBT, Intent.BACK, Intent.PERMISSION_DENIED),
        "reminding.not",
        RESTING_WHERE_IT_WAS,
    ),
    row(State.REMINDING, _SET_IT, "reminding.permission", guard=guards.not_allowed, asks=False, asks_permission=True),
    row(
        State.REMINDING,
        (*_SET_IT, Intent.PERMISSION_GRANTED),
        "reminding.{outcome}",
        RESTING_WHERE_IT_WAS,
        guard=guards.time_known,
    ),
)
