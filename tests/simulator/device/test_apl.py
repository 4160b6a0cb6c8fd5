"""A page of APL as an Echo takes it: why it is refused, what it sounds like, and what of it can be touched."""

from typing import Any

import pytest

from simulator.device import apl, rules
from simulator.device.timeline import UnplayableError
from tests.support.speech import ssml, voice

Json = dict[str, Any]
SOUND: Json = {"type": "APLA", "version": "0.91", "mainTemplate": {"item": {"type": "Speech", "content": "In."}}}
TRANSFORMER = {"transformer": "aplAudioToSpeech", "template": "score", "outputName": "sound"}


def page(**changes: Any) -> Json:
    """A page with a button, whose component `spoken` speaks the sound inside it; with changes to the directive."""
    items = [
        {"type": "Container", "id": "spoken", "speech": "${payload.score.properties.sound.url}"},
        {
            "type": "TouchWrapper",
            "accessibilityLabel": "Pause",
            "onPress": [{"type": "SendEvent", "arguments": ["pause"]}],
        },
    ]
    top = {"type": "Container", "onMount": [{"type": "SpeakItem", "componentId": "spoken"}], "items": items}
    document = {"type": "APL", "version": "1.4", "mainTemplate": {"items": [top]}}
    return {
        "type": apl.RENDER,
        "token": "page",
        "document": document,
        "datasources": {"score": {"type": "object", "properties": {}, "transformers": [TRANSFORMER]}},
        "sources": {"score": SOUND},
    } | changes


def spoken(componentId: str = "spoken", speech: str = "${payload.score.properties.sound}") -> Json:  # noqa: N803 APL's
    items = [{"type": "Container", "id": "spoken", "speech": speech}]
    return page(
        document={"type": "APL", "onMount": [{"type": "SpeakItem", "componentId": componentId}], "items": items}
    )


@pytest.mark.parametrize(
    ("directive", "announced", "why"),
    [
        (page(), "1.4", None),
        (page(), "2024.2", None),
        (page(), None, "the device has no screen"),
        (page(document={"type": "APLA", "version": "1.4"}), "1.4", "the page is not an APL document"),
        (page(document=None), "1.4", "the page is not an APL document"),
        (page(token=None), "1.4", "the page has no token"),
        (page(), "1.3", "the page is of the version 1.4, and the device announces 1.3"),
        (
            page(document={"type": "APL", "version": "new"}),
            "1.4",
            "the page is of the version new, and the device announces 1.4",
        ),
    ],
)
def test_a_page_is_refused_where_the_device_cannot_show_it(
    directive: Json, announced: str | None, why: str | None
) -> None:
    answer = {
        "response": {
            "outputSpeech": ssml("Shall we?"),
            "reprompt": {"outputSpeech": ssml("Say yes.")},
            "directives": [directive],
            "shouldEndSession": False,
        }
    }

    assert apl.refused(directive, announced) == why
    assert why is None or rules.broken(answer, voice, announced=announced) == why


def test_a_page_sounds_like_the_documents_that_its_commands_speak() -> None:
    assert [*apl.sounds(page())] == [SOUND]
    assert [*apl.sounds(page(document={"type": "APL"}))] == []


@pytest.mark.parametrize(
    ("directive", "why"),
    [
        (spoken(componentId="nobody"), "the page speaks 'nobody', and has no such component"),
        (spoken(speech="In."), "the page speaks 'In.', which is bound to no data source"),
        (spoken(speech="${payload.other.properties.sound}"), "no transformer makes speech of other.sound"),
        (spoken(speech="${payload.score.properties.text}"), "no transformer makes speech of score.text"),
        (
            page(
                datasources={"score": {"type": "object", "transformers": [TRANSFORMER | {"transformer": "ssmlToText"}]}}
            ),
            "no transformer makes speech of score.sound",
        ),
        (page(datasources={"score": {"transformers": [TRANSFORMER]}}), "no transformer makes speech of score.sound"),
        (page(sources={}), "the page has no source 'score'"),
    ],
)
def test_a_page_whose_sound_leads_nowhere_cannot_be_played(directive: Json, why: str) -> None:
    with pytest.raises(UnplayableError) as raised:
        list(apl.sounds(directive))

    assert str(raised.value) == why


def test_a_page_can_be_touched_where_it_has_something_to_touch() -> None:
    assert apl.touchable(page()) == {"Pause": ["pause"]}
    assert apl.touchable(page(document={"type": "APL"})) == {}
