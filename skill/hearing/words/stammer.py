"""Words begun more than once, said once: "n n no", "b back", "I I haven't", "go go on"."""

from __future__ import annotations

import re

from skill.hearing.words.plain_words import words_of

_WORDS = words_of(
    "a i an as at am be by do go he hi if in is it me my no of oh on or ok so to up us we ye and any are but can did",
    "for get got had has her him his how its let not now off one our out she the too two was who why yes you",
)
"""Short words that stand by themselves, also where the next one begins with them: "no nothing", "in inside"."""
_BEGINNING = re.compile(r"[a-z]{1,3}")
_SOUND = frozenset({"uh", "mm", "hm", "ha", "sh", "no", "bye", "very", "really", "ow", "oh", "yes", "please", "slow"})
"""What is said twice on purpose, or means something else twice: "uh uh"."""


def once(text: str, numbers: frozenset[str] = frozenset()) -> str:
    """A plain text in which no word is begun twice; `numbers` may follow each other, for they are two."""
    said: list[str] = []
    words = text.split()
    for nth, word in reversed(list(enumerate(words))):
        following = said[-1] if said else ""
        joins = word == "n" and words[nth - 1 : nth] == ["no"]  # "no n numbness": it may be an "and"
        begins = _BEGINNING.fullmatch(word) and word not in _WORDS and not joins
        begun = begins and following.startswith(word) and word != following
        again = word == following and word not in _SOUND and word not in numbers
        if not (begun or again):
            said.append(word)
    return " ".join(reversed(said))
