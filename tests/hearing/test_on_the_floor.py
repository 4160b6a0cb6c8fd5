"""Sentences of whole practices on the floor: each is heard for what it is, and what only resembles it is not."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import AFRAID, Intent, Utterance


def heard(words: str, where: str) -> tuple[Intent, str | None, int | None]:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), where)
    return meant.intent, meant.word, meant.number


def offered(words: str, where: str) -> tuple[str, ...]:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), where)
    return tuple(each.meaning for each in meant.candidates)


@pytest.mark.parametrize("words", ["they have gone", "right she's rung off", "the kids have all gone to bed now"])
@pytest.mark.parametrize(("where", "asked"), [("paused", ("go_on",)), ("ready", ("next",))])
def test_who_interrupted_is_gone_and_it_is_asked_whether_to_go_on(
    words: str, where: str, asked: tuple[str, ...]
) -> None:
    assert offered(words, where) == asked


def test_after_an_interruption_in_the_setup_the_step_is_said_again() -> None:
    assert heard("he's gone", "setup") == (Intent.REPEAT, None, None)


@pytest.mark.parametrize("words", ["my leg's gone", "my foot has gone numb"])
def test_a_leg_that_is_gone_is_a_sign(words: str) -> None:
    assert heard(words, "paused")[0] is Intent.SHARP


@pytest.mark.parametrize("words", ["i've got a call back in five", "i have to take a call", "back in a minute"])
def test_a_call_is_a_pause_and_no_diagnosis(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.PAUSE


@pytest.mark.parametrize("words", ["my leg slipped", "my foot just slipped off the mat", "i slipped"])
def test_a_leg_that_slipped_may_hurt_or_go_on(words: str) -> None:
    assert offered(words, "moving") == ("pain", "go_on")


def test_a_slipped_disc_is_a_diagnosis() -> None:
    assert heard("i've a slipped disc", "moving")[0] is Intent.CONDITION


@pytest.mark.parametrize("words", ["my hip made a noise", "my knee is making a funny noise"])
def test_a_noise_may_hurt_or_be_asked_about(words: str) -> None:
    assert offered(words, "moving") == ("pain", "teach")


@pytest.mark.parametrize("where", ["moving", "paused"])
@pytest.mark.parametrize("words", ["way too easy", "that was easy", "piece of cake so far"])
def test_easy_is_easy_while_the_set_goes_on(words: str, where: str) -> None:
    assert heard(words, where) == (Intent.FEEL, "easy", None)


@pytest.mark.parametrize("words", ["it was nice no difficulty", "no difficulties"])
def test_no_difficulty_is_easy(words: str) -> None:
    assert heard(words, "feel") == (Intent.FEEL, "easy", None)


@pytest.mark.parametrize("words", ["i'm frightened it'll hurt", "i'm worried it might hurt"])
def test_fear_that_it_will_hurt_is_fear(words: str) -> None:
    assert heard(words, "moving") == (Intent.HELP, AFRAID, None)


def test_fear_beside_pain_is_pain() -> None:
    assert heard("i'm frightened and it hurts", "moving")[0] is Intent.PAIN


def test_fear_of_doing_it_wrong_is_fear_before_anything() -> None:
    assert heard("um i'm a bit scared of doing this wrong", "choose") == (Intent.HELP, AFRAID, None)


def test_a_hard_mattress_is_no_hardship() -> None:
    assert heard("i lie already on the mattress it is hard one", "floor")[0] is Intent.NEXT


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


@pytest.mark.parametrize("words", ["it hurts what do i do", "when it hurts it really hurts my hip"])
def test_what_hurts_now_is_pain(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.PAIN


@pytest.mark.parametrize(
    ("words", "where", "wish"),
    [
        ("i'd rather six on the left and four on the right", "ready", (Intent.LEGS, "R=4,L=6", None)),
        ("and leave a bigger gap between them", "ready", (Intent.REST_LONGER, None, None)),
        ("can i do the left leg before the other", "ready", (Intent.FIRST_LEG, "left", None)),
        ("say as little as possible", "ready", (Intent.CUES, "few", None)),
        ("take two off", "ready", (Intent.FEWER_REPS, None, 2)),
        ("two fewer", "ready", (Intent.FEWER_REPS, None, 2)),
        ("a couple more", "moving", (Intent.MORE_REPS, None, 2)),
        ("more", "moving", (Intent.MORE_REPS, None, None)),
        ("make it less next time on the left", "other", (Intent.FEWER_REPS, "left", None)),
    ],
)
def test_a_wish_is_heard_whole(words: str, where: str, wish: tuple[Intent, str | None, int | None]) -> None:
    assert heard(words, where) == wish


@pytest.mark.parametrize("words", ["two more sets", "ten more seconds", "less talk", "one more set"])
def test_more_of_something_else_is_no_more_slides(words: str) -> None:
    assert heard(words, "moving")[0] not in (Intent.MORE_REPS, Intent.FEWER_REPS)


@pytest.mark.parametrize("words", ["did you keep my long breath", "will you remember my slower pace"])
def test_whether_a_setting_is_kept_is_a_question_and_changes_nothing(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.KEEP


@pytest.mark.parametrize("words", ["i've forgotten the first part", "that was too long to remember", "haan tell me"])
def test_who_lost_the_thread_hears_it_again(words: str) -> None:
    assert heard(words, "setup")[0] is Intent.REPEAT


@pytest.mark.parametrize(
    "words", ["you skipped one champ", "y'all skipped one", "you missed one out", "you forgot one"]
)
@pytest.mark.parametrize("where", ["moving", "paused", "feel"])
def test_a_slide_that_the_guide_is_said_to_have_skipped_is_the_guides(words: str, where: str) -> None:
    assert heard(words, where) == (Intent.SKIPPED, "guides", None)


def test_a_slide_that_somebody_skipped_is_their_own() -> None:
    assert heard("i skipped one", "moving") == (Intent.SKIPPED, None, 1)


@pytest.mark.parametrize("words", ["actually do just this leg", "only this leg today", "can we do just this side"])
def test_the_leg_in_hand_alone_needs_no_name(words: str) -> None:
    assert heard(words, "moving") == (Intent.ONLY_LEG, "this", None)
