"""What is on a button, and what a touch of it says."""

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue.states import State
from skill.hearing.utterance import Intent, Utterance
from skill.rendering.apl.buttons import buttons, touched


def test_the_buttons_for_pain_are_the_traffic_light_with_the_scores_in_digits() -> None:
    """A touch says the highest score of a colour, for that asks for the most care."""
    shown = [(button.label, button.arguments) for button in buttons(State.PAIN, catalogue())]

    assert shown == [
        ("0 to 3", ("number", 3)),
        ("4 or 5", ("number", 5)),
        ("6 or more", ("number", 6)),
        ("Sharp", ("sharp",)),
    ]


@pytest.mark.parametrize("score", [0, 4, 7])
def test_a_pain_that_no_button_says_is_not_understood(score: int) -> None:
    heard = touched(("number", score), Utterance(Intent.LAUNCH, 0))

    assert (heard.intent, heard.number) == (Intent.FALLBACK, None)


def test_a_touch_of_a_button_for_pain_is_that_score() -> None:
    heard = touched(("number", 5), Utterance(Intent.LAUNCH, 0))

    assert (heard.intent, heard.number) == (Intent.NUMBER, 5)
