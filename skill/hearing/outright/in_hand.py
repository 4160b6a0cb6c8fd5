"""What is said of the leg, the slide or the set in hand, and nothing besides: "do just this leg", "you skipped one"."""

from __future__ import annotations

import re

from skill.hearing.values.numbers import ONES

_ONLY_THIS_LEG = re.compile(
    r"(?:(?:actually|no|oh|okay|well|please|can we|can i|could we|could i|let's|i'll|i want to|i'd like to|shall we) )*"
    r"(?:(?:do|keep to|stay with|stick with|stick to|use) )?(?:just|only) (?:do |use |with )?(?:this|that) (?:leg|side)"
    r"(?: (?:today|please|for now|now|then|alexa))*"
)
_GUIDES = re.compile(
    r"^(?:(?:hey|oi|um|but|no|and|alexa|sorry|wait|i think|think|hang on) )*"
    r"(?:you|y'all|ye|you guys)(?:'ve| have| just| only)* (?:skipped|missed|forgot|left(?! me)|jumped|lost|"
    r"didn't count|never counted|haven't counted|miscounted)(?: out)?(?: to count| over)?"
    rf" (?:one|two|a (?:rep|slide|number|couple)|number (?:{'|'.join(ONES)})|that one|(?:the|my) last one|some)\b"
    r"(?! (?:leg|side|set|step|thing))"
)


_BOTH_LEGS = re.compile(
    r"(?:(?:actually|no|oh|okay|well|please|can we|can i|could we|could i|let's|i'll|i want to|i'd like to|sorry|"
    r"after all|wait) )*(?:(?:do|use|take|go back to|back to) )?(?:(?:both|the two) (?:legs|sides)"
    r"(?: (?:today|please|for now|now|then|after all|again|too|alexa))*|"
    r"both(?: of (?:them|the legs))?(?: (?:today|please|now|then|after all|again|too|alexa))*)"
)
_STOPS = re.compile(
    r"\bi(?:'d| would| should)? (?:like|want|need|wish|have|am going|'m going) to "
    r"(?:stop|finish|end|quit|leave)(?: it)?"
    r"(?: (?:here|there|now|today|for today|at that|this|please|but|and|if))*"
    r"(?: (?:you |please )?(?:keep|remember|save) my (?:place|spot))?$"
)


def wishes_both_legs(text: str) -> bool:
    """Whether a plain text wishes for both legs, and no more: "actually both legs please"."""
    return _BOTH_LEGS.fullmatch(text) is not None


_DONE_WITH = re.compile(
    r"(?:(?:that's|it's|okay|right|now|so|well) )*(?:enough|done|finished) (?:for|of|on|with) "
    r"(?:the |my )?(?:left|right)(?: (?:leg|one|side))?"
    r"(?: (?:and|now|then|the|my|left|right|other|one|leg|side|please|to|over))*"
)


_DONE_WITH_THIS = re.compile(
    r"(?:(?:okay|right|now|so|well|and|i think) )*(?:that'll do|that will do|that's (?:enough|it|all)|enough|done|"
    r"finished)"
    r"(?: now)? (?:for|on|with|of) (?:this|that) (?:leg|side|one)(?: (?:please|now|thanks|thank you|then|today))*"
)
_WRONG_ONE = re.compile(
    r"(?:(?:no|oh|sorry|wait|but|hang on) )*(?:not|wrong) (?:(?:that|this) )?(?:leg|side)(?: (?:please|alexa|that|"
    r"sorry))*"
)


def is_done_with_this_leg(text: str) -> bool:
    """Whether a plain text says that the leg in hand is done with, and no more: "that'll do for this side"."""
    return _DONE_WITH_THIS.fullmatch(text) is not None


