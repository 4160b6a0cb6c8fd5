"""A word that is begun more than once is heard once; what is said twice on purpose stays."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance
from skill.hearing.words.stammer import once


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("n n no", "no"),
        ("m m my b back", "my back"),
        ("i i haven't", "i haven't"),
        ("go go on", "go on"),
        ("sl slower", "slower"),
        ("kn kn knees", "knees"),
        ("okay n next", "okay next"),
        ("it h h hurts", "it hurts"),
    ],
)
def test_a_word_begun_more_than_once_is_said_once(said: str, meant: str) -> None:
    assert once(said) == meant


@pytest.mark.parametrize("said", ["uh uh", "no no", "in inside", "no nothing", "i it hurts", "no n numbness", "to too"])
def test_what_stands_by_itself_stays(said: str) -> None:
    assert once(said) == said


def test_two_numbers_are_two() -> None:
    assert once("five five", frozenset({"five"})) == "five five"


@pytest.mark.parametrize(
    ("text", "situation", "question", "intent"),
    [
        ("n n no", "safety", "q1", Intent.NO),
        ("no I I haven't", "safety", "q4", Intent.NO),
        ("y y yes", "safety", "q1", Intent.YES),
        ("it h h hurts", "moving", None, Intent.PAIN),
        ("w w wait", "moving", None, Intent.PAUSE),
        ("r r ready", "ready", None, Intent.NEXT),
        ("my b back", "choose", None, Intent.GOAL),
    ],
)
def test_who_stammers_is_understood(text: str, situation: str, question: str | None, intent: Intent) -> None:
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), situation, question).intent is intent


@pytest.mark.parametrize("text", ["m m my", "um the", "well I I'm"])
def test_a_sentence_that_breaks_off_before_it_says_anything_means_nothing_yet(text: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), "choose").intent is Intent.FALLBACK
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), "ready").intent is Intent.FALLBACK
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), "safety", "q1").intent is Intent.OKAY
