"""`python -m skill.web`: the skill on a production server, after one line that says where it listens.

It speaks plain HTTP: a proxy that ends TLS stands before it (docs/deploy.md).
"""

import logging
import signal
import sys
from argparse import SUPPRESS, ArgumentParser
from collections.abc import Sequence

from skill.settings import Settings, SettingsError
from skill.storage.factory import open_store
from skill.storage.store import StorageError
from skill.web.http_server import web_server
from skill.web.server import loopback, served
from skill.web.signature import Verifier


def port_number(text: str) -> int:
    """A port; ValueError for any other text."""
    if not 0 <= (number := int(text)) < 2**16:
        raise ValueError(text)
    return number


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted, after one line that says where; or one line that says why not."""
    # An error of a parser without a usage is one line.
    parser = ArgumentParser("heel slides", usage=SUPPRESS, description="The skill on the web.", allow_abbrev=False)
    parser.add_argument("--port", type=port_number, default=8080, metavar="N", help="0 is any free one")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--unverified", action="store_true", help="take requests from anybody on this machine")
    options = parser.parse_args(arguments)
    if options.unverified and not loopback(options.host):
        parser.error(f"--unverified is for a loopback address, and {options.host} is not one")
    # One line a turn, as on Lambda; on a developer's machine only what goes wrong.
    level = logging.WARNING if options.unverified else logging.INFO
    logging.basicConfig(level=level, format="%(levelname)s %(message)s")
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # it warns of every request that waits a moment
    try:
        settings = Settings.from_environment()
        store = open_store(settings)
        store.read("nobody")  # so that a missing or foreign table shows at once
        server = web_server(
            served(store, settings, None if options.unverified else Verifier()), options.host, options.port
        )
    except (SettingsError, StorageError) as failure:
        parser.exit(1, f"heel slides: {failure}\n")
    except OSError as error:
        why = str(error.strerror).partition(" (while")[0]  # Python's text goes on about the address
        parser.exit(1, f"heel slides: cannot listen on {options.host}, port {options.port}: {why}\n")
    host = f"[{options.host}]" if ":" in options.host else options.host
    print(f"listening on http://{host}:{server.effective_port}", flush=True)  # noqa: T201 a parent process waits for it
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # answers the requests it has, and stops
    server.run()
    server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
