"""Legs in a sentence."""

import pytest

from skill.hearing.values import legs


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("eight on the right five on the left", "R=8,L=5"), ("left four right six", "R=6,L=4"),
        ("five right six left", "R=5,L=6"),
        ("ate on the right for on the left", "R=8,L=4"), ("the right gets seven the left gets four", "R=7,L=4"),
        ("eight", None),
        ("i want eight with left and leave right on five", "R=5,L=8"),
        ("only four on the weak one that's the left six on the right", "R=6,L=4"),
        ("right one gets six left one gets three", "R=6,L=3"), ("left five right the same", "R=5,L=5"),
        ("six left and the right just three", "R=3,L=6"), ("one left two right", "R=2,L=1"),
        ("ten on the gammy one that's the left and five on the right", "R=5,L=10"),
        ("half as many on the left so six and three", "R=6,L=3"), ("eight each", None),
        ("twice as many on the right so four and eight", "R=8,L=4"), ("two fewer on the right", None),
        ("seven each no seven right and nine left", "R=7,L=9"), ("eight right six left no seven left", "R=8,L=7"),
        ("eight right six left no seven", "R=8,L=7"), ("left six no right six left four", "R=6,L=4"),
    ],
)  # fmt: skip
def test_reps_for_each_leg_are_read_from_a_sentence(text: str, both: str | None) -> None:
    assert legs.legs(text) == both


@pytest.mark.parametrize(
    ("text", "leg"),
    [
        ("just the left one", "left"), ("skip the left leg", "right"), ("leave the right leg out today", "left"),
        ("only the rite leg", "right"), ("not both just right", "right"), ("left only", "left"), ("knees", None),
        ("my right leg isn't doing this today", "left"), ("the left's in a boot so right only", "right"),
        ("right leg only today the left's in plaster", "right"), ("don't make me do the left", "right"),
        ("right one's off limits this week", "left"), ("finish the right and no left", "right"),
        ("i'm done with the right", "left"),
    ],
)  # fmt: skip
def test_the_only_leg_is_read_from_a_sentence(text: str, leg: str | None) -> None:
    assert legs.only_leg(text) == leg


@pytest.mark.parametrize(
    ("text", "leg"),
    [
        ("left leg first", "left"),
        ("start with the right", "right"),
        ("no no left before right", "left"),
        ("first right then left", "right"),
    ],
)
def test_the_first_leg_is_read_from_a_sentence(text: str, leg: str) -> None:
    assert legs.first_leg(text) == leg
