"""Every request of a practice delivered twice, at once or late: it counts once, and no answer fails."""

import copy
from typing import Any

import pytest

from simulator.device import request
from simulator.ears.recognizer import Recognizer
from skill.storage.memory import MemoryStore
from tests.support.alexa import ACCOUNT, TO_THE_SET, Conversation

Json = dict[str, Any]


class Delivered(Conversation):
    """A conversation that remembers its requests, and delivers each of them so often."""

    def __init__(self, recognizer: Recognizer, store: MemoryStore | None = None, *, times: int = 1) -> None:
        super().__init__(recognizer, store)
        self.times, self.sent = times, list[Json]()

    def send(self, body: Json) -> Json:
        sent = copy.deepcopy(request.envelope(body, self.talk, self.owner, self.now))
        self.sent.append(sent)
        answer = super().send(body)
        for _ in range(self.times - 1):
            assert self.handler(copy.deepcopy(sent), None).get("response") == answer.get("response")
        return answer


def practise(conversation: Conversation) -> None:
    conversation.say(*TO_THE_SET)
    conversation.now += 300_000
    conversation.say("easy", "no", "no")


def kept(store: MemoryStore) -> dict[str, Any]:
    return {kind: dict(record.body) for (person, kind), record in store.records.items() if person == ACCOUNT}


@pytest.mark.parametrize("times", [2, 3])
def test_a_practice_whose_requests_come_twice_is_stored_as_if_they_had_come_once(
    recognizer: Recognizer, times: int
) -> None:
    once, often = Delivered(recognizer), Delivered(recognizer, times=times)
    practise(once)
    practise(often)

    assert kept(often.store) == kept(once.store)


def test_every_request_of_a_practice_once_more_after_its_end_changes_nothing_that_counts(
    recognizer: Recognizer,
) -> None:
    conversation = Delivered(recognizer)
    practise(conversation)
    before = kept(conversation.store)
    for sent in conversation.sent:
        conversation.handler(copy.deepcopy(sent), None)
    after = kept(conversation.store)

    assert after["place"] == before["place"]
    assert [after[kind] for kind in after if kind.startswith("done#")] == [
        before[kind] for kind in before if kind.startswith("done#")
    ]
    for counted in ("habits", "week"):
        assert after["profile"].get(counted) == before["profile"].get(counted)
