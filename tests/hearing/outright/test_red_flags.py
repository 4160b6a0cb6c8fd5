"""Signs that nothing learned may outweigh."""

import pytest

from skill.hearing.ear import hear
from skill.hearing.outright import red_flags

TOLD = [
    ("i'm short of breath", "dizzy"), ("i'm a bit short of breath today", "dizzy"), ("my head's spinning", "dizzy"),
    ("i got down too quick and it's all spinning", "dizzy"), ("the room is spinning", "dizzy"),
    ("it's hard to breathe", "emergency"), ("i can't catch my breath", "emergency"),
    ("my chest's tight after that", "emergency"), ("there's a pain in my chest", "emergency"),
    ("i've lost control of my bladder", "emergency"), ("i've wet myself", "emergency"),
    ("i'm stuck on the floor", "emergency"), ("there's blood on the mat", "emergency"),
    ("my leg went numb halfway", "sharp"), ("my foot has gone dead", "sharp"), ("it's going all tingly", "sharp"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meaning"), TOLD)
@pytest.mark.parametrize("situation", ["moving", "paused", "ready", "floor", "feel", "anywhere"])
def test_a_sign_is_heard_whatever_else_was_learned(text: str, meaning: str, situation: str) -> None:
    assert red_flags.sign(text) == meaning
    heard = hear(text, situation)
    assert heard.outcome == "sure"
    assert heard.meaning in ("pain", "sharp", "dizzy", "emergency")


@pytest.mark.parametrize(
    "text",
    [
        "i'm not short of breath or anything so go", "is it normal to be short of breath", "he's short of breath",
        "what if my leg goes numb", "my leg hasn't gone numb", "will my foot go dead", "shorter breaths please",
        "the heel's stuck to the floor", "the cat's going dead slow", "if it's hard to breathe do i stop",
        "there's no blood on the mat", "no pain in my chest",
    ],
)  # fmt: skip
def test_a_sign_that_is_denied_supposed_asked_or_anothers_is_none(text: str) -> None:
    assert red_flags.sign(text) is None


@pytest.mark.parametrize("situation", ["choose", "moving", "setup", "ready"])
@pytest.mark.parametrize("words", ["i lost my breath", "i've lost my breath", "i'm short of breath"])
def test_a_breath_that_is_lost_is_no_goal_and_leads_nowhere(words: str, situation: str) -> None:
    assert hear(words, situation).meaning in ("dizzy", "emergency")
