"""Guards on reps and feeling, and on how a side effect went."""

from skill.dialogue.guards.heard import felt_hard
from skill.dialogue.progress import BEST, WEEKS, due
from skill.dialogue.session import Outcome, Session
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


def went_well(turn: Turn) -> bool:
    """All of it was deleted."""
    return turn.context.outcome is Outcome.DONE


def not_allowed(turn: Turn) -> bool:
    """Alexa does not allow it, or somebody else has to ask for it."""
    return turn.context.outcome is Outcome.NOT_ALLOWED


def time_known(turn: Turn) -> bool:
    """The time is known."""
    return turn.session.reminder is not None and turn.session.reminder.time is not None


def progress_unknown(turn: Turn) -> bool:
    """It cannot be looked up."""
    return turn.context.progress is None


def progress_empty(turn: Turn) -> bool:
    """No practice was finished yet."""
    return turn.context.progress is not None and all(
        habit.first_practice is None for _, habit in turn.session.profile.habits
    )


def weeks_and_more(turn: Turn) -> bool:
    """The weeks are to be told, and something after them."""
    return _progress_due(turn)[:1] == (WEEKS,) and len(_progress_due(turn)) > 1


def weeks_due(turn: Turn) -> bool:
    """The weeks are to be told."""
    return _progress_due(turn)[:1] == (WEEKS,)


def best_and_more(turn: Turn) -> bool:
    """The best week is to be told, and something after it."""
    return _progress_due(turn)[:1] == (BEST,) and len(_progress_due(turn)) > 1


def best_due(turn: Turn) -> bool:
    """The best week is to be told."""
    return _progress_due(turn)[:1] == (BEST,)


def _progress_due(turn: Turn) -> tuple[str, ...]:
    return due(turn.session, turn.context.progress) if turn.context.progress else ()
