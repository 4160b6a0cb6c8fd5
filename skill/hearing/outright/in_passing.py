"""Sounds and questions that mean one thing wherever they are said: an assent, a hush, "what if I do eight"."""

from __future__ import annotations

import re

from skill.hearing.values.numbers import NUMBER_WORDS
from skill.hearing.words.patterns import BEFORE_A_QUESTION

_N = rf"(?:{NUMBER_WORDS}|\d{{1,2}})"
_AROUND = r"(?:(?:um|uh|er|oh|please|okay|ok|right|alexa|love|dear|now|you|then|there|thanks|guys|boy|girl) ?)*"
_ASSENT = re.compile(rf"{_AROUND}(?:m+ ?h+m+|m+ m+h+m+|mhm+|m hm|uh ?huh|a ?ha|mm|mmm+)(?: (?:mm|hm+))* ?{_AROUND}")
_HUSH = re.compile(rf"{_AROUND}(?:s+h+|shush|hush|wheesht|whisht|h+m+)(?: (?:s+h+|shush|hush|h+m+))* ?{_AROUND}")
_DECLINE = re.compile(rf"{_AROUND}(?:n?uh ?uh|nuh|mm mm|unh unh) ?{_AROUND}")
_IF = (
    r"(?:what (?:if|happens (?:if|when))|suppose|(?<!\bi )(?<!\bwe )should|"
    r"(?:is it|would it be) (?:okay|ok|better|all right|bad|enough) (?:if|to))"
)
_MANY = re.compile(
    rf"\b{_IF}(?: (?:i|we))? (?:do|did|try|tried|go|went|make it)(?: (?:up|to|only|just|it|them|say|about))*"
    rf" (?:more|fewer|less|{_N})\b(?! (?:seconds?|secs?|sets?|rounds?))|"
    rf"^(?:is|are|would|isn't|aren't) {_N}(?: (?:reps|each|be))* (?:better|enough|too (?:many|much|few)|okay|"
    r"ok|all right|a lot)\b"
)
_LEGS = re.compile(
    r"\b(?:do(?! both)|must|should|why|have|need|does|can't|could|can)\b(?: \w+){0,5} (?:both|one|two|just one)"
    r" (?:legs?|sides?)\b(?! (?:first|at a time|today please))"
)


