"""Sentences with a no in them that deny nothing: none passes a safety question, nor is offered as a no to all of it."""

import pytest

from simulator.ears.recognizer import Recognizer
from tests.support.alexa import Conversation
from tests.support.moments import WAYS, ends

QUESTIONS = {"lining": "screen_1", "knee today": "screen_2", "calf": "screen_3", "night": "screen_2", "news": "news"}


@pytest.mark.parametrize("place", QUESTIONS)
@pytest.mark.parametrize(
    "words",
    [
        *("nothing helps", "nothing works", "nothing can be done", "not always", "not usually", "not all of them"),
        *("not without my tablets", "no because I've a brace on", "don't put no", "I never said no", "can't say no"),
        *("if I say no", "it's not a no", "all but one no", "no to the first bit", "no comment", "no idea"),
        *("nothing much", "none of your business", "almost none", "I've not slept since Sunday"),
        *("no can't feel a thing", "no thanks to the morphine", "no operation till June", "no they won't operate"),
        *("no bending", "no periods for three months", "no more cartilage"),
    ],
)
def test_what_denies_nothing_is_not_offered_as_a_no(recognizer: Recognizer, place: str, words: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*WAYS[place][0])

    assert "a no to all of it?" not in str(conversation.say(words)["response"])
    assert ends(recognizer, place, words) in {QUESTIONS[place], "end", "did_you_mean", "better", "diagnosis"}


@pytest.mark.parametrize("place", [*QUESTIONS, "nerves"])
@pytest.mark.parametrize("words", ["she says no", "he said no", "no worse"])
def test_a_no_that_somebody_else_reports_is_asked_about(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) == "did_you_mean"


@pytest.mark.parametrize("words", ["no leaks", "not weak", "no bladder trouble"])
def test_a_no_to_the_bladder_or_the_legs_alone_is_asked_about(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "nerves", words) == "did_you_mean"


@pytest.mark.parametrize(
    "words", ["no leaks no numbness", "no I don't leak", "no none of that", "no nothing wrong there"]
)
def test_a_no_to_more_than_the_bladder_leads_on(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "nerves", words) == "screen_2"


@pytest.mark.parametrize("words", ["I've no cartilage left", "no padding in there they said", "hardly any lining left"])
def test_what_is_missing_in_the_knee_is_a_yes(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "lining", words) == "end"


def test_a_knee_that_no_doctor_has_seen_is_no_healthy_one(recognizer: Recognizer) -> None:
    assert ends(recognizer, "lining", "no doctor's ever seen it") != "screen_2"


@pytest.mark.parametrize("words", ["yes I have", "I have", "I do", "yes I did", "it does", "yes there is"])
def test_a_yes_to_the_question_is_no_yes_to_the_no_that_was_supposed(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "lining", "not as such no", words) == "screen_1"


@pytest.mark.parametrize("words", ["yes", "yes that's right", "correct", "yes it is"])
def test_a_yes_to_the_no_that_was_supposed_passes_the_question(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "lining", "not as such no", words) == "screen_2"


@pytest.mark.parametrize("words", ["yes I have", "I have", "I do", "yes there is"])
def test_a_short_yes_to_the_question_itself_is_one(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "lining", words) == "end"


def test_it_does_is_no_word_of_a_surgical_team(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*WAYS["calf"][0], "yes", "an operation")

    assert "surgical team" in str(conversation.say("it does")["response"])
