"""After pain or dizziness: whether the words say that it is better, in whatever words, and what only sounds like it."""

from __future__ import annotations

import re

from skill.hearing.belief import unreal
from skill.hearing.values.numbers import numbers
from skill.hearing.words import negators, plain_words, safety_words
from skill.hearing.words.patterns import any_of

_OTHERWISE = re.compile(
    r"\b(?:the )?(?:knot|grip|twist|catch)(?:'s| is| has) (?:(?:come|gone) )?(?:out of|off) (?:it|me)\b|"
    r"\ball(?:'s| is) well\b(?: now| again)?|\bcame and went\b|\ball forgotten\b|"
    r"\bi feel (?:human|normal|right|myself) again\b|"
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
        (r"\bsaddled?(?: it)?$", "settled"), (r"\ba way now$", "away now"),
        (r"^(?:subtle|seattle|(?:sat|set|sad) old)(?= now$|$)", "settled"), (r"\bright off\b", "off"),
        (r"\bbless (?:you|ya|your heart)$", ""), (r"^its\b", "it's"),
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


SHORT = 6
"""An answer of up to so many words that says it is better, and nothing else, needs no chance."""
_STILL = re.compile(
    r"\b(?:not|isn't|hasn't|hasnt|never|no better|still|worse|bit|little|some\w*|slowly|almost|nearly|going|getting|"
    r"easing|fading|until|when|if|wait|minute|sec|second|moment|think|maybe|should|would|don't|won't|yet|but|stays|"
    r"same|sort of|kind of|half|mostly|hardly|barely|less|hope|guess|suppose|probably|might|reckon|ish|only|what|is it|"
    r"supposed|comes back|again|way|wasn't)\b"
)
_NOT_STILL = re.compile(
    r"\b(?:no longer|not hurting|isn't hurting|not (?:dizzy|sore|spinning|there)|doesn't hurt|does not hurt|not sore|"
    r"not a (?:thing|bother)|wait no|went away|gone away|clean away|right away|away (?:now|with)|again|back to|nothing|"
    r"no more|but)\b"
)


_WEAK = re.compile(
    r"\b(?:okay|ok|all right|alright|right(?! as rain)|well|left|over|none of (?:those|them|that)|zero)\b"
    r"(?! (?:now|again))"
)
"""Alone these are an answer to an instruction, not a report."""

_NO_RELIEF = any_of(
    # It is denied, or only wished for.
    r"no (?:good|relief|settled|quieter|calmer|easier|better)|no more (?:than|today|of|for)|relief (?:is|has) not",
    r"nothing(?:'s| is| has)? (?:settled|better|gone|passed|eased)|none of|refus\w*|wouldn't|too soon|better believe",
    r"\w+'ll|will|gonna|going to|should|wish|'d better|better (?:not|before|get|call|ask|sit|lie)",
    r"(?:been|felt) better|feels? better (?:if|lying|sitting|standing)|write home|than|but",
    # It was well before, and is so no more; or it went somewhere else.
    r"(?:came|come|coming) back|went (?:off )?again|off again|past (?!it\b)|settled in(?:to)?",
    r"off (?:it|we|she|he) (?:went|goes?)|everything's gone|go gone|legs|bottom|faces?|into my",
    r"(?:gone|went|going|moved|passed) (?:up|down|into|through|across|round|from|all|black|numb|cold|white|dead|blank|"
    r"dark|to (?!nothing|zero)|in (?:my|the|me))",
    # It is bad, or always so.
    r"like an? (?:knife|needle|pin|dagger|razor|stab|shock|shot|hot|burn)|nothing like|worst|niggle|pop|can't feel",
    r"(?:nothing|none|no|nil|zero) (?:sharp|numb|spread\w*|tingl\w*|stabbing|shooting)|handle|cope",
    r"normal (?:for (?:me|us|my age)|is)|(?:is|it's|that's) normal(?! (?:now|again))|gain",
    # It is asked, or somebody is to be called or to stop.
    r"(?:is|was) (?:that|it|this|there)|what|how|phone|ring|call|triple|ambulance|hung",
    r"(?:stopped|stops) me|finished me|(?:me|i'm|i've|i am|all) finished|stop|done for|enough",
    # Something else is spoken of.
    r"good (?:or|with|lord|god|grief|for (?:nothing|you))|(?:gone )?quiet (?:in |out )?(?:here|there)",
    r"quiet (?:please|you|down)|that's settled then|they(?:'ve| have) gone|^whatever (?:settled|better)|yeah right$",
    r"shade|spoke|sleep|for now$|on the (?:left|right)$|gone off (?:it|you)|^fine (?:thing|whatever)$|"
    r"^away you go$|to do with|^i believe|i'd be|a touch$|"
    r"^i(?:'ve)? stopped$|^(?:easy does it|clear off|steady on|let it \w+)$",
)
"""What no report that it is better has in it."""


_TAKEN_BACK = re.compile(
    r"\b(?:better|settled|gone|passed|fine|good|okay|grand|right|eased|stopped|yes|yeah)\b.*\b(?:no|nope|not|actually|"
    r"oh)\b(?! (?:more|longer|pain|bother|problem))"
)
"""A "no" after the good news takes it back: "better no i spoke too soon"."""


_LISTENED = re.compile(
    r"(?:(?:oh|that's|that was|that is|it's|and|nice and|very|how|all|really|just|well) )*"
    r"(?:good|lovely|perfect|grand|great|easy|nice|brilliant|smashing|nothing)(?: (?:thanks|thank you|dear|love))*|"
    r"(?:(?:oh|that's|well) )*fine(?: (?:thanks|thank you|dear|love))*"
)
"""What people say who have listened, or who make little of it, and no report: "lovely", "it's nothing"."""


_THEN_ON = re.compile(
    r"(?: (?:so|and|let's|please|we can|i can|you can))* (?:keep going|carry on|go on|continue)"
    r"(?: (?:then|please|love|now|alexa))*$"
)
"""What is said after the good news, and takes nothing of it back."""


def is_plain(text: str) -> bool:
    """Whether a plain text says that it is better, and nothing in it says otherwise."""
    text = _THEN_ON.sub("", spelled(text))
    if _LISTENED.fullmatch(text):
        return False
    if not safety_words.BETTER.search(_WEAK.sub(" ", text)) or _NO_RELIEF.search(text):
        return False
    if _TAKEN_BACK.search(text) or is_denied(text) or unreal.is_unreal(text):
        return False
    besides = safety_words.SYMPTOM.sub(" ", safety_words.BETTER.sub(" ", text))
    if not plain_words.BETTER.issuperset(besides.split()):
        return False
    rest = _NOT_STILL.sub(" ", text)
    return not _STILL.search(rest) and not safety_words.asserted(text)


_LEG = re.compile(
    r"^(?:the|my) (?:\w+ )?(?:leg|knee|hip|calf|foot)(?:'s| is) (?:fine|okay|ok|good|grand|all right|alright)$"
)


def is_of_a_leg(text: str) -> bool:
    """Whether a plain text tells how a leg is, and no more: who was dizzy is no better by that."""
    return bool(_LEG.search(text))


def is_short(text: str) -> bool:
    """Whether a plain text is a few words that say it is better, and name no number."""
    return len(spelled(text).split()) <= SHORT and is_plain(text) and not numbers(text)


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
    r"settling|calming|fading|wearing|"
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
