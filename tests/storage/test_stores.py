"""The laws of the store, over memory and over a real DynamoDB engine, and what it says when that fails."""

import http.client
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from decimal import Decimal
from http.server import ThreadingHTTPServer
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from skill.settings import Settings, SettingsError, StoreKind
from skill.storage import dynamodb as store_module
from skill.storage.dynamodb import DynamoStore, connect, make_table
from skill.storage.dynamodb_items import from_attributes, to_attributes
from skill.storage.factory import open_store
from skill.storage.memory import MemoryStore
from skill.storage.store import (
    LARGEST,
    READ_LIMIT,
    ConflictError,
    ForgottenError,
    Record,
    StorageError,
    Store,
    storable,
)
from tests.support.examples import examples
from tests.support.quiet_server import QuietHandler

WHO = "amzn1.ask.account.TEST"


@pytest.fixture(params=["memory", pytest.param("dynamodb", marks=pytest.mark.outside)])
def store(request: pytest.FixtureRequest) -> Store:
    """Each kind of store in turn, empty."""
    if request.param == "memory":
        return MemoryStore()
    return DynamoStore(request.getfixturevalue("table"), request.getfixturevalue("client"))


@pytest.fixture
def calls(client: Any) -> Iterator[list[str]]:
    """The names of the calls that leave the client."""
    made: list[str] = []

    def note(model: Any, **_: object) -> None:
        made.append(model.name)

    client.meta.events.register("before-call.dynamodb", note)
    yield made
    client.meta.events.unregister("before-call.dynamodb", note)


# The laws, for both


def test_what_is_written_is_read_one_revision_further(store: Store) -> None:
    store.write(WHO, [Record("place", {"goal": "knees", "rep": 4}, ttl=4_000_000_000)])

    assert (Record("place", {"goal": "knees", "rep": 4}, revision=1, ttl=4_000_000_000),) == store.read(WHO)


def test_a_store_has_no_records_of_somebody_new(store: Store) -> None:
    store.write("somebody else", [Record("place", {})])

    assert store.read(WHO) == ()


def test_a_read_has_place_and_profile_in_order_and_no_practices(store: Store) -> None:
    kinds = ["profile", "done#2026-11-24T08:00:00Z", "place", "done#2026-11-23T08:00:00Z", "pa"]
    store.write(WHO, [Record(kind, {"kind": kind}) for kind in kinds])

    assert [each.sort_key for each in store.read(WHO)] == ["place", "profile"]


def test_a_read_is_bounded(store: Store) -> None:
    for first in range(0, 40, 20):
        store.write(WHO, [Record(f"place{n:02}", {}) for n in range(first, first + 20)])

    assert [f"place{n:02}" for n in range(READ_LIMIT)] == [each.sort_key for each in store.read(WHO)]


def test_each_write_moves_one_revision_on(store: Store) -> None:
    for rev in range(3):
        store.write(WHO, [Record("place", {"rep": rev}, revision=rev)])

    assert (Record("place", {"rep": 2}, revision=3),) == store.read(WHO)


@pytest.mark.parametrize("rev", [0, 1, 3])
def test_a_write_on_a_revision_that_is_not_the_last_conflicts(store: Store, rev: int) -> None:
    store.write(WHO, [Record("place", {"rep": 1})])
    store.write(WHO, [Record("place", {"rep": 2}, revision=1)])

    with pytest.raises(ConflictError):
        store.write(WHO, [Record("place", {"rep": 9}, revision=rev)])
    assert (Record("place", {"rep": 2}, revision=2),) == store.read(WHO)


def test_a_revision_of_what_is_not_there_conflicts(store: Store) -> None:
    with pytest.raises(ConflictError):
        store.write(WHO, [Record("place", {}, revision=1)])
    assert store.read(WHO) == ()


def test_several_items_are_kept_together_or_not_at_all(store: Store) -> None:
    store.write(WHO, [Record("profile", {"name": "a"})])

    with pytest.raises(ConflictError):
        store.write(WHO, [Record("place", {"rep": 1}), Record("profile", {"name": "b"}, revision=7)])
    assert (Record("profile", {"name": "a"}, revision=1),) == store.read(WHO)

    store.write(WHO, [Record("place", {"rep": 1}), Record("profile", {"name": "b"}, revision=1)])
    assert (Record("place", {"rep": 1}, revision=1), Record("profile", {"name": "b"}, revision=2)) == store.read(WHO)


