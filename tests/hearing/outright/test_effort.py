"""What tells of effort or of a noise rests the leg and is asked about; what is a sign stops it as ever."""

import pytest

from skill.hearing.ear import hear
from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance

STOPPING = {Intent.SHARP, Intent.EMERGENCY, Intent.DIZZY}


def meant(text: str, situation: str = "moving", question: str | None = None) -> Utterance:
    return interpret(Utterance(Intent.FALLBACK, 0, text=text), situation, question)


@pytest.mark.parametrize("situation", ["floor", "setup", "hearing", "ready", "rise"])
def test_a_stiff_hip_before_a_step_is_asked_about(situation: str) -> None:
    found = hear("my hip is stiff", situation)

    assert (found.outcome, [each.meaning for each in found.alternatives]) == ("ask", ["pain"])


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("my leg is heavy", "hard"), ("my legs are like lead", "hard"), ("my arms are dead weight", "hard"),
        ("my leg's a dead weight today", "hard"), ("this is killing me ha ha", "hard"), ("you're killing me", "hard"),
        ("i'm dead on my feet", "hard"), ("my thighs are burning", "hard"), ("feel the burn baby", "hard"),
        ("my leg is shaking", "hard"), ("it wobbles", "hard"), ("my knee cracks like a rifle", "teach"),
        ("there's a crack every time", "teach"), ("my knees are creaky", "teach"),
    ],
)  # fmt: skip
def test_effort_and_a_noise_are_asked_about_and_end_nothing(text: str, other: str) -> None:
    found = hear(text, "moving")

    assert (found.outcome, [each.meaning for each in found.alternatives]) == ("ask", ["pain", other])


@pytest.mark.parametrize("text", ["my heart's in it", "my heart isn't really in it", "my heart's not in this today"])
def test_a_heart_that_is_in_it_is_none_that_fails(text: str) -> None:
    assert meant(text).intent is Intent.FALLBACK


@pytest.mark.parametrize(
    "text",
    [
        "my leg went heavy and won't move", "my leg is heavy and it's tingling", "i can't feel the end of my leg",
        "my heart's racing", "my heart's in it and it's racing", "my chest is heavy", "my leg's gone dead",
        "my arm is heavy", "my arm's gone dead", "my foot's cold and white", "my toes have gone blue",
        "i'm going to die",
    ],
)  # fmt: skip
def test_a_sign_beside_it_stops_as_ever(text: str) -> None:
    assert meant(text).intent in STOPPING


@pytest.mark.parametrize(
    "text",
    ["my knee went crack", "my knee cracked and it hurts", "this is killing me it's my back", "my leg's killing me"],
)
def test_what_hurts_is_pain(text: str) -> None:
    assert meant(text).intent is Intent.PAIN


@pytest.mark.parametrize(
    "text",
    [
        "wee bit clicky but it disnae gie way",
        "it cracks and pops but no it never locks",
        "it grinds but it's not hot or swollen", "just a bit creaky", "clicks sometimes that's all",
    ],
)  # fmt: skip
def test_a_click_alone_is_no_sign_of_the_knee_and_no_no_either(text: str) -> None:
    assert (meant(text, "safety", "q2").intent, meant(text, "safety", "q2").word) == (Intent.TEACH, "click")


@pytest.mark.parametrize(
    "text",
    [
        "it clicks and locks", "clicky and it gives way", "it clicks and it's swollen",
        "it clicks and i can't stand on it",
        "yes it clicks and catches", "aye it clicks an' it gies way",
    ],
)  # fmt: skip
def test_a_click_beside_a_sign_is_that_sign(text: str) -> None:
    assert meant(text, "safety", "q2").intent in {
        Intent.YES,
        Intent.PAIN,
        Intent.SHARP,
        Intent.SOMEWHAT,
        Intent.UNCERTAIN,
    }


@pytest.mark.parametrize("question", ["q1", "q2", "q3", "q4", "q6"])
@pytest.mark.parametrize(
    "text",
    ["only what i told you about", "no just that", "nothing but the knee i told you about", "just the one i mentioned"],
)
def test_what_was_told_before_is_told_again_as_that(text: str, question: str) -> None:
    assert (meant(text, "safety", question).intent, meant(text, "safety", question).word) == (Intent.CONDITION, "told")
