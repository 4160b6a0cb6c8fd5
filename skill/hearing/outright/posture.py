"""Where somebody says they are: lying down, up on their feet or halfway, and what they lie on."""

from __future__ import annotations

import re

from skill.hearing.utterance import HALFWAY, LYING, UPRIGHT

_AROUND = r"(?:(?:um|er|oh|well|okay|right|yes|yeah|ah|so|there|alexa|now) )*"
_AFTER = r"(?: (?:now|again|already|at last|finally|thanks|thank you|dear|love|i think|safely|all right|okay))*"
_I_AM = r"(?:i'm|i am|we're|that's me|me)(?: (?:already|finally|safely|still|all|back|now|just))*"
_WAYS = {
    UPRIGHT: rf"{_I_AM} (?:up|up and about|up on my feet|upright|standing|standing up|stood up|on my feet|vertical)"
    r"(?: (?:in|on) (?:the|my|a) chair)?|"
    r"i stand|(?:i've|i have|i) (?:already |just )?(?:got(?:ten)?|stood|gotten myself|got myself) (?:back )?up",
    LYING: rf"{_I_AM} (?:down|lying|laying|lying down|laying down|lying flat|flat on my back|on my back|"
    r"on (?:the|my|me) (?:floor|mat|rug|carpet|bed))",
    HALFWAY: r"(?:rolled |turned |over |round )*(?:on|onto|on to) (?:my|me|ma|the|one|my other) side|"
    r"(?:i'm |i am )?(?:now )?(?:kneeling|on (?:my|me) knees|(?:both )?hands (?:down|on the (?:floor|seat|chair)))"
    r"(?: and (?:i'm )?on (?:my|me) (?:hip|side|bottom))?|"
    r"(?:i'm |i am |up |now )*(?:sitting|sat)(?: (?:up|now))*"
    r"(?: (?:on (?:one|my|me|the) (?:side|heel'?s|hip|bottom|bed)|"
    r"with (?:my|me|the) (?:legs|feet) (?:over|down|off)(?: the (?:edge|side|bed))?))?|"
    rf"{_I_AM} (?:sitting(?: now)?(?: up| down)?|sat up|sat|(?:(?:sitting|sat) (?:now )?)?"
    r"on the edge(?: of (?:the|my) bed)?|on (?:my|me) side|on (?:my )?hands and knees|on all fours|kneeling|"
    r"on my knees|at the chair|by the chair)|"
    r"(?:i've |i have |i )?(?:pushed (?:myself |me )?up|rolled(?: over| round)?|turned over)|"
    r"(?:i've|i have) (?:rolled(?: over)?(?: onto (?:my|me) side)?|turned onto (?:my|me) side|sat up|"
    r"got hold of the chair|(?:got )?(?:both |my )*hands on the (?:seat|chair))",
}
_PLACE = re.compile(
    r"(?:(?:um|er|oh|well|okay|right|just|on|it's|i|i'll|reckon|have|use|take|got|the|my|me|a|an|yoga|exercise|"
    r"living room|"
    r"bedroom) )*(?:floor|mat|carpet|rug)(?:'ll do)?(?: (?:please|then|now|today|for me|will do|it is|i think))*"
)
_POSTURES = {name: re.compile(rf"{_AROUND}(?:{way}){_AFTER}") for name, way in _WAYS.items()}


def told(text: str) -> str | None:
    """How somebody is, where a plain text says that and nothing else.

    >>> told("okay i'm back up now")
    'upright'
    """
    return next((name for name, pattern in _POSTURES.items() if pattern.fullmatch(text)), None)


_CHAIR = re.compile(
    rf"{_AROUND}(?:i'm |i am |i've |i have )?(?:(?:holding|got|gripping|at|by|have|here's|there's|found)"
    r"(?: (?:on to|onto|hold of|hold on))? )?(?:the|my|a|that|this) "
    r"(?:steady )?(?:chair|seat)(?:'s| i (?:hold|have|got))?"
    r"(?: (?:here|now|ready|there))*"
)


def is_at_a_chair(text: str) -> bool:
    """Whether a plain text says that the chair is there, or held, and nothing else: "holding the chair"."""
    return _CHAIR.fullmatch(text) is not None


