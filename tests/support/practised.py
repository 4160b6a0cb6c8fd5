"""Somebody in the middle of a set, for tests of what is stored of them."""

import json

from skill.dialogue.profile import Profile
from skill.dialogue.session import Playback, Session
from skill.dialogue.states import State
from skill.exercise.protocol import Goal
from skill.hearing.utterance import Intent, Utterance
from skill.storage.deadline import Deadline
from skill.storage.loaded import PRACTICE_PREFIX, LoadedSession
from skill.storage.memory import MemoryStore
from skill.storage.repository import Person, SessionRepository
from skill.storage.store import TOMBSTONE, Store
from tests.support.clock import MORNING

NOW = MORNING
TODAY = Utterance(Intent.YES, NOW).day
ANN = Person("amzn1.ask.person.ANN", "amzn1.ask.account.HOME")
HOME = Person("amzn1.ask.account.HOME")
PROFILE = Profile(Goal.KNEES, screened_on_day=((Goal.KNEES, TODAY),), instructed_goals=(Goal.KNEES,))
IN_A_SET = Session(
    State.REPS,
    goal=Goal.KNEES,
    began_at=NOW,
    day=TODAY,
    playback=Playback(NOW, 6_000),
    screening_passed_for=Goal.KNEES,
    last_turn_at=NOW,
    profile=PROFILE,
)


def repository(store: Store, person: Person = HOME) -> SessionRepository:
    """A turn's repository on a clock that stands still, so that a busy machine costs no turn its time."""
    return SessionRepository(store, person, Deadline(seconds=600, clock=lambda: 0.0))


def carried(kept: LoadedSession) -> LoadedSession:
    """The same after a ride through the platform, as JSON in the session's attributes."""
    attributes = json.loads(json.dumps(kept.attributes()))
    return repository(MemoryStore()).load(attributes, NOW, new=False)


def left(store: Store, key: str) -> list[str]:
    """The sort keys of what is stored under a key, apart from the tombstone."""
    found = [*store.read(key), *store.query_latest(key, PRACTICE_PREFIX), *store.query_latest(key, "known#")]
    return [record.sort_key for record in found if record.sort_key != TOMBSTONE]
