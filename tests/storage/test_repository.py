"""What is kept: one call a turn, nothing lost when the store fails, nothing counted twice, nothing left on request."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from skill.dialogue.engine import close_conversation, respond
from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Playback, Session, TurnContext
from skill.dialogue.states import State
from skill.exercise.history import Progress
from skill.exercise.protocol import LADDER, Goal, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from skill.storage.deadline import TURN_S, Deadline
from skill.storage.dynamodb import DynamoStore
from skill.storage.loaded import PRACTICE_PREFIX, LoadedSession
from skill.storage.memory import MemoryStore
from skill.storage.merge import merge_profiles
from skill.storage.repository import Person, SessionRepository
from skill.storage.store import NO_GENERATIONS, PLACE, Record, StorageError, Store
from tests.support.practised import ANN, HOME, IN_A_SET, NOW, PROFILE, TODAY, carried, left, repository

SLOWER, SLOWER_STILL = Habit(pace=LADDER[2]), Habit(pace=LADDER[3])


@pytest.fixture(params=["memory", pytest.param("dynamodb", marks=pytest.mark.outside)])
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
            raise StorageError("DynamoDB is throttling: too many requests")

    def read(self, person: str) -> tuple[Record, ...]:
        self._call("read")
        return super().read(person)

    def write(self, person: str, records: Sequence[Record], generations: Mapping[str, int] = NO_GENERATIONS) -> None:
        self._call("write")
        super().write(person, records, generations)


def begun(store: Store, person: Person = HOME, session: Session = IN_A_SET) -> LoadedSession:
    """A conversation with a set just sent, and stored."""
    kept = repository(store, person).load({}, NOW, new=True)
    now, safe = repository(store, person).save(kept, session, session.last_turn_at)
    assert safe
    return carried(now)


class Contested(MemoryStore):
    """A store in which another device always writes the place just before."""

    def write(self, person: str, records: Sequence[Record], generations: Mapping[str, int] = NO_GENERATIONS) -> None:
        place = self.records.get((person, PLACE))
        if place and any(record.sort_key == PLACE for record in records):
            self.records[person, PLACE] = replace(place, revision=place.revision + 1)
        super().write(person, records, generations)


class Clock:
    """A clock that a test sets, in seconds."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def practices(store: Store, person: Person = HOME) -> list[Any]:
    return [dict(item.body) for item in store.query_latest(person.key, PRACTICE_PREFIX)]


def test_what_was_kept_opens_the_next_conversation(store: Store) -> None:
    begun(store)

    session = repository(store).load({}, NOW, new=True).session

    assert (session.state, session.goal, session.playback, session.profile) == (
        State.REPS,
        Goal.KNEES,
        Playback(NOW, 6_000),
        PROFILE,
    )


def test_a_turn_costs_one_call_and_one_that_opens_a_session_two() -> None:
    store = Counting()
    kept = begun(store)
    assert store.calls == ["read", "write"]

    session, _ = respond(kept.session, Utterance(Intent.TIP, NOW + 38_000))
    repository(store).save(kept, session, NOW + 38_000)

    assert store.calls == ["read", "write", "write"]


def test_what_has_not_changed_is_not_written() -> None:
    store = Counting()
    kept = begun(store, session=replace(IN_A_SET, playback=None))

    repository(store).save(kept, replace(kept.session, last_turn_at=NOW + 5_000, turn_count=9), NOW + 5_000)
    fresh = repository(store, Person("somebody")).load({}, NOW, new=True)
    repository(store, Person("somebody")).save(fresh, replace(fresh.session, last_turn_at=NOW, turn_count=1), NOW)

    assert store.calls == ["read", "write", "read"]


def test_the_instant_at_which_a_score_broke_off_is_written() -> None:
    """The person is asked how far it went until then, and not until they come back."""
    store = MemoryStore()
    kept = begun(store)

    repository(store).save(kept, replace(kept.session, last_turn_at=NOW + 20_000), NOW + 20_000)

    assert repository(store).load({}, NOW + 600_000, new=True).session.last_turn_at == NOW + 20_000


