"""What a no at a safety question denies, and which sentences with a no in them are none."""

from pathlib import Path

import pytest

from skill.hearing.belief.denial import is_whole, told_beside
from skill.hearing.belief.soundness import is_whole_no
from skill.hearing.ear import hear
from skill.hearing.interpret import interpret
from skill.hearing.learned.features import plain
from skill.hearing.utterance import Intent, Utterance


def rows(name: str) -> list[tuple[str, str]]:
    """The question and the sentence of each line of a file beside this one."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [(question, text) for question, text in (line.split("\t") for line in lines)]


QUESTIONS = (None, "q1", "q2", "q3", "q4", "q5", "q6")
# Written before the grammar, to mislead it: two negations, irony, comparisons, something missing, a thing taken back,
# an answer for one side or for another time, and what is said to somebody else.
MISLEADING = Path(__file__).with_name("misleading_noes.txt").read_text(encoding="utf-8").splitlines()
# What is well, and is not what was asked about, or not all of it; and what is a no in many people's words.
HALF = rows("half_noes.tsv")
PLAIN = rows("plain_noes.tsv")


@pytest.mark.parametrize("text", MISLEADING)
def test_a_sentence_written_to_mislead_is_no_denial_at_any_question(text: str) -> None:
    assert [question for question in QUESTIONS if is_whole(text, question)] == []


def test_there_are_some_seven_hundred_misleading_sentences_and_none_twice() -> None:
    assert len(MISLEADING) == len(set(MISLEADING)) > 700


@pytest.mark.parametrize(("question", "text"), HALF)
def test_that_something_else_is_well_or_a_part_of_it_is_no_denial_of_what_was_asked(question: str, text: str) -> None:
    heard = hear(text, "safety", question)

    assert not is_whole_no(plain(text), question)
    assert (heard.outcome, heard.meaning) != ("sure", "no")


@pytest.mark.parametrize(("question", "text"), PLAIN)
def test_a_plain_no_in_somebodys_own_words_is_believed_at_once(question: str, text: str) -> None:
    heard = hear(text, "safety", question)

    assert is_whole_no(plain(text), question)
    assert (heard.outcome, heard.meaning) == ("sure", "no")
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), "safety", question).intent is Intent.NO


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "text",
    [
        "no", "nope", "no no nothing", "no sir", "none", "never", "no not at all", "absolutely not", "no to all four",
        "none of those", "no none of that at all", "nothing like that thank god", "no nothing you mentioned",
        "i haven't", "no i don't", "not pregnant no dizziness no falls", "no swelling no heat no fever",
        "it doesn't lock or give way", "no it isn't hot and it isn't swollen", "i've had no trouble with my knees",
        "no numbness or weakness in my legs", "i've never been operated on", "neither is swollen",
        "no my knees are fine", "no healthy as a horse", "can't say i have",
        "nothing of the sort",
        "yeah no none of that", "i haven't had any falls", "no thanks be to god",
    ],
)  # fmt: skip
def test_a_clause_that_denies_all_it_names_is_a_no_at_every_question(text: str, question: str | None) -> None:
    assert is_whole(text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("never been told that", "q1"), ("nobody's ever told me that", "q1"), ("not that i know of", "q1"),
        ("no they're just stiff", "q1"), ("no it just clicks", "q2"),
        ("no nowt like that just a bit stiff of a morning", "q2"), ("not today", "q2"),
        ("i can stand no fever", "q2"), ("i can feel everything", "q3"),
        ("they're the same size", "q4"), ("no operation this year", "q4"), ("no changes", "q5"), ("i'm fine", "q5"),
        ("nothing new to report", "q5"),
        ("not that i know of", "q5"), ("the same as i ever was", "q5"), ("nothing's different since tuesday", "q5"),
        ("nobody found anything", "q1"),
        ("no it bends and straightens fine", "q2"), ("no she's behaving herself", "q2"),
        ("no to the calf and no to the operation", "q4"), ("no it eases when i lie down", "q6"),
        ("no i sleep right through", "q6"), ("no just the usual backache", "q3"),
        ("all the same as last time", "q5"), ("no it's not worse at night", "q6"), ("no i sleep like a log", "q6"),
    ],
)  # fmt: skip
def test_what_answers_one_question_is_a_no_only_there(text: str, question: str) -> None:
    assert is_whole(text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("not that i know of", "q3"), ("i'm fine", "q3"), ("they're the same", "q2"), ("no change", "q2"),
        ("not today", "q1"), ("nothing new", "q2"), ("never been told that", "q3"), ("no just stiff", "q5"),
    ],
)  # fmt: skip
def test_the_same_words_at_another_question_are_asked_about(text: str, question: str) -> None:
    assert not is_whole(text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("no only the arthritis", "q1"), ("nothing apart from the ligament", "q1"), ("no just osteoporosis", "q1"),
        ("none of those except it's hot", "q2"), ("no just the knee giving way", "q2"),
        ("no apart from the swelling", "q2"),
        ("no control down there", "q3"), ("no bladder control no", "q3"), ("no leg power", "q3"),
        ("neither leg will hold me", "q3"), ("no feeling when i sit down", "q3"),
        ("i've neither feeling nor control", "q3"), ("no only a hysterectomy", "q4"),
        ("no surgery just a warm calf", "q4"),
        ("no only a fall", "q5"), ("no just the breathlessness", "q5"), ("nothing eases it at night", "q6"),
        ("no relief from lying down", "q6"),
    ],
)  # fmt: skip
def test_a_sign_told_beside_a_no_is_heard_as_the_sign(text: str, question: str) -> None:
    heard = hear(text, "safety", question)

    assert heard.outcome == "sure"
    assert heard.meaning in ("yes", "condition", "pain", "sharp", "dizzy", "emergency", "pregnant")


def test_being_pregnant_beside_a_no_is_heard_as_that() -> None:
    assert hear("no apart from being pregnant", "safety", "q5").meaning == "pregnant"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("nothing swollen only stiff and sore", "q2"), ("no rest helps", "q6"), ("no it's only a dull ache", "q3"),
        ("no my operation was before the pandemic", "q4"), ("none of that only my ankle's sore", "q5"),
    ],
)  # fmt: skip
def test_what_may_be_a_sign_beside_a_no_is_taken_for_it_or_offered_before_the_no(text: str, question: str) -> None:
    heard = hear(text, "safety", question)

    if heard.outcome == "sure":
        assert heard.meaning in ("yes", "pain")
    else:
        assert [guess.meaning for guess in heard.alternatives][1:] == ["no"]


@pytest.mark.parametrize("question", QUESTIONS[1:])
def test_a_plain_no_tells_nothing_beside_it(question: str) -> None:
    for text in ("no", "none of those", "no swelling no heat no fever", "no numbness or weakness"):
        assert told_beside(text, question) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        *(
            ("q1", "naw tae aw ae them hen"),
            ("q2", "naw nane ae that the day"),
            ("q2", "it isnae hot and it disnae lock"),
        ),
        *(("q3", "no no nothing of that kind is there"), ("q6", "no fever is there no weight loss is there")),
        *(("q1", "no o nobody told me anything like that"), ("q1", "not that i know"), ("q1", "eww no")),
        ("q6", "no fever no i haven't lost a pound"),
    ],
)
def test_a_denial_in_the_english_of_somebodys_own_place_is_whole(question: str, text: str) -> None:
    assert is_whole(text, question)


@pytest.mark.parametrize(
    "text", ["no control is there", "no sensation is there", "nothing is there down there no feeling"]
)
def test_a_power_that_is_not_there_is_no_denial(text: str) -> None:
    assert not is_whole(text, "q3")


@pytest.mark.parametrize(
    ("text", "question"), [("i don't think it's swollen", "q2"), ("the knee behaves itself", "q2")]
)
def test_a_doubted_sign_or_a_no_in_strange_words_is_no_yes_but_asked_about(text: str, question: str) -> None:
    heard = hear(text, "safety", question)

    assert (heard.outcome, [guess.meaning for guess in heard.alternatives]) == ("ask", ["no"])


@pytest.mark.parametrize(
    "text",
    ["both calves are fine", "both calves feel fine", "calves are the same as each other", "my calves are normal"],
)
def test_that_the_calves_are_fine_says_nothing_of_an_operation(text: str) -> None:
    assert not is_whole_no(plain(text), "q4")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("q1", "no locking"), ("q1", "no operation"), ("q2", "no arthritis"), ("q2", "no accident"),
        ("q3", "no fever no weight loss"), ("q3", "no operation"), ("q4", "nope sleeping fine no fever"),
        ("q4", "no fever"), ("q4", "no numbness"), ("q6", "no operation"), ("q6", "no locking"),
        ("q3", "no nothing broken"), ("q3", "no my knee's fine"), ("q4", "no nothing broken"), ("q6", "no knee's fine"),
        ("q2", "nothing broken"), ("q3", "feels good today"), ("q4", "no my knee's fine"), ("q3", "no fracture no"),
    ],
)  # fmt: skip
def test_a_no_to_another_question_is_asked_about(question: str, text: str) -> None:
    """It comes too late, or too soon: of what is asked now it says nothing."""
    assert hear(text, "safety", question).outcome == "ask"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("q1", "no arthritis"), ("q2", "no locking no fever"), ("q3", "no accident"), ("q4", "no operation no fever"),
        ("q4", "no none of that no fever"), ("q6", "nope sleeping fine no fever"), ("q2", "everything feels normal"),
        ("q1", "nothing broken no"), ("q1", "no my knee's fine"), ("q4", "nothing swollen no"),
        ("q3", "no nothing broken or anything"), ("q2", "nope feels good today"), ("q2", "i'd say no"),
        ("q3", "no everything down there is working normal"), ("q5", "nah everything is like the last time"),
        ("q1", "well love no"),
    ],
)  # fmt: skip
def test_a_no_that_names_what_is_asked_now_is_believed(question: str, text: str) -> None:
    assert (hear(text, "safety", question).outcome, hear(text, "safety", question).meaning) == ("sure", "no")
