"""What the platform refuses: each rule in the sentence with which this Echo refuses an answer."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from simulator.device import apl, ssml
from simulator.device.player import RENDER, directives, play, play_reprompt, text
from simulator.device.timeline import Kind, Timeline, UnplayableError, Voice, length

# The characters of a speech are Amazon's figure, the others what developers report; no longest answer is documented.
LARGEST_BYTES = 120 * 1024
LONGEST_SSML = 8_000
LONGEST_BREAK_MS = 10_000
LONGEST_MS = 240_000
LONGEST_REPROMPT_MS = 90_000
# In speech, and in documents of APL for audio.
MOST_SOUNDS, MOST_CLIPS = 5, 15
REQUEST = "Connections.SendRequest"
DIRECTIVES = frozenset({RENDER, REQUEST, apl.RENDER})

Answer = Mapping[str, Any]
# A question, or the very words to say: what certification calls a prompt.
_PROMPT = re.compile(r"\?|\b(?:say|tell me)\b", re.IGNORECASE)


def broken(answer: Any, voice: Voice, *, closing: bool = False, announced: str | None = None) -> str | None:
    """The first rule an answer breaks; `closing` is the answer to a session that has ended, which cannot speak.

    `announced` is the version of APL that the device announces, if it has a screen.
    """
    try:
        return next(_closing(answer) if closing else _broken(answer, voice, announced), None)
    except UnplayableError as why:
        return str(why)
    except RecursionError:
        return "the answer is nested too deeply"


def _closing(answer: Any) -> Iterator[str]:
    if not isinstance(answer, Mapping) or not isinstance(answer.get("response") or {}, Mapping):
        yield "the answer is not an object with a response"
    elif set(answer.get("response") or {}) & {"outputSpeech", "reprompt", "directives", "card"}:
        yield "a session that has ended cannot be answered"


def _broken(answer: Any, voice: Voice, announced: str | None) -> Iterator[str]:
    if not isinstance(answer, Mapping) or not isinstance(answer.get("response"), Mapping):
        yield "the answer is not an object with a response"
        return
    response: Answer = answer["response"]
    size = len(json.dumps(answer).encode())
    if size > LARGEST_BYTES:
        yield f"the answer has {size} bytes, and {LARGEST_BYTES} are allowed"
    if not isinstance(answer.get("sessionAttributes") or {}, Mapping):
        yield "the sessionAttributes are not an object"
    reprompt = response.get("reprompt") or {}
    if not isinstance(reprompt, Mapping):
        yield "the reprompt is not an object"
    yield from _speech(response, reprompt)
    for directive in (*directives(response), *directives(reprompt)):
        if str(directive.get("type")) not in DIRECTIVES:
            yield f"the device does not know the directive {directive.get('type')}"
        if directive.get("type") == apl.RENDER and (why := apl.refused(directive, announced)):
            yield why
    spoken, silence = play(response, voice), play_reprompt(response, voice)
    yield from _lengths(spoken, silence)
    yield from _sounds(response, reprompt, (*spoken, *silence))
    yield from _session(response, spoken, silence)


def _speech(*parts: Answer) -> Iterator[str]:
    for part in parts:
        speech = part.get("outputSpeech") or {}
        if not speech:
            continue
        if not isinstance(speech, Mapping):
            yield "outputSpeech is not an object"
        written = text(speech)
        if len(written) > LONGEST_SSML:
            yield f"the speech has {len(written)} characters, and {LONGEST_SSML} are allowed"
        if speech["type"] == "SSML":
            breaks = [ssml.break_ms(element) for element in ssml.parse(written).iter("break")]
            if max(breaks, default=0) > LONGEST_BREAK_MS:
                yield f"a break lasts {max(breaks)} ms, and {LONGEST_BREAK_MS} are allowed"


def _lengths(spoken: Timeline, silence: Timeline) -> Iterator[str]:
    everything = length(spoken) + length(silence)
    if everything > LONGEST_MS:
        yield f"the answer lasts {_seconds(everything)} seconds, and {LONGEST_MS // 1000} are allowed"
    if length(silence) > LONGEST_REPROMPT_MS:
        yield f"the reprompt lasts {_seconds(length(silence))} seconds, and {LONGEST_REPROMPT_MS // 1000} are allowed"


def _sounds(response: Answer, reprompt: Answer, heard: Timeline) -> Iterator[str]:
    spoken = [part["outputSpeech"] for part in (response, reprompt) if part.get("outputSpeech")]
    sounds = sum(len([*ssml.parse(text(speech)).iter("audio")]) for speech in spoken if speech["type"] == "SSML")
    clips = sum(entry.kind is Kind.AUDIO for entry in heard) - sounds
    if sounds > MOST_SOUNDS:
        yield f"the answer has {sounds} sounds, and {MOST_SOUNDS} are allowed"
    if clips > MOST_CLIPS:
        yield f"the answer has {clips} sounds in APL for audio, and {MOST_CLIPS} are allowed"


def _seconds(ms: int) -> int:
    """Rounded up, so that what is too long by a moment does not read as just right."""
    return -(-ms // 1000)


def _session(response: Answer, spoken: Timeline, silence: Timeline) -> Iterator[str]:
    over = response.get("shouldEndSession")
    sentences = [entry.text for entry in spoken if entry.kind is Kind.SPEECH]
    if not sentences:
        yield "nothing is said"
    elif asks_for(response):
        if over is not None or silence:
            yield "Alexa asks for a permission, so the session is neither ended nor left with a prompt of its own"
    elif over is None:
        yield "shouldEndSession is not set"
    elif not isinstance(over, bool):
        yield f"shouldEndSession is {over!r}, neither true nor false"
    elif over and (silence or _PROMPT.search(last_sentence(sentences))):
        yield "the session is closed with a prompt"
    elif not over and not _PROMPT.search(last_sentence(sentences)):
        yield "the session is left open without a prompt"
    elif not over and not any(entry.kind is Kind.SPEECH for entry in silence):
        yield "the session is left open without a reprompt"


def asks_for(response: Answer) -> dict[str, Any] | None:
    """The directive by which Alexa herself asks for a permission, if there is one."""
    sent = response.get("directives") or ()
    return next((each for each in sent if each.get("type") == REQUEST and each.get("name") == "AskFor"), None)


def last_sentence(sentences: list[str]) -> str:
    """The last sentence of what is said, whole where a pause divides it."""
    return re.split(r"(?<=[.?!])\s+", " ".join(sentences).strip())[-1]