_WHEN = (
    r"(?: (?:when (?:i|my leg|it) \w+|off the (?:floor|bed|mat)|a bit|a little|up|side to side|around|too|again|now))*"
)
_TRUNK = re.compile(
    r"(?:(?:oh|um|but|and|i think|sorry|it feels like|is it (?:bad|okay|ok|wrong|a problem) (?:if|that|when)|"
    r"does it matter (?:if|that)|what if|are|is) )*(?:my|the|me) (?:hips?|pelvis|trunk|back|bottom|bum|tummy)"
    r"(?:'s| is| are|'re| keeps?)? (?:rock(?:ing|s)?|mov(?:ing|es|ed)|has moved|tilt(?:ing|s|ed)|roll(?:ing|s)|"
    rf"lift(?:ing|s)|shift(?:ing|s|ed)|twist(?:ing|s)|com(?:ing|es))(?! out){_WHEN}"
)
_DRIFTS = re.compile(
    r"(?:(?:oh|um|but|and|i think|sorry) )*(?:it|my heel|the heel|my leg|the leg|my foot|my knee)(?:'s| is| keeps|"
    r" always)? "
    r"(?:drift|veer|wander|stray)(?:ing|s)(?: (?:out|in|off|outwards?|inwards?|sideways|away|to (?:the|one) (?:side|"
    r"left|"
    r"right)|over|a bit|again|though))*"
)


def moves_the_trunk(text: str) -> bool:
    """Whether a plain text says that the trunk moves with the leg, and no more: "my hips are rocking"."""
    return _TRUNK.fullmatch(text) is not None


def drifts(text: str) -> bool:
    """Whether a plain text says that the heel keeps no straight line, and no more: "it's drifting outwards"."""
    return _DRIFTS.fullmatch(text) is not None


_AS_BEFORE = re.compile(
    r"(?:(?:just|keep it|do it|leave it|no|oh|the) )*(?:the )?same as (?:before|ever|usual|always|last time|you were|"
    r"it was)"
    r"(?: (?:please|thanks|then|alexa|love))*"
)


_DAYS = re.compile(
    r"(?:(?:oh|but|and|sorry|well|um|i know) )*i(?:'ve| have)? (?:missed|skipped|forgot|left out) (?:(?:a|one|two|"
    r"three|few|couple|"
    r"of|some|my|the|last|a few|the other) )*(?:yesterday|days?|weeks?|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|"
    r"sunday|practices?|sessions?|this morning|last night)(?: .*)?"
)


_ALMOST = re.compile(
    r"(?:(?:um|oh|well|yes|no|not quite|but) )*(?:very |so |just )?(?:nearly|almost)"
    r"(?: (?:there|all|all of (?:it|them)|to the end|finished|done|love|dear|yes))*"
)


def is_almost(text: str) -> bool:
    """Whether a plain text says no more than that the end was nearly reached."""
    return _ALMOST.fullmatch(text) is not None


def is_of_days(text: str) -> bool:
    """Whether a plain text tells of days without a practice, and of no slide: "i skipped a day"."""
    return _DAYS.fullmatch(text) is not None


def is_as_before(text: str) -> bool:
    """Whether a plain text wishes for nothing but what there is already: "same as before please"."""
    return _AS_BEFORE.fullmatch(text) is not None


def is_the_wrong_one(text: str) -> bool:
    """Whether a plain text says that it is the wrong leg, and no more: "not that leg"."""
    return _WRONG_ONE.fullmatch(text) is not None


def is_done_with_a_leg(text: str) -> bool:
    """Whether a plain text says that one leg is done with, and no more: "enough for the right, now left"."""
    return _DONE_WITH.fullmatch(text) is not None


def wishes_to_stop(text: str) -> bool:
    """Whether a plain text says that somebody would like to stop, and not for a moment."""
    return _STOPS.search(text) is not None


def is_only_this_leg(text: str) -> bool:
    """Whether a plain text wishes for the leg in hand alone, and no more: "do just this leg"."""
    return _ONLY_THIS_LEG.fullmatch(text) is not None


def is_left_out_by_the_guide(text: str) -> bool:
    """Whether a plain text says that it is the guide who left a slide out of the count: "you skipped one"."""
    return _GUIDES.match(text) is not None