def test_of_many_writers_at_once_one_wins(store: Store) -> None:
    outcomes: list[str] = []

    def write(n: int) -> None:
        try:
            store.write(WHO, [Record("place", {"n": n})])
        except ConflictError:
            outcomes.append("conflict")
        else:
            outcomes.append("kept")

    threads = [threading.Thread(target=write, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["conflict"] * 7 + ["kept"]


def test_writing_no_records_changes_nothing_in_the_store(store: Store) -> None:
    store.write(WHO, [])

    assert store.read(WHO) == ()


bodies = st.dictionaries(
    st.text(),
    st.recursive(
        st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=6,
    ),
    max_size=4,
)


def written(value: object) -> str:
    """As JSON, where True is not 1, and which a Decimal or a set cannot be."""
    return json.dumps(value, sort_keys=True)


@examples(20, unhealthy=[HealthCheck.function_scoped_fixture])
@given(body=bodies)
def test_any_body_comes_back_as_it_was(store: Store, body: dict[str, Any]) -> None:
    rev = next((item.revision for item in store.read(WHO)), 0)
    store.write(WHO, [Record("place", body, revision=rev)])
    (found,) = store.read(WHO)

    assert written(found.body) == written(body)
    assert (rev + 1, None) == (found.revision, found.ttl)


@given(body=bodies)
def test_the_item_of_a_record_gives_the_record_back_with_whole_numbers(body: dict[str, Any]) -> None:
    found = from_attributes(to_attributes(WHO, Record("place", body, revision=4, ttl=1_800_000_000)))

    assert written(found.body) == written(body)
    assert (found.sort_key, found.revision, found.ttl) == ("place", 5, 1_800_000_000)


def test_a_number_with_a_fraction_in_the_table_stays_one() -> None:
    """Nothing here writes one; whoever reads it has to see that it is damaged."""
    item = to_attributes(WHO, Record("place", {"step": 4})) | {"body": {"M": {"step": {"N": "4.5"}}}}

    assert from_attributes(item).body == {"step": Decimal("4.5")}


def test_people_and_words_of_any_script_are_kept(store: Store) -> None:
    store.write("пятка", [Record("place", {"näme": "Überwärmung “ok” 🦶", "empty": ""})])

    assert store.read("пятка")[0].body == {"näme": "Überwärmung “ok” 🦶", "empty": ""}


def test_what_was_read_or_written_is_not_the_stores_own(store: Store) -> None:
    body = {"legs": ["right"]}
    store.write(WHO, [Record("place", body)])
    body["legs"].append("left")
    store.read(WHO)[0].body["legs"].append("tail")

    assert store.read(WHO)[0].body == {"legs": ["right"]}


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ({"pace": {"in": 4.0}}, "place.pace.in is a float"),
        ({"beats": [1, 2.5]}, "place.beats[1] is a float"),
        ({"legs": {"left"}}, "place.legs is a set"),
        ({"raw": b"x"}, "place.raw is a bytes"),
        ({4: "four"}, "place has a key that is not a string: 4"),
    ],
)
def test_what_is_not_plain_is_refused_by_name(store: Store, body: dict[str, Any], line: str) -> None:
    with pytest.raises(TypeError) as refusal:
        store.write(WHO, [Record("place", body)])

    assert str(refusal.value).startswith(line)
    assert store.read(WHO) == ()


