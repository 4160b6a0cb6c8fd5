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
        ("sorry where do my feet go", Intent.TEACH, "right"),
        ("where should my heels be", Intent.TEACH, "right"),
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


@pytest.mark.parametrize("where", ["feel", "other", "rise"])
@pytest.mark.parametrize("words", ["no no again same", "one more time please", "more one"])
def test_once_more_after_a_set_is_another(words: str, where: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), where).intent is Intent.ANOTHER_SET


@pytest.mark.parametrize("where", ["feel", "other", "rise"])
@pytest.mark.parametrize("words", ["no more", "not again", "no more thanks"])
def test_what_only_sounds_like_once_more_is_no_other_set(words: str, where: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), where).intent is not Intent.ANOTHER_SET


@pytest.mark.parametrize("where", ["setup", "ready", "feel", "other", "rise"])
@pytest.mark.parametrize(
    "words", ["what ought i to do tomorrow", "and what should i do tomorrow", "how do i carry on from here"]
)
def test_what_to_do_from_tomorrow_on_asks_how_often(words: str, where: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), where).intent is Intent.OFTEN


@pytest.mark.parametrize("where", ["moving", "paused", "ready", "setup"])
@pytest.mark.parametrize(
    "words", ["is okay i stop little", "stop a little", "please stop little time", "small stop please"]
)
def test_a_little_stop_is_a_pause_and_ends_nothing(words: str, where: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), where).intent is Intent.PAUSE


@pytest.mark.parametrize("words", ["let it rip", "let 'er rip"])
def test_let_it_rip_begins(words: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), "ready").intent is Intent.NEXT


@pytest.mark.parametrize("words", ["it's a joke i'm fine", "only joking it's fine", "i was joking it's gone"])
def test_pain_in_a_joke_is_over_where_it_is_said_that_all_is_well(words: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), "pain").intent is Intent.SETTLED


@pytest.mark.parametrize("words", ["just kidding it's killing me", "it's no joke it hurts"])
def test_pain_that_is_no_joke_stays(words: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, at=0, text=words), "pain").intent is not Intent.SETTLED


@pytest.mark.parametrize("words", ["nae bother", "no bother", "no problem"])
def test_no_bother_in_the_set_is_easy_and_nobody_felt_nothing(words: str) -> None:
    meant = interpret(Utterance(Intent.FEEL, 0, text=words), "moving")
    assert meant.intent in (Intent.FEEL, Intent.RESUME)


@pytest.mark.parametrize("where", ["floor", "setup", "ready", "hearing"])
@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("where lie floor", Intent.REPEAT),
        ("where should i lie down", Intent.REPEAT),
        ("this leg okay right", Intent.TEACH),
        ("is this leg right", Intent.TEACH),
        ("how many's it gonna be", Intent.TEACH),
        ("how many are we going to do", Intent.TEACH),
    ],
)
def test_a_question_in_few_words_leads_on_to_no_step(words: str, intent: Intent, where: str) -> None:
    assert heard(words, where).intent is intent


def test_how_to_say_is_said_while_a_word_is_looked_for_and_is_no_question() -> None:
    assert heard("how to say i am lie down already", "hearing").intent is Intent.NEXT
    assert heard("no how to say no swelling", "safety", "q2").intent is Intent.NO
    assert heard("knee is how to say hot", "safety", "q2").intent is Intent.YES


@pytest.mark.parametrize("where", ["feel", "other", "rise"])
@pytest.mark.parametrize(
    ("words", "number"), [("more one time ten", 10), ("another ten", 10), ("one more time six each leg", 6)]
)
def test_a_number_named_with_once_more_is_for_that_set(words: str, number: int, where: str) -> None:
    told = [(each.intent, each.number) for each in heard(words, where).candidates]
    assert told == [(Intent.ANOTHER_SET, None), (Intent.REPS, number)]


@pytest.mark.parametrize("where", ["same", "come_back"])
@pytest.mark.parametrize("words", ["aye it's still me", "yes still me", "it's still me hen"])
def test_still_me_is_a_yes_and_no_pain_that_stays(words: str, where: str) -> None:
    assert heard(words, where).intent is Intent.YES


@pytest.mark.parametrize("words", ["yes it's still sore", "it's still hurting me", "it's still killing me"])
def test_what_still_hurts_is_pain_at_coming_back(words: str) -> None:
    assert heard(words, "come_back").intent is Intent.PAIN
