"""Where a person's place, profile and practices are kept: a DynamoDB table, or memory with the same laws.

`python -m skill.store` makes the table that HEEL_SLIDES_TABLE names.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from threading import Lock
from typing import Any, Protocol, cast

# boto3 and botocore are imported where they are first needed: they are two thirds of a cold start.

FIRST_READ = "place"
"""What a session opens with sorts from here on; practices ("done#…") sort before it and are not read."""

READ_LIMIT, RECALL_LIMIT = 25, 200
"""At most so many items come back from one read, or one look at the past; the kinds of item are a handful."""

CONNECT_SECONDS, READ_SECONDS, ATTEMPTS = 0.5, 1.0, 2
"""The longest call: twice connecting and reading, and botocore's pause of up to a second, makes four of Alexa's eight.
A turn makes no second call when the first has been slow (skill.keeping)."""

BATCH = 25
"""DynamoDB deletes so many items in one call."""

LARGEST = 10**38 - 1
"""DynamoDB keeps 38 digits of a number."""


@dataclass(frozen=True, slots=True)
class Item:
    """One kind of thing kept about a person; `kind` is its sort key.

    `rev` is the revision that was read, 0 for what is not there yet. `ttl` is in epoch seconds; DynamoDB may take days
    to remove what is past it, so a reader looks at it too. With `grows` the revision does not matter: the item may be
    written as long as none of these numbers in its body gets smaller. `of` is whose it is, if not the person's own.
    """

    kind: str
    body: Mapping[str, Any]
    rev: int = 0
    ttl: int | None = None
    grows: tuple[str, ...] = ()
    of: str | None = None


class StoreFailure(Exception):  # noqa: N818 - what happened, as the skill says it
    """The store did not do it: unreachable, throttled, timed out, no such table; in one line."""


class Conflict(StoreFailure):
    """Somebody else wrote in between; `kinds` are the items that were meant, empty when it is not told."""

    def __init__(self, line: str, kinds: Sequence[str] = ()) -> None:
        super().__init__(line)
        self.kinds = frozenset(kinds)


class Store(Protocol):
    def read(self, person: str) -> tuple[Item, ...]:
        """Everything a session opens with, in order of kind, in one bounded call."""

    def write(self, person: str, items: Sequence[Item]) -> None:
        """Keep all of the items, each one revision further, or none and a Conflict, in one call."""

    def recall(self, person: str, prefix: str) -> tuple[Item, ...]:
        """The last items whose kind begins so, latest first, in one bounded call."""

    def drop(self, person: str, kind: str) -> None:
        """Delete one item, if it is there."""

    def forget(self, person: str, more: Callable[[], bool] = lambda: True) -> bool:
        """Delete everything of a person, however many pages; False if `more` called a halt before all was gone."""


def plain(value: object, where: str = "body") -> Any:
    """A deep copy of a JSON-like value without floats; anything else is a TypeError that names the place."""
    match value:
        case None | bool():
            return value
        case int():
            if abs(value) > LARGEST:
                raise ValueError(f"{where} has more than the 38 digits DynamoDB keeps")
            return value
        case str():
            value.encode()  # half a surrogate pair cannot be sent, and would be found out only there
            return value
        case Mapping():
            if wrong := [key for key in value if not isinstance(key, str)]:
                raise TypeError(f"{where} has a key that is not a string: {wrong[0]!r}")
            return {plain(key, where): plain(inner, f"{where}.{key}") for key, inner in value.items()}
        case list() | tuple():
            return [plain(inner, f"{where}[{index}]") for index, inner in enumerate(value)]
        case float():
            raise TypeError(f"{where} is a float; the store keeps integers, strings, booleans, None, dicts and lists")
        case _:
            raise TypeError(f"{where} is a {type(value).__name__}, which the store does not keep")


def checked(person: str, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items as plain values, or the error that DynamoDB would only give later and less clearly."""
    if not plain(person, "person") or not all(item.kind for item in items):
        raise ValueError("a person and a kind are needed, and cannot be empty")
    if len({(item.of, item.kind) for item in items}) < len(items):
        raise ValueError("one write holds each kind once")
    return tuple(
        Item(
            plain(item.kind, "kind"),
            plain(item.body, item.kind),
            plain(item.rev, "rev"),
            plain(item.ttl, "ttl"),
            item.grows,
            plain(item.of, "of"),
        )
        for item in items
    )


