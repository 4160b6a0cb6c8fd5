"""The ear is fresh, hears the rows kept for testing as well as it did, and does none of what must not happen."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from skill.hearing.learned import model
from tests.support.paths import CHECKOUT
from tools import hearing_report, train_ear

ROWS = CHECKOUT / "interaction_model" / "en" / "utterances"
FIGURES = Path(__file__).with_name("figures.json")
NEVER = ("wrong_no_to_safety", "wrong_better")
A_POINT = 0.01
LARGEST = 512_000

Counts = Mapping[str, int | float]


def test_the_weights_are_made_from_these_rows_and_settings() -> None:
    rows = train_ear.read_rows(sorted(ROWS.glob("*.tsv")))

    assert model.weights().made_from == train_ear.made_from(rows), "make ear"


def test_the_weights_are_small_enough_for_the_function() -> None:
    assert len(model.raw()) <= LARGEST


def falls(before: Counts, now: Counts) -> list[str]:
    """The figures that are more than a point worse than before, and whatever must never happen and does."""
    rows, health, outside = (max(1, now[name]) for name in ("rows", "health_rows", "outside_rows"))
    shares = {
        "right": (now["right"] - before["right"]) / rows,
        "right or asked": (now["right"] + now["asked_right"] - before["right"] - before["asked_right"]) / rows,
        "health_missed": (before["health_missed"] - now["health_missed"]) / health,
        "outside_taken": (before["outside_taken"] - now["outside_taken"]) / outside,
        "wrong_next": (before["wrong_next"] - now["wrong_next"]) / rows,
        "wrong_yes": (before["wrong_yes"] - now["wrong_yes"]) / rows,
    }
    return [name for name, gain in shares.items() if gain < -A_POINT] + [name for name in NEVER if now[name]]


IN_CHECK = ("ordinary", "hard")
"""What `make check` measures of the rows for testing; the rest takes longer."""
MEASURED = [
    pytest.param(path, id=path.stem, marks=() if path.stem in IN_CHECK else pytest.mark.slow)
    for path in sorted(ROWS.glob("testing/*.tsv"))
]


@pytest.mark.parametrize("path", MEASURED)
def test_no_figure_falls_by_more_than_a_point(path: Path) -> None:
    before = json.loads(FIGURES.read_text())[path.stem]
    now = hearing_report.figures(path)

    assert {way: falls(before[way], now[way]) for way in now} == {"words": [], "alexa": []}


GOOD: Counts = {
    "rows": 100, "right": 90, "asked_right": 5, "wrong_no_to_safety": 0, "wrong_better": 0, "wrong_next": 0,
    "wrong_yes": 0, "health_missed": 0, "health_rows": 10, "outside_taken": 0, "outside_rows": 10,
}  # fmt: skip


@pytest.mark.parametrize(
    ("worse", "named"),
    [
        ({"right": 88}, ["right", "right or asked"]), ({"right": 89}, []), ({"asked_right": 3}, ["right or asked"]),
        ({"health_missed": 1}, ["health_missed"]), ({"outside_taken": 1}, ["outside_taken"]),
        ({"wrong_no_to_safety": 1}, ["wrong_no_to_safety"]), ({"wrong_better": 1}, ["wrong_better"]),
        ({"wrong_next": 2}, ["wrong_next"]), ({"wrong_yes": 2}, ["wrong_yes"]),
    ],
)  # fmt: skip
def test_a_fall_is_named(worse: Counts, named: list[str]) -> None:
    assert falls(GOOD, {**GOOD, **worse}) == named
