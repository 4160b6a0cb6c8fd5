"""A byte search of the log and of the table, after conversations were played through the front door.

All there are, or every third of them in the short form.

Searched are all lines of the log, all bytes that were ever sent to DynamoDB, and what is in the table at the end: for
every utterance of the scripts, for words about health, and, in the log, for whoever spoke.
"""

import json
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from simulator.cli.script import follow
from simulator.cli.steps import Say, read
from simulator.device.cloud import Cloud, serving
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Json, Owner
from simulator.ears.recognizer import Recognizer
from skill.dialogue.states import PRIVATE, State
from skill.exercise.protocol import Goal, Leg
from skill.hearing.utterance import Intent
from skill.settings import AudioRenderer, Settings
from skill.storage.dynamodb import DynamoStore, make_table
from tests.support import breadth, web
from tests.support.clock import MORNING
from tests.support.paths import CONVERSATIONS, PROLOGUES

TABLE = "heel-slides-privacy"
# Not the script's name, which may be a word of pain.
ACCOUNT = "amzn1.ask.account.NOBODYS"
FIELDS = {"request": str, "before": str, "after": str, "heard": str, "ms": int, "calls": int, "failed": bool}
# Words about health, as the scripts and the model have them, by how they begin; none of them begins a name of ours.
HEALTH = re.compile(
    r"(?<![a-z])(?:pain|hurt|sore|ache|aching|sharp|stab|twinge|throb|dizz|faint|wibbl|calm|eased|settled|better|worse|"
    r"chest|breathless|emergenc|ambulance|swollen|swell|numb(?!er)|tingl|fever|torn|cartilage|tendon|ligament|"
    r"operation|surgery|lock|cramp|ow(?![a-z]))",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Run:
    """What a run of all conversations has left behind, and how many requests it made."""

    requests: int = 0
    log: list[str] = field(default_factory=list)
    lines: list[Json] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    table: str = ""


class Written(logging.Handler):
    """Every line that is logged, as a log would have it; those of a turn besides by themselves."""

    def __init__(self, run: Run) -> None:
        super().__init__()
        self.run = run
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.run.log.append(self.format(record))
        if record.name == "heel_slides":
            self.run.lines.append(json.loads(record.getMessage()))


@contextmanager
def logged(run: Run) -> Iterator[None]:
    """Log what Lambda would log (INFO), and of what answers requests everything there is."""
    levels = {"": logging.INFO} | dict.fromkeys(("heel_slides", "heel_slides.web", "werkzeug", "flask"), logging.DEBUG)
    before = {name: logging.getLogger(name).level for name in levels}
    handler = Written(run)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)


@contextmanager
def watched(client: Any, run: Run) -> Iterator[None]:
    """Keep every byte that is sent to DynamoDB."""

    def keep(params: Json, **_: Any) -> None:
        run.sent.append(params["body"].decode())

    client.meta.events.register("before-call.dynamodb", keep)
    try:
        yield
    finally:
        client.meta.events.unregister("before-call.dynamodb", keep)


@pytest.fixture(scope="module")
def run(client: Any, recognizer: Recognizer) -> Run:
    """The conversations, each with an account of its own, on the real engine."""
    run = Run()
    make_table(client, TABLE)
    with ExitStack() as stack:
        stack.enter_context(logged(run))
        stack.enter_context(watched(client, run))
        doors = {sound: stack.enter_context(door(DynamoStore(TABLE, client), sound)) for sound in ("apla", "ssml")}
        for nth, path in enumerate(breadth.some(CONVERSATIONS, 6)):
            play(path, doors["ssml" if "ssml" in path.stem else "apla"], f"{ACCOUNT}{nth:03}", recognizer, run)
    run.table = json.dumps(client.scan(TableName=TABLE)["Items"])
    client.delete_table(TableName=TABLE)
    return run


@contextmanager
def door(store: DynamoStore, sound: str) -> Iterator[HttpClient]:
    """The skill's web endpoint."""
    with web.serving(store, Settings(audio_renderer=AudioRenderer(sound))) as address:
        yield HttpClient(address)


def play(path: Path, client: HttpClient, account: str, recognizer: Recognizer, run: Run) -> None:
    def ask(sent: Json) -> Any:
        run.requests += 1
        return client.ask(sent)

    with serving(Cloud()) as cloud:
        echo = Echo(recognizer, ask, Owner(account=account), now=MORNING, cloud=cloud)
        list(follow(path.read_text(encoding="utf-8").splitlines(), echo))
        echo.leave()


def utterances() -> set[str]:
    """Everything that is said in the scripts, without the wake word."""
    scripts = (*CONVERSATIONS, *PROLOGUES)
    steps = (read(line) for path in scripts for line in path.read_text(encoding="utf-8").splitlines())
    said = {step.words.casefold().removeprefix("alexa,").strip() for step in steps if isinstance(step, Say)}
    assert len(said) > 100
    return said


