"""What is measured: a first practice, request by request, and people who are in the middle of its set."""

import copy
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from boto3.dynamodb.types import TypeSerializer

from simulator.cli.script import follow
from simulator.device import request
from simulator.device.echo import Echo
from simulator.device.request import Json, Owner, PlatformSession
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from skill.alexa import handlers
from skill.settings import Settings
from skill.storage.dynamodb_items import to_attributes
from skill.storage.memory import MemoryStore
from skill.storage.store import Record

MORNING = 1_894_006_800_000
"""Monday 2030-01-07, 9:00 UTC, in epoch ms: in the future, so that DynamoDB does not expire a place."""

PRACTICE = Path(__file__).parents[1] / "tests" / "conversations" / "a-first-practice-for-the-knees.txt"
QUESTION, ASKED = ("after: 38 seconds", "you: what's the pro tip"), "TipIntent"
OPENING = "you: Alexa, start heel slides"


LONGEST = 255
"""So many characters an account's id may have at most; those that are to be found in public code have 225."""


def script() -> list[str]:
    """A first practice, with a question in the middle of its fourth rep."""
    lines = PRACTICE.read_text(encoding="utf-8").splitlines()
    played = next(nth for nth, line in enumerate(lines) if line.startswith("(right leg"))
    answer = next(nth for nth in range(played, len(lines)) if lines[nth].startswith("you:"))
    return [*lines[:answer], *QUESTION, *lines[answer:]]


def account(nth: int) -> str:
    """The account of somebody, as long as they are: it is a part of every item."""
    return f"amzn1.ask.account.{nth:0207}"


@dataclass(frozen=True, slots=True)
class Scene:
    """Somebody in the middle of a set: what is stored of them, what they ask, and how they come back ten minutes later.

    `practice` has every request of the practice.
    """

    items: tuple[Record, ...]
    question: Json
    launch: Json
    practice: tuple[Json, ...]

    def ours(self, nth: int) -> list[dict[str, Any]]:
        """What the skill has stored of one person, as it lies in the table."""
        return [
            to_attributes(account(nth), Record(each.sort_key, each.body, each.revision - 1, each.ttl))
            for each in self.items
        ]

    def baselines(self, nth: int) -> dict[str, Any]:
        """The same of one person as the baseline stores it."""
        since = self.items[0].body["playing"][0]
        state = {"place": "REPS", "goal": "knees", "rep": 1, "reps": 5, "right": 0, "left": 0, "rung": 1}
        state |= {"step": 9, "question": 3, "started": since, "seen": since}
        return {"id": {"S": account(nth)}, "attributes": TypeSerializer().serialize(state)}


def said_by(nth: int, sent: Json, attributes: Mapping[str, Any] | None = None) -> Json:
    """A request as another person makes it, with other attributes if they are given."""
    mine = copy.deepcopy(sent)
    mine["session"]["user"] = mine["context"]["System"]["user"] = {"userId": account(nth)}
    if attributes is not None:
        mine["session"]["attributes"] = attributes
    if "person" in mine["session"].get("attributes", {}):
        mine["session"]["attributes"]["person"] = [account(nth), None]
    return mine


def scene() -> Scene:
    """Play the practice in memory, and keep what is needed of it."""
    store = MemoryStore()
    handler = handlers.function(store, Settings())
    sent: list[Json] = []
    stored: list[tuple[Record, ...]] = []

    def ask(asked: Json) -> Any:
        sent.append(copy.deepcopy(asked))
        stored.append(store.read(account(0)))
        return json.loads(json.dumps(handler(asked, None)))

    echo = Echo(Recognizer(model.read()), ask, Owner(account=account(0)), now=MORNING)
    for _ in follow(script(), echo):
        pass
    at = next(nth for nth, each in enumerate(sent) if each["request"].get("intent", {}).get("name") == ASKED)
    seen = stored[at][0].body["seen"]
    launch = request.envelope(request.launch(), PlatformSession(), echo.owner, seen + 600_000)
    return Scene(stored[at], sent[at], launch, tuple(sent))
