"""The device: it hears, asks the skill, plays the answer on its clock, listens, and finally ends the session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from simulator.device import apl, request, rules
from simulator.device.cloud import Cloud
from simulator.device.player import play, play_reprompt
from simulator.device.request import Json, NoAnswerError, Owner, PlatformSession
from simulator.device.timeline import Entry, Timeline, Voice, length, spoken_ms
from simulator.ears.recognizer import Call, Recognizer

LISTEN_MS = 8_000
"""How long the microphone stays open after a prompt, and again after the reprompt, by Amazon's documentation."""

START_LAG_MS, HEARING_LAG_MS = 1_000, 1_500
"""From a request to the first sound, and from "Alexa" to the request that follows: of the order that people report, not
measured here. The skill reckons with lags of its own (skill/dialogue/playback.py), and is not told these."""


class DeviceState(StrEnum):
    """What the device does."""

    IDLE = "idle"
    SPEAKING = "speaking"
    LISTENING = "listening"
    REPROMPTING = "reprompting"
    LISTENING_AGAIN = "listening again"


@dataclass(frozen=True, slots=True)
class DeviceEvent:
    """Something that happened, at an instant (epoch ms)."""

    at: int


@dataclass(frozen=True, slots=True)
class Answered(DeviceEvent):
    """The skill's answer begins to sound; `reprompt` when it is what is said into a silence."""

    timeline: Timeline
    reprompt: bool = False
    request: Json | None = None
    answer: Json | None = None


@dataclass(frozen=True, slots=True)
class Interrupted(DeviceEvent):
    """Somebody woke the device while it spoke; `sounding` was to be heard then, `ms` into the answer."""

    sounding: Entry | None
    ms: int


@dataclass(frozen=True, slots=True)
class PermissionAsked(DeviceEvent):
    """Alexa herself asks whether the skill may have a permission."""


@dataclass(frozen=True, slots=True)
class Ended(DeviceEvent):
    """The session is over, and why: the platform's reason, or none when the skill closed it."""

    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Explained(DeviceEvent):
    """What was said reaches the skill, and how it is understood there."""

    explanation: str


@dataclass(frozen=True, slots=True)
class Refused(DeviceEvent):
    """The platform does not play the answer, or has none."""

    rule: str


@dataclass(frozen=True, slots=True)
class Unheard(DeviceEvent):
    """What was said went past the device, and why."""

    why: str


Ask = Callable[[Json], Any]
Explain = Callable[[Json], str]