_NOISE = r"(?:click|crack|creak|pop|crunch)(?:s|p?ing|p?ed)?"
_CLICKS = (
    r"\b(?:is (?:it|that|this)|does it matter|why|should|is my knee) .*"
    rf"\b{_NOISE}\b(?!.* (?:hurts?|pain\w*|lock\w*|give\w*))|"
    rf"\b{_NOISE}(?: \w+){{0,2}} (?:is|should|does) (?:it|that|this) (?:be )?"
    r"(?:normal|okay|bad|matter|worry|all right)|"
    rf"^(?:is|are) (?:\w+ )?{_NOISE} (?:bad|dangerous|serious|harmful)\b|"
    rf"\b{_NOISE} (?:normal|okay|ok|all right|bad|a problem|dangerous)\b"
)
_ASKED = tuple(
    (meaning, re.compile(said))
    for meaning, said in (
        ("click", _CLICKS),
        (
            "bed",
            (
                r"\b(?:can|could|may|is|would|shall) (?:i|we|it|this|that)\b(?: \w+){0,6} (?:on|in) (?:(?:the|my|a) )?"
                r"(?:bed|mattress)\b"
            ),
        ),
        (
            "time_left",
            (
                r"\bhow (?:many (?:more )?(?:minutes|seconds)|much (?:more )?time)(?: (?:is|are|have|we|i|do|got))*"
                r"(?: left| to go| remain(?:s|ing)?)?$|"
                r"\bhow much longer(?: (?:is|will) (?:it|this|that)(?: be| take)?| have (?:we|i) got| to go)?$|"
                r"\bhow long (?:have|do) (?:we|i) (?:still )?(?:got|have) (?:still|left|to go)\b|"
                r"\b(?:take|be|is it) much longer$"
            ),
        ),
        (
            "done_count",
            (
                r"\bhow many(?:'s| is| was) (?:that|it)\b(?! (?:gonna|going to|to be|meant|supposed)\b)|"
                r"\bhow many (?:have i|did i|so far)\b|"
                r"\bhow many (?:i(?:'ve)? (?:have )?(?:did|done)|that makes)\b|"
                rf"^{BEFORE_A_QUESTION}(?:did|does|has|is|was|do|will) (?:that|this|it|the|my)"
                r"(?: (?:last|first))?(?: (?:one|slide|rep))? (?:count|counted|been counted)(?: (?:then|or not|now))*$"
            ),
        ),
        (
            "why_few",
            (
                r"\bwhy (?:are there |is (?:it|that) |do i do |am i doing )?(?:only|so few|so little|just)\b"
                r"(?! (?:lightly|gently|slightly|a little|a bit|a touch))|"
                rf"\bwhy (?:are|do) (?:we|i) (?:only )?(?:do|doing) {_N}\b"
            ),
        ),
        (
            "many",
            (
                r"\bhow many(?:'s| is| are| will| do| does)? (?:it|there|that|we|i)(?:'s|'re| are| is| am)?"
                r" (?:gonna|going to|to be|be$|meant to|supposed to)"
            ),
        ),
        (
            "repeat",
            (
                rf"^{BEFORE_A_QUESTION}where (?:(?:do|should|shall|can|must|to|am|i|best|go|"
                r"supposed) )*(?:lie|lay)\b|"
                rf"^{BEFORE_A_QUESTION}what (?:(?:do|should|shall|can|must|to|am|i|have) )*"
                r"(?:lie|lay|lying|laying) on\b|"
                rf"^(?:right )?{BEFORE_A_QUESTION}"
                r"where (?:do|would|should) (?:you want|you like|i put) (?:me|myself)"
            ),
        ),
        (
            "right",
            (
                r"^(?:is )?(?:this|that) (?:leg|foot|knee|heel|way)(?: is)? (?:okay|ok|right|correct|good)"
                r"(?: right| yes| no)?$"
            ),
        ),
        ("repeat", r"^(?:what(?:'s| is| was) )?(?:the )?(?:number|question|step|last (?:bit|one|thing)) again$"),
        (
            "right",
            (
                r"\bam i (?:lying |laying )?(?:down )?(?:right|correctly|properly)\b|"
                r"\bare (?:my|me) (?:feet|knees|legs|heels|hands|arms|shoulders) (?:placed |set )?"
                r"(?:right|okay|ok|all right|correct|in the right (?:place|position))\b|"
                r"\bwhere(?: (?:do|should|must|shall|is|are|am i to|to)|'s) (?:i (?:put|have) |put )?"
                r"(?:my|me|the) (?:feet|foot|heels|knees|legs)(?! (?:hurts?|sore|ach|numb))\b"
            ),
        ),
        (
            "pillow",
            (
                r"\b(?:pillows?|cushions?)\b.*\b(?:head|neck|knees?)\b.*\b(?:all right|allowed|okay|fine|cheating)\b|"
                r"\b(?:can|could|may|might|should|shall|do|must|is it|would it|am i allowed) (?:\w+ ){0,6}"
                r"(?:pillows?|cushions?)\b|"
                r"\bwhat (?:do|should) i do with my head\b|\bwhere (?:does|should|do i put) my head\b|"
                r"^(?!i've|i have|there's)(?:\w+ ){0,6}(?:something|anything) under(?:neath)? (?:my|the|me) "
                r"(?:head|neck)\b"
            ),
        ),
        (
            "lift",
            (
                rf"^{BEFORE_A_QUESTION}(?:do|does|should|shall|must|is|can|may|am|will)\b.* (?:heel|foot|leg)s?"
                r"(?: supposed to| meant to| allowed to)? (?:leave|lift|stay|touch|come|be lifted|go up)"
                r"(?: \w+)? (?:the |my )?(?:bed|floor|mat|ground|carpet|air|down)\b|"
                r"\b(?:do|should|shall|must|can|may) i (?:lift|raise|keep|leave) (?:my|the|me) (?:heel|foot|leg)"
                r"(?: up| (?:on|off) the (?:bed|floor|mat|ground|carpet)| down)?$"
            ),
        ),
        (
            "eyes",
            (
                r"\b(?:do|should|shall|can|may|must) i (?:\w+ ){0,2}(?:shut|close|keep|open)(?: \w+)? eyes\b|"
                r"\b(?:do|should|shall|can|may|must|is it|am i)\b.* eyes (?:open|shut|closed)\b|"
                r"\beyes (?:open|shut|closed) or (?:open|shut|closed)\b"
            ),
        ),
        (
            "often",
            (
                rf"^{BEFORE_A_QUESTION}(?:what|how) (?:should|shall|must|do|ought|am) i "
                r"(?:(?:to|do|go|carry|on) )*"
                r"(?:tomorrow|from here|from now on|(?:for )?the rest of the week)(?: then| please)?$"
            ),
        ),
        ("far", r"\bhow far (?:out |away |down )?(?:do|does|should|must|can|shall|will) (?:i|we|it|my|the)\b"),
        (
            "sitting",
            (
                r"\b(?:do|done) (?:\w+ ){0,3}(?:sitting|seated|standing|(?:in|on) (?:an?|my) (?:arm ?)?chair)\b|"
                r"\bwould a chair do\b"
            ),
        ),
        (
            "where",
            (
                rf"^{BEFORE_A_QUESTION}(?:is (?:it|this|that)|am i|are we|was (?:it|that)|should (?:it|i) be)"
                r"(?: (?:still|only|just|meant to be|supposed to be|now|on|doing|with))+(?: (?:the|my))?"
                r" (?:left|right)(?: (?:leg|one|side|now|first))*$|"
                rf"^{BEFORE_A_QUESTION}when (?:do|should|will|shall|can) (?:i|we) (?:swap|switch|change)\b"
            ),
        ),
        (
            "keep",
            (
                rf"^{BEFORE_A_QUESTION}(?:did you (?:keep|remember|save|get)|"
                r"have you (?:kept|remembered|saved|(?:still )?got)|(?:do|will) you (?:still )?remember|"
                r"are you keeping|are you going to (?:keep|remember))"
                r" (?:\w+ )*?(?:my|our|the (?:pace|number|breath|rest|settings?))\b"
            ),
        ),
        (
            "repeat",
            (
                r"^(?:(?:sorry|oh|um|well|no|but|and|i think) )*i(?:'ve| have)? (?:(?:forgotten|forgot|can't remember|"
                r"didn't (?:get|catch|follow))(?: \w+){0,3} (?:part|bit|beginning|start|middle|steps?|you said|to do|"
                r"(?:first|last|second)(?: one| part| bit| step)?)|(?:missed|lost)(?: \w+){0,2} (?:part|bit|beginning|"
                r"start|middle))(?: (?:of it|of that|again|now))*$|"
                r"^(?:(?:and|so|but) )*(?:is|are) (?:that|this|it|we)(?: still| going| at| doing|"
                r" keeping)* (?:the )?same "
                r"(?:speed|pace|breath|tempo|rest)(?: (?:as \w+|still|then|now))*$|"
                r"\btoo (?:long|much) to (?:remember|take in|follow|keep in)\b|"
                r"^(?:(?:haan|yes|okay|ok|now|right|so|go on) )*tell me(?: (?:again|now|that|please))*$"
            ),
        ),
        (
            "how",
            (
                r"\bbreath(?:ed|ing|e)? (?:in instead of out|out instead of in|the wrong way(?: round)?|backwards|"
                r"back to front)\b|\b(?:got|have|had) (?:my|the) breath(?:ing|s)? (?:backwards|the wrong way"
                r"(?: round)?|"
                r"back to front|mixed up|muddled)\b"
            ),
        ),
        (
            "tip",
            (
                r"\b(?:what if|if|when|why does|why is) (?:my|the|it's|it) ?(?:heel|leg|foot)? ?"
                r"(?:drift(?:s|ing)?|veer(?:s|ing)?|wander(?:s|ing)?|stray(?:s|ing)?)\b"
            ),
        ),
        (
            "progress",
            (
                r"\bhow (?:am i|i'm|have i been|i've been) (?:doing|getting on|getting along)"
                r"(?: this week| so far| lately)?$|\bhow has it gone$|\bhow many practices\b.* (?:done|had)\b"
            ),
        ),
    )
)
"""What is asked in so many words: by the ear's name for it, or the name of a topic."""
_DONE = re.compile(
    r"^(?!.*\b(?:numb|tingl\w*|weak|count)\b).*"
    rf"\b(?:do|doing|did|use|exercise|train|slide) (?:both|one|just one|more|fewer|less|{_N})\b"
)


