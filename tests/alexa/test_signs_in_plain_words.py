"""Signs in words that no list of symptoms names, and what only sounds like one: told at every moment of a practice."""

import pytest

from simulator.ears.recognizer import Recognizer
from tests.support.alexa import Conversation
from tests.support.moments import WAYS, ends


def answer(recognizer: Recognizer, place: str, words: str) -> str:
    way, seconds = WAYS[place]
    conversation = Conversation(recognizer)
    conversation.say(*way)
    conversation.now += 1_000 * seconds
    return str(conversation.say(words)["response"])


@pytest.mark.parametrize("place", ["setup", "ready", "moving", "paused"])
@pytest.mark.parametrize(
    "words",
    [
        *("I think I'm dying", "I can hardly draw breath", "I've messed myself", "there's an elephant on me"),
        *("can't get my words out", "my calf's like a rock", "my back passage has gone to sleep"),
    ],
)
def test_what_somebody_is_called_for_says_whom_to_call(recognizer: Recognizer, place: str, words: str) -> None:
    assert "nine one one" in answer(recognizer, place, words)


@pytest.mark.parametrize("place", ["setup", "ready", "moving"])
@pytest.mark.parametrize("words", ["I passed out half way", "I knocked my head", "I've took an edible"])
def test_a_faint_a_blow_or_a_drug_stops_at_once(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) in {"dizzy", "pain", "end"}


@pytest.mark.parametrize("place", ["setup", "ready", "moving"])
@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("I threw up just now", "dizzy"),
        ("I'm blowing like a whale", "dizzy"),
        ("been on the gin", "dizzy"),
        ("I'm not right", "dizzy"),
        ("I've tweaked it", "pain"),
        ("that's made it worse", "pain"),
        ("the leg won't come back", "pain"),
        ("my doctor's told me to stop these", "diagnosis"),
        ("the consultant told me no exercise", "diagnosis"),
        ("I'm not allowed now", "diagnosis"),
        ("I'm non weight bearing", "diagnosis"),
        ("I've taken a co-codamol", "diagnosis"),
        ("I've a brace on", "diagnosis"),
        ("I'm not long out of theatre", "diagnosis"),
        ("I've tested positive", "diagnosis"),
    ],
)
def test_a_sign_in_so_many_words_moves_nobody(recognizer: Recognizer, place: str, words: str, state: str) -> None:
    assert ends(recognizer, place, words) == state


def test_purple_toes_are_a_sign_that_ends_the_practice(recognizer: Recognizer) -> None:
    assert ends(recognizer, "moving", "my foot's turned purple") == "rise"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("nerves", "when I wipe I can't feel it"),
        ("nerves", "it's like sitting on cotton wool"),
        ("nerves", "I've not been in three days"),
        ("nerves", "my legs are like string"),
        ("knee today", "it does all four"),
        ("knee today", "no but it's the size of a football"),
        ("knee today", "it goes from under me"),
        ("knee today", "I can only stand on the good one"),
        ("night", "I woke up drenched"),
        ("night", "no it's just as bad lying down"),
        ("night", "resting does nothing"),
        ("lining", "I get the results Thursday"),
    ],
)
def test_a_yes_in_words_that_the_question_has_not_ends_the_practice(
    recognizer: Recognizer, place: str, words: str
) -> None:
    assert ends(recognizer, place, words) == "end"


@pytest.mark.parametrize(
    ("place", "words", "state"),
    [
        ("knee today", "no it never lets me down", {"screen_2", "screen_3", "did_you_mean"}),
        ("night", "I dropped two dress sizes on a diet", {"screen_2", "did_you_mean"}),
    ],
)
def test_the_same_words_denied_or_explained_end_nothing(
    recognizer: Recognizer, place: str, words: str, state: set[str]
) -> None:
    assert ends(recognizer, place, words) in state


@pytest.mark.parametrize("place", ["setup", "ready", "paused", "up"])
@pytest.mark.parametrize("words", ["I can't get my leg under me", "I'm stuck fast", "I'm wedged against the wall"])
def test_who_is_stuck_hears_of_somebody_near(recognizer: Recognizer, place: str, words: str) -> None:
    assert "nine one one" in answer(recognizer, place, words)


