"""Times and days."""

import pytest

from skill.hearing.values.times import days, time_of_day


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("half past seven", "07:30"), ("half past seven in the evening", "19:30"),
        ("quarter to eight in the evening", "19:45"),
        ("eight thirty a m", "08:30"), ("noon", "12:00"), ("eight", 8), ("at nine o'clock please", 9),
        ("midnight", "00:00"),
        ("eight o'clock no make it nine", 9), ("seven tonight no make it half seven once they're down", "19:30"),
        ("oh seven hundred", "07:00"), ("oh five thirty hours", "05:30"), ("fifteen hours", "15:00"),
        ("eighteen thirty", "18:30"),
        ("twenty to six", "05:40"), ("five and twenty past nine", "09:25"), ("a quarter of nine", "08:45"),
        ("ate thirty", "08:30"),
        ("seven forty five p m sharp", "19:45"), ("twelve o'clock", "12:00"), ("after breakfast", None),
        ("eightish", 8),
        ("in the afternoon at three", "15:00"), ("twenty hundred hours", "20:00"),
        ("let me think eight no half eight", "08:30"), ("eight no make that eight fifteen", "08:15"),
    ],
)  # fmt: skip
def test_the_time_of_a_reminder_is_read_from_a_sentence(text: str, time: str | int | None) -> None:
    assert time_of_day(text) == time


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("every day at seven", "daily"),
        ("weekdays", "weekdays"),
        ("mondays", "mon"),
        ("monday wednesday friday at nine", "mon,wed,fri"),
        ("at nine", None),
        ("weekends", "weekends"),
    ],
)
def test_the_days_of_a_reminder_are_read_from_a_sentence(text: str, named: str | None) -> None:
    assert days(text) == named
