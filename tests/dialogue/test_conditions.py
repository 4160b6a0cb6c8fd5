"""What each condition of the table is about, by the cases next to its edge: a session, what was said, yes or no."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from skill.dialogue import actions, guards
from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Outcome, Playback, Reminder, Session, TurnContext
from skill.dialogue.states import State
from skill.dialogue.turn import Turn
from skill.exercise.history import Progress
from skill.exercise.protocol import LADDER, Goal, Leg, Legs, Pace
from skill.hearing.utterance import DAY_MS, Candidate, Intent, Utterance

NOW = 20_000 * DAY_MS
KNEES = Session(State.FLOOR, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, last_turn_at=NOW)
IN_SET = replace(KNEES, state=State.REPS)
RESTING = replace(KNEES, state=State.PAUSED, return_stack=((State.REPS, 1),))
AFTER = replace(KNEES, state=State.RISE, completed_reps=Legs(5, 5))
SECOND_LEG = replace(IN_SET, completed_reps=Legs(5, 2), leg=Leg.LEFT)


def may(*intents: Intent) -> tuple[Candidate, ...]:
    return tuple(Candidate(each.value, each) for each in intents)


def asking(state: State, *intents: Intent) -> Session:
    """Asked, in a state, which of these was meant."""
    return replace(KNEES, state=State.DID_YOU_MEAN, return_stack=((state, 1),), candidates=may(*intents))


def practised(times: int, days_ago: int) -> Session:
    habit = Habit(finished=times, last_practice=Figures(Legs(5, 5), LADDER[1], NOW - days_ago * DAY_MS))
    return replace(KNEES, profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)))


def said(intent: Intent = Intent.FALLBACK, word: str | None = None, number: int | None = None) -> Utterance:
    return Utterance(intent, NOW, word=word, number=number)


FELT = replace(AFTER, state=State.FEEL, easy_streak=1)
EASY, HARD = said(Intent.FEEL, "easy"), said(Intent.FEEL, "hard")


def used_to(reps: int) -> Session:
    """Just finished with as many reps as ever."""
    legs = Legs(reps, reps)
    profile = Profile(Goal.KNEES, ((Goal.KNEES, Habit(legs)),))
    return replace(FELT, target_reps=legs, completed_reps=legs, profile=profile)


UNCERTAIN = Utterance(Intent.UNCERTAIN, NOW, candidates=may(Intent.PAIN))
LOST = replace(IN_SET, playback=Playback(NOW - 600_000, 6_000), last_turn_at=NOW - 600_000)
FALLBACK = said()


@pytest.mark.parametrize(
    ("guard", "session", "utterance", "holds"),
    [
        # what may have been meant
        (guards.may_ask, KNEES, UNCERTAIN, True),
        (guards.may_ask, KNEES, FALLBACK, False),
        (guards.may_ask, replace(KNEES, fallback_count=1), UNCERTAIN, False),
        (guards.may_ask_about_health, KNEES, UNCERTAIN, True),
        (guards.may_ask_about_health, replace(KNEES, fallback_count=1), UNCERTAIN, False),
        (guards.may_ask_about_health, KNEES, replace(UNCERTAIN, candidates=may(Intent.TIP)), False),
        (guards.no_offered, asking(State.FEEL, Intent.NO, Intent.TIP), FALLBACK, True),
        (guards.no_offered, asking(State.SCREEN_1, Intent.NO, Intent.TIP), FALLBACK, False),
        (guards.no_offered, asking(State.FEEL, Intent.TIP), FALLBACK, False),
        (guards.named_second, asking(State.FLOOR, Intent.TIP, Intent.WHY), said(word="second"), True),
        (guards.named_second, asking(State.FLOOR, Intent.TIP), said(word="second"), False),
        (guards.named_second, asking(State.FLOOR, Intent.TIP, Intent.WHY), said(word="first"), False),
        (guards.first_by_word, asking(State.SCREEN_1, Intent.NO), FALLBACK, False),
        (guards.first_by_word, asking(State.SCREEN_1, Intent.NO, Intent.TIP), FALLBACK, True),
        (guards.first_by_word, asking(State.FEEL, Intent.NO), FALLBACK, False),
        # where somebody is
        (guards.counting, RESTING, FALLBACK, True),
        (guards.counting, AFTER, FALLBACK, True),
        (guards.counting, KNEES, FALLBACK, False),
        (guards.under_way, KNEES, FALLBACK, True),
        (guards.under_way, RESTING, FALLBACK, True),
        (guards.under_way, AFTER, FALLBACK, False),
        (guards.under_way, replace(KNEES, goal=None), FALLBACK, False),
        (guards.nothing_done, KNEES, FALLBACK, True),
        (guards.nothing_done, replace(KNEES, completed_reps=Legs(0, 1)), FALLBACK, False),
        (guards.nothing_done, replace(KNEES, target_reps=Legs()), FALLBACK, False),
        (guards.number_open, KNEES, FALLBACK, True),
        (guards.number_open, replace(KNEES, completed_reps=Legs(1, 0)), FALLBACK, False),
        (guards.number_open, replace(KNEES, eased_pace=LADDER[2]), FALLBACK, False),
        (guards.number_open, RESTING, FALLBACK, False),
        (guards.leg_in_hand_named, IN_SET, said(word="right"), True),
        (guards.leg_in_hand_named, IN_SET, said(word="left"), False),
        (guards.leg_in_hand_named, KNEES, said(word="right"), False),
        (guards.other_to_come, IN_SET, FALLBACK, True),
        (guards.other_to_come, replace(IN_SET, target_reps=Legs(5, 0)), FALLBACK, False),
        (guards.other_to_come, SECOND_LEG, FALLBACK, False),
        (guards.other_to_come, KNEES, FALLBACK, False),
        (guards.other_leg_left_out, IN_SET, said(Intent.SKIP_LEG, "left"), True),
        (guards.other_leg_left_out, IN_SET, said(Intent.SKIP_LEG, "right"), False),
        (guards.other_leg_left_out, IN_SET, said(Intent.ONLY_LEG, "right"), True),
        (guards.other_leg_left_out, IN_SET, said(Intent.ONLY_LEG, "left"), False),
        (guards.other_leg_left_out, IN_SET, said(Intent.SKIP_LEG), False),
        (guards.other_leg_left_out, IN_SET, said(Intent.OTHER_LEG), False),
        (guards.other_leg_left_out, KNEES, said(Intent.SKIP_LEG, "left"), False),
        (guards.resting_leg_done, SECOND_LEG, said(Intent.SKIP_LEG, "right"), True),
        (guards.resting_leg_done, SECOND_LEG, said(Intent.OTHER_LEG, "right"), True),
        (guards.resting_leg_done, IN_SET, said(Intent.SKIP_LEG, "left"), False),
        (guards.resting_leg_done, SECOND_LEG, said(Intent.ONLY_LEG, "right"), False),
        (guards.mild_after_set, AFTER, said(Intent.NUMBER, number=2), True),
        (guards.mild_after_set, AFTER, said(Intent.NUMBER), False),
        (guards.mild_after_set, AFTER, said(Intent.SOMEWHAT), True),
        (guards.mild_after_set, RESTING, said(Intent.SOMEWHAT), False),
        (guards.lying, KNEES, FALLBACK, True),
        (guards.lying, replace(RESTING, state=State.UP), FALLBACK, False),
        (guards.lying, Session(), FALLBACK, False),
        (guards.only_onward, KNEES, replace(UNCERTAIN, candidates=may(Intent.NEXT, Intent.PAIN)), False),
        (guards.only_onward, KNEES, replace(UNCERTAIN, candidates=may(Intent.NEXT)), True),
        # what was left unfinished
        (guards.lost_touch_before, LOST, FALLBACK, True),
        (guards.lost_touch_before, replace(LOST, playback=None), FALLBACK, False),
        (guards.lost_touch_before, replace(LOST, goal=None), FALLBACK, False),
        (guards.lost_touch_before, replace(LOST, state=State.SETUP), FALLBACK, False),
        (guards.lost_touch_today, LOST, FALLBACK, True),
        (guards.lost_touch_today, replace(LOST, playback=Playback(NOW - 60_000, 6_000)), FALLBACK, False),
        (guards.lost_touch_today, replace(LOST, state=State.SETUP), FALLBACK, False),
        (guards.got_further_today, replace(LOST, playback=Playback(NOW - 60_000, 6_000)), FALLBACK, True),
        (guards.got_further_today, replace(LOST, playback=Playback(NOW - 5_000, 6_000)), FALLBACK, False),
        (guards.got_further_today, replace(LOST, playback=None), FALLBACK, False),
        # what is known
        (guards.screening_passed, KNEES, FALLBACK, True),
        (guards.screening_passed, replace(KNEES, goal=Goal.HIPS), FALLBACK, False),
        (guards.screening_passed, Session(), FALLBACK, False),
        (guards.screening_passed, replace(KNEES, state=State.SCREEN_2), FALLBACK, False),
        (guards.screening_passed, replace(KNEES, state=State.DOWN, return_stack=((State.NEWS, 1),)), FALLBACK, False),
        (guards.named_by_unknown, KNEES, said(Intent.GOAL, "hips"), True),
        (guards.named_by_unknown, KNEES, said(Intent.GOAL), False),
        (guards.named_by_unknown, replace(KNEES, voice_recognised=True), said(Intent.GOAL, "hips"), False),
        (guards.both_by_unknown, KNEES, said(Intent.GOAL, "both"), True),
        (guards.both_by_unknown, KNEES, said(Intent.GOAL, "hips"), False),
        (guards.both_by_unknown, replace(KNEES, voice_recognised=True), said(Intent.GOAL, "both"), False),
        (guards.counting_down, replace(KNEES, rests_until=NOW + 1), FALLBACK, True),
        (guards.counting_down, replace(KNEES, rests_until=NOW), FALLBACK, False),
        (guards.paused_set, RESTING, FALLBACK, True),
        (guards.paused_set, replace(RESTING, return_stack=((State.WALK, 3),)), FALLBACK, True),
        (guards.paused_set, replace(RESTING, return_stack=((State.SLIDE, 1),)), FALLBACK, False),
        (guards.paused_set, replace(RESTING, screening_passed_for=None), FALLBACK, False),
        (guards.operation, KNEES, said(), False),
        (guards.practised, practised(3, 27), FALLBACK, True),
        (guards.practised, practised(3, 28), FALLBACK, False),
        (guards.practised, practised(2, 1), FALLBACK, False),
        (guards.practised, replace(KNEES, profile=Profile(habits=((Goal.KNEES, Habit(finished=3)),))), FALLBACK, False),
        (guards.numb_for_hips, replace(KNEES, goal=Goal.HIPS), said(word="numb"), True),
        (guards.numb_for_hips, KNEES, said(word="numb"), False),
        (guards.numb_for_hips, replace(KNEES, goal=Goal.HIPS), said(word="calf"), False),
        (guards.structural_for_knees, KNEES, said(word="structural"), True),
        (guards.structural_for_knees, replace(KNEES, goal=Goal.HIPS), said(word="structural"), False),
        (guards.operation, KNEES, said(word="operation"), True),
        (guards.operation, KNEES, said(word="told"), True),
        (guards.operation, KNEES, said(word="fever"), False),
        # how it felt
        (guards.felt_easy_again, FELT, EASY, True),
        (guards.felt_easy_again, FELT, said(Intent.FEEL, "right"), False),
        (guards.felt_easy_again, replace(FELT, easy_streak=0), EASY, False),
        (guards.felt_easy_again, replace(FELT, completed_reps=Legs(5, 4)), EASY, False),
        (guards.felt_easy_again, used_to(10), EASY, False),
        (guards.felt_easy_again, replace(FELT, target_reps=Legs(4, 4)), EASY, False),
        (guards.can_be_fewer, FELT, HARD, True),
        (guards.can_be_fewer, FELT, EASY, False),
        (guards.can_be_fewer, used_to(3), HARD, False),
        (guards.can_be_fewer, replace(FELT, feeling_answered=True), HARD, False),
        (guards.may_add_a_set, FELT, FALLBACK, True),
        (guards.may_add_a_set, replace(FELT, sets_to_come=1), FALLBACK, False),
        (guards.may_add_a_set, replace(FELT, eased_pace=LADDER[2]), FALLBACK, False),
        (guards.time_known, replace(KNEES, reminder=Reminder("19:30")), FALLBACK, True),
        (guards.time_known, replace(KNEES, reminder=Reminder()), FALLBACK, False),
        (guards.time_known, KNEES, FALLBACK, False),
        # numbers
        (guards.reps_out_of_range, KNEES, said(Intent.REPS, number=2), True),
        (guards.reps_out_of_range, KNEES, said(Intent.REPS, number=3), False),
        (guards.reps_out_of_range, KNEES, said(Intent.REPS, number=10), False),
        (guards.reps_out_of_range, KNEES, said(Intent.REPS, number=11), True),
        (guards.no_reps, KNEES, said(Intent.REPS), True),
        (guards.no_reps, KNEES, said(Intent.REPS, number=0), True),
        (guards.no_reps, KNEES, said(Intent.REPS, number=2), False),
        (guards.reps_out_of_range, replace(KNEES, target_reps=Legs(5, 0)), said(Intent.REPS, number=4), False),
        (guards.reps_out_of_range, KNEES, said(Intent.LEGS, "R=3,L=10"), False),
        (guards.reps_out_of_range, KNEES, said(Intent.LEGS, "R=5,L=11"), True),
        (guards.no_reps, KNEES, said(Intent.LEGS), True),
        (guards.no_reps, KNEES, said(Intent.LEGS, "R=0,L=0"), True),
        (guards.reps_out_of_range, KNEES, said(Intent.REPS, "left", 2), True),
        # a leg that was left early, or that hurt, may have fewer
        (guards.reps_out_of_range, replace(KNEES, target_reps=Legs(2, 5)), said(Intent.REPS, "left", 8), False),
        (guards.reps_out_of_range, replace(KNEES, target_reps=Legs(2, 5)), said(Intent.REPS, "left", 2), True),
        (guards.reps_out_of_range, replace(KNEES, target_reps=Legs(2, 5)), said(Intent.LEGS, "R=2,L=6"), False),
        (guards.reps_out_of_range, replace(KNEES, target_reps=Legs(2, 5)), said(Intent.LEGS, "R=1,L=6"), True),
        (guards.reps_out_of_range, replace(KNEES, target_reps=Legs(0, 5)), said(Intent.REPS, number=4), False),
        # in the set, of the leg that is done
        (guards.also_of_leg_done, SECOND_LEG, said(Intent.LEGS, "R=7,L=6"), True),
        (guards.also_of_leg_done, SECOND_LEG, said(Intent.LEGS, "R=5,L=6"), False),
        (guards.also_of_leg_done, SECOND_LEG, said(Intent.LEGS), False),
        (guards.also_of_leg_done, SECOND_LEG, said(Intent.REPS, number=8), False),
        (guards.also_of_leg_done, replace(SECOND_LEG, leg_skipped=True), said(Intent.REPS, number=8), True),
        (guards.also_of_leg_done, replace(SECOND_LEG, leg_skipped=True), said(Intent.REPS, "left", 8), False),
        (guards.also_of_leg_done, SECOND_LEG, said(Intent.REPS, "right", 8), True),
        (guards.also_of_leg_done, SECOND_LEG, said(Intent.LEGS, "R=0,L=6"), False),
        (guards.also_of_leg_done, replace(IN_SET, completed_reps=Legs(2, 2)), said(Intent.LEGS, "R=7,L=6"), False),
        (
            guards.also_of_leg_done,
            replace(SECOND_LEG, target_reps=Legs(0, 5), completed_reps=Legs(0, 2)),
            said(Intent.LEGS, "R=5,L=5"),
            False,
        ),
        # before the set, of one leg
        (guards.one_leg_named, KNEES, said(Intent.ONLY_LEG, "left"), True),
        (guards.one_leg_named, KNEES, said(Intent.ONLY_LEG), False),
        (guards.one_leg_named, replace(KNEES, completed_reps=Legs(1, 0)), said(Intent.ONLY_LEG, "left"), False),
        (guards.both_of_the_legs, replace(KNEES, target_reps=Legs(5, 0)), said(Intent.GOAL, "both"), True),
        (guards.both_of_the_legs, replace(KNEES, target_reps=Legs(0, 5)), said(Intent.GOAL, "both"), True),
        (guards.both_of_the_legs, replace(KNEES, target_reps=Legs(0, 5)), said(Intent.GOAL, "hips"), False),
        (guards.both_of_the_legs, replace(KNEES, leg_skipped=True), said(Intent.GOAL, "both"), True),
        (guards.both_of_the_legs, KNEES, said(Intent.GOAL, "both"), False),
        (guards.one_set, KNEES, said(Intent.SETS), True),
        (guards.one_set, KNEES, said(Intent.SETS, number=1), True),
        (guards.one_set, KNEES, said(Intent.SETS, number=2), False),
        (guards.too_many_sets, KNEES, said(Intent.SETS), False),
        (guards.too_many_sets, KNEES, said(Intent.SETS, number=3), False),
        (guards.too_many_sets, KNEES, said(Intent.SETS, number=4), True),
        (guards.an_hour, KNEES, said(number=0), True),
        (guards.an_hour, KNEES, said(number=23), True),
        (guards.an_hour, KNEES, said(number=24), False),
        (guards.an_hour, KNEES, said(), False),
        (guards.an_hour, KNEES, Utterance(Intent.REMIND, NOW, time="19:30"), True),
        (guards.mild, KNEES, said(number=3), True),
        (guards.mild, KNEES, said(number=4), False),
        (guards.mild, KNEES, said(), False),
        (guards.moderate, KNEES, said(number=3), False),
        (guards.moderate, KNEES, said(number=4), True),
        (guards.moderate, KNEES, said(number=5), True),
        (guards.moderate, KNEES, said(number=6), False),
        (guards.moderate, KNEES, said(), False),
        (guards.strong, KNEES, said(number=5), False),
        (guards.strong, KNEES, said(number=6), True),
        (guards.strong, KNEES, said(), False),
        (guards.weekly, KNEES, said(number=7), True),
        (guards.weekly, KNEES, said(number=8), False),
        (guards.off_the_ladder, replace(KNEES, pace=Pace(4_500, 4_500)), FALLBACK, True),
        (guards.off_the_ladder, replace(KNEES, pace=LADDER[0]), FALLBACK, False),
        (guards.has_week_goal, replace(KNEES, profile=Profile(week_goal=1)), FALLBACK, True),
        (guards.has_week_goal, KNEES, FALLBACK, False),
    ],
)
def test_a_condition_holds_where_it_is_meant_to_and_not_beside_it(
    guard: Callable[[Turn], bool], session: Session, utterance: Utterance, holds: bool
) -> None:
    assert bool(guard(Turn(session, utterance))) is holds


@pytest.mark.parametrize(
    ("said_of_it", "goal"),
    [
        (said(Intent.WHICH, "first"), Goal.KNEES),
        (said(Intent.WHICH, "second"), Goal.HIPS),
        (said(Intent.WHICH), None),
        (said(Intent.NUMBER, number=1), Goal.KNEES),
        (said(Intent.NUMBER, number=2), Goal.HIPS),
        (said(Intent.NUMBER, number=3), None),
        (said(Intent.NUMBER), None),
        (said(Intent.GOAL, "knee"), Goal.KNEES),
        (said(Intent.GOAL, "back"), Goal.HIPS),
        (said(Intent.GOAL), None),
    ],
)
def test_a_goal_is_named_by_its_part_or_by_its_place_in_the_question(said_of_it: Utterance, goal: Goal | None) -> None:
    """Knees come first there, hips and low back second; anything else names neither."""
    assert guards.named_goal(said_of_it) is goal


THIS_WEEK = Progress((0, 0, 0, 0, 0, 0, 1, 2), 1, (0, 0, 0, 0, 0, 0, 10, 20))
CHANGED = Habit(Legs(6, 6), first_practice=(Legs(5, 5), LADDER[1]))


@pytest.mark.parametrize(
    ("told", "habit", "asked"),
    [
        ((), CHANGED, (guards.weeks_and_more, guards.weeks_due)),
        (("best", "then"), Habit(), (guards.weeks_due,)),
        (("weeks",), CHANGED, (guards.best_and_more, guards.best_due)),
        (("weeks",), Habit(), (guards.best_due,)),
        (("weeks", "best"), CHANGED, ()),
    ],
)
def test_progress_is_told_in_parts_and_one_says_when_another_follows(
    told: tuple[str, ...], habit: Habit, asked: tuple[Callable[[Turn], bool], ...]
) -> None:
    parts = (guards.weeks_and_more, guards.weeks_due, guards.best_and_more, guards.best_due)
    session = replace(KNEES, progress_told=told, profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)))
    turn = Turn(session, said(Intent.PROGRESS), TurnContext(progress=THIS_WEEK))

    assert tuple(guard for guard in parts if guard(turn)) == asked


@pytest.mark.parametrize(
    ("habits", "progress", "unknown", "empty"),
    [
        ((), None, True, False),
        ((), Progress(), False, True),
        (((Goal.KNEES, Habit()), (Goal.HIPS, CHANGED)), Progress(), False, False),
    ],
)
def test_no_progress_is_not_the_same_as_progress_that_cannot_be_looked_up(
    habits: tuple[tuple[Goal, Habit], ...], progress: Progress | None, unknown: bool, empty: bool
) -> None:
    turn = Turn(replace(KNEES, profile=Profile(habits=habits)), said(), TurnContext(progress=progress))

    assert (guards.progress_unknown(turn), guards.progress_empty(turn)) == (unknown, empty)


@pytest.mark.parametrize(
    ("word", "plain", "refused"), [("tones", True, True), ("tones", False, False), ("full", True, False)]
)
def test_tones_are_refused_only_where_none_can_be_played(word: str, plain: bool, refused: bool) -> None:
    turn = Turn(KNEES, said(Intent.CUES, word), TurnContext(plain_voice=plain))

    assert guards.no_tones(turn) is refused


@pytest.mark.parametrize(("began_at", "target"), [(0, Legs(8, 8)), (NOW, Legs(5, 5))])
def test_a_wish_of_a_practice_that_has_begun_is_not_taken_along_to_another_goal(began_at: int, target: Legs) -> None:
    wished = replace(KNEES, began_at=began_at, wishes=(Candidate("reps", Intent.REPS, None, 8),))

    chosen = actions.choose(Turn(wished, said(Intent.GOAL, "hips")))

    assert (chosen.goal, chosen.target_reps) == (Goal.HIPS, target)


@pytest.mark.parametrize(
    ("outcome", "done", "refused"), [(Outcome.DONE, True, False), (Outcome.NOT_ALLOWED, False, True)]
)
def test_a_reminder_that_is_not_allowed_is_none_that_failed(outcome: Outcome, done: bool, refused: bool) -> None:
    turn = Turn(KNEES, FALLBACK, TurnContext(outcome))

    assert (guards.went_well(turn), guards.not_allowed(turn)) == (done, refused)
    assert (guards.went_well(Turn(KNEES, FALLBACK)), guards.not_allowed(Turn(KNEES, FALLBACK))) == (False, False)
