"""What an intent of a request says: its meaning, its values, and the words that are passed on."""

import json
import logging
from types import SimpleNamespace
from typing import Any

import pytest

from simulator.device import request
from simulator.ears.recognizer import Call, Recognition, Recognizer, Slot
from skill.alexa.intents import INTENTS, parse
from skill.hearing.utterance import NEAREST, Intent, Utterance
from tests.support.alexa import Conversation

AT = 1_700_000_000_000
BEFORE = Utterance(Intent.FALLBACK, AT, new=True, locale="en-GB")
SAID = "it went peculiar by the wardrobe"


def slot(value: str | None, id_: str | None = None, *, resolved: bool = True) -> Any:
    """A slot as the SDK has it: its words, and the value they resolved to or that there was none."""
    if value is None or not resolved:
        return SimpleNamespace(value=value, resolutions=None)
    code = SimpleNamespace(value="ER_SUCCESS_MATCH" if id_ else "ER_SUCCESS_NO_MATCH")
    values = [SimpleNamespace(value=SimpleNamespace(id=id_, name=value))] if id_ else None
    authority = SimpleNamespace(status=SimpleNamespace(code=code), values=values)
    return SimpleNamespace(value=value, resolutions=SimpleNamespace(resolutions_per_authority=[authority]))


def parsed(name: str, **slots: Any) -> Utterance:
    return parse(SimpleNamespace(name=name, slots=slots or None), BEFORE)


def test_an_intent_keeps_when_and_where_it_was_said() -> None:
    heard = parsed("AMAZON.YesIntent")

    assert heard == Utterance(Intent.YES, AT, new=True, locale="en-GB")


def test_an_intent_that_came_later_is_not_understood() -> None:
    assert parsed("TomorrowsIntent").intent is Intent.FALLBACK


@pytest.mark.parametrize(
    ("name", "slot_name", "id_", "intent"),
    [
        ("AgreeIntent", "agreement", "yes", Intent.YES),
        ("DenyIntent", "denial", "no", Intent.NO),
        ("SettledIntent", "relief", "settled", Intent.SETTLED),
    ],
)
def test_what_weighs_comes_with_its_words_and_means_nothing_without_a_known_sentence(
    name: str, slot_name: str, id_: str, intent: Intent
) -> None:
    known = parsed(name, **{slot_name: slot("those very words", id_)})
    unknown = parsed(name, **{slot_name: slot("nothing of the kind")})
    empty = parsed(name, **{slot_name: slot(None)})

    assert (known.intent, known.text, known.word) == (intent, "those very words", None)
    assert (unknown.intent, unknown.text, unknown.word) == (Intent.FALLBACK, "nothing of the kind", None)
    assert (empty.intent, empty.text) == (Intent.FALLBACK, None)


@pytest.mark.parametrize(
    "words",
    [slot(SAID, SAID), slot(SAID), slot(SAID, resolved=False)],
    ids=["a sentence of the type", "any other", "a search"],
)
def test_free_text_is_passed_on_however_it_was_taken(words: Any) -> None:
    heard = parsed("WordsIntent", words=words)

    assert (heard.intent, heard.text, heard.word) == (Intent.FALLBACK, SAID, None)


def test_words_that_are_no_value_of_their_slot_are_passed_on() -> None:
    heard = parsed("GoalIntent", goal=slot("elbow"))

    assert (heard.intent, heard.word, heard.text) == (Intent.GOAL, None, "elbow")


def test_a_value_that_is_known_is_the_word_and_is_not_passed_on() -> None:
    heard = parsed("GoalIntent", goal=slot("kneecaps", "knees"))

    assert (heard.intent, heard.word, heard.text) == (Intent.GOAL, "knees", None)


def test_how_it_felt_is_a_word_and_is_passed_on_for_it_may_be_a_yes() -> None:
    heard = parsed("FeelIntent", feel=slot("fine", "right"))

    assert (heard.intent, heard.word, heard.text) == (Intent.FEEL, "right", "fine")


@pytest.mark.parametrize(
    ("name", "intent"),
    [("SkipLegIntent", Intent.SKIP_LEG), ("LegIntent", Intent.OTHER_LEG), ("OnlyLegIntent", Intent.ONLY_LEG)],
)
def test_the_leg_that_was_named_is_the_word(name: str, intent: Intent) -> None:
    heard = parsed(name, leg=slot("left", "left"))

    assert (heard.intent, heard.word) == (intent, "left")


@pytest.mark.parametrize(
    ("count", "time", "number", "hour"),
    [
        ("8", None, 8, None),
        ("?", None, None, None),
        (None, "08:00", 8, "08:00"),
        (None, "20:05", 9, "20:05"),
        (None, "00:30", 13, "00:30"),
        (None, "EV", None, "EV"),
        ("3", "15:00", 3, "15:00"),
        (None, "2030-01-01", None, None),
    ],
)
def test_numbers_and_times_are_values_and_never_words(
    count: str | None, time: str | None, number: int | None, hour: str | None
) -> None:
    heard = parsed("NumberIntent", count=slot(count, resolved=False), time=slot(time, resolved=False))

    assert (heard.number, heard.time, heard.text) == (number, hour, None)


def test_a_time_is_no_number_but_as_an_answer() -> None:
    heard = parsed("RemindIntent", time=slot("08:00", resolved=False))

    assert (heard.number, heard.time) == (None, "08:00")


def test_what_the_dialogue_has_no_rows_for_is_the_nearest_that_it_has() -> None:
    meant = {parsed(name).intent for name in INTENTS}

    assert meant.isdisjoint(NEAREST)
    assert set(NEAREST.values()).isdisjoint(NEAREST)


def test_the_text_does_not_show_where_an_utterance_is_written_out() -> None:
    assert SAID not in repr(parsed("WordsIntent", words=slot(SAID)))


@pytest.mark.parametrize("name", ["WordsIntent", "SettledIntent", "PainIntent"])
def test_free_text_leaves_no_trace_in_log_attributes_or_table(
    name: str, recognizer: Recognizer, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither in the log, at its most talkative, nor in the attributes, the answer or the table."""
    caplog.set_level(logging.DEBUG)
    conversation = Conversation(recognizer)
    conversation.say("start heel slides", "knees")
    (slot_name,) = recognizer.kinds[name]
    heard = Recognition(Call.INTENT, name, (Slot(slot_name, recognizer.kinds[name][slot_name], SAID),))

    answer = conversation.send(request.intent(heard, recognizer.kinds[name]))

    assert "wardrobe" not in json.dumps(answer)
    assert "wardrobe" not in caplog.text
    assert "wardrobe" not in repr(conversation.store.__dict__)
