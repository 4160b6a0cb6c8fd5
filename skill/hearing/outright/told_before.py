"""What was told before and is told again: "just the new knee", "i've already said about that"."""

import re

from skill.hearing.words.patterns import MONTHS

_OP = r"(?:operation|op|surgery|replacement)"
_WHEN = (
    r"(?:(?:in|from|of|last|this|back in|at) )+(?:the )?"
    rf"(?:spring|summer|autumn|fall|winter|year|month|easter|christmas|{MONTHS})"
)
_TOLD_OF = (
    r"(?:that|it|this|(?:what|that|the (?:one|thing|knee|hip|back|operation|replacement))"
    r" (?:that )?i(?:'ve| have)? (?:just |already )?(?:told you(?: about| of)?|said|mentioned)|"
    rf"(?:the|that|my) (?:knee |hip |joint )?{_OP}(?: i had)? {_WHEN}|"
    r"(?:the|my|me|that|this) (?:(?:new|replaced|artificial|old|bad|left|right) )*"
    r"(?:knee|hip|joint|operation|op|replacement|surgery|stent|pacemaker|disc)s?"
    r"(?: (?:operation|replacement|surgery))?)"
)
_JUST_THAT = (
    r"(?:(?:no|nope|nothing|um|well|oh|it's|that's|but) )*(?:just|only|apart from|except|other than|nothing but) "
    rf"{_TOLD_OF}(?: one| thing| then| love| thanks)?"
)
_ALREADY_SAID = (
    r"(?:(?:no|yes|well|but|as) )*(?:i(?:'ve| have)? )?(?:already )?(?:told you|said|mentioned)(?: already)? "
    rf"(?:of|about) (?:that|it|(?:the|my|me) (?:knee |hip |joint )?{_OP})"
    r"(?: (?:already|before|just now|earlier|in the beginning))*"
)
_AS_TOLD = re.compile(rf"{_JUST_THAT}|{_ALREADY_SAID}")
"""Nothing but what was told before: "just the new knee"; "just a new knee" tells it for the first time."""
_THE_ONE = re.compile(rf"(?:(?:no|well|oh|it's|that's|but) )*(?:just|only|except) (?:the|that) one (?:i had )?{_WHEN}")
"""Where it was asked about an operation, the one there was: "no, only the one in the spring"."""


def is_nothing_new(words: str) -> bool:
    """Whether plain words tell nothing but what was told before."""
    return _AS_TOLD.fullmatch(words) is not None


def is_the_one(words: str) -> bool:
    """Whether plain words name the operation that there was, and nothing else."""
    return _THE_ONE.fullmatch(words) is not None
