"""The SDK's serializer, made lenient towards what its closed models raise at."""

import json
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import SessionEndedReason

from skill.alexa.request import DISABLED

RUNTIME_ERROR = ".RuntimeError"
ENDED = "SessionEndedRequest"


class LenientSerializer(DefaultSerializer):
    """The SDK's serializer, which also keeps the body of a skill event: the SDK's own model of it has none.

    Of the errors that a player reports it keeps the types: the SDK's model knows some, and raises at the others.
    """

    def deserialize(self, payload: str, obj_type: Any) -> Any:
        types: list[str] = []
        if RUNTIME_ERROR in payload:
            event = json.loads(payload)
            if str(event.get("request", {}).get("type")).endswith(RUNTIME_ERROR):
                types = [str(error.get("type")) for error in event["request"].pop("errors", None) or ()]
                payload = json.dumps(event)
        elif ENDED in payload:
            payload = json.dumps(_known_end(json.loads(payload)))
        found = super().deserialize(payload, obj_type)
        if types:
            found.request.errors = types
        if getattr(getattr(found, "request", None), "object_type", None) == DISABLED:
            found.request.body = json.loads(payload)["request"].get("body") or {}
        return found

    def serialize(self, obj: Any) -> Any:
        """The SDK's, but what is JSON already, a document or attributes, is not gone through for models once more."""
        return obj if isinstance(obj, dict) else super().serialize(obj)


def _known_end(event: dict[str, Any]) -> dict[str, Any]:
    """The end of a session without the kinds of error and the reasons that the SDK's model raises at."""
    request = event.get("request") or {}
    if request.get("type") == ENDED:
        request.pop("error", None)
        if request.get("reason") not in {each.value for each in SessionEndedReason}:
            request["reason"] = SessionEndedReason.ERROR.value
    return event
