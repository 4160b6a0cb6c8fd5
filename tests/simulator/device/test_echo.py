"""The device keeps a session as the platform does: it asks, plays, listens, says its reprompt once, and lets go."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import HTTPServer
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from simulator.device import request
from simulator.device.echo import (
    HEARING_LAG_MS,
    LISTEN_MS,
    START_LAG_MS,
    Answered,
    DeviceEvent,
    DeviceState,
    Echo,
    Ended,
    Explained,
    Interrupted,
    Refused,
    Unheard,
)
from simulator.device.request import HttpClient, NoAnswerError, Owner
from simulator.ears.recognizer import Recognizer
from tests.support.clock import MORNING as NOW
from tests.support.quiet_server import QuietHandler
from tests.support.speech import ssml, voice

HEARING, START = HEARING_LAG_MS, START_LAG_MS
SPEECH_MS, REPROMPT_MS = 2_000, 1_000
STARTS = NOW + HEARING + START  # when the answer to the first words begins to sound
LISTENS = STARTS + SPEECH_MS
REPROMPTS = LISTENS + LISTEN_MS
LISTENS_AGAIN = REPROMPTS + REPROMPT_MS
LAPSES = LISTENS_AGAIN + LISTEN_MS
Json = dict[str, Any]


def asking(text: str = "Are you ready to go?", **attributes: Any) -> Json:
    """An answer of two seconds that listens, with a reprompt of one second."""
    response = {
        "outputSpeech": ssml(text),
        "reprompt": {"outputSpeech": ssml("Yes or no?")},
        "shouldEndSession": False,
    }
    return {"version": "1.0", "sessionAttributes": attributes, "response": response}


def closing(text: str = "Goodbye for now, Ann.") -> Json:
    """An answer of two seconds and a bit that closes the session."""
    return {"version": "1.0", "response": {"outputSpeech": ssml(text), "shouldEndSession": True}}


class Skill:
    """A skill that gives its answers in turn, the last one for ever, and keeps what it was asked."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers) or [asking()]
        self.asked: list[Json] = []

    def __call__(self, envelope: Json) -> Any:
        self.asked.append(json.loads(json.dumps(envelope)))
        if envelope["request"]["type"] == "SessionEndedRequest":
            return {"version": "1.0", "response": {}}
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, NoAnswerError):
            raise answer
        return answer

    @property
    def kinds(self) -> list[str]:
        """What it was asked, in short."""
        return [
            one["request"].get("reason") or one["request"].get("intent", {}).get("name") or one["request"]["type"]
            for one in self.asked
        ]


@pytest.fixture
def skill() -> Skill:
    return Skill()


@pytest.fixture
def echo(recognizer: Recognizer, skill: Skill) -> Echo:
    return Echo(recognizer, skill, Owner(), now=NOW, voice=voice)


def at(recognizer: Recognizer, *answers: Any) -> tuple[Echo, Skill]:
    """A device and the skill it asks."""
    skill = Skill(*answers)
    return Echo(recognizer, skill, Owner(), now=NOW, voice=voice), skill


def short(events: list[DeviceEvent]) -> list[tuple[int, str]]:
    """Events as instants and words."""
    words = {Answered: "answered", Interrupted: "interrupted", Ended: "ended", Refused: "refused", Unheard: "unheard"}
    return [(event.at, words[type(event)]) for event in events]


def opened(echo: Echo) -> list[DeviceEvent]:
    return echo.hear("Alexa, start heel slides")


