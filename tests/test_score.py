"""The score keeps its laws: beats touch, legs are equal, right comes first, and a place is never later than it was."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from skill.score import (
    CLOSING_MS,
    FEWEST,
    LADDER,
    MOST,
    RESPONSE_MS,
    Goal,
    Leg,
    Legs,
    Phase,
    Set,
    compose,
)

SETS = st.builds(
    lambda goal, rung, reps, lead: Set(goal, rung, Leg.RIGHT, Legs(reps, reps), Legs(), lead),
    st.sampled_from(Goal),
    st.integers(0, len(LADDER) - 1),
    st.integers(FEWEST, MOST),
    st.integers(0, 20_000),
)


@given(SETS)
def test_beats_touch(recipe: Set) -> None:
    """Each beat starts where the one before it ends, and the first at nought."""
    beats = compose(recipe).beats

    assert beats[0].start == 0
    assert all(one.end == two.start for one, two in pairwise(beats))


@given(SETS)
def test_legs_are_equal_and_the_right_comes_first(recipe: Set) -> None:
    """Whether in one response or cut at the change, both legs get the promised number, the right leg first."""
    right = compose(recipe)
    scores = [right]
    if right.legs == (Leg.RIGHT,):
        scores.append(compose(Set(recipe.goal, recipe.rung, Leg.LEFT, recipe.promised, Legs(recipe.promised.right))))
    heard = [beat.leg for score in scores for beat in score.beats if beat.phase is Phase.IN]

    assert [Leg.RIGHT] * recipe.promised.right + [Leg.LEFT] * recipe.promised.left == heard


@given(SETS)
def test_a_score_fits_one_response(recipe: Set) -> None:
    """Speech stays under the limit, with room for the closing question."""
    assert compose(recipe).length + CLOSING_MS <= RESPONSE_MS


@given(SETS, st.integers(0, 250_000))
def test_every_instant_belongs_to_the_beat_that_sounds(recipe: Set, ms: int) -> None:
    """`at(ms)` gives the beat that contains ms, and none after the end."""
    score = compose(recipe)
    beat = score.at(ms)

    assert (beat is None) == (ms >= score.length)
    assert beat is None or beat.start <= ms < beat.end


@given(SETS, st.integers(-5000, 250_000))
def test_only_finished_reps_are_credited(recipe: Set, ms: int) -> None:
    """The rep that sounds is the one after the last that was credited."""
    score = compose(recipe)
    beat = score.at(ms)
    done = score.reps_finished(ms)

    if beat is not None and beat.rep:
        assert beat.rep == done.of(beat.leg) + 1
    if beat is None:
        assert all(done.of(leg) == recipe.promised.of(leg) for leg in score.legs)


def test_a_rep_lasts_as_long_as_its_breath() -> None:
    """In, out and settle for the knees; with the two checks for hips and back."""
    knees, hips = (compose(Set(goal, 1, Leg.RIGHT, Legs(5, 5), Legs())) for goal in Goal)
    rep = [[(b.phase, b.length) for b in score.beats if (b.leg, b.rep) == (Leg.RIGHT, 2)] for score in (knees, hips)]

    assert rep[0] == [(Phase.IN, 4000), (Phase.OUT, 4000), (Phase.SETTLE, 1500)]
    assert rep[1] == [(Phase.IN, 4000), (Phase.CHECK, 1000), (Phase.OUT, 4000), (Phase.SETTLE, 1500)]
