"""Words taken back: "in six no sorry in five", "eight no six", "not slower quicker"."""

from __future__ import annotations

import re

from skill.hearing.values.numbers import NUMBER_WORDS

_NOT = r"(?:fall|catch|hear|bend|know|understand|dey|fit)\b"
"""What "no" denies where it stands for "not": "my knee no fall outside"."""
_THAT_WAS_WRONG = r"(?:scratch|scrub|strike|forget) that"
TAKES_BACK = (
    r"nah|nope|naw|sorry|oops|wait|hang on|actually|rather(?! than)|i mean|i meant|i said|make (?:it|that)|correction|"
    rf"{_THAT_WAS_WRONG}"
)
"""What takes back the words before it, as alternatives; a "no" does, too, where it denies nothing else."""
_TAKEN_BACK = re.compile(
    rf"\b(?:(?:no(?! {_NOT})(?! (?:less|more|longer|shorter|sooner|rest|pause|gap|need|lower|higher)\b)|"
    rf"or rather|{TAKES_BACK})(?: |$))+"
)


def clauses(text: str) -> list[str]:
    """The parts of a plain text between the words that take something back; of "six no sorry five": "six", "five"."""
    return [part.strip() for part in _TAKEN_BACK.split(text) if part.strip()]


_CORRECTED = re.compile(
    rf"\b(?:no (?:hold on|not that|{TAKES_BACK})|(?:wait|hang on) no|sorry|i mean|i meant(?! to\b)|actually|"
    rf"{_THAT_WAS_WRONG}|or rather|on second thoughts?|tell a lie)\b"
)
_KIND = (
    r"slower|slow|faster|fast|quicker|quick|louder|quieter|longer|shorter|more|fewer|less|left|right|stop|pause|"
    r"words?|talk(?:ing)?|voice|speech|instructions|commentary|bells?|tones?|chimes?|beeps?|counts?|numbers?|person|"
    r"slides?|exercises?|moves?|movements?|breathing|breath|session|leg|knees?|back|hips?|floor|bed"
)
_DENIED_KIND = re.compile(
    rf"\b(?:no )?(?:but )?(?:not|rather than|instead of) "
    rf"(?:(?:just|only|too|so|the|a|any|my|your|me|altogether) )*(?:{_KIND})\b"
)
_A_KIND = re.compile(rf"\b(?:{_KIND})\b")

_VALUE = re.compile(rf"(?:(?:the|my|a|leg|one|side|please|left|right|seconds?|in|out|{NUMBER_WORDS})(?: |$))+")
"""A value alone: what it is of was said before, and its reader takes the last one."""


def meant(text: str) -> str:
    """A plain text without what it takes back: "faster no wait slower" -> "slower", "not slower quicker" -> "quicker".

    The text as it is where nothing is taken back, or nothing would be left.
    """
    last = text
    for hit in _CORRECTED.finditer(text):
        before, after = text[: hit.start()].strip(), text[hit.end() :].strip()
        if before and after and (_VALUE.fullmatch(before) or not _VALUE.fullmatch(after)):
            last = after
    left = " ".join(_DENIED_KIND.sub(" ", last).split())
    return left if left != last and _A_KIND.search(left) else last


def bare_no(text: str) -> tuple[str, str] | None:
    """Two short parts of a plain text with nothing but a "no" between them: "pause no carry on"."""
    parts = re.fullmatch(
        rf"(\S+(?: \S+){{0,2}})(?<!\bi'm)(?<!\b(?:am|is))(?<!'s)(?<!'ll)(?<!'ve)(?<!\b(?:in|by))(?<!\bstill)"
        rf" no (?!no\b|{_NOT})(\S+(?: \S+){{0,2}})",
        text,
    )
    return (parts[1], parts[2]) if parts else None
