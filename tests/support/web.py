"""The skill's web endpoint in this process, on a free port of the loopback."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from skill.settings import Settings
from skill.storage.store import Store
from skill.web import server


@contextmanager
def serving(store: Store, settings: Settings) -> Iterator[str]:
    """The address of the unverified endpoint, while the block lasts."""
    running_server = server.listening(server.served(store, settings, None), "127.0.0.1", 0)
    threading.Thread(target=running_server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{running_server.port}/"
    finally:
        running_server.shutdown()
