"""What Alexa hears in a sentence, by the interaction model alone: an intent's sample word for word, else the words.

The documentation promises no more than that: a sentence that is a sample, its slots filled, starts that intent. What
Alexa may make of a sentence that is only like a sample is nowhere written, so here it never counts: it reaches the
skill as text, by the intent that the model has for text, or as AMAZON.FallbackIntent where it has none.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from simulator.ears import numbers

FALLBACK = "AMAZON.FallbackIntent"
FREE_TEXT, FREE_TEXT_SAMPLE = "WordsIntent", "{words}"
"""The intent that takes any words, and the sample with which it does."""

# What Amazon's own intents hear without a sample in the model, by the page "Standard built-in intents".
AMAZON_WORDS = {
    "AMAZON.YesIntent": ("yes", "yeah", "yep", "yes please", "sure", "of course"),
    "AMAZON.NoIntent": ("no", "nope", "no thanks", "no thank you"),
    "AMAZON.NextIntent": ("next", "skip", "skip forward"),
    "AMAZON.PreviousIntent": ("previous", "go back", "skip back"),
    "AMAZON.RepeatIntent": ("repeat", "repeat that", "say that again"),
    "AMAZON.PauseIntent": ("pause", "pause that"),
    "AMAZON.ResumeIntent": ("resume", "continue", "keep going"),
    "AMAZON.StartOverIntent": ("start over", "restart", "start again"),
    "AMAZON.HelpIntent": ("help", "help me", "can you help me"),
    "AMAZON.StopIntent": ("stop", "off", "shut up"),
    "AMAZON.CancelIntent": ("cancel", "never mind", "forget it"),
    "AMAZON.NavigateHomeIntent": ("go home", "home screen"),
}
# What Amazon's own types take: the value they send, or None for words that are not of the type.
AMAZON_TYPES: Mapping[str, Callable[[str], str | None]] = {
    "AMAZON.NUMBER": numbers.number,
    "AMAZON.TIME": numbers.time_of_day,
    "AMAZON.SearchQuery": str,
}
# These never reach a skill: the platform closes the session at once, as Amazon says.
EXIT = frozenset({"exit", "quit", "exit heel slides", "quit heel slides", "close heel slides"})

_OPEN = r"(?:please )?(?:open|start|launch|begin|run|play|load|use|resume)"
_ASK = r"(?:please )?(?:ask|tell|talk to|open|start|launch|begin|run|play|load|use)"

# A slot also carries words that its type does not have: few of them, where the words around it are those of the sample.
CARRIED_WORDS, WORDS_AROUND = 2, 2

_APOSTROPHES = r"[`\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}]"
_SLOT = re.compile(r"\{(\w+)\}")


class Call(StrEnum):
    """What an utterance asks of the platform."""

    LAUNCH = "launch"
    INTENT = "intent"
    EXIT = "exit"


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot as it was filled: the words, and the value they resolve to where the type has values."""

    name: str
    type: str
    value: str | None = None
    id: str | None = None
    resolved: str | None = None

    @property
    def match(self) -> bool:
        """Whether the words are one of the type's own."""
        return self.resolved is not None


