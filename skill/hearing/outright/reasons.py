"""A reason beside a wish: "my neighbour's asleep so could you say less", "seven each because it's sunday"."""

from __future__ import annotations

import re
from typing import NamedTuple

from skill.hearing.outright import conditions, red_flags, several
from skill.hearing.values.numbers import NUMBER_WORDS
from skill.hearing.words import safety_words
from skill.hearing.words.kin import OTHERS

_ASKING = (
    r"(?:(?:could|can|would|will|may|might) (?:you|we|i|it|that|this|the|my)\b|"
    r"you (?:can|could|may)\b|let's\b|let us\b|"
    r"i'd (?:like|rather|prefer)\b|i want\b|(?:give|remind|tell|count) (?:me|us)\b|please\b)"
)
_AFTER_SO = re.compile(
    rf"(?<!not)(?<!too)(?<!ever)(?<!go)(?<!is)(?<!are)(?<!why)(?<!how)(?<!talk)(?<!speak)(?<!do)(?<!think) so "
    rf"(?:then |perhaps |now |today )?(?={_ASKING}|(?:just|only|less|more|fewer|longer|shorter|slower|faster|a|an|"
    r"no|one|another|you can|we can|how|why|turn|switch|speak|talk|say|use|start|begin|make|keep|set|wait|do|don't|"
    rf"{NUMBER_WORDS}|today|rests?|count)\b)"
)
_BECAUSE = r"(?:because|'?cos|'?cause|since|as|for)"
_FIRST = re.compile(
    rf"^(?:{_BECAUSE} )?(?:i|i'm|i've|i'd|my|our|the|it|it's|that|that's|this|he|he's|she|she's|we|we've|"
    r"we're|they|they're|there's|you|your|\w+'s)\b"
)
_MIDDLE = re.compile(rf" (?={_ASKING})")
_TRAILING = re.compile(
    r" (?:(?:because|'?cos|'?cause) |(?:since|as) "
    r"(?=(?:i|i'm|i've|my|the|it's|it|he|she|we|he's|she's|that|\w+'s)\b))"
)
_CLAUSE = re.compile(r" (?=(?:i'm|i've|i|my|it's|the|she's|he's|we've|our|there's|that's|they)\b)")
_PLEASE = re.compile(r" (?:please|thanks) ")
_PURPOSE = re.compile(r" (?:to|so that i can|while i|till i(?:'ve)?|until i(?:'ve)?) \w+ (?:the|my|a|an|this|that)\b")
_NOT = re.compile(r"\b(?:not|never|no|\w+n't|if|when|whether|unless|before|after|until|till|than)\b")
_OPEN = frozenset(
    ("to", "go", "be", "it's", "is", "was", "are", "want", "like", "do", "make", "them", "me", "a", "an", "the", "and",
     "or", "but", "much", "very", "too", "so", "of", "in", "on", "for", "with", "going", "getting")
)  # fmt: skip
"""Words that a clause does not end in."""
_LEADS_TO_MORE = frozenset(
    ("when", "if", "while", "before", "after", "until", "till", "and", "or", "but", "am", "would", "to", "the", "my",
     "of", "as", "like", "for", "than", "because", "from", "with", "any", "some", "same", "i", "you", "we")
)  # fmt: skip
"""Words that a wish does not end in."""
_OTHERS_ASLEEP = re.compile(
    rf"\b(?:(?:{OTHERS}|kid|flatmate)s?|baby|children|everybody|everyone|house|he|she|they)(?:'s| is|'re| are) "
    r"(?:fast |sound |still )?asleep\b"
)
_TIRED = re.compile(
    r"\b(?:i'm|i am|i feel|i was|i've been|"
    r"(?:my|the|both) (?:legs?|thighs?|muscles?|arms?|right|left|other)(?: leg| one)?"
    r"(?:'s| is| are|'re| feels?| gets?))(?: (?:a bit|so|very|really|just|getting|all|quite|rather|too|completely))*"
    r" (?:tired|worn out|done in|knackered|weary|shattered|exhausted|bushed|beat|pooped)\b"
)


_A_LEG = re.compile(
    r"(?:the|my) (?:left|right|other)(?: (?:leg|one|side|foot|knee))?(?: please| today| then| again| too)*"
)
_SOMEBODY = re.compile(rf"(?:{_BECAUSE} )?(?:i|we|he|she|it|they|you|i'd|i'll|we'll)\b")


class Split(NamedTuple):
    """The clause of a sentence that may be a wish, and the one that may be its reason."""

    wish: str
    reason: str


def splits(text: str) -> tuple[Split, ...]:
    """The ways in which a plain text may be a wish and its reason, the likeliest first."""
    found = [Split(text[hit.end() :], text[: hit.start()]) for hit in _AFTER_SO.finditer(text)]
    found += [Split(text[: hit.start()], text[hit.end() :]) for hit in _TRAILING.finditer(text)]
    if _FIRST.match(text):
        found += [Split(text[hit.end() :], text[: hit.start()]) for hit in _MIDDLE.finditer(text)]
        found += _before_please(text)
    found += [Split(text[: hit.end() - 1], text[hit.end() :]) for hit in _PLEASE.finditer(text)]
    found += [
        Split(text[: hit.start()], text[hit.start() + 1 :])
        for hit in _PURPOSE.finditer(text)
        if several.only_wishes(text[: hit.start()], at_a_question=False)
    ]
    if re.match(_ASKING, text):
        found += [Split(text[: hit.start()], text[hit.end() :]) for hit in reversed([*_CLAUSE.finditer(text)])]
    return tuple(
        each
        for each in found
        if len(each.reason.split()) > 1
        and not _A_LEG.fullmatch(each.reason)
        and each.reason.split()[-1] not in _OPEN
        and each.wish
        and each.wish.split()[-1] not in _LEADS_TO_MORE
    )


def _before_please(text: str) -> list[Split]:
    """Nothing but wishes and a "please", after a clause that denies nothing: "i'm cold longer rests please"."""
    if not text.endswith((" please", " thanks")):
        return []
    words = text.split()
    cuts = [(" ".join(words[nth:]), " ".join(words[:nth])) for nth in range(2, len(words) - 1)]
    return [
        Split(wish, reason)
        for wish, reason in cuts
        if (is_one(reason) or _SOMEBODY.match(reason))
        and not _NOT.search(reason)
        and several.only_wishes(wish, at_a_question=False)
    ]


def plainly(reason: str) -> str:
    """A reason without who is tired in it, and who else is asleep."""
    return _TIRED.sub("", _OTHERS_ASLEEP.sub("they sleep", reason)).strip()


def tells_of_the_body(reason: str) -> bool:
    """Whether a plain text names a sign of the body or a diagnosis."""
    signs = safety_words.asserted(reason) or red_flags.sign(reason) or conditions.is_pregnant(reason)
    return bool(signs or conditions.diagnosis(reason, None))


def is_one(text: str) -> bool:
    """Whether a plain text, left over beside wishes, is a clause of its own that begins as a reason does."""
    return _STATED.match(text) is not None


_STATED = re.compile(
    rf"(?:{_BECAUSE} )?(?:i'm|i am|i've|i have|i feel|it's|he's|she's|we're|we've|they're|that's|"
    r"(?:my|the|our) \w+(?:'s| is| are|'re| has)|my \w+ \w+s)\b"
)
