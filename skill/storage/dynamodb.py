"""The DynamoDB store, on boto3.

`python -m skill.storage.dynamodb` makes the table that HEEL_SLIDES_TABLE names.
"""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from threading import Lock
from typing import Any, Protocol, cast

from skill.settings import Settings, SettingsError
from skill.storage.dynamodb_errors import as_storage_errors
from skill.storage.dynamodb_items import (
    absent_or,
    check,
    condition,
    from_attributes,
    key,
    load_converters,
    to_attributes,
)
from skill.storage.store import (
    FIRST_READ,
    LATEST_LIMIT,
    NO_GENERATIONS,
    PLACE,
    PROFILE,
    READ_LIMIT,
    TOMBSTONE,
    ConflictError,
    Record,
    StorageError,
    validated,
)

# boto3 is imported where it is first needed: it is two thirds of a cold start (docs/decisions/0007-boto3s-client.md).

CONNECT_SECONDS, READ_SECONDS, ATTEMPTS = 0.5, 1.0, 2
"""The longest call: connecting and reading twice, and boto3's pause of up to a second, take four of Alexa's eight.
All the calls of a turn end with its deadline (skill/storage/deadline.py)."""

BATCH = 25
"""The most items that DynamoDB deletes in one call."""


class Client(Protocol):
    """The calls of boto3's DynamoDB client that are used here."""

    def query(self, **request: Any) -> dict[str, Any]: ...
    def put_item(self, **request: Any) -> dict[str, Any]: ...
    def delete_item(self, **request: Any) -> dict[str, Any]: ...
    def batch_write_item(self, **request: Any) -> dict[str, Any]: ...
    def transact_write_items(self, **request: Any) -> dict[str, Any]: ...
    def create_table(self, **request: Any) -> dict[str, Any]: ...
    def describe_table(self, **request: Any) -> dict[str, Any]: ...
    def describe_time_to_live(self, **request: Any) -> dict[str, Any]: ...
    def update_time_to_live(self, **request: Any) -> dict[str, Any]: ...
    def get_waiter(self, name: str, /) -> Any: ...


def connect(*, connect_seconds: float = CONNECT_SECONDS, read_seconds: float = READ_SECONDS) -> Client:
    """A DynamoDB client as the environment describes it, that gives up well inside Alexa's eight seconds."""
    from boto3 import Session
    from botocore.config import Config

    config = Config(
        connect_timeout=connect_seconds,
        read_timeout=read_seconds,
        retries={"total_max_attempts": ATTEMPTS, "mode": "standard"},
        tcp_keepalive=True,
        parameter_validation=False,  # what is stored has been looked through already (skill/storage/store.py)
    )
    with as_storage_errors("connect"):
        client = Session().client("dynamodb", config=config)
        client.meta.events.register("after-call.dynamodb", refuse_cut_answer)
    load_converters()
    return cast("Client", client)


def refuse_cut_answer(http_response: Any, **_: object) -> None:
    """Raise a StorageError for an answer that was cut off: boto3 takes half of a JSON object for an empty one."""
    try:
        whole = isinstance(json.loads(http_response.content), dict)
    except ValueError:
        whole = False
    if not whole and http_response.status_code < 300:
        raise StorageError("DynamoDB's answer was cut short")