@dataclass(frozen=True, slots=True)
class Recognition:
    """An utterance understood; `new` when it opens the skill, alone or with a first wish ("ask heel slides …")."""

    call: Call
    intent: str = ""
    slots: tuple[Slot, ...] = ()
    new: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample with slots: the pattern of a sentence of it, and how many words of its own it has."""

    intent: str
    pattern: re.Pattern[str]
    words: int


class Recognizer:
    """What one interaction model hears."""

    def __init__(self, model: Mapping[str, Any]) -> None:
        """Read a model in the shape of `interaction_model/en-US.json`."""
        language = model["interactionModel"]["languageModel"]
        self.invocation = plain(language["invocationName"])
        self.kinds: dict[str, dict[str, str]] = {
            intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
            for intent in language["intents"]
        }
        self.values = {kind["name"]: dict(_values(kind)) for kind in language.get("types", ())}
        own = [(sample, intent["name"]) for intent in language["intents"] for sample in intent.get("samples", ())]
        amazons = [(words, name) for name in self.kinds for words in AMAZON_WORDS.get(name, ())]
        self.sentences = {plain(sample): name for sample, name in reversed(own + amazons) if "{" not in sample}
        self.samples = sorted((self._sample(*each) for each in own if "{" in each[0]), key=lambda each: -each.words)
        self.takes_text = (FREE_TEXT_SAMPLE, FREE_TEXT) in own
        self.contractions = _contractions([sample for sample, _ in own])

    def hear(self, text: str) -> Recognition:
        """The meaning of an utterance, with or without "alexa," in front."""
        words = self.transcribed(text)
        if words in EXIT:
            return Recognition(Call.EXIT)
        if re.fullmatch(rf"{_OPEN} (?:the )?(?:skill )?{self.invocation}(?: skill)?(?: please)?", words):
            return Recognition(Call.LAUNCH, new=True)
        asked = re.fullmatch(
            rf"{_ASK} {self.invocation}(?:(?P<joint> (?:for|to|about|and|that|with))? (?P<wish>.+))?", words
        )
        if asked and not asked["wish"]:
            return Recognition(Call.LAUNCH, new=True)
        if asked:
            return replace(self._meaning(f"{asked['joint'] or ''} {asked['wish']}".strip(), asked["wish"]), new=True)
        return self._meaning(words)

    def transcribed(self, text: str) -> str:
        """A text as speech recognition writes it: lower case, no punctuation, figures as words, "dont" as "don't"."""
        words = numbers.spelled_out(_words(text)).split()
        return " ".join(self.contractions.get(word, word) for word in words)

    def _meaning(self, *readings: str) -> Recognition:
        """What a sentence is that may be read in several ways: a sample, one but for a slot's words, or text."""
        ways = (way(words) for way in (self._exact, self._carrying) for words in readings)
        return next(filter(None, ways), None) or self._free_text(readings[-1])

    def _exact(self, words: str) -> Recognition | None:
        """The intent with a sample that is this sentence, what is in its slots being of their types."""
        if intent := self.sentences.get(plain(words)):
            return self._recognition(intent)
        return next((self._recognition(sample.intent, *slots) for sample, slots in self._fitting(words, _is_own)), None)

    def _carrying(self, words: str) -> Recognition | None:
        """The intent with a sample that is this sentence but for words that a slot's type does not have."""
        fitting = self._fitting(words, lambda slot: _is_own(slot) or _is_carried(slot))
        return next((self._recognition(it.intent, *slots) for it, slots in fitting if it.words >= WORDS_AROUND), None)

    def _fitting(self, words: str, may_fill: Callable[[Slot], bool]) -> Iterator[tuple[Sample, list[Slot]]]:
        """The samples that a sentence fits, with their slots, those with most words of their own first."""
        for sample in self.samples:
            if match := sample.pattern.fullmatch(words):
                slots = [self._slot(sample.intent, *filled) for filled in match.groupdict().items()]
                if all(map(may_fill, slots)):
                    yield sample, slots

    def _free_text(self, words: str) -> Recognition:
        if not words or not self.takes_text:
            return Recognition(Call.INTENT, FALLBACK)
        return self._recognition(FREE_TEXT, self._slot(FREE_TEXT, FREE_TEXT_SAMPLE.strip("{}"), words))

    def _slot(self, intent: str, name: str, words: str) -> Slot:
        """A slot of an intent, filled with words."""
        kind = self.kinds[intent][name]
        if kind in AMAZON_TYPES:
            return Slot(name, kind, AMAZON_TYPES[kind](plain(words)))
        resolved, identity = self.values[kind].get(plain(words), (None, None))
        return Slot(name, kind, words, identity, resolved)

    def _sample(self, sample: str, intent: str) -> Sample:
        """A sample as a pattern; next to another slot, a slot takes only its type's own words."""
        own, names = _SLOT.split(_words(sample))[::2], _SLOT.findall(sample)
        pattern = re.escape(own[0])
        for name, words in zip(names, own[1:], strict=True):
            phrases = self.values.get(self.kinds[intent][name]) if len(names) > 1 else None
            pattern += f"(?P<{name}>{'|'.join(map(re.escape, phrases)) if phrases else '.+?'}){re.escape(words)}"
        return Sample(intent, re.compile(pattern.replace("'", "'?")), len(" ".join(own).split()))

    def _recognition(self, intent: str, *filled: Slot) -> Recognition:
        slots = {slot.name: slot for slot in filled}
        return Recognition(
            Call.INTENT, intent, tuple(slots.get(name, Slot(name, kind)) for name, kind in self.kinds[intent].items())
        )


def plain(text: str) -> str:
    """Words as they are compared: as speech recognition writes them, but for the apostrophes."""
    return _words(text).replace("'", "")


def _words(text: str) -> str:
    """Lower-case words without punctuation and wake word; "8:30", "3.5" and the slots of a sample stay whole."""
    letter = r"[^\W\d]"
    words = re.sub(
        rf"(?<={letter})\.(?={letter}\b)|(?<=\b{letter})\.(?=\s|$)", "", text.casefold().replace("§", " ")
    )  # p.m., i. t.
    words = re.sub(r"(?<=\d)([:.])(?=\d)", lambda mark: "§" if mark[1] == ":" else " point ", words)
    words = re.sub(r"[^\w\s{}§']|(?<![\w}])'|'(?!\w)", " ", re.sub(_APOSTROPHES, "'", words)).replace("§", ":")
    return re.sub(r"^(?:alexa|echo|computer|ziggy) (?=.)", "", " ".join(words.split()))


def _is_own(slot: Slot) -> bool:
    """Whether the words in a slot are of its type: Amazon's types give a value, or none."""
    return slot.value is not None if slot.type in AMAZON_TYPES else slot.match


def _is_carried(slot: Slot) -> bool:
    """Whether a slot may carry its words all the same."""
    return slot.type not in AMAZON_TYPES and len(str(slot.value).split()) <= CARRIED_WORDS


def _values(kind: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each way to say a value of a type, with the value's name and id."""
    for value in kind["values"]:
        for phrase in (value["name"]["value"], *value["name"].get("synonyms", ())):
            yield plain(phrase), (value["name"]["value"], value.get("id", ""))


def _contractions(samples: list[str]) -> dict[str, str]:
    """The model's words with an apostrophe by what they are without it, where that is no word of its own."""
    words = {word for sample in samples for word in _words(sample).split()}
    return {plain(word): word for word in words if "'" in word and plain(word) not in words}
