"""A daily reminder: set, changed and cancelled through Amazon's own calls, and every refusal taken for what it is."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message

import pytest

from simulator.device.cloud import Cloud, serving
from skill.alexa.alexa_api import AlexaApi
from skill.alexa.reminders import AT_ONCE, ReminderClient
from skill.dialogue.session import Outcome, Reminder

pytestmark = pytest.mark.outside

NOW = datetime(2030, 1, 7, 15, 0, tzinfo=UTC)  # nine in the morning in Chicago
TEXT = "It's time for your heel slides."


@pytest.fixture
def cloud() -> Iterator[Cloud]:
    with serving(Cloud(allowed=True)) as serving_cloud:
        yield serving_cloud


def alerts(cloud: Cloud) -> ReminderClient:
    return ReminderClient(AlexaApi(cloud.endpoint, "token", "amzn1.ask.device.LOCAL"))


def wanted(cloud: Cloud, time: str, days: str = "daily") -> Outcome:
    return alerts(cloud).set(Reminder(time, days), TEXT, "en-US", NOW)


@pytest.mark.parametrize(
    ("time", "days", "starts", "rule"),
    [
        ("19:30", "daily", "2030-01-07T19:30:00.000", "BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=19;BYMINUTE=30"),
        ("08:00", "daily", "2030-01-08T08:00:00.000", "BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=8;BYMINUTE=0"),
        ("09:00", "weekdays", "2030-01-08T09:00:00.000", "BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0"),
        ("12:00", "thursday", "2030-01-07T12:00:00.000", "BYDAY=TH;BYHOUR=12;BYMINUTE=0"),
    ],
)
def test_a_reminder_comes_at_its_time_by_the_devices_own_clock(
    cloud: Cloud, time: str, days: str, starts: str, rule: str
) -> None:
    assert wanted(cloud, time, days) is Outcome.DONE

    (reminder,) = cloud.reminders.values()
    trigger = reminder["trigger"]
    assert (trigger["type"], trigger["timeZoneId"]) == ("SCHEDULED_ABSOLUTE", "America/Chicago")
    assert trigger["recurrence"] == {
        "startDateTime": starts,
        "recurrenceRules": [f"FREQ=WEEKLY;{rule};BYSECOND=0;INTERVAL=1;"],
    }
    assert reminder["alertInfo"]["spokenInfo"]["content"] == [{"locale": "en-US", "text": TEXT}]


def test_a_new_reminder_takes_the_place_of_the_old_one(cloud: Cloud) -> None:
    wanted(cloud, "08:00")
    wanted(cloud, "20:00")

    assert ["BYHOUR=20" in str(each) for each in cloud.reminders.values()] == [True]


def test_cancelling_leaves_none_and_says_when_there_was_none(cloud: Cloud) -> None:
    wanted(cloud, "08:00")

    assert [alerts(cloud).cancel(), alerts(cloud).cancel()] == [Outcome.DONE, Outcome.NONE]
    assert cloud.reminders == {}


def test_every_refusal_of_the_reminders_api_has_an_outcome_of_its_own(cloud: Cloud) -> None:
    cloud.zone = None
    assert wanted(cloud, "08:00") is Outcome.NO_ZONE
    cloud.zone = "Mars/Olympus_Mons"
    assert wanted(cloud, "08:00") is Outcome.NO_ZONE
    cloud.zone, cloud.supported = "Europe/London", False
    assert wanted(cloud, "08:00") is Outcome.UNSUPPORTED
    cloud.allowed = False
    assert (wanted(cloud, "08:00"), alerts(cloud).cancel()) == (Outcome.NOT_ALLOWED, Outcome.NOT_ALLOWED)
    assert cloud.reminders == {}


def test_an_old_reminder_stands_until_the_new_one_does(cloud: Cloud) -> None:
    """A call that fails halfway leaves somebody with a reminder rather than with none."""
    wanted(cloud, "08:00")

    def failing(request: urllib.request.Request) -> bytes:
        if request.get_method() == "POST":
            raise TimeoutError
        return urllib.request.urlopen(request).read()  # type: ignore[no-any-return]

    broken = ReminderClient(AlexaApi(cloud.endpoint, "token", "amzn1.ask.device.LOCAL", failing))
    assert broken.set(Reminder("20:00"), TEXT, "en-US", NOW) is Outcome.FAILED
    assert len(cloud.reminders) == 1


def test_an_old_reminder_that_stays_does_not_undo_the_new_one(cloud: Cloud) -> None:
    wanted(cloud, "08:00")

    def failing(request: urllib.request.Request) -> bytes:
        if request.get_method() == "DELETE":
            raise urllib.error.HTTPError(request.full_url, 599, "unheard of", Message(), None)
        return urllib.request.urlopen(request).read()  # type: ignore[no-any-return]

    broken = ReminderClient(AlexaApi(cloud.endpoint, "token", "amzn1.ask.device.LOCAL", failing))
    assert broken.set(Reminder("20:00"), TEXT, "en-US", NOW) is Outcome.DONE
    assert broken.cancel() is Outcome.FAILED
    assert [alerts(cloud).cancel(), alerts(cloud).cancel()] == [Outcome.DONE, Outcome.NONE]


def test_no_turn_is_spent_on_deleting_many(cloud: Cloud) -> None:
    """A few at a time, so that the answer comes within eight seconds; and no cheerful answer while one is left."""
    cloud.reminders = {str(nth): {} for nth in range(AT_ONCE + 1)}

    assert [alerts(cloud).cancel(), alerts(cloud).cancel()] == [Outcome.FAILED, Outcome.DONE]


@pytest.mark.parametrize("endpoint", ["http://127.0.0.1:1", "nowhere", ""])
def test_a_cloud_that_does_not_answer_is_a_failure(endpoint: str) -> None:
    assert ReminderClient(AlexaApi(endpoint, "token", "device")).cancel() is Outcome.FAILED
