"""The skill as Alexa sees it: requests in, responses out; the only file that knows ask-sdk."""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.exceptions import SerializationException
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
from ask_sdk_model.interfaces.alexa.presentation.apla import RenderDocumentDirective
from ask_sdk_model.ui import Reprompt, SsmlOutputSpeech

from skill.alexa import intents
from skill.content.catalogue import Catalogue, Line, catalogue
from skill.dialogue.engine import (
    Heard,
    SideEffect,
    close_conversation,
    playback_failed,
    required_side_effect,
    respond,
)
from skill.dialogue.reply import Reply
from skill.dialogue.session import Outcome, Reminder, Session, TurnContext
from skill.dialogue.states import PRIVATE, SCREENS, State
from skill.dialogue.table.row import Kind
from skill.hearing.utterance import HEALTH_INTENTS, Intent, Utterance
from skill.rendering import apla, ssml
from skill.settings import AudioRenderer, Settings
from skill.storage.loaded import LoadedSession, state_for_log
from skill.storage.repository import Person, SessionRepository
from skill.storage.store import Store

log = logging.getLogger("heel_slides")

PERMISSION = {
    "@type": "AskForPermissionsConsentRequest",
    "@version": "2",
    "permissionScopes": [
        {"permissionScope": "alexa::alerts:reminders:skill:readwrite", "consentLevel": "ACCOUNT"},
    ],
}
RUNTIME_ERROR = ".RuntimeError"
PLAYER_FAILED = "Alexa.Presentation.APLA.RuntimeError"
ENDED = "SessionEndedRequest"
# Requests that few conversations bring, by their names: their models are some thirty files to import.
TOUCHED = "Alexa.Presentation.APL.UserEvent"
PERMITTED = "Connections.Response"
DISABLED = "AlexaSkillEvent.SkillDisabled"
PAGE = "page"  # what requests from a screen call the document they come from
Json = dict[str, Any]


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


class DialogueHandler(AbstractRequestHandler):
    """Whatever is said, in whatever place: one turn of the dialogue."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store, self.settings = store, settings

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return _is_turn(handler_input)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer, and store last: a turn that fails stores nothing."""
        begun = time.monotonic()
        said, speaker = parse_utterance(handler_input), _person(handler_input)
        words, attributes = catalogue(said.locale), handler_input.attributes_manager.session_attributes
        keeper = SessionRepository(self.store, speaker if said.new else session_owner(attributes, speaker))
        kept = keeper.load(attributes, new=said.new)
        wish = required_side_effect(kept.session, said)
        context = self._perform(wish, kept, said, keeper, handler_input)
        session, reply = respond(kept.session, said, context)
        response = self._answer(handler_input, session, reply, words, context)
        attributes.clear()
        if (
            wish is not SideEffect.FORGET or context.outcome is not Outcome.DONE
        ):  # whoever was forgotten leaves no trace
            now, safe = keeper.save(kept, session, said.at)
            if not safe:
                context = replace(context, storage_trouble="trouble.save")
                session, reply = respond(kept.session, said, context)
                response = self._answer(handler_input, session, reply, words, context)
                now = replace(now, session=session)
            attributes.update(now.attributes(), person=[keeper.person.key, keeper.person.account])
        _log(handler_input, begun, _category(said.intent, kept.session), keeper, (kept.session, session))
        return response

    def _renderer(self, session: Session) -> AudioRenderer:
        """How the reps are played: as the settings say, but as speech on a device that has refused anything else."""
        return AudioRenderer.SSML if session.plain_voice else self.settings.audio_renderer

    def _perform(
        self,
        wish: SideEffect | None,
        kept: LoadedSession,
        said: Utterance,
        keeper: SessionRepository,
        handler_input: HandlerInput,
    ) -> TurnContext:
        """Perform the side effect of a turn; only who opened the session may read or delete what is stored."""
        own = keeper.person == _person(handler_input) and not kept.session.guest
        plain_voice = self._renderer(kept.session) is AudioRenderer.SSML
        context = TurnContext(storage_trouble=kept.trouble, plain_voice=plain_voice)
        match wish:
            case None:
                return context
            case SideEffect.RECALL:
                return replace(context, progress=keeper.progress(said.day) if own else None)
            case SideEffect.FORGET if not own:
                return replace(context, outcome=Outcome.NOT_ALLOWED)
            case SideEffect.FORGET:
                return replace(context, outcome=Outcome.DONE if keeper.forget() else Outcome.FAILED)
            case SideEffect.UNREMIND:
                return replace(context, outcome=_reminder_client(handler_input).cancel())
            case SideEffect.REMIND:
                text = catalogue(said.locale).text(Line("reminding.text"))
                now, wanted = _request(handler_input).timestamp, kept.session.reminder or Reminder()
                return replace(context, outcome=_reminder_client(handler_input).set(wanted, text, said.locale, now))

    def _answer(
        self, handler_input: HandlerInput, session: Session, reply: Reply, words: Catalogue, context: TurnContext
    ) -> Response:
        """The reply as it is heard and, where there is a screen, seen."""
        renderer = self._renderer(session)
        response = _response(reply, words, replace(self.settings, audio_renderer=renderer))
        version = _screen(handler_input)
        # Alexa's own question, for a permission, goes with nothing else.
        if version and not reply.asks_permission:
            from skill.rendering.apl import document  # noqa: PLC0415 most devices have none

            if document.supports(version):
                sounds, inside = self.settings.breath_sounds_url, renderer is AudioRenderer.APLA
                page = document.render(session, reply, words, context.progress, sounds, inside=inside)
                _show(response, page)
        return response


