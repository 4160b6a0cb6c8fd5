"""Whatever place is stored, the turns after it are answered: every state, with every digression in between.

The short form takes every third of the digressions, by turns.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from skill.dialogue.profile import Habit, Profile
from skill.dialogue.session import Playback, Session
from skill.dialogue.states import DIGRESSIONS, State
from skill.exercise.protocol import LADDER, MAX_REPS, Goal, Leg, Legs
from skill.storage.profile_records import dump_profile
from skill.storage.records import dump, dump_place
from skill.storage.store import Record
from tests.support import breadth
from tests.support.clock import MORNING
from tests.support.hostile import ACCOUNT, Action, Spoken, World
from tests.support.invariants import (
    a_step_belongs_to_its_state,
    no_reps_without_a_check_since_anything_was_told,
    no_turn_fails,
    the_platform_has_nothing_to_refuse,
)

pytestmark = pytest.mark.slow

CHECKS = (
    no_turn_fails,
    the_platform_has_nothing_to_refuse,
    a_step_belongs_to_its_state,
    no_reps_without_a_check_since_anything_was_told,
)
DAY = MORNING // 86_400_000
ANSWERS = (
    *("AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.NextIntent", "AMAZON.ResumeIntent", "SettledIntent"),
    *("AMAZON.PreviousIntent", "AMAZON.RepeatIntent", "AMAZON.PauseIntent", "DownIntent", "UpIntent", "ForgetIntent"),
    *("AMAZON.StartOverIntent", "WalkThroughIntent", "WhereIntent", "AMAZON.HelpIntent", "DoneIntent", "PainIntent"),
)


def place(dice: random.Random, state: State, digression: State | None) -> Session:
    """A place in a state, or in a digression from it, or in one from that; any step, leg, number, and time."""
    trail = [(state, dice.randint(1, 9))] if digression else []
    deeper = range(dice.randint(0, 3) if digression else 0)
    trail += [(dice.choice(DIGRESSIONS), dice.randint(1, 9)) for _ in deeper]
    goal = dice.choice((*Goal, None))
    at = MORNING - dice.choice((0, 1_000, 60_000, 300_000, 3_000_000, 90_000_000, -60_000))
    reps, resumed = Legs(dice.randint(0, MAX_REPS), dice.randint(0, MAX_REPS)), dice.choice((None, *State))
    habit = Habit(Legs(5, 4), dice.choice(LADDER))
    return Session(
        state=digression or state,
        step=dice.randint(1, 9),
        return_stack=tuple(trail),
        resume_state=resumed,
        resume_step=dice.randint(1, 9) if resumed else 1,
        goal=goal,
        leg=dice.choice(tuple(Leg)),
        target_reps=reps,
        completed_reps=Legs(dice.randint(0, MAX_REPS), dice.randint(0, MAX_REPS)),
        pace=dice.choice(LADDER),
        last_turn_at=at,
        began_at=at - 60_000 if dice.random() < 0.5 else 0,
        day=DAY,
        playback=dice.choice((None, Playback(at - dice.choice((0, 40_000, 300_000)), 5_000, dice.random() < 0.3))),
        profile=Profile(
            goal, ((goal, habit),) if goal else (), ((goal, DAY),) if goal else (), (goal,) if goal else ()
        ),
    )


def come_to(session: Session) -> Session:
    """The same as answers lead to it: with a goal, and with a set playing only before its end."""
    done = Legs(*(min(session.completed_reps.of(leg), session.target_reps.of(leg)) for leg in Leg))
    given = replace(session, goal=session.goal or Goal.KNEES, completed_reps=done)
    given = replace(given, leg=given.current_leg)
    return replace(given, playback=None) if given.is_complete else given


def told(world: World, dice: random.Random, answers: int) -> list[str]:
    """What is wrong with the turns that follow."""
    wrong, said = [], []
    for _ in range(answers):
        name = dice.choice(ANSWERS[:5] if dice.random() < 0.6 else ANSWERS)
        said.append(name)
        turn = world.act(Action("say", value=Spoken(name)))
        if turn is None:
            break
        wrong += [f"{said}: {why}" for check in CHECKS if (why := check(turn))]
        world.act(Action("wait", value=dice.choice((500, 5_000, 120_000))))
    return wrong


def ways(state: State, places: int) -> Sequence[tuple[int, State | None]]:
    """So many places with each digression in between, or a part of the ways."""
    everything = [*product(range(places), (None, *DIGRESSIONS))]
    return breadth.some(everything, 3 * places, [*State].index(state))


@pytest.mark.parametrize("state", State)
def test_no_turn_fails_after_a_launch_over_any_stored_place(state: State) -> None:
    wrong: list[Any] = []
    for nth, digression in ways(state, 3):
        dice = random.Random(f"{state}/{digression}/{nth}")
        session, world = place(dice, state, digression), World()
        bodies = {"place": dump_place(session), "profile": dump_profile(session.profile)}
        world.store.write(ACCOUNT, [Record(kind, body) for kind, body in bodies.items()])
        turn = world.act(Action("launch"))
        assert turn
        wrong += [(session, why) for check in CHECKS if (why := check(turn))]
        wrong += [(session, why) for why in told(world, dice, 8)]
    assert wrong == []


_ANSWERED = {State.SCREEN_2: frozenset({State.SCREEN_1})} | dict.fromkeys(
    (State.SCREEN_3, State.OPERATED, State.CLEARED), frozenset({State.SCREEN_1, State.SCREEN_2})
)
"""The safety questions that were answered before one is asked."""


@pytest.mark.parametrize("state", State)
def test_no_turn_fails_in_a_conversation_that_is_in_any_state(state: State) -> None:
    """The place travels in the attributes: with a goal, as every place has that was come to by answers."""
    wrong: list[Any] = []
    for nth, digression in ways(state, 2):
        dice = random.Random(f"{state}/{digression}/{nth}")
        session, world = come_to(place(dice, state, digression)), World()
        world.act(Action("launch"))
        world.devices[0].talk.attributes["session"] = dump(session)
        answered = _ANSWERED.get(session.interrupted_state, frozenset())
        world.devices[0].known = replace(world.devices[0].known, answered=answered)
        wrong += [(session, why) for why in told(world, dice, 6)]
    assert wrong == []
