"""What answers "so that's a no to all of it?", which may be asked at a safety question."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import Candidate, Intent, Utterance

NO = (Candidate("no", Intent.NO),)


def answered(text: str, question: str = "q1", intent: Intent = Intent.FALLBACK) -> Intent:
    return interpret(Utterance(intent, 0, text=text), "safety", question, NO).intent


@pytest.mark.parametrize(
    "text",
    [
        *("that's right pet", "exactly", "mm hm", "yeah that's a no", "correct dear no to all of it", "yes love"),
        *("yes none of them", "none of that no", "right", "aye that's what i said", "yes is correct"),
    ],
)
def test_an_assent_and_a_second_no_to_all_confirm_the_no(text: str) -> None:
    assert answered(text) is Intent.YES


@pytest.mark.parametrize("text", ["yes i have that", "yes i have", "yes i do", "yes one of them", "yes years ago"])
def test_a_yes_with_more_words_confirms_no_no(text: str) -> None:
    assert answered(text) is not Intent.YES


def test_a_sign_told_after_yes_is_heard_where_only_a_no_was_offered() -> None:
    assert answered("yes i have arthritis") is Intent.CONDITION
    assert answered("yes it's swollen", "q2") is Intent.PAIN
    assert answered("yes i'm numb down there", "q3") in (Intent.EMERGENCY, Intent.SHARP)
    assert answered("yes an operation", "q4") is Intent.CONDITION


@pytest.mark.parametrize(
    ("text", "question"),
    [("no it's sound", "q2"), ("no my knee's fine", "q2"), ("no operations no and my calves are grand", "q4")],
)
def test_a_no_and_what_it_is_a_no_to_confirms_it(text: str, question: str) -> None:
    assert answered(text, question) is Intent.YES


@pytest.mark.parametrize(
    ("text", "question"),
    [("no it isn't", "q2"), ("no no", "q2"), ("no it locks", "q2"), ("no not all of it", "q1"),
     ("no my legs are fine", "q3"), ("no that's wrong", "q1"), ("no only a bit", "q2")],
)  # fmt: skip
def test_a_no_that_may_be_to_the_question_back_confirms_nothing(text: str, question: str) -> None:
    assert answered(text, question) is not Intent.YES


def test_a_no_alone_may_be_either_and_stays_one() -> None:
    assert answered("no") is Intent.NO