class MemoryStore:
    """The stand-in: the same laws, and nothing outlives the program."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[tuple[str, str], Item] = {}

    def read(self, person: str) -> tuple[Item, ...]:
        with self._lock:
            found = [item for (owner, kind), item in self._kept.items() if owner == person and kind >= FIRST_READ]
        return checked(person, sorted(found, key=lambda item: item.kind)[:READ_LIMIT])

    def write(self, person: str, items: Sequence[Item]) -> None:
        kept = checked(person, items)
        with self._lock:
            refused = [item.kind for item in kept if not self._may(person, item)]
            if refused:
                raise Conflict("an item was written by somebody else in between", refused)
            for item in kept:
                self._kept[item.of or person, item.kind] = Item(item.kind, item.body, item.rev + 1, item.ttl)

    def _may(self, person: str, item: Item) -> bool:
        before = self._kept.get((item.of or person, item.kind))
        if item.grows:
            return before is None or all(before.body[name] <= item.body[name] for name in item.grows)
        return item.rev == (before.rev if before else 0)

    def recall(self, person: str, prefix: str) -> tuple[Item, ...]:
        with self._lock:
            found = [item for (owner, kind), item in self._kept.items() if owner == person and kind.startswith(prefix)]
        return checked(person, sorted(found, key=lambda item: item.kind, reverse=True)[:RECALL_LIMIT])

    def drop(self, person: str, kind: str) -> None:
        with self._lock:
            self._kept.pop((person, kind), None)

    def forget(self, person: str, more: Callable[[], bool] = lambda: True) -> bool:
        del more  # it takes no time
        with self._lock:
            for key in [key for key in self._kept if key[0] == person]:
                del self._kept[key]
        return True


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
    import boto3
    from botocore.config import Config

    patience = Config(
        connect_timeout=connect_seconds,
        read_timeout=read_seconds,
        retries={"total_max_attempts": ATTEMPTS, "mode": "standard"},
        tcp_keepalive=True,
    )
    with one_line("connect"):
        # a session of its own, for boto3's default one is not safe between threads
        return cast("Client", boto3.session.Session().client("dynamodb", config=patience))


class DynamoStore:
    """One DynamoDB table: partition key `person`, sort key `kind`; the client is made when first needed."""

    def __init__(self, table: str, client: Client | None = None) -> None:
        self._table = table
        self._made = client
        self._lock = Lock()

    @property
    def _client(self) -> Client:
        with self._lock:
            self._made = self._made or connect()
            return self._made

    def read(self, person: str) -> tuple[Item, ...]:
        checked(person, ())
        client = self._client
        with one_line("read", self._table):
            found = client.query(
                TableName=self._table,
                KeyConditionExpression="#person = :person AND #kind >= :first",
                ExpressionAttributeNames={"#person": "person", "#kind": "kind"},
                ExpressionAttributeValues={":person": {"S": person}, ":first": {"S": FIRST_READ}},
                ConsistentRead=True,  # the turn before may have written a moment ago
                Limit=READ_LIMIT,
            )
        return tuple(from_attributes(attributes) for attributes in found["Items"])

    def write(self, person: str, items: Sequence[Item]) -> None:
        kept = checked(person, items)
        puts = [self._put(person, item) for item in kept]
        if not puts:
            return
        client = self._client
        with one_line("write", self._table, puts):
            if len(puts) == 1:
                client.put_item(**puts[0], ReturnValuesOnConditionCheckFailure="ALL_OLD")
            else:
                client.transact_write_items(TransactItems=[{"Put": put} for put in puts])

    def recall(self, person: str, prefix: str) -> tuple[Item, ...]:
        checked(person, ())
        client = self._client
        with one_line("read", self._table):
            found = client.query(
                TableName=self._table,
                KeyConditionExpression="#person = :person AND begins_with(#kind, :prefix)",
                ExpressionAttributeNames={"#person": "person", "#kind": "kind"},
                ExpressionAttributeValues={":person": {"S": person}, ":prefix": {"S": prefix}},
                ScanIndexForward=False,
                Limit=RECALL_LIMIT,
            )
        return tuple(from_attributes(attributes) for attributes in found["Items"])

    def drop(self, person: str, kind: str) -> None:
        checked(person, ())
        client = self._client
        with one_line("delete from", self._table):
            client.delete_item(TableName=self._table, Key={"person": {"S": person}, "kind": {"S": kind}})

    def forget(self, person: str, more: Callable[[], bool] = lambda: True) -> bool:
        checked(person, ())
        client = self._client
        query: dict[str, Any] = {
            "TableName": self._table,
            "KeyConditionExpression": "#person = :person",
            "ExpressionAttributeNames": {"#person": "person", "#kind": "kind"},
            "ExpressionAttributeValues": {":person": {"S": person}},
            "ProjectionExpression": "#person, #kind",
            "ConsistentRead": True,
            "ScanIndexForward": False,  # profile and place first: whatever comes between, the person is not known then
        }
        with one_line("delete from", self._table):
            while more():
                page = client.query(**query)
                if not self._deleted(client, page["Items"], more):
                    return False
                if "LastEvaluatedKey" not in page:
                    return True
        return False

    def _deleted(self, client: Client, keys: Sequence[Mapping[str, Any]], more: Callable[[], bool]) -> bool:
        """Delete these, as many calls as it takes; False if a halt was called before."""
        todo = [{"DeleteRequest": {"Key": key}} for key in keys]
        while todo:
            if not more():
                return False
            now, todo = todo[:BATCH], todo[BATCH:]
            left = client.batch_write_item(RequestItems={self._table: now}).get("UnprocessedItems") or {}
            todo += left.get(self._table, [])
        return True

    def _put(self, person: str, item: Item) -> dict[str, Any]:
        put = {"TableName": self._table, "Item": to_attributes(item.of or person, item)}
        if item.grows:
            return put | {
                "ConditionExpression": " AND ".join(
                    f"(attribute_not_exists(#person) OR #body.#{name} <= :{name})" for name in item.grows
                ),
                "ExpressionAttributeNames": {"#person": "person", "#body": "body"}
                | {f"#{name}": name for name in item.grows},
                "ExpressionAttributeValues": {f":{name}": {"N": str(item.body[name])} for name in item.grows},
            }
        if item.rev == 0:
            return put | {
                "ConditionExpression": "attribute_not_exists(#person)",
                "ExpressionAttributeNames": {"#person": "person"},
            }
        return put | {
            "ConditionExpression": "#rev = :rev",
            "ExpressionAttributeNames": {"#rev": "rev"},
            "ExpressionAttributeValues": {":rev": {"N": str(item.rev)}},
        }


def to_attributes(person: str, item: Item) -> dict[str, Any]:
    from boto3.dynamodb.types import TypeSerializer

    values = {"person": person, "kind": item.kind, "rev": item.rev + 1, "body": item.body}
    if item.ttl is not None:
        values["ttl"] = item.ttl
    serialize = TypeSerializer().serialize
    return {name: serialize(value) for name, value in values.items()}


def from_attributes(attributes: Mapping[str, Any]) -> Item:
    from boto3.dynamodb.types import TypeDeserializer

    deserialize = TypeDeserializer().deserialize
    values = whole({name: deserialize(value) for name, value in attributes.items()})
    return Item(values["kind"], values["body"], values["rev"], values.get("ttl"))


def whole(value: Any) -> Any:
    """The same value with boto3's Decimals as integers."""
    match value:
        case Decimal():
            return int(value)
        case dict():
            return {key: whole(inner) for key, inner in value.items()}
        case list():
            return [whole(inner) for inner in value]
        case _:
            return value