class Echo:
    """One Echo. Time is epoch ms and passes only by `pass_time`; every call returns what happened."""

    def __init__(
        self,
        recognizer: Recognizer,
        ask: Ask,
        owner: Owner,
        *,
        now: int,
        voice: Voice = spoken_ms,
        start_lag: int = START_LAG_MS,
        hearing_lag: int = HEARING_LAG_MS,
        cloud: Cloud | None = None,
        explain: Explain | None = None,
    ) -> None:
        """Times and lags are in ms; the cloud is what a permission is given in.

        `explain` says how a request is understood, for whoever tries the skill; "" where there is nothing to say.
        """
        self.recognizer, self.ask, self.owner, self.now, self.voice = recognizer, ask, owner, now, voice
        self.cloud, self.explain = cloud or Cloud(), explain
        self.start_lag, self.hearing_lag = start_lag, hearing_lag
        self.state = DeviceState.IDLE
        self.timeline: Timeline = ()
        self.since = now
        self._reprompt: Timeline = ()
        self._over = False
        self.session: PlatformSession | None = None
        self._asking: Json | None = None
        self.page: Json | None = None

    @property
    def speaking(self) -> bool:
        """Whether it speaks, so that only the wake word reaches it."""
        return self.state in (DeviceState.SPEAKING, DeviceState.REPROMPTING)

    @property
    def ms(self) -> int:
        """How far the sound has got, in ms; negative before it starts."""
        return self.now - self.since

    @property
    def sounding(self) -> Entry | None:
        """The entry that is to be heard now: a silence among words counts for the words before it."""
        if not self.speaking or self.ms < 0:
            return None
        begun = [entry for entry in self.timeline if entry.start <= self.ms < entry.end]
        return next((entry for entry in begun if entry.text), begun[-1] if begun else None)

    def until_quiet(self) -> int:
        """How many ms until it has finished speaking."""
        return max(0, length(self.timeline) - self.ms) if self.speaking else 0

    def hear(self, words: str, *, wake: bool = True) -> list[DeviceEvent]:
        """Somebody speaks: with the wake word at any instant, without it only while the microphone is open."""
        if self.state not in (DeviceState.LISTENING, DeviceState.LISTENING_AGAIN) and not wake:
            return [Unheard(self.now, "the microphone is closed, and the wake word was not said")]
        events: list[DeviceEvent] = []
        if self.speaking:
            events.append(Interrupted(self.now, self.sounding, self.ms))
        if self._over:  # its last words were still to be heard, but there is no session any more
            events += self._close("USER_INITIATED")
        self.now += self.hearing_lag
        heard = self.recognizer.hear(words)
        if heard.call is Call.EXIT:
            if self.session is None:
                return [*events, Unheard(self.now, "no skill is open")]
            return events + self._close("USER_INITIATED")
        if heard.new:
            events += self._close("USER_INITIATED") if self.session else []
            self.session = PlatformSession()
        elif self.session is None:
            return [*events, Unheard(self.now, "no skill is open; say: Alexa, start heel slides")]
        elif self._asking and self.state is DeviceState.LISTENING:
            return events + self._permit("ACCEPTED" if heard.intent == "AMAZON.YesIntent" else "DENIED")
        asked = (
            request.launch()
            if heard.call is Call.LAUNCH
            else request.intent(heard, self.recognizer.kinds.get(heard.intent, {}))
        )
        return events + self._ask(asked)

    def touch(self, arguments: Sequence[Any]) -> list[DeviceEvent]:
        """Somebody touches the page on the screen; what it sends is told to the skill, if that is still open."""
        if self.session is None or self._over or self.page is None:
            return [Unheard(self.now, "nothing can be touched")]
        events: list[DeviceEvent] = [Interrupted(self.now, self.sounding, self.ms)] if self.speaking else []
        return events + self._ask(request.touch(arguments, str(self.page.get("token"))))

    def pass_time(self, ms: int) -> list[DeviceEvent]:
        """Let time pass: the end of the answer, the silence, the reprompt, the end of the session."""
        events: list[DeviceEvent] = []
        end = self.now + ms
        while self.state is not DeviceState.IDLE and self._next_change() <= end:
            self.now = self._next_change()
            events += self._change()
        self.now = end
        return events

    def _next_change(self) -> int:
        return self.since + (length(self.timeline) if self.speaking else LISTEN_MS)

    def _change(self) -> list[DeviceEvent]:
        match self.state:
            case DeviceState.SPEAKING if self._over:
                self._go_idle()
                return [Ended(self.now)]
            case DeviceState.SPEAKING:
                self.state, self.since = DeviceState.LISTENING, self.now
                return [PermissionAsked(self.now)] if self._asking else []
            case DeviceState.LISTENING if self._asking:
                return self._permit("NOT_ANSWERED")
            case DeviceState.LISTENING:
                self.state, self.since, self.timeline = DeviceState.REPROMPTING, self.now, self._reprompt
                return [Answered(self.now, self.timeline, reprompt=True)]
            case DeviceState.REPROMPTING:
                self.state, self.since = DeviceState.LISTENING_AGAIN, self.now
            case _:
                return self._close("EXCEEDED_MAX_REPROMPTS")
        return []

    def _permit(self, status: str) -> list[DeviceEvent]:
        """Tell the skill what was answered to Alexa's question, and the cloud what is allowed from now on."""
        asking = self._asking
        assert asking
        self.cloud.allowed = self.cloud.allowed or status == "ACCEPTED"
        return self._ask(request.permission(status, asking))

    def _ask(self, asked: Json) -> list[DeviceEvent]:
        session = self.session
        assert session  # whoever asks has opened one
        sent = request.envelope(asked, session, replace(self.owner, endpoint=self.cloud.endpoint), self.now)
        session.new = False
        explanation = self.explain(sent) if self.explain else ""
        heard: list[DeviceEvent] = [Explained(self.now, explanation)] if explanation else []
        try:
            answer = self.ask(sent)
        except NoAnswerError as why:
            return [*heard, Refused(self.now, str(why)), *self._close("ERROR", str(why))]
        rule = rules.broken(answer, self.voice, announced=self.owner.apl)
        if rule:
            return [*heard, Refused(self.now, rule), *self._close("ERROR", rule)]
        session.attributes = answer.get("sessionAttributes") or {}
        response = answer["response"]
        pages = [each for each in response.get("directives") or () if each.get("type") == apl.RENDER]
        self.page = pages[-1] if pages else self.page
        self.timeline, self._reprompt = play(response, self.voice), play_reprompt(response, self.voice)
        self._over, self._asking = bool(response.get("shouldEndSession")), rules.asks_for(response)
        self.state, self.since = DeviceState.SPEAKING, self.now + self.start_lag
        return [*heard, Answered(self.since, self.timeline, request=sent, answer=answer)]

    def _close(self, reason: str, why: str | None = None) -> list[DeviceEvent]:
        """End the session and tell the skill, which cannot answer; if it closed the session itself, it knows."""
        session, over = self.session, self._over
        self._go_idle()
        assert session  # whoever closes has one open
        if over:
            return [Ended(self.now)]
        events: list[DeviceEvent] = []
        try:
            answer = self.ask(request.envelope(request.ended(reason, why), session, self.owner, self.now))
            rule = rules.broken(answer, self.voice, closing=True)
        except NoAnswerError as unanswered:
            rule = str(unanswered)
        if rule:
            events.append(Refused(self.now, rule))
        return [*events, Ended(self.now, reason)]

    def leave(self) -> list[DeviceEvent]:
        """The device is told to close whatever is open."""
        return self._close("USER_INITIATED") if self.session else []

    def drop(self) -> list[DeviceEvent]:
        """Lose power: whatever was playing stops, and the skill is never told."""
        self._go_idle()
        self.page = None
        return [Ended(self.now, "the device went off")]

    def _go_idle(self) -> None:
        self.state, self.timeline, self.session = DeviceState.IDLE, (), None
        self._over, self._asking = False, None
