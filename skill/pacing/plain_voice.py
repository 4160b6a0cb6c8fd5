"""A score as SSML has it: each beat is its cue and a break, so that the speed of the voice moves the beats.

The less a voice says, the less it can be late: after a leg's first rep each cue is the shortest of its kind, and the
settling has none.
"""

from collections.abc import Iterator
from dataclasses import replace

from skill.content.catalogue import Catalogue
from skill.pacing.cues import SHORTEST
from skill.pacing.score import Beat, Phase, Score, lay
from skill.pacing.speech_estimate import MIDDLE, SLOWEST, rated, spoken_ms


def cue(beat: Beat, words: Catalogue) -> str:
    """What is said at the start of a beat; "" where nothing is."""
    short = beat.nth > 1
    if beat.cue is None or (short and beat.phase is Phase.SETTLE):
        return ""
    return words.text(replace(beat.cue, nth=SHORTEST) if short else beat.cue)


def breaks(score: Score, words: Catalogue, *, slow: bool = False) -> Iterator[tuple[Beat, str, int]]:
    """Each beat with its cue ("" without) and the break after it, in ms, for a voice as fast as it is thought to be.

    When `slow`, the lead-in is said more slowly, and the beats are not.
    What a slow cue takes too long is taken from the breaks that follow.
    """
    late = 0
    for beat in score.beats:
        text = cue(beat, words)
        spoken = spoken_ms(text, rated(MIDDLE, slow=slow and beat.phase is Phase.LEAD)) if text else 0
        rest = beat.length - late - spoken
        yield beat, text, max(0, rest)
        late = max(0, -rest)


def said_by(score: Score, words: Catalogue, speed: int) -> Score:
    """The score as a voice of such a speed says it, its beats as long as they are heard.

    A lead-in of which only the length is known is taken to be words from end to end, as the slowest voice says them.
    """
    beats = []
    for beat, text, rest in breaks(score, words):
        length = rest + (spoken_ms(text, speed) if text else 0)
        if beat.phase is Phase.LEAD and not text:
            length += beat.length * SLOWEST // speed - beat.length * SLOWEST // MIDDLE
        beats.append(replace(beat, end=beat.start + length))
    return Score(score.recipe, tuple(lay(beats)))
