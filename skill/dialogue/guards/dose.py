"""Guards on reps and feeling."""

from skill.dialogue.guards.heard import felt_hard
from skill.dialogue.session import Session
from skill.dialogue.turn import Turn
from skill.exercise import progression


def in_full(session: Session) -> bool:
    """Whether the practice was finished with nothing left out."""
    return (
        session.is_complete and not session.leg_skipped and bool(session.target_reps.right and session.target_reps.left)
    )


def felt_easy_again(turn: Turn) -> bool:
    """It was easy for the second time in a row, and there is room for one more."""
    session, reps = turn.session, turn.session.habit.reps
    enough = progression.enough_easy_practices(session.easy_streak + 1)
    room = progression.room_for_more(reps) and reps == session.target_reps
    return turn.utterance.word == "easy" and in_full(session) and enough and room


def can_be_fewer(turn: Turn) -> bool:
    """It was hard, and there is room for one fewer."""
    return felt_hard(turn) and progression.room_for_fewer(turn.session.habit.reps) and not turn.session.feeling_answered


def may_add_a_set(turn: Turn) -> bool:
    """No other set was wished for, and nothing hurt."""
    return not turn.session.sets_to_come and not turn.session.eased
