"""Words of a dialect, written as the rest of the skill's grammars have them: "that's me noo" is "that's me now"."""

from __future__ import annotations

_STANDARD = {
    "noo": "now", "doon": "down", "oot": "out", "aff": "off", "roun": "round", "mair": "more", "whit": "what",
    "whit's": "what's", "taes": "toes", "jist": "just", "haun": "hand", "dae": "do", "lyin": "lying",
    "sittin": "sitting", "standin": "standing", "tae": "to", "wi": "with", "giein": "giving",
}  # fmt: skip


def standard(text: str) -> str:
    """A plain text with its words of a dialect as they are elsewhere."""
    return " ".join(_STANDARD.get(word, word) for word in text.split())