@pytest.mark.parametrize("step", [1_000_000, 8_000, 333])
def test_a_session_nobody_answers_lapses_after_one_reprompt(echo: Echo, skill: Skill, step: int) -> None:
    """However the time passes: eight seconds of listening, the reprompt once, eight seconds more."""
    events = opened(echo)
    while echo.now < LAPSES:
        events += echo.pass_time(step)

    assert short(events) == [(STARTS, "answered"), (REPROMPTS, "answered"), (LAPSES, "ended")]
    assert [event.reprompt for event in events if isinstance(event, Answered)] == [False, True]
    assert events[-1] == Ended(LAPSES, "EXCEEDED_MAX_REPROMPTS")
    assert skill.kinds == ["LaunchRequest", "EXCEEDED_MAX_REPROMPTS"]
    assert skill.asked[-1]["request"]["timestamp"] == "2030-01-07T09:00:21.500+00:00"


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (STARTS, DeviceState.SPEAKING),
        (LISTENS - 1, DeviceState.SPEAKING),
        (LISTENS, DeviceState.LISTENING),
        (REPROMPTS - 1, DeviceState.LISTENING),
        (REPROMPTS, DeviceState.REPROMPTING),
        (LISTENS_AGAIN - 1, DeviceState.REPROMPTING),
        (LISTENS_AGAIN, DeviceState.LISTENING_AGAIN),
        (LAPSES - 1, DeviceState.LISTENING_AGAIN),
        (LAPSES, DeviceState.IDLE),
    ],
)
def test_the_device_changes_its_state_at_the_right_instant(echo: Echo, now: int, state: DeviceState) -> None:
    opened(echo)
    echo.pass_time(now - echo.now)

    assert (echo.state, echo.now) == (state, now)


def test_time_passes_while_nothing_is_open(echo: Echo, skill: Skill) -> None:
    assert echo.pass_time(5_000) == []
    assert (echo.now, echo.state, skill.asked) == (NOW + 5_000, DeviceState.IDLE, [])


def test_an_echo_knows_how_long_it_will_speak(echo: Echo) -> None:
    before = echo.until_quiet()
    opened(echo)
    soon = echo.until_quiet()
    echo.pass_time(soon)

    assert (before, soon, echo.until_quiet(), echo.state) == (0, START + SPEECH_MS, 0, DeviceState.LISTENING)


def test_what_an_echo_sounds_is_the_words_or_the_silence_after_them(recognizer: Recognizer) -> None:
    echo, _ = at(recognizer, asking("One.<break time='1s'/>Ready?"))
    opened(echo)
    heard = []
    for ms in (START - 1, 1, 399, 1, 999, 1, 600):
        echo.pass_time(ms)
        heard.append(echo.sounding and (echo.sounding.text or "silence"))

    assert heard == [None, "One.", "One.", "silence", "silence", "Ready?", None]


@pytest.mark.parametrize("instant", [NOW + HEARING, STARTS - 1, STARTS, STARTS + 700, LISTENS - 1])
def test_an_echo_is_interrupted_at_any_instant_of_its_answer(echo: Echo, skill: Skill, instant: int) -> None:
    """The start lag counts too: then nothing was to be heard yet, and the place is negative."""
    opened(echo)
    echo.pass_time(instant - echo.now)
    sounding = echo.sounding
    events = echo.hear("Alexa, next")

    assert short(events) == [(instant, "interrupted"), (instant + HEARING + START, "answered")]
    assert events[0] == Interrupted(instant, sounding, instant - STARTS)
    assert (sounding is None) == (instant < STARTS)
    assert skill.kinds == ["LaunchRequest", "AMAZON.NextIntent"]


def test_an_echo_is_interrupted_in_its_reprompt_and_listens_anew(echo: Echo, skill: Skill) -> None:
    opened(echo)
    echo.pass_time(REPROMPTS + 300 - echo.now)
    events = echo.hear("next")
    echo.pass_time(echo.until_quiet() + LISTEN_MS - 1)

    assert isinstance(events[0], Interrupted)
    assert (events[0].ms, echo.state) == (300, DeviceState.LISTENING)
    assert [one["session"]["sessionId"] for one in skill.asked] == [skill.asked[0]["session"]["sessionId"]] * 2