def test_a_place_is_written_only_if_it_is_one_to_come_back_to_or_stands_where_one_was() -> None:
    store = Counting()
    kept = repository(store).load({}, NOW, new=True)
    for place, calls in ((State.SCREEN_1, 1), (State.FLOOR, 2), (State.END, 3), (State.CHOOSE, 3)):
        at = NOW + calls
        session = replace(
            IN_A_SET, state=place, playback=None, completed_reps=Legs(), last_turn_at=at, profile=Profile()
        )
        kept, safe = repository(store).save(kept, session, at)
        kept = carried(kept)
        assert (safe, len(store.calls)) == (True, calls), place

    assert store.read(HOME.key)[0].body["place"] == State.END


def test_each_interruption_lets_the_same_practice_grow(store: Store) -> None:
    kept = begun(store)
    for ms, right in ((38_000, 3), (70_000, 5)):
        kept = carried(repository(store).save(kept, close_conversation(kept.session, NOW + ms), NOW + ms)[0])
        assert [(each["right"], each["left"], each["finished"]) for each in practices(store)] == [(right, 0, False)]
        kept = replace(kept, session=replace(kept.session, playback=Playback(NOW, 6_000), completed_reps=Legs()))


def test_a_practice_never_shrinks_and_is_never_counted_twice(store: Store) -> None:
    """Another device, or a late second delivery, that knows of fewer reps changes nothing."""
    kept = begun(store)
    early = close_conversation(kept.session, NOW + 38_000)
    repository(store).save(kept, close_conversation(kept.session, NOW + 150_000), NOW + 150_000)

    _, safe = repository(store).save(kept, early, NOW + 38_000)

    assert safe
    assert [(each["right"], each["left"], each["finished"]) for each in practices(store)] == [(5, 5, True)]


def test_a_place_from_a_late_second_delivery_does_not_replace_a_newer_one(store: Store) -> None:
    kept = begun(store)
    first, _ = respond(kept.session, Utterance(Intent.TIP, NOW + 38_000))
    later = repository(store).save(kept, first, NOW + 38_000)[0]
    second, _ = respond(later.session, Utterance(Intent.PAUSE, NOW + 60_000))
    repository(store).save(later, second, NOW + 60_000)

    repository(store).save(kept, first, NOW + 38_000)

    assert repository(store).load({}, NOW, new=True).session.state is State.PAUSED


def test_two_devices_of_one_person_keep_what_each_changed(store: Store) -> None:
    """One slows down, the other passes the check for the other goal: both are known afterwards, and both practices."""
    begun(store)
    kitchen, bedroom = (repository(store).load({}, NOW, new=True) for _ in range(2))
    slower = replace(
        IN_A_SET,
        completed_reps=Legs(2, 0),
        pace=LADDER[2],
        last_turn_at=NOW + 1,
        profile=PROFILE.with_habit(Goal.KNEES, SLOWER),
    )
    days = ((Goal.HIPS, TODAY), (Goal.KNEES, TODAY))
    other = replace(
        IN_A_SET,
        began_at=NOW + 9,
        completed_reps=Legs(3, 0),
        last_turn_at=NOW + 2,
        profile=replace(PROFILE, screened_on_day=days),
    )

    repository(store).save(kitchen, slower, NOW + 1)
    now, safe = repository(store).save(bedroom, other, NOW + 2)

    profile = repository(store).load({}, NOW, new=True).session.profile
    assert safe
    assert (profile.habit(Goal.KNEES).pace, profile.screened_on_day) == (LADDER[2], days)
    assert now.session.profile == profile
    assert sorted(each["right"] for each in practices(store)) == [2, 3]


def test_a_practice_is_written_by_itself_where_another_device_always_writes_the_place_first() -> None:
    store = Contested()
    kept = begun(store)
    tip, _ = respond(kept.session, Utterance(Intent.TIP, NOW + 38_000))

    now, safe = repository(store).save(kept, tip, NOW + 38_000)

    assert [(each["right"], each["left"], each["finished"]) for each in practices(store)] == [(3, 0, False)]
    assert not safe
    assert [*now.due()] == ["place", "profile"]


def test_what_could_not_be_written_is_written_with_the_next_turn() -> None:
    store = Counting()
    kept = begun(store)
    store.failing = 1
    tip, _ = respond(kept.session, Utterance(Intent.TIP, NOW + 38_000))
    kept, safe = repository(store).save(kept, tip, NOW + 38_000)
    assert not safe

    again, _ = respond(carried(kept).session, Utterance(Intent.REPEAT, NOW + 45_000))
    _, safe = repository(store).save(carried(kept), again, NOW + 45_000)

    assert safe
    assert [each["right"] for each in practices(store)] == [3]


