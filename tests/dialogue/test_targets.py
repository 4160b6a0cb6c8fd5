"""Where an answer leads that has more than one next state, by cases: a session, what was said, and where that leads."""

from dataclasses import replace

import pytest

from skill.dialogue.engine import respond
from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import LADDER, Goal, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance

NOW = 20_000 * DAY_MS
KNOWN = Profile(Goal.KNEES, instructed_goals=(Goal.KNEES,))
KNEES = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, profile=KNOWN)
FELT = replace(KNEES, state=State.FEEL, completed_reps=Legs(5, 5), began_at=NOW - 200_000, day=20_000)
BOTH = replace(KNOWN, instructed_goals=(Goal.HIPS, Goal.KNEES))
LEFT = replace(KNEES, state=State.COME_BACK, screening_passed_for=None, resume_state=State.SETUP, resume_step=3)
SAME = replace(KNEES, state=State.SAME, screening_passed_for=None)
LATELY, LONG_AGO = (replace(KNOWN, screened_on_day=((Goal.KNEES, day),)) for day in (19_990, 19_000))


@pytest.mark.parametrize(
    ("session", "intent", "word", "state"),
    [
        # after the set: another, if one is wished for and nothing was hard or hurt
        (replace(FELT, sets_to_come=1), Intent.FEEL, "easy", State.READY),
        (replace(FELT, sets_to_come=1), Intent.FEEL, "hard", State.RISE),
        (replace(FELT, sets_to_come=1, eased_pace=LADDER[2]), Intent.FEEL, "easy", State.RISE),
        # else the other goal, to whoever practises both, or once
        (FELT, Intent.FEEL, "easy", State.RISE),
        (replace(FELT, profile=BOTH), Intent.FEEL, "easy", State.OTHER),
        (replace(FELT, first_time_finished=True), Intent.FEEL, "easy", State.OTHER),
        (replace(FELT, profile=BOTH, other_goal_offered=True), Intent.FEEL, "easy", State.RISE),
        # a number of reps of which some are done
        (replace(FELT, state=State.RISE), Intent.REPS, None, State.RISE),
        (replace(KNEES, state=State.CHANGE, completed_reps=Legs(5, 4)), Intent.REPS, None, State.FEEL),
        (replace(KNEES, state=State.CHANGE, completed_reps=Legs(5, 2)), Intent.REPS, None, State.CHANGE),
        (replace(KNEES, completed_reps=Legs(5, 4)), Intent.REPS, None, State.FEEL),
        (replace(KNEES, completed_reps=Legs(5, 3)), Intent.REPS, None, State.READY),
        (replace(LEFT, resume_state=State.READY, completed_reps=Legs(5, 4)), Intent.REPS, None, State.COME_BACK),
        # the safety check, in full if there was none lately, but for what was left today
        (replace(SAME, profile=LATELY), Intent.YES, None, State.NEWS),
        (replace(SAME, profile=LONG_AGO), Intent.YES, None, State.SCREEN_1),
        (replace(LEFT, profile=LATELY), Intent.YES, None, State.NEWS),
        (replace(LEFT, profile=LONG_AGO), Intent.YES, None, State.NEWS),
        (replace(LEFT, profile=LONG_AGO, full_check_due=True), Intent.YES, None, State.DIAGNOSIS),
    ],
)
def test_an_answer_leads_where_the_session_says(
    session: Session, intent: Intent, word: str | None, state: State
) -> None:
    assert respond(session, Utterance(intent, NOW, word=word, number=4))[0].state is state


NO_NEWS = replace(KNEES, state=State.NEWS, screening_passed_for=None, short_check_suffices=True)
OFTEN = replace(
    KNOWN, habits=((Goal.KNEES, Habit(last_practice=Figures(Legs(5, 5), LADDER[1], NOW - DAY_MS), finished=3)),)
)


@pytest.mark.parametrize(
    ("session", "said", "state", "step"),
    [
        (NO_NEWS, ["reminder.knees"], State.READY, 1),
        (replace(NO_NEWS, profile=OFTEN), ["reminder.known.knees"], State.READY, 1),
        (replace(NO_NEWS, profile=Profile(instructed_goals=(Goal.HIPS,))), ["reminder.other.knees"], State.SLIDE, 1),
        (replace(NO_NEWS, profile=Profile()), [], State.FLOOR, 1),
        (replace(NO_NEWS, resume_state=State.SETUP, resume_step=3), [], State.SETUP, 3),
    ],
)
def test_who_has_nothing_new_to_tell_goes_on_with_what_they_do_not_know_yet(
    session: Session, said: list[str], state: State, step: int
) -> None:
    after, reply = respond(session, Utterance(Intent.NO, NOW))

    assert [line.name for line in reply.lines] == ["screen.clear", *said]
    assert (after.state, after.step) == (state, step)
    assert (after.resume_state, after.resume_step) == (None, 1)


def test_who_asks_how_to_get_down_lies_down_for_the_first_step_of_the_setup() -> None:
    after, _ = respond(replace(KNEES, state=State.FLOOR, step=2), Utterance(Intent.DOWN, NOW))

    assert (after.state, after.step, after.return_stack) == (State.DOWN, 1, ((State.SETUP, 1),))
