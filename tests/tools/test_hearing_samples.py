"""What the report takes for an exact sample of the interaction model."""

import pytest

from tools.hearing_samples import Samples


@pytest.fixture(scope="module")
def samples() -> Samples:
    return Samples.of()


@pytest.mark.parametrize(
    ("text", "intent", "values"),
    [
        ("pause", "AMAZON.PauseIntent", {}),
        ("Skip the left leg!", "SkipLegIntent", {"leg": "left"}),
        ("about twenty five", "NumberIntent", {"count": "25"}),
        ("remind me at half past seven in the evening", "RemindIntent", {"time": "19:30"}),
    ],
)
def test_a_sample_is_its_intent_with_what_its_slots_stand_for(
    samples: Samples, text: str, intent: str, values: dict[str, str]
) -> None:
    assert samples.intent(text) == (intent, values)


@pytest.mark.parametrize(
    "text",
    [
        "pause it now would you",
        "skip the middle leg",
        "about a lot",
        "remind me at dusk",
        "in the night three o'clock it hurts so i must walk",
    ],
)
def test_what_is_no_sample_word_for_word_is_none(samples: Samples, text: str) -> None:
    assert samples.intent(text) is None


@pytest.mark.parametrize(
    ("text", "situation", "question", "effect"),
    [
        ("six", "pain", None, "number:6"),
        ("my knees please", "choose", None, "knees"),
        ("the first one", "choose", None, "knees"),
        ("the second one", "choose", None, "hips_back"),
        ("no", "safety", "q1", "no"),
        ("all done", "lost_touch", None, "yes"),
        ("all done", "setup", None, "next"),
        ("okay", "setup", None, "next"),
        ("okay", "safety", "q1", "none"),
        ("is it for after an operation", "choose", None, "teach:surgery"),
        ("just the count", "moving", None, "words:count"),
        ("only the right leg", "ready", None, "only_leg:right"),
        ("i want two sets", "ready", None, "sets:2"),
        ("i skipped two", "moving", None, "skipped:2"),
        ("i missed the last one", "moving", None, "skipped:1"),
        ("give me ten", "ready", None, "reps:10"),
        ("give me ten", "moving", None, "countdown:10"),
        ("i'm already up", "rise", None, "no"),
        ("go on then", "other", None, "yes"),
        ("go on then", "same", None, "yes"),
        ("go on then", "rise", None, "yes"),
        ("yep", "setup", None, "next"),
        ("yep", "safety", "q1", "yes"),
        ("okay", "feel", None, "right"),
        ("go on then", "ready", None, "next"),
        ("go on then", "paused", None, "go_on"),
    ],
)
def test_what_comes_of_a_sample_depends_on_where_it_is_said(
    samples: Samples, text: str, situation: str, question: str | None, effect: str
) -> None:
    assert samples.effect(text, situation, question) == effect


@pytest.mark.parametrize("text", ["are you a real physio or what", "colourless green ideas"])
def test_sentences_of_the_free_text_intent_and_of_none_are_left_to_the_ear(samples: Samples, text: str) -> None:
    assert samples.effect(text, "moving") is None


def test_settled_said_where_it_answers_nothing_that_weighs_is_not_lost(samples: Samples) -> None:
    assert samples.effect("it's settled", "calm") == "settled"
