"""Train the ear: rows of what people say -> ``weights-en.bin`` (a development tool; needs numpy and scipy).

    python -m tools.train_ear FOLDER [FOLDER ...] --out skill/hearing/weights-en.bin

Every ``*.tsv`` in the folders is read in the order of its name. The model is ridge regression over the hashed keys of
``skill.hearing.features`` (one target column a meaning: 1 for a row's first effect, a half for the others), solved by
conjugate gradients, then pruned to the entries that matter most and rounded to eight bits. Nothing is random, and the
rounding swallows the last digits in which thread counts differ, so the same rows and versions give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import struct
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse  # type: ignore[import-untyped]

from skill.hearing import features
from skill.hearing import model as model_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

KEEPS_VALUE = frozenset({"teach", "words", "breath_sound"})
"""Meanings whose few values are learned as meanings of their own; all other values are read by the grammars."""

OTHER_EFFECT = 0.5
RIDGE = 0.25
OUTSIDE_COPIES = 7
ANYWHERE_COPIES = 1
ENTRIES = 205_000
FEATURES = 46_000
SEEN = 2
STEPS = 30
TEMPERATURE = 20.0


@dataclass(frozen=True)
class Row:
    """One thing somebody said: situation, words, acceptable effects (best first), the safety question, where from."""

    situation: str
    text: str
    effects: tuple[str, ...]
    question: str | None
    misheard: bool
    source: str


def read_rows(paths: Iterable[Path]) -> list[Row]:
    """All rows of the files; a bad row raises ValueError with one line that names file and row."""
    rows = []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            cells = line.split("\t")
            where = f"{path}:{number}"
            if len(cells) not in (3, 4) or not cells[1].strip() or not cells[2].strip():
                raise ValueError(f"{where}: need situation, utterance, effects and perhaps a flag, separated by tabs")
            if cells[0] not in features.SITUATIONS and cells[0] != "outside":
                raise ValueError(f"{where}: unknown situation {cells[0]!r}")
            flag = cells[3] if len(cells) == 4 else ""
            asked = re.search(r"q[1-5]", flag)
            effects = tuple(cells[2].strip().split("|"))
            if not all(re.fullmatch(r"[a-z_]+([:=+-].*)?", effect) for effect in effects):
                raise ValueError(f"{where}: unreadable effects {cells[2]!r}")
            rows.append(Row(cells[0], cells[1], effects, asked.group() if asked else None, "misheard" in flag, where))
    return rows


def base(effect: str) -> str:
    """The meaning without its value: ``number:7`` -> ``number``, ``breath:in=4`` -> ``breath``."""
    return effect.split(":", maxsplit=1)[0]


def learned(effect: str) -> str:
    """The meaning as the model learns it."""
    return effect if base(effect) in KEEPS_VALUE else base(effect)


def turn(text: str, offset: int) -> str:
    """A situation for a text that may come in any: in turn, by the text's checksum."""
    names = features.SITUATIONS
    return names[(zlib.crc32(text.encode()) + offset * 7) % len(names)]


def placed(rows: Sequence[Row]) -> list[Row]:
    """Rows with a real situation: what is meant for nobody, or may come at any moment, is copied into several."""
    result = []
    for row in rows:
        copies = {"outside": OUTSIDE_COPIES, "anywhere": ANYWHERE_COPIES}.get(row.situation, 0)
        if row.situation != "outside":
            result.append(row)
        result += [
            Row(turn(row.text, offset), row.text, row.effects, None, row.misheard, row.source)
            for offset in range(1, copies + 1)
        ]
    return result


Bag = list[tuple[set[int], float]]


def bags(row: Row) -> Bag:
    """The hashed keys of a row with their values (before the weighting by rareness)."""
    return features.bags(features.plain(row.text), row.situation, row.question)


def matrix(bagged: Sequence[Bag], keys: dict[int, int]) -> Any:
    """Rows x keys, sparse."""
    indices: list[int] = []
    values: list[float] = []
    starts = [0]
    for bag in bagged:
        for bucket, value in bag:
            for key in sorted(bucket):
                column = keys.get(key)
                if column is not None:
                    indices.append(column)
                    values.append(value)
        starts.append(len(indices))
    return sparse.csr_matrix((values, indices, starts), shape=(len(bagged), len(keys)))


