"""What the web application lets in, and what it answers to everything else, as a Flask client sees it."""

import json
import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from ask_sdk_core.skill_builder import CustomSkillBuilder
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from skill.alexa import handlers
from skill.alexa.serializer import LenientSerializer
from skill.settings import Settings
from skill.storage.memory import MemoryStore
from skill.web.server import LARGEST_BODY, application, served
from tests.support.amazon import NOW, URL, Shelf, authority, verifier

pytestmark = pytest.mark.outside

WORD = "hamstring"
"""Said in each request; it may be in no log and in no refusal."""


@dataclass(slots=True)
class Parrot:
    """A skill that says how often it was asked, and fails when it is told to."""

    skill_id: str | None = None
    turns: list[Any] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def built(self) -> Any:
        builder = CustomSkillBuilder()
        builder.skill_id = self.skill_id
        builder.request_handler(lambda _: True)(self.turn)
        builder.exception_handler(lambda *_: True)(self.fail)
        skill = builder.create()
        skill.serializer = LenientSerializer()
        return skill

    def turn(self, given: Any) -> Any:
        with self.lock:
            self.turns.append(given.request_envelope)
        if given.request_envelope.request.locale in {"fail", "fail twice"}:
            raise LookupError(WORD)
        return given.response_builder.speak(f"turn {len(self.turns)}").response

    def fail(self, given: Any, error: Exception) -> Any:
        if given.request_envelope.request.locale == "fail twice":
            raise error
        return given.response_builder.speak("sorry").response


