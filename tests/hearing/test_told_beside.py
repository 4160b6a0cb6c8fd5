"""A diagnosis or a pregnancy that is told beside an answer, a question or a wish is what is heard of it."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance


def meant(text: str, situation: str) -> Intent:
    return interpret(Utterance(Intent.FALLBACK, 0, text=text), situation).intent


@pytest.mark.parametrize(
    ("situation", "text"),
    [
        ("ready", "ready and should i tell you about my slipped disc"),
        ("ready", "ready as i'll be with a broken foot"),
        ("ready", "i have degenerated discs so slower maybe"),
        ("ready", "they only took the staples out on friday will i be okay"),
        ("setup", "next and i suppose the ms doesn't count"),
        ("setup", "i have a stoma bag does lying matter"),
        ("come_back", "yes if you think it's safe with osteoporosis"),
        ("same", "yes though they've put a stent in me since"),
        ("paused", "my bypass was only june go easy"),
        ("floor", "help me down i've a cast on my wrist"),
        ("ready", "ready i pulled my hamstring at tennis"),
        ("setup", "my right foot's in one of those boots next"),
        ("same", "yes i was in hospital last week"),
        ("paused", "waiting on heart tests till then i carry on"),
        ("feel", "hard but then i've got heart failure"),
        ("rise", "yes please i have parkinson's"),
    ],
)
def test_a_diagnosis_beside_an_answer_is_heard(situation: str, text: str) -> None:
    assert meant(text, situation) is Intent.CONDITION


@pytest.mark.parametrize(
    ("situation", "text"),
    [
        ("setup", "i'm due in march is lying on my back okay"),
        ("setup", "next but ought i be flat on my back with a baby in me"),
        ("same", "yes only i'm eleven weeks now is that okay"),
        ("floor", "can i get down on the floor at thirty weeks"),
        ("floor", "i'm seven months so bed isn't it"),
        ("ready", "ready but i'm having contractions i think practice ones"),
        ("paused", "the bump gets in the way"),
        ("feel", "just right and is it okay for the baby"),
        ("rise", "how do i get up with a bump this size"),
    ],
)
def test_a_pregnancy_beside_an_answer_is_heard(situation: str, text: str) -> None:
    assert meant(text, situation) is Intent.PREGNANT


@pytest.mark.parametrize(
    ("situation", "text"),
    [
        ("ready", "i'm due at the dentist at ten so let's start"),
        ("ready", "ready the baby's asleep next door"),
        ("ready", "ready no arthritis no nothing"),
        ("ready", "ready i've my boots off"),
        ("paused", "go on my daughter works in the hospital"),
        ("setup", "next i'm due in work at nine"),
        ("setup", "three weeks now i've been stiff next"),
        ("same", "yes i've done it for weeks and it helps"),
        ("moving", "slower"),
    ],
)
def test_what_only_sounds_like_it_is_not(situation: str, text: str) -> None:
    assert meant(text, situation) not in (Intent.CONDITION, Intent.PREGNANT)
