"""What is read when a conversation opens, written when a turn has changed it, recalled, and forgotten.

A place and a profile are kept, each conditional on the revision that was read, and an item for each practice, which may
only grow. What is written is what differs from what is known to be stored, and both ride in the session's attributes:
so what could not be written is due again on the next turn.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from skill.dialogue.session import Habit, Profile, Session, without_health
from skill.dialogue.states import State
from skill.exercise.history import Practice, Progress, summarise
from skill.storage.records import Plain, dump, dump_place, dump_practice, dump_profile, load_practice
from skill.storage.records import load as load_session
from skill.storage.store import ConflictError, Record, StorageError, Store

PLACE, PROFILE, PRACTICE_PREFIX, VOICE_PREFIX = "place", "profile", "done#", "known#"
SAME = "same"
"""Stands in the attributes for what is stored, where it is what the session has too."""

UNREADABLE = "unreadable"
"""Stands for what is stored by a later version, or damaged: it is left as it is."""

LOOK_UP = "trouble.look_up"

# A place is offered for an hour; a week later DynamoDB drops it.
PLACE_TTL_S = 7 * 86_400
# When this much of a turn is gone, no other call is begun: a slow one takes four seconds, and Alexa waits eight.
PATIENCE_S = 2.5
FORGETTING_S = 2.5


@dataclass(frozen=True, slots=True)
class Person:
    """Whose things are kept: a recognised voice, else the account; `account` is set when it is a voice of one."""

    key: str
    account: str | None = None

    @property
    def household(self) -> str:
        """Where the voices of the account are listed: apart from what is kept of the account itself."""
        return f"{self.account or self.key}#household"


@dataclass(frozen=True, slots=True)
class LoadedSession:
    """A session, what is known to be stored of it, and at which revision."""

    session: Session
    stored: Mapping[str, Any] = field(default_factory=dict)
    revisions: Mapping[str, int] = field(default_factory=dict)
    trouble: str | None = None
    """The name of the sentence that says what could not be looked up."""

    def attributes(self) -> Plain:
        """What rides with the conversation; of what is stored, only what is not in the session just so."""
        bodies = _bodies(self.session)
        stored = {kind: SAME if body == bodies.get(kind) else body for kind, body in self.stored.items()}
        return {"session": dump(self.session), "stored": stored, "revs": dict(self.revisions)}


class SessionRepository:
    """One turn's dealings with the store, within the time a turn has."""

    def __init__(self, store: Store, person: Person, clock: Callable[[], float] = time.monotonic) -> None:
        """The clock counts seconds; `calls` is how often the store was asked, `failed` whether it did not do it."""
        self.store, self.person, self.clock = store, person, clock
        self.in_progress = clock()
        self.calls, self.failed = 0, False

    def load(self, attributes: Mapping[str, Any], *, new: bool) -> LoadedSession:
        """The session in the attributes or, for a new conversation, the one that is stored; one read at most."""
        if not new and "session" in attributes:
            session, revs = (
                load_session(attributes["session"]),
                {kind: int(rev) for kind, rev in attributes["revs"].items()},
            )
            bodies = _bodies(session)
            stored = {kind: bodies[kind] if body == SAME else body for kind, body in attributes["stored"].items()}
            return LoadedSession(session, stored, revs)
        try:
            return self._read()
        except StorageError:
            self.failed = True
            return LoadedSession(Session(), trouble=LOOK_UP)

    def save(self, before: LoadedSession, after: Session, at: int) -> tuple[LoadedSession, bool]:
        """Write what differs from what is stored, in one call; and whether nothing may be lost. `at` is in epoch ms.

        When somebody else wrote in between, theirs and ours are brought together and written, in two calls more.
        """
        now = replace(before, session=after)
        try:
            self._in_time()
            try:
                return self._write(now, _due(now), at), True
            except ConflictError as conflict:
                self._in_time()
                now, due = _together(before, after, self._read(), conflict)
                self._in_time()
                return self._write(now, due, at), True
        except StorageError:
            self.failed = True
            return now, not _may_be_lost(now)

    def progress(self, today: int) -> Progress | None:
        """What the last practices add up to on a day; None when it cannot be looked up."""
        try:
            self._in_time()
            found = self._asked().query_latest(self.person.key, PRACTICE_PREFIX)
        except StorageError:
            self.failed = True
            return None
        return summarise(filter(None, map(_practice, found)), today)

    def forget(self) -> bool:
        """Delete everything of this person; whether all of it is gone."""
        try:
            gone = self._asked().delete_all(self.person.key, lambda: self.clock() - self.in_progress < FORGETTING_S)
            if gone and self.person.account:
                self._in_time(FORGETTING_S)
                self._asked().delete(self.person.household, f"{VOICE_PREFIX}{self.person.key}")
        except StorageError:
            self.failed = True
            return False
        return gone

    def forget_household(self) -> None:
        """Delete everything of an account and of the voices it is known by; StoreFailure when it cannot be done."""
        voices = [
            item.sort_key.removeprefix(VOICE_PREFIX)
            for item in self._asked().query_latest(self.person.household, VOICE_PREFIX)
        ]
        for key in (*voices, self.person.key, self.person.household):
            self._asked().delete_all(key)

    def _asked(self) -> Store:
        self.calls += 1
        return self.store

    def _read(self) -> LoadedSession:
        items = {item.sort_key: item for item in self._asked().read(self.person.key)}
        stored: dict[str, Any] = {kind: dict(items[kind].body) for kind in (PLACE, PROFILE) if kind in items}
        revs = {kind: items[kind].revision for kind in stored}
        found = {kind: body for kind, body in stored.items() if _readable(kind, body)}
        if PROFILE in stored and PROFILE not in found:  # and a place without its profile is worth nothing
            self.failed = True
            return LoadedSession(Session(), {**found, PROFILE: UNREADABLE}, revs, LOOK_UP)
        return LoadedSession(load_session({**_bodies(Session()), **found}), found, revs)

    def _write(self, now: LoadedSession, due: Mapping[str, Plain], at: int) -> LoadedSession:
        items = [_item(kind, body, now.revisions.get(kind, 0), at) for kind, body in due.items()]
        if self.person.account and items and not now.revisions:
            voice, body = f"{VOICE_PREFIX}{self.person.key}", {"v": 1, "seen": at}
            items.append(Record(voice, body, monotonic_fields=("seen",), owner=self.person.household))
        if items:
            self._asked().write(self.person.key, items)
        bodies = _bodies(now.session)
        stored = {kind: body for kind, body in {**now.stored, **due}.items() if kind in bodies}
        revs = {kind: now.revisions.get(kind, 0) + (kind in due) for kind in (PLACE, PROFILE)}
        return replace(now, stored=stored, revisions={kind: rev for kind, rev in revs.items() if rev})

    def _in_time(self, patience: float = PATIENCE_S) -> None:
        if self.clock() - self.in_progress > patience:
            raise StorageError("this turn has no time left for the store")


