"""How certain the ear must be of a meaning before it is acted on."""

import pytest

from skill.hearing.belief import certainty


@pytest.mark.parametrize("question", ["q7", "q8"])
def test_a_no_that_ends_the_practice_needs_a_denial_and_no_more(question: str) -> None:
    assert certainty.needed("no", "safety", "no he hasn't seen me yet", question) < 1
    assert certainty.needed("no", "safety", "he's passed me fit for anything", question) > 1


@pytest.mark.parametrize("text", ["i can't go on", "don't go on", "it's going numb no carry on", "can't keep going"])
def test_a_going_on_that_is_denied_needs_to_be_asked_about(text: str) -> None:
    assert certainty.needed("go_on", "moving", text) > 1
    assert certainty.needed("go_on", "moving", "carry on then") < 1


@pytest.mark.parametrize(
    "text",
    ["i cannae go on", "i mustn't carry on", "i'm unable to go on", "i haven't the strength to go on", "no go",
     "i shan't go on", "never again"],
)  # fmt: skip
def test_a_going_on_that_any_negator_reaches_needs_to_be_asked_about(text: str) -> None:
    assert certainty.needed("go_on", "paused", text) > 1


@pytest.mark.parametrize("text", ["no problem go on", "why not go on", "can't wait go on", "no let's go on"])
def test_a_negator_of_something_else_denies_no_going_on(text: str) -> None:
    assert certainty.needed("go_on", "paused", text) < 1


@pytest.mark.parametrize("text", ["i meant the op the calf is fine", "the surgery one not the calf one"])
def test_a_calf_that_is_fine_does_not_say_that_it_was_no_operation(text: str) -> None:
    assert certainty.needed("no", "safety", text, "q7") > 1
    assert certainty.needed("no", "safety", "no it isn't", "q7") < 1


def test_a_no_to_the_operation_is_about_it() -> None:
    assert certainty.needed("no", "safety", "no it's the calf", "q7") < 1
    assert certainty.needed("no", "safety", "no ring back after six", "q7") > 1


@pytest.mark.parametrize(
    ("text", "question"), [("it's fine today", "q2"), ("everything works", "q3"), ("i'm fine", "q5"), ("no", "q4")]
)
def test_that_all_is_well_which_a_question_asks_about_is_a_no(text: str, question: str) -> None:
    assert certainty.needed("no", "safety", text, question) < 1


@pytest.mark.parametrize(
    ("text", "question"),
    [("it's fine today", "q3"), ("my legs are fine", "q3"), ("my knee is fine", "q1"), ("i'm fine", "q6"),
     ("it was fine", "q2"), ("i was fine", "q5"), ("all good", "q4")],
)  # fmt: skip
def test_that_a_part_is_well_or_was_is_asked_about(text: str, question: str) -> None:
    assert certainty.needed("no", "safety", text, question) > 1
