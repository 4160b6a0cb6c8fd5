"""Fear, a cry and "it's hard" move nobody, and hide no sign; a fall says that somebody lies there."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.outright import uneasy
from skill.hearing.utterance import Intent, Utterance

STEPS = ("floor", "setup", "hearing", "ready", "rise", "paused")
ONWARD = {Intent.NEXT, Intent.YES, Intent.RESUME, Intent.DONE, Intent.OKAY, Intent.NO, Intent.STOP}


def meant(text: str, situation: str, question: str | None = None) -> Utterance:
    return interpret(Utterance(Intent.FALLBACK, 0, text=text), situation, question)


@pytest.mark.parametrize("situation", STEPS)
@pytest.mark.parametrize(
    "text",
    [
        "i'm scared", "i'm a wee bit nervous", "i'm frightened", "i'm so worried", "i'm terrified of falling",
        "i'm afraid i'll fall", "i don't like this", "i don't feel safe", "this is scary", "what if i fall",
        "i'm scared to go on", "oh i'm scared",
    ],
)  # fmt: skip
def test_fear_is_answered_as_such_and_leads_nowhere(text: str, situation: str) -> None:
    assert (meant(text, situation).intent, meant(text, situation).word) == (Intent.HELP, "afraid")


@pytest.mark.parametrize("situation", ["floor", "setup", "hearing", "ready", "rise"])
@pytest.mark.parametrize("text", ["it's hard", "this is too difficult for me", "it's a struggle", "i'm struggling"])
def test_that_it_is_hard_leads_to_no_next_step(text: str, situation: str) -> None:
    assert meant(text, situation).intent is Intent.HELP


@pytest.mark.parametrize("situation", [*STEPS, "same", "come_back", "other"])
@pytest.mark.parametrize("text", ["oh dear", "oh my god", "blimey", "whoa", "good grief", "oh my goodness me"])
def test_a_cry_is_no_yes(text: str, situation: str) -> None:
    assert meant(text, situation).intent not in ONWARD


@pytest.mark.parametrize("situation", ["ready", "setup", "paused"])
@pytest.mark.parametrize("text", ["go away", "go away please", "go to hell"])
def test_go_away_begins_nothing(text: str, situation: str) -> None:
    assert meant(text, situation).intent not in ONWARD


@pytest.mark.parametrize(
    "text",
    [
        "i'm nervous but ready", "i'm scared but let's go", "i'm afraid so", "i'm afraid not", "i'm not scared",
        "i'm scared my leg is numb", "it's worrying my calf is swollen", "i'm worried it's broken",
        "i don't like the voice", "i don't like it slow",
    ],
)  # fmt: skip
def test_what_goes_on_or_tells_a_sign_is_more_than_fear(text: str) -> None:
    assert not uneasy.is_afraid(text)


@pytest.mark.parametrize("question", ["q1", "q2", "q3", "q4", "q5", "q6"])
@pytest.mark.parametrize(
    "text", ["whoa that's scary is that serious", "is that bad", "should i be worried", "i'm scared"]
)
def test_whether_it_is_serious_answers_no_safety_question(text: str, question: str) -> None:
    assert (meant(text, "safety", question).intent, meant(text, "safety", question).word) == (Intent.HELP, "afraid")


@pytest.mark.parametrize(
    "text", ["yes that's scary", "i'm scared my legs are numb", "that's scary i have that", "no that's scary though"]
)
def test_an_answer_with_fear_in_it_is_more_than_fear(text: str) -> None:
    assert not uneasy.is_afraid(text, safety=True)


@pytest.mark.parametrize("situation", ["setup", "rise", "paused", "ready"])
@pytest.mark.parametrize(
    "text", ["i fell", "oh no i've fallen over", "i slipped", "i can't get up", "help i can't get back up on my own"]
)
def test_a_fall_is_heard_where_somebody_gets_down_or_up(text: str, situation: str) -> None:
    assert (meant(text, situation).intent, meant(text, situation).word) == (Intent.EMERGENCY, "fallen")


@pytest.mark.parametrize(
    "text",
    [
        "i've fallen and hit my head", "i fell and my hip hurts", "i fell last year", "i slipped a disc",
        "i fell asleep",
        "i can't get up the stairs", "i slipped up", "i can't get up my leg's gone", "he fell", "i nearly fell",
    ],
)  # fmt: skip
def test_what_tells_more_than_a_fall_or_none_is_heard_as_that(text: str) -> None:
    assert not uneasy.has_fallen(text)


@pytest.mark.parametrize("situation", STEPS)
def test_that_somebody_cannot_is_a_call_for_help(situation: str) -> None:
    assert (meant("oh i can't do it", situation).intent, meant("i can't", situation).word) == (Intent.HELP, None)


@pytest.mark.parametrize("situation", ["floor", "setup", "ready", "hearing", "paused", "same"])
@pytest.mark.parametrize(
    "text",
    [
        "i'm not sure i'm lying right", "not sure if i'm ready", "i don't think i've got my feet right",
        "i don't know if my feet are right",
    ],
)  # fmt: skip
def test_who_doubts_how_they_lie_or_that_they_are_ready_is_moved_nowhere(text: str, situation: str) -> None:
    assert meant(text, situation).intent not in ONWARD


def test_a_doubt_where_help_with_getting_up_is_offered_is_a_yes_to_it() -> None:
    assert meant("i'm not sure i can get up", "rise").intent is Intent.YES


def test_who_goes_on_in_spite_of_a_doubt_goes_on() -> None:
    assert meant("i'm not sure i'm lying right but let's go", "ready").intent is Intent.NEXT
    assert meant("i think i'm lying right", "ready").intent is Intent.NEXT