def test_a_conversation_that_could_not_be_looked_up_says_so_and_loses_nothing_of_before() -> None:
    """The store is back for the write: what was known of the person stands, and what is new is added."""
    store = Counting()
    begun(store)
    store.failing = 1
    kept = repository(store).load({}, NOW, new=True)
    session, reply = respond(
        kept.session, Utterance(Intent.LAUNCH, NOW + DAY_MS, new=True), TurnContext(storage_trouble=kept.trouble)
    )
    assert reply.lines[0].name == "trouble.look_up"

    coached = replace(session, profile=replace(session.profile, instructed_goals=(Goal.HIPS,)))
    now, _ = repository(store).save(kept, coached, NOW + DAY_MS)

    assert now.session.profile == replace(PROFILE, instructed_goals=(Goal.HIPS, Goal.KNEES))


def test_what_one_device_took_back_is_not_brought_back_by_another(store: Store) -> None:
    """A safety check withdrawn, while another device goes on with what it knew."""
    begun(store, session=replace(IN_A_SET, state=State.READY, playback=None))
    kitchen, bedroom = (repository(store).load({}, NOW, new=True) for _ in range(2))
    slower = replace(bedroom.session, last_turn_at=NOW + 1, profile=PROFILE.with_habit(Goal.KNEES, SLOWER))
    repository(store).save(bedroom, slower, NOW + 1)

    withdrawn = replace(kitchen.session, last_turn_at=NOW + 2, profile=replace(PROFILE, screened_on_day=()))
    repository(store).save(kitchen, withdrawn, NOW + 2)
    profile = repository(store).load({}, NOW, new=True).session.profile
    assert (profile.screened_on_day, profile.habit(Goal.KNEES).pace) == ((), LADDER[2])


@pytest.mark.parametrize("hurt_first", [True, False])
def test_a_late_wish_for_more_does_not_undo_that_another_device_made_it_fewer(store: Store, hurt_first: bool) -> None:
    """Fewer after something hurt, on one device; "easy" at the end of the same set, on the other."""
    begun(store)
    kitchen, bedroom = (repository(store).load({}, NOW, new=True) for _ in range(2))
    hurt = replace(IN_A_SET, last_turn_at=NOW + 1, profile=PROFILE.with_habit(Goal.KNEES, Habit(Legs(4, 5))))
    easy = replace(IN_A_SET, last_turn_at=NOW + 2, profile=PROFILE.with_habit(Goal.KNEES, Habit(Legs(6, 6))))

    saves = [(kitchen, hurt), (bedroom, easy)]
    for loaded, session in saves if hurt_first else saves[::-1]:
        repository(store).save(loaded, session, NOW + 3)

    reps = repository(store).load({}, NOW, new=True).session.profile.habit(Goal.KNEES).reps
    assert (reps.right, reps.left) == (4, 6 if hurt_first else 5)


LATER = {"v": 99, "goal": "knees"}


def test_a_profile_of_a_later_version_is_left_as_it_is(store: Store) -> None:
    """It is said, and nothing of this conversation is written over it."""
    store.write(HOME.key, [Record("profile", LATER)])

    keeper = repository(store)
    kept = keeper.load({}, NOW, new=True)
    now, safe = repository(store).save(carried(kept), IN_A_SET, NOW)

    assert (kept.trouble, keeper.failed, safe) == ("trouble.unreadable", True, True)
    assert {item.sort_key: item.body for item in store.read(HOME.key)}["profile"] == LATER
    again = replace(now.session, profile=PROFILE.with_habit(Goal.KNEES, SLOWER_STILL), last_turn_at=NOW + 1)
    repository(store).save(carried(now), again, NOW + 1)
    assert {item.sort_key: item.body for item in store.read(HOME.key)}["profile"] == LATER


@pytest.mark.parametrize("body", [LATER, {"v": 2, "place": "nowhere"}, {"v": 1}, {}])
def test_a_place_that_cannot_be_read_is_no_place_to_come_back_to(store: Store, body: dict[str, Any]) -> None:
    """Nor is it written over."""
    store.write(HOME.key, [Record("place", body)])
    begun(store)
    kept = repository(store).load({}, NOW, new=True)

    assert (kept.session.profile, kept.trouble) == (PROFILE, "trouble.unreadable")
    assert kept.session.resumable_state is None
    assert store.read(HOME.key)[0].body == body


