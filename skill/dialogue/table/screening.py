"""The safety check. What each question asks for, and what a yes leads to, stands with its sources in docs/clinical.

Whatever is said of a symptom or a diagnosis while a question is open is an answer to it, behind any digression too:
named in one of the questions, it is a yes to that one; else it has to be checked first. It is never a pain score and
never put off.
"""

from skill.dialogue import actions, guards
from skill.dialogue.states import SAFETY_QUESTIONS, SCREENS, State
from skill.dialogue.table.row import SETTLED_IN, Row, row
from skill.dialogue.table.shared import DOUBT
from skill.hearing.utterance import Intent

_FULL_SET = (*SCREENS, State.OPERATED, State.CLEARED)
_NO_ANSWER = (
    Intent.NEXT,
    Intent.OKAY,
    Intent.FEEL,
    Intent.NUMBER,
    Intent.RESUME,
    Intent.SETTLED,
    Intent.OTHER,
    Intent.DONE,
    Intent.WHICH,
    Intent.UNCERTAIN,
    Intent.KNOW_IT,
    Intent.BOTH_LEGS,
)


def _answers(number: int, *named: Intent) -> tuple[Row, ...]:
    """What ends the practice at a question. A doubt is not a no: it is answered, and the practice does not start.

    `named` are the intents that say what the question names: each of them is a yes.
    """
    state, name = SCREENS[number - 1], f"screen.{{goal}}.{number}"
    return (
        row(state, (Intent.YES, *named), f"{name}.yes", State.END, action=actions.screen_out),
        row(state, Intent.UNSURE, f"{name}.unsure", State.END, action=actions.screen_out),
        row(state, Intent.SOMEWHAT, f"{name}.somewhat", State.END, action=actions.screen_out),
    )


