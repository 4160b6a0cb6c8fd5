"""DynamoDB's answers, recorded from the real engine and cut at every byte: an ordinary failure each time."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse

from skill.storage.dynamodb import DynamoStore, connect
from skill.storage.store import Record, StorageError

pytestmark = pytest.mark.outside
WHO = "amzn1.ask.account.CUT"
PLACE = Record("place", {"v": 3, "place": "reps", "done": [2, 0]})
PRACTICE = Record("done#1894006800000", {"v": 3, "right": 2, "left": 0}, monotonic_fields=("right", "left"))

CALLS: dict[str, Callable[[DynamoStore], object]] = {
    "read": lambda store: store.read(WHO),
    "latest": lambda store: store.query_latest(WHO, "done#"),
    "put": lambda store: store.write(WHO, [Record("place", PLACE.body, revision=1)]),
    "transaction": lambda store: store.write(WHO, [Record("place", PLACE.body, revision=1), PRACTICE], {WHO: 0}),
    "refused put": lambda store: store.write(WHO, [Record("place", PLACE.body, revision=9)]),
    "refused transaction": lambda store: store.write(WHO, [Record("place", {}, revision=9), PRACTICE], {WHO: 0}),
    "bury": lambda store: store.bury(WHO, 5, 4_000_000_000),
    "delete": lambda store: store.delete(WHO, "place", 5),
    "delete all": lambda store: store.delete_all(WHO, 5),
}


class Raw:
    """The body of an answer, as urllib3 gives it."""

    def __init__(self, body: bytes) -> None:
        self.body = body

    def stream(self, **_: object) -> Iterator[bytes]:
        yield self.body


class Line:
    """The line between boto3 and the engine: it records answers, or gives whole ones and then a cut one for good."""

    def __init__(self, real: Any) -> None:
        self.real = real
        self.answers: list[Any] = []
        self.before: list[Any] = []
        self.cut: Any = None

    def send(self, request: Any) -> Any:
        if self.cut is not None:
            return self.before.pop(0) if self.before else self.cut
        answer = self.real.send(request)
        self.answers.append(answer)
        return answer

    def close(self) -> None:
        self.real.close()


@pytest.mark.parametrize("name", CALLS)
def test_an_answer_that_is_cut_anywhere_is_an_ordinary_failure(
    table: str, client: Any, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Cut so that nobody else notices: without a length, and without a checksum."""
    DynamoStore(table, client).write(WHO, [PLACE, PRACTICE])
    own: Any = connect(connect_seconds=10, read_seconds=60)
    line = Line(own._endpoint.http_session)
    monkeypatch.setattr(own._endpoint, "http_session", line)
    monkeypatch.setattr("time.sleep", lambda _: None)  # boto3's pause before it asks again
    store, call = DynamoStore(table, own), CALLS[name]
    try:
        call(store)
    except StorageError:
        assert name.startswith("refused")
    assert line.answers
    surprises = []
    for nth, whole in enumerate(line.answers):
        unchecked = ("content-length", "x-amz-crc32")
        headers: Any = {name: value for name, value in whole.headers.items() if name.lower() not in unchecked}
        for length in range(len(whole.content)):
            line.before = line.answers[:nth]
            line.cut = AWSResponse(whole.url, whole.status_code, headers, Raw(whole.content[:length]))
            try:
                call(store)
            except StorageError:
                continue
            except Exception as surprise:  # noqa: BLE001 each is told below
                surprises.append((length, repr(surprise)))
            else:
                surprises.append((length, "taken for an answer"))

    assert surprises == []
