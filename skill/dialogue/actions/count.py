"""Actions on the count: what is kept is what the person says, never more than was played."""

from skill.dialogue.actions.dose import with_habit
from skill.dialogue.guards import as_counted, counted_leg, named_leg
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.turn import Turn
from skill.exercise.protocol import Legs


def recount(turn: Turn) -> Session:
    """In the set: it goes on from the corrected count. A leg that was left out is not taken up again."""
    session = _recounted(turn)
    leg = named_leg(turn) or counted_leg(turn.session)
    if session.completed_reps == turn.session.completed_reps:
        return session
    if session.leg_skipped and leg is not turn.session.current_leg:
        return replace(session, target_reps=session.target_reps.put(leg, session.completed_reps.of(leg)))
    return replace(session, leg=leg)


def recount_after(turn: Turn) -> Session:
    """After the set: it ended with the corrected count, and is remembered so."""
    before, session = turn.session, _recounted(turn)
    habit, reps = session.habit, session.completed_reps
    if habit.last_practice and before.practice and habit.last_practice.began_at == before.practice.whole_began_at:
        habit = replace(habit, last_practice=replace(habit.last_practice, reps=session.practice_reps))
    if habit.first_practice and habit.finished == 1 and not session.practice_began_at:
        habit = replace(habit, first_practice=(reps, habit.first_practice[1]))
    known = with_habit(session, habit) if habit != session.habit else session
    return replace(known, target_reps=reps if before.is_complete else known.target_reps)


def _recounted(turn: Turn) -> Session:
    session, reps = turn.session, as_counted(turn)
    done, less = session.completed_reps, session.uncounted
    less = Legs(less.right + done.right - reps.right, less.left + done.left - reps.left)
    return replace(session, completed_reps=reps, uncounted=less)
