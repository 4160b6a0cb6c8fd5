"""The tool that changes the code: which changes there are, that each is one, and which of them the tests notice."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import CHECKOUT
from tools import mutants as command
from tools.mutations import Mutant, all_mutants, mutants


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
        source = (CHECKOUT / mutant.path).read_bytes()
        compile(mutant.applied_to(source), mutant.path, "exec")
        assert mutant.applied_to(source) != source


@pytest.mark.parametrize(
    ("source", "function"),
    [
        ("a = 3", 0),
        ("def a():\n    return 3", 1),
        ("@b\ndef a():\n    return 3", 1),
        ("def a(b=3): ...", 0),
        ("def a():\n    def b():\n        return 3", 2),
        ("a = [\n    lambda: 3,\n]", 2),
    ],
)
def test_a_mutant_knows_the_function_that_has_to_be_called_to_notice_it(source: str, function: int) -> None:
    [mutant] = mutants("a.py", source)

    assert mutant.function == function


def test_a_mutant_leaves_the_lines_below_it_where_they_are() -> None:
    [changed, _] = changes("a = (\n    b\n    and c\n)\nd = e")

    assert changed.splitlines()[-1] == "d = e"
    assert changed.count("\n") == 4


THING = """LIMIT = 3


def few(number):
    return number < LIMIT


def many(number):
    return number > 7


LATER = [lambda number: number + 1]
EARLY = few(2)
"""
TEST = """from skill.exercise.history import EARLY, LATER, few, many


def test_it():
    assert (EARLY, few(2), few(3), many(9), LATER[0](1)) == (True, True, False, True, 2)
"""


def tried(checkout: Path) -> subprocess.CompletedProcess[str]:
    """What the tool makes of every mutant of a checkout."""
    return subprocess.run(
        [sys.executable, "-m", "tools.mutants", "--sample", "0"],
        cwd=checkout,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.outside
def test_the_mutants_that_no_test_notices_are_named_and_the_others_counted(tmp_path: Path) -> None:
    """A checkout of one thing: a number read by all, a function that is called while loading, others that are not.

    Then with a test that knows more: what was recorded of the one before is not taken for what it calls.
    """
    for path, text in {"skill/exercise/history.py": THING, "tests/exercise/test_history.py": TEST}.items():
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(text)
    for folder in ("skill", "skill/exercise"):
        (tmp_path / folder / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text('[tool.pytest]\npythonpath = ["."]\n')
    shutil.copytree(CHECKOUT / "tools", tmp_path / "tools")

    first = tried(tmp_path)
    (tmp_path / "tests/exercise/test_history.py").write_text(
        f"{TEST}\n\ndef test_more():\n    assert many(8) > many(7)\n"
    )
    second = tried(tmp_path)

    assert first.stdout.splitlines() == [
        "survived: skill/exercise/history.py:9: number > 7 -> (number >= 7)",
        "survived: skill/exercise/history.py:9: 7 -> 8",
        "skill/exercise: 6 tried, 4 noticed",
        "skill/dialogue: 0 tried, 0 noticed",
        "skill/pacing: 0 tried, 0 noticed",
    ], first.stderr
    assert first.returncode == 1
    assert second.stdout.splitlines()[0] == "skill/exercise: 6 tried, 6 noticed", second.stderr
    assert second.returncode == 0


def test_a_choice_that_no_mutant_fits_is_one_clear_line_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command.main(["--only", "no such line"])

    assert capsys.readouterr().err == "heel slides: no mutant's line has 'no such line' in it\n"


def test_a_mutant_says_where_and_what_it_changes_in_one_line() -> None:
    assert str(Mutant("a.py", 7, 0, 9, "b <\n    c", "(b <= c)")) == "a.py:7: b < c -> (b <= c)"
