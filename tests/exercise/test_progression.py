"""How the dose changes from practice to practice, at each bound and on both sides of it."""

import pytest
from hypothesis import given

from skill.exercise import progression
from skill.exercise.protocol import Leg, Legs, Pace
from tests.support.sets import PACES

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


@pytest.mark.parametrize(("reps", "nearest"), [(1, 3), (2, 3), (3, 3), (10, 10), (11, 10), (60, 10)])
def test_the_nearest_of_three_to_ten_reps_is_done_where_another_number_is_asked_for(reps: int, nearest: int) -> None:
    assert progression.nearest_reps(reps) == nearest


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


def seconds(inhale: float, exhale: float, settle: float = 1.5) -> Pace:
    return Pace(round(inhale * 1000), round(exhale * 1000), round(settle * 1000))


@pytest.mark.parametrize(
    ("pace", "next_slower"),
    [
        # Rung by rung, then half a second more each way.
        (seconds(3, 3), seconds(4, 4)),
        (seconds(4, 4), seconds(4, 5)),
        (seconds(4, 5), seconds(5, 5)),
        (seconds(5, 5), seconds(4, 6)),
        (seconds(4, 6), seconds(4.5, 6.5)),
        # From between two rungs to the next one, and no part beyond eight seconds.
        (seconds(3, 3.5), seconds(4, 4)),
        (seconds(4.5, 4.5), seconds(5, 5)),
        (seconds(6, 6), seconds(6.5, 6.5)),
        (seconds(7.5, 8), seconds(8, 8)),
        (seconds(8, 8), seconds(8, 8)),
    ],
)
def test_slower_is_the_next_rung_and_beyond_the_ladder_half_a_second_more(pace: Pace, next_slower: Pace) -> None:
    assert progression.slower(pace) == next_slower


@pytest.mark.parametrize(
    ("pace", "next_faster"),
    [
        (seconds(4, 6), seconds(5, 5)),
        (seconds(5, 5), seconds(4, 5)),
        (seconds(4, 5), seconds(4, 4)),
        (seconds(4, 4), seconds(3, 3)),
        (seconds(3, 3), seconds(3, 3)),
        (seconds(8, 8), seconds(7.5, 7.5)),
        (seconds(5.5, 5.5), seconds(5, 5)),
        (seconds(4.5, 6.5), seconds(4, 6)),
        (seconds(4.5, 4.5), seconds(4, 4)),
    ],
)
def test_faster_is_half_a_second_less_down_to_the_ladder_and_then_rung_by_rung(pace: Pace, next_faster: Pace) -> None:
    assert progression.faster(pace) == next_faster


@pytest.mark.parametrize(
    ("pace", "longer"),
    [
        # From 3 in, 3 out to 4 and 4; then 5 out; from there, and from 5 and 5, to 6 out; then half a second each time.
        (seconds(3, 3), seconds(4, 4)),
        (seconds(4, 4), seconds(4, 5)),
        (seconds(4, 5), seconds(4, 6)),
        (seconds(5, 5), seconds(4, 6)),
        (seconds(4, 6), seconds(4, 6.5)),
        (seconds(6, 5), seconds(6, 5.5)),
        (seconds(4, 8), seconds(4, 8)),
    ],
)
def test_a_longer_breath_out_is_the_next_rung_that_has_one_and_then_half_a_second_more(
    pace: Pace, longer: Pace
) -> None:
    assert progression.longer_exhale(pace) == longer


@given(PACES)
def test_slower_and_faster_reach_both_ends_from_every_pace_and_keep_its_rest(pace: Pace) -> None:
    for change, end in ((progression.slower, (8_000, 8_000)), (progression.faster, (3_000, 3_000))):
        now = pace
        for _ in range(20):
            then = change(now)
            assert progression.within(then) == then
            assert then.settle == pace.settle
            longer = then.inhale + then.exhale - now.inhale - now.exhale
            assert longer >= 0 if change is progression.slower else longer <= 0
            now = then
        assert (now.inhale, now.exhale) == end


@pytest.mark.parametrize(
    ("said", "nearest"),
    [
        (seconds(2, 9, 0), seconds(3, 8, 1)),
        (seconds(12, 1, 20), seconds(8, 3, 6)),
        (seconds(4.3, 6.2, 2.74), seconds(4.5, 6, 2.5)),
        (seconds(4.5, 6.5, 1.5), seconds(4.5, 6.5, 1.5)),
    ],
)
def test_what_is_said_becomes_the_nearest_half_seconds_from_three_to_eight_and_a_rest_from_one_to_six(
    said: Pace, nearest: Pace
) -> None:
    assert progression.within(said) == nearest


@pytest.mark.parametrize(
    ("pace", "eased"),
    [
        (seconds(3, 3, 1), seconds(4, 5, 1.5)),
        (seconds(4, 4), seconds(4, 5)),
        (seconds(5, 5), seconds(4, 6)),
        (seconds(6, 6, 3), seconds(6.5, 6.5, 3)),
        (seconds(8, 8), seconds(8, 8)),
    ],
)
def test_after_something_hurt_it_is_slower_than_it_was_and_than_four_in_and_four_out(pace: Pace, eased: Pace) -> None:
    assert progression.eased(pace) == eased


def test_no_faster_than_another_pace_is_the_longer_of_each_part() -> None:
    assert progression.no_faster(seconds(3, 6, 2), seconds(4, 5, 1.5)) == seconds(4, 6, 2)


def test_so_many_reps_more_or_fewer_stay_within_bounds() -> None:
    assert progression.more(Legs(5, 9), 2) == Legs(7, 10)
    assert progression.fewer(Legs(8, 4), 2) == Legs(6, 3)
