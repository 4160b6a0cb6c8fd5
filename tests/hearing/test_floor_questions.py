"""What people on the floor ask is answered, and changes and ends nothing."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance
from tests.support.heard import at_a_question, heard


@pytest.mark.parametrize("where", ["setup", "moving", "paused"])
@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("and if it hurts me what do i do", "hurts"),
        ("if it hurts do i stop", "hurts"),
        ("what if i can't get back up", "up"),
        ("how will i get up again afterwards", "up"),
        ("what if i lose count", "count"),
        ("do i have to count", "count"),
        ("how fast is it going to be", "whole"),
    ],
)
def test_what_might_happen_is_answered_and_does_not_happen(words: str, topic: str, where: str) -> None:
    assert heard(words, where) == (Intent.TEACH, topic, None)


@pytest.mark.parametrize("words", ["did you keep my long breath", "will you remember my slower pace"])
def test_whether_a_setting_is_kept_is_a_question_and_changes_nothing(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.KEEP


@pytest.mark.parametrize("words", ["i've forgotten the first part", "that was too long to remember", "haan tell me"])
def test_who_lost_the_thread_hears_it_again(words: str) -> None:
    assert heard(words, "setup")[0] is Intent.REPEAT


@pytest.mark.parametrize("words", ["is it meant to be the right leg", "is it still only the right"])
@pytest.mark.parametrize("where", ["setup", "ready", "moving"])
def test_a_question_about_a_leg_leaves_the_legs_as_they_are(words: str, where: str) -> None:
    assert heard(words, where)[0] is Intent.WHERE


@pytest.mark.parametrize(
    ("words", "question", "term"),
    [
        ("what counts as a fever", "q6", "fever"),
        ("i don't think so what do you mean by bladder trouble", "q3", "bowel"),
    ],
)
def test_what_a_word_of_a_safety_question_means_is_told_and_ends_nothing(words: str, question: str, term: str) -> None:
    assert at_a_question(words, question) == (Intent.TERM, term)


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("fever i have not weight is stable at night i sleep good", "q6"),
        ("calf is normal operation i did not have", "q4"),
        ("naw jist a wee bit stiff", "q2"),
    ],
)
def test_a_no_after_what_it_denies_is_asked_about(words: str, question: str) -> None:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", question)

    assert (meant.intent, [each.meaning for each in meant.candidates]) == (Intent.UNCERTAIN, ["no"])


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("fever i have", "q6"),
        ("what counts as a fever i have thirty eight", "q6"),
        ("arthritis i have not but my cartilage is torn", "q1"),
    ],
)
def test_a_diagnosis_beside_a_denial_is_told(words: str, question: str) -> None:
    assert at_a_question(words, question)[0] is Intent.CONDITION


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("did that last one count", "moving", (Intent.DONE_COUNT, None, None)),
        ("that one didn't count", "moving", (Intent.NOT_COUNTED, None, None)),
        ("i can't feel my arch", "setup", (Intent.TEACH, "arch", None)),
        ("what's wrong with just lying flat", "setup", (Intent.TEACH, "arch", None)),
        ("why empty them completely", "setup", (Intent.TEACH, "breath", None)),
        ("what if my heel drifts", "setup", (Intent.TIP, None, None)),
        ("where should my other leg be", "moving", (Intent.TEACH, "bent", None)),
        ("what do i get out of the knee one", "choose", (Intent.WHY, None, None)),
        ("what's the difference between easy and just right", "feel", (Intent.REPEAT, None, None)),
    ],
)
def test_a_question_is_answered_and_changes_nothing(
    words: str, where: str, meant: tuple[Intent, str | None, int | None]
) -> None:
    assert heard(words, where) == meant


def test_a_word_that_alexa_cuts_too_long_is_explained() -> None:
    cut = Utterance(Intent.TERM, at=0, text="ligament then")

    assert interpret(cut, "safety", "q1").word == "ligament"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("i pulled my hamstring am i doing it right", Intent.CONDITION),
        ("i had a stent am i doing it right", Intent.CONDITION),
    ],
)
def test_what_is_told_beside_a_question_comes_first(words: str, meant: Intent) -> None:
    assert heard(words, "setup")[0] is meant


def test_who_finds_a_safety_question_personal_is_told_why_it_is_asked() -> None:
    assert at_a_question("that's a bit personal", "q3") == (Intent.WHY, None)
    assert at_a_question("it's personal but yes", "q3")[0] is Intent.YES


@pytest.mark.parametrize("words", ["i have understood it", "i understand", "understood"])
def test_who_has_understood_a_safety_question_has_not_answered_it(words: str) -> None:
    assert at_a_question(words, "q6")[0] not in (Intent.YES, Intent.NO)


def test_who_has_it_has_answered() -> None:
    assert at_a_question("yes i have it", "q6")[0] is Intent.YES


@pytest.mark.parametrize("where", ["setup", "moving"])
@pytest.mark.parametrize(
    "words", ["is my knee meant to fall in", "should my knee roll outwards", "can my hips rock about"]
)
def test_whether_a_leg_may_roll_is_asked_of_the_right_way(words: str, where: str) -> None:
    assert heard(words, where)[:2] == (Intent.TEACH, "right")


@pytest.mark.parametrize("where", ["setup", "ready", "paused", "moving"])
@pytest.mark.parametrize(
    "words", ["where's me foot meant to be", "where should my foot be", "where are my feet meant to be"]
)
def test_where_a_foot_belongs_is_asked_of_the_right_way(words: str, where: str) -> None:
    assert heard(words, where)[:2] == (Intent.TEACH, "right")


def test_where_a_foot_is_numb_is_a_sign() -> None:
    assert heard("where's my foot numb", "paused")[0] is Intent.SHARP
