"""Wishes of how the guide sounds and waits, by what is to change and how."""

import pytest

from skill.hearing.belief.deciding import decide
from skill.hearing.ear import hear
from skill.hearing.outright import settings


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("speak a little faster", "speak_faster"), ("the talking's too slow", "speak_faster"),
        ("quicker voice please", "speak_faster"), ("stop dragging it out when you speak", "speak_faster"),
        ("talk slower", "speak_slower"), ("you talk faster than my brain", "speak_slower"),
        ("less speed in the voice", "speak_slower"), ("slow down your talking", "speak_slower"),
        ("shorter gaps", "rest_shorter"), ("the rests are too long", "rest_shorter"),
        ("i don't need a rest between", "rest_shorter"), ("cut out the rest", "rest_shorter"),
        ("less time between slides", "rest_shorter"), ("fewer pauses", "rest_shorter"),
        ("longer rests", "rest_longer"), ("the gap's too short", "rest_longer"),
        ("more of a pause when it gets home", "rest_longer"), ("there's not enough rest", "rest_longer"),
        ("no breathing sound", "breath_sound:off"), ("turn off the breathing noise", "breath_sound:off"),
        ("the whooshing annoys me", "breath_sound:off"), ("i don't care for that hiss", "breath_sound:off"),
        ("i want the whoosh back", "breath_sound:on"), ("put the breath sound on", "breath_sound:on"),
        ("more words", "words:full"), ("use words", "words:full"), ("put the instructions back on", "words:full"),
        ("fewer instructions", "words:few"), ("could you say a bit less", "words:few"),
        ("only the numbers", "words:count"), ("all i need is the count", "words:count"),
        ("count but don't talk", "words:count"), ("bells only", "words:tones"), ("no voice", "words:tones"),
        ("swap the talking for a tone", "words:tones"), ("i'd rather hear you than that dong", "words:full"),
        ("you're going too slow", "faster"), ("it's ever so slow", "faster"), ("not so slow as last time", "faster"),
        ("quicken the tempo", "faster"), ("stop dawdling", "faster"), ("stop racing", "slower"),
        ("too brisk", "slower"),
        ("that's quicker than i can manage", "slower"), ("bring the tempo down", "slower"),
        ("no faster than yesterday", "slower"),
    ],
)  # fmt: skip
def test_a_thing_and_its_direction_name_a_setting(text: str, wish: str) -> None:
    assert settings.wished(text) == wish
    assert hear(text, "moving").effect == wish


@pytest.mark.parametrize(
    "text",
    [
        "slower", "faster", "louder", "no wait", "skip the rest of this leg", "why so slow", "i'm too slow for you",
        "my heart's going too fast", "no i'm only resting", "jingle all the way", "speak up", "the bell is ringing",
        "just count me in",
        "i don't need a rest i need you to go slower", "breathing out too fast",
    ],
)  # fmt: skip
def test_other_wishes_name_none(text: str) -> None:
    assert settings.wished(text) is None


@pytest.mark.parametrize(
    ("text", "situation", "effect"),
    [
        ("use words not bells", "moving", "words:full"), ("words not bells", "anywhere", "words:full"),
        ("bells not words", "moving", "words:tones"), ("slow the voice not the exercise", "anywhere", "speak_slower"),
        ("it's painfully slow", "moving", "faster"), ("painfully fast", "moving", "slower"),
        ("make the gap longer my knee hurts", "moving", "pain"), ("more words i feel dizzy", "moving", "dizzy"),
    ],
)  # fmt: skip
def test_a_setting_is_heard_but_never_over_a_symptom(text: str, situation: str, effect: str) -> None:
    assert hear(text, situation).effect == effect


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("stop no more words", "stop"),
        ("no rest helps me it aches", "pain"),
    ],
)
def test_a_stop_stays_a_stop(text: str, meaning: str) -> None:
    assert hear(text, "moving").meaning == meaning


def test_seconds_that_are_named_say_more_than_longer() -> None:
    order = [("rest_longer", 0.9), ("none", 0.01), ("pain", 0.01)]

    assert decide("leave more of a gap", "moving", order).effect == "rest_longer"
    assert hear("make the gap four seconds", "moving").effect == "rest:4"


def test_a_rest_that_is_going_on_is_not_one_between_slides() -> None:
    assert hear("longer rest", "paused").effect != "rest_longer"
    assert hear("longer rests between the slides", "paused").effect == "rest_longer"
