"""The production server, waitress, with limits of its own on connections, time and size.

One thread reads requests as they come in, and only a complete one is given to a thread that answers it: a client that
is slow, or stops halfway, keeps nobody waiting.
"""

import socket
from typing import Any

from flask import Flask
from waitress import create_server

from skill.web.server import LARGEST_BODY

THREADS = 8
"""How many requests are answered at once."""

CONNECTIONS = 500
"""How many clients are connected at once; others wait."""

IDLE_SECONDS = 10
"""A connection is closed after this long without traffic; Alexa waits eight seconds for an answer."""

LARGEST_HEAD = 16 * 1024
"""The largest request line and headers, in bytes; the signature's are under a thousand."""


def web_server(app: Flask, host: str, port: int, idle_seconds: int = IDLE_SECONDS) -> Any:
    """A server that listens already, at its `effective_port`; `run` serves. OSError if it cannot listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return create_server(
        app,
        sockets=[socket.create_server((host, port), family=family)],
        threads=THREADS,
        connection_limit=CONNECTIONS,
        channel_timeout=idle_seconds,
        cleanup_interval=1,
        max_request_header_size=LARGEST_HEAD,
        max_request_body_size=LARGEST_BODY,
        asyncore_use_poll=True,
        clear_untrusted_proxy_headers=False,  # the unverified application looks for them
        ident=None,
    )


def stop(server: Any) -> None:
    """Stop a server that runs in another thread, from this one; it ends with its last connection.

    Nobody may pull its trigger once it is closed: the number of that file may be somebody else's by then.
    """
    server.task_dispatcher.shutdown()  # whoever answers pulls it at the end
    with server.trigger.lock:  # the thread that serves would else close it before it is pulled here
        server.trigger.thunks.append(server.close)
        server.trigger.pull_trigger()
