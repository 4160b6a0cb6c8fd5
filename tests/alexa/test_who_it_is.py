"""Whoever is not known by their voice is asked who they are before anything of somebody else's serves them."""

import pytest

from simulator.ears.recognizer import Recognizer
from skill.storage.memory import MemoryStore
from tests.support.alexa import TO_THE_SET, Conversation, Json


@pytest.fixture(scope="module")
def known(recognizer: Recognizer) -> MemoryStore:
    """What is kept of somebody who has passed the safety check of both goals, and finished both."""
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    conversation.now += 300_000
    conversation.say("easy", "yes", "no", "no", "no", "ready", "ready", "ready", "ready")
    conversation.now += 300_000
    conversation.say("stop")
    return conversation.store


def later(recognizer: Recognizer, known: MemoryStore, *words: str) -> Json:
    conversation = Conversation(recognizer)
    conversation.store.records = dict(known.records)
    conversation.now += 86_400_000
    return conversation.say("start heel slides", *words)


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("knees", "Is that you, for your knees, five with each leg?"),
        ("the other one", "Is that you, for your knees, five with each leg?"),
        ("my knee hurts", "Is that you, for your knees, five with each leg?"),
        ("back", "Is it still you, for your hips and low back?"),
        ("my back's playing up", "Is it still you, for your hips and low back?"),
        ("both", "Is it still you, for your hips and low back?"),
    ],
)
def test_a_goal_is_no_answer_to_who_it_is(
    recognizer: Recognizer, known: MemoryStore, words: str, question: str
) -> None:
    said = str(later(recognizer, known, words)["response"])

    assert question in said
    assert "Anything new" not in said


@pytest.mark.parametrize(
    "way", [("no", "knees"), ("start over", "back"), ("no", "the other one"), ("no", "my knee hurts")]
)
def test_a_goal_is_no_answer_to_whether_somebody_is_new(
    recognizer: Recognizer, known: MemoryStore, way: tuple[str, ...]
) -> None:
    assert "Are you somebody new?" in str(later(recognizer, known, *way)["response"])


def test_somebody_new_has_all_the_questions_and_is_taught(recognizer: Recognizer, known: MemoryStore) -> None:
    asked = str(later(recognizer, known, "back", "no", "yes", "knees")["response"])
    taught = str(later(recognizer, known, "no", "yes", "back", "no", "no", "no", "next")["response"])

    assert "three short questions" in asked
    assert "Lie on your back." in taught


def test_who_says_to_be_the_same_person_goes_the_short_way(recognizer: Recognizer, known: MemoryStore) -> None:
    for way in (("yes",), ("knees", "yes"), ("back", "yes"), ("the other one", "yes"), ("no", "no", "knees")):
        assert "Anything new" in str(later(recognizer, known, *way)["response"]), way


def test_each_goal_has_its_own_numbers_the_first_time_too(recognizer: Recognizer) -> None:
    """Eight reps and a slower breath for the knees; then hips and low back, and the next day the knees again."""
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET[:-1], "eight reps", "slower", "ready")
    conversation.now += 300_000
    hips = str(conversation.say("easy", "yes", "no", "no", "no", *["next"] * 3)["response"])
    conversation.say("three reps", "stop")
    later = Conversation(recognizer, conversation.store)
    later.now = conversation.now + 86_400_000
    knees = str(later.say("start heel slides", "knees", "yes", "no")["response"])

    assert "Five with each leg, right leg first. About four seconds in, four out" in hips
    assert "Eight with each leg, right leg first. About four seconds in, five out" in knees


@pytest.mark.parametrize(
    "words",
    [
        *("my husband's turn", "same but not me", "same as him", "it's for my mum", "this is his wife"),
        *("he's having a go", "my husband's knees"),
    ],
)
def test_whoever_is_not_the_one_of_last_time_is_not_taken_for_them(
    recognizer: Recognizer, known: MemoryStore, words: str
) -> None:
    assert "Are you new to me?" in str(later(recognizer, known, words)["response"])


@pytest.mark.parametrize("words", ["no it was my husband", "no I've never", "no never been", "it's for my mum"])
def test_a_no_that_tells_of_somebody_else_says_that_one_is_new(
    recognizer: Recognizer, known: MemoryStore, words: str
) -> None:
    answer = str(later(recognizer, known, "no", words)["response"])

    assert "from the beginning, and keep nothing" in answer


def test_a_no_alone_says_that_one_is_not_new(recognizer: Recognizer, known: MemoryStore) -> None:
    assert "from the beginning, and keep nothing" not in str(later(recognizer, known, "no", "no")["response"])
