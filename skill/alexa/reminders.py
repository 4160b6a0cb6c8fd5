"""A daily reminder, through Alexa's own Reminders and Settings APIs, over plain HTTPS."""

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from skill.dialogue.session import Outcome, Reminder

PERMISSION = "alexa::alerts:reminders:skill:readwrite"
SECONDS = 1.2
"""For each of at most five calls in a turn, inside Alexa's eight seconds."""

AT_ONCE = 2
"""So many old reminders are deleted in a turn; there is one, unless a deletion failed before."""

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
Fetch = Callable[[urllib.request.Request], bytes]


class ReminderError(Exception):
    """The API did not do it, and how the skill takes that."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome


def fetch(request: urllib.request.Request) -> bytes:
    """Send a request and give its answer's body."""
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 the platform names its own endpoint
        body: bytes = answer.read()
    return body


@dataclass(frozen=True, slots=True)
class ReminderClient:
    """The reminders of one person, as the request of this turn gives access to them."""

    endpoint: str
    token: str
    device: str
    fetch: Fetch = fetch

    def set(self, reminder: Reminder, text: str, locale: str, now: datetime) -> Outcome:
        """Set a reminder in place of those there are; how that went.

        An old one that cannot be deleted does not undo the new one: the next change deletes it.
        """
        try:
            zone = self._zone()
            before = self._all()
            self._call("POST", REMINDERS, _wanted(reminder, text, locale, now, zone))
        except ReminderError as refused:
            return refused.outcome
        with suppress(ReminderError):
            self._delete(before)
        return Outcome.DONE

    def cancel(self) -> Outcome:
        """Cancel every reminder the skill has set; how that went."""
        try:
            every = self._all()
            self._delete(every)
        except ReminderError as refused:
            return refused.outcome
        if len(every) > AT_ONCE:
            return Outcome.FAILED
        return Outcome.DONE if every else Outcome.NONE

    def _delete(self, reminders: Sequence[str]) -> None:
        for each in reminders[:AT_ONCE]:
            self._call("DELETE", f"{REMINDERS}/{each}")

    def _zone(self) -> ZoneInfo:
        found = self._call("GET", f"/v2/devices/{self.device}/settings/System.timeZone")
        try:
            return ZoneInfo(found if isinstance(found, str) else "")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ReminderError(Outcome.NO_ZONE) from None

    def _all(self) -> list[str]:
        found = self._call("GET", REMINDERS)
        alerts = (found.get("alerts") or []) if isinstance(found, dict) else []
        return [str(alert["alertToken"]) for alert in alerts if "alertToken" in alert]

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        content = json.dumps(body).encode() if body is not None else None
        try:
            request = urllib.request.Request(f"{self.endpoint}{path}", content, headers, method=method)  # noqa: S310
            answer = self.fetch(request)
            return json.loads(answer) if answer else None
        except urllib.error.HTTPError as error:
            raise ReminderError(_outcome(error)) from error
        except (OSError, ValueError, HTTPException) as error:
            raise ReminderError(Outcome.FAILED) from error


def _outcome(error: urllib.error.HTTPError) -> Outcome:
    """What an error of the API means; a device without reminders says so in the body of a 403."""
    try:
        code = str(json.loads(error.read() or b"{}").get("code"))
    except (OSError, ValueError, AttributeError):
        code = ""
    if code in {"DEVICE_NOT_SUPPORTED", "UNSUPPORTED_DEVICE"}:
        return Outcome.UNSUPPORTED
    return _OUTCOMES.get(error.code, Outcome.FAILED)


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
