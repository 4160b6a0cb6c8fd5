"""What practices add up to: weeks from Monday to Sunday, and days in a row."""

from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from skill.exercise.history import Practice, Progress, summarise
from skill.exercise.protocol import LADDER, Goal, Legs
from skill.hearing.utterance import Intent, Utterance

MONDAY = 21_921  # 2030-01-07


_INSTANTS = count()


def on(day: int, *, finished: bool = True) -> Practice:
    """A practice of a day; no two begin at one instant."""
    return Practice(day * 86_400_000 + next(_INSTANTS), day, Goal.KNEES, Legs(5, 5), LADDER[1], finished)


def test_a_week_begins_on_monday() -> None:
    found = summarise([on(MONDAY - 1), on(MONDAY), on(MONDAY + 6)], MONDAY + 6)

    assert (found.last_week, found.this_week) == (1, 2)


def test_days_in_a_row_end_today_or_yesterday() -> None:
    days = [on(MONDAY + day) for day in (0, 1, 2)]

    assert [summarise(days, MONDAY + today).streak for today in (2, 3, 4)] == [3, 3, 0]


def test_two_practices_on_a_day_are_one_day_and_what_was_not_finished_is_none() -> None:
    days = [on(MONDAY), on(MONDAY), on(MONDAY - 1, finished=False)]

    assert summarise(days, MONDAY) == Progress((0, 0, 0, 0, 0, 0, 0, 2), 1, (0, 0, 0, 0, 0, 0, 0, 20))


def test_a_further_set_is_part_of_its_practice_and_adds_only_its_reps() -> None:
    """Also where the practice's first set was left, and where a set of another day is looked at first."""
    first, left = on(MONDAY), on(MONDAY, finished=False)
    second = replace(first, began_at=first.began_at + 600_000, further_of=first.began_at)

    for sets in ([first, second], [second, first]):
        assert summarise(sets, MONDAY) == Progress((0, 0, 0, 0, 0, 0, 0, 1), 1, (0, 0, 0, 0, 0, 0, 0, 20))
    assert summarise([left, second], MONDAY) == Progress((0, 0, 0, 0, 0, 0, 0, 1), 1, (0, 0, 0, 0, 0, 0, 0, 10))


def test_whoever_has_done_no_practice_has_no_progress() -> None:
    assert summarise([], MONDAY) == Progress()
    assert Progress().weeks == (0, 0, 0, 0, 0, 0, 0, 0)


@given(st.lists(st.integers(MONDAY - 200, MONDAY)), st.integers(0, 6))
def test_no_practice_is_counted_twice_or_left_out(days: list[int], later: int) -> None:
    """Each of the last eight weeks has its own; a streak is never longer than the days there are."""
    today = MONDAY + later
    found = summarise([on(day) for day in days], today)

    assert sum(found.weeks) == sum(day >= MONDAY - 7 * 7 for day in days)
    assert 0 <= found.streak <= len(set(days))


def test_a_day_ends_at_night_wherever_it_is_said() -> None:
    """Eleven in the evening and one in the morning are two days, in the middle of each country."""
    evening = {"en-US": 29, "en-CA": 28, "en-GB": 23, "en-AU": 13, "en-IN": 18}  # eleven there, as hours of Monday, UTC
    for locale, hours in evening.items():
        at = MONDAY * 86_400_000 + hours * 3_600_000 - 1_800_000
        assert [Utterance(Intent.YES, at + later, locale=locale).day for later in (0, 7_200_000)] == [
            MONDAY,
            MONDAY + 1,
        ], locale


def test_reps_are_added_up_week_by_week() -> None:
    found = summarise([on(MONDAY - 7), on(MONDAY), on(MONDAY + 1), on(MONDAY + 1, finished=False)], MONDAY + 1)

    assert (found.weeks[-2:], found.reps[-2:]) == ((1, 2), (10, 20))
