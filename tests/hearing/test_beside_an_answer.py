"""A wish in words of its own beside how it felt, or beside the yes to last time's choices, is heard with the answer."""

import pytest

from skill.hearing.utterance import Intent
from tests.support.heard import heard, offered


@pytest.mark.parametrize(
    ("words", "where", "told"),
    [
        ("just right except the out part was over too soon", "feel", ("longer_out", "right")),
        ("fine but i sat one out", "feel", ("skipped", "right")),
        ("nice but i'd like a bit more lie down in between", "feel", ("rest_longer", "right")),
        ("easy and your voice is a slowcoach", "feel", ("speak_faster", "easy")),
        ("yes and don't drag your words out", "same", ("speak_faster", "yes")),
        ("sure but start me on the left no reason i just sleep on that side", "same", ("first_leg:left", "yes")),
    ],
)
def test_a_wish_after_the_answer_is_heard_with_it(words: str, where: str, told: tuple[str, str]) -> None:
    assert heard(words, where)[0] is Intent.SEVERAL
    assert offered(words, where) == told


@pytest.mark.parametrize(
    "words",
    [
        "harder than i'd like but not as hard as monday",
        "good but don't ask me for more",
        "that was a workout and a half",
        "right but only just",
    ],
)
def test_what_says_how_it_felt_in_two_halves_is_no_wish(words: str) -> None:
    assert heard(words, "feel")[0] is Intent.FEEL


def test_a_sign_of_the_body_beside_the_answer_is_no_wish() -> None:
    assert heard("just right but my knee hurts with the long breath out", "feel")[0] is not Intent.SEVERAL


def test_a_wish_beside_an_answer_to_a_safety_question_is_not_read_this_way() -> None:
    assert heard("no but the out part was over too soon", "safety")[0] is not Intent.SEVERAL
