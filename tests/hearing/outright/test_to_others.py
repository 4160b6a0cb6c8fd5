"""Something else that is ready or done, and a word of beginning and no more."""

import pytest

from skill.hearing.ear import hear
from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance


@pytest.mark.parametrize("situation", ["ready", "setup", "paused", "come_back", "hearing", "rise"])
@pytest.mark.parametrize(
    "text",
    ["dinner's ready", "the washing's done", "your tea's ready love", "the kids are ready for school",
     "start the car", "they're ready to kick off", "the film's starting", "the dishwasher's finished"],
)  # fmt: skip
def test_something_else_that_is_ready_moves_nobody(text: str, situation: str) -> None:
    meant = interpret(Utterance(Intent.FALLBACK, 0, text=text), situation)
    assert meant.intent not in (Intent.NEXT, Intent.YES, Intent.RESUME, Intent.DONE, Intent.OKAY)


@pytest.mark.parametrize(
    "text",
    ["ready", "i'm ready", "dinner's ready so let's start", "my knees are ready", "carry on dear", "right go on"],
)
def test_who_is_ready_begins_whatever_else_is(text: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), "ready").intent is Intent.NEXT


@pytest.mark.parametrize(("situation", "meaning"), [("ready", "next"), ("paused", "go_on")])
@pytest.mark.parametrize("text", ["carry on dear", "crack on then", "let's go", "okay start please", "fire away love"])
def test_a_word_of_beginning_and_no_more_begins_where_it_was_asked_for(text: str, situation: str, meaning: str) -> None:
    assert (hear(text, situation).outcome, hear(text, situation).meaning) == ("sure", meaning)


@pytest.mark.parametrize("text", ["don't carry on", "go on without me", "carry on camping", "start without me"])
def test_a_word_of_beginning_among_others_is_no_more_than_it_was(text: str) -> None:
    assert hear(text, "ready").confidence != 0.9


@pytest.mark.parametrize(
    "text",
    ["see you next time", "maybe less next time", "me other knee's stiffer can i do less on that one next time"],
)
def test_what_is_for_next_time_leads_on_to_no_step(text: str) -> None:
    meant = interpret(Utterance(Intent.FALLBACK, 0, text=text), "setup")
    assert meant.intent is Intent.UNCERTAIN