class SessionEndedHandler(AbstractRequestHandler):
    """The platform closed the session: nothing can be said, but the place is kept."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return isinstance(_request(handler_input), SessionEndedRequest)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Credit what the clock says was finished, and keep it; what the platform refused to play was not heard."""
        begun, reason = time.monotonic(), _request(handler_input).reason
        attributes = handler_input.attributes_manager.session_attributes
        keeper, places = SessionRepository(self.store, session_owner(attributes, _person(handler_input))), None
        if "session" in attributes:
            at = _at(handler_input)
            kept = keeper.load(attributes, new=False)
            heard = Heard.UNKNOWN if reason is SessionEndedReason.ERROR else Heard.AS_TIMED
            now = close_conversation(kept.session, at, heard, _request(handler_input).locale or "")
            keeper.save(kept, now, at)
            places = (kept.session, now)
        _log(handler_input, begun, reason.value.lower() if reason else "ended", keeper, places)
        return Response()


class SkillDisabledHandler(AbstractRequestHandler):
    """The skill was disabled, and nothing is to persist: everything of the account and its voices is deleted."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(_request(handler_input).object_type == DISABLED)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Forget; a failure is raised, so that Amazon sends the event again."""
        begun = time.monotonic()
        keeper = SessionRepository(self.store, Person(_account(handler_input)))
        if _request(handler_input).body.get("userInformationPersistenceStatus") == "NOT_PERSISTED":
            keeper.forget_household()
        _log(handler_input, begun, "disabled", keeper)
        return Response()


class PlaybackFailedHandler(AbstractRequestHandler):
    """The device could not play the score it was sent: nothing of it was heard, and from now on it is spoken."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def can_handle(self, handler_input: HandlerInput) -> bool:
        of_audio = _request(handler_input).object_type == PLAYER_FAILED
        return of_audio and "session" in handler_input.attributes_manager.session_attributes

    def handle(self, handler_input: HandlerInput) -> Response:
        """Take back what would be credited; the answer to such a request may say nothing."""
        begun, request = time.monotonic(), _request(handler_input)
        attributes = handler_input.attributes_manager.session_attributes
        repository = SessionRepository(self.store, session_owner(attributes, _person(handler_input)))
        kept = repository.load(attributes, new=False)
        session = playback_failed(kept.session)
        now, _ = repository.save(kept, session, _at(handler_input))
        attributes.update(now.attributes())
        kind = " ".join([request.object_type, *(getattr(request, "errors", None) or ())])
        _log(handler_input, begun, kind, repository, (kept.session, session))
        return Response()


class IgnoreHandler(AbstractRequestHandler):
    """Any other request (errors of the player, touches, events): nothing to say."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        request = _request(handler_input)
        kind = " ".join([request.object_type, *(getattr(request, "errors", None) or ())])
        _log(handler_input, time.monotonic(), kind)
        return Response()


