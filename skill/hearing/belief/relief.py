"""After pain or dizziness: relief in other words, and what only sounds like it: none, a part of it, or the end."""

from __future__ import annotations

import re

from skill.hearing.words import negators

_OTHERWISE = re.compile(
    r"\b(?:the )?(?:knot|grip|twist|catch)(?:'s| is| has) (?:(?:come|gone) )?(?:out of|off) (?:it|me)\b|"
    r"\ball(?:'s| is) well\b(?: now| again)?|\bcame and went\b|\ball forgotten\b|\bi feel (?:human|normal) again\b|"
    r"\b(?:couldn't (?:be|feel)|(?:never|not) (?:felt|been)) better\b|"
    r"\bmy (?:breath|bearings|wind)(?:'s| is) back\b|\b(?:i've )?got my (?:breath|bearings|wind) back\b|"
    r"\b(?:the |my )?colour(?:'s| is) back in me\b|"
    r"\b(?:the )?(?:fog|giddiness|swaying|spell|bad spell|wave)(?:'s| is| has)? "
    r"(?:all |fully |just )?(?:cleared|over|gone|passed|stopped)\b|\bi'm back with you\b|"
    r"\b(?:the |my )?(?:leg|calf|stomach|tummy|head)(?:'s| is| has) (?:quiet|calm|fine|right|easy|settled|calmed down)"
    r"(?: again)?\b|"
    r"\b(?:it|she|he|that|i)(?:'s|'ve| has| have) come (?:good|right|round)\b(?! to)|\bcome (?:good|right) now\b|"
    r"\b(?:the |my )?(?:room|ceiling|world|walls?|wallpaper|bed|spinning|turning|spin|mist)(?:'s| is| has| are| have) "
    r"(?:stopped|quit|ceased|gone off|cleared)"
    r"(?: (?:moving|spinning|turning|going round|birling|dancing|revolving))?\b|"
    r"\b(?:the )?room(?:'s| is) still (?:now|again)$|\beverything(?:'s| is) standing still\b|"
    r"\bpacked (?:up|its bags)(?: and (?:gone(?: home)?|left))?\b|\bgood as (?:new|gold)\b(?: again| now)?(?! it| i)|"
    r"\bclear headed again\b|\bright as (?:rain|ninepence|a trivet)\b|\bnot a peep out of it\b|\bbuggered off\b|"
    r"\bback in the (?:room|land of the living)\b(?: so to speak)?|"
    r"\b(?:that|the) funny turn(?:'s| is) over(?: with)?\b|"
    r"\bmy eyes (?:are )?(?:steady|focusing)(?: now| again)\b|\b(?:behind me|all irie) now\b|"
    r"\b(?:let me (?:alone|go)|given over) at last\b|\bhead on straight again\b"
)
_SPELLINGS = tuple(
    (re.compile(spelled), instead)
    for spelled, instead in (
        (r"\bnoo\b", "now"), (r"\bdoon\b", "down"), (r"\bawa\b", "away"), (r"\bnae\b", "no"), (r"\b'?tis\b", "it's"),
        (r"\bsaddled?(?: it)?$", "settled"), (r"\ba way now$", "away now"), (r"^its\b", "it's"),
    )
)  # fmt: skip
_AFTERWARDS = re.compile(
    r"(?<=\w) (?:it was (?:only|just) (?:for )?a (?:quick |wee )?(?:moment|second|sec|minute|thing)|"
    r"(?:i|i'd) (?:just |only )?(?:turned my head|moved|got up|sat up|stood up) too (?:quick|quickly|fast)|"
    r"(?:when|once|as soon as|soon as|the (?:second|minute|moment)) i (?:stopped(?: moving)?|lay still|rested|"
    r"(?:closed|opened) my eyes|let (?:it|the leg) go)|don't (?:worry|fuss)|you can relax|quit worrying|"
    r"let's (?:get )?(?:on|go on|carry on))$"
)
"""What is said of it besides, after the word that it is over."""
_BEFORE = re.compile(
    r"^(?:sorry|i (?:just )?(?:got up|moved|sat up|stood up) too (?:quick|quickly|fast)|just got up too (?:quick|fast)|"
    r"(?:i )?(?:just )?(?:had|took) (?:a )?(?:sip|drink|glass|drop|mouthful)(?: of water)?(?: and)?|"
    r"just a funny turn|(?:i )?opened my eyes and|(?:it was )?(?:just|only) (?:a )?cramp|"
    r"(?:(?:it's|it was|that was|i'm|i was) )?(?:(?:just|only) )?(?:a joke|joking|kidding|pulling your leg|"
    r"having you on)|"
    r"false alarm|whatever (?:it|that) was|it was (?:only|just) (?:for )?a (?:quick )?(?:cramp|twinge|wobble|"
    r"moment|second|minute|thing)(?: and)?|i was panicking over nothing|yep happy days) "
    r"(?=(?:it|that|i)(?:'s|'m| is| am| has)?(?: all)? "
    r"(?:better|gone|over|fine|grand|settled|passed|past|went|away|(?:gone )?off|let go|done|packed)\b)"
)
"""What is said of it as it was, before it is said that it is over."""


