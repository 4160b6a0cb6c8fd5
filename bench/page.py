"""The figures as a page: docs/benchmarks.md, of which only what stands between the marks is written here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from bench.load import SESSIONS, Round
from bench.measure import NS, PRACTICES, Pairs, Turn, paired
from bench.prices import MILLION, bill, dollars
from bench.rig import CHECKOUT
from bench.scene import LONGEST, account
from bench.spending import KB, Practice

PAGE = CHECKOUT / "docs" / "benchmarks.md"
COLD, WARM, LAUNCH = 0.95, 0.70, 1.05


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that was measured in one run; `machine` says on what, `zipped` and `unzipped` are in bytes."""

    machine: str
    cold: Pairs
    turns: tuple[tuple[Turn, ...], ...]
    asked: int
    practice: Practice
    launch: Pairs
    ours: Sequence[Round]
    baseline: Sequence[Round]
    zipped: int
    unzipped: int

    @property
    def writing(self) -> list[Turn]:
        """The turns that write."""
        return [
            turn for turns, spent in zip(self.turns, self.practice.turns, strict=True) for turn in turns if spent.items
        ]


def write(mark: str, lines: Iterable[str]) -> None:
    """Put lines into the page, between two marks."""
    between = re.compile(rf"(?<=<!-- {mark} -->\n).*(?=<!-- /{mark} -->)", re.DOTALL)
    written = "\n".join(lines) + "\n"
    PAGE.write_text(between.sub(lambda _: written, PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def told(figures: Figures) -> Iterator[str]:
    """The figures, the shares of a warm turn, and the bill."""
    yield f"\n{figures.machine}.\n"
    yield "| figure | target | measured | |"
    yield "|---|---|---|---|"
    yield from (f"| {' | '.join(row)} |" for row in rows(figures))
    yield from ("", *shares(figures), "", *cost(figures), "")


def rows(figures: Figures) -> Iterator[tuple[str, str, str, str]]:
    """The table: name, target, what was measured, and whether it was met."""
    yield ratio("cold start: a fresh process, from the first import to the first answer", figures.cold, COLD)
    yield ratio("a warm turn with its write", paired(figures.writing), WARM)
    dearest = figures.turns[figures.asked]
    yield ratio(
        "of these: a question in the set, which writes a practice with the place, in a transaction",
        paired(dearest),
        WARM,
    )
    turns, opening = figures.practice.turns, figures.practice.opening
    calls, first = max(turn.calls for turn in turns[1:]), max(turns[0].calls, opening.calls)
    yield (
        f"DynamoDB calls a turn, over a practice of {len(turns)} turns",
        "≤ 1, and 2 on the turn that opens a session",
        f"{calls}, and {first}",
        met(calls <= 1 and first <= 2),
    )
    written = sorted(turn.written for turn in turns)
    largest = max(turns, key=lambda turn: turn.written)
    longer = largest.written + largest.items * (LONGEST - len(account(0)))
    yield (
        "bytes written a turn, as DynamoDB counts them",
        f"≤ {KB}",
        f"median {median(written):.0f}, largest {largest.written}: {largest.items} items; {longer} with the longest id",
        met(largest.written <= KB),
    )
    yield ratio(f"launch with {PRACTICES:,} stored practices, against one", figures.launch, LAUNCH)
    both = f"{rates(figures.ours)}; the baseline {rates(figures.baseline)}"
    speeds = [ours.rate / other.rate for ours, other in zip(figures.ours, figures.baseline, strict=True)]
    yield (
        f"turns a second of one process, {SESSIONS} sessions at once",
        "",
        f"{both}; ratio {median(speeds):.2f} ({min(speeds):.2f}–{max(speeds):.2f}), {len(speeds)} pairs",
        "",
    )
    yield (
        "the slowest percentile of these turns",
        "",
        f"{slowest(figures.ours)}; the baseline {slowest(figures.baseline)}",
        "",
    )
    yield (
        "the package, zipped and unzipped",
        "",
        f"{figures.zipped / 1e6:.2f} MB, {figures.unzipped / 1e6:.2f} MB",
        "",
    )


def ratio(name: str, pairs: Pairs, target: float) -> tuple[str, str, str, str]:
    """A row for a ratio. It is met if it is, before anything is rounded."""
    all_of_them = pairs.ratios
    measured = (
        f"{pairs.ratio:.3f} ({all_of_them[0]:.2f}–{all_of_them[-1]:.2f}), {len(all_of_them)} pairs; "
        f"median {median(pairs.ours):.1f} ms against {median(pairs.other):.1f} ms"
    )
    return name, f"≤ {target:.2f}", measured, met(pairs.ratio <= target)


def met(is_met: bool) -> str:
    return "met" if is_met else "**not met**"


def rates(rounds: Sequence[Round]) -> str:
    return f"{median(each.rate for each in rounds):.0f}"


def slowest(rounds: Sequence[Round]) -> str:
    """The hundredth that took longest: from how many ms on, and the longest of all."""
    return (
        f"{median(each.percentile(99) for each in rounds):.0f} ms (longest {max(max(r.taken) for r in rounds):.0f} ms)"
    )


def shares(figures: Figures) -> Iterator[str]:
    """Where a warm turn's time goes."""
    yield "Where the time of a warm turn with its write goes, each the median, in ms:"
    yield ""
    yield "| | ask-sdk | boto3 and DynamoDB | the skill's own | the skill's own share |"
    yield "|---|---|---|---|---|"
    for name, turns in (
        ("all", figures.writing),
        ("a question in the set", figures.turns[figures.asked]),
    ):
        own = [turn.handler - turn.dynamodb for turn in turns]
        share = median(mine / turn.took for mine, turn in zip(own, turns, strict=True))
        sdk = median((turn.took - turn.handler) / NS for turn in turns)
        called = median(turn.dynamodb / NS for turn in turns)
        yield f"| {name} | {sdk:.2f} | {called:.2f} | {median(own) / NS:.2f} | {share:.0%} |"


def cost(figures: Figures) -> Iterator[str]:
    """The bill, line by line."""
    lines = [*bill(figures.practice, median(turn.took / NS for turns in figures.turns for turn in turns))]
    yield f"What {MILLION:,} practices would cost at list prices (`bench/prices.py` says which, and of when):"
    yield ""
    yield "| | reckoned | |"
    yield "|---|---|---|"
    yield from (f"| {line.name} | {line.reckoned} | {dollars(line.dollars)} |" for line in lines)
    yield f"| together | | **{dollars(sum(line.dollars for line in lines))}** |"
