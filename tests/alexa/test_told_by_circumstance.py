"""What is told by what happened or by what is taken, and no sign by its name: heard as one, and what is none is not."""

import pytest

from simulator.ears.recognizer import Recognizer
from tests.support.alexa import Conversation
from tests.support.moments import SETTLED_IN, WAYS, ends


@pytest.mark.parametrize(
    "words",
    [
        *("no I slid off the chair", "no I came off my bike", "I came a cropper on Tuesday", "I took a header"),
        *("no I missed the bottom stair", "my legs went from under me in the shop", "the dog pulled me over"),
        *("I ended up on the floor yesterday", "I woke up on the bathroom floor", "no I went over on my ankle"),
        *("I toppled over by the sink", "no my feet went from under me", "I took a purler"),
    ],
)
def test_a_fall_told_by_how_it_came_is_told(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "news", words) == "diagnosis"


@pytest.mark.parametrize(
    "words", ["no I missed my bus", "my shoes came off my feet", "no I landed on my feet with this exercise"]
)
def test_what_only_sounds_like_a_fall_is_asked_about_or_asked_again(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "news", words) in {"news", "did_you_mean"}


@pytest.mark.parametrize(
    "words", ["I'm on apixaban", "I'm on war far in", "I'm having radiotherapy", "the cut on my knee smells"]
)
def test_a_medicine_a_treatment_or_a_wound_stops_the_setup(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "setup", words) == "diagnosis"


@pytest.mark.parametrize("words", ["I'm drunk", "I'm a bit tipsy", "I've had a bottle of wine", "my sugar's low"])
def test_who_has_drunk_or_has_low_sugar_does_not_begin(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "dizzy"


@pytest.mark.parametrize("words", ["I'm not drunk", "I've had two cups of tea"])
def test_who_has_drunk_nothing_strong_is_not_stopped(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "ready"


@pytest.mark.parametrize("place", ["choose", "ready", "moving", "feel"])
@pytest.mark.parametrize(
    "words",
    [
        "I want to die",
        "I'm tired of living",
        "I want to kill myself",
        "I don't want to live any more",
        "I feel suicidal",
    ],
)
def test_who_does_not_want_to_live_hears_whom_to_call(recognizer: Recognizer, place: str, words: str) -> None:
    way, seconds = WAYS[place]
    conversation = Conversation(recognizer)
    conversation.say(*way)
    conversation.now += 1_000 * seconds

    assert "Please call nine one one" in str(conversation.say(words)["response"])


def test_who_wants_the_practice_over_is_not_told_to_call_for_help(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*SETTLED_IN, "ready")

    assert "nine one one" not in str(conversation.say("let's end it all here")["response"])


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("calf", "no but my calf is like stone"),
        ("calf", "I cough up blood"),
        ("calf", "I flew back from Australia on Monday and my leg's tight"),
        ("nerves", "I no can hold the pipi since Monday"),
        ("nerves", "I keep piddling meself"),
        ("nerves", "I can't tell when I need to go"),
        ("calf", "my leg's been tight since I flew home"),
        ("nerves", "I've not been for a wee all day"),
        ("night", "it wakes me at night"),
        ("night", "I've lost my appetite and two stone"),
        ("night", "my temperature's a bit up"),
        ("lining", "my due date's in March"),
        ("news", "I've missed two periods"),
    ],
)
def test_a_sign_in_words_of_ones_own_is_no_less_than_a_yes(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) == "end"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("night", "I lost two stone dieting"),
        ("knee today", "it is hot here in Spain but not the knee"),
        ("news", "I'm expecting a parcel"),
        ("news", "I'm expecting my new glasses"),
        ("knee today", "it's warm in the room"),
        ("news", "I've got a new bed"),
        ("news", "I've got a new carpet"),
    ],
)
def test_what_no_question_asks_about_is_asked_again(recognizer: Recognizer, place: str, words: str) -> None:
    before = ends(recognizer, place, "what do you mean")

    assert ends(recognizer, place, words) == before


def test_a_new_joint_is_no_new_thing(recognizer: Recognizer) -> None:
    assert ends(recognizer, "news", "I've got a new knee") == "diagnosis"


@pytest.mark.parametrize(
    ("place", "words"),
    [("choose", "I'm trying for a baby"), ("news", "I'm late this month"), ("setup", "I can feel the baby")],
)
def test_what_may_go_with_a_pregnancy_is_asked_about(recognizer: Recognizer, place: str, words: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*WAYS[place][0])

    assert "Are you pregnant?" in str(conversation.say(words)["response"])


def test_who_is_asked_of_a_diagnosis_and_has_one_is_believed(recognizer: Recognizer) -> None:
    assert ends(recognizer, "setup", "is it safe with a clot", "I've got one") == "diagnosis"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("setup", "okay it burns though"),
        ("moving", "I'm not one to moan but that's rather unpleasant"),
        ("moving", "it makes crack and after is bad"),
        ("moving", "can we skip the left it's swollen"),
        ("ready", "just the right please the left's puffed up"),
        ("setup", "leave the left out it's hot"),
        ("down", "I've landed a bit hard"),
    ],
)
def test_what_hurts_is_asked_about_before_anything_goes_on(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) == "pain"


@pytest.mark.parametrize("words", ["skip the left it's not swollen", "leave the left out I did it this morning"])
def test_a_leg_left_out_for_no_sign_is_left_out(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "ready"


@pytest.mark.parametrize("place", ["up", "down"])
@pytest.mark.parametrize("words", ["it doesn't hurt at all", "no pain at all", "not dizzy at all", "I feel no pain"])
def test_that_nothing_hurts_stops_nobody_on_the_way(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) == place


@pytest.mark.parametrize(("place", "words"), [("rise", "I'm too weak"), ("up", "I'm not strong enough")])
def test_who_is_too_weak_to_get_up_is_not_left_lying(recognizer: Recognizer, place: str, words: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*WAYS[place][0])

    assert "Call somebody near you" in str(conversation.say(words)["response"])


def test_fear_of_falling_in_other_words_is_no_diagnosis(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*WAYS["down"][0])

    assert "Somebody near you can help" in str(conversation.say("I have fear to fall")["response"])


@pytest.mark.parametrize("words", ["I can't feel anything happening", "I can't feel it working"])
@pytest.mark.parametrize("place", ["ready", "paused", "moving"])
def test_who_feels_no_work_is_not_numb(recognizer: Recognizer, place: str, words: str) -> None:
    way, seconds = WAYS[place]
    conversation = Conversation(recognizer)
    conversation.say(*way)
    conversation.now += 1_000 * seconds

    assert "Feel your thigh at work" in str(conversation.say(words)["response"])


def test_who_feels_nothing_in_a_leg_is_numb(recognizer: Recognizer) -> None:
    assert ends(recognizer, "moving", "I can't feel anything in my leg") == "rise"
