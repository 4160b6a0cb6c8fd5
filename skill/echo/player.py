"""What an Echo plays of a response: its speech, then its APL for audio, on one clock."""

from collections.abc import Iterator, Mapping
from typing import Any

from skill.echo import apla, ssml
from skill.echo.timeline import Timeline, Unplayable, Voice, length, moved, spoken_ms

RENDER = "Alexa.Presentation.APLA.RenderDocument"
Response = Mapping[str, Any]


def sound_ms(source: str) -> int:
    """A sound nobody has measured lasts a second and a half."""
    del source
    return 1500


def play(response: Response, voice: Voice = spoken_ms, sounds: ssml.Sounds = sound_ms) -> Timeline:
    """The answer itself; speech first, then each document, never overlapping [A]."""
    return _after_one_another(response, voice, sounds)


def play_reprompt(response: Response, voice: Voice = spoken_ms, sounds: ssml.Sounds = sound_ms) -> Timeline:
    """What is said once, when nobody has answered; empty when there is no reprompt."""
    return _after_one_another(response.get("reprompt") or {}, voice, sounds)


def _after_one_another(spoken: Mapping[str, Any], voice: Voice, sounds: ssml.Sounds) -> Timeline:
    timeline: Timeline = ()
    for part in _parts(spoken, voice, sounds):
        timeline += moved(part, length(timeline))
    return timeline


def _parts(spoken: Mapping[str, Any], voice: Voice, sounds: ssml.Sounds) -> Iterator[Timeline]:
    speech = spoken.get("outputSpeech")
    if speech:
        yield _speech(speech, voice, sounds)
    stage = apla.Stage(voice, sounds)
    for directive in spoken.get("directives") or ():
        if directive.get("type") == RENDER:
            yield apla.play(directive.get("document") or {}, directive.get("datasources") or {}, stage)


def _speech(speech: Mapping[str, Any], voice: Voice, sounds: ssml.Sounds) -> Timeline:
    match speech.get("type"):
        case "SSML":
            return ssml.play(speech.get("ssml", ""), voice, sounds)
        case "PlainText":
            return ssml.plain(speech.get("text", ""), voice)
        case other:
            raise Unplayable(f"outputSpeech has the unknown type {other!r}")
