"""The Echo hears a sample as its own intent, whatever its case and punctuation, and everything else as words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.ears import model
from simulator.ears.recognizer import FALLBACK, Call, Recognition, Recognizer, Slot, plain
from tests.support.compiled import built

LANGUAGE: dict[str, Any] = model.read()["interactionModel"]["languageModel"]
AMAZON_TYPES = {
    "AMAZON.NUMBER": (("five", "5"), ("twenty five", "25")),
    "AMAZON.TIME": (("eight in the morning", "08:00"), ("half past seven", "07:30")),
}


@cache
def taking(free_text: str) -> Recognizer:
    return Recognizer(built(free_text))


def filled(heard: Recognition) -> dict[str, str | None]:
    """The slots that were filled: the id where the type has ids, else the value."""
    return {slot.name: slot.id or slot.value for slot in heard.slots if slot.value is not None}


def words_of(heard: Recognition) -> str | None:
    """What reaches the skill as text, and nothing but text."""
    return heard.slots[0].value if heard.intent == "WordsIntent" else None


def fillers() -> dict[str, tuple[tuple[str, str], ...]]:
    """The first two values of each slot type: how they are said, and the id they have."""
    own = {
        kind["name"]: tuple(
            (value["name"]["value"], value.get("id") or value["name"]["value"]) for value in kind["values"][:2]
        )
        for kind in LANGUAGE["types"]
    }
    return own | AMAZON_TYPES


def sampled() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every sample with its slots filled: its intent, the sentence, and what its slots should be."""
    known = fillers()
    every = [(intent, sample) for intent in LANGUAGE["intents"] for sample in intent["samples"]]
    for intent, sample in every:
        kinds = {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
        pieces = re.split(r"\{(\w+)\}", sample)
        for chosen in product(*(known[kinds[slot]] for slot in pieces[1::2])):
            sentence = pieces[0] + "".join(way + text for (way, _), text in zip(chosen, pieces[2::2], strict=True))
            slots = {slot: wanted for slot, (_, wanted) in zip(pieces[1::2], chosen, strict=True)}
            yield intent["name"], sentence, slots


def test_a_sample_is_heard_as_its_own_intent_with_its_own_slots(recognizer: Recognizer) -> None:
    plainly = {plain(sample) for intent in LANGUAGE["intents"] for sample in intent["samples"]}
    wrong = []
    for intent, sentence, slots in sampled():
        heard = recognizer.hear(sentence)
        also = {} if plain(sentence) in plainly else slots  # "my knee is burning" stands there by itself, too
        if heard.intent != intent or filled(heard) not in (slots, also):
            wrong.append((sentence, intent, slots, heard))

    assert wrong == []


@pytest.mark.parametrize(
    "sentence",
    [
        "no love never been told owt like that",
        "it hurst",
        "I'm feeling a bit dizy",
        "how meny are left",
        "it dosnt hurt",
        "well I'm ready",
        "um yes",
        "yes yes yes",
        "it isn't really that sharp",
        "my sister is visiting on sunday",
        "set a timer for ten minutes",
        "asdf qwer",
    ],
)
def test_what_is_no_sample_reaches_the_skill_as_words_however_like_one_it_is(
    recognizer: Recognizer, sentence: str
) -> None:
    heard = recognizer.hear(sentence)

    assert (words_of(heard), heard.slots[0].match) == (sentence.lower(), False)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Ooh, THAT's sharp!", "ooh that's sharp"),
        ("Alexa, um - no thank you, not now", "um no thank you not now"),
        ("I dont think its 2 bad", "i don't think it's two bad"),
        ("it\N{RIGHT SINGLE QUOTATION MARK}s been 25 years or so", "it's been twenty five years or so"),
        ("about 8:30 p.m. for me", "about eight thirty pm for me"),
        ("9:05 or 10:00 then", "nine oh five or ten o'clock then"),
        ("maybe 3.5", "maybe three point five"),
        ("ring 911 would you", "ring nine one one would you"),
        ("the i. t. band's tight as owt", "the i t band's tight as owt"),
    ],
)
def test_words_are_passed_on_as_speech_recognition_writes_them(recognizer: Recognizer, typed: str, text: str) -> None:
    assert words_of(recognizer.hear(typed)) == text


