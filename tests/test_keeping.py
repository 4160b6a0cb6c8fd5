"""What is kept: one call a turn, nothing lost when the store fails, nothing counted twice, nothing left on request."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from skill.dialogue.engine import closed, take
from skill.dialogue.session import Place, Playing, Profile, Session
from skill.exercise.history import Past
from skill.hearing.utterance import DAY_MS, Heard, Said
from skill.pacing.score import Goal, Legs
from skill.storage.dynamodb import DynamoStore
from skill.storage.repository import DONE, FORGETTING_S, PATIENCE_S, Keeper, Kept, Person
from skill.storage.store import Item, MemoryStore, Store, StoreFailure

NOW = 1_894_006_800_000
TODAY = Said(Heard.YES, NOW).day
ANN = Person("amzn1.ask.person.ANN", "amzn1.ask.account.HOME")
HOME = Person("amzn1.ask.account.HOME")
PROFILE = Profile(Goal.KNEES, screened=((Goal.KNEES, TODAY),), coached=(Goal.KNEES,))
IN_A_SET = Session(
    Place.REPS,
    goal=Goal.KNEES,
    began=NOW,
    day=TODAY,
    playing=Playing(NOW, 6_000),
    passed=Goal.KNEES,
    seen=NOW,
    profile=PROFILE,
)


@pytest.fixture(params=["memory", "dynamodb"])
def store(request: pytest.FixtureRequest) -> Store:
    """Each kind of store in turn, empty."""
    if request.param == "memory":
        return MemoryStore()
    return DynamoStore(request.getfixturevalue("table"), request.getfixturevalue("client"))


class Counting(MemoryStore):
    """A store that counts its calls, and fails as often as it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []
        self.failing = 0

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if self.failing:
            self.failing -= 1
            raise StoreFailure("DynamoDB is throttling: too many requests")

    def read(self, person: str) -> tuple[Item, ...]:
        self._call("read")
        return super().read(person)

    def write(self, person: str, items: Sequence[Item]) -> None:
        self._call("write")
        super().write(person, items)


def carried(kept: Kept) -> Kept:
    """The same after a ride through the platform, as JSON in the session's attributes."""
    attributes = json.loads(json.dumps(kept.attributes()))
    return Keeper(MemoryStore(), HOME).opened(attributes, new=False)


def begun(store: Store, person: Person = HOME, session: Session = IN_A_SET) -> Kept:
    """A conversation with a set just sent, and stored."""
    kept = Keeper(store, person).opened({}, new=True)
    now, safe = Keeper(store, person).keep(kept, session, session.seen)
    assert safe
    return carried(now)


def practices(store: Store, person: Person = HOME) -> list[Any]:
    return [dict(item.body) for item in store.recall(person.key, DONE)]


def test_what_was_kept_opens_the_next_conversation(store: Store) -> None:
    begun(store)

    session = Keeper(store, HOME).opened({}, new=True).session

    assert (session.place, session.goal, session.playing, session.profile) == (
        Place.REPS,
        Goal.KNEES,
        Playing(NOW, 6_000),
        PROFILE,
    )


def test_a_turn_costs_one_call_and_one_that_opens_a_session_two() -> None:
    store = Counting()
    kept = begun(store)
    assert store.calls == ["read", "write"]

    session, _ = take(kept.session, Said(Heard.TIP, NOW + 38_000))
    Keeper(store, HOME).keep(kept, session, NOW + 38_000)

    assert store.calls == ["read", "write", "write"]


def test_what_has_not_changed_is_not_written() -> None:
    store = Counting()
    kept = begun(store)

    Keeper(store, HOME).keep(kept, replace(kept.session, seen=NOW + 5_000, turns=9), NOW + 5_000)
    fresh = Keeper(store, Person("somebody")).opened({}, new=True)
    Keeper(store, Person("somebody")).keep(fresh, replace(fresh.session, seen=NOW, turns=1), NOW)

    assert store.calls == ["read", "write", "read"]


def test_a_place_is_written_only_if_it_is_one_to_come_back_to_or_stands_where_one_was() -> None:
    store = Counting()
    kept = Keeper(store, HOME).opened({}, new=True)
    for place, calls in ((Place.SCREEN_1, 1), (Place.FLOOR, 2), (Place.END, 3), (Place.CHOOSE, 3)):
        at = NOW + calls
        session = replace(IN_A_SET, place=place, playing=None, done=Legs(), seen=at, profile=Profile())
        kept, safe = Keeper(store, HOME).keep(kept, session, at)
        kept = carried(kept)
        assert (safe, len(store.calls)) == (True, calls), place

    assert store.read(HOME.key)[0].body["place"] == Place.END


