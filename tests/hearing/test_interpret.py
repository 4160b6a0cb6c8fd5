"""What becomes of the words that Alexa passed on."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.meanings import MEANINGS
from skill.hearing.utterance import NEAREST, Candidate, Intent, Utterance


def meant(text: str, situation: str, question: str | None = None, intent: Intent = Intent.FALLBACK) -> Utterance:
    return interpret(Utterance(intent, 0, text=text), situation, question)


@pytest.mark.parametrize(
    ("text", "situation", "intent"),
    [
        ("shall we get on with it", "setup", Intent.NEXT), ("ow that hurts", "moving", Intent.PAIN),
        ("i feel faint", "moving", Intent.DIZZY), ("call an ambulance", "moving", Intent.EMERGENCY),
        ("give me a minute", "moving", Intent.PAUSE), ("right as rain now", "calm", Intent.SETTLED),
        ("can i do it in a chair", "choose", Intent.TEACH), ("bin the lot", "forgetting", Intent.YES),
        ("half a second longer out", "moving", Intent.BREATH), ("thank you very much", "rise", Intent.OKAY),
    ],
)  # fmt: skip
def test_a_sentence_of_ones_own_is_understood(text: str, situation: str, intent: Intent) -> None:
    assert meant(text, situation).intent is intent


def test_a_meaning_brings_its_value() -> None:
    assert (meant("six and a half", "pain").number, meant("for", "pain").number) == (7, 4)
    assert (meant("make it eight", "ready").intent, meant("make it eight", "ready").number) == (Intent.REPS, 8)
    assert meant("my back please", "choose").word == "hips"
    assert meant("what's the tailbone", "setup").word == "tailbone"
    assert meant("what's this light switch you mean", "setup").word == "dimmers"
    assert meant("can i do it in a chair", "choose").word == "sitting"
    assert meant("what are the sit bones", "setup").word == "sit_bones"
    assert meant("half past seven", "reminding").time == "07:30"


def test_the_words_go_no_further() -> None:
    assert meant("ow that hurts", "moving").text is None
    assert meant("colourless green ideas", "ready").text is None
    assert meant("nothing like that", "safety", "q1", Intent.NO).text is None


@pytest.mark.parametrize("text", ["no only my calf's a bit hot", "both are swollen not one", "i don't think so"])
def test_a_no_that_is_none_asks_the_safety_question_again(text: str) -> None:
    assert meant(text, "safety", "q4", Intent.NO).intent is not Intent.NO
    assert meant(text, "safety", "q4").intent is not Intent.NO


def test_a_no_in_alexas_list_is_believed_where_the_words_bear_it_out() -> None:
    assert meant("no nothing like that", "safety", "q2", Intent.NO).intent is Intent.NO


@pytest.mark.parametrize("text", ["yes my knee hurts", "yes but not yet", "maybe"])
def test_a_clinicians_yes_has_to_be_outright(text: str) -> None:
    assert meant(text, "safety", "q8", Intent.YES).intent is not Intent.YES
    assert meant(text, "safety", "q8").intent is not Intent.YES


def test_an_outright_yes_is_a_clinicians_yes() -> None:
    assert meant("yes", "safety", "q8", Intent.YES).intent is Intent.YES


def test_a_symptom_that_alexa_heard_stays_whatever_the_words_are() -> None:
    assert meant("elbow", "moving", intent=Intent.PAIN).intent is Intent.PAIN


def test_a_word_that_is_asked_about_answers_no_safety_question() -> None:
    """Of "what do you mean by an accident" only the last two words come along."""
    assert meant("an accident", "safety", "q3", Intent.TERM).intent is Intent.TERM
    assert meant("bone condition", "safety", "q1", Intent.TERM).intent is Intent.TERM
    assert meant("chest pain", "moving", None, Intent.TERM).intent is Intent.EMERGENCY


@pytest.mark.parametrize(
    ("text", "situation", "intent"),
    [
        ("question again", "safety", Intent.REPEAT),
        ("last bit", "setup", Intent.REPEAT),
        ("number again", "moving", Intent.REPEAT),
        ("point of this", "setup", Intent.WHY),
        ("sitz bones", "setup", Intent.TERM),
    ],
)
def test_what_follows_what_is_need_not_be_a_word_that_is_asked_about(text: str, situation: str, intent: Intent) -> None:
    assert meant(text, situation, "q3" if situation == "safety" else None, Intent.TERM).intent is intent


def test_better_as_an_answer_to_something_else_leads_on_and_is_no_pain() -> None:
    assert meant("that's better", "setup", None, Intent.SETTLED).intent is Intent.NEXT
    assert meant("it doesn't hurt", "floor", None, Intent.SETTLED).intent is Intent.SETTLED
    assert meant("that's better", "calm", None, Intent.SETTLED).intent is Intent.SETTLED


def test_fine_is_a_feeling_only_where_it_was_asked_for() -> None:
    fine = Utterance(Intent.FEEL, 0, word="right", text="i'm fine")

    assert interpret(fine, "feel").intent is Intent.FEEL
    assert interpret(fine, "calm").intent is Intent.SETTLED


def test_what_is_hard_while_moving_is_heard_as_hard() -> None:
    too_much = Utterance(Intent.FEEL, 0, word="hard", text="too much")

    assert (interpret(too_much, "moving").intent, interpret(too_much, "moving").word) == (Intent.FEEL, "hard")


def test_what_is_not_understood_rests_while_moving_and_leads_nowhere_elsewhere() -> None:
    assert meant("play some jazz", "moving").intent is Intent.FALLBACK
    assert meant("play some jazz", "ready").intent is Intent.FALLBACK
    assert meant("play some jazz", "safety", "q1").intent is Intent.OKAY, "which asks the question again"


def test_every_intent_that_a_meaning_has_is_answered_by_the_dialogue() -> None:
    assert {NEAREST.get(intent, intent) for intent in MEANINGS.values()}.isdisjoint(NEAREST)


@pytest.mark.parametrize(
    ("text", "situation", "topic"),
    [
        ("how far love", "moving", "far"),
        ("what should it feel like", "choose", "feel"),
        ("which way up do the hands go", "setup", "hands"),
        ("is it meant to click", "setup", "click"),
    ],
)
def test_a_question_about_the_movement_is_answered_in_particular(text: str, situation: str, topic: str) -> None:
    heard = meant(text, situation)

    assert (heard.intent, heard.word) == (Intent.TEACH, topic)


@pytest.mark.parametrize("text", ["how does it go", "tell me how to do it", "explain the movement"])
def test_how_it_goes_is_answered_in_general(text: str) -> None:
    assert meant(text, "setup").intent is Intent.HOW


@pytest.mark.parametrize(
    "text", ["fewer and slower next time please", "less reps and slower next time", "not so many and a bit slower"]
)
def test_fewer_and_slower_in_one_sentence_is_both(text: str) -> None:
    heard = meant(text, "rise")

    assert [each.intent for each in heard.candidates] == [Intent.FEWER_REPS, Intent.SLOWER]
    assert meant("fewer next time", "rise").intent is Intent.FEWER_REPS
    assert meant("slower next time", "rise").intent is Intent.SLOWER


@pytest.mark.parametrize("words", ["roll it", "go with that", "the other i think", "mm could be"])
@pytest.mark.parametrize("question", ["q1", "q3", "q8"])
def test_what_was_offered_at_a_safety_question_is_no_more_believed_for_it(words: str, question: str) -> None:
    offered = (Candidate("dizzy", Intent.DIZZY), Candidate("yes", Intent.YES))

    heard = interpret(Utterance(Intent.FALLBACK, 0, text=words), "safety", question, offered)

    assert heard.intent not in (Intent.YES, Intent.NO)


@pytest.mark.parametrize("text", ["no no it doesn't hurt", "no pain", "it isn't sore"])
def test_that_nothing_hurts_answers_whether_something_does(text: str) -> None:
    offered = (Candidate("pain", Intent.PAIN), Candidate("repeat", Intent.REPEAT))

    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), "moving", None, offered).intent is Intent.NO


@pytest.mark.parametrize(
    ("text", "question", "word"),
    [
        ("no only the one in the spring", "q4", "operation"), ("just the one in april", "q4", "operation"),
        ("no just the operation in the spring", "q4", "told"), ("no only the one i told you of", "q2", "told"),
        ("i have told you of the operation already", "q2", "told"), ("i told you about the operation", "q1", "told"),
    ],
)  # fmt: skip
def test_that_there_is_only_what_was_told_is_heard_as_that(text: str, question: str, word: str) -> None:
    heard = meant(text, "safety", question)

    assert (heard.intent, heard.word) == (Intent.CONDITION, word)


@pytest.mark.parametrize(
    ("text", "question"), [("only the one last year", "q1"), ("only the pain in the spring", "q4")]
)
def test_the_one_that_is_no_operation_is_not_what_was_told(text: str, question: str) -> None:
    assert meant(text, "safety", question).word not in ("operation", "told")


@pytest.mark.parametrize("question", ["q1", "q2", "q3", "q4", "q6", "q7"])
def test_a_yes_with_a_place_to_lie_answers_no_safety_question(question: str) -> None:
    assert meant("yes i'm lying down now", "safety", question).intent is Intent.OKAY
    assert meant("yes i'm on the floor", "safety", "q5").intent is Intent.YES


def test_okay_said_twice_is_no_more_than_okay() -> None:
    assert meant("ok ok", "safety", "q7").intent is Intent.OKAY
    assert meant("ok ok", "ready").intent is Intent.OKAY
    assert meant("ok ok", "feel").intent is Intent.FEEL


@pytest.mark.parametrize(
    "text", ["start start", "start it", "begin please", "start okay", "ooh that's better", "ah that's much better"]
)
def test_a_beginning_or_a_sigh_of_comfort_while_settling_in_is_the_next_step(text: str) -> None:
    assert meant(text, "setup").intent is Intent.NEXT


def test_to_start_again_while_settling_in_starts_again() -> None:
    assert meant("start again", "setup").intent is Intent.START_OVER


@pytest.mark.parametrize(
    "text",
    [
        "i'm sitting up",
        "i am sitting on the edge",
        "i'm on my side",
        "yes i've rolled over",
        "i've got hold of the chair",
    ],
)
def test_who_is_halfway_down_or_up_says_where_they_are(text: str) -> None:
    assert (meant(text, "setup").intent, meant(text, "setup").word) == (Intent.DONE, "halfway")
    assert meant(text, "rise").word is None


@pytest.mark.parametrize(("text", "situation"), [("i have turned onto my side", "feel"), ("i'm sitting up", "other")])
def test_who_is_halfway_up_tells_neither_how_it_felt_nor_that_it_is_done_on_a_chair(text: str, situation: str) -> None:
    assert (meant(text, situation).intent, meant(text, situation).word) == (Intent.DONE, "halfway")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("no nothing new just a bit stiff last night", "q5"), ("no just stiff", "q5"),
        ("no yaar just too much sitting at the computer", "q3"),
    ],
)  # fmt: skip
def test_a_no_beside_what_no_question_asks_about_is_asked_back_and_not_asked_anew(text: str, question: str) -> None:
    heard = meant(text, "safety", question)

    assert (heard.intent, [each.intent for each in heard.candidates]) == (Intent.UNCERTAIN, [Intent.NO])


@pytest.mark.parametrize(("text", "question"), [("no just a fall", "q5"), ("no but my leg's numb just tired", "q5")])
def test_a_sign_beside_a_no_is_no_offer_of_a_no(text: str, question: str) -> None:
    assert Intent.NO not in [each.intent for each in meant(text, "safety", question).candidates]


def test_a_mat_is_where_somebody_lies_down_and_their_own_bed_where_they_lie() -> None:
    assert meant("mat", "floor").intent is Intent.NEXT
    assert meant("i'll take the mat", "floor").intent is Intent.NEXT
    assert (meant("i'm on me bed", "setup").intent, meant("i'm on me bed", "setup").word) == (Intent.DONE, "lying")


@pytest.mark.parametrize("neighbour", ["neighbour", "neighbor"])
def test_a_neighbour_is_somebody_else_as_either_side_of_the_ocean_spells_it(neighbour: str) -> None:
    assert meant(f"my {neighbour} said knees but i want hips", "choose").word == "hips"
    assert meant(f"there's the {neighbour} at the door", "setup").intent is Intent.PAUSE
    assert meant(f"my {neighbour} has arthritis not me", "safety", "q1").intent is Intent.NO
    assert meant(f"i've got a new {neighbour}", "safety", "q5").intent is Intent.OKAY


def test_what_begins_with_a_can_t_or_a_should_ve_is_told_and_no_question() -> None:
    assert meant("should've told you i've a fused spine", "safety", "q2").intent is Intent.CONDITION
    assert meant("can't bend it since the operation", "setup").intent is Intent.CONDITION
    assert meant("could i do it with arthritis", "setup").intent is not Intent.CONDITION
    assert meant("wait could you do it with a new hip", "choose").intent is Intent.UNCERTAIN
    assert meant("please do i've a new hip", "safety", "q2").intent is Intent.CONDITION


def test_that_the_hands_are_where_they_should_be_is_the_next_step_and_no_question() -> None:
    assert meant("i have put my hands under the tailbone", "setup").intent is Intent.NEXT
    assert meant("where do i put my hands", "setup").word == "hands"
