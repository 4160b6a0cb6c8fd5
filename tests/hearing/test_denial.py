"""What a no at a safety question denies, and which sentences with a no in them are none."""

from pathlib import Path

import pytest

from skill.hearing.denial import is_whole

QUESTIONS = (None, "q1", "q2", "q3", "q4", "q5", "q6")
# Written before the grammar, to mislead it: two negations, irony, comparisons, something missing, a thing taken back,
# an answer for one side or for another time, and what is said to somebody else.
MISLEADING = Path(__file__).with_name("misleading_noes.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("text", MISLEADING)
def test_a_sentence_written_to_mislead_is_no_denial_at_any_question(text: str) -> None:
    assert [question for question in QUESTIONS if is_whole(text, question)] == []


def test_there_are_some_three_hundred_misleading_sentences_and_none_twice() -> None:
    assert len(MISLEADING) == len(set(MISLEADING)) > 300


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "text",
    [
        "no", "nope", "no no nothing", "no sir", "none", "never", "no not at all", "absolutely not", "no to all four",
        "none of those", "no none of that at all", "nothing like that thank god", "no nothing you mentioned",
        "i haven't", "no i don't", "not pregnant no dizziness no falls", "no swelling no heat no fever",
        "it doesn't lock or give way", "no it isn't hot and it isn't swollen", "i've had no trouble with my knees",
        "no numbness or weakness in my legs", "i've never been operated on", "neither is swollen",
        "no my knees are fine", "yeah no none of that", "i haven't had any falls", "no thanks be to god",
    ],
)  # fmt: skip
def test_a_clause_that_denies_all_it_names_is_a_no_at_every_question(text: str, question: str | None) -> None:
    assert is_whole(text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("never been told that", "q1"), ("nobody's ever told me that", "q1"), ("not that i know of", "q1"),
        ("no they're just stiff", "q1"), ("no it just clicks", "q2"), ("not today", "q2"),
        ("i can stand no fever", "q2"), ("no nothing new", "q3"), ("i can feel everything", "q3"),
        ("they're the same size", "q4"), ("no operation this year", "q4"), ("no changes", "q5"), ("i'm fine", "q5"),
        ("nothing new to report", "q5"),
        ("all the same as last time", "q5"), ("no it's not worse at night", "q6"), ("no i sleep like a log", "q6"),
    ],
)  # fmt: skip
def test_what_answers_one_question_is_a_no_only_there(text: str, question: str) -> None:
    assert is_whole(text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("not that i know of", "q3"), ("i'm fine", "q3"), ("they're the same", "q2"), ("no change", "q2"),
        ("not today", "q1"), ("nothing new", "q2"), ("never been told that", "q3"), ("no just stiff", "q5"),
    ],
)  # fmt: skip
def test_the_same_words_at_another_question_are_asked_about(text: str, question: str) -> None:
    assert not is_whole(text, question)
