"""A process that answers requests: `python worker.py MODULE`, a request as JSON a line in, an answer and its times out.

It runs where the function runs, with nothing else of this project's but the module. The first answer says how long it
took to import the module; every later one, how much of its time was spent in the handler of the request, and in calls
of DynamoDB. All times are in ns.
"""

import importlib
import json
import logging
import sys
import time
from collections import Counter
from typing import Any

clock = time.perf_counter_ns
spent: Counter[str] = Counter()


def timed(owner: Any, method: str, name: str) -> None:
    """Add the time that a method takes to what is spent under a name."""
    inner = getattr(owner, method)

    def outer(*arguments: Any, **named: Any) -> Any:
        begun = clock()
        try:
            return inner(*arguments, **named)
        finally:
            spent[name] += clock() - begun

    setattr(owner, method, outer)


def watch() -> None:
    """Time what is only there when the first request has been answered."""
    timed(importlib.import_module("ask_sdk_runtime.dispatch_components").GenericHandlerAdapter, "execute", "handler")
    timed(importlib.import_module("botocore.client").BaseClient, "_make_api_call", "dynamodb")


def main() -> int:
    """Answer until there are no more requests."""
    # As on Lambda, lines from INFO on are written; whereto does not matter here.
    logging.basicConfig(level=logging.INFO, filename="/dev/null")
    function, imported = None, 0
    for line in sys.stdin:
        event = json.loads(line)
        begun = clock()
        if function is None:
            function = importlib.import_module(sys.argv[1]).lambda_handler
            imported = clock() - begun
        spent.clear()
        asked = clock()
        answer = function(event, None)
        times = {"imported": imported, "took": clock() - asked, "handler": 0, "dynamodb": 0, **spent}
        print(json.dumps({"times": times, "answer": answer}), flush=True)  # noqa: T201 the other end of a pipe
        if not spent:
            watch()
            spent["watched"] = 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
