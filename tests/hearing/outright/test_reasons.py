"""A reason beside a wish: it is left out, where it tells nothing of the body and answers nothing."""

import pytest

from skill.hearing import reasoned
from skill.hearing.interpret import interpret
from skill.hearing.outright import conditions, reasons
from skill.hearing.utterance import Intent, Utterance


def heard(words: str, where: str) -> Utterance:
    return interpret(Utterance(Intent.FALLBACK, at=0, text=words), where)


@pytest.mark.parametrize("where", ["ready", "moving", "paused"])
@pytest.mark.parametrize(
    ("words", "intent", "value"),
    [
        ("my neighbour's asleep so could you say less", Intent.CUES, "few"),
        ("it's sunday so seven slides each please", Intent.REPS, 7),
        ("because it's sunday let's make it seven", Intent.REPS, 7),
        ("could you say more i lose track", Intent.CUES, "full"),
        ("the kids will be home soon so a little faster please", Intent.FASTER, None),
        ("i need to shift my cushion so give me thirty seconds", Intent.COUNTDOWN, 30),
        ("could i have thirty seconds the phone's ringing", Intent.COUNTDOWN, 30),
        ("give me thirty seconds to shut the window", Intent.COUNTDOWN, 30),
        ("because i'm an old lady would you mind slowing it down", Intent.SLOWER, None),
        ("could you say what to do every time i keep forgetting", Intent.CUES, "full"),
        ("could you ring something instead i don't like the voice", Intent.CUES, "tones"),
        ("i'm worn out so could we do fewer today", Intent.FEWER_REPS, None),
        ("my brother does thirty so why are we doing five", Intent.WHY_FEW, None),
        ("five on the left but eight on the right please the left one is lazy", Intent.LEGS, "R=8,L=5"),
    ],
)
def test_a_wish_is_heard_without_the_reason_beside_it(
    words: str, intent: Intent, value: str | int | None, where: str
) -> None:
    said = heard(words, where)

    assert (said.intent, said.word if said.number is None else said.number) == (intent, value)


@pytest.mark.parametrize("where", ["setup", "ready", "moving", "paused"])
@pytest.mark.parametrize(
    "words",
    [
        "slower and fewer my leg's tired",
        "my leg is tired slower and fewer please",
        "fewer and slower because i'm worn out",
        "slower and fewer i'm knackered",
    ],
)
def test_being_tired_beside_two_wishes_takes_neither_away_and_is_not_missed(words: str, where: str) -> None:
    said = heard(words, where)

    assert {each.intent for each in said.candidates} == {Intent.SLOWER, Intent.FEWER_REPS}
    assert said.word is None


@pytest.mark.parametrize("where", ["ready", "moving", "paused"])
@pytest.mark.parametrize(
    "words",
    [
        "my knee's throbbing so could you go slower",
        "i'm seventy with two tin knees so slowly please",
        "my leg's gone numb so a longer rest please",
        "i've got arthritis so could we do fewer",
        "could you say less i feel dizzy",
        "because my chest hurts can we go slower",
        "i'm pregnant so fewer please",
    ],
)
def test_a_reason_that_tells_of_the_body_is_heard_with_its_wish(words: str, where: str) -> None:
    assert reasoned.wish(words, where) == words


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("my knee's my reason so could you speak slowly", "choose"),
        ("that was hard so could we do fewer", "feel"),
        ("i don't want it slower please", "ready"),
        ("not so fast please", "ready"),
        ("the slides a bit slower please", "floor"),
        ("the left leg slower please", "ready"),
        ("we did two sets so do five please", "ready"),
        ("can i say slower if i want slower", "ready"),
    ],
)
def test_what_answers_denies_or_wishes_itself_is_no_mere_reason(words: str, where: str) -> None:
    assert reasoned.wish(words, where) == words


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("i'm hard of hearing so could you speak more slowly", "could you speak more slowly"),
        ("i'm quite fit really so could it be a bit quicker", "could it be a bit quicker"),
        ("can the left leg go first the right's tired", "can the left leg go first"),
    ],
)
def test_a_reason_without_a_word_for_how_the_set_felt_is_no_answer_to_that(words: str, wish: str) -> None:
    assert reasoned.wish(words, "feel") == wish


def test_that_somebody_else_is_asleep_is_no_sign_of_the_body_and_that_a_leg_is_one() -> None:
    assert not reasons.tells_of_the_body(reasons.plainly("my neighbour's asleep"))
    assert reasons.tells_of_the_body(reasons.plainly("my leg's asleep"))


def test_being_worn_out_is_no_diagnosis_and_a_worn_out_knee_is_one() -> None:
    assert heard("i'm worn out", "ready").intent is not Intent.CONDITION
    assert conditions.diagnosis("i'm worn out", None) is None
    assert conditions.diagnosis("my knees are worn out", None) == "structural"
