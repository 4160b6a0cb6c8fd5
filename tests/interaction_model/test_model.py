"""What people may say: the compiled model has the intents that the skill knows, and hears plain sentences as meant."""

import json
import re
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer

from skill.alexa.intents import INTENTS, SENTENCE_INTENTS, SENTENCE_SLOTS
from skill.content.catalogue import catalogue
from skill.exercise.protocol import Goal, Leg
from tests.support.json_trees import without_nulls
from tests.support.paths import CHECKOUT
from tools import compile_model, model_rules

MODEL = CHECKOUT / "interaction_model" / "en-US.json"
DOCUMENT: dict[str, Any] = json.loads(MODEL.read_text(encoding="utf-8"))
LANGUAGE: dict[str, Any] = DOCUMENT["interactionModel"]["languageModel"]
BY_NAME: dict[str, dict[str, Any]] = {intent["name"]: intent for intent in LANGUAGE["intents"]}
EXAMPLES = compile_model.amazon_phrases(compile_model.read())


def names(text: str) -> set[str]:
    return set(text.split())


BUILT_IN = {
    f"AMAZON.{name}Intent"
    for name in names("Yes No Next Previous Repeat Pause Resume StartOver Help Stop Cancel Fallback NavigateHome")
}
SLOTS: dict[str, dict[str, str]] = {
    "GoalIntent": {"goal": "Goal"},
    "RepsIntent": {"count": "AMAZON.NUMBER"},
    "MoreRepsIntent": {"count": "AMAZON.NUMBER"},
    "FewerRepsIntent": {"count": "AMAZON.NUMBER"},
    "RestIntent": {"count": "AMAZON.NUMBER"},
    "SetsIntent": {"count": "AMAZON.NUMBER"},
    "CountdownIntent": {"count": "AMAZON.NUMBER", "span": "Span"},
    "GiveMeIntent": {"count": "AMAZON.NUMBER"},
    "DidIntent": {"count": "AMAZON.NUMBER"},
    "SkippedIntent": {"count": "AMAZON.NUMBER"},
    "RestartLegIntent": {"leg": "Leg"},
    "FirstLegIntent": {"leg": "Leg"},
    "OnlyLegIntent": {"leg": "Leg"},
    "OnlyLegSlowlyIntent": {"leg": "Leg"},
    "LegsIntent": {"right_count": "AMAZON.NUMBER", "left_count": "AMAZON.NUMBER"},
    "BreathIntent": {"inhale": "AMAZON.NUMBER", "exhale": "AMAZON.NUMBER"},
    "NumberIntent": {"count": "AMAZON.NUMBER", "time": "AMAZON.TIME"},
    "WhyFewIntent": {"count": "AMAZON.NUMBER"},
    "WeekGoalIntent": {"count": "AMAZON.NUMBER"},
    "WhatIsIntent": {"term": "Term"},
    "PainIntent": {"area": "Area"},
    "SharpIntent": {"area": "Area"},
    "FeelIntent": {"feel": "Feel"},
    "RemindIntent": {"time": "AMAZON.TIME", "days": "Days"},
    "SkipLegIntent": {"leg": "Leg"},
    "OtherLegIntent": {"leg": "Leg"},
    "LegIntent": {"leg": "Leg"},
    "AgreeIntent": {"agreement": "Agreement"},
    "DenyIntent": {"denial": "Denial"},
    "SettledIntent": {"relief": "Relief"},
    "BothLegsIntent": {"legs": "Legs"},
    "WordsIntent": {"words": "Words"},
}
IDS = {
    "Goal": {*Goal, "back", "both", "first", "second"},
    "Leg": {*Leg},
    "Span": names("30 60 90 120"),
    "Area": names("knee hips leg other"),
    "Feel": names("easy right hard"),
    "Term": {name.removeprefix("term.") for name in catalogue().lines if name.startswith("term.")} - {"unknown"},
    "Days": names(
        "daily mornings afternoons evenings nights weekdays weekends "
        "monday tuesday wednesday thursday friday saturday sunday"
    ),
    "Agreement": {"yes"},
    "Denial": {"no"},
    "Relief": {"settled"},
    "Legs": {"both"},
}


def ids() -> dict[str, list[str]]:
    return {kind["name"]: [value["id"] for value in kind["values"] if "id" in value] for kind in LANGUAGE["types"]}


@pytest.fixture(scope="module")
def heard() -> dict[str, dict[str, str]]:
    """Every sentence the model knows, with the intents that claim it."""
    return model_rules.sentences(LANGUAGE, EXAMPLES)


