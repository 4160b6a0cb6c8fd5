"""The web server of `make show`: the page's files, a stream of what happens, and the way in for words and touches."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, request, send_file
from flask.typing import ResponseReturnValue

from simulator import loopback
from simulator.device.viewport import VIEWPORTS
from simulator.errors import SimulatorError
from simulator.settings import VIEWHOST
from simulator.show.session import ShowSession

STATIC = Path(__file__).parent / "static"
LARGEST_BODY = 16 * 1024
DONE = ("", HTTPStatus.NO_CONTENT)


class RendererMissingError(SimulatorError):
    """Amazon's renderer of screens is not installed."""


def require_renderer() -> None:
    """RendererMissingError where nothing can draw a page."""
    if not VIEWHOST.exists():
        raise RendererMissingError("the renderer of screens is not installed: make viewhost")


def application(session: ShowSession) -> Flask:
    """The server of one Echo Show: it answers who is on this machine and speaks its language, and nobody else."""
    app = Flask(__name__, static_folder=str(STATIC), static_url_path="")
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.before_request(refuse_strangers)
    add_pages(app, session)
    add_inputs(app, session)
    return app


def refuse_strangers() -> None:
    """Another site's page can neither be this host nor send JSON here unasked."""
    here = request.host.partition(":")[0] in ("127.0.0.1", "localhost")
    if not here or (request.method == "POST" and request.mimetype != "application/json"):
        abort(HTTPStatus.FORBIDDEN)


def add_pages(app: Flask, session: ShowSession) -> None:
    """What a browser reads: the files of the page, what happens, and the sounds that belong to it."""

    @app.get("/")
    def page() -> Response:
        return app.send_static_file("index.html")

    @app.get("/viewhost.js")
    def renderer() -> Response:
        return send_file(VIEWHOST, mimetype="text/javascript")

    @app.get("/screens")
    def screens() -> dict[str, list[str]]:
        return {"screens": list(VIEWPORTS)}

    @app.get("/sound/<name>")
    def sound(name: str) -> Response:
        if name not in session.sounds:
            abort(HTTPStatus.NOT_FOUND)
        return Response(session.sounds[name], mimetype="audio/wav")

    @app.get("/events")
    def events() -> Response:
        return Response(event_stream(session), mimetype="text/event-stream", headers={"cache-control": "no-store"})


def add_inputs(app: Flask, session: ShowSession) -> None:
    """What a browser sends: what is said and touched, and which screen the device has."""

    @app.post("/say")
    def say() -> ResponseReturnValue:
        session.say(posted("words", str))
        return DONE

    @app.post("/touch")
    def touch() -> ResponseReturnValue:
        session.touch(posted("arguments", list))
        return DONE

    @app.post("/screen")
    def screen() -> ResponseReturnValue:
        name = posted("name", str)
        if name not in VIEWPORTS:
            abort(HTTPStatus.BAD_REQUEST)
        session.set_screen(name)
        return DONE


def posted(name: str, kind: type) -> Any:
    """A value of the JSON object that was posted; a 400 when it is not there, or not of its kind."""
    try:
        body = request.get_json()
    except RecursionError:
        abort(HTTPStatus.BAD_REQUEST, "nested too deeply")
    if not isinstance(body, dict) or not isinstance(body.get(name), kind):
        abort(HTTPStatus.BAD_REQUEST)
    return body[name]


def event_stream(session: ShowSession) -> Iterator[str]:
    """Server-sent events: what has happened, marked as past, and what happens from now on."""
    past = len(session.history)
    for event in session.events():
        yield f"data: {json.dumps(event | ({'past': True} if past > 0 else {}))}\n\n" if event else ": no news\n\n"
        past -= 1


@contextmanager
def served(session: ShowSession, port: int = 0) -> Iterator[str]:
    """Serve an Echo Show on the loopback while the block lasts; its address."""
    with loopback.serving(application(session), port) as address:
        try:
            yield f"{address}/"
        finally:
            session.close()
