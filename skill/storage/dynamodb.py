"""Where a person's place, profile and practices are kept: a DynamoDB table.

`python -m skill.storage.dynamodb` makes the table that HEEL_SLIDES_TABLE names.
"""

import gzip
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol, cast

from skill.settings import Settings, SettingsError
from skill.storage.store import (
    FIRST_READ,
    LATEST_LIMIT,
    READ_LIMIT,
    ConflictError,
    Record,
    StorageError,
    validated,
)

if TYPE_CHECKING:
    from botocore.loaders import Loader

# botocore is imported where it is first needed, for it is two thirds of a cold start; boto3 never, for what it adds
# is not used here and would have to be loaded (docs/decisions/0006-botocore-without-boto3.md).

CONNECT_SECONDS, READ_SECONDS, ATTEMPTS = 0.5, 1.0, 2
"""The longest call: twice connecting and reading, and botocore's pause of up to a second, makes four of Alexa's eight.
A turn makes no second call when the first has been slow (skill.keeping)."""

BATCH = 25
"""DynamoDB deletes so many items in one call."""


class Client(Protocol):
    """The calls of botocore's DynamoDB client that are used here."""

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
    from botocore.config import Config
    from botocore.session import Session

    patience = Config(
        connect_timeout=connect_seconds,
        read_timeout=read_seconds,
        retries={"total_max_attempts": ATTEMPTS, "mode": "standard"},
        tcp_keepalive=True,
        parameter_validation=False,  # `checked` has looked already
    )
    with as_storage_errors("connect"):
        session = Session()
        session.register_component("data_loader", models())
        return cast("Client", session.create_client("dynamodb", config=patience))


def models() -> "Loader":
    """The models of services that botocore brings, of which only DynamoDB's is looked for.

    Its own loader walks through the folders of four hundred services to see whether DynamoDB is one, and reads them
    into ordered dictionaries, as if dictionaries had no order.
    """
    from botocore.loaders import JSONFileLoader, Loader

    class Reader(JSONFileLoader):
        def load_file(self, file_path: str) -> Any:
            for suffix, unpacked in ((".json", bytes), (".json.gz", gzip.decompress)):
                path = Path(file_path + suffix)
                if path.is_file():
                    return json.loads(unpacked(path.read_bytes()))
            return None

    class OneService(Loader):
        def list_available_services(self, type_name: str) -> list[str]:
            del type_name
            return ["dynamodb"]

    return OneService(file_loader=Reader())


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

    def read(self, person: str) -> tuple[Record, ...]:
        validated(person, ())
        client = self._client
        with as_storage_errors("read", self._table):
            found = client.query(
                TableName=self._table,
                KeyConditionExpression="#person = :person AND #kind >= :first",
                ExpressionAttributeNames={"#person": "person", "#kind": "kind"},
                ExpressionAttributeValues={":person": {"S": person}, ":first": {"S": FIRST_READ}},
                ConsistentRead=True,  # the turn before may have written a moment ago
                Limit=READ_LIMIT,
            )
        return tuple(from_attributes(attributes) for attributes in found["Items"])

    def write(self, person: str, items: Sequence[Record]) -> None:
        kept = validated(person, items)
        puts = [self._put(person, item) for item in kept]
        if not puts:
            return
        client = self._client
        with as_storage_errors("write", self._table, puts):
            if len(puts) == 1:
                client.put_item(**puts[0], ReturnValuesOnConditionCheckFailure="ALL_OLD")
            else:
                client.transact_write_items(TransactItems=[{"Put": put} for put in puts])

    def query_latest(self, person: str, prefix: str) -> tuple[Record, ...]:
        validated(person, ())
        client = self._client
        with as_storage_errors("read", self._table):
            found = client.query(
                TableName=self._table,
                KeyConditionExpression="#person = :person AND begins_with(#kind, :prefix)",
                ExpressionAttributeNames={"#person": "person", "#kind": "kind"},
                ExpressionAttributeValues={":person": {"S": person}, ":prefix": {"S": prefix}},
                ScanIndexForward=False,
                Limit=LATEST_LIMIT,
            )
        return tuple(from_attributes(attributes) for attributes in found["Items"])

    def delete(self, person: str, kind: str) -> None:
        validated(person, ())
        client = self._client
        with as_storage_errors("delete from", self._table):
            client.delete_item(TableName=self._table, Key={"person": {"S": person}, "kind": {"S": kind}})

    def delete_all(self, person: str, more: Callable[[], bool] = lambda: True) -> bool:
        validated(person, ())
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
        with as_storage_errors("delete from", self._table):
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

    def _put(self, person: str, item: Record) -> dict[str, Any]:
        put = {"TableName": self._table, "Item": to_attributes(item.owner or person, item)}
        if item.monotonic_fields:
            return put | {
                "ConditionExpression": " AND ".join(
                    f"(attribute_not_exists(#person) OR #body.#{name} <= :{name})" for name in item.monotonic_fields
                ),
                "ExpressionAttributeNames": {"#person": "person", "#body": "body"}
                | {f"#{name}": name for name in item.monotonic_fields},
                "ExpressionAttributeValues": {
                    f":{name}": {"N": str(item.body[name])} for name in item.monotonic_fields
                },
            }
        if item.revision == 0:
            return put | {
                "ConditionExpression": "attribute_not_exists(#person)",
                "ExpressionAttributeNames": {"#person": "person"},
            }
        return put | {
            "ConditionExpression": "#rev = :rev",
            "ExpressionAttributeNames": {"#rev": "rev"},
            "ExpressionAttributeValues": {":rev": {"N": str(item.revision)}},
        }


