"""The skill as Alexa sees it: requests in, responses out; the only file that knows ask-sdk."""

import json
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model import (
    IntentRequest,
    LaunchRequest,
    RequestEnvelope,
    Response,
    SessionEndedReason,
    SessionEndedRequest,
)
from ask_sdk_model.events.skillevents import SkillDisabledRequest
from ask_sdk_model.interfaces.alexa.presentation.apla import RenderDocumentDirective
from ask_sdk_model.interfaces.connections import ConnectionsResponse, SendRequestDirective
from ask_sdk_model.ui import Reprompt, SsmlOutputSpeech

from skill import keeping, sound, speech
from skill.item import Store
from skill.keeping import Keeper, Person
from skill.said import HEALTH, Heard, Said
from skill.session import PRIVATE, SCREENS, Outcome, Place, Reminder, Session
from skill.turn import Errand, Reply, closed, errand, take
from skill.words import Line, Words, catalogue

log = logging.getLogger("heel_slides")

HEARD: Mapping[str, Heard] = {
    "AMAZON.YesIntent": Heard.YES,
    "AMAZON.NoIntent": Heard.NO,
    "AMAZON.NextIntent": Heard.NEXT,
    "AMAZON.PreviousIntent": Heard.BACK,
    "AMAZON.RepeatIntent": Heard.REPEAT,
    "AMAZON.PauseIntent": Heard.PAUSE,
    "AMAZON.ResumeIntent": Heard.RESUME,
    "AMAZON.StartOverIntent": Heard.START_OVER,
    "AMAZON.HelpIntent": Heard.HELP,
    "AMAZON.StopIntent": Heard.STOP,
    "AMAZON.CancelIntent": Heard.STOP,
    "AMAZON.NavigateHomeIntent": Heard.STOP,
    "AMAZON.FallbackIntent": Heard.LOST,
    "GoalIntent": Heard.GOAL,
    "UnsureIntent": Heard.UNSURE,
    "SomewhatIntent": Heard.SOMEWHAT,
    "RepsIntent": Heard.REPS,
    "NumberIntent": Heard.NUMBER,
    "TipIntent": Heard.TIP,
    "WhyIntent": Heard.WHY,
    "WhereIntent": Heard.WHERE,
    "SlowerIntent": Heard.SLOWER,
    "FasterIntent": Heard.FASTER,
    "LongerOutIntent": Heard.LONGER_OUT,
    "SkipLegIntent": Heard.SKIP_LEG,
    "WhatIsIntent": Heard.TERM,
    "PainIntent": Heard.PAIN,
    "SharpIntent": Heard.SHARP,
    "DizzyIntent": Heard.DIZZY,
    "EmergencyIntent": Heard.EMERGENCY,
    "SettledIntent": Heard.SETTLED,
    "WalkThroughIntent": Heard.WALK_THROUGH,
    "DownIntent": Heard.DOWN,
    "UpIntent": Heard.UP,
    "BedIntent": Heard.BED,
    "FeelIntent": Heard.FEEL,
    "OtherIntent": Heard.OTHER,
    "HowOftenIntent": Heard.OFTEN,
    "WatchIntent": Heard.WATCH,
    "AboutIntent": Heard.ABOUT,
    "KeepIntent": Heard.KEEP,
    "ForgetIntent": Heard.FORGET,
    "ProgressIntent": Heard.PROGRESS,
    "RemindIntent": Heard.REMIND,
    "CancelReminderIntent": Heard.UNREMIND,
}
MATCHED = "ER_SUCCESS_MATCH"
PERMISSION = {
    "@type": "AskForPermissionsConsentRequest",
    "@version": "2",
    "permissionScopes": [
        {"permissionScope": "alexa::alerts:reminders:skill:readwrite", "consentLevel": "ACCOUNT"},
    ],
}
APLA, SSML = "apla", "ssml"
Json = dict[str, Any]


class Reader(DefaultSerializer):
    """The SDK's serializer, which also keeps the body of a skill event: the SDK's own model of it has none."""

    def deserialize(self, payload: str, obj_type: Any) -> Any:
        found = super().deserialize(payload, obj_type)
        if isinstance(getattr(found, "request", None), SkillDisabledRequest):
            found.request.body = json.loads(payload)["request"].get("body") or {}
        return found


