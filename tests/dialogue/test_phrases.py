"""Lengths of time, reps and offers, in a few words."""

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue.phrases import countdown_length, each_leg, offer_facts, phrase, span
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import Goal, Legs
from skill.hearing.guess import Guess
from skill.hearing.learned.model import weights
from skill.hearing.meanings import MEANINGS, as_utterance
from skill.hearing.utterance import Candidate, Intent, Utterance

spoken = catalogue().text


@pytest.mark.parametrize(
    ("ms", "words"),
    [
        (1_000, "One second"),
        (1_500, "One and a half seconds"),
        (2_000, "Two seconds"),
        (2_500, "Two and a half seconds"),
    ],
)
def test_a_length_is_said_in_whole_and_half_seconds(ms: int, words: str) -> None:
    assert spoken(span(ms)) == words


@pytest.mark.parametrize(
    ("counted", "asked", "words"),
    [
        (10, 5, "Ten seconds"),
        (59, 59, "Fifty-nine seconds"),
        (60, 60, "One minute"),
        (61, 61, "A minute and one second"),
        (90, 90, "A minute and thirty seconds"),
        (120, 120, "Two minutes"),
        (120, 121, "Two minutes is the most I count"),
    ],
)
def test_a_counted_rest_is_announced_in_minutes_and_seconds(counted: int, asked: int, words: str) -> None:
    assert spoken(countdown_length(counted, asked)) == words


@pytest.mark.parametrize(
    ("reps", "words"),
    [
        (Legs(5, 5), "Five with each leg"),
        (Legs(5, 4), "Five on the right, four on the left"),
        (Legs(5, 0), "Five with the right leg"),
        (Legs(0, 4), "Four with the left leg"),
    ],
)
def test_reps_are_said_for_each_leg_or_for_the_only_one(reps: Legs, words: str) -> None:
    assert spoken(each_leg(reps)) == words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("in=6,out=8", "Six in and eight out"),
        ("in=6", "Six in"),
        ("out=8.5", "Eight and a half out"),
        ("out+0.5", "A longer breath out"),
        ("out-0.5", "A shorter breath"),
    ],
)
def test_a_breath_is_offered_in_the_words_of_its_seconds(said: str, words: str) -> None:
    assert spoken(phrase(Candidate("breath", Intent.BREATH, said), Session())) == words


@pytest.mark.parametrize(
    ("candidate", "words"),
    [
        (Candidate("reps", Intent.REPS, number=8), "eight reps"),
        (Candidate("only_leg", Intent.ONLY_LEG, "left"), "only the left leg"),
    ],
)
def test_what_is_offered_names_its_number_or_its_leg(candidate: Candidate, words: str) -> None:
    assert spoken(phrase(candidate, Session(State.SCREEN_1))).lower() == words


def test_a_topic_is_offered_by_itself() -> None:
    names = {word: phrase(Candidate("teach", Intent.TEACH, word), Session()).name for word in ("click", None)}

    assert names == {"click": "meant.teach_click", None: "meant.teach"}


TOPICS = tuple(name.removeprefix("teach:") for name in weights().meanings if name.startswith("teach:"))
VALUES = {
    "teach": TOPICS,
    "words": ("full", "few", "count", "tones"),
    "breath_sound": ("on", "off"),
    "breath": ("in=6,out=8", "in=6", "out=8", "out+0.5", "out-0.5"),
    **dict.fromkeys(("only_leg", "first_leg", "skip_leg", "other_leg", "restart_leg"), ("right", "left")),
}
MEANT = [(name, value) for name in sorted({*MEANINGS, "breath"}) for value in VALUES.get(name, (None,))]


@pytest.mark.parametrize(("meaning", "value"), MEANT)
def test_whatever_can_be_meant_can_be_offered(meaning: str, value: str | None) -> None:
    meant = as_utterance(Utterance(Intent.FALLBACK, 0), Guess(meaning, value), f"{value} leg", "anywhere")
    offered = phrase(Candidate(meaning, meant.intent, meant.word, meant.number), Session())

    assert offered.name in catalogue().lines


@pytest.mark.parametrize(("state", "name"), [(State.SCREEN_2, "meant.no_to_all"), (State.CALM, "meant.no")])
def test_a_no_is_a_no_to_all_only_where_the_question_names_several_things(state: State, name: str) -> None:
    assert phrase(Candidate("no", Intent.NO), Session(state)).name == name


NO, TIP, WHY = (Candidate(each.value, each) for each in (Intent.NO, Intent.TIP, Intent.WHY))
PAIN, DIZZY = (Candidate(each.value, each) for each in (Intent.PAIN, Intent.DIZZY))


@pytest.mark.parametrize(
    ("state", "candidates", "asked"),
    [
        (State.FLOOR, (), {}),
        (State.FLOOR, (TIP,), {"ask": "one", "first": "meant.tip", "second": "meant.tip"}),
        (State.FLOOR, (TIP, WHY), {"ask": "two", "first": "meant.tip", "second": "meant.why"}),
        (State.FLOOR, (PAIN,), {"ask": "alarm_only", "alarm": "did_you_mean.alarm.pain"}),
        (State.FLOOR, (TIP, PAIN), {"ask": "health", "alarm": "did_you_mean.alarm.pain", "other_one": "meant.tip"}),
        (State.FLOOR, (PAIN, DIZZY), {"ask": "two", "first": "meant.pain", "second": "meant.dizzy"}),
        (State.SCREEN_1, (NO,), {"ask": "no", "first": "meant.no_to_all", "second": "meant.no_to_all"}),
        (State.OPERATED, (NO,), {"ask": "not_operated", "first": "meant.no", "second": "meant.no"}),
        (State.FEEL, (NO,), {"ask": "one", "first": "meant.no", "second": "meant.no"}),
    ],
)
def test_what_may_have_been_meant_is_asked_by_whether_it_is_about_health(
    state: State, candidates: tuple[Candidate, ...], asked: dict[str, str]
) -> None:
    session = Session(State.DID_YOU_MEAN, return_stack=((state, 1),), goal=Goal.KNEES, candidates=candidates)

    assert {name: getattr(value, "name", value) for name, value in offer_facts(session)} == asked
