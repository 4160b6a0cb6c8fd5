"""A reply in Alexa's own form: speech, one document in which everything is said, or a page."""

from typing import Any

from ask_sdk_model import Response
from ask_sdk_model.ui import Reprompt, SsmlOutputSpeech

from skill.content.catalogue import Catalogue, Line, catalogue
from skill.dialogue.reply import Reply
from skill.dialogue.session import Session, TurnContext
from skill.dialogue.states import State
from skill.dialogue.table.row import Kind
from skill.rendering import apla, ssml
from skill.settings import AudioRenderer, Settings

# Directives are written as JSON: for its models of them, ask-sdk would import a hundred files.
PRESENTATION = "Alexa.Presentation."
"""The namespace of the directives that render a document."""

PERMISSION = {
    "@type": "AskForPermissionsConsentRequest",
    "@version": "2",
    "permissionScopes": [
        {"permissionScope": "alexa::alerts:reminders:skill:readwrite", "consentLevel": "ACCOUNT"},
    ],
}
PAGE = "page"
"""The name by which requests from a screen refer to the document."""


def build_response(reply: Reply, words: Catalogue, settings: Settings) -> Response:
    """A reply as a device without a screen gets it."""
    # Where Alexa asks for a permission, the session goes on with her question, so nothing is said of its end. Nobody
    # here has heard that, nor when the microphone opens after a page with its sound inside: docs/deploy.md lists both.
    response = Response(should_end_session=None if reply.asks_permission else reply.ends_session)
    if reply.asks_permission:
        asked = {"name": "AskFor", "payload": PERMISSION, "token": "reminder"}
        response.directives = [{"type": "Connections.SendRequest", **asked}]
    elif reply.no_input:
        pause = reply.no_input_gap_ms or ssml.PAUSE_MS
        silence = ssml.render_lines(reply.no_input, words, pause, slow=reply.slow_speech)
        response.reprompt = Reprompt(output_speech=SsmlOutputSpeech(ssml=silence))
    if reply.score is None:
        response.output_speech = SsmlOutputSpeech(ssml=ssml.render_lines(reply.spoken, words, slow=reply.slow_speech))
    elif settings.audio_renderer is AudioRenderer.APLA:
        document = apla.render(reply.score, reply.after, words, _sounds(reply, settings), slow=reply.slow_speech)
        response.directives = [{"type": f"{PRESENTATION}APLA.RenderDocument", "token": "set", "document": document}]
    else:
        spoken = ssml.render_score(reply.score, reply.after, words, slow=reply.slow_speech)
        response.output_speech = SsmlOutputSpeech(ssml=spoken)
    return response


def add_page(
    response: Response, version: str, session: Session, reply: Reply, context: TurnContext, words: Catalogue,
    settings: Settings,
) -> None:  # fmt: skip
    """Add what a screen with this version of APL shows; a page with its sound inside replaces the sound beside it."""
    from skill.rendering.apl import document  # noqa: PLC0415 most devices have none

    if reply.asks_permission or not document.supports(version):  # Alexa's own question goes with nothing else
        return
    inside = settings.audio_renderer is AudioRenderer.APLA
    page: Any = document.render(session, reply, words, context.progress, _sounds(reply, settings), inside=inside)
    shown = {"document": page.document, "datasources": page.datasources, "sources": page.sources}
    response.directives = [{"type": f"{PRESENTATION}APL.RenderDocument", "token": PAGE, **shown}]
    if page.sources:
        response.output_speech = None


def _sounds(reply: Reply, settings: Settings) -> str:
    """The address of the breath sounds; empty where none is wanted."""
    return settings.breath_sounds_url if reply.breath_sound else ""


def failure_response(locale: str) -> Response:
    """The one safe sentence for a turn that failed; it ends the session."""
    reply = Reply(State.END, Kind.GOODBYE, (Line("failed"),), ends_session=True)
    return build_response(reply, catalogue(locale), Settings())