class Turn(AbstractRequestHandler):
    """Whatever is said, in whatever place: one turn of the dialogue."""

    def __init__(self, store: Store, player: str, sounds: str) -> None:
        self.store, self.player, self.sounds = store, player, sounds

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return isinstance(_request(handler_input), LaunchRequest | IntentRequest | ConnectionsResponse)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer, and store last: a turn that fails stores nothing."""
        said, keeper = _said(handler_input), Keeper(self.store, _person(handler_input))
        words, attributes = catalogue(said.locale), handler_input.attributes_manager.session_attributes
        kept = keeper.opened(attributes, new=said.new)
        wish = errand(kept.session, said)
        before = _run(wish, kept.session, said, keeper, handler_input)
        session, reply = take(before, said)
        response = _response(reply, words, self.player, self.sounds)
        attributes.clear()
        if wish is not Errand.FORGET or before.outcome is not Outcome.DONE:  # whoever was forgotten leaves no trace
            now, safe = keeper.keep(kept, session, said.at)
            if not safe and not session.warned:
                session, reply = take(replace(before, trouble="trouble.save"), said)
                response, now = _response(reply, words, self.player, self.sounds), replace(now, session=session)
            attributes.update(now.attributes())
        _log(handler_input, kept.session, session, said.heard)
        return response


class Ended(AbstractRequestHandler):
    """The platform closed the session: nothing can be said, but the place is kept."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return isinstance(_request(handler_input), SessionEndedRequest)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Credit what the clock says was finished, and keep it; what the platform refused to play was not heard."""
        attributes = handler_input.attributes_manager.session_attributes
        if "session" in attributes:
            at, reason = _at(handler_input), _request(handler_input).reason
            keeper = Keeper(self.store, _person(handler_input))
            kept = keeper.opened(attributes, new=False)
            keeper.keep(kept, closed(kept.session, at, heard=reason is not SessionEndedReason.ERROR), at)
        return Response()


class Disabled(AbstractRequestHandler):
    """The skill was disabled, and nothing is to persist: everything of the account and its voices is deleted."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return isinstance(_request(handler_input), SkillDisabledRequest)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Forget; a failure is raised, so that Amazon sends the event again."""
        if _request(handler_input).body.get("userInformationPersistenceStatus") == "NOT_PERSISTED":
            account: Any = handler_input.request_envelope.context.system.user.user_id
            Keeper(self.store, Person(str(account))).forget_household()
        return Response()


class Quiet(AbstractRequestHandler):
    """Any other request (errors of the player, touches, events): nothing to say."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        request = _request(handler_input)
        log.info("request %s %s", request.request_id, request.object_type)
        return Response()


class Failed(AbstractExceptionHandler):
    """A turn that failed: one safe sentence, and nothing stored."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        request = _request(handler_input)
        log.error("failed %s %s", request.request_id, type(exception).__name__)
        if isinstance(request, SkillDisabledRequest):
            raise exception
        if isinstance(request, LaunchRequest | IntentRequest | ConnectionsResponse):
            return _response(Reply((Line("failed"),), over=True), catalogue(request.locale or ""), APLA)
        return Response()


def build(store: Store, player: str = APLA) -> CustomSkill:
    """The skill over a store; `player` is "apla" (beats exact by construction) or "ssml" (breaks from an estimate).

    ValueError for any other player. HEEL_SLIDES_SKILL_ID, where it is set, is the only skill that is answered;
    HEEL_SLIDES_SOUNDS, where it is set, is the https address of a folder with the breath sounds.
    """
    if player not in {APLA, SSML}:
        raise ValueError(f"HEEL_SLIDES_SOUND is {player!r}: say {APLA} or {SSML}")
    builder = CustomSkillBuilder()
    builder.skill_id = os.environ.get("HEEL_SLIDES_SKILL_ID") or None
    sounds = os.environ.get("HEEL_SLIDES_SOUNDS", "")
    for handler in (Turn(store, player, sounds), Ended(store), Disabled(store), Quiet()):
        builder.add_request_handler(handler)
    builder.add_exception_handler(Failed())
    skill = builder.create()
    skill.serializer = Reader()
    return skill


def function(store: Store, player: str = APLA) -> Callable[[Json, object], Json]:
    """The same skill as a function of an event, as Lambda calls it."""
    skill = build(store, player)

    def lambda_handler(event: Json, context: object) -> Json:
        envelope = skill.serializer.deserialize(json.dumps(event), RequestEnvelope)
        answer: Json = skill.serializer.serialize(skill.invoke(envelope, context))
        return answer

    return lambda_handler


