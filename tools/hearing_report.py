"""How well the ear hears: rows of what people said -> what is right, what is confused with what, what must not happen.

    python -m tools.hearing_report [FILE ...] [--json] [--wrong] [--keep FILE]

Without a file, all of interaction_model/en/utterances/testing/ are read.

Rows are tab-separated: situation, utterance, effects joined by "|" (the best first), perhaps a flag
("misheard", "q1" ... "q8"). `words` is the ear alone; `alexa` takes the exact samples of the interaction model
first, as far as she is known to hear them. Rows of the situation "outside" are heard in a real one.

Definitions: *right*: the outcome is sure and its effect is among the row's, or the row has "none" and nothing
was done. *asked_right*: the guide asks back and an acceptable effect is among what it offers. The counts of
wrong acts are rows whose sure act is not among the row's effects.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from skill.hearing import ear
from skill.hearing.learned import model
from skill.hearing.meaning_kinds import HEALTH
from skill.hearing.values import terms
from tools.hearing_rows import Row, RowError, base, read
from tools.hearing_samples import Samples

Sampled = Callable[[str, str, str | None], str | None]
TESTING = Path(__file__).parents[1] / "interaction_model" / "en" / "utterances" / "testing"
HALTS = HEALTH | {"stop", "wait", "unsure", "somewhat", "get_up"}
"""Acts after which the practice does not go on as if nothing had been said."""


@dataclass(frozen=True)
class Answer:
    """What was made of a row: "sure" with one effect, "ask" with those offered, or "lost"."""

    outcome: str
    effects: tuple[str, ...]
    confidence: float


def words_answer(row: Row) -> Answer:
    """The ear alone."""
    result = ear.hear(row.text, row.heard_in, row.question)
    if result.outcome == "lost":
        return Answer("lost", (), result.confidence)
    if result.outcome == "sure":
        return Answer("sure", (str(result.effect),), result.confidence)
    return Answer("ask", tuple(guess.effect for guess in result.alternatives), result.confidence)


def alexa_answer(row: Row, samples: Sampled, heard: Answer) -> Answer:
    """The exact samples first, then what the ear alone heard."""
    effect = samples(row.text, row.heard_in, row.question)
    if effect is None:
        return heard
    return Answer("lost", (), 1.0) if effect == "none" else Answer("sure", (effect,), 1.0)


PARTICULAR = {
    "teach": frozenset({"how", "tip", "why", "about", "help"}),
    "restart_leg": frozenset({"start_over"}),
    "speak_slower": frozenset({"slower"}),
    "done_count": frozenset({"where"}),
    "time_left": frozenset({"where", "how_long"}),
}
"""Answers to one particular thing, and the broader ones that stand for them in rows that know no particular one."""


def accepted(effect: str, wanted: Sequence[str]) -> bool:
    """Whether an effect is one of a row's: the same meaning and, where the row gives a value, the same value.

    Where a row wants something broad ("how") and nothing particular, an answer to the very thing is right, too.
    """
    name, _, value = effect.partition(":")
    if not PARTICULAR.get(name, frozenset()).isdisjoint(wanted) and name not in map(base, wanted):
        return True
    for want in wanted:
        other, _, target = want.partition(":")
        if name != other:
            continue
        if not target or value == target:
            return True
        if name == "term" and (terms.term(target) or target) == (terms.term(value) or value):
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
        """The counts of a file, as `--json` gives them."""
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


def tallies(rows: list[Row], samples: Sampled | None = None) -> dict[str, Tally]:
    """What the ear alone makes of rows, and what comes of them when Alexa's samples are heard first."""
    samples = samples or Samples.of().effect
    heard = [words_answer(row) for row in rows]
    sampled = [alexa_answer(row, samples, alone) for row, alone in zip(rows, heard, strict=True)]
    return {"words": Tally(rows, heard), "alexa": Tally(rows, sampled)}


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
        ear.hear(row.text, row.heard_in, row.question)
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
    """A way of hearing in the last line."""
    rows = int(counts["rows"])
    shares = f"right {counts['right']} ({share(int(counts['right']), rows).strip()})"
    both = int(counts["right"]) + int(counts["asked_right"])
    rest = ", ".join(f"{key} {value}" for key, value in counts.items() if key not in ("rows", "right", "asked_right"))
    together = share(both, rows).strip()
    return f"{name}: rows {rows}, {shares}, asked_right {counts['asked_right']} (together {together}), {rest}"


def main(argv: Sequence[str] | None = None, samples: Sampled | None = None) -> int:
    """Read the rows, hear them both ways, print the tables or the JSON object."""
    parser = argparse.ArgumentParser(prog="make hearing", description="How well the ear hears the rows of the files.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="rows; without any, those for testing")
    parser.add_argument("--json", action="store_true", help="one JSON object with words and alexa")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="write each file's counts, which the tests hold")
    parser.add_argument("--wrong", action="store_true", help="list every row that was not right")
    chosen = parser.parse_args(argv)
    files: list[Path] = chosen.files or sorted(TESTING.glob("*.tsv"))
    try:
        rows = [row for path in files for row in read(path)]
    except RowError as problem:
        print(problem, file=sys.stderr)
        return 2
    if chosen.keep:
        kept = {path.stem: figures(path) for path in sorted(files)}
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
                          f"{answer.outcome} {' or '.join(answer.effects)} {answer.confidence:.2f}")  # fmt: skip
    print(" | ".join(one_line(name, counts[name]) for name in ways))
    return 0


if __name__ == "__main__":
    sys.exit(main())
