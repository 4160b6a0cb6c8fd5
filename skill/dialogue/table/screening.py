"""The safety check. What each question asks for, and what a yes leads to, stands with its sources in docs/clinical."""

from skill.dialogue import actions, guards
from skill.dialogue.states import SAFETY_QUESTIONS, SCREENS, State
from skill.dialogue.table.heard import DOUBT
from skill.dialogue.table.row import WHERE_IT_WAS_LEFT, Row, row
from skill.hearing.utterance import Intent

_LAST_QUESTION = (State.NEWS, State.SCREEN_3)


def _answers(number: int) -> tuple[Row, ...]:
    """What ends the practice at a question. A doubt is not a no: it is answered, and the practice does not start."""
    state, name = SCREENS[number - 1], f"screen.{{goal}}.{number}"
    return (
        row(state, (Intent.YES, Intent.CONDITION), f"{name}.yes", State.END, action=actions.screen_out),
        row(state, Intent.UNSURE, f"{name}.unsure", State.END, action=actions.screen_out),
        row(state, Intent.SOMEWHAT, f"{name}.somewhat", State.END, action=actions.screen_out),
    )


SCREENING = (
    row(
        _LAST_QUESTION,
        Intent.NO,
        ("screen.clear", "reminder.{goal}"),
        WHERE_IT_WAS_LEFT,
        guard=guards.resuming_unbegun,
        action=actions.pass_screening_and_take_up,
    ),
    row(
        _LAST_QUESTION,
        Intent.NO,
        "screen.clear",
        WHERE_IT_WAS_LEFT,
        guard=guards.resuming,
        action=actions.pass_screening_and_take_up,
    ),
    row(
        _LAST_QUESTION,
        Intent.NO,
        ("screen.clear", "reminder.{goal}"),
        State.READY,
        guard=guards.instructed,
        action=actions.pass_screening,
    ),
    # Who knows the setup from the other goal hears only what is different here.
    row(
        _LAST_QUESTION,
        Intent.NO,
        ("screen.clear", "reminder.other.{goal}"),
        State.SLIDE,
        guard=guards.instructed_in_other,
        action=actions.pass_screening,
    ),
    row(_LAST_QUESTION, Intent.NO, "screen.clear", State.FLOOR, action=actions.pass_screening),
    row(
        State.NEWS,
        (Intent.YES, *DOUBT, Intent.CONDITION),
        "news.full",
        State.SCREEN_1,
        action=actions.unscreen,
    ),
    row((State.NEWS, State.SCREEN_1), Intent.BACK, (), State.CHOOSE),
    row(State.SCREEN_1, Intent.NO, (), State.SCREEN_2),
    *_answers(1),
    row(State.SCREEN_2, Intent.NO, (), State.SCREEN_3),
    *_answers(2),
    row(State.SCREEN_2, Intent.BACK, (), State.SCREEN_1),
    *_answers(3),
    row(State.SCREEN_3, Intent.BACK, (), State.SCREEN_2),
    row(
        SAFETY_QUESTIONS,
        (
            Intent.NEXT,
            Intent.OKAY,
            Intent.FEEL,
            Intent.NUMBER,
            Intent.RESUME,
            Intent.SETTLED,
            Intent.OTHER,
        ),
        "screen.words",
    ),
    row(SAFETY_QUESTIONS, Intent.WHY, "help.screen"),
)
