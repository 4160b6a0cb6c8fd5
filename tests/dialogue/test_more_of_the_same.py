"""More, right after a change of pace or rest, is more of that; after anything else it is a slide more."""

from dataclasses import replace

import pytest

from skill.dialogue.engine import respond
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, GUIDES, THIS_LEG, Intent, Utterance
from skill.storage.records import dump, load

START = 20_000 * DAY_MS
RESTING = Session(
    State.PAUSED,
    return_stack=((State.REPS, 1),),
    goal=Goal.KNEES,
    screening_passed_for=Goal.KNEES,
    completed_reps=Legs(2, 0),
    pace=LADDER[1],
    began_at=START - 60_000,
    day=20_000,
)


def said(session: Session, *intents: Intent) -> Session:
    for intent in intents:
        session, _ = respond(session, Utterance(intent, START))
        session = load(dump(session))
    return session


def test_more_right_after_slower_is_slower_still() -> None:
    assert said(RESTING, Intent.SLOWER, Intent.MORE_REPS) == said(RESTING, Intent.SLOWER, Intent.SLOWER)


def test_more_again_and_again_is_slower_each_time() -> None:
    assert said(RESTING, Intent.SLOWER, Intent.MORE_REPS, Intent.MORE_REPS).pace == LADDER[4]


@pytest.mark.parametrize("wish", [Intent.FASTER, Intent.LONGER_OUT, Intent.REST_LONGER, Intent.REST_SHORTER])
def test_more_is_more_of_whatever_was_changed(wish: Intent) -> None:
    after = said(replace(RESTING, pace=LADDER[2]), wish, Intent.MORE_REPS)

    assert after == said(replace(RESTING, pace=LADDER[2]), wish, wish)


def test_more_after_another_word_is_a_slide_more() -> None:
    after = said(RESTING, Intent.SLOWER, Intent.WHERE, Intent.MORE_REPS)

    assert (after.target_reps, after.pace) == (Legs(6, 6), LADDER[2])


def test_so_many_more_right_after_slower_are_slides() -> None:
    after, _ = respond(said(RESTING, Intent.SLOWER), Utterance(Intent.MORE_REPS, START, number=2))

    assert after.target_reps == Legs(7, 7)


def test_only_this_leg_leaves_the_other_out() -> None:
    after, reply = respond(RESTING, Utterance(Intent.ONLY_LEG, START, word=THIS_LEG))

    assert (after.target_reps, after.current_leg) == (Legs(5, 0), Leg.RIGHT)
    assert "skip.only" in [line.name for line in reply.lines]


def test_a_slide_that_the_guide_is_said_to_have_skipped_takes_none_away() -> None:
    after, reply = respond(RESTING, Utterance(Intent.SKIPPED, START, word=GUIDES))

    assert after.completed_reps == Legs(2, 0)
    assert "count.more" in [line.name for line in reply.lines]


def test_so_many_more_for_this_leg_are_for_the_leg_in_hand() -> None:
    after, _ = respond(RESTING, Utterance(Intent.MORE_REPS, START, word=THIS_LEG, number=2))

    assert after.target_reps == Legs(7, 5)
