"""Every wish at every moment of a practice: said back in a few words, where it holds; and the same step or rep goes on.

A value that is out of range is answered with what is possible, and with the nearest where there is one.
"""

import json
import re
from copy import deepcopy

import pytest

from simulator.ears.recognizer import Recognizer
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation, Json

pytestmark = pytest.mark.slow

SETTLED_IN: tuple[str, ...] = (*TO_THE_SET[:5], "I know it")
OVER: tuple[str | int, ...] = (*SETTLED_IN, "ready", 300)
# The way to a moment: what is said, and how many seconds pass.
BEFORE: dict[str, tuple[str | int, ...]] = {
    "at the choice": TO_THE_SET[:1],
    "at the first question": TO_THE_SET[:2],
    "at the last question": TO_THE_SET[:4],
    "before lying down": TO_THE_SET[:5],
    "in the setup": TO_THE_SET[:7],
    "before the set": SETTLED_IN,
}
DURING: dict[str, tuple[str | int, ...]] = {
    "while moving": (*SETTLED_IN, "ready", 40),
    "while resting": (*SETTLED_IN, "ready", 40, "pause"),
    "done or only with this leg": (*SETTLED_IN, "ready", 40, "I'm done"),
}
AFTER: dict[str, tuple[str | int, ...]] = {
    "at how did that feel": OVER,
    "at the other goal": (*OVER, "just right"),
    "at the goodbye": (*OVER, "just right", "no"),
    "on the way up": (*OVER, "just right", "no", "yes"),
}
MOMENTS = BEFORE | DURING | AFTER

NOTHING, TOGETHER = "Nothing is counted before the slides.", "I only count what we did together"
MOST, TWO_AND_FIVE = "Three is the most I do in a row.", "Two on the right, five on the left."
RANGE, NEAREST = "Between three and ten works best. Say, for example", "Between three and ten works best."
DONE_SET = "That set is done. For another, say: one more set."
# What is said, and what is answered before the set, in it, and after it: the third slide of the right leg is in hand.
WISHES: dict[str, tuple[str, str, str]] = {
    "use all your words": ("All my cues, then.",) * 3,
    "fewer words": ("Few words, then.",) * 3,
    "only the count": ("Only the count, then.",) * 3,
    "just ring a bell": ("Bells, then:",) * 3,
    "no breath sound": ("No breath sound, then.",) * 3,
    "let me hear the breath": ("I have no breath sound here.",) * 3,
    "speak more slowly": ("More slowly, then.",) * 3,
    "talk normally": ("This is how fast I talk.",) * 3,
    "the slides a bit slower please": ("Four seconds in, five out", "Four seconds in, five out", "next time."),
    "faster": ("Three seconds in, three out", "Three seconds in, three out", "next time."),
    "longer out": ("Four seconds in, five out", "Four seconds in, five out", "Four seconds in, five out, next time."),
    "five and a half seconds in": ("Five and a half seconds in, four out",) * 3,
    "half a second longer out": ("Four seconds in, four and a half out",) * 3,
    "two seconds in": ("I go from three to eight. Three seconds in, four out",) * 3,
    "nine seconds out": ("I go from three to eight. Four seconds in, eight out",) * 3,
    "nine seconds in and out": ("I go from three to eight. Eight seconds in, eight out",) * 3,
    "longer rest": ("Two and a half seconds between slides",) * 3,
    "shorter rest": ("One second between slides",) * 3,
    "no rest between": ("One second between slides",) * 3,
    "seven seconds between": ("I go from one second to six. Six seconds between slides",) * 3,
    "three reps": ("Three with each leg.", "Three with each leg.", "Three with each leg next time."),
    "two reps": (f"{NEAREST} Three with each leg.",) * 2 + (f"{NEAREST} Three with each leg next time.",),
    "eleven reps": (f"{NEAREST} Ten with each leg.",) * 2 + (f"{NEAREST} Ten with each leg next time.",),
    "twenty each": (f"{NEAREST} Ten with each leg.",) * 2 + (f"{NEAREST} Ten with each leg next time.",),
    "fifteen on the left": (f"{NEAREST} Five on the right, ten on the left",) * 3,
    "a hundred reps": (f"{NEAREST} Ten with each leg.",) * 2 + (f"{NEAREST} Ten with each leg next time.",),
    "zero reps": (RANGE,) * 3,
    "more reps": ("Six with each leg.", "Six with each leg.", "ix with each leg"),
    "fewer reps": ("Four with each leg.", "Four with each leg.", "our with each leg"),
    "eight on the right and five on the left": ("Eight on the right, five on the left",) * 3,
    "zero on the right and five on the left": ("Five with the left leg.", TWO_AND_FIVE, DONE_SET),
    "zero on the right and zero on the left": (RANGE,) * 3,
    "left leg first": ("Left leg first", "Next time the left leg goes first.", "Next time the left leg goes first."),
    "only the left leg": ("Only the left leg today.", "All right, on to the left.", DONE_SET),
    "no reps on the right leg please": ("Only the left leg today.", "All right, on to the left.", DONE_SET),
    "two sets": ("Two sets, then, with a rest between.",) * 2 + ("One more set, then.",),
    "nine sets": (f"{MOST} Three sets, then",) * 2 + (f"{MOST} Two more",),
    "one more set": ("One more set after this one, then.",) * 2 + ("One more set, then.",),
    "that one didn't count": (NOTHING, "That one isn't counted.", "That makes five on the right and four on the left."),
    "start this leg again": (NOTHING, "From the first one, then.", DONE_SET),
    "I only did one": (NOTHING, "That makes one on this leg.", "That makes one with each leg."),
    "I only did twenty": (NOTHING, f"{TOGETHER}: two on this leg.", f"{TOGETHER}."),
    "I skipped one": (NOTHING, "That makes one on this leg.", "That makes five on the right and four on the left."),
    "I skipped thirty": (NOTHING, f"{TOGETHER}: two on this leg.", f"{TOGETHER}."),
    "how many did I do": (NOTHING, "That makes two on this leg.", "That makes five with each leg."),
    "four times a week": ("Four times a week, then.",) * 3,
    "eight times a week": ("From one to seven a week.",) * 3,
    "no weekly goal": ("There's no weekly goal.",) * 3,
    "why so few": ("Five with each leg is where everybody starts.",) * 3,
}  # fmt: skip


