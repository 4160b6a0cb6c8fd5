"""What is kept of a session: it comes back as it was, from every version there was, and tells nothing of health."""

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Playback, Reminder, Session, consistent
from skill.dialogue.states import PRIVATE, SAFETY_QUESTIONS, SETTLING, State
from skill.exercise.history import Practice
from skill.exercise.protocol import LADDER, Goal, Leg, Legs, Pace
from skill.hearing.utterance import BY_DEGREES, Candidate, Intent
from skill.pacing.cues import Cueing
from skill.storage.migrations import VERSION
from skill.storage.profile_records import dump_profile
from skill.storage.records import dump, dump_place, load
from skill.storage.redaction import without_health
from tests.support.paths import TESTS
from tests.support.sets import PACES

STORED = sorted((TESTS / "fixtures" / "sessions").glob("v*.json"))

LEGS = st.builds(Legs, st.integers(0, 10), st.integers(0, 10))
FIGURES = st.builds(Figures, LEGS, PACES, st.integers(0, 2**41))
HABITS = st.builds(
    Habit,
    reps=LEGS,
    pace=PACES,
    easy_streak=st.integers(0, 1),
    first_leg=st.sampled_from(Leg),
    first_practice=st.tuples(LEGS, PACES) | st.none(),
    last_practice=FIGURES | st.none(),
    finished=st.integers(0, 400),
)
PROFILES = st.builds(
    Profile,
    goal=st.sampled_from(Goal) | st.none(),
    habits=st.dictionaries(st.sampled_from(Goal), HABITS).map(lambda habits: tuple(sorted(habits.items()))),
    screened_on_day=st.sets(st.sampled_from(Goal)).map(lambda goals: tuple((goal, 20_000) for goal in sorted(goals))),
    instructed_goals=st.sets(st.sampled_from(Goal)).map(lambda goals: tuple(sorted(goals))),
    week_goal=st.integers(0, 7),
    advised_on_day=st.integers(0, 30_000),
    week=st.tuples(st.integers(0, 4_000), st.integers(0, 30)),
    cueing=st.sampled_from(Cueing),
    breath_sound=st.booleans(),
    slow_speech=st.booleans(),
)
PRACTICES = st.builds(
    Practice,
    st.integers(1, 2**41),
    st.integers(0, 30_000),
    st.sampled_from(Goal),
    LEGS,
    PACES,
    st.booleans(),
)
RESUMES = st.tuples(st.sampled_from((*SETTLING, State.UP)), st.integers(1, 6)) | st.just((None, 1))
MEANT = (
    *(Candidate("next", Intent.NEXT), Candidate("pain", Intent.PAIN, word="knee")),
    *(Candidate("reps", Intent.REPS, number=8), Candidate("remind", Intent.REMIND, time="19:30")),
)


def asked_over_a_state(session: Session) -> Session:
    """What may have been meant is kept only while that is asked, over a state."""
    if session.state is not State.DID_YOU_MEAN:
        return replace(session, candidates=())
    return replace(session, return_stack=session.return_stack or ((State.SETUP, 1),))


FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "state": st.sampled_from(State),
    "step": st.integers(1, 6),
    "return_stack": st.lists(st.tuples(st.sampled_from(State), st.integers(1, 6)), max_size=3).map(tuple),
    "short_check_suffices": st.booleans(),
    "full_check_due": st.booleans(),
    "clinician_agreed": st.booleans(),
    "eased_pace": PACES | st.none(),
    "voice_recognised": st.booleans(),
    "guest": st.booleans(),
    "supposed_reps": LEGS | st.none(),
    "plain_voice": st.booleans(),
    "plain_voice_explained": st.booleans(),
    "first_time_finished": st.booleans(),
    "compared_with": FIGURES | st.none(),
    "topics_explained": st.sets(st.sampled_from(("feel", "far"))).map(lambda topics: tuple(sorted(topics))),
    "goal": st.sampled_from(Goal) | st.none(),
    "leg": st.sampled_from(Leg),
    "first_leg": st.sampled_from(Leg),
    "sets_to_come": st.integers(0, 2),
    "uncounted": st.builds(Legs, st.integers(0, 12), st.integers(0, 12)),
    "target_reps": LEGS,
    "completed_reps": LEGS,
    "pace": PACES,
    "last_turn_at": st.integers(0, 2**41),
    "playback": st.builds(Playback, st.integers(0, 2**41), st.integers(0, 60_000), st.booleans()) | st.none(),
    "screening_passed_for": st.sampled_from(Goal) | st.none(),
    "quality_cue_given": st.booleans(),
    "other_goal_offered": st.booleans(),
    "fallback_count": st.integers(0, 3),
    "began_at": st.integers(0, 2**41),
    "day": st.integers(0, 30_000),
    "storage_warning_given": st.booleans(),
    "easy_streak": st.integers(0, 1),
    "leg_skipped": st.booleans(),
    "feeling_answered": st.booleans(),
    "stopped_for_today": st.booleans(),
    "on_bed": st.booleans(),
    "reminder": st.builds(Reminder, st.sampled_from(("19:30", "08:00")) | st.none(), st.just("daily")) | st.none(),
    "earlier_practices": st.lists(PRACTICES, max_size=2).map(tuple),
    "turn_count": st.integers(0, 99),
    "profile": PROFILES,
    "candidates": st.lists(st.sampled_from(MEANT), min_size=1, max_size=2).map(tuple),
    "spared_legs": st.sets(st.sampled_from(Leg)).map(lambda legs: tuple(sorted(legs))),
    "progress_told": st.sets(st.sampled_from(("weeks", "best"))).map(lambda parts: tuple(sorted(parts))),
    "last_wish": st.sampled_from(sorted(BY_DEGREES)) | st.none(),
    "wishes": st.lists(st.sampled_from(MEANT), max_size=2).map(tuple),
    "habit_before": HABITS | st.none(),
    "rests_until": st.integers(0, 2**41),
}
FURTHER = st.tuples(st.integers(1, 2**41), st.builds(Legs, st.integers(0, 20), st.integers(0, 20)))
"""When the practice of a further set began, and the reps of its earlier sets; in a first set there is neither."""
SESSIONS = st.builds(
    lambda resume, further, **rest: Session(
        resume_state=resume[0],
        resume_step=resume[1],
        practice_began_at=further[0],
        earlier_sets=further[1],
        **rest,
    ),
    RESUMES,
    FURTHER | st.just((0, Legs())),
    **FIELDS,
).map(lambda session: consistent(asked_over_a_state(session)))


