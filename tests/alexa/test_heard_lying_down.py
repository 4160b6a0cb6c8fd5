"""The answer from where somebody lies shows that they are heard, and a television must not pass for them."""

from copy import deepcopy

import pytest

from simulator.ears.recognizer import Recognizer
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation

FIRST_STEP = TO_THE_SET[:6]
STRAY = (
    *("coming up next", "hello", "are you ready to play", "next on channel four", "and now the weather"),
    *("yes indeed", "okay", "yes", "sure", "that's right", "thank you", "done deal", "let's go", "here we go"),
    *("next week we visit Spain", "ready steady cook", "are you ready", "get ready for", "who's next", "carry on"),
    *("the next contestant", "ready or not", "I'm ready for my close up", "when you're ready", "it's over", "no next"),
    *("it's on the house", "we made it", "on top of that", "it's all on top of us now", "get in bed with the band"),
    *("the doctor said next please", "in the next hour", "okay so what happened", "yeah yeah yeah", "lovely"),
    *("we did it with a song", "down with that sort of thing", "oh what did I do with it next week"),
)
OWN = (
    *("next", "okay next", "yes next", "next please", "right next", "ready", "I'm ready", "done", "I'm lying down"),
    *("I'm there", "I'm down", "I'm on the floor", "all right I'm lying down", "I'm lying on my back", "done next"),
    *("lying down", "I'm on my back now", "I'm in position", "I'm lying on the mat now", "ready love"),
    *(
        "righto I'm down",
        "ooh I'm down now duck",
        "alrighty I'm there",
        "right I'm on it",
        "I'm on top of the covers",
        "phew I've got myself down",
        "made it down",
    ),
    *(
        "ready o",
        "I have adjusted myself next",
        "okay I've got down",
        "right I'm doon",
        "yes I am there",
        "I did it next",
    ),
)


def after(conversation: Conversation, words: str) -> tuple[str, int]:
    """The state and the step after these; the conversation is then where it was."""
    before, now = deepcopy(conversation.talk.attributes), conversation.now
    session = load(conversation.say(words)["sessionAttributes"]["session"])
    conversation.talk.attributes, conversation.now = before, now
    return session.state, session.step


@pytest.fixture(scope="module")
def lying(recognizer: Recognizer) -> Conversation:
    """Somebody at the first step lying down, for the first time."""
    conversation = Conversation(recognizer)
    conversation.say(*FIRST_STEP)
    return conversation


@pytest.fixture(scope="module")
def checked(recognizer: Recognizer) -> Conversation:
    """Somebody who is asked whether they are heard, after a setup read straight through."""
    conversation = Conversation(recognizer)
    conversation.say(*FIRST_STEP, "walk me through it")
    conversation.now += 200_000
    assert after(conversation, "what")[0] == "hearing"
    return conversation


@pytest.mark.parametrize("words", STRAY)
def test_stray_speech_does_not_pass_for_somebody_lying_down(lying: Conversation, words: str) -> None:
    assert after(lying, words) == ("setup", 1)


@pytest.mark.parametrize("words", STRAY)
def test_stray_speech_does_not_pass_the_hearing_check(checked: Conversation, words: str) -> None:
    assert after(checked, words)[0] == "hearing"


@pytest.mark.parametrize("words", OWN)
def test_the_offered_word_and_ones_own_words_lead_on(lying: Conversation, checked: Conversation, words: str) -> None:
    assert after(lying, words) == ("setup", 2)
    assert after(checked, words)[0] == "slide"


@pytest.mark.parametrize(
    ("words", "leads_to"),
    [("it hurts", "pain"), ("walk me through it", "walk"), ("wait", "setup"), ("mum's got arthritis", "did_you_mean")],
)
def test_everything_else_is_heard_there_as_anywhere(lying: Conversation, words: str, leads_to: str) -> None:
    assert after(lying, words) == (leads_to, 1)


def test_who_knows_the_setup_may_answer_as_they_like(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET, "start over")
    conversation.say("back", "back", "back", "back", "back")
    session = load(conversation.talk.attributes["session"])

    assert (session.state, session.step) == ("setup", 1)
    assert after(conversation, "okay") == ("setup", 2)


def test_a_third_yes_in_a_row_is_heard_from_where_somebody_lies(lying: Conversation) -> None:
    before, now = deepcopy(lying.talk.attributes), lying.now
    steps = [load(lying.say("yes")["sessionAttributes"]["session"]).step for _ in range(3)]
    lying.talk.attributes, lying.now = before, now

    assert steps == [1, 1, 2]
