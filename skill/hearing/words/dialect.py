"""Words of a dialect, written as the rest of the skill's grammars have them: "that's me noo" is "that's me now"."""

from __future__ import annotations

import re

_STANDARD = {
    "noo": "now", "doon": "down", "oot": "out", "aff": "off", "roun": "round", "mair": "more", "whit": "what",
    "whit's": "what's", "taes": "toes", "jist": "just", "haun": "hand", "dae": "do", "lyin": "lying",
    "sittin": "sitting", "standin": "standing", "tae": "to", "wi": "with", "giein": "giving",
}  # fmt: skip


_MY = re.compile(
    r"\b(?<!gives )(?<!give )(?<!gave )(?<!giving )(?<!given )me "
    r"(?=(?:(?:left|right|bad|good|other|poor|old|lower|low) )*"
    r"(?:hips?|knees?|backs?|legs?|foot|feet|heels?|thighs?|calf|calves|toes?|"
    r"bum|bottom|groin|shoulders?|arms?|hands?|head|neck|joints?|muscles?)(?:'s)?\b)"
)


def standard(text: str) -> str:
    """A plain text with its words of a dialect as they are elsewhere."""
    text = _MY.sub("my ", text)
    return " ".join(_STANDARD.get(word, word) for word in text.split())
