"""Signs of the back's nerves, a stroke or the heart, in any order of their words: somebody has to be called."""

from __future__ import annotations

import re

from skill.hearing.words.answers import NO
from skill.hearing.words.kin import PEOPLE

_NO_FEELING = (
    r"(?:(?:can't|cannot|can not|can no longer|can hardly|can barely|couldn't|could not|don't|didn't|not) feel\w*|"
    r"(?:no|not any|hardly any|without) feelings?|lost (?:all |the |my |any )*feelings?|"
    r"feelings?(?:'s| is| has)? (?:gone|left|went))"
)
_NO_HOLD = (
    r"(?:(?:can't|cannot|can not|couldn't|could not|no longer|won't|don't|not|isn't|not able to|unable to) "
    r"(?:\w+ )?(?:hold\w*|control\w*|stop\w*|wee\w*|pee\w*|pass|empty|tell when|feel when|know when|keep)|"
    r"(?:no|lost|losing|without) (?:\w+ )?control|stopped working|given up|packed up)"
)
_NO_MOVE = (
    r"(?:(?:can't|cannot|won't|don't|doesn't|will not|do not|not) (?:\w+ )?"
    r"(?:move|shift|work\w*|obey|lift|carry|budge|respond|listen|support|stand|come)|paraly[sz]ed)"
)
_FAILS = tuple(
    (re.compile(rf"\b{words}\b"), instead)
    for words, instead in (
        (r"(?:when|where|as) i wipe", "saddle"),
        (_NO_FEELING, "nofeeling"),
        (_NO_HOLD, "nohold"),
        (_NO_MOVE, "nomove"),
    )
)
"""What somebody cannot do becomes one word, so that any other "not" denies the sign."""
_NUMB = r"(?:numb(?!er)\w*|pins and needles|tingl\w*|dead|asleep|(?:gone|went) to sleep|nofeeling)"
_SEAT = (
    r"(?:saddle|back passage|undercarriage|perineum|(?:my|me|the) (?:seat|sit bones?|bum|bottom|backside|behind|arse|"
    r"ass|privates?|private parts?)|where (?:you|i|we) sit|down below(?! (?:my|me|the))|"
    r"between (?:my|me|the|your) (?:legs|thighs))"
)
_BLADDER = r"(?:bladder|bowels?|water ?works|my (?:waters?|wee|pee|urine|poo))"
_WET = re.compile(r"\b(?:wee|pee|poo|wet|soil)(?:d|ed|ing)? (?:on |in )?my ?self\b")
_BOTH_LEGS = r"(?:both (?:of )?(?:my |the |me )?legs|legs(?: \w+){0,2} both|(?:my|me) two legs)"
_WEAK = r"(?:nomove|nohold|nofeeling|numb|weak\w*|drunk|give|gave|giving|going|gone|collaps\w*|buckl\w*|wet string)"
_FACE = r"(?:(?:my|half my|side of my|half the) (?:face|mouth)|my (?:tongue|speech|words))"
_DROOPS = r"(?:droop\w*|numb|slurr\w*|odd|funny|nomove|nofeeling|crooked|lopsided|slipp\w*|dropp\w*)"
_CHEST = r"(?:(?:my|me|the|in|across|on) chest)"
_TIGHT = (
    r"(?:pain\w*|hurt\w*|tight\w*|heavy|press\w*|squeez\w*|crush\w*|elephant|sore|ach\w*|gripp\w*|stabb\w*|burn\w*|jaw|"
    r"at me)"
)
_NEAR = r"(?: [\w']+){0,5}? "
_SIGNS = tuple(
    re.compile(rf"\b(?:{place}(?:'s)?{_NEAR}{wrong}|{wrong}(?:'s)?{_NEAR}{place})\b")
    for place, wrong in (
        (_SEAT, _NUMB),
        (_BLADDER, r"(?:nohold|nomove|leak\w*|wet|accident\w*|funny)"),
        (_BOTH_LEGS, _WEAK),
        (rf"legs{_NEAR}{_WEAK}", r"both"),
        (r"neither leg", r"(?:will|works?|moves?|holds?|nofeeling)"),
        (_FACE, _DROOPS),
        (_CHEST, _TIGHT),
        (r"my arm", r"jaw"),
    )
)
_DENIED = re.compile(
    r"\b(?:no|not|never|nor|neither(?! leg)|nothing|none|isn't|aren't|wasn't|weren't|haven't|hasn't|hadn't|don't|"
    r"doesn't|didn't|without|if|when|unless|would|might|should|could|used to|once|was|were|ago|years?|"
    r"(?:he|she|his|her|hers)(?:'s|'ve|'d)?|husband|wife|mum|mother|dad|father|sister|brother|friend|dog|cat|"
    r"from (?:sitting|lying|the|this|laughing|coughing|yapping))\b"
)
"""Denied, supposed, past, somebody else's, or explained."""


_NEEDS_HELP = re.compile(
    rf"\b(?:{PEOPLE}|he|she|somebody|someone|baby|child)(?:'s| is| has|'s just)? "
    r"(?:just )?(?:having an? (?:heart attack|stroke|seizure|fit)|collapsed|not breathing|unconscious|choking|dying|"
    r"stopped breathing|passed out|(?:can't|cannot) breathe|turning blue)\b"
)


def is_of_another(text: str) -> bool:
    """Whether a plain text tells that somebody else needs help at once: "my wife's having a heart attack"."""
    return bool(_NEEDS_HELP.search(text))


_BUT = re.compile(rf"^(?:(?:oh|well|um|{NO}) )+(?:but|only|just|except|apart from) (?:that )?")
"""A no that the rest of the sentence takes back."""


def told(text: str) -> bool:
    """Whether a plain text that asks nothing tells such a sign of the speaker, now."""
    text = _BUT.sub("", text)
    for fails, instead in _FAILS:
        text = fails.sub(instead, text)
    return not _DENIED.search(text) and any(sign.search(text) for sign in (_WET, *_SIGNS))