def make_table(client: Client, name: str) -> None:
    """Make the table, on demand and with its TTL, unless it is there already; wait until it can be used."""
    from botocore.exceptions import ClientError

    keys = [{"AttributeName": "person", "KeyType": "HASH"}, {"AttributeName": "kind", "KeyType": "RANGE"}]
    with one_line("make", name):
        try:
            client.create_table(
                TableName=name,
                BillingMode="PAY_PER_REQUEST",
                KeySchema=keys,
                AttributeDefinitions=[{"AttributeName": key["AttributeName"], "AttributeType": "S"} for key in keys],
            )
        except ClientError as error:
            if error.response["Error"]["Code"] != "ResourceInUseException":
                raise
        client.get_waiter("table_exists").wait(TableName=name, WaiterConfig={"Delay": 0.25, "MaxAttempts": 240})
        if client.describe_table(TableName=name)["Table"]["KeySchema"] != keys:
            raise StoreFailure(f"there is a table {name} already, with other keys than person and kind")
        expiry = client.describe_time_to_live(TableName=name)["TimeToLiveDescription"]["TimeToLiveStatus"]
        if expiry not in {"ENABLED", "ENABLING"}:
            client.update_time_to_live(
                TableName=name, TimeToLiveSpecification={"Enabled": True, "AttributeName": "ttl"}
            )