def test_a_practice_of_a_later_version_is_left_as_it_is_and_the_place_is_stored(store: Store) -> None:
    later = {"v": 99, "right": 1, "left": 0, "finished": False, "sets": 3}
    store.write(HOME.key, [Record(f"{PRACTICE_PREFIX}{NOW:013}", later)])
    kept = begun(store)

    after = replace(kept.session, completed_reps=Legs(3, 0), last_turn_at=NOW + 1)
    now, safe = repository(store).save(kept, after, NOW + 1)
    again, safe_again = repository(store).save(carried(now), replace(after, step=2, last_turn_at=NOW + 2), NOW + 2)

    assert (safe, safe_again, practices(store)) == (True, True, [later])
    assert (store.read(HOME.key)[0].body["done"], again.session.step) == ([3, 0], 2)


def test_a_practice_that_cannot_be_read_is_not_counted(store: Store) -> None:
    good = {"v": 2, "day": TODAY, "goal": "knees", "right": 5, "left": 5, "rung": 1, "finished": True}
    for nth, body in enumerate((good, LATER, {**good, "goal": "feet"})):
        store.write(HOME.key, [Record(f"{PRACTICE_PREFIX}{nth:013}", body)])
    store.write(HOME.key, [Record(f"{PRACTICE_PREFIX}soon", good)])

    past, all_read = repository(store).progress(TODAY)

    assert past
    assert (past.this_week, all_read) == (1, False)


def test_a_turn_without_time_begins_no_other_call() -> None:
    """A slow read has used it up: the write waits for the next turn."""
    clock = Clock()
    store = Counting()
    keeper = SessionRepository(store, HOME, Deadline(clock=clock))
    loaded = keeper.load({}, NOW, new=True)
    clock.now = TURN_S

    _, safe = keeper.save(loaded, IN_A_SET, NOW)

    assert (store.calls, safe) == (["read"], False)


def test_only_what_matters_is_worth_a_warning() -> None:
    """A place before anything was done is not."""
    store = Counting()
    kept = repository(store).load({}, NOW, new=True)
    store.failing = 2

    _, safe = repository(store).save(kept, replace(IN_A_SET, state=State.FLOOR, playback=None), NOW)
    assert safe
    _, safe = repository(store).save(kept, IN_A_SET, NOW)
    assert not safe


def test_the_past_is_what_practices_add_up_to(store: Store) -> None:
    for days_ago in (0, 1, 2, 8):
        at = NOW - days_ago * DAY_MS
        done = replace(
            IN_A_SET, completed_reps=Legs(5, 5), began_at=at, day=TODAY - days_ago, playback=None, last_turn_at=at
        )
        repository(store).save(repository(store).load({}, NOW, new=True), done, at)

    weeks, reps = (0, 0, 0, 0, 0, 1, 2, 1), (0, 0, 0, 0, 0, 10, 20, 10)
    assert repository(store).progress(TODAY) == (Progress(weeks, 3, reps), True)


def test_a_practice_that_is_not_stored_yet_counts_among_the_others_and_only_once(store: Store) -> None:
    done = replace(IN_A_SET, completed_reps=Legs(5, 5), playback=None)
    repository(store).save(repository(store).load({}, NOW, new=True), done, NOW)
    assert done.practice
    another = replace(done.practice, began_at=NOW + 600_000)

    past, _ = repository(store).progress(TODAY, unsaved=(done.practice, another))

    assert past
    assert (past.this_week, past.reps[-1]) == (2, 20)


def test_a_past_that_cannot_be_looked_up_is_none() -> None:
    class Silent(MemoryStore):
        def query_latest(self, person: str, prefix: str) -> tuple[Record, ...]:
            raise StorageError("nobody answers")

    assert repository(Silent()).progress(TODAY) == (None, True)


def test_nobody_in_a_household_hears_anothers(store: Store) -> None:
    begun(store, ANN)

    assert repository(store).load({}, NOW, new=True).session == Session()
    assert repository(store, Person("amzn1.ask.person.BOB", HOME.key)).load({}, NOW, new=True).session == Session()


