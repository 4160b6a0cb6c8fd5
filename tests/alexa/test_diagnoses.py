"""A diagnosis at a safety question is a yes to the question that names it, and else has to be checked first.

One that may be somebody else's is asked back, and so is one that is only asked about.
"""

from copy import deepcopy

import pytest

from simulator.ears.recognizer import Recognizer
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation, Json

OPEN = "start heel slides"
WAYS: dict[str, tuple[str, ...]] = {
    "knees 1": (OPEN, "knees"),
    "knees 2": (OPEN, "knees", "no"),
    "knees 3": (OPEN, "knees", "no", "no"),
    "hips 1": (OPEN, "hips"),
    "hips 2": (OPEN, "hips", "no"),
    "hips 3": (OPEN, "hips", "no", "no"),
    "about an operation": (OPEN, "knees", "no", "no", "yes"),
    "the team's yes": (OPEN, "knees", "no", "no", "yes", "yes"),
    "choose": (OPEN,),
    "setup": TO_THE_SET[:7],
    "moving": TO_THE_SET,
}
SAFETY = [*WAYS][:8]
TOLD = {
    "structural": (
        *("I have arthritis", "arthritis", "torn meniscus", "I've a meniscus tear", "my ACL went years ago"),
        *("my kneecap's worn", "no but I've got arthritis in my hands", "well arthritis in my thumb"),
    ),
    "operation": (
        *(
            "my hip's been done",
            "I had a hip replacement",
            "I've got a hip replacement",
            "knee replacement two years ago",
            "I have a stent",
        ),
        *("I've got a pacemaker", "I had a caesarean", "I had my cataracts done in the spring does that count"),
    ),
    "fever": ("I have a fever", "I've got a bit of a fever"),
    "other": (
        *("I have sciatica", "sciatica", "I've got osteoporosis", "I have fibromyalgia", "high blood pressure"),
        *(
            "Baker's cyst",
            "slipped disc",
            "I'm diabetic",
            "I take blood thinners",
            "I've got a bad heart",
            "I have gout",
        ),
        *("I have vertigo", "I'm on oxygen at home", "I'm on crutches", "Parkinson disease"),
        *("scoliosis", "spinal stenosis", "frozen shoulder", "I've got MS", "varicose veins", "only sciatica"),
    ),
}
CHECK_FIRST, TEAM = "Then have that checked first", "Has your surgical team said"
CLINICIAN, FEVER = "Has a doctor, a surgeon or a physical therapist said", "if it's hot or you have a fever"
JOINT, DOCTOR_SOON = "Then slides may not be what helps you", "Then see your doctor soon"
ANSWERED = {
    "knees 1": {"structural": JOINT, "operation": CLINICIAN, "fever": FEVER},
    "knees 2": {"structural": JOINT, "operation": CLINICIAN, "fever": FEVER},
    "knees 3": {"structural": JOINT, "operation": TEAM, "fever": FEVER},
    "hips 1": {"operation": CLINICIAN, "fever": DOCTOR_SOON},
    "hips 2": {"operation": CLINICIAN, "fever": DOCTOR_SOON},
    "hips 3": {"operation": TEAM, "fever": DOCTOR_SOON},
    "about an operation": {"structural": JOINT, "operation": TEAM, "fever": FEVER},
    "the team's yes": {"structural": JOINT, "operation": TEAM, "fever": FEVER},
}
SOMEBODY_ELSES = (
    *("mum's got her arthritis again put the kettle on", "my husband has arthritis", "he had a hip replacement"),
    *("the dog's got arthritis", "the doctor says she has cancer", "she's got a fever", "my daughter's pregnant"),
    "his leg's gone numb",
)


@pytest.fixture(scope="module")
def there(recognizer: Recognizer) -> dict[str, Conversation]:
    """A conversation at each of the places."""
    conversations = {}
    for where, way in WAYS.items():
        conversations[where] = Conversation(recognizer)
        conversations[where].say(*way)
    return conversations


def said(conversation: Conversation, *words: str) -> Json:
    """The answer to the last of these; the conversation is then where it was."""
    before, now = deepcopy(conversation.talk.attributes), conversation.now
    answer = conversation.say(*words)
    conversation.talk.attributes, conversation.now = before, now
    return answer


def state(answer: Json) -> str:
    return load(answer["sessionAttributes"]["session"]).state


