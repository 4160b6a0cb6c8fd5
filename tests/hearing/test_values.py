"""Values of meanings."""

import pytest

from skill.content.catalogue import catalogue
from skill.hearing import spans, terms, values


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("eight reps", 8), ("make it ten", 10), ("five is too much make it three", 3),
        ("make it a dozen nah just ten", 10),
        ("not five four", 4), ("four's enough", 4), ("for please", 4), ("half a dozen", 6), ("double it", 10),
        ("two more", 7),
        ("add three", 8), ("make it ate", 8), ("nothing of it", None),
    ],
)  # fmt: skip
def test_reps(text: str, count: int | None) -> None:
    assert values.reps(text) == count


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("eight on the right five on the left", "R=8,L=5"), ("left four right six", "R=6,L=4"),
        ("five right six left", "R=5,L=6"),
        ("ate on the right for on the left", "R=8,L=4"), ("the right gets seven the left gets four", "R=7,L=4"),
        ("eight", None),
        ("i want eight with left and leave right on five", "R=5,L=8"),
    ],
)  # fmt: skip
def test_legs(text: str, both: str | None) -> None:
    assert values.legs(text) == both


@pytest.mark.parametrize(
    ("text", "leg"),
    [
        ("just the left one", "left"), ("skip the left leg", "right"), ("leave the right leg out today", "left"),
        ("only the rite leg", "right"), ("not both just right", "right"), ("left only", "left"), ("knees", None),
        ("my right leg isn't doing this today", "left"),
    ],
)  # fmt: skip
def test_only_leg(text: str, leg: str | None) -> None:
    assert values.only_leg(text) == leg


@pytest.mark.parametrize(
    ("text", "leg"),
    [
        ("left leg first", "left"),
        ("start with the right", "right"),
        ("no no left before right", "left"),
        ("first right then left", "right"),
    ],
)
def test_first_leg(text: str, leg: str) -> None:
    assert values.first_leg(text) == leg


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in four", "in=4"), ("four in six out like the yoga fella does", "in=4,out=6"), ("out six", "out=6"),
        ("half a second longer out", "out+0.5"), ("knock a second off the breathing in", "in-1"),
        ("make the in breath four and a half", "in=4.5"),
        ("five seconds each way", "in=5,out=5"), ("six and six", "in=6,out=6"), ("five and a half in", "in=5.5"),
        ("no not five i said six for the in", "in=6"), ("slower", None),
    ],
)  # fmt: skip
def test_breath(text: str, wanted: str | None) -> None:
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
    ],
)
def test_seconds(text: str, count: int) -> None:
    assert spans.seconds(text) == count


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


def test_small_counts() -> None:
    assert values.done("you say four but i've only managed three") == 3
    assert values.done("only for so far") == 4
    assert values.skipped("missed a couple") == 2
    assert values.skipped("missed that one") == 1
    assert values.week_goal("three times a week") == 3
    assert values.week_goal("drop the weekly goal") == 0
    assert values.week_goal("every day") == 7
    assert values.sets("two rounds of five") == 2
    assert values.sets("too sets") == 2
