"""The skill on the web: flask-ask-sdk behind a door that lets in what Amazon signed; all else is a 400.

`python -m skill.web.server` serves it by werkzeug, which will do for one person on this machine. A real server calls
the factory, which always verifies: `gunicorn 'skill.web.server:create()'`.
"""

import json
import logging
import re
import socket
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address
from threading import Lock, Timer
from types import ModuleType
from typing import NoReturn

from ask_sdk_core.skill import CustomSkill
from ask_sdk_model.request import Request as SkillRequest
from flask import Flask, Request, Response, jsonify
from flask import request as arrived
from werkzeug.exceptions import BadRequest, HTTPException
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from skill.alexa import handlers
from skill.settings import Settings, SettingsError
from skill.storage.factory import open_store
from skill.storage.store import StorageError, Store
from skill.web.signature import CHAIN_URL_HEADER, SIGNATURE_HEADER, SignatureError, Verifier


@contextmanager
def certvalidator_stood_in() -> Iterator[None]:
    """Let flask-ask-sdk be imported: certvalidator cannot be, for its oscrypto does not know OpenSSL 3.0.10 and later.

    The check that would have used it is switched off; skill.signature does it.
    """
    modules = {name: ModuleType(name) for name in ("certvalidator", "certvalidator.errors")}
    for module in modules.values():
        vars(module).update(CertificateValidator=None, PathError=ValueError, ValidationError=ValueError)
    sys.modules.update(modules)
    try:
        yield
    finally:
        for name in modules:
            del sys.modules[name]


with certvalidator_stood_in():
    from flask_ask_sdk.skill_adapter import VERIFY_SIGNATURE_APP_CONFIG, VERIFY_TIMESTAMP_APP_CONFIG, SkillAdapter

log = logging.getLogger("heel_slides.web")

LARGEST_BODY = 128 * 1024
"""In bytes; a response of ours is at most 120 KB, and only its session attributes come back."""

TOLERANCE = timedelta(seconds=150)
EVENT = "AlexaSkillEvent."
EVENT_TOLERANCE = timedelta(hours=1)
"""Amazon sends the news that a skill was disabled, and the like, until they are acknowledged."""

REMEMBERED = 4096
"""Digests of requests; 150 s of 27 requests a second."""

BODY_SECONDS = 10.0
"""How long a client may dawdle between two pieces of its request."""

WHOLE_SECONDS = 20.0
"""A request and its answer take no longer; Alexa waits eight."""

NOTHING = {"version": "1.0", "response": {}}

# A proxy or a tunnel on this machine comes from a loopback address too, and so does a page in somebody's browser.
FROM_ELSEWHERE = ("Forwarded", "X-Forwarded-For", "Via", "Origin")


@dataclass(frozen=True, slots=True)
class ParsedRequest:
    """What the front door itself needs to know of a request: its type, and the instant it is from."""

    kind: str
    at: datetime

    def fits(self, now: datetime) -> bool:
        """Whether the request is neither stale nor of the future, as far as Amazon tolerates either."""
        oldest = EVENT_TOLERANCE if self.kind.startswith(EVENT) else TOLERANCE
        return -TOLERANCE <= now - self.at <= oldest


class Seen:
    """The last requests that were let in.

    Amazon's rule lets the same signed request in for 150 s. The store's conditional writes are what keeps a replay from
    changing anything, on all servers; here it gets an empty answer besides, so that whoever replays learns nothing, and
    an event that Amazon sends again is acknowledged. No answer is kept for it: answers are about people.
    """

    def __init__(self, most: int = REMEMBERED) -> None:
        self._most = most
        self._lock = Lock()
        self._digests: dict[bytes, None] = {}

    @contextmanager
    def once(self, body: bytes) -> Iterator[bool]:
        """Whether a body is here for the first time; one whose answer fails will be for the first time again."""
        digest = sha256(body).digest()
        with self._lock:
            first = digest not in self._digests
            self._digests[digest] = None
            if len(self._digests) > self._most:
                del self._digests[next(iter(self._digests))]
        try:
            yield first
        except Exception:
            with self._lock:
                self._digests.pop(digest, None)
            raise


