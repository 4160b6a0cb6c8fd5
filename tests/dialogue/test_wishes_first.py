"""What is wished before a goal is chosen holds for the one that is, as if it had been wished after."""

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.dialogue.engine import respond
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from skill.storage.records import dump, load

START = 20_000 * DAY_MS
LEGS = st.sampled_from([*Leg])
NUMBERS = st.integers(1, 12)
WISHES = st.one_of(
    st.builds(lambda number: Utterance(Intent.REPS, START, number=number), NUMBERS),
    st.builds(lambda right, left: Utterance(Intent.LEGS, START, word=f"R={right},L={left}"), NUMBERS, NUMBERS),
    st.builds(lambda number: Utterance(Intent.REST, START, number=number), NUMBERS),
    st.builds(lambda leg: Utterance(Intent.ONLY_LEG, START, word=leg), LEGS),
    st.builds(lambda leg: Utterance(Intent.FIRST_LEG, START, word=leg), LEGS),
    st.builds(lambda inhale: Utterance(Intent.BREATH, START, word=f"in={inhale},out+0.5"), NUMBERS),
    st.sampled_from(
        [
            Utterance(intent, START)
            for intent in (Intent.MORE_REPS, Intent.FEWER_REPS, Intent.FASTER, Intent.LONGER_OUT, Intent.REST_LONGER)
        ]
    ),
)
# One pace for both goals, for what goes no further with one of them is not kept for the other.
KNOWN = Profile(Goal.KNEES, ((Goal.HIPS, Habit(Legs(8, 7), LADDER[2])), (Goal.KNEES, Habit(Legs(6, 6), LADDER[2]))))


def after(session: Session, wishes: Iterable[Utterance]) -> Session:
    """The session after some wishes, as it travels from turn to turn."""
    for wish in wishes:
        session = load(json.loads(json.dumps(dump(respond(session, wish)[0]))))
    return session


def chosen(session: Session, goal: Goal) -> Session:
    """The session after a goal was named; who may be another person is asked who they are."""
    named, _ = respond(session, Utterance(Intent.GOAL, START, word=goal))
    return respond(named, Utterance(Intent.YES, START))[0] if named.state is State.SAME else named


def wished(session: Session) -> tuple[object, ...]:
    """What a wish can change."""
    return session.target_reps, session.pace, session.first_leg, session.current_leg, session.habit


@pytest.mark.parametrize("profile", [Profile(), KNOWN], ids=["a newcomer", "one who is known"])
@given(st.lists(WISHES, max_size=4), st.sampled_from(Goal))
def test_it_does_not_matter_whether_wishes_or_goal_come_first(
    profile: Profile, wishes: list[Utterance], goal: Goal
) -> None:
    """Where a goal is offered again and the other one is taken, too; a wish is spent on the goal that is chosen."""
    opened, _ = respond(Session(profile=profile), Utterance(Intent.LAUNCH, START, new=True))
    first = chosen(after(opened, wishes), goal)
    fresh = chosen(opened, goal)
    last = after(fresh, wishes)

    assert wished(first) == wished(last)
    assert first.state is not State.CHOOSE


def test_whoever_is_new_to_the_account_keeps_what_they_wished() -> None:
    """Said by them, before they said so."""
    session = Session(State.NEWCOMER, goal=Goal.KNEES, profile=KNOWN)
    session, _ = respond(session, Utterance(Intent.ONLY_LEG, START, word="left"))
    session, _ = respond(session, Utterance(Intent.YES, START))
    session = chosen(session, Goal.KNEES)

    assert session.guest
    assert session.target_reps == Legs(0, 5)


def test_a_wish_before_the_other_goal_of_the_day_is_not_made_twice() -> None:
    session = after(Session(), [Utterance(Intent.REPS, START, number=7)])
    done = replace(chosen(session, Goal.KNEES), state=State.OTHER, completed_reps=Legs(7, 7), began_at=START)
    other, _ = respond(done, Utterance(Intent.YES, START))

    assert (other.goal, other.target_reps) == (Goal.HIPS, Legs(5, 5))


@pytest.mark.parametrize("when", ["where the goal is offered", "at a safety question", "settled in"])
def test_a_wish_goes_along_to_another_goal_and_leaves_nothing_with_the_first(when: str) -> None:
    """However often the goal is changed before the first rep: a wish for more is one rep more, not two."""
    opened, _ = respond(Session(profile=KNOWN, voice_recognised=True), Utterance(Intent.LAUNCH, START, new=True))
    begun = {
        "where the goal is offered": opened,
        "at a safety question": respond(opened, Utterance(Intent.YES, START))[0],
        "settled in": replace(opened, state=State.FLOOR, screening_passed_for=Goal.KNEES),
    }[when]
    more = [Utterance(Intent.MORE_REPS, START), Utterance(Intent.FIRST_LEG, START, word="left")]
    hips = after(begun, [*more, Utterance(Intent.GOAL, START, word="hips")])
    back = after(hips, [Utterance(Intent.GOAL, START, word="knees")])

    assert (hips.goal, hips.target_reps, hips.leg) == (Goal.HIPS, Legs(9, 8), Leg.LEFT)
    assert hips.profile.habit(Goal.KNEES) == KNOWN.habit(Goal.KNEES)
    assert (back.goal, back.target_reps, back.leg) == (Goal.KNEES, Legs(7, 7), Leg.LEFT)
    assert back.profile.habit(Goal.HIPS) == KNOWN.habit(Goal.HIPS)


def test_one_leg_only_stays_so_when_it_begins_again() -> None:
    ready = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES)
    session = after(ready, [Utterance(Intent.ONLY_LEG, START, word="left"), Utterance(Intent.START_OVER, START)])

    assert (session.state, session.target_reps, session.leg) == (State.READY, Legs(0, 5), Leg.LEFT)
