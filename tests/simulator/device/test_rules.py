"""Each rule of the platform refuses an answer that breaks it, in its own sentence; a good answer passes."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.device import rules
from simulator.device.player import RENDER
from tests.support.speech import ssml, voice

CHIME = "<audio src='soundbank://soundlibrary/musical/amzn_sfx_bell_short_chime_01'/>"
PERMISSION_RULE = "Alexa asks for a permission, so the session is neither ended nor left with a prompt of its own"
Json = dict[str, Any]


def rendered(*items: Json) -> Json:
    template = {"item": {"type": "Sequencer", "items": list(items)}}
    return {"type": RENDER, "token": "set", "document": {"type": "APLA", "version": "0.91", "mainTemplate": template}}


def speech(text: str) -> Json:
    return {"type": "Speech", "content": text}


def silence(ms: int) -> Json:
    return {"type": "Silence", "duration": ms}


def bell() -> Json:
    return {"type": "Audio", "source": "soundbank://soundlibrary/musical/amzn_sfx_bell_short_chime_01"}


def answer(**changes: Any) -> Json:
    """An answer that asks and waits; without what is changed to None."""
    response = {
        "outputSpeech": ssml("Hello. Shall we begin?"),
        "reprompt": {"outputSpeech": ssml("Say yes, or no.")},
        "shouldEndSession": False,
    } | changes
    return {
        "version": "1.0",
        "sessionAttributes": {"session": {"place": "choose"}},
        "response": {name: value for name, value in response.items() if value is not None},
    }


def closing(**changes: Any) -> Json:
    """An answer that says goodbye."""
    return answer(**{"outputSpeech": ssml("Goodbye."), "reprompt": None, "shouldEndSession": True} | changes)


def question(text: str) -> Json:
    """An answer whose question is in a document, after something."""
    return answer(outputSpeech=None, directives=[rendered(silence(1_000), speech(text))])


@pytest.mark.parametrize(
    "good",
    [
        answer(),
        answer(outputSpeech=ssml("Lie down. Say next when you're ready.")),
        answer(outputSpeech={"type": "PlainText", "text": "Right or left? Tell me which."}),
        answer(outputSpeech=ssml("Shall we? <break time='10s'/><break time='10s'/>")),
        answer(outputSpeech=ssml(f"{CHIME * 5} Shall we?")),
        answer(directives=[rendered(silence(4_000), speech("How was that?"))]),
        question("How did that feel?"),
        closing(),
        closing(outputSpeech=ssml("That's enough, they say. Goodbye.")),
        closing(outputSpeech=None, directives=[rendered(speech("Are we done? We are."))]),
        {"response": answer()["response"]},
        answer() | {"sessionAttributes": None},
    ],
)
def test_an_answer_that_keeps_the_rules_of_the_platform_passes(good: Json) -> None:
    assert rules.broken(good, voice) is None


@pytest.mark.parametrize(
    ("bad", "rule"),
    [
        (None, "the answer is not an object with a response"),
        ("hello", "the answer is not an object with a response"),
        ([answer()], "the answer is not an object with a response"),
        ({}, "the answer is not an object with a response"),
        ({"response": "hello"}, "the answer is not an object with a response"),
        (answer() | {"sessionAttributes": ["x"]}, "the sessionAttributes are not an object"),
        (answer(reprompt="Say yes."), "the reprompt is not an object"),
        (answer(outputSpeech="Shall we?"), "outputSpeech is not an object"),
        (answer(outputSpeech={"type": "SSML"}), "outputSpeech of the type SSML has no ssml"),
        (answer(outputSpeech={"type": "Voice", "text": "Shall we?"}), "outputSpeech has the unknown type 'Voice'"),
        (answer(directives=rendered(speech("Shall we?"))), "the directives are not a list"),
        (answer(outputSpeech=ssml("<p>So?")), "SSML is not well-formed: mismatched tag: line 1, column 15"),
        (answer(outputSpeech=ssml("<whisper>Shall we?</whisper>")), "SSML has the unknown tag <whisper>"),
        (answer(outputSpeech=ssml("x" * 8_000)), "the speech has 8015 characters, and 8000 are allowed"),
        (answer(reprompt={"outputSpeech": ssml("x" * 7_986)}), "the speech has 8001 characters, and 8000 are allowed"),
        (answer(outputSpeech=ssml("<break time='10.1s'/>Shall we?")), "a break lasts 10100 ms, and 10000 are allowed"),
        (
            answer(reprompt={"outputSpeech": ssml("<break time='11s'/>Say yes.")}),
            "a break lasts 11000 ms, and 10000 are allowed",
        ),
        (
            answer(outputSpeech=None, directives=[rendered(silence(240_000), speech("So?"))]),
            "the answer lasts 242 seconds, and 240 are allowed",
        ),
        (
            answer(reprompt={"outputSpeech": ssml("<break time='10s'/>" * 9 + "Say yes.")}),
            "the reprompt lasts 91 seconds, and 90 are allowed",
        ),
        (answer(outputSpeech=ssml(f"{CHIME * 6} Shall we?")), "the answer has 6 sounds, and 5 are allowed"),
        (
            answer(outputSpeech=ssml(f"{CHIME * 5} So?"), reprompt={"outputSpeech": ssml(f"{CHIME} Say yes.")}),
            "the answer has 6 sounds, and 5 are allowed",
        ),
        (
            answer(outputSpeech=None, directives=[rendered(*[bell()] * 16, speech("So?"))]),
            "the answer has 16 sounds in APL for audio, and 15 are allowed",
        ),
        (answer(directives=[{"type": "AudioPlayer.Play"}]), "the device does not know the directive AudioPlayer.Play"),
        (answer(directives=[{}]), "the device does not know the directive None"),
        (answer(directives=[{"type": [RENDER]}]), f"the device does not know the directive ['{RENDER}']"),
        (
            answer(reprompt={"outputSpeech": ssml("Say yes."), "directives": [{"type": "Dialog.Delegate"}]}),
            "the device does not know the directive Dialog.Delegate",
        ),
        (answer(outputSpeech=None, directives=[rendered({"type": "Frame"})]), "APLA has the unknown component Frame"),
        (answer(outputSpeech=None), "nothing is said"),
        (answer(outputSpeech=ssml(" ")), "nothing is said"),
        (answer(outputSpeech=None, directives=[rendered(silence(4_000))]), "nothing is said"),
        (answer(shouldEndSession=None), "shouldEndSession is not set"),
        (answer(shouldEndSession="false"), "shouldEndSession is 'false', neither true nor false"),
        (closing(outputSpeech=ssml("Goodbye. Shall we go on?")), "the session is closed with a prompt"),
        (closing(outputSpeech=ssml("Say yes to go on.")), "the session is closed with a prompt"),
        (closing(reprompt={"outputSpeech": ssml("Still here.")}), "the session is closed with a prompt"),
        (
            closing(outputSpeech=ssml("Goodbye."), directives=[rendered(speech("Once more?"))]),
            "the session is closed with a prompt",
        ),
        (answer(outputSpeech=ssml("Shall we begin? I'll wait.")), "the session is left open without a prompt"),
        (question("Well done."), "the session is left open without a prompt"),
        (answer(outputSpeech=ssml("That is an essay.")), "the session is left open without a prompt"),
        (answer(reprompt=None), "the session is left open without a reprompt"),
        (answer(reprompt={"outputSpeech": ssml("<break time='2s'/>")}), "the session is left open without a reprompt"),
    ],
)
def test_a_broken_rule_is_said_in_one_sentence(bad: Any, rule: str) -> None:
    assert rules.broken(bad, voice) == rule


def test_an_answer_may_be_as_large_as_the_limit_and_no_larger() -> None:
    good = answer()
    room = rules.LARGEST_BYTES - len(json.dumps(good | {"padding": ""}).encode())
    full, over = good | {"padding": "x" * room}, good | {"padding": "x" * (room + 1)}

    assert rules.broken(full, voice) is None
    assert rules.broken(over, voice) == "the answer has 122881 bytes, and 122880 are allowed"


@pytest.mark.parametrize("ms", [239_700, 239_701])
def test_an_answer_may_last_as_long_as_the_limit_and_no_longer(ms: int) -> None:
    goodbye = closing(outputSpeech=None, directives=[rendered(silence(ms), speech("Bye"))])
    rule = rules.broken(goodbye, voice)

    assert rule == (None if ms == 239_700 else "the answer lasts 241 seconds, and 240 are allowed")


def test_the_voice_of_the_device_decides_how_long_an_answer_lasts() -> None:
    long = closing(outputSpeech=ssml("x" * 3_000))

    assert rules.broken(long, voice) == "the answer lasts 300 seconds, and 240 are allowed"
    assert rules.broken(long, lambda text: 10 * len(text)) is None


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"version": "1.0", "response": {}}, None),
        ({"response": {"shouldEndSession": True}}, None),
        ({}, None),
        ({"response": None}, None),
        (None, "the answer is not an object with a response"),
        ({"response": []}, None),
        ({"response": [1]}, "the answer is not an object with a response"),
        ({"response": {"outputSpeech": ssml("Bye.")}}, "a session that has ended cannot be answered"),
        ({"response": {"directives": []}}, "a session that has ended cannot be answered"),
    ],
)
def test_a_session_that_has_ended_cannot_be_answered(given: Any, rule: str | None) -> None:
    assert rules.broken(given, voice, closing=True) == rule


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"shouldEndSession": None, "reprompt": None}, None),
        ({"shouldEndSession": False, "reprompt": None}, PERMISSION_RULE),
        ({"shouldEndSession": True, "reprompt": None}, PERMISSION_RULE),
        ({"shouldEndSession": None}, PERMISSION_RULE),
    ],
)
def test_where_alexa_asks_for_a_permission_nothing_is_said_of_the_end_of_the_session(
    changes: Json, rule: str | None
) -> None:
    asks = {"type": "Connections.SendRequest", "name": "AskFor", "payload": {}, "token": "reminder"}

    assert rules.broken(answer(directives=[asks], **changes), voice) == rule


def nested(depth: int) -> Any:
    tree: Any = {}
    for _ in range(depth):
        tree = [tree]
    return tree


def test_an_answer_nested_too_deeply_is_refused() -> None:
    assert rules.broken(answer() | {"more": nested(100_000)}, voice) == "the answer is nested too deeply"


NAMES = st.sampled_from(
    [
        "response",
        "outputSpeech",
        "reprompt",
        "directives",
        "type",
        "ssml",
        "text",
        "document",
        "datasources",
        "shouldEndSession",
        "sessionAttributes",
        "mainTemplate",
        "item",
    ]
)
WORDS = st.sampled_from(["SSML", "PlainText", RENDER, "APLA", "<speak>So?</speak>", "<speak><break time='x'/></speak>"])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | WORDS


def tree(branches: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(branches, max_size=3) | st.dictionaries(NAMES, branches, max_size=5)


JSON = st.recursive(LEAVES, tree, max_leaves=12)
CHANGES = st.dictionaries(st.sampled_from(["outputSpeech", "reprompt", "directives", "shouldEndSession"]), JSON)


@given(JSON | CHANGES.map(lambda changes: answer(**changes)), st.booleans())
def test_anything_passes_or_is_refused_in_one_line(given: Any, closes: bool) -> None:
    rule = rules.broken(given, voice, closing=closes)

    assert rule is None or (rule.strip() and "\n" not in rule)
