"""The ear's linear model, found from rows: two regressions averaged, pruned to what matters, rounded to a few bits.

Ridge regression ranks well and softmax regression knows how sure it is and what was meant for nobody; the mean of the
two is better than either. Nothing is random, and all is computed in double precision, so that the rounding swallows
the last digits in which machines differ.
"""

import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from scipy import optimize, sparse  # type: ignore[import-untyped]

from skill.hearing.learned import features
from tools.hearing_rows import Row, base

KEEPS_VALUE = frozenset({"teach", "words", "breath_sound"})
"""Meanings whose few values are learned as meanings of their own; all other values are read by the grammars."""

PARTICULAR, BROADER = "teach", frozenset({"how", "tip", "why", "help"})
"""An answer to one question about doing it, and what would be right beside it but is learned from other rows: every
topic has "how" as its second best, and together they would outweigh each."""

OTHER_EFFECT = 0.5
"""How right an effect of a row is that is not its best, where the best is 1."""

RIDGE, RIDGE_STEPS = 0.25, 20
SOFTMAX, SOFTMAX_STEPS = 1e-6, 20
"""The penalty on the weights of each regression, and how many steps it is given."""

RIDGE_SCALE, SOFTMAX_SCALE = 14.0, 1.0
"""What the scores of the two are multiplied by before they are added."""

OUTSIDE_COPIES, ANYWHERE_COPIES = 2, 1
"""In how many real situations a row counts that is meant for nobody, and in how many more one that is of anywhere."""

SEEN = 4
"""How many rows must have said a key."""

CANDIDATES = 60_000
"""How many keys, those that matter most to the ridge regression, the softmax regression learns with."""

ENTRIES, FEATURES = 263_000, 56_500
"""The most weights, and the most keys that have any, that are left of the mean of the two."""

OFTEN = 0.4
"""How much more an entry matters for a key that is said more often: its count to this power."""
REFIT, REFIT_STEPS = 0.05, 8
"""The penalty and the steps with which what is left is fitted to what all weights together said."""

LEVELS = 40
"""How many steps the largest weights are: few, for the file is compressed."""

SETTINGS = (
    *sorted(KEEPS_VALUE), PARTICULAR, *sorted(BROADER),
    OTHER_EFFECT, RIDGE, RIDGE_STEPS, SOFTMAX, SOFTMAX_STEPS, RIDGE_SCALE, SOFTMAX_SCALE,
    OUTSIDE_COPIES, ANYWHERE_COPIES, SEEN, CANDIDATES, ENTRIES, FEATURES, OFTEN,
    REFIT, REFIT_STEPS, LEVELS,
)  # fmt: skip

Bags = list[tuple[set[int], float]]
"""Bags of hashed keys, each with the value that every key of it has."""


@dataclass
class Model:
    """What training found: `weights` is keys x meanings (pruned, on the grid of `step`, at most 127 of it)."""

    meanings: list[str]
    keys: list[int]
    weights: Any
    step: float


@dataclass(frozen=True)
class Problem:
    """The rows as numbers: rows x keys (weighted by rareness, then a column for each source), rows x meanings."""

    meanings: list[str]
    keys: list[int]
    seen: Any
    rare: Any
    scaled: Any
    targets: Any
    size: float


def learned(effect: str) -> str:
    """The meaning as the model learns it."""
    return effect if base(effect) in KEEPS_VALUE else base(effect)


def learned_from(row: Row) -> list[tuple[str, float]]:
    """The meanings that are learned from a row, with how right each of them is."""
    particular = base(row.effects[0]) == PARTICULAR
    return [
        (learned(effect), OTHER_EFFECT if place else 1.0)
        for place, effect in enumerate(row.effects)
        if not (place and particular and base(effect) in BROADER)
    ]


def placed(rows: Sequence[Row]) -> list[Row]:
    """Rows with a real situation: what is meant for nobody, or may come at any moment, is copied into several."""
    names = features.SITUATIONS
    result = []
    for row in rows:
        copies = {"outside": OUTSIDE_COPIES, "anywhere": ANYWHERE_COPIES}.get(row.situation, 0)
        if row.situation != "outside":
            result.append(row)
        start = zlib.crc32(row.text.encode())
        result += [
            replace(row, situation=names[(start + turn * 7) % len(names)], question=None)
            for turn in range(1, copies + 1)
        ]
    return result


def bags(row: Row) -> Bags:
    """The bags of a row, before the weighting by rareness."""
    return features.bags(features.plain(row.text), row.situation, row.question)


def matrix(bagged: Sequence[Bags], keys: dict[int, int]) -> Any:
    """Rows x keys, sparse; `keys` has the column of each key, and any other key is left out."""
    indices: list[int] = []
    values: list[float] = []
    starts = [0]
    for row_bags in bagged:
        for bag, value in row_bags:
            for key in sorted(bag):
                column = keys.get(key)
                if column is not None:
                    indices.append(column)
                    values.append(value)
        starts.append(len(indices))
    return sparse.csr_matrix((values, indices, starts), shape=(len(bagged), len(keys)))


