"""A wait after the yes is a wait; a yes after the wait begins."""

import pytest

from skill.hearing.ear import hear

WAITS = (
    *("ready aye no wait the kettle", "yes no wait my phone", "ready no hang on the door", "okay go no hold on"),
    *("ready yes hold up the dog", "next wait no not yet", "go on no give me a minute", "yep ready oh just a sec"),
)
BEGINS = (*("wait no i am ready", "hang on hang on okay ready", "can't wait let's go"),)


@pytest.mark.parametrize("situation", ["ready", "setup", "paused"])
@pytest.mark.parametrize("words", WAITS)
def test_a_wait_after_the_yes_begins_nothing(words: str, situation: str) -> None:
    assert hear(words, situation).meaning in ("wait", "stop")


@pytest.mark.parametrize("words", BEGINS)
def test_a_yes_after_the_wait_begins(words: str) -> None:
    assert hear(words, "ready").meaning in ("next", "go_on", "yes")


@pytest.mark.parametrize("words", ["hang on i'll say when i'm ready", "wait till i'm ready", "hold on i'm not ready"])
def test_a_yes_that_is_still_to_come_begins_nothing(words: str) -> None:
    assert hear(words, "ready").meaning not in ("next", "go_on", "yes")


@pytest.mark.parametrize("situation", ["choose", "floor", "setup", "ready", "moving", "paused", "feel", "rise"])
@pytest.mark.parametrize(
    "words", ["five minutes", "ready in ten minutes", "back in an hour", "just a few more minutes"]
)
def test_a_while_alone_is_a_wait_wherever_it_is_said(words: str, situation: str) -> None:
    assert hear(words, situation).meaning in ("wait", "countdown")


def test_a_while_at_the_question_when_to_be_reminded_is_no_wait() -> None:
    assert hear("ten minutes", "reminding").meaning != "wait"


@pytest.mark.parametrize("situation", ["ready", "setup", "paused"])
@pytest.mark.parametrize("words", ["no i'm good", "nah i'm fine thanks", "no thanks i'm okay", "no that's fine"])
def test_who_declines_begins_nothing(words: str, situation: str) -> None:
    assert hear(words, situation).meaning not in ("next", "go_on", "yes")


@pytest.mark.parametrize(
    "text", ["the dog's laying on my other leg", "there's a dog on my other leg", "the blanket's on my other leg"]
)
def test_what_is_on_a_leg_is_waited_for_and_no_wish_for_that_leg(text: str) -> None:
    assert hear(text, "moving").meaning == "wait"


@pytest.mark.parametrize("text", ["the other leg please", "change to my other leg", "can i go on my other leg"])
def test_a_wish_for_the_other_leg_stays_one(text: str) -> None:
    assert hear(text, "moving").meaning == "other_leg"


def test_that_it_took_a_while_is_no_wait() -> None:
    assert hear("i'm down now took me a minute", "setup").meaning == "next"
    assert hear("that took me a while i'm lying down", "setup").meaning == "next"
    assert hear("give me a minute", "setup").meaning == "wait"


@pytest.mark.parametrize("situation", ["ready", "setup", "paused"])
@pytest.mark.parametrize(
    "text",
    [
        "there's somebody at the door", "oh that's the doorbell", "there's the phone i'd better answer it",
        "that's me husband coming in",
    ],
)  # fmt: skip
def test_somebody_at_the_door_is_waited_for(text: str, situation: str) -> None:
    assert hear(text, situation).meaning == "wait"
