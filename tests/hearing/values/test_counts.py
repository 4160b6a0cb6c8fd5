"""Values of meanings."""

import pytest

from skill.content.catalogue import catalogue
from skill.hearing.values import counts, spans, terms


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("eight reps", 8), ("make it ten", 10), ("five is too much make it three", 3),
        ("make it a dozen nah just ten", 10),
        ("not five four", 4), ("four's enough", 4), ("for please", 4), ("half a dozen", 6), ("double it", 10),
        ("three'll do me", 3), ("nine'd be nice", 9),
        ("two more", 7),
        ("add three", 8), ("make it ate", 8), ("nothing of it", None),
    ],
)  # fmt: skip
def test_a_number_of_reps_is_read_from_a_sentence(text: str, count: int | None) -> None:
    assert counts.reps(text) == count


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in four", "in=4"), ("four in six out like the yoga fella does", "in=4,out=6"), ("out six", "out=6"),
        ("half a second longer out", "out+0.5"), ("knock a second off the breathing in", "in-1"),
        ("make the in breath four and a half", "in=4.5"),
        ("five seconds each way", "in=5,out=5"), ("six and six", "in=6,out=6"), ("five and a half in", "in=5.5"),
        ("no not five i said six for the in", "in=6"), ("slower", None),
        ("in six no sorry in five and out six", "in=5,out=6"), ("in six no sorry in five", "in=5"),
        ("out eight i mean seven", "out=7"), ("in five out six no seven", "in=5,out=7"),
        ("in and out for five actually make it six", "in=6,out=6"), ("out six rather than five", "out=6"),
        ("in four out nine no too long out seven", "in=4,out=7"), ("not six five in", "in=5"),
        ("out should take four i mean the in", "in=4"), ("in four out six no sorry in five", "in=5,out=6"),
        ("half a second longer each way", "in+0.5,out+0.5"), ("shave a second off each", "in-1,out-1"),
        ("make it a second shorter", "in-1,out-1"), ("two seconds longer both ways", "in+2,out+2"),
        ("a second and a half longer on the exhale", "out+1.5"), ("another half second on the inhale", "in+0.5"),
        ("the in goes on too long make it a second less", "in-1"), ("the out is too short add a second", "out+1"),
        ("a quarter of a second longer out", "out+0.3"), ("an extra second on the out", "out+1"),
        ("out to eight in stays as it is", "out=8"), ("leave the in at five and make the out eight", "in=5,out=8"),
        ("three point five in four out", "in=3.5,out=4"), ("four and a half", "in=4.5,out=4.5"),
        ("four and a half in and six out", "in=4.5,out=6"), ("same in as out say four", "in=4,out=4"),
        ("in for four hold out for six", "in=4,out=6"), ("in for four hold for two out for six", "in=4,out=6"),
        ("seven seconds to bring it home", "out=7"), ("three to slide and three to come back", "in=3,out=3"),
        ("eight seconds out in my yoga class", "out=8"), ("do the back with five in and seven out", "in=5,out=7"),
        ("five legs and change the exhale to seven", "out=7"), ("five end six owt", "in=5,out=6"),
        ("let's finish at four", None), ("i'd sooner six than five", None), ("six slides with each leg", None),
        ("twenty seconds in and out", "in=20,out=20"), ("sixty seconds in", "in=60"), ("twenty in", None),
    ],
)  # fmt: skip
def test_the_lengths_of_a_breath_are_read_from_a_sentence(text: str, wanted: str | None) -> None:
    assert spans.breath(text) == wanted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("half a minute", 30),
        ("two minutes please", 120),
        ("gimme ten seconds", 10),
        ("count me down from ten", 10),
        ("a minute", 60),
        ("thirsty seconds", 30),
        ("zero seconds", 0),
        ("no rest between them at all zero seconds", 0),
        ("four and a half seconds", 5),
        ("a quarter of a minute", 15),
        ("a minute and a quarter", 75),
        ("two and a half minutes", 150),
        ("a couple of minutes", 120),
        ("ten seconds no twenty", 20),
        ("a minute no two minutes", 120),
        ("two minutes no make it one", 60),
        ("a minute no thirty seconds", 30),
        ("five seconds after every one i'm eighty three", 5),
        ("ten seconds between number two and number three", 10),
        ("let my heel land before the next one", None),
    ],
)
def test_a_number_of_seconds_is_read_from_a_sentence(text: str, count: int | None) -> None:
    assert spans.seconds(text) == count


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("make the gap four seconds", True), ("two seconds between slides", True), ("eight seconds to recover", True),
        ("in four out six", False), ("in four out six and then a pause", False),
        ("exhale for six without a break", False),
    ],
)  # fmt: skip
def test_seconds_between_slides_are_told_from_those_of_the_breath(text: str, between: bool) -> None:
    assert spans.is_between(text) is between


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("coccyx is it tailbone", "tailbone"),
        ("where's my sacrum", "tailbone"),
        ("what's a heel slide", "heel_slides"),
        ("what do you mean gives way", "give_way"),
        ("what's locking", "locking"),
        ("define pursed lips", "pursed_lips"),
        ("what's the i t band", "tfl"),
        ("what counts as numb", "numb"),
        ("what do you mean by an accident", "accident"),
        ("what's a hamstring", "hamstrings"),
        ("what's a zebra", "zebra"),
    ],
)
def test_a_word_that_is_asked_about_has_one_name(asked: str, name: str) -> None:
    assert terms.term(asked) == name


