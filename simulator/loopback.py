"""A web application served on this machine's loopback address, for as long as somebody needs it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from simulator.errors import SimulatorError, reason

HOST = "127.0.0.1"
POLL_SECONDS = 0.05


class ListenError(SimulatorError):
    """A port cannot be listened on, and why."""


class QuietRequestHandler(WSGIRequestHandler):
    """It logs nothing: a terminal is for the conversation."""

    disable_nagle_algorithm = True

    def log(self, *_: object) -> None:
        pass


@contextmanager
def serving(app: Flask, port: int = 0) -> Iterator[str]:
    """Serve an application on a port while the block lasts, 0 being any free one; its address.

    ListenError when the port cannot be had.
    """
    try:
        with socket.create_server((HOST, port)) as bound:  # werkzeug itself would print what is wrong, and exit
            server = make_server(HOST, port, app, threaded=True, request_handler=QuietRequestHandler, fd=bound.fileno())
    except OSError as error:
        raise ListenError(f"cannot listen on port {port}: {reason(error)}") from error
    threading.Thread(target=server.serve_forever, args=(POLL_SECONDS,), daemon=True).start()
    try:
        yield f"http://{HOST}:{server.port}"
    finally:
        server.shutdown()
        server.server_close()
