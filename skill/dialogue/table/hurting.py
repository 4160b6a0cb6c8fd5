"""When something hurts: 0 to 3 go on if they wish, 4 to 5 smaller and slower, 6 and above stop for today."""

from skill.dialogue import actions, guards
from skill.dialogue.states import PRIVATE, State
from skill.dialogue.table.row import STOP_FOR_TODAY, WHERE_IT_WAS, row
from skill.dialogue.table.shared import DOUBT, GO_ON, UNSETTLED
from skill.hearing.utterance import WISHES, Intent

_LEADS_AWAY = (
    *WISHES,
    *(Intent.START_OVER, Intent.WALK_THROUGH, Intent.SKIP_LEG, Intent.GOAL, Intent.NEXT, Intent.RESUME),
    *(Intent.BACK, Intent.PAUSE, Intent.YES, Intent.DOWN),
    *(Intent.WEEK_GOAL, Intent.DROP_WEEK_GOAL),
    *(Intent.FORGET, Intent.REMIND, Intent.UNREMIND, Intent.KNOW_IT, Intent.OKAY, Intent.DONE, Intent.ONLY_LEG),
    Intent.BOTH_LEGS,
)

HURTING = (
    row(UNSETTLED, Intent.NUMBER, "stop.pain", STOP_FOR_TODAY, guard=guards.strong, action=actions.sore_stop),
    row(State.PAIN, Intent.FEEL, "stop.pain", STOP_FOR_TODAY, guard=guards.felt_hard, action=actions.sore_stop),
    row(State.PAIN, Intent.UNSURE, "stop.pain", STOP_FOR_TODAY, action=actions.sore_stop),
    row(
        State.PAIN,
        (Intent.NUMBER, Intent.NO, Intent.SOMEWHAT, Intent.SETTLED),
        "pain.after",
        State.RISE,
        guard=guards.mild_after_set,
        action=actions.sore_stop,
    ),
    row(State.CALM, Intent.NUMBER, "calm.say", guard=guards.mild),  # less than it was is not yet better
    row(UNSETTLED, Intent.NUMBER, (), State.EASED, guard=guards.mild),
    row(UNSETTLED, Intent.NUMBER, "calm.rest", State.CALM, guard=guards.moderate, action=actions.sore),
    row(State.PAIN, (Intent.NO, Intent.SETTLED), (), State.EASED),
    row(State.PAIN, Intent.SOMEWHAT, "calm.rest", State.CALM, action=actions.sore),
    row(State.EASED, GO_ON, "eased.on", WHERE_IT_WAS, action=actions.end_pause),
    row(State.EASED, Intent.SETTLED, "eased.on", WHERE_IT_WAS),
    row(State.EASED, (Intent.NO, *DOUBT, Intent.DONE), "stop.rest", STOP_FOR_TODAY, action=actions.stop),
    # Only words that say it is better lead on from here, smaller and slower; "yes" and "okay" are no such words.
    row(State.CALM, Intent.SETTLED, "calm.moving", WHERE_IT_WAS, guard=guards.in_set, action=actions.ease),
    row(State.CALM, Intent.SETTLED, "calm.on", WHERE_IT_WAS, action=actions.ease),
    row((State.CALM, State.DIZZY), (Intent.YES, Intent.OKAY, Intent.NEXT, Intent.RESUME, Intent.DONE), "calm.say"),
    row(State.CALM, (Intent.NO, *DOUBT), "stop.pain", STOP_FOR_TODAY, action=actions.sore_stop),
    row(State.DIZZY, Intent.SETTLED, "dizzy.on", WHERE_IT_WAS, action=actions.ease),
    row(State.DIZZY, (Intent.NO, *DOUBT), "stop.dizzy", State.END, action=actions.stop),
    row((State.CALM, State.DIZZY), Intent.PAUSE, "calm.time"),
    row(State.EASED, Intent.PAUSE, "wait.easy"),
    # Whether what hurts is as it should be, no voice can tell.
    row(PRIVATE, Intent.TEACH, "pain.normal", guard=guards.asks_what_to_feel),
    # Nothing moves on before that is answered.
    row(PRIVATE, Intent.CONDITION, "pain.first", action=actions.unscreen),
    row(State.EASED, _LEADS_AWAY, "eased.first"),
    row(PRIVATE, _LEADS_AWAY, "pain.first"),
)
