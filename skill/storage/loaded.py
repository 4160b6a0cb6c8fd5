"""A session as it was loaded, with what is known to be stored of it, and so what is due to be written."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Any, Self

from skill.dialogue.session import Session
from skill.dialogue.states import AFTER, MOVING, RETURNING, SAFETY_QUESTIONS, SETTLING, State
from skill.exercise.history import Practice
from skill.storage.plain_values import Body
from skill.storage.profile_records import dump_practice, dump_profile, load_practice, load_profile
from skill.storage.records import dump, dump_place, load_place
from skill.storage.records import load as load_session
from skill.storage.redaction import without_health
from skill.storage.store import PLACE, PROFILE, TOMBSTONE, Record

PRACTICE_PREFIX = "done#"
"""The sort key of a practice begins with this, and goes on with the instant at which it began (13 digits, epoch ms)."""

SAME = "same"
"""In the attributes, stands for a stored body that is the same as the session's."""

LEFT_AS_IT_IS = "trouble.unreadable"
"""The name of the sentence for records that cannot be read, and so are left as they are."""

UNREADABLE = "unreadable"
"""Stands for a body that a later version stored, or that is damaged: it is left as it is."""

_OF_A_GOAL = (*RETURNING, *SAFETY_QUESTIONS, *SETTLING, *MOVING, *AFTER)
"""States of a practice, which has a goal."""

HOUSEHOLD, UNREAD = "household", "unread"
"""Among the revisions: the generation of the household, where a voice is not listed in it yet; and, where the store did
not answer at the beginning, the instant of that (epoch ms)."""


class UnreadableError(ValueError):
    """Attributes that are not a session's: they came back changed, or a later version wrote them."""


@dataclass(frozen=True, slots=True)
class LoadedSession:
    """A session, the bodies that are stored of it by their sort keys, and the revisions that were read."""

    session: Session
    stored: Mapping[str, Any] = field(default_factory=dict)
    revisions: Mapping[str, int] = field(default_factory=dict)
    trouble: str | None = None
    """The name of the sentence that says what could not be looked up."""

    @classmethod
    def from_attributes(cls, attributes: Mapping[str, Any]) -> Self:
        """The reverse of `attributes`; UnreadableError if they are not a session's.

        On the way, whole numbers may have become floats, and empty values may have been dropped.
        """
        found = with_whole_numbers(attributes)
        try:
            session = load_session(found["session"])
            own = bodies(session)
            stored = {
                sort_key: own[sort_key] if body == SAME else body for sort_key, body in found.get("stored", {}).items()
            }
            revisions = dict(found.get("revs", {}))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise UnreadableError(f"not the attributes of a session: {error}") from error
        if any(type(rev) is not int for rev in revisions.values()):
            raise UnreadableError("not the attributes of a session: a revision is a whole number")
        if any(
            body != UNREADABLE and not is_readable(sort_key, body)
            for sort_key, body in stored.items()
            if body != own.get(sort_key)
        ):
            raise UnreadableError("not the attributes of a session: what is stored is not one of its records")
        if session.goal is None and session.interrupted_state in _OF_A_GOAL:
            raise UnreadableError("not the attributes of a session: a practice has a goal")
        trouble = LEFT_AS_IT_IS if UNREADABLE in stored.values() else None
        return cls(session, stored, revisions, trouble)

    def attributes(self) -> Body:
        """What travels with the conversation; a stored body that the session has too is not repeated."""
        own = bodies(self.session)
        stored = {sort_key: SAME if body == own.get(sort_key) else body for sort_key, body in self.stored.items()}
        return {"session": dump(self.session), "stored": stored, "revs": dict(self.revisions)}

    def due(self) -> dict[str, Body]:
        """The bodies that differ from what is stored. A place that differs only in its instant does not count.

        A place that nobody would be offered to come back to is due only where it replaces one that somebody would.
        """
        nothing, due = blank_bodies(), {}
        for sort_key, own in bodies(self.session).items():
            stored = self.stored.get(sort_key)
            if stored == UNREADABLE:
                continue
            body = larger(stored, own) if stored and sort_key.startswith(PRACTICE_PREFIX) else own
            differs = _telling(body) != _telling(stored or nothing.get(sort_key, {}))
            # What cannot be loaded again is not written either.
            if differs and (sort_key != PLACE or self._is_worth_a_place(stored)) and is_readable(sort_key, body):
                due[sort_key] = body
        return due

    def _is_worth_a_place(self, stored: Body | None) -> bool:
        """Whether somebody would be offered to come back to where the session is, or to the place that is stored."""
        here = self.session.resumable_state
        return (here or (load_place(stored).resumable_state if stored else None)) is not None

    def may_be_lost(self) -> bool:
        """Whether something would be lost: more than the state of a conversation in which nothing was done yet."""
        due = self.due()
        place = due.get(PLACE, {})
        coming_back = place.get("place") == State.REPS or place.get("left_off") is not None
        return coming_back or any(sort_key.startswith(PRACTICE_PREFIX) for sort_key in due)

    def written(self, due: Mapping[str, Body]) -> Self:
        """The same once these bodies are stored."""
        own = bodies(self.session)
        stored = {sort_key: body for sort_key, body in {**self.stored, **due}.items() if sort_key in own}
        later = {
            sort_key: self.revisions.get(sort_key, self.generation) + 1
            for sort_key in (PLACE, PROFILE)
            if sort_key in due
        }
        return replace(self, stored=stored, revisions={**self.revisions, **later})

    @property
    def generation(self) -> int:
        """The generation of the person's records; 0 if nothing was forgotten lately."""
        return self.revisions.get(TOMBSTONE, 0)

    @property
    def is_known(self) -> bool:
        """Whether a place or a profile of this person is stored."""
        return PLACE in self.revisions or PROFILE in self.revisions


