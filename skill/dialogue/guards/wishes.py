"""Guards on what is wished of how the set sounds."""

from skill.dialogue.turn import Turn
from skill.exercise.protocol import LADDER
from skill.pacing.cues import Cueing


def no_tones(turn: Turn) -> bool:
    """Tones are wished for, and this device plays none."""
    return turn.utterance.word == Cueing.TONES and turn.context.plain_voice


def sound_off(turn: Turn) -> bool:
    """It is not wished for."""
    return turn.utterance.word == "off"


def no_breath_sounds(turn: Turn) -> bool:
    """There is no sound of a breath."""
    return not turn.context.breath_sounds or turn.context.plain_voice


def off_the_ladder(turn: Turn) -> bool:
    """There is none for a pace like this one."""
    return turn.session.played_pace not in LADDER
