"""What several tests need: one engine for the whole run, and a table that is empty for each test."""

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Page

from simulator.cli.engine import Engine, EngineMissingError, running
from simulator.ears.recognizer import Recognizer
from simulator.settings import VIEWHOST
from simulator.show.browser import BrowserMissingError, opened
from skill.settings import AudioRenderer, Settings
from skill.storage.dynamodb import DynamoStore, connect, make_table
from skill.storage.memory import MemoryStore
from skill.storage.store import Store
from tests.support import examples, tiers
from tests.support.deployed import deployed_recognizer
from tests.support.web import serving

TABLE = "heel-slides-tests"


examples.load_profile()  # before any test is collected, so that it holds for each


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort the tests into their tiers."""
    tiers.mark(items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool | None, bool | None]:
    """Hold a test to its tier."""
    with tiers.kept_inside(item):
        return (yield)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --rewrite` writes down what is said now, to be reviewed as a diff."""
    parser.addoption("--rewrite", action="store_true", help="rewrite the conversations with what is said now")


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Say what was measured, under the tests' results: on every run, and from whichever process."""
    return lambda line: request.node.user_properties.append(("measured", line))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was measured."""
    reports = [each for outcome in ("passed", "failed") for each in terminalreporter.getreports(outcome)]
    lines = [value for report in reports for name, value in report.user_properties if name == "measured"]
    if lines:
        terminalreporter.write_sep("-", "measured")
        for line in sorted(map(str, lines)):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A real DynamoDB engine on a free port, with a folder of its own."""
    try:
        started = running(tmp_path_factory.mktemp("engine"))
        with started as engine:
            yield engine
    except EngineMissingError as missing:
        pytest.skip(f"NOT TESTED AGAINST A REAL DYNAMODB: {missing}")


@pytest.fixture(scope="session")
def client(engine: Engine) -> Any:
    """boto3's client of the engine, patient enough for a busy machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in engine.environment().items():
            patch.setenv(name, value)
        return connect(connect_seconds=10, read_seconds=60)


@pytest.fixture(scope="session")
def standing_table(client: Any) -> str:
    """One table for all tests, for the engine takes a second over each new one."""
    make_table(client, TABLE)
    return TABLE


@pytest.fixture
def table(standing_table: str, client: Any, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of an empty table; boto3 and HEEL_SLIDES_TABLE point at it while the test runs."""
    for name, value in engine.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HEEL_SLIDES_TABLE", standing_table)
    monkeypatch.delenv("HEEL_SLIDES_STORE", raising=False)
    keys = {"#person": "person", "#kind": "kind"}
    query = {"TableName": standing_table, "ProjectionExpression": "#person, #kind", "ExpressionAttributeNames": keys}
    while found := client.scan(**query)["Items"]:
        for first in range(0, len(found), 25):
            deletes = [{"DeleteRequest": {"Key": key}} for key in found[first : first + 25]]
            client.batch_write_item(RequestItems={standing_table: deletes})
    return standing_table


@pytest.fixture(scope="session")
def kept_somewhere(request: pytest.FixtureRequest) -> Store:
    """The store behind the front door: the real engine, or memory where this machine has none."""
    try:
        table, client = request.getfixturevalue("standing_table"), request.getfixturevalue("client")
    except pytest.skip.Exception:
        return MemoryStore()
    return DynamoStore(table, client)


@pytest.fixture(scope="session")
def front_door(kept_somewhere: Store) -> Iterator[Callable[[str], str]]:
    """The address of the skill's web endpoint, for each way to render the reps."""
    doors: dict[str, str] = {}
    with ExitStack() as stack:

        def door(sound: str = "apla") -> str:
            if sound not in doors:
                settings = Settings(audio_renderer=AudioRenderer(sound))
                doors[sound] = stack.enter_context(serving(kept_somewhere, settings))
            return doors[sound]

        yield door


@pytest.fixture(scope="session")
def chromium() -> Iterator[Page]:
    """A page of Chromium, where Amazon's renderer of screens is installed, too."""
    if not VIEWHOST.exists():
        pytest.skip("NO SCREEN TESTED: apl-viewhost-web is not installed (make viewhost; it needs npm)")
    try:
        with opened() as browser:
            yield browser
    except BrowserMissingError as missing:
        pytest.skip(f"NO SCREEN TESTED: {missing}")


@pytest.fixture(scope="session")
def recognizer() -> Recognizer:
    """What an Echo understands by the deployed model."""
    return deployed_recognizer()
