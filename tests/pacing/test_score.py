"""The score keeps its laws: beats touch, legs are equal, right comes first, and a place is never later than it was."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.exercise.protocol import LADDER, LOWEST_REPS_AFTER_PAIN, MAX_REPS, STEP_MS, Goal, Leg, Legs, Pace
from skill.pacing.cues import Cueing
from skill.pacing.score import (
    CLOSING_MS,
    CUT_CLOSING_MS,
    MOST_TONES,
    RESPONSE_MS,
    Phase,
    RepSet,
    Score,
    Walkthrough,
    compose,
)
from tests.support.sets import PACES

REPS = st.integers(LOWEST_REPS_AFTER_PAIN, MAX_REPS)
SETS = st.builds(
    lambda goal, pace, leg, legs, cueing: RepSet(goal, pace, leg, legs, first_leg=leg, cueing=cueing),
    st.sampled_from(Goal),
    PACES,
    st.sampled_from(Leg),
    st.builds(Legs, REPS, REPS),
    st.sampled_from(Cueing),
)
WALKS = st.builds(Walkthrough, st.sampled_from(Goal), st.integers(1, 5))
LEADS = st.integers(1, 20_000).map(lambda ms: ((None, ms),))
SCORES = st.builds(compose, SETS | WALKS, LEADS)


def whole(recipe: RepSet) -> list[Score]:
    """All that is heard of a set, one score after the other."""
    scores = [compose(recipe)]
    while (done := scores[-1].reps_finished(scores[-1].length)) != recipe.target_reps:
        first = recipe.first_leg
        leg = first.other if done.of(first) == recipe.target_reps.of(first) else first
        scores.append(compose(replace(recipe, leg=leg, completed_reps=done)))
    return scores


@given(SCORES)
def test_each_beat_begins_where_the_one_before_it_ends(score: Score) -> None:
    """Each beat starts where the one before it ends, and the first at zero."""
    assert score.beats[0].start == 0
    assert all(one.end == two.start for one, two in pairwise(score.beats))


@given(SETS)
def test_each_leg_gets_what_was_promised_and_the_first_comes_first(recipe: RepSet) -> None:
    """Whether in one response or cut, at the change or in a leg."""
    heard = [(beat.leg, beat.nth) for score in whole(recipe) for beat in score.beats if beat.phase is Phase.IN]

    legs = (recipe.first_leg, recipe.first_leg.other)
    assert heard == [(leg, rep + 1) for leg in legs for rep in range(recipe.target_reps.of(leg))]


@given(SETS, LEADS)
def test_a_response_stays_under_the_limit_and_is_cut_at_the_change_before_it_is_cut_in_a_leg(
    recipe: RepSet, lead: tuple[tuple[None, int], ...]
) -> None:
    """With room for the closing question; what would fit is not cut."""
    score = compose(recipe, lead)
    both = sum(each.length for each in whole(recipe)) + sum(ms for _, ms in lead)
    first = recipe.first_leg
    of_first = [beat for beat in score.beats if beat.phase is Phase.IN and beat.leg is first]
    tones = sum(beat.tone is not None for one in whole(recipe) for beat in one.beats)

    assert score.length + CLOSING_MS <= RESPONSE_MS
    assert len(score.legs) == 2 or both + CLOSING_MS > RESPONSE_MS - 20_000 or tones > MOST_TONES
    end = score.beats[-1].cue
    assert end
    assert end.name == "reps.rest" or score.length + CUT_CLOSING_MS <= RESPONSE_MS
    assert len(of_first) == recipe.target_reps.of(first) or score.legs == (first,)


def test_a_leg_too_long_for_one_response_is_cut_in_parts_of_about_the_same_length() -> None:
    """Ten breaths of eight seconds each way, six to rest: no response has room for more than eight of them."""
    slowest = RepSet(Goal.HIPS, Pace(8_000, 8_000, 6_000), Leg.RIGHT, Legs(10, 10))
    parts = [[beat.nth for beat in score.beats if beat.phase is Phase.IN] for score in whole(slowest)]

    assert parts == [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]] * 2
    ends = [score.beats[-1].cue for score in whole(slowest)]
    assert [end and end.name for end in ends] == ["reps.part", "reps.cut", "reps.part", "reps.rest"]


@given(SCORES, st.integers(0, 250_000))
def test_every_instant_belongs_to_the_beat_that_sounds(score: Score, ms: int) -> None:
    """`at(ms)` gives the beat that contains ms, and none after the end."""
    beat = score.at(ms)

    assert (beat is None) == (ms >= score.length)
    assert beat is None or beat.start <= ms < beat.end


@given(SETS, LEADS, st.integers(-5000, 250_000))
def test_only_finished_reps_are_credited(recipe: RepSet, lead: tuple[tuple[None, int], ...], ms: int) -> None:
    """The rep that sounds is the one after the last that was credited; when all is over, so is the last rep."""
    score = compose(recipe, lead)
    beat = score.at(ms)
    done = score.reps_finished(ms)

    if beat is not None and beat.nth and beat.leg:
        assert beat.nth == done.of(beat.leg) + 1
    last = score.legs[-1]
    assert score.reps_finished(score.length).of(last) == max(beat.nth for beat in score.beats if beat.leg is last)


@given(SETS, st.integers(0, 250_000))
def test_what_is_left_after_an_interruption_begins_with_the_rep_in_hand(recipe: RepSet, ms: int) -> None:
    """Composed again from what was finished, the score goes on with that rep, and promises the same number."""
    score = compose(recipe)
    done = score.reps_finished(ms)
    first_leg = recipe.first_leg
    leg = first_leg.other if done.of(first_leg) == recipe.target_reps.of(first_leg) else first_leg
    if done == recipe.target_reps:
        return
    rest = compose(replace(recipe, leg=leg, completed_reps=done))

    first = next(beat for beat in rest.beats if beat.phase is Phase.IN)
    assert (first.leg, first.nth, first.of) == (leg, done.of(leg) + 1, recipe.target_reps.of(leg))


def test_a_rep_lasts_as_long_as_its_breath() -> None:
    """In, out and settle for the knees; with the two checks for hips and back."""
    knees, hips = (compose(RepSet(goal, LADDER[1], Leg.RIGHT, Legs(5, 5))) for goal in Goal)
    rep = [[(b.phase, b.length) for b in score.beats if (b.leg, b.nth) == (Leg.RIGHT, 2)] for score in (knees, hips)]

    assert rep[0] == [(Phase.IN, 4000), (Phase.OUT, 4000), (Phase.SETTLE, 1500)]
    assert rep[1] == [(Phase.IN, 4000), (Phase.CHECK, 1000), (Phase.OUT, 4000), (Phase.SETTLE, 1500)]


@pytest.mark.parametrize("goal", Goal)
def test_a_setup_read_through_gives_each_step_its_time(goal: Goal) -> None:
    """Five steps; from a later one, only the rest."""
    steps = [(beat.nth, beat.of) for beat in compose(Walkthrough(goal)).beats]

    assert steps == [(step, len(STEP_MS[goal])) for step in range(1, len(STEP_MS[goal]) + 1)]
    assert compose(Walkthrough(goal, 4)).beats[0].nth == 4


def test_a_skipped_right_leg_leads_over_to_the_left() -> None:
    """No more is promised of the right leg than was done: the change comes first, then the left leg."""
    score = compose(RepSet(Goal.KNEES, LADDER[1], Leg.RIGHT, Legs(3, 5), Legs(3, 0)))

    assert [beat.phase for beat in score.beats[:4]] == [Phase.CHANGE] * 3 + [Phase.IN]
    assert score.legs == (Leg.LEFT,)


def test_nothing_left_to_do_is_no_score() -> None:
    with pytest.raises(ValueError, match="no rep is left"):
        compose(RepSet(Goal.KNEES, LADDER[1], Leg.LEFT, Legs(5, 5), Legs(5, 5)))


def test_one_rep_of_each_leg_takes_forty_and_a_half_seconds() -> None:
    """Four in, four out and one and a half to settle; a change of four and a half, seven and six; four to rest."""
    score = compose(RepSet(Goal.KNEES, LADDER[1], Leg.RIGHT, Legs(1, 1), first_leg=Leg.RIGHT))

    assert [(beat.start, beat.end) for beat in score.beats] == [
        (0, 4_000),
        (4_000, 8_000),
        (8_000, 9_500),
        (9_500, 14_000),
        (14_000, 21_000),
        (21_000, 27_000),
        (27_000, 31_000),
        (31_000, 35_000),
        (35_000, 36_500),
        (36_500, 40_500),
    ]


def test_reps_are_numbered_and_what_comes_before_between_and_after_them_is_not() -> None:
    score = compose(RepSet(Goal.KNEES, LADDER[1], Leg.RIGHT, Legs(1, 1)), ((None, 1_000),))

    assert {(beat.phase, beat.nth, beat.of) for beat in score.beats} == {
        (Phase.LEAD, 0, 0),
        (Phase.IN, 1, 1),
        (Phase.OUT, 1, 1),
        (Phase.SETTLE, 1, 1),
        (Phase.CHANGE, 0, 0),
        (Phase.REST, 0, 0),
    }


def test_an_answer_leaves_the_platform_ten_of_its_two_hundred_and_forty_seconds() -> None:
    assert (RESPONSE_MS, CLOSING_MS, CUT_CLOSING_MS, MOST_TONES) == (230_000, 20_000, 52_000, 13)


def heard_reps(recipe: RepSet, lead_ms: int = 0) -> list[list[int]]:
    """The numbers of the reps in each answer, of which the first begins with so many milliseconds of words."""
    first = compose(recipe, ((None, lead_ms),))
    done = first.reps_finished(first.length)
    leg = recipe.first_leg if done.of(recipe.first_leg) < recipe.target_reps.of(recipe.first_leg) else Leg.LEFT
    rest = [] if done == recipe.target_reps else whole(replace(recipe, leg=leg, completed_reps=done))
    return [[beat.nth for beat in score.beats if beat.phase is Phase.IN] for score in (first, *rest)]


@pytest.mark.parametrize(
    ("reps", "heard"),
    [
        (3, [[1, 2, 3, 1, 2, 3]]),  # thirteen bells, with that of the change
        (4, [[1, 2, 3, 4], [1, 2, 3, 4]]),
        (6, [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]]),
        (7, [[1, 2, 3, 4], [5, 6, 7], [1, 2, 3, 4], [5, 6, 7]]),
    ],
)
def test_a_set_with_bells_is_cut_where_one_answer_has_no_room_for_more_of_them(
    reps: int, heard: list[list[int]]
) -> None:
    bells = RepSet(Goal.KNEES, LADDER[0], Leg.RIGHT, Legs(reps, reps), cueing=Cueing.TONES)

    assert heard_reps(bells) == heard


@pytest.mark.parametrize(("lead_ms", "heard"), [(169_500, [[1, 1]]), (169_501, [[1], [1]])])
def test_what_just_fits_into_an_answer_is_not_cut(lead_ms: int, heard: list[list[int]]) -> None:
    """One rep with each leg and the change: thirty-six seconds and a half, beside four of rest and twenty to close."""
    assert heard_reps(RepSet(Goal.KNEES, LADDER[1], Leg.RIGHT, Legs(1, 1)), lead_ms) == heard


def test_after_the_longest_words_there_still_is_one_rep() -> None:
    slowest = RepSet(Goal.HIPS, Pace(8_000, 8_000, 6_000), Leg.RIGHT, Legs(3, 0))

    assert heard_reps(slowest, 160_000)[0] == [1]


@pytest.mark.parametrize(("done", "changes"), [(0, 2), (2, 0)])
def test_the_second_leg_begins_with_the_change_and_goes_on_without_it(done: int, changes: int) -> None:
    """Of its three parts the rest was in the answer before."""
    score = compose(RepSet(Goal.KNEES, LADDER[1], Leg.LEFT, Legs(5, 5), Legs(5, done)))

    assert sum(beat.phase is Phase.CHANGE for beat in score.beats) == changes


@pytest.mark.parametrize(
    ("cueing", "tones"), [(Cueing.FULL, 0), (Cueing.FEW, 0), (Cueing.COUNT, 6), (Cueing.TONES, 13)]
)
def test_bells_sound_only_where_they_are_wished_for(cueing: Cueing, tones: int) -> None:
    score = compose(RepSet(Goal.KNEES, LADDER[0], Leg.RIGHT, Legs(3, 3), cueing=cueing))

    assert sum(beat.tone is not None for beat in score.beats) == tones


@pytest.mark.parametrize(
    ("goal", "settle", "asked"),
    [(Goal.HIPS, 1_500, True), (Goal.HIPS, 1_000, False), (Goal.KNEES, 1_500, False)],
)
def test_whether_anything_moved_is_asked_only_of_hips_and_only_where_there_is_room_for_it(
    goal: Goal, settle: int, asked: bool
) -> None:
    beats = compose(RepSet(goal, Pace(4_000, 4_000, settle), Leg.RIGHT, Legs(3, 3))).beats

    assert [beat.cue is not None for beat in beats if beat.phase is Phase.SETTLE] == [asked] * 6


def test_the_first_leg_begins_with_the_first_words_and_the_second_further_along() -> None:
    beats = compose(RepSet(Goal.KNEES, LADDER[1], Leg.RIGHT, Legs(3, 3))).beats

    assert [beat.cue.nth for beat in beats if beat.phase is Phase.IN and beat.cue] == [0, 1, 2, 3, 4, 5]