def state_for_log(session: Session) -> str:
    """The place as a log may name it; the one safety question is not told from the three it may lead to."""
    place = without_health(session).state
    return State.SCREEN_1 if place is State.NEWS else place


def _item(kind: str, body: Plain, rev: int, at: int) -> Record:
    if kind.startswith(PRACTICE_PREFIX):
        return Record(kind, body, monotonic_fields=("right", "left"))
    return Record(kind, body, rev, at // 1000 + PLACE_TTL_S if kind == PLACE else None)


def _bodies(session: Session) -> dict[str, Plain]:
    """Everything of a session that is kept, by its kind."""
    kept = without_health(session)
    if kept.resumable_state is None:  # what else it was is of no use to anybody
        kept = Session(state=kept.state, last_turn_at=kept.last_turn_at, profile=kept.profile)
    practices = filter(None, (*session.earlier_practices, session.practice))
    return {
        PLACE: dump_place(kept),
        PROFILE: dump_profile(kept.profile),
        **{f"{PRACTICE_PREFIX}{practice.began_at:013}": dump_practice(practice) for practice in practices},
    }


def _due(now: LoadedSession) -> dict[str, Plain]:
    """What differs from what is stored, or from nothing at all; of a place, the instant alone is not worth a write.

    Nor is a place that nobody is offered to come back to, unless one that is would be found instead.
    """
    nothing = _bodies(Session())
    due = {
        kind: body
        for kind, body in _bodies(now.session).items()
        if now.stored.get(kind) != UNREADABLE
        and _telling(body) != _telling(now.stored.get(kind) or nothing.get(kind, {}))
    }
    if PLACE in due and now.session.resumable_state is None:
        found = load_session({**nothing, PLACE: now.stored.get(PLACE) or nothing[PLACE]})
        if found.resumable_state is None:
            del due[PLACE]
    return due


def _telling(body: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in body.items() if key != "seen"}


def _together(
    before: LoadedSession, after: Session, theirs: LoadedSession, conflict: ConflictError
) -> tuple[LoadedSession, dict[str, Plain]]:
    """Theirs and ours: the profile of both, the newer place, and a practice as far as it is known to be done."""
    known_before = {kind: body for kind, body in before.stored.items() if body != UNREADABLE}
    base = load_session({**_bodies(Session()), **known_before}).profile
    session = replace(after, profile=_merged(base, after.profile, theirs.session.profile))
    ours = _bodies(session)
    known = {kind: ours[kind] for kind in ours if kind in conflict.sort_keys and kind.startswith(PRACTICE_PREFIX)}
    now = LoadedSession(session, {**before.stored, **theirs.stored, **known}, theirs.revisions)
    due = _due(now)
    if theirs.session.last_turn_at >= after.last_turn_at:  # the same request once more, or another device since
        due.pop(PLACE, None)
    return now, due


def _merged(base: Profile, ours: Profile, theirs: Profile) -> Profile:
    """Both profiles in one: what we changed since we read it, and for the rest what the other wrote."""
    withdrawn = dict(base.screened_on_day).keys() - dict(ours.screened_on_day).keys()
    days = {goal: day for goal, day in theirs.screened_on_day if goal not in withdrawn}
    days |= {goal: day for goal, day in ours.screened_on_day if (goal, day) not in base.screened_on_day}
    instructed = {*theirs.instructed_goals, *({*ours.instructed_goals} - {*base.instructed_goals})}
    both = replace(
        theirs,
        goal=ours.goal if ours.goal != base.goal else theirs.goal,
        screened_on_day=tuple(sorted(days.items())),
        instructed_goals=tuple(sorted(instructed)),
    )
    for goal, habit in ours.habits:
        both = both.with_habit(goal, _merged_habit(base.habit(goal), habit, theirs.habit(goal)))
    return both


def _merged_habit(base: Habit, ours: Habit, theirs: Habit) -> Habit:
    first = theirs.first_practice or (ours.first_practice if ours.first_practice != base.first_practice else None)
    changed = {
        name: getattr(ours, name)
        for name in ("reps", "rung", "easy_streak")
        if getattr(ours, name) != getattr(base, name)
    }
    return replace(replace(theirs, first_practice=first), **changed)


def _may_be_lost(now: LoadedSession) -> bool:
    """Whether what is not stored is more than where a conversation is before anything was done."""
    due = _due(now)
    place = due.get(PLACE, {})
    coming_back = place.get("place") == State.REPS or place.get("left_off") is not None
    return coming_back or any(kind.startswith(PRACTICE_PREFIX) for kind in due)


def _readable(kind: str, body: Plain) -> bool:
    try:
        load_session({**_bodies(Session()), kind: body})
    except ValueError:
        return False
    return True


def _practice(item: Record) -> Practice | None:
    """A practice that was kept; None if a later version wrote it, or it is damaged."""
    try:
        return load_practice(int(item.sort_key.removeprefix(PRACTICE_PREFIX)), item.body)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