_ON_A_BED = re.compile(rf"{_AROUND}(?:i'm|i am|we're)(?: still)? (?:on|in) (?:a|the|my) (?:firm )?bed{_AFTER}")


def is_on_a_bed(text: str) -> bool:
    """Whether a plain text says that somebody lies on a bed, and no more."""
    return _ON_A_BED.fullmatch(text) is not None


def is_a_place(text: str) -> bool:
    """Whether a plain text names the floor, or what lies on it, and nothing else: "just the mat"."""
    return _PLACE.fullmatch(text) is not None


_IT_IS = r"it is(?: then)?"
_SETTLED_ON = re.compile(
    r"(?:(?:okay|ok|right|well|so|then|oh) )*(?:(?:the|my|me|a|on|let's (?:do|use|take)|i'll (?:do|use|take)) )*"
    rf"(?:(?:floor|mat|rug|carpet|settee|sofa|couch|chair)(?: (?:{_IT_IS}|then|please|will do|for me))*|"
    rf"(?:bed|mattress|knees?|hips?|back|(?:left|right)(?: leg| one| knee)?) {_IT_IS})"
)


def is_settled_on(text: str) -> bool:
    """Whether a plain text chooses a place or a leg, and tells nothing else: "floor it is then".

    >>> is_settled_on("floor it is then"), is_settled_on("the right leg"), is_settled_on("right leg it is")
    (True, False, True)
    """
    return _SETTLED_ON.fullmatch(text) is not None


_PART = r"(?:back|knees?|legs?|hips?|feet|foot|heels?|head|shoulders|arms?|hands?|neck|bottom|bum|chin|toes)"
_PLACED = (
    r"(?:flat|arched|bent|up|down|straight|out(?: straight)?|level|together|apart|soft|relaxed|still|fine|okay|ok|good|"
    r"comfy|comfortable|all right|alright|in place|there|over there|tucked (?:in|under)|crossed|"
    r"(?:on|under|against|by) (?:the|a|my|me) (?:\w+ )?\w+)"
)
_OF_A_PART = re.compile(
    rf"{_AROUND}(?:(?:my|the|both|both my|me) )+(?:(?:left|right|other|low|lower) )?{_PART}(?:'s|'re| is| are)?"
    rf"(?: (?:now|both|nice and|quite|all|nicely))*(?: and)?(?: {_PLACED})+{_AFTER}"
)


def is_of_a_part(text: str) -> bool:
    """Whether a plain text says how a part of the body lies, or that it is well, and no more.

    >>> is_of_a_part("my back's flat"), is_of_a_part("my leg's out straight"), is_of_a_part("my back's out")
    (True, True, False)
    """
    return _OF_A_PART.fullmatch(text) is not None and not _OUT_OF_PLACE.fullmatch(text)


_OUT_OF_PLACE = re.compile(
    rf"{_AROUND}(?:my|the|me) (?:back|knee|hip|shoulder|neck)(?:'s| is)? (?:out|up|down|there){_AFTER}"
)
"""A joint that is out is no leg that is."""


_NO_BED = re.compile(
    r"\bnot (?:on |in )?(?:the|my|a) bed\b|\bno bed\b|"
    r"\b(?:the|my) bed(?:'s| is) (?:not|too|in the|over|upstairs|broken|full|no good|unmade|covered|taken)\b|"
    rf"\b(?:(?:the|my|a|our|his|her) (?!{_PART}\b|other\b)\w+|he|she|they|somebody|someone)(?:'s| is| are|'re)? "
    r"(?:asleep |sleeping |lying |all )?(?:on|in) (?:the|my) bed$"
)
_OF_ONESELF = re.compile(r"\b(?:i|i'm|i'll|i've|me|we|we're|let's|can i|she's going|he's going)\b")


def is_no_wish_for_a_bed(text: str) -> bool:
    """Whether a plain text says of a bed that it will not do, or that somebody or something else is on it.

    >>> is_no_wish_for_a_bed("the kids are on the bed"), is_no_wish_for_a_bed("i'll do it on my bed")
    (True, False)
    """
    return bool(_NO_BED.search(text)) and not _OF_ONESELF.search(text)
