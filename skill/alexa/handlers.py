"""The handler of a turn, and the skill that ask-sdk makes of it and of the handlers of events."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model import Response

from skill.alexa.event_handlers import (
    ErrorHandler,
    IgnoreHandler,
    PlaybackFailedHandler,
    SessionEndedHandler,
    SkillDisabledHandler,
)
from skill.alexa.free_text import interpret_free_text, load_ear
from skill.alexa.request import (
    attributes_of,
    is_turn,
    parse_utterance,
    request_of,
    screen_version,
    session_owner,
    speaker_of,
    system_of,
)
from skill.alexa.request_log import category, log_failure, log_request
from skill.alexa.response import add_page, build_response
from skill.alexa.serializer import LenientSerializer
from skill.content.catalogue import Line, catalogue
from skill.dialogue.engine import SideEffect, practices_by, required_side_effect, respond
from skill.dialogue.reply import Reply
from skill.dialogue.session import Outcome, Reminder, Session, TurnContext
from skill.exercise.history import Practice
from skill.hearing.utterance import Utterance
from skill.settings import AudioRenderer, Settings
from skill.storage.deadline import SAVING_S, Deadline
from skill.storage.loaded import LEFT_AS_IT_IS, UNREADABLE, LoadedSession, UnreadableError
from skill.storage.repository import SessionRepository
from skill.storage.store import ForgottenError, Store

if TYPE_CHECKING:
    from skill.alexa.alexa_api import AlexaApi
    from skill.alexa.reminders import ReminderClient

Json = dict[str, Any]
Fetch = Callable[[Any], bytes]


@dataclass(frozen=True, slots=True)
class Answered:
    """The outcome of a turn: the response, the session and attributes after it, and the category for the log."""

    response: Response
    session: Session
    attributes: Json
    category: str


class DialogueHandler(AbstractRequestHandler):
    """One turn of the dialogue: whatever was said or touched, in whatever state."""

    def __init__(
        self, store: Store, settings: Settings, fetch: Fetch | None = None, deadline: Callable[[], Deadline] = Deadline
    ) -> None:
        """`fetch` asks Alexa's own APIs, if not over the network; `deadline` makes the deadline of each turn."""
        self.store, self.settings, self.fetch, self.deadline = store, settings, fetch, deadline

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return is_turn(handler_input)

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer, and store last: a turn that fails stores nothing."""
        began = time.monotonic()
        utterance, attributes = parse_utterance(handler_input), attributes_of(handler_input)
        owner = speaker_of(handler_input) if utterance.new else session_owner(handler_input)
        repository = SessionRepository(self.store, owner, self.deadline())
        try:
            loaded = repository.load(attributes, utterance.at, new=utterance.new)
            answered = self._turn(loaded, utterance, repository, handler_input)
        except UnreadableError as unreadable:  # the attributes came back changed; the stored records are still known
            log_failure(request_of(handler_input).request_id, unreadable)
            loaded, answered = self._anew(utterance, repository, handler_input)
        except ForgottenError:  # by another device, or before a late second delivery: nobody is known here
            loaded, answered = self._anew(utterance, repository, handler_input)
        attributes.clear()
        attributes.update(answered.attributes)
        log_request(request_of(handler_input), began, answered.category, repository, (loaded.session, answered.session))
        return answered.response

    def _anew(
        self, utterance: Utterance, repository: SessionRepository, handler_input: HandlerInput
    ) -> tuple[LoadedSession, Answered]:
        """The turn as the first of a conversation."""
        loaded = repository.load({}, utterance.at, new=True)
        return loaded, self._turn(loaded, replace(utterance, new=True), repository, handler_input)

    def _turn(
        self, loaded: LoadedSession, heard: Utterance, repository: SessionRepository, handler_input: HandlerInput
    ) -> Answered:
        """One turn, from a session on; ForgottenError if its person has been forgotten since."""
        utterance = interpret_free_text(heard, loaded.session)
        side_effect = required_side_effect(loaded.session, utterance)
        context = self._perform(side_effect, loaded, utterance, repository, handler_input)
        session, reply = respond(loaded.session, utterance, context)
        response = self._answer(handler_input, session, reply, utterance, context)
        saved = replace(loaded, session=session)
        if side_effect is not SideEffect.FORGET:
            saved, safe = repository.save(loaded, session, utterance.at)
            unkept = frozenset(saved.due()) if repository.failed or not safe else frozenset()
            if unkept:
                trouble = context.storage_trouble if safe else "trouble.save"
                context = replace(context, storage_trouble=trouble, unkept=context.unkept | unkept)
                session, reply = respond(loaded.session, utterance, context)
                response = self._answer(handler_input, session, reply, utterance, context)
                saved = replace(saved, session=session)
        forgotten = side_effect is SideEffect.FORGET and context.outcome is Outcome.DONE  # which leaves no trace
        owner = repository.person
        attributes = {} if forgotten else saved.attributes() | {"person": [owner.key, owner.account]}
        return Answered(response, session, attributes, category(utterance.intent, loaded.session))

    def _renderer(self, session: Session) -> AudioRenderer:
        """How the reps are played: as the settings say, but as speech on a device that has refused anything else."""
        return AudioRenderer.SSML if session.plain_voice else self.settings.audio_renderer

    def _context(self, loaded: LoadedSession) -> TurnContext:
        """What is known of a turn before anything is done for it outside."""
        return TurnContext(
            storage_trouble=loaded.trouble,
            unkept=frozenset(kind for kind, body in loaded.stored.items() if body == UNREADABLE),
            plain_voice=self._renderer(loaded.session) is AudioRenderer.SSML,
            breath_sounds=bool(self.settings.breath_sounds_url),
        )

    def _perform(
        self,
        side_effect: SideEffect | None,
        loaded: LoadedSession,
        utterance: Utterance,
        repository: SessionRepository,
        handler_input: HandlerInput,
    ) -> TurnContext:
        """The context with the outcome of a side effect; only whoever opened the session may read or delete records."""
        own = repository.person == speaker_of(handler_input) and not loaded.session.guest
        context = self._context(loaded)
        match side_effect:
            case None:
                return context
            case SideEffect.RECALL if not own:
                return context
            case SideEffect.RECALL:
                if not utterance.new:  # what a new conversation begins with was read just now
                    repository.look_whether_forgotten(loaded)
                done = practices_by(loaded.session, utterance)
                return self._recalled(context, utterance, done, repository, handler_input)
            case SideEffect.DAY:
                day_of = self._days(repository, handler_input)
                return replace(context, day=day_of(utterance.at)) if day_of else context
            case SideEffect.FORGET if not own:
                return replace(context, outcome=Outcome.NOT_ALLOWED)
            case SideEffect.FORGET:
                forgotten = repository.forget(loaded, utterance.at)
                return replace(context, outcome=Outcome.DONE if forgotten else Outcome.FAILED)
            case SideEffect.UNREMIND:
                reminders = _reminder_client(self._api(handler_input, repository.deadline))
                return replace(context, outcome=reminders.cancel())
            case SideEffect.REMIND:
                text = catalogue(utterance.locale).text(Line("reminding.text"))
                now, wanted = request_of(handler_input).timestamp, loaded.session.reminder or Reminder()
                reminders = _reminder_client(self._api(handler_input, repository.deadline))
                return replace(context, outcome=reminders.set(wanted, text, utterance.locale, now))

    def _recalled(
        self,
        context: TurnContext,
        utterance: Utterance,
        unsaved: tuple[Practice, ...],
        repository: SessionRepository,
        handler_input: HandlerInput,
    ) -> TurnContext:
        """The context with what all practices add up to, by the device's own days, or else by those of its country."""
        day_of = self._days(repository, handler_input)
        today = day_of(utterance.at) if day_of else utterance.day
        progress, whole = repository.progress(today, day_of, unsaved)
        trouble = context.storage_trouble if whole else LEFT_AS_IT_IS
        return replace(context, progress=progress, storage_trouble=trouble)

    def _days(self, repository: SessionRepository, handler_input: HandlerInput) -> Callable[[int], int] | None:
        """A function that gives the device's own day at an instant (epoch ms); None if the device does not tell."""
        from skill.alexa.alexa_api import ApiError, days_of  # noqa: PLC0415 few turns need it

        try:
            return days_of(self._api(handler_input, repository.deadline).time_zone())
        except ApiError:
            return None

    def _api(self, handler_input: HandlerInput, deadline: Deadline) -> "AlexaApi":
        from skill.alexa.alexa_api import AlexaApi, fetch  # noqa: PLC0415 as above

        system = system_of(handler_input)
        device = system.device.device_id if system.device else ""
        endpoint, token = system.api_endpoint or "", system.api_access_token or ""
        return AlexaApi(endpoint, token, device or "", self.fetch or fetch, deadline.sooner(SAVING_S))

    def _answer(
        self, handler_input: HandlerInput, session: Session, reply: Reply, utterance: Utterance, context: TurnContext
    ) -> Response:
        """The reply as it is heard and, where there is a screen, seen."""
        words = catalogue(utterance.locale)
        settings = replace(self.settings, audio_renderer=self._renderer(session))
        response = build_response(reply, words, settings)
        if version := screen_version(handler_input):
            add_page(response, version, session, reply, context, words, settings)
        return response


