"""What a device is given to say to somebody whose leg moves: the heel comes home first, and a change is a whole one."""

import json
from copy import deepcopy

import pytest

from simulator.ears.recognizer import Recognizer
from tests.support.alexa import TO_THE_SET, Conversation, Json

HOME = "Heel home, and rest."


@pytest.fixture(scope="module")
def ready(recognizer: Recognizer) -> Conversation:
    """Somebody who has settled in."""
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET[:-1])
    return conversation


def moving(ready: Conversation, *wishes: str) -> Conversation:
    """Somebody 38 seconds into a set, after these wishes for it."""
    conversation = Conversation(ready.recognizer)
    conversation.talk, conversation.now = deepcopy(ready.talk), ready.now
    conversation.say(*wishes, "ready")
    conversation.now += 38_000
    return conversation


def said(answer: Json) -> str:
    return json.dumps(answer["response"], ensure_ascii=False)


@pytest.mark.parametrize(
    "words",
    [
        *("what do you keep", "why does it work", "who made this", "am I doing it right", "what's the pro tip"),
        *("remind me every day at eight", "remind me", "forget me", "help me up", "start over", "how often"),
    ],
)
def test_before_a_long_answer_and_before_a_question_the_heel_comes_home(ready: Conversation, words: str) -> None:
    answer = said(moving(ready).say(words))

    assert HOME in answer
    assert answer.index(HOME) == min(answer.index(each) for each in (HOME, "Right leg") if each in answer)


@pytest.mark.parametrize("words", ["what is a neutral spine", "slower"])
def test_a_short_answer_is_long_when_it_is_spoken_slowly(ready: Conversation, words: str) -> None:
    assert HOME not in said(moving(ready).say(words))
    assert (HOME in said(moving(ready, "speak more slowly").say(words))) is (words != "slower")


@pytest.mark.parametrize("first", ["right", "left"])
@pytest.mark.parametrize("aside", ["", "what's the pro tip", "pause", "how many are left", "forget me"])
def test_after_a_set_that_is_cut_at_the_change_the_other_leg_begins_with_both_knees_bent(
    ready: Conversation, first: str, aside: str
) -> None:
    """Ten reps a leg are too long for one answer; at the change something else may be said."""
    conversation = moving(ready, f"{first} leg first", "ten reps")
    conversation.now += 90_000
    conversation.say(*filter(None, [aside]), *(["no", "go on"] if aside == "forget me" else []))
    words = said(conversation.say("ready"))
    other = {"right": "left", "left": "right"}[first]
    change = f"Both knees bent, both feet flat. Now the {other}: toes up toward you."

    assert change in words
    assert words.index(change) < words.index('"One. In')
