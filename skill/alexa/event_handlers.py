"""Handlers of requests that are not turns: the end of a session, events of the skill, players that fail."""

import time
from contextlib import suppress
from typing import Any

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response, SessionEndedErrorType, SessionEndedReason, SessionEndedRequest

from skill.alexa.request import (
    DISABLED,
    PAGE_FAILED,
    PLAYER_FAILED,
    account_of,
    attributes_of,
    instant,
    is_turn,
    kind_of,
    request_of,
    session_owner,
)
from skill.alexa.request_log import log_failure, log_request
from skill.alexa.response import failure_response
from skill.dialogue.engine import ScoreHeard, close_conversation, playback_failed
from skill.dialogue.playback import is_playing
from skill.storage.repository import Person, SessionRepository
from skill.storage.store import ForgottenError, Store


class SessionEndedHandler(AbstractRequestHandler):
    """The platform closed the session: nothing can be said, but the place is stored."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return isinstance(request_of(handler_input), SessionEndedRequest)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Credit what the clock says was finished, and store it; what the platform refused to play was not heard."""
        began, request = time.monotonic(), request_of(handler_input)
        attributes, sessions = attributes_of(handler_input), None
        repository = SessionRepository(self.store, session_owner(handler_input))
        if "session" in attributes:
            at = instant(handler_input)
            loaded = repository.load(attributes, at, new=False)
            closed = close_conversation(loaded.session, at, heard_at_the_end(request), request.locale or "")
            with suppress(ForgottenError):
                repository.save(loaded, closed, at)
            sessions = (loaded.session, closed)
        ended = request.reason.value.lower() if request.reason else "ended"
        log_request(request, began, ended, repository, sessions)
        return Response()


def heard_at_the_end(request: Any) -> ScoreHeard:
    """How much of the last answer was heard: nothing if the platform refused it; after another error nobody knows."""
    if request.reason is not SessionEndedReason.ERROR:
        return ScoreHeard.AS_TIMED
    refused = request.error and request.error.object_type is SessionEndedErrorType.INVALID_RESPONSE
    return ScoreHeard.NOTHING if refused else ScoreHeard.UNKNOWN


class SkillDisabledHandler(AbstractRequestHandler):
    """The skill was disabled and nothing is to be kept: everything of the account and its voices is deleted."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(request_of(handler_input).object_type == DISABLED)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Forget; a failure is raised, so that Amazon sends the event again."""
        began, request = time.monotonic(), request_of(handler_input)
        repository = SessionRepository(self.store, Person(account_of(handler_input)))
        if request.body.get("userInformationPersistenceStatus") == "NOT_PERSISTED":
            repository.forget_household(instant(handler_input))
        log_request(request, began, "disabled", repository)
        return Response()


class PlaybackFailedHandler(AbstractRequestHandler):
    """The device could not play the score it was sent: nothing of it was heard, and from now on it is spoken.

    A page that failed is that, too, where its sound was a score's.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def can_handle(self, handler_input: HandlerInput) -> bool:
        failed = request_of(handler_input).object_type in (PLAYER_FAILED, PAGE_FAILED)
        return failed and "session" in attributes_of(handler_input)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Take back what would be credited; the answer to such a request may say nothing."""
        began, request, attributes = time.monotonic(), request_of(handler_input), attributes_of(handler_input)
        repository = SessionRepository(self.store, session_owner(handler_input))
        at = instant(handler_input)
        loaded = repository.load(attributes, at, new=False)
        silent = request.object_type == PLAYER_FAILED or is_playing(loaded.session)
        session = playback_failed(loaded.session) if silent else loaded.session
        try:
            attributes.update(repository.save(loaded, session, at)[0].attributes())
        except ForgottenError:
            attributes.clear()
        log_request(request, began, kind_of(request), repository, (loaded.session, session))
        return Response()


class IgnoreHandler(AbstractRequestHandler):
    """Any other request (an error of a player, a touch after the session ended, an event): nothing to say."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        request = request_of(handler_input)
        log_request(request, time.monotonic(), kind_of(request))
        return Response()


class ErrorHandler(AbstractExceptionHandler):
    """A turn that failed: one safe sentence, and nothing stored."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        request = request_of(handler_input)
        log_failure(request.request_id, exception)
        if request.object_type == DISABLED:
            raise exception
        return failure_response(request.locale or "") if is_turn(handler_input) else Response()
