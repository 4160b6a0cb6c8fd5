"""How well the ear hears: rows of what people said -> what is right, what is confused with what, what must not happen.

    python -m tools.hearing_report FILE [FILE ...] [--json] [--wrong] [--keep FILE]

Rows are tab-separated: situation, utterance, effects joined by "|" (the best first), perhaps a flag
("misheard", "q1" ... "q5"). ``words`` is the ear alone; ``alexa`` takes the exact samples of the interaction model
first. Rows of the situation "outside" are heard in a real situation, taken in turn by the text's checksum:
the guide is always in one.

Definitions: *right*: the outcome is sure and its effect is among the row's, or the row has "none" and nothing
was done. *asked_right*: the guide asks back and an acceptable effect is among what it offers. The counts of
wrong acts are rows whose sure act is not among the row's effects.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from skill.hearing import ear, model, values
from skill.hearing.features import SITUATIONS, plain

Samples = Callable[[str, str], str | None]
HEALTH = frozenset({"pain", "sharp", "dizzy", "emergency", "condition", "pregnant"})
HALTS = HEALTH | {"stop", "wait", "help", "unsure", "somewhat", "no_start", "skip_leg", "other_leg", "get_up"}
"""Acts after which the practice does not go on as if nothing had been said."""


@dataclass(frozen=True)
class Row:
    """One row of a file."""

    where: str
    situation: str
    text: str
    effects: tuple[str, ...]
    question: str | None
    misheard: bool


@dataclass(frozen=True)
class Answer:
    """What was made of a row: "sure" with one effect, "ask" with those offered, or "lost"."""

    outcome: str
    effects: tuple[str, ...]
    chance: float


class RowError(ValueError):
    """A row that cannot be read; the message names file and row."""


EFFECTS = frozenset(
    [
        "yes",
        "no",
        "unsure",
        "somewhat",
        "next",
        "wait",
        "go_on",
        "back",
        "repeat",
        "stop",
        "start_over",
        "help",
        "knees",
        "hips_back",
        "both",
        "number",
        "reps",
        "more_reps",
        "fewer_reps",
        "slower",
        "faster",
        "longer_out",
        "shorter_breath",
        "tip",
        "why",
        "how",
        "where",
        "skip_leg",
        "other_leg",
        "term",
        "pain",
        "sharp",
        "dizzy",
        "emergency",
        "settled",
        "condition",
        "pregnant",
        "floor_down",
        "get_up",
        "bed",
        "easy",
        "right",
        "hard",
        "other_goal",
        "often",
        "how_long",
        "louder",
        "sticks",
        "video",
        "about",
        "keep",
        "forget",
        "progress",
        "remind",
        "unremind",
        "know_it",
        "walk_through",
        "thanks",
        "none",
        "breath",
        "rest_longer",
        "rest_shorter",
        "rest",
        "words",
        "breath_sound",
        "speak_slower",
        "speak_faster",
        "first_leg",
        "only_leg",
        "legs",
        "another_set",
        "sets",
        "not_counted",
        "redo",
        "restart_leg",
        "did",
        "skipped",
        "done_count",
        "time_left",
        "countdown",
        "week_goal",
        "why_few",
        "teach",
    ]
)


def base(effect: str) -> str:
    """The meaning of an effect without its value; "breath" has its value without a colon in places."""
    return effect.split(":", maxsplit=1)[0]


def read(path: Path) -> list[Row]:  # noqa: C901 - a line for each fault
    """The rows of a file; raises RowError with one line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise RowError(f"{path}: cannot be read: {getattr(problem, 'strerror', None) or problem}") from None
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        where = f"{path}, row {number}"
        cells = [cell.strip() for cell in line.split("\t")]
        while len(cells) > 3 and not cells[-1]:
            cells.pop()
        if len(cells) not in (3, 4):
            raise RowError(
                f"{where}: {len(cells)} columns; needs situation, utterance, effects, perhaps a flag, separated by tabs"
            )
        situation, text, effects = cells[:3]
        if situation not in SITUATIONS and situation != "outside":
            raise RowError(f"{where}: unknown situation {situation!r}")
        if not plain(text):
            raise RowError(f"{where}: no words in the utterance")
        split = tuple(effect.strip() for effect in effects.split("|"))
        for effect in split:
            if base(effect) not in EFFECTS:
                raise RowError(f"{where}: unknown effect {effect!r}")
        flags = re.split(r"[ ,]+", cells[3]) if len(cells) == 4 else []
        for flag in flags:
            if flag not in ("misheard", "q1", "q2", "q3", "q4", "q5"):
                raise RowError(f"{where}: unknown flag {flag!r}")
        question = next((flag for flag in flags if flag.startswith("q")), None)
        rows.append(Row(where, situation, text, split, question, "misheard" in flags))
    if not rows:
        raise RowError(f"{path}: no rows")
    return rows


