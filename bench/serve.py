"""The baseline at a web endpoint, behind the same door as the skill: `python -m bench.serve` says where it listens."""

import sys

from skill.web import server


def main() -> int:
    """Serve until interrupted."""
    from bench.baseline import sb  # noqa: PLC0415 it needs DynamoDB's settings when it is imported

    running_server = server.listening(server.application(sb.create(), verifier=None), "127.0.0.1", 0)
    print(f"listening on http://127.0.0.1:{running_server.port}", flush=True)  # noqa: T201 what the parent process waits for
    running_server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
