"""The skill's web endpoint in this process, on a free port of the loopback, and bytes exchanged with it."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from flask import Flask

from skill.settings import Settings
from skill.storage.store import Store
from skill.web.http_server import IDLE_SECONDS, stop, web_server
from skill.web.server import served
from tests.support.waiting import PATIENCE_SECONDS

LAUNCH: dict[str, Any] = {
    "version": "1.0",
    "session": {
        "new": True,
        "sessionId": "amzn1.echo-api.session.1",
        "application": {"applicationId": "amzn1.ask.skill.ours"},
        "user": {"userId": "amzn1.ask.account.SOMEBODY"},
    },
    "context": {
        "System": {
            "application": {"applicationId": "amzn1.ask.skill.ours"},
            "user": {"userId": "amzn1.ask.account.SOMEBODY"},
            "device": {"deviceId": "amzn1.ask.device.ONE", "supportedInterfaces": {}},
        }
    },
    "request": {
        "type": "LaunchRequest",
        "requestId": "amzn1.echo-api.request.1",
        "timestamp": "2030-01-07T09:00:00Z",
        "locale": "en-US",
    },
}
BODY = json.dumps(LAUNCH).encode()


@contextmanager
def serving(store: Store, settings: Settings) -> Iterator[str]:
    """The address of the unverified endpoint, while the block lasts."""
    with listening(served(store, settings, None)) as port:
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def listening(app: Flask, idle_seconds: int = IDLE_SECONDS) -> Iterator[int]:
    """The port of an application on the production server, while the block lasts."""
    server = web_server(app, "127.0.0.1", 0, idle_seconds)
    threading.Thread(target=server.run, daemon=True).start()
    try:
        yield server.effective_port
    finally:
        stop(server)


def exchanged(port: int, *pieces: bytes) -> bytes:
    """What comes back for these bytes until the server closes the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS) as client:
        with suppress(OSError):  # it may have answered and closed before the last of them
            for piece in pieces:
                client.sendall(piece)
        received = b""
        with suppress(ConnectionError):
            while piece := client.recv(65536):
                received += piece
        return received


def head(*headers: str) -> bytes:
    """The head of a POST that closes its connection."""
    return "\r\n".join(["POST / HTTP/1.1", "Host: 127.0.0.1", "Connection: close", *headers, "", ""]).encode()