@dataclass
class Model:
    """What training found: ``weights`` is keys x meanings (float, pruned, on the eight-bit grid)."""

    meanings: list[str]
    keys: list[int]
    weights: Any
    step: float

    def scores(self, rows: Sequence[Row]) -> Any:
        """Rows x meanings, as the skill would compute them."""
        position = {key: index for index, key in enumerate(self.keys)}
        return matrix([bags(row) for row in rows], position) @ self.weights.toarray()


@dataclass
class Problem:
    """The training rows as numbers: rows x keys (already weighted by rareness), rows x meanings targets."""

    meanings: list[str]
    keys: list[int]
    seen: Any
    rare: Any
    scaled: Any
    targets: Any
    size: float


def problem(rows: Sequence[Row]) -> Problem:
    """Rows -> matrices."""
    rows = placed(rows)
    meanings = sorted({learned(effect) for row in rows for effect in row.effects})
    bagged = [bags(row) for row in rows]
    said: dict[int, set[str]] = {}
    for row, bag in zip(rows, bagged, strict=True):
        for bucket, _ in bag:
            for key in bucket:
                said.setdefault(key, set()).add(row.source)
    keys = sorted(key for key, sources in said.items() if len(sources) >= SEEN)
    table = matrix(bagged, {key: index for index, key in enumerate(keys)})
    seen = np.asarray((table > 0).sum(axis=0)).ravel()
    rare = (np.log((len(rows) + 1) / (seen + 1)) / 5 + 0.2) ** 2
    scaled = (table @ sparse.diags(rare)).tocsr()
    targets = np.zeros((len(rows), len(meanings)))
    column = {meaning: index for index, meaning in enumerate(meanings)}
    for index, row in enumerate(rows):
        for place, effect in enumerate(row.effects):
            spot = column[learned(effect)]
            targets[index, spot] = max(targets[index, spot], OTHER_EFFECT if place else 1.0)
    sources = {source: index for index, source in enumerate(sorted({row.source for row in rows}))}
    single = (math.log((len(rows) + 1) / 2) / 5 + 0.2) ** 2
    known = frozenset(keys)
    alone = [
        single * math.sqrt(sum(value * value * len(bucket - known) for bucket, value in bag)) for bag in bagged
    ]  # fmt: skip
    owners = [sources[row.source] for row in rows]
    own = sparse.csr_matrix((alone, (range(len(rows)), owners)), shape=(len(rows), len(sources)))
    scaled = sparse.hstack([scaled, own]).tocsr()
    size = float(np.asarray(scaled.multiply(scaled).sum(axis=1)).mean())
    return Problem(meanings, keys, seen, rare, scaled, targets, size)


def select(weights: Any, seen: Any, entries: int, most: int) -> Any:
    """Which entries stay: the ``most`` keys that matter most, and in them the ``entries`` that do (a mask)."""
    worth = np.abs(weights) * np.sqrt(seen)[:, None]
    if entries < np.count_nonzero(worth):
        limit = np.partition(worth.ravel(), worth.size - entries)[worth.size - entries]
        worth[worth < limit] = 0
    total = np.sqrt((worth**2).sum(axis=1))
    if np.count_nonzero(total) > most:
        worth[total < np.partition(total, len(total) - most)[len(total) - most]] = 0
    return worth > 0


def refit(task: Problem, start: Any, mask: Any, columns: Any, steps: int) -> Any:
    """The regression with only the masked entries free: conjugate gradients, a meaning at a time side by side.

    ``columns``: which keys ``start`` and ``mask`` are about. Every source row also has a column of its own that takes
    what its words that nobody else said explain; it is fitted along and thrown away.
    """
    every = np.concatenate([columns, np.arange(len(task.keys), task.scaled.shape[1])])
    table = task.scaled[:, every].tocsr()
    turned = table.T.tocsr()
    owners = len(every) - len(columns)
    mask = np.concatenate([mask, np.ones((owners, mask.shape[1]), dtype=bool)]).astype(np.float64)
    weights = np.concatenate([start, np.zeros((owners, start.shape[1]))]) * mask
    penalty = RIDGE * task.size
    rest = (turned @ (task.targets - table @ weights) - penalty * weights) * mask
    move = rest.copy()
    power = np.einsum("ij,ij->j", rest, rest)
    for _ in range(steps):
        image = (turned @ (table @ move) + penalty * move) * mask
        rate = power / np.maximum(np.einsum("ij,ij->j", move, image), 1e-30)
        weights += rate * move
        rest -= rate * image
        after = np.einsum("ij,ij->j", rest, rest)
        move = rest + (after / np.maximum(power, 1e-30)) * move
        power = after
    return weights[: len(columns)]