def test_the_invocation_name_is_heel_slides() -> None:
    assert LANGUAGE["invocationName"] == "heel slides"


def test_little_is_left_to_the_fallback() -> None:
    assert LANGUAGE["modelConfiguration"] == {"fallbackIntentSensitivity": {"level": "LOW"}}


def test_the_intents_are_those_the_skill_gives_a_meaning_each_once() -> None:
    assert sorted(intent["name"] for intent in LANGUAGE["intents"]) == sorted(INTENTS)
    assert set(INTENTS) >= BUILT_IN


def test_the_slots_are_those_the_skill_reads() -> None:
    assert {name: model_rules.slot_types(each) for name, each in BY_NAME.items() if "slots" in each} == SLOTS


def test_built_in_intents_but_those_that_end_it_are_short() -> None:
    """They are heard word for word only; what is longer belongs to an intent of our own."""
    long = [
        (name, sample)
        for name in BUILT_IN - {*model_rules.ENDINGS}
        for sample in BY_NAME[name]["samples"]
        if len(sample.split()) > 5
    ]

    assert long == []


def test_what_weighs_comes_with_its_words() -> None:
    """A no, an agreement and "settled" have no sample that could be taken for its opposite: only a slot."""
    for name in SENTENCE_INTENTS | {"WordsIntent"}:
        (slot,) = model_rules.slot_types(BY_NAME[name])
        assert slot in SENTENCE_SLOTS | {"legs"}  # of which only what is not known is heard in full
        assert BY_NAME[name]["samples"] == [f"{{{slot}}}"]


def test_custom_types_carry_the_ids_that_the_skill_and_its_sentences_have() -> None:
    assert {name: sorted(found) for name, found in ids().items() if found} == {
        name: sorted(wanted) for name, wanted in IDS.items()
    }


def test_free_text_is_learned_from_sentences_of_many_lengths() -> None:
    (words,) = (kind["values"] for kind in LANGUAGE["types"] if kind["name"] == "Words")
    lengths = {len(value["name"]["value"].split()) for value in words}

    assert len(words) >= 200
    assert set(range(3, 15)) <= lengths


def test_ready_is_heard_in_many_ways_and_misheard_too() -> None:
    ways = set(BY_NAME["ReadyIntent"]["samples"])

    assert len(ways) >= 60
    assert {"ready", "eddy", "already", "reddy", "i'm ready", "good to go"} <= ways


