"""What a safety check begins with: the day of the last one, and a diagnosis that was told."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from skill.dialogue.engine import respond
from skill.dialogue.profile import Profile
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import Goal, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance

START = 20_000 * DAY_MS
HIPS = Utterance(Intent.GOAL, START, word="hips")
OPERATION = Utterance(Intent.CONDITION, START, word="operation")
YES, BACK = Utterance(Intent.YES, START), Utterance(Intent.BACK, START)
AFTER_THE_SET = Session(
    State.RISE,
    goal=Goal.KNEES,
    screening_passed_for=Goal.KNEES,
    completed_reps=Legs(5, 5),
    began_at=START - 200_000,
    day=20_000,
    profile=Profile(Goal.KNEES, screened_on_day=((Goal.HIPS, 19_990), (Goal.KNEES, 20_000))),
)


def talked(said: Iterable[Utterance], session: Session) -> Session:
    for each in said:
        session, _ = respond(session, each)
    return session


def test_a_diagnosis_told_after_the_set_is_asked_about_before_anything_else_moves() -> None:
    told = talked([OPERATION], AFTER_THE_SET)

    assert told.profile.screened_on_day == ()
    assert talked([HIPS], replace(told, state=State.CHOOSE)).state is State.DIAGNOSIS


def test_a_diagnosis_that_a_clinician_agreed_to_is_not_asked_about_again() -> None:
    told = talked([OPERATION, HIPS], replace(AFTER_THE_SET, state=State.CHOOSE, completed_reps=Legs()))
    agreed = talked([YES, BACK, HIPS], told)

    assert (told.state, agreed.state) == (State.DIAGNOSIS, State.SCREEN_1)


def test_a_check_that_begins_drops_the_day_of_the_last_one_for_its_own_goal() -> None:
    """Whyever it is left, the full set is due next time; the other goal keeps its day."""
    begun = talked([HIPS], replace(AFTER_THE_SET, state=State.CHOOSE, completed_reps=Legs()))

    assert (begun.state, begun.profile.screened_on_day) == (State.NEWS, ((Goal.KNEES, 20_000),))


def test_a_clinicians_yes_to_what_came_up_in_a_check_is_not_asked_for_again_at_the_other_goal() -> None:
    cleared = Session(State.CLEARED, goal=Goal.KNEES, full_check_due=True)

    passed = talked([YES], cleared)

    assert (passed.state, passed.screening_passed_for) == (State.FLOOR, Goal.KNEES)
    assert talked([YES], replace(passed, state=State.OTHER)).state is State.SCREEN_1


def test_after_a_check_that_was_asked_in_halves_the_slide_begins_with_its_first_step() -> None:
    """For somebody who knows the setup from the other goal."""
    second_half = Session(State.SCREEN_3, step=3, goal=Goal.KNEES, profile=Profile(instructed_goals=(Goal.HIPS,)))

    passed = talked([Utterance(Intent.NO, START)], second_half)

    assert (passed.state, passed.step) == (State.SLIDE, 1)


def test_who_stopped_for_something_that_hurt_is_not_asked_whether_to_go_on_today() -> None:
    hurt = replace(AFTER_THE_SET, state=State.PAIN, return_stack=((State.REPS, 1),), completed_reps=Legs(2, 0))

    stopped = talked([Utterance(Intent.NUMBER, START, number=7)], hurt)

    assert (stopped.state, stopped.stopped_for_today, stopped.screening_passed_for) == (State.RISE, True, None)


def test_what_leads_to_a_check_is_said_before_it_and_nothing_but_the_stop_once_it_hurt_too_much() -> None:
    unscreened = replace(AFTER_THE_SET, state=State.CHANGE, screening_passed_for=None, completed_reps=Legs(2, 0))
    skipped, check = respond(unscreened, Utterance(Intent.SKIP_LEG, START))
    stopped, stop = respond(replace(AFTER_THE_SET, stopped_for_today=True), HIPS)

    assert (skipped.state, stopped.state) == (State.SCREEN_1, State.RISE)
    assert [line.name for line in check.lines] == ["skip.first", "screen.intro"]
    assert [line.name for line in stop.lines] == ["stop.today"]


@pytest.mark.parametrize(
    "behind",
    [((State.SCREEN_2, 1),), ((State.SCREEN_2, 1), (State.REMINDING, 1))],
    ids=["behind one other question", "behind two"],
)
def test_a_symptom_told_at_another_question_answers_the_safety_question_behind_it(
    behind: tuple[tuple[State, int], ...],
) -> None:
    deleting = Session(State.FORGETTING, goal=Goal.KNEES, return_stack=behind)

    after, reply = respond(deleting, Utterance(Intent.PAIN, START))

    assert (after.state, after.return_stack) == (State.END, ())
    assert [line.name for line in reply.lines] == ["screen.knees.2.yes"]


def test_whoever_nothing_is_known_of_has_no_short_check_and_no_clinicians_yes() -> None:
    """Where the conversation's own part of a session is lost, the safety questions are asked in full."""
    news, first = Session(State.NEWS, goal=Goal.KNEES), Session(State.SCREEN_1, goal=Goal.KNEES)

    assert talked([Utterance(Intent.NO, START)], news).state is State.SCREEN_1
    assert talked([Utterance(Intent.CONDITION, START, word="told")], first).state is State.DIAGNOSIS


@pytest.mark.parametrize(("step", "asked"), [(1, "whole"), (2, "first"), (3, "second")])
def test_each_half_of_a_safety_question_is_asked_in_its_own_step(step: int, asked: str) -> None:
    half = Session(State.SCREEN_1, step, goal=Goal.KNEES)

    _, reply = respond(half, Utterance(Intent.REPEAT, START))

    assert [line.name for line in reply.question] == [f"screen.knees.1.{asked}.ask"]


@pytest.mark.parametrize(("word", "answer"), [(None, "screen.emergency"), ("calf", "screen.calf")])
def test_an_emergency_at_a_safety_question_is_the_calf_only_if_that_is_named(word: str | None, answer: str) -> None:
    _, reply = respond(Session(State.SCREEN_1, goal=Goal.KNEES), Utterance(Intent.EMERGENCY, START, word=word))

    assert [line.name for line in reply.lines] == [answer]
