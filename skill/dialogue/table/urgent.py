"""Emergencies, pain and stop: these rows come first, wherever the person is. The first words of a stop are the stop."""

from skill.dialogue import actions, guards
from skill.dialogue.states import AFTER, ANY, CHOICE, PRIVATE, SAFETY_QUESTIONS, SETTLING, State
from skill.dialogue.table.row import SAFETY_CHECK, STOP_FOR_TODAY, row
from skill.dialogue.table.shared import SAY_THE_GOAL, UNSETTLED
from skill.hearing.utterance import Intent

_LYING = (*SETTLING[1:], State.CHANGE, State.PAUSED, State.FINISHING, State.DOWN, State.UP, *AFTER)
_UNEASY = (*SETTLING, State.CHANGE, State.PAUSED, State.FINISHING, State.DOWN, State.UP, *AFTER)
_ELSEWHERE = tuple(state for state in ANY if state not in (*CHOICE, *SAFETY_QUESTIONS))

URGENT = (
    row(ANY, Intent.PREGNANT, ("mid.stop", "stop.pregnant"), State.END, guard=guards.moving, action=actions.stop),
    row(ANY, Intent.PREGNANT, "stop.pregnant", State.END, action=actions.stop),
    # At the choice "my knee's playing up" is how people name their goal, and nothing is moving yet.
    row(State.NEWCOMER, Intent.PAIN),
    row(State.SAME, Intent.PAIN, (), State.SAME, guard=guards.named_by_unknown, action=actions.propose),
    row(CHOICE, Intent.PAIN, SAY_THE_GOAL, SAFETY_CHECK, guard=guards.named, action=actions.choose),
    row(CHOICE, Intent.PAIN, "choose.sore"),
    row(CHOICE, Intent.CONDITION, SAY_THE_GOAL, SAFETY_CHECK, guard=guards.named, action=actions.choose_unscreened),
    row(CHOICE, (Intent.SHARP, Intent.CONDITION), "choose.told", action=actions.unscreen),
    row(CHOICE, Intent.DIZZY, "screen.dizzy", State.END),
    # Who lies and can't get up, or fell on the way, is told how, with somebody near: nothing else moves today.
    row(
        State.REPS,
        Intent.EMERGENCY,
        ("mid.stop", "up.fallen"),
        State.UP,
        guard=guards.fallen,
        action=actions.stop,
        resume_at=State.RISE,
        stops_leg=True,
    ),
    row(
        _LYING,
        Intent.EMERGENCY,
        "up.fallen",
        State.UP,
        guard=guards.fallen,
        action=actions.stop,
        resume_at=State.RISE,
    ),
    row(_ELSEWHERE, Intent.EMERGENCY, "stop.emergency", State.END, action=actions.stop),
    row(CHOICE, Intent.EMERGENCY, "stop.emergency", State.END),
    # It gets no better: whoever is dizzy stays down, and is told whom to call.
    row(State.DIZZY, (Intent.DIZZY, Intent.PAIN, Intent.SHARP), "stop.worse", State.END, action=actions.sore_stop),
    # Sharp, spreading, numb, or pain again: for today that is all, and nobody is left lying there.
    row(
        _ELSEWHERE,
        Intent.SHARP,
        ("pain.stop", "stop.sharp"),
        STOP_FOR_TODAY,
        guard=guards.moving,
        action=actions.sore_stop,
        stops_leg=True,
    ),
    row(_ELSEWHERE, Intent.SHARP, "stop.pain", STOP_FOR_TODAY, action=actions.sore_stop),
    row((State.CALM, State.EASED), Intent.PAIN, "stop.pain", STOP_FOR_TODAY, action=actions.sore_stop),
    row(UNSETTLED, Intent.DIZZY, "stop.dizzy", State.END, action=actions.sore_stop),
    row(_ELSEWHERE, Intent.PAIN, "pain.stop", State.PAIN, guard=guards.moving),
    row(_ELSEWHERE, Intent.PAIN, "pain.still", State.PAIN),
    row(_ELSEWHERE, Intent.DIZZY, "dizzy.stop", State.DIZZY, guard=guards.moving),
    row(_ELSEWHERE, Intent.DIZZY, "dizzy.still", State.DIZZY),
    row(UNSETTLED, Intent.STOP, ("stop.pain", "stop.up"), State.END, guard=guards.lying, action=actions.sore_stop),
    row(UNSETTLED, Intent.STOP, ("stop.pain", "stop.bye"), State.END, action=actions.sore_stop),
    row(State.DIZZY, Intent.STOP, "stop.dizzy", State.END, action=actions.stop),
    # Who wants up with something hurting gets up, and nothing leads back from there.
    row(State.DIZZY, Intent.UP, "dizzy.up"),
    row(PRIVATE, Intent.UP, (), State.UP, action=actions.sore_stop, resume_at=State.RISE),
    # Fear is answered, and moves nobody.
    row(State.REPS, Intent.HELP, ("mid.rest", "help.afraid"), State.PAUSED, guard=guards.afraid),
    row(_UNEASY, Intent.HELP, "help.afraid", guard=guards.afraid),
    row(ANY, Intent.STOP, "stop.kept.{posture}", State.END, guard=guards.coming_back, action=actions.leave),
    row(AFTER, Intent.STOP, "stop.lying", State.END),
    row(ANY, Intent.STOP, "stop.{posture}", State.END),
)