def heard_in(row: Row) -> str:
    """The situation a row is heard in."""
    if row.situation != "outside":
        return row.situation
    return SITUATIONS[zlib.crc32(row.text.encode()) % len(SITUATIONS)]


def words_answer(row: Row) -> Answer:
    """The ear alone."""
    result = ear.hear(row.text, heard_in(row), row.question)
    if result.outcome == "lost":
        return Answer("lost", (), result.confidence)
    if result.outcome == "sure":
        return Answer("sure", (str(result.effect),), result.confidence)
    return Answer("ask", tuple(guess.effect for guess in result.alternatives), result.confidence)


def no_samples(_utterance: str, _situation: str) -> str | None:
    """Stands in for the interaction model until it is wired: knows no sample."""
    return None


def alexa_answer(row: Row, samples: Samples) -> Answer:
    """The exact samples first, then the ear."""
    effect = samples(row.text, heard_in(row))
    return Answer("sure", (effect,), 1.0) if effect is not None else words_answer(row)


def accepted(effect: str, wanted: Sequence[str]) -> bool:
    """Whether an effect is one of a row's: the same meaning and, where the row gives a value, the same value."""
    name, _, value = effect.partition(":")
    for want in wanted:
        other, _, target = want.partition(":")
        if name != other:
            continue
        if not target or value == target:
            return True
        if name == "term" and (values.term(target) or target) == (values.term(value) or value):
            return True
    return False


@dataclass
class Tally:
    """What one way of hearing made of all rows."""

    rows: list[Row]
    answers: list[Answer]

    def right(self, index: int) -> bool:
        """Sure and acceptable; for a row that asks for nothing: nothing was done."""
        row, answer = self.rows[index], self.answers[index]
        if answer.outcome == "sure":
            return accepted(answer.effects[0], row.effects)
        return answer.outcome == "lost" and "none" in row.effects

    def asked_right(self, index: int) -> bool:
        """Asked back, and an acceptable effect is among what was offered."""
        row, answer = self.rows[index], self.answers[index]
        return answer.outcome == "ask" and any(accepted(effect, row.effects) for effect in answer.effects)

    def wrong(self, index: int, meaning: str, situations: tuple[str, ...] = ()) -> bool:
        """A sure act of that meaning that the row does not accept."""
        row, answer = self.rows[index], self.answers[index]
        if answer.outcome != "sure" or base(answer.effects[0]) != meaning or accepted(answer.effects[0], row.effects):
            return False
        return not situations or row.situation in situations

    def missed(self, index: int) -> bool:
        """Something of the body was said first of all, and the practice goes on as if nothing had been said."""
        row, answer = self.rows[index], self.answers[index]
        if base(row.effects[0]) not in HEALTH or answer.outcome != "sure" or accepted(answer.effects[0], row.effects):
            return False
        act, _, value = answer.effects[0].partition(":")
        if act in HALTS or (act == "number" and value.isdigit() and int(value) >= 4):
            return False
        return not (
            (act == "yes" and row.situation == "safety")
            or (act == "no" and row.situation in ("calm", "dizzy", "lost_touch"))
        )

    def taken(self, index: int) -> bool:
        """Said to somebody else, and something happened (a rest while moving is nothing)."""
        return self.rows[index].situation == "outside" and self.answers[index].outcome != "lost"

    def summary(self) -> dict[str, int | float]:
        """The counts the issue asks for."""
        every = range(len(self.rows))
        after_pain = ("pain", "calm", "dizzy")
        health = sum(base(row.effects[0]) in HEALTH for row in self.rows)
        outside = sum(row.situation == "outside" for row in self.rows)
        return {
            "rows": len(self.rows),
            "right": sum(self.right(i) for i in every),
            "asked_right": sum(self.asked_right(i) for i in every),
            "wrong_no_to_safety": sum(self.wrong(i, "no", ("safety",)) for i in every),
            "wrong_better": sum(self.wrong(i, "settled", after_pain) for i in every),
            "wrong_next": sum(self.wrong(i, "next") for i in every),
            "wrong_yes": sum(self.wrong(i, "yes") for i in every),
            "health_missed": sum(self.missed(i) for i in every),
            "health_rows": health,
            "outside_taken": sum(self.taken(i) for i in every),
            "outside_rows": outside,
        }


