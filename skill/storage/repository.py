"""Loads, saves, recalls and deletes the records of one person, within the time that one turn has.

A place and a profile are stored, each on the condition of the revision that was read, and a record for each practice,
whose reps may only grow. What is written is what differs from what is known to be stored, and both travel in the
session's attributes: what could not be written is due again on the next turn. What was read before somebody was
forgotten is never written again (docs/decisions/0010-forgotten-stays-forgotten.md).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from skill.dialogue.session import Session
from skill.exercise.history import Practice, Progress, summarise
from skill.storage.deadline import Deadline, DeadlineError
from skill.storage.loaded import (
    HOUSEHOLD,
    LEFT_AS_IT_IS,
    PRACTICE_PREFIX,
    UNREAD,
    UNREADABLE,
    LoadedSession,
    blank_bodies,
    is_readable,
    practice_of,
)
from skill.storage.merge import merge, met_practices
from skill.storage.plain_values import Body
from skill.storage.records import load as load_session
from skill.storage.store import PLACE, PROFILE, TOMBSTONE, ConflictError, ForgottenError, Record, StorageError, Store

T = TypeVar("T")
VOICE_PREFIX = "known#"
"""The sort key of a voice in its household's list begins with this, and goes on with the voice's own key."""

LOOK_UP = "trouble.look_up"
"""The name of the sentence for a store that did not answer at the beginning."""

PLACE_TTL_S = 7 * 86_400
"""A place is offered for the day; a week later DynamoDB deletes it."""

TOMBSTONE_TTL_S = 8 * 86_400
"""How long a tombstone stays: longer than a late request can take, and than a place is stored."""

MERGES = 2
"""How often a turn brings together what two devices wrote; after that, each practice is written by itself."""


@dataclass(frozen=True, slots=True)
class Person:
    """Whose records they are: a recognised voice's, else the account's. `account` is set if it is a voice."""

    key: str
    account: str | None = None

    @property
    def household(self) -> str:
        """The key under which the voices of the account are listed, apart from the account's own records."""
        return f"{self.account or self.key}#household"