def found(utterances: Iterable[str], where: str) -> list[str]:
    """Those of the utterances that are there, between words; only one of which each word is there need be searched."""
    there = set(WORD.findall(where.casefold()))
    possible = [each for each in sorted(utterances) if there.issuperset(WORD.findall(each.casefold()))]
    return [each for each in possible if re.search(rf"(?<![\w-]){re.escape(each)}(?![\w-])", where, re.IGNORECASE)]


def test_every_request_has_one_line_with_these_fields_and_no_others(run: Run) -> None:
    assert len(run.lines) == run.requests > (400 if breadth.FULL else 80)
    for line in run.lines:
        assert {name: type(value) for name, value in line.items()} == FIELDS, line


def test_a_line_of_the_log_has_states_a_category_and_numbers(run: Run) -> None:
    ends = {"user_initiated", "exceeded_max_reprompts", "error"}

    assert {line["before"] for line in run.lines} | {line["after"] for line in run.lines} <= {*State} - {*PRIVATE}
    assert {line["heard"] for line in run.lines} <= {*Intent, *ends, "private"}
    assert all(re.fullmatch(r"amzn1\.echo-api\.request\.[0-9a-f-]{36}", line["request"]) for line in run.lines)
    assert all(0 <= line["ms"] < 8_000 and not line["failed"] for line in run.lines)


def test_no_turn_asks_the_store_more_than_once_and_one_that_opens_a_session_twice(run: Run) -> None:
    """Being asked for progress is one read more, and forgetting is a call of its own."""
    more = {Intent.PROGRESS}
    forgetting = [line for line in run.lines if line["before"] == State.FORGETTING]

    assert max(line["calls"] for line in run.lines if line["heard"] not in more and line not in forgetting) == 2
    assert max(line["calls"] for line in run.lines) <= 3


def test_an_answer_to_a_safety_question_is_only_private(run: Run) -> None:
    """Whatever it was: yes, no, unsure, stop, or a question."""
    asked = [line for line in run.lines if line["before"] in {State.NEWS, State.SCREEN_1}]
    ended = {"user_initiated", "exceeded_max_reprompts"}

    assert len(asked) > (100 if breadth.FULL else 15)
    assert {line["heard"] for line in asked} - ended == {"private"}


def test_no_utterance_is_in_the_log(run: Run) -> None:
    """Some one-word utterances are also the name of a category ("yes") or a place ("ready"): those say nothing more.

    That a safety question's answer is not named by its category either is the test before.
    """
    names = {*Intent, *State}

    assert found(utterances() - names, "\n".join(run.log)) == []


def test_no_word_about_health_is_in_the_log(run: Run) -> None:
    assert HEALTH.findall("\n".join(run.log)) == []


@pytest.mark.parametrize("who", [ACCOUNT, "amzn1.ask.account", "amzn1.ask.device", "session.", ".ann", ".bob", "LOCAL"])
def test_no_identifier_of_anybody_is_in_the_log(run: Run, who: str) -> None:
    assert [line for line in run.log if who.casefold() in line.casefold()] == []


# One-word utterances that are also names of what is kept on purpose: goals, legs; the place in which one says "ready";
# where an aside goes back to; and the reps done, also in the key of a practice.
KEPT = {*Goal, *Leg, State.READY, "back", "done"}


@pytest.mark.parametrize("where", ["sent", "table"])
def test_no_utterance_is_in_the_table_nor_ever_was(run: Run, where: str) -> None:
    assert found(utterances() - KEPT, kept(run)[where]) == []


@pytest.mark.parametrize("where", ["sent", "table"])
def test_no_word_about_health_is_in_the_table_nor_ever_was(run: Run, where: str) -> None:
    assert HEALTH.findall(kept(run)[where]) == []


def test_how_far_the_safety_questions_were_answered_is_nowhere(run: Run) -> None:
    assert [text for text in (*run.log, *run.sent) if re.search(r"screen_[23]", text)] == []


def test_the_search_would_find_what_it_looks_for(run: Run) -> None:
    """There is something to be searched, and a word of pain or an utterance put into it is found."""
    assert ACCOUNT in run.table  # the partition key: the only place where somebody is named
    assert len(run.sent) > (300 if breadth.FULL else 50)
    for text in ("\n".join(run.log), *kept(run).values()):
        hidden = f'{text[:99]} "how many left", "it hurts" {text[99:]}'
        assert found(utterances() - KEPT - {*Intent, *State}, hidden) == ["how many left", "it hurts"]
        assert HEALTH.findall(hidden) == ["hurt"]


def kept(run: Run) -> dict[str, str]:
    return {"sent": "\n".join(run.sent), "table": run.table}
