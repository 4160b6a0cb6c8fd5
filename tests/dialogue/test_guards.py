"""Conditions of the table by themselves, where no transcript tells them from a simpler one."""

import ast
import inspect
from dataclasses import replace

import pytest

from skill.dialogue import actions, guards
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.dialogue.turn import Turn
from skill.exercise.protocol import Goal, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from tests.support.paths import CHECKOUT

NOW = 20_000 * DAY_MS
EASY = Utterance(Intent.FEEL, NOW, word="easy")
FINISHED = Session(
    State.FEEL,
    goal=Goal.KNEES,
    target_reps=Legs(5, 5),
    completed_reps=Legs(5, 5),
    easy_streak=1,
    began_at=NOW - 200_000,
    day=20_000,
)
PARTLY = (
    replace(FINISHED, leg_skipped=True),
    replace(FINISHED, target_reps=Legs(5, 0), completed_reps=Legs(5, 0)),
    replace(FINISHED, target_reps=Legs(0, 5), completed_reps=Legs(0, 5)),
)


def test_what_was_easy_twice_and_in_full_is_one_more_next_time() -> None:
    assert guards.felt_easy_again(Turn(FINISHED, EASY))
    assert actions.feeling(Turn(FINISHED, EASY)).habit.easy_streak == 2


@pytest.mark.parametrize("session", PARTLY)
def test_what_was_easy_with_a_leg_left_out_is_not_one_more_next_time(session: Session) -> None:
    assert not guards.felt_easy_again(Turn(session, EASY))
    assert actions.feeling(Turn(session, EASY)).habit.easy_streak == 0


def test_a_practice_that_has_begun_is_not_taken_up_as_one_just_about_to() -> None:
    before = replace(FINISHED, state=State.NEWS, completed_reps=Legs(), began_at=0, resume_state=State.READY)
    begun = replace(before, completed_reps=Legs(2, 0), began_at=NOW - 200_000)

    assert guards.resuming_unbegun(Turn(before, EASY))
    assert not guards.resuming_unbegun(Turn(begun, EASY))


def test_up_from_a_bed_takes_three_steps_and_from_the_floor_four() -> None:
    up = replace(FINISHED, state=State.UP)

    assert (replace(up, on_bed=True).last_step, up.last_step) == (3, 4)


def test_half_of_a_question_is_asked_only_of_a_safety_question_in_its_second_or_third_step() -> None:
    places = [(State.SCREEN_1, 1), (State.SCREEN_1, 2), (State.NEWS, 3), (State.SETUP, 2)]

    assert [guards.asks_a_half(Session(state, step)) for state, step in places] == [False, True, True, False]


def test_every_guard_is_asked_by_a_row_or_by_another_guard() -> None:
    """By its name after `guards.`, or called."""
    sources = [ast.parse(path.read_text(encoding="utf-8")) for path in (CHECKOUT / "skill").rglob("*.py")]
    nodes = [node for source in sources for node in ast.walk(source)]
    asked = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    asked |= {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    there_are = {
        name
        for name, guard in vars(guards).items()
        if inspect.isfunction(guard) and guard.__module__.startswith("skill.dialogue.guards.")
    }

    assert len(there_are) > 100
    assert there_are - asked == set()