def test_each_interruption_lets_the_same_practice_grow(store: Store) -> None:
    kept = begun(store)
    for ms, right in ((38_000, 3), (70_000, 5)):
        kept = carried(Keeper(store, HOME).keep(kept, closed(kept.session, NOW + ms), NOW + ms)[0])
        assert [(each["right"], each["left"], each["finished"]) for each in practices(store)] == [(right, 0, False)]
        kept = replace(kept, session=replace(kept.session, playing=Playing(NOW, 6_000), done=Legs()))


def test_a_practice_never_shrinks_and_is_never_counted_twice(store: Store) -> None:
    """Another device, or a late second delivery, that knows of fewer reps changes nothing."""
    kept = begun(store)
    early = closed(kept.session, NOW + 38_000)
    Keeper(store, HOME).keep(kept, closed(kept.session, NOW + 150_000), NOW + 150_000)

    _, safe = Keeper(store, HOME).keep(kept, early, NOW + 38_000)

    assert safe
    assert [(each["right"], each["left"], each["finished"]) for each in practices(store)] == [(5, 5, True)]


def test_a_place_from_a_late_second_delivery_does_not_replace_a_newer_one(store: Store) -> None:
    kept = begun(store)
    first, _ = take(kept.session, Said(Heard.TIP, NOW + 38_000))
    later = Keeper(store, HOME).keep(kept, first, NOW + 38_000)[0]
    second, _ = take(later.session, Said(Heard.PAUSE, NOW + 60_000))
    Keeper(store, HOME).keep(later, second, NOW + 60_000)

    Keeper(store, HOME).keep(kept, first, NOW + 38_000)

    assert Keeper(store, HOME).opened({}, new=True).session.place is Place.PAUSED


def test_two_devices_of_one_person_keep_what_each_changed(store: Store) -> None:
    """One slows down, the other passes the check for the other goal: both are known afterwards, and both practices."""
    begun(store)
    kitchen, bedroom = (Keeper(store, HOME).opened({}, new=True) for _ in range(2))
    slower = replace(IN_A_SET, done=Legs(2, 0), rung=2, seen=NOW + 1, profile=replace(PROFILE, rung=2))
    days = ((Goal.HIPS, TODAY), (Goal.KNEES, TODAY))
    other = replace(IN_A_SET, began=NOW + 9, done=Legs(3, 0), seen=NOW + 2, profile=replace(PROFILE, screened=days))

    Keeper(store, HOME).keep(kitchen, slower, NOW + 1)
    now, safe = Keeper(store, HOME).keep(bedroom, other, NOW + 2)

    profile = Keeper(store, HOME).opened({}, new=True).session.profile
    assert safe
    assert (profile.rung, profile.screened) == (2, days)
    assert now.session.profile == profile
    assert sorted(each["right"] for each in practices(store)) == [2, 3]


def test_what_could_not_be_written_is_written_with_the_next_turn() -> None:
    store = Counting()
    kept = begun(store)
    store.failing = 1
    tip, _ = take(kept.session, Said(Heard.TIP, NOW + 38_000))
    kept, safe = Keeper(store, HOME).keep(kept, tip, NOW + 38_000)
    assert not safe

    again, _ = take(carried(kept).session, Said(Heard.REPEAT, NOW + 45_000))
    _, safe = Keeper(store, HOME).keep(carried(kept), again, NOW + 45_000)

    assert safe
    assert [each["right"] for each in practices(store)] == [3]


def test_a_conversation_that_could_not_be_looked_up_says_so_and_loses_nothing_of_before() -> None:
    """The store is back for the write: what was known of the person stands, and what is new is added."""
    store = Counting()
    begun(store)
    store.failing = 1
    kept = Keeper(store, HOME).opened({}, new=True)
    session, reply = take(kept.session, Said(Heard.LAUNCH, NOW + DAY_MS, new=True))
    assert reply.lines[0].name == "trouble.look_up"

    coached = replace(session, profile=replace(session.profile, coached=(Goal.HIPS,)))
    now, _ = Keeper(store, HOME).keep(kept, coached, NOW + DAY_MS)

    assert now.session.profile == replace(PROFILE, coached=(Goal.HIPS, Goal.KNEES))


