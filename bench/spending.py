"""What a practice asks of DynamoDB, call by call and byte by byte, and what a million practices would cost."""

import json
import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from typing import Any

from bench.rig import TABLE
from bench.scene import MORNING, OPENING, account, script
from simulator.cli.script import follow
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Json, Owner
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from skill.settings import Settings
from skill.storage.dynamodb import DynamoStore
from skill.web.http_server import stop, web_server
from skill.web.server import served

KB = 1024
WRITE_UNIT, READ_UNIT = KB, 4 * KB
"""What one unit of writing, and one of reading with consistency, reaches to; a transaction counts double."""

ITEM_EXTRA = 100
"""Bytes that DynamoDB adds to each item it stores ("item sizes and formats" in its Developer Guide)."""


@dataclass(slots=True)
class Spent:
    """What one turn asked of DynamoDB; `written` is as DynamoDB counts its items, `body` is what went over the wire."""

    calls: int = 0
    items: int = 0
    written: int = 0
    body: int = 0
    write_units: int = 0
    read_units: int = 0
    log: int = 0


def size(attribute: Mapping[str, Any]) -> int:
    """The bytes of a value, as "item sizes and formats" in DynamoDB's Developer Guide has it."""
    match attribute:
        case {"S": str(text)}:
            return len(text.encode())
        case {"N": str(number)}:
            return (len(number.strip("-").rstrip("0") or "0") + 1) // 2 + 1
        case {"M": dict(inner)}:
            return 3 + sum(len(name.encode()) + size(value) + 1 for name, value in inner.items())
        case {"L": list(inner)}:
            return 3 + sum(size(value) + 1 for value in inner)
        case _:
            return 1


def item_size(item: Mapping[str, Mapping[str, Any]]) -> int:
    return sum(len(name.encode()) + size(value) for name, value in item.items())


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice, turn by turn; how the next one is opened; and the bytes that stay stored: its place does not."""

    turns: tuple[Spent, ...]
    opening: Spent
    stored: int


def practise(client: Any, nth: int) -> Practice:
    """Play a whole first practice through the web endpoint, and watch boto3 and the log meanwhile."""
    turns: list[Spent] = []
    server = web_server(served(DynamoStore(TABLE, client), Settings(), None), "127.0.0.1", 0)
    threading.Thread(target=server.run, daemon=True).start()
    endpoint = HttpClient(f"http://127.0.0.1:{server.effective_port}/")

    def ask(sent: Json) -> Any:
        turns.append(Spent())
        return endpoint.ask(sent)

    try:
        with watched(client, turns):
            echo = Echo(Recognizer(model.read()), ask, Owner(account=account(nth)), now=MORNING)
            for _ in follow((*script(), "after: 1 day", OPENING), echo):
                pass
    finally:
        stop(server)
    kept = client.query(
        TableName=TABLE,
        KeyConditionExpression="#person = :person",
        ExpressionAttributeNames={"#person": "person"},
        ExpressionAttributeValues={":person": {"S": account(nth)}},
    )["Items"]
    stays = [item_size(item) + ITEM_EXTRA for item in kept if item["kind"]["S"] != "place"]
    return Practice(tuple(turns[:-1]), turns[-1], sum(stays))


@contextmanager
def watched(client: Any, turns: Sequence[Spent]) -> Iterator[None]:
    """Add what boto3 sends and reads, and what is logged, to the last of the turns while the block lasts."""

    def called(model: Any, params: Json, **_: Any) -> None:
        now, body = turns[-1], json.loads(params["body"])
        now.calls += 1
        if model.name == "Query":
            return
        now.body += len(params["body"])
        parts = body.get("TransactItems", ())
        puts = [part["Put"]["Item"] for part in parts if "Put" in part] or [body["Item"]]
        now.items += len(puts)
        now.written += sum(map(item_size, puts))
        units = sum(ceil(item_size(put) / WRITE_UNIT) for put in puts)
        now.write_units += 2 * (units + sum("ConditionCheck" in part for part in parts)) if parts else units

    def read(parsed: Json, **_: Any) -> None:
        turns[-1].read_units += max(1, ceil(sum(map(item_size, parsed["Items"])) / READ_UNIT))

    class Logged(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            turns[-1].log += len(record.getMessage())

    log, logged = logging.getLogger("heel_slides"), Logged()
    log.addHandler(logged)
    log.setLevel(logging.INFO)
    client.meta.events.register("before-call.dynamodb", called)
    client.meta.events.register("after-call.dynamodb.Query", read)
    try:
        yield
    finally:
        client.meta.events.unregister("before-call.dynamodb", called)
        client.meta.events.unregister("after-call.dynamodb.Query", read)
        log.removeHandler(logged)
        log.setLevel(logging.NOTSET)