@dataclass(slots=True)
class Door:
    """A verifying front door before a parrot, and a client that signs as Amazon does."""

    parrot: Parrot = field(default_factory=Parrot)
    now: datetime = NOW
    client: Any = None

    def __post_init__(self) -> None:
        self.client = application(self.parrot.built(), verifier=verifier(), now=lambda: self.now).test_client()

    def post(self, body: bytes, **headers: str) -> TestResponse:
        answer: TestResponse = self.client.post("/", data=body, headers=headers or signed(body))
        return answer


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Whatever a test does, nothing of what was said is logged, and no traceback."""
    caplog.set_level(logging.DEBUG)
    yield
    logged = "\n".join(logging.Formatter().format(record) for record in caplog.get_records("call"))
    assert WORD not in logged
    assert "Traceback" not in logged


def signed(body: bytes) -> dict[str, str]:
    return {"Signature-256": authority().leaf().sign(body), "SignatureCertChainUrl": URL}


def envelope(
    kind: object = "LaunchRequest", at: object = NOW.isoformat(), number: int = 1, **more: object
) -> dict[str, Any]:
    """A request as Alexa sends it."""
    system = {
        "application": {"applicationId": "amzn1.ask.skill.ours"},
        "user": {"userId": f"amzn1.ask.account.{WORD}"},
        "device": {"deviceId": WORD, "supportedInterfaces": {}},
        "apiEndpoint": "https://api.amazonalexa.com",
    }
    session = {
        "new": True,
        "sessionId": "amzn1.echo-api.session.1",
        "application": system["application"],
        "user": system["user"],
        "attributes": {},
    }
    request = {"type": kind, "requestId": f"amzn1.echo-api.request.{number}", "timestamp": at, "locale": "en-US"}
    return {"version": "1.0", "session": session, "context": {"System": system}, "request": request | more}


def encoded(*given: Any, **more: Any) -> bytes:
    return json.dumps(envelope(*given, **more), ensure_ascii=False).encode()


def ago(seconds: float) -> str:
    return (NOW - timedelta(seconds=seconds)).isoformat()


def said(answer: TestResponse) -> Any:
    assert answer.status_code == 200
    return answer.json["response"]["outputSpeech"]["ssml"] if answer.json else None


def assert_refused(answer: TestResponse, line: str, status: int = 400) -> None:
    assert (status, "text/plain; charset=utf-8") == (answer.status_code, answer.content_type)
    assert answer.text.count("\n") == 1
    assert answer.text.startswith(line)
    assert WORD not in answer.text


# What is signed


def test_the_web_server_asks_the_skill_by_flask_ask_sdk(door: Door) -> None:
    (adapter,) = door.client.application.extensions["ASK_SDK_SKILL_ADAPTER"].values()

    assert type(adapter).__module__ == "flask_ask_sdk.skill_adapter"


def test_what_amazon_signed_is_answered_by_the_skill(door: Door) -> None:
    answer = door.post(encoded())

    assert (answer.status_code, answer.content_type) == (200, "application/json")
    assert {"version", "sessionAttributes", "userAgent", "response"} == set(answer.json or ())
    assert said(answer) == "<speak>turn 1</speak>"


def test_the_signature_is_of_the_bytes_as_they_came(door: Door) -> None:
    body = b"\n " + encoded(says="“ready” 🦶 \\u00e9") + b" \r\n"

    assert said(door.post(body)) == "<speak>turn 1</speak>"


@pytest.mark.parametrize("content_type", ["application/x-www-form-urlencoded", "multipart/form-data", "", "text/plain"])
def test_a_body_is_a_body_by_whatever_name_it_comes(door: Door, content_type: str) -> None:
    body = encoded()

    assert said(door.client.post("/", data=body, content_type=content_type, headers=signed(body)))


GOOD = signed(encoded())


@pytest.mark.parametrize(
    ("headers", "line"),
    [
        ({"Accept": "*/*"}, "the request is not signed"),
        ({"Signature-256": GOOD["Signature-256"]}, "the request is not signed"),
        ({"SignatureCertChainUrl": URL}, "the request is not signed"),
        (GOOD | {"Signature-256": ""}, "the request is not signed"),
        (GOOD | {"SignatureCertChainUrl": ""}, "the request is not signed"),
        ({"Signature": GOOD["Signature-256"], "SignatureCertChainUrl": URL}, "the request is not signed"),
        (GOOD | {"Signature-256": "forged"}, "the signature is not base64"),
        (GOOD | {"Signature-256": "aGVlbA=="}, "the signature is of something else"),
        (signed(b"{}"), "the signature is of something else"),
        (GOOD | {"SignatureCertChainUrl": "http://s3.amazonaws.com/echo.api/a.pem"}, "the certificate chain's address"),
        (GOOD | {"SignatureCertChainUrl": URL.replace("com", "com:https")}, "the certificate chain's address"),
        (GOOD | {"SignatureCertChainUrl": URL.replace("https://", "https://a@")}, "the certificate chain's address"),
    ],
)
def test_what_amazon_did_not_sign_is_refused_and_the_skill_not_asked(
    door: Door, headers: dict[str, str], line: str
) -> None:
    assert_refused(door.post(encoded(), **headers), line)
    assert door.parrot.turns == []


@pytest.mark.parametrize(
    ("leaf", "now"),
    [
        (authority("theirs").leaf(), NOW),
        (authority().leaf(["alexa.amazon.com"]), NOW),
        (authority().leaf([]), NOW),
        (authority().leaf(ends=NOW - timedelta(seconds=1)), NOW),
        (authority().leaf(ends=NOW), NOW + timedelta(seconds=1)),
    ],
    ids=["foreign root", "wrong name", "no name", "expired", "expires meanwhile"],
)
def test_who_cannot_prove_to_be_amazon_is_refused(leaf: Any, now: datetime) -> None:
    parrot, body, clock = Parrot(), encoded(), [NOW]
    ours = verifier(Shelf(authority().chain(leaf)))
    client = application(parrot.built(), verifier=ours, now=lambda: clock[0]).test_client()
    headers = {"Signature-256": leaf.sign(body), "SignatureCertChainUrl": URL}

    if now > NOW:
        assert said(client.post("/", data=body, headers=headers))
        body = encoded(number=2)
        headers["Signature-256"] = leaf.sign(body)
        clock[0] = now

    assert_refused(client.post("/", data=body, headers=headers), "the certificate is not")
    assert len(parrot.turns) == (now > NOW)


def test_a_chain_that_cannot_be_fetched_is_a_refusal() -> None:
    def broken(_: str) -> bytes:
        raise ConnectionRefusedError(WORD)

    client = application(Parrot().built(), verifier=verifier(broken), now=lambda: NOW).test_client()

    assert_refused(client.post("/", data=encoded(), headers=GOOD), "the certificate chain cannot be fetched")


def test_a_body_is_not_looked_into_before_it_is_verified(door: Door) -> None:
    assert_refused(door.post(WORD.encode(), Accept="*/*"), "the request is not signed")


def test_a_verified_door_wants_signatures_from_this_machine_too(door: Door) -> None:
    answer = door.client.post("/", data=encoded(), environ_base={"REMOTE_ADDR": "127.0.0.1"})

    assert_refused(answer, "the request is not signed")


# When it is from


@pytest.mark.parametrize("seconds", [0, 150, -150])
def test_a_request_may_be_150_seconds_off(door: Door, seconds: float) -> None:
    assert said(door.post(encoded(at=ago(seconds))))


@pytest.mark.parametrize("kind", ["LaunchRequest", "IntentRequest", "AlexaSkillEventual", "SessionEndedRequest"])
@pytest.mark.parametrize("seconds", [150.001, -150.001, 3600, 10**9])
def test_a_request_with_a_timestamp_beyond_the_tolerance_is_refused(door: Door, kind: str, seconds: float) -> None:
    assert_refused(door.post(encoded(kind, ago(seconds))), "the request is stale, or of the future")
    assert door.parrot.turns == []


def test_news_of_the_skill_may_be_an_hour_late_and_no_earlier_than_other_requests(door: Door) -> None:
    kind = "AlexaSkillEvent.SkillDisabled"

    assert said(door.post(encoded(kind, ago(3600))))
    for seconds in (3600.001, -150.001):
        assert_refused(door.post(encoded(kind, ago(seconds))), "the request is stale, or of the future")


@pytest.mark.parametrize("at", ["2026-11-24T08:00:00Z", "2026-11-24T08:00:00.123Z", "2026-11-24T09:00:00+01:00"])
def test_a_timestamp_is_iso_8601_with_a_zone(door: Door, at: str) -> None:
    assert said(door.post(encoded(at=at)))


def test_a_timestamp_may_be_spelt_with_a_capital_letter() -> None:
    """As skill events were seen to spell it."""
    door = Door()
    made = envelope("AlexaSkillEvent.SkillDisabled")
    made["request"]["timeStamp"] = made["request"].pop("timestamp")

    assert said(door.post(json.dumps(made).encode())) == "<speak>turn 1</speak>"
    made["request"]["timeStamp"] = ago(3600.001)
    assert_refused(door.post(json.dumps(made).encode()), "the request is stale, or of the future")


@pytest.mark.parametrize("spelling", ["timestamp", "timeStamp"])
@pytest.mark.parametrize(("persistence", "kept"), [("NOT_PERSISTED", False), ("PERSISTED", True)])
def test_disabling_the_skill_deletes_through_this_door_by_either_spelling_of_the_time(
    spelling: str, persistence: str, kept: bool
) -> None:
    store, now = MemoryStore(), datetime.now(UTC).isoformat()
    client = served(store, Settings(), None).test_client()
    attributes: dict[str, Any] = {}
    knees = {"name": "GoalIntent", "slots": {"goal": {"name": "goal", "value": "knees"}}}
    for intent in (knees, *[{"name": "AMAZON.NoIntent"}] * 3):
        sent = envelope("IntentRequest", now, intent=intent)
        sent["session"] |= {"new": not attributes, "attributes": attributes}
        attributes = (client.post("/", json=sent).json or {})["sessionAttributes"]
    assert {kind for _, kind in store.records} == {"place", "profile"}

    event = envelope("AlexaSkillEvent.SkillDisabled", now, body={"userInformationPersistenceStatus": persistence})
    event["request"][spelling] = event["request"].pop("timestamp")
    del event["session"]

    assert client.post("/", json=event).status_code == 200
    assert {kind for _, kind in store.records} == ({"place", "profile"} if kept else {"tombstone"})


@pytest.mark.parametrize(
    "at",
    [
        "2026-11-24T08:00:00",
        "2026-11-24",
        int(NOW.timestamp()),
        int(NOW.timestamp() * 1000),
        "1795507200 s",
        NOW.timestamp(),
        10**30,
        "now",
        "",
        "2026-11-31T08:00:00Z",
        "2026-11-24T08:00:00+99:00",
        "９",
        None,
        [],
        {},
        True,
    ],
)
@pytest.mark.parametrize("verified", [True, False])
def test_any_other_timestamp_is_refused_verified_or_not(door: Door, at: object, verified: bool) -> None:
    body = encoded(at=at)

    assert_refused(door.post(body) if verified else unverified().post("/", data=body), "the body is not a request")
    assert door.parrot.turns == []


# What is in it


NO_REQUEST = {
    "nothing": b"",
    "not utf-8": encoded().replace(b"en-US", b"\xff\xfe"),
    "utf-16": json.dumps(envelope()).encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + encoded(),
    "not json": f"{WORD}!".encode(),
    "half of it": encoded()[:-9],
    "two": encoded() * 2,
    "a list": b"[" + encoded() + b"]",
    "a string": json.dumps(WORD).encode(),
    "a number": b"4",
    "a number too long": b"4" * 5000,
    "null": b"null",
    "deep": b"[" * 100_000,
    "deep and whole": b'{"request":' * 10_000 + b"1" + b"}" * 10_000,
    "no request": json.dumps(envelope() | {"request": None}).encode(),
    "a request that is a list": json.dumps(envelope() | {"request": [WORD]}).encode(),
    "a request that is a string": json.dumps(envelope() | {"request": WORD}).encode(),
    "no type": encoded(None),
    "a type that is a number": encoded(4),
    "a type that is a list": encoded(["LaunchRequest"]),
    "a type that is an object": encoded({}),
    "none of it": b"{}",
}


@pytest.mark.parametrize("body", NO_REQUEST.values(), ids=NO_REQUEST.keys())
@pytest.mark.parametrize("verified", [True, False])
def test_what_is_no_request_is_refused_verified_or_not(door: Door, body: bytes, verified: bool) -> None:
    assert_refused(door.post(body) if verified else unverified().post("/", data=body), "the body is not a request")
    assert door.parrot.turns == []


@pytest.mark.parametrize("kind", ["Alexa.Something.New", "AlexaSkillEvent.New", "LaunchRequest\n"])
def test_a_kind_of_request_that_the_sdk_does_not_know_is_answered_and_its_attributes_travel_on(kind: str) -> None:
    made = envelope(kind)
    made["session"]["attributes"] = {"turns": 3}
    answer = REAL.post("/", data=json.dumps(made))

    assert answer.status_code == 200
    assert not answer.json["response"]
    assert answer.json["sessionAttributes"] == {"turns": 3}


OTHER_SHAPES: dict[str, dict[str, Any]] = {
    "a session that is a number": {"session": 5},
    "a session that is a string": {"session": WORD},
    "an intent that is a string": {"request": envelope("IntentRequest", intent=WORD)["request"]},
    "slots that are a list": {"request": envelope("IntentRequest", intent={"name": "x", "slots": [WORD]})["request"]},
    "an end for no known reason": {"request": envelope("SessionEndedRequest", reason=WORD)["request"]},
    "a viewport of tomorrow": {"context": envelope()["context"] | {"Viewport": {"mode": WORD, "shape": WORD}}},
}


@pytest.mark.parametrize("other", OTHER_SHAPES.values(), ids=OTHER_SHAPES.keys())
def test_a_part_of_a_request_in_another_shape_is_ignored(door: Door, other: dict[str, Any]) -> None:
    assert said(door.post(json.dumps(envelope() | other).encode())) == "<speak>turn 1</speak>"


@pytest.mark.parametrize("context", [[WORD], {"System": {"user": 4}}, {"System": WORD}, None], ids=str)
def test_a_request_without_a_skill_and_an_account_is_refused_by_a_skill_that_asks_for_them(context: Any) -> None:
    door = Door(Parrot(skill_id="amzn1.ask.skill.ours"))

    assert_refused(
        door.post(json.dumps(envelope() | {"context": context}).encode()), "the skill cannot read this request"
    )
    assert door.parrot.turns == []


def test_a_body_is_at_most_128_kilobytes(door: Door) -> None:
    room = LARGEST_BODY - len(encoded(says=""))

    assert said(door.post(encoded(says="x" * room)))
    assert_refused(door.post(encoded(says="x" * (room + 1))), "The data value transmitted exceeds", status=413)
    assert len(door.parrot.turns) == 1


# Whose it is


def test_a_request_for_another_skill_is_refused_and_no_id_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    door = Door(Parrot(skill_id="amzn1.ask.skill.another"))

    assert_refused(door.post(encoded()), "the skill cannot read this request")
    assert door.parrot.turns == []
    assert "amzn1" not in caplog.text
    assert "AskSdkException" in caplog.text


def test_a_request_for_this_skill_is_answered() -> None:
    assert said(Door(Parrot(skill_id="amzn1.ask.skill.ours")).post(encoded()))


def test_a_request_for_no_skill_is_refused_where_an_id_is_asked_for() -> None:
    door = Door(Parrot(skill_id="amzn1.ask.skill.ours"))

    contexts: list[Any] = [{"System": {"application": {}}}, {"System": {}}, {}, None]
    for context in contexts:
        body = json.dumps(envelope() | {"context": context}).encode()
        assert_refused(door.post(body), "the skill cannot read this request")
    assert door.parrot.turns == []


# What goes wrong inside


def test_a_failure_in_the_skill_is_answered_by_the_skill(door: Door) -> None:
    assert said(door.post(encoded(locale="fail"))) == "<speak>sorry</speak>"


@pytest.mark.parametrize("debug", ["0", "1"])
def test_a_failure_in_the_answer_to_a_failure_is_refused(monkeypatch: pytest.MonkeyPatch, debug: str) -> None:
    monkeypatch.setenv("FLASK_DEBUG", debug)

    assert_refused(Door().post(encoded(locale="fail twice")), "the skill cannot read this request")


# Other doors


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_only_post_requests_are_answered(door: Door, method: str) -> None:
    body = encoded()
    answer = door.client.open("/", method=method, data=body, headers=signed(body))

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert WORD not in answer.text
    assert door.parrot.turns == []


@pytest.mark.parametrize("path", ["/alexa", "/static/x", "/../", "/x/..", "/%2e"])
def test_only_the_root_path_is_answered(door: Door, path: str) -> None:
    body = encoded()
    answer = door.client.post(path, data=body, headers=signed(body))

    assert answer.status_code == 404
    assert WORD not in answer.text
    assert door.parrot.turns == []


# Without verification


def unverified() -> Any:
    return application(Parrot().built(), verifier=None, now=lambda: NOW).test_client()


@pytest.mark.parametrize("at", ["1970-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"])
def test_on_this_machine_nothing_need_be_signed_nor_from_now(at: str) -> None:
    assert said(unverified().post("/", data=encoded(at=at)))


@pytest.mark.parametrize("address", ["127.0.0.1", "127.9.9.9", "::1"])
@pytest.mark.parametrize("host", ["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "[::1]"])
def test_the_unverified_endpoint_answers_under_every_name_of_this_machine(address: str, host: str) -> None:
    answer = unverified().post("/", data=encoded(), environ_base={"REMOTE_ADDR": address}, headers={"Host": host})

    assert said(answer)


@pytest.mark.parametrize("address", ["192.168.1.4", "8.8.8.8", "0.0.0.0", "::", "fe80::1%eth0", "<local>", "", None])
def test_who_is_not_on_this_machine_is_refused(address: str | None) -> None:
    answer = unverified().post("/", data=encoded(), environ_base={"REMOTE_ADDR": address})

    assert_refused(answer, "without verification only this machine is answered")


@pytest.mark.parametrize(
    "header",
    [
        {"Host": "skill.example.com"},
        {"Host": "localhost.example.com"},
        {"Host": "192.168.1.4:8080"},
        {"Host": "[::1"},
        {"X-Forwarded-For": "8.8.8.8"},
        {"Forwarded": "for=8.8.8.8"},
        {"Via": "1.1 tunnel"},
        {"Origin": "https://example.com"},
    ],
    ids=str,
)
def test_what_came_to_this_machine_through_another_is_refused(header: dict[str, str]) -> None:
    """A tunnel or a proxy here would else make the whole world local."""
    answer = unverified().post("/", data=encoded(), headers=header)

    assert_refused(answer, "without verification only this machine is answered")


# Anything at all

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
FIELDS = [
    ("version",), ("session",), ("session", "new"), ("session", "user"), ("session", "attributes"),
    ("context",), ("context", "System"), ("context", "System", "application"), ("context", "System", "user", "userId"),
    ("context", "System", "device"), ("request",), ("request", "type"), ("request", "requestId"),
    ("request", "timestamp"), ("request", "locale"), ("request", "intent"), ("request", "intent", "slots"),
    ("request", "reason"), ("request", "error"),
]  # fmt: skip
KINDS = ["LaunchRequest", "IntentRequest", "SessionEndedRequest", "Alexa.Presentation.APLA.RuntimeError"]


def changed(kind: str, where: tuple[str, ...], value: object) -> bytes:
    """A request of Alexa's with something else in one place."""
    made = envelope(kind, intent={"name": "AMAZON.YesIntent", "slots": {}})
    inner = made
    for name in where[:-1]:
        inner = inner[name]
    inner[where[-1]] = value
    return json.dumps(made).encode()


