"""Signs in so many words that nothing learned may outweigh: "I'm short of breath", "my leg went numb"."""

from __future__ import annotations

import re

_LIMB = r"(?:leg|foot|toes?|knee|calf|thigh|hip|heel|it|this|that|one|side)(?:'s)?"
_SIGNS = tuple(
    (re.compile(rf"\b(?:{sign})\b"), meaning)
    for sign, meaning in (
        (r"chest(?:'s| is| feels| has gone| went)? (?:\w+ )?(?:tight|heavy|hurts|hurting|sore|crushing)", "emergency"),
        (r"(?:tightness|pain|pressure) (?:in|on|across) (?:my|me|the) chest", "emergency"),
        (r"lost (?:all )?(?:the )?control of (?:my|me) (?:bladder|bowels?|waters?|legs?)", "emergency"),
        (r"(?:wet|soiled) myself|i'm bleeding|(?:there's|it's|is) blood (?:on|coming|everywhere)", "emergency"),
        (r"i'm (?:stuck|trapped) on the floor", "emergency"),
        (r"(?:hard|struggling|difficult) to breathe|can't (?:catch|get) my breath", "emergency"),
        (rf"{_LIMB} (?:has |have |is |just )?(?:went|gone|going|goes|go) (?:\w+ )?(?:numb|dead|tingly)", "sharp"),
        (r"(?:i'm|i am|i feel|i got|i get|getting|gone|a bit|so|me|feeling) short of breath", "dizzy"),
        (r"i(?:'ve| have)? lost my breath", "dizzy"),
        (r"(?:head|room|it|everything)(?:'s| is)(?: all)? (?:spinning|swimming)", "dizzy"),
    )
)  # fmt: skip
_NOT_SO = re.compile(
    r"\b(?:no|not|never|isn't|wasn't|haven't|hasn't|don't|doesn't|didn't|without|nor|if|when|will|would|might|should|"
    r"could|he|she|he's|she's|his|her)\b(?: [\w']+){0,4} ?$"
)
_ASKED = re.compile(r"^(?:(?:and|but|so|um|oh) )*(?:what|how|why|is|are|does|do|can|will|should|could|did|would)\b")


def sign(text: str) -> str | None:
    """The meaning of the first sign that a plain text tells of the speaker, now: not denied, supposed or asked."""
    if _ASKED.search(text):
        return None
    for pattern, meaning in _SIGNS:
        if (hit := pattern.search(text)) and not _NOT_SO.search(text[: hit.start()]):
            return meaning
    return None