_UNFINISHED = re.compile(
    r"(?:(?:um|uh|er|erm|oh|ah|well|so|and|but|it|is|of|to|for|it's|i'm|i) )*"
    r"(?:the|a|an|my|i|it's|i'm|um|uh|er|erm|well|and|but)(?: (?:um|uh|er|erm|oh|well))*"
)


def is_unfinished(text: str) -> bool:
    """Whether a plain text breaks off before it says anything: "the", "it's my um"."""
    return _UNFINISHED.fullmatch(text) is not None


def assents(text: str) -> bool:
    """Whether a plain text is a sound of assent, and nothing else: "mm hm"; "uh uh" is none."""
    return _ASSENT.fullmatch(text) is not None


_WHAT_NOW = re.compile(
    r"(?:(?:okay|ok|right|so|and|but|um|er|well|oh|all right|alexa) )*"
    r"(?:what(?: do i do| should i do| do we do| must i do| comes| happens|'s| is)? (?:now|next|then)|now what|and now|"
    r"what do i (?:do|say)|what (?:am i|do i have) (?:meant |supposed )?to (?:do|say)(?: now| next)?)"
    r"(?: (?:then|please|alexa|love))*"
)


def asks_what_now(text: str) -> bool:
    """Whether a plain text asks what comes now, and nothing else: it says that nobody is ready."""
    return _WHAT_NOW.fullmatch(text) is not None


