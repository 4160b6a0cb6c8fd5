"""What the skill store shows and asks: a manifest that Amazon reads, that says what is so and promises nothing else."""

import json
import re
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import InteractionModelData
from ask_smapi_model.v1.skill.manifest.skill_manifest_envelope import SkillManifestEnvelope

from simulator.ears import model as deployed
from simulator.ears.recognizer import Call
from skill.alexa.response import PERMISSION
from skill.content.catalogue import LOCALES, catalogue
from tests.support.json_trees import without_nulls
from tests.support.paths import CHECKOUT
from tests.support.recognizer import localised_recognizer
from tools import locales, package

ARN = "arn:aws:lambda:eu-west-1:123456789012:function:heel-slides-Function-AbC:live"
DOCUMENT = package.manifest(ARN, "https://example.org/privacy")
MANIFEST: dict[str, Any] = DOCUMENT["manifest"]
SHOWN: dict[str, dict[str, Any]] = MANIFEST["publishingInformation"]["locales"]
BASE = deployed.read()
PRIVACY = CHECKOUT / "docs" / "privacy.md"

# Categories of the skill store, as Amazon's page "Skill Manifest Schema" lists them for health.
CATEGORIES = {"HEALTH_AND_FITNESS"}
CURES = re.compile(
    r"\b(?:cure|treat|heal|therap|remed|relie|diagnos|pain|arthr|injur|disease|disorder|syndrome|sciatica|rehab|medical)\w*",
    re.IGNORECASE,
)


def read_and_written(document: dict[str, Any], kind: Any) -> Any:
    """A document as Amazon's own types write it out again after they have read it."""
    serializer = DefaultSerializer()
    return without_nulls(serializer.serialize(serializer.deserialize(json.dumps(document), kind)))


@pytest.mark.parametrize("endpoint", [None, ARN])
def test_amazons_own_reading_of_the_manifest_loses_nothing(endpoint: str | None) -> None:
    """Read into ask-smapi-model's types and written out again, it is the same: no misspelt key, no wrong type."""
    document = package.manifest(endpoint)

    assert document == read_and_written(document, SkillManifestEnvelope)


@pytest.mark.parametrize("locale", LOCALES)
def test_amazons_own_reading_of_a_model_loses_nothing(locale: str) -> None:
    model = locales.model(BASE, locale)

    assert model == read_and_written(model, InteractionModelData)


def test_the_skill_is_in_its_category_in_the_countries_whose_emergency_number_it_knows() -> None:
    told = MANIFEST["publishingInformation"]

    assert told["category"] in CATEGORIES
    assert told["isAvailableWorldwide"] is False
    assert sorted(told["distributionCountries"]) == sorted(locale.partition("-")[2] for locale in LOCALES)


def test_every_locale_is_shown_and_has_its_privacy_page() -> None:
    assert list(SHOWN) == list(LOCALES) == list(MANIFEST["privacyAndCompliance"]["locales"])
    assert all(each["privacyPolicyUrl"] for each in MANIFEST["privacyAndCompliance"]["locales"].values())
    assert PRIVACY.is_file()


def test_nothing_is_asked_for_but_reminders_and_whose_voice_it_is() -> None:
    assert MANIFEST["permissions"] == [
        {"name": "alexa::alerts:reminders:skill:readwrite"},
        {"name": "alexa::person_id:read"},
    ]


def test_the_permission_is_the_one_the_skill_asks_for() -> None:
    asked = json.dumps(PERMISSION)

    assert [each["name"] in asked for each in MANIFEST["permissions"]] == [True, False]


def test_screens_of_every_form_are_declared_and_apl_for_audio_needs_no_word() -> None:
    (interface,) = MANIFEST["apis"]["custom"]["interfaces"]
    forms = {(each["mode"], each["shape"]) for each in interface["supportedViewports"]}

    assert interface["type"] == "ALEXA_PRESENTATION_APL"
    assert forms == {("HUB", "ROUND"), ("HUB", "RECTANGLE"), ("TV", "RECTANGLE")}
    for each in interface["supportedViewports"]:
        assert each["minWidth"] <= each["maxWidth"]
        assert each["minHeight"] <= each["maxHeight"]


