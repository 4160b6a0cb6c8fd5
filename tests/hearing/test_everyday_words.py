"""Sentences that anybody would understand, as people of every region say them."""

import pytest

from skill.hearing.ear import hear
from skill.hearing.interpret import interpret
from skill.hearing.outright import feeling
from skill.hearing.utterance import Intent, Utterance


@pytest.mark.parametrize(
    "text",
    [
        "can you stop talking", "please stop talking", "stop nattering", "can you not be chattering all the time",
        "would you mind not talking", "give your tongue a rest",
    ],
)  # fmt: skip
def test_who_wants_the_talking_to_stop_does_not_stop_the_practice(text: str) -> None:
    heard = hear(text, "moving")

    assert (heard.outcome, heard.effect) == ("sure", "words:few")


@pytest.mark.parametrize(
    "text", ["he won't stop talking", "stop talking to me i'm busy", "my wife never stops talking"]
)
def test_talking_of_somebody_else_is_no_wish_for_fewer_words(text: str) -> None:
    assert hear(text, "moving").effect != "words:few"


@pytest.mark.parametrize(
    ("text", "situation", "effect"),
    [
        ("aye i finished it off on my own", "lost_touch", "yes"), ("nearly", "lost_touch", "somewhat"),
        ("almost all of them", "lost_touch", "somewhat"), ("it's settled down nicely", "calm", "settled"),
        ("stiff to start with but it freed up", "feel", "right"), ("hard at first but it got easier", "feel", "right"),
        ("it loosened me up nicely", "feel", "right"), ("i've done it umpteen times", "setup", "know_it"),
        ("i don't need the whole rigmarole", "setup", "know_it"), ("i've done it", "setup", "next"),
        ("i've gone wrong", "moving", "not_counted"), ("i think i went wrong there", "moving", "not_counted"),
        ("the cat's on my chest", "moving", "wait"), ("the dog's sat on my chest", "moving", "wait"),
        ("i like this", "moving", "right"), ("no need for all the words", "moving", "words:few"),
        ("it's settling", "calm", "somewhat"), ("i feel right again", "dizzy", "settled"),
        ("bit easy bit hard", "feel", "right"), ("how do i get you to stop", "anywhere", "help"),
        ("how do i stop you once we've begun", "ready", "help"), ("how do i turn you off", "setup", "help"),
        ("it's not nice but i've had worse", "pain", "number:5"),
        ("it takes me a while to get down there", "floor", "wait"),
    ],
)  # fmt: skip
def test_an_everyday_sentence_is_heard_for_what_it_is(text: str, situation: str, effect: str) -> None:
    heard = hear(text, situation)

    assert (heard.outcome, heard.effect) == ("sure", effect)


@pytest.mark.parametrize(
    "text",
    ["it feels like the cat's on my chest", "there's an elephant on my chest", "the dog's on my chest and it hurts"],
)
def test_a_weight_on_the_chest_that_is_no_pet_is_a_sign(text: str) -> None:
    assert hear(text, "moving").effect == "emergency"


@pytest.mark.parametrize("text", ["that finished me off", "it finished him off"])
def test_who_was_finished_off_reached_no_end(text: str) -> None:
    heard = hear(text, "lost_touch")

    assert (heard.outcome, heard.effect) != ("sure", "yes")


@pytest.mark.parametrize("text", ["sore at first but it never got easier", "hard at first then it hurt and got better"])
def test_what_never_got_easier_or_hurt_did_not_turn_out_right(text: str) -> None:
    assert feeling.denied(text) is None


@pytest.mark.parametrize("possessive", ["me", "my"])
def test_a_hip_of_ones_own_is_the_same_in_every_region(possessive: str) -> None:
    heard = interpret(Utterance(Intent.FALLBACK, 0, text=f"no it's {possessive} hip that's playing up"), "same")

    assert (heard.intent, heard.word) == (Intent.GOAL, "hips")
