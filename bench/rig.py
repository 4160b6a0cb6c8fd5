"""Where it is measured: the function as it is deployed, and the baseline, in processes of their own on one engine."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from botocore.exceptions import ClientError

from bench.scene import Scene
from simulator.device.request import Json
from skill.storage.dynamodb import make_table
from tools import package
from tools.dependencies import dependencies

CHECKOUT = Path(__file__).parents[1]
PYTHON = CHECKOUT / ".bench" / "bin" / "python"
"""The Python of the function, if this machine has it, with what the baseline needs: `make bench` installs it."""

TABLE, BASELINES_TABLE = "heel-slides-bench", "heel-slides-baseline"
OURS, BASELINE = "lambda_function", "baseline"


class NotReadyError(Exception):
    """Nothing can be measured, and why, in one line."""


class Worker:
    """A process with one of the two skills in it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin
        assert process.stdout
        self.process = process
        self.asked: IO[str] = process.stdin
        self.answers: IO[str] = process.stdout

    def ask(self, event: Json) -> tuple[dict[str, int], Any]:
        """The times of an answer, in ns, and the answer."""
        self.asked.write(json.dumps(event) + "\n")
        self.asked.flush()
        line = self.answers.readline()
        if not line:
            raise NotReadyError("a worker has ended before it answered")
        told = json.loads(line)
        return told["times"], told["answer"]


@dataclass(frozen=True, slots=True)
class Rig:
    """The two skills as they lie in a folder, and the engine they are to use."""

    folder: Path
    environment: Mapping[str, str]
    client: Any
    scene: Scene

    @contextmanager
    def worker(self, skill: str) -> Iterator[Worker]:
        """A fresh process of one of the skills, while the block lasts."""
        folder = self.folder / skill
        environment = {**self.environment, "HEEL_SLIDES_TABLE": TABLE, "PYTHONPATH": str(folder)}
        command = [str(PYTHON), "-s", "-B", str(self.folder / "worker.py"), skill]
        with subprocess.Popen(  # noqa: S603 a Python of this checkout
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            try:
                yield Worker(process)
            finally:
                process.terminate()

    def seed(self, nth: int) -> None:
        """Put a person into the middle of the set, in both tables."""
        for item in self.scene.ours(nth):
            self.client.put_item(TableName=TABLE, Item=item)
        self.client.put_item(TableName=BASELINES_TABLE, Item=self.scene.baselines(nth))


def rig(folder: Path, environment: Mapping[str, str], client: Any, scene: Scene) -> Rig:
    """Unpack the function and the baseline, compiled, and make their tables."""
    if not PYTHON.exists():
        raise NotReadyError("what the baseline needs is not installed: make bench")
    baseline = {"baseline.py": (CHECKOUT / "bench" / "baseline.py").read_bytes()}
    for skill, files in (
        (OURS, package.own(CHECKOUT) | dependencies(CHECKOUT)),
        (BASELINE, baseline),
    ):
        package.replace_folder(folder / skill, files | package.compiled(files, PYTHON))
    (folder / "worker.py").write_bytes((CHECKOUT / "bench" / "worker.py").read_bytes())
    make_table(client, TABLE)
    with suppress(ClientError):  # it is there
        client.create_table(
            TableName=BASELINES_TABLE,
            BillingMode="PAY_PER_REQUEST",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        )
    client.get_waiter("table_exists").wait(TableName=BASELINES_TABLE, WaiterConfig={"Delay": 0.25, "MaxAttempts": 40})
    return Rig(folder, {**environment, "PATH": os.environ.get("PATH", "")}, client, scene)
