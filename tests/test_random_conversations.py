"""Conversations nobody would think of: random words, gaps, lapses, power cuts, restarts, and a store that fails.

A few here; `make search` holds hundreds, or as many as you like.
"""

import random
import re
from typing import Any

import pytest
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from simulator.device.cloud import Cloud
from simulator.device.echo import DeviceEvent, DeviceState, Echo, Ended, Interrupted, Refused
from simulator.device.request import Owner
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from skill.alexa import handlers
from skill.settings import Settings
from skill.storage.loaded import PRACTICE_PREFIX
from tests.support.clock import MORNING as NOW
from tests.support.examples import examples
from tests.support.hostile import Weather

pytestmark = pytest.mark.slow

EARS = Recognizer(model.read())
OPENINGS = ("start heel slides", "start heel slides for my knees", "ask heel slides how am I doing", "open heel slides")
# What leads on, which people say most, and everything else.
ONWARD = ("yes", "no", "next", "ready", "knees", "low back", "easy", "go on", "walk me through it", "settled")
ELSE = (
    *("what's the pro tip", "hold on", "slower", "faster", "longer breath out", "how many left", "skip this leg"),
    *("why does this work", "what are sit bones", "it hurts", "two", "four", "eight", "sharp", "I'm dizzy", "help"),
    *("stop", "start over", "repeat", "go back", "help me down", "help me up", "both", "I don't know", "sort of"),
    *("eight reps", "forty reps", "hard", "how am I doing", "what do you keep", "forget me", "chest pain", "banana"),
    *("cancel my reminder", "the other one", "how often", "can I use the bed", "back", "better", "just right", "exit"),
)
ONWARD_FROM = {
    "none": "start heel slides",
    "choose": "knees",
    **dict.fromkeys(("same", "come_back"), "yes"),
    **dict.fromkeys(("lost_touch", "news", "screen_1", "screen_2", "screen_3", "forgetting", "reminding"), "no"),
    **dict.fromkeys(("pain", "eased", "calm", "dizzy"), "better"),
}
SETTLED = re.compile(r"(right|left) \d+/\d+ settle")
GAPS_MS = (0, 500, 1_000, 9_000, 31_000, 60_000, 130_000, 200_000, 600_000, 4_000_000, 90_000_000)


class Conversation(RuleBasedStateMachine):
    """Somebody, an Echo, and the skill; and what holds whatever they do."""

    @initialize(voice=st.booleans(), start_lag=st.integers(0, 1_500), hearing_lag=st.integers(0, 1_500))
    def begin(self, voice: bool, start_lag: int, hearing_lag: int) -> None:
        self.store = Weather()
        self.skill = handlers.function(self.store, Settings())
        self.owner = Owner(voice="amzn1.ask.person.ANN" if voice else None)
        self.echo = Echo(
            EARS,
            lambda sent: self.skill(sent, None),
            self.owner,
            now=NOW,
            start_lag=start_lag,
            cloud=Cloud(endpoint=""),
        )
        self.echo.hearing_lag = hearing_lag
        self.intent = 0

    @rule(
        words=st.sampled_from(ONWARD) | st.sampled_from(ONWARD) | st.sampled_from(ELSE),
        opening=st.sampled_from(OPENINGS),
    )
    def say(self, words: str, opening: str) -> None:
        """Something, whether Alexa speaks or listens; nothing but an opening, where no skill is open."""
        session = self._session()
        if session and session["place"]["place"] == "lost_touch" and words == "yes":
            # somebody says that they finished, and is believed
            self.intent += sum(session["place"].get("promised", [5, 5]))
        self._listen(lambda: self.echo.hear(opening if self.echo.state is DeviceState.IDLE else words))

    @rule(opening=st.sampled_from(OPENINGS))
    def open_again(self, opening: str) -> None:
        self._listen(lambda: self.echo.hear(opening))

    @rule(ms=st.sampled_from(GAPS_MS))
    def wait(self, ms: int) -> None:
        self._listen(lambda: self.echo.pass_time(ms))

    @rule()
    def let_her_finish(self) -> None:
        self._listen(lambda: self.echo.pass_time(self.echo.until_quiet() + 1))

    @rule(ms=st.integers(0, 230_000))
    def come_to_a_set_and_be_in_the_middle_of_it(self, ms: int) -> None:
        """The straight way, so that many conversations have a set at all."""
        for _ in range(25):
            session = self._session()
            if session and session["place"]["place"] == "reps":
                break
            words = ONWARD_FROM.get(session["place"]["place"] if session else "none", "next")
            self._listen(lambda words=words: self.echo.hear(words))
        self._listen(lambda: self.echo.pass_time(ms))

    @rule(failing=st.booleans())
    def change_the_weather(self, failing: bool) -> None:
        self.store.failing = failing

    @rule()
    def cut_the_power(self) -> None:
        """The device is off, and nobody tells the skill."""
        if self.echo.state is DeviceState.SPEAKING:
            self._sounded(self.echo.ms)
        self.echo.drop()

    @rule()
    def restart_the_skill(self) -> None:
        self.skill = handlers.function(self.store, Settings())

    @invariant()
    def no_rep_is_credited_that_was_not_heard(self) -> None:
        credited = [
            item.body for item in self.store.query_latest(self.owner.voice or self.owner.account, PRACTICE_PREFIX)
        ]
        assert sum(each["right"] + each["left"] for each in credited) <= self.intent

    @invariant()
    def what_is_done_is_kept_once_the_store_can_be_reached(self) -> None:
        session = self._session()
        if self.fair and session and "done" in session["place"]:
            kind = f"{PRACTICE_PREFIX}{session['place']['began']:013}"
            (kept,) = self.store.query_latest(self.owner.voice or self.owner.account, kind)
            assert [kept.body["right"], kept.body["left"]] == session["place"]["done"]

    def teardown(self) -> None:
        """However it went, "stop" ends it."""
        if hasattr(self, "echo") and self.echo.state is not DeviceState.IDLE:
            events = [*self.echo.hear("stop"), *self.echo.pass_time(60_000)]
            assert any(isinstance(event, Ended) for event in events)

    fair = False

    def _session(self) -> Any:
        talk = self.echo.session
        return talk.attributes.get("session") if talk else None

    def _listen(self, act: Any) -> None:
        """Do something, note what of a set was heard, and see that the platform has nothing to refuse."""
        speaking = self.echo.state is DeviceState.SPEAKING
        before, was = self.echo.timeline, self._session()
        events: list[DeviceEvent] = act()
        for event in events:
            if isinstance(event, Interrupted):
                self._sounded(event.ms, before if speaking else ())
        interrupted = any(isinstance(event, Interrupted) for event in events)
        spoke_on = self.echo.state is DeviceState.SPEAKING and self.echo.timeline is before
        if speaking and not interrupted and not spoke_on:
            self._sounded(10**9, before)
        self.fair = not self.store.failing and self._session() is not was
        assert [event.rule for event in events if isinstance(event, Refused)] == []

    def _sounded(self, ms: int, timeline: Any = None) -> None:
        """Add the reps of an answer that were over after it had sounded for so long."""
        entries = self.echo.timeline if timeline is None else timeline
        ends = {entry.end for entry in entries if entry.scopes and SETTLED.fullmatch(entry.descriptions[-1])}
        self.intent += sum(end <= ms for end in ends)


random.seed(0)
Conversation.TestCase.settings = examples(20, steps=30, unhealthy=list(HealthCheck))
TestConversation = Conversation.TestCase
