"""The list Amazon certifies by, gone through in every state that can be reached through the front door.

The walk starts from a first launch and says, in each new state, everything the interaction model knows; what it hears
there is what the tests look at. Sources: Amazon's pages "Voice Interface and User
Experience Testing" and "Functional Testing" for custom skills.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pytest

from simulator.cli.script import follow
from simulator.device import request, rules
from simulator.device.echo import Echo
from simulator.device.player import play, play_reprompt
from simulator.device.request import HttpClient, Json, Owner, PlatformSession
from simulator.device.timeline import Kind, Timeline, spoken_ms
from simulator.device.viewport import NEWEST
from simulator.ears import model
from simulator.ears.recognizer import Call, Recognition, Slot
from skill.alexa import handlers, intents
from skill.content.catalogue import LOCALES, catalogue
from skill.dialogue.session import return_from_digression
from skill.dialogue.states import State
from skill.settings import Settings
from skill.storage.memory import MemoryStore
from skill.storage.records import load
from skill.storage.store import TOMBSTONE
from tests.support import breadth
from tests.support.clock import MORNING
from tests.support.offers import DESCRIBED, offers
from tests.support.recognizer import localised_recognizer
from tools import package

pytestmark = pytest.mark.outside

MODEL = model.read()
INTENTS: dict[str, dict[str, str]] = {
    intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
    for intent in MODEL["interactionModel"]["languageModel"]["intents"]
}
IDS: dict[str, list[tuple[str, str]]] = {
    kind["name"]: [(value.get("id", ""), value["name"]["value"]) for value in kind["values"]]
    for kind in MODEL["interactionModel"]["languageModel"]["types"]
}
AMAZON_VALUES = {"AMAZON.NUMBER": ("1", "5", "8", "40", "?"), "AMAZON.TIME": ("08:00", "EV")}
LEAVING = ("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent")
FALLBACK = "AMAZON.FallbackIntent"
# When something is said while a set plays: when all is over, in the middle, and in the lead-in.
MOMENTS_S = (235, 60, 3)
WORDS = catalogue()


# What can be asked


def wishes() -> Iterator[Json]:
    """Every intent of the model: bare, with each kind of value, and with a word that its slot does not know."""
    for name, slots in INTENTS.items():
        yield wish(name)
        for slot, kind in slots.items():
            if kind in AMAZON_VALUES:
                values = [Slot(slot, kind, value) for value in AMAZON_VALUES[kind]]
            else:
                values = [Slot(slot, kind, said, id_, said) for id_, said in IDS[kind][:3]] + [
                    Slot(slot, kind, "thing")
                ]
            for value in values:
                yield wish(name, value)


def wish(name: str, *filled: Slot) -> Json:
    return request.intent(Recognition(Call.INTENT, name, filled), INTENTS[name])


NEXT = wish("AMAZON.NextIntent")
SOMEBODY_ELSES = wish("WordsIntent", Slot("words", INTENTS["WordsIntent"]["words"], "my mum's got arthritis"))
"""What is always asked about, whatever the ear has learned."""


def meant(heard: Recognition) -> Json:
    """What the platform asks for an utterance."""
    return request.launch() if heard.call is Call.LAUNCH else request.intent(heard, INTENTS[heard.intent])


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a conversation stands: what rides with it (None before it is opened), what is kept, and the time in ms."""

    attributes: Json | None
    kept: dict[Any, Any]
    at: int

    @property
    def state(self) -> State | None:
        return load(self.attributes["session"]).state if self.attributes and "session" in self.attributes else None


@dataclass(frozen=True, slots=True)
class Turn:
    """One request in a spot, its answer, and the spot it leads to."""

    spot: Spot
    asked: Json
    answer: Json
    after: Spot
    said: tuple[str, ...]
    no_input: tuple[str, ...]

    @property
    def intent(self) -> str:
        return str(self.asked.get("intent", {}).get("name", self.asked["type"]))

    @property
    def response(self) -> Json:
        found: Json = self.answer["response"]
        return found

    @property
    def is_complete(self) -> bool:
        """Whether the session is closed; where Alexa goes on with a question of her own it is not."""
        return bool(self.response.get("shouldEndSession"))

    @property
    def handed_over(self) -> bool:
        """Whether Alexa herself asks next, for a permission."""
        return any(each["type"] == "Connections.SendRequest" for each in self.response.get("directives") or ())

    @property
    def lost(self) -> bool:
        """Whether it was not understood."""
        return " ".join(self.said).startswith(LOST)

    @property
    def picks(self) -> bool:
        """Whether it names one of two things that were offered, as "the first one" does."""
        return any(f"'id': '{which}'" in str(self.asked) for which in ("first", "second"))

    def __str__(self) -> str:
        return f"{self.spot.state}: {self.intent} {self.asked.get('intent', {}).get('slots', '')} -> {self.said}"


