"""A household that does whatever it likes: two devices, a clock that jumps, attributes that come back wrong.

An action is a plain value, and the same actions always do the same, so that a sequence that breaks an invariant can be
made shorter (`shortest`) and written down.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from simulator.device import request
from simulator.device.request import Owner, PlatformSession
from skill.alexa import handlers
from skill.alexa.intents import INTENTS, WORD_BY_INTENT
from skill.dialogue.engine import credit
from skill.dialogue.session import Session
from skill.dialogue.situations import ANYWHERE, situation
from skill.hearing.interpret import interpret
from skill.hearing.utterance import NEAREST, Intent, Utterance
from skill.rendering.apl.buttons import touched
from skill.settings import AudioRenderer, Settings
from skill.storage.memory import MemoryStore
from skill.storage.records import load
from skill.storage.store import NO_GENERATIONS, Record, StorageError
from tests.support.clock import MORNING
from tests.support.onlooker import NOTHING_KNOWN, Known, Turn

Json = dict[str, Any]
ACCOUNT, VOICE = "amzn1.ask.account.HOUSEHOLD", "amzn1.ask.person.ANN"
DEVICES = 2
SENTENCES = {
    "SettledIntent": ("relief", "it's better"),
    "AgreeIntent": ("agreement", "yes it is"),
    "DenyIntent": ("denial", "none of that"),
}
"""Intents that are nothing but a sentence of a list in a slot: the slot, and such a sentence."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that happens; `value` is what is said, how long it takes, or what becomes of the attributes."""

    what: str
    device: int = 0
    value: Any = None

    def __str__(self) -> str:
        return " ".join(str(part) for part in (self.what, self.device or "", self.value) if part not in ("", None))


@dataclass(frozen=True, slots=True)
class Spoken:
    """What an intent of the model brings: its name, the value that its slot resolved to, a number, a time, words."""

    name: str
    word: str | None = None
    number: int | None = None
    text: str | None = None

    def __str__(self) -> str:
        said = " ".join(str(part) for part in (self.word, self.number, self.text) if part is not None)
        return f"{self.name}({said})"

    def slots(self) -> Json:
        """The slots as the platform fills them."""
        if self.name in SENTENCES:
            name, words = SENTENCES[self.name]
            return {name: _resolved(name, words)}
        if self.text is not None:
            return {"words": {"name": "words", "value": self.text, "confirmationStatus": "NONE"}}
        filled: Json = {}
        if self.number is not None:
            filled["count"] = {"name": "count", "value": str(self.number), "confirmationStatus": "NONE"}
        if self.word is not None:
            filled["it"] = _resolved("it", self.word)
        return filled


def _resolved(name: str, value: str) -> Json:
    found = {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [{"value": {"name": value, "id": value}}]}
    resolved = {"resolutionsPerAuthority": [{"authority": "amzn1.er-authority.list", **found}]}
    return {"name": name, "value": value, "confirmationStatus": "NONE", "resolutions": resolved}


class Weather(MemoryStore):
    """A store that fails when it is told to."""

    failing = False

    def read(self, person: str) -> tuple[Record, ...]:
        self._meet()
        return super().read(person)

    def write(self, person: str, records: Sequence[Record], generations: Mapping[str, int] = NO_GENERATIONS) -> None:
        self._meet()
        super().write(person, records, generations)

    def _meet(self) -> None:
        if self.failing:
            raise StorageError("bad weather")


@dataclass(slots=True)
class Device:
    """One Echo of the household: its session, and what is known of the conversation that its attributes carry."""

    nth: int
    talk: PlatformSession = field(default_factory=PlatformSession)
    is_open: bool = False
    known: Known = NOTHING_KNOWN
    earlier: list[tuple[Json, Known]] = field(default_factory=list)
    last: tuple[int, Json, Utterance | None, Known] | None = None
    """The request sent last: its instant, what it said, and what was known before it."""

    @property
    def session(self) -> Session | None:
        """The session that its attributes carry; None where they carry none that can be read."""
        return session_of(self.talk.attributes)