def spelled(text: str) -> str:
    """A plain text with relief in other words as "settled": "the knot's come out of it" -> "settled"."""
    for pattern, instead in _SPELLINGS:
        text = pattern.sub(instead, text)
    return _OTHERWISE.sub("settled", _AFTERWARDS.sub("", _BEFORE.sub("", text)))


_GOOD = (
    r"(?:settles?|settled|better|butter|bitter|gone|pass(?:es|ed)?|past|eas(?:e|es|ed|ing)|easier|stopp?(?:s|ed)?|"
    r"relief|over|away|clear(?:s|ed)?|quieter|calm(?:er|ed)|lift(?:s|ed)?|fad(?:e|es|ed)|shift(?:s|ed)?)"
)
_AND = r"it|it's|its|i|i'm|and|that|that's|there's|longer|more|pain|the|my|all|everything"
"""What begins something else between a negator and the relief, and what has none to deny: "not sore it's gone"."""
_NOT_GOOD = negators.reaching(_GOOD, _AND)
_NONE = re.compile(
    rf"\b{_GOOD} (?:(?:it|that)(?:'s)? )?(?:is |has )?(?:not|no|isn't|won't|hasn't)\b"
    r"(?! (?:more|longer|pain|bother|trouble))|"
    r"\b(?:back again|(?:came|comes|(?<!feeling's )come) (?:straight |right )?back|"
    r"it's back(?! to)|gone nowhere|linger\w*|raging|"
    r"start(?:s|ed|ing) (?:all )?(?:up )?again|still (?:there|here|going|sore|dizzy|spinning|hurts?|hurting)|"
    r"hanging (?:around|about)|as bad as (?:ever|before)|love to tell you)\b"
)
_DENIED = negators.reaching(rf"{_GOOD}|fine|good|grand|well|okay|ok|right|normal|steady|quiet|calm|easy", _AND)
_PART = re.compile(
    r"\b(?:a (?:wee )?(?:bit|little|tad|touch)|little bit|slightly|somewhat|getting|(?:it's|is) going|easing|"
    r"fading|wearing|"
    r"shrinking|weakening|slowing|backing|clearing|dulled|(?<!better )half|"
    r"nearly|almost|mostly|thirds|quarters|less|hardly|barely|shadow|"
    r"the worst|on the mend|not (?:as|so))\b"
)
_END = re.compile(
    r"\b(?:that's me (?:done|finished)|no more (?:for me|for today|today)|(?:let's|i'll|i'd better|we'd better|better) "
    r"(?:finish|stop|leave it|call it)|call it a day|(?:i'm )?done for (?:today|the day)|i'm (?:done|finished))\b"
)


def is_idiom(text: str) -> bool:
    """Whether a plain text has relief in it in words of its own."""
    return bool(_OTHERWISE.search(text))


def is_denied(text: str) -> bool:
    """Whether a word of relief in a plain text is within the reach of a negator: "it doesn't settle", "no good"."""
    return bool(_DENIED.search(text))


def instead(text: str) -> str | None:
    """What a plain text tells that sounds like relief and is none: "stop", "no" or "somewhat"; None where it may be."""
    if _END.search(text):
        return "stop"
    if _NONE.search(text) or _NOT_GOOD.search(text):
        return "no"
    return "somewhat" if _PART.search(text) else None
