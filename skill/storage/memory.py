"""An in-memory store for tests and trials: the same rules as DynamoDB's, and nothing outlives the process."""

from collections.abc import Callable, Mapping, Sequence
from threading import Lock

from skill.storage.store import (
    FIRST_READ,
    LATEST_LIMIT,
    NO_GENERATIONS,
    PLACE,
    PROFILE,
    READ_LIMIT,
    TOMBSTONE,
    ConflictError,
    ForgottenError,
    Record,
    validated,
)


class MemoryStore:
    """A store in a dictionary."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.records: dict[tuple[str, str], Record] = {}
        """What is stored, by person and sort key."""

    def read(self, person: str) -> tuple[Record, ...]:
        found = [record for record in self._of(person) if record.sort_key >= FIRST_READ]
        return validated(person, found[:READ_LIMIT])

    def write(self, person: str, records: Sequence[Record], generations: Mapping[str, int] = NO_GENERATIONS) -> None:
        records = validated(person, records)
        with self._lock:
            if any(self._tombstone(each) not in (0, generation) for each, generation in generations.items()):
                raise ForgottenError
            refused = [record for record in records if not self._may(person, record)]
            if refused:
                met = [self.records.get((each.owner or person, each.sort_key)) for each in refused]
                raise ConflictError("a record was written by somebody else in between", filter(None, met))
            for record in records:
                stored = Record(record.sort_key, record.body, record.next_revision, ttl=record.ttl)
                self.records[record.owner or person, record.sort_key] = stored

    def _tombstone(self, person: str) -> int:
        """The revision of somebody's tombstone; 0 without one."""
        stands = self.records.get((person, TOMBSTONE))
        return stands.revision if stands else 0

    def _may(self, person: str, record: Record) -> bool:
        before = self.records.get((record.owner or person, record.sort_key))
        if record.unconditional:
            return True
        if record.monotonic_fields:
            return before is None or all(
                record.body[name] is True or _grows(before.body.get(name), record.body[name])
                for name in record.monotonic_fields
            )
        return record.revision == (before.revision if before else 0)

    def query_latest(self, person: str, prefix: str) -> tuple[Record, ...]:
        found = [record for record in reversed(self._of(person)) if record.sort_key.startswith(prefix)]
        return validated(person, found[:LATEST_LIMIT])

    def bury(self, person: str, generation: int, ttl: int) -> int:
        with self._lock:
            if self._tombstone(person) < generation:
                for sort_key in (PLACE, PROFILE):
                    self.records.pop((person, sort_key), None)
                self.records[person, TOMBSTONE] = Record(TOMBSTONE, {}, generation, ttl=ttl)
            return self._tombstone(person)

    def delete(self, person: str, sort_key: str, generation: int) -> None:
        with self._lock:
            found = self.records.get((person, sort_key))
            if found and found.revision <= generation:
                del self.records[person, sort_key]

    def delete_all(self, person: str, generation: int, more: Callable[[], bool] = lambda: True) -> bool:
        del more  # it takes no time
        for record in self._of(person):
            if record.sort_key != TOMBSTONE:
                self.delete(person, record.sort_key, generation)
        return True

    def _of(self, person: str) -> list[Record]:
        """The records of a person, in order of their sort keys."""
        with self._lock:
            found = [record for (owner, _), record in self.records.items() if owner == person]
        return sorted(found, key=lambda record: record.sort_key)


def _grows(before: object, now: object) -> bool:
    """Whether a number, or a boolean, does not get smaller."""
    return isinstance(before, int) and isinstance(now, int) and type(before) is type(now) and before <= now
