"""The skill as a web application: what Amazon signed is dispatched through flask-ask-sdk, everything else is a 400.

`python -m skill.web` serves it (skill/web/__main__.py).
"""

import json
import logging
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from types import ModuleType

from ask_sdk_core.skill import CustomSkill
from flask import Flask, Request, Response
from flask import request as arrived
from werkzeug.exceptions import BadRequest, HTTPException

from skill.alexa import handlers
from skill.settings import Settings
from skill.storage.factory import open_store
from skill.storage.store import Store
from skill.web.signature import CHAIN_URL_HEADER, SIGNATURE_HEADER, SignatureError, Verifier


@contextmanager
def certvalidator_stood_in() -> Iterator[None]:
    """Let flask-ask-sdk be imported: certvalidator cannot be, for its oscrypto does not know OpenSSL 3.0.10 and later.

    That is issue 78 of wbond/oscrypto, mended since but not released. The check that would have used certvalidator is
    switched off; skill/web/signature.py does it.
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
"""How far from now Amazon lets a request be."""

EVENT = "AlexaSkillEvent."
EVENT_TOLERANCE = timedelta(hours=1)
"""Amazon sends the news that a skill was disabled, and the like, until they are acknowledged."""

# A proxy or a tunnel on this machine comes from a loopback address too, and so does a page in somebody's browser.
FROM_ELSEWHERE = ("Forwarded", "X-Forwarded-For", "Via", "Origin")


@dataclass(frozen=True, slots=True)
class ParsedRequest:
    """What the front door itself needs to know of a request: its type and its timestamp."""

    kind: str
    at: datetime

    def fits(self, now: datetime) -> bool:
        """Whether the request's timestamp is within Amazon's tolerance, neither too old nor in the future."""
        oldest = EVENT_TOLERANCE if self.kind.startswith(EVENT) else TOLERANCE
        return -TOLERANCE <= now - self.at <= oldest


def parse_request(body: bytes) -> ParsedRequest:
    """Read a body; what Alexa would not send is a BadRequest.

    Timestamps are ISO 8601 with a zone, as Amazon documents; skill events were seen to spell the name `timeStamp`.
    """
    try:
        request = json.loads(body.decode())["request"]
        kind, at = request["type"], datetime.fromisoformat(request.get("timestamp") or request["timeStamp"])
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise BadRequest(f"the body is not a request of Alexa's: {type(error).__name__}") from None
    if not isinstance(kind, str) or at.tzinfo is None:
        raise BadRequest("the body is not a request of Alexa's: no type, or no time zone")
    return ParsedRequest(kind, at)


def loopback(host: str) -> bool:
    """Whether a host, by its name or address, is this machine."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def from_here(request: Request) -> bool:
    """Whether a request was made on this machine, to this machine, without a proxy in between."""
    named = re.sub(r":\d+$", "", request.host).strip("[]")
    passed = any(name in request.headers for name in FROM_ELSEWHERE)
    return loopback(request.remote_addr or "") and loopback(named) and not passed


def utc_now() -> datetime:
    return datetime.now(UTC)


def application(skill: CustomSkill, *, verifier: Verifier | None, now: Callable[[], datetime] = utc_now) -> Flask:
    """The skill at POST /. Without a verifier neither signature nor time is checked, and only this machine is answered.

    Amazon lets a signed request in for 150 seconds, and whoever has seen one may send it again. The store's conditional
    writes keep that from changing anything (tests/storage/test_delivered_twice.py).
    """
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

    def answer() -> Response:
        body = arrived.get_data()  # all of it, before flask-ask-sdk would take it for a form
        refuse_unverified(arrived, body, verifier, now())
        answered: Response = adapter.dispatch_request()
        return answered

    app.add_url_rule("/", view_func=answer, methods=["POST"], provide_automatic_options=False)
    return app


def refuse_unverified(request: Request, body: bytes, verifier: Verifier | None, now: datetime) -> None:
    """A BadRequest for what is not Amazon's or is out of time; without a verifier, for what is not of this machine."""
    if verifier is None:
        if not from_here(request):
            raise BadRequest("without verification only this machine is answered")
        parse_request(body)
        return
    try:
        verifier.verify(request.headers.get(CHAIN_URL_HEADER), request.headers.get(SIGNATURE_HEADER), body, now)
    except SignatureError as why:
        raise BadRequest(str(why)) from None
    if not parse_request(body).fits(now):
        raise BadRequest("the request is stale, or of the future")


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


def served(store: Store, settings: Settings, verifier: Verifier | None) -> Flask:
    """The skill's application over a store."""
    return application(handlers.build(store, settings), verifier=verifier)


def create() -> Flask:
    """The verified application as the environment describes it, for any WSGI server: `skill.web.server:create`."""
    settings = Settings.from_environment()
    return served(open_store(settings), settings, Verifier())