class DynamoStore:
    """One DynamoDB table: partition key `person`, sort key `kind`. The client is made when it is first needed."""

    def __init__(self, table: str, client: Client | None = None) -> None:
        self._table = table
        self._made = client
        self._lock = Lock()

    @property
    def _client(self) -> Client:
        with self._lock:
            self._made = self._made or connect()
            return self._made

    def read(self, person: str) -> tuple[Record, ...]:
        return self._query(person, "#kind >= :key", FIRST_READ, Limit=READ_LIMIT)

    def query_latest(self, person: str, prefix: str) -> tuple[Record, ...]:
        return self._query(person, "begins_with(#kind, :key)", prefix, Limit=LATEST_LIMIT, ScanIndexForward=False)

    def _query(self, person: str, of_kinds: str, sort_key: str, **options: Any) -> tuple[Record, ...]:
        validated(person, ())
        client = self._client
        with as_storage_errors("read", self._table):
            found = client.query(
                TableName=self._table,
                KeyConditionExpression=f"#person = :person AND {of_kinds}",
                ExpressionAttributeNames={"#person": "person", "#kind": "kind"},
                ExpressionAttributeValues={":person": {"S": person}, ":key": {"S": sort_key}},
                ConsistentRead=True,  # for the turn before may have written a moment ago
                **options,
            )
        return tuple(map(from_attributes, found["Items"]))

    def write(self, person: str, records: Sequence[Record], generations: Mapping[str, int] = NO_GENERATIONS) -> None:
        puts = [self._put(person, record) for record in validated(person, records)]
        if not puts:
            return
        client = self._client
        checks = [{"ConditionCheck": check(self._table, *each)} for each in generations.items()]
        with as_storage_errors("write", self._table, puts):
            if len(puts) == 1 and not checks:
                client.put_item(**puts[0])
            else:
                client.transact_write_items(TransactItems=[*({"Put": put} for put in puts), *checks])

    def bury(self, person: str, generation: int, ttl: int) -> int:
        validated(person, ())
        client, stone = self._client, Record(TOMBSTONE, {}, generation - 1, ttl=ttl)
        put = {
            "TableName": self._table,
            "Item": to_attributes(person, stone),
            **absent_or("<", generation),
            "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
        }
        deletes = [
            {"Delete": {"TableName": self._table, "Key": key(person, sort_key)}} for sort_key in (PLACE, PROFILE)
        ]
        try:
            with as_storage_errors("delete from", self._table, [put]):
                client.transact_write_items(TransactItems=[{"Put": put}, *deletes])
        except ConflictError as conflict:
            if TOMBSTONE not in conflict.found:
                raise
            return conflict.found[TOMBSTONE].revision
        return generation

    def delete(self, person: str, sort_key: str, generation: int) -> None:
        validated(person, ())
        client = self._client
        delete = {
            "TableName": self._table,
            "Key": key(person, sort_key),
            **absent_or("<=", generation),
            "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
        }
        try:
            with as_storage_errors("delete from", self._table, [delete]):
                client.delete_item(**delete)
        except ConflictError as conflict:
            if sort_key not in conflict.found:
                raise

    def delete_all(self, person: str, generation: int, more: Callable[[], bool] = lambda: True) -> bool:
        validated(person, ())
        client = self._client
        query: dict[str, Any] = {
            "TableName": self._table,
            "KeyConditionExpression": "#person = :person",
            "ExpressionAttributeNames": {"#person": "person", "#kind": "kind", "#rev": "rev"},
            "ExpressionAttributeValues": {":person": {"S": person}},
            "ProjectionExpression": "#person, #kind, #rev",
            "ConsistentRead": True,
        }
        with as_storage_errors("delete from", self._table):
            while more():
                page = client.query(**query)
                if not self._deleted(client, [item for item in page["Items"] if is_older(item, generation)], more):
                    return False
                if "LastEvaluatedKey" not in page:
                    return True
                query["ExclusiveStartKey"] = page["LastEvaluatedKey"]
        return False

    def _deleted(self, client: Client, items: Sequence[Mapping[str, Any]], more: Callable[[], bool]) -> bool:
        """Delete these, in as many calls as it takes; False if `more` said stop before the end."""
        todo = [{"DeleteRequest": {"Key": key(item["person"]["S"], item["kind"]["S"])}} for item in items]
        while todo:
            if not more():
                return False
            now, todo = todo[:BATCH], todo[BATCH:]
            left = client.batch_write_item(RequestItems={self._table: now}).get("UnprocessedItems") or {}
            todo += left.get(self._table, [])
        return True

    def _put(self, person: str, record: Record) -> dict[str, Any]:
        item = to_attributes(record.owner or person, record)
        return {"TableName": self._table, "Item": item} | condition(record)


def is_older(item: Mapping[str, Any], generation: int) -> bool:
    """Whether an item was stored before a generation began, and is not a tombstone."""
    return item["kind"]["S"] != TOMBSTONE and int(item["rev"]["N"]) <= generation


def make_table(client: Client, name: str) -> None:
    """Make the table, on demand and with its TTL, unless it is there already; wait until it can be used."""
    from botocore.exceptions import ClientError

    keys = [{"AttributeName": "person", "KeyType": "HASH"}, {"AttributeName": "kind", "KeyType": "RANGE"}]
    with as_storage_errors("make", name):
        try:
            client.create_table(
                TableName=name,
                BillingMode="PAY_PER_REQUEST",
                KeySchema=keys,
                AttributeDefinitions=[{"AttributeName": each["AttributeName"], "AttributeType": "S"} for each in keys],
            )
        except ClientError as error:
            if error.response["Error"]["Code"] != "ResourceInUseException":
                raise
        client.get_waiter("table_exists").wait(TableName=name, WaiterConfig={"Delay": 0.25, "MaxAttempts": 240})
        if client.describe_table(TableName=name)["Table"]["KeySchema"] != keys:
            raise StorageError(f"there is a table {name} already, with other keys than person and kind")
        expiry = client.describe_time_to_live(TableName=name)["TimeToLiveDescription"]["TimeToLiveStatus"]
        if expiry not in {"ENABLED", "ENABLING"}:
            client.update_time_to_live(
                TableName=name, TimeToLiveSpecification={"Enabled": True, "AttributeName": "ttl"}
            )


def main() -> int:
    """Make the table HEEL_SLIDES_TABLE names, where boto3's own settings point; one line either way."""
    try:
        table = Settings.from_environment().required_table
        make_table(connect(), table)
    except (SettingsError, StorageError) as failure:
        print(f"heel slides: {failure}", file=sys.stderr)
        return 1
    print(f"table {table} is ready")
    return 0


if __name__ == "__main__":
    sys.exit(main())
