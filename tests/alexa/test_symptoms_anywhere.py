"""Symptoms in people's own words, at every moment of a practice: nothing moves for them, and nothing goes on."""

from copy import deepcopy

import pytest

from simulator.ears.recognizer import Recognizer
from skill.dialogue.states import MOVING, State
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation

SETTLED_IN = (*TO_THE_SET[:5], "I know it")
# The way to a moment, and how long it lasts already, in seconds.
MOMENTS: dict[str, tuple[tuple[str, ...], int]] = {
    "the first question": (TO_THE_SET[:2], 0),
    "the last question": (TO_THE_SET[:4], 0),
    "settling in": (TO_THE_SET[:7], 0),
    "before the set": (SETTLED_IN, 0),
    "in the set": ((*SETTLED_IN, "ready"), 40),
    "in a pause": ((*SETTLED_IN, "ready", "pause"), 0),
    "after the set": ((*SETTLED_IN, "ready"), 300),
}
SYMPTOMS = (
    *("I keep wetting myself", "I can't hold my water", "I can't feel my backside", "the back of my leg is hot"),
    *("my leg is twice the size", "my toes won't wiggle", "my leg's gone like jelly", "I'm seeing spots"),
    *("I've gone cold and clammy", "I don't feel right in myself", "something's not right", "I heard a pop"),
    *("the knee keeps buckling", "it locks up on me", "I can't put weight on it", "it stings a bit"),
    *("I'm with child", "I slipped in the bath this morning", "my doctor said not to do this"),
    *("the physio told me to stop these", "I don't think I should be doing this", "they found a blood clot last month"),
    # Of these Alexa sends only what comes after "I felt" and "that was".
    *("I felt it tear", "I felt something snap", "I felt a pop", "I felt my knee go", "I felt unwell", "I feel shaky"),
    *("that was a twinge", "I felt it rip", "I felt my hip crunch"),
    *("I'm on blood thinners", "I've had a stent put in", "my heart's going like the clappers", "I've come over queer"),
)
HEARD = {
    *(
        State.PAIN,
        State.DIZZY,
        State.END,
        State.RISE,
        State.DIAGNOSIS,
        State.OPERATED,
        State.CLEARED,
        State.DID_YOU_MEAN,
    ),
    State.EASED,
}


@pytest.fixture(scope="module", params=MOMENTS)
def moment(recognizer: Recognizer, request: pytest.FixtureRequest) -> Conversation:
    """A conversation at a moment of the practice."""
    way, seconds = MOMENTS[request.param]
    conversation = Conversation(recognizer)
    conversation.say(*way)
    conversation.now += 1_000 * seconds
    return conversation


@pytest.mark.parametrize("words", SYMPTOMS)
def test_a_symptom_in_ones_own_words_stops_what_goes_on(moment: Conversation, words: str) -> None:
    talk, now = deepcopy(moment.talk), moment.now
    before = load(talk.attributes["session"])

    answer = moment.say(words)

    moment.talk, moment.now = talk, now
    state = load(answer["sessionAttributes"]["session"]).state
    told_after_it = before.state is State.REPS and state is State.FEEL and "Ask a doctor" in str(answer["response"])
    assert state in HEARD or told_after_it
    assert state not in MOVING


@pytest.mark.parametrize("words", ["I felt a whoosh", "I felt it shift", "that was my mother", "I feel all thumbs"])
def test_what_was_felt_and_is_not_known_moves_nobody(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)

    answer = conversation.say(*SETTLED_IN, words)

    assert load(answer["sessionAttributes"]["session"]).state not in MOVING


@pytest.mark.parametrize("words", ["I feel ready", "I feel good to go", "I feel fine"])
def test_somebody_who_says_they_feel_ready_begins_the_set(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)

    answer = conversation.say(*SETTLED_IN, words)

    assert load(answer["sessionAttributes"]["session"]).state is State.REPS


@pytest.mark.parametrize("aside", ["remind me", "forget me", "help me down", "what's the pro tip"])
@pytest.mark.parametrize(
    "words",
    ["I keep wetting myself", "something's not right", "my calf is swollen", "I'm with child", "I'm seeing spots"],
)
def test_a_symptom_told_behind_an_aside_is_told(moment: Conversation, aside: str, words: str) -> None:
    talk, now = deepcopy(moment.talk), moment.now

    answer = moment.say(aside, words)

    moment.talk, moment.now = talk, now
    assert load(answer["sessionAttributes"]["session"]).state in HEARD
