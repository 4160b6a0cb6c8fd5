"""Every clinical number, pinned by its literal value: a change is made here, too, with its reason in docs/clinical."""

from dataclasses import astuple

import pytest

from skill.exercise import protocol
from skill.exercise.protocol import Goal, Leg, Legs

NUMBERS = {
    "MIN_REPS": 3,
    "MAX_REPS": 10,
    "DEFAULT_REPS": 5,
    "LOWEST_REPS_AFTER_PAIN": 3,
    "EASY_PRACTICES_FOR_MORE": 2,
    "MOST_SETS": 3,
    "LEAST_A_WEEK": 1,
    "MOST_A_WEEK": 7,
    "PAIN_MILD_MAX": 3,
    "PAIN_MODERATE_MAX": 5,
    "PAIN_WORST": 10,
    "SCREENING_VALID_DAYS": 28,
    "START_RUNG": 1,
    "SHORTEST_BREATH_MS": 3_000,
    "LONGEST_BREATH_MS": 8_000,
    "SHORTEST_SETTLE_MS": 1_000,
    "LONGEST_SETTLE_MS": 6_000,
    "PACE_STEP_MS": 500,
    "SETTLE_MS": 1_500,
    "CHECK_MS": 1_000,
    "REST_MS": 4_000,
    "CHANGE_MS": {"rest": 4_500, "swap": 7_000, "lead": 6_000},
    "STEP_MS": {
        Goal.KNEES: (17_000, 11_000, 20_000, 12_000, 18_000),
        Goal.HIPS: (18_000, 11_000, 20_000, 12_000, 22_000),
    },
}
SECONDS_IN_AND_OUT = [(3, 3), (4, 4), (4, 5), (5, 5), (4, 6)]


@pytest.mark.parametrize("name", NUMBERS)
def test_a_clinical_number_is_what_its_source_says(name: str) -> None:
    assert getattr(protocol, name) == NUMBERS[name]


def test_the_pace_ladder_has_five_rungs_in_milliseconds() -> None:
    rungs = [(1_000 * inhale, 1_000 * exhale, 1_500) for inhale, exhale in SECONDS_IN_AND_OUT]
    assert [astuple(pace) for pace in protocol.LADDER] == rungs


def test_no_number_of_the_protocol_is_left_unpinned() -> None:
    assert {name for name in vars(protocol) if name.isupper()} == {*NUMBERS, "LADDER"}


def test_there_are_two_goals_and_each_is_the_other_one_of_the_other() -> None:
    assert (Goal.KNEES.other, Goal.HIPS.other) == (Goal.HIPS, Goal.KNEES)


def test_there_are_two_legs_and_each_is_the_other_one_of_the_other() -> None:
    assert (Leg.RIGHT.other, Leg.LEFT.other) == (Leg.LEFT, Leg.RIGHT)


def test_the_reps_of_each_leg_are_told_apart() -> None:
    assert (Legs(4, 7).of(Leg.RIGHT), Legs(4, 7).of(Leg.LEFT)) == (4, 7)
    assert (Legs(4, 7).put(Leg.RIGHT, 9), Legs(4, 7).put(Leg.LEFT, 9)) == (Legs(9, 7), Legs(4, 9))


def test_nobody_has_done_a_rep_before_the_first_one() -> None:
    assert Legs() == Legs(0, 0)