def test_who_is_stuck_while_a_leg_moves_rests(recognizer: Recognizer) -> None:
    assert ends(recognizer, "moving", "I'm stuck") == "paused"


@pytest.mark.parametrize("place", ["setup", "ready", "paused", "moving"])
@pytest.mark.parametrize("words", ["I'm not pregnant", "no numbness", "I've had no falls", "I haven't got a fever"])
def test_a_sign_that_is_denied_where_none_was_asked_about_ends_nothing(
    recognizer: Recognizer, place: str, words: str
) -> None:
    assert ends(recognizer, place, words) in {place, "paused", "did_you_mean"}


@pytest.mark.parametrize("place", ["setup", "ready", "paused"])
@pytest.mark.parametrize(
    "words",
    [
        *("I fell in love", "I had a falling out with my sister", "it warms my heart", "the baby's kicking off"),
        *("my chest of drawers is in the way", "my sock's slipped", "the radio's gone dead"),
        *("the doctor says it's good for me", "I can't feel any draught"),
    ],
)
def test_what_only_sounds_like_a_sign_stops_nobody(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) in {place, "did_you_mean"}


@pytest.mark.parametrize("place", ["setup", "ready", "moving", "paused"])
@pytest.mark.parametrize("words", ["what should I do if I feel dizzy", "when it hurts do I stop", "what if it aches"])
def test_who_asks_what_to_do_if_it_hurts_is_answered(recognizer: Recognizer, place: str, words: str) -> None:
    assert "say: it hurts" in answer(recognizer, place, words)


def test_who_is_unwell_and_asks_what_to_do_is_not_merely_answered(recognizer: Recognizer) -> None:
    assert ends(recognizer, "ready", "what should I do I feel dizzy") == "dizzy"


def test_an_operation_of_ones_own_is_told_and_not_asked_about(recognizer: Recognizer) -> None:
    assert ends(recognizer, "setup", "I'm two weeks after a new knee") == "diagnosis"


@pytest.mark.parametrize("place", ["ready", "moving", "paused", "feel"])
@pytest.mark.parametrize("words", ["how do I stop the bleeding", "am I dying", "is this a heart attack"])
def test_a_question_that_nobody_asks_who_is_well_says_whom_to_call(
    recognizer: Recognizer, place: str, words: str
) -> None:
    assert "nine one one" in answer(recognizer, place, words)


def test_waters_that_broke_end_the_practice_also_where_the_first_words_were_lost(recognizer: Recognizer) -> None:
    assert ends(recognizer, "ready", "um my waters broke") == "end"


def test_no_further_set_begins_for_who_is_in_pain(recognizer: Recognizer) -> None:
    assert ends(recognizer, "feel", "one more set even though it's killing me") == "pain"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("knee today", "no just hay fever"),
        ("nerves", "no only my back aches"),
        ("night", "no it's worse in the morning"),
        ("news", "no I've had my covid jab"),
        ("news", "no my daughter's pregnant not me"),
    ],
)
def test_a_no_with_something_harmless_or_of_somebody_else_beside_it_ends_nothing(
    recognizer: Recognizer, place: str, words: str
) -> None:
    assert ends(recognizer, place, words) not in {"end", "diagnosis", "better"}


