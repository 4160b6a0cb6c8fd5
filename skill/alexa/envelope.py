"""The part of a request that the skill reads; everything else is dropped before the SDK sees it.

Amazon adds properties, values and kinds of request without notice, and the SDK's models, frozen since 2023, raise at a
value they do not know. Whatever is not named here, or has another shape, is ignored.
"""

from collections.abc import Mapping
from typing import Any

from skill.alexa.intents import MATCHED
from skill.alexa.request import ENDED, PERMITTED, TOUCHED

Json = dict[str, Any]

TURNS = ("LaunchRequest", "IntentRequest", TOUCHED, PERMITTED, ENDED)
"""The kinds of request that the SDK may make a model of."""

ENDS = ("USER_INITIATED", "ERROR", "EXCEEDED_MAX_REPROMPTS")
"""The reasons for an end that the SDK knows. After any other, as after an error, nobody knows what was heard."""

REFUSED = "INVALID_RESPONSE"
"""The one error at an end after which it is known what was heard: nothing, for the platform refused the answer."""

ANY = "*"
"""Stands for every name of an object."""

APPLICATION = {"applicationId": str}
USER = {"userId": str}
APL = "Alexa.Presentation.APL"
RESOLUTION = {"status": {"code": str}, "values": [{"value": {"id": str, "name": str}}]}
VALUE = {"value": str, "resolutions": {"resolutionsPerAuthority": [RESOLUTION]}}
SLOT = VALUE | {"name": str, "slotValue": VALUE | {"values": [VALUE]}}

# A type stands for a value of just this type, a list for a list of such values, a dictionary for an object.
ENVELOPE: Mapping[str, Any] = {
    "version": str,
    "session": {"new": bool, "sessionId": str, "application": APPLICATION, "user": USER, "attributes": dict},
    "context": {
        "System": {
            "application": APPLICATION,
            "user": USER,
            "person": {"personId": str},
            "device": {"deviceId": str, "supportedInterfaces": {APL: {"runtime": {"maxVersion": str}}}},
            "apiEndpoint": str,
            "apiAccessToken": str,
        }
    },
    "request": {
        "type": str,
        "requestId": str,
        "timestamp": str,
        "timeStamp": str,
        "locale": str,
        "intent": {"name": str, "slots": {ANY: SLOT}},
        "arguments": list,
        "reason": str,
        "error": {"type": str},
        "payload": {"status": str},
        "errors": [{"type": str}],
        "body": {"userInformationPersistenceStatus": str},
    },
}
_ABSENT = object()


def pruned(envelope: object) -> Json:
    """What the skill reads of an envelope, each slot with one value and only the values it was resolved to."""
    kept: Any = _of_shape(envelope, ENVELOPE)
    if kept is _ABSENT:
        return {}
    request = kept.get("request", {})
    if "timeStamp" in request:  # as skill events were seen to spell it
        request.setdefault("timestamp", request.pop("timeStamp"))
    if "intent" in request:
        slots = request["intent"].get("slots", {})
        request["intent"]["slots"] = {name: _one_value(slot) for name, slot in slots.items()}
    if request.get("error", {}).get("type") != REFUSED:
        request.pop("error", None)
    if request.get("type") == ENDED and request.get("reason") not in ENDS:
        request["reason"] = "ERROR"
    result: Json = kept
    return result


def _one_value(slot: Json) -> Json:
    """A slot with its value, or the first of several, and what that was resolved to."""
    listed = slot.pop("slotValue", {})
    value: Json = next((each for each in (slot, listed, *listed.get("values", ())) if "value" in each), {})
    authorities = value.get("resolutions", {}).get("resolutionsPerAuthority", ())
    found = [each for each in authorities if each.get("status", {}).get("code") == MATCHED and each.get("values")]
    resolved = [each for each in found if each["values"][0].get("value")]
    kept = {name: text for name, text in (("name", slot.get("name")), ("value", value.get("value"))) if text}
    return kept | ({"resolutions": {"resolutionsPerAuthority": resolved}} if resolved else {})


def _of_shape(value: Any, shape: Any) -> Any:
    """What a value has of a shape; _ABSENT if it is of another."""
    if isinstance(shape, type):
        return value if type(value) is shape else _ABSENT
    if isinstance(shape, list):
        if type(value) is not list:
            return _ABSENT
        return [kept for each in value if (kept := _of_shape(each, shape[0])) is not _ABSENT]
    if type(value) is not dict:
        return _ABSENT
    fields = dict.fromkeys(value, shape[ANY]) if ANY in shape else shape
    return {
        name: kept
        for name, inner in fields.items()
        if name in value and (kept := _of_shape(value[name], inner)) is not _ABSENT
    }
