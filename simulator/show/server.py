"""The way from a browser on this machine into the room: the page's files, what happens, what is said and touched."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from simulator.cli.engine import CHECKOUT
from simulator.device.viewport import VIEWPORTS
from simulator.show.room import Room

FACE = Path(__file__).parent / "static"
VIEWHOST = CHECKOUT / ".viewhost" / "node_modules" / "apl-viewhost-web" / "index.js"
FILES = {
    "/": (FACE / "index.html", "text/html"),
    "/still.html": (FACE / "still.html", "text/html"),
    "/show.css": (FACE / "show.css", "text/css"),
    "/show.js": (FACE / "show.js", "text/javascript"),
    "/face.js": (FACE / "face.js", "text/javascript"),
    "/viewhost.js": (VIEWHOST, "text/javascript"),
}
LARGEST_BODY = 16 * 1024
POLL_SECONDS = 0.05


class Door(BaseHTTPRequestHandler):
    """One request of a browser."""

    protocol_version = "HTTP/1.1"
    server: "House"

    def do_GET(self) -> None:
        """Hand out a file, a sound, or what happens."""
        room = self.server.room
        if not self._from_here():
            self._answer(HTTPStatus.FORBIDDEN)
        elif self.path == "/events":
            self._stream()
        elif self.path == "/screens":
            self._answer(HTTPStatus.OK, json.dumps({"screens": list(VIEWPORTS)}).encode(), "application/json")
        elif self.path in room.sounds:
            self._answer(HTTPStatus.OK, room.sounds[self.path], "audio/wav")
        elif self.path in FILES:
            path, kind = FILES[self.path]
            self._answer(HTTPStatus.OK, path.read_bytes(), f"{kind}; charset=utf-8")
        else:
            self._answer(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """Take in what is said or touched. Another site's page can neither be this host nor send JSON here unasked."""
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(length) if length <= LARGEST_BODY else b""
        if not self._from_here() or self.headers.get("content-type") != "application/json":
            self._answer(HTTPStatus.FORBIDDEN)
        else:
            self._answer(HTTPStatus.NO_CONTENT if self._done(body) else HTTPStatus.BAD_REQUEST)

    def _done(self, body: bytes) -> bool:
        try:
            asked: Any = self.path, json.loads(body)
        except ValueError:
            return False
        match asked:
            case "/say", {"words": str(words)}:
                self.server.room.say(words)
            case "/touch", {"arguments": list(arguments)}:
                self.server.room.touch(arguments)
            case "/screen", {"name": str(name)} if name in VIEWPORTS:
                self.server.room.look(name)
            case _:
                return False
        return True

    def _from_here(self) -> bool:
        port = self.server.server_port
        return self.headers.get("host") in {f"127.0.0.1:{port}", f"localhost:{port}"}

    def _stream(self) -> None:
        """What has happened, marked as past, and what happens from now on."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("content-type", "text/event-stream")
        self.send_header("cache-control", "no-store")
        self.end_headers()
        past = len(self.server.room.happened)
        try:
            for event in self.server.room.events():
                written = f"data: {json.dumps(event | ({'past': True} if past > 0 else {}))}" if event else ": no news"
                past -= 1
                self.wfile.write(f"{written}\n\n".encode())
                self.wfile.flush()
        except OSError:  # the browser has gone
            return

    def _answer(self, status: HTTPStatus, content: bytes = b"", kind: str = "text/plain") -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Nothing: the page tells what happens."""


class House(ThreadingHTTPServer):
    """The server of one room."""

    daemon_threads = True

    def __init__(self, room: Room, port: int) -> None:
        self.room = room
        super().__init__(("127.0.0.1", port), Door)


@contextmanager
def served(room: Room, port: int = 0) -> Iterator[str]:
    """Serve a room on the loopback while the block lasts; its address."""
    house = House(room, port)
    threading.Thread(target=house.serve_forever, args=(POLL_SECONDS,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{house.server_port}/"
    finally:
        room.close()
        house.shutdown()
        house.server_close()
