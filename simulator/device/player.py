"""What an Echo plays of a response: its speech, then its APL for audio, on one clock."""

from collections.abc import Iterator, Mapping
from typing import Any

from simulator.device import apl, apla, ssml
from simulator.device.breath_sound import breath_ms
from simulator.device.timeline import Timeline, UnplayableError, Voice, length, moved, spoken_ms

RENDER = "Alexa.Presentation.APLA.RenderDocument"
Response = Mapping[str, Any]


def sound_ms(source: str) -> int:
    """A breath lasts as long as its name says; any other sound, which nobody has measured, a second and a half."""
    return breath_ms(source) or 1500


def play(response: Response, voice: Voice = spoken_ms, sounds: ssml.Sounds = sound_ms) -> Timeline:
    """The answer itself; speech first, then each document, never overlapping (Amazon's APL for audio reference).

    UnplayableError, here and below, for what this Echo cannot play.
    """
    return _after_one_another(response, voice, sounds)


def play_reprompt(response: Response, voice: Voice = spoken_ms, sounds: ssml.Sounds = sound_ms) -> Timeline:
    """What is said once, when nobody has answered; empty when there is no reprompt."""
    return _after_one_another(_object(response.get("reprompt") or {}, "the reprompt"), voice, sounds)


def _after_one_another(spoken: Mapping[str, Any], voice: Voice, sounds: ssml.Sounds) -> Timeline:
    timeline: Timeline = ()
    for part in _parts(spoken, voice, sounds):
        timeline += moved(part, length(timeline))
    return timeline


def _parts(spoken: Mapping[str, Any], voice: Voice, sounds: ssml.Sounds) -> Iterator[Timeline]:
    speech = spoken.get("outputSpeech")
    if speech:
        yield _speech(_object(speech, "outputSpeech"), voice, sounds)
    stage = apla.Stage(voice, sounds)
    for directive in directives(spoken):
        if directive.get("type") == RENDER:
            yield apla.play(directive.get("document") or {}, directive.get("datasources") or {}, stage)
        elif directive.get("type") == apl.RENDER:
            for document in apl.sounds(directive):
                yield apla.play(document, {}, stage)


def directives(spoken: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The directives of a response or a reprompt."""
    given = spoken.get("directives") or []
    if not isinstance(given, list):
        raise UnplayableError("the directives are not a list")
    return [_object(directive, "a directive") for directive in given]


def text(speech: Mapping[str, Any]) -> str:
    """What an outputSpeech says, as it is written."""
    kinds = {"SSML": "ssml", "PlainText": "text"}
    kind = str(speech.get("type"))
    if kind not in kinds:
        raise UnplayableError(f"outputSpeech has the unknown type {speech.get('type')!r}")
    written = speech.get(kinds[kind])
    if not isinstance(written, str):
        raise UnplayableError(f"outputSpeech of the type {kind} has no {kinds[kind]}")
    return written


def _speech(speech: Mapping[str, Any], voice: Voice, sounds: ssml.Sounds) -> Timeline:
    written = text(speech)
    return ssml.play(written, voice, sounds) if speech["type"] == "SSML" else ssml.plain(written, voice)


def _object(value: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise UnplayableError(f"{name} is not an object")
    return value
