"""Actions on reps and pace, today and next time."""

from dataclasses import replace

from skill.dialogue.guards import in_full
from skill.dialogue.session import Habit, Session
from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.protocol import Legs


def with_habit(session: Session, habit: Habit) -> Session:
    """The session with another habit for the goal in hand."""
    return replace(session, profile=session.profile.with_habit(session.goal, habit))


def choose_reps(turn: Turn) -> Session:
    """So many reps with each leg, today and next time."""
    reps = Legs(turn.utterance.number or 0, turn.utterance.number or 0)
    return with_habit(replace(turn.session, target_reps=reps), replace(turn.session.habit, reps=reps))


def choose_next_reps(turn: Turn) -> Session:
    """So many reps next time; what one leg had of an uneven set means the set as it was."""
    session, had = turn.session, turn.session.target_reps
    if had.right != had.left and turn.utterance.number in (had.right, had.left):
        return with_habit(session, replace(session.habit, reps=had))
    return replace(session, profile=choose_reps(turn).profile)


def slower(turn: Turn) -> Session:
    """The next slower rung, today and next time."""
    return _pace(turn.session, turn.session.rung + 1)


def faster(turn: Turn) -> Session:
    """The next faster rung, today and next time."""
    return _pace(turn.session, turn.session.rung - 1)


def longer_out(turn: Turn) -> Session:
    """The next rung with a longer breath out, today and next time."""
    return _pace(turn.session, progression.longer_exhale(turn.session.rung))


def _pace(session: Session, rung: int) -> Session:
    return with_habit(replace(session, rung=rung), replace(session.habit, rung=rung))


def feeling(turn: Turn) -> Session:
    """Easy, in full, counts toward one rep more; anything else begins the count again."""
    session = turn.session
    easy = session.easy_streak + 1 if turn.utterance.word == "easy" and in_full(session) else 0
    return with_habit(replace(session, feeling_answered=True), replace(session.habit, easy_streak=easy))


def grow(turn: Turn) -> Session:
    """One rep more next time."""
    return _next_reps(turn, progression.one_more(turn.session.habit.reps))


def shrink(turn: Turn) -> Session:
    """One rep fewer next time."""
    return _next_reps(turn, progression.one_fewer(turn.session.habit.reps))


def _next_reps(turn: Turn, reps: Legs) -> Session:
    habit = replace(turn.session.habit, reps=reps, easy_streak=0)
    return with_habit(replace(turn.session, feeling_answered=True), habit)
