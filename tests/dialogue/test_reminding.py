"""A reminder, put together from what is said of it: a time of day, a part of the day, days."""

import pytest

from skill.dialogue.reminding import merge
from skill.dialogue.session import Reminder
from skill.hearing.utterance import Intent, Utterance


def said(time: str | None = None, word: str | None = None, number: int | None = None) -> Utterance:
    return Utterance(Intent.REMIND, 0, time=time, word=word, number=number)


@pytest.mark.parametrize(
    ("known", "utterance", "reminder"),
    [
        (Reminder(), said(), Reminder(None, "daily")),
        (Reminder(), said("19:30"), Reminder("19:30", "daily")),
        (Reminder(), said(number=7), Reminder("07:00", "daily")),
        (Reminder(), said(number=0), Reminder("00:00", "daily")),
        (Reminder("08:00"), said("19:30"), Reminder("19:30", "daily")),
        (Reminder("08:00"), said(), Reminder("08:00", "daily")),
        (Reminder("08:00", "monday"), said(), Reminder("08:00", "monday")),
        (Reminder("08:00"), said(word="monday"), Reminder("08:00", "monday")),
        (Reminder("08:00", "monday"), said(word="daily"), Reminder("08:00", "daily")),
        # a part of the day, alone, is a time that people mean by it
        (Reminder(), said("MO"), Reminder("09:00", "daily")),
        (Reminder(), said("AF"), Reminder("14:00", "daily")),
        (Reminder(), said("EV"), Reminder("18:00", "daily")),
        (Reminder(), said("NI"), Reminder("21:00", "daily")),
        (Reminder(None, "monday"), said(word="evenings"), Reminder("18:00", "daily")),
        # after a time it says which of the two hours is meant
        (Reminder("07:30"), said("EV"), Reminder("19:30", "daily")),
        (Reminder("19:30"), said("EV"), Reminder("19:30", "daily")),
        (Reminder("19:30"), said("MO"), Reminder("07:30", "daily")),
        (Reminder("12:15"), said("MO"), Reminder("00:15", "daily")),
        (Reminder("12:15"), said("AF"), Reminder("12:15", "daily")),
        (Reminder("11:00"), said("NI"), Reminder("23:00", "daily")),
        (Reminder("12:00"), said("NI"), Reminder("00:00", "daily")),
        (Reminder("00:00"), said("NI"), Reminder("00:00", "daily")),
        (Reminder("08:00", "monday"), said(word="evenings"), Reminder("20:00", "daily")),
        (Reminder(), said("07:00", "evenings"), Reminder("19:00", "daily")),
    ],
)
def test_a_reminder_keeps_what_was_said_of_it_and_takes_what_is_said_now(
    known: Reminder, utterance: Utterance, reminder: Reminder
) -> None:
    assert merge(known, utterance) == reminder
