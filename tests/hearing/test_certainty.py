"""What may be believed at once."""

import pytest

from skill.hearing import certainty
from skill.hearing.safety_words import asserted


@pytest.mark.parametrize(
    ("text", "open_one"),
    [
        ("no numbness no fever nothing", False), ("no only my calf's a bit hot", True),
        ("no heat no swelling no nothing", False),
        ("it neither locks nor gives way nor am i feverish thank heaven", False),
        ("no saddle anesthesia no incontinence no trauma", False),
        ("no my knee is swollen", True), ("it hasn't locked", False), ("fever", True),
        ("no i don't have any numbness", False),
        ("none of that", False), ("no but i've got a slipped disc", True), ("no pain", False),
        ("the swelling has gone", False), ("swollen not", False),
        ("both are swollen not one", True),
    ],
)  # fmt: skip
def test_reach_of_a_denial(text: str, open_one: bool) -> None:
    assert asserted(text) is open_one


@pytest.mark.parametrize(
    "text", ["no", "nope none of that", "no nothing like that", "no numbness no fever nothing", "never"]
)
def test_a_plain_no(text: str) -> None:
    assert certainty.plain_no(text)


@pytest.mark.parametrize(
    "text",
    ["no only my calf's a bit hot", "i don't think so", "not really", "not that i know of", "no well yes",
     "no but it locks", "okay", "i haven't looked", "don't see him till the fourteenth",
     "no not swollen not hot just it won't hold me up"],
)  # fmt: skip
def test_not_a_plain_no(text: str) -> None:
    assert not certainty.plain_no(text)


@pytest.mark.parametrize(
    "text",
    ["settled", "better now", "it's gone", "all gone thank you", "right as rain", "not dizzy any more", "fine now"],
)
def test_plainly_better(text: str) -> None:
    assert certainty.plain_better(text)


@pytest.mark.parametrize(
    "text",
    ["okay", "yes", "right", "a bit better", "not better", "still there", "it's getting better",
     "better no i spoke too soon", "is it settled", "better but my foot's numb", "it's no better", "no more today"],
)  # fmt: skip
def test_not_plainly_better(text: str) -> None:
    assert not certainty.plain_better(text)


def test_forgetting_needs_an_outright_yes() -> None:
    assert certainty.plain_yes_to_forgetting("yes forget everything")
    assert not certainty.plain_yes_to_forgetting("yes but not the goal")
    assert not certainty.plain_yes_to_forgetting("what do you have on me first")
