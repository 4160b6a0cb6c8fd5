"""Wishes of whole practices on the floor: each is heard whole, the way it goes and for the leg it names."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance
from tests.support.heard import heard, offered


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
        ("fewer on the left next time", "other", (Intent.FEWER_REPS, "left", None)),
    ],
)
def test_a_wish_is_heard_whole(words: str, where: str, wish: tuple[Intent, str | None, int | None]) -> None:
    assert heard(words, where) == wish


@pytest.mark.parametrize("words", ["two more sets", "ten more seconds", "less talk", "one more set"])
def test_more_of_something_else_is_no_more_slides(words: str) -> None:
    assert heard(words, "moving")[0] not in (Intent.MORE_REPS, Intent.FEWER_REPS)


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


@pytest.mark.parametrize("words", ["actually both legs please", "both legs", "let's do both legs after all"])
def test_both_legs_are_a_wish_and_no_emergency(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.BOTH_LEGS


@pytest.mark.parametrize("words", ["i'd like to stop here but keep my place", "i want to stop now"])
def test_who_would_like_to_stop_is_stopped(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.STOP


def test_who_would_like_to_stop_for_a_moment_rests() -> None:
    assert heard("i'd like to stop for a moment", "moving")[0] is Intent.PAUSE


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("that's me noo", "ready", (Intent.NEXT, None, None)),
        ("why the taes up", "setup", (Intent.TEACH, "toes", None)),
        ("kindly do it slowly slowly only", "ready", (Intent.SLOWER, "slides", None)),
        ("excuse me you're going rather quickly", "moving", (Intent.SLOWER, None, None)),
        ("make each one a bit longer", "ready", (Intent.SLOWER, "slides", None)),
        ("longer for each one", "moving", (Intent.SLOWER, "slides", None)),
        ("longer between each one", "moving", (Intent.REST_LONGER, None, None)),
        ("might we do rather fewer say three", "ready", (Intent.REPS, None, 3)),
        ("is this even working", "moving", (Intent.TEACH, "easy", None)),
        ("might i have a cushion for my head", "setup", (Intent.TEACH, "pillow", None)),
        ("right then where do you want me", "floor", (Intent.REPEAT, None, None)),
        ("which bone is it", "setup", (Intent.TERM, "sit_bones", None)),
        ("what is meaning of fist apart", "setup", (Intent.TERM, "fist", None)),
    ],
)
def test_people_are_heard_in_their_own_words(
    words: str, where: str, meant: tuple[Intent, str | None, int | None]
) -> None:
    assert heard(words, where) == meant


@pytest.mark.parametrize(
    ("words", "where", "wish"),
    [
        ("enough for the left now right", "moving", (Intent.SKIP_LEG, "left", None)),
        ("four on my bad left one and seven on the right", "ready", (Intent.LEGS, "R=7,L=4", None)),
        ("make the out breath shorter", "moving", (Intent.BREATH, "out-1", None)),
        ("the breath out is too long", "moving", (Intent.BREATH, "out-1", None)),
        ("i'd like your full commentary", "ready", (Intent.CUES, "full", None)),
        ("without the full commentary", "moving", (Intent.CUES, "few", None)),
        ("add two for this leg", "moving", (Intent.MORE_REPS, "this", 2)),
        ("one fewer on this leg", "moving", (Intent.FEWER_REPS, "this", 1)),
    ],
)
def test_a_wish_is_heard_the_way_it_goes(words: str, where: str, wish: tuple[Intent, str | None, int | None]) -> None:
    assert heard(words, where) == wish


def test_fast_is_a_wish_beside_others() -> None:
    assert offered("eight reps fast no chat", "ready") == ("reps", "faster", "words:few")


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        ("same as last time but only five", ("reps", "yes")),
        ("same again but slower", ("slower", "yes")),
        ("same goal with a longer rest", ("rest_longer", "yes")),
    ],
)
def test_a_wish_beside_the_same_as_last_time_is_kept(words: str, wishes: tuple[str, ...]) -> None:
    assert offered(words, "same") == wishes


def test_the_day_of_a_reminder_is_no_answer_to_another_question() -> None:
    cut = Utterance(Intent.REMIND, at=0, text="tomorrow morning")

    assert interpret(cut, "other").intent is Intent.REMIND


@pytest.mark.parametrize("words", ["enough for the right now left", "finished with the right leg"])
def test_a_leg_that_is_done_with_is_left(words: str) -> None:
    assert heard(words, "moving") == (Intent.SKIP_LEG, "right", None)


def test_the_goal_that_is_wished_for_is_chosen_where_the_other_is_well() -> None:
    assert heard("my hips feel better the knees please", "same") == (Intent.GOAL, "knees", None)


@pytest.mark.parametrize(
    ("words", "where", "wish"),
    [
        ("ninety seconds then carry on", "paused", (Intent.COUNTDOWN, None, 90)),
        ("thirty seconds and then we go on", "moving", (Intent.COUNTDOWN, None, 30)),
        ("give me a minute then start", "ready", (Intent.PAUSE, None, None)),
        ("wait a bit then carry on please", "paused", (Intent.PAUSE, None, None)),
    ],
)
def test_a_while_and_then_on_is_the_while(words: str, where: str, wish: tuple[Intent, str | None, int | None]) -> None:
    assert heard(words, where) == wish


@pytest.mark.parametrize(
    ("words", "where", "leg"),
    [
        ("i want my right leg done before the other", "anywhere", "right"),
        ("left before the other one", "ready", "left"),
    ],
)
def test_the_leg_before_the_other_is_the_first(words: str, where: str, leg: str) -> None:
    assert heard(words, where)[:2] == (Intent.FIRST_LEG, leg)


@pytest.mark.parametrize(
    "words", ["two more and then i quit", "one more then i'm done", "just three more and then stop"]
)
@pytest.mark.parametrize("where", ["moving", "paused"])
def test_so_many_more_and_then_the_end_goes_on_and_adds_none(words: str, where: str) -> None:
    assert heard(words, where)[0] is Intent.RESUME
