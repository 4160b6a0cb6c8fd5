"""An in-memory store for tests and trials: the same rules as DynamoDB's, and nothing outlives the process."""

from collections.abc import Callable, Sequence
from threading import Lock

from skill.storage.store import FIRST_READ, LATEST_LIMIT, READ_LIMIT, ConflictError, Record, validated


class MemoryStore:
    """A store in a dictionary."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.records: dict[tuple[str, str], Record] = {}
        """What is stored, by person and sort key."""

    def read(self, person: str) -> tuple[Record, ...]:
        found = [record for record in self._of(person) if record.sort_key >= FIRST_READ]
        return validated(person, found[:READ_LIMIT])

    def write(self, person: str, records: Sequence[Record]) -> None:
        records = validated(person, records)
        with self._lock:
            refused = [record.sort_key for record in records if not self._may(person, record)]
            if refused:
                raise ConflictError("a record was written by somebody else in between", refused)
            for record in records:
                stored = Record(record.sort_key, record.body, record.revision + 1, record.ttl)
                self.records[record.owner or person, record.sort_key] = stored

    def _may(self, person: str, record: Record) -> bool:
        before = self.records.get((record.owner or person, record.sort_key))
        if record.monotonic_fields:
            return before is None or all(before.body[name] <= record.body[name] for name in record.monotonic_fields)
        return record.revision == (before.revision if before else 0)

    def query_latest(self, person: str, prefix: str) -> tuple[Record, ...]:
        found = [record for record in reversed(self._of(person)) if record.sort_key.startswith(prefix)]
        return validated(person, found[:LATEST_LIMIT])

    def delete(self, person: str, sort_key: str) -> None:
        with self._lock:
            self.records.pop((person, sort_key), None)

    def delete_all(self, person: str, more: Callable[[], bool] = lambda: True) -> bool:
        del more  # it takes no time
        with self._lock:
            for key in [key for key in self.records if key[0] == person]:
                del self.records[key]
        return True

    def _of(self, person: str) -> list[Record]:
        """The records of a person, in order of their sort keys."""
        with self._lock:
            found = [record for (owner, _), record in self.records.items() if owner == person]
        return sorted(found, key=lambda record: record.sort_key)
