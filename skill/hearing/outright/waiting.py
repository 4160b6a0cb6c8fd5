"""Waiting and going on, where both are said ("ready, aye, no wait, the kettle"), and what makes somebody wait."""

from __future__ import annotations

import re

from skill.hearing.values.numbers import NUMBER_WORDS
from skill.hearing.words.answers import NO, YES
from skill.hearing.words.kin import OTHERS

_WAIT = re.compile(
    r"(?<!can't )(?<!cannot )(?<!don't )(?<!not )(?<!couldn't )(?<!worth the )(?<!worth a )(?<!to )(?<!long )"
    r"\b(?:wait(?! (?:is|was|'s|over)\b)|hang on|hold (?:on|up|your horses)|not yet|not ready|"
    r"(?:give (?:me|us) a|just a|half a|one) (?:sec|second|minute|moment|mo))\b"
)
_GO = re.compile(
    rf"\b(?:ready|go(?! (?:away|to|and)\b)|start|begin|next|carry on|continue|{YES}|okay|ok|done|now|fine|"
    r"crack on|fire away|sorted|resume|i am|i'm back|back now)\b"
)
_BEGINS = re.compile(
    r"(?:(?:oh|right|well|okay|ok|so|yes|yeah|and|then|now|um) )*"
    r"(?:(?:carry|go|crack) on|keep going|continue|let's go|(?:off|on|away) we go|unpause(?: it)?|end the pause|"
    r"fire away|start|begin|ready|go)"
    r"(?: (?:then|now|please|dear|love|pet|darling|alexa|so|with it|it|there|okay|ok))*"
)
_BACK_SOON = (
    rf"(?:(?:okay|right|so|sorry) )*(?:i'm |i'll be |be |will be )?(?:right )?"
    rf"back (?:in|within) (?:(?:just|about|a|an) )*"
    rf"(?:{NUMBER_WORDS}|\d{{1,2}}|sec|second|minute|min|mo|moment|bit|tick|jiffy|while|few)"
    r"(?: (?:minutes?|mins?|seconds?|secs?|ticks))?(?: (?:please|thanks|love|okay|ok))*"
)
_A_WHILE = re.compile(
    r"(?:(?:i'm |i'll be |ready|back|start|go|begin|with you|there) )*(?:in )?(?:(?:just|another|about|maybe|only) )*"
    rf"(?:{NUMBER_WORDS}|\d{{1,3}}|an?|a few|a couple of|some|half an?)(?: more| or two)?"
    r" (?:minutes?|mins?|hours?)(?: (?:please|thanks|more|love|okay|ok))*|"
    rf"{_BACK_SOON}"
)


_DOZED = re.compile(
    r"(?:(?:oh|oops|um|sorry|i think|well|god|no|ha|must have|goodness) )*"
    r"i (?:(?:must have|must've|just|nearly|almost|think i|had|have|was|may have|might have) )*"
    r"(?:(?:fell|fallen|fall) asleep|(?:dropped|drop|drifted|nodded|nod|dozed|doze)(?: off)?|(?:half |fast )?asleep|"
    r"dozing(?: off)?|miles away)(?: (?:there|for a (?:bit|moment|minute|second)|sorry|again|just now|then))*"
)


_ELSEWHERE = re.compile(
    r"(?:(?:oh|oops|um|sorry|i think|well|no|and) )*i (?:got|was|am|'m)(?: (?:a bit|just|so|totally|momentarily))* "
    r"(?:distracted|daydreaming|not listening|elsewhere|not with you|sidetracked)(?: (?:there|sorry|again|"
    r"for a (?:bit|moment|"
    r"second|minute)|just now|then))*"
)


def was_elsewhere(text: str) -> bool:
    """Whether a plain text says that somebody was not with it, and no more: "sorry I got distracted"."""
    return _ELSEWHERE.fullmatch(text) is not None


def has_dozed(text: str) -> bool:
    """Whether a plain text says that somebody fell asleep, and no more: it is no fall, and nothing is numb.

    >>> has_dozed("i fell asleep"), has_dozed("my leg fell asleep"), has_dozed("i fell")
    (True, False, False)
    """
    return _DOZED.fullmatch(text) is not None


def begins(text: str) -> bool:
    """Whether a plain text is a word of beginning, and no more than that: "carry on dear"."""
    return _BEGINS.fullmatch(text) is not None


