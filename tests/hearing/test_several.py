"""Several wishes in one sentence: each is heard, those that lead on last, and what was not understood is known."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import SLIDES, Intent, Utterance
from tests.support.paths import CHECKOUT

BREATH, CUES, FASTER, FEWER, FIRST, GOAL = (
    *(Intent.BREATH, Intent.CUES, Intent.FASTER, Intent.FEWER_REPS, Intent.FIRST_LEG, Intent.GOAL),
)
LEGS, NEXT, ONLY, REPS, REST, LONGER = (
    *(Intent.LEGS, Intent.NEXT, Intent.ONLY_LEG, Intent.REPS, Intent.REST, Intent.REST_LONGER),
)
SLOWER, SPEECH, SETS = Intent.SLOWER, Intent.SPEECH, Intent.SETS


def heard(text: str, situation: str, question: str | None = None) -> Utterance:
    return interpret(Utterance(Intent.FALLBACK, 0, text=text), situation, question)


def parts(text: str, situation: str) -> list[tuple[Intent, str | int | None]]:
    """The parts of a sentence, each with its value."""
    said = heard(text, situation)
    return [(each.intent, each.word if each.number is None else each.number) for each in said.candidates]


@pytest.mark.parametrize(
    ("text", "situation", "meant"),
    [
        ("five each and slower", "ready", [(REPS, 5), (SLOWER, SLIDES)]),
        ("knees, only the left one, and not too chatty", "choose", [(ONLY, "left"), (CUES, "few"), (GOAL, "knees")]),
        ("it's for my back love and go easy on the chat", "choose", [(CUES, "few"), (GOAL, "hips")]),
        ("six seconds in and fewer words", "moving", [(BREATH, "in=6"), (CUES, "few")]),
        ("ten on each leg, right leg first, longer rest", "setup", [(REPS, 10), (FIRST, "right"), (LONGER, None)]),
        ("for my knees, three reps", "anywhere", [(REPS, 3), (GOAL, "knees")]),
        ("eight on the right, five on the left, and two seconds between", "ready", [(LEGS, "R=8,L=5"), (REST, 2)]),
        ("two sets of five and speak slowly", "ready", [(SETS, 2), (REPS, 5), (SPEECH, "slow")]),
        ("six slides each, a bit quicker, only bells", "floor", [(REPS, 6), (FASTER, None), (CUES, "tones")]),
        ("fewer next time and slower", "rise", [(FEWER, None), (SLOWER, SLIDES)]),
        ("hard, so fewer next time", "feel", [(FEWER, None), (Intent.FEEL, "hard")]),
        ("it's for my bad knee and i only want to do the left one", "choose", [(ONLY, "left"), (GOAL, "knees")]),
        ("knees and spare me the speeches", "choose", [(CUES, "few"), (GOAL, "knees")]),
        ("five each, slower, i'm ready", "ready", [(REPS, 5), (SLOWER, SLIDES), (NEXT, None)]),
        ("yes but only five and quietly", "same", [(REPS, 5), (CUES, "few"), (Intent.YES, None)]),
        ("knees, eight, slow", "choose", [(REPS, 8), (SLOWER, SLIDES), (GOAL, "knees")]),
    ],
)  # fmt: skip
def test_each_wish_of_a_sentence_is_heard(
    text: str, situation: str, meant: list[tuple[Intent, str | int | None]]
) -> None:
    assert heard(text, situation).intent is Intent.SEVERAL
    assert parts(text, situation) == meant


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("five each and purple elephants", "last"),
        ("purple elephants and five each and slower", "first"),
        ("five each and purple elephants and slower", "middle"),
        ("ten each longer rest purple elephants dancing", "last"),
        ("purple elephants dance five each slower", "first"),
        ("five each purple elephants dance slower", "middle"),
        ("purple elephants dance five each slower green tigers sing", "some"),
        ("purple elephants dance five each slower because it is raining", "first"),
    ],
)
def test_what_was_not_understood_beside_a_wish_is_known_by_its_place(text: str, place: str) -> None:
    said = heard(text, "ready")

    assert (said.intent, said.word) == (Intent.SEVERAL, place)
    assert said.candidates[0].intent is REPS


def test_the_ear_hears_a_part_that_no_words_name_outright() -> None:
    """It knows "more of a breather", which is none of the words by which a longer rest is named here."""
    said = heard("five each with more of a breather", "ready")

    assert [each.intent for each in said.candidates] == [REPS, LONGER]
    assert said.word is None


@pytest.mark.parametrize(
    "text",
    ["ten each and my knee hurts", "slower and i feel dizzy", "fewer words and it's gone numb", "five, and a hot calf"],
)  # fmt: skip
def test_a_sign_of_the_body_beside_a_wish_is_heard_as_that(text: str) -> None:
    assert heard(text, "moving").intent in (Intent.PAIN, Intent.DIZZY, Intent.SHARP, Intent.EMERGENCY)


@pytest.mark.parametrize("text", ["five each slower smashing", "five each slower love", "slower dear five each"])
def test_a_name_or_a_sound_beside_wishes_is_nothing_that_was_missed(text: str) -> None:
    assert heard(text, "ready").word is None


@pytest.mark.parametrize("where", ["choose", "ready", "paused", "rise"])
def test_what_one_thinks_one_should_do_is_a_wish_and_no_question(where: str) -> None:
    assert heard("i think we should do five each", where).intent is REPS


def test_while_a_leg_moves_nothing_is_said_of_what_was_missed() -> None:
    said = heard("ten each longer rest purple elephants dancing", "moving")

    assert ([each.intent for each in said.candidates], said.word) == ([REPS, LONGER], None)


@pytest.mark.parametrize("text", ["slower and something odd is happening", "fewer words and it went all funny"])
def test_while_a_leg_moves_nothing_is_done_of_half_a_sentence(text: str) -> None:
    """What was not understood of it may be what should stop the movement."""
    assert heard(text, "moving").intent is not Intent.SEVERAL


@pytest.mark.parametrize(
    "text", ["don't go slower and five each", "what if i do five each and slower", "five each no ten each"]
)
def test_a_question_and_what_is_taken_back_are_not_read_part_by_part(text: str) -> None:  # fmt: skip
    assert heard(text, "ready").intent is not Intent.SEVERAL


SLIPS = (
    *("five each and slower", "six seconds in and fewer words", "slower please", "five reps", "three lots please"),
    *(
        "leave me a bit more time after each one",
        "stop wittering on",
        "could it just go beep",
        "can we start on the left",
    ),
)
"""What the ear takes for an answer to some question about the body."""


@pytest.mark.parametrize("question", ["q1", "q2", "q3", "q4", "q5", "q6"])
@pytest.mark.parametrize("text", SLIPS)
def test_a_wish_at_a_safety_question_answers_nothing(text: str, question: str) -> None:
    said = heard(text, "safety", question)
    meant = {said.intent, *(each.intent for each in said.candidates)} - {Intent.SEVERAL}

    assert meant <= {REPS, SLOWER, BREATH, CUES, SETS, LONGER, FIRST}


@pytest.mark.parametrize("text", ["only the left one", "the left leg only", "just my right"])
def test_a_leg_named_at_the_question_about_a_calf_is_no_wish(text: str) -> None:
    assert heard(text, "safety", "q4").intent is not ONLY


EVERYWHERE = ("choose", "same", "floor", "setup", "ready", "moving", "paused", "feel", "other", "rise")


@pytest.mark.parametrize("where", EVERYWHERE)
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("I don't need a rest between them", (Intent.REST_SHORTER, "none")),
        ("longer rest please", (LONGER, None)),
        ("don't say so much", (CUES, "few")),
        ("just ding instead of talking", (CUES, "tones")),
        ("can we start on the left", (FIRST, "left")),
        ("just three today", (REPS, 3)),
        ("this is too slow for me", (FASTER, None)),
        ("let me hear the breathing", (Intent.BREATH_SOUND, "on")),
        ("leave me a bit more time after each one", (LONGER, None)),
        ("straight into the next one please", (Intent.REST_SHORTER, "none")),
        ("stop wittering on", (CUES, "few")),
        ("could it just go beep", (CUES, "tones")),
        ("can I have the count back", (CUES, "count")),
        ("go back to talking me through it", (CUES, "full")),
        ("make it six in and seven out", (BREATH, "in=6,out=7")),
        ("three lots please", (SETS, 3)),
        ("scrap that last one", (Intent.NOT_COUNTED, None)),
        ("start that leg again from one", (Intent.RESTART_LEG, None)),
    ],
)
def test_a_sentence_that_is_nothing_but_one_wish_is_that_wish_wherever_it_is_said(
    text: str, meant: tuple[Intent, str | int | None], where: str
) -> None:
    said = heard(text, where)

    assert (said.intent, said.word if said.number is None else said.number) == meant


@pytest.mark.parametrize("where", ["choose", "floor", "setup", "ready", "moving"])
@pytest.mark.parametrize(
    "text", ["can we take it a bit slower", "do the slides more slowly", "slower breathing please"]
)
def test_slower_of_the_slides_is_no_wish_for_a_slower_voice(text: str, where: str) -> None:
    said = heard(text, where)

    assert (said.intent, said.word) == (SLOWER, SLIDES)


@pytest.mark.parametrize("text", ["two left", "three left", "there's only two left"])
def test_what_is_left_is_no_number_for_the_left_leg(text: str) -> None:
    assert heard(text, "moving").intent is not REPS


def test_what_is_too_slow_beside_the_wish_is_no_wish_for_the_opposite() -> None:
    assert heard("faster this is so slow", "moving").intent is FASTER
    assert heard("quicker please you're too slow", "moving").intent is FASTER


def test_a_wish_that_only_the_ear_finds_among_others_keeps_its_word() -> None:
    assert parts("speed up a bit and only say the count", "choose")[-1] == (CUES, "count")


@pytest.mark.parametrize("name", ["asked", "wishes"])
def test_no_value_that_is_missing_becomes_a_word(name: str) -> None:
    """What said "None" once made a turn fail."""
    path = CHECKOUT / "interaction_model" / "en" / "utterances" / "testing" / f"{name}.tsv"
    for situation, text, *_ in (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()):
        meant = heard(text, situation)
        assert "None" not in [meant.word, *(each.word for each in (*meant.candidates, *meant.wishes))], text
