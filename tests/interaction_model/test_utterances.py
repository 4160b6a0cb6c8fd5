"""The situation-labelled utterances keep to the format that their README explains."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.support.paths import CHECKOUT
from tools import hearing_rows

FOLDER = CHECKOUT / "interaction_model" / "en" / "utterances"
TRAINING = sorted(FOLDER.glob("*.tsv"))
TESTING = sorted((FOLDER / "testing").glob("*.tsv"))
ROWS_AT_LEAST, TENTH = 6_000, 10
UTTERANCE = re.compile(r"[a-z'][a-z'-]*(?: [a-z'][a-z'-]*)*")
QUESTION = re.compile(r"q[1-8]")
LEG = "right|left"
SECONDS = r"\d(?:\.5)?"
BREATH = rf"(?:in|out)[=+-]{SECONDS}"
# The values that an effect takes; an effect that is not named here stands alone.
VALUES = {
    "number": r"\d{1,3}", "reps": r"\d{1,3}", "term": r"[a-z]+(?: [a-z]+)*", "legs": r"R=\d{1,2},L=\d{1,2}",
    "teach": "right|feel|far|click|sitting|benefit|hands|cramp|surgery|care|easy|whole|hold|difference",
    "words": "full|few|count|tones", "breath_sound": "on|off",
    "breath": rf"{BREATH}(?:,{BREATH})?", "rest": r"\d{1,2}", "first_leg": LEG, "only_leg": LEG, "sets": r"\d",
    "did": r"\d{1,2}", "skipped": r"\d{1,2}", "countdown": r"\d{1,3}", "week_goal": r"[0-7]",
}  # fmt: skip


@cache
def rows(path: Path) -> tuple[tuple[str, str, str, str], ...]:
    """Situation, utterance, effects and flag of each line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple((*line.split("\t"), "")[:4] for line in lines)  # type: ignore[misc]


def first_cells(heading: str) -> list[str]:
    """The first cells of the README's table under a heading, split at commas outside a value."""
    section = (FOLDER / "README.md").read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    table = re.findall(r"^\| ([^|]+?) \|", section, re.MULTILINE)[1:]
    return [name.partition(":")[0] for cell in table for name in cell.split(", ")]


SITUATIONS = first_cells("Situations")
# One effect with two values stands there twice, and the values of another have commas of their own.
EFFECTS = list(dict.fromkeys(name for name in first_cells("Effects") if name != "L=N"))


def split(effect: str) -> tuple[str, str | None]:
    name, colon, value = effect.partition(":")
    return name, value if colon else None


def is_effect(effect: str) -> bool:
    name, value = split(effect)
    if name not in EFFECTS:
        return False
    return value is None if name not in VALUES else value is not None and bool(re.fullmatch(VALUES[name], value))


def sort_key(row: tuple[str, str, str, str]) -> tuple[int, str, int, str, str]:
    situation, utterance, effects, flag = row
    name, value = split(effects.partition("|")[0])
    number = re.sub(r"\d+", lambda digits: digits[0].zfill(3), value or "")
    question = next(filter(QUESTION.fullmatch, flag.split()), "")
    return SITUATIONS.index(situation), question, EFFECTS.index(name), number, utterance


def faults(path: Path) -> Iterator[str]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        cells = line.split("\t")
        if len(cells) not in (3, 4):
            yield f"{path.name}:{number}: {len(cells)} columns"
            continue
        situation, utterance, effects, *flag = cells
        if situation not in SITUATIONS:
            yield f"{path.name}:{number}: no situation {situation!r}"
        if not UTTERANCE.fullmatch(utterance):
            yield f"{path.name}:{number}: not as a recogniser returns it: {utterance!r}"
        if unknown := [effect for effect in effects.split("|") if not is_effect(effect)]:
            yield f"{path.name}:{number}: the README does not explain {unknown}"
        if flag and not re.fullmatch(r"(?:q[1-8]|misheard|q[1-8] misheard)", flag[0]):
            yield f"{path.name}:{number}: flag {flag[0]!r}"


@pytest.mark.parametrize("path", [*TRAINING, *TESTING], ids=lambda path: path.stem)
def test_every_row_is_in_the_format_of_the_readme(path: Path) -> None:
    assert [*faults(path)] == []


@pytest.mark.parametrize("path", [*TRAINING, *TESTING], ids=lambda path: path.stem)
def test_the_rows_of_a_file_are_in_order(path: Path) -> None:
    assert [*rows(path)] == sorted(rows(path), key=sort_key)


@pytest.mark.parametrize("path", [*TRAINING, *TESTING], ids=lambda path: path.stem)
def test_no_row_stands_twice_in_a_file(path: Path) -> None:
    seen = Counter((*row[:2], row[3].removesuffix("misheard")) for row in rows(path))

    assert [row for row, times in seen.items() if times > 1] == []


def test_there_is_a_training_file_for_each_situation_with_its_rows_only() -> None:
    assert {path.stem: {row[0] for row in rows(path)} for path in TRAINING} == {name: {name} for name in SITUATIONS}


def test_the_readme_explains_every_effect_and_no_other() -> None:
    assert set(EFFECTS) == hearing_rows.EFFECTS


def test_every_effect_of_the_readme_has_rows_to_learn_from() -> None:
    learned = Counter(split(effect)[0] for path in TRAINING for row in rows(path) for effect in row[2].split("|"))

    assert [effect for effect in EFFECTS if learned[effect] < 5] == []


def test_the_rows_for_testing_are_a_tenth_and_train_nothing() -> None:
    training = {row[:2] for path in TRAINING for row in rows(path)}
    testing = {row[:2] for path in TESTING for row in rows(path)}

    assert len(training) >= ROWS_AT_LEAST
    assert len(testing) * TENTH >= len(training)
    assert training & testing == set()


def test_only_a_safety_question_has_a_number_and_nearly_every_answer_to_one() -> None:
    numbered = Counter((row[0], bool(QUESTION.match(row[3]))) for path in TRAINING for row in rows(path))

    assert [situation for situation, has_number in numbered if has_number] == ["safety"]
    assert numbered["safety", False] < numbered["safety", True] / 10
