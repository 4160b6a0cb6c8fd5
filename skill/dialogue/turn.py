"""A turn: the session before it, what was heard, and what belongs to this turn only."""

from dataclasses import dataclass, field

from skill.dialogue.session import Session, TurnContext
from skill.hearing.utterance import Utterance
from skill.pacing.score import Phase


@dataclass(frozen=True, slots=True)
class Turn:
    """What guards ask about and actions work on."""

    session: Session
    utterance: Utterance
    context: TurnContext = field(default_factory=TurnContext)
    sounding: Phase | None = None
    """What the clock says was sounding, where that tells which rep is meant."""
