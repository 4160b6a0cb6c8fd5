"""The SDK's serializer, given only the part of a request that the skill reads."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from skill.alexa.envelope import TURNS, pruned


@dataclass(slots=True)
class OtherRequest:
    """A request that is not a turn: an event of the skill, an error of a player, anything that came after this SDK."""

    object_type: str
    request_id: str | None
    timestamp: datetime
    locale: str | None
    errors: list[str] = field(default_factory=list)
    """The types of the errors that a player reports."""
    body: dict[str, Any] = field(default_factory=dict)
    """What a skill event says, which the SDK's model of it leaves out."""


class _Attributes(dict[str, Any]):
    """Attributes of a session: nothing here changes what is in them, so that the SDK need not copy it all."""

    def __deepcopy__(self, memo: object) -> "_Attributes":
        return _Attributes(self)


class LenientSerializer(DefaultSerializer):
    """The SDK's serializer, for envelopes of any kind, with any values in them."""

    def deserialize(self, payload: str, obj_type: Any) -> Any:
        """The object of a JSON text, as ask-sdk's web service has it; ValueError as below."""
        return self.read(json.loads(payload)) if obj_type is RequestEnvelope else super().deserialize(payload, obj_type)

    def read(self, event: object) -> RequestEnvelope:
        """The envelope of an event, which stays as it is; ValueError if its request has no type or no instant."""
        envelope = pruned(event)
        request = envelope.get("request", {})
        kind, at = request.get("type"), instant_of(request.get("timestamp"))
        if not kind:
            raise ValueError("a request needs a type")
        # Neither is gone through by the SDK: attributes are JSON already, and its parser of instants is slow.
        request.pop("timestamp")
        attributes = envelope.get("session", {}).pop("attributes", None)
        if kind not in TURNS:
            del envelope["request"]
        found: RequestEnvelope = super().deserialize(json.dumps(envelope), RequestEnvelope)
        if kind in TURNS:
            found.request.timestamp = at
        else:
            errors = [error["type"] for error in request.get("errors", ()) if "type" in error]
            identity, locale = request.get("requestId"), request.get("locale")
            found.request = OtherRequest(kind, identity, at, locale, errors, request.get("body", {}))
        if found.session and attributes is not None:
            found.session.attributes = _Attributes(attributes)
        return found

    def serialize(self, obj: Any) -> Any:
        """The SDK's, except that documents and attributes, which are JSON already, are not searched for models."""
        return dict(obj) if isinstance(obj, dict) else super().serialize(obj)


def instant_of(timestamp: str | None) -> datetime:
    """An instant as Amazon writes it, ISO 8601 with a zone; ValueError for anything else."""
    at = datetime.fromisoformat(timestamp or "")
    if at.tzinfo is None:
        raise ValueError("a timestamp needs a zone")
    return at