SCREENING = (
    # What one of the questions names is a yes to that one, whichever of them is open.
    row(SAFETY_QUESTIONS, Intent.EMERGENCY, "screen.calf", State.END, guard=guards.calf, action=actions.screen_out),
    row(
        SAFETY_QUESTIONS,
        Intent.EMERGENCY,
        "screen.hips.1.yes",
        State.END,
        guard=guards.hips,
        action=actions.screen_out,
    ),
    row(
        SAFETY_QUESTIONS,
        Intent.SHARP,
        "screen.hips.1.yes",
        State.END,
        guard=guards.numb_for_hips,
        action=actions.screen_out,
    ),
    row(
        SAFETY_QUESTIONS,
        Intent.CONDITION,
        "screen.{goal}.2.yes",
        State.END,
        guard=guards.fever,
        action=actions.screen_out,
    ),
    # What a clinician said yes to is nothing besides that; an operation of the past year is asked about in its place.
    row((State.SCREEN_1, State.SCREEN_2), Intent.CONDITION, "screen.agreed", guard=guards.agreed_to),
    row(
        _FULL_SET,
        Intent.CONDITION,
        "screen.knees.1.yes",
        State.END,
        guard=guards.structural_for_knees,
        action=actions.screen_out,
    ),
    row(
        (State.SCREEN_1, State.SCREEN_2),
        Intent.CONDITION,
        (),
        State.DIAGNOSIS,
        guard=guards.operation,
        action=actions.unscreen,
    ),
    row((State.SCREEN_3, State.OPERATED), Intent.CONDITION, (), State.CLEARED, guard=guards.operation),
    row(State.CLEARED, Intent.CONDITION, guard=guards.operation),
    row(_FULL_SET, Intent.CONDITION, "screen.check_first", State.END, action=actions.screen_out),
    row(SAFETY_QUESTIONS, Intent.EMERGENCY, "screen.emergency", State.END, action=actions.screen_out),
    # Whose no was not clear is asked for one half, and then for the other.
    row((State.NEWS, *SCREENS), Intent.NO, guard=guards.first_half, action=actions.step_on),
    # It asks about both legs; what else is said of them comes with its words.
    row(State.SCREEN_1, Intent.BOTH_LEGS, "screen.hips.1.yes", State.END, guard=guards.hips, action=actions.screen_out),
    # Anything new since, or anything that hurt: only that it is better leads on, and then to the full set.
    row(
        State.NEWS,
        Intent.NO,
        "screen.clear",
        SETTLED_IN,
        guard=guards.short_check_suffices,
        action=actions.pass_screening,
    ),
    row(State.NEWS, Intent.NO, "screen.intro", State.SCREEN_1),
    row(State.NEWS, (Intent.YES, *DOUBT, Intent.PAIN), (), State.BETTER),
    row(State.NEWS, Intent.CONDITION, (), State.DIAGNOSIS, action=actions.unscreen),
    row(State.BETTER, Intent.SETTLED, ("better.yes", "screen.intro"), State.SCREEN_1, action=actions.ease),
    row(State.BETTER, (Intent.NO, *DOUBT, Intent.PAIN), "better.no", State.END, action=actions.screen_out),
    row(State.BETTER, (Intent.YES, Intent.GOAL, *_NO_ANSWER), "better.say"),
    row(State.BETTER, Intent.CONDITION, (), State.DIAGNOSIS, action=actions.unscreen),
    # A diagnosis told before the questions: a clinician's yes comes first, and their instructions win.
    row(
        State.DIAGNOSIS, Intent.YES, ("cleared.yes", "screen.besides"), State.SCREEN_1, action=actions.clinician_agreed
    ),
    row(
        State.DIAGNOSIS,
        (Intent.NO, *DOUBT, Intent.PAIN, Intent.SHARP),
        "screen.check_first",
        State.END,
        action=actions.screen_out,
    ),
    row(State.DIAGNOSIS, Intent.CONDITION),
    row(State.SCREEN_1, Intent.NO, (), State.SCREEN_2),
    *_answers(1, Intent.WHICH),
    row(State.SCREEN_2, Intent.NO, (), State.SCREEN_3),
    *_answers(2, Intent.WHICH, Intent.PAIN, Intent.SHARP),
    row(State.SCREEN_2, Intent.BACK, (), State.SCREEN_1),
    # One calf, or an operation: which of them is asked apart, so that every question has one answer.
    row(State.SCREEN_3, Intent.NO, "screen.clear", SETTLED_IN, action=actions.pass_screening),
    row(State.SCREEN_3, Intent.WHICH, "screen.calf", State.END, guard=guards.named_first, action=actions.screen_out),
    row(State.SCREEN_3, Intent.WHICH, (), State.CLEARED),
    row(State.SCREEN_3, Intent.YES, "screen.calf", State.END, guard=guards.first_half, action=actions.screen_out),
    row(State.SCREEN_3, Intent.YES, (), State.CLEARED, guard=guards.in_halves),
    row(State.SCREEN_3, Intent.YES, (), State.OPERATED),
    *_answers(3, Intent.SHARP)[1:],
    row(State.SCREEN_3, (Intent.SHARP, Intent.PAIN), "screen.calf", State.END, action=actions.screen_out),
    row(State.SCREEN_3, Intent.BACK, (), State.SCREEN_2),
    row(State.OPERATED, Intent.YES, (), State.CLEARED),
    row(
        State.OPERATED,
        (Intent.NO, *DOUBT, Intent.PAIN, Intent.SHARP),
        "screen.calf",
        State.END,
        action=actions.screen_out,
    ),
    row(State.CLEARED, Intent.YES, ("cleared.yes", "screen.clear"), SETTLED_IN, action=actions.pass_screening),
    row(State.CLEARED, Intent.NO, (), State.SCREEN_3, guard=guards.operation),  # there was none: asked again
    row(
        State.CLEARED,
        (Intent.NO, *DOUBT, Intent.PAIN, Intent.SHARP),
        "cleared.no",
        State.END,
        action=actions.screen_out,
    ),
    row((State.OPERATED, State.CLEARED), Intent.BACK, (), State.SCREEN_3),
    row((State.NEWS, State.SCREEN_1, State.BETTER, State.DIAGNOSIS), Intent.BACK, (), State.CHOOSE),
    # What no question names: have it checked first.
    row(SAFETY_QUESTIONS, Intent.DIZZY, "screen.dizzy", State.END, action=actions.screen_out),
    row(SAFETY_QUESTIONS, (Intent.PAIN, Intent.SHARP), "screen.check_first", State.END, action=actions.screen_out),
    row(SAFETY_QUESTIONS, (*_NO_ANSWER, Intent.GOAL), "screen.words"),
    row((State.NEWS, *SCREENS), Intent.HELP, "screen.serious", guard=guards.afraid),
    row(SAFETY_QUESTIONS, Intent.PAUSE, "wait.easy"),
    row(SAFETY_QUESTIONS, Intent.WHY, "help.screen"),
)