def said(answer: Json) -> str:
    """All that an answer says, in order."""
    spoken = json.dumps(answer["response"], ensure_ascii=False)
    contents = re.findall(r'"content": "((?:[^"\\]|\\.)*)"', spoken) or [spoken]
    return " ".join(re.sub(r"<[^>]*>", " ", " ".join(contents)).split())


def session_after(answer: Json) -> Session:
    return load(answer["sessionAttributes"]["session"])


@pytest.fixture(scope="module", params=MOMENTS)
def moment(recognizer: Recognizer, request: pytest.FixtureRequest) -> tuple[str, Conversation]:
    """A moment of the practice, and a conversation that has come there."""
    conversation = Conversation(recognizer)
    for step in MOMENTS[request.param]:
        if isinstance(step, int):
            conversation.now += 1_000 * step
        else:
            conversation.say(step)
    return request.param, conversation


def answer_to(moment: Conversation, *words: str) -> Json:
    """What is answered at that moment, which it is again afterwards."""
    talk, now = deepcopy(moment.talk), moment.now
    answer = moment.say(*words)
    moment.talk, moment.now = talk, now
    return answer


@pytest.mark.parametrize("words", WISHES)
def test_a_wish_is_said_back_in_a_few_words_and_the_same_step_goes_on(
    moment: tuple[str, Conversation], words: str
) -> None:
    name, conversation = moment
    before, during, after = WISHES[words]
    expected = before if name in BEFORE else during if name in DURING else after
    was = load(conversation.talk.attributes["session"]).state

    answer = answer_to(conversation, words)
    now = session_after(answer)

    assert expected in said(answer)
    if expected in ("One more set, then.", f"{MOST} Two more"):
        was = State.READY
    elif expected == "All right, on to the left.":
        was = State.REPS
    elif name == "at how did that feel":
        was = State.FEEL  # the set was playing until then
    assert now.state is was
    if name == "while moving" and not expected.startswith(("From the first", "That makes one", "All right", "Two on")):
        assert "from number three" in said(answer)


@pytest.mark.parametrize("words", ["give me five minutes", "ready in ten minutes", "give me a moment", "five minutes"])
def test_who_asks_for_a_longer_while_is_left_in_peace(moment: tuple[str, Conversation], words: str) -> None:
    """A while that is too long to be counted down begins nothing."""
    name, conversation = moment
    was = load(conversation.talk.attributes["session"]).state
    rests = {State.REPS: State.FEEL if name in AFTER else State.PAUSED}

    assert session_after(answer_to(conversation, words)).state is rests.get(was, was)


@pytest.mark.parametrize("words", ["both legs", "with both legs then", "can we do both legs", "my two legs"])
def test_both_legs_are_both_legs_wherever_it_is_no_answer(moment: tuple[str, Conversation], words: str) -> None:
    name, conversation = moment
    if "question" in name or name == "done or only with this leg":
        return

    assert "Five with each leg" in said(answer_to(conversation, words))


def test_who_asks_how_many_before_the_slides_is_told_how_many_there_will_be(recognizer: Recognizer) -> None:
    spoken = str(Conversation(recognizer).say(*TO_THE_SET[:5], "how many is it")["response"])

    assert spoken.index("Nothing is counted before the slides.") < spoken.index("Five with each leg.")
