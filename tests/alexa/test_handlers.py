"""Requests as Alexa sends them, in; responses as she wants them, out; and nothing about anybody in the log."""

import json
import logging
from typing import Any

import pytest

from simulator.device import request
from simulator.device.request import Owner
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from skill.alexa import handlers
from skill.alexa.intents import INTENTS
from skill.content.catalogue import LOCALES, catalogue
from skill.dialogue import engine
from skill.dialogue.reply import Reply
from skill.dialogue.session import Session, TurnContext
from skill.dialogue.states import State
from skill.hearing.utterance import Utterance
from skill.storage.memory import MemoryStore
from skill.storage.store import Record, StorageError
from tests.support.alexa import ACCOUNT, TO_THE_SET, Conversation
from tests.support.clock import MORNING as NOW

LANGUAGE = model.read()["interactionModel"]["languageModel"]
Json = dict[str, Any]


def text(answer: Json) -> str:
    found: str = answer["response"]["outputSpeech"]["ssml"]
    return found


def test_code_and_model_name_the_same_intents() -> None:
    assert {intent["name"] for intent in LANGUAGE["intents"]} == set(INTENTS)


def test_the_glossary_and_the_model_name_the_same_words() -> None:
    terms = next(kind for kind in LANGUAGE["types"] if kind["name"] == "Term")
    written = {name.removeprefix("term.") for name in catalogue().lines if name.startswith("term.")}

    assert {value["id"] for value in terms["values"]} | {"unknown"} == written


def test_feelings_have_the_same_names_in_model_and_words() -> None:
    feels = next(kind for kind in LANGUAGE["types"] if kind["name"] == "Feel")

    assert {f"feel.{value['id']}" for value in feels["values"]} <= set(catalogue().lines)


def test_an_open_session_says_so_and_has_a_reprompt(recognizer: Recognizer) -> None:
    response = Conversation(recognizer).say("start heel slides")["response"]

    assert response["shouldEndSession"] is False
    assert response["reprompt"]["outputSpeech"]["type"] == "SSML"


def test_a_set_is_one_document_with_nothing_beside_it(recognizer: Recognizer) -> None:
    response = Conversation(recognizer).say(*TO_THE_SET)["response"]

    assert "outputSpeech" not in response
    assert [each["type"] for each in response["directives"]] == ["Alexa.Presentation.APLA.RenderDocument"]


def test_a_recognised_voice_is_somebody_of_their_own(recognizer: Recognizer) -> None:
    """The place and the profile are the voice's; the account has none."""
    conversation = Conversation(recognizer, voice="amzn1.ask.person.ANN")
    conversation.say(*TO_THE_SET)

    assert [item.sort_key for item in conversation.store.read("amzn1.ask.person.ANN")] == ["place", "profile"]
    assert conversation.store.read(ACCOUNT) == ()