@pytest.mark.parametrize(
    "typed",
    [
        "Alexa, it doesn't hurt",
        "ALEXA it doesn't hurt!",
        "echo it doesn't hurt",
        "It doesn\N{RIGHT SINGLE QUOTATION MARK}t hurt.",
        "it doesn\N{LEFT SINGLE QUOTATION MARK}t hurt",
        "it doesn\N{MODIFIER LETTER APOSTROPHE}t hurt",
        "it doesnt hurt",
        "\N{LEFT DOUBLE QUOTATION MARK}it doesn't hurt\N{RIGHT DOUBLE QUOTATION MARK}",
        "  it   doesn't -- hurt ?!",
    ],
)
def test_case_punctuation_quotes_and_the_wake_word_do_not_matter(recognizer: Recognizer, typed: str) -> None:
    assert recognizer.hear(typed) == recognizer.hear("it doesn't hurt")
    assert recognizer.hear(typed).intent == "SettledIntent"


def test_an_utterance_without_words_is_heard_as_the_fallback(recognizer: Recognizer) -> None:
    assert recognizer.hear("...") == Recognition(Call.INTENT, FALLBACK)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("free_text", "sentence", "intent", "text"),
    [
        ("words", "it went funny on the stairs", "WordsIntent", "it went funny on the stairs"),
        ("search", "well it went funny on the stairs", "WordsIntent", "it went funny on the stairs"),
        ("search", "it went funny on the stairs", FALLBACK, None),
        ("none", "it went funny on the stairs", FALLBACK, None),
        ("none", "it hurts", "PainIntent", None),
    ],
)
def test_words_come_in_the_way_the_model_was_packaged_for(
    free_text: str, sentence: str, intent: str, text: str | None
) -> None:
    heard = taking(free_text).hear(sentence)

    assert (heard.intent, words_of(heard)) == (intent, text)


@pytest.mark.parametrize(
    "words",
    [
        "Alexa, open heel slides",
        "start heel slides",
        "launch heel slides",
        "begin heel slides",
        "start heel slides please",
        "please open heel slides",
        "open the heel slides skill",
        "ask heel slides",
        "talk to heel slides",
    ],
)
def test_a_launch_phrase_opens_the_skill(recognizer: Recognizer, words: str) -> None:
    assert recognizer.hear(words) == Recognition(Call.LAUNCH, new=True)


@pytest.mark.parametrize(
    ("words", "intent", "slots"),
    [
        ("ask heel slides for the pro tip", "TipIntent", {}),
        ("ask heel slides how often I should do this", "HowOftenIntent", {}),
        ("ask heel slides how often", "HowOftenIntent", {}),
        ("Alexa, start heel slides for my knees", "GoalIntent", {"goal": "knees"}),
        ("open heel slides for my lower back", "GoalIntent", {"goal": "hips"}),
        ("start heel slides and do my hips", "GoalIntent", {"goal": "hips"}),
        ("start heel slides with my knees", "GoalIntent", {"goal": "knees"}),
        ("tell heel slides it hurts", "PainIntent", {}),
        ("tell heel slides that my knee hurts", "PainIntent", {"area": "knee"}),
        ("ask heel slides to remind me at eight", "RemindIntent", {"time": "08:00"}),
        ("ask heel slides about purple elephants", "WordsIntent", {"words": "purple elephants"}),
    ],
)
def test_a_one_shot_opens_the_skill_with_a_wish(
    recognizer: Recognizer, words: str, intent: str, slots: dict[str, str]
) -> None:
    heard = recognizer.hear(words)

    assert (heard.call, heard.intent, filled(heard), heard.new) == (Call.INTENT, intent, slots, True)


@pytest.mark.parametrize("words", ["exit", "Alexa, exit", "quit", "exit heel slides", "Alexa, quit heel slides!"])
def test_exit_is_handled_by_the_platform_and_not_by_the_skill(recognizer: Recognizer, words: str) -> None:
    assert recognizer.hear(words) == Recognition(Call.EXIT)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("eight reps", "8"),
        ("twenty five reps", "25"),
        ("twenty-five reps", "25"),
        ("25 reps", "25"),
        ("ninety nine reps", "99"),
        ("a hundred reps", "100"),
        ("120 reps", "120"),
        ("a dozen reps", "12"),
        ("zero reps", "0"),
    ],
)
def test_a_number_is_heard_as_digits(recognizer: Recognizer, words: str, count: str) -> None:
    heard = recognizer.hear(words)

    assert (heard.intent, heard.slots) == ("RepsIntent", (Slot("count", "AMAZON.NUMBER", count),))


