"""What is asked of one step of the exercise, what it is for or how it is done: "why is my back flat"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from skill.hearing.words import safety_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_ASKS = re.compile(
    r"^(?:(?:and|so|but|um|er|well|okay|ok|sorry|please|then|now|right|alexa|tell me) )*"
    r"(?:is|are|should|shall|do|does|must|am|can|could|may|how|what|which|where|whether|if|isn't|aren't)\b"
)
_WHY = re.compile(
    r"\bwhy(?:'s)?\b|\bhow(?:'s)? come\b|\bfor what\b|\bwhat(?:'s)?\b.* (?:for|in aid of)(?: then| please| exactly)*$|"
    r"\bwhat's wrong with\b|"
    r"\bwhat(?:'s| is| are) the (?:purpose|point|use|good|sense|reason|idea) (?:of|for|behind|in|with)\b|"
    r"\bwhat (?:good )?(?:does|do|will|would|have|has|is|are|did)\b.*\b(?:do|doing|achieve|to do with)\b|"
    r"\b(?:is|are|does|do)\b.*\b(?:matter|important|necessary|needed|make (?:a|any) difference)\b"
)
_TALK = re.compile(r"\b(?:talk\w*|speak\w*|voice|words?|(?:want|need) to know|asking)\b")
"""Beside these it is about the guide."""
_THINGS: Mapping[str, str] = {
    "organs": r"organs?|insides|guts|innards",
    "sitting": r"(?:on|on to|onto) (?:my|the|your) back|lie|lying(?! flat)|sitting|sat|seated",
    "nose": r"nose|nostrils?|lips|mouth|purs\w+",
    "belly": r"belly|tummy|stomach|abs|abdom\w+|core|tum",
    "check": (
        r"check(?:ing)?|say(?:ing)? still|(?:pelvis|trunk|hips?|spine)\b.* (?:still|moves?)|"
        r"(?:keep|hold|stay)\w* still"
    ),
    "toes": r"toes?|flex\w*|feet up|foot up|foot (?:has to|should|must|supposed|like)",
    "band": r"bands?|elastic|pictur\w+|imagin\w+",
    "shoulders": r"shoulders?",
    "hands": r"hands?|arms?|thumbs?|triangle",
    "heels": r"fist|sit bones?|(?:heels?|feet|knees?|legs?) (?:\w+ ){0,2}(?:apart|together|in line)|straight line",
    "bent": r"(?:bend|bent|bending)\b.* knees?|knees?\b.* (?:bend|bent|up)",
    "arch": (
        r"arch\w*|hollow|gap|hole|small of|neutral|(?:lying )?flat (?:back|spine)|lying flat|flatten|"
        r"(?:back|spine)\b.* (?:flat\w*|off|curv\w*|straight|round\w*|touch\w*|press\w*)"
    ),
    "first": r"(?:right|left)(?: leg| one| side)? (?:goes )?first|(?:begin|start) (?:\w+ ){0,3}(?:right|left)",
    "breath": r"empty|emptied|breath\w*|breathe|inhal\w*|exhal\w*|air",
    "slow": r"slow(?:ly|ness)?|pace|speed",
}
"""What a step has, by the topic that tells what it is for; the first that is named counts."""
_DONE: Mapping[str, str] = {
    "arch": (
        r"\b(?:arch|gap|hollow|back|spine)\b.*\b(?:big|small|little|large|flat(?:ten)?|press(?:ed)?|pushed|touch\w*|"
        r"off the|curved?|straight|natural)\b|"
        r"\bflatten (?:it|that|this)\b|"
        r"\b(?:how (?:big|much|high|small|large)|flatten|press|push)\b.*\b(?:arch|gap|hollow|back|spine)\b"
    ),
    "toes": r"\b(?:toes?|foot)\b.*\b(?:point\w*|up|flex\w*|down)\b|\b(?:point|flex|curl|pull)\b.*\b(?:toes?|foot)\b",
    "heels": (
        r"\b(?:knees?|feet|heels?|legs?)\b.*\b(?:together|apart|touch\w*)\b|"
        r"\bhow (?:wide|far apart|close)\b.*\b(?:knees?|feet|heels?|legs?)\b"
    ),
    "bent": r"\bother (?:leg|knee|foot)\b.* (?:be|go|stay|bent|straight|rest)\b",
    "nose": r"\b(?:nose|mouth|lips)\b(?!.*\b(?:blocked|bunged|stuffed)\b)",
    "belly": r"\bhow (?:hard|much|far)\b.*\b(?:belly|tummy|stomach|abs|abdom\w+|core)\b",
}
"""How a step is done, where that is asked."""

TOPICS = frozenset((*_THINGS, *_DONE))
_WHAT_FOR = tuple((topic, re.compile(rf"\b(?:{named})\b")) for topic, named in _THINGS.items())
_HOW_DONE = tuple((topic, re.compile(done)) for topic, done in _DONE.items())


def asked(text: str) -> str | None:
    """The topic that answers what a plain text asks of one step, where it tells of no symptom.

    >>> asked("what's the breathing for"), asked("why does my knee hurt"), asked("is my arch meant to be big or small")
    ('breath', None, 'arch')
    """
    if safety_words.asserted(text) or _TALK.search(text):
        return None
    if why := _WHY.search(text):
        return _named(_WHAT_FOR, text[why.start() :]) or _named(_WHAT_FOR, text)
    return _named(_HOW_DONE, text) if _ASKS.search(text) else None


def _named(topics: tuple[tuple[str, re.Pattern[str]], ...], text: str) -> str | None:
    return next((topic for topic, named in topics if named.search(text)), None)
