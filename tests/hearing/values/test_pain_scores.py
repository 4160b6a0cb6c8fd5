"""The pain from 0 to 10 as people say it."""

import pytest

from skill.hearing.values.pain_scores import asked_number, pain_score


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("six", 6), ("six and a half", 7), ("four and a half", 5), ("between four and five", 5),
        ("maybe five no four", 4),
        ("call that a five no six", 6), ("six on ten", 6), ("eight out of ten it must be", 8), ("ate", 8),
        ("i'd say ate", 8),
        ("for", 4), ("sicks", 6), ("couple out of ten", 2), ("zero", 0), ("nil", 0), ("nought", 0),
        ("six seven like that", 7),
        ("two to three", 3), ("thirty percent", 3), ("forty out of a hundred", 4), ("two out of five", 4),
        ("twelve out of ten", 10),
        ("eleven", 10), ("a hundred", 10), ("yesterday it was eight today three", 3),
        ("started at four it's seven now", 7),
        ("my wife says i'm an eight but she's dramatic i'm a four", 4), ("off the scale", 10), ("medium i suppose", 5),
        ("nothing a bit of tape won't fix say one", 1), ("three point two since you ask", 3), ("less than one", 1),
        ("under a two", 2), ("five not six", 5), ("not five four", 4), ("is ten the worst", 10), ("hello there", None),
        ("just over five", 6), ("it's down from six to three", 3), ("7", 7),
        ("nine and a half and i'm not saying ten", 10),
        ("seven out of the ten", 7), ("zero out of the ten", 0), ("half of ten", 5), ("fifty fifty", 5),
        ("half and half", 5), ("close to ten nine", 9), ("close to ten", 10), ("six going on seven", 7),
        ("between six and seven", 7), ("between a six and a seven out of the ten", 7), ("a million", 10),
        ("seventh", 7), ("tooth or so", 2), ("minus one", None), ("negative two", None),
    ],
)  # fmt: skip
def test_a_pain_score_is_read_from_a_sentence(text: str, score: int | None) -> None:
    assert asked_number(text) == score


@pytest.mark.parametrize(
    "text",
    [
        "oh", "oh no", "oh god", "oh out of ten", "nothing like i've felt before", "it's not gone", "it hasn't stopped",
        "nothing helps", "it's more than nothing", "none of your business", "zero chance i'm going on",
        "it was zero before", "i'd have said zero this morning", "barely standing it", "stiff as a board and it kills",
        "it was nothing until i moved", "it's not nothing", "it never stopped", "gone all down my calf",
        "why is it not gone", "it's no small pain", "that's hardly fine", "it's tight and burning",
    ],
)  # fmt: skip
def test_words_that_are_no_low_score_are_not_taken_for_one(text: str) -> None:
    assert asked_number(text) is None


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("oh about a for", 4), ("oh it were a whopper but it's passed off to a two", 2), ("oh six i suppose", 6),
        ("none now thanks", 0), ("no pain left", 0), ("it doesn't hurt", 0), ("it's only a wee niggle", 1),
        ("only a mild ache", 2), ("as bad as it gets", 10), ("top of the scale", 10), ("nothing short of agony", 10),
        ("it's nothing compared with childbirth", 10), ("it was a two", 2), ("it was zero before now it's three", 3),
    ],
)  # fmt: skip
def test_a_cry_is_no_number_and_words_for_little_stand_alone(text: str, score: int) -> None:
    assert asked_number(text) == score


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("it was a five but now it's more like a two", 2), ("my wife says say six but it's three", 3),
        ("nought to ten you say well it's six then", 6), ("seven standing but lying down it's two", 2), ("eight", 8),
        ("between four and five", 5), ("not more than two", 2), ("no higher than three", 3), ("more than six", 7),
    ],
)  # fmt: skip
def test_the_score_of_pain_that_it_comes_to_is_read(text: str, score: int) -> None:
    assert pain_score(text) == score


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("on a scale of one to ten a four", 4), ("zero to ten you say hmm six", 6), ("from nought to ten a seven", 7),
        ("two minutes ago it was five", 5), ("at two o'clock it was a seven", 7), ("two legs hurt eight", 8),
        ("four out of ten but my four's another man's eight", 4), ("i've had two kids so i'd call it a three", 3),
        ("if ten's when i broke my collarbone then this is a one", 1), ("eight years i've had it a six", 6),
        ("it's a one", 1), ("just the one", 1), ("one out of ten", 1), ("one or two", 2), ("zero", 0),
        ("five out of ten no six out of ten", 6), ("it was two out of ten now seven", 7), ("is it a five maybe", 5),
    ],
)  # fmt: skip
def test_the_scale_and_what_is_counted_are_no_score(text: str, score: int) -> None:
    assert pain_score(text) == score


@pytest.mark.parametrize(
    "text",
    [
        "neither one", "no one knows", "it's the same one i had in may", "that one", "no none of them three",
        "three of them hurt", "one second please", "two minutes please", "two legs hurt", "zero sharp just dull",
        "is zero no pain", "what's a one like", "you said nought to ten is ten the worst", "what would be a two",
        "is ten the worst", "how bad is a seven", "okay but what is a two",
    ],
)  # fmt: skip
def test_a_number_in_a_question_or_of_something_else_leads_nobody_on(text: str) -> None:
    assert pain_score(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "two and rising",
            "three climbing",
            "two going up",
            "two no worse",
            "one getting worse",
            "three and counting",
        ),
        *("two when i rest", "two lying still", "zero if i don't move", "none as long as i keep still", "not two"),
        *("one as in the worst", "one being the worst"),
    ],
)
def test_a_low_number_at_rest_or_on_its_way_up_is_no_score(text: str) -> None:
    assert pain_score(text) is None


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("two when i bend it", 2), ("zero at rest six when i move", 6), ("seven and rising", 7),
        ("not worse than two", 2),
        ("two out of three", 7), ("three out of four", 8), ("two thirds", 7), ("half", 5), ("a half", 5),
        ("not a five a two", 2), ("it's no worse than a three", 3),
    ],
)  # fmt: skip
def test_a_score_on_a_scale_of_ones_own_is_one_from_zero_to_ten(text: str, score: int) -> None:
    assert pain_score(text) == score
