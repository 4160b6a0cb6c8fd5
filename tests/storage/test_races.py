"""Two things at once, in threads on the real engine: forgetting, disabling, turns, and practices of two devices."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from skill.exercise.protocol import Legs
from skill.storage.dynamodb import DynamoStore
from skill.storage.loaded import PRACTICE_PREFIX
from skill.storage.repository import Person
from skill.storage.store import ForgottenError
from tests.support import breadth
from tests.support.practised import IN_A_SET, NOW, carried, left, repository

pytestmark = [pytest.mark.outside, pytest.mark.slow]
RUNS, PRACTICES = breadth.times(8), breadth.times(40)


@pytest.fixture
def store(table: str, client: Any) -> DynamoStore:
    return DynamoStore(table, client)


def together(*works: Callable[[], object]) -> None:
    """Do these at once; what one of them raises is raised."""
    gate, failures = threading.Barrier(len(works)), list[BaseException]()

    def run(work: Callable[[], object]) -> None:
        gate.wait()
        try:
            work()
        except BaseException as failure:  # noqa: BLE001 raised below
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


class Device:
    """One device of a person: what it has loaded, and what it does next."""

    def __init__(self, store: DynamoStore, person: Person) -> None:
        self.store, self.person = store, person
        self.loaded = carried(repository(store, person).load({}, NOW, new=True))

    def turn(self, done: Legs, at: int) -> None:
        """A turn with so many reps done; a person who was forgotten writes nothing."""
        after = replace(IN_A_SET, completed_reps=done, last_turn_at=at)
        with suppress(ForgottenError):
            saved, safe = repository(self.store, self.person).save(self.loaded, after, at)
            assert safe
            self.loaded = carried(saved)

    def turns(self) -> None:
        for reps in (1, 2, 3):
            self.turn(Legs(reps, 0), NOW + 10 + reps)

    def forget(self) -> None:
        assert repository(self.store, self.person).forget(self.loaded, NOW + 12)


def assert_not_locked_out(store: DynamoStore, person: Person) -> None:
    """A new conversation is stored, and is there for the one after it."""
    device = Device(store, person)
    assert not device.loaded.is_known
    device.turn(Legs(4, 0), NOW + 99)
    assert Device(store, person).loaded.session.completed_reps == Legs(4, 0)


@pytest.mark.parametrize("known", [True, False])
def test_forgetting_against_a_turn_leaves_nothing_and_locks_nobody_out(store: DynamoStore, known: bool) -> None:
    for run in range(RUNS // 2):
        person = Person(f"forget{run}{known}")
        if known:
            Device(store, person).turn(Legs(1, 0), NOW + 1)
        kitchen, bedroom = Device(store, person), Device(store, person)

        together(kitchen.forget, bedroom.turns)

        assert left(store, person.key) == []
        assert_not_locked_out(store, person)


def test_disabling_against_a_turn_leaves_nothing_and_locks_nobody_out(store: DynamoStore) -> None:
    for run in range(RUNS):
        person = Person(f"disable{run}")
        if run % 2:
            Device(store, person).turn(Legs(1, 0), NOW + 1)
        device = Device(store, person)

        together(partial(repository(store, person).forget_household, NOW + 12), device.turns)

        assert left(store, person.key) == []
        assert_not_locked_out(store, person)


def test_disabling_against_voices_leaves_no_profile_that_is_listed_nowhere(store: DynamoStore) -> None:
    """One voice is listed already, the other would be with this turn."""
    for run in range(RUNS):
        account = Person(f"home{run}")
        ann, bob = (Person(f"{name}{run}", account.key) for name in ("ann", "bob"))
        Device(store, ann).turn(Legs(1, 0), NOW + 1)
        devices = [Device(store, ann), Device(store, bob)]

        together(
            partial(repository(store, account).forget_household, NOW + 12),
            *(device.turns for device in devices),
        )

        keys = [account.key, account.household, ann.key, bob.key]
        assert [left(store, key) for key in keys] == [[], [], [], []]
        for voice in (ann, bob):
            assert_not_locked_out(store, voice)
        assert sorted(left(store, account.household)) == [f"known#{ann.key}", f"known#{bob.key}"]


def test_all_practices_that_two_devices_race_for_are_there_and_whole(store: DynamoStore) -> None:
    """One device does the right leg, the other the left, and each has the other's from its last turn on."""
    person = Person("two-devices")

    def practise(legs: Callable[[int], Legs]) -> None:
        for nth in range(PRACTICES):
            device = Device(store, person)
            after = replace(IN_A_SET, began_at=NOW + nth, completed_reps=legs(nth), last_turn_at=NOW + nth)
            _, safe = repository(store, person).save(device.loaded, after, NOW + nth)
            assert safe

    together(lambda: practise(lambda nth: Legs(1 + nth % 5, 0)), lambda: practise(lambda nth: Legs(0, 5 - nth % 4)))

    found = {nth: store.query_latest(person.key, f"{PRACTICE_PREFIX}{NOW + nth:013}") for nth in range(PRACTICES)}
    legs = {nth: [(record.body["right"], record.body["left"]) for record in records] for nth, records in found.items()}
    assert legs == {nth: [(1 + nth % 5, 5 - nth % 4)] for nth in range(PRACTICES)}
