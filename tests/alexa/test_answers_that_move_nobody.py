"""Words that are said to others, after the guide, or of somebody else: none of them moves a leg."""

import pytest

from simulator.ears.recognizer import Recognizer
from tests.support.alexa import Conversation
from tests.support.moments import SETTLED_IN, WAYS, ends


@pytest.mark.parametrize(
    "words",
    [
        *("ready steady go", "on your marks get set go", "off you go", "off you pop", "okay love", "all right darling"),
        *("okay bye then", "right you are speak soon", "ready to meet my maker", "go on then I dare you"),
    ],
)
def test_what_may_be_said_to_somebody_else_begins_nothing_unasked(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "did_you_mean"


@pytest.mark.parametrize(
    "words",
    [
        *("I'm no ready", "I'm nae ready", "I haven't got ready", "I ain't ready", "hardly ready", "I mustn't start"),
        *("I wouldn't begin", "neither ready nor willing", "dinnae start", "nobody said go", "who's ready"),
    ],
)
def test_a_beginning_that_is_denied_in_whatever_way_begins_nothing(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) != "reps"


@pytest.mark.parametrize(
    "words",
    [
        *("I was about to start", "if I'm ready", "my wife thinks I'm ready", "has it started", "I wish I was ready"),
        *("ready nope", "start how", "still no ready", "i'm unready", "not all set", "before starting", "go where"),
        *("I thought I was ready", "let's start this evening", "ready in theory", "after my tea I'll start"),
        *(
            "you keep saying ready",
            "provided I'm ready",
            "ready for my dinner",
            "I'm by no means ready",
            "in your dreams",
        ),
        *("half ready", "ready my foot", "ready salted crisps", "too tired to start", "yes well no", "ready not"),
        *(
            "I wouldn't say I'm ready",
            "don't you start",
            "nobody's ready",
            "I'm in no way ready",
            "the leaflet says go",
        ),
    ],
)
def test_a_beginning_that_is_only_spoken_of_begins_nothing(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) != "reps"


@pytest.mark.parametrize(
    "words",
    [
        *("I wish I could go on", "she said carry on", "when the dog's out I'll carry on", "resume tomorrow"),
        *("I've given up going on", "my back won't let me carry on", "carry on just kidding", "going on seventy"),
        *("I'd have carried on", "my wife wants me to go on", "go on the internet", "carry on snoring", "on and on"),
        *("no point going on", "carry on luggage", "I tried to carry on", "I'll no carry on", "life goes on"),
    ],
)
def test_a_going_on_that_is_only_spoken_of_moves_no_leg(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "paused", words) != "reps"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("ready", "dinner's ready so let's start"),
        ("paused", "I was late anyway carry on"),
        ("paused", "can we carry on"),
    ],
)
def test_what_is_said_last_leads_on_whatever_was_told_before(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) == "reps"


@pytest.mark.parametrize(
    "words",
    ["no problem ready", "can't wait let's go", "no I'm ready", "never mind that ready", "don't keep me waiting"],
)
def test_a_denial_of_something_else_keeps_nobody_waiting(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "reps"


@pytest.mark.parametrize("words", ["ready love", "yes I'm ready love", "okay start", "sorry I meant ready"])
def test_a_word_of_beginning_still_begins(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "reps"


@pytest.mark.parametrize(
    "words", ["I'm eight years old", "I'm seven can I play", "actually yes", "oh wait yes", "I'm six and a half"]
)
def test_an_age_or_an_answer_taken_back_begins_nothing(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "ready"


def test_a_yes_to_a_question_before_does_not_lead_on(recognizer: Recognizer) -> None:
    assert ends(recognizer, "floor", "actually it was yes to the last one") == "floor"


def test_a_no_taken_back_after_the_question_begins_nothing(recognizer: Recognizer) -> None:
    assert ends(recognizer, "news", "no", "actually yes") == "ready"


@pytest.mark.parametrize(
    "words",
    [
        "skip nine",
        "skip ten",
        "breathe in breathe out",
        "inhale exhale",
        "let's begin with the headlines",
        "take the next left",
    ],
)
def test_what_names_no_leg_and_no_pace_changes_none(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "moving", words) == "paused"


@pytest.mark.parametrize("words", ["down to a two", "just a two now", "nearer a three", "down from a five to a two"])
def test_less_than_it_was_is_neither_worse_nor_better(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*SETTLED_IN, "ready", "it hurts", "five")

    assert "Has it settled?" in str(conversation.say(words)["response"])


def test_a_six_after_a_five_ends_it(recognizer: Recognizer) -> None:
    assert ends(recognizer, "moving", "it hurts", "five", "it's a six now") == "rise"


@pytest.mark.parametrize(("words", "state"), [("much better thank you", "reps"), ("a bit better thank you", "end")])
def test_after_dizziness_only_much_better_leads_on(recognizer: Recognizer, words: str, state: str) -> None:
    assert ends(recognizer, "moving", "I'm dizzy", words) == state


@pytest.mark.parametrize("place", ["setup", "ready"])
@pytest.mark.parametrize(
    "words", ["he's having a new knee could he do this", "my wife's had her hip done can she do this"]
)
def test_who_asks_for_somebody_else_after_an_operation_is_answered(
    recognizer: Recognizer, place: str, words: str
) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*WAYS[place][0])

    assert "once the surgical team allows it" in str(conversation.say(words)["response"])


@pytest.mark.parametrize(
    "words", ["been doing it for ages with no change", "I've been doing these for weeks and no better"]
)
@pytest.mark.parametrize("place", ["setup", "moving", "paused"])
def test_who_sees_no_change_is_answered_and_moved_nowhere(recognizer: Recognizer, place: str, words: str) -> None:
    way, seconds = WAYS[place]
    conversation = Conversation(recognizer)
    conversation.say(*way)
    conversation.now += 1_000 * seconds

    assert "promise you a time" in str(conversation.say(words)["response"])