@pytest.mark.parametrize("instant", [LISTENS, REPROMPTS - 1, LISTENS_AGAIN, LAPSES - 1])
def test_while_it_listens_no_wake_word_is_needed_and_nothing_is_interrupted(echo: Echo, instant: int) -> None:
    opened(echo)
    echo.pass_time(instant - echo.now)

    assert short(echo.hear("next", wake=False)) == [(instant + HEARING + START, "answered")]


@pytest.mark.parametrize("instant", [NOW + HEARING, STARTS, LISTENS - 1, REPROMPTS, LISTENS_AGAIN - 1, LAPSES])
def test_while_the_microphone_is_closed_words_without_the_wake_word_go_past_the_device(
    echo: Echo, skill: Skill, instant: int
) -> None:
    """While it speaks, and when it is idle; they take no time, and it speaks on."""
    opened(echo)
    echo.pass_time(instant - echo.now)
    state = echo.state
    events = echo.hear("next", wake=False)

    assert events == [Unheard(instant, "the microphone is closed, and the wake word was not said")]
    assert (echo.now, echo.state, "AMAZON.NextIntent" in skill.kinds) == (instant, state, False)


def test_only_what_opens_the_skill_reaches_an_idle_device(echo: Echo, skill: Skill) -> None:
    events = echo.hear("Alexa, next")

    assert events == [Unheard(NOW + HEARING, "no skill is open; say: Alexa, start heel slides")]
    assert echo.hear("exit") == [Unheard(NOW + 2 * HEARING, "no skill is open")]
    assert skill.asked == []


def test_a_first_wish_opens_the_skill_with_an_intent(echo: Echo, skill: Skill) -> None:
    echo.hear("Alexa, ask heel slides for the pro tip")

    assert (skill.kinds, skill.asked[0]["session"]["new"]) == (["TipIntent"], True)


def test_exit_ends_the_session_at_once(echo: Echo, skill: Skill) -> None:
    opened(echo)
    echo.pass_time(START + 500)
    events = echo.hear("Alexa, exit")

    assert events[1:] == [Ended(STARTS + 500 + HEARING, "USER_INITIATED")]
    assert (echo.state, skill.kinds) == (DeviceState.IDLE, ["LaunchRequest", "USER_INITIATED"])


def test_opening_the_skill_again_ends_the_old_session_first(echo: Echo, skill: Skill) -> None:
    opened(echo)
    opened(echo)
    old, ended, new = (one["session"] for one in skill.asked)

    assert skill.kinds == ["LaunchRequest", "USER_INITIATED", "LaunchRequest"]
    assert old["sessionId"] == ended["sessionId"] != new["sessionId"]
    assert (new["new"], new["attributes"]) == (True, {})


def test_a_session_that_the_skill_closes_ends_with_its_last_word(recognizer: Recognizer) -> None:
    echo, skill = at(recognizer, closing())
    events = opened(echo) + echo.pass_time(60_000)

    assert events[1:] == [Ended(STARTS + 2_100)]
    assert (echo.state, skill.kinds) == (DeviceState.IDLE, ["LaunchRequest"])


@pytest.mark.parametrize("words", ["next", "exit"])
def test_during_the_last_words_nothing_reaches_the_skill_any_more(recognizer: Recognizer, words: str) -> None:
    """The session is over as soon as the skill has closed it, though its goodbye is still to be heard."""
    echo, skill = at(recognizer, closing())
    opened(echo)
    echo.pass_time(START + 500)
    events = echo.hear(words)

    assert short(events) == [
        (STARTS + 500, "interrupted"),
        (STARTS + 500, "ended"),
        (STARTS + 500 + HEARING, "unheard"),
    ]
    assert (echo.state, skill.kinds) == (DeviceState.IDLE, ["LaunchRequest"])


def test_during_the_last_words_the_skill_can_be_opened_anew(recognizer: Recognizer) -> None:
    echo, skill = at(recognizer, closing(), asking())
    opened(echo)
    echo.pass_time(START + 500)
    opened(echo)

    assert skill.kinds == ["LaunchRequest", "LaunchRequest"]
    assert [one["session"]["new"] for one in skill.asked] == [True, True]


