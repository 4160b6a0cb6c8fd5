"""Rows of what people said and what should come of it, as files hold them."""

import re
import zlib
from dataclasses import dataclass
from pathlib import Path

from skill.hearing.learned.features import SITUATIONS, plain
from skill.hearing.meanings import MEANINGS

HEADER = "situation"
FLAGS = re.compile(r"q[1-8]|misheard|(?!q\d).+")
"""A safety question, or words that were heard wrongly, which like other flags says nothing here."""

EFFECTS = frozenset({*MEANINGS, "breath", "none"})
"""Everything that a row may ask for, without its value: a meaning, or nothing."""


@dataclass(frozen=True)
class Row:
    """One row of a file: where it stands, and what it says."""

    where: str
    situation: str
    text: str
    effects: tuple[str, ...]
    question: str | None

    @property
    def heard_in(self) -> str:
        """The situation it is heard in: what is meant for nobody is heard in a real one, in turn by its checksum."""
        if self.situation != "outside":
            return self.situation
        return SITUATIONS[zlib.crc32(self.text.encode()) % len(SITUATIONS)]


class RowError(ValueError):
    """A row that cannot be read; the message names file and row."""


def base(effect: str) -> str:
    """The meaning of an effect without its value."""
    return effect.split(":", maxsplit=1)[0]


def read(path: Path) -> list[Row]:
    """The rows of a file, without comments, empty lines and a header; RowError with one line for one that is wrong."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise RowError(f"{path}: cannot be read: {getattr(problem, 'strerror', None) or problem}") from None
    rows = [
        _row(f"{path}, row {number}", [cell.strip() for cell in line.rstrip().split("\t")])
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#") and not (number == 1 and line.lower().startswith(f"{HEADER}\t"))
    ]
    if not rows:
        raise RowError(f"{path}: no rows")
    return rows


def _row(where: str, cells: list[str]) -> Row:
    """One row; RowError for the first thing that is wrong with it."""
    if len(cells) not in (3, 4):
        raise RowError(
            f"{where}: {len(cells)} columns; needs situation, utterance, effects, perhaps a flag, separated by tabs"
        )
    situation, text, told = cells[:3]
    if situation not in SITUATIONS and situation != "outside":
        raise RowError(f"{where}: unknown situation {situation!r}")
    if not plain(text):
        raise RowError(f"{where}: no words in the utterance")
    effects = tuple(effect.strip() for effect in told.split("|"))
    for effect in effects:
        if base(effect) not in EFFECTS:
            raise RowError(f"{where}: unknown effect {effect!r}")
    flags = [flag for flag in re.split(r"[ ,]+", cells[3]) if flag] if len(cells) == 4 else []
    for flag in flags:
        if not FLAGS.fullmatch(flag):
            raise RowError(f"{where}: unknown flag {flag!r}")
    question = next((flag for flag in flags if re.fullmatch(r"q\d", flag)), None)
    return Row(where, situation, text, effects, question)
