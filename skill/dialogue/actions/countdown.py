"""Actions on a rest that is counted down."""

from skill.dialogue.guards import countdown_seconds
from skill.dialogue.playback import START_LAG_MS
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.turn import Turn


def count_down(turn: Turn) -> Session:
    """A rest is counted down, of ten seconds to two minutes."""
    until = turn.utterance.at + START_LAG_MS + 1_000 * countdown_seconds(turn)
    return replace(turn.session, rests_until=until)


def cut_short(turn: Turn) -> Session:
    """The rest that is counted down is over."""
    return replace(turn.session, rests_until=0)
