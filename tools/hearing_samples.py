"""What Alexa takes for an intent by an exact sample of the interaction model, and what comes of it in a situation.

As she documents it: a sample without a slot comes before one with a slot, and a sentence that is none of the samples
reaches the skill as text. How she takes a sentence that is only like a sample is not known, so that counts as text too.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from skill.alexa.intents import (
    HEARD_IN_FULL,
    INTENTS,
    NUMBER_SLOT,
    SENTENCE_INTENTS,
    SPAN_SLOT,
    TIME_SLOT,
    TOPICS,
    WORD_BY_INTENT,
)
from skill.dialogue.session import Session
from skill.dialogue.situations import SITUATION
from skill.dialogue.states import State
from skill.dialogue.table.meant_here import in_this_state
from skill.hearing.interpret import interpret
from skill.hearing.learned.features import plain
from skill.hearing.meanings import MEANINGS
from skill.hearing.utterance import Intent, Utterance
from skill.hearing.values.numbers import numbers
from skill.hearing.values.times import time_of_day

MODEL = Path(__file__).parents[1] / "interaction_model" / "en-US.json"
NEXT = ("floor", "setup", "hearing", "ready")
LONGEST_TIME = 6
"""Words of a time of day: "quarter to eight in the morning". What is longer tells something else besides."""
ASKED_WHETHER = ("same", "other", "rise")
"""Situations in which "go on" is a yes to what was offered."""
HURTING = ("safety", "pain", "calm", "dizzy")
EFFECTS: Mapping[Intent, str] = {intent: effect for effect, intent in reversed(list(MEANINGS.items()))}
"""The effect of an intent that needs nothing else; of several the first."""


@dataclass(frozen=True)
class Samples:
    """The samples of a model, as it is uploaded."""

    model: Mapping[str, Any]

    @classmethod
    @cache
    def of(cls, path: Path = MODEL) -> "Samples":
        """Those of a file."""
        return cls(json.loads(path.read_text(encoding="utf-8"))["interactionModel"]["languageModel"])

    @cached_property
    def _phrases(self) -> dict[str, dict[str, str]]:
        """Of each type, its phrases and what they stand for."""
        return {
            kind["name"]: {
                plain(phrase): value.get("id", value["name"]["value"])
                for value in kind["values"]
                for phrase in (value["name"]["value"], *value["name"].get("synonyms", ()))
            }
            for kind in self.model["types"]
        }

    @cached_property
    def _whole(self) -> dict[str, str]:
        """Samples without a slot, and their intents."""
        return {
            plain(sample): intent["name"]
            for intent in self.model["intents"]
            for sample in intent.get("samples", ())
            if "{" not in sample
        }

    @cached_property
    def _framed(self) -> list[tuple[re.Pattern[str], str, dict[str, str], str]]:
        """Samples with slots: pattern, intent, types of the slots, first word; the longest first."""
        found = []
        for intent in self.model["intents"]:
            types = {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
            for sample in intent.get("samples", ()):
                if "{" in sample:
                    marked = plain(re.sub(r"\{(\w+)\}", r"xx\1xx", sample))
                    pattern = re.sub(r"xx(\w+?)xx", r"(?P<\1>.+)", re.escape(marked))
                    begins = "" if sample.split()[0].startswith("{") else plain(sample).split()[0]
                    found.append((re.compile(pattern), intent["name"], types, begins))
        return sorted(found, key=lambda each: -len(each[0].pattern))

    def intent(self, text: str) -> tuple[str, dict[str, str]] | None:
        """The intent that a sentence is a sample of, and what its slots stand for; None for no sample."""
        words = plain(text)
        if words in self._whole:
            return self._whole[words], {}
        first = words.split()[0] if words else ""
        for pattern, name, types, begins in self._framed:
            if begins in ("", first) and (match := pattern.fullmatch(words)):
                values = {slot: self._value(types[slot], said) for slot, said in match.groupdict().items()}
                if all(value is not None for value in values.values()):
                    return name, {slot: str(value) for slot, value in values.items()}
        return None

    def _value(self, kind: str, said: str) -> str | None:
        """What words in a slot stand for, where its type has them."""
        if kind == "AMAZON.NUMBER":
            found = numbers(said)
            return f"{found[0].value:g}" if len(found) == 1 and found[0][1:] == (0, len(said.split())) else None
        if kind == "AMAZON.TIME":
            time = time_of_day(said) if len(said.split()) <= LONGEST_TIME else None
            return None if time is None else str(time)
        return self._phrases[kind].get(said)

    def effect(self, text: str, situation: str, question: str | None = None) -> str | None:
        """What comes of a sample in a situation; None where the words reach the ear instead."""
        if (found := self.intent(text)) is None:
            return None
        name, values = found
        intent = INTENTS[name]
        if intent in (Intent.TEXT, Intent.FALLBACK):
            return None
        if name in SENTENCE_INTENTS or HEARD_IN_FULL & values.keys():
            word = next(iter(values.values())) if intent is Intent.FEEL else None
            heard = Utterance(intent, 0, word=word, text=text)
            if interpret(heard, situation, question).intent is not intent:
                return None
        if word := TOPICS.get(name, WORD_BY_INTENT.get(name)):
            values = values | {"word": word}
        return _effect(_in_the_dialogue(intent, values, situation), values, situation)


STATES: Mapping[str, State] = {name: state for state, name in reversed(list(SITUATION.items()))} | {
    "safety": State.SCREEN_1
}
"""A state of each situation."""


def _in_the_dialogue(intent: Intent, values: Mapping[str, str], situation: str) -> Intent:
    """The intent that it is in the dialogue there: upright on the way up is done, "give me ten" before the set reps."""
    number, word = values.get(NUMBER_SLOT), values.get("word", next(iter(values.values()), None))
    heard = Utterance(intent, 0, word=word, number=int(number) if number and number.isdigit() else None)
    return in_this_state(Session(state=STATES[situation]), heard).intent if situation in STATES else intent


def _effect(intent: Intent, values: Mapping[str, str], situation: str) -> str | None:
    """The effect of an intent with what its slots stand for; None for one that leads nowhere in the situation."""
    match intent:
        case Intent.FEEL | Intent.NUMBER:
            return _valued(intent, values)
        case Intent.DONE:
            return _DONE.get(situation, "next")
        case Intent.RESUME:
            return "next" if situation in NEXT else "yes" if situation in ASKED_WHETHER else "go_on"
        case Intent.YES if situation in NEXT:
            return "next"
        case Intent.OKAY if situation == "feel":
            return "right"
        case Intent.OKAY if situation in HURTING:
            return "none"
        case Intent.OKAY:
            return "next" if situation in NEXT else "yes"
        case _:
            return _valued(intent, values) or EFFECTS.get(intent)


_DONE = {"moving": "stop", "paused": "stop", "finishing": "stop", "lost_touch": "yes", "rise": "no"}
"""What it means where it is not that somebody is in place."""
_NAMED = frozenset({Intent.TERM, Intent.TEACH, Intent.CUES, Intent.BREATH_SOUND, Intent.ONLY_LEG, Intent.FIRST_LEG})
_COUNTED = frozenset(
    {Intent.NUMBER, Intent.REPS, Intent.COUNTDOWN, Intent.REST, Intent.SETS, Intent.DID, Intent.WEEK_GOAL}
)


def _valued(intent: Intent, values: Mapping[str, str]) -> str | None:
    """The effect with its value; None where the intent takes none, or was given none."""
    number, value = values.get(NUMBER_SLOT, values.get(SPAN_SLOT)), next(iter(values.values()), None)
    match intent:
        case Intent.GOAL:
            return {"knees": "knees", "first": "knees", "both": "both"}.get(str(value), "hips_back")
        case Intent.FEEL:
            return value
        case Intent.SKIPPED:
            return f"skipped:{number or 1}"
        case Intent.REMIND if TIME_SLOT in values:
            return f"remind:{values[TIME_SLOT]}"
    told = value if intent in _NAMED else number if intent in _COUNTED else None
    return f"{EFFECTS[intent]}:{told}" if told else None
