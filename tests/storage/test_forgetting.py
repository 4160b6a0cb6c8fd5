"""Forgotten stays forgotten, whatever arrives late or comes across; and nobody is locked out afterwards."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from simulator.device import request
from simulator.device.request import Owner, PlatformSession
from simulator.ears.recognizer import Recognizer
from skill.dialogue.session import Session
from skill.storage.loaded import LoadedSession
from skill.storage.memory import MemoryStore
from skill.storage.repository import Person, SessionRepository
from skill.storage.store import TOMBSTONE, ForgottenError, Record, StorageError
from tests.support.alexa import ACCOUNT, TO_THE_SET, Conversation
from tests.support.practised import ANN, HOME, IN_A_SET, NOW, carried, left, repository

Json = dict[str, Any]
TO_FORGET = ("forget me", "yes")


class Recorded(Conversation):
    """A conversation whose requests can be delivered once more."""

    def __init__(self, recognizer: Recognizer, store: MemoryStore | None = None, **owner: Any) -> None:
        super().__init__(recognizer, store, **owner)
        self.sent: list[Json] = []

    def send(self, body: Json) -> Json:
        self.sent.append(request.envelope(body, replace_session(self.talk), self.owner, self.now))
        return super().send(body)


def replace_session(talk: PlatformSession) -> PlatformSession:
    return PlatformSession(talk.id, dict(talk.attributes), talk.new)


def everything(store: MemoryStore) -> dict[Any, Any]:
    return {key: record.body for key, record in store.records.items() if key[1] != TOMBSTONE}


def text(answer: Json) -> str:
    return str(answer["response"])


def forgotten_elsewhere(recognizer: Recognizer) -> Conversation:
    """A conversation in the set, of a person whom another device has meanwhile been told to forget."""
    bedroom = Conversation(recognizer)
    bedroom.say(*TO_THE_SET)
    kitchen = Conversation(recognizer, bedroom.store)
    kitchen.now += 60_000
    kitchen.say("start heel slides", *TO_FORGET)
    return bedroom


@pytest.mark.parametrize("voice", [None, "amzn1.ask.person.ANN"])
@pytest.mark.parametrize("disabling", [False, True])
def test_no_late_second_delivery_brings_back_what_was_forgotten(
    recognizer: Recognizer, disabling: bool, voice: str | None
) -> None:
    """Each request of the conversation, delivered once more after it ended with forgetting, or the skill with it."""
    conversation = Recorded(recognizer, voice=voice)
    conversation.say(*TO_THE_SET)
    conversation.now += 60_000
    conversation.say("pause", *(() if disabling else TO_FORGET))
    if disabling:
        conversation.handler(disabled(conversation.now + 1_000), None)
    assert everything(conversation.store) == {}

    for sent in conversation.sent:
        answer = conversation.handler(sent, None)
        assert "went wrong" not in text(answer)
        assert everything(conversation.store) == {}, sent["request"]


def test_no_end_that_is_told_late_brings_back_what_was_forgotten(recognizer: Recognizer) -> None:
    bedroom = forgotten_elsewhere(recognizer)
    bedroom.now += 120_000

    assert not bedroom.send(request.ended("USER_INITIATED")).get("response")
    assert everything(bedroom.store) == {}


def test_a_failed_player_brings_nothing_back_and_the_next_turn_is_a_strangers(recognizer: Recognizer) -> None:
    bedroom = forgotten_elsewhere(recognizer)
    bedroom.now += 61_000
    bedroom.send({"type": "Alexa.Presentation.APLA.RuntimeError", "token": "set", "errors": [{"type": "NEW"}]})

    assert "Hello. I guide heel slides" in text(bedroom.say("pause"))
    assert everything(bedroom.store) == {}


def test_another_device_starts_as_a_stranger_on_its_next_turn_and_can_practise(recognizer: Recognizer) -> None:
    """It hears no apology; from there on everything is as for somebody new, and is stored."""
    bedroom = forgotten_elsewhere(recognizer)
    bedroom.now += 90_000

    assert "Hello. I guide heel slides" in text(bedroom.say("pause"))
    assert everything(bedroom.store) == {}
    bedroom.say(*TO_THE_SET[1:])
    assert {kind for _, kind in everything(bedroom.store)} == {"place", "profile"}


def test_pain_is_heard_although_another_device_has_just_been_told_to_forget(recognizer: Recognizer) -> None:
    bedroom = forgotten_elsewhere(recognizer)

    assert "nine one one" in text(bedroom.say("I have chest pain"))


def test_who_was_forgotten_begins_anew_and_is_known_again(recognizer: Recognizer) -> None:
    first = Conversation(recognizer)
    first.say(*TO_THE_SET, *TO_FORGET)
    again = Conversation(recognizer, first.store)
    again.now = first.now + 60_000
    assert "Hello. I guide heel slides" in text(again.say("start heel slides"))
    again.say(*TO_THE_SET[1:])
    again.now += 60_000
    again.send(request.ended("USER_INITIATED"))
    later = Conversation(recognizer, first.store)
    later.now = again.now + 60_000

    assert "right leg" in text(later.say("start heel slides"))
    assert len([kind for _, kind in everything(first.store) if kind.startswith("done#")]) == 1


def test_forgetting_that_is_delivered_twice_does_not_touch_what_came_after_it(recognizer: Recognizer) -> None:
    conversation = Recorded(recognizer)
    conversation.say(*TO_THE_SET, *TO_FORGET)
    again = Conversation(recognizer, conversation.store)
    again.now = conversation.now + 60_000
    again.say(*TO_THE_SET)
    before = everything(conversation.store)

    assert "forgotten everything" in text(conversation.handler(conversation.sent[-1], None))
    assert before
    assert everything(conversation.store) == before


def disabled(at: int) -> Json:
    sent = request.envelope(
        {"type": "AlexaSkillEvent.SkillDisabled", "body": {"userInformationPersistenceStatus": "NOT_PERSISTED"}},
        PlatformSession(),
        Owner(account=ACCOUNT),
        at,
    )
    del sent["session"]
    return sent


@pytest.mark.parametrize("turns_before", range(len(TO_THE_SET)))
def test_a_voice_that_is_talking_while_the_skill_is_disabled_leaves_nothing(
    recognizer: Recognizer, turns_before: int
) -> None:
    """Whether it was listed in the household before or would be with its next turn."""
    ann = Conversation(recognizer, voice="amzn1.ask.person.ANN")
    ann.say(*TO_THE_SET[: turns_before + 1])
    ann.handler(disabled(ann.now + 500), None)
    ann.now += 40_000
    sent = ann.say(*TO_THE_SET[turns_before + 1 :], "pause")
    ann.now += 1_000
    known = [key for key in ann.store.records if key[1].startswith("known#")]
    kept = {person for person, kind in everything(ann.store) if not kind.startswith("known#")}

    assert "went wrong" not in text(sent)
    assert kept <= {person.removeprefix("known#") for _, person in known}  # whatever began after it is no orphan


def test_a_deletion_that_failed_half_way_is_finished_by_the_next_delivery(recognizer: Recognizer) -> None:
    """Amazon sends the event again; in between the first attempt has put its tombstones."""

    class Failing(MemoryStore):
        failing = True

        def delete_all(self, person: str, generation: int, more: Callable[[], bool] = lambda: True) -> bool:
            if self.failing:
                raise StorageError("DynamoDB does not answer")
            return super().delete_all(person, generation, more)

    store = Failing()
    for voice in (None, "amzn1.ask.person.ANN", "amzn1.ask.person.BOB"):
        conversation = Conversation(recognizer, store, voice=voice)
        conversation.say(*TO_THE_SET)
        conversation.now += 60_000
        conversation.send(request.ended("USER_INITIATED"))
    with pytest.raises(StorageError):
        conversation.handler(disabled(conversation.now), None)
    assert everything(store)
    store.failing = False

    conversation.handler(disabled(conversation.now), None)

    assert everything(store) == {}


# The repository


def begun(store: MemoryStore, person: Person = HOME) -> LoadedSession:
    loaded = repository(store, person).load({}, NOW, new=True)
    return carried(repository(store, person).save(loaded, IN_A_SET, NOW)[0])


@pytest.mark.parametrize("person", [HOME, ANN], ids=["account", "voice"])
@pytest.mark.parametrize("known", [True, False])
def test_a_turn_that_was_read_before_writes_nothing_after(known: bool, person: Person) -> None:
    store = MemoryStore()
    if known:
        begun(store, person)
    read = repository(store, person).load({}, NOW, new=True)
    assert repository(store, person).forget(repository(store, person).load({}, NOW, new=True), NOW + 1)

    with pytest.raises(ForgottenError):
        repository(store, person).save(read, replace(IN_A_SET, step=2, last_turn_at=NOW + 2), NOW + 2)
    assert (left(store, person.key), left(store, person.household)) == ([], [])


def test_a_conversation_whose_opening_could_not_be_looked_up_is_over_when_it_was_forgotten_since() -> None:
    class Asleep(MemoryStore):
        asleep = True

        def read(self, person: str) -> tuple[Record, ...]:
            if self.asleep:
                raise StorageError("DynamoDB does not answer")
            return super().read(person)

    for forgotten_at, over in ((NOW - 1, False), (NOW + 1, True)):
        store = Asleep()
        opened = carried(repository(store).load({}, NOW, new=True))
        store.asleep = False
        repository(store).forget(LoadedSession(Session()), forgotten_at)
        try:
            repository(store).save(opened, IN_A_SET, NOW + 2)
        except ForgottenError:
            assert over
        else:
            assert not over
            assert left(store, HOME.key) == ["place", "profile"]


def test_no_revision_comes_twice_whatever_was_forgotten() -> None:
    store, seen = MemoryStore(), []
    for at in range(NOW, NOW + 50, 10):
        loaded = repository(store).load({}, at, new=True)
        for step in range(1, 4):
            session = replace(IN_A_SET, step=step, last_turn_at=at + step)
            loaded, _ = repository(store).save(loaded, session, at + step)
            seen.append(store.records[HOME.key, "place"].revision)
        assert repository(store).forget(loaded, at + 5)

    assert len(set(seen)) == len(seen) == 15


@pytest.mark.parametrize("at", [0, -5, NOW, 10**15])
def test_whoever_is_forgotten_at_an_odd_instant_is_forgotten_and_not_locked_out(at: int) -> None:
    store = MemoryStore()
    read = begun(store)
    for _ in range(3):
        assert repository(store).forget(repository(store).load({}, NOW, new=True), at)
        assert left(store, HOME.key) == []
        with pytest.raises(ForgottenError):
            repository(store).save(read, replace(IN_A_SET, step=2, last_turn_at=NOW + 9), NOW + 9)
        read = begun(store)


def test_what_a_torn_read_brings_of_before_a_tombstone_is_not_taken_up() -> None:
    """A query is no transaction: it may find the profile of before, and the tombstone that stands in its place."""

    class Torn(MemoryStore):
        before: tuple[Record, ...] = ()

        def read(self, person: str) -> tuple[Record, ...]:
            return (*self.before, *super().read(person))

    store = Torn()
    begun(store)
    old = store.read(HOME.key)
    repository(store).forget(repository(store).load({}, NOW, new=True), NOW + 1)
    store.before = old

    loaded = repository(store).load({}, NOW + 2, new=True)

    assert (loaded.session, set(loaded.revisions)) == (Session(), {TOMBSTONE})


def test_an_ordinary_turn_is_still_one_write_and_an_opening_one_read() -> None:
    class Counting(MemoryStore):
        calls = 0

    store = Counting()
    opening = SessionRepository(store, HOME)
    loaded = opening.load({}, NOW, new=True)
    opening.save(loaded, IN_A_SET, NOW)
    known = SessionRepository(store, HOME)
    again = known.load({}, NOW, new=True)
    known.save(again, replace(IN_A_SET, step=2, last_turn_at=NOW + 1), NOW + 1)

    assert (opening.calls, known.calls) == (2, 2)