_ANOTHER = re.compile(
    r"(?:(?:no|yes|yeah|okay|please|good|again|now|i want|i'd like|can i|can we|let's|do|alexa) )*"
    r"(?:(?:one|once) more(?: time)?|more one(?: time)?|one more go|another (?:go|one|time)|another ten|another five|"
    r"again(?: the)? same|same again|once again|once more)"
    rf"(?: (?:please|the same|same|each|each leg|now|then|alexa|{_N}))*"
)


def asks_for_another(text: str) -> bool:
    """Whether a plain text wishes the same once more, and nothing else: after a set, another."""
    return _ANOTHER.fullmatch(text) is not None


def declines(text: str) -> bool:
    """Whether a plain text is a sound that declines, and nothing else: "nuh uh"."""
    return _DECLINE.fullmatch(text) is not None


def hushes(text: str) -> bool:
    """Whether a plain text is a hush or a "hmm", and nothing else: for somebody in the room, or a thought."""
    return _HUSH.fullmatch(text) is not None


def asked(text: str, *, outright: bool = False) -> str | None:
    """What a plain text asks, by the ear's name for it or that of a topic: "progress", "click", "many", "legs".

    Outright is what can be about nothing but the practice, where a question names both legs, too.
    """
    named = next((meaning for meaning, said in _ASKED if said.search(text)), None)
    if named or (outright and not _DONE.search(text)):
        return named
    return "many" if _MANY.search(text) else "legs" if _LEGS.search(text) else None
