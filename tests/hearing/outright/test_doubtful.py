"""Pain that is denied, over, or somebody else's: the leg rests, and it is asked."""

import pytest

from skill.hearing.ear import hear
from skill.hearing.outright import doubtful
from skill.hearing.words import idioms


@pytest.mark.parametrize(
    "text",
    [
        "it's a stretch not a pain", "that's not pain that's effort", "it isn't sore it's just stiff",
        "it doesn't hurt",
        "the pain i had has worn off", "yesterday it hurt but today it's fine", "it was sore at first but not any more",
        "i thought it hurt but it was only my sock", "i used to get awful pain but not since i started",
        "he hurt his knee playing five a side", "my mother had bad knees", "nan says her back's playing up",
        "my brother's knee swelled up like a balloon",
    ],
)  # fmt: skip
def test_pain_that_is_denied_over_or_anothers_is_doubtful(text: str) -> None:
    assert doubtful.is_doubtful(text)


@pytest.mark.parametrize(
    "text",
    [
        "it hurts", "i can't stand the pain", "the pain never stops", "no pain like it", "i've no feeling in my foot",
        "it's not pain it's burning", "not sore but my knee's gone numb", "the pain went and now it's back",
        "it was fine yesterday but today there's a sharp thing", "it doesn't hurt going out only when i come home",
        "i'm not dizzy as such more like floating", "my husband says stop it hurts", "she's fainted", "he fell",
        "my knee aches like my mother's", "the pain has gone down to my ankle it's still sore", "call my daughter",
    ],
)  # fmt: skip
def test_pain_that_may_be_there_is_not(text: str) -> None:
    assert not doubtful.is_doubtful(text)


@pytest.mark.parametrize(
    "text", ["it doesn't hurt", "the pain i had has worn off", "my brother's knee swelled up like a balloon"]
)
def test_while_the_leg_moves_it_is_asked_whether_it_hurts_or_goes_on(text: str) -> None:
    heard = hear(text, "moving")

    assert heard.outcome == "ask"
    assert [guess.meaning for guess in heard.alternatives] == ["pain", "go_on"]


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("it's painfully slow", "it's far too slow"),
        ("painfully obvious", "very obvious"),
        ("dead easy", "very easy"),
        ("killing time", "passing the time"),
        ("i'm sick of this pace", "i'm tired of this pace"),
        ("rex get off my chest", "rex get off me"),
    ],
)
def test_a_turn_of_phrase_is_said_plainly(text: str, plainly: str) -> None:
    assert idioms.plainly(text) == plainly


@pytest.mark.parametrize("text", ["it won't get off my chest", "there's a weight on my chest", "chest pain"])
def test_what_weighs_on_a_chest_is_no_turn_of_phrase(text: str) -> None:
    assert idioms.plainly(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "it's painful", "it hurts painfully", "my leg's dead", "dead leg", "this is killing me", "i feel sick",
        "sick of the stomach", "it's pressing on my nerves", "my knee's on fire", "it creeps up my leg",
    ],
)  # fmt: skip
def test_a_symptom_stays_as_it_was_said(text: str) -> None:
    assert idioms.plainly(text) == text


@pytest.mark.parametrize("text", ["the", "the uh", "it's my um", "um the er"])
def test_the_beginning_of_a_sentence_means_nothing_anywhere(text: str) -> None:
    for situation in ("choose", "safety", "setup", "moving", "paused", "pain", "feel"):
        assert hear(text, situation, "q1" if situation == "safety" else None).outcome == "lost"


@pytest.mark.parametrize("text", ["is it meant to burn a bit", "should it be sore when i do it right"])
def test_a_question_about_a_sign_while_moving_asks_what_to_do_when_it_hurts(text: str) -> None:
    found = hear(text, "moving")

    assert found.meaning in ("pain", "sharp") or (found.meaning, found.value) == ("teach", "hurts")