def test_every_word_the_ear_knows_is_explained_and_every_explanation_can_be_asked_for() -> None:
    explained = {name.removeprefix("term.") for name in catalogue().lines if name.startswith("term.")}

    assert {name for name, _ in terms.TERMS} == explained - {"unknown"}


@pytest.mark.parametrize(
    ("text", "how_many"),
    [
        ("the last two didn't count", 2),
        ("three of those didn't count", 3),
        ("take a couple off", 2),
        ("those four slides don't count", 4),
        ("that one didn't count", None),
        ("nine didn't count", None),
    ],
)
def test_how_many_slides_do_not_count_is_read_where_it_is_more_than_one(text: str, how_many: int | None) -> None:
    assert counts.uncounted(text) == how_many


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("nine didn't count", 9),
        ("number two shouldn't count", 2),
        ("don't count number three", 3),
        ("the third didn't count", 3),
        ("that one didn't count", None),
        ("don't count that", None),
    ],
)
def test_which_slide_does_not_count_is_read_by_its_number(text: str, number: int | None) -> None:
    assert counts.nth(text) == number


def test_a_small_number_of_reps_done_is_read_from_a_sentence() -> None:
    assert counts.done("you say four but i've only managed three") == 3
    assert counts.done("only for so far") == 4
    assert counts.done("only managed three of the five") == 3
    assert counts.done("that was my third") == 3
    assert counts.done("i was on number four when you stopped") == 3
    assert counts.skipped("missed a couple") == 2
    assert counts.skipped("missed that one") == 1
    assert counts.done("i done five already on this one") == 5
    assert counts.done("i've done this one") == 1
    assert counts.week_goal("three times a week") == 3
    assert counts.week_goal("three times a week no more") == 3
    assert counts.week_goal("no more than three days a week") == 3
    assert counts.week_goal("the weekly goal no more") == 0
    assert counts.week_goal("drop the weekly goal") == 0
    assert counts.week_goal("every day") == 7
    assert counts.week_goal("no weekly target thanks") == 0
    assert counts.week_goal("take the target off") == 0
    assert counts.week_goal("drop my goal to two a week") == 2
    assert counts.sets("two rounds of five") == 2
    assert counts.sets("too sets") == 2
    assert counts.sets("make it a double set") == 2
    assert counts.sets("drop it to a single set") == 1
