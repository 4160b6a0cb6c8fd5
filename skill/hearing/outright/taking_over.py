"""Somebody else takes over: "it's my wife now", "somebody else is here". Nothing of the one before serves them."""

from __future__ import annotations

import re

from skill.hearing.words.kin import PEOPLE

_WHO = rf"(?:{PEOPLE}|girlfriend|boyfriend|flatmate|other half)"
_ANOTHER = rf"(?:(?:my|the|his|her|our|a|me) {_WHO}|(?:somebody|someone) else|another person|a different person)"
_FILLED = r"(?:(?:um|er|oh|well|no|yes|okay|right|so|and|actually|hello|alexa|now|this time|today) )*"
_TAIL = r"(?: (?:now|please|today|this time|instead|next|here|alexa|actually|then|not (?:me|him|her)))*"
_TO_DO = r"(?:over|it|this|them|a go|a turn|one)"
_WISHES_TO = r"(?:wants?|would like|'d like|likes|going|gonna|here)(?: to| for)?(?: have| try| do| take)?"
_NAMED = (
    rf"(?:it's|it is|this is|here's|here is|you've got|you have|you're talking to) {_ANOTHER}(?:'s)?"
    r"(?: (?:turn|go|here|speaking|doing (?:it|this|them)|lying here))?"
)
_TAKES_OVER = (
    _NAMED,
    rf"{_ANOTHER}(?:'s| is)?(?: now)? {_WISHES_TO} (?:(?:a|her|his|their) (?:go|turn)|{_TO_DO})",
    rf"{_ANOTHER}(?:'ll| will)(?: now)? (?:have|try|do|take) {_TO_DO}",
    rf"{_ANOTHER}(?:'s| is)(?: now)? (?:(?:doing|trying|having|taking) {_TO_DO}|turn|go|speaking)",
    rf"(?:(?:my|the|me) )?{_WHO}(?:'s (?:turn|go)| now| this time| today)",  # "it's my" may be missing before it
    rf"(?:i'm|i am) (?:his|her|their|the) {_WHO}",
    r"i'm not (?:him|her|the (?:same|other) (?:one|person)|the one (?:who|that) (?:did|was|started).*)",
    r"i'm (?:somebody|someone) else|(?:somebody|someone) else is here",
    r"(?:we've|we have|we) (?:swapped|changed)(?: places| over| round)?",
    r"(?:it's )?my turn now|(?:it's )?(?:her|his) (?:turn|go)",
)
_WHOLE = tuple(re.compile(rf"{_FILLED}(?:{said}){_TAIL}") for said in _TAKES_OVER)
_ONLY_NAMED = re.compile(rf"{_FILLED}(?:it's|it is|here's|here is) {_ANOTHER}(?: (?:please|here|alexa|actually))*")
"""It may be who rings, or who is heard."""


def told(text: str) -> bool:
    """Whether a plain text tells that somebody else practises from here on, and nothing besides.

    >>> told("it's my wife now"), told("it's my wife"), told("my wife had the operation")
    (True, False, False)
    """
    return any(said.fullmatch(text) for said in _WHOLE) and not _ONLY_NAMED.fullmatch(text)


_NOT_THE_ONE = (
    *_TAKES_OVER,
    rf"(?:that|it) (?:was|must have been|would be) {_ANOTHER}(?: last time)?|(?:it's |it is )?for {_ANOTHER}",
    rf"(?:it's|it is|this is) (?:me )?(?:his|her|the) {_WHO}|{_ANOTHER}'s (?:turn|go|knees?|back|hips?)",
    rf"(?:(?:my|his|her|the|our) )?{_WHO}",  # "it's my", or "this is", may be missing before it
    r"(?:the )?same (?:but not me|as (?:him|her|them))|not me (?:him|her)|(?:he's|she's) having a (?:go|turn)",
)
_NOT_ME = tuple(re.compile(rf"{_FILLED}(?:{said}){_TAIL}") for said in _NOT_THE_ONE)
_NEVER_HERE = re.compile(
    rf"{_FILLED}(?:i've |i have |i )?never(?: (?:been|done|used|tried|met|had))?(?: (?:it|this|you|here|before))*"
)


def is_another(text: str) -> bool:
    """Whether a plain text tells, where it is asked who it is, that it is not the one of last time.

    >>> is_another("no it was my husband"), is_another("it's for my mum"), is_another("my husband's watching")
    (True, True, False)
    """
    return any(said.fullmatch(text) for said in _NOT_ME)


def is_new(text: str) -> bool:
    """Whether a plain text tells, where that is asked, that somebody is new: "no I've never", for an answer to it.

    >>> is_new("no i've never"), is_new("no it was my husband"), is_new("no")
    (True, True, False)
    """
    return is_another(text) or _NEVER_HERE.fullmatch(text) is not None
