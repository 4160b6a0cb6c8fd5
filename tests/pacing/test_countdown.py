"""A rest that is counted down lasts as long as it is said to, and says of each mark exactly when it comes."""

from hypothesis import given
from hypothesis import strategies as st

from skill.content.catalogue import Line
from skill.pacing.countdown import with_countdown

SAID = Line("countdown.moving")


@given(st.integers(10, 120), st.integers(1_000, 4_500))
def test_a_countdown_lasts_as_long_as_is_said_and_ends_in_five_single_seconds(seconds: int, spoken_ms: int) -> None:
    lead = with_countdown(((SAID, spoken_ms),), 1_000 * seconds)

    assert sum(ms for _, ms in lead) == 1_000 * seconds
    assert [(line.name, ms) for line, ms in lead[-5:] if line] == [
        (f"countdown.{left}", 1_000) for left in (5, 4, 3, 2, 1)
    ]


@given(st.integers(10, 120), st.integers(1_000, 4_500))
def test_each_mark_of_a_countdown_says_what_is_left(seconds: int, spoken_ms: int) -> None:
    lead = with_countdown(((SAID, spoken_ms),), 1_000 * seconds)
    left, found = 1_000 * seconds, []
    for line, ms in lead:
        assert line
        found.append((line.name, left))
        left -= ms

    assert found[0] == ("countdown.moving", 1_000 * seconds)
    assert all(name == f"countdown.{ms // 1_000}" for name, ms in found[1:])


def test_thirty_seconds_are_marked_at_twenty_and_ten() -> None:
    lead = with_countdown(((SAID, 3_000),), 30_000)

    assert [(line and line.name, ms) for line, ms in lead[:3]] == [
        ("countdown.moving", 10_000),
        ("countdown.20", 10_000),
        ("countdown.10", 5_000),
    ]


def test_two_minutes_are_marked_at_a_minute_and_a_half_at_one_and_at_half_a_one() -> None:
    marks = [line.name for line, _ in with_countdown(((SAID, 3_000),), 120_000) if line]

    assert marks == ["countdown.moving", *(f"countdown.{left}" for left in (90, 60, 30, 20, 10, 5, 4, 3, 2, 1))]


def test_five_seconds_of_rest_are_counted_down() -> None:
    assert len(with_countdown(((SAID, 3_000),), 8_000)) == 6


def test_an_answer_during_a_countdown_takes_its_time_from_the_rest() -> None:
    """With eighteen seconds left somebody is answered for six: the ten are said when they come."""
    lead = with_countdown(((SAID, 2_000), (SAID, 4_000)), 18_000)

    assert [ms for _, ms in lead[:3]] == [2_000, 6_000, 5_000]


def test_without_a_word_a_countdown_begins_with_its_own_silence() -> None:
    """Somebody says "repeat" into a rest: nothing is said but what is left of it, and it is no longer for that."""
    names = [(line and line.name, ms) for line, ms in with_countdown((), 24_000)]

    assert names[:3] == [(None, 4_000), ("countdown.20", 10_000), ("countdown.10", 5_000)]
    assert sum(ms for _, ms in names) == 24_000


def test_a_mark_that_is_reached_when_the_words_end_is_still_said() -> None:
    lead = with_countdown(((SAID, 4_000),), 14_000)

    assert [(line and line.name, ms) for line, ms in lead[:2]] == [("countdown.moving", 4_000), ("countdown.10", 5_000)]


def test_words_that_last_as_long_as_the_rest_leave_nothing_to_count_down() -> None:
    said = ((SAID, 6_000),)

    assert with_countdown(said, 6_500) == said


def test_less_than_five_seconds_of_rest_are_not_counted_down() -> None:
    said = ((SAID, 3_000),)

    assert with_countdown(said, 7_000) == said
