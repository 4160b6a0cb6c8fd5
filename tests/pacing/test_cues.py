"""What is said, or sounds, in each part of a rep."""

import pytest

from skill.exercise.protocol import Goal
from skill.pacing.cues import Cueing, Tone, mark


def spoken(part: str, cueing: Cueing = Cueing.FULL) -> list[int]:
    """The reps of ten in which something is said or sounds."""
    marks = {rep: mark(Goal.HIPS, cueing, part, rep, second=False) for rep in range(1, 11)}
    return [rep for rep, heard in marks.items() if heard.line or heard.tone]


@pytest.mark.parametrize("part", ["check", "settle"])
def test_the_checks_are_said_three_times_and_then_at_every_other_rep(part: str) -> None:
    assert spoken(part) == [1, 2, 3, 5, 7, 9]
    assert spoken(part, Cueing.FEW) == spoken(part, Cueing.TONES) == []


@pytest.mark.parametrize("part", ["in", "out", "last"])
@pytest.mark.parametrize("cueing", Cueing)
def test_the_way_out_and_the_way_home_are_marked_in_every_rep(part: str, cueing: Cueing) -> None:
    assert spoken(part, cueing) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]


def test_the_second_leg_begins_three_variants_further_along() -> None:
    lines = [mark(Goal.KNEES, Cueing.FULL, "in", 1, second=second).line for second in (False, True)]

    assert [line.nth for line in lines if line] == [0, 3]


@pytest.mark.parametrize(
    ("cueing", "tones"),
    [
        (Cueing.FULL, [None, None]),
        (Cueing.FEW, [None, None]),
        (Cueing.TONES, [Tone.IN, Tone.OUT]),
        (Cueing.COUNT, [None, Tone.OUT]),
    ],
)
def test_tones_mark_both_ways_and_beside_the_count_the_way_home(cueing: Cueing, tones: list[Tone | None]) -> None:
    assert [mark(Goal.KNEES, cueing, part, 1, second=False).tone for part in ("in", "out")] == tones