def build(
    store: Store, settings: Settings, fetch: Fetch | None = None, deadline: Callable[[], Deadline] = Deadline
) -> CustomSkill:
    """The skill over a store, as the settings say; `fetch` and `deadline` as in DialogueHandler."""
    builder = CustomSkillBuilder()
    builder.skill_id = settings.skill_id or None
    for handler in (
        DialogueHandler(store, settings, fetch, deadline),
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


def function(
    store: Store, settings: Settings, fetch: Fetch | None = None, deadline: Callable[[], Deadline] = Deadline
) -> Callable[[Json, object], Json]:
    """The same skill as a function of an event, as Lambda calls it."""
    skill = build(store, settings, fetch, deadline)
    if settings.snapshot:
        load_ear()

    def lambda_handler(event: Json, context: object) -> Json:
        try:
            envelope = skill.serializer.read(event)
        except (SerializationException, ValueError) as unreadable:
            log_failure(None, unreadable)
            return unanswered(event)
        answer: Json = skill.serializer.serialize(skill.invoke(envelope, context))
        return answer

    return lambda_handler


def unanswered(event: Any) -> Json:
    """The answer that says nothing to a request that cannot be read; what travels with the session travels on."""
    session = event.get("session") if isinstance(event, dict) else None
    attributes = session.get("attributes") if isinstance(session, dict) else None
    return {"version": "1.0", "response": {}} | ({"sessionAttributes": attributes} if attributes else {})


def _reminder_client(api: "AlexaApi") -> "ReminderClient":
    from skill.alexa.reminders import ReminderClient  # noqa: PLC0415 few turns need it

    return ReminderClient(api)
