"""Actions on which leg begins, and on one leg alone."""

from skill.dialogue.actions.dose import begun_already, wished_first, with_habit
from skill.dialogue.guards import named_leg
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.turn import Turn
from skill.exercise.protocol import Leg
from skill.hearing.utterance import Intent


def lead_with(turn: Turn) -> Session:
    """The leg that was named begins, today and next time; if none was named, the other one."""
    leg = named_leg(turn) or turn.session.first_leg.other
    return wished_first(turn, _lead_next_time(replace(turn.session, leg=leg, first_leg=leg), leg))


def lead_with_next_time(turn: Turn) -> Session:
    """The leg that was named begins next time."""
    return _lead_next_time(turn.session, named_leg(turn) or turn.session.first_leg)


def _lead_next_time(session: Session, leg: Leg) -> Session:
    return with_habit(session, replace(session.habit, first_leg=leg))


def both_legs(turn: Turn) -> Session:
    """Both legs again today, after one was left out or left early."""
    session, today = turn.session, turn.session.target_reps
    for leg in Leg:
        out = not today.of(leg) or (session.leg_skipped and today.of(leg) == session.completed_reps.of(leg))
        today = today.put(leg, max(session.habit.reps.of(leg), today.of(leg))) if out else today
    leg = session.leg if begun_already(session) else session.first_leg
    return wished_first(turn, replace(session, leg=leg, target_reps=today, leg_skipped=False))


def one_leg(turn: Turn) -> Session:
    """Today only the leg that was named; if it was named to be left out, only the other one."""
    session, leg = turn.session, named_leg(turn) or turn.session.first_leg
    leg = leg.other if turn.utterance.intent is Intent.SKIP_LEG else leg
    reps = session.target_reps.of(leg) or session.habit.reps.of(leg)
    today = session.target_reps.put(leg.other, 0).put(leg, reps)
    return wished_first(turn, replace(session, leg=leg, first_leg=leg, target_reps=today))