def test_what_one_device_took_back_is_not_brought_back_by_another(store: Store) -> None:
    """A safety check withdrawn, and everything forgotten, while another device goes on with what it knew."""
    begun(store, session=replace(IN_A_SET, place=Place.READY, playing=None))
    kitchen, bedroom = (Keeper(store, HOME).opened({}, new=True) for _ in range(2))
    slower = replace(bedroom.session, seen=NOW + 1, profile=replace(PROFILE, rung=2))
    Keeper(store, HOME).keep(bedroom, slower, NOW + 1)

    withdrawn = replace(kitchen.session, seen=NOW + 2, profile=replace(PROFILE, screened=()))
    Keeper(store, HOME).keep(kitchen, withdrawn, NOW + 2)
    profile = Keeper(store, HOME).opened({}, new=True).session.profile
    assert (profile.screened, profile.rung) == ((), 2)

    assert Keeper(store, HOME).forget()
    later = replace(bedroom.session, seen=NOW + 3, profile=replace(PROFILE, rung=3))
    Keeper(store, HOME).keep(bedroom, later, NOW + 3)
    profile = Keeper(store, HOME).opened({}, new=True).session.profile
    assert (profile.coached, profile.screened, profile.goal) == ((), (), None)


LATER = {"v": 99, "goal": "knees"}


def test_a_profile_of_a_later_version_is_left_as_it_is(store: Store) -> None:
    """It opens as if it could not be looked up, and nothing of this conversation is written over it."""
    store.write(HOME.key, [Item("profile", LATER)])

    keeper = Keeper(store, HOME)
    kept = keeper.opened({}, new=True)
    now, safe = Keeper(store, HOME).keep(carried(kept), IN_A_SET, NOW)

    assert (kept.session.trouble, keeper.failed, safe) == ("trouble.look_up", True, True)
    assert {item.kind: item.body for item in store.read(HOME.key)}["profile"] == LATER
    again = replace(now.session, profile=replace(PROFILE, rung=3), seen=NOW + 1)
    Keeper(store, HOME).keep(carried(now), again, NOW + 1)
    assert {item.kind: item.body for item in store.read(HOME.key)}["profile"] == LATER


@pytest.mark.parametrize("body", [LATER, {"v": 2, "place": "nowhere"}, {"v": 1}, {}])
def test_a_place_that_cannot_be_read_is_no_place_to_come_back_to(store: Store, body: dict[str, Any]) -> None:
    begun(store, session=replace(IN_A_SET, place=Place.END, playing=None))
    store.write(HOME.key, [Item("place", body)] if not store.read(HOME.key)[0].rev else [])
    kept = replace(Keeper(store, HOME).opened({}, new=True))

    assert kept.session.profile == PROFILE
    assert kept.session.to_come_back is None


def test_a_practice_that_cannot_be_read_is_not_counted(store: Store) -> None:
    good = {"v": 2, "day": TODAY, "goal": "knees", "right": 5, "left": 5, "rung": 1, "finished": True}
    for nth, body in enumerate((good, LATER, {**good, "goal": "feet"})):
        store.write(HOME.key, [Item(f"{DONE}{nth:013}", body)])
    store.write(HOME.key, [Item(f"{DONE}soon", good)])

    past = Keeper(store, HOME).past(TODAY)

    assert past
    assert past.this_week == 1


def test_a_turn_without_time_begins_no_other_call() -> None:
    """A slow read has used it up: the write waits for the next turn."""
    ticks = iter((0.0, PATIENCE_S + 0.1))
    store = Counting()
    keeper = Keeper(store, HOME, lambda: next(ticks))

    _, safe = keeper.keep(keeper.opened({}, new=True), IN_A_SET, NOW)

    assert (store.calls, safe) == (["read"], False)


def test_only_what_matters_is_worth_a_warning() -> None:
    """A place before anything was done is not."""
    store = Counting()
    kept = Keeper(store, HOME).opened({}, new=True)
    store.failing = 2

    _, safe = Keeper(store, HOME).keep(kept, replace(IN_A_SET, place=Place.FLOOR, playing=None), NOW)
    assert safe
    _, safe = Keeper(store, HOME).keep(kept, IN_A_SET, NOW)
    assert not safe


