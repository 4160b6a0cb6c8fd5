"""Steps down, settling in and up, told in people's own words; and what only resembles them."""

import pytest

from skill.hearing.utterance import Intent
from tests.support.heard import heard


def test_after_an_interruption_in_the_setup_the_step_is_said_again() -> None:
    assert heard("he's gone", "setup") == (Intent.REPEAT, None, None)


def test_a_hard_mattress_is_no_hardship() -> None:
    assert heard("i lie already on the mattress it is hard one", "floor")[0] is Intent.NEXT


STEPS_DONE = (
    "blown it all out / whoosh it's out / out it went / emptied / breathed in real deep / the foot is pulled up"
    " / belly is in a little / makes sense to me / i quite understand / i can picture it / i do see it the elastic"
)


@pytest.mark.parametrize("words", STEPS_DONE.split(" / "))
def test_a_step_that_is_done_or_understood_leads_on(words: str) -> None:
    assert heard(words, "setup") == (Intent.NEXT, None, None)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("i see stars", Intent.DIZZY),
        ("my hip popped out", Intent.EMERGENCY),
        ("i follow you but my foot hurts", Intent.PAIN),
    ],
)
def test_a_sign_in_the_words_of_a_step_is_heard_first(words: str, sign: Intent) -> None:
    assert heard(words, "setup")[0] is sign


HALF_WAY = (
    "on me side / roun on ma side / up sittin / sitting now with me legs over / holding the chair / i have the chair"
    " / i'm sitting on one side / kneeling / hands down and i'm on my hip"
)


@pytest.mark.parametrize("words", HALF_WAY.split(" / "))
def test_a_step_down_or_up_is_told_in_any_words(words: str) -> None:
    assert heard(words, "setup") == (Intent.DONE, "halfway", None)


@pytest.mark.parametrize(("words", "how"), [("the chair i hold", "halfway"), ("i stand", "upright")])
def test_the_last_steps_up_are_told_in_any_order(words: str, how: str) -> None:
    assert heard(words, "setup") == (Intent.DONE, how, None)


def test_a_back_that_will_not_go_flat_is_told_of_the_arch() -> None:
    assert heard("my back won't go flat", "setup") == (Intent.TEACH, "arch", None)
