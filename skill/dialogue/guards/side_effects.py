"""Guards on a deletion, a reminder and what was looked up: what is needed for them, and how they went."""

from skill.dialogue.progress import BEST, WEEKS, due
from skill.dialogue.session import Outcome
from skill.dialogue.turn import Turn


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