@contextmanager
def one_line(verb: str, table: str = "", puts: Sequence[Mapping[str, Any]] = ()) -> Iterator[None]:
    """Turn what botocore raises into a StoreFailure of one line; `puts` are what was being written."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except ClientError as error:
        response = cast("dict[str, Any]", error.response)
        if was_ours(response, puts):
            return
        raise told(response, verb, table, puts) from error
    except BotoCoreError as error:
        raise StoreFailure(unsent(error)) from error
    except ValueError as error:  # botocore's for an endpoint that is no URL
        raise StoreFailure(f"cannot {verb}: {str(error).splitlines()[0]}") from error


def was_ours(response: Mapping[str, Any], puts: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a refused put found its own first attempt there, whose answer had been lost on the way.

    A transaction needs no such look: botocore sends it again with the same token.
    """
    again = response.get("ResponseMetadata", {}).get("RetryAttempts", 0) > 0
    return again and len(puts) == 1 and response.get("Item") == puts[0]["Item"]


# By how DynamoDB's code starts, for the same thing ends differently alone and as a transaction's reason.
CONFLICTS = ("ConditionalCheckFailed", "TransactionConflict")
BUSY = ("Throttling", "ProvisionedThroughputExceeded", "RequestLimitExceeded")
REFUSED = ("UnrecognizedClient", "InvalidSignature", "ExpiredToken", "InvalidClientToken", "MissingAuthentication",
           "IncompleteSignature")  # fmt: skip


def told(response: Mapping[str, Any], verb: str, table: str, puts: Sequence[Mapping[str, Any]] = ()) -> StoreFailure:
    """What DynamoDB answered, as a Conflict or a failure of one line."""
    code = str(response["Error"]["Code"])
    reasons = [str(reason.get("Code")) for reason in response.get("CancellationReasons", ())]
    codes = [code, *reasons]
    if any(each.startswith(CONFLICTS) for each in codes):
        met = reasons or [code] * len(puts)
        kinds = [put["Item"]["kind"]["S"] for put, each in zip(puts, met, strict=False) if each.startswith(CONFLICTS)]
        return Conflict("an item was written by somebody else in between", kinds)
    if any(each.startswith(BUSY) for each in codes):
        return StoreFailure("DynamoDB is throttling: too many requests")
    if code.startswith(REFUSED):
        return StoreFailure("the AWS credentials were refused: check AWS_ACCESS_KEY_ID and what belongs to it")
    if code == "AccessDeniedException":
        return StoreFailure(f"the AWS credentials may not {verb} table {table}")
    if code == "ResourceNotFoundException":
        return StoreFailure(f"there is no table {table} in this region: python -m skill.store makes it")
    return StoreFailure(" ".join(f"cannot {verb} table {table}: {code} {response['Error'].get('Message')}".split()))


def unsent(error: Exception) -> str:
    """Why a request never got its answer, in one line."""
    from botocore import exceptions

    no_answer = (
        exceptions.EndpointConnectionError, exceptions.ConnectTimeoutError, exceptions.ReadTimeoutError,
        exceptions.ConnectionClosedError, exceptions.HTTPClientError,
    )  # fmt: skip
    match error:
        case exceptions.NoRegionError():
            return "no AWS region: set AWS_DEFAULT_REGION, for example eu-west-1"
        case exceptions.InvalidRegionError():
            return "AWS_DEFAULT_REGION is no AWS region; one is, for example, eu-west-1"
        case exceptions.NoCredentialsError() | exceptions.PartialCredentialsError():
            return "no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
        case _ if isinstance(error, no_answer):
            where = error.kwargs.get("endpoint_url", "its address")
            return f"DynamoDB does not answer at {where}: is it running, and the region right?"
        case _:
            return " ".join(str(error).split())


def from_environment(environment: Mapping[str, str] = os.environ) -> Store:
    """The store the environment asks for: HEEL_SLIDES_STORE=memory, or the table HEEL_SLIDES_TABLE names."""
    kind = environment.get("HEEL_SLIDES_STORE", "dynamodb")
    if kind not in {"dynamodb", "memory"}:
        raise StoreFailure(f"HEEL_SLIDES_STORE is {kind!r}; it can be dynamodb or memory")
    return MemoryStore() if kind == "memory" else DynamoStore(table_named(environment))


def table_named(environment: Mapping[str, str]) -> str:
    if table := environment.get("HEEL_SLIDES_TABLE"):
        return table
    raise StoreFailure("HEEL_SLIDES_TABLE is not set: it names the DynamoDB table")


def main() -> int:
    """Make the table HEEL_SLIDES_TABLE names, where boto3's own settings point; one line either way."""
    try:
        table = table_named(os.environ)
        make_table(connect(), table)
    except StoreFailure as failure:
        print(f"heel slides: {failure}", file=sys.stderr)
        return 1
    print(f"table {table} is ready")
    return 0


if __name__ == "__main__":
    sys.exit(main())
