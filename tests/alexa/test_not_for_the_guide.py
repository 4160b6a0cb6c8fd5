"""Words with a beginning in them that are called across the room, or put it off: none begins the slides unasked."""

import pytest

from simulator.ears.recognizer import Recognizer
from tests.support.moments import ends


@pytest.mark.parametrize("place", ["ready", "paused"])
@pytest.mark.parametrize(
    "words",
    [
        *("yes mate", "yeah love", "come on then let's have you", "three two one go", "ready lads", "everyone ready"),
        *("are we ready", "is it ready yet", "your prescription is ready", "the nurse is ready for you", "go on scoot"),
        *("you go first", "start without me", "okay see you Tuesday", "yes come in", "yes put it there", "it's open"),
        *("right I'm off", "they've started", "come on you reds", "gone"),
        *("let's go to the pub", "let's see what's on", "fire at will", "steady on", "get off me", "Freddy come here"),
        *("when I'm ready", "I'll say when I'm ready", "soon be ready", "he's nearly ready", "she'll be ready in ten"),
        *("do I say ready", "aye he did"),
    ],
)
def test_what_is_called_across_the_room_or_put_off_moves_no_leg_unasked(
    recognizer: Recognizer, place: str, words: str
) -> None:
    assert ends(recognizer, place, words) in {place, "did_you_mean"}


@pytest.mark.parametrize("words", ["I've done my tea", "done the dishes"])
def test_what_else_was_done_does_not_begin_the_slides(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "did_you_mean"


@pytest.mark.parametrize(
    "words",
    ["on you go", "right then ready", "yes I'm ready", "let's have it", "bring it on", "my leg is ready", "away we go"],
)
def test_what_is_said_to_the_guide_begins(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "reps"


@pytest.mark.parametrize("place", ["ready", "setup", "floor", "moving", "paused"])
@pytest.mark.parametrize(
    "words", ["only the left because my right's sore", "skip the left it's aching", "just the right leg my left hurts"]
)
def test_a_leg_that_is_spared_because_it_hurts_is_asked_about(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) == "pain"


@pytest.mark.parametrize("words", ["only the left", "skip the left it doesn't hurt", "just the right leg today"])
def test_a_leg_that_is_spared_for_no_pain_is_spared(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "ready"


@pytest.mark.parametrize("words", ["I'm exhausted", "I'm absolutely shattered", "I'm at work", "I'm on my front"])
def test_who_is_worn_out_or_somewhere_else_is_not_begun_with(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) in {"ready", "did_you_mean"}


@pytest.mark.parametrize("words", ["I'm not to lie on my back", "I've had some of his pills"])
def test_what_a_clinician_forbade_or_pills_of_others_are_asked_about(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "diagnosis"