HEARD = {
    "knees please": "GoalIntent",
    "low back": "GoalIntent",
    "back": "GoalIntent",
    "for my knees": "GoalIntent",
    "the first one": "GoalIntent",
    "the second one": "GoalIntent",
    "both of them": "GoalIntent",
    "the other one": "OtherIntent",
    "the other leg": "OtherLegIntent",
    "skip the left leg": "SkipLegIntent",
    "just the right leg": "OnlyLegIntent",
    "my back is killing me": "PainIntent",
    "my knee's playing up": "PainIntent",
    "my knee hurts": "PainIntent",
    "ow": "PainIntent",
    "i felt a twinge": "PainIntent",
    "a bit sore": "PainIntent",
    "my calf hurts": "PainIntent",
    "it's numb": "NumbIntent",
    "it's getting worse": "SharpIntent",
    "my calf is swollen": "CalfIntent",
    "numb between my legs": "EmergencyIntent",
    "both legs are weak": "EmergencyIntent",
    "i can't breathe properly": "EmergencyIntent",
    "i fell and can't get up": "FallenIntent",
    "call nine one one": "EmergencyIntent",
    "short of breath": "DizzyIntent",
    "sharp": "SharpIntent",
    "settled": "SettledIntent",
    "better": "SettledIntent",
    "slower": "SlowerIntent",
    "shorter breaths": "ShorterBreathIntent",
    "how many left": "WhereIntent",
    "skip this leg": "SkipLegIntent",
    "the tip": "TipIntent",
    "help me down": "DownIntent",
    "help me up": "UpIntent",
    "help me": "AMAZON.HelpIntent",
    "what can i say": "OptionsIntent",
    "next": "AMAZON.NextIntent",
    "done": "DoneIntent",
    "go on": "GoOnIntent",
    "go back": "AMAZON.PreviousIntent",
    "repeat": "AMAZON.RepeatIntent",
    "i didn't catch that": "SayAgainIntent",
    "wait": "WaitIntent",
    "pause": "AMAZON.PauseIntent",
    "continue": "AMAZON.ResumeIntent",
    "carry on": "GoOnIntent",
    "hold on": "WaitIntent",
    "again": "OnceMoreIntent",
    "just right": "FeelIntent",
    "six out of ten": "NumberIntent",
    "make it eight": "RepsIntent",
    "fewer reps": "FewerRepsIntent",
    "what's the i t band": "WhatIsIntent",
    "what are sitz bones": "WhatIsIntent",
    "remind me every day at eight o'clock": "RemindIntent",
    "forget it": "AMAZON.CancelIntent",
    "forget me": "ForgetIntent",
    "okay": "OkayIntent",
    "thank you": "ThanksIntent",
    "none of those": "AMAZON.NoIntent",
    "i don't have any of those": "DenyIntent",
    "i had surgery": "OperationIntent",
    "i'm pregnant": "PregnantIntent",
    "i know the setup": "KnowItIntent",
    "how long does it take": "HowLongIntent",
    "my heel sticks": "SticksIntent",
    "i can't hear you": "LouderIntent",
    "am i doing it right": "DoingItRightIntent",
    "four times a week": "WeekGoalIntent",
    "drop my weekly goal": "DropWeekGoalIntent",
    "why so few": "WhyFewIntent",
    "what should i feel": "WhatToFeelIntent",
    "how far": "HowFarIntent",
    "is clicking bad": "ClickingIntent",
    "can i do it sitting": "SittingIntent",
    "how long until it helps": "BenefitIntent",
    "what if i get cramp": "CrampIntent",
    "why the hands under the tailbone": "HandsIntent",
    "is it good after knee surgery": "AfterSurgeryIntent",
    "it looks too easy": "TooEasyIntent",
    "does the slide last the whole breath": "WholeBreathIntent",
    "do i wait with the leg straight": "LegStraightIntent",
    "what's the difference between the two": "DifferenceIntent",
    "what's the light switch": "WhatIsIntent",
    "what if my heel sticks": "SticksIntent",
    "should i shift you closer": "WordsIntent",
}


@pytest.mark.parametrize("sentence", HEARD)
def test_a_plain_sentence_reaches_its_intent(sentence: str, heard: dict[str, dict[str, str]]) -> None:
    assert [*heard[sentence]] == [HEARD[sentence]]


UNCLEAR = (
    "not really",
    "i don't think so",
    "a little",
    "sometimes",
    "probably not",
    "i had surgery",
    "okay",
    "fine",
    "i'm fine",
    "the same",
    "no pain",
)


@pytest.mark.parametrize("sentence", UNCLEAR)
def test_an_unclear_answer_to_the_safety_questions_is_neither_yes_nor_no(
    sentence: str, heard: dict[str, dict[str, str]]
) -> None:
    assert heard[sentence].keys().isdisjoint({"AMAZON.YesIntent", "AMAZON.NoIntent", "AgreeIntent", "DenyIntent"})


@pytest.mark.parametrize(
    "sentence", ["not that i know of", "not that i'm aware of", "as far as i know", "not today", "what do i do now"]
)
def test_what_depends_on_the_question_is_left_to_the_ear(sentence: str, heard: dict[str, dict[str, str]]) -> None:
    """A guarded no is asked about; "not today" refuses, doubts or denies; "what do i do now" asks or is ready."""
    assert sentence not in heard


# What would make a no of a symptom, or the end of pain of its opposite.
HALF_DENIED = re.compile(r"\b(?:only|but|except|apart from|just|bit|sometimes|hardly|not better|not settled)\b")


@pytest.mark.parametrize("name", ["AMAZON.NoIntent", "DenyIntent", "SettledIntent"])
def test_nothing_that_frees_the_movement_is_half_a_denial(name: str, heard: dict[str, dict[str, str]]) -> None:
    assert [sentence for sentence, claims in heard.items() if name in claims and HALF_DENIED.search(sentence)] == []


def test_amazons_own_reading_of_the_file_loses_nothing() -> None:
    """Read into ask-smapi-model's types and written out again, the file is the same: no misspelt key."""
    types = pytest.importorskip("ask_smapi_model.v1.skill.interaction_model.interaction_model_data")
    serializer = DefaultSerializer()
    read = serializer.deserialize(json.dumps(DOCUMENT), types.InteractionModelData)

    assert without_nulls(serializer.serialize(read)) == DOCUMENT
