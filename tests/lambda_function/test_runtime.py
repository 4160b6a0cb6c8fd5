"""The packaged function under AWS's own runtime client: unpacked, in an environment with nothing else of ours.

`.outside/lambda` has what Lambda itself provides: the runtime client, and boto3. The Runtime API that hands the events
over is played by a small HTTP server.
"""

import io
import json
import os
import queue
import subprocess
import sys
import threading
import uuid
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO, Any

import pytest

from simulator.cli.engine import Engine
from simulator.cli.script import follow
from simulator.device import request
from simulator.device.echo import Echo
from simulator.device.request import Json, NoAnswerError, Owner, PlatformSession
from simulator.ears.recognizer import Recognizer
from tests.support.clock import MORNING
from tests.support.packed import function as packed
from tests.support.paths import CHECKOUT
from tests.support.waiting import PATIENCE_SECONDS

pytestmark = pytest.mark.outside

PYTHON = CHECKOUT / ".outside" / "lambda" / "bin" / "python"
CONVERSATIONS = CHECKOUT / "tests" / "conversations"
SKILL = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555"
VERSION = "/2018-06-01/runtime"


EVENT = {
    "Content-Type": "application/json",  # Lambda always says so, and the client crashes where it is missing
    "Lambda-Runtime-Deadline-Ms": "9999999999999",
    "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:us-east-1:123456789012:function:heel-slides:live",
}


