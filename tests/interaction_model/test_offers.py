"""Every phrase that a prompt offers is, word for word, a sentence of the interaction model."""

import pytest

from skill.alexa.intents import INTENTS
from skill.content.catalogue import LOCALES
from skill.hearing.meanings import MEANINGS
from skill.hearing.utterance import NEAREST, Intent
from tests.support.compiled import built, source
from tests.support.offers import DESCRIBED, MEANT, OFFERED, offered, offers
from tools import compile_model, locales, model_rules

LAUNCH = "start heel slides"


def test_every_phrase_that_prompts_tell_people_to_say_has_its_line_in_offers() -> None:
    """A new one wants its line in OFFERED."""
    assert offered() == set(OFFERED)


@pytest.mark.slow
@pytest.mark.parametrize("locale", LOCALES)
def test_every_offer_is_a_sentence_of_the_model_and_of_one_intent_only(locale: str) -> None:
    language = locales.model(built(), locale)["interactionModel"]["languageModel"]
    # A time of day is Amazon's own, and not among the few that stand for it.
    examples = compile_model.amazon_phrases(source()) | {"AMAZON.TIME": ["eight thirty in the morning"]}
    sentences = model_rules.sentences(language, examples)

    heard = {offer: [*sentences.get(model_rules.spoken(DESCRIBED.get(offer, offer)), ())] for offer in OFFERED}

    assert heard == {offer: [intent] for offer, intent in OFFERED.items() if offer != LAUNCH} | {LAUNCH: []}


WITH_VALUES = {name: MEANINGS[name] for name in ("teach", "words", "breath_sound")} | {"breath": Intent.BREATH}


@pytest.mark.slow
def test_what_may_have_been_meant_is_offered_in_words_that_are_understood_as_that() -> None:
    language = built()["interactionModel"]["languageModel"]
    sentences = model_rules.sentences(language, compile_model.amazon_phrases(source()))
    for meaning, phrase in MEANT.items():
        known = MEANINGS.get(meaning) or WITH_VALUES[meaning.rpartition("_")[0]]
        intent = NEAREST.get(known, known)
        (heard,) = sentences[model_rules.spoken(phrase)]
        assert NEAREST.get(INTENTS[heard], INTENTS[heard]) is intent, phrase


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Say next to lie down, or say: help me down.", ["help me down", "next"]),
        ("Any time, you can say: Alexa, pause. Or: Alexa, it hurts.", ["pause", "it hurts"]),
        ("You can say how it felt, ask for the other goal, or say: help me up.", ["help me up", "how it felt"]),
        ("Say knees or back, say yes or no, or say help.", ["knees", "back", "yes", "no", "help"]),
        ("If it stays, say no, and we stop for today.", ["no"]),
        ("Thank you for saying so.", []),
    ],
)
def test_phrases_to_say_are_found_in_a_prompts_text(text: str, words: list[str]) -> None:
    assert list(offers(text)) == words
