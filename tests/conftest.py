"""What several tests need: one engine for the whole run, and a table that is empty for each test."""

from collections.abc import Iterator
from typing import Any

import pytest

from skill.echo.engine import Engine, EngineMissing, running
from skill.store import connect, make_table

TABLE = "heel-slides-tests"


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A real DynamoDB engine on a free port, with a folder of its own."""
    try:
        started = running(tmp_path_factory.mktemp("engine"))
        with started as engine:
            yield engine
    except EngineMissing as missing:
        pytest.skip(f"NOT TESTED AGAINST A REAL DYNAMODB: {missing}")


@pytest.fixture(scope="session")
def client(engine: Engine) -> Any:
    """boto3's client of the engine."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in engine.environment().items():
            patch.setenv(name, value)
        return connect()


@pytest.fixture(scope="session")
def standing_table(client: Any) -> str:
    """One table for all tests, for the engine takes a second over each new one."""
    make_table(client, TABLE)
    return TABLE


@pytest.fixture
def table(standing_table: str, client: Any, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of an empty table; boto3 and HEEL_SLIDES_TABLE point at it while the test runs."""
    for name, value in engine.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HEEL_SLIDES_TABLE", standing_table)
    monkeypatch.delenv("HEEL_SLIDES_STORE", raising=False)
    yield standing_table
    keys = {"#person": "person", "#kind": "kind"}
    query = {"TableName": standing_table, "ProjectionExpression": "#person, #kind", "ExpressionAttributeNames": keys}
    while found := client.scan(**query)["Items"]:
        for key in found:
            client.delete_item(TableName=standing_table, Key=key)
