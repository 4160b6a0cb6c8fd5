"""What boto3 raises, as a StorageError or a ConflictError of one line."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, cast

from skill.storage.dynamodb_items import from_attributes
from skill.storage.store import ConflictError, ForgottenError, StorageError

# By how DynamoDB's code begins: the same error ends differently on its own and as the reason of a transaction.
CONFLICTS = ("ConditionalCheckFailed", "TransactionConflict")
BUSY = ("Throttling", "ProvisionedThroughputExceeded", "RequestLimitExceeded")
BAD_CREDENTIALS = (
    "UnrecognizedClient", "InvalidSignature", "ExpiredToken", "InvalidClientToken", "MissingAuthentication",
    "IncompleteSignature",
)  # fmt: skip


@contextmanager
def as_storage_errors(verb: str, table: str = "", puts: Sequence[Mapping[str, Any]] = ()) -> Iterator[None]:
    """Raise what boto3 raises in the block as a StorageError; `puts` are what it writes, in DynamoDB's terms."""
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 only when DynamoDB is asked

    try:
        yield
    except ClientError as error:
        response = cast("dict[str, Any]", error.response)
        if was_ours(response, puts):
            return
        raise storage_error(response, verb, table, puts) from error
    except BotoCoreError as error:
        raise StorageError(unsent_reason(error)) from error
    except ValueError as error:  # boto3's for an endpoint that is not a URL
        raise StorageError(f"cannot {verb}: {str(error).splitlines()[0]}") from error


def was_ours(response: Mapping[str, Any], puts: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a put was refused because of its own first attempt, whose answer was lost on the way.

    A transaction does not need this: boto3 sends it again with the same token.
    """
    again = response.get("ResponseMetadata", {}).get("RetryAttempts", 0) > 0
    return again and len(puts) == 1 and "Item" in puts[0] and response.get("Item") == puts[0]["Item"]


def storage_error(
    response: Mapping[str, Any], verb: str, table: str, puts: Sequence[Mapping[str, Any]] = ()
) -> StorageError:
    """The ConflictError or StorageError that an error response of DynamoDB means."""
    code = str(response["Error"]["Code"])
    cancelled = response.get("CancellationReasons", ())
    reasons = [str(reason.get("Code")) for reason in cancelled]
    codes = [code, *reasons]
    if any(each.startswith(CONFLICTS[0]) for each in reasons[len(puts) :]):  # the checks come after the puts
        return ForgottenError()
    if any(each.startswith(CONFLICTS) for each in codes):
        met = [reason.get("Item") for reason in cancelled] or [response.get("Item")]
        found = [from_attributes(item) for item in met[: len(puts)] if item]
        return ConflictError("a record was written by somebody else in between", found)
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
    from botocore import exceptions  # noqa: PLC0415 as above

    no_answer = (
        exceptions.EndpointConnectionError, exceptions.ConnectTimeoutError, exceptions.ReadTimeoutError,
        exceptions.ConnectionClosedError, exceptions.HTTPClientError,
    )  # fmt: skip
    match error:
        case exceptions.NoRegionError():
            return "no AWS region: set AWS_DEFAULT_REGION, for example eu-west-1"
        case exceptions.InvalidRegionError():
            return "AWS_DEFAULT_REGION is not a valid region (for example: eu-west-1)"
        case exceptions.NoCredentialsError() | exceptions.PartialCredentialsError():
            return "no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
        case _ if isinstance(error, no_answer):
            where = error.kwargs.get("endpoint_url", "its address")
            return f"DynamoDB does not answer at {where}: is it running, and the region right?"
        case _:
            return " ".join(str(error).split())
