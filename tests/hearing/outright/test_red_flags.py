"""Signs that nothing learned may outweigh."""

import pytest

from skill.hearing.ear import hear
from skill.hearing.outright import red_flags

TOLD = [
    ("i'm short of breath", "dizzy"), ("i'm a bit short of breath today", "dizzy"), ("my head's spinning", "dizzy"),
    ("i got down too quick and it's all spinning", "dizzy"), ("the room is spinning", "dizzy"),
    ("it's hard to breathe", "emergency"), ("i can't catch my breath", "emergency"),
    ("my chest's tight after that", "emergency"), ("there's a pain in my chest", "emergency"),
    ("i've lost control of my bladder", "emergency"), ("i've wet myself", "emergency"),
    ("i'm stuck on the floor", "emergency"), ("there's blood on the mat", "emergency"),
    ("i keep wetting myself", "emergency"), ("i can't hold my water", "emergency"),
    ("i can't feel my backside", "emergency"), ("the back of my leg is hot", "emergency"),
    ("my leg is twice the size", "emergency"), ("my toes won't wiggle", "sharp"), ("my leg's gone like jelly", "sharp"),
    ("i've done me back in", "pain"), ("my calf's been fat since i flew in", "emergency"),
    ("i'm seeing spots", "dizzy"), ("i've gone cold and clammy", "dizzy"), ("i don't feel right in myself", "dizzy"),
    ("something's not right", "pain"), ("i can't put weight on it", "pain"), ("i heard a pop", "pain"),
    ("the knee keeps buckling", "pain"), ("it stings a bit", "pain"), ("that really hurt", "pain"),
    ("i've got a dead arm", "emergency"), ("my hip's just popped out", "emergency"),
    ("i'm having palpitations", "dizzy"), ("that's not comfortable at all", "pain"),
    ("my hamstring's gone", "pain"), ("i've put my back out", "pain"), ("it's come back", "pain"),
    ("i can't straighten it", "pain"), ("it went click and now it's stuck", "pain"), ("i'm wheezing", "dizzy"),
    ("i feel like i might keel over", "dizzy"), ("can't catch me breath", "emergency"),
    ("i've lost all feeling in my foot", "sharp"), ("it's like someone's sticking a needle in", "sharp"),
    ("my leg went numb halfway", "sharp"), ("my foot has gone dead", "sharp"), ("it's going all tingly", "sharp"),
    ("hold on i don't feel right", "dizzy"), ("i think i'm panicking", "dizzy"), ("my foot's cold and white", "sharp"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meaning"), TOLD)
@pytest.mark.parametrize("situation", ["moving", "paused", "ready", "floor", "feel", "anywhere"])
def test_a_sign_is_heard_whatever_else_was_learned(text: str, meaning: str, situation: str) -> None:
    assert red_flags.sign(text) == meaning
    heard = hear(text, situation)
    assert heard.outcome == "sure"
    assert heard.meaning in ("pain", "sharp", "dizzy", "emergency")


@pytest.mark.parametrize(
    "text",
    [
        "i'm not short of breath or anything so go", "is it normal to be short of breath", "he's short of breath",
        "what if my leg goes numb", "my leg hasn't gone numb", "will my foot go dead", "shorter breaths please",
        "the heel's stuck to the floor", "the cat's going dead slow", "if it's hard to breathe do i stop",
        "there's no blood on the mat", "no pain in my chest", "the doctor said not to worry",
        "that's not right you skipped one",
        "my back's gone all soft", "i had a fall out with him", "he never said not to", "i don't see spots",
        "if it stings do i stop", "my knee doesn't give way",
    ],
)  # fmt: skip
def test_a_sign_that_is_denied_supposed_asked_or_anothers_is_none(text: str) -> None:
    assert red_flags.sign(text) is None


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("i slipped in the bath this morning", "condition"), ("i took a tumble yesterday", "condition"),
        ("my doctor said not to do this", "condition"), ("the physio told me to stop these", "condition"),
        ("i don't think i should be doing this", "condition"), ("i'm with child", "pregnant"),
        ("i've been losing weight without trying", "condition"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("situation", ["moving", "paused", "ready", "floor", "feel", "come_back", "safety"])
def test_what_has_to_be_asked_of_a_clinician_is_heard_whatever_else_was_learned(
    text: str, meaning: str, situation: str
) -> None:
    assert red_flags.sign(text) == meaning
    assert hear(text, situation).meaning in (meaning, "pain", "dizzy", "emergency")  # which stop it, too


@pytest.mark.parametrize("situation", ["choose", "moving", "setup", "ready"])
@pytest.mark.parametrize("words", ["i lost my breath", "i've lost my breath", "i'm short of breath"])
def test_a_breath_that_is_lost_is_no_goal_and_leads_nowhere(words: str, situation: str) -> None:
    assert hear(words, situation).meaning in ("dizzy", "emergency")
