"""What changes with the country: how the words are spelled, and the number to call in an emergency."""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from skill.content.catalogue import catalogue

# British "practice" is the noun and stays; the American verb and noun are one.
BRITISH = {
    "stabiliz": "stabilis", "paralyz": "paralys", "neighbor": "neighbour", "practiced": "practised",
    "practicing": "practising",
}  # fmt: skip
AMERICAN = {"stabilis": "stabiliz", "paralysed": "paralyzed", "neighbour": "neighbor", "practis": "practic"}
# Canadians write both.
SPELLING: Mapping[str, Mapping[str, str]] = {
    "en-US": AMERICAN, "en-CA": {}, "en-GB": BRITISH, "en-AU": BRITISH, "en-IN": BRITISH,
}  # fmt: skip

EMERGENCY = "EmergencyIntent"
CALLS = ("{number}", "call {number}", "dial {number}")

Json = dict[str, Any]


def spelled(text: str, locale: str) -> str:
    """A text as it is spelled in the country."""
    words = SPELLING[locale]
    return re.sub("|".join(words), lambda found: words[found[0]], text) if words else text


def number(locale: str) -> str:
    """The country's emergency number as it is spoken: "triple zero"."""
    return catalogue(locale).names["emergency"]


def digits(spoken: str) -> str:
    """A spoken number in digits: "triple zero" is 000."""
    numbers = catalogue().numbers
    written, times = "", 1
    for word in spoken.split():
        if word in {"double", "triple"}:
            times = {"double": 2, "triple": 3}[word]
            continue
        written += str(numbers.index(word)) * times
        times = 1
    return written


def model(base: Mapping[str, Any], locale: str) -> Json:
    """The interaction model of a locale, from the one there is.

    Nothing that can be said is taken away but the other spelling: visitors call the number they know, so each country
    understands every number, and its own in every form.
    """
    made: Json = deepcopy(dict(base))
    language = made["interactionModel"]["languageModel"]
    for intent in language["intents"]:
        samples = [spelled(sample, locale) for sample in intent["samples"]]
        if intent["name"] == EMERGENCY:
            samples += [call.format(number=number(locale)) for call in CALLS]
        intent["samples"] = _once(samples)
    for kind in language["types"]:
        for value in kind["values"]:
            name = value["name"]
            name["value"] = spelled(name["value"], locale)
            synonyms = _once(spelled(synonym, locale) for synonym in name["synonyms"])
            name["synonyms"] = [synonym for synonym in synonyms if synonym != name["value"]]
    return made


def _once(phrases: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(phrases))
