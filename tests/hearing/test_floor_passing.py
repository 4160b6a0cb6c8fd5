"""What people on the floor say in passing, of who interrupts them and of how it goes."""

import pytest

from skill.hearing.utterance import Intent
from tests.support.heard import heard, offered


@pytest.mark.parametrize("words", ["they have gone", "right she's rung off", "the kids have all gone to bed now"])
@pytest.mark.parametrize(("where", "asked"), [("paused", ("go_on",)), ("ready", ("next",))])
def test_who_interrupted_is_gone_and_it_is_asked_whether_to_go_on(
    words: str, where: str, asked: tuple[str, ...]
) -> None:
    assert offered(words, where) == asked


@pytest.mark.parametrize("where", ["moving", "paused"])
@pytest.mark.parametrize("words", ["way too easy", "that was easy", "piece of cake so far"])
def test_easy_is_easy_while_the_set_goes_on(words: str, where: str) -> None:
    assert heard(words, where) == (Intent.FEEL, "easy", None)


@pytest.mark.parametrize("words", ["it was nice no difficulty", "no difficulties"])
def test_no_difficulty_is_easy(words: str) -> None:
    assert heard(words, "feel") == (Intent.FEEL, "easy", None)


@pytest.mark.parametrize(
    ("words", "felt"),
    [
        ("i enjoyed that", "right"),
        ("my knee feels better", "right"),
        ("i loved every minute", "right"),
        ("i didn't enjoy that", "hard"),
    ],
)
def test_who_enjoyed_it_found_it_right(words: str, felt: str) -> None:
    assert heard(words, "feel") == (Intent.FEEL, felt, None)


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("it's getting easier", "moving", (Intent.FEEL, "easy", None)),
        ("stop saying toes up", "moving", (Intent.CUES, "few", None)),
        ("that'll do for this side", "moving", (Intent.SKIP_LEG, None, None)),
        ("not that leg", "moving", (Intent.OTHER_LEG, None, None)),
        ("let's do the right again", "moving", (Intent.OTHER_LEG, "right", None)),
        ("my hips are rocking", "moving", (Intent.TEACH, "check", None)),
        ("it's drifting outwards", "moving", (Intent.TIP, None, None)),
        ("sorry i got distracted", "moving", (Intent.PAUSE, None, None)),
        ("am i going too fast", "moving", (Intent.TEACH, "whole", None)),
        ("i need more time to breathe in", "moving", (Intent.BREATH, "in+1", None)),
        ("longer in breath please", "ready", (Intent.BREATH, "in+1", None)),
        ("when do i swap", "moving", (Intent.WHERE, None, None)),
        ("why do you keep saying still", "moving", (Intent.TEACH, "check", None)),
        ("what do i do with my head", "ready", (Intent.TEACH, "pillow", None)),
        ("what if i need to stop", "ready", (Intent.TEACH, "stopping", None)),
        ("what if i can't keep up", "ready", (Intent.TEACH, "behind", None)),
        ("brilliant", "feel", (Intent.FEEL, "right", None)),
        ("i'm on a bed", "rise", (Intent.BED, None, None)),
    ],
)
def test_what_is_said_in_passing_is_heard_for_what_it_is(
    words: str, where: str, meant: tuple[Intent, str | None, int | None]
) -> None:
    assert heard(words, where) == meant


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("i pulled them up but am i doing it right", "setup", (Intent.TEACH, "right", None)),
        ("it's going well", "moving", (Intent.OKAY, None, None)),
        ("i breathed in instead of out", "moving", (Intent.HOW, None, None)),
        ("got my breathing backwards", "moving", (Intent.HOW, None, None)),
        ("he's put out carry on", "paused", (Intent.RESUME, None, None)),
        ("the kids are gone let's go on", "paused", (Intent.RESUME, None, None)),
        ("reckon the floor'll do", "floor", (Intent.NEXT, None, None)),
    ],
)
def test_what_was_taken_for_something_told_is_none(
    words: str, where: str, meant: tuple[Intent, str | None, int | None]
) -> None:
    assert heard(words, where) == meant


@pytest.mark.parametrize(
    "words", ["now i've got it", "i've got the hang of this", "that's more like it", "i'm in the zone"]
)
def test_who_has_got_the_hang_of_it_goes_on(words: str) -> None:
    assert heard(words, "moving") == (Intent.FEEL, "right", None)


@pytest.mark.parametrize("where", ["floor", "setup", "ready", "moving"])
@pytest.mark.parametrize("words", ["i'm on the phone", "sorry i'm on a call at the minute"])
def test_who_is_on_the_phone_is_waited_for(words: str, where: str) -> None:
    assert heard(words, where)[0] is Intent.PAUSE
