"""How the dose changes from practice to practice, at each bound and on both sides of it."""

import pytest

from skill.exercise import progression
from skill.exercise.protocol import Leg, Legs

PASSED_ON = 20_000


@pytest.mark.parametrize("pain", range(11))
def test_pain_is_mild_to_three_moderate_to_five_and_strong_from_six(pain: int) -> None:
    mild, moderate, strong = progression.is_mild(pain), progression.is_moderate(pain), progression.is_strong(pain)

    assert (mild, moderate, strong) == (pain in (0, 1, 2, 3), pain in (4, 5), pain in (6, 7, 8, 9, 10))


@pytest.mark.parametrize(("days_later", "holds"), [(-1, False), (0, True), (1, True), (28, True), (29, False)])
def test_a_passed_safety_check_shortens_the_next_for_28_days_and_never_from_the_future(
    days_later: int, holds: bool
) -> None:
    assert progression.screening_holds(PASSED_ON, PASSED_ON + days_later) is holds


def test_who_never_passed_a_safety_check_has_none_that_holds() -> None:
    assert not progression.screening_holds(None, PASSED_ON)


@pytest.mark.parametrize(("reps", "allowed"), [(None, False), (4, False), (5, True), (10, True), (11, False)])
def test_five_to_ten_reps_may_be_asked_for(reps: int | None, allowed: bool) -> None:
    assert progression.may_choose(reps) is allowed


@pytest.mark.parametrize(("reps", "allowed"), [(None, False), (2, False), (3, True), (10, True), (11, False)])
def test_three_to_ten_reps_may_be_kept_for_next_time(reps: int | None, allowed: bool) -> None:
    assert progression.may_keep(reps) is allowed


@pytest.mark.parametrize(("in_a_row", "enough"), [(0, False), (1, False), (2, True), (3, True)])
def test_two_easy_practices_in_a_row_are_enough_for_one_rep_more(in_a_row: int, enough: bool) -> None:
    assert progression.enough_easy_practices(in_a_row) is enough


@pytest.mark.parametrize(
    ("reps", "more"),
    [(Legs(5, 5), Legs(6, 6)), (Legs(9, 10), Legs(10, 10)), (Legs(10, 9), Legs(10, 10)), (Legs(10, 10), Legs(10, 10))],
)
def test_one_rep_more_never_makes_more_than_ten(reps: Legs, more: Legs) -> None:
    assert progression.one_more(reps) == more
    assert progression.room_for_more(reps) is (reps != more)


@pytest.mark.parametrize(
    ("reps", "fewer"),
    [(Legs(5, 5), Legs(4, 4)), (Legs(3, 4), Legs(3, 3)), (Legs(4, 3), Legs(3, 3)), (Legs(3, 3), Legs(3, 3))],
)
def test_one_rep_fewer_never_makes_fewer_than_three(reps: Legs, fewer: Legs) -> None:
    assert progression.one_fewer(reps) == fewer
    assert progression.room_for_fewer(reps) is (reps != fewer)


def test_a_sore_leg_alone_has_one_rep_fewer_and_never_fewer_than_three() -> None:
    assert progression.spare(Legs(5, 5), Leg.RIGHT) == Legs(4, 5)
    assert progression.spare(Legs(5, 5), Leg.LEFT) == Legs(5, 4)
    assert progression.spare(Legs(3, 5), Leg.RIGHT) == Legs(3, 5)


def test_the_pace_ladder_ends_at_its_first_and_its_fifth_rung() -> None:
    assert [progression.is_fastest(rung) for rung in range(5)] == [True, False, False, False, False]
    assert [progression.is_slowest(rung) for rung in range(5)] == [False, False, False, False, True]


def test_slower_is_the_next_rung_until_the_last() -> None:
    assert [progression.slower(rung) for rung in range(5)] == [1, 2, 3, 4, 4]


def test_the_longest_breath_out_is_six_seconds_on_the_last_rung() -> None:
    assert [progression.has_longest_exhale(rung) for rung in range(5)] == [False, False, False, False, True]


def test_a_longer_breath_out_is_the_next_rung_that_has_one() -> None:
    """From 3 in, 3 out to 4 and 4; then 5 out; from there, and from 5 and 5, to 6 out."""
    assert [progression.longer_exhale(rung) for rung in range(4)] == [1, 2, 4, 4]


def test_where_no_breath_out_is_longer_it_is_the_usual_one_again() -> None:
    assert progression.longer_exhale(4) == 1
