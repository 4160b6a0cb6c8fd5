"""The ear as a whole, with the committed weights."""

import pytest

from skill.hearing.ear import hear
from skill.hearing.features import plain


@pytest.mark.parametrize(
    ("text", "situation", "effect"),
    [
        ("ready", "ready", "next"), ("make it eight", "ready", "reps:8"), ("ow that hurts", "moving", "pain"),
        ("six and a half", "pain", "number:7"),
        ("i feel faint", "moving", "dizzy"), ("what's the tailbone", "setup", "term:tailbone"),
        ("half past seven", "reminding", "remind:07:30"),
        ("call an ambulance", "moving", "emergency"), ("settled", "calm", "settled"),
        ("my back please", "choose", "hips_back"),
    ],
)  # fmt: skip
def test_plain_things(text: str, situation: str, effect: str) -> None:
    heard = hear(text, situation)
    assert (heard.outcome, heard.effect) == ("sure", effect)


def test_no_to_safety_in_full_and_with_a_symptom() -> None:
    assert hear("no", "safety", "q2").effect == "no"
    assert hear("no numbness no fever nothing", "safety", "q3").meaning == "no"
    assert hear("no only my calf's a bit hot", "safety", "q4").meaning != "no"


def test_okay_is_no_report() -> None:
    heard = hear("okay", "calm")
    assert not (heard.outcome == "sure" and heard.meaning == "settled")


def test_nothing_said_and_unknown_situation() -> None:
    assert hear(" ?! ", "ready").outcome == "lost"
    with pytest.raises(ValueError, match="nowhere"):
        hear("yes", "nowhere")


@pytest.mark.parametrize(
    ("text", "situation", "question"),
    [("banana", "safety", "q1"), ("banana", "choose", None), ("all wibbly", "moving", None)],
)
def test_a_word_that_is_not_known_is_no_answer(text: str, situation: str, question: str | None) -> None:
    assert hear(text, situation, question).outcome == "lost"


def test_the_same_twice() -> None:
    assert hear("shall we get on with it", "setup") == hear("Shall we get on with it?", "setup")


def test_plain() -> None:
    assert plain("Light-headed, I’m  OK!") == "light headed i'm ok"
