"""What was heard in a request: the intent or the words, how sure the ear was of them, and what they were taken for.

    python -m tools.explain_hearing

A request of Alexa's, as JSON, on each line of standard input; an explanation on each of standard output, empty where
nothing was said. The session is the one in the request's attributes, so what is stored is neither read nor written.
"""

import json
import sys
from collections.abc import Iterable
from typing import IO, Any

from ask_sdk_core.attributes_manager import AttributesManager
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import RequestEnvelope

from skill.alexa.free_text import interpret_free_text, situation_of
from skill.alexa.request import attributes_of, parse_utterance, request_of
from skill.alexa.serializer import LenientSerializer
from skill.dialogue.session import Session
from skill.hearing import ear
from skill.hearing.utterance import Intent, Utterance
from skill.storage.loaded import LoadedSession

SPOKEN = "IntentRequest"


def explained(envelope: dict[str, Any]) -> str:
    """How a request is understood, in one line; "" for one in which nothing was said."""
    read = LenientSerializer().deserialize(json.dumps(envelope), RequestEnvelope)
    handler_input = HandlerInput(read, AttributesManager(read))
    request = request_of(handler_input)
    if request.object_type != SPOKEN or not request.intent:
        return ""
    utterance, attributes = parse_utterance(handler_input), attributes_of(handler_input)
    session = Session() if utterance.new else LoadedSession.from_attributes(attributes).session
    heard = f"heard: {request.intent.name}"
    if utterance.text:
        heard += f', "{utterance.text}"; the ear: {sureness(utterance.text, *situation_of(utterance, session))}'
    return f"{heard}; taken for: {meaning(interpret_free_text(utterance, session))}"


def sureness(text: str, situation: str, question: str | None) -> str:
    """What the ear makes of a text, and how sure it is."""
    found = ear.hear(text, situation, question)
    match found.outcome:
        case "sure":
            return f"{found.effect}, {found.confidence:.0%} sure"
        case "ask":
            return f"{' or '.join(guess.effect for guess in found.alternatives)}, {found.confidence:.0%} sure"
        case "lost":
            return f"nothing, {found.confidence:.0%} sure"


def meaning(utterance: Utterance) -> str:
    """An utterance as it is shown: its intent, with its values."""
    if utterance.intent is Intent.FALLBACK:
        return "not understood"
    values = (utterance.word, utterance.number, utterance.time)
    return " ".join([utterance.intent, *(str(value) for value in values if value is not None)])


def main(requests: Iterable[str] = sys.stdin, explanations: IO[str] = sys.stdout) -> int:
    """Explain each request as it comes, until there are no more."""
    for line in requests:
        print(explained(json.loads(line)), file=explanations, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