def tallies(rows: list[Row], samples: Samples = no_samples) -> dict[str, Tally]:
    """What the ear alone makes of rows, and what comes of them when Alexa's samples are heard first."""
    return {
        "words": Tally(rows, [words_answer(row) for row in rows]),
        "alexa": Tally(rows, [alexa_answer(row, samples) for row in rows]),
    }


def figures(path: Path) -> dict[str, dict[str, int | float]]:
    """The counts of a file, without the times; RowError for a row that cannot be read."""
    return {way: tally.summary() for way, tally in tallies(read(path)).items()}


def timing(rows: Sequence[Row]) -> dict[str, float | int]:
    """Milliseconds a sentence (median, slowest percentile), to load the weights, and their size in bytes."""
    model.weights.cache_clear()
    start = time.perf_counter()
    model.weights()
    load = time.perf_counter() - start
    spans = []
    for row in rows[:2000]:
        start = time.perf_counter()
        ear.hear(row.text, heard_in(row), row.question)
        spans.append(time.perf_counter() - start)
    slow = quantiles(spans, n=100)[98] if len(spans) > 1 else spans[0]
    size = len(model.raw())
    return {"ms_median": round(median(spans) * 1e3, 3), "ms_slowest_percentile": round(slow * 1e3, 3),
            "load_ms": round(load * 1e3, 2), "size_bytes": size}  # fmt: skip


def share(part: int, whole: int) -> str:
    """A share in per cent, one decimal."""
    return f"{100 * part / whole:5.1f} %" if whole else "   -   "


def tables(name: str, tally: Tally) -> list[str]:
    """Per situation and per meaning: right, asked back rightly, lost, and what it was confused with."""
    lines = []
    for title, key in (("situation", lambda row: row.situation), ("meaning", lambda row: base(row.effects[0]))):
        groups: dict[str, list[int]] = defaultdict(list)
        for index, row in enumerate(tally.rows):
            groups[key(row)].append(index)
        lines.append(f"{name} by {title:<10} rows   right    asked  lost  confused with")
        for group, members in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
            confused = Counter(
                tally.answers[i].effects[0] for i in members
                if tally.answers[i].outcome == "sure" and not tally.right(i)
            )  # fmt: skip
            lost = sum(tally.answers[i].outcome == "lost" and not tally.right(i) for i in members)
            listed = ", ".join(
                f"{effect} {count}" for effect, count in sorted(confused.items(), key=lambda p: (-p[1], p[0]))
            )
            lines.append(
                f"  {group:<20} {len(members):5}  {share(sum(tally.right(i) for i in members), len(members))}"
                f"  {sum(tally.asked_right(i) for i in members):4}  {lost:4}  {listed}"
            )
        lines.append("")
    return lines


def one_line(name: str, counts: dict[str, int | float]) -> str:
    """The last line of a way of hearing."""
    rows = int(counts["rows"])
    shares = f"right {counts['right']} ({share(int(counts['right']), rows).strip()})"
    both = int(counts["right"]) + int(counts["asked_right"])
    rest = ", ".join(f"{key} {value}" for key, value in counts.items() if key not in ("rows", "right", "asked_right"))
    together = share(both, rows).strip()
    return f"{name}: rows {rows}, {shares}, asked_right {counts['asked_right']} (together {together}), {rest}"


def main(argv: Sequence[str] | None = None, samples: Samples = no_samples) -> int:
    """Read the rows, hear them both ways, print the tables or the JSON object."""
    parser = argparse.ArgumentParser(prog="hearing", description="How well the ear hears the rows of the files.")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--json", action="store_true", help="one JSON object with words and alexa")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="write each file's counts, which the tests hold")
    parser.add_argument("--wrong", action="store_true", help="list every row that was not right")
    chosen = parser.parse_args(argv)
    try:
        rows = [row for path in chosen.files for row in read(path)]
    except RowError as problem:
        print(problem, file=sys.stderr)
        return 2
    if chosen.keep:
        kept = {path.stem: figures(path) for path in sorted(chosen.files)}
        chosen.keep.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    cost = timing(rows)
    ways = tallies(rows, samples)
    counts = {name: tally.summary() | cost for name, tally in ways.items()}
    if chosen.json:
        print(json.dumps(counts, sort_keys=True))
        return 0
    for name, tally in ways.items():
        print("\n".join(tables(name, tally)))
        if chosen.wrong:
            for index, (row, answer) in enumerate(zip(rows, tally.answers, strict=True)):
                if not tally.right(index):
                    print(f"  {row.where}: {row.situation} {row.text!r} wants {'|'.join(row.effects)}: "
                          f"{answer.outcome} {' or '.join(answer.effects)} {answer.chance:.2f}")  # fmt: skip
    for name in ways:
        print(one_line(name, counts[name]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
