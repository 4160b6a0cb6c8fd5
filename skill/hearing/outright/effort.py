"""Effort, or a noise, told in a symptom's words: the leg rests, and it is asked whether it hurts."""

from __future__ import annotations

import re

from skill.hearing.words import plain_words

_VERY = r"(?: (?:a bit|very|so|really|quite|too|rather|getting|like|just|always|still|a|proper|made of))*"
_HARD = "hard"
_CLICK = "click"
SLIPPED = "go_on"
"""A leg that slipped: if nothing hurts it goes on, for the slide in hand comes again anyway."""
_IS = r"(?:'s| is| are|'re|'m| am| feels?| feel| weighs?)"
_TOLD = {
    _HARD: re.compile(
        rf"\b(?:legs?|thighs?|it|they){_IS}{_VERY} (?:heavy|tired|lead|ton(?: of bricks)?)\b|"
        rf"\b(?:legs?|thighs?|arms?|it|they|i){_IS}{_VERY} dead weights?\b|"
        r"\bi'm (?:half )?dead(?: on my feet| tired| beat)?$|"
        rf"\bi(?:'m| am| feel){_VERY} (?:hot|boiling|sweaty|sweating|cold|freezing)\b|"
        r"\bbr(?:oke|oken|eaking)(?: out in| into)? a sweat\b|"
        r"^(?:i'm )?(?:knackered|shattered|pooped|bushed|beat|whacked|exhausted|done in)(?: already)?$|"
        rf"\bfeel(?:ing)? the burn\b|\b(?:thighs?|muscles?|quads?)(?:{_IS})?{_VERY} burn(?:s|ing)?\b|"
        r"\byou're killing me\b|\b(?:this|that|it)(?:'s| is) (?:killing me|murder|torture)(?= .*\bha ?ha\b)|"
        rf"\b(?:legs?|it|thighs?)(?:{_IS})?{_VERY} (?:wobbles|shakes|trembles|shaking|trembling|wobbling)\b"
    ),
    _CLICK: re.compile(
        rf"\b(?:knees?|hips?|it|joints?)(?:{_IS})?{_VERY} (?:click|crack|creak|crunch)(?:s|y)?\b|"
        r"\b(?:a|the|that) (?:click|crack|creak)(?:ing)?(?: (?:sound|noise))?\b|"
        r"\b(?:knees?|hips?|it|joints?|something)(?:'s| is| has| keeps)?(?: \w+)? (?:made|makes|making) "
        r"(?:(?:a|an|that|this|the|some|such|little|strange|weird|odd|funny|loud|wee) )*(?:noises?|sounds?)\b"
    ),
    SLIPPED: re.compile(
        r"(?:\b(?:legs?|foot|feet|heels?|sock|towel)|^(?:(?:oh|oops|sorry|um|well) )*i)"
        r"(?:'s| has| have| just)*(?: \w+)? "
        r"(?:slipped|slid|skidded|slips|sliding|slipping)(?! disc)"
        r"(?: (?:(?:on|off|to) (?:the|my) \w+|away|off|out|sideways|back|forward|there|then|a bit|again))*\b"
    ),
}


def told(text: str) -> str | None:
    """What a plain text may mean if nothing hurts: "hard", "click"; None where it tells more, or of neither.

    >>> told("my leg is so heavy"), told("my knee cracks like a rifle"), told("my leg is heavy and won't move")
    ('hard', 'click', None)
    """
    for other, pattern in _TOLD.items():
        if pattern.search(text) and plain_words.EFFORT.issuperset(pattern.sub(" ", text).split()):
            return other
    return None


_TIRED = re.compile(
    rf"(?:(?:well|oh|but|um|and) )*"
    rf"(?:(?:it|that|(?:my|the|both) (?:legs?|thighs?|hips?|hamstrings?|back))(?:{_IS})|feels){_VERY}"
    r" (?:tired|tight|stiff)(?: (?:today|now|already|a bit))*"
)


def is_tired(text: str) -> bool:
    """Whether a plain text says that a leg is tired, tight or stiff, and no more.

    >>> is_tired("my leg feels tired"), is_tired("feels tight"), is_tired("my chest feels tight")
    (True, True, False)
    """
    return _TIRED.fullmatch(text) is not None