def parse_request(body: bytes) -> ParsedRequest:
    """Read a body; what Alexa would not send is a BadRequest.

    Timestamps are ISO 8601 with a zone, as Amazon documents; only the service simulator, gone since, ever sent numbers,
    which the SDK could not read anyway.
    """
    try:
        request = json.loads(body.decode())["request"]
        kind, at = request["type"], datetime.fromisoformat(request["timestamp"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadRequest(f"the body is no request of Alexa's: {type(error).__name__}") from None
    if not isinstance(kind, str) or at.tzinfo is None:
        raise BadRequest("the body is no request of Alexa's: no type, or no time zone")
    return ParsedRequest(kind, at)


def loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def from_here(request: Request) -> bool:
    """Whether a request was made on this machine, to this machine, and passed nobody on its way."""
    named = re.sub(r":\d+$", "", request.host).strip("[]")
    passed = any(name in request.headers for name in FROM_ELSEWHERE)
    return loopback(request.remote_addr or "") and loopback(named) and not passed


def utc_now() -> datetime:
    return datetime.now(UTC)


def application(skill: CustomSkill, *, verifier: Verifier | None, now: Callable[[], datetime] = utc_now) -> Flask:
    """The skill at POST /; without a verifier nothing is verified, time neither, and only this machine is answered."""
    app = Flask("heel_slides.web", static_folder=None)
    app.config.update(
        {
            "MAX_CONTENT_LENGTH": LARGEST_BODY,
            "PROPAGATE_EXCEPTIONS": False,  # not even where FLASK_DEBUG is set
            VERIFY_SIGNATURE_APP_CONFIG: False,
            VERIFY_TIMESTAMP_APP_CONFIG: False,
        }
    )
    app.logger.addFilter(without_traceback)
    app.register_error_handler(HTTPException, plain_error)
    adapter = SkillAdapter(skill, skill_id=skill.skill_id, app=app)
    seen = Seen()

    def let_in(body: bytes) -> ParsedRequest:
        if verifier is None:
            if not from_here(arrived):
                raise BadRequest("without verification only this machine is answered")
            return parse_request(body)
        instant = now()
        try:
            verifier.verify(arrived.headers.get(CHAIN_URL_HEADER), arrived.headers.get(SIGNATURE_HEADER), body, instant)
        except SignatureError as why:
            raise BadRequest(str(why)) from None
        request = parse_request(body)
        if not request.fits(instant):
            raise BadRequest("the request is stale, or of the future")
        return request

    def answer() -> Response:
        body = arrived.get_data()  # all of it, before flask-ask-sdk would take it for a form
        request = let_in(body)
        if request.kind not in SkillRequest.discriminator_value_class_map:
            return jsonify(NOTHING)
        with seen.once(body) if verifier else nullcontext(enter_result=True) as first:
            answered: Response = adapter.dispatch_request() if first else jsonify(NOTHING)
        return answered

    app.add_url_rule("/", view_func=answer, methods=["POST"], provide_automatic_options=False)
    return app


def plain_error(error: HTTPException) -> Response:
    """Say why in one line. What the SDK raises before the skill's own exception handler runs is a 400 too."""
    if error.code is None or error.code >= 500:  # and is in the log already
        error = BadRequest("the skill cannot read this request")
    else:
        log.warning("refused: %s", error.description)
    return Response(f"{error.description}\n", error.code, error.get_headers(), mimetype="text/plain")


def without_traceback(record: logging.LogRecord) -> bool:
    """Name the exception and no more, for the SDK's quote the request."""
    if isinstance(record.exc_info, tuple) and record.exc_info[0]:
        record.msg = f"{record.msg}: {record.exc_info[0].__name__}"
        record.exc_info = record.exc_text = None
    return True


class OneRequest(WSGIRequestHandler):
    """A request on a socket: it may not take for ever, and nothing of it is logged."""

    timeout = BODY_SECONDS  # for one read, and in setup for all of them
    disable_nagle_algorithm = True  # headers and body are two small packets

    def setup(self) -> None:
        """Begin, and end it if it has not all come in time: one byte now and then would keep a thread for days."""
        super().setup()
        self.deadline = Timer(WHOLE_SECONDS, self._hang_up)
        self.deadline.daemon = True
        self.deadline.start()

    def finish(self) -> None:
        self.deadline.cancel()
        super().finish()

    def _hang_up(self) -> None:
        with suppress(OSError):  # it has hung up itself
            self.connection.shutdown(socket.SHUT_RDWR)

    def log(self, *_: object) -> None:
        pass


def listening(app: Flask, host: str, port: int) -> BaseWSGIServer:
    """A server whose socket is listening already; OSError if it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # werkzeug would print what is wrong, and exit
    with socket.create_server((host, port), family=family) as bound:
        return make_server(host, port, app, threaded=True, request_handler=OneRequest, fd=bound.fileno())


def served(store: Store, settings: Settings, verifier: Verifier | None) -> Flask:
    return application(handlers.build(store, settings), verifier=verifier)


def create() -> Flask:
    """The verified application, made as the environment says."""
    settings = Settings.from_environment()
    return served(open_store(settings), settings, Verifier())


def port(text: str) -> int:
    if not 0 <= (number := int(text)) < 2**16:
        raise ValueError(text)
    return number


class OneLineParser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"heel slides: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted, after one line that says where; or one line that says why not."""
    parser = OneLineParser("skill.web", description="The skill on the web.", allow_abbrev=False)
    parser.add_argument("--port", type=port, default=8080, metavar="N", help="0 is any free one")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--unverified", action="store_true", help="take requests from anybody on this machine")
    options = parser.parse_args(arguments)
    if options.unverified and not loopback(options.host):
        parser.error(f"--unverified is for a loopback address, and {options.host} is none")
    try:
        settings = Settings.from_environment()
        store = open_store(settings)
        store.read("nobody")  # so that a table that is not there, or not ours, shows now
        app = served(store, settings, None if options.unverified else Verifier())
        server = listening(app, options.host, options.port)
    except (SettingsError, StorageError) as failure:
        parser.exit(1, f"heel slides: {failure}\n")
    except OSError as error:
        why = str(error.strerror).partition(" (while")[0]  # Python goes on about the address
        parser.exit(1, f"heel slides: cannot listen on {options.host}, port {options.port}: {why}\n")
    host = f"[{options.host}]" if ":" in options.host else options.host
    print(f"listening on http://{host}:{server.port}", flush=True)  # noqa: T201 what a parent process waits for
    server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
