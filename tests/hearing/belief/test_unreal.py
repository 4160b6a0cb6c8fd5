"""What is only asked, wished, reported, past, to come, on a condition, in part, or of another sense leads nowhere."""

import pytest

from skill.hearing.belief import unreal
from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance


def meant(text: str, situation: str) -> Intent:
    return interpret(Utterance(Intent.FALLBACK, 0, text=text), situation).intent


@pytest.mark.parametrize(
    "text",
    [
        "is it the same as last time", "have i done it right", "he says it's easy", "the leaflet says go",
        "if i'm ready",
        "once i've eaten", "i was about to start", "i had been ready", "let's do it another day", "resume later",
        "i wish i could go on", "i tried to carry on", "half ready", "far from done", "aye right", "ready my foot",
        "yes well no", "ready i'm not", "ready salted crisps", "carry on luggage", "the kettle's settled",
        "nobody's ready", "my wife can hear you", "provided i'm ready", "let's start this evening",
        "i thought i was ready",
        "you keep saying ready", "ready in theory", "are you sure i'm ready", "after my tea i'll carry on",
        "the minute i'm ready i'll shout", "no way can i go on", "ready for my dinner", "go on the internet",
        "carry on snoring", "let's not bother", "done not really", "i'd have carried on",
    ],
)  # fmt: skip
def test_what_is_told_of_no_now_or_of_something_else_is_unreal(text: str) -> None:
    assert unreal.is_unreal(text)


@pytest.mark.parametrize(
    "text",
    [
        "i'm ready", "yes if you like", "when you're ready", "as soon as you like", "i might as well", "just before",
        "i was late anyway carry on", "dinner's ready so let's start", "go on then", "the same as before",
        "more or less",
        "easy as pie", "ready when you are", "ready for the next one", "ready for my slides", "carry on counting",
        "go on the other leg", "could've gone on all day", "shall we go on", "can we carry on", "after you",
        "once more", "ready before i change my mind", "if you think it would help yes",
        "ready now", "yes go on", "my knees are ready", "it was about right",
    ],
)  # fmt: skip
def test_what_is_told_of_now_is_real(text: str) -> None:
    assert not unreal.is_unreal(text)


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("i havnae done it", "setup"), ("my knees aren't bent", "setup"), ("not the next one", "setup"),
        ("i wish i was done", "setup"), ("i was on the floor earlier", "floor"), ("i cannae hear you", "hearing"),
        ("i could hear you before", "hearing"), ("yes tomorrow", "come_back"), ("i wouldn't", "come_back"),
        ("never the same", "same"), ("was it the same", "same"), ("the physio says only one", "other"),
        ("it was better", "calm"), ("has it gone", "calm"), ("as soon as it's gone", "calm"),
        ("none the better", "calm"),
        ("am i fine", "dizzy"), ("my leg's fine", "dizzy"), ("i'm far from done", "lost_touch"),
        ("i'll finish them now", "lost_touch"), ("have i finished", "lost_touch"), ("correct me", "forgetting"),
        ("done nope", "setup"), ("i nearly did it", "setup"), ("i'm unsettled", "setup"), ("not in position", "setup"),
        ("same only joking", "same"), ("same as my wife", "same"), ("sure what", "come_back"), ("say yes", "other"),
        ("i can hear nothing", "hearing"), ("not from here", "hearing"), ("fine whatever", "calm"),
        ("say yes", "forgetting"),
        ("done all i could", "lost_touch"), ("easy nope", "feel"), ("you call that easy", "feel"),
        ("fine it was not", "feel"),
        ("not comfy", "feel"), ("i've had easier", "feel"), ("not quite right", "feel"),
        ("it wasn't fine", "feel"), ("i wish it was easy", "feel"), ("right leg", "feel"),
    ],
)  # fmt: skip
def test_what_only_sounds_like_the_answer_leads_nowhere_unasked(text: str, situation: str) -> None:
    assert meant(text, situation) not in (
        *(Intent.NEXT, Intent.YES, Intent.RESUME, Intent.DONE, Intent.SETTLED, Intent.FEEL, Intent.FORGET),
    )


@pytest.mark.parametrize(
    ("text", "situation", "intent"),
    [
        ("rug's down and so am i", "floor", Intent.NEXT), ("my knees are ready and so am i", "ready", Intent.NEXT),
        ("all done", "setup", Intent.NEXT), ("comfortable", "setup", Intent.NEXT),
        ("can we carry on", "paused", Intent.RESUME),
        ("unpause", "paused", Intent.RESUME), ("floor it is", "floor", Intent.NEXT),
        ("i can hear you fine", "hearing", Intent.NEXT),
        ("yes gently", "come_back", Intent.YES), ("same as before", "same", Intent.YES),
        ("yes the other one", "other", Intent.YES),
        ("it's gone", "calm", Intent.SETTLED), ("i'm fine now", "dizzy", Intent.SETTLED),
        ("yes i did them all", "lost_touch", Intent.YES), ("yes forget it all", "forgetting", Intent.YES),
        ("easy enough", "feel", Intent.FEEL), ("not bad", "feel", Intent.FEEL),
        ("couldn't be more right", "feel", Intent.FEEL),
    ],
)  # fmt: skip
def test_the_plain_answer_is_still_heard(text: str, situation: str, intent: Intent) -> None:
    assert meant(text, situation) is intent


@pytest.mark.parametrize("text", ["it was no", "no it isn't is it", "fine no i'm not"])
def test_a_no_that_is_past_or_asked_answers_no_safety_question(text: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), "safety", "q2").intent is not Intent.NO


@pytest.mark.parametrize("text", ["my son says i can", "alexa said yes", "i cleared it", "aye right"])
def test_the_word_of_no_clinician_is_no_clearance(text: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), "safety", "q8").intent is not Intent.YES
