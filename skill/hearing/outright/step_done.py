"""That a step of the setup is done or understood, in so many words: "whoosh it's out", "i can picture it"."""

from __future__ import annotations

import re

_AROUND = (
    r"(?:(?:and|oh|ooh|ah|okay|ok|right|yes|yeah|yep|aye|well|so|there|now|phew|whoosh|lovely|good|done|alexa|i think|"
    r"the|that's) )*"
)
_AFTER = (
    r"(?: (?:now|then|love|dear|thanks|thank you|for you|done|alexa|too|all right|okay|quite|nicely|entirely|"
    r"completely|lightly|fully|properly|a (?:bit|little|touch)|just|to me|i think|at last))*"
)
_PART = r"(?:(?:my|the|me) )?"
_STEP = (
    (
        r"(?:i've |i have |i )?(?:blown|blew|breathed|puffed|pushed|let|sighed|exhaled|inhaled|emptied)"
        r"(?: (?:it|them|that|everything|the air|the lot|right|all|in|out|deep|deeply|real|really|go|off|of them))*"
    ),
    r"(?:it|it's|all of it|everything|everything's|the air|all the air)(?: is| went)?(?: all| right)? out",
    r"out it (?:goes|went|all went)",
    r"(?:it |that |this |all )?makes(?: perfect)? sense",
    (
        r"i (?:(?:quite|totally|completely|do|can|get|fully|have|just) )*"
        r"(?:see|picture|imagine|visuali[sz]e|understand|understood|follow|get)"
        r"(?: (?:it|you|ye|that|this|(?:the|me the) (?:rubber |elastic )?(?:band|picture|elastic|idea)|what you mean))*"
    ),
    r"(?:i'm |i am )?(?:nice and |all |quite |very |really )?(?:comfortable|comfy)",
    rf"{_PART}(?:belly|tummy|stomach|tum)(?:'s| is)?(?: (?:all|drawn|pulled|tucked|sucked))* in",
    rf"{_PART}(?:toes|foot|feet)(?:'s| is| are)?(?: (?:all|drawn|pulled|pointing|flexed|bent))* (?:up|flexed|back)",
)
_DONE = re.compile(rf"{_AROUND}(?:{'|'.join(_STEP)}){_AFTER}(?: (?:and |but )?{_AROUND}(?:{'|'.join(_STEP)}){_AFTER})*")


_NO_ARCH = re.compile(
    r"(?:(?:but|um|no|sorry|oh|and) )*(?:i (?:can't|cannot|don't|do not)(?: really| even)? (?:feel|find|have|get)|"
    r"there(?:'s| is) no|where(?:'s| is))(?: (?:the|my|an|any|a|that|much of an))? "
    r"(?:small |little )?arch(?: at all| there)*"
)


_NOT_FLAT = re.compile(
    r"(?:(?:but|um|no|sorry|oh|and) )*(?:my|the|me) (?:low(?:er)? )?back (?:won't|doesn't|isn't|can't|will not|"
    r"does not)"
    r"(?: (?:go|lie|lying|get|stay|touch|touching|come))?(?: (?:flat|down|(?:on )?the (?:floor|bed|mat)))+(?: at all|"
    r" now)*"
)


def misses_the_arch(text: str) -> bool:
    """Whether a plain text tells that somebody finds no arch under the low back: nothing is numb by that."""
    return _NO_ARCH.fullmatch(text) is not None or _NOT_FLAT.fullmatch(text) is not None


_UNDERSTOOD = re.compile(
    rf"{_AROUND}(?:i(?:'ve| have| do)?(?: (?:quite|fully|just))? (?:understand|understood|see|follow(?:ed)?)|"
    rf"understood)"
    r"(?: (?:it|you|that|this|now|the question|what you mean|thanks|thank you))*"
)


def is_understood(text: str) -> bool:
    """Whether a plain text says no more than that somebody has understood: it answers no question."""
    return _UNDERSTOOD.fullmatch(text) is not None


_MANY_TIMES = r"(?:umpteen|(?:dozens|hundreds|loads|lots|plenty) of|a (?:hundred|thousand|dozen)|many|so many) times"
_KNOWN = re.compile(
    rf"{_AROUND}(?:i (?:don't|do not) need (?:all )?(?:the|this|that)(?: (?:whole|full|usual|long))? "
    r"(?:rigmarole|palaver|explanations?|spiel|story|speech|details?|explaining)(?: again)?)?"
    r"(?: ?i(?:'ve| have)(?: (?:already|now|only))? (?:done|been through|heard) "
    rf"(?:it|this|that|them|all this|all that|it all) {_MANY_TIMES})?{_AFTER}(?: before)?"
)


def is_known(text: str) -> bool:
    """Whether a plain text says no more than that the exercise is known: "I've done it umpteen times".

    >>> is_known("i've done it umpteen times"), is_known("i've done it")
    (True, False)
    """
    return ("times" in text or "need" in text) and _KNOWN.fullmatch(text) is not None


def is_told(text: str) -> bool:
    """Whether a plain text says that a step is done or understood, and nothing else.

    >>> is_told("blown it all out"), is_told("i do see it the elastic"), is_told("my hip popped out")
    (True, True, False)
    """
    return _DONE.fullmatch(text) is not None