def test_the_past_is_what_practices_add_up_to(store: Store) -> None:
    for days_ago in (0, 1, 2, 8):
        at = NOW - days_ago * DAY_MS
        done = replace(IN_A_SET, done=Legs(5, 5), began=at, day=TODAY - days_ago, playing=None, seen=at)
        Keeper(store, HOME).keep(Keeper(store, HOME).opened({}, new=True), done, at)

    assert Keeper(store, HOME).past(TODAY) == Past((0, 0, 0, 0, 0, 1, 2, 1), 3)


def test_a_past_that_cannot_be_looked_up_is_none() -> None:
    class Silent(MemoryStore):
        def recall(self, person: str, prefix: str) -> tuple[Item, ...]:
            raise StoreFailure("nobody answers")

    assert Keeper(Silent(), HOME).past(TODAY) is None


def test_nobody_in_a_household_hears_anothers(store: Store) -> None:
    begun(store, ANN)

    assert Keeper(store, HOME).opened({}, new=True).session == Session()
    assert Keeper(store, Person("amzn1.ask.person.BOB", HOME.key)).opened({}, new=True).session == Session()


def test_forget_me_leaves_nothing_of_the_person_and_all_of_the_others(store: Store) -> None:
    """However many pages: a thousand practices and more."""
    begun(store, ANN)
    begun(store, HOME)
    for first in range(0, 1_000, 100):
        body = {"v": 2, "day": 1, "goal": "knees", "right": 5, "left": 5, "rung": 1, "finished": True}
        store.write(ANN.key, [Item(f"{DONE}{nth:013}", body) for nth in range(first, first + 100)])

    assert Keeper(store, ANN).forget()

    assert (store.read(ANN.key), store.recall(ANN.key, DONE), store.recall(HOME.household, "known#")) == ((), (), ())
    assert [item.kind for item in store.read(HOME.key)] == ["place", "profile"]


def test_forgetting_stops_before_alexa_gives_up_and_says_that_it_is_not_all(table: str, client: Any) -> None:
    """The person is unknown all the same: profile and place go first."""
    store = DynamoStore(table, client)
    begun(store)
    store.write(HOME.key, [Item(f"{DONE}{nth:013}", {"v": 2}) for nth in range(60)])
    ticks: Iterator[float] = iter((0.0, 0.1, 0.2, *[FORGETTING_S + 1] * 9))

    assert not Keeper(store, HOME, lambda: next(ticks)).forget()
    assert Keeper(store, HOME).opened({}, new=True).session == Session()


def test_disabling_forgets_the_account_and_every_voice_it_was_known_by(store: Store) -> None:
    begun(store, HOME)
    begun(store, ANN)
    begun(store, Person("amzn1.ask.person.EVE", "amzn1.ask.account.NEXT_DOOR"))

    Keeper(store, HOME).forget_household()

    assert (store.read(HOME.key), store.read(ANN.key), store.recall(HOME.household, "known#")) == ((), (), ())
    assert len(store.read("amzn1.ask.person.EVE")) == 2


def test_launching_costs_the_same_with_one_practice_and_with_ten_thousand(table: str, client: Any) -> None:
    """One query of two items, whatever else there is."""
    store = DynamoStore(table, client)
    begun(store)
    body = {"v": 2, "day": 1, "goal": "knees", "right": 5, "left": 5, "rung": 1, "finished": True}
    for first in range(0, 10_000, 25):
        puts = [
            {"PutRequest": {"Item": _stored(HOME.key, f"{DONE}{nth:013}", body)}} for nth in range(first, first + 25)
        ]
        client.batch_write_item(RequestItems={table: puts})
    seen: list[Any] = []
    client.meta.events.register("after-call.dynamodb.Query", lambda parsed, **_: seen.append(parsed))

    Keeper(store, HOME).opened({}, new=True)
    Keeper(store, HOME).past(TODAY)

    assert [(page["ScannedCount"], page["Count"]) for page in seen] == [(2, 2), (200, 200)]
    assert Keeper(store, HOME, iter([0.0] * 3_000).__next__).forget()


def _stored(person: str, kind: str, body: Any) -> Any:
    from skill.storage.dynamodb import to_attributes  # noqa: PLC0415

    return to_attributes(person, Item(kind, body))
