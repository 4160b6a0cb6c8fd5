"""Pain that is asked about: denied, called over, said of somebody else, or only meant by "my bad knee"."""

from __future__ import annotations

import re

from skill.hearing.words import safety_words
from skill.hearing.words.kin import OTHERS

_PAIN = (
    r"(?:pain\w*|sore\w*|hurt\w*|ach(?:e|es|ing|y)|cramp\w*|sharp|numb\w*|dizz\w*|faint\w*|sick|stabb\w*|twing\w*|"
    r"throbb\w*|agony|tender)"
)
_DENIED = re.compile(
    rf"\b(?:not|isn't|wasn't|weren't|aren't|no|doesn't|didn't|don't)"
    rf"(?: (?:a|any|really|actually|even|in|have))* {_PAIN}(?! (?:like|i (?:can|could)|that i|you|free))\b"
)
_PAST = re.compile(
    r"\b(?:used to|yesterday|last (?:week|night|time|month|year)|at first|earlier|this morning|i had|there was|"
    r"thought (?:it|i|that)|years ago|in nineteen|when i (?:started|began))\b"
)
_OVER = re.compile(
    r"\b(?:worn off|wore off|gone|went|fine|better|stopped|passed|eased|cleared|not (?:since|now|any ?more|today)|"
    r"but it was (?:only|just)|no longer|never (?:came|has))\b"
)
_STILL = re.compile(
    r"\b(?:still|again|worse|hurts|aches|hurting|aching|returned|(?:is|came|come|it's|pain's) back|"
    r"only when|as such|"
    r"more like|but (?:it's|my|the|i'm)|fall\w*|fell|faint\w*|collaps\w*|call|ring|phone|ambulance)\b"
)
_BAD_ONE = re.compile(
    r"(?:(?:um|er|oh|well|no|yes|yeah|careful|mind|wait|because|and|but|so|you know|remember) )*"
    r"(?:(?:it's|it is|that's|that is|this is|that was|which is|the (?:right|left)(?: one| leg)?(?:'s| is)|"
    r"(?:right|left) is|because it's) )?"
    r"(?:(?:only|just|on|with|also) )?(?:my|the|me) (?:bad|dodgy|dicky|dickey|gammy|wonky|weak|weaker|poor|rubbish|"
    r"naughty|stiff|creaky|old) (?:(?:right|left) )?(?P<part>knee|leg|hip|side|one|foot|back)"
    r"(?: (?:that|that one|there|you know|mind|though|see|again|remember|is that|is|that is|this one))*"
)
"""A remark on the leg or the joint that is spoken of: whether it hurts now, it does not say."""


def bad_one(text: str) -> str | None:
    """The part that a plain text calls the bad one, and says no more: "knee" of "it's my bad knee"."""
    found = _BAD_ONE.fullmatch(text)
    return found["part"] if found else None


_OTHERS = re.compile(
    rf"\b(?:his|her|hers|their|he|he's|she|she's|they|(?:my|our|the) (?:{OTHERS})(?:'s)?|nan|gran|mum|dad)\b"
)
_OWN = re.compile(
    rf"\b(?:i|i'm|i've|i'll|me|mine|it|it's|that's|this|ow|ouch|ooh|oh|ah|argh|help|my(?! (?:{OTHERS}))|"
    rf"the (?!(?:{OTHERS})|\w+'s)(?:knee|leg|hip|back|calf|ankle|foot|left|right)\w*)\b"
)


def is_doubtful(text: str) -> bool:
    """Whether what hurts in a plain text is denied, over, or somebody else's, and nothing else in it hurts."""
    now = re.split(r"\b(?:today|now)\b", text)[1:]
    if _STILL.search(text) or safety_words.asserted(" ".join(now)):
        return False
    if _DENIED.search(text) and not safety_words.asserted(_DENIED.sub(" no ", text)):
        return True
    if _PAST.search(text) and _OVER.search(text):
        return True
    named = safety_words.SYMPTOM.search(text) or re.search(r"\b(?:knees?|hips?|backs?|legs?)(?:'s)?\b", text)
    return named is not None and _OTHERS.search(text) is not None and _OWN.search(text) is None


_SIGN = (
    rf"(?:{_PAIN}|pregnant|pregnancy|expecting|falls?|fallen|swelling|swollen|fever|operations?|surgery|tingl\w*|numbness|"
    r"dizziness|breathless|out of breath|short of breath|chest pains?|accidents?|unwell|ill|hurting|"
    r"discomfort|niggles?)"
)
_NONE_OF_IT = re.compile(
    r"(?:(?:no|well|oh|and|it's|it is|i'm|i am|that's|there's|it|that|this|i feel|i felt|i've|i have|i|feels?) )*"
    r"(?:not|isn't|no|doesn't|didn't|don't|nothing|haven't|never|had no|ain't)"
    rf"(?: (?:any|a|an|really|actually|even|in|had|been|got|have|new))* {_SIGN}"
    r"(?: (?:at all|now|today|any more|thanks|thank you|here|lately|recently|this week|since))*"
)


def is_none(text: str) -> bool:
    """Whether a plain text says that nothing hurts or ails, and no more: "it isn't sore", "i'm not pregnant"."""
    return _NONE_OF_IT.fullmatch(text) is not None
