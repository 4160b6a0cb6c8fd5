"""How far a set went whose end nobody told: what the person says of it counts, and nothing that cannot be known."""

from dataclasses import replace

import pytest

from skill.dialogue.engine import ScoreHeard, close_conversation, respond
from skill.dialogue.profile import Profile
from skill.dialogue.session import Playback, Session
from skill.dialogue.states import State
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance

START = 20_000 * DAY_MS + DAY_MS // 2
IN_A_SET = Session(
    State.REPS,
    goal=Goal.KNEES,
    screening_passed_for=Goal.KNEES,
    pace=LADDER[1],
    playback=Playback(START, 5_000),
    last_turn_at=START,
    turn_count=9,
    profile=Profile(Goal.KNEES),
)
LEFT_FOUR_MS = 115_000


def launched(session: Session, ms: int) -> Session:
    """The session after the skill is opened again so long after the set was sent."""
    return respond(session, Utterance(Intent.LAUNCH, START + ms, new=True))[0]


def answered(session: Session, intent: Intent, number: int | None = None, word: str | None = None) -> Session:
    return respond(session, Utterance(intent, session.last_turn_at + 1_000, number=number, word=word))[0]


@pytest.mark.parametrize(
    ("number", "leg", "credited"),
    [
        (2, None, Legs(5, 2)),
        (4, None, Legs(5, 4)),
        (9, None, Legs(5, 4)),
        (3, Leg.LEFT, Legs(5, 3)),
        (3, Leg.RIGHT, Legs(3, 0)),
        (9, Leg.RIGHT, Legs(5, 0)),
    ],
)
def test_a_number_told_after_lost_touch_counts_up_to_what_the_clock_allows(
    number: int, leg: Leg | None, credited: Legs
) -> None:
    asked = launched(IN_A_SET, LEFT_FOUR_MS)
    assert (asked.state, asked.supposed_reps) == (State.GOT_TO, Legs(5, 4))

    for intent in (Intent.DID, Intent.NUMBER) if leg is None else (Intent.DID,):
        session = answered(asked, intent, number, leg)
        assert (session.state, session.completed_reps) == (State.COME_BACK, credited)


def test_a_no_to_the_second_leg_asks_for_the_first_and_a_no_to_that_credits_nothing() -> None:
    for ms in (LEFT_FOUR_MS, 600_000):
        first = answered(launched(IN_A_SET, ms), Intent.NO)
        yes, no = answered(first, Intent.YES), answered(first, Intent.NO)

        assert (first.state, first.supposed_reps) == (State.GOT_TO, Legs(5, 0))
        assert (yes.state, yes.completed_reps) == (State.COME_BACK, Legs(5, 0))
        assert (no.state, no.completed_reps) == (State.COME_BACK, Legs(0, 0))


def test_what_is_known_of_the_first_leg_is_not_asked() -> None:
    """The second leg alone was playing."""
    left = launched(replace(IN_A_SET, completed_reps=Legs(5, 0), leg=Leg.LEFT), 40_000)
    assert left.state is State.GOT_TO

    no = answered(left, Intent.NO)
    assert (no.state, no.completed_reps) == (State.COME_BACK, Legs(5, 0))


@pytest.mark.parametrize("heard", ScoreHeard)
@pytest.mark.parametrize(("ms", "asked"), [(LEFT_FOUR_MS, State.GOT_TO), (600_000, State.LOST_TOUCH)])
def test_a_question_that_nobody_answered_is_asked_again(ms: int, asked: State, heard: ScoreHeard) -> None:
    first = launched(IN_A_SET, ms)
    again = launched(close_conversation(first, START + ms + 20_000, heard), ms + 60_000)

    assert (first.state, again.state) == (asked, asked)
    assert again.supposed_reps == first.supposed_reps


def test_on_a_later_day_it_is_said_that_only_what_is_known_counts() -> None:
    for session in (IN_A_SET, launched(IN_A_SET, LEFT_FOUR_MS), launched(IN_A_SET, 600_000)):
        later, reply = respond(session, Utterance(Intent.LAUNCH, START + 2 * DAY_MS, new=True))

        assert (later.state, later.completed_reps) == (State.SAME, Legs(0, 0))
        assert [line.name for line in reply.lines] == ["welcome.back", "left.lost"]


def test_who_heard_all_that_played_is_done_where_that_was_the_set_and_goes_on_where_it_was_a_part_of_it() -> None:
    began = replace(IN_A_SET, began_at=START, day=20_000)
    ten_slow = replace(began, target_reps=Legs(10, 10), pace=LADDER[4])
    whole = answered(launched(began, 600_000), Intent.YES)
    part = answered(launched(ten_slow, 600_000), Intent.YES)

    assert (whole.state, whole.completed_reps, whole.resume_state) == (State.FEEL, Legs(5, 5), None)
    assert (whole.habit.finished, whole.first_time_finished) == (1, True)
    assert (part.state, part.completed_reps, part.resume_state) == (State.COME_BACK, Legs(10, 0), State.READY)
    assert (part.habit.finished, part.first_time_finished) == (0, False)
