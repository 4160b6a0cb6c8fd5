"""Guards on a rest that is counted down."""

from skill.dialogue.guards.known import screening_passed
from skill.dialogue.states import MOVING, State
from skill.dialogue.turn import Turn
from skill.pacing.countdown import LEAST_S, MOST_S


def countdown_seconds(turn: Turn) -> int:
    """How many seconds are counted down: as many as were said, within ten seconds and two minutes."""
    return min(MOST_S, max(LEAST_S, turn.utterance.number or LEAST_S))


def counting_down(turn: Turn) -> bool:
    """A rest is being counted down."""
    return turn.utterance.at < turn.session.rests_until


def paused_set(turn: Turn) -> bool:
    """It is the set that is paused, or the setup that is read straight through."""
    return screening_passed(turn) and turn.session.interrupted_state in (*MOVING, State.WALK)