@pytest.mark.parametrize("amount", ["umpteen", "lots", "9" * 5000])
def test_an_amount_that_is_no_number_fills_no_slot(recognizer: Recognizer, amount: str) -> None:
    assert words_of(recognizer.hear(f"{amount} reps"))


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("eight", "08:00"),
        ("8", "08:00"),
        ("8:30", "08:30"),
        ("8:30 p.m.", "20:30"),
        ("13:05", "13:05"),
        ("eight o'clock", "08:00"),
        ("eight thirty", "08:30"),
        ("seven oh five", "07:05"),
        ("half past seven in the evening", "19:30"),
        ("a quarter to nine", "08:45"),
        ("twenty five past ten", "10:25"),
        ("twelve a.m.", "00:00"),
        ("twelve pm", "12:00"),
        ("quarter to twelve at night", "23:45"),
        ("noon", "12:00"),
        ("midnight", "00:00"),
        ("tonight", None),
        ("25:00", None),
        ("8:75", None),
    ],
)
def test_a_time_of_day_is_heard_as_a_clock_shows_it(recognizer: Recognizer, words: str, time: str | None) -> None:
    assert filled(recognizer.hear(f"remind me at {words}")).get("time") == time


@pytest.mark.parametrize(("words", "part"), [("the morning", "MO"), ("the evening", "EV"), ("night", "NI")])
def test_a_part_of_the_day_is_heard_as_amazon_names_it(recognizer: Recognizer, words: str, part: str) -> None:
    assert filled(recognizer.hear(f"remind me at {words}")) == {"time": part}


def test_two_slots_of_one_sentence_are_both_heard(recognizer: Recognizer) -> None:
    assert filled(recognizer.hear("remind me on mondays at eight")) == {"days": "monday", "time": "08:00"}


@pytest.mark.parametrize(
    ("sentence", "intent", "slot"),
    [
        ("what is a hippocampus", "WhatIsIntent", Slot("term", "Term", "hippocampus")),
        ("a stabbing pain in my big chest", "SharpIntent", Slot("area", "Area", "big chest")),
    ],
)
def test_words_that_a_slot_does_not_have_are_heard_raw_where_the_rest_is_a_sample(
    recognizer: Recognizer, sentence: str, intent: str, slot: Slot
) -> None:
    heard = recognizer.hear(sentence)

    assert (heard.intent, heard.slots, heard.slots[0].match) == (intent, (slot,), False)


@pytest.mark.parametrize("sentence", ["what is the capital of France", "my dog", "hippocampus"])
def test_a_slot_carries_no_whole_sentence_and_nothing_without_words_around_it(
    recognizer: Recognizer, sentence: str
) -> None:
    assert words_of(recognizer.hear(sentence)) == sentence.lower()


@pytest.mark.parametrize(
    ("sentence", "area"),
    [
        ("my left knee hurts", "knee"),
        ("my knee's playing up", "knee"),
        ("ow my back", "hips"),
        ("cramp in my left hamstring", "leg"),
        ("my big toe hurts", "other"),
        ("a stabbing pain in my left knee", "knee"),
        ("the back of my knee hurts", "knee"),
        ("it hurts", None),
    ],
)
def test_pain_is_heard_with_the_part_of_the_body_that_hurts(
    recognizer: Recognizer, sentence: str, area: str | None
) -> None:
    assert filled(recognizer.hear(sentence)).get("area") == area


WORDS = st.sampled_from(["my", "knee", "hurts", "not", "no", "8", "five", "at", "um", "ready", "{words}", "'"])


@given(st.text(max_size=40) | st.lists(WORDS, max_size=8).map(" ".join))
def test_any_text_is_recognised_as_something(recognizer: Recognizer, text: str) -> None:
    heard = recognizer.hear(text)

    assert heard.call is not Call.INTENT or heard.intent in recognizer.kinds
