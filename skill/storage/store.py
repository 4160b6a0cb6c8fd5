"""The Store protocol, its record type and its errors."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Protocol

PLACE, PROFILE, TOMBSTONE = "place", "profile", "tombstone"
"""The sort keys of a place, of a profile, and of what says that a person was forgotten: its revision is the generation
of what has been stored since (docs/decisions/0010-forgotten-stays-forgotten.md)."""

FIRST_READ = PLACE
"""The sort key from which a read begins; practices ("done#…") sort before it, so a read leaves them out."""

READ_LIMIT, LATEST_LIMIT = 25, 200
"""The most records that one read, and one query of the latest, returns."""

NO_GENERATIONS: Mapping[str, int] = MappingProxyType({})

LARGEST = 10**38 - 1
"""The largest number: DynamoDB stores 38 digits."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a person, for example the place in a practice, or one practice."""

    sort_key: str
    body: Mapping[str, Any]
    """Strings, whole numbers, booleans, None, lists and dictionaries with string keys."""
    revision: int = 0
    """The revision that was read; 0 for a record that is not stored yet. Each write stores the next one."""
    ttl: int | None = None
    """When it expires, in epoch seconds. DynamoDB may take two days to delete it, so a reader has to look."""
    monotonic_fields: tuple[str, ...] = ()
    """With these, the revision does not matter: the write succeeds unless one of these numbers would get smaller, or a
    True among them False."""
    unconditional: bool = False
    """Whether it is written whatever stands there."""
    owner: str | None = None
    """Whose record it is, if it is not the person's own."""
    generation: int = 0
    """Where the revisions of a record that is not stored yet start, so that no revision is used twice."""

    @property
    def next_revision(self) -> int:
        """The revision that a write stores."""
        return (self.revision or self.generation) + 1


class StorageError(Exception):
    """The store is not available: unreachable, throttled, timed out, no such table. The message is one line."""


class ConflictError(StorageError):
    """A conditional write failed. `found`: what was there, by its sort key, as far as the store told."""

    def __init__(self, line: str, found: Iterable["Record"] = ()) -> None:
        super().__init__(line)
        self.found = {record.sort_key: record for record in found}


class ForgottenError(StorageError):
    """The person whose record it would be has been forgotten since the conversation began."""

    def __init__(self) -> None:
        super().__init__("forgotten since: nothing of before is written again")


class Store(Protocol):
    """What keeps records, under the key of a person and a sort key. Every method may raise StorageError."""

    def read(self, person: str) -> tuple[Record, ...]:
        """The records from FIRST_READ on, in order of their sort keys, in one bounded call."""

    def write(self, person: str, records: Sequence[Record], generations: Mapping[str, int] = NO_GENERATIONS) -> None:
        """Store all of the records, each at its next revision, or none and raise ConflictError, in one call.

        ForgottenError if one of the people in `generations` has been forgotten since the generation given there.
        """

    def query_latest(self, person: str, prefix: str) -> tuple[Record, ...]:
        """The last records whose sort key has the prefix, latest first, in one bounded call."""

    def bury(self, person: str, generation: int, ttl: int) -> int:
        """Delete place and profile and put a tombstone with this revision, in one step; the revision that stands.

        Nothing changes if one as high stands already. Raises ConflictError when another write interfered.
        """

    def delete(self, person: str, sort_key: str, generation: int) -> None:
        """Delete one record, if it is there and its revision is not beyond the generation.

        Raises ConflictError when another write interfered, as delete_all does.
        """

    def delete_all(self, person: str, generation: int, more: Callable[[], bool] = lambda: True) -> bool:
        """Delete all that is not beyond the generation, the tombstone apart; False if `more` said stop before the end.

        It takes as many calls as there is to delete.
        """


def storable(value: object, where: str = "body") -> Any:
    """A deep copy of a value that a store can keep.

    TypeError for a float or another type, ValueError for a number or string that DynamoDB refuses; both say where.
    """
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
            return {storable(key, where): storable(inner, f"{where}.{key}") for key, inner in value.items()}
        case list() | tuple():
            return [storable(inner, f"{where}[{index}]") for index, inner in enumerate(value)]
        case float():
            raise TypeError(f"{where} is a float; the store keeps integers, strings, booleans, None, dicts and lists")
        case _:
            raise TypeError(f"{where} is a {type(value).__name__}, which the store does not keep")


def validated(person: str, records: Sequence[Record]) -> tuple[Record, ...]:
    """The records with plain values, or the error that DynamoDB would raise later and less clearly."""
    if not storable(person, "person") or not all(record.sort_key for record in records):
        raise ValueError("a person and a sort key are needed, and cannot be empty")
    if len({(record.owner, record.sort_key) for record in records}) < len(records):
        raise ValueError("one write holds each sort key once")
    return tuple(
        Record(
            storable(record.sort_key, "kind"),
            storable(record.body, record.sort_key),
            storable(record.revision, "rev"),
            storable(record.ttl, "ttl"),
            record.monotonic_fields,
            record.unconditional,
            storable(record.owner, "owner"),
            storable(record.generation, "generation"),
        )
        for record in records
    )
