"""A reply as SSML: lines with pauses between them, or a score with breaks that fill each beat to its length."""

from collections.abc import Iterable

from skill.content.catalogue import Catalogue, Line
from skill.pacing.plain_voice import breaks
from skill.pacing.score import Phase, Score
from skill.pacing.speech_estimate import SLOW_RATE

LONGEST_BREAK_MS = 10_000  # the platform takes no longer break, but takes several in a row
PAUSE_MS = 300
ITEM_MS = 500


def render_lines(lines: Iterable[Line], words: Catalogue, pause: int = PAUSE_MS, *, slow: bool = False) -> str:
    """Lines as SSML, `pause` ms apart; when `slow`, more slowly, and one item of a list at a time."""
    return f"<speak>{silence(pause).join(sentence(words.text(line), slow=slow) for line in lines)}</speak>"


def render_score(score: Score, after: Iterable[Line], words: Catalogue, *, slow: bool = False) -> str:
    """A score as SSML, with the lines that follow it: each beat is its cue and a break for the rest of its length."""
    beats = "".join(
        (at_rate(text, slow=slow and beat.phase is Phase.LEAD)) + silence(rest)
        for beat, text, rest in breaks(score, words, slow=slow)
    )
    return f"<speak>{beats}{silence(PAUSE_MS).join(sentence(words.text(line), slow=slow) for line in after)}</speak>"


def sentence(text: str, *, slow: bool) -> str:
    """A text as it is asked or told: when `slow`, more slowly, with a pause after each item of a list."""
    return at_rate(text, slow=slow).replace(", ", f", {silence(ITEM_MS)}") if slow else escape(text)


def at_rate(text: str, *, slow: bool) -> str:
    """A text in the guide's own pace or, when `slow`, more slowly."""
    return f'<prosody rate="{SLOW_RATE}%">{escape(text)}</prosody>' if slow else escape(text)


def silence(ms: int) -> str:
    """Breaks of `ms` milliseconds in all."""
    whole, rest = divmod(ms, LONGEST_BREAK_MS)
    lengths = [LONGEST_BREAK_MS] * whole + [rest] * (rest > 0)
    return "".join(f'<break time="{length}ms"/>' for length in lengths)


def escape(text: str) -> str:
    """A text with XML's special characters escaped. xml.sax does the same, but would import five modules."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