class SessionRepository:
    """The records of one person, for one turn."""

    def __init__(self, store: Store, person: Person, deadline: Deadline | None = None) -> None:
        """`calls` is how often the store was asked, `failed` whether it was not available."""
        self.store, self.person, self.deadline = store, person, deadline or Deadline()
        self.calls, self.failed = 0, False

    def load(self, attributes: Mapping[str, Any], at: int, *, new: bool) -> LoadedSession:
        """The session in the attributes or, for a new conversation at an instant (epoch ms), the one that is stored.

        UnreadableError if the attributes are not a session's.
        """
        if not new:
            return LoadedSession.from_attributes(attributes)
        try:
            return self._read()
        except StorageError:
            self.failed = True
            return LoadedSession(Session(), revisions={UNREAD: at}, trouble=LOOK_UP)

    def save(self, before: LoadedSession, after: Session, at: int) -> tuple[LoadedSession, bool]:
        """Write what differs from what is stored, in one call; and whether nothing may be lost. `at` is in epoch ms.

        When somebody else wrote in between, theirs and ours are merged and written. ForgottenError, and nothing
        written, when the person has been forgotten since the conversation began.
        """
        now = replace(before, session=after)
        if after.guest:  # nothing of somebody else's practice is stored under this person
            return now, True
        due, found = now.due(), dict[str, Record]()
        if not due:
            return now, True
        try:
            if UNREAD in before.revisions:
                now, due = merge(before, after, self._read_again(before), found)
            for _ in range(1 + MERGES):
                try:
                    return self._write(now, due, at), True
                except ConflictError as conflict:
                    found |= conflict.found
                    now, due = merge(before, after, self._read_again(before), found)
            now = self._write_practices(now, due, at)
            return now, not now.may_be_lost()
        except ForgottenError:
            raise
        except StorageError:
            self.failed = True
            return now, not now.may_be_lost()

    def progress(
        self, today: int, day_of: Callable[[int], int] | None = None, unsaved: Iterable[Practice] = ()
    ) -> tuple[Progress | None, bool]:
        """What the last practices add up to on a day, None when they cannot be looked up; and if all could be read.

        `day_of` gives the day of an instant (epoch ms) where the person is; without it, the day that was stored holds.
        `unsaved` are those of this conversation, which may not be stored yet, or less of them.
        """
        try:
            found = self._ask(lambda: self.store.query_latest(self.person.key, PRACTICE_PREFIX))
        except StorageError:
            self.failed = True
            return None, True
        stored = [practice for practice in map(practice_of, found) if practice]
        all_read = len(stored) == len(found)
        practices = [*{practice.began_at: practice for practice in (*stored, *unsaved)}.values()]
        if day_of is not None:
            practices = [replace(each, day=day_of(each.began_at)) for each in practices]
        return summarise(practices, today), all_read

    def look_whether_forgotten(self, before: LoadedSession) -> None:
        """ForgottenError if the person has been forgotten since; nobody knows while the store does not answer."""
        try:
            self._read_again(before)
        except ForgottenError:
            raise
        except StorageError:
            self.failed = True

    def forget(self, loaded: LoadedSession, at: int) -> bool:
        """Delete every record of this person, at an instant (epoch ms); whether all of them are gone."""
        try:
            newest = max(
                (rev for sort_key, rev in loaded.revisions.items() if sort_key not in (UNREAD, HOUSEHOLD)), default=0
            )
            return self._forget(self.person, max(at, newest + 1), at)
        except StorageError:
            self.failed = True
            return False

    def forget_household(self, at: int) -> None:
        """Delete every record of an account and of its voices; StorageError when that cannot be done.

        From the household's tombstone on no conversation of before can list a voice, so that the list is whole.
        """
        account, household = self.person, self.person.household
        standing = self._bury(household, max(at, 1), at)
        for voice in self._ask(lambda: self.store.query_latest(household, VOICE_PREFIX)):
            if voice.body.get(HOUSEHOLD, 0) < standing:
                self._forget_wholly(Person(voice.sort_key.removeprefix(VOICE_PREFIX), account.key), at)
        self._forget_wholly(account, at)

    def _forget_wholly(self, person: Person, at: int) -> None:
        if not self._forget(person, max(at, 1), at):
            raise StorageError("not everything could be deleted in time")

    def _forget(self, person: Person, generation: int, at: int) -> bool:
        standing = self._bury(person.key, generation, at)
        gone = self._insist(lambda: self.store.delete_all(person.key, standing, lambda: self.deadline.left > 0))
        if gone and person.account:
            self._insist(lambda: self.store.delete(person.household, f"{VOICE_PREFIX}{person.key}", standing))
        return gone

    def _bury(self, key: str, generation: int, at: int) -> int:
        """Put a tombstone; the revision of the one that stands."""
        return self._insist(lambda: self.store.bury(key, generation, at // 1000 + TOMBSTONE_TTL_S))

    def _insist(self, ask: Callable[[], T]) -> T:
        """The store's answer, asked again as long as other writes interfere."""
        while True:
            try:
                return self._ask(ask)
            except ConflictError:
                continue

    def _ask(self, ask: Callable[[], T]) -> T:
        """The store's answer; StorageError if there is none by the deadline."""
        if self.deadline.left > 0:
            self.calls += 1
        try:
            return self.deadline.call(ask)
        except DeadlineError as late:
            raise StorageError("the store has not answered within the time of this turn") from late

    def _read(self) -> LoadedSession:
        records = {record.sort_key: record for record in self._ask(lambda: self.store.read(self.person.key))}
        revisions = {TOMBSTONE: records[TOMBSTONE].revision} if TOMBSTONE in records else {}
        # What is older than the tombstone is gone by now.
        since = revisions.get(TOMBSTONE, 0)
        left = {
            sort_key: records[sort_key]
            for sort_key in (PLACE, PROFILE)
            if sort_key in records and records[sort_key].revision > since
        }
        stored: dict[str, Any] = {sort_key: dict(record.body) for sort_key, record in left.items()}
        revisions |= {sort_key: record.revision for sort_key, record in left.items()}
        if self.person.account and not stored:
            revisions |= {HOUSEHOLD: self._household()}
        found = {sort_key: body for sort_key, body in stored.items() if is_readable(sort_key, body)}
        session = load_session({**blank_bodies(), **found})
        unreadable = {sort_key: UNREADABLE for sort_key in stored if sort_key not in found}
        self.failed = self.failed or bool(unreadable)
        return LoadedSession(session, {**found, **unreadable}, revisions, LEFT_AS_IT_IS if unreadable else None)

    def _household(self) -> int:
        """The generation of the household; 0 if nothing of it was forgotten lately."""
        found = self._ask(lambda: self.store.read(self.person.household))
        return next((record.revision for record in found if record.sort_key == TOMBSTONE), 0)

    def _read_again(self, before: LoadedSession) -> LoadedSession:
        """What is stored now; ForgottenError if it is another generation than before."""
        now = self._read()
        household = now.revisions.get(HOUSEHOLD)
        if UNREAD in before.revisions:
            same = max(now.generation, household or 0) < before.revisions[UNREAD]
        else:
            same = now.generation == before.generation and household in (None, before.revisions.get(HOUSEHOLD))
        if not same:
            raise ForgottenError
        return now

    def _write(self, now: LoadedSession, due: Mapping[str, Body], at: int) -> LoadedSession:
        records = [_record(sort_key, body, now, at) for sort_key, body in due.items()]
        generations: dict[str, int] = {}
        if any(record.revision == 0 for record in records):  # what replaces a record meets that it is gone
            generations[self.person.key] = now.generation
        if self.person.account and records and not now.is_known:
            household = now.revisions.get(HOUSEHOLD, 0)
            voice, body = f"{VOICE_PREFIX}{self.person.key}", {"v": 2, HOUSEHOLD: household}
            listed = Record(voice, body, generation=now.generation, unconditional=True, owner=self.person.household)
            records.append(listed)
            generations[self.person.household] = household
        if records:
            self._ask(lambda: self.store.write(self.person.key, records, generations))
        return now.written(due)

    def _write_practices(self, now: LoadedSession, due: Mapping[str, Body], at: int) -> LoadedSession:
        """Write the practices that are due, each by itself, again as long as somebody else's writes interfere."""
        for sort_key in [sort_key for sort_key in due if sort_key.startswith(PRACTICE_PREFIX)]:
            while body := now.due().get(sort_key):
                try:
                    now = self._write(now, {sort_key: body}, at)
                except ConflictError as conflict:
                    now = replace(now, stored={**now.stored, **met_practices(conflict.found)})
        return now


def _record(sort_key: str, body: Body, now: LoadedSession, at: int) -> Record:
    if sort_key.startswith(PRACTICE_PREFIX):
        fields = ("v", "right", "left", "finished")
        return Record(sort_key, body, monotonic_fields=fields, generation=now.generation)
    ttl = at // 1000 + PLACE_TTL_S if sort_key == PLACE else None
    return Record(sort_key, body, now.revisions.get(sort_key, 0), ttl, generation=now.generation)
