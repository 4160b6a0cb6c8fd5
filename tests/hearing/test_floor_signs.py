"""What people on the floor tell of the body is heard as a sign, and what only sounds like one is none."""

import pytest

from skill.hearing.utterance import AFRAID, Intent
from tests.support.heard import at_a_question, heard, offered


@pytest.mark.parametrize("words", ["my leg's gone", "my foot has gone numb"])
def test_a_leg_that_is_gone_is_a_sign(words: str) -> None:
    assert heard(words, "paused")[0] is Intent.SHARP


@pytest.mark.parametrize("words", ["i've got a call back in five", "i have to take a call", "back in a minute"])
def test_a_call_is_a_pause_and_no_diagnosis(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.PAUSE


@pytest.mark.parametrize("words", ["my leg slipped", "my foot just slipped off the mat", "i slipped"])
def test_a_leg_that_slipped_may_hurt_or_go_on(words: str) -> None:
    assert offered(words, "moving") == ("pain", "go_on")


def test_a_slipped_disc_is_a_diagnosis() -> None:
    assert heard("i've a slipped disc", "moving")[0] is Intent.CONDITION


@pytest.mark.parametrize("words", ["my hip made a noise", "my knee is making a funny noise"])
def test_a_noise_may_hurt_or_be_asked_about(words: str) -> None:
    assert offered(words, "moving") == ("pain", "teach")


@pytest.mark.parametrize("words", ["i'm frightened it'll hurt", "i'm worried it might hurt"])
def test_fear_that_it_will_hurt_is_fear(words: str) -> None:
    assert heard(words, "moving") == (Intent.HELP, AFRAID, None)


def test_fear_beside_pain_is_pain() -> None:
    assert heard("i'm frightened and it hurts", "moving")[0] is Intent.PAIN


def test_fear_of_doing_it_wrong_is_fear_before_anything() -> None:
    assert heard("um i'm a bit scared of doing this wrong", "choose") == (Intent.HELP, AFRAID, None)


@pytest.mark.parametrize("words", ["it hurts what do i do", "when it hurts it really hurts my hip"])
def test_what_hurts_now_is_pain(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.PAIN


def test_both_legs_that_are_weak_are_an_emergency() -> None:
    assert heard("both legs are weak", "moving")[0] is Intent.EMERGENCY


def test_a_foot_that_is_not_felt_while_a_leg_moves_is_a_sign() -> None:
    assert heard("i can't feel my foot", "setup")[0] is Intent.SHARP


@pytest.mark.parametrize("words", ["i can feel my thigh working", "i can feel it stretch", "isn't this relaxing"])
def test_what_ought_to_be_felt_stops_nobody(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.OKAY


@pytest.mark.parametrize(
    ("words", "sign"), [("i can feel my knee hurting", Intent.PAIN), ("i can't feel my thigh", Intent.SHARP)]
)
def test_what_ought_not_to_be_felt_stops(words: str, sign: Intent) -> None:
    assert heard(words, "moving")[0] is sign


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("stop", Intent.STOP),
        ("stop saying it hurts", Intent.PAIN),
        ("my hip moved out of place", Intent.PAIN),
        ("my foot's drifting off to sleep", Intent.SHARP),
        ("i need to stop", Intent.STOP),
    ],
)
def test_what_should_stop_the_movement_still_does(words: str, meant: Intent) -> None:
    assert heard(words, "moving")[0] is meant


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("both after all", "moving", Intent.BOTH_LEGS),
        ("my knee likes this", "moving", Intent.OKAY),
        ("it feels looser", "moving", Intent.OKAY),
        ("my bad leg's doing well", "moving", Intent.OKAY),
        ("i skipped a day", "moving", Intent.OKAY),
        ("i missed yesterday", "feel", Intent.REPEAT),
        ("that one was better", "moving", Intent.FEEL),
        ("same as before please", "moving", Intent.RESUME),
        ("the floor's hard", "moving", Intent.PAUSE),
        ("i can't get comfy", "moving", Intent.PAUSE),
        ("i'm expecting my son at four", "moving", Intent.FALLBACK),
        ("barely broke a sweat", "feel", Intent.FEEL),
        ("is that the same speed", "ready", Intent.REPEAT),
        ("rolled over", "setup", Intent.DONE),
        ("pushed up", "setup", Intent.DONE),
    ],
)
def test_what_sounds_like_an_alarm_or_a_change_is_neither(words: str, where: str, meant: Intent) -> None:
    assert heard(words, where)[0] is meant


@pytest.mark.parametrize("words", ["i'm hot", "i broke a sweat", "knackered already"])
def test_effort_may_hurt_or_be_hard(words: str) -> None:
    assert offered(words, "moving") == ("pain", "hard")


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("it feels warmer", Intent.PAIN),
        ("my leg's doing badly", Intent.PAIN),
        ("that was better but it hurts", Intent.PAIN),
        ("i'm expecting a son", Intent.PREGNANT),
        ("broke my leg in may", Intent.CONDITION),
        ("i'm hot and clammy", Intent.DIZZY),
        ("i missed the last one", Intent.SKIPPED),
    ],
)
def test_what_is_a_sign_or_a_count_stays_one(words: str, sign: Intent) -> None:
    assert heard(words, "moving")[0] is sign


@pytest.mark.parametrize(
    "words",
    [
        "my phone's buzzing",
        "the washing machine's spinning",
        "the room's a mess",
        "the sun's in my eyes",
        "something's burning in the kitchen",
        "my tea's hot",
    ],
)
def test_what_things_do_is_a_pause_and_no_sign(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.PAUSE


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("my calf's buzzing", Intent.SHARP),
        ("my leg's burning", Intent.PAIN),
        ("my head's spinning", Intent.DIZZY),
        ("my foot's hot", Intent.PAIN),
    ],
)
def test_what_the_body_does_is_a_sign(words: str, sign: Intent) -> None:
    assert heard(words, "moving")[0] in (sign, Intent.SHARP)


def test_who_feels_the_belly_pulling_in_goes_on() -> None:
    assert heard("i can feel my tummy pulling in", "moving")[0] is Intent.OKAY


@pytest.mark.parametrize("words", ["it went click is it okay the click", "it clicked is that normal"])
def test_whether_a_click_is_normal_is_a_question(words: str) -> None:
    assert heard(words, "moving")[:2] == (Intent.TEACH, "click")


def test_a_knee_that_went_click_is_a_sign() -> None:
    assert heard("my knee went click", "moving")[0] is Intent.PAIN


@pytest.mark.parametrize("words", ["where ought i to be feeling the burn", "where should it ache"])
def test_who_asks_where_it_should_be_felt_is_told_where(words: str) -> None:
    assert heard(words, "moving")[:2] == (Intent.TEACH, "feel")


def test_a_hot_water_bottle_is_no_heat_in_the_knee() -> None:
    assert at_a_question("no it's not hot i've just had a hot water bottle on it", "q2")[0] is not Intent.YES


@pytest.mark.parametrize(
    ("words", "where"),
    [("our kid's giving me a hand", "rise"), ("the hip started it and now the knee's come out in sympathy", "choose")],
)
def test_a_turn_of_phrase_with_a_signs_word_in_it_stops_nobody(words: str, where: str) -> None:
    assert heard(words, where)[0] not in (Intent.PAIN, Intent.EMERGENCY, Intent.CONDITION)


def test_an_english_that_is_too_quick_is_the_voice() -> None:
    assert heard("your english is too quick for me", "ready")[:2] == (Intent.SPEECH, "slow")
