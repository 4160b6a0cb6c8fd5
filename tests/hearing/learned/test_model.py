"""The weights file, and the scores that come of it."""

import pytest
from scipy import sparse  # type: ignore[import-untyped]

from skill.hearing.learned import model
from skill.hearing.learned.features import bags, sound
from tools import train_ear
from tools.ear_fitting import Model


def test_every_key_of_a_sentence_counts_with_its_weight_and_no_other() -> None:
    said = bags("not yet", "ready", None)
    keys = sorted({key for bag, _ in said for key in bag})
    weights = sparse.csr_matrix([[0.5, -1.0]] * len(keys))
    table = model.read(train_ear.pack(Model(["wait", "next"], keys, weights, 0.5), "these"))

    whole = sum(worth * len(bag) for bag, worth in said)
    assert model.scores("not yet", "ready", None, table) == pytest.approx([0.5 * whole, -whole])
    assert model.scores("zzz", "feel", None, table) == [0, 0]
    assert (table.meanings, table.made_from) == (("wait", "next"), "these")


def test_a_key_may_have_weights_for_some_meanings_only() -> None:
    said = bags("go", "ready", None)
    keys = sorted({key for bag, _ in said for key in bag})
    weights = sparse.csr_matrix([[0, 1.0, 0] if place % 2 else [1.0, 0, 1.0] for place in range(len(keys))])
    table = model.read(train_ear.pack(Model(["a", "b", "c"], keys, weights, 1.0), ""))

    odd = set(keys[1::2])
    second = sum(worth * len(bag & odd) for bag, worth in said)
    first = sum(worth * len(bag - odd) for bag, worth in said)
    assert model.scores("go", "ready", None, table) == pytest.approx([first, second, first])


def test_chances_add_up_to_one_in_the_order_of_the_scores() -> None:
    found = model.chances([1.0, 3.0, 2.0], 1.2)

    assert sum(found) == pytest.approx(1)
    assert found[1] > found[2] > found[0]


def test_a_file_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="not a weights file"):
        model.read(b"EAR1" + bytes(20))


@pytest.mark.parametrize(
    ("said", "heard"), [("knees", "niece"), ("ready", "reddy"), ("wait", "weight"), ("hurts", "hertz")]
)
def test_words_that_a_recogniser_mistakes_for_each_other_sound_alike(said: str, heard: str) -> None:
    assert sound(said) == sound(heard)


@pytest.mark.parametrize(("one", "other"), [("knees", "hips"), ("stop", "go"), ("left", "right")])
def test_words_that_must_not_be_mistaken_sound_different(one: str, other: str) -> None:
    assert sound(one) != sound(other)