def test_the_place_is_stored_before_the_long_stretch_of_audio(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    place = conversation.store.read(ACCOUNT)[0].body

    assert (place["place"], place["playing"][0]) == (State.REPS, conversation.now)


def test_a_session_that_has_ended_is_answered_with_nothing(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    conversation.now += 70_000
    answer = conversation.send(request.ended("USER_INITIATED"))

    assert answer.get("response") in ({}, None)
    assert conversation.store.read(ACCOUNT)[0].body["done"] == [5, 0]


@pytest.mark.parametrize("kind", ["Alexa.Presentation.APLA.RuntimeError", "AlexaSkillEvent.SkillEnabled"])
def test_other_requests_are_answered_with_nothing(recognizer: Recognizer, kind: str) -> None:
    answer = Conversation(recognizer).send({"type": kind, "token": "set", "errors": []})

    assert not answer.get("response")


class Broken(MemoryStore):
    """A store whose code is wrong."""

    def read(self, person: str) -> tuple[Record, ...]:
        raise RuntimeError(f"nobody may read {person}")


def test_a_turn_that_fails_says_one_safe_sentence_and_ends(
    recognizer: Recognizer, caplog: pytest.LogCaptureFixture
) -> None:
    answer = Conversation(recognizer, Broken()).say("start heel slides")

    [line] = caplog.records
    assert "went wrong" in text(answer)
    assert answer["response"]["shouldEndSession"] is True
    assert (line.levelname, json.loads(line.getMessage())["error"]) == ("ERROR", "RuntimeError")
    assert ACCOUNT not in caplog.text


def test_a_slot_that_matches_nothing_is_nothing(recognizer: Recognizer) -> None:
    """A part of the body the skill does not work on is no goal."""
    conversation = Conversation(recognizer)
    conversation.say("start heel slides")

    assert "Knees, or hips and low back?" in text(conversation.say("for my flibbertigibbet"))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_locale_chooses_the_words(recognizer: Recognizer, locale: str) -> None:
    conversation = Conversation(recognizer, locale=locale)
    conversation.say("start heel slides")

    assert catalogue(locale).names["emergency"] in text(conversation.say("I have chest pain"))


class Asleep(MemoryStore):
    """A store that does not answer."""

    def read(self, person: str) -> tuple[Record, ...]:
        raise StorageError(f"DynamoDB does not answer, and {person} is not looked up")


def test_a_store_that_fails_is_a_warning_in_the_line_of_the_turn(
    recognizer: Recognizer, caplog: pytest.LogCaptureFixture
) -> None:
    """The alarms count warnings; what was heard is answered all the same."""
    caplog.set_level(logging.INFO, "heel_slides")
    conversation = Conversation(recognizer, Asleep())
    conversation.say("start heel slides", "knees")
    first, second = caplog.records

    assert [line.levelname for line in (first, second)] == ["WARNING", "INFO"]
    assert [json.loads(line.getMessage())["failed"] for line in (first, second)] == [True, False]
    assert ACCOUNT not in caplog.text


def test_a_request_without_an_account_is_nobodys(recognizer: Recognizer) -> None:
    """Nothing is looked up or kept under an empty name, which strangers would share."""
    conversation = Conversation(recognizer)
    sent = request.envelope(request.launch(), conversation.talk, conversation.owner, NOW)
    sent["context"]["System"]["user"] = {}
    answer = conversation.handler(sent, None)

    assert "went wrong" in text(answer)
    assert conversation.store.records == {}


@pytest.mark.parametrize("kind", ["Alexa.Tomorrow.Event", "LaunchRequest2", "Display.ElementSelected"])
def test_a_request_of_a_kind_that_came_later_is_answered_with_nothing(recognizer: Recognizer, kind: str) -> None:
    conversation = Conversation(recognizer)
    sent = request.envelope({"type": kind}, conversation.talk, conversation.owner, NOW)

    assert not conversation.handler(sent, None).get("response")


@pytest.mark.parametrize("reason", ["USER_INITIATED", "A_NEW_REASON"])
def test_an_end_for_a_reason_that_came_later_is_an_end(recognizer: Recognizer, reason: str) -> None:
    """The SDK's model knows three reasons and a few errors, and raises at others."""
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    conversation.now += 70_000
    ended = {"type": "SessionEndedRequest", "reason": reason, "error": {"type": "NEW_ERROR", "message": "?"}}

    assert not conversation.send(ended).get("response")
    done = conversation.store.read(ACCOUNT)[0].body.get("done")
    assert done == ([5, 0] if reason == "USER_INITIATED" else None)  # unknown: it may not have been heard


def test_a_request_without_a_device_has_no_screen(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    sent = request.envelope(request.launch(), conversation.talk, conversation.owner, NOW)
    del sent["context"]["System"]["device"]

    assert "Hello" in text(conversation.handler(sent, None))


def test_attributes_that_do_not_come_back_are_an_opening(recognizer: Recognizer) -> None:
    """What is stored is all there is to go on from."""
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    conversation.talk.attributes = {}
    conversation.now += 40_000

    assert "I lost touch with you" in text(conversation.say("pause"))


def test_a_voice_that_is_not_recognised_in_every_sentence_stays_the_one_that_began(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer, voice="amzn1.ask.person.ANN")
    conversation.say("start heel slides", "knees", "no", "no")
    conversation.owner = Owner(account=ACCOUNT)
    conversation.say("no", "next")

    assert [item.sort_key for item in conversation.store.read("amzn1.ask.person.ANN")] == ["place", "profile"]
    assert conversation.store.read(ACCOUNT) == ()


@pytest.mark.parametrize(
    ("count", "time", "heard"),
    [
        ("4", None, (4, None)),
        ("?", None, (None, None)),
        ("1e9", None, (None, None)),
        ("99999999999", None, (None, None)),
        ("٣", None, (None, None)),
        (None, "08:00", (8, "08:00")),
        (None, "00:00", (12, "00:00")),
        (None, "20:30", (9, "20:30")),
        (None, "05:55", (6, "05:55")),
        (None, "EV", (None, "EV")),
        (None, "27:00", (None, None)),
        ("8", "08:00", (8, "08:00")),
    ],
)
def test_a_number_is_understood_whether_it_comes_as_a_count_or_as_a_time(
    recognizer: Recognizer,
    monkeypatch: pytest.MonkeyPatch,
    count: str | None,
    time: str | None,
    heard: tuple[int | None, str | None],
) -> None:
    """What is meant as a number may come as a time of day; what is no number is none."""
    taken: list[Utterance] = []

    def take(session: Session, said: Utterance, context: TurnContext) -> tuple[Session, Reply]:
        taken.append(said)
        return engine.respond(session, said, context)

    monkeypatch.setattr(handlers, "respond", take)
    slots = {
        name: {"name": name, "value": value, "confirmationStatus": "NONE"}
        for name, value in (("count", count), ("time", time))
        if value
    }
    Conversation(recognizer).send({"type": "IntentRequest", "intent": {"name": "NumberIntent", "slots": slots}})

    assert (taken[0].number, taken[0].time) == heard


def test_a_request_that_is_no_turn_has_a_line_in_the_log_too(
    recognizer: Recognizer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "heel_slides")
    Conversation(recognizer).send({"type": "Alexa.Presentation.APLA.RuntimeError", "token": "set", "errors": []})
    line = json.loads(caplog.records[0].getMessage())

    assert (line["heard"], line["before"], line["calls"]) == ("Alexa.Presentation.APLA.RuntimeError", None, 0)


def test_the_log_says_what_happened_and_nothing_about_anybody(
    recognizer: Recognizer, caplog: pytest.LogCaptureFixture
) -> None:
    """One line a turn: the places, and what was heard as a category; pain and dizziness are only called private."""
    caplog.set_level(logging.DEBUG, "heel_slides")
    conversation = Conversation(recognizer, voice="amzn1.ask.person.ANN")
    conversation.say(*TO_THE_SET, "it hurts", "four", "settled", "I'm dizzy", "no")
    logged = [record.getMessage() for record in caplog.records if record.name == "heel_slides"]

    assert len(logged) == len(TO_THE_SET) + 5
    for word in ("pain", "dizz", "calm", "hurt", "four", "settled", ACCOUNT, "ANN", "numb", "screen_2", "screen_3"):
        assert [line for line in logged if word.lower() in line.lower()] == []


@pytest.mark.parametrize(
    ("player", "screen"), [("APLA", None), ("APLA", "hub-landscape-medium"), ("APL", "hub-landscape-medium")]
)
def test_what_a_player_reports_as_failed_is_credited_to_nobody_and_this_device_gets_speech(
    recognizer: Recognizer, player: str, screen: str | None
) -> None:
    """The refusal comes a second after the set was sent; a minute later "where am I"."""
    conversation = Conversation(recognizer, screen=screen)
    conversation.say(*TO_THE_SET)
    conversation.now += 1_000
    error = {"type": f"Alexa.Presentation.{player}.RuntimeError", "token": "set", "errors": [{"type": "NEW"}]}
    conversation.send(error)
    conversation.now += 60_000

    assert "couldn't play the count" in text(conversation.say("where am I"))
    assert "number one of five" in text(conversation.say("where am I"))
    answer = conversation.say("go on")["response"]
    assert "Alexa.Presentation.APLA" not in str(answer.get("directives"))
    assert "One. In, slide away." in answer["outputSpeech"]["ssml"]
    assert conversation.store.query_latest(ACCOUNT, "done#") == ()


def test_a_page_that_failed_at_a_question_changes_nothing(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer, screen="hub-landscape-medium")
    conversation.say(*TO_THE_SET[:3])
    before = conversation.talk.attributes
    conversation.send({"type": "Alexa.Presentation.APL.RuntimeError", "token": "page", "errors": []})

    assert conversation.talk.attributes == before


def test_a_recognised_voice_is_greeted_as_itself_and_another_is_asked(recognizer: Recognizer) -> None:
    for voice, asked in (("amzn1.ask.person.ANN", "Your knees again"), (None, "Is that you, for your knees")):
        first = Conversation(recognizer, voice=voice)
        first.say(*TO_THE_SET)
        later = Conversation(recognizer, first.store, voice=voice)
        later.now += 24 * 3_600_000

        assert asked in text(later.say("start heel slides"))


def test_of_somebody_elses_practice_nothing_is_stored(recognizer: Recognizer) -> None:
    first = Conversation(recognizer)
    first.say(*TO_THE_SET)
    later = Conversation(recognizer, first.store)
    later.now += 24 * 3_600_000
    later.say("start heel slides", "no")
    before = first.store.read(ACCOUNT)
    later.say("yes", "knees", "no", "no", "no", "next", *["next"] * 8, "ready")

    assert later.store.read(ACCOUNT) == before


@pytest.mark.parametrize("error", ["INVALID_RESPONSE", "DEVICE_COMMUNICATION_ERROR", "ENDPOINT_TIMEOUT", "A_NEW_ERROR"])
def test_an_answer_that_the_platform_refused_was_not_heard_and_after_another_error_it_is_asked(
    recognizer: Recognizer, error: str
) -> None:
    """Two minutes into a set: of a refused one nothing was heard, so it is offered from its first rep."""
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    conversation.now += 120_000
    conversation.send({"type": "SessionEndedRequest", "reason": "ERROR", "error": {"type": error, "message": "why"}})
    later = Conversation(recognizer, conversation.store)
    later.now = conversation.now + 60_000
    opening = text(later.say("start heel slides"))

    assert conversation.store.query_latest(ACCOUNT, "done#") == ()
    if error == "INVALID_RESPONSE":
        assert "begin the slides" in opening
        assert "lost touch" not in opening
    else:
        assert "lost touch" in opening
