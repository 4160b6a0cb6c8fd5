"""What AWS charges, and what a million practices come to.

The list prices of us-east-1, without the free tier, as public pages had them that were looked up in November 2026: on
Lambda of 2024 to March 2026, on DynamoDB of 2025 (its on-demand prices were halved in November 2024), on CloudWatch's
logs of June 2026, on SnapStart of May 2026; for point-in-time recovery no page was found. None of them is AWS's own
price list, which could not be reached from here. They are here, and nowhere else; look them up before you rely on them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from bench.spending import Practice

MILLION = 1_000_000
GB = 10**9

# Dollars.
LAMBDA_REQUEST = 0.20 / MILLION
LAMBDA_GB_SECOND = 0.0000133334  # arm64
SNAPSTART_GB_RESTORED = 0.0001397998
WRITE_UNIT = 0.625 / MILLION
READ_UNIT = 0.125 / MILLION
TABLE_GB_MONTH = 0.25
RECOVERY_GB_MONTH = 0.20  # point-in-time recovery
LOG_GB = 0.50
LOG_GB_MONTH = 0.03

# The function, as lambda/template.yaml has it.
MEMORY_GB = 0.5
LOG_DAYS = 30

# Nobody here has measured Lambda, so these are assumptions, all on the dear side.
VCPU_MB = 1769
"""With so much memory a function has one processor, with less a part (Lambda's Developer Guide, "configure memory")."""

CALL_MS = 10
"""A call of DynamoDB, there and back, for which the processor is not needed."""

LOG_LINE_EXTRA = 200
"""Bytes around a line: Lambda's JSON (timestamp, level, logger, request id), and 26 that CloudWatch Logs adds."""

STORED_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Cost:
    """One line of the bill: what for, how it is reckoned, and the dollars."""

    name: str
    reckoned: str
    dollars: float


def bill(practice: Practice, turn_ms: float) -> Iterator[Cost]:
    """What a million practices like this one cost; `turn_ms` is what a turn takes here, DynamoDB included."""
    turns = practice.turns
    count, writes, reads = len(turns), sum(t.write_units for t in turns), sum(t.read_units for t in turns)
    slower = VCPU_MB / (MEMORY_GB * 1024)
    billed = ceil(turn_ms * slower + CALL_MS)
    yield Cost(
        "Lambda, requests",
        f"{count} turns × {dollars(LAMBDA_REQUEST * MILLION)} a million",
        count * MILLION * LAMBDA_REQUEST,
    )
    yield Cost(
        "Lambda, duration",
        f"{count} turns × {billed} ms ({turn_ms:.1f} ms here × {slower:.2f}, for half a GB has that much less of a "
        f"processor, and {CALL_MS} ms for DynamoDB) × {MEMORY_GB} GB × ${LAMBDA_GB_SECOND} a GB-second",
        count * MILLION * billed / 1000 * MEMORY_GB * LAMBDA_GB_SECOND,
    )
    yield Cost(
        "SnapStart, restoring",
        f"one a practice, as if nobody else were practising: {MEMORY_GB} GB × ${SNAPSTART_GB_RESTORED} a GB",
        MILLION * MEMORY_GB * SNAPSTART_GB_RESTORED,
    )
    yield Cost(
        "DynamoDB, writes",
        f"{writes} units (a transaction counts double) × {dollars(WRITE_UNIT * MILLION)} a million",
        writes * MILLION * WRITE_UNIT,
    )
    yield Cost(
        "DynamoDB, reads",
        f"{reads} unit{'s' * (reads != 1)} × {dollars(READ_UNIT * MILLION)} a million",
        reads * MILLION * READ_UNIT,
    )
    stored = practice.stored * MILLION / GB
    yield Cost(
        "DynamoDB, storage",
        f"{practice.stored} bytes a practice, as if each were somebody's first, for {STORED_MONTHS} months × "
        f"{dollars(TABLE_GB_MONTH)} and {dollars(RECOVERY_GB_MONTH)} for recovery a GB-month",
        stored * STORED_MONTHS * (TABLE_GB_MONTH + RECOVERY_GB_MONTH),
    )
    lines = sum(turn.log + LOG_LINE_EXTRA for turn in turns)
    yield Cost(
        "Logs",
        f"{lines} bytes a practice ({count} lines) × {dollars(LOG_GB)} a GB, and {dollars(LOG_GB_MONTH)} for "
        f"{LOG_DAYS} days",
        lines * MILLION / GB * (LOG_GB + LOG_GB_MONTH * LOG_DAYS / 30),
    )


def dollars(amount: float) -> str:
    return f"${amount:,.3f}".rstrip("0").rstrip(".") if amount < 1 else f"${amount:,.2f}"
