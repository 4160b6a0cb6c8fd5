"""What is not a turn: skill events, requests nobody answers, and turns that fail."""

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest

from simulator.device import request
from simulator.device.request import Owner, PlatformSession
from simulator.ears.recognizer import Recognizer
from skill.alexa import handlers
from skill.settings import Settings
from skill.storage.memory import MemoryStore
from skill.storage.repository import Person
from skill.storage.store import TOMBSTONE, StorageError
from tests.support.alexa import ACCOUNT, TO_THE_SET, Conversation
from tests.support.clock import MORNING

ANN = "amzn1.ask.person.ANN"
STRANGER = "amzn1.ask.account.NEXT_DOOR"
Json = dict[str, Any]


def disabled(persistence: str | None) -> Json:
    """The event as Amazon sends it: without a session, and with what is to become of the data."""
    sent = request.envelope(
        {"type": "AlexaSkillEvent.SkillDisabled"}, PlatformSession(), Owner(account=ACCOUNT), MORNING
    )
    del sent["session"]
    if persistence:
        sent["request"]["body"] = {"userInformationPersistenceStatus": persistence}
    return sent


@pytest.fixture
def household(recognizer: Recognizer) -> MemoryStore:
    """A store with records of an account, of a voice of its household, and of somebody next door."""
    store = MemoryStore()
    Conversation(recognizer, store).say(*TO_THE_SET)
    Conversation(recognizer, store, voice=ANN).say(*TO_THE_SET)
    next_door = Conversation(recognizer, store)
    next_door.owner = Owner(account=STRANGER)
    next_door.say(*TO_THE_SET)
    return store


def owners(store: MemoryStore) -> set[str]:
    """Whose records are left, by any key, apart from the tombstones."""
    return {person for person, kind in store.records if kind != TOMBSTONE}


@pytest.fixture
def ask(household: MemoryStore) -> Callable[[Json], Json]:
    skill = handlers.function(household, Settings())
    return lambda sent: skill(sent, None)


def test_disabling_the_skill_deletes_the_account_and_its_voices_and_nobody_else(
    household: MemoryStore, ask: Callable[[Json], Json]
) -> None:
    assert {ACCOUNT, ANN, Person(ACCOUNT).household, STRANGER} <= owners(household)

    answer = ask(disabled("NOT_PERSISTED"))

    assert not answer.get("response")
    assert owners(household) == {STRANGER}


@pytest.mark.parametrize("persistence", ["PERSISTED", "A_STATUS_OF_TOMORROW", None])
def test_disabling_the_skill_deletes_nothing_unless_it_says_so(
    household: MemoryStore, ask: Callable[[Json], Json], persistence: str | None
) -> None:
    before = dict(household.records)

    assert not ask(disabled(persistence)).get("response")
    assert household.records == before


class Failing(MemoryStore):
    """A store that deletes nothing."""

    def delete_all(self, person: str, generation: int, more: Callable[[], bool] = lambda: True) -> bool:
        raise StorageError(f"DynamoDB does not answer about {person}")


def test_a_deletion_that_fails_is_raised_so_that_amazon_sends_the_event_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(StorageError):
        handlers.function(Failing(), Settings())(disabled("NOT_PERSISTED"), None)

    [line] = caplog.records
    assert (line.levelname, json.loads(line.getMessage())["error"]) == ("ERROR", "StorageError")
    assert ACCOUNT not in caplog.text


def test_a_disabling_is_logged_without_saying_whose(
    ask: Callable[[Json], Json], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "heel_slides")
    ask(disabled("NOT_PERSISTED"))

    assert json.loads(caplog.records[0].getMessage())["heard"] == "disabled"
    assert ACCOUNT not in caplog.text


@pytest.mark.parametrize("kind", ["AlexaSkillEvent.SkillEnabled", "AlexaSkillEvent.SkillPermissionAccepted"])
def test_other_skill_events_are_answered_with_nothing_and_change_nothing(
    household: MemoryStore, ask: Callable[[Json], Json], kind: str
) -> None:
    before, sent = dict(household.records), disabled(None)
    sent["request"]["type"] = kind

    assert not ask(sent).get("response")
    assert household.records == before


def test_a_request_that_is_ignored_in_the_middle_of_a_session_carries_its_attributes_on(
    recognizer: Recognizer,
) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    before = conversation.talk.attributes

    answer = conversation.send({"type": "Alexa.Presentation.APL.LoadIndexListData", "token": "page"})

    assert before
    assert answer["sessionAttributes"] == before
    assert not answer.get("response")


def test_a_turn_that_fails_stores_nothing(recognizer: Recognizer, monkeypatch: pytest.MonkeyPatch) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*TO_THE_SET)
    before = dict(conversation.store.records)
    monkeypatch.setattr(handlers, "respond", lambda *_: 1 / 0)

    answer = conversation.say("pause")

    assert "went wrong" in answer["response"]["outputSpeech"]["ssml"]
    assert conversation.store.records == before