class RuntimeApi(ThreadingHTTPServer):
    """Lambda's side: it hands out events one by one, and takes what comes back for each."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Calls)
        self.events: queue.Queue[tuple[str, bytes]] = queue.Queue()
        self.answers: queue.Queue[tuple[str, str, bytes]] = queue.Queue()
        self.asked: list[str] = []

    def ask(self, event: Json) -> Any:
        """What the function returns for an event; NoAnswerError, with its own words, when it fails."""
        identity = str(uuid.uuid4())
        self.events.put((identity, json.dumps(event).encode()))
        try:
            answered, outcome, body = self.answers.get(timeout=PATIENCE_SECONDS)
        except queue.Empty:
            raise NoAnswerError("the function does not answer") from None
        if outcome != "response":
            raise NoAnswerError(body.decode())
        assert answered == identity
        return json.loads(body)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A function that is stopped hangs up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Calls(BaseHTTPRequestHandler):
    """One connection of the runtime client's."""

    server: RuntimeApi
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # headers and body are two small packets

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.path == f"{VERSION}/restore/next":
            return self.reply(200)
        assert self.path == f"{VERSION}/invocation/next"
        identity, event = self.server.events.get()
        return self.reply(200, event, {"Lambda-Runtime-Aws-Request-Id": identity, **EVENT})

    def do_POST(self) -> None:
        body = self.body()
        *_, identity, outcome = self.path.split("/")  # …/invocation/ID/response, …/invocation/ID/error or …/init/error
        self.server.answers.put((identity, outcome, body))
        self.reply(202)

    def body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        pieces = []
        while size := int(self.rfile.readline(), 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(pieces)

    def reply(self, status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing on the terminal."""


@dataclass(slots=True)
class Running:
    """A function that is running, and what it logs."""

    api: RuntimeApi
    log: list[str] = field(default_factory=list)

    def records(self) -> list[Json]:
        return [json.loads(line) for line in self.log]


@pytest.fixture(scope="session")
def task(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, unpacked as Lambda does it."""
    if not PYTHON.exists():
        pytest.skip("NOT TESTED UNDER AWS'S RUNTIME CLIENT: it is not installed: make outside")
    folder = tmp_path_factory.mktemp("task")
    with zipfile.ZipFile(io.BytesIO(packed())) as archive:
        archive.extractall(folder)
    return folder


@contextmanager
def running(task: Path, **settings: str) -> Iterator[Running]:
    """The function under the runtime client, told what Lambda tells it, and nothing of this environment's own."""
    api = RuntimeApi()
    threading.Thread(target=api.serve_forever, args=(0.02,), daemon=True).start()
    environment = {
        "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{api.server_port}",
        "LAMBDA_TASK_ROOT": str(task),
        "AWS_LAMBDA_FUNCTION_NAME": "heel-slides",
        "AWS_LAMBDA_LOG_FORMAT": "JSON",
        "AWS_LAMBDA_LOG_LEVEL": "INFO",
        "PYTHONTZPATH": "/var/empty",
        **settings,
    }
    # as Lambda's own bootstrap does: the task's folder is where it runs, and first on the path
    command = [str(PYTHON), "-s", "-B", "-m", "awslambdaric", "lambda_function.lambda_handler"]
    process = subprocess.Popen(
        command, cwd=task, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    function = Running(api)
    reader = threading.Thread(target=read, args=(process.stdout, function.log))
    reader.start()
    try:
        yield function
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)
        reader.join(PATIENCE_SECONDS)
        if process.stdout:
            process.stdout.close()
        api.shutdown()
        api.server_close()


def read(output: IO[str] | None, log: list[str]) -> None:
    log += (line for line in output or () if line.strip())


@pytest.fixture
def settings(engine: Engine, table: str) -> dict[str, str]:
    """What the template sets, and where the local DynamoDB is."""
    return engine.environment({}) | {
        "HEEL_SLIDES_TABLE": table,
        "HEEL_SLIDES_SKILL_ID": SKILL,
        "HEEL_SLIDES_AUDIO_RENDERER": "apla",
        "HEEL_SLIDES_BREATH_SOUNDS_URL": "",
    }


def echo(recognizer: Recognizer, ask: Callable[[Json], Any], account: str) -> Echo:
    return Echo(recognizer, ask, Owner(account=account, skill=SKILL), now=MORNING)


def launched(skill: str = SKILL) -> Json:
    return request.envelope(request.launch(), PlatformSession(), Owner(skill=skill), MORNING)


@pytest.mark.parametrize("started", ["on-demand", "snap-start"])
def test_a_whole_practice_goes_as_written(
    task: Path, settings: dict[str, str], recognizer: Recognizer, client: Any, started: str
) -> None:
    """The README's conversation, and one that breaks off and is taken up again, word for word, however it started."""
    with running(task, AWS_LAMBDA_INITIALIZATION_TYPE=started, **settings) as function:
        for name in ("in-one-go", "exit-and-come-back"):
            written = (CONVERSATIONS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
            heard = list(follow(written, echo(recognizer, function.api.ask, name)))
            assert written == heard

    kept = client.scan(TableName=settings["HEEL_SLIDES_TABLE"])["Items"]
    assert {item["person"]["S"] for item in kept} >= {"in-one-go", "exit-and-come-back"}
    assert (f"{VERSION}/restore/next" in function.api.asked) is (started == "snap-start")


def test_every_line_of_the_log_can_be_counted(task: Path, settings: dict[str, str], recognizer: Recognizer) -> None:
    """The template's filters look at the level; a good practice is all information."""
    with running(task, **settings) as function:
        device = echo(recognizer, function.api.ask, "log")
        for words in ("Alexa, start heel slides", "knees", "no", "stop"):
            device.pass_time(device.until_quiet())
            device.hear(words)

    levels = [record["level"] for record in function.records()]
    assert len(levels) >= 4
    assert set(levels) == {"INFO"}


def test_a_turn_that_cannot_read_its_attributes_is_counted_and_answered_from_what_is_stored(
    task: Path, settings: dict[str, str]
) -> None:
    broken = launched()
    broken["session"]["new"] = False
    broken["session"]["attributes"] = {"session": {"v": "nonsense"}, "revs": {}}

    with running(task, **settings) as function:
        answer = function.api.ask(broken)

    assert answer["response"]["shouldEndSession"] is False
    assert "your knees, or your hips" in answer["response"]["outputSpeech"]["ssml"]
    assert "ERROR" in {record["level"] for record in function.records()}


def test_another_skill_is_not_answered(task: Path, settings: dict[str, str]) -> None:
    with running(task, **settings) as function:
        with pytest.raises(NoAnswerError, match="Skill ID"):
            function.api.ask(launched("amzn1.ask.skill.somebody-elses"))
        answer = function.api.ask(launched())

    assert answer["response"]["shouldEndSession"] is False


def test_without_its_table_the_function_does_not_start(task: Path) -> None:
    with running(task) as function, pytest.raises(NoAnswerError, match="HEEL_SLIDES_TABLE"):
        function.api.ask(launched())


def printed(program: str, task: Path, environment: dict[str, str]) -> str:
    """What a program prints that is started as the function is."""
    command = [str(PYTHON), "-s", "-B", "-c", program]
    return subprocess.run(command, cwd=task, env=environment, capture_output=True, text=True, check=True).stdout


ASKS = (
    "import lambda_function, sys; heard = sys.modules.get('skill.hearing.learned.model'); "
    "print('botocore' in sys.modules, lambda_function.store._made is not None, "
    "heard is not None and heard.weights.cache_info().currsize > 0)"
)


@pytest.mark.parametrize(
    ("started", "loaded"), [("on-demand", "False False False\n"), ("snap-start", "True True True\n")]
)
def test_only_a_snapshot_has_the_client_and_the_ear_in_it(task: Path, started: str, loaded: str) -> None:
    environment = {
        "AWS_LAMBDA_INITIALIZATION_TYPE": started,
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nobody",
        "HEEL_SLIDES_TABLE": "any",
    }

    assert loaded == printed(ASKS, task, environment)


def test_time_zones_need_nothing_of_the_machine(task: Path) -> None:
    asks = "from zoneinfo import ZoneInfo; print(ZoneInfo('Australia/Sydney'))"
    environment = os.environ | {"PYTHONTZPATH": "/var/empty"}

    assert printed(asks, task, environment) == "Australia/Sydney\n"
