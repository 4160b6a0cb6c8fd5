"""The tool that changes the code: which changes there are, that each is one, and that a test that fails notices it."""

from pathlib import Path

import pytest

from tools.mutants import Mutant, all_mutants, mutants, noticed


def changes(source: str) -> list[str]:
    return [mutant.applied_to(source.encode()).decode() for mutant in mutants("a.py", source)]


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("a = 3", ["a = 4"]),
        ("a = 1.5", ["a = 2.5"]),
        ("a = True", ["a = False"]),
        ("a = b < c", ["a = (b <= c)"]),
        ("a = b is not None", ["a = (b is None)"]),
        ("a = b not in c", ["a = (b in c)"]),
        ("a = b <= c < d", ["a = (b < c < d)", "a = (b <= c <= d)"]),
        ("a = b and c", ["a = (c)", "a = (b)"]),
        ("a = b or c or d", ["a = (c or d)", "a = (b or d)", "a = (b or c)"]),
        ("a = not b", ["a = (b)"]),
        ("a = b if c else d", ["a = b if (not (c)) else d"]),
        ("a = [b for b in c if d(b)]", ["a = [b for b in c if (not (d(b)))]"]),
        ("if a:\n    b()\n", ["if (not (a)):\n    b()\n"]),
        ("ü = é == 'ñ'", ["ü = (é != 'ñ')"]),
    ],
)
def test_a_number_a_comparison_and_a_condition_are_changed_one_at_a_time(source: str, changed: list[str]) -> None:
    assert changes(source) == changed


@pytest.mark.parametrize(
    "source", ["a: Literal[3]", "def a(b: C[3]) -> D[4]: ...", '"""3 < 4"""', "@e(frozen=True)\nclass A: ..."]
)
def test_what_changes_nothing_when_it_runs_is_left_alone(source: str) -> None:
    assert changes(source) == []


def test_every_mutant_of_the_exercise_and_the_dialogue_is_a_program() -> None:
    found = all_mutants()

    assert len(found) > 500
    for mutant in found[::10]:
        source = (Path(__file__).parents[2] / mutant.path).read_bytes()
        compile(mutant.applied_to(source), mutant.path, "exec")
        assert mutant.applied_to(source) != source


@pytest.mark.outside
@pytest.mark.parametrize(("checked", "expected"), [("assert two() == 2", True), ("assert two()", False)])
def test_a_mutant_is_noticed_when_a_test_fails_and_the_copy_is_as_it_was(
    tmp_path: Path, checked: str, expected: bool
) -> None:
    source = "def two() -> int:\n    return 2\n"
    (tmp_path / "thing.py").write_text(source)
    (tmp_path / "test_thing.py").write_text(f"from thing import two\n\ndef test_two() -> None:\n    {checked}\n")
    [mutant] = mutants("thing.py", source)

    assert noticed(mutant, tmp_path, [["test_thing.py"]]) is expected
    assert (tmp_path / "thing.py").read_text() == source


def test_a_mutant_says_where_and_what_it_changes_in_one_line() -> None:
    assert str(Mutant("a.py", 7, 0, 9, "b <\n    c", "(b <= c)")) == "a.py:7: b < c -> (b <= c)"
