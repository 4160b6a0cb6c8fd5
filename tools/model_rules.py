"""The rules that Alexa's build and its reviewers hold an interaction model to, where its text shows them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

MOST_SAMPLES = 250
"""An intent with more samples overwhelms its neighbours."""
LONGEST_VALUE = 140

BUILT_IN = "AMAZON."
SEARCH = "AMAZON.SearchQuery"
ENDINGS = ("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent")
ENDING = re.compile(r"(?:please )?(?:stop|exit|quit|cancel|goodbye|bye|that's enough|no more)(?: now| please)?")
SLOT = re.compile(r"\{(\w+)\}")
# Letters, spaces, apostrophes and hyphens; a period only after a single letter, as in "i. t. band".
PLAIN = re.compile(r"(?:[a-z' -]|(?<=\b[a-z])\.)+")
WAKE_WORD = re.compile(r"\b(?:alexa|amazon|echo|computer|ziggy)\b")
LAUNCH = "open|start|launch|begin|play|run|load|use|ask|tell|talk to"

Json = dict[str, Any]


def spoken(text: str) -> str:
    """A sentence as it is compared: without case, hyphens and periods."""
    return " ".join(re.sub(r"[-.]", " ", text.casefold()).split())


def type_phrases(language: Mapping[str, Any]) -> dict[str, list[str]]:
    """Every phrase of each custom slot type."""
    return {
        kind["name"]: [
            phrase
            for value in kind["values"]
            for phrase in (value["name"]["value"], *value["name"].get("synonyms", ()))
        ]
        for kind in language["types"]
    }


def slot_types(intent: Mapping[str, Any]) -> dict[str, str]:
    """The type of each slot of an intent, by its name."""
    return {slot["name"]: slot["type"] for slot in intent.get("slots", ())}


def sentences(language: Mapping[str, Any], amazon_phrases: Mapping[str, Sequence[str]]) -> dict[str, dict[str, str]]:
    """Each sentence the model knows, slots filled, with the intents that claim it and the sample of each."""
    phrases: dict[str, Sequence[str]] = {**type_phrases(language), SEARCH: ["something"], **amazon_phrases}
    claimed: dict[str, dict[str, str]] = defaultdict(dict)
    for intent in language["intents"]:
        types = slot_types(intent)
        for sample in intent["samples"]:
            pieces = SLOT.split(sample)  # text, slot, text, slot, …, text
            for words in product(*(phrases[types[slot]] for slot in pieces[1::2])):
                text = pieces[0] + "".join(word + after for word, after in zip(words, pieces[2::2], strict=True))
                claimed[spoken(text)].setdefault(intent["name"], sample)
    return claimed


def faults(model: Mapping[str, Any], amazon_phrases: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What is wrong with a model, each in one line; `amazon_phrases` are examples of Amazon's own slot types."""
    language = model["interactionModel"]["languageModel"]
    for intent in language["intents"]:
        yield from _intent_faults(intent)
    for kind in language["types"]:
        yield from _type_faults(kind)
    yield from _sentence_faults(sentences(language, amazon_phrases), language["invocationName"])


def _intent_faults(intent: Mapping[str, Any]) -> Iterator[str]:
    name, samples, types = intent["name"], intent["samples"], slot_types(intent)
    if len(samples) > MOST_SAMPLES:
        yield f"{name} has {len(samples)} samples, and overwhelms its neighbours with more than {MOST_SAMPLES}"
    if not samples and name != "AMAZON.FallbackIntent":
        yield f"{name} means nothing: it has no sample"
    if samples and name == "AMAZON.FallbackIntent":
        yield f"{name} takes what no sample has, so it has none"
    if types and name.startswith(BUILT_IN):
        yield f"{name} is Amazon's own, and cannot have the slot {{{next(iter(types))}}}"
    for sample in samples:
        words = SLOT.sub("", sample).strip()
        if words and not PLAIN.fullmatch(words):
            yield f"{name}: Alexa refuses the characters of {sample!r}"
        if any(types[slot] == SEARCH for slot in SLOT.findall(sample)):
            if len(SLOT.findall(sample)) > 1:
                yield f"{name}: a search stands alone with its carrier phrase, not as in {sample!r}"
            elif not words:
                yield f"{name}: a search needs a carrier phrase: {sample!r}"


def _type_faults(kind: Mapping[str, Any]) -> Iterator[str]:
    meanings: dict[str, str] = {}
    for value in kind["values"]:
        name = value["name"]
        for phrase in (name["value"], *name.get("synonyms", ())):
            meaning = value.get("id", name["value"])
            if not PLAIN.fullmatch(phrase):
                yield f"{kind['name']}: Alexa refuses the characters of {phrase!r}"
            if len(phrase) > LONGEST_VALUE:
                yield f"{kind['name']}: {phrase!r} is longer than {LONGEST_VALUE} characters"
            if meanings.setdefault(spoken(phrase), meaning) != meaning:
                yield f"{kind['name']}: {phrase!r} is {meanings[spoken(phrase)]} and {meaning}"


def _sentence_faults(claimed: Mapping[str, Mapping[str, str]], invocation: str) -> Iterator[str]:
    launch = re.compile(rf"\b(?:{LAUNCH}) {invocation}\b")
    for text, samples in claimed.items():
        (first, sample), *others = samples.items()
        for other, rival in others:
            if "{" in sample or "{" in rival:
                yield f"{text!r} is {rival!r} of {other}, and {sample!r} of {first} matches it too"
            else:
                yield f"{text!r} is a sentence of {first} and of {other}"
        if WAKE_WORD.search(text):
            yield f"{first}: {sample!r} has a wake word in it"
        if launch.search(text):
            yield f"{first}: {sample!r} is a phrase that opens a skill"
        if ENDING.fullmatch(text) and first not in ENDINGS:
            yield f"{first}: {sample!r} amounts to stop, which only Amazon's own intents may"
