"""What people say at a safety question besides yes and no: only a plain no leads on, and nothing is made worse."""

from copy import deepcopy

import pytest

from simulator.ears.recognizer import Recognizer
from skill.storage.records import load
from tests.support.alexa import Conversation

OPEN = "start heel slides"
QUESTIONS: dict[str, tuple[str, ...]] = {
    "screen_1 knees": (OPEN, "knees"),
    "screen_2 knees": (OPEN, "knees", "no"),
    "screen_3 knees": (OPEN, "knees", "no", "no"),
    "screen_1 hips": (OPEN, "hips"),
    "screen_2 hips": (OPEN, "hips", "no"),
    "screen_3 hips": (OPEN, "hips", "no", "no"),
}
PLAIN_NOES = ("no", "no no no", "nope", "never", "no thank you", "neither", "definitely not", "thank god no")
# Neither of these is a no, nor a yes that ends the practice: the question is asked again.
ASKED_AGAIN = (
    *(
        "I'm fine",
        "it was nothing really",
        "same as ever",
        "same as always",
        "the usual",
        "I'm all right thanks",
        "my doctor says it's fine",
    ),
    *("no but it used to", "nothing serious", "just start"),
    *(
        "none of your business",
        "no only at night",
        "the nurse says it's okay",
        "skip this",
        "I'm ninety",
        "what do you mean",
    ),
    *("my physio told me to do this", "should I be worried", "is that bad", "does that count", "okay", "next", "go on"),
    *("what happens if I say yes", "I don't understand", "which one", "can you repeat that", "hang on"),
)
ASKED_WHETHER_NO = (
    *("it's nothing", "not as far as I'm aware", "nothing new", "they never found anything"),
    *("no said the doctor", "nah you're all right"),
)
NOT_A_NO = (
    *("I think so", "not really", "a bit", "well sometimes", "hardly ever", "it comes and goes", "maybe a little"),
    *("not any more", "I don't think so", "I hope not", "yes and no", "probably not", "I doubt it", "no idea", "yes"),
    *("I'm afraid so", "one of them", "just the usual aches", "no more than usual", "the first one but not the others"),
)


@pytest.fixture(scope="module", params=QUESTIONS)
def asked(recognizer: Recognizer, request: pytest.FixtureRequest) -> Conversation:
    """A conversation at a safety question."""
    conversation = Conversation(recognizer)
    conversation.say(*QUESTIONS[request.param])
    return conversation


def said(conversation: Conversation, *words: str) -> tuple[str, str]:
    """The state and the response after these; the conversation is then where it was."""
    before, now = deepcopy(conversation.talk.attributes), conversation.now
    answer = conversation.say(*words)
    conversation.talk.attributes, conversation.now = before, now
    return load(answer["sessionAttributes"]["session"]).state, str(answer["response"])


def here(conversation: Conversation) -> str:
    return load(conversation.talk.attributes["session"]).state


@pytest.mark.parametrize("words", PLAIN_NOES)
def test_a_plain_no_leads_on(asked: Conversation, words: str) -> None:
    assert said(asked, words)[0] in {"screen_2", "screen_3", "floor"} - {here(asked)}


@pytest.mark.parametrize(
    "words",
    [
        *("not that anyone has told me", "not that anyone's ever told me", "not that anybody ever mentioned it"),
        *("not that I've been told", "no not that anyone has told me", "not that I know of"),
    ],
)
def test_of_what_one_was_ever_told_nobody_having_told_it_is_a_no(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*QUESTIONS["screen_1 knees"])

    assert said(conversation, words)[0] == "screen_2"


@pytest.mark.parametrize(
    "words",
    [
        *("not that I've mentioned it", "not that I told my doctor", "not that anyone has told me no"),
        *(
            "not that anyone said it isn't",
            "not that anyone has told me yet",
            "not that anyone has told me the results",
        ),
        *(
            "not that anyone has told me but it grinds",
            "not that anyone told me it's torn",
            "not that I've told anyone",
        ),
    ],
)
def test_something_kept_back_or_still_to_come_is_not_a_no(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*QUESTIONS["screen_1 knees"])

    assert said(conversation, words)[0] in {"did_you_mean", "screen_1", "end"}


@pytest.mark.parametrize("words", ASKED_AGAIN)
def test_what_is_neither_yes_nor_no_is_asked_again(asked: Conversation, words: str) -> None:
    assert said(asked, words)[0] == here(asked)


@pytest.mark.parametrize("words", ASKED_WHETHER_NO)
def test_what_may_be_a_no_is_asked_and_leads_on_only_with_an_outright_yes(asked: Conversation, words: str) -> None:
    state, response = said(asked, words)

    assert (state, "So that's a no to all of it?" in response) == ("did_you_mean", True)
    assert said(asked, words, "I think so")[0] in {here(asked), "end"}
    assert said(asked, words, "no")[0] == here(asked)
    assert said(asked, words, "yes")[0] in {"screen_2", "screen_3", "floor"} - {here(asked)}


@pytest.mark.parametrize("words", NOT_A_NO)
def test_a_doubt_or_a_yes_ends_it_or_is_asked_about(asked: Conversation, words: str) -> None:
    assert said(asked, words)[0] in {"end", "operated", "did_you_mean", here(asked)}


@pytest.mark.parametrize("words", ["no except a bit of numbness", "no apart from the swelling"])
def test_a_no_with_a_symptom_in_it_is_not_a_no(asked: Conversation, words: str) -> None:
    state, response = said(asked, words)

    assert state in {"did_you_mean", "end", "operated"}
    assert "no to all" not in response


@pytest.mark.parametrize(
    ("way", "words", "leads_to", "first"),
    [
        ("screen_1 hips", "the second one", "end", "That needs help now"),
        ("screen_3 knees", "the first one", "end", "A swollen, warm or throbbing calf"),
        ("screen_3 knees", "the second one", "cleared", "Has your surgical team said"),
        ("screen_1 hips", "no well my knee swells up after gardening", "end", "Then have that checked first"),
        ("screen_1 hips", "it's complicated", "screen_1", "I need a yes or a no"),
    ],
)
def test_naming_a_part_of_a_safety_question_is_a_yes(
    recognizer: Recognizer, way: str, words: str, leads_to: str, first: str
) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*QUESTIONS[way])

    state, response = said(conversation, words)

    assert state == leads_to
    assert first in response


@pytest.mark.parametrize("words", ["one of them", "at least one of them", "it's complicated"])
def test_a_clinicians_yes_has_to_be_outright(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*QUESTIONS["screen_3 knees"], "yes", "yes")

    assert said(conversation, words)[0] in {"did_you_mean", "cleared"}


@pytest.mark.parametrize(
    "words", ["yes but they're numb", "only tingling", "yes and I leak a bit", "yes just weak", "yes they're dead"]
)
def test_an_emergency_sign_told_where_a_no_to_all_is_asked_is_one(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*QUESTIONS["screen_1 hips"], "no legs are like lead")

    state, response = said(conversation, words)

    assert (state, "That needs help now" in response) == ("end", True)


@pytest.mark.parametrize("words", ["yes", "yes no numbness", "that's right no leaks"])
def test_a_no_to_all_that_denies_the_signs_once_more_is_no_emergency(recognizer: Recognizer, words: str) -> None:
    conversation = Conversation(recognizer)
    conversation.say(*QUESTIONS["screen_1 hips"], "no legs are like lead")

    assert "That needs help now" not in said(conversation, words)[1]