def is_a_while(text: str) -> bool:
    """Whether a plain text names nothing but a while: "ten minutes", "ready in five minutes"."""
    return _A_WHILE.fullmatch(text) is not None


_SOMEBODY = (
    rf"(?:{OTHERS}|pup|puppy|kitten|baby|toddler|kids?|child|boy|girl|blanket|quilt|"
    r"duvet|cushion|pillow|towel|rug|cable|cord|table|chair|sofa|wall|bed|something|somebody|someone)"
)
_IN_THE_WAY = re.compile(
    rf"\b(?:{_SOMEBODY}(?:'s| is| was| has| keeps?| just| won't| jumped| sat| lay)|(?:he|she)(?:'s| is| keeps| won't)|"
    rf"there(?:'s| is) (?:an? |the |my )?{_SOMEBODY})\b(?! (?:told|said|asked|my turn|time)\b)"
    r".*\b(?:my|me|the) (?:(?:other|left|right) )?(?:leg|foot|knee|side)\b"
)
"""Somebody or something on a leg, which is no wish for that leg."""
_GONE = re.compile(
    r"(?:(?:oh|right|okay|ok|so|there|and|well|phew|sorry|now|all right|good|thank god) )*"
    r"(?:he|she|they|everybody|everyone|"
    rf"(?:the|my|our|that) (?:\w+ )?(?:(?:{OTHERS}|kid|boy|girl|guest|visitor)s?|"
    r"pup|puppy|child|children|baby|postman|maid|phone|telephone|door ?bell|cable man|plumber))"
    r"(?:'s|'ve|'re| has| have| is| are)?"
    r"(?: (?:all|both|just|finally|now|been|back|fast|sound|at last))*"
    r" (?:gone|left|went|rung off|rang off|hung up|put out|outta here|out of here|out|off|away|asleep|quiet|sorted|"
    r"stopped|dealt with|answered|settled)"
    r"(?: (?:now|again|home|out|away|off|outside|to bed|to sleep|at last|to school|upstairs|downstairs))*"
)
"""Who or what had called somebody away."""
_DECLINED = re.compile(
    rf"(?:(?:oh|um|er|well) )*(?:{NO})(?: (?:thanks|thank you|ta))?(?: (?:i'm|we're|that's))?"
    r" (?:good|fine|okay|ok|all right|alright)(?: (?:thanks|thank you|love|for now))*"
)
"""What declines an offer, and is no word of being ready."""


_CALLED_AWAY = re.compile(
    r"(?:(?:oh|ooh|um|er|wait|sorry|and|no|dear) )*(?:there(?:'s| is)|that(?:'s| is| will be|'ll be)|it's|i hear) "
    r"(?:(?:somebody|someone|the (?:postman|post|delivery|neighbou?r)|my \w+|a \w+) )?(?:at )?(?:the|my) "
    r"(?:front |back )?(?:door(?: ?bell)?|gate|phone|telephone|kettle|oven)"
    r"(?: (?:i'll|i will|i'd better|i have to|i must|i need to|i've got to|let me) (?:have to |need to )?"
    r"(?:get up|go|get (?:it|that)|answer(?: it| that)?|see(?: to it)?|open(?: it)?|stop(?: a \w+)?))?|"
    r"(?:(?:oh|ooh|um|well) )*(?:that(?:'s| is)|here(?:'s| is)|there(?:'s| is)) (?:my|me|the|our) "
    rf"(?:{OTHERS}|carer|nurse)"
    r"(?: (?:coming|going|just|come|back|home|in|out|up|downstairs|upstairs|now|at the door))+|"
    r"(?:(?:oh|ooh|um|er|wait|sorry|and|no) )*i(?:'ve| have)? (?:got(?: to take)?|have(?: to take)?|must take|"
    rf"need to take) (?:a|another|this|my) (?:phone |work |video )?call(?: {_BACK_SOON})?|"
    r"(?:(?:oh|um|sorry|wait|no) )*i'm (?:just |still )?on (?:the|a) (?:phone|telephone|call)"
    r"(?: (?:now|here|love|to (?:my|the) \w+|at the (?:minute|moment)))*"
)


def is_called_away(text: str) -> bool:
    """Whether a plain text tells that somebody is at the door, or that the telephone rings, and nothing else."""
    return _CALLED_AWAY.fullmatch(text) is not None