def test_forget_me_leaves_nothing_of_the_person_and_all_of_the_others(store: Store) -> None:
    """In however many calls: DynamoDB deletes 25 at once."""
    begun(store, ANN)
    begun(store, HOME)
    body = {"v": 2, "day": 1, "goal": "knees", "right": 5, "left": 5, "rung": 1, "finished": True}
    store.write(ANN.key, [Record(f"{PRACTICE_PREFIX}{nth:013}", body) for nth in range(60)])

    assert repository(store, ANN).forget(repository(store, ANN).load({}, NOW, new=True), NOW + 1)

    assert (left(store, ANN.key), left(store, HOME.household)) == ([], [])
    assert [item.sort_key for item in store.read(HOME.key)] == ["place", "profile"]


def test_forgetting_stops_before_alexa_gives_up_and_says_that_it_is_not_all(table: str, client: Any) -> None:
    """The person is unknown all the same: profile and place go first."""
    store = DynamoStore(table, client)
    begun(store)
    store.write(HOME.key, [Record(f"{PRACTICE_PREFIX}{nth:013}", {"v": 2}) for nth in range(60)])
    clock = Clock()
    keeper = SessionRepository(store, HOME, Deadline(clock=clock))
    loaded = keeper.load({}, NOW, new=True)

    def late(model: Any, **_: object) -> None:
        clock.now = TURN_S * (model.name == "BatchWriteItem")

    client.meta.events.register("before-call.dynamodb", late)
    assert not keeper.forget(loaded, NOW + 1)
    client.meta.events.unregister("before-call.dynamodb", late)
    assert len(store.query_latest(HOME.key, PRACTICE_PREFIX)) == 35
    assert repository(store).load({}, NOW, new=True).session == Session()


def test_disabling_forgets_the_account_and_every_voice_it_was_known_by(store: Store) -> None:
    begun(store, HOME)
    begun(store, ANN)
    begun(store, Person("amzn1.ask.person.EVE", "amzn1.ask.account.NEXT_DOOR"))

    repository(store).forget_household(NOW + 1)

    assert (left(store, HOME.key), left(store, ANN.key), left(store, HOME.household)) == ([], [], [])
    assert len(store.read("amzn1.ask.person.EVE")) == 2


@pytest.fixture
def pages(client: Any) -> Iterator[list[Any]]:
    """What DynamoDB answers to each query, while the test runs."""
    answers: list[Any] = []

    def note(parsed: Any, **_: object) -> None:
        answers.append(parsed)

    client.meta.events.register("after-call.dynamodb.Query", note)
    yield answers
    client.meta.events.unregister("after-call.dynamodb.Query", note)


def test_launching_reads_two_items_and_progress_two_hundred_of_however_many_practices(
    table: str, client: Any, pages: list[Any]
) -> None:
    store = DynamoStore(table, client)
    begun(store)
    body = {"v": 2, "day": 1, "goal": "knees", "right": 5, "left": 5, "rung": 1, "finished": True}
    for first in range(0, 300, 25):
        puts = [
            {"PutRequest": {"Item": _stored(HOME.key, f"{PRACTICE_PREFIX}{nth:013}", body)}}
            for nth in range(first, first + 25)
        ]
        client.batch_write_item(RequestItems={table: puts})
    pages.clear()

    repository(store).load({}, NOW, new=True)
    repository(store).progress(TODAY)

    assert [(page["ScannedCount"], page["Count"]) for page in pages] == [(2, 2), (200, 200)]


def _stored(person: str, kind: str, body: Any) -> Any:
    from skill.storage.dynamodb_items import to_attributes  # noqa: PLC0415

    return to_attributes(person, Record(kind, body))


def test_two_devices_that_finish_a_practice_each_count_both_of_them() -> None:
    reps, pace = Legs(5, 5), LADDER[1]
    early, late = Figures(reps, pace, 1_000), Figures(Legs(6, 6), pace, 2_000)
    base = Profile(Goal.KNEES, ((Goal.KNEES, Habit(finished=3)),), week=(3_131, 1))
    ours = Profile(Goal.KNEES, ((Goal.KNEES, Habit(last_practice=early, finished=4)),), week=(3_131, 2))
    theirs = Profile(Goal.KNEES, ((Goal.KNEES, Habit(last_practice=late, finished=4)),), week=(3_131, 2))

    both = merge_profiles(base, ours, theirs)

    assert both.week == (3_131, 3)
    assert (both.habit(Goal.KNEES).finished, both.habit(Goal.KNEES).last_practice) == (5, late)
    assert merge_profiles(base, replace(ours, week=(3_132, 1)), theirs).week == (3_132, 1)