def test_a_refused_answer_ends_the_session_with_the_rule(recognizer: Recognizer) -> None:
    echo, skill = at(recognizer, asking(), asking("That is all."))
    opened(echo)
    events = echo.hear("next")[1:]
    rule, now = "the session is left open without a prompt", NOW + 2 * HEARING

    assert events == [Refused(now, rule), Ended(now, "ERROR")]
    assert skill.kinds == ["LaunchRequest", "AMAZON.NextIntent", "ERROR"]
    assert skill.asked[-1]["request"]["error"] == {"type": "INVALID_RESPONSE", "message": rule}
    assert (echo.state, echo.hear("next")[-1].at) == (DeviceState.IDLE, now + HEARING)


def test_no_answer_is_refused_and_the_skill_is_told(recognizer: Recognizer) -> None:
    echo, skill = at(recognizer, NoAnswerError("the skill answered with 500"))
    now = NOW + HEARING

    assert opened(echo) == [Refused(now, "the skill answered with 500"), Ended(now, "ERROR")]
    assert [(one["request"]["type"], one["session"]["new"]) for one in skill.asked] == [
        ("LaunchRequest", True),
        ("SessionEndedRequest", False),
    ]


def test_speech_in_answer_to_the_end_of_a_session_is_refused(recognizer: Recognizer) -> None:
    def chatty(envelope: Json) -> Json:
        return asking()

    echo = Echo(recognizer, chatty, Owner(), now=NOW, voice=voice)
    opened(echo)

    assert echo.hear("exit")[1:] == [
        Refused(NOW + 2 * HEARING, "a session that has ended cannot be answered"),
        Ended(NOW + 2 * HEARING, "USER_INITIATED"),
    ]


def test_what_a_request_was_heard_as_is_told_before_its_answer(recognizer: Recognizer, skill: Skill) -> None:
    explained: list[Any] = []

    def explain(sent: Json) -> str:
        explained.append(sent["request"])
        return "" if sent["request"]["type"] == "LaunchRequest" else "heard: the tip"

    echo = Echo(recognizer, skill, Owner(), now=NOW, explain=explain)
    echo.hear("Alexa, start heel slides")

    assert [type(event) for event in echo.hear("the pro tip")][-2:] == [Explained, Answered]
    assert explained == [sent["request"] for sent in skill.asked]


def test_attributes_ride_along_and_new_is_true_once(recognizer: Recognizer) -> None:
    echo, skill = at(recognizer, asking(place="choose"), asking(place="screen", rep=3), asking())
    opened(echo)
    for words in ("knees", "no", "exit"):
        echo.hear(words)

    assert [one["session"]["attributes"] for one in skill.asked] == [
        {},
        {"place": "choose"},
        {"place": "screen", "rep": 3},
        {},
    ]
    assert [one["session"]["new"] for one in skill.asked] == [True, False, False, False]
    assert len({one["session"]["sessionId"] for one in skill.asked}) == 1
    assert len({one["request"]["requestId"] for one in skill.asked}) == 4


def test_a_device_that_drops_tells_nobody(echo: Echo, skill: Skill) -> None:
    opened(echo)
    echo.pass_time(START + 500)

    assert echo.drop() == [Ended(STARTS + 500, "the device went off")]
    assert (echo.state, echo.pass_time(60_000), skill.kinds) == (DeviceState.IDLE, [], ["LaunchRequest"])


def test_leaving_closes_what_is_open_and_only_that(echo: Echo, skill: Skill) -> None:
    assert echo.leave() == []
    opened(echo)

    assert echo.leave() == [Ended(NOW + HEARING, "USER_INITIATED")]
    assert (echo.leave(), skill.kinds) == ([], ["LaunchRequest", "USER_INITIATED"])


def test_leaving_during_the_last_words_tells_nobody(recognizer: Recognizer) -> None:
    echo, skill = at(recognizer, closing())
    opened(echo)

    assert (echo.leave(), skill.kinds) == ([Ended(NOW + HEARING)], ["LaunchRequest"])


