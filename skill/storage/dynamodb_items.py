"""A record as a DynamoDB item and back, and the conditions on which it is written."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from skill.storage.store import TOMBSTONE, Record


@cache
def _converters() -> tuple[Any, Any]:
    """boto3's converters, from plain values to DynamoDB's typed ones and back."""
    from boto3.dynamodb.types import TypeDeserializer, TypeSerializer  # noqa: PLC0415 only when DynamoDB is asked

    return TypeSerializer(), TypeDeserializer()


def load_converters() -> None:
    """Load boto3's converters, so that a snapshot has them too."""
    _converters()


def key(person: str, sort_key: str) -> dict[str, Any]:
    """The key of an item."""
    return {"person": {"S": person}, "kind": {"S": sort_key}}


def to_attributes(person: str, record: Record) -> dict[str, Any]:
    """A record at its next revision as an item: `person`, `kind`, `rev`, `body` and, where it expires, `ttl`."""
    values = {"person": person, "kind": record.sort_key, "rev": record.next_revision, "body": record.body}
    if record.ttl is not None:
        values["ttl"] = record.ttl
    serializer, _ = _converters()
    return {name: serializer.serialize(value) for name, value in values.items()}


def from_attributes(item: Mapping[str, Any]) -> Record:
    """The record of an item."""
    _, deserializer = _converters()
    values = {name: without_decimals(deserializer.deserialize(value)) for name, value in item.items()}
    return Record(values["kind"], values["body"], values["rev"], ttl=values.get("ttl"))


def without_decimals(value: Any) -> Any:
    """A value with int where boto3 gives Decimal; a fraction, which nothing here writes, stays a Decimal."""
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else value
        case dict():
            return {name: without_decimals(inner) for name, inner in value.items()}
        case list():
            return [without_decimals(inner) for inner in value]
        case _:
            return value


def condition(record: Record) -> dict[str, Any]:
    """The condition of a put; if it is refused, what stands there comes with the refusal."""
    found = {"ReturnValuesOnConditionCheckFailure": "ALL_OLD"}
    if record.unconditional:
        return {}
    if record.monotonic_fields:
        # True may replace False, so it has no condition.
        kept = {name: value for name in record.monotonic_fields if (value := record.body[name]) is not True}
        grows = [f"#body.#{name} {'=' if value is False else '<='} :{name}" for name, value in kept.items()]
        return found | {
            "ConditionExpression": f"attribute_not_exists(#person) OR ({' AND '.join(grows)})",
            "ExpressionAttributeNames": {"#person": "person", "#body": "body"} | {f"#{name}": name for name in kept},
            "ExpressionAttributeValues": {
                f":{name}": {"BOOL": False} if value is False else {"N": str(value)} for name, value in kept.items()
            },
        }
    if record.revision == 0:
        return found | {
            "ConditionExpression": "attribute_not_exists(#person)",
            "ExpressionAttributeNames": {"#person": "person"},
        }
    return found | {
        "ConditionExpression": "#rev = :rev",
        "ExpressionAttributeNames": {"#rev": "rev"},
        "ExpressionAttributeValues": {":rev": {"N": str(record.revision)}},
    }


def check(table: str, person: str, generation: int) -> dict[str, Any]:
    """The condition of a transaction that somebody has not been forgotten since a generation."""
    return {"TableName": table, "Key": key(person, TOMBSTONE), **absent_or("=", generation)}


def absent_or(sign: str, revision: int) -> dict[str, Any]:
    """The condition that there is no such item, or that its revision is "<", "<=" or "=" to another."""
    return {
        "ConditionExpression": f"attribute_not_exists(#person) OR #rev {sign} :rev",
        "ExpressionAttributeNames": {"#person": "person", "#rev": "rev"},
        "ExpressionAttributeValues": {":rev": {"N": str(revision)}},
    }
