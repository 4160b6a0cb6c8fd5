"""Several wishes in one sentence: "five each and slower", "only the left one, and not too chatty".

Each is found by the words that name it outright, wherever it stands; what is left over is nothing, or something that
somebody has to be told was not understood.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from skill.hearing.outright.ways_of_wishing import NUMBER, SAID
from skill.hearing.words import safety_words
from skill.hearing.words.answers import YES
from skill.hearing.words.plain_words import words_of

_NAMED = tuple((meaning, re.compile(rf"\b(?:{way})\b")) for meaning, ways in SAID.items() for way in ways)
_GOALS = tuple(
    (meaning, re.compile(rf"\b(?:for )?(?:(?:my|the|me|both|lower|low) )*{said}\b(?! (?:leg|one|first)\b)"))
    for meaning, said in (("knees", "knees?"), ("hips_back", r"(?:backs?|hips?)(?: and (?:low )?(?:back|hips))?"))
)
_FELT = (
    ("hard", re.compile(r"\b(?:too )?(?:hard|tough|difficult)\b")),
    ("right", re.compile(r"\bjust right\b(?! (?:leg|one|side|foot|knee)\b)")),
    ("easy", re.compile(r"\b(?:too )?easy\b")),
)
_SAME = (
    (
        "yes",
        re.compile(
            r"\b(?:the )?same(?: (?:again|one|please|thing|as (?:last time|before|always|usual|ever|yesterday)))*\b"
        ),
    ),
)
_BESIDES = {
    **dict.fromkeys(("choose", "newcomer", "anywhere"), _GOALS),
    "same": (*_GOALS, *_SAME),
    "feel": _FELT,
}
"""By the situation, what else than a wish a part may be."""
_ONWARD = (
    (
        "next",
        re.compile(
            r"\b(?:(?:i'm|we're) )?(?:all )?ready\b|\blet's (?:go|begin|start|get going)\b|\b(?:carry|go) on\b|"
            r"\bgo ahead\b|\b(?:and|we can|then) (?:go|begin|start)$"
        ),
    ),
    ("yes", re.compile(rf"^(?:oh |well |um )*(?:{YES}|sure)\b")),
)
_NUMBER = re.compile(rf"(?:{NUMBER})")
_LEADS_ON = frozenset({"knees", "hips_back", "next", "yes", "easy", "right", "hard"})
"""Parts that are no wishes: they come last, when the others are known."""


_SAYS_NOTHING = words_of(
    "a an the i i'd i'll we we'll you me my it it's it'll that them this is be do doing done can could may might",
    "would should like want wanna prefer rather need have having make making give take let let's us try please",
    "thanks thank cheers ta alexa love dear pet darling mate um uh er erm oh ah well so now then and but also plus",
    "with as too just for to of on in at go going today time bit little maybe perhaps okay ok right start begin",
    "heel heels slide slides exercise exercises practice pace by way same again if mind get one ones there only",
    "kindly set put use keep more some any here today's think next breathe",
)
_JOINED = re.compile(r"^(?:and|but|also|plus|with|then)\b|\b(?:and|but|also|plus|with)$")
_BEGINS_ANEW = re.compile(r"^(?:and|but|also|then) ")
"""What joins a sentence to the one before it, and no part of it to another."""
ASKED = re.compile(
    r"\b(?:please|(?:can|could|would|will) (?:you|i|we)|"
    r"(?:i'd like|i want|i would like|let's|i'll|we'll)(?: to)?(?: do)?|(?:make|keep) it(?! short| brief| quiet)|"
    r"(?:just|only)? ?do)\b"
)
"""What makes a wish of what may be a part of the body: "the left leg please"."""
OF_LEGS = frozenset({"only_leg", "both_legs"})
_PLAIN = words_of(
    "i use think should would i'll let's have it them that go just now today this time for me us have here of my as oh",
    "mind kindly only",
)
_PLAIN_AT_A_QUESTION = words_of(
    "a an the and please thanks can could i'd like we you do doing make slides more alexa um er"
)
_ELSE = re.compile(
    r"\b(?:what|what's|why|how|when|who|which|where|shall|am i|is it|are we|do (?:i|we|you)|does|was|were|did|didn't|"
    r"yesterday|last (?:time|week)|unless|until|every time|already|not|don't|won't|never|can't|cannot|stop|wait|pause|"
    r"hang on|hold on|no|nope|nah|sorry|actually|mean|meant|feels?|felt|hurts?|hurting|too|said|says)\b"
)
"""Beside these a wish may be a question, a tale, or the opposite."""


class Part(NamedTuple):
    """One of the things a sentence says: its meaning, as the ear names it, its place in letters, and its words."""

    meaning: str
    start: int
    words: str

    @property
    def end(self) -> int:
        """The place after its last letter."""
        return self.start + len(self.words)


class Several(NamedTuple):
    """What a sentence says in several parts, those that lead on last, and what was not understood of it."""

    parts: tuple[Part, ...]
    missed: str = ""
    """The words of a part that was not understood; empty if all was."""
    place: str = ""
    """Which part that is: the first, the middle, the last, or some of several."""


def read(text: str, situation: str, *, weighs: bool) -> Several | None:
    """What a plain text says part by part, or the single wish that it is and nothing else; None if neither.

    Where an answer weighs only a safety question takes wishes, and only from a sentence that is nothing else.
    """
    parts = only_wishes(text, at_a_question=weighs)
    if weighs:
        return Several(parts) if parts and situation == "safety" else None
    if len(parts) == 1:
        return Several(parts)
    return several(text, situation)


def several(text: str, situation: str) -> Several | None:
    """The parts of a plain text that says more than one thing, or one and something not understood; else None.

    A sign of the body, a question, and words taken back are nothing that is read part by part.
    """
    parts = _parts(text, situation)
    left = [run for run in _between(text, parts) if not _SAYS_NOTHING.issuperset(run.words.split())]
    if not parts or safety_words.asserted(text) or any(_ELSE.search(run.words) for run in left):
        return None
    for run in left:
        number = " ".join(word for word in run.words.split() if word not in _SAYS_NOTHING or _NUMBER.fullmatch(word))
        if _NUMBER.fullmatch(number) and not {"reps", "legs"}.intersection(part.meaning for part in parts):
            parts = (*parts, run._replace(meaning="reps"))
            left.remove(run)
            break
    if len({part.meaning for part in parts}) < len(parts) or _LEADS_ON.issuperset(part.meaning for part in parts):
        return None
    parts = tuple(sorted(parts, key=_rank))
    if not left:
        return Several(parts) if len(parts) > 1 else None
    joined = [run for run in left if _JOINED.search(run.words if run.start else _BEGINS_ANEW.sub("", run.words))]
    if len(joined) > 1 or not (joined or len(parts) > 1):
        return None
    missed = joined or [run for run in left if _says_something(run.words) and situation != "moving"]
    if not missed:
        return Several(parts)
    starts = [part.start for part in parts]
    place = "first" if missed[0].start < min(starts) else "last" if missed[-1].start > max(starts) else "middle"
    return Several(parts, " ".join(run.words for run in missed), place if len(missed) == 1 else "some")


def _says_something(run: str) -> bool:
    """Whether what is left over may be something that was meant, and is not a name or a sound."""
    return len([word for word in run.split() if word not in _SAYS_NOTHING]) > 1


def _rank(part: Part) -> tuple[bool, bool, int]:
    """Another set comes before the number that is for it; what leads on comes last."""
    return part.meaning in _LEADS_ON, part.meaning != "another_set", part.start


def only_wishes(text: str, *, at_a_question: bool) -> tuple[Part, ...]:
    """The wishes of a plain text that says nothing else.

    At a question about the body a leg that is named is a wish only where it is asked for, or stands beside another one.
    """
    said = " ".join(ASKED.sub(" ", text).split()) if at_a_question else text
    parts = _parts(said)
    rest = {word for run in _between(said, parts) for word in run.words.split()}
    legs = not at_a_question or len(parts) > 1 or said != text
    other = any(part.meaning in _LEADS_ON or (not legs and part.meaning in OF_LEGS) for part in parts)
    plain = _PLAIN_AT_A_QUESTION if at_a_question else _PLAIN_AT_A_QUESTION | _PLAIN
    return () if other or not plain.issuperset(rest) or safety_words.asserted(text) else parts


def names_a_wish(text: str) -> bool:
    """Whether a plain text has a wish in it that takes more than a word: "i'm slow" tells how somebody is."""
    return any(" " in part.words for part in _parts(text))


def _parts(text: str, situation: str = "") -> tuple[Part, ...]:
    """What is named outright, from left to right: of two that overlap the one that begins first, or is longer."""
    named = (*_NAMED, *_BESIDES.get(situation, ()), *_ONWARD)
    parts: list[Part] = []
    while True:
        at = parts[-1].end if parts else 0
        hits = ((meaning, said.search(text, at)) for meaning, said in named)
        found = [Part(meaning, hit.start(), hit.group()) for meaning, hit in hits if hit and hit.group()]
        if not found:
            return tuple(parts)
        parts.append(min(found, key=lambda part: (part.start, -len(part.words))))


def _between(text: str, parts: tuple[Part, ...]) -> list[Part]:
    """What stands before, between and after the parts, where it has words."""
    ends = [0, *(part.end for part in parts)]
    starts = [*(part.start for part in parts), len(text)]
    runs = [(start, text[start:end]) for start, end in zip(ends, starts, strict=True)]
    return [Part("", start, words.strip()) for start, words in runs if words.strip()]
