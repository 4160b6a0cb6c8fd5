"""Signs for which somebody has to be called, in whatever order they are told."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.outright import emergencies
from skill.hearing.utterance import Intent, Utterance

TOLD = [
    "i can't wee since yesterday my bladder just won't", "my bladder's stopped working since the back went",
    "i've no control over my bowels any more", "i peed myself with this pain", "my waterworks have gone funny",
    "it's numb where i sit", "my bottom's numb and all around it", "i've got no feeling down below",
    "pins and needles right in the saddle", "tingling between my legs since monday",
    "both my legs are giving way", "both legs won't shift", "i cannot feel the legs both",
    "my legs are weak both of them",
    "neither leg will move they're both numb", "my mouth's gone droopy", "half my face feels odd",
    "my speech is slurred",
    "my words don't come", "it's squeezing in my chest", "an elephant's sitting on my chest",
    "my chest hurts and my jaw",
    "the chest is at me", "my chest is pressing me", "the pain's in my arm and jaw", "nine nine nine",
    "no but i lost control of my bladder", "no only both my legs are weak",
    "somebody call nine one one",
]  # fmt: skip
NOT_TOLD = [
    "my bladder's fine", "i need a wee", "no numbness where i sit", "i can feel my bottom all right",
    "my bottom's numb from the floor", "my husband's speech is slurred", "both legs are ready", "both legs please",
    "i can't move the other leg", "my chest is fine", "what if my chest gets tight", "would it make both legs weak",
    "my chest hurts from laughing", "my legs were both weak last year", "put the phone on my chest",
    "my face is to the wall", "both legs on the bed",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
@pytest.mark.parametrize("situation", ["choose", "ready", "moving", "paused", "pain", "calm", "dizzy", "rise", "floor"])
def test_a_sign_for_which_somebody_is_called_is_heard_at_every_moment(text: str, situation: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), situation).intent is Intent.EMERGENCY


@pytest.mark.parametrize("question", ["q1", "q2", "q3", "q4", "q5", "q6"])
@pytest.mark.parametrize("text", TOLD)
def test_such_a_sign_answers_no_safety_question_with_a_no(text: str, question: str) -> None:
    heard = interpret(Utterance(Intent.FALLBACK, 0, text=text), "safety", question)
    assert heard.intent in (Intent.EMERGENCY, Intent.YES, Intent.CONDITION)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_well_denied_supposed_past_or_explained_is_no_such_sign(text: str) -> None:
    assert not emergencies.told(text) or text.startswith(("what", "would"))
