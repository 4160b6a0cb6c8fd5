"""What is kept of a session: it comes back as it was, from every version there was, and tells nothing of health."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.dialogue.session import (
    PRIVATE,
    SCREENS,
    VERSION,
    Place,
    Playing,
    Profile,
    Reminder,
    Session,
    dump,
    load,
    neutral,
)
from skill.exercise.history import Practice
from skill.pacing.score import Goal, Leg, Legs

STORED = sorted((Path(__file__).parent / "sessions").glob("v*.json"))

LEGS = st.builds(Legs, st.integers(0, 10), st.integers(0, 10))
PROFILES = st.builds(
    Profile,
    goal=st.sampled_from(Goal) | st.none(),
    reps=LEGS,
    rung=st.integers(0, 4),
    screened=st.sets(st.sampled_from(Goal)).map(lambda goals: tuple((goal, 20_000) for goal in sorted(goals))),
    coached=st.sets(st.sampled_from(Goal)).map(lambda goals: tuple(sorted(goals))),
    easier=st.integers(0, 1),
    first=st.tuples(LEGS, st.integers(0, 4)) | st.none(),
)
PRACTICES = st.builds(
    Practice,
    st.integers(1, 2**41),
    st.integers(0, 30_000),
    st.sampled_from(Goal),
    LEGS,
    st.integers(0, 4),
    st.booleans(),
)
SESSIONS = st.builds(
    Session,
    place=st.sampled_from(Place),
    step=st.integers(1, 6),
    trail=st.lists(st.tuples(st.sampled_from(Place), st.integers(1, 6)), max_size=3).map(tuple),
    left_off=st.sampled_from(Place) | st.none(),
    goal=st.sampled_from(Goal) | st.none(),
    leg=st.sampled_from(Leg),
    promised=LEGS,
    done=LEGS,
    rung=st.integers(0, 4),
    seen=st.integers(0, 2**41),
    playing=st.builds(Playing, st.integers(0, 2**41), st.integers(0, 60_000)) | st.none(),
    passed=st.sampled_from(Goal) | st.none(),
    told=st.booleans(),
    offered=st.booleans(),
    missed=st.integers(0, 3),
    began=st.integers(0, 2**41),
    day=st.integers(0, 30_000),
    warned=st.booleans(),
    easier=st.integers(0, 1),
    skipped=st.booleans(),
    felt=st.booleans(),
    stopped=st.booleans(),
    on_bed=st.booleans(),
    reminder=st.builds(Reminder, st.sampled_from(("19:30", "08:00")) | st.none(), st.just("daily")) | st.none(),
    earlier=st.lists(PRACTICES, max_size=2).map(tuple),
    turns=st.integers(0, 99),
    profile=PROFILES,
)


@given(SESSIONS)
def test_a_session_comes_back_as_it_was(session: Session) -> None:
    """Through JSON, as the platform carries it."""
    assert load(json.loads(json.dumps(dump(session)))) == session


@given(SESSIONS)
def test_what_is_kept_names_no_place_that_tells_about_health(session: Session) -> None:
    """Nor how far the safety questions had got."""
    kept = neutral(session)

    assert kept.place not in {*PRIVATE, *SCREENS[1:]}
    assert {place for place, _ in kept.trail}.isdisjoint({*PRIVATE, *SCREENS[1:]})
    assert neutral(kept) == kept


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_a_session_of_every_version_opens(path: Path) -> None:
    """A person in the middle of a set, stored by each version ever shipped."""
    session = load(json.loads(path.read_text(encoding="utf-8")))

    assert (session.place, session.goal, session.leg) == (Place.REPS, Goal.HIPS, Leg.LEFT)
    assert (session.promised, session.done, session.rung) == (Legs(8, 7), Legs(8, 3), 2)
    assert session.profile.screened_on(Goal.HIPS) == 20_000


NO_SESSIONS: list[dict[str, object]] = [
    {},
    {"place": {"v": 99}, "profile": {"v": 99}},
    {"place": {"v": VERSION}, "profile": {"v": VERSION}},
    {"place": [], "profile": 3},
]


def test_there_is_a_sample_of_each_version() -> None:
    assert [path.stem for path in STORED] == [f"v{version}" for version in range(1, VERSION + 1)]


@pytest.mark.parametrize("stored", NO_SESSIONS)
def test_what_is_no_session_is_refused(stored: dict[str, object]) -> None:
    """A later version's too: nothing is guessed."""
    with pytest.raises(ValueError, match="session"):
        load(stored)