@pytest.mark.parametrize(
    ("person", "items"),
    [
        ("", [Record("place", {})]),
        (WHO, [Record("", {})]),
        (WHO, [Record("place", {}), Record("place", {})]),
        (WHO, [Record("place", {"count": 10**38})]),
        (WHO, [Record("place", {"name": "\ud800"})]),
    ],
)
def test_what_dynamodb_cannot_keep_is_refused(store: Store, person: str, items: list[Record]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        store.write(person, items)


def test_a_tuple_is_stored_as_a_list() -> None:
    assert storable({"a": (1, (True, None))}) == {"a": [1, [True, None]]}


# DynamoDB alone


def test_a_read_is_one_call(table: str, client: Any, calls: list[str]) -> None:
    DynamoStore(table, client).read(WHO)

    assert calls == ["Query"]


@pytest.mark.parametrize(("kinds", "call"), [(["place"], "PutItem"), (["place", "done#1"], "TransactWriteItems")])
def test_a_write_is_one_call(table: str, client: Any, calls: list[str], kinds: list[str], call: str) -> None:
    DynamoStore(table, client).write(WHO, [Record(kind, {}) for kind in kinds])

    assert [call] == calls


def test_the_table_keeps_plain_attributes(table: str, client: Any) -> None:
    """What dashboards, exports and the TTL sweeper see: numbers are numbers."""
    DynamoStore(table, client).write(WHO, [Record("place", {"rep": 4, "done": False}, ttl=4_000_000_000)])

    assert client.scan(TableName=table)["Items"] == [
        {
            "person": {"S": WHO},
            "kind": {"S": "place"},
            "rev": {"N": "1"},
            "ttl": {"N": "4000000000"},
            "body": {"M": {"rep": {"N": "4"}, "done": {"BOOL": False}}},
        }
    ]


def test_an_item_without_ttl_never_expires(table: str, client: Any) -> None:
    DynamoStore(table, client).write(WHO, [Record("profile", {})])

    assert "ttl" not in client.scan(TableName=table)["Items"][0]


def test_the_table_is_on_demand_and_expires_by_ttl(table: str, client: Any) -> None:
    described = client.describe_table(TableName=table)["Table"]
    expiry = client.describe_time_to_live(TableName=table)["TimeToLiveDescription"]

    assert described["BillingModeSummary"]["BillingMode"] == "PAY_PER_REQUEST"
    assert {k["AttributeName"]: k["KeyType"] for k in described["KeySchema"]} == {"person": "HASH", "kind": "RANGE"}
    assert (expiry["TimeToLiveStatus"], expiry["AttributeName"]) == ("ENABLED", "ttl")


def test_making_the_table_again_changes_nothing(table: str, client: Any) -> None:
    DynamoStore(table, client).write(WHO, [Record("profile", {"a": 1})])
    make_table(client, table)

    assert DynamoStore(table, client).read(WHO)[0].body == {"a": 1}


def test_a_table_with_other_keys_is_not_taken_over(client: Any) -> None:
    client.create_table(
        TableName="other-keys",
        BillingMode="PAY_PER_REQUEST",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    )

    with pytest.raises(StorageError, match="other keys than person and kind"):
        make_table(client, "other-keys")


def test_a_table_that_is_not_there_is_a_failure(client: Any) -> None:
    nowhere = DynamoStore("nowhere", client)

    with pytest.raises(StorageError, match="no table nowhere in this region"):
        nowhere.read(WHO)
    with pytest.raises(StorageError, match="no table nowhere in this region"):
        nowhere.write(WHO, [Record("place", {})])


# A DynamoDB that does not behave


class Answering(QuietHandler):
    """Answers each request as a test wants."""

    def do_POST(self) -> None:
        self.answer(self.rfile.read(int(self.headers["content-length"])))

    def answer(self, body: bytes) -> None:
        raise NotImplementedError


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Callable[[Answering, bytes], None]], None]]:
    """Point boto3 at a server that answers as the test wants."""
    servers = []

    def start(answer: Callable[[Answering, bytes], None]) -> None:
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("Answer", (Answering,), {"answer": answer}))
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        servers.append(server)
        environment(monkeypatch, f"http://127.0.0.1:{server.server_port}")

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def environment(monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    """Point boto3 at an endpoint, with credentials that look like some."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", endpoint)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def refusing(code: str, status: int = 400) -> Callable[[Answering, bytes], None]:
    body = json.dumps({"__type": f"com.amazonaws.dynamodb.v20120810#{code}", "message": "why\nand how"}).encode()
    return lambda handler, _: handler.say(status, body)


@pytest.mark.outside
@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("ThrottlingException", "throttling"),
        ("ProvisionedThroughputExceededException", "throttling"),
        ("UnrecognizedClientException", "credentials were refused"),
        ("ExpiredTokenException", "credentials were refused"),
        ("AccessDeniedException", "may not read table t1"),
        ("InternalServerError", "cannot read table t1: InternalServerError why and how"),
    ],
)
def test_a_refusal_is_one_clear_line(serve: Callable[..., None], code: str, line: str) -> None:
    serve(refusing(code))

    with pytest.raises(StorageError) as failure:
        DynamoStore("t1").read(WHO)
    assert not isinstance(failure.value, ConflictError)
    assert line in str(failure.value)
    assert "\n" not in str(failure.value)


@pytest.mark.outside
def test_a_refused_request_is_sent_twice_at_most(serve: Callable[..., None]) -> None:
    seen: list[bytes] = []

    def answer(handler: Answering, body: bytes) -> None:
        seen.append(body)
        refusing("InternalServerError", 500)(handler, body)

    serve(answer)

    with pytest.raises(StorageError):
        DynamoStore("t1").read(WHO)
    assert len(seen) == 2


@pytest.mark.outside
def test_a_transaction_that_meets_another_conflicts(serve: Callable[..., None]) -> None:
    reasons = [{"Code": "None"}, {"Code": "TransactionConflict"}]
    body = json.dumps({"__type": "x#TransactionCanceledException", "CancellationReasons": reasons}).encode()
    serve(lambda handler, _: handler.say(400, body))

    with pytest.raises(ConflictError):
        DynamoStore("t1").write(WHO, [Record("place", {}), Record("profile", {})])


@pytest.mark.outside
def test_a_silent_dynamodb_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        environment(monkeypatch, f"http://127.0.0.1:{silent.getsockname()[1]}")
        slow = DynamoStore("t1", connect(connect_seconds=0.2, read_seconds=0.2))
        with pytest.raises(StorageError, match="does not answer"):
            slow.read(WHO)


def test_a_call_leaves_room_in_alexas_eight_seconds(table: str) -> None:
    made: Any = connect()
    patience = made.meta.config
    longest = patience.retries["total_max_attempts"] * (patience.connect_timeout + patience.read_timeout) + 1

    assert longest <= 7


@pytest.mark.outside
def test_nobody_listening_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    environment(monkeypatch, "http://127.0.0.1:1")

    with pytest.raises(StorageError, match=r"does not answer at http://127\.0\.0\.1:1/: is it running"):
        DynamoStore("t1").write(WHO, [Record("place", {})])


@pytest.fixture
def losing(engine: Any, table: str, serve: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> DynamoStore:
    """A store whose first answer is lost on the way back from the real engine, though the engine did it."""
    lost: list[bytes] = []
    host = engine.endpoint.removeprefix("http://")

    def forward(handler: Answering, body: bytes) -> None:
        upstream = http.client.HTTPConnection(host)
        upstream.request("POST", "/", body, dict(handler.headers))
        answer = upstream.getresponse()
        content = answer.read()
        upstream.close()
        if lost:
            handler.say(answer.status, content)
        else:
            lost.append(content)
            handler.close_connection = True

    serve(forward)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", engine.environment()["AWS_SECRET_ACCESS_KEY"])
    return DynamoStore(table)


@pytest.mark.parametrize("kinds", [["place"], ["place", "profile"]])
def test_a_write_whose_answer_was_lost_is_no_conflict_with_itself(losing: DynamoStore, kinds: list[str]) -> None:
    losing.write(WHO, [Record(kind, {"rep": 4}) for kind in kinds])

    assert [Record(kind, {"rep": 4}, revision=1) for kind in kinds] == list(losing.read(WHO))


def test_a_conflict_found_on_the_second_attempt_is_still_one(losing: DynamoStore, table: str, client: Any) -> None:
    DynamoStore(table, client).write(WHO, [Record("place", {"rep": 3})])

    with pytest.raises(ConflictError):
        losing.write(WHO, [Record("place", {"rep": 4})])


# Forgetting


def test_burying_deletes_place_and_profile_at_once_and_leaves_a_tombstone(store: Store) -> None:
    store.write(WHO, [Record("place", {}), Record("profile", {}), Record("done#1", {})])

    assert store.bury(WHO, 1_000, 4_000_000_000) == 1_000
    assert store.read(WHO) == (Record("tombstone", {}, revision=1_000, ttl=4_000_000_000),)
    assert [each.sort_key for each in store.query_latest(WHO, "done#")] == ["done#1"]


def test_burying_again_changes_nothing_unless_it_is_later(store: Store) -> None:
    store.bury(WHO, 1_000, 4_000_000_000)
    store.write(WHO, [Record("place", {}, generation=1_000)], {WHO: 1_000})

    assert [store.bury(WHO, each, 4_000_000_009) for each in (999, 1_000)] == [1_000, 1_000]
    assert [(each.sort_key, each.revision) for each in store.read(WHO)] == [("place", 1_001), ("tombstone", 1_000)]
    assert store.bury(WHO, 2_000, 4_000_000_009) == 2_000
    assert [(each.sort_key, each.revision) for each in store.read(WHO)] == [("tombstone", 2_000)]


def test_a_write_of_another_generation_is_refused_whole(store: Store) -> None:
    store.write(WHO, [Record("done#1", {})], {WHO: 0})
    store.bury(WHO, 1_000, 4_000_000_000)

    for generation in (0, 999, 1_001):
        with pytest.raises(ForgottenError):
            store.write(WHO, [Record("place", {}), Record("done#2", {})], {WHO: generation})
    with pytest.raises(ForgottenError):
        store.write("a voice", [Record("place", {})], {"a voice": 0, WHO: 0})
    assert [each.sort_key for each in store.read(WHO)] == ["tombstone"]
    assert store.read("a voice") == ()


def test_deleting_leaves_what_was_stored_since_a_generation(store: Store) -> None:
    store.write(WHO, [Record(f"done#{nth:02}", {}, generation=1_000 * (nth % 2)) for nth in range(20)])
    store.bury(WHO, 500, 4_000_000_000)

    assert store.delete_all(WHO, 500)
    assert [each.sort_key[-1] for each in store.query_latest(WHO, "done#")] == [*"9753197531"]
    for sort_key in ("done#01", "done#99"):
        store.delete(WHO, sort_key, 500)
    assert len(store.query_latest(WHO, "done#")) == 10
    store.delete(WHO, "done#01", 1_001)
    assert len(store.query_latest(WHO, "done#")) == 9


@pytest.mark.parametrize(
    ("before", "now", "refused"),
    [
        ((3, 0, False), (3, 1, False), False),
        ((3, 0, False), (2, 5, False), True),
        ((5, 5, False), (5, 5, True), False),
        ((5, 5, True), (5, 5, False), True),
    ],
)
def test_a_record_whose_fields_may_only_grow_refuses_less_and_tells_what_is_there(
    store: Store, before: tuple[int, int, bool], now: tuple[int, int, bool], refused: bool
) -> None:
    fields = ("right", "left", "finished")
    store.write(WHO, [Record("done#1", dict(zip(fields, before, strict=True)), monotonic_fields=fields)])
    later = Record("done#1", dict(zip(fields, now, strict=True)), monotonic_fields=fields)

    for more in ([], [Record("place", {})]):
        if refused:
            with pytest.raises(ConflictError) as conflict:
                store.write(WHO, [later, *more])
            assert conflict.value.found["done#1"].body == dict(zip(fields, before, strict=True))
        else:
            store.write(WHO, [later, *more])


@pytest.mark.parametrize("damaged", [{}, {"right": "3", "left": 0}, {"right": 3}])
def test_a_record_whose_fields_cannot_be_compared_is_not_written_over(store: Store, damaged: dict[str, Any]) -> None:
    store.write(WHO, [Record("done#1", damaged)])

    with pytest.raises(ConflictError):
        store.write(WHO, [Record("done#1", {"right": 9, "left": 9}, monotonic_fields=("right", "left"))])


# Settings


@pytest.mark.outside
def test_importing_the_store_imports_no_boto3_and_makes_no_client() -> None:
    program = (
        "import sys, skill.storage.dynamodb as s; s.DynamoStore('t1'); "
        "sys.exit(bool({'boto3', 'botocore'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_settings_choose_the_store() -> None:
    assert isinstance(open_store(Settings(store=StoreKind.MEMORY)), MemoryStore)
    assert isinstance(open_store(Settings(table="heel-slides")), DynamoStore)


def test_a_table_without_a_name_is_no_store() -> None:
    with pytest.raises(SettingsError, match=r"^HEEL_SLIDES_TABLE is not set: it names the DynamoDB table$"):
        open_store(Settings())


def test_the_command_makes_the_table(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert store_module.main() == 0
    assert capsys.readouterr() == (f"table {table} is ready\n", "")


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ({"HEEL_SLIDES_TABLE": None}, "HEEL_SLIDES_TABLE is not set: it names the DynamoDB table"),
        ({"AWS_DEFAULT_REGION": None}, "no AWS region: set AWS_DEFAULT_REGION, for example eu-west-1"),
        ({"AWS_DEFAULT_REGION": "Mars!"}, "AWS_DEFAULT_REGION is not a valid region (for example: eu-west-1)"),
        ({"AWS_ENDPOINT_URL_DYNAMODB": "localhost"}, "cannot connect: Invalid endpoint: localhost"),
        (
            {"AWS_ENDPOINT_URL_DYNAMODB": "http://127.0.0.1:1"},
            "DynamoDB does not answer at http://127.0.0.1:1/: is it running, and the region right?",
        ),
        (
            {"AWS_ACCESS_KEY_ID": "AKIANOBODY"},
            "the AWS credentials were refused: check AWS_ACCESS_KEY_ID and what belongs to it",
        ),
        (
            {"AWS_SECRET_ACCESS_KEY": "wrong"},
            "the AWS credentials were refused: check AWS_ACCESS_KEY_ID and what belongs to it",
        ),
        (
            {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None},
            "no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        ),
        ({"AWS_PROFILE": "nobody"}, "The config profile (nobody) could not be found"),
    ],
)
def test_the_command_says_in_one_line_what_is_wrong(
    table: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    wrong: dict[str, str | None],
    line: str,
) -> None:
    monkeypatch.setenv("AWS_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    for name, value in wrong.items():
        if value is None:
            monkeypatch.delenv(name)
        else:
            monkeypatch.setenv(name, value)

    assert store_module.main() == 1
    assert capsys.readouterr() == ("", f"heel slides: {line}\n")
