"""Reads a request as the SDK deserialised it: whose it is, when it was made, and what was said or touched."""

from dataclasses import replace
from typing import Any

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, LaunchRequest

from skill.alexa import intents
from skill.hearing.utterance import Intent, Utterance
from skill.storage.repository import Person

# Rare requests, by their names: importing their models would load some thirty files.
TOUCHED = "Alexa.Presentation.APL.UserEvent"
PERMITTED = "Connections.Response"
ENDED = "SessionEndedRequest"
DISABLED = "AlexaSkillEvent.SkillDisabled"
PLAYER_FAILED = "Alexa.Presentation.APLA.RuntimeError"
PAGE_FAILED = "Alexa.Presentation.APL.RuntimeError"


def request_of(handler_input: HandlerInput) -> Any:
    """The request; the SDK's types call nearly every field optional, the platform always sends it."""
    return handler_input.request_envelope.request


def system_of(handler_input: HandlerInput) -> Any:
    """What the context says of the account, the device and Alexa's APIs."""
    envelope: Any = handler_input.request_envelope
    return envelope.context.system


def attributes_of(handler_input: HandlerInput) -> dict[str, Any]:
    """The session attributes; whatever is in them at the end of a turn comes back with the next request."""
    attributes: dict[str, Any] = handler_input.attributes_manager.session_attributes
    return attributes


def is_turn(handler_input: HandlerInput) -> bool:
    """Whether something was said, or touched in a session; what is touched after its end has nothing to answer to."""
    envelope: Any = handler_input.request_envelope
    if envelope.request.object_type == TOUCHED:
        return envelope.session is not None
    return envelope.request.object_type == PERMITTED or isinstance(envelope.request, LaunchRequest | IntentRequest)


def kind_of(request: Any) -> str:
    """The type of a request that is not a turn, with those of the errors it reports, as a log may name it."""
    return " ".join([request.object_type, *(getattr(request, "errors", None) or ())])


def instant(handler_input: HandlerInput) -> int:
    """The instant of the request, in epoch ms; none is before 1970."""
    return max(0, int(request_of(handler_input).timestamp.timestamp() * 1000))


def screen_version(handler_input: HandlerInput) -> str | None:
    """The version of APL that the device announces, if it has a screen."""
    device = system_of(handler_input).device
    announced = device and device.supported_interfaces and device.supported_interfaces.alexa_presentation_apl
    return str(announced.runtime.max_version) if announced and announced.runtime else None


def account_of(handler_input: HandlerInput) -> str:
    """The account a request comes from; ValueError without one, lest strangers share what is stored."""
    user = system_of(handler_input).user
    if not (user and user.user_id):
        raise ValueError("a request without an account is nobody's")
    return str(user.user_id)


def speaker_of(handler_input: HandlerInput) -> Person:
    """The recognised voice, else the account."""
    voice, account = system_of(handler_input).person, account_of(handler_input)
    return Person(str(voice.person_id), account) if voice and voice.person_id else Person(account)


def session_owner(handler_input: HandlerInput) -> Person:
    """Who opened the conversation, for a voice is not recognised in every sentence; in its first, the speaker."""
    match attributes_of(handler_input).get("person"):
        case [str(key), str() | None as account] if key:
            return Person(key, account)
        case _:
            return speaker_of(handler_input)


def parse_utterance(handler_input: HandlerInput) -> Utterance:
    """What was said, touched or answered, as the dialogue understands it."""
    envelope: Any = handler_input.request_envelope
    request = envelope.request
    # Attributes that did not come back leave nothing to go on from but what is stored.
    new = bool(envelope.session.new) or "session" not in attributes_of(handler_input)
    at, locale = instant(handler_input), request.locale or ""
    recognised = speaker_of(handler_input).account is not None
    heard = Utterance(Intent.FALLBACK, at, new=new, locale=locale, recognised=recognised)
    if isinstance(request, LaunchRequest):
        return replace(heard, intent=Intent.LAUNCH)
    if request.object_type == PERMITTED:
        granted = (request.payload or {}).get("status") == "ACCEPTED"
        return replace(heard, intent=Intent.PERMISSION_GRANTED if granted else Intent.PERMISSION_DENIED)
    if request.object_type == TOUCHED:
        from skill.rendering.apl.buttons import touched  # noqa: PLC0415 only screens are touched

        return touched(request.arguments or (), heard)
    return intents.parse(request.intent, heard) if request.intent else heard
