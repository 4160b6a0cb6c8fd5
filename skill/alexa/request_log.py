"""One line of log a request, as JSON; nothing of what was said, who said it, or how they are."""

import json
import logging
import time
from typing import Any

from skill.dialogue.session import Session
from skill.dialogue.states import PRIVATE, SAFETY_QUESTIONS, State
from skill.hearing.utterance import HEALTH_INTENTS, Intent
from skill.storage.loaded import state_for_log
from skill.storage.repository import SessionRepository

log = logging.getLogger("heel_slides")


def log_request(
    request: Any,
    began: float,
    heard: str,
    repository: SessionRepository | None = None,
    sessions: tuple[Session, Session] | None = None,
) -> None:
    """Log a request that was answered: `began` on the monotonic clock, `sessions` before and after it.

    It is a warning when the store was not available: the alarms of lambda/template.yaml count the levels.
    """
    before, after = map(state_for_log, sessions) if sessions else (None, None)
    failed = repository is not None and repository.failed
    line = {
        "request": request.request_id,
        "before": before,
        "after": after,
        "heard": heard,
        "ms": round((time.monotonic() - began) * 1000),
        "calls": repository.calls if repository else 0,
        "failed": failed,
    }
    log.log(logging.WARNING if failed else logging.INFO, json.dumps(line))


def log_failure(request_id: str | None, error: Exception) -> None:
    """Log a request that failed, by the type of the error: its message may quote the request."""
    log.error(json.dumps({"request": request_id, "error": type(error).__name__}))


def category(intent: Intent, before: Session) -> str:
    """What was heard, as a log may name it: a word about health, or an answer that may be about it, is "private"."""
    untold = (*PRIVATE, *SAFETY_QUESTIONS, State.DID_YOU_MEAN)
    return "private" if intent in HEALTH_INTENTS or before.state in untold else intent