@pytest.mark.parametrize(
    ("hearing", "start", "timestamp", "starts"),
    [
        (0, 0, "2030-01-07T09:00:00.000+00:00", NOW),
        (700, 300, "2030-01-07T09:00:00.700+00:00", NOW + 1_000),
        (1_234, 0, "2030-01-07T09:00:01.234+00:00", NOW + 1_234),
    ],
)
def test_lags_shift_the_request_and_the_answer(
    recognizer: Recognizer, skill: Skill, hearing: int, start: int, timestamp: str, starts: int
) -> None:
    echo = Echo(recognizer, skill, Owner(), now=NOW, voice=voice, hearing_lag=hearing, start_lag=start)
    events = opened(echo)

    assert (skill.asked[0]["request"]["timestamp"], events[0].at) == (timestamp, starts)


OWNER = Owner("amzn1.ask.account.A", "amzn1.ask.person.P", "amzn1.ask.device.D", "en-GB", "amzn1.ask.skill.S")


def test_a_request_is_what_the_platform_sends(recognizer: Recognizer, skill: Skill) -> None:
    echo = Echo(recognizer, skill, OWNER, now=NOW, voice=voice, hearing_lag=0)
    opened(echo)
    echo.hear("my left knee hurts")
    launch, intent = skill.asked
    application, user = {"applicationId": "amzn1.ask.skill.S"}, {"userId": "amzn1.ask.account.A"}
    authority = "amzn1.er-authority.echo-sdk.local.Area"
    device = {"deviceId": "amzn1.ask.device.D", "supportedInterfaces": {"Alexa.Presentation.APLA": {}}}

    assert launch == {
        "version": "1.0",
        "session": {
            "new": True,
            "sessionId": launch["session"]["sessionId"],
            "application": application,
            "user": user,
            "attributes": {},
        },
        "context": {
            "System": {
                "application": application,
                "user": user,
                "person": {"personId": "amzn1.ask.person.P"},
                "device": device,
                "apiEndpoint": "https://api.amazonalexa.com",
                "apiAccessToken": "local",
            }
        },
        "request": {
            "type": "LaunchRequest",
            "requestId": launch["request"]["requestId"],
            "timestamp": "2030-01-07T09:00:00.000+00:00",
            "locale": "en-GB",
            "shouldLinkResultBeReturned": False,
        },
    }
    assert intent["context"] == launch["context"]
    assert intent["request"] == {
        "type": "IntentRequest",
        "requestId": intent["request"]["requestId"],
        "timestamp": "2030-01-07T09:00:00.000+00:00",
        "locale": "en-GB",
        "dialogState": "STARTED",
        "intent": {
            "name": "PainIntent",
            "confirmationStatus": "NONE",
            "slots": {
                "area": {
                    "name": "area",
                    "value": "left knee",
                    "confirmationStatus": "NONE",
                    "resolutions": {
                        "resolutionsPerAuthority": [
                            {
                                "authority": authority,
                                "status": {"code": "ER_SUCCESS_MATCH"},
                                "values": [{"value": {"name": "knee", "id": "knee"}}],
                            }
                        ]
                    },
                }
            },
        },
    }


def test_without_a_recognised_voice_there_is_no_person(echo: Echo, skill: Skill) -> None:
    opened(echo)

    assert "person" not in skill.asked[0]["context"]["System"]


