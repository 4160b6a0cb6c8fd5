"""How it felt, where the word for it is denied."""

import pytest

from skill.hearing.ear import hear
from skill.hearing.outright import feeling

DENIED = [
    ("not easy at all", "hard"), ("anything but easy", "hard"), ("it wasn't easy", "hard"), ("far from easy", "hard"),
    ("i wouldn't call that easy", "hard"), ("i didn't find it easy", "hard"), ("hardly easy", "hard"),
    ("nothing easy about it", "hard"), ("easy it was not", "hard"), ("it looks easy but it isn't", "hard"),
    ("easy for some not for me", "hard"), ("that was no picnic", "hard"), ("not so easy as it looks", "hard"),
    ("it wasn't easy to bend", "hard"), ("not easy to breathe", "hard"),
    ("not too hard", "right"), ("it wasn't hard", "right"), ("not bad", "right"), ("wasn't too bad", "right"),
    ("quite manageable", "right"), ("i found it quite manageable thank you", "right"),
    ("nothing too hard", "right"), ("not particularly taxing", "right"), ("not too easy", "right"),
    ("not hard not easy", "right"), ("it wasn't too hard and it wasn't too easy", "right"),
    ("wasn't hard but i wouldn't call it a walkover", "right"),
    ("hardly felt it", "easy"), ("barely noticed", "easy"), ("not hard at all", "easy"), ("anything but hard", "easy"),
    ("nowhere near hard", "easy"), ("not hard enough", "easy"), ("no effort", "easy"), ("hard it was not", "easy"),
    ("there was nothing hard about that", "easy"), ("it looked hard but it wasn't", "easy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "felt"), DENIED)
def test_what_is_denied_says_how_it_felt(text: str, felt: str) -> None:
    assert feeling.denied(text) == felt
    assert hear(text, "feel").effect == felt


@pytest.mark.parametrize(
    "text",
    [
        "easy", "hard", "hard going", "not sure", "no idea", "it wasn't hard to find the remote", "no hard feelings",
        "not hard but my hip is talking to me", "i never felt it in my bottom", "the left was easy the right was hard",
    ],
)  # fmt: skip
def test_what_denies_nothing_or_says_more_is_left_to_the_ear(text: str) -> None:
    assert feeling.denied(text) is None


@pytest.mark.parametrize("text", ["not hard but my knee is sore", "not easy my hip hurt", "not hard my knee aches"])
def test_a_symptom_is_heard_beside_what_is_denied(text: str) -> None:
    assert hear(text, "feel").meaning == "pain"


@pytest.mark.parametrize("situation", ["moving", "paused", "ready"])
@pytest.mark.parametrize(
    "text",
    ["i feel great", "oh i feel really good", "i feel the stretch", "i feel my socks", "i'm feeling fine thanks"],
)
def test_who_feels_well_is_not_dizzy(text: str, situation: str) -> None:
    assert hear(text, situation).meaning == "thanks"


@pytest.mark.parametrize(
    "text", ["i feel funny", "i don't feel great", "i feel great but dizzy", "i feel weird", "i feel nothing in my leg"]
)
def test_who_does_not_feel_well_is_not_taken_for_well(text: str) -> None:
    assert hear(text, "moving").meaning != "thanks"


@pytest.mark.parametrize("text", ["exactly right", "it was exactly right", "that feels exactly right", "feels perfect"])
def test_that_it_feels_just_right_while_a_leg_moves_is_no_sign(text: str) -> None:
    assert hear(text, "moving").meaning == "right"


@pytest.mark.parametrize("text", ["right", "that doesn't feel right", "it feels just wrong", "that was right painful"])
def test_that_it_does_not_feel_right_is_not_taken_for_right(text: str) -> None:
    assert hear(text, "moving").meaning != "right"