def test_every_field_of_a_session_is_among_those_that_are_tried() -> None:
    together = {"resume_state", "resume_step", "practice_began_at", "earlier_sets"}

    assert {field.name for field in fields(Session)} == {*FIELDS} | together


@given(SESSIONS)
def test_a_session_comes_back_from_the_attributes_as_it_was(session: Session) -> None:
    """Through JSON, as the platform carries it."""
    assert load(json.loads(json.dumps(dump(session)))) == session


@given(SESSIONS)
def test_what_is_stored_names_no_state_that_tells_about_health(session: Session) -> None:
    """Nor how far the safety questions had got."""
    kept = without_health(session)

    telling = {*PRIVATE, *SAFETY_QUESTIONS} - {State.NEWS, State.SCREEN_1}
    assert kept.state not in telling
    assert {place for place, _ in kept.return_stack}.isdisjoint(telling)
    assert without_health(kept) == kept


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_a_session_of_every_version_opens(path: Path) -> None:
    """A person in the middle of a set, stored by each version ever shipped."""
    session = load(json.loads(path.read_text(encoding="utf-8")))

    assert (session.state, session.goal, session.leg) == (State.REPS, Goal.HIPS, Leg.LEFT)
    assert (session.target_reps, session.completed_reps, session.pace) == (Legs(8, 7), Legs(8, 3), LADDER[2])
    assert session.profile.screened_on(Goal.HIPS) == 20_000


def test_who_was_eased_in_a_conversation_of_version_three_goes_on_slower() -> None:
    stored = json.loads((TESTS / "fixtures" / "sessions" / "v3.json").read_text(encoding="utf-8"))

    session = load({**stored, "eased": True})

    assert (session.pace, session.played_pace) == (LADDER[2], LADDER[3])


def test_a_conversation_that_was_open_when_a_state_was_renamed_goes_on_there() -> None:
    place = {"v": VERSION, "place": "forgetting", "trail": [["told", 1]], "goal": "knees"}

    session = load({"place": place, "profile": {"v": VERSION}})

    assert (session.state, session.return_stack) == (State.FORGETTING, ((State.DIAGNOSIS, 1),))
    assert load({"place": {**place, "place": "told"}, "profile": {"v": VERSION}}).state is State.DIAGNOSIS
    asked = {"place": {**place, "place": "asking"}, "asked": [["next", "next", None, None, None]]}
    assert load({**asked, "profile": {"v": VERSION}}).state is State.DID_YOU_MEAN


NO_SESSIONS: list[dict[str, object]] = [
    {},
    {"place": {"v": 99}, "profile": {"v": 99}},
    {"place": {"v": VERSION}, "profile": {"v": VERSION}},
    {"place": [], "profile": 3},
]


def test_what_is_left_out_of_a_record_is_read_as_it_always_was() -> None:
    """Whatever people begin with one day: records of today are still read then."""
    habit = {"first": [4, 5]}

    session = load({"place": {"v": 6, "place": "ready"}, "profile": {"v": 6, "habits": {"knees": habit}}})

    assert (session.step, session.leg) == (1, Leg.RIGHT)
    assert (session.target_reps, session.completed_reps) == (Legs(5, 5), Legs(0, 0))
    assert session.pace == Pace(4000, 4000, 1500)
    known = session.profile.habit(Goal.KNEES)
    assert (known.reps, known.pace) == (Legs(5, 5), Pace(4000, 4000, 1500))
    assert known.first_practice == (Legs(4, 5), Pace(4000, 4000, 1500))


def test_a_record_leaves_out_what_is_as_usual() -> None:
    assert dump_place(Session(last_turn_at=7)) == {"v": 6, "place": "choose", "seen": 7}
    assert dump_profile(Profile(habits=((Goal.KNEES, Habit()),))) == {"v": 6, "habits": {"knees": {}}}


def test_there_is_a_sample_of_each_version() -> None:
    assert [path.stem for path in STORED] == [f"v{version}" for version in range(1, VERSION + 1)]


@pytest.mark.parametrize("stored", NO_SESSIONS)
def test_a_stored_value_that_is_no_session_is_refused(stored: dict[str, object]) -> None:
    """A later version's too: nothing is guessed."""
    with pytest.raises(ValueError, match="session"):
        load(stored)
