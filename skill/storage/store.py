"""What is kept, one item for each kind of thing, by laws that every store keeps; and memory as a store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Protocol

FIRST_READ = "place"
"""What a session opens with sorts from here on; practices ("done#…") sort before it and are not read."""

READ_LIMIT, LATEST_LIMIT = 25, 200
"""At most so many items come back from one read, or one look at the past; the kinds of item are a handful."""

LARGEST = 10**38 - 1
"""DynamoDB keeps 38 digits of a number."""


@dataclass(frozen=True, slots=True)
class Record:
    """One kind of thing kept about a person; `kind` is its sort key.

    `rev` is the revision that was read, 0 for what is not there yet. `ttl` is in epoch seconds; DynamoDB may take days
    to remove what is past it, so a reader looks at it too. With `grows` the revision does not matter: the item may be
    written as long as none of these numbers in its body gets smaller. `of` is whose it is, if not the person's own.
    """

    sort_key: str
    body: Mapping[str, Any]
    revision: int = 0
    ttl: int | None = None
    monotonic_fields: tuple[str, ...] = ()
    owner: str | None = None


class StorageError(Exception):
    """The store did not do it: unreachable, throttled, timed out, no such table; in one line."""


class ConflictError(StorageError):
    """Somebody else wrote in between; `kinds` are the items that were meant, empty when it is not told."""

    def __init__(self, line: str, kinds: Sequence[str] = ()) -> None:
        super().__init__(line)
        self.sort_keys = frozenset(kinds)


class Store(Protocol):
    def read(self, person: str) -> tuple[Record, ...]:
        """Everything a session opens with, in order of kind, in one bounded call."""

    def write(self, person: str, items: Sequence[Record]) -> None:
        """Keep all of the items, each one revision further, or none and a Conflict, in one call."""

    def query_latest(self, person: str, prefix: str) -> tuple[Record, ...]:
        """The last items whose kind begins so, latest first, in one bounded call."""

    def delete(self, person: str, kind: str) -> None:
        """Delete one item, if it is there."""

    def delete_all(self, person: str, more: Callable[[], bool] = lambda: True) -> bool:
        """Delete everything of a person, however many pages; False if `more` called a halt before all was gone."""


def plain(value: object, where: str = "body") -> Any:
    """A deep copy of a JSON-like value without floats; anything else is a TypeError that names the place."""
    match value:
        case None | bool():
            return value
        case int():
            if abs(value) > LARGEST:
                raise ValueError(f"{where} has more than the 38 digits DynamoDB keeps")
            return value
        case str():
            value.encode()  # half a surrogate pair cannot be sent, and would be found out only there
            return value
        case Mapping():
            if wrong := [key for key in value if not isinstance(key, str)]:
                raise TypeError(f"{where} has a key that is not a string: {wrong[0]!r}")
            return {plain(key, where): plain(inner, f"{where}.{key}") for key, inner in value.items()}
        case list() | tuple():
            return [plain(inner, f"{where}[{index}]") for index, inner in enumerate(value)]
        case float():
            raise TypeError(f"{where} is a float; the store keeps integers, strings, booleans, None, dicts and lists")
        case _:
            raise TypeError(f"{where} is a {type(value).__name__}, which the store does not keep")


def validated(person: str, items: Sequence[Record]) -> tuple[Record, ...]:
    """The items as plain values, or the error that DynamoDB would only give later and less clearly."""
    if not plain(person, "person") or not all(item.sort_key for item in items):
        raise ValueError("a person and a kind are needed, and cannot be empty")
    if len({(item.owner, item.sort_key) for item in items}) < len(items):
        raise ValueError("one write holds each kind once")
    return tuple(
        Record(
            plain(item.sort_key, "kind"),
            plain(item.body, item.sort_key),
            plain(item.revision, "rev"),
            plain(item.ttl, "ttl"),
            item.monotonic_fields,
            plain(item.owner, "of"),
        )
        for item in items
    )


class MemoryStore:
    """The stand-in: the same laws, and nothing outlives the program."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[tuple[str, str], Record] = {}

    def read(self, person: str) -> tuple[Record, ...]:
        with self._lock:
            found = [item for (owner, kind), item in self._kept.items() if owner == person and kind >= FIRST_READ]
        return validated(person, sorted(found, key=lambda item: item.sort_key)[:READ_LIMIT])

    def write(self, person: str, items: Sequence[Record]) -> None:
        kept = validated(person, items)
        with self._lock:
            refused = [item.sort_key for item in kept if not self._may(person, item)]
            if refused:
                raise ConflictError("an item was written by somebody else in between", refused)
            for item in kept:
                self._kept[item.owner or person, item.sort_key] = Record(
                    item.sort_key, item.body, item.revision + 1, item.ttl
                )

    def _may(self, person: str, item: Record) -> bool:
        before = self._kept.get((item.owner or person, item.sort_key))
        if item.monotonic_fields:
            return before is None or all(before.body[name] <= item.body[name] for name in item.monotonic_fields)
        return item.revision == (before.revision if before else 0)

    def query_latest(self, person: str, prefix: str) -> tuple[Record, ...]:
        with self._lock:
            found = [item for (owner, kind), item in self._kept.items() if owner == person and kind.startswith(prefix)]
        return validated(person, sorted(found, key=lambda item: item.sort_key, reverse=True)[:LATEST_LIMIT])

    def delete(self, person: str, kind: str) -> None:
        with self._lock:
            self._kept.pop((person, kind), None)

    def delete_all(self, person: str, more: Callable[[], bool] = lambda: True) -> bool:
        del more  # it takes no time
        with self._lock:
            for key in [key for key in self._kept if key[0] == person]:
                del self._kept[key]
        return True