@pytest.mark.parametrize("place", ["setup", "ready", "paused"])
@pytest.mark.parametrize(
    "words",
    [
        *("my back's flat", "my back's arched", "my leg's out straight", "my head's on a pillow", "my hips are level"),
        *("something fell in the kitchen", "my phone fell off the bed", "I can hear an ambulance", "I can't complain"),
        *("there's a hospital drama on", "my heart's beating nicely", "my blood pressure's normal", "I'm half asleep"),
        *("they say swimming's good for arthritis", "my son broke his arm last year"),
        *("I had a glass of wine last night", "I can't feel a thing through these socks"),
    ],
)
def test_how_somebody_lies_and_what_goes_on_around_them_stops_nobody(
    recognizer: Recognizer, place: str, words: str
) -> None:
    assert ends(recognizer, place, words) in {place, "did_you_mean"}


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("my back's out", "pain"),
        ("something fell on my foot", "pain"),
        ("my blood pressure's sky high", "diagnosis"),
        ("my wife's having a heart attack", "end"),
    ],
)
def test_the_same_words_with_a_sign_in_them_stop(recognizer: Recognizer, words: str, state: str) -> None:
    assert ends(recognizer, "setup", words) == state


@pytest.mark.parametrize("place", ["setup", "ready", "moving", "paused"])
@pytest.mark.parametrize("words", ["hang on I've got cramp", "wait my calf's cramping", "hold on it's sore"])
def test_a_wait_for_something_that_hurts_is_asked_about(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) == "pain"


@pytest.mark.parametrize(
    "words", ["hang on the kettle", "wait my phone's ringing", "hang on it doesn't hurt just wait"]
)
def test_a_wait_for_nothing_that_hurts_is_a_wait(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "ready"


@pytest.mark.parametrize("place", ["ready", "moving"])
@pytest.mark.parametrize(
    "words", ["there's a fire", "the house is on fire", "I can smell gas", "my wife's dying", "the baby's choking"]
)
def test_who_needs_help_for_others_or_from_a_fire_hears_whom_to_call(
    recognizer: Recognizer, place: str, words: str
) -> None:
    assert "nine one one" in answer(recognizer, place, words)


@pytest.mark.parametrize("words", ["fire away", "my phone's dying", "I'm dying to start"])
def test_fire_and_death_in_a_turn_of_phrase_call_nobody(recognizer: Recognizer, words: str) -> None:
    assert "nine one one" not in answer(recognizer, "ready", words)


@pytest.mark.parametrize("place", ["setup", "ready", "moving"])
@pytest.mark.parametrize("words", ["some discomfort", "niggly", "something's rubbing", "there's a click and a pain"])
def test_a_small_word_for_pain_is_asked_about(recognizer: Recognizer, place: str, words: str) -> None:
    assert ends(recognizer, place, words) == "pain"


@pytest.mark.parametrize("words", ["no discomfort", "no niggles"])
def test_no_small_word_for_pain_that_is_denied_is(recognizer: Recognizer, words: str) -> None:
    assert ends(recognizer, "ready", words) == "ready"


@pytest.mark.parametrize("place", ["setup", "ready", "up", "moving"])
@pytest.mark.parametrize("words", ["get my daughter", "fetch my husband", "call my carer please"])
def test_who_asks_for_somebody_hears_whom_to_call(recognizer: Recognizer, place: str, words: str) -> None:
    assert "nine one one" in answer(recognizer, place, words)


def test_who_is_half_cut_does_not_begin(recognizer: Recognizer) -> None:
    assert ends(recognizer, "setup", "I'm half cut") == "dizzy"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("just right except the numbness", "rise"),
        ("good apart from the dizziness", "dizzy"),
        ("easy but for the pain", "pain"),
    ],
)
def test_a_sign_that_is_left_out_of_how_it_felt_is_heard(recognizer: Recognizer, words: str, state: str) -> None:
    assert ends(recognizer, "feel", words) == state


@pytest.mark.parametrize("words", ["easy for you to say", "easier said than done", "easy my foot"])
def test_what_is_easy_for_others_was_hard(recognizer: Recognizer, words: str) -> None:
    assert "Fewer" in answer(recognizer, "feel", words)


@pytest.mark.parametrize("place", ["setup", "ready"])
@pytest.mark.parametrize(
    ("words", "state"), [("I've had a few", "dizzy"), ("I'm about to pop", "end"), ("I've got the big C", "diagnosis")]
)
def test_what_is_told_in_a_phrase_for_it_is_told(recognizer: Recognizer, place: str, words: str, state: str) -> None:
    assert ends(recognizer, place, words) == state