def _request(handler_input: HandlerInput) -> Any:
    """The request; the SDK's types call nearly every field optional, the platform always sends it."""
    return handler_input.request_envelope.request


def _at(handler_input: HandlerInput) -> int:
    """The instant of the request, in epoch ms."""
    return int(_request(handler_input).timestamp.timestamp() * 1000)


def _person(handler_input: HandlerInput) -> Person:
    """The recognised voice, else the account."""
    envelope: Any = handler_input.request_envelope
    system = envelope.context.system
    account = str(system.user.user_id)
    return Person(str(system.person.person_id), account) if system.person else Person(account)


def _said(handler_input: HandlerInput) -> Said:
    envelope: Any = handler_input.request_envelope
    request, new = envelope.request, bool(envelope.session.new)
    at, locale = _at(handler_input), request.locale or ""
    if isinstance(request, LaunchRequest):
        return Said(Heard.LAUNCH, at, new=new, locale=locale)
    if isinstance(request, ConnectionsResponse):
        granted = (request.payload or {}).get("status") == "ACCEPTED"
        return Said(Heard.GRANTED if granted else Heard.REFUSED, at, new=new, locale=locale)
    slots = dict(request.intent.slots or {})
    count, time = (slots.pop(name, None) for name in ("count", "time"))
    number = int(count.value) if count and count.value and count.value.isdigit() else None
    word = next(filter(None, map(_matched, slots.values())), None)
    heard = HEARD.get(request.intent.name, Heard.LOST)
    return Said(heard, at, word, number, new, locale, time.value if time else None)


def _run(wish: Errand | None, session: Session, said: Said, keeper: Keeper, handler_input: HandlerInput) -> Session:
    """The session with what an errand outside brought back."""
    match wish:
        case None:
            return session
        case Errand.RECALL:
            return replace(session, past=keeper.past(said.day))
        case Errand.FORGET:
            return replace(session, outcome=Outcome.DONE if keeper.forget() else Outcome.FAILED)
        case Errand.UNREMIND:
            return replace(session, outcome=_alerts(handler_input).cancel())
        case Errand.REMIND:
            text = catalogue(said.locale).text(Line("reminding.text"))
            now, wanted = _request(handler_input).timestamp, session.reminder or Reminder()
            return replace(session, outcome=_alerts(handler_input).set(wanted, text, said.locale, now))


def _alerts(handler_input: HandlerInput) -> Any:
    from skill.reminders import Alerts  # noqa: PLC0415 few turns need it, and a cold start should not pay for it

    envelope: Any = handler_input.request_envelope
    system = envelope.context.system
    return Alerts(system.api_endpoint or "", system.api_access_token or "", system.device.device_id)


def _matched(slot: Any) -> str | None:
    """The id of the value a slot was resolved to, if it was."""
    for authority in (slot.resolutions and slot.resolutions.resolutions_per_authority) or ():
        if authority.status and authority.status.code and authority.status.code.value == MATCHED:
            return str(authority.values[0].value.id)
    return None


def _response(reply: Reply, words: Words, player: str, sounds: str = "") -> Response:
    """A reply in Alexa's own form: speech, or one document in which everything is said."""
    # Where Alexa asks for a permission, the session goes on with her question: nothing is said of its end [?].
    response = Response(should_end_session=None if reply.permission else reply.over)
    if reply.permission:
        response.directives = [SendRequestDirective(name="AskFor", payload=PERMISSION, token="reminder")]  # noqa: S106
    elif reply.silence:
        silence = speech.said(reply.silence, words, reply.pause or speech.PAUSE_MS)
        response.reprompt = Reprompt(output_speech=SsmlOutputSpeech(ssml=silence))
    if reply.score is None:
        response.output_speech = SsmlOutputSpeech(ssml=speech.said(reply.lines, words))
    elif player == APLA:
        document = sound.document(reply.score, reply.after, words, sounds)
        response.directives = [RenderDocumentDirective(token="set", document=document)]  # noqa: S106 a name, no secret
    else:
        response.output_speech = SsmlOutputSpeech(ssml=speech.played(reply.score, reply.after, words))
    return response


def _log(handler_input: HandlerInput, before: Session, after: Session, heard: Heard) -> None:
    """One line a turn; nothing of what was said, who said it, or how they are."""
    told = heard in HEALTH or before.place in (*PRIVATE, *SCREENS, Place.NEWS)
    places = keeping.shown(before), keeping.shown(after)
    log.info("turn %s %s > %s %s", _request(handler_input).request_id, *places, "private" if told else heard)
