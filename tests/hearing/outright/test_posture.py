"""What is said of a bed: a wish, that somebody is on it, or that it will not do; and how a part of the body lies."""

import pytest

from simulator.ears.recognizer import Recognizer
from skill.hearing.outright import posture
from tests.support.moments import ends


@pytest.mark.parametrize(
    "words",
    [
        *("the kids are on the bed", "the cat's on the bed", "he's on the bed", "my husband's in the bed"),
        *("not on the bed", "the bed's too soft", "the bed's not made", "there's a cat on the bed"),
    ],
)
def test_a_bed_that_is_taken_or_will_not_do_is_not_wished_for(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "floor", words) == "floor"


@pytest.mark.parametrize("words", ["on the bed please", "I'm on the bed", "I'll do it on my bed", "I need my bed"])
def test_a_bed_that_is_wished_for_is_taken(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "floor", words) == "setup"


@pytest.mark.parametrize(
    "text", ["my back's flat", "both knees bent", "my leg's out straight", "my heels are together", "my back is fine"]
)
def test_how_a_part_of_the_body_lies_is_told(text: str) -> None:
    assert posture.is_of_a_part(text)


@pytest.mark.parametrize(
    "text", ["my back's out", "my hip's out now", "my leg's bent and it hurts", "my foot's asleep"]
)
def test_a_joint_out_of_place_and_a_sign_beside_it_are_more_than_how_it_lies(text: str) -> None:
    assert not posture.is_of_a_part(text)


def test_who_goes_to_bed_begins_nothing(recognizer: Recognizer) -> None:
    assert ends(recognizer, "ready", "I'm off to bed") == "did_you_mean"


@pytest.mark.parametrize("words", ["floor it is then", "the settee it is", "on the mat", "right leg it is then"])
@pytest.mark.parametrize("place", ["lining", "knee today", "nerves", "night", "calf"])
def test_a_place_or_a_leg_that_is_chosen_answers_no_safety_question(
    recognizer: Recognizer, place: str, words: str
) -> None:
    assert ends(recognizer, place, words) == ends(recognizer, place, "say that again")