class ErrorHandler(AbstractExceptionHandler):
    """A turn that failed: one safe sentence, and nothing stored."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        request = _request(handler_input)
        log.error(json.dumps({"request": request.request_id, "error": type(exception).__name__}))
        if request.object_type == DISABLED:
            raise exception
        if _is_turn(handler_input):
            return _response(
                Reply(State.END, Kind.GOODBYE, (Line("failed"),), ends_session=True),
                catalogue(request.locale or ""),
                Settings(),
            )
        return Response()


def build(store: Store, settings: Settings) -> CustomSkill:
    """The skill over a store, as the settings say."""
    builder = CustomSkillBuilder()
    builder.skill_id = settings.skill_id or None
    for handler in (
        DialogueHandler(store, settings),
        SessionEndedHandler(store),
        SkillDisabledHandler(store),
        PlaybackFailedHandler(store),
        IgnoreHandler(),
    ):
        builder.add_request_handler(handler)
    builder.add_exception_handler(ErrorHandler())
    skill = builder.create()
    skill.serializer = LenientSerializer()
    return skill


def function(store: Store, settings: Settings) -> Callable[[Json, object], Json]:
    """The same skill as a function of an event, as Lambda calls it."""
    skill = build(store, settings)

    def lambda_handler(event: Json, context: object) -> Json:
        try:
            envelope = skill.serializer.deserialize(json.dumps(event), RequestEnvelope)
        except SerializationException as unknown:  # of a kind that came after this SDK
            log.error(json.dumps({"request": None, "error": type(unknown).__name__}))  # noqa: TRY400 it quotes the request
            return {"version": "1.0", "response": {}}
        answer: Json = skill.serializer.serialize(skill.invoke(envelope, context))
        return answer

    return lambda_handler


def _known_end(event: Json) -> Json:
    """The end of a session without the kinds of error and the reasons that the SDK's model raises at."""
    request = event.get("request") or {}
    if request.get("type") == ENDED:
        request.pop("error", None)
        if request.get("reason") not in {each.value for each in SessionEndedReason}:
            request["reason"] = SessionEndedReason.ERROR.value
    return event


def _request(handler_input: HandlerInput) -> Any:
    """The request; the SDK's types call nearly every field optional, the platform always sends it."""
    return handler_input.request_envelope.request


def _is_turn(handler_input: HandlerInput) -> bool:
    """Whether something was said, or touched in a session; what is touched after its end has nothing to answer to."""
    envelope: Any = handler_input.request_envelope
    if envelope.request.object_type == TOUCHED:
        return envelope.session is not None
    return envelope.request.object_type == PERMITTED or isinstance(envelope.request, LaunchRequest | IntentRequest)


def _screen(handler_input: HandlerInput) -> str | None:
    """The version of APL that the device announces, if it has a screen."""
    envelope: Any = handler_input.request_envelope
    device = envelope.context.system.device
    announced = device and device.supported_interfaces and device.supported_interfaces.alexa_presentation_apl
    return str(announced.runtime.max_version) if announced and announced.runtime else None


def _at(handler_input: HandlerInput) -> int:
    """The instant of the request, in epoch ms."""
    return int(_request(handler_input).timestamp.timestamp() * 1000)


def _account(handler_input: HandlerInput) -> str:
    """The account a request comes from; ValueError without one, lest strangers share what is kept."""
    user: Any = handler_input.request_envelope.context.system.user
    if not (user and user.user_id):
        raise ValueError("a request without an account is nobody's")
    return str(user.user_id)


def _person(handler_input: HandlerInput) -> Person:
    """The recognised voice, else the account."""
    voice: Any = handler_input.request_envelope.context.system.person
    account = _account(handler_input)
    return Person(str(voice.person_id), account) if voice and voice.person_id else Person(account)


def session_owner(attributes: Json, speaker: Person) -> Person:
    """Whose conversation it is: of whoever opened it, for a voice is not recognised in every sentence."""
    return Person(*attributes["person"]) if "person" in attributes else speaker


