"""What somebody is told about their own practices and numbers."""

from dataclasses import replace

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue.engine import respond
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import Goal, Legs, Pace
from skill.hearing.utterance import Intent, Utterance

WORDS = catalogue()


def said(session: Session, utterance: Utterance) -> str:
    """All the words of the reply."""
    _, reply = respond(session, utterance)
    return " ".join(WORDS.text(line) for line in (*reply.lines, *reply.after))


READY = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, turn_count=1)


def why_few(session: Session) -> str:
    return said(session, Utterance(Intent.WHY_FEW, 0))


TWICE = "Once it has felt easy twice in a row"


@pytest.mark.parametrize(
    ("reps", "answer"),
    [
        (Legs(5, 5), f"Five with each leg is where everybody starts. {TWICE}, I offer one more."),
        (
            Legs(8, 8),
            "It starts at five, goes up by one once it has felt easy twice in a row, and follows your own wish.",
        ),
        (Legs(4, 5), f"The number follows how it felt, and your own wish. {TWICE}, it goes up by one."),
        (Legs(10, 10), "Ten is the most I count. How well you do it matters more than how many."),
    ],
)
def test_why_so_few_is_answered_from_the_number_alone(reps: Legs, answer: str) -> None:
    """Nothing else is looked at, so that nothing else can be told from it."""
    ready = replace(READY, target_reps=reps)

    assert why_few(ready).startswith(answer)
    assert why_few(replace(ready, completed_reps=Legs(2, 0))).startswith(answer)
    assert why_few(replace(ready, stopped_for_today=True)).startswith(answer)


def test_another_number_is_offered_only_while_it_can_be_chosen_and_nothing_hurt() -> None:
    ready, offer = replace(READY, target_reps=Legs(4, 4)), "You can name another number before we begin."

    assert offer in why_few(ready)
    assert offer not in why_few(replace(ready, completed_reps=Legs(2, 0)))
    assert offer not in why_few(replace(ready, eased_pace=Pace(4000, 4000)))
    assert "For next time you can name another number." in why_few(replace(ready, state=State.FEEL))
