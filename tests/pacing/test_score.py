"""The score keeps its laws: beats touch, legs are equal, right comes first, and a place is never later than it was."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.exercise.protocol import LADDER, MAX_REPS, MIN_REPS, STEP_MS, Goal, Leg, Legs
from skill.pacing.score import CLOSING_MS, RESPONSE_MS, Phase, RepSet, Score, Walkthrough, compose

SETS = st.builds(
    lambda goal, rung, reps: RepSet(goal, rung, Leg.RIGHT, Legs(reps, reps)),
    st.sampled_from(Goal),
    st.integers(0, len(LADDER) - 1),
    st.integers(MIN_REPS, MAX_REPS),
)
WALKS = st.builds(Walkthrough, st.sampled_from(Goal), st.integers(1, 5))
LEADS = st.integers(1, 20_000).map(lambda ms: ((None, ms),))
SCORES = st.builds(compose, SETS | WALKS, LEADS)


def whole(recipe: RepSet) -> list[Score]:
    """All that is heard of a set: one score, or two when it is cut at the change."""
    right = compose(recipe)
    if Leg.LEFT in right.legs:
        return [right]
    return [
        right,
        compose(RepSet(recipe.goal, recipe.rung, Leg.LEFT, recipe.target_reps, Legs(recipe.target_reps.right))),
    ]


@given(SCORES)
def test_beats_touch(score: Score) -> None:
    """Each beat starts where the one before it ends, and the first at zero."""
    assert score.beats[0].start == 0
    assert all(one.end == two.start for one, two in pairwise(score.beats))


@given(SETS)
def test_legs_are_equal_and_the_right_comes_first(recipe: RepSet) -> None:
    """Whether in one response or cut at the change, both legs get the promised number, the right leg first."""
    heard = [(beat.leg, beat.nth) for score in whole(recipe) for beat in score.beats if beat.phase is Phase.IN]

    assert heard == [(leg, rep + 1) for leg in Leg for rep in range(recipe.target_reps.of(leg))]


@given(SETS, LEADS)
def test_both_legs_are_one_response_when_they_fit_and_are_cut_at_the_change_when_not(
    recipe: RepSet, lead: tuple[tuple[None, int], ...]
) -> None:
    """Speech stays under the limit, with room for the closing question; one leg is never cut."""
    score = compose(recipe, lead)
    both = sum(each.length for each in whole(recipe)) + sum(ms for _, ms in lead)

    assert score.length + CLOSING_MS <= RESPONSE_MS
    assert (score.legs == (Leg.RIGHT, Leg.LEFT)) or both + CLOSING_MS > RESPONSE_MS - 20_000


@given(SCORES, st.integers(0, 250_000))
def test_every_instant_belongs_to_the_beat_that_sounds(score: Score, ms: int) -> None:
    """`at(ms)` gives the beat that contains ms, and none after the end."""
    beat = score.at(ms)

    assert (beat is None) == (ms >= score.length)
    assert beat is None or beat.start <= ms < beat.end


@given(SETS, LEADS, st.integers(-5000, 250_000))
def test_only_finished_reps_are_credited(recipe: RepSet, lead: tuple[tuple[None, int], ...], ms: int) -> None:
    """The rep that sounds is the one after the last that was credited."""
    score = compose(recipe, lead)
    beat = score.at(ms)
    done = score.reps_finished(ms)

    if beat is not None and beat.nth and beat.leg:
        assert beat.nth == done.of(beat.leg) + 1
    if beat is None:
        assert all(done.of(leg) == recipe.target_reps.of(leg) for leg in score.legs)


@given(SETS, st.integers(0, 250_000))
def test_what_is_left_after_an_interruption_begins_with_the_rep_in_hand(recipe: RepSet, ms: int) -> None:
    """Composed again from what was finished, the score goes on with that rep, and promises the same number."""
    score = compose(recipe)
    done = score.reps_finished(ms)
    leg = Leg.LEFT if done.right == recipe.target_reps.right else Leg.RIGHT
    if done == recipe.target_reps:
        return
    rest = compose(RepSet(recipe.goal, recipe.rung, leg, recipe.target_reps, done))

    first = next(beat for beat in rest.beats if beat.phase is Phase.IN)
    assert (first.leg, first.nth, first.of) == (leg, done.of(leg) + 1, recipe.target_reps.of(leg))


def test_a_rep_lasts_as_long_as_its_breath() -> None:
    """In, out and settle for the knees; with the two checks for hips and back."""
    knees, hips = (compose(RepSet(goal, 1, Leg.RIGHT, Legs(5, 5))) for goal in Goal)
    rep = [[(b.phase, b.length) for b in score.beats if (b.leg, b.nth) == (Leg.RIGHT, 2)] for score in (knees, hips)]

    assert rep[0] == [(Phase.IN, 4000), (Phase.OUT, 4000), (Phase.SETTLE, 1500)]
    assert rep[1] == [(Phase.IN, 4000), (Phase.CHECK, 1000), (Phase.OUT, 4000), (Phase.SETTLE, 1500)]


@pytest.mark.parametrize("goal", Goal)
def test_a_setup_read_through_gives_each_step_its_time(goal: Goal) -> None:
    """Five steps for the knees, six for hips and back; from a later step, only the rest."""
    steps = [(beat.nth, beat.of) for beat in compose(Walkthrough(goal)).beats]

    assert steps == [(step, len(STEP_MS[goal])) for step in range(1, len(STEP_MS[goal]) + 1)]
    assert compose(Walkthrough(goal, 4)).beats[0].nth == 4


def test_a_skipped_right_leg_leads_over_to_the_left() -> None:
    """No more is promised of the right leg than was done: the change comes first, then the left leg."""
    score = compose(RepSet(Goal.KNEES, 1, Leg.RIGHT, Legs(3, 5), Legs(3, 0)))

    assert [beat.phase for beat in score.beats[:4]] == [Phase.CHANGE] * 3 + [Phase.IN]
    assert score.legs == (Leg.LEFT,)


def test_nothing_left_to_do_is_no_score() -> None:
    with pytest.raises(ValueError, match="no rep is left"):
        compose(RepSet(Goal.KNEES, 1, Leg.LEFT, Legs(5, 5), Legs(5, 5)))
