"""How strong a pain is where it is told in words and no number: mild, moderate or strong."""

from __future__ import annotations

import re

from skill.exercise.protocol import PAIN_MILD_MAX, PAIN_MODERATE_MAX

_BAD = (
    r"(?:bad|strong|severe|intense|high|nasty|fierce|horrible|awful|terrible|dreadful|unbearable|considerable|"
    r"substantial)"
)
_QUITE = r"(?:quite|really|very|pretty|fairly|rather|so|too|real|extremely|terribly|awfully|damn|bloody|that)"
_VERY = r"(?:really|very|so|too|extremely|terribly|awfully)"
_MIDDLE = r"(?:moderate|medium|middling|average)"

_STRONG = (
    rf"(?:{_QUITE} )*{_BAD}(?: (?:enough|bad))*|(?:{_VERY} )+(?:sore|painful|uncomfortable|unpleasant)|"
    rf"quite a (?:bit|lot)|a (?:lot|fair bit|good bit|good deal)|"
    rf"(?:mild|{_MIDDLE}) to {_BAD}|moderately {_BAD}|on the (?:high|strong) side|more than {_MIDDLE}"
)
_MODERATE = (
    rf"(?:{_QUITE} )?{_MIDDLE}|so(?: so)?|mild to {_MIDDLE}|(?:somewhere |about )?in the middle|"
    rf"(?:not (?:very )?(?:nice|pleasant|great|comfortable|lovely) but )?(?:(?:it )?could be worse|i've had worse)|"
    rf"(?:(?:{_QUITE}|just) )?(?:bearable|tolerable|manageable)"
)
_MILD = rf"(?:(?:{_QUITE}|only|just) )*(?:mild|slight|minor|minimal|faint|low)"

_AROUND = r"(?:(?:um|er|oh|well|it's|it is|that's|it was|is|was|i'd say|i would say|i think|the pain is) )*"
_AFTER = r"(?: (?:i'd say|i think|i guess|really|actually|now|today|dear|love|maybe|pain|one))*"
_STRENGTHS = tuple(
    (score, re.compile(rf"{_AROUND}(?:{way}){_AFTER}"))
    for score, way in ((PAIN_MODERATE_MAX + 1, _STRONG), (PAIN_MODERATE_MAX, _MODERATE), (PAIN_MILD_MAX, _MILD))
)


def told(text: str) -> int | None:
    """The score that a plain text's words stand for, where they tell how strong it is and nothing else.

    >>> told("it's quite bad"), told("mild"), told("not bad"), told("bad at night")
    (6, 3, None, None)
    """
    return next((score for score, pattern in _STRENGTHS if pattern.fullmatch(text)), None)