PARROT = unverified()
REAL: Any = application(handlers.build(MemoryStore(), Settings()), verifier=None).test_client()
clients = st.sampled_from([PARROT, REAL])


def assert_answered(answer: TestResponse) -> None:
    assert answer.status_code in {200, 400}
    if answer.status_code == 200:
        assert answer.json is not None
        assert answer.json["version"] == "1.0"


@given(clients, st.binary())
def test_whatever_bytes_are_posted_are_answered_or_refused(client: Any, body: bytes) -> None:
    assert_answered(client.post("/", data=body))


@given(clients, json_values)
def test_whatever_json_is_posted_is_answered_or_refused(client: Any, value: object) -> None:
    assert_answered(client.post("/", data=json.dumps(value)))


@given(clients, st.sampled_from(KINDS), st.sampled_from(FIELDS), json_values)
def test_any_request_with_something_wrong_in_it_is_answered(
    client: Any, kind: str, where: tuple[str, ...], value: object
) -> None:
    assert_answered(client.post("/", data=changed(kind, where, value)))


def test_the_skill_itself_is_behind_the_door() -> None:
    answer = REAL.post("/", data=encoded())

    assert answer.json["response"]["shouldEndSession"] is False
    assert answer.json["response"]["outputSpeech"]["ssml"].startswith("<speak>")
