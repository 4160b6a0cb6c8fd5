"""What a reply says it is: a screen chooses its page by that, and not by a sentence."""

from dataclasses import replace

import pytest

from skill.dialogue.engine import respond
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.prompts import PROMPTS
from skill.dialogue.session import Session, TurnContext
from skill.dialogue.states import State
from skill.dialogue.table.row import Kind
from skill.exercise.history import Progress
from skill.exercise.protocol import LADDER, Goal, Legs
from skill.hearing.utterance import DAY_MS, Candidate, Intent, Utterance

NOW = 20_000 * DAY_MS
KNOWN = Profile(Goal.KNEES, ((Goal.KNEES, Habit(first_practice=(Legs(5, 5), LADDER[1]), finished=1)),))
COUNTDOWN = Utterance(Intent.COUNTDOWN, NOW, number=20)
READY = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, turn_count=5, profile=KNOWN)


@pytest.mark.parametrize(
    ("state", "said", "kind"),
    [
        (State.READY, Intent.NEXT, Kind.SET),
        (State.FLOOR, Intent.NEXT, Kind.STEP),
        (State.RISE, Intent.TIP, Kind.QUESTION),
        (State.READY, Intent.EMERGENCY, Kind.EMERGENCY),
        (State.RISE, Intent.NO, Kind.GOODBYE),
        (State.RISE, Intent.PROGRESS, Kind.PROGRESS),
    ],
)
def test_a_reply_says_what_it_is(state: State, said: Intent, kind: Kind) -> None:
    _, reply = respond(replace(READY, state=state), Utterance(said, NOW), TurnContext(progress=Progress()))

    assert reply.kind is kind


def test_a_step_is_shown_in_full_and_asked_with_how_to_go_on_but_for_somebody_who_is_told_to_take_their_time() -> None:
    second = replace(READY, state=State.SETUP, step=2)
    _, tip = respond(second, Utterance(Intent.TIP, NOW))
    _, wait = respond(second, Utterance(Intent.PAUSE, NOW))
    _, asked = respond(replace(READY, state=State.RISE), Utterance(Intent.TIP, NOW))

    assert [reply.step.name if reply.step else None for reply in (tip, wait, asked)] == [
        *("setup.knees.2", "setup.knees.2", None),
    ]
    assert [[line.name for line in (*reply.question, *reply.hint)] for reply in (tip, wait, asked)] == [
        *(["setup.again.knees.2", "step.next"], [], ["rise.again"]),
    ]


def test_a_silence_is_long_where_somebody_lies_moves_or_hurts_and_short_where_only_words_are_awaited() -> None:
    lying = {State.FLOOR, State.SETUP, State.HEARING, State.SLIDE, State.READY, State.CHANGE, State.PAUSED}
    patient = {*lying, State.DOWN, State.UP, State.PAIN, State.CALM, State.DIZZY}

    assert {state: prompts.no_input_gap_ms for state, prompts in PROMPTS.items()} == {
        state: 9_500 if state in patient else 0 for state in PROMPTS
    }


@pytest.mark.parametrize(
    ("session", "said", "lines"),
    [
        (replace(READY, state=State.REPS), Utterance(Intent.FALLBACK, NOW), ["mid.lost"]),
        (
            Session(State.SETUP, goal=Goal.KNEES, screening_passed_for=Goal.KNEES),
            Utterance(Intent.UNCERTAIN, NOW, candidates=(Candidate("next", Intent.NEXT),)),
            ["hearing.unclear", "step.first"],
        ),
        (
            Session(State.SETUP, goal=Goal.KNEES, screening_passed_for=Goal.KNEES),
            Utterance(Intent.OKAY, NOW),
            ["step.first"],
        ),
        (replace(READY, state=State.HEARING), Utterance(Intent.PAUSE, NOW), ["wait.time"]),
        (replace(READY, state=State.FLOOR, screening_passed_for=None), COUNTDOWN, ["wait.time"]),
    ],
    ids=["while a leg moves", "just lying down", "an okay there", "who takes their time", "who counts before a check"],
)
def test_words_that_ask_by_themselves_have_no_question_after_them(
    session: Session, said: Utterance, lines: list[str]
) -> None:
    _, reply = respond(session, said)

    assert [line.name for line in reply.spoken] == lines
