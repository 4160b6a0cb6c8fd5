"""Requests as the platform writes them, and the way they travel: JSON over HTTP."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import requests

from simulator.device.viewport import APL, NEWEST, VIEWPORTS
from simulator.ears.recognizer import Recognition, Slot
from simulator.errors import SimulatorError

ANSWER_SECONDS = 8
"""The platform waits no longer for an answer, as developers report; Amazon gives no figure."""

Json = dict[str, Any]


class NoAnswerError(SimulatorError):
    """The skill did not answer, or not in time; in one line."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose device it is, the voice it recognises, if it recognises one, and its screen, if it has one."""

    account: str = "amzn1.ask.account.LOCAL"
    voice: str | None = None
    device: str = "amzn1.ask.device.LOCAL"
    locale: str = "en-US"
    skill: str = "amzn1.ask.skill.LOCAL"
    endpoint: str = "https://api.amazonalexa.com"
    screen: str | None = None

    @property
    def apl(self) -> str | None:
        """The version of APL the device announces."""
        return NEWEST if self.screen else None


@dataclass(slots=True)
class PlatformSession:
    """One session of the platform's: its id, and the attributes that ride along."""

    id: str = field(default_factory=lambda: f"amzn1.echo-api.session.{uuid.uuid4()}")
    attributes: Json = field(default_factory=dict)
    new: bool = True


def envelope(request: Json, session: PlatformSession, owner: Owner, at: int) -> Json:
    """A request of a session at an instant (epoch ms)."""
    application = {"applicationId": owner.skill}
    user = {"userId": owner.account}
    person = {"personId": owner.voice} if owner.voice else None
    interfaces: Json = {"Alexa.Presentation.APLA": {}}
    seen: Json = {}
    if owner.screen:
        interfaces[APL] = {"runtime": {"maxVersion": owner.apl}}
        seen["Viewport"] = VIEWPORTS[owner.screen].context()
    system = {
        "application": application,
        "user": user,
        "person": person,
        "device": {"deviceId": owner.device, "supportedInterfaces": interfaces},
        "apiEndpoint": owner.endpoint,
        "apiAccessToken": "local",
    }
    return {
        "version": "1.0",
        "session": {
            "new": session.new,
            "sessionId": session.id,
            "application": application,
            "user": user,
            "attributes": session.attributes,
        },
        "context": {"System": {name: value for name, value in system.items() if value is not None}, **seen},
        "request": {
            "requestId": f"amzn1.echo-api.request.{uuid.uuid4()}",
            "timestamp": datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="milliseconds"),
            "locale": owner.locale,
            **request,
        },
    }


def launch() -> Json:
    """The skill is opened, and nothing said."""
    return {"type": "LaunchRequest", "shouldLinkResultBeReturned": False}


def intent(heard: Recognition, slot_types: Mapping[str, str]) -> Json:
    """An intent with all its slots, filled or not; `slot_types` names the type of each."""
    filled = {slot.name: slot for slot in heard.slots}
    slots = {name: _slot(filled.get(name, Slot(name, kind))) for name, kind in slot_types.items()}
    return {
        "type": "IntentRequest",
        "intent": {"name": heard.intent, "confirmationStatus": "NONE", "slots": slots},
        "dialogState": "STARTED",
    }


def touch(arguments: Sequence[Any], token: str) -> Json:
    """A touch of a page: what the command it started sends."""
    source = {"type": "TouchWrapper", "handler": "Press", "id": ""}
    return {"type": f"{APL}.UserEvent", "token": token, "arguments": [*arguments], "source": source, "components": {}}


def permission(status: str, directive: Json) -> Json:
    """What somebody answered when Alexa asked for a permission: ACCEPTED, DENIED or NOT_ANSWERED."""
    scopes = directive.get("payload", {}).get("permissionScopes") or [{}]
    return {
        "type": "Connections.Response",
        "name": directive.get("name", ""),
        "status": {"code": "200", "message": "OK"},
        "payload": {"permissionScope": scopes[0].get("permissionScope"), "status": status, "isCardThrown": False},
        "token": directive.get("token", ""),
    }


def ended(reason: str, why: str | None = None) -> Json:
    """The session has ended; `why` is the rule of the platform that an answer broke."""
    error = {"type": "INVALID_RESPONSE", "message": why} if why else None
    return {"type": "SessionEndedRequest", "reason": reason} | ({"error": error} if error else {})


def _slot(slot: Slot) -> Json:
    found: Json = {"name": slot.name, "confirmationStatus": "NONE"}
    if slot.value is None:
        return found
    found["value"] = slot.value
    if not slot.type.startswith("AMAZON."):
        authority = f"amzn1.er-authority.echo-sdk.local.{slot.type}"
        values = [{"value": {"name": slot.resolved, "id": slot.id}}] if slot.match else []
        status = {"code": "ER_SUCCESS_MATCH" if slot.match else "ER_SUCCESS_NO_MATCH"}
        found["resolutions"] = {
            "resolutionsPerAuthority": [{"authority": authority, "status": status, "values": values}]
        }
    return found


class HttpClient:
    """The line to a skill's endpoint."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._http = requests.Session()
        self._http.trust_env = False  # no proxy of the machine's stands between a loopback and itself

    def ask(self, request: Json) -> Any:
        """The skill's answer: NoAnswerError when none came in time, or none that is JSON."""
        try:
            answer = self._http.post(self.url, json=request, timeout=ANSWER_SECONDS)
            answer.raise_for_status()
            return answer.json()
        except requests.HTTPError as error:
            raise NoAnswerError(f"the skill answered with {error.response.status_code}") from error
        except requests.Timeout as error:
            raise NoAnswerError(f"the skill did not answer within {ANSWER_SECONDS} seconds") from error
        except (ValueError, RecursionError) as error:
            raise NoAnswerError("the skill's answer is not JSON") from error
        except requests.RequestException as error:
            raise NoAnswerError(f"the skill cannot be reached at {self.url}") from error
