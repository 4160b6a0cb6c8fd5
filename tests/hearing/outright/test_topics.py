"""What is asked about doing it, by its words: each topic in several people's, and what only sounds like it."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.outright import topics
from skill.hearing.utterance import Intent, Utterance

ASKED: dict[str, str] = {
    "right": "how would i notice if i was doing it badly / have i got the hang of it / is my technique any good",
    "feel": "what sensation am i looking for / which muscle should be working here / where's it supposed to work",
    "far": "am i going too far / is that far enough / must the knee be fully straight / do i push it right to the end",
    "click": "why's it creaking / i hear a crack every time normal / the noise my knee makes is that bad",
    "sitting": "do i need to be on my back for this / is lying down really necessary / must i lie down for it",
    "benefit": "how quickly do people get results / when am i going to see some improvement",
    "hands": "why put the hands there at all / what should i be doing with my hands / palms up or down",
    "cramp": "any advice for cramp",
    "easy": "something this simple can't help / is that really all there is / i can't see this helping",
    "whole": "how quickly should the heel move / do i slide for the whole breath / what speed should my heel go",
    "hold": "is there a wait at the end / do i come straight back or wait",
    "difference": "what's different for the back / does it matter which i pick / are they the same exercise",
    "why": "what is the slow pace for / kindly tell me what the other leg is for / for what reason must my toes be up"
    " / i would like to know what this exercise is intended for before we begin / what's the purpose of the rest",
}
CASES = [(topic, words) for topic, said in ASKED.items() for words in said.split(" / ")]


@pytest.mark.parametrize(("topic", "words"), CASES)
def test_a_question_about_doing_it_is_heard_by_its_words(topic: str, words: str) -> None:
    assert topics.asked(words) == topic


@pytest.mark.parametrize(
    "words",
    [
        "you're too far away",
        "am i too far away from you",
        "crack on then",
        "when do i work the left leg",
        "could you go back i did that bit wrong",
        "am i doing it with the right leg",
        "what should i do if i feel sick",
        "do you stop by yourself at the end",
        "so easy thanks for your help",
        "what should i try different",
        "should i lie completely flat",
        "what are you waiting for",
        "what time is the reminder for",
        "what's the point of going on my knee hurts",
    ],
)
def test_what_only_sounds_like_a_question_about_doing_it_is_none(words: str) -> None:
    assert topics.asked(words) is None


@pytest.mark.parametrize(
    ("words", "is_general"),
    [
        ("is it any good following a knee operation", True),
        ("would a surgeon recommend this", True),
        ("is it all right after my operation", False),
        ("can i do this after the operation i had in may", False),
        ("is it okay i had a knee replacement", False),
    ],
)
def test_a_question_about_operations_is_general_where_none_of_ones_own_is_told(words: str, is_general: bool) -> None:
    assert topics.is_of_any_surgery(words) is is_general


def heard(words: str, where: str) -> tuple[Intent, str | None]:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), where)
    return meant.intent, meant.word


@pytest.mark.parametrize("where", ["setup", "ready", "moving", "paused"])
@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("surely something this simple can't help", "easy"),
        ("i can't see this helping", "easy"),
        ("it doesn't seem like much of an exercise", "easy"),
        ("is this doing me any good", "easy"),
        ("it keeps clicking is that a problem", "click"),
        ("is this suitable after a knee replacement", "surgery"),
    ],
)
def test_a_question_that_sounds_like_an_alarm_is_answered(words: str, topic: str, where: str) -> None:
    assert heard(words, where) == (Intent.TEACH, topic)


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("i can't see this helping my chest hurts", Intent.EMERGENCY),
        ("is that far enough my leg's gone numb", Intent.SHARP),
        ("i think i might be pregnant should i be on my back", Intent.PREGNANT),
    ],
)
def test_a_sign_of_the_body_beside_a_question_about_doing_it_is_heard_first(words: str, intent: Intent) -> None:
    assert heard(words, "moving")[0] is intent


def test_too_easy_to_help_is_an_answer_to_how_that_felt() -> None:
    assert heard("this feels too easy to be any use", "feel") == (Intent.FEEL, "easy")


@pytest.mark.parametrize("where", ["ready", "paused", "hearing", "feel", "rise", "other", "come_back"])
@pytest.mark.parametrize("words", ["okay what now", "what do i do next", "and now", "what do i say", "so what's next"])
def test_what_now_where_no_step_is_left_asks_what_to_say_and_begins_nothing(words: str, where: str) -> None:
    assert heard(words, where) == (Intent.REPEAT, None)


@pytest.mark.parametrize("where", ["safety", "setup", "ready", "moving", "paused"])
@pytest.mark.parametrize("words", ["what's the other leg for", "what this exercise is for"])
def test_what_something_is_for_is_a_question_and_no_wish_and_no_pain(words: str, where: str) -> None:
    assert heard(words, where) == (Intent.WHY, None)


def test_what_a_step_is_for_answers_no_safety_question() -> None:
    assert heard("what's the breathing for", "safety") == (Intent.WHY, None)


@pytest.mark.parametrize("words", ["arms by my side", "me hands under me bottom", "the arms are along my body"])
def test_hands_that_are_put_there_are_no_question(words: str) -> None:
    assert heard(words, "setup") == (Intent.NEXT, None)