def parse_utterance(handler_input: HandlerInput) -> Utterance:
    envelope: Any = handler_input.request_envelope
    request = envelope.request
    # Attributes that did not come back leave nothing to go on from but what is stored.
    new = bool(envelope.session.new) or "session" not in handler_input.attributes_manager.session_attributes
    at, locale = _at(handler_input), request.locale or ""
    heard = Utterance(
        Intent.FALLBACK, at, new=new, locale=locale, recognised=_person(handler_input).account is not None
    )
    if isinstance(request, LaunchRequest):
        return replace(heard, intent=Intent.LAUNCH)
    if request.object_type == PERMITTED:
        granted = (request.payload or {}).get("status") == "ACCEPTED"
        return replace(heard, intent=Intent.PERMISSION_GRANTED if granted else Intent.PERMISSION_DENIED)
    if request.object_type == TOUCHED:
        from skill.rendering.apl.buttons import touched  # noqa: PLC0415 only screens are touched

        return touched(request.arguments or (), heard)
    return intents.parse(request.intent, heard)


def _reminder_client(handler_input: HandlerInput) -> Any:
    from skill.alexa.reminders import ReminderClient  # noqa: PLC0415 few turns need it, and a cold start should not pay for it

    envelope: Any = handler_input.request_envelope
    system = envelope.context.system
    return ReminderClient(system.api_endpoint or "", system.api_access_token or "", system.device.device_id)


def _response(reply: Reply, words: Catalogue, settings: Settings) -> Response:
    """A reply in Alexa's own form: speech, or one document in which everything is said."""
    # Where Alexa asks for a permission, the session goes on with her question: nothing is said of its end [?].
    # [?] The same with a screen, whose microphone should open when the sound inside the picture has been heard: nobody
    # here has seen it, and docs/deploy.md has it on its list.
    response = Response(should_end_session=None if reply.asks_permission else reply.ends_session)
    if reply.asks_permission:
        from ask_sdk_model.interfaces.connections import SendRequestDirective  # noqa: PLC0415 as with requests

        response.directives = [SendRequestDirective(name="AskFor", payload=PERMISSION, token="reminder")]  # noqa: S106
    elif reply.no_input:
        silence = ssml.render_lines(reply.no_input, words, reply.no_input_gap_ms or ssml.PAUSE_MS)
        response.reprompt = Reprompt(output_speech=SsmlOutputSpeech(ssml=silence))
    if reply.score is None:
        response.output_speech = SsmlOutputSpeech(ssml=ssml.render_lines(reply.spoken, words))
    elif settings.audio_renderer is AudioRenderer.APLA:
        document = apla.render(reply.score, reply.after, words, settings.breath_sounds_url)
        response.directives = [RenderDocumentDirective(token="set", document=document)]  # noqa: S106 a name, no secret
    else:
        response.output_speech = SsmlOutputSpeech(ssml=ssml.render_score(reply.score, reply.after, words))
    return response


def _show(response: Response, shown: Any) -> None:
    """Put a page into a response; one that has its sound inside takes the place of the sound beside it."""
    from ask_sdk_model.interfaces.alexa.presentation.apl import (  # noqa: PLC0415 a hundred files, for screens only
        RenderDocumentDirective as RenderPage,
    )

    page = RenderPage(token=PAGE, document=shown.document, datasources=shown.datasources, sources=shown.sources)
    response.directives = [page]
    if shown.sources:
        response.output_speech = None


def _category(heard: Intent, before: Session) -> str:
    """What was heard as a log may name it: a health word, and any answer to a safety question, is only private."""
    return "private" if heard in HEALTH_INTENTS or before.state in (*PRIVATE, *SCREENS, State.NEWS) else heard


def _log(
    handler_input: HandlerInput,
    begun: float,
    heard: str,
    keeper: SessionRepository | None = None,
    places: tuple[Session, Session] | None = None,
) -> None:
    """One line a request, as JSON; nothing of what was said, who said it, or how they are.

    It is a warning when the store did not do what it was asked: the alarms of lambda/template.yaml count the levels.
    """
    before, after = map(state_for_log, places) if places else (None, None)
    failed = keeper is not None and keeper.failed
    line = {
        "request": _request(handler_input).request_id,
        "before": before,
        "after": after,
        "heard": heard,
        "ms": round((time.monotonic() - begun) * 1000),
        "calls": keeper.calls if keeper else 0,
        "failed": failed,
    }
    log.log(logging.WARNING if failed else logging.INFO, json.dumps(line))
