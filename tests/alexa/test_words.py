"""Words of one's own, from the intent that passes them on to what the skill does, and where they must not be."""

import json
import logging
import subprocess
import sys

import pytest

from simulator.device import request
from simulator.ears.recognizer import Call, Recognition, Recognizer, Slot
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation, Json
from tests.support.paths import CHECKOUT

KINDS = {"words": "Words"}


def say_freely(conversation: Conversation, words: str) -> Json:
    """The request that Alexa sends for a sentence that is in no list."""
    heard = Recognition(Call.INTENT, "WordsIntent", slots=(Slot("words", "Words", words),))
    conversation.now += 1_000
    return conversation.send(request.intent(heard, KINDS))


def state(answer: Json) -> str:
    return load(answer["sessionAttributes"]["session"]).state


def test_a_sentence_in_no_list_leads_on(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say("start heel slides")

    assert state(say_freely(conversation, "it would be for me stiff old knees pet")) == "screen_1"
    assert state(say_freely(conversation, "no love never been told owt like that")) == "screen_2"


def test_a_pain_in_ones_own_words_stops_the_movement(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)

    assert state(say_freely(conversation, "ooh that's giving me real gyp in the knee")) == "pain"


def test_what_is_not_understood_rests_while_moving(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)

    assert state(say_freely(conversation, "put the bins out would you")) == "paused"


def test_a_no_with_a_symptom_keeps_the_safety_question_open_or_ends(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say("start heel slides", "knees", "no", "no")
    answer = say_freely(conversation, "no only my calf's a bit hot")

    assert state(answer) not in ("floor", "ready", "setup")


def test_words_of_free_text_are_in_no_answer_no_log_and_no_record(
    recognizer: Recognizer, caplog: pytest.LogCaptureFixture
) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    with caplog.at_level(logging.DEBUG):
        answer = say_freely(conversation, "crikey me kneecap is gyppin summat shockin")

    traces = json.dumps(answer) + caplog.text + repr(conversation.store.__dict__)
    assert [word for word in ("crikey", "gyppin", "summat", "shockin") if word in traces] == []


@pytest.mark.outside
def test_a_turn_without_words_loads_nothing_of_the_ear() -> None:
    program = (
        "import sys\n"
        "import skill.alexa.handlers\n"
        "print([name for name in sorted(sys.modules) if name.startswith('skill.hearing.')])\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, check=True)

    assert ran.stdout == "['skill.hearing.utterance']\n"
