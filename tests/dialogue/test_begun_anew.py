"""What a conversation, a check and a practice begin with, and what they keep of the one before."""

from dataclasses import replace

from skill.dialogue.engine import respond
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.scored import score_over
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.history import Practice
from skill.exercise.protocol import LADDER, Goal, Leg, Legs, Pace
from skill.hearing.utterance import DAY_MS, Intent, Utterance

NOW = 20_000 * DAY_MS + DAY_MS // 2
LAUNCH, START_OVER = Utterance(Intent.LAUNCH, NOW), Utterance(Intent.START_OVER, NOW)
PROFILE = Profile(Goal.KNEES, ((Goal.KNEES, Habit(reps=Legs(8, 7), first_leg=Leg.LEFT)),))
LEFT = Session(
    State.CHANGE,
    goal=Goal.KNEES,
    screening_passed_for=Goal.KNEES,
    completed_reps=Legs(3, 0),
    began_at=NOW - 60_000,
    day=20_000,
    last_turn_at=NOW - 60_000,
)


def heard(session: Session, intent: Intent, word: str | None = None) -> Session:
    return respond(session, Utterance(intent, NOW, word=word))[0]


def test_the_practice_that_is_proposed_at_the_beginning_has_the_reps_and_the_first_leg_of_last_time() -> None:
    opened, _ = respond(Session(profile=PROFILE), Utterance(Intent.LAUNCH, NOW, new=True))

    assert (opened.state, opened.goal, opened.target_reps) == (State.SAME, Goal.KNEES, Legs(8, 7))
    assert (opened.first_leg, opened.leg) == (Leg.LEFT, Leg.LEFT)


def test_a_practice_that_is_offered_again_has_no_safety_check_behind_it_and_loses_no_practice() -> None:
    """Somebody says the skill's name in the middle of a set."""
    stored_later = Practice(NOW - 900_000, 20_000, Goal.HIPS, Legs(5, 5), LADDER[1], finished=True)
    before = replace(LEFT, fallback_count=1, eased_pace=LADDER[2], turn_count=9, earlier_practices=(stored_later,))

    opened, _ = respond(before, LAUNCH)

    assert (opened.state, opened.completed_reps) == (State.COME_BACK, Legs(3, 0))
    assert (opened.screening_passed_for, opened.eased_pace, opened.fallback_count) == (None, None, 0)
    assert opened.earlier_practices == (stored_later,)


def test_a_set_that_is_started_over_keeps_nothing_of_what_was_done_of_it() -> None:
    further = replace(LEFT, easy_streak=1, uncounted=Legs(1, 0), practice_began_at=NOW - 600_000)

    again, _ = respond(further, START_OVER)

    assert (again.state, again.completed_reps, again.uncounted) == (State.READY, Legs(), Legs())
    assert (again.began_at, again.day, again.easy_streak) == (0, 0, 0)


def test_a_setup_that_is_started_over_begins_with_its_first_step() -> None:
    third = replace(LEFT, state=State.SETUP, step=3, completed_reps=Legs(), began_at=0)

    again, _ = respond(third, START_OVER)

    assert (again.state, again.step) == (State.SETUP, 1)


def test_a_second_diagnosis_needs_a_clinicians_yes_of_its_own() -> None:
    """The yes to the first one does not hold for it."""
    agreed = replace(LEFT, state=State.READY, clinician_agreed=True)

    told = heard(agreed, Intent.CONDITION, "operation")

    assert (told.state, told.clinician_agreed, told.full_check_due) == (State.DIAGNOSIS, False, True)


SLOW, USUAL = LADDER[0], LADDER[1]


def finished(habit: Habit, **known: object) -> Session:
    """The session when the last rep of a set is over."""
    profile = Profile(Goal.KNEES, ((Goal.KNEES, habit),))
    moving = replace(LEFT, state=State.REPS, completed_reps=Legs(5, 5), profile=profile)
    return score_over(replace(moving, **known), NOW)  # type: ignore[arg-type]


def first_of(session: Session) -> tuple[Legs, Pace] | None:
    return session.habit.first_practice


def test_later_practices_are_compared_with_the_first_that_was_finished() -> None:
    assert first_of(finished(Habit(pace=USUAL))) == (Legs(5, 5), USUAL)
    assert first_of(finished(Habit(pace=USUAL, first_practice=(Legs(3, 3), SLOW)))) == (Legs(3, 3), SLOW)


def test_the_first_practice_of_a_goal_is_its_first_through_all_of_its_sets() -> None:
    """So the other goal is offered after the last of them, too."""
    habit = Habit(first_practice=(Legs(5, 5), USUAL))

    assert finished(Habit()).first_time_finished
    assert not finished(habit).first_time_finished
    assert finished(habit, first_time_finished=True).first_time_finished


AFTERWARDS = replace(LEFT, state=State.OTHER, completed_reps=Legs(5, 5), eased_pace=LADDER[3], sets_to_come=2)


def test_the_other_goal_after_a_set_is_neither_eased_nor_has_the_further_sets_of_the_first() -> None:
    other = heard(AFTERWARDS, Intent.YES)

    assert (other.goal, other.eased_pace, other.sets_to_come) == (Goal.HIPS, None, 0)


def test_the_other_goal_after_a_set_that_was_left_is_as_eased_and_has_no_further_sets() -> None:
    other = heard(replace(AFTERWARDS, state=State.RISE, completed_reps=Legs(5, 2)), Intent.GOAL, "hips")

    assert (other.goal, other.eased, other.sets_to_come) == (Goal.HIPS, True, 0)


def test_the_other_goal_before_any_rep_is_as_eased_and_has_as_many_sets_as_was_wished() -> None:
    before = replace(AFTERWARDS, state=State.CHOOSE, completed_reps=Legs(), began_at=0)

    other = heard(before, Intent.GOAL, "hips")

    assert (other.goal, other.eased, other.sets_to_come) == (Goal.HIPS, True, 2)