def fit(rows: Sequence[Row], entries: int = ENTRIES, most: int = FEATURES) -> Model:
    """Ridge regression, then pruning in rounds with a new fit after each, then the rounding."""
    task = problem(rows)
    return compact(task, full(task), entries, most)


def full(task: Problem) -> Any:
    """The regression with every entry free."""
    shape = (len(task.keys), len(task.meanings))
    return refit(task, np.zeros(shape), np.ones(shape, dtype=bool), np.arange(len(task.keys)), STEPS)


def compact(
    task: Problem, weights: Any, entries: int, most: int, rounds: Sequence[float] = (1.8, 1.0), steps: int = 10
) -> Model:
    """Prune in rounds and round to eight bits."""
    columns = np.arange(len(task.keys))
    for factor in rounds:
        mask = select(
            weights * task.rare[columns][:, None], task.seen[columns], int(entries * factor), int(most * factor)
        )
        kept = mask.any(axis=1)
        columns, mask, weights = columns[kept], mask[kept], weights[kept]
        weights = refit(task, weights, mask, columns, steps) if steps else weights * mask
    final = weights * task.rare[columns][:, None]
    step = float(np.float32(np.quantile(np.abs(final[final != 0]), 0.9995) / 127))
    whole = np.clip(np.rint(final / step), -127, 127)
    used = np.flatnonzero(np.any(whole != 0, axis=1))
    return Model(task.meanings, [task.keys[columns[i]] for i in used], sparse.csr_matrix(whole[used] * step), step)


def made_from(rows: Sequence[Row]) -> str:
    """What the weights are made from, as eight hexadecimal digits: the rows, the settings above, and the features.

    Of the features every twentieth row is a sample, so that a test can compare in a moment and a mere rewording of the
    code trains nothing anew.
    """
    settings = (OTHER_EFFECT, RIDGE, OUTSIDE_COPIES, ANYWHERE_COPIES, ENTRIES, FEATURES, SEEN, STEPS, TEMPERATURE)
    told = [repr((*sorted(KEEPS_VALUE), *settings))]
    told += ["\t".join((row.situation, row.text, *row.effects, row.question or "")) for row in rows]
    told += [repr([(sorted(bag), value) for bag, value in bags(row)]) for row in placed(rows[::20])]
    return f"{zlib.crc32(chr(10).join(told).encode()):08x}"


def pack(model: Model, source: str, temperature: float = TEMPERATURE) -> bytes:
    """The file: b"EAR1", length of the header, header (JSON), gaps between keys, entries a key, meanings, weights.

    The meaning of a key's last entry has 128 added; there may be at most 128 meanings.
    """
    table = model.weights.tocsr()
    table.sort_indices()
    gaps: list[int] = []
    counts: list[int] = []
    before = 0
    for key, count in zip(model.keys, np.diff(table.indptr).tolist(), strict=True):
        while key - before >= 1 << 16:  # a step without entries, where two keys are far apart
            gaps.append((1 << 16) - 1)
            counts.append(0)
            before += (1 << 16) - 1
        gaps.append(key - before)
        counts.append(count)
        before = key
    head = json.dumps(
        {"meanings": model.meanings, "step": round(model.step, 9), "temperature": temperature, "keys": len(gaps),
         "made_from": source},
        separators=(",", ":"), sort_keys=True,
    ).encode()  # fmt: skip
    head += b" " * (-len(head) % 4)
    which = table.indices.copy()
    which[table.indptr[1:] - 1] += model_file.LAST
    whole = np.rint(table.data / model.step).astype(np.int8)
    body = np.array(gaps, dtype="<u2").tobytes() + bytes(counts)
    body += which.astype(np.uint8).tobytes() + whole.tobytes()
    return b"".join((b"EAR1", struct.pack("<I", len(head)), head, body))


def main(argv: Sequence[str] | None = None) -> int:
    """Train on the folders' rows and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(argv)
    paths = [path for f in chosen.folders for path in (sorted(f.glob("*.tsv")) if f.is_dir() else [f])]
    try:
        rows = read_rows(paths)
    except (OSError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 2
    data = pack(fit(rows), made_from(rows))
    chosen.out.write_bytes(data)
    print(f"{len(rows)} rows -> {chosen.out}, {len(data)} bytes, crc {zlib.crc32(data):08x}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