_ROOM = re.compile(
    r"(?:(?:oh|ooh|um|but|and|god|brr) )*(?:the |this |my )?(?:floor|bed|mat|carpet|rug|mattress|room|house|air)"
    r"(?:'s| is| feels)(?: (?:a bit|so|too|very|really|rather|quite|bloody|just))* "
    r"(?:hard|cold|freezing|soft|lumpy|draughty|dusty|stuffy)(?: (?:in here|down here|today|now|though|you know))*"
)
_THINGS = re.compile(
    r"(?:(?:oh|ooh|um|but|and|god|sorry|wait|hang on) )*(?:"
    r"the (?:sun|light|lamp|glare)(?:'s| is) in my (?:eyes|face)|the (?:room|place|house)(?:'s| is) (?:a|"
    r"in a) (?:mess|tip|"
    r"state|bit of a mess)|(?:my|the) (?:phone|watch|mobile|tablet|pager|fitbit|alarm|timer|oven|kettle|telly|"
    r"washing machine|dryer|tumble dryer|dishwasher)(?:'s| is| has| just)*(?: \w+)?? (?:buzz(?:ing|ed|es)?|vibrat\w+|"
    r"spinning|ring(?:ing|s)|rang|beep(?:ing|ed|s)|boiling|boiled|pinged|pinging|going off|on|finished|done)|"
    r"(?:something(?:'s| is)|the (?:toast|dinner|pan|food)(?:'s| is)) burning(?: (?:in the kitchen|on the (?:stove|hob|"
    r"cooker)|in the oven|downstairs))+|(?:my|the) (?:tea|coffee|dinner|soup|bath)(?:'s| is| has)? (?:gone |getting |"
    r"still )?"
    r"(?:hot|cold))(?: (?:again|now|sorry|in the kitchen|downstairs))*"
)
_NOT_COMFORTABLE = re.compile(
    r"(?:(?:oh|um|but|and|sorry|no) )*i (?:can't|cannot|can't seem to|don't seem to) (?:get|lie|feel|find|be)(?: \w+)? "
    r"(?:comfy|comfortable|cosy|settled|a good (?:spot|position|place))(?: (?:here|now|like this|at all|today))*"
)


def is_of_the_room(text: str) -> bool:
    """Whether a plain text tells of the floor or the room, or that somebody lies on it uneasily, and no more."""
    return any(said.fullmatch(text) for said in (_ROOM, _THINGS, _NOT_COMFORTABLE))


_GOES_ON = re.compile(
    rf"(?:{_GONE.pattern})(?: (?:so|and|now|then|please|we can|you can|let's))* (?:carry on|go on|keep going|continue|"
    r"start again|resume)(?: (?:now|then|please|love|again|alexa))*"
)


def is_gone_and_goes_on(text: str) -> bool:
    """Whether a plain text tells that whoever called somebody away has gone, and to go on: "he's put out carry on"."""
    return _GOES_ON.fullmatch(text) is not None


def is_gone(text: str) -> bool:
    """Whether a plain text tells that whoever called somebody away has gone, and nothing else: "they have gone"."""
    return _GONE.fullmatch(text) is not None


def is_in_the_way(text: str) -> bool:
    """Whether a plain text tells that somebody or something is on a leg, or at it: "the dog's on my other leg"."""
    return _IN_THE_WAY.search(text) is not None


def is_last(text: str) -> bool:
    """Whether a plain text says to wait, and nothing after that says to go on; or that it declines."""
    if _DECLINED.fullmatch(text):
        return True
    waits, goes = [hit.end() for hit in _WAIT.finditer(text)], [hit.end() for hit in _GO.finditer(text)]
    return bool(waits) and waits[-1] >= max(goes, default=0)


_OVER = re.compile(r"\b(?:ready|let's go|i am|begin|start|go)(?: now| then| please)?$")
_STILL = re.compile(
    r"\b(?:when|till|until|til|before|if|not|never|\w+n't|nearly|almost|get|getting|to|should|can|do)\b"
)


def is_over(text: str) -> bool:
    """Whether a plain text says to wait, and ends in saying that the wait is over."""
    rest = text[max((hit.end() for hit in _WAIT.finditer(text)), default=len(text)) :]
    return bool(_OVER.search(rest)) and not _STILL.search(rest)