def problem(rows: Sequence[Row]) -> Problem:
    """Rows -> matrices.

    Every source row also has a column of its own that takes what its words that nobody else said explain; it is fitted
    along by the ridge regression and thrown away.
    """
    rows = placed(rows)
    meanings = sorted({learned(effect) for row in rows for effect in row.effects})
    bagged = [bags(row) for row in rows]
    said: dict[int, set[str]] = {}
    for row, row_bags in zip(rows, bagged, strict=True):
        for bag, _ in row_bags:
            for key in bag:
                said.setdefault(key, set()).add(row.where)
    keys = sorted(key for key, sources in said.items() if len(sources) >= SEEN)
    table = matrix(bagged, {key: index for index, key in enumerate(keys)})
    seen = np.asarray((table > 0).sum(axis=0)).ravel()
    rare = (np.log((len(rows) + 1) / (seen + 1)) / 5 + 0.2) ** 2
    targets = np.zeros((len(rows), len(meanings)))
    column = {meaning: index for index, meaning in enumerate(meanings)}
    for index, row in enumerate(rows):
        for meaning, worth in learned_from(row):
            targets[index, column[meaning]] = max(targets[index, column[meaning]], worth)
    sources = {source: index for index, source in enumerate(sorted({row.where for row in rows}))}
    single = (math.log((len(rows) + 1) / 2) / 5 + 0.2) ** 2
    known = frozenset(keys)
    alone = [single * math.sqrt(sum(value * value * len(bag - known) for bag, value in each)) for each in bagged]
    owners = [sources[row.where] for row in rows]
    own = sparse.csr_matrix((alone, (range(len(rows)), owners)), shape=(len(rows), len(sources)))
    scaled = sparse.hstack([table @ sparse.diags(rare), own]).tocsr()
    size = float(np.asarray(scaled.multiply(scaled).sum(axis=1)).mean())
    return Problem(meanings, keys, seen, rare, scaled, targets, size)


def descend(table: Any, targets: Any, penalty: float, steps: int, mask: Any = 1.0) -> Any:
    """Weights for least squares with a penalty, keys x meanings: conjugate gradients, only masked entries free."""
    turned = table.T.tocsr()
    rest = (turned @ targets) * mask
    weights = np.zeros_like(rest)
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
    return weights


def ridge(task: Problem) -> Any:
    """Ridge regression, every entry free."""
    return descend(task.scaled, task.targets, RIDGE * task.size, RIDGE_STEPS)[: len(task.keys)]


def worths(task: Problem, weights: Any) -> Any:
    """How much each entry matters: its weight, and more for a key that is said more often."""
    return np.abs(weights * task.rare[:, None]) * (task.seen**OFTEN)[:, None]


def softmax(task: Problem, chosen: Any) -> Any:
    """Softmax regression with the chosen keys, by a quasi-Newton method; the others stay at zero."""
    table = task.scaled[:, chosen].tocsr()
    turned = table.T.tocsr()
    wanted = task.targets / task.targets.sum(axis=1, keepdims=True)
    shape = (len(chosen), len(task.meanings))

    def loss(flat: Any) -> tuple[float, Any]:
        weights = flat.reshape(shape)
        scores = table @ weights
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        value = -float((wanted * scores).sum()) / len(wanted) + SOFTMAX / 2 * float((flat * flat).sum())
        slope = turned @ ((np.exp(scores) - wanted) / len(wanted)) + SOFTMAX * weights
        return value, slope.ravel()

    options = {"maxiter": SOFTMAX_STEPS, "maxcor": 5}
    found = optimize.minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B", options=options)
    weights = np.zeros((len(task.keys), len(task.meanings)))
    weights[chosen] = found.x.reshape(shape)
    return weights


def compact(task: Problem, weights: Any) -> Model:
    """What matters most of the weights, rounded: so many keys at most, and so many entries in them.

    What stays takes over, as far as it can, what was left out.
    """
    worth = worths(task, weights)
    if np.count_nonzero(worth) > ENTRIES:
        worth[worth < np.partition(worth.ravel(), worth.size - ENTRIES)[worth.size - ENTRIES]] = 0
    total = np.sqrt((worth**2).sum(axis=1))
    if np.count_nonzero(total) > FEATURES:
        worth[total < np.partition(total, len(total) - FEATURES)[len(total) - FEATURES]] = 0
    kept = np.flatnonzero(worth.any(axis=1))
    mask = (worth[kept] > 0).astype(np.float64)
    stays = weights[kept] * mask
    table = task.scaled[:, kept].tocsr()
    left_out = task.scaled[:, : len(task.keys)] @ weights - table @ stays
    stays += descend(table, left_out, REFIT * task.size, REFIT_STEPS, mask)
    final = stays * task.rare[kept][:, None]
    step = float(np.float32(np.quantile(np.abs(final[final != 0]), 0.9995) / LEVELS))
    whole = np.clip(np.rint(final / step), -127, 127)
    used = np.flatnonzero(np.any(whole != 0, axis=1))
    return Model(task.meanings, [task.keys[kept[i]] for i in used], sparse.csr_matrix(whole[used] * step), step)


def fit(rows: Sequence[Row]) -> Model:
    """Rows -> the pruned and rounded model."""
    task = problem(rows)
    ranking = ridge(task)
    total = np.sqrt((worths(task, ranking) ** 2).sum(axis=1))
    chosen = np.sort(np.argsort(-total, kind="stable")[:CANDIDATES])
    return compact(task, RIDGE_SCALE * ranking + SOFTMAX_SCALE * softmax(task, chosen))
