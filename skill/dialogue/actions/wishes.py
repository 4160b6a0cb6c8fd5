"""Actions on how the set sounds, today and next time, whatever the goal."""

from dataclasses import replace

from skill.dialogue.session import Session
from skill.dialogue.turn import Turn
from skill.pacing.cues import Cueing


def set_cueing(turn: Turn) -> Session:
    """So much is said while a leg moves."""
    return _profile(turn, cueing=Cueing(turn.utterance.word or Cueing.FULL))


def set_breath_sound(turn: Turn) -> Session:
    """A breath is heard under the reps, or none."""
    return _profile(turn, breath_sound=turn.utterance.word != "off")


def set_speech(turn: Turn) -> Session:
    """All but the reps is said more slowly, or in the usual pace."""
    return _profile(turn, slow_speech=turn.utterance.word == "slow")


def _profile(turn: Turn, **changed: object) -> Session:
    return replace(turn.session, profile=replace(turn.session.profile, **changed))  # type: ignore[arg-type]
