"""The ear as a whole, with the committed weights."""

import pytest

from skill.hearing.belief.deciding import decide
from skill.hearing.ear import hear
from skill.hearing.learned.features import plain


@pytest.mark.parametrize(
    ("text", "situation", "effect"),
    [
        ("ready", "ready", "next"), ("make it eight", "ready", "reps:8"), ("ow that hurts", "moving", "pain"),
        ("six and a half", "pain", "number:7"),
        ("i feel faint", "moving", "dizzy"), ("what's the tailbone", "setup", "term:tailbone"),
        ("half past seven", "reminding", "remind:07:30"),
        ("call an ambulance", "moving", "emergency"), ("settled", "calm", "settled"),
        ("my back please", "choose", "hips_back"),
    ],
)  # fmt: skip
def test_the_ear_is_sure_of_plain_sentences(text: str, situation: str, effect: str) -> None:
    heard = hear(text, situation)
    assert (heard.outcome, heard.effect) == ("sure", effect)


def test_no_to_safety_in_full_and_with_a_symptom() -> None:
    assert hear("no", "safety", "q2").effect == "no"
    assert hear("no numbness no fever nothing", "safety", "q3").meaning == "no"
    assert hear("no only my calf's a bit hot", "safety", "q4").meaning != "no"


def test_okay_is_no_report() -> None:
    heard = hear("okay", "calm")
    assert not (heard.outcome == "sure" and heard.meaning == "settled")


def test_the_ear_is_lost_without_words_and_refuses_an_unknown_situation() -> None:
    assert hear(" ?! ", "ready").outcome == "lost"
    with pytest.raises(ValueError, match="nowhere"):
        hear("yes", "nowhere")


@pytest.mark.parametrize("situation", ["setup", "ready", "pain", "choose"])
@pytest.mark.parametrize("text", ["and", "well my", "um the", "it's my um", "oh i"])
def test_what_breaks_off_before_it_says_anything_is_lost(text: str, situation: str) -> None:
    assert hear(text, situation).outcome == "lost"


@pytest.mark.parametrize(
    ("text", "situation", "question"),
    [("banana", "safety", "q1"), ("banana", "choose", None), ("all flobbly", "moving", None)],
)
def test_a_word_that_is_not_known_is_no_answer(text: str, situation: str, question: str | None) -> None:
    assert hear(text, situation, question).outcome in ("ask", "lost")


def test_case_and_punctuation_do_not_change_what_the_ear_hears() -> None:
    assert hear("shall we get on with it", "setup") == hear("Shall we get on with it?", "setup")


def test_a_plain_text_has_no_case_punctuation_or_double_spaces() -> None:
    assert plain("Light-headed, I’m  OK!") == "light headed i'm ok"


def effect_of(text: str, situation: str, meaning: str, chance: float = 0.9) -> str | None:
    """What comes of a plain text for which the best meaning is already known."""
    order = [(meaning, chance), ("none", 0.01), ("pain", 0.01)]
    return decide(text, situation, order).effect


@pytest.mark.parametrize(
    ("text", "meaning", "effect"),
    [
        ("make the gap four seconds", "breath", "rest:4"), ("four seconds in between", "breath", "rest:4"),
        ("a four second rest after every slide", "breath", "rest:4"),
        ("in four out six", "breath", "breath:in=4,out=6"),
        ("let's finish at four", "breath", "reps:4"), ("i'd sooner six than five", "breath", "reps:6"),
        ("what are the seconds for", "breath", "slower"), ("seven left five right", "breath", "legs:R=5,L=7"),
        ("seven each no seven right and nine left", "reps", "legs:R=7,L=9"), ("eight each", "legs", "reps:8"),
    ],
)  # fmt: skip
def test_the_words_beside_a_number_say_what_it_is_for(text: str, meaning: str, effect: str) -> None:
    assert effect_of(text, "moving", meaning) == effect


@pytest.mark.parametrize("text", ["a three but sharp", "a sharp three", "two and it's spreading"])
def test_a_low_score_of_a_sharp_pain_is_a_sharp_pain(text: str) -> None:
    assert hear(text, "pain").effect == "sharp"


def test_a_low_score_of_a_pain_that_is_not_sharp_is_a_score() -> None:
    assert hear("two not sharp", "pain").effect == "number:2"


@pytest.mark.parametrize("text", ["no i'll stop down here for a bit", "i'll stop where i am thanks", "i'll stop put"])
def test_who_stops_where_they_lie_needs_no_way_up(text: str) -> None:
    assert hear(text, "rise").meaning == "no"