@lru_cache(maxsize=1)  # a turn asks three times for those of one session
def bodies(session: Session) -> Mapping[str, Body]:
    """The bodies of a session's records, by their sort keys."""
    kept = without_health(session)
    if kept.resumable_state is None:  # what else it was is of no use to anybody
        kept = Session(state=kept.state, last_turn_at=kept.last_turn_at, profile=kept.profile)
    practices = filter(None, (*session.earlier_practices, session.practice))
    return {
        PLACE: dump_place(kept),
        PROFILE: dump_profile(kept.profile),
        **{f"{PRACTICE_PREFIX}{practice.began_at:013}": dump_practice(practice) for practice in practices},
    }


@cache
def blank_bodies() -> Mapping[str, Body]:
    """The bodies of a session in which nothing has happened."""
    return bodies(Session())


def larger(stored: Body, own: Body) -> Body:
    """A practice as it is known here, with the larger number of each leg."""
    legs = {leg: max(stored[leg], own[leg]) for leg in ("right", "left")}
    return {**own, **legs, "finished": stored["finished"] or own["finished"]}


def is_readable(sort_key: str, body: Body) -> bool:
    """Whether a stored place, profile or practice can be loaded."""
    if sort_key.startswith(PRACTICE_PREFIX):
        return practice_of(Record(sort_key, body)) is not None
    try:
        if sort_key == PROFILE:
            load_profile(body)
        elif sort_key == PLACE:
            load_place(body)
    except ValueError:
        return False
    return True


def practice_of(record: Record) -> Practice | None:
    """A stored practice; None if a later version wrote it, or it is damaged."""
    try:
        return load_practice(int(record.sort_key.removeprefix(PRACTICE_PREFIX)), record.body)
    except ValueError:
        return None


def state_for_log(session: Session) -> str:
    """The state as a log may name it; the one safety question is not told from the three it may lead to."""
    if session.state in (State.FEEL, State.OTHER):  # which nobody comes to but after the last rep
        return session.state
    state = without_health(session).state
    return State.SCREEN_1 if state is State.NEWS else state


def _telling(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields that are worth a write: not the instant of the last turn, unless a score broke off then."""
    broke_off = "playing" in body and body.get("seen", 0) > body["playing"][0]
    return body if broke_off else {key: value for key, value in body.items() if key != "seen"}


def with_whole_numbers(value: Any) -> Any:
    """JSON with whole numbers, where the platform has made floats of them on the way."""
    match value:
        case float() if value.is_integer():
            return int(value)
        case dict():
            return {name: with_whole_numbers(inner) for name, inner in value.items()}
        case list():
            return [with_whole_numbers(inner) for inner in value]
        case _:
            return value