def to_attributes(person: str, item: Record) -> dict[str, Any]:
    values = {"person": person, "kind": item.sort_key, "rev": item.revision + 1, "body": item.body}
    if item.ttl is not None:
        values["ttl"] = item.ttl
    return {name: to_attribute(value) for name, value in values.items()}


def to_attribute(value: Any) -> dict[str, Any]:
    """A plain value in DynamoDB's JSON."""
    match value:
        case None:
            return {"NULL": True}
        case bool():
            return {"BOOL": value}
        case int():
            return {"N": str(value)}
        case str():
            return {"S": value}
        case Mapping():
            return {"M": {key: to_attribute(inner) for key, inner in value.items()}}
        case _:
            return {"L": [to_attribute(inner) for inner in value]}


def from_attributes(attributes: Mapping[str, Any]) -> Record:
    values = {name: from_attribute(value) for name, value in attributes.items()}
    return Record(values["kind"], values["body"], values["rev"], values.get("ttl"))


def from_attribute(attribute: Mapping[str, Any]) -> Any:
    """The plain value of one in DynamoDB's JSON."""
    match attribute:
        case {"N": number}:
            return int(number)
        case {"M": inner}:
            return {key: from_attribute(value) for key, value in inner.items()}
        case {"L": inner}:
            return [from_attribute(value) for value in inner]
        case {"NULL": _}:
            return None
        case _:
            [value] = attribute.values()
            return value


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
                AttributeDefinitions=[{"AttributeName": key["AttributeName"], "AttributeType": "S"} for key in keys],
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


@contextmanager
def as_storage_errors(verb: str, table: str = "", puts: Sequence[Mapping[str, Any]] = ()) -> Iterator[None]:
    """Turn what botocore raises into a StoreFailure of one line; `puts` are what was being written."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except ClientError as error:
        response = cast("dict[str, Any]", error.response)
        if was_ours(response, puts):
            return
        raise storage_error(response, verb, table, puts) from error
    except BotoCoreError as error:
        raise StorageError(unsent_reason(error)) from error
    except ValueError as error:  # botocore's for an endpoint that is no URL
        raise StorageError(f"cannot {verb}: {str(error).splitlines()[0]}") from error


def was_ours(response: Mapping[str, Any], puts: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a refused put found its own first attempt there, whose answer had been lost on the way.

    A transaction needs no such look: botocore sends it again with the same token.
    """
    again = response.get("ResponseMetadata", {}).get("RetryAttempts", 0) > 0
    return again and len(puts) == 1 and response.get("Item") == puts[0]["Item"]


# By how DynamoDB's code starts, for the same thing ends differently alone and as a transaction's reason.
CONFLICTS = ("ConditionalCheckFailed", "TransactionConflict")
BUSY = ("Throttling", "ProvisionedThroughputExceeded", "RequestLimitExceeded")
BAD_CREDENTIALS = (
    "UnrecognizedClient", "InvalidSignature", "ExpiredToken", "InvalidClientToken", "MissingAuthentication",
    "IncompleteSignature",
)  # fmt: skip


def storage_error(
    response: Mapping[str, Any], verb: str, table: str, puts: Sequence[Mapping[str, Any]] = ()
) -> StorageError:
    """What DynamoDB answered, as a Conflict or a failure of one line."""
    code = str(response["Error"]["Code"])
    reasons = [str(reason.get("Code")) for reason in response.get("CancellationReasons", ())]
    codes = [code, *reasons]
    if any(each.startswith(CONFLICTS) for each in codes):
        met = zip(puts, reasons or [code] * len(puts), strict=False)
        # Another transaction in between says nothing of what is there now: only a condition does.
        kinds = [put["Item"]["kind"]["S"] for put, each in met if each.startswith(CONFLICTS[0])]
        return ConflictError("an item was written by somebody else in between", kinds)
    if any(each.startswith(BUSY) for each in codes):
        return StorageError("DynamoDB is throttling: too many requests")
    if code.startswith(BAD_CREDENTIALS):
        return StorageError("the AWS credentials were refused: check AWS_ACCESS_KEY_ID and what belongs to it")
    if code == "AccessDeniedException":
        return StorageError(f"the AWS credentials may not {verb} table {table}")
    if code == "ResourceNotFoundException":
        return StorageError(f"there is no table {table} in this region: python -m skill.storage.dynamodb makes it")
    return StorageError(" ".join(f"cannot {verb} table {table}: {code} {response['Error'].get('Message')}".split()))


def unsent_reason(error: Exception) -> str:
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
