"""The figures that are times: each pair is one of ours and one of the other, one after the other, on one machine."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from statistics import median
from typing import Any

from bench.rig import BASELINE, OURS, TABLE, Rig
from bench.scene import account, said_by
from skill.storage.dynamodb_items import to_attributes
from skill.storage.loaded import PRACTICE_PREFIX
from skill.storage.store import Record

NS = 1_000_000
"""In a millisecond."""

PRACTICES = 10_000
BATCH = 25


@dataclass(frozen=True, slots=True)
class Pairs:
    """Times of ours and of the other, pair by pair, in ms."""

    ours: tuple[float, ...]
    other: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """Ours in parts of the other, pair by pair, from the smallest to the largest."""
        return tuple(sorted(mine / theirs for mine, theirs in zip(self.ours, self.other, strict=True)))

    @property
    def ratio(self) -> float:
        return median(self.ratios)


@dataclass(frozen=True, slots=True)
class Turn:
    """One warm turn, in ns: what ours took, of that in its handler, of that in calls of DynamoDB; and the baseline."""

    took: int
    handler: int
    dynamodb: int
    baseline: int


def paired(turns: Iterable[Turn]) -> Pairs:
    taken = [(turn.took / NS, turn.baseline / NS) for turn in turns]
    return Pairs(tuple(mine for mine, _ in taken), tuple(other for _, other in taken))


def people() -> Iterator[int]:
    """The next person, who has not been asked anything yet; the numbers below are somebody's already."""
    return count(100)


def cold(rig: Rig, who: Iterator[int], pairs: int) -> Pairs:
    """From the first import to the first answer, each time in a fresh process: somebody comes back after ten minutes.

    The first pair is not counted: it reads files that the machine may not have in memory yet.
    """
    times: dict[str, list[float]] = {OURS: [], BASELINE: []}
    for _ in range(pairs + 1):
        nth = next(who)
        rig.seed(nth)
        for skill, taken in times.items():
            with rig.worker(skill) as worker:
                told, _ = worker.ask(said_by(nth, rig.scene.launch))
            taken.append((told["imported"] + told["took"]) / NS)
    return Pairs(tuple(times[OURS][1:]), tuple(times[BASELINE][1:]))


def warm(rig: Rig, who: Iterator[int], people: int) -> tuple[tuple[Turn, ...], ...]:
    """Every turn of the practice, with its write, turn by turn of each person's; the first person warms up."""
    played: list[tuple[Turn, ...]] = []
    with rig.worker(OURS) as ours, rig.worker(BASELINE) as baseline:
        for _ in range(people + 1):
            nth, turns = next(who), []
            mine: Any = {}
            theirs: Any = {}
            for sent in rig.scene.practice:
                told, mine = ours.ask(said_by(nth, sent, mine.get("sessionAttributes", {})))
                other, theirs = baseline.ask(said_by(nth, sent, theirs.get("sessionAttributes", {})))
                turns.append(Turn(told["took"], told["handler"], told["dynamodb"], other["took"]))
            played.append(tuple(turns))
    return tuple(zip(*played[1:], strict=True))


def launch(rig: Rig, pairs: int) -> Pairs:
    """Coming back, for somebody with ten thousand practices and for somebody with one. The first tenth warms up."""
    many, one = 1, 2
    practise(rig.client, many, PRACTICES)
    practise(rig.client, one, 1)
    taken: dict[int, list[float]] = {many: [], one: []}
    with rig.worker(OURS) as worker:
        for _ in range(pairs + pairs // 10):
            for nth, times in taken.items():
                rig.seed(nth)
                told, _ = worker.ask(said_by(nth, rig.scene.launch))
                times.append(told["took"] / NS)
    return Pairs(tuple(taken[many][-pairs:]), tuple(taken[one][-pairs:]))


def practise(client: Any, nth: int, times: int) -> None:
    """Store so many finished practices of a person."""
    body = {"v": 2, "day": 21_000, "goal": "knees", "right": 5, "left": 5, "rung": 1, "finished": True}
    items = [to_attributes(account(nth), Record(f"{PRACTICE_PREFIX}{each:013}", body)) for each in range(times)]
    for first in range(0, times, BATCH):
        puts = [{"PutRequest": {"Item": item}} for item in items[first : first + BATCH]]
        client.batch_write_item(RequestItems={TABLE: puts})