class World:
    """The household, its store and its clock. `act` returns the turn that an action led to, if it led to one."""

    def __init__(self, *, voice: bool = False, sound: str = "apla") -> None:
        self.store = Weather()
        self.settings = Settings(audio_renderer=AudioRenderer(sound))
        self.skill = handlers.function(self.store, self.settings)
        self.voice, self.now = voice, MORNING
        self.devices = [Device(nth) for nth in range(DEVICES)]

    def act(self, action: Action) -> Turn | None:
        """Do one thing."""
        device = self.devices[action.device]
        match action.what:
            case "wait":
                self.now = max(0, self.now + action.value)
            case "fail":
                self.store.failing = action.value
            case "restart":
                self.skill = handlers.function(self.store, self.settings)
            case "drop" | "earlier" | "whole floats" | "no empties":
                self._change(device, action)
            case "off":
                device.is_open = False
            case "launch" | "ask":
                return self._open(device, action.value)
            case "again" if device.last:
                return self._send(device, *device.last)
            case _ if device.is_open:
                return self._go_on(device, action)
        return None

    def _open(self, device: Device, first: Spoken | None) -> Turn:
        """A new conversation, with a first wish or without; the platform closes the one that is open."""
        if device.is_open:
            self._end(device, "USER_INITIATED", None)
        device.talk, device.is_open, device.known = PlatformSession(), True, NOTHING_KNOWN
        if first is None:
            return self._turn(device, request.launch(), Utterance(Intent.LAUNCH, self.now))
        return self._turn(device, _intent(first), meant(first, None, self.now))

    def _go_on(self, device: Device, action: Action) -> Turn | None:
        """Something in an open conversation."""
        match action.what:
            case "say":
                return self._turn(device, _intent(action.value), meant(action.value, device.session, self.now))
            case "touch":
                said = touched(action.value, Utterance(Intent.FALLBACK, self.now))
                return self._turn(device, request.touch(action.value, "page"), said)
            case "permit":
                heard = Intent.PERMISSION_GRANTED if action.value == "ACCEPTED" else Intent.PERMISSION_DENIED
                return self._turn(device, request.permission(action.value, {}), Utterance(heard, self.now))
            case "player failed":
                return self._turn(device, {"type": "Alexa.Presentation.APLA.RuntimeError", "errors": []}, None)
            case "end":
                return self._end(device, *action.value)
        return None

    def _change(self, device: Device, action: Action) -> None:
        """What travels with the conversation comes back otherwise than it was sent."""
        match action.what:
            case "drop":
                device.talk.attributes, device.known = {}, NOTHING_KNOWN
            case "earlier" if device.earlier:
                attributes, device.known = device.earlier[-min(action.value, len(device.earlier))]
                device.talk.attributes = attributes
            case "whole floats":
                device.talk.attributes = _each(device.talk.attributes, _as_float)
            case "no empties":
                device.talk.attributes = _each(device.talk.attributes, _without_empty)

    def _turn(self, device: Device, body: Json, said: Utterance | None) -> Turn:
        owner = Owner(account=ACCOUNT, voice=VOICE if self.voice else None, device=f"amzn1.ask.device.{device.nth}")
        sent = request.envelope(body, device.talk, owner, self.now)
        if said:
            said = replace(said, at=self.now, new=device.talk.new, recognised=self.voice)
        return self._send(device, self.now, sent, said, device.known)

    def _send(self, device: Device, at: int, sent: Json, said: Utterance | None, known: Known) -> Turn:
        device.last = (at, sent, said, known)
        before = session_of(sent["session"]["attributes"])
        stored = dict(self.store.records)
        answer = self.skill(sent, None)
        attributes = answer.get("sessionAttributes") or {}
        after = session_of(attributes)
        turn = Turn(at, sent, said, before, after, answer, known, stored, dict(self.store.records), self.store.failing)
        device.talk.new, device.talk.attributes, device.known = False, attributes, turn.known_after
        if attributes:
            device.earlier.append((attributes, device.known))
        if answer["response"].get("shouldEndSession"):
            device.is_open = False
        return turn

    def _end(self, device: Device, reason: str, error: str | None) -> Turn:
        device.is_open = False
        body = {"type": "SessionEndedRequest", "reason": reason}
        return self._turn(device, body | ({"error": {"type": error, "message": ""}} if error else {}), None)


def session_of(attributes: Json) -> Session | None:
    """The session that travels in attributes; None where there is none that can be read."""
    try:
        return load(attributes["session"])
    except (KeyError, ValueError):
        return None


def meant(spoken: Spoken, session: Session | None, at: int) -> Utterance:
    """What an intent says where it is said, as the dialogue understands it."""
    intent = INTENTS[spoken.name]
    heard = Utterance(NEAREST.get(intent, intent), at, spoken.word or WORD_BY_INTENT.get(spoken.name), spoken.number)
    text = SENTENCES[spoken.name][1] if spoken.name in SENTENCES else spoken.text
    if text is None:
        return heard
    where, question = situation(credit(session, at)) if session else (ANYWHERE, None)
    return interpret(replace(heard, text=text), where, question)


def _intent(spoken: Spoken) -> Json:
    named = {"name": spoken.name, "confirmationStatus": "NONE", "slots": spoken.slots()}
    return {"type": "IntentRequest", "intent": named, "dialogState": "STARTED"}


def _each(value: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(value, dict):
        return change({name: _each(inner, change) for name, inner in value.items()})
    if isinstance(value, list):
        return [_each(inner, change) for inner in value]
    return change(value)


def _as_float(value: Any) -> Any:
    return float(value) if type(value) is int else value


def _without_empty(value: Any) -> Any:
    return (
        {name: inner for name, inner in value.items() if inner not in ({}, None)} if isinstance(value, dict) else value
    )


def shortest(actions: list[Action], breaks: Callable[[list[Action]], bool]) -> list[Action]:
    """Fewer of the actions that still break what all of them break: parts are left out, ever smaller ones."""
    size = len(actions) // 2
    while size:
        start = 0
        while start < len(actions):
            fewer = actions[:start] + actions[start + size :]
            if breaks(fewer):
                actions = fewer
            else:
                start += size
        size //= 2
    return actions
