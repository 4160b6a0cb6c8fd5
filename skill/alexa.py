"""The skill as Alexa sees it: requests in, responses out; the only file that knows ask-sdk."""

import logging
import os
from collections.abc import Mapping
from typing import Any

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model import IntentRequest, LaunchRequest, Response, SessionEndedRequest
from ask_sdk_model.interfaces.alexa.presentation.apla import RenderDocumentDirective
from ask_sdk_model.ui import Reprompt, SsmlOutputSpeech

from skill import keeping, sound, speech
from skill.said import HEALTH, Heard, Said
from skill.session import PRIVATE, SCREENS, Place, Session, dump
from skill.store import Store
from skill.turn import Reply, closed, take
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
APLA, SSML = "apla", "ssml"


class Turn(AbstractRequestHandler):
    """Whatever is said, in whatever place: one turn of the dialogue."""

    def __init__(self, store: Store, player: str) -> None:
        self.store, self.player = store, player

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return isinstance(_request(handler_input), LaunchRequest | IntentRequest)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer, and store last: a turn that fails stores nothing."""
        said = _said(handler_input)
        person = _person(handler_input)
        attributes = handler_input.attributes_manager.session_attributes
        kept = keeping.opened(self.store, person, attributes, new=said.new)
        session, reply = take(kept.session, said)
        response = _response(reply, catalogue(said.locale), self.player)
        revs = keeping.keep(self.store, person, kept, session, said.at).revs
        attributes.clear()
        attributes.update({"session": dump(session), "revs": dict(revs)})
        _log(handler_input, kept.session, session, said.heard)
        return response


class Ended(AbstractRequestHandler):
    """The platform closed the session: nothing can be said, but the place is kept."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return isinstance(_request(handler_input), SessionEndedRequest)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Credit what the clock says was finished, and keep it."""
        attributes = handler_input.attributes_manager.session_attributes
        if "session" in attributes:
            at = _at(handler_input)
            person = _person(handler_input)
            kept = keeping.opened(self.store, person, attributes, new=False)
            keeping.keep(self.store, person, kept, closed(kept.session, at), at)
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
        if not isinstance(request, LaunchRequest | IntentRequest):
            return Response()
        return _response(Reply((Line("failed"),), over=True), catalogue(request.locale or ""), APLA)


def builder(store: Store, player: str = APLA) -> CustomSkillBuilder:
    """The skill over a store; `player` is "apla" (beats exact by construction) or "ssml" (breaks from an estimate).

    ValueError for any other player. HEEL_SLIDES_SKILL_ID, where it is set, is the only skill that is answered.
    """
    if player not in {APLA, SSML}:
        raise ValueError(f"HEEL_SLIDES_SOUND is {player!r}: say {APLA} or {SSML}")
    made = CustomSkillBuilder()
    made.skill_id = os.environ.get("HEEL_SLIDES_SKILL_ID") or None
    for handler in (Turn(store, player), Ended(store), Quiet()):
        made.add_request_handler(handler)
    made.add_exception_handler(Failed())
    return made


def build(store: Store, player: str = APLA) -> CustomSkill:
    """The skill itself, for whoever has envelopes rather than events."""
    return builder(store, player).create()


def _request(handler_input: HandlerInput) -> Any:
    """The request; the SDK's types call nearly every field optional, the platform always sends it."""
    return handler_input.request_envelope.request


def _at(handler_input: HandlerInput) -> int:
    """The instant of the request, in epoch ms."""
    return int(_request(handler_input).timestamp.timestamp() * 1000)


def _person(handler_input: HandlerInput) -> str:
    """The recognised voice, else the account."""
    envelope: Any = handler_input.request_envelope
    system = envelope.context.system
    return str(system.person.person_id if system.person else system.user.user_id)


def _said(handler_input: HandlerInput) -> Said:
    envelope: Any = handler_input.request_envelope
    request, new = envelope.request, bool(envelope.session.new)
    at, locale = _at(handler_input), request.locale or ""
    if isinstance(request, LaunchRequest):
        return Said(Heard.LAUNCH, at, new=new, locale=locale)
    slots = dict(request.intent.slots or {})
    count = slots.pop("count", None)
    number = int(count.value) if count and count.value and count.value.isdigit() else None
    word = next(filter(None, map(_matched, slots.values())), None)
    return Said(HEARD.get(request.intent.name, Heard.LOST), at, word, number, new, locale)


def _matched(slot: Any) -> str | None:
    """The id of the value a slot was resolved to, if it was."""
    for authority in (slot.resolutions and slot.resolutions.resolutions_per_authority) or ():
        if authority.status and authority.status.code and authority.status.code.value == MATCHED:
            return str(authority.values[0].value.id)
    return None


def _response(reply: Reply, words: Words, player: str) -> Response:
    """A reply in Alexa's own form: speech, or one document in which everything is said."""
    response = Response(should_end_session=reply.over)
    if reply.silence:
        silence = speech.said(reply.silence, words, reply.pause or speech.PAUSE_MS)
        response.reprompt = Reprompt(output_speech=SsmlOutputSpeech(ssml=silence))
    if reply.score is None:
        response.output_speech = SsmlOutputSpeech(ssml=speech.said(reply.lines, words))
    elif player == APLA:
        document = sound.document(reply.score, reply.after, words)
        response.directives = [RenderDocumentDirective(token="set", document=document)]  # noqa: S106 a name, no secret
    else:
        response.output_speech = SsmlOutputSpeech(ssml=speech.played(reply.score, reply.after, words))
    return response


def _log(handler_input: HandlerInput, before: Session, after: Session, heard: Heard) -> None:
    """One line a turn; nothing of what was said, who said it, or how they are."""
    told = heard in HEALTH or before.place in (*PRIVATE, *SCREENS, Place.NEWS)
    places = keeping.shown(before), keeping.shown(after)
    log.info("turn %s %s > %s %s", _request(handler_input).request_id, *places, "private" if told else heard)
