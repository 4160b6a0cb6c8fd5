"""What somebody says of the count, which is theirs to correct, and guards on it."""

from skill.dialogue.guards.heard import named_leg
from skill.dialogue.guards.position import after_set, in_set
from skill.dialogue.session import Session
from skill.dialogue.turn import Turn
from skill.exercise.protocol import Leg, Legs
from skill.hearing.utterance import GUIDES, Intent
from skill.pacing.score import Phase


def counted_leg(session: Session) -> Leg:
    """The leg that is spoken of: the one in hand or, before its first rep, the one before it."""
    second = session.first_leg.other
    return second if session.current_leg is second and session.completed_reps.of(second) else session.first_leg


def as_counted(turn: Turn) -> Legs:
    """The reps of each leg as the person counts them, never more than were played."""
    utterance, session = turn.utterance, turn.session
    done, leg = session.completed_reps, named_leg(turn) or counted_leg(session)
    # All of them, if no number was understood.
    told = max(done.right, done.left) if utterance.number is None else utterance.number
    match utterance.intent:
        case Intent.RESTART_LEG:
            return done.put(leg, 0)
        case Intent.DID if after_set(turn) and named_leg(turn) is None:
            return Legs(min(done.right, told), min(done.left, told))
        case Intent.DID:
            return done.put(leg, min(done.of(leg), told))
        case Intent.NOT_COUNTED if turn.sounding in (Phase.OUT, Phase.SETTLE):
            return done  # the one in hand is meant, and that comes again anyway
        case Intent.NOT_COUNTED:  # its number says which
            return done.put(leg, max(0, done.of(leg) - 1))
        case _:
            return done.put(leg, max(0, done.of(leg) - (utterance.number or 1)))


def counting(turn: Turn) -> bool:
    """There is a count: in the set, or after it."""
    return in_set(turn) or after_set(turn)


def nothing_counted(turn: Turn) -> bool:
    """Nothing of that leg is counted yet."""
    none = turn.session.completed_reps.of(named_leg(turn) or counted_leg(turn.session)) == 0
    return counting(turn) and none and turn.sounding not in (Phase.OUT, Phase.SETTLE)


def more_than_played(turn: Turn) -> bool:
    """It is more than was played."""
    session, number = turn.session, turn.utterance.number or 0
    done = session.completed_reps
    of_leg = done.of(named_leg(turn) or counted_leg(session))
    if turn.utterance.word == GUIDES:  # no slide is left out by the clock: more was counted than the guide has
        return counting(turn)
    if turn.utterance.intent is Intent.SKIPPED:
        return counting(turn) and number > of_leg
    if turn.utterance.intent is Intent.NOT_COUNTED:
        in_hand = 1 if turn.sounding in (Phase.OUT, Phase.SETTLE) else 0
        return counting(turn) and number > of_leg + in_hand
    most = max(done.right, done.left) if after_set(turn) else of_leg
    return turn.utterance.intent is Intent.DID and counting(turn) and number > most
