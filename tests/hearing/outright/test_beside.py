"""A wish beside the answer to a safety question is kept, and makes no answer easier to believe."""

from itertools import cycle
from pathlib import Path

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import Candidate, Intent, Utterance
from tests.support import breadth

MISLEADING = (
    Path(__file__).parents[1].joinpath("belief", "misleading_noes.txt").read_text(encoding="utf-8").splitlines()
)
QUESTIONS = ("q1", "q2", "q3", "q4", "q5", "q6")
NO, YES, UNSURE = Intent.NO, Intent.YES, Intent.UNSURE
CONFIRMING = (Candidate("no", NO),)


def heard(text: str, question: str, asked: tuple[Candidate, ...] = ()) -> Utterance:
    return interpret(Utterance(Intent.FALLBACK, 0, text=text), "safety", question, asked)


def wishes(said: Utterance) -> list[tuple[Intent, str | int | None]]:
    return [(each.intent, each.word if each.number is None else each.number) for each in said.wishes]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("text", "answer", "wished"),
    [
        ("no and can you speak slower", NO, [(Intent.SPEECH, "slow")]),
        ("none of that but can you talk less", NO, [(Intent.CUES, "few")]),
        ("no and five each please", NO, [(Intent.REPS, 5)]),
        ("no to all of that keep it short", NO, [(Intent.CUES, "few")]),
        ("slower please and no to all of that", NO, [(Intent.SLOWER, "slides")]),
        ("i don't know and speak a bit slower", UNSURE, [(Intent.SPEECH, "slow")]),
        ("yes and talk less please", YES, [(Intent.CUES, "few")]),
    ],
)
def test_a_wish_beside_an_answer_is_heard_and_so_is_the_answer(
    text: str, answer: Intent, wished: list[tuple[Intent, str | int | None]], question: str
) -> None:
    said = heard(text, question)

    assert (said.intent, wishes(said)) == (answer, wished)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "text",
    [
        *("no slower please", "no and slower", "no but a bit slower please no", "no talk less", "speak slower no"),
        *("no none of that just the left leg please", "just the right leg please and no to all of that"),
    ],
)
def test_a_no_beside_what_may_be_part_of_it_or_a_protest_is_asked_about(text: str, question: str) -> None:
    """A protest, "no, slower!", answers nothing; and a leg that is named may be the bad one."""
    assert heard(text, question).intent is not NO


@pytest.mark.parametrize(
    "text", ["only the left leg", "no only my left leg", "no just the left leg", "only my left leg is"]
)
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_leg_that_is_only_named_beside_a_no_is_no_wish(text: str, question: str) -> None:
    said = heard(text, question)

    assert said.intent is not NO
    assert said.wishes == ()


BESIDE = cycle(
    (
        *("{} and can you speak slower", "{} please talk less", "{} but only the left leg please", "{} and slower"),
        *("{} and five each please", "{} less talking", "{} keep it short", "can you speak slower {}"),
        *("five each please and {}", "slower please {}", "just the left leg please and {}"),
    )
)


@pytest.mark.slow
@pytest.mark.parametrize("question", QUESTIONS)
def test_what_is_no_no_alone_is_none_beside_a_wish(question: str) -> None:
    few = MISLEADING if breadth.FULL else MISLEADING[int(question[1]) :: 6]
    believed = [text for text in few if heard(next(BESIDE).format(text), question).intent is NO]

    assert believed == []


def test_a_sign_that_only_the_whole_tells_is_not_lost() -> None:
    assert heard("yes arthritis and keep it short", "q1").intent is YES
    assert heard("no and i can only walk slowly please", "q2").intent is not NO


@pytest.mark.parametrize("text", ["yes and can you talk less", "yes and five each please", "yes and keep it short"])
def test_a_no_that_was_asked_about_is_confirmed_beside_a_wish(text: str) -> None:
    assert heard(text, "q8", CONFIRMING).intent is YES


@pytest.mark.parametrize("text", ["yes only the left leg please", "yes slower"])
def test_it_is_not_confirmed_beside_what_may_be_part_of_it(text: str) -> None:
    assert heard(text, "q8", CONFIRMING).intent is not YES


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("just the left leg and slowly please", [(Intent.ONLY_LEG, "left"), (Intent.SLOWER, "slides")]),
        ("only the right one please and few words", [(Intent.ONLY_LEG, "right"), (Intent.CUES, "few")]),
        ("left leg only three reps", [(Intent.ONLY_LEG, "left"), (Intent.REPS, 3)]),
    ],
)
@pytest.mark.parametrize("question", QUESTIONS)
def test_several_wishes_that_name_a_leg_are_wishes_and_answer_nothing(
    text: str, told: list[tuple[Intent, str | int | None]], question: str
) -> None:
    said = heard(text, question)

    assert said.intent is Intent.SEVERAL
    assert [(each.intent, each.word if each.number is None else each.number) for each in said.candidates] == told
