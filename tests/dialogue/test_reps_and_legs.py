"""What a wish for a number, or for one leg, makes of today's set and of the next."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue import actions
from skill.dialogue.engine import respond
from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.dialogue.turn import Turn
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance

NOW = 20_000 * DAY_MS
READY = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES)
FOUR_DONE = replace(READY, state=State.REPS, began_at=NOW - 60_000, completed_reps=Legs(4, 0))
SECOND_LEG = replace(FOUR_DONE, completed_reps=Legs(5, 2), leg=Leg.LEFT)
RIGHT_ONLY = replace(READY, target_reps=Legs(5, 0))
LEFT_ONLY = replace(READY, target_reps=Legs(0, 5))
UNEVEN = replace(READY, state=State.RISE, target_reps=Legs(5, 4), completed_reps=Legs(5, 4))


def said(intent: Intent, word: str | None = None, number: int | None = None) -> Utterance:
    return Utterance(intent, NOW, word=word, number=number)


@pytest.mark.parametrize(
    ("action", "session", "utterance", "today", "next_time"),
    [
        (actions.choose_reps, READY, said(Intent.REPS, number=8), Legs(8, 8), Legs(8, 8)),
        (actions.choose_reps, READY, said(Intent.REPS, "right", 8), Legs(8, 5), Legs(8, 5)),
        (actions.choose_reps, READY, said(Intent.LEGS, "R=6,L=4"), Legs(6, 4), Legs(6, 4)),
        (actions.choose_reps, READY, said(Intent.MORE_REPS), Legs(6, 6), Legs(6, 6)),
        (actions.choose_reps, READY, said(Intent.FEWER_REPS), Legs(4, 4), Legs(4, 4)),
        (actions.choose_reps, READY, said(Intent.REPS), Legs(5, 5), Legs(5, 5)),
        # what is done already is done
        (actions.choose_reps, FOUR_DONE, said(Intent.REPS, number=3), Legs(4, 3), Legs(3, 3)),
        (actions.choose_reps, SECOND_LEG, said(Intent.REPS, number=8), Legs(5, 8), Legs(8, 8)),
        # a leg that is left out today stays so, and keeps its number
        (actions.choose_reps, RIGHT_ONLY, said(Intent.REPS, number=8), Legs(8, 0), Legs(8, 5)),
        (actions.choose_reps, RIGHT_ONLY, said(Intent.LEGS, "R=6,L=7"), Legs(6, 7), Legs(6, 7)),
        (actions.choose_reps, LEFT_ONLY, said(Intent.REPS, number=8), Legs(0, 8), Legs(5, 8)),
        # after the set it is about next time
        (actions.choose_next_reps, UNEVEN, said(Intent.NUMBER, number=5), Legs(5, 4), Legs(5, 4)),
        (actions.choose_next_reps, UNEVEN, said(Intent.NUMBER, number=4), Legs(5, 4), Legs(5, 4)),
        (actions.choose_next_reps, UNEVEN, said(Intent.NUMBER, number=7), Legs(5, 4), Legs(7, 7)),
        (actions.choose_next_reps, UNEVEN, said(Intent.LEGS, "R=8,L=6"), Legs(5, 4), Legs(8, 6)),
    ],
)
def test_a_number_that_is_wished_holds_from_the_rep_in_hand_and_next_time(
    action: Callable[[Turn], Session], session: Session, utterance: Utterance, today: Legs, next_time: Legs
) -> None:
    after = action(Turn(session, utterance))

    assert (after.target_reps, after.habit.reps) == (today, next_time)


@pytest.mark.parametrize(
    ("action", "session", "utterance", "today", "leg"),
    [
        (actions.one_leg, READY, said(Intent.ONLY_LEG, "left"), Legs(0, 5), Leg.LEFT),
        (actions.one_leg, READY, said(Intent.SKIP_LEG, "left"), Legs(5, 0), Leg.RIGHT),
        (actions.one_leg, READY, said(Intent.ONLY_LEG), Legs(5, 0), Leg.RIGHT),
        (actions.one_leg, RIGHT_ONLY, said(Intent.ONLY_LEG, "left"), Legs(0, 5), Leg.LEFT),
        (actions.one_leg, replace(READY, target_reps=Legs(8, 8)), said(Intent.ONLY_LEG, "left"), Legs(0, 8), Leg.LEFT),
        (actions.both_legs, RIGHT_ONLY, said(Intent.BOTH_LEGS), Legs(5, 5), Leg.RIGHT),
        (actions.both_legs, replace(LEFT_ONLY, leg=Leg.LEFT), said(Intent.BOTH_LEGS), Legs(5, 5), Leg.RIGHT),
        # what was wished for a leg that is not left out stays so, and a leg that is done stays done
        (
            actions.both_legs,
            replace(SECOND_LEG, target_reps=Legs(4, 5), completed_reps=Legs(4, 2)),
            said(Intent.BOTH_LEGS),
            Legs(4, 5),
            Leg.LEFT,
        ),
        (
            actions.both_legs,
            replace(FOUR_DONE, target_reps=Legs(4, 3), leg_skipped=True),
            said(Intent.BOTH_LEGS),
            Legs(5, 3),
            Leg.RIGHT,
        ),
        (
            actions.both_legs,
            replace(FOUR_DONE, target_reps=Legs(4, 5), leg_skipped=True),
            said(Intent.BOTH_LEGS),
            Legs(5, 5),
            Leg.RIGHT,
        ),
        (
            actions.both_legs,
            replace(READY, target_reps=Legs(4, 5)),
            said(Intent.BOTH_LEGS),
            Legs(4, 5),
            Leg.RIGHT,
        ),
    ],
)
def test_one_leg_or_both_are_done_today(
    action: Callable[[Turn], Session], session: Session, utterance: Utterance, today: Legs, leg: Leg
) -> None:
    after = action(Turn(session, utterance))

    assert (after.target_reps, after.leg, after.habit.reps, after.leg_skipped) == (today, leg, Legs(5, 5), False)


@pytest.mark.parametrize(
    ("action", "word", "today", "next_time"),
    [
        (actions.lead_with, "left", Leg.LEFT, Leg.LEFT),
        (actions.lead_with, "right", Leg.RIGHT, Leg.RIGHT),
        (actions.lead_with, None, Leg.LEFT, Leg.LEFT),
        (actions.lead_with_next_time, "left", Leg.RIGHT, Leg.LEFT),
        (actions.lead_with_next_time, None, Leg.RIGHT, Leg.RIGHT),
    ],
)
def test_the_leg_that_begins_is_the_one_that_was_named_or_the_other(
    action: Callable[[Turn], Session], word: str | None, today: Leg, next_time: Leg
) -> None:
    after = action(Turn(READY, said(Intent.FIRST_LEG, word)))

    assert (after.first_leg, after.habit.first_leg) == (today, next_time)


def test_of_many_wishes_before_the_first_rep_the_last_eight_are_kept() -> None:
    session = READY
    for number in (3, 4, 5, 6, 7, 8, 9, 10, 3):
        session = actions.choose_reps(Turn(session, said(Intent.REPS, number=number)))

    assert [wish.number for wish in session.wishes] == [4, 5, 6, 7, 8, 9, 10, 3]
    assert actions.choose_reps(Turn(FOUR_DONE, said(Intent.REPS, number=8))).wishes == ()


@pytest.mark.parametrize(
    ("word", "done", "streak"),
    [("easy", Legs(5, 5), 2), ("easy", Legs(5, 4), 0), ("right", Legs(5, 5), 0), ("hard", Legs(5, 5), 0)],
)
def test_a_practice_that_was_easy_and_in_full_is_one_more_in_a_row(word: str, done: Legs, streak: int) -> None:
    session = replace(READY, state=State.FEEL, completed_reps=done, easy_streak=1)

    after = actions.feeling(Turn(session, said(Intent.FEEL, word)))

    assert (after.habit.easy_streak, after.feeling_answered) == (streak, True)


def test_a_weekly_goal_is_kept_until_there_is_to_be_none() -> None:
    aimed = actions.choose_week_goal(Turn(READY, said(Intent.NUMBER, number=3)))

    assert aimed.profile.week_goal == 3
    assert actions.drop_week_goal(Turn(aimed, said(Intent.NO))).profile.week_goal == 0


def test_one_rep_more_or_fewer_next_time_begins_the_count_of_easy_practices_again() -> None:
    easy = actions.feeling(Turn(replace(READY, completed_reps=Legs(5, 5)), said(Intent.FEEL, "easy")))
    more, fewer = (action(Turn(easy, said(Intent.YES))) for action in (actions.grow, actions.shrink))

    assert (easy.habit.easy_streak, more.habit.reps, more.habit.easy_streak) == (1, Legs(6, 6), 0)
    assert (fewer.habit.reps, fewer.habit.easy_streak, fewer.feeling_answered) == (Legs(4, 4), 0, True)


@pytest.mark.parametrize(
    ("skipped", "target"),
    [pytest.param(False, Legs(5, 0), id="wished"), pytest.param(True, Legs(5, 5), id="left out on the way")],
)
def test_over_again_is_with_one_leg_only_where_that_was_wished(skipped: bool, target: Legs) -> None:
    session = replace(FOUR_DONE, target_reps=Legs(5, 0), leg_skipped=skipped)

    assert actions.over_again(Turn(session, said(Intent.START_OVER))).target_reps == target


def test_the_same_as_last_time_is_the_goal_in_hand_or_else_the_last_one() -> None:
    known = replace(READY, profile=Profile(Goal.HIPS))
    same = said(Intent.YES)

    assert actions.choose_same(Turn(known, same)).goal is Goal.KNEES
    assert actions.choose_same(Turn(replace(known, goal=None), same)).goal is Goal.HIPS


@pytest.mark.parametrize(
    ("stack", "resume", "resumable"),
    [
        (((State.READY, 1),), None, State.READY),
        (((State.SETUP, 2),), None, State.SETUP),
        (((State.RISE, 1),), None, State.READY),
        (((State.RISE, 1),), State.SLIDE, State.SLIDE),
    ],
)
def test_whoever_got_up_can_take_the_practice_up_where_it_was(
    stack: tuple[tuple[State, int], ...], resume: State | None, resumable: State
) -> None:
    up = replace(FOUR_DONE, state=State.UP, return_stack=stack, resume_state=resume)

    assert actions.got_up(Turn(up, said(Intent.DONE))).resume_state is resumable


def test_whoever_got_up_before_the_first_rep_or_after_the_last_has_nothing_to_take_up() -> None:
    for done in (Legs(), Legs(5, 5)):
        up = replace(FOUR_DONE, state=State.UP, return_stack=((State.RISE, 1),), completed_reps=done)
        assert actions.got_up(Turn(up, said(Intent.DONE))).resume_state is None


def test_a_set_that_ends_without_a_rep_is_remembered_as_none() -> None:
    """Both legs left out, by somebody who has practised before."""
    habit = Habit(last_practice=Figures(Legs(5, 5), LADDER[1], NOW - DAY_MS), finished=1)
    session = replace(READY, target_reps=Legs(), profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)))

    assert actions.complete(Turn(session, said(Intent.DONE))).habit == habit


@pytest.mark.parametrize(
    ("session", "leg"),
    [
        (replace(LEFT_ONLY, leg=Leg.LEFT), Leg.RIGHT),  # the right one begins again, now that it has reps
        (SECOND_LEG, Leg.LEFT),
    ],
)
def test_a_number_for_each_leg_begins_with_the_first_and_stays_with_the_one_in_hand(session: Session, leg: Leg) -> None:
    assert actions.choose_reps(Turn(session, said(Intent.LEGS, "R=5,L=6"))).leg is leg


@pytest.mark.parametrize(
    ("session", "kept"),
    [(READY, 1), (replace(READY, began_at=NOW), 0), (replace(READY, practice_began_at=NOW - 300_000), 0)],
)
def test_a_wish_is_kept_for_another_goal_only_before_the_first_rep_of_a_practice(session: Session, kept: int) -> None:
    """Between two sets it is of the practice in hand."""
    assert len(actions.choose_reps(Turn(session, said(Intent.REPS, number=8))).wishes) == kept


@pytest.mark.parametrize(
    ("said", "today", "next_time", "answer"),
    [
        (
            Utterance(Intent.REPS, 0, word="left", number=8),
            Legs(2, 8),
            Legs(5, 8),
            "Two on the right, eight on the left.",
        ),
        (
            Utterance(Intent.REPS, 0, word="right", number=8),
            Legs(2, 5),
            Legs(8, 5),
            "Eight on the right, five on the left next time.",
        ),
        (Utterance(Intent.REPS, 0, number=8), Legs(2, 8), Legs(8, 8), "Eight with each leg next time."),
        (Utterance(Intent.MORE_REPS, 0), Legs(2, 6), Legs(6, 6), "Six with each leg next time."),
        (Utterance(Intent.FEWER_REPS, 0), Legs(2, 4), Legs(4, 4), "Four with each leg next time."),
    ],
)
def test_a_number_wished_for_after_a_leg_was_left_early_is_never_reckoned_from_what_was_done_of_that_leg(
    said: Utterance, today: Legs, next_time: Legs, answer: str
) -> None:
    left_early = Session(
        State.CHANGE,
        goal=Goal.KNEES,
        screening_passed_for=Goal.KNEES,
        target_reps=Legs(2, 5),
        completed_reps=Legs(2, 0),
        began_at=1,
        day=1,
        leg_skipped=True,
    )

    after, reply = respond(left_early, said)

    assert (after.target_reps, after.habit.reps) == (today, next_time)
    assert " ".join(map(catalogue().text, reply.lines)) == answer


@pytest.mark.parametrize(("today", "wished"), [(Legs(5, 0), Legs(8, 0)), (Legs(0, 5), Legs(0, 8))])
def test_a_number_wished_for_after_a_leg_was_left_out_whole_takes_up_only_the_other(today: Legs, wished: Legs) -> None:
    left_out = Session(
        State.CHANGE, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, target_reps=today, began_at=1, leg_skipped=True
    )

    after, _ = respond(left_out, Utterance(Intent.REPS, 0, number=8))

    assert (after.target_reps, after.habit.reps) == (wished, Legs(wished.right or 5, wished.left or 5))
