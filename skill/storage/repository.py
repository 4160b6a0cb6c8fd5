"""Loads, saves, recalls and deletes the records of one person, within the time that one turn has.

A place and a profile are stored, each on the condition of the revision that was read, and a record for each practice,
whose reps may only grow. What is written is what differs from what is known to be stored, and both travel in the
session's attributes: what could not be written is due again on the next turn.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from skill.dialogue.session import Session
from skill.exercise.history import Progress, summarise
from skill.storage.loaded import (
    PLACE,
    PRACTICE_PREFIX,
    PROFILE,
    UNREADABLE,
    LoadedSession,
    bodies,
    is_readable,
    practice_of,
)
from skill.storage.merge import merge
from skill.storage.records import Plain
from skill.storage.records import load as load_session
from skill.storage.store import ConflictError, Record, StorageError, Store

VOICE_PREFIX = "known#"
LOOK_UP = "trouble.look_up"

PLACE_TTL_S = 7 * 86_400
"""A place is offered for an hour; a week later DynamoDB deletes it."""

PATIENCE_S = 2.5
"""When this much of a turn is gone, no other call is begun: a slow one takes four seconds, and Alexa waits eight."""

FORGETTING_S = 2.5


@dataclass(frozen=True, slots=True)
class Person:
    """Whose records they are: a recognised voice's, else the account's; `account` is set when it is a voice of one."""

    key: str
    account: str | None = None

    @property
    def household(self) -> str:
        """The key under which the voices of the account are listed, apart from the account's own records."""
        return f"{self.account or self.key}#household"


class SessionRepository:
    """The records of one person, for one turn."""

    def __init__(self, store: Store, person: Person, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` counts seconds. `calls` is how often the store was asked, `failed` whether it was not available."""
        self.store, self.person, self.clock = store, person, clock
        self.began = clock()
        self.calls, self.failed = 0, False

    def load(self, attributes: Mapping[str, Any], *, new: bool) -> LoadedSession:
        """The session in the attributes or, for a new conversation, the one that is stored; one read at most."""
        if not new and "session" in attributes:
            return LoadedSession.from_attributes(attributes)
        try:
            return self._read()
        except StorageError:
            self.failed = True
            return LoadedSession(Session(), trouble=LOOK_UP)

    def save(self, before: LoadedSession, after: Session, at: int) -> tuple[LoadedSession, bool]:
        """Write what differs from what is stored, in one call; and whether nothing may be lost. `at` is in epoch ms.

        When somebody else wrote in between, theirs and ours are merged and written, in two calls more.
        """
        now = replace(before, session=after)
        if after.guest:  # nothing of somebody else's practice is stored under this person
            return now, True
        try:
            self._in_time()
            try:
                return self._write(now, now.due(), at), True
            except ConflictError as conflict:
                self._in_time()
                now, due = merge(before, after, self._read(), conflict.sort_keys)
                self._in_time()
                return self._write(now, due, at), True
        except StorageError:
            self.failed = True
            return now, not now.may_be_lost()

    def progress(self, today: int) -> Progress | None:
        """What the last practices add up to on a day; None when they cannot be looked up."""
        try:
            self._in_time()
            found = self._asked().query_latest(self.person.key, PRACTICE_PREFIX)
        except StorageError:
            self.failed = True
            return None
        return summarise(filter(None, map(practice_of, found)), today)

    def forget(self) -> bool:
        """Delete every record of this person; whether all of them are gone."""
        try:
            gone = self._asked().delete_all(self.person.key, lambda: self.clock() - self.began < FORGETTING_S)
            if gone and self.person.account:
                self._in_time(FORGETTING_S)
                self._asked().delete(self.person.household, f"{VOICE_PREFIX}{self.person.key}")
        except StorageError:
            self.failed = True
            return False
        return gone

    def forget_household(self) -> None:
        """Delete every record of an account and of its voices; StorageError when that cannot be done."""
        voices = [
            record.sort_key.removeprefix(VOICE_PREFIX)
            for record in self._asked().query_latest(self.person.household, VOICE_PREFIX)
        ]
        for key in (*voices, self.person.key, self.person.household):
            self._asked().delete_all(key)

    def _asked(self) -> Store:
        self.calls += 1
        return self.store

    def _read(self) -> LoadedSession:
        records = {record.sort_key: record for record in self._asked().read(self.person.key)}
        stored: dict[str, Any] = {kind: dict(records[kind].body) for kind in (PLACE, PROFILE) if kind in records}
        revisions = {kind: records[kind].revision for kind in stored}
        found = {kind: body for kind, body in stored.items() if is_readable(kind, body)}
        if PROFILE in stored and PROFILE not in found:  # and a place without its profile is worth nothing
            self.failed = True
            return LoadedSession(Session(), {**found, PROFILE: UNREADABLE}, revisions, LOOK_UP)
        return LoadedSession(load_session({**bodies(Session()), **found}), found, revisions)

    def _write(self, now: LoadedSession, due: Mapping[str, Plain], at: int) -> LoadedSession:
        records = [_record(kind, body, now.revisions.get(kind, 0), at) for kind, body in due.items()]
        if self.person.account and records and not now.revisions:
            voice, body = f"{VOICE_PREFIX}{self.person.key}", {"v": 1, "seen": at}
            records.append(Record(voice, body, monotonic_fields=("seen",), owner=self.person.household))
        if records:
            self._asked().write(self.person.key, records)
        return now.written(due)

    def _in_time(self, patience: float = PATIENCE_S) -> None:
        if self.clock() - self.began > patience:
            raise StorageError("this turn has no time left for the store")


def _record(sort_key: str, body: Plain, revision: int, at: int) -> Record:
    if sort_key.startswith(PRACTICE_PREFIX):
        return Record(sort_key, body, monotonic_fields=("right", "left"))
    return Record(sort_key, body, revision, at // 1000 + PLACE_TTL_S if sort_key == PLACE else None)
