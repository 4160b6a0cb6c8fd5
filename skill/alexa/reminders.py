"""A reminder that comes again, daily or on some days of the week, through Alexa's own Reminders API."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any
from zoneinfo import ZoneInfo

from skill.alexa.alexa_api import AlexaApi, ApiError
from skill.dialogue.session import Outcome, Reminder

AT_ONCE = 2
"""The most old reminders that a turn deletes; there is one, unless a deletion failed before."""

REMINDERS = "/v1/alerts/reminders"
DAYS = {
    "daily": "MO,TU,WE,TH,FR,SA,SU",
    "weekdays": "MO,TU,WE,TH,FR",
    "weekends": "SA,SU",
    **{f"{name}day": name[:2].upper() for name in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")},
}
_OUTCOMES: Mapping[int, Outcome] = {
    HTTPStatus.UNAUTHORIZED: Outcome.NOT_ALLOWED,
    HTTPStatus.FORBIDDEN: Outcome.NOT_ALLOWED,
}


@dataclass(frozen=True, slots=True)
class ReminderClient:
    """The reminders of one person."""

    api: AlexaApi

    def set(self, reminder: Reminder, text: str, locale: str, now: datetime) -> Outcome:
        """Set a reminder in place of those there are; how that went.

        An old one that cannot be deleted does not undo the new one: the next change deletes it.
        """
        try:
            zone = self.api.time_zone()
            if zone is None:
                return Outcome.NO_ZONE
            before = self._all()
            self.api.call("POST", REMINDERS, _wanted(reminder, text, locale, now, zone))
        except ApiError as refused:
            return _outcome(refused)
        with suppress(ApiError):
            self._delete(before)
        return Outcome.DONE

    def cancel(self) -> Outcome:
        """Cancel every reminder the skill has set; how that went."""
        try:
            every = self._all()
            self._delete(every)
        except ApiError as refused:
            return _outcome(refused)
        if len(every) > AT_ONCE:
            return Outcome.FAILED
        return Outcome.DONE if every else Outcome.NONE

    def _delete(self, reminders: Sequence[str]) -> None:
        for each in reminders[:AT_ONCE]:
            self.api.call("DELETE", f"{REMINDERS}/{each}")

    def _all(self) -> list[str]:
        found = self.api.call("GET", REMINDERS)
        alerts = (found.get("alerts") or []) if isinstance(found, dict) else []
        return [str(alert["alertToken"]) for alert in alerts if isinstance(alert, dict) and "alertToken" in alert]


def _outcome(refused: ApiError) -> Outcome:
    """What an error of the API means; a device without reminders says so in the body of a 403."""
    if refused.code in {"DEVICE_NOT_SUPPORTED", "UNSUPPORTED_DEVICE"}:
        return Outcome.UNSUPPORTED
    return _OUTCOMES.get(refused.status or 0, Outcome.FAILED)


def _wanted(reminder: Reminder, text: str, locale: str, now: datetime, zone: ZoneInfo) -> Any:
    """A reminder as the API wants it: from its next time on, by the clock of the device's own zone."""
    hour, minute = (int(part) for part in (reminder.time or "").split(":"))
    here = now.astimezone(zone)
    first = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
    first += timedelta(days=first <= here)
    days = DAYS[reminder.days]
    rule = f"FREQ=WEEKLY;BYDAY={days};BYHOUR={hour};BYMINUTE={minute};BYSECOND=0;INTERVAL=1;"
    return {
        "requestTime": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000"),
        "trigger": {
            "type": "SCHEDULED_ABSOLUTE",
            "timeZoneId": zone.key,
            "recurrence": {"startDateTime": first.strftime("%Y-%m-%dT%H:%M:%S.000"), "recurrenceRules": [rule]},
        },
        "alertInfo": {"spokenInfo": {"content": [{"locale": locale, "text": text}]}},
        "pushNotification": {"status": "ENABLED"},
    }
