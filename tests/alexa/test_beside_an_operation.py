"""Asked whether it was an operation, or whether the team agrees: a calf or a wound told with the yes is no yes."""

import pytest

from simulator.ears.recognizer import Recognizer
from tests.support.alexa import TO_THE_SET, Conversation

AT_OPERATED = (*TO_THE_SET[:2], "no", "no", "yes")
AT_CLEARED = (*AT_OPERATED, "yes")
CALF, ASK_THEM = "A swollen, warm or throbbing calf", "Then ask them first"
TEAM = "Has your surgical team said"


def said(recognizer: Recognizer, way: tuple[str, ...], words: str) -> str:
    return str(Conversation(recognizer).say(*way, words)["response"])


@pytest.mark.parametrize(
    "words",
    [
        *("yes and the calf as well", "yes but the calf's swollen too", "it's about my calf", "yes both of them"),
        *("yes an operation and my leg's throbbing", "yes but it's hot", "an op and my shin is swollen"),
    ],
)
def test_a_calf_told_with_the_operation_is_a_calf(recognizer: Recognizer, words: str) -> None:
    assert CALF in said(recognizer, AT_OPERATED, words)


@pytest.mark.parametrize(
    "words",
    ["it was an operation on my calf", "yes the calf's fine", "yes an operation my calf isn't swollen", "yes an op"],
)
def test_an_operation_whose_calf_is_well_is_asked_about(recognizer: Recognizer, words: str) -> None:
    assert TEAM in said(recognizer, AT_OPERATED, words)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("yes and now it's infected", ASK_THEM), ("yes but it's bleeding", ASK_THEM), ("yes but it hurts", ASK_THEM),
        ("yes the wound's weeping though", ASK_THEM), ("yes but my calf's throbbing", CALF),
        ("yes they said swelling is normal", TEAM), ("yes but only sciatica", "Then have that checked first"),
    ],
)  # fmt: skip
def test_what_is_not_well_beside_the_teams_yes_is_heard(recognizer: Recognizer, words: str, first: str) -> None:
    assert first in said(recognizer, AT_CLEARED, words)
