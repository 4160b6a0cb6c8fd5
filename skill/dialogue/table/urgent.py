"""Emergencies, pain and stop: these rows come first, wherever the person is."""

from skill.dialogue import actions, guards
from skill.dialogue.states import AFTER, ANY, CHOICE, PRIVATE, SAFETY_QUESTIONS, State
from skill.dialogue.table.heard import GOT
from skill.dialogue.table.row import SAFETY_CHECK, STOP_FOR_TODAY, row
from skill.hearing.utterance import Intent

UNSETTLED = (State.PAIN, State.EASED, State.CALM)

URGENT = (
    # In answer to a safety question it may be long past: the number to call, and a doctor if it is.
    row(
        SAFETY_QUESTIONS,
        Intent.EMERGENCY,
        "screen.emergency",
        State.END,
        action=actions.screen_out,
    ),
    row(ANY, Intent.EMERGENCY, "stop.emergency", State.END, action=actions.let_go),
    row(ANY, Intent.PREGNANT, "stop.pregnant", State.END, action=actions.let_go),
    # At the choice "my knee's playing up" is how people name their goal, and nothing is moving yet.
    row(CHOICE, Intent.PAIN, GOT, SAFETY_CHECK, guard=guards.named, action=actions.choose),
    # It gets no better: whoever is dizzy stays down, and is told whom to call.
    row(
        State.DIZZY,
        (Intent.DIZZY, Intent.PAIN, Intent.SHARP),
        "stop.worse",
        State.END,
        action=actions.sore_let_go,
    ),
    # Sharp, spreading, numb, or pain again: for today that is all, and nobody is left lying there.
    row(ANY, Intent.SHARP, "stop.pain", STOP_FOR_TODAY, action=actions.sore_let_go),
    row((State.CALM, State.EASED), Intent.PAIN, "stop.pain", STOP_FOR_TODAY, action=actions.sore_let_go),
    row(UNSETTLED, Intent.DIZZY, "stop.dizzy", State.END, action=actions.sore_let_go),
    row(ANY, Intent.PAIN, "pain.stop", State.PAIN, guard=guards.moving),
    row(ANY, Intent.PAIN, "pain.still", State.PAIN),
    row(ANY, Intent.DIZZY, "dizzy.stop", State.DIZZY),
    row(UNSETTLED, Intent.STOP, ("stop.pain", "stop.up"), State.END, guard=guards.lying, action=actions.sore_let_go),
    row(UNSETTLED, Intent.STOP, ("stop.pain", "stop.bye"), State.END, action=actions.sore_let_go),
    row(State.DIZZY, Intent.STOP, "stop.dizzy", State.END, action=actions.let_go),
    # Who wants up with something hurting gets up, and nothing leads back from there.
    row(State.DIZZY, Intent.UP, "dizzy.up"),
    row(PRIVATE, Intent.UP, (), State.UP, action=actions.sore_let_go, resume_at=State.RISE),
    row(ANY, Intent.STOP, "stop.kept", State.END, guard=guards.coming_back, action=actions.leave),
    row((*AFTER, State.UP), Intent.STOP, "stop.lying", State.END),
    row(ANY, Intent.STOP, "stop.plain", State.END),
)