LOST = tuple(text for name, texts in WORDS.lines.items() if "lost" in name.split(".") for text in texts)
FAILED = WORDS.lines["failed"][0]


class Skill:
    """The skill over a store that is set as each turn finds it; reminders cannot be reached."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.answer = handlers.function(self.store, Settings())

    def turn(self, spot: Spot, asked: Json, later_s: int = 5, screen: str | None = None) -> Turn:
        talk = PlatformSession(attributes=spot.attributes or {}, new=spot.attributes is None)
        self.store.records = dict(spot.kept)
        at = spot.at + later_s * 1000
        sent = request.envelope(asked, talk, Owner(screen=screen), at)
        sent["context"]["System"]["apiEndpoint"] = "http://127.0.0.1:9"  # nobody listens there
        answer = self.answer(sent, None)
        attributes = None if answer["response"].get("shouldEndSession") else answer.get("sessionAttributes") or {}
        after, response = Spot(attributes, dict(self.store.records), at), answer["response"]
        return Turn(spot, asked, answer, after, spoken(play(response)), spoken(play_reprompt(response)))


def spoken(timeline: Timeline) -> tuple[str, ...]:
    return tuple(entry.text for entry in timeline if entry.kind is Kind.SPEECH)


SKILL = Skill()
NOBODY = Spot(None, {}, MORNING)


def launched(spot: Spot = NOBODY, later_s: int = 5) -> Turn:
    return SKILL.turn(Spot(None, spot.kept, spot.at), request.launch(), later_s)


@pytest.fixture(scope="module")
def walk() -> list[Turn]:
    """Everything said in every state, before the set has begun and in its midst; from one step to the next, only next.

    From everywhere the conversation also breaks off, by "exit" or with the device's power, and is opened again. The
    short form goes to each state once, says each intent with its first value, and all its values in a few places.
    """
    turns: list[Turn] = []
    todo = [launched().after]
    seen: set[tuple[object, ...]] = set()
    everything = list(wishes())
    briefly = [[*values][:2][-1] for _, values in groupby(everything, lambda asked: str(asked["intent"]["name"]))]
    while todo:
        spot = todo.pop(0)
        if not spot.state:  # closed
            continue
        session = load((spot.attributes or {})["session"])
        if (key := (session.state, breadth.FULL and session.in_progress)) in seen:
            if (step := (*key, session.step)) not in seen:
                seen.add(step)
                todo.append(SKILL.turn(spot, NEXT).after)
            continue
        seen |= {key, (*key, session.step)}
        for later_s in MOMENTS_S[: None if breadth.FULL else 2] if session.playback else (5,):
            for asked in everything if breadth.FULL or len(seen) % 30 == 0 else briefly:
                turn = SKILL.turn(spot, asked, later_s)
                turns.append(turn)
                todo.append(turn.after)
            left = SKILL.turn(spot, request.ended("USER_INITIATED"), later_s).after
            todo += [launched(each, wait_s).after for each in (left, spot) for wait_s in (60, 600, 2 * 3600)]
        if session.state is State.READY:
            todo.append(SKILL.turn(spot, SOMEBODY_ELSES).after)
            # A set so long that it is cut where the legs change.
            for asked in (wish("RepsIntent", Slot("count", "AMAZON.NUMBER", "10")), *[wish("SlowerIntent")] * 4, NEXT):
                spot = SKILL.turn(spot, asked).after
            todo.append(SKILL.turn(spot, wish("AMAZON.HelpIntent"), MOMENTS_S[0]).after)
    return turns


def spots(walk: list[Turn]) -> list[Spot]:
    return list({id(turn.spot): turn.spot for turn in walk}.values())


def test_the_certification_walk_comes_to_every_state(walk: list[Turn]) -> None:
    assert {turn.spot.state for turn in walk} == set(State) - {State.END}


# Sessions


def asks(text: str) -> bool:
    """Whether the last sentence is a question, or names words to say: what certification calls a prompt."""
    return bool(re.search(r"\?$|\bsay\b", re.split(r"(?<=[.?!])\s+", text.strip())[-1], re.IGNORECASE))


def test_nothing_that_is_answered_breaks_a_rule_of_the_platform(walk: list[Turn]) -> None:
    broken = [(rule, str(turn)) for turn in walk if (rule := rules.broken(turn.answer, spoken_ms))]

    assert broken == []


@pytest.mark.parametrize("asked", [NEXT, wish("AMAZON.HelpIntent"), wish("AMAZON.StopIntent"), wish("TipIntent")])
def test_nothing_that_is_answered_on_a_screen_breaks_a_rule_of_the_platform(walk: list[Turn], asked: Json) -> None:
    for spot in spots(walk):
        turn = SKILL.turn(spot, asked, screen="hub-round-small")
        assert rules.broken(turn.answer, spoken_ms, announced=NEWEST) is None, turn
        assert turn.handed_over or turn.response["directives"], turn


def test_a_prompt_leaves_the_session_open_and_only_a_prompt_does(walk: list[Turn]) -> None:
    """Prompted and closed is refused, and so is open without a prompt, or without words for a silence."""
    for turn in walk:
        if turn.handed_over:
            continue
        assert turn.response["shouldEndSession"] is not asks(" ".join(turn.said)), turn
        assert bool(turn.no_input) is not turn.is_complete, turn
        if turn.no_input:
            assert asks(" ".join(turn.no_input)), turn


def test_help_says_more_than_the_question_and_asks_it_again_where_one_was(walk: list[Turn]) -> None:
    turns = [turn for turn in walk if turn.intent == "AMAZON.HelpIntent"]

    assert {turn.spot.state for turn in turns} == set(State) - {State.END}
    for turn in turns:
        assert not turn.is_complete, turn
        assert asks(turn.said[-1]), turn
        assert len(" ".join(turn.said).split()) > 12, turn
        before = load((turn.spot.attributes or {})["session"])
        if not before.playback:
            asked = return_from_digression(before).state if before.state is State.DID_YOU_MEAN else before.state
            assert turn.after.state is asked, turn


@pytest.mark.parametrize("intent", LEAVING)
def test_stop_and_cancel_lead_out_of_every_state(walk: list[Turn], intent: str) -> None:
    turns = [turn for turn in walk if turn.intent == intent]

    assert {turn.spot.state for turn in turns} == set(State) - {State.END}
    assert [str(turn) for turn in turns if not turn.is_complete] == []


@pytest.mark.parametrize("reason", ["USER_INITIATED", "EXCEEDED_MAX_REPROMPTS", "ERROR"])
def test_the_end_of_a_session_is_answered_with_silence(walk: list[Turn], reason: str) -> None:
    for spot in spots(walk):
        assert SKILL.turn(spot, request.ended(reason)).response == {}


# Intents


def test_every_intent_of_the_model_has_its_meaning() -> None:
    assert set(INTENTS) == set(intents.INTENTS)


def test_nothing_anybody_can_say_in_any_state_fails(walk: list[Turn]) -> None:
    assert [str(turn) for turn in walk if FAILED in " ".join(turn.said)] == []


# What answers a question, and means nothing where that question is not asked: there it is asked to be said again.
ANSWERS = {
    *("FeelIntent", "NumberIntent", "OkayIntent", "OtherIntent", "SettledIntent", "SomewhatIntent", "UnsureIntent"),
    *("AgreeIntent", "DenyIntent", "DoneIntent", "LyingIntent", "UprightIntent", "ReadyIntent", "StepBackIntent"),
    *("ThanksIntent", "WaitIntent"),
    *(f"AMAZON.{name}Intent" for name in ("Fallback", "Yes", "No", "Next", "Previous", "Pause")),
    "WordsIntent",
    "UnchangedIntent",
    # Of which the number or the leg was not heard.
    *("BreathIntent", "RestIntent", "LegsIntent", "FirstLegIntent", "BothLegsIntent"),
}


def test_whatever_is_no_answer_is_understood_in_every_state(walk: list[Turn]) -> None:
    assert [str(turn) for turn in walk if turn.lost and turn.intent not in ANSWERS and not turn.picks] == []


def test_every_answer_is_understood_somewhere(walk: list[Turn]) -> None:
    assert set(INTENTS) - {FALLBACK, "WordsIntent"} <= {turn.intent for turn in walk if not turn.lost}


def test_an_intent_nobody_has_heard_of_is_asked_to_be_said_again(walk: list[Turn]) -> None:
    for spot in spots(walk):
        turn = SKILL.turn(spot, {"type": "IntentRequest", "intent": {"name": "TomorrowsIntent", "slots": {}}})
        assert not turn.is_complete, turn
        assert asks(" ".join(turn.said)), turn


@pytest.fixture(scope="module")
def one_shots(walk: list[Turn]) -> list[Turn]:
    """Every intent as the first thing said: by a stranger, by somebody who was here, and within the hour of leaving."""
    left = next(turn.after for turn in walk if turn.spot.state is State.READY and turn.intent == "AMAZON.StopIntent")
    done = next(turn.after for turn in walk if turn.spot.state is State.RISE and turn.is_complete)
    opened = [(Spot(None, spot.kept, spot.at), later_s) for spot, later_s in ((NOBODY, 5), (left, 600), (done, 86_400))]
    return [SKILL.turn(spot, asked, later_s) for spot, later_s in opened for asked in wishes()]


def test_every_intent_can_be_the_first_thing_said(one_shots: list[Turn]) -> None:
    """It greets and asks, or says what is urgent and closes."""
    for turn in one_shots:
        text = " ".join(turn.said)
        assert rules.broken(turn.answer, spoken_ms) is None, turn
        assert turn.is_complete or text.startswith("Hello"), turn
        assert turn.is_complete is not asks(text), turn
        assert FAILED not in text, turn


def test_only_what_ends_everything_closes_a_conversation_that_it_opens(one_shots: list[Turn]) -> None:
    closing = {turn.intent for turn in one_shots if turn.is_complete}

    assert closing == {
        *LEAVING,
        *(
            "EmergencyIntent",
            "FallenIntent",
            "CalfIntent",
            "PregnantIntent",
            "SharpIntent",
            "NumbIntent",
            "DizzyIntent",
        ),
    }


def test_forget_me_leaves_nothing_behind(walk: list[Turn]) -> None:
    """Whoever is told that everything is forgotten has no item left but the tombstone, wherever it was said."""
    forgotten = 0
    for spot in spots(walk):
        asked = SKILL.turn(spot, wish("ForgetIntent"))
        if asked.after.state is State.FORGETTING:
            forgotten += 1
            done = SKILL.turn(asked.after, wish("AMAZON.YesIntent"))
            assert done.is_complete, done
            assert {kind for _, kind in done.after.kept} <= {TOMBSTONE}, done

    assert forgotten > 20


# What a prompt offers


def test_every_offer_is_understood_in_the_state_that_makes_it(walk: list[Turn]) -> None:
    """Said right after the prompt that offers it, each is taken for something."""
    made: dict[tuple[State | None, str], Turn] = {}
    for turn in walk:
        if not turn.is_complete:
            for offer in (*offers(" ".join(turn.said)), *offers(" ".join(turn.no_input))):
                made.setdefault((turn.after.state, offer), turn)
    recognizer = localised_recognizer(LOCALES[0])
    deaf = []
    for (state, offer), turn in made.items():
        heard = recognizer.hear(DESCRIBED.get(offer, offer))
        if heard.call is Call.INTENT and SKILL.turn(turn.after, meant(heard), MOMENTS_S[0]).lost:
            deaf.append((state, offer, turn.said))

    assert deaf == []


# Example phrases


@pytest.mark.parametrize("locale", LOCALES)
def test_every_example_phrase_opens_the_skill(locale: str, front_door: Callable[[], str]) -> None:
    """As the store shows it, said to an Echo that has never heard of the skill, through the front door."""
    shown = package.manifest(None)["manifest"]["publishingInformation"]["locales"][locale]

    for nth, phrase in enumerate(shown["examplePhrases"]):
        owner = Owner(account=f"example {locale} {nth}", locale=locale)
        echo = Echo(localised_recognizer(locale), HttpClient(front_door()).ask, owner, now=MORNING)
        answered = [line for line in follow([phrase], echo) if line.startswith("alexa: ")]
        assert answered[0].startswith("alexa: Hello. "), answered
        assert asks(answered[-1]), answered
        assert echo.leave(), "the session is open"
