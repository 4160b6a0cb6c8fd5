"""A response sounds in order: its speech, then each of its documents, never two at once."""

from typing import Any

import pytest

from simulator.device import player
from simulator.device.timeline import UnplayableError
from tests.support.speech import ssml, voice

CHIME = "soundbank://soundlibrary/musical/amzn_sfx_bell_short_chime_01"


def sounds(source: str) -> int:
    return 2_500


def rendered(*items: dict[str, Any], **datasources: Any) -> dict[str, Any]:
    """A directive with one document."""
    template = {"parameters": ["payload"], "item": {"type": "Sequencer", "items": list(items)}}
    document = {"type": "APLA", "version": "0.91", "mainTemplate": template}
    return {"type": player.RENDER, "token": "set", "document": document, "datasources": datasources}


SPEECH = {"type": "Speech", "content": "In."}
AUDIO = {"type": "Audio", "source": CHIME}


def laid(response: Any) -> list[tuple[int, int, str]]:
    return [(entry.start, entry.end, entry.text or entry.source) for entry in player.play(response, voice, sounds)]


def test_speech_comes_first_then_each_document_one_after_another() -> None:
    response = {"directives": [rendered(SPEECH, AUDIO), rendered(SPEECH)], "outputSpeech": ssml("Hello.")}

    assert laid(response) == [(0, 600, "Hello."), (600, 900, "In."), (900, 3_400, CHIME), (3_400, 3_700, "In.")]


def test_a_document_alone_begins_at_once() -> None:
    assert laid({"directives": [rendered(SPEECH)]}) == [(0, 300, "In.")]


def test_plain_text_is_speech_too() -> None:
    assert laid({"outputSpeech": {"type": "PlainText", "text": "a & b"}}) == [(0, 500, "a & b")]


def test_a_document_reads_its_datasources() -> None:
    speech = {"type": "Speech", "content": "${payload.rep.nth} of ${payload.rep.of}"}

    assert laid({"directives": [rendered(speech, rep={"nth": 3, "of": 5})]}) == [(0, 600, "3 of 5")]


def test_other_directives_are_not_played() -> None:
    assert laid({"outputSpeech": ssml("Hi."), "directives": [{"type": "Dialog.Delegate"}]}) == [(0, 300, "Hi.")]


@pytest.mark.parametrize("response", [{}, {"outputSpeech": None, "directives": None, "reprompt": None}])
def test_a_response_without_speech_is_silence(response: dict[str, Any]) -> None:
    assert (laid(response), player.play_reprompt(response, voice, sounds)) == ([], ())


def test_a_reprompt_is_played_apart_with_its_own_document() -> None:
    response = {
        "outputSpeech": ssml("Hello."),
        "reprompt": {"outputSpeech": ssml("Still here."), "directives": [rendered(SPEECH)]},
    }
    silence = player.play_reprompt(response, voice, sounds)

    assert [(entry.start, entry.end, entry.text) for entry in silence] == [
        (0, 1_100, "Still here."),
        (1_100, 1_400, "In."),
    ]


@pytest.mark.parametrize(
    ("response", "refusal"),
    [
        ({"outputSpeech": "Hello."}, "outputSpeech is not an object"),
        ({"outputSpeech": {"type": "Text", "text": "Hello."}}, "outputSpeech has the unknown type 'Text'"),
        ({"outputSpeech": {"type": "SSML", "text": "Hello."}}, "outputSpeech of the type SSML has no ssml"),
        ({"outputSpeech": {"type": "PlainText", "text": 5}}, "outputSpeech of the type PlainText has no text"),
        ({"directives": {"type": player.RENDER}}, "the directives are not a list"),
        ({"directives": ["render"]}, "a directive is not an object"),
        ({"directives": [{"type": player.RENDER, "document": "x"}]}, "the APLA document is not an object"),
        (
            {"directives": [{"type": player.RENDER, "document": {"type": "APL"}}]},
            "the APLA document has the type 'APL'",
        ),
        (
            {"directives": [rendered(SPEECH) | {"datasources": ["x"]}]},
            "datasources is not an object",
        ),
        ({"reprompt": "Still here."}, "the reprompt is not an object"),
    ],
)
def test_what_cannot_be_played_is_refused_in_one_sentence(response: Any, refusal: str) -> None:
    with pytest.raises(UnplayableError) as refused:
        player.play(response, voice, sounds) + player.play_reprompt(response, voice, sounds)

    assert str(refused.value) == refusal


def test_a_sound_nobody_has_measured_lasts_a_second_and_a_half() -> None:
    assert player.sound_ms(CHIME) == 1_500
