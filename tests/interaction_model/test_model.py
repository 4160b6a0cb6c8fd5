"""What people may say: the interaction model obeys the platform's rules and the contract's names."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer

from tests.support.json_trees import without_nulls
from tests.support.paths import CHECKOUT

MODEL = CHECKOUT / "interaction_model" / "en-US.json"
DOCUMENT: dict[str, Any] = json.loads(MODEL.read_text(encoding="utf-8"))
LANGUAGE: dict[str, Any] = DOCUMENT["interactionModel"]["languageModel"]


def names(text: str) -> set[str]:
    return set(text.split())


BUILT_IN = {
    f"AMAZON.{name}Intent"
    for name in names("Yes No Next Previous Repeat Pause Resume StartOver Help Stop Cancel Fallback NavigateHome")
}
CUSTOM: dict[str, dict[str, str]] = {
    "GoalIntent": {"goal": "Goal"},
    "RepsIntent": {"count": "AMAZON.NUMBER"},
    "NumberIntent": {"count": "AMAZON.NUMBER", "time": "AMAZON.TIME"},
    "WhatIsIntent": {"term": "Term"},
    "PainIntent": {"area": "Area"},
    "SharpIntent": {"area": "Area"},
    "FeelIntent": {"feel": "Feel"},
    "RemindIntent": {"time": "AMAZON.TIME", "days": "Days"},
} | {
    f"{name}Intent": {}
    for name in names(
        "Unsure Somewhat Tip Why Where Slower Faster LongerOut SkipLeg Dizzy Emergency WalkThrough Down Up"
        " Bed Other HowOften Watch About Keep Forget Progress CancelReminder Settled Okay How HowLong Louder Sticks"
        " KnowIt Condition Pregnant"
    )
}
IDS = {
    "Goal": names("knees hips back both"),
    "Term": names(
        "structural sit_bones neutral tailbone pelvis breathing pursed_lips flexed band quads hamstrings"
        " adductors tfl abdominals stabilisers heel_slides"
    ),
    "Area": names("knee hips leg other"),
    "Feel": names("easy right hard"),
    "Days": names(
        "daily mornings afternoons evenings nights weekdays weekends "
        "monday tuesday wednesday thursday friday saturday sunday"
    ),
}
# A handful of what Amazon's own types take: enough to catch a plain sample that a slot would swallow.
AMAZON_TYPES = {
    "AMAZON.NUMBER": sorted(names("zero one two three four five six seven eight nine ten eleven twelve twenty")),
    "AMAZON.TIME": ["eight", "noon", "midnight", "seven thirty", "eight o'clock", "eight in the morning"],
}

SLOT = re.compile(r"\{(\w+)\}")
# Letters, spaces, apostrophes and hyphens; a period only after a single letter, as in "i. t. band".
PLAIN = re.compile(r"(?:[A-Za-z' -]|(?<=\b[A-Za-z])\.)+")
WAKE_WORD = re.compile(r"\b(?:alexa|amazon|echo|computer|ziggy)\b")
LAUNCH_PHRASE = re.compile(r"\b(?:open|start|launch|begin|play|run|load|use|ask|tell|talk to) heel slides\b")


def intents() -> dict[str, dict[str, Any]]:
    return {intent["name"]: intent for intent in LANGUAGE["intents"]}


def samples(name: str) -> list[str]:
    return list(intents()[name]["samples"])


def slots(name: str) -> dict[str, str]:
    return {slot["name"]: slot["type"] for slot in intents()[name].get("slots", ())}


def spoken(text: str) -> str:
    """A phrase as the ear has it: without case, hyphens and periods."""
    return " ".join(re.sub(r"[-.]", " ", text.casefold()).split())


def values() -> Iterator[tuple[str, str, str]]:
    """Every (type, id, phrase) of the custom slot types."""
    for kind in LANGUAGE["types"]:
        for value in kind["values"]:
            for phrase in (value["name"]["value"], *value["name"]["synonyms"]):
                yield kind["name"], value["id"], phrase


def phrases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for kind, _, phrase in values():
        found[kind].append(phrase)
    return found | AMAZON_TYPES


def every_sample() -> Iterator[tuple[str, str]]:
    for name in intents():
        for sample in samples(name):
            yield name, sample


def everything_sayable() -> dict[str, set[str]]:
    """Each sentence the model knows, slots filled in, with the intents that claim it."""
    fillers = phrases()
    claimed: dict[str, set[str]] = defaultdict(set)
    for name, sample in every_sample():
        kinds = slots(name)
        pieces = SLOT.split(sample)  # text, slot, text, slot, …, text
        for words in product(*(fillers[kinds[slot]] for slot in pieces[1::2])):
            sentence = pieces[0] + "".join(word + text for word, text in zip(words, pieces[2::2], strict=True))
            claimed[spoken(sentence)].add(name)
    return claimed


@pytest.fixture(scope="module")
def sayable() -> dict[str, set[str]]:
    return everything_sayable()


def test_the_invocation_name_is_heel_slides() -> None:
    assert LANGUAGE["invocationName"] == "heel slides"


def test_the_intents_are_those_of_the_contract_each_once() -> None:
    names = [intent["name"] for intent in LANGUAGE["intents"]]

    assert sorted(BUILT_IN | set(CUSTOM)) == sorted(names)


@pytest.mark.parametrize("name", sorted(CUSTOM))
def test_an_intent_has_the_slots_of_the_contract_and_uses_each(name: str) -> None:
    used = {slot for sample in samples(name) for slot in SLOT.findall(sample)}

    assert CUSTOM[name] == slots(name)
    assert set(CUSTOM[name]) == used


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_a_built_in_intent_is_extended_without_slots(name: str) -> None:
    assert not any(SLOT.search(sample) for sample in samples(name))


def test_every_intent_but_the_fallback_has_a_good_handful_of_samples() -> None:
    assert [name for name in CUSTOM if len(samples(name)) < 20] == []
    assert [name for name in sorted(BUILT_IN) if not samples(name)] == ["AMAZON.FallbackIntent"]


def test_custom_types_carry_the_ids_of_the_contract_each_once() -> None:
    ids = {kind["name"]: [value["id"] for value in kind["values"]] for kind in LANGUAGE["types"]}

    assert {name: sorted(wanted) for name, wanted in IDS.items()} == {name: sorted(got) for name, got in ids.items()}


def test_every_custom_type_is_used_and_every_used_type_exists() -> None:
    used = {kind for name in intents() for kind in slots(name).values()}

    assert set(IDS) | set(AMAZON_TYPES) == used


def test_a_phrase_means_one_value_of_its_type() -> None:
    meanings: dict[tuple[str, str], list[str]] = defaultdict(list)
    for kind, id_, phrase in values():
        meanings[kind, spoken(phrase)].append(id_)

    assert {phrase: ids for phrase, ids in meanings.items() if len(ids) > 1} == {}


def test_samples_and_values_are_plain_words() -> None:
    """No digits, no punctuation but apostrophe, hyphen and the period of an abbreviation."""
    texts = [SLOT.sub("slot", sample) for _, sample in every_sample()]
    texts += [phrase for _, _, phrase in values()]

    assert [text for text in texts if not PLAIN.fullmatch(text) or text != " ".join(text.split())] == []


def test_nothing_said_names_the_wake_word_or_opens_the_skill(sayable: dict[str, set[str]]) -> None:
    assert [text for text in sayable if WAKE_WORD.search(text) or LAUNCH_PHRASE.search(text)] == []


def test_no_sample_stands_twice() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for name, sample in every_sample():
        places[spoken(sample)].append(name)

    assert {sample: names for sample, names in places.items() if len(names) > 1} == {}


def test_no_sentence_belongs_to_two_intents_once_the_slots_are_filled(sayable: dict[str, set[str]]) -> None:
    assert {text: sorted(names) for text, names in sayable.items() if len(names) > 1} == {}


@pytest.mark.parametrize("sentence", ["stop", "exit", "quit", "cancel", "goodbye", "that's enough", "no more"])
def test_only_amazons_own_intents_amount_to_stop(sentence: str, sayable: dict[str, set[str]]) -> None:
    assert sayable.get(sentence, set()) <= {"AMAZON.StopIntent", "AMAZON.CancelIntent"}


def test_ready_is_heard_in_many_ways_and_misheard_too() -> None:
    ways = set(samples("AMAZON.NextIntent"))

    assert len(ways) >= 40
    assert {"ready", "next", "eddy", "already", "reddy", "I'm there", "done", "okay let's go"} <= ways


HEARD = {
    "knees please": "GoalIntent",
    "low back": "GoalIntent",
    "back": "GoalIntent",
    "for my knees": "GoalIntent",
    "the first one": "GoalIntent",
    "the second one": "GoalIntent",
    "both of them": "GoalIntent",
    "the other one": "OtherIntent",
    "the other leg": "SkipLegIntent",
    "my back is killing me": "PainIntent",
    "my knee's playing up": "PainIntent",
    "my knee hurts": "PainIntent",
    "ow": "PainIntent",
    "i felt a twinge": "PainIntent",
    "a little sore": "PainIntent",
    "my calf hurts": "PainIntent",
    "it's numb": "SharpIntent",
    "it's getting worse": "SharpIntent",
    "my calf is swollen": "EmergencyIntent",
    "numb between my legs": "EmergencyIntent",
    "both legs are weak": "EmergencyIntent",
    "i can't breathe properly": "EmergencyIntent",
    "i fell and can't get up": "EmergencyIntent",
    "call nine one one": "EmergencyIntent",
    "short of breath": "DizzyIntent",
    "sharp": "SharpIntent",
    "settled": "SettledIntent",
    "better": "SettledIntent",
    "slower": "SlowerIntent",
    "how many left": "WhereIntent",
    "skip this leg": "SkipLegIntent",
    "the tip": "TipIntent",
    "help me down": "DownIntent",
    "help me up": "UpIntent",
    "help me": "AMAZON.HelpIntent",
    "next": "AMAZON.NextIntent",
    "go on": "AMAZON.NextIntent",
    "go back": "AMAZON.PreviousIntent",
    "repeat": "AMAZON.RepeatIntent",
    "wait": "AMAZON.PauseIntent",
    "pause": "AMAZON.PauseIntent",
    "continue": "AMAZON.ResumeIntent",
    "carry on": "AMAZON.ResumeIntent",
    "hold on": "AMAZON.PauseIntent",
    "again": "AMAZON.RepeatIntent",
    "just right": "FeelIntent",
    "six out of ten": "NumberIntent",
    "make it eight": "RepsIntent",
    "what's the i t band": "WhatIsIntent",
    "what are sitz bones": "WhatIsIntent",
    "remind me every day at eight o'clock": "RemindIntent",
    "forget it": "AMAZON.CancelIntent",
    "forget me": "ForgetIntent",
    "okay": "OkayIntent",
    "thank you": "OkayIntent",
    "i had surgery": "ConditionIntent",
    "i'm pregnant": "PregnantIntent",
    "i know the setup": "KnowItIntent",
    "how long does it take": "HowLongIntent",
    "my heel sticks": "SticksIntent",
    "i can't hear you": "LouderIntent",
}


@pytest.mark.parametrize("sentence", HEARD)
def test_a_plain_sentence_reaches_its_intent(sentence: str, sayable: dict[str, set[str]]) -> None:
    assert {HEARD[sentence]} == sayable.get(sentence)


UNCLEAR = (
    "not really",
    "i don't think so",
    "not that i know of",
    "a little",
    "sometimes",
    "not today",
    "probably not",
    "i had surgery",
    "okay",
    "fine",
    "i'm fine",
    "the same",
    "no pain",
    "i can't",
    "i'd rather not",
)


@pytest.mark.parametrize("sentence", UNCLEAR)
def test_an_unclear_answer_to_the_safety_questions_is_neither_yes_nor_no(
    sentence: str, sayable: dict[str, set[str]]
) -> None:
    assert sayable[sentence].isdisjoint({"AMAZON.YesIntent", "AMAZON.NoIntent"})


def test_amazons_own_reading_of_the_file_loses_nothing() -> None:
    """Read into ask-smapi-model's types and written out again, the file is the same: no misspelt key."""
    types = pytest.importorskip("ask_smapi_model.v1.skill.interaction_model.interaction_model_data")
    serializer = DefaultSerializer()
    read = serializer.deserialize(json.dumps(DOCUMENT), types.InteractionModelData)

    assert without_nulls(serializer.serialize(read)) == DOCUMENT
