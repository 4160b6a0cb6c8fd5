"""Fifty people at once at one process of the web endpoint."""

import http.client
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from statistics import quantiles
from typing import Any

from bench.rig import CHECKOUT, PYTHON, TABLE, NotReadyError, Rig
from bench.scene import said_by

SESSIONS = 50
HEADERS = {"Content-Type": "application/json"}
OURS = ("-m", "skill.web", "--port", "0", "--unverified")
BASELINE = ("-m", "bench.serve")


@dataclass(frozen=True, slots=True)
class Round:
    """One round of all the sessions: turns a second, and how long each turn took, in ms."""

    rate: float
    taken: tuple[float, ...]

    def percentile(self, nth: int) -> float:
        return quantiles(self.taken, n=100)[nth - 1]


def rounds(rig: Rig, who: Iterator[int], pairs: int) -> tuple[list[Round], list[Round]]:
    """Rounds of ours and of the baseline, one after the other; the first of each warms up."""
    ours, baseline = [], []
    with served(rig, OURS) as mine, served(rig, BASELINE) as theirs:
        for _ in range(pairs + 1):
            ours.append(played(rig, list(islice(who, SESSIONS)), mine))
            baseline.append(played(rig, list(islice(who, SESSIONS)), theirs))
    return ours[1:], baseline[1:]


def played(rig: Rig, people: Sequence[int], address: tuple[str, int]) -> Round:
    """Everybody plays the practice, each as fast as the answers come."""
    with ThreadPoolExecutor(len(people)) as pool:
        begun = time.perf_counter()
        taken = [ms for each in pool.map(lambda nth: [*session(rig, nth, address)], people) for ms in each]
        return Round(len(taken) / (time.perf_counter() - begun), tuple(taken))


def session(rig: Rig, nth: int, address: tuple[str, int]) -> Iterator[float]:
    """One person's practice; the ms of each turn, from asking to the whole answer."""
    answer: Any = {}
    for sent in rig.scene.practice:
        body = json.dumps(said_by(nth, sent, answer.get("sessionAttributes") or {}))
        begun = time.perf_counter()
        line = http.client.HTTPConnection(*address, timeout=60)
        line.request("POST", "/", body, HEADERS)
        answered = line.getresponse()
        content = answered.read()
        line.close()
        yield (time.perf_counter() - begun) * 1000
        if answered.status != http.HTTPStatus.OK:
            raise NotReadyError(f"the endpoint answered with {answered.status}")
        answer = json.loads(content)


@contextmanager
def served(rig: Rig, command: Sequence[str]) -> Iterator[tuple[str, int]]:
    """One process at a free port of the loopback; where it listens."""
    [libraries] = (PYTHON.parents[1] / "lib").glob("python*/site-packages")
    path = ":".join(map(str, (CHECKOUT, libraries)))  # of the baseline's libraries only those that are not here already
    environment = {**rig.environment, "HEEL_SLIDES_TABLE": TABLE, "PYTHONPATH": path}
    with subprocess.Popen(  # noqa: S603 this Python
        [sys.executable, *command], cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout
            host, _, port = process.stdout.readline().strip().rpartition("://")[2].rpartition(":")
            yield host, int(port)
        finally:
            process.terminate()
