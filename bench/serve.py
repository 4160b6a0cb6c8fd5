"""The baseline at a web endpoint, behind the same door as the skill: `python -m bench.serve` says where it listens."""

import sys

from skill.web.http_server import web_server
from skill.web.server import application


def main() -> int:
    """Serve until interrupted."""
    from bench.baseline import sb  # noqa: PLC0415 it needs DynamoDB's settings when it is imported

    server = web_server(application(sb.create(), verifier=None), "127.0.0.1", 0)
    print(f"listening on http://127.0.0.1:{server.effective_port}", flush=True)  # noqa: T201 the parent process waits for it
    server.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
