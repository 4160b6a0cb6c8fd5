"""A request is explained in one line: what was heard, how sure the ear was, what it was taken for."""

import io
import json

import pytest

from simulator.device import request
from simulator.ears.recognizer import Recognizer
from tests.support.alexa import TO_THE_SET, Conversation
from tools.explain_hearing import explained, main


def explanation(conversation: Conversation, words: str) -> str:
    """What is explained of something said, as the skill would be asked next."""
    heard = conversation.recognizer.hear(words)
    sent = request.intent(heard, conversation.recognizer.kinds[heard.intent])
    return explained(request.envelope(sent, conversation.talk, conversation.owner, conversation.now))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("next", "heard: AMAZON.NextIntent; taken for: next"),
        ("twenty five reps", "heard: RepsIntent; taken for: reps 25"),
        ("remind me on mondays at eight", "heard: RemindIntent; taken for: remind monday 08:00"),
    ],
)
def test_a_sample_is_explained_by_its_intent(recognizer: Recognizer, words: str, line: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say("start heel slides")

    assert explanation(conversation, words) == line


def test_words_are_explained_with_how_sure_the_ear_was(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say("start heel slides")

    assert explanation(conversation, "it'd be me knees love") == (
        'heard: WordsIntent, "it\'d be me knees love"; the ear: knees, 100% sure; taken for: goal knees'
    )


def test_words_are_explained_in_the_situation_in_which_they_are_said(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)

    line = explanation(conversation, "put the bins out would you")

    assert line.startswith('heard: WordsIntent, "put the bins out would you"; the ear: nothing, ')
    assert line.endswith("; taken for: not understood")


def test_a_request_in_which_nothing_was_said_is_not_explained(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)

    sent = request.envelope(request.launch(), conversation.talk, conversation.owner, conversation.now)

    assert explained(sent) == ""


def test_each_line_of_requests_is_a_line_of_explanations(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    launch = request.envelope(request.launch(), conversation.talk, conversation.owner, conversation.now)
    heard = recognizer.hear("knees")
    knees = request.intent(heard, recognizer.kinds[heard.intent])
    asked = request.envelope(knees, conversation.talk, conversation.owner, conversation.now)
    output = io.StringIO()

    main([json.dumps(launch), json.dumps(asked)], output)

    assert output.getvalue() == "\nheard: GoalIntent; taken for: goal knees\n"
