"""The parts of Alexa's cloud that a skill may call, on this machine: the device's time zone, and reminders."""

import json
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

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
        place = urlsplit(path).path
        if place.endswith(f"/settings/{ZONE}"):
            return (HTTPStatus.OK, self.zone) if self.zone else (HTTPStatus.NO_CONTENT, None)
        if not place.startswith(REMINDERS):
            return HTTPStatus.NOT_FOUND, {"message": "there is nothing here"}
        if not self.allowed:
            return HTTPStatus.UNAUTHORIZED, {"code": "UNAUTHORIZED", "message": "no permission"}
        if not self.supported:
            return HTTPStatus.FORBIDDEN, {"code": "DEVICE_NOT_SUPPORTED", "message": "this device has no reminders"}
        return self._remind(method, place.removeprefix(REMINDERS).strip("/"), body)

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

    class Answer(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            status, said = cloud.answer(self.command, self.path, body)
            content = b"" if said is None else json.dumps(said).encode()
            self.send_response(status)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_DELETE = answer  # noqa: N815 the names that http.server looks for

        def log_message(self, *_: object) -> None:
            """Nothing: a terminal is for the conversation."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    cloud.endpoint = f"http://127.0.0.1:{server.server_port}"
    try:
        yield cloud
    finally:
        server.shutdown()
        server.server_close()