@pytest.mark.parametrize(
    ("words", "slot"),
    [
        ("it hurts", {"name": "area", "confirmationStatus": "NONE"}),
        ("eight reps", {"name": "count", "confirmationStatus": "NONE", "value": "8"}),
        (
            "what is a hippocampus",
            {
                "name": "term",
                "confirmationStatus": "NONE",
                "value": "hippocampus",
                "resolutions": {
                    "resolutionsPerAuthority": [
                        {
                            "authority": "amzn1.er-authority.echo-sdk.local.Term",
                            "status": {"code": "ER_SUCCESS_NO_MATCH"},
                            "values": [],
                        }
                    ]
                },
            },
        ),
    ],
)
def test_a_slot_is_sent_as_it_was_filled(echo: Echo, skill: Skill, words: str, slot: Json) -> None:
    opened(echo)
    echo.hear(words)

    assert skill.asked[-1]["request"]["intent"]["slots"] == {slot["name"]: slot}


def test_amazons_own_reading_of_a_request_loses_nothing(recognizer: Recognizer) -> None:
    """Read into ask-sdk's types and written out again it is the same, but for two keys that those types do not have."""
    echo, skill = at(recognizer, asking(place="choose"), asking("That is all."))
    echo.owner = OWNER
    opened(echo)
    echo.hear("my left knee hurts")
    serializer = DefaultSerializer()

    for sent in skill.asked:
        read = serializer.serialize(serializer.deserialize(json.dumps(sent), RequestEnvelope))
        sent["request"].pop("shouldLinkResultBeReturned", None)
        sent["context"]["System"]["device"]["supportedInterfaces"] = {}
        sent["request"]["timestamp"] = sent["request"]["timestamp"].replace(".500+", ".500000+").replace(".000+", "+")
        assert without_nulls(read) == sent


def without_nulls(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: without_nulls(branch) for key, branch in tree.items() if branch is not None}
    return [without_nulls(branch) for branch in tree] if isinstance(tree, list) else tree


@contextmanager
def served(status: int, body: bytes) -> Iterator[str]:
    """A skill that answers everything so."""

    class Answer(QuietHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.say(status, body)

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def silent() -> Iterator[str]:
    """A skill that takes a request and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"


@pytest.mark.outside
def test_an_answer_over_http_is_json() -> None:
    with served(200, json.dumps(asking()).encode()) as url:
        assert HttpClient(url).ask({"version": "1.0"}) == asking()


@pytest.mark.outside
@pytest.mark.parametrize(
    ("status", "body", "why"),
    [
        (500, b"oops", "the skill answered with 500"),
        (400, b"the request is stale", "the skill answered with 400"),
        (200, b"hello", "the skill's answer is not JSON"),
        (200, b"", "the skill's answer is not JSON"),
        (200, b"\xff\xfe\xff", "the skill's answer is not JSON"),
        (200, b"[" * 100_000, "the skill's answer is not JSON"),
    ],
)
def test_what_is_no_answer_is_refused_in_one_sentence(
    recognizer: Recognizer, status: int, body: bytes, why: str
) -> None:
    with served(status, body) as url:
        events = opened(Echo(recognizer, HttpClient(url).ask, Owner(), now=NOW))

    assert events[0] == Refused(NOW + HEARING, why)
    assert events[-1] == Ended(NOW + HEARING, "ERROR")


@pytest.mark.outside
def test_an_answer_that_is_late_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "ANSWER_SECONDS", 0.05)

    with silent() as url, pytest.raises(NoAnswerError, match=r"^the skill did not answer within 0\.05 seconds$"):
        HttpClient(url).ask({"version": "1.0"})


def test_the_platform_waits_eight_seconds() -> None:
    assert request.ANSWER_SECONDS == 8


@pytest.mark.outside
def test_a_skill_that_is_not_there_is_refused() -> None:
    with silent() as url:
        nowhere = url

    with pytest.raises(NoAnswerError, match=f"^the skill cannot be reached at {nowhere}$"):
        HttpClient(nowhere).ask({"version": "1.0"})


@pytest.mark.outside
@pytest.mark.parametrize("proxy", ["http_proxy", "HTTP_PROXY", "ALL_PROXY"])
def test_no_proxy_stands_between_the_device_and_the_skill(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv(proxy, "http://127.0.0.1:1")

    with served(200, b"{}") as url:
        assert HttpClient(url).ask({}) == {}
