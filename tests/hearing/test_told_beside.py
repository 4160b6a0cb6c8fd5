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


FALLS_LONG_AGO = [
    "well i'd a wee fall last month",
    "i had a fall a few weeks ago",
    "i tripped over the dog last week",
    "i fell off my bike last year but the doctor checked me",
]


@pytest.mark.parametrize("words", FALLS_LONG_AGO)
def test_a_fall_some_time_ago_is_no_emergency_but_told_what_counts(words: str) -> None:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", "q3")
    assert (meant.intent, meant.word) == (Intent.TERM, "accident")


@pytest.mark.parametrize("question", ["q1", "q2", "q4", "q6"])
@pytest.mark.parametrize("words", FALLS_LONG_AGO)
def test_a_fall_some_time_ago_is_asked_back_where_it_was_not_asked_about(words: str, question: str) -> None:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", question)
    assert (meant.intent, [each.intent for each in meant.candidates]) == (Intent.UNCERTAIN, [Intent.PAIN])


@pytest.mark.parametrize(
    "words",
    [
        "i fell down the stairs last month",
        "i fell last month and broke my hip",
        "yes i fell last month",
        "i fell last month and it's hurt since",
        "i fell yesterday",
        "i had a fall two weeks ago and both legs are weak",
    ],
)
def test_a_bad_or_a_recent_fall_is_a_yes_to_the_emergency_question(words: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", "q3").intent is Intent.YES


@pytest.mark.parametrize("words", FALLS_LONG_AGO)
def test_a_fall_is_never_a_no_where_it_is_asked_what_is_new(words: str) -> None:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", "q5")
    assert meant.intent in (Intent.YES, Intent.CONDITION)


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("well my back's a wee bit sore", Intent.SOMEWHAT),
        ("just a wee ache in ma hip", Intent.PAIN),
        ("i can't hold my wee", Intent.EMERGENCY),
        ("i've trouble holding my wee", Intent.YES),
    ],
)
def test_a_wee_bit_is_small_and_no_sign_of_the_bladder(words: str, intent: Intent) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", "q3").intent is intent


@pytest.mark.parametrize(
    "words",
    ["i can't wee", "i can't pee", "cannae wee", "i can't stop weeing", "i can't go to the toilet properly"],
)
def test_a_bladder_that_does_not_do_what_it_should_is_a_yes_to_the_emergency_question(words: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", "q3").intent is Intent.YES
