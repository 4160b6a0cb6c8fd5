"""Whether the words deny the going on, or the beginning, that they sound like."""

from __future__ import annotations

import re

from skill.hearing.belief import unreal
from skill.hearing.words import negators

_IDLE = re.compile(
    r"\b(?:no|not a|never any) "
    r"(?:problems?|bother|worries|rush|hurry|trouble|sweat|stress|fuss|pain|aches?|questions?|more \w+)\b|"
    r"\b(?:can't|cannae|couldn't|can not) (?:hardly )?wait\b|\bnever mind\b|\bneither carry\b|"
    r"\b(?:don't|dinnae) (?:keep me|(?:wait|stop|mind|worry|fuss)(?: for me)?)\b|"
    r"\bwhy (?:not|don't we)\b|\bnothing (?:hurts|wrong|stopping)\b|"
    r"^(?:no|nah|nope)(?: (?:no|nah|nope))*\b(?! (?:go$|ready$|way|one|longer))"
)
"""What denies nothing of going on: "no problem go on", "no let's start"."""
_REACHED = negators.reaching(
    r"go|going|carry|carrying|keep|start|starting|begin|beginning|continue|ready|again|there|"
    r"do (?:this|it|any|another)",
    r"it's|i|i'm|i've|and|but|so|let's|let|that's|we|we're|just|you|yes|okay",
    between=3,
)
_ELSE = re.compile(
    r"^(?:who's|who is|is anyone|is everyone|are you|are we|aren't we) ready\b|\bgoing is\b|\bi (?:cannae|can't)$|"
    r"\bstart without\b|\bgo (?:away|to hell|home)\b|\bready (?:for this to|to (?:drop|stop|quit|give))\b|"
    r"\b(?:she|he|they|it)(?: (?:does|do|did|always|just|keeps?))* (?:goes|go|went|carries|carried|carry) on\b|"
    r"\bgo on (?:without|strike|holiday|telly|about|at (?:me|him|her|it)|sale|fire)\b|\bcarry on up\b|\band so on\b|"
    r"\b(?:telly|light|lights|kettle|oven|radio|heating)(?:'s| is|'s gone| has gone| goes) on\b|\bcontinue to page\b|"
    r"\b(?:going|gone|getting|feels?) (?:\w+ )?(?:numb|dead|tingly|weak|hot|cold|tight|sharp|sore|funny|dizzy|faint)\b"
)
"""Words of going on or of being ready that tell something else: "it's going numb no carry on"."""

_IF = r"(?:if|unless|until|till|once|after|when(?:ever)?) (?!you\b|you're|all\b|it's not|it isn't|that's)"
_NOT_NOW = re.compile(
    r"\b(?:far from|anything but|like (?:hell|heck)(?: i'm)?|get|getting|be|nearly|almost|not quite) ready\b|"
    r"\bas if i\b|"
    rf"\bready (?:(?:soon|later|tomorrow|tonight|my (?:foot|arse)|in a)\b|{_IF})|"
    r"\b(?:start|begin|go|carry|continue)(?: (?:on|it|again))? "
    rf"(?:(?:later|tomorrow|tonight|next week|with (?:breakfast|lunch|dinner|tea))\b|{_IF})|"
    r"^(?:(?:so|and|but|um|er|well|oh) )*(?:when(?! you)|should|do(?! (?:carry|go|continue))|does|what|how|is it|am i|"
    r"did i) (?:\w+ ){0,4}(?:start|begin|go|go on|ready|continue|carry on)\b"
)
"""Later, on a condition, or asked about: "ready if my back lets me", "do I start now"."""
_NOT_SAID = re.compile(
    r"\b(?:not|never|\w+n't|\w+nae)(?: \w+ly)? (?:say|think|believe|feel|sure|reckon)(?: that)? (?:i'm|i am|"
    r"i should|i can|"
    r"i could)\b|"
    r"\b(?:don't|do not|dinnae|dinna) (?:you |let's |let us )(?:dare )?(?:start|go|begin|carry|continue)\b|"
    r"\b(?:won't|doesn't|don't|not) let (?:me|us) (?:start|begin|go|carry|continue)\b|^no ready to\b|\bun(?:ready|"
    r"prepared)\b|"
    r"\b(?:not|no) (?:all )?(?:set|prepared|fit)\b|^(?:no )?(?:not|don't) next\b"
)
"""A negator before what is begun anew: "I wouldn't say I'm ready", "don't you start"."""
_STEP_REACHED = negators.reaching(
    r"done|there|down|doon|lying|lie down|the same|comfy|comfortable|settled|bent|flat|in position|hear(?! me)|"
    r"(?:do|did|have|"
    r"got) it|"
    r"(?:for|to|do|want|said|say|go|the) (?:the )?next",
    r"it's|i|i'm|i've|and|but|so|let's|let|that's|we|just|you|yes|okay|numb|pain|or",
    between=3,
)
"""A step that is not done: "i havnae done it", "not ready for the next"."""


def is_step_denied(text: str) -> bool:
    """Whether a plain text denies that a step is done: "i havnae done it"."""
    denied = _NOT_SAID.search(text) or _STEP_REACHED.search(_IDLE.sub(" ", text))
    return bool(denied) and not unreal.goes_on(text)


def is_something_else(text: str) -> bool:
    """Whether the words of going on, or of being ready, in a plain text tell something else: "going is hard"."""
    return bool(_ELSE.search(text))


def is_denied(text: str) -> bool:
    """Whether a plain text denies that it goes on: "I cannae go on", "ready if my back lets me"."""
    reached = _REACHED.search(_IDLE.sub(" ", text))
    not_said = _NOT_SAID.search(text) and not unreal.goes_on(text)
    return is_something_else(text) or bool(reached or not_said or _NOT_NOW.search(text))
