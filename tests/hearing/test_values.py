"""Values of meanings."""

import pytest

from skill.hearing import spans, values


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


def test_terms_have_one_name() -> None:
    assert (
        values.term("coccyx is it tailbone")
        == values.term("what's the tailbone")
        == values.term("where's my sacrum")
        == "tailbone"
    )
    assert values.term("what's a heel slide") == "heel slide"


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
