"""How am I doing: the days are those of the device's own time zone, asked for just then and kept nowhere."""

import json
import urllib.request
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from simulator.ears.recognizer import Recognizer
from skill.dialogue.profile import Habit, Profile
from skill.exercise.history import week_of
from skill.exercise.protocol import LADDER, Goal, Legs
from skill.hearing.utterance import Intent, Utterance
from skill.storage.memory import MemoryStore
from skill.storage.profile_records import dump_profile
from skill.storage.store import Record
from tests.support.alexa import ACCOUNT, Conversation

HOME = {
    "America/Los_Angeles": "en-US",
    "Pacific/Honolulu": "en-US",
    "Australia/Perth": "en-AU",
    "America/Vancouver": "en-CA",
}


def instant(zone: str, day: int, hour: int, minute: int) -> int:
    """An instant of January 2030, in epoch ms; the 7th is a Monday."""
    return int(datetime(2030, 1, day, hour, minute, tzinfo=ZoneInfo(zone)).timestamp() * 1000)


class Settings:
    """Alexa's settings API, of a device in a zone; it counts its calls."""

    def __init__(self, zone: str | None) -> None:
        self.zone, self.asked = zone, list[str]()

    def __call__(self, request: urllib.request.Request) -> bytes:
        self.asked.append(request.full_url)
        if self.zone is None:
            raise TimeoutError
        return json.dumps(self.zone).encode()


def practised(locale: str, *instants: int) -> MemoryStore:
    """Somebody who finished a practice at each of these instants, with the day by the country's clock."""
    store = MemoryStore()
    legs = Legs(5, 5)
    profile = Profile(Goal.KNEES, ((Goal.KNEES, Habit(first_practice=(legs, LADDER[1]))),))
    store.write(ACCOUNT, [Record("profile", dump_profile(profile))])
    for at in instants:
        day = Utterance(Intent.YES, at, locale=locale).day
        body = {"v": 3, "day": day, "goal": "knees", "right": 5, "left": 5, "rung": 1, "finished": True}
        store.write(ACCOUNT, [Record(f"done#{at:013}", body)])
    return store


def progress(recognizer: Recognizer, store: MemoryStore, zone: str | None, locale: str, at: int) -> tuple[str, Any]:
    """What is said at an instant to somebody who asks how they are doing, and the settings API that was asked."""
    settings = Settings(zone)
    conversation = Conversation(recognizer, store, fetch=settings, locale=locale)
    conversation.now = at
    said = conversation.say("start heel slides", "how am I doing")["response"]["outputSpeech"]["ssml"]
    return said, settings


@pytest.mark.parametrize(("zone", "locale"), HOME.items())
@pytest.mark.parametrize("hours", [(22, 22, 22), (22, 21, 23), (19, 23, 20), (6, 6, 6)])
def test_three_evenings_in_a_row_are_three_days_in_a_row(
    recognizer: Recognizer, zone: str, locale: str, hours: tuple[int, int, int]
) -> None:
    evenings = [instant(zone, day, hour, 30) for day, hour in zip((8, 9, 10), hours, strict=True)]
    said, settings = progress(recognizer, practised(locale, *evenings), zone, locale, evenings[-1] + 600_000)

    assert "Days in a row: three." in said
    assert settings.asked == [
        "https://api.amazonalexa.com/v2/devices/amzn1.ask.device.LOCAL/settings/System.timeZone",
    ]


@pytest.mark.parametrize(("zone", "locale"), HOME.items())
def test_a_practice_on_sunday_evening_counts_for_the_week_that_ends_then(
    recognizer: Recognizer, zone: str, locale: str
) -> None:
    sunday = instant(zone, 13, 22, 30)
    store = practised(locale, sunday)

    on_sunday, _ = progress(recognizer, store, zone, locale, sunday + 600_000)
    on_monday, _ = progress(recognizer, store, zone, locale, sunday + 10 * 3_600_000)

    assert "This week: one practice, ten slides. Last week: none." in on_sunday
    assert "This week: none. Last week: one practice, ten slides." in on_monday


def test_without_the_devices_zone_the_countrys_days_hold(recognizer: Recognizer) -> None:
    evenings = [instant("America/Chicago", day, 18, 0) for day in (8, 9, 10)]
    store = practised("en-US", *evenings)

    for zone in (None, "Mars/Olympus_Mons"):
        said, _ = progress(recognizer, store, zone, "en-US", evenings[-1] + 600_000)
        assert "Days in a row: three." in said


def test_the_zone_is_neither_stored_nor_carried_along(recognizer: Recognizer) -> None:
    at = instant("Pacific/Honolulu", 8, 22, 30)
    store = practised("en-US", at)
    settings = Settings("Pacific/Honolulu")
    conversation = Conversation(recognizer, store, fetch=settings)
    conversation.now = at
    answer = conversation.say("start heel slides", "how am I doing")

    assert settings.asked
    assert "Honolulu" not in json.dumps(answer) + repr(store.records)


def practice_of_the_week(recognizer: Recognizer, zone: str | None, locale: str, at: int, week: tuple[int, int]) -> str:
    """What is said after a set that begins at an instant, to somebody who set out for three practices a week."""
    store, legs = MemoryStore(), Legs(5, 5)
    habit = Habit(first_practice=(legs, LADDER[1]))
    profile = Profile(Goal.KNEES, ((Goal.KNEES, habit),), (), (Goal.KNEES,), week=week, week_goal=3)
    store.write(ACCOUNT, [Record("profile", dump_profile(profile))])
    settings = Settings(zone)
    conversation = Conversation(recognizer, store, fetch=settings, locale=locale)
    conversation.now = at
    conversation.say("start heel slides", "yes", "no", "no", "no")
    assert settings.asked == []
    said = json.dumps(conversation.say("ready"))
    assert len(settings.asked) == 1
    return said


@pytest.mark.parametrize(("zone", "locale"), HOME.items())
def test_the_weekly_goal_counts_a_sunday_evening_for_the_week_that_ends_then(
    recognizer: Recognizer, zone: str, locale: str
) -> None:
    this_week = week_of((date(2030, 1, 13) - date(1970, 1, 1)).days)
    sunday, monday = instant(zone, 13, 22, 30), instant(zone, 14, 0, 30)

    on_sunday = practice_of_the_week(recognizer, zone, locale, sunday, (this_week, 2))
    on_monday = practice_of_the_week(recognizer, zone, locale, monday, (this_week, 2))

    assert "Three of three this week: that's what you set out to do." in on_sunday
    assert "One of three this week." in on_monday


def test_the_weekly_goal_counts_by_the_countrys_days_where_the_device_does_not_tell(recognizer: Recognizer) -> None:
    this_week = week_of((date(2030, 1, 13) - date(1970, 1, 1)).days)
    sunday = instant("America/Chicago", 13, 20, 0)

    for zone in (None, "Mars/Olympus_Mons"):
        said = practice_of_the_week(recognizer, zone, "en-US", sunday, (this_week, 2))
        assert "Three of three this week" in said
