"""Alexa's own APIs, as the request of this turn gives access to them, over plain HTTPS."""

import json
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from http.client import HTTPException
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from skill.storage.deadline import Deadline, DeadlineError

SECONDS = 1.2
"""How long one call may take; the deadline of the turn may come sooner."""

Fetch = Callable[[urllib.request.Request], bytes]


class ApiError(Exception):
    """The API did not do what was asked; with its HTTP status and Amazon's code for the error, if it answered."""

    def __init__(self, status: int | None = None, code: str = "") -> None:
        super().__init__(f"{status} {code}")
        self.status, self.code = status, code


def fetch(request: urllib.request.Request) -> bytes:
    """The body of the answer to a request; HTTPError if it is a refusal, OSError or HTTPException without an answer."""
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 the platform names its own endpoint
        body: bytes = answer.read()
    return body


@dataclass(frozen=True, slots=True)
class AlexaApi:
    """The APIs for one person and one device, until the deadline of a turn."""

    endpoint: str
    token: str
    device: str
    fetch: Fetch = fetch
    deadline: Deadline = field(default_factory=Deadline)

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """What the API answers; ApiError if it refuses, or has not answered in time."""
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        content = json.dumps(body).encode() if body is not None else None
        try:
            request = urllib.request.Request(f"{self.endpoint}{path}", content, headers, method=method)  # noqa: S310
            answer = self.deadline.within(SECONDS).call(lambda: self._answer(request))
            return json.loads(answer) if answer else None
        except (OSError, ValueError, HTTPException, DeadlineError) as error:
            raise ApiError from error

    def _answer(self, request: urllib.request.Request) -> bytes:
        try:
            return self.fetch(request)
        except urllib.error.HTTPError as refused:
            raise ApiError(refused.code, _code(refused)) from refused

    def time_zone(self) -> ZoneInfo | None:
        """The device's own time zone; None if it has none, or one that is not known here. ApiError as above."""
        found = self.call("GET", f"/v2/devices/{self.device}/settings/System.timeZone")
        try:
            return ZoneInfo(found if isinstance(found, str) else "")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None


def days_of(zone: ZoneInfo | None) -> Callable[[int], int] | None:
    """What gives the day it is in a zone at an instant (epoch ms), counted from 1970-01-01; None without a zone."""
    if zone is None:
        return None
    return lambda at: (datetime.fromtimestamp(at / 1000, zone).date() - date(1970, 1, 1)).days


def _code(refused: urllib.error.HTTPError) -> str:
    try:
        return str(json.loads(refused.read() or b"{}").get("code"))
    except (OSError, ValueError, AttributeError, HTTPException):
        return ""
