"""Coming back asks first whether anything hurt, whatever it was left for; and what is told is never put off."""

from collections.abc import Callable
from copy import deepcopy

import pytest

from simulator.device import request
from simulator.ears.recognizer import Recognizer
from tests.support.alexa import TO_THE_SET, Conversation, Json

QUESTION = "was there any pain, numbness, dizziness, a fall, a pregnancy, trouble with chest, breath or calf?"
LEFT_FOR = {
    "a pain that may settle": ("it hurts", "five"),
    "a strong pain": ("it hurts", "seven"),
    "a mild pain": ("it hurts", "two"),
    "a sharp pain": ("sharp pain",),
    "chest pain": ("chest pain",),
    "legs without feeling": ("I can't feel my legs",),
    "a pregnancy": ("I'm pregnant",),
    "dizziness": ("I'm dizzy", "no"),
    "nothing of that kind": ("stop",),
    "a doorbell": ("pause",),
}


def text(answer: Json) -> str:
    return str(answer["response"])


@pytest.fixture(scope="module")
def moving(recognizer: Recognizer) -> Conversation:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    conversation.now += 38_000
    return conversation


def again(of: Conversation) -> Conversation:
    """The same conversation at the same moment, on a store of its own."""
    conversation = Conversation(of.recognizer)
    conversation.store.records = dict(of.store.records)
    conversation.talk, conversation.now = deepcopy(of.talk), of.now
    return conversation


@pytest.mark.parametrize("why", LEFT_FOR)
def test_who_comes_back_to_a_practice_is_asked_whether_anything_hurt_whatever_it_was_left_for(
    moving: Conversation, why: str
) -> None:
    left = again(moving)
    if not left.say(*LEFT_FOR[why])["response"].get("shouldEndSession"):
        left.send(request.ended("EXCEEDED_MAX_REPROMPTS"))
    back = Conversation(left.recognizer, left.store)
    back.now = left.now + 60_000

    assert QUESTION in text(back.say("start heel slides", "yes"))
    assert "Is it better now?" in text(again_at(back, "yes"))
    for words in ("okay", "go on", "next", "the same"):
        assert "slide away" not in text(again_at(back, words))
    assert "at number three" in text(again_at(back, "no"))


def again_at(of: Conversation, words: str) -> Json:
    return again(of).say(words)


# A safety question with something else over it

QUESTIONS = {
    "the knee today": TO_THE_SET[:3],
    "the last question": TO_THE_SET[:4],
    "the short question": ("start heel slides", "yes"),
}
ASIDES = ("help me down", "help me up", "pause", "forget me", "remind me", "what's the pro tip")
TOLD = ("I have arthritis", "my calf is swollen", "it hurts", "I'm dizzy")


@pytest.fixture(scope="module")
def at(recognizer: Recognizer, moving: Conversation) -> Callable[[str, str], Conversation]:
    """Somebody with an aside over a safety question; each is come to once."""
    reached: dict[tuple[str, str], Conversation] = {}

    def there(question: str, aside: str) -> Conversation:
        if (question, aside) not in reached:
            conversation = Conversation(recognizer)
            if question == "the short question":
                conversation.store.records, conversation.now = dict(moving.store.records), moving.now + 86_400_000
            conversation.say(*QUESTIONS[question], aside)
            reached[question, aside] = conversation
        return again(reached[question, aside])

    return there


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_symptom_or_diagnosis_told_over_a_safety_question_is_asked_about_or_ends_the_practice(
    at: Callable[[str, str], Conversation], question: str, aside: str, told: str
) -> None:
    """It is never put off for later and forgotten: no no leads on to the slides from there."""
    conversation = at(question, aside)
    answer = conversation.say(told)
    asked = ("said that", "Is it better now?", "Is that about an operation?")

    assert "How strong is it" not in text(answer)
    if answer["response"].get("shouldEndSession"):
        return
    assert any(each in text(answer) for each in asked), text(answer)
    for words in ("no", "no", "next", "ready"):
        answer = conversation.say(words)
        assert "slide away" not in text(answer)
        if answer["response"].get("shouldEndSession"):
            return
