"""The parts of Alexa's cloud that a skill may call, on this machine: the device's time zone, and reminders."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue

from simulator import loopback

REMINDERS = "/v1/alerts/reminders"
ZONE = "System.timeZone"


@dataclass(slots=True)
class Cloud:
    """What the cloud knows of one household: its time zone, whether reminders are allowed and supported, and which."""

    zone: str | None = "America/Chicago"
    allowed: bool = False
    supported: bool = True
    reminders: dict[str, Any] = field(default_factory=dict)
    endpoint: str = "https://api.amazonalexa.com"

    def answer(self, method: str, path: str, body: Any) -> tuple[HTTPStatus, Any]:
        """The answer to a call, as Amazon documents it."""
        if path.endswith(f"/settings/{ZONE}"):
            return (HTTPStatus.OK, self.zone) if self.zone else (HTTPStatus.NO_CONTENT, None)
        if not path.startswith(REMINDERS):
            return HTTPStatus.NOT_FOUND, {"message": "there is nothing here"}
        if not self.allowed:
            return HTTPStatus.UNAUTHORIZED, {"code": "UNAUTHORIZED", "message": "no permission"}
        if not self.supported:
            return HTTPStatus.FORBIDDEN, {"code": "DEVICE_NOT_SUPPORTED", "message": "this device has no reminders"}
        return self._remind(method, path.removeprefix(REMINDERS).strip("/"), body)

    def _remind(self, method: str, token: str, body: Any) -> tuple[HTTPStatus, Any]:
        match method:
            case "GET":
                alerts = [{"alertToken": each, "status": "ON", **alert} for each, alert in self.reminders.items()]
                return HTTPStatus.OK, {"totalCount": str(len(alerts)), "alerts": alerts}
            case "POST":
                made = str(uuid.uuid4())
                self.reminders[made] = body
                return HTTPStatus.OK, {"alertToken": made, "status": "ON"}
            case "DELETE" if token in self.reminders:
                del self.reminders[token]
                return HTTPStatus.OK, None
            case _:
                return HTTPStatus.NOT_FOUND, {"code": "ALERT_NOT_FOUND", "message": "no such reminder"}


@contextmanager
def serving(cloud: Cloud) -> Iterator[Cloud]:
    """Answer for the cloud on a free port of the loopback while the block lasts."""
    app = Flask(__name__)

    @app.route("/<path:path>", methods=["GET", "POST", "DELETE"])
    def answer(path: str) -> ResponseReturnValue:
        status, content = cloud.answer(request.method, f"/{path}", request.get_json(silent=True))
        return ("", status) if content is None else (jsonify(content), status)

    with loopback.serving(app) as cloud.endpoint:
        yield cloud
