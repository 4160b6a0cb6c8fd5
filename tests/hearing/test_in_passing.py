"""Sounds, and questions about the number and the legs, mean the same wherever they are said."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance

WHERE = ("choose", "same", "floor", "setup", "ready", "moving", "paused", "feel", "rise")


def heard(text: str, situation: str, question: str | None = None) -> Utterance:
    return interpret(Utterance(Intent.FALLBACK, 0, text=text), situation, question)


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("text", ["mm hm", "Mm-hmm.", "mhm", "uh huh", "oh, uh-huh"])
def test_a_sound_of_assent_is_an_okay(text: str, where: str) -> None:
    assert heard(text, where).intent is Intent.OKAY


@pytest.mark.parametrize("question", ["q1", "q2", "q3", "q4", "q5", "q8"])
def test_a_sound_of_assent_answers_no_safety_question(question: str) -> None:
    assert heard("mm hm", "safety", question).intent is Intent.OKAY


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("text", ["shh", "sshh", "shush now", "hush, hush", "hmm"])
def test_a_hush_is_given_time(text: str, where: str) -> None:
    """It may be meant for somebody in the room."""
    assert heard(text, where).intent is Intent.PAUSE


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("text", ["can you shut up a bit", "talk less please", "could you be quiet please"])
def test_who_wants_less_talk_gets_fewer_words(text: str, where: str) -> None:
    said = heard(text, where)

    assert (said.intent, said.word) == (Intent.CUES, "few")


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize(
    "text", ["what if i do eight", "what if i did only three", "is ten too many", "should i do more"]
)
def test_a_question_about_the_number_is_answered_and_changes_nothing(text: str, where: str) -> None:
    said = heard(text, where)

    assert (said.intent, said.word) == (Intent.TEACH, "many")


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("text", ["do we have to do both legs", "why both legs", "can i just do one leg"])
def test_a_question_about_both_legs_is_answered(text: str, where: str) -> None:
    said = heard(text, where)

    assert (said.intent, said.word) == (Intent.TEACH, "legs")


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("text", ["both legs please", "do both legs again"])
def test_both_legs_are_legs_and_no_goals(text: str, where: str) -> None:
    assert heard(text, where).intent is Intent.BOTH_LEGS


@pytest.mark.parametrize("question", ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"])
@pytest.mark.parametrize("text", ["what if i do eight", "do we have to do both legs", "can you shut up a bit", "shh"])
def test_at_a_safety_question_none_of_these_is_an_answer(text: str, question: str) -> None:
    assert heard(text, "safety", question).intent in (Intent.TEACH, Intent.CUES, Intent.OKAY, Intent.HELP)


@pytest.mark.parametrize("text", ["both legs are numb", "yes both legs", "do both legs tingling count"])
def test_both_legs_at_the_question_that_names_them_are_no_wish(text: str) -> None:
    assert heard(text, "safety", "q3").intent not in (Intent.TEACH, Intent.BOTH_LEGS)


@pytest.mark.parametrize("text", ["uh uh", "nuh uh", "mm mm"])
def test_a_sound_that_declines_is_a_no_but_not_to_a_question_about_the_body(text: str) -> None:
    assert heard(text, "rise").intent is Intent.NO
    assert heard(text, "ready").intent is Intent.NO
    assert heard(text, "safety", "q1").intent is not Intent.NO


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize(
    ("text", "intent", "topic"),
    [
        ("how many's that", Intent.DONE_COUNT, None),
        ("tell me how I'm doing this week", Intent.PROGRESS, None),
        ("why are there so few", Intent.WHY_FEW, None),
        ("how far out do I push", Intent.TEACH, "far"),
        ("would a chair do", Intent.TEACH, "sitting"),
        ("my knee clicks, is that normal", Intent.TEACH, "click"),
        ("is it all right that it clicks", Intent.TEACH, "click"),
        ("is popping dangerous", Intent.TEACH, "click"),
        ("can it be done standing up", Intent.TEACH, "sitting"),
        ("is it all right to do it in bed", Intent.BED, None),
        ("am i lying right", Intent.TEACH, "right"),
        ("are me feet in the right place", Intent.TEACH, "right"),
        ("is a cushion under my head okay", Intent.TEACH, "pillow"),
        ("is it all right to have a pillow under my head", Intent.TEACH, "pillow"),
        ("do I shut me eyes", Intent.TEACH, "eyes"),
        ("must the heel stay on the bed", Intent.TEACH, "lift"),
        ("do I lift my foot", Intent.TEACH, "lift"),
    ],
)
def test_what_is_asked_in_so_many_words_is_answered_wherever_it_is_asked(
    text: str, intent: Intent, topic: str | None, where: str
) -> None:
    said = heard(text, where)

    assert (said.intent, said.word) == (intent, topic)


@pytest.mark.parametrize("text", ["why does it click and lock", "is it normal that it cracks and hurts"])
def test_a_click_with_a_sign_of_trouble_is_not_only_a_click(text: str) -> None:
    assert heard(text, "safety", "q2").intent is not Intent.TEACH
