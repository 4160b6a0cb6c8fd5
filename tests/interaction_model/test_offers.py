"""Every phrase that a prompt offers is, word for word, a sentence of the interaction model."""

import pytest

from skill.content.catalogue import LOCALES
from tests.support.offers import DESCRIBED, OFFERED, offered, offers
from tools import compile_model, locales, model_rules

LAUNCH = "start heel slides"


def test_every_offer_is_known_here() -> None:
    """A new one wants its line in OFFERED."""
    assert offered() == set(OFFERED)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_offer_is_a_sentence_of_the_model_and_of_one_intent_only(locale: str) -> None:
    source = compile_model.read()
    language = locales.model(compile_model.build(source), locale)["interactionModel"]["languageModel"]
    # A time of day is Amazon's own, and not among the few that stand for it.
    examples = compile_model.amazon_phrases(source) | {"AMAZON.TIME": ["eight thirty in the morning"]}
    sentences = model_rules.sentences(language, examples)

    heard = {offer: [*sentences.get(model_rules.spoken(DESCRIBED.get(offer, offer)), ())] for offer in OFFERED}

    assert heard == {offer: [intent] for offer, intent in OFFERED.items() if offer != LAUNCH} | {LAUNCH: []}


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
def test_offers_are_read_off_a_text(text: str, words: list[str]) -> None:
    assert list(offers(text)) == words
