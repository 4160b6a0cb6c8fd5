"""A reply as SSML: lines with pauses between them, or a score with breaks that fill each beat to its length."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from skill.content.catalogue import Catalogue, Line
from skill.pacing.plain_voice import breaks
from skill.pacing.score import Score

LONGEST_BREAK_MS = 10_000  # the platform takes no longer break, but takes several in a row
PAUSE_MS = 300


def render_lines(lines: Iterable[Line], words: Catalogue, pause: int = PAUSE_MS) -> str:
    """Lines as SSML, `pause` ms apart."""
    return f"<speak>{silence(pause).join(_text(line, words) for line in lines)}</speak>"


def render_score(score: Score, after: Iterable[Line], words: Catalogue) -> str:
    """A score as SSML, with the lines that follow it: each beat is its cue and a break for the rest of its length."""
    beats = "".join(escape(text) + silence(rest) for _, text, rest in breaks(score, words))
    return f"<speak>{beats}{silence(PAUSE_MS).join(_text(line, words) for line in after)}</speak>"


def silence(ms: int) -> str:
    """Breaks of `ms` milliseconds in all."""
    whole, rest = divmod(ms, LONGEST_BREAK_MS)
    lengths = [LONGEST_BREAK_MS] * whole + [rest] * (rest > 0)
    return "".join(f'<break time="{length}ms"/>' for length in lengths)


def _text(line: Line, words: Catalogue) -> str:
    return escape(words.text(line))