@pytest.mark.parametrize("kind", TOLD)
@pytest.mark.parametrize("where", SAFETY)
def test_a_diagnosis_is_a_yes_to_the_question_that_names_it(
    there: dict[str, Conversation], where: str, kind: str
) -> None:
    expected = ANSWERED[where].get(kind, CHECK_FIRST)
    others = "numb|nine one one|" if kind != "fever" else ""

    for words in TOLD[kind]:
        spoken = str(said(there[where], words)["response"])
        assert expected in spoken, (words, spoken)
        assert not [other for other in others.split("|") if other and other in spoken], (words, spoken)


@pytest.mark.parametrize("kind", TOLD)
def test_a_diagnosis_at_the_choice_is_asked_about_before_anything_moves(
    there: dict[str, Conversation], kind: str
) -> None:
    for words in TOLD[kind]:
        answer = said(there["choose"], words, "knees")
        assert state(answer) == "diagnosis" or (state(answer) == "screen_1" and "arthritis" in str(answer)), words


@pytest.mark.parametrize(
    ("words", "leads_to"),
    [
        ("hips, I've got sciatica", "diagnosis"),
        ("my back, I have a slipped disc", "diagnosis"),
        ("knees but I've got a heart condition", "diagnosis"),
        ("I'm pregnant and my back aches", "end"),
        ("hips, and keep it short", "screen_1"),
    ],
)
def test_what_is_told_beside_a_goal_is_not_lost(there: dict[str, Conversation], words: str, leads_to: str) -> None:
    assert state(said(there["choose"], words)) == leads_to


@pytest.mark.parametrize("words", SOMEBODY_ELSES)
@pytest.mark.parametrize("where", [*SAFETY, "setup", "moving"])
def test_somebody_elses_health_is_asked_back_and_leads_nowhere(
    there: dict[str, Conversation], where: str, words: str
) -> None:
    """A no to it comes back to where it was, resting; a yes is told as one's own."""
    here = load(there[where].talk.attributes["session"]).state

    assert state(said(there[where], words)) == "did_you_mean"
    assert state(said(there[where], words, "no")) == ("paused" if where == "moving" else here)
    assert state(said(there[where], words, "yes")) in {"end", "diagnosis", "cleared", "operated", "rise", "dizzy"}


@pytest.mark.parametrize("where", SAFETY[:6])
def test_a_diagnosis_that_is_asked_about_is_explained_or_asked_back(there: dict[str, Conversation], where: str) -> None:
    here = load(there[where].talk.attributes["session"]).state

    for words in ("does arthritis count", "what if I have arthritis", "is arthritis one of them"):
        answer = said(there[where], words)
        assert state(answer) == here
        assert "It counts if a doctor has told you of it" in str(answer)
    assert state(said(there[where], "does sciatica count")) == "did_you_mean"


@pytest.mark.parametrize("where", SAFETY[:6])
def test_a_denied_diagnosis_is_no_diagnosis_and_no_no_yet(there: dict[str, Conversation], where: str) -> None:
    answer = said(there[where], "I don't have arthritis")

    assert "So that's a no to all of it?" in str(answer)


@pytest.mark.parametrize(
    ("where", "words", "first"),
    [
        ("hips 1", "numbness", "That needs help now"),
        ("hips 2", "my leg has gone numb", "That needs help now"),
        ("hips 1", "a sharp pain", CHECK_FIRST),
        ("hips 3", "shooting pain", "A swollen, warm or throbbing calf"),
        ("hips 1", "my calf is swollen", "A swollen, warm or throbbing calf"),
        ("knees 1", "my calf is swollen and red", "A swollen, warm or throbbing calf"),
        ("hips 1", "I've lost control of my bladder", "That needs help now"),
    ],
)
def test_the_emergency_question_alarms_only_for_what_it_asks_about(
    there: dict[str, Conversation], where: str, words: str, first: str
) -> None:
    assert first in str(said(there[where], words)["response"])


@pytest.mark.parametrize("words", ["she's dizzy again", "he's got a temperature", "my sister's in hospital"])
@pytest.mark.parametrize("where", SAFETY)
def test_what_is_told_of_somebody_else_answers_no_safety_question(
    there: dict[str, Conversation], where: str, words: str
) -> None:
    here = load(there[where].talk.attributes["session"]).state

    assert state(said(there[where], words)) in ("did_you_mean", here)