def test_the_same_function_is_told_when_somebody_disables_the_skill() -> None:
    assert MANIFEST["events"] == {"subscriptions": [{"eventName": "SKILL_DISABLED"}], "endpoint": {"uri": ARN}}
    assert MANIFEST["apis"]["custom"]["endpoint"] == {"uri": ARN}


def test_the_manifest_says_that_something_is_kept_and_that_the_skill_is_no_covered_entity() -> None:
    told = MANIFEST["privacyAndCompliance"]

    assert told["usesPersonalInfo"] is True
    assert {told[name] for name in ("usesHealthInfo", "isChildDirected", "containsAds", "allowsPurchases")} == {False}


# What is shown


@pytest.mark.parametrize("locale", LOCALES)
def test_name_and_summary_are_short_and_promise_no_cure(locale: str) -> None:
    shown = SHOWN[locale]

    assert 2 <= len(shown["name"]) <= 50
    assert len(shown["summary"]) <= 160
    assert CURES.findall(f"{shown['name']} {shown['summary']} {' '.join(shown['keywords'])}") == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_description_says_what_it_must(locale: str) -> None:
    """No medical advice; information and education only; nobody's advice replaced; the number to call; whose method."""
    description = SHOWN[locale]["description"]
    number = locales.digits(catalogue(locale).names["emergency"])

    assert len(description) <= 4000
    for words in (
        "gives no medical advice",
        "for information and education only",
        "replaces no professional's advice, diagnosis or treatment",
        f"If you think you may have a medical emergency, call {number} at once",
        'Sarah Stockett, "How to relieve knee and back pain with heel slides"',
    ):
        assert words in description
    assert "{" not in description


def test_only_the_number_to_call_differs_from_country_to_country() -> None:
    alike = {re.sub(r"call \d{3} at once", "call … at once", shown["description"]) for shown in SHOWN.values()}

    assert len(alike) == 1


def test_nothing_shown_is_longer_than_the_store_takes() -> None:
    """Keywords: thirty, as developers report; example phrases: three, by Amazon's documentation."""
    for shown in SHOWN.values():
        assert len(shown["keywords"]) == len(set(shown["keywords"])) <= 30
        assert len(shown["examplePhrases"]) == 3


# What is said first


@pytest.mark.slow
@pytest.mark.parametrize("locale", LOCALES)
def test_an_example_phrase_opens_the_skill_with_a_sentence_of_the_model(locale: str) -> None:
    """The first is a plain launch, for "ask … to" is not heard everywhere; the others stand in the model."""
    recognizer = localised_recognizer(locale)
    first, *others = [recognizer.hear(phrase) for phrase in SHOWN[locale]["examplePhrases"]]

    assert all(phrase.startswith("Alexa, ") for phrase in SHOWN[locale]["examplePhrases"])
    assert (first.call, first.new) == (Call.LAUNCH, True)
    for heard in others:
        assert (heard.call, heard.new, heard.intent) == (Call.INTENT, True, "GoalIntent")
        assert all(slot.match for slot in heard.slots)


@pytest.mark.slow
@pytest.mark.parametrize("locale", LOCALES)
def test_what_the_description_says_one_can_say_can_be_said(locale: str) -> None:
    quoted = re.findall(r'"Alexa, ([^"]+)"', SHOWN[locale]["description"])
    recognizer = localised_recognizer(locale)

    assert [(words, recognizer.hear(words).intent or recognizer.hear(words).call) for words in quoted] == [
        ("start heel slides", Call.LAUNCH),
        ("pause", "AMAZON.PauseIntent"),
        ("slower", "SlowerIntent"),
        ("what's the pro tip", "TipIntent"),
        ("it hurts", "PainIntent"),
    ]
