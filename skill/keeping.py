"""What is read when a conversation opens and written when a turn has changed it."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from skill.session import (
    VERSION,
    Session,
    dump_place,
    dump_profile,
    load,
    neutral,
)
from skill.store import Item, Store, StoreFailure

log = logging.getLogger("heel_slides")
PLACE, PROFILE = "place", "profile"
# A place is offered for an hour; a day later DynamoDB may drop it.
PLACE_DAYS_S = 86_400


@dataclass(frozen=True, slots=True)
class Kept:
    """A session as it was loaded, and the revision of each stored item it came from."""

    session: Session
    revs: Mapping[str, int]


def opened(store: Store, person: str, attributes: Mapping[str, Any], *, new: bool) -> Kept:
    """The session in the attributes or, for a new conversation, the one that is stored; one read at most."""
    if not new and "session" in attributes:
        return Kept(load(attributes["session"]), {kind: int(rev) for kind, rev in attributes["revs"].items()})
    try:
        items = {item.kind: item for item in store.read(person)}
    except StoreFailure as failure:
        log.warning("store %s", type(failure).__name__)
        return Kept(Session(), {})
    empty = Session()
    place = items[PLACE].body if PLACE in items else dump_place(empty)
    profile = items[PROFILE].body if PROFILE in items else dump_profile(empty.profile)
    stored = {"v": place.get("v", VERSION), "place": _bare(place), "profile": _bare(profile)}
    return Kept(load(stored), {kind: item.rev for kind, item in items.items()})


def keep(store: Store, person: str, before: Kept, after: Session, at: int) -> Kept:
    """Write what the turn changed, in one call at most; what could not be written is tried with the next change."""
    old, new = _bodies(before.session), _bodies(after)
    # A failed write leaves its item out of revs' count, so a kind never stored is due again as long as it differs.
    changed = [kind for kind in (PLACE, PROFILE) if _telling(old[kind]) != _telling(new[kind])]
    if not changed:
        return before
    revs = dict(before.revs)
    items = [
        Item(kind, new[kind], revs.get(kind, 0), at // 1000 + PLACE_DAYS_S if kind == PLACE else None)
        for kind in changed
    ]
    try:
        store.write(person, items)
    except StoreFailure as failure:
        log.warning("store %s", type(failure).__name__)
        return before
    return replace(before, revs={**revs, **{kind: revs.get(kind, 0) + 1 for kind in changed}})


def shown(session: Session) -> str:
    """The place as a log may name it."""
    return neutral(session).place


def _bodies(session: Session) -> dict[str, dict[str, Any]]:
    kept = neutral(session)
    return {
        PLACE: {"v": VERSION, **dump_place(kept)},
        PROFILE: {"v": VERSION, **dump_profile(kept.profile)},
    }


def _bare(body: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key != "v"}


def _telling(body: Mapping[str, Any]) -> dict[str, Any]:
    """What of a body is worth a write: the instant alone is not."""
    return {key: value for key, value in body.items() if key != "seen"}
