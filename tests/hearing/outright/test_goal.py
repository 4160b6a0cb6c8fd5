"""A goal, where one of the two is named to leave it out, or both sides of one are meant."""

import pytest

from skill.hearing import ear


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("not the knees the other", "hips_back"),
        ("not the knees i did them this morning", "hips_back"),
        ("knees today hips tomorrow", "knees"),
        ("forget the knees they're no trouble", "hips_back"),
        ("my husband wants the knees i want the hips", "hips_back"),
        ("we did the back yesterday so the knees", "knees"),
        ("my hips can wait do the knees", "knees"),
        ("knees please both of them really", "knees"),
        ("my hips both of them", "hips_back"),
        ("both hips", "hips_back"),
        ("anything but the back", "knees"),
    ],
)
def test_a_goal_that_is_left_out_is_not_the_one_that_is_chosen(said: str, goal: str) -> None:
    assert ear.hear(said, "choose").effect == goal


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("both", "both"),
        ("both the knees and the back", "both"),
        ("knees and hips both", "both"),
        ("she says knees", "knees"),
        ("my therapist said the knees so the knees", "knees"),
        ("no knees", "knees"),
        ("my back is no better", "hips_back"),
        ("i'm back it's the knees again", "knees"),
    ],
)
def test_a_goal_that_is_only_spoken_of_is_not_left_out(said: str, goal: str) -> None:
    assert ear.hear(said, "choose").effect == goal
