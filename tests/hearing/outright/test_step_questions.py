"""What is asked of one step has an answer of its own, and what only sounds like it has none."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.outright import step_questions
from skill.hearing.utterance import Intent, Utterance

ASKED: dict[str, str] = {
    "breath": "what's the breathing for / tell me what the breathing is for / why do we breathe out at the end",
    "nose": "why through the nose / why pursed lips / do i breathe in through my mouth",
    "arch": "why is my back flat / is my arch meant to be big or small / for what is this small hole under the back"
    " / is my back supposed to touch the floor / how high should the arch be / what the arch in my back is for",
    "toes": "why the toes up / toes up what are the toes up for / why foot should be like that / do i point my toes",
    "belly": "why must i pull belly / belly's in why only lightly / what good does pulling in the tummy do",
    "shoulders": "what's the point of soft shoulders / why keep the shoulders down",
    "bent": "i'm lying down but why bend my knees / what's the idea of the knees being bent",
    "heels": "do my knees come together or stay apart / how come the feet are a fist apart"
    " / how far apart are the feet",
    "check": "why do i check the pelvis / what does it matter if the pelvis moves / why hold my trunk still",
    "band": "what's the rubber band in aid of / what does the elastic do",
    "organs": "what are the organs got to do with it / why my insides",
    "slow": "why so slow / what is the slow pace for",
    "first": "why right leg first / why do i start with the right",
    "sitting": "why on my back and not sitting / why lie on my back",
    "hands": "why the hands have to go under / what do my arms do",
}
CASES = [(topic, words) for topic, said in ASKED.items() for words in said.split(" / ")]


def heard(words: str, where: str) -> tuple[Intent, str | None]:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), where)
    return meant.intent, meant.word


@pytest.mark.parametrize("where", ["setup", "moving"])
@pytest.mark.parametrize(("topic", "words"), CASES)
def test_a_question_about_one_step_is_answered_for_that_step(topic: str, words: str, where: str) -> None:
    assert heard(words, where) == (Intent.TEACH, topic)


@pytest.mark.parametrize(
    "words",
    [
        "why does my back hurt when i breathe",
        "why is my belly so sore",
        "why are you talking so slowly",
        "why do you want to know about my back",
        "why is this good for my back",
        "what's the other leg for",
        "go back a step why",
        "am i on the right leg",
        "the toes are up",
        "my back is flat",
    ],
)
def test_what_only_sounds_like_a_question_about_a_step_is_none(words: str) -> None:
    assert step_questions.asked(words) is None


@pytest.mark.parametrize(
    ("words", "where", "answer"),
    [
        ("is there anything under the head", "setup", (Intent.TEACH, "pillow")),
        ("shall i do it with my eyes closed", "setup", (Intent.TEACH, "eyes")),
        ("how far does the heel go", "setup", (Intent.TEACH, "far")),
        ("them hands go where now", "setup", (Intent.TEACH, "hands")),
    ],
)
def test_a_question_in_other_words_has_the_answer_of_its_kind(
    words: str, where: str, answer: tuple[Intent, str]
) -> None:
    assert heard(words, where) == answer
