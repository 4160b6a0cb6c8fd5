"""A conversation with the skill in process, as Alexa would have it."""

import json
from collections.abc import Callable
from typing import Any

from simulator.device import request
from simulator.device.request import Owner, PlatformSession
from simulator.ears.recognizer import Recognizer
from skill.alexa import handlers
from skill.settings import Settings
from skill.storage.deadline import Deadline
from skill.storage.memory import MemoryStore
from tests.support.clock import MORNING as NOW

ACCOUNT = "amzn1.ask.account.SOMEBODY"
Json = dict[str, Any]


class Conversation:
    """A conversation in process: requests through ask-sdk's own deserialiser, on a store of its own."""

    def __init__(
        self, recognizer: Recognizer, store: MemoryStore | None = None, *, fetch: handlers.Fetch | None = None,
        deadline: Callable[[], Deadline] = Deadline, **owner: Any,
    ) -> None:  # fmt: skip
        self.store = store or MemoryStore()
        self.handler = handlers.function(self.store, Settings(), fetch, deadline)
        # Without a fake of Alexa's own APIs there are none.
        endpoint = "https://api.amazonalexa.com" if fetch else ""
        self.recognizer, self.owner = recognizer, Owner(account=ACCOUNT, endpoint=endpoint, **owner)
        self.talk, self.now = PlatformSession(), NOW

    def send(self, body: Json) -> Json:
        sent = request.envelope(body, self.talk, self.owner, self.now)
        answer: Json = self.handler(json.loads(json.dumps(sent)), None)
        self.talk.new, self.talk.attributes = False, answer.get("sessionAttributes") or {}
        return answer

    def say(self, *words: str) -> Json:
        answer: Json = {}
        for each in words:
            heard = self.recognizer.hear(each)
            self.now += 1_000
            if heard.call == "launch":
                answer = self.send(request.launch())
            else:
                answer = self.send(request.intent(heard, self.recognizer.kinds[heard.intent]))
        return answer


TO_THE_SET = ("start heel slides", "knees", "no", "no", "no", "next", *["next"] * 8, "ready")
