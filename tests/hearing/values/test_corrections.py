"""What is taken back, and what stands in its place."""

import pytest

from skill.hearing.ear import hear
from skill.hearing.values import corrections


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("faster no wait slower", "slower"), ("go on no sorry stop altogether", "stop altogether"),
        ("hard no easy sorry easy", "easy"), ("ten no hang on make it nine", "make it nine"),
        ("knees scratch that my back", "my back"), ("louder i mean slower", "slower"),
        ("not slower quicker", "quicker"), ("not faster but slower", "but slower"),
        ("i said louder not slower", "i said louder"), ("slower rather than louder", "slower"),
        ("a bell instead of your voice", "a bell"), ("slow the voice not the exercise", "slow the voice"),
        ("not the left the right", "the right"), ("no not stop pause", "pause"),
        ("right sorry left leg", "left leg"),
    ],
)  # fmt: skip
def test_of_a_sentence_that_corrects_itself_the_last_word_is_meant(text: str, meant: str) -> None:
    assert corrections.meant(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "slower please", "not slower", "no wait", "sorry", "i mean it", "not hard not easy", "it was not easy",
        "no sorry carry on", "my leg is not sliding", "what am i meant to do",
        "left first sorry the right", "eight slides sorry six",
    ],
)  # fmt: skip
def test_what_takes_nothing_back_stays_as_it_is(text: str) -> None:
    assert corrections.meant(text) == text


def test_a_bare_no_stands_between_two_short_parts() -> None:
    assert corrections.bare_no("pause no carry on") == ("pause", "carry on")
    assert corrections.bare_no("go on and on and on no stop") is None
    assert corrections.bare_no("no carry on") is None
    assert corrections.bare_no("yes no no no") is None


def test_the_parts_of_a_sentence() -> None:
    assert corrections.clauses("in six no sorry in five i mean six") == ["in six", "in five", "six"]
    assert corrections.clauses("five seconds no less") == ["five seconds no less"]


@pytest.mark.parametrize(
    ("text", "situation", "effect"),
    [
        ("faster no wait slower", "moving", "slower"), ("not slower quicker", "moving", "faster"),
        ("pause no carry on", "moving", "go_on"), ("carry on no stop", "moving", "stop"),
        ("eight no six", "ready", "reps:6"), ("next no hang on", "setup", "wait"), ("hard no easy", "feel", "easy"),
        ("hips no wait knees", "choose", "knees"), ("left first no right first", "ready", "first_leg:right"),
        ("stop no wait it hurts", "moving", "pain"), ("it hurts no carry on", "moving", "pain"),
        ("my knee aches i mean carry on", "moving", "pain"), ("pain no wait carry on", "moving", "pain"),
        ("just the numbers no words", "moving", "words:count"), ("easy no problem", "moving", "easy"),
        ("that was braw no bad at all", "feel", "right"),
        ("tell me the trick so my knee no fall outside", "moving", "tip"),
    ],
)  # fmt: skip
def test_the_last_word_wins_but_never_over_a_symptom(text: str, situation: str, effect: str) -> None:
    heard = hear(text, situation)

    assert (heard.outcome, heard.effect) == ("sure", effect)


@pytest.mark.parametrize("text", ["yes i mean no", "yes no wait no", "yes sorry no", "my knee locks i mean no"])
def test_a_correction_never_makes_a_no_of_a_safety_question(text: str) -> None:
    heard = hear(text, "safety", "q2")

    assert not (heard.outcome == "sure" and heard.meaning == "no")


def test_a_correction_never_makes_pain_settle() -> None:
    heard = hear("worse i mean better", "calm")

    assert not (heard.outcome == "sure" and heard.meaning == "settled")


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("knees no sorry the back the back's worse today", "hips_back"),
        ("back no wait my knees they're worse", "knees"),
        ("knees i mean hips they hurt more", "hips_back"),
        ("hips actually no the knee is the sore one", "knees"),
    ],
)
def test_a_goal_that_is_taken_back_for_the_sorer_one_is_the_last_one(words: str, goal: str) -> None:
    assert hear(words, "choose").meaning == goal


@pytest.mark.parametrize("text", ["i no catch that one", "my knee no bend", "me no understand the last one"])
def test_a_no_that_stands_for_not_takes_nothing_back(text: str) -> None:
    assert corrections.clauses(text) == [text]
    assert corrections.bare_no(text) is None


@pytest.mark.parametrize("text", ["i'm no ready", "it's no easy", "i am no done"])
def test_a_no_after_a_form_of_be_denies_what_comes_after_it(text: str) -> None:
    assert corrections.bare_no(text) is None
