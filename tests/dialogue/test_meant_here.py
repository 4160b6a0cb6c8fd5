"""The same words mean one thing in one state, and another in the next."""

from dataclasses import replace

import pytest

from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.dialogue.table.meant_here import in_this_state
from skill.exercise.protocol import Goal
from skill.hearing.utterance import Intent, Utterance

KNOWN_SETUP = Session(goal=Goal.KNEES)


@pytest.mark.parametrize(
    ("intent", "word", "number", "meant"),
    [
        # "no change"
        (
            Intent.SOMEWHAT,
            "unchanged",
            None,
            {State.NEWS: Intent.NO, State.SAME: Intent.YES, State.SCREEN_2: Intent.OKAY},
        ),
        (Intent.SOMEWHAT, "unchanged", None, {State.CALM: Intent.SOMEWHAT, State.PAIN: Intent.SOMEWHAT}),
        (Intent.SOMEWHAT, None, None, {State.NEWS: Intent.SOMEWHAT}),
        (Intent.UNSURE, "unchanged", None, {State.NEWS: Intent.UNSURE}),
        # "again"
        (Intent.REPEAT, "once_more", None, {State.RISE: Intent.ANOTHER_SET, State.SETUP: Intent.REPEAT}),
        (Intent.REPEAT, None, None, {State.RISE: Intent.REPEAT}),
        (Intent.TIP, "once_more", None, {State.RISE: Intent.TIP}),
        # "give me ten", "give me ten seconds", "give me a moment"
        (Intent.COUNTDOWN, "bare", 10, {State.REPS: Intent.COUNTDOWN, State.PAUSED: Intent.COUNTDOWN}),
        (Intent.COUNTDOWN, "bare", 10, {State.READY: Intent.REPS, State.SETUP: Intent.REPS}),
        (Intent.COUNTDOWN, "bare", 9, {State.REPS: Intent.REPS}),
        (Intent.COUNTDOWN, "bare", None, {State.REPS: Intent.REPS}),
        (Intent.COUNTDOWN, None, 10, {State.SETUP: Intent.COUNTDOWN, State.UP: Intent.COUNTDOWN}),
        (Intent.COUNTDOWN, None, 10, {State.CHOOSE: Intent.PAUSE, State.SCREEN_1: Intent.PAUSE}),
        (Intent.COUNTDOWN, None, None, {State.SETUP: Intent.PAUSE}),
        # "the other one", "with the right leg I'm done"
        (Intent.OTHER, None, None, {State.REPS: Intent.OTHER_LEG, State.CHOOSE: Intent.OTHER}),
        (Intent.ONLY_LEG, "right", None, {State.FINISHING: Intent.SKIP_LEG, State.REPS: Intent.ONLY_LEG}),
        (Intent.ONLY_LEG, "left", None, {State.FINISHING: Intent.ONLY_LEG}),
        # "you're too fast": the words, where nobody breathes to a count yet
        (
            Intent.SLOWER,
            None,
            None,
            {State.SETUP: Intent.SPEECH, State.REPS: Intent.SLOWER, State.READY: Intent.SLOWER},
        ),
        (Intent.SLOWER, "slides", None, {State.SETUP: Intent.SLOWER}),
        (Intent.FASTER, None, None, {State.SETUP: Intent.FASTER}),
        # "back"
        (
            Intent.GOAL,
            "back",
            None,
            {State.CHOOSE: Intent.GOAL, State.OTHER: Intent.GOAL, State.COME_BACK: Intent.GOAL},
        ),
        (Intent.GOAL, "back", None, {State.SETUP: Intent.BACK, State.SCREEN_1: Intent.BACK}),
        (Intent.GOAL, "knees", None, {State.SETUP: Intent.GOAL}),
        (Intent.PAIN, "back", None, {State.SETUP: Intent.PAIN, State.SCREEN_1: Intent.PAIN}),
        # "lying", "standing"
        (Intent.DONE, "lying", None, {State.FLOOR: Intent.NEXT, State.REPS: Intent.RESUME, State.UP: Intent.HELP}),
        (
            Intent.DONE,
            "lying",
            None,
            {State.PAUSED: Intent.OKAY, State.DOWN: Intent.DONE, State.CHOOSE: Intent.FALLBACK},
        ),
        (Intent.DONE, "upright", None, {State.REPS: Intent.PAUSE, State.FLOOR: Intent.NEXT, State.RISE: Intent.DONE}),
        # "i'm sitting up", "i'm on my side"
        (Intent.DONE, "halfway", None, {State.UP: Intent.NEXT, State.DOWN: Intent.NEXT, State.SETUP: Intent.PAUSE}),
        (Intent.DONE, "halfway", None, {State.REPS: Intent.PAUSE, State.FLOOR: Intent.NEXT}),
        # "done", "lovely", "that was hard"
        (Intent.DONE, None, None, {State.SETUP: Intent.NEXT, State.REPS: Intent.DONE}),
        (Intent.FEEL, "easy", None, {State.SLIDE: Intent.NEXT, State.FEEL: Intent.FEEL}),
        (Intent.FEEL, "right", None, {State.SLIDE: Intent.NEXT}),
        (Intent.FEEL, "hard", None, {State.SLIDE: Intent.FEEL}),
        (Intent.TIP, "easy", None, {State.SLIDE: Intent.TIP}),
    ],
)
def test_what_is_said_means_what_it_can_mean_here(
    intent: Intent, word: str | None, number: int | None, meant: dict[State, Intent]
) -> None:
    said = Utterance(intent, 0, word=word, number=number)

    assert {state: in_this_state(replace(KNOWN_SETUP, state=state), said).intent for state in meant} == meant


def test_no_change_does_not_answer_whether_anything_hurt_in_what_was_left() -> None:
    unchanged = Utterance(Intent.SOMEWHAT, 0, word="unchanged")

    assert in_this_state(Session(State.NEWS, resume_state=State.READY), unchanged).intent is Intent.OKAY
    assert in_this_state(Session(State.SAME, resume_state=State.READY), unchanged).intent is Intent.YES


@pytest.mark.parametrize(
    ("state", "said", "word"),
    [(State.RISE, "upright", "upright"), (State.FLOOR, "upright", None), (State.FLOOR, "lying", None)],
)
def test_where_somebody_is_stays_told_only_where_it_is_an_answer(state: State, said: str, word: str | None) -> None:
    """Whoever stands already is not wished a good way up; elsewhere it is the same as "done"."""
    assert in_this_state(Session(state), Utterance(Intent.DONE, 0, word=said)).word == word


def test_lovely_is_no_answer_to_whether_somebody_is_heard_where_they_lie() -> None:
    """A television might say it."""
    lovely = Utterance(Intent.FEEL, 0, word="easy")

    assert in_this_state(Session(State.HEARING), lovely).intent is Intent.OKAY
    assert in_this_state(Session(State.HEARING), replace(lovely, word="hard")).intent is Intent.FEEL
    assert in_this_state(Session(State.SETUP, step=1), lovely).intent is Intent.OKAY
    assert in_this_state(Session(State.SETUP, step=2), lovely).intent is Intent.NEXT
