"""Whether the words say outright what would lead on: a no, a clinician's yes, the end, "I'm there"."""

from __future__ import annotations

import re

from skill.hearing.belief import clearance, denial
from skill.hearing.values.numbers import numbers
from skill.hearing.words import plain_words, safety_words
from skill.hearing.words.answers import NO, YES

_YES = re.compile(
    rf"\b(?:{YES}|ay|sure|please|ok|okay|do it|go ahead|get rid|scrap|burn|chuck|wipe|erase|delete|forget|bin|remove|"
    r"scrub|all of it|the lot|certainly|absolutely|correct|affirmative|four get|forge it)\b"
)
_NOT = re.compile(
    r"\b(?:no|not|don't|never|nah|nope|wait|hang on|hold on|keep|only|but|what|why|how|would|maybe|first|leave|"
    r"everything's|correct (?:me|that)|^(?:say|forget) yes$|want me to|lot of you|forget that|do i|big word|them|"
    r"mean|day|head|i forget|i'd forget)\b"
)
_REACHED = re.compile(
    rf"\b(?:{YES}|did|finished|finish|done|completed|complete|all|end|whole|made it|got (?:there|through)|did them|"
    r"sure|i have|of course|right through|every|last)\b"
)
_BARELY = re.compile(
    r"\b(?:nearly|almost|most\w*|half\w*|part\w*|bar|except|but|one leg|think|probably|maybe|reckon|believe|not|no|"
    r"no't|\w+(?:n't|nae)(?! (?:it|i|we|they|that)\b)|never|hardly|unable|stopped|quit|asleep|what|heck|"
    r"hell|out of|an end of|that was the|gave up|then|when|telephone|till|until|some|more or less|"
    r"or two|only|couple|hope|dunno|know|sort of|kind of|ish|all your|"
    r"one side|none|did (?:you|they|he|she|it|we)|done (?:for|in)$|finished with|(?:say|put|tell) (?:yes|done)|"
    r"before the end|i'll finish|(?:going|have|need|about) to finish|did (?:one|a bit|my best)$|"
    r"^(?:the )?bitter end$|the best$|^all in$|"
    r"^after all$|i must have|did say|like to say|could say|(?<!every )one of them|as far as i|done one$|all i could|"
    r"finished me$|^all i could|^you finished|(?:yeah|aye) right$|"
    r"put an end|finished (?:me|us|him|her) off|end of (?!it|them|the (?:lot|slides|set|legs?|count|practice)\b)\w+)\b"
)


def plain_no(text: str, question: str | None = None) -> bool:
    """Whether a plain text denies what a safety question ("q1" to "q8") asked, with nothing left over."""
    return denial.is_whole(text, question) and not (_MADE_LITTLE_OF.fullmatch(text) or _UNSAID.search(text))


_YES_TAKEN_BACK = re.compile(rf"\b(?:{YES})\b.*\b(?:i meant?|sorry|wait|rather) (?:{NO})$")
"""Which of the two was meant is asked."""
_UNSAID = re.compile(
    rf"{_YES_TAKEN_BACK.pattern}|"
    r"\b(?:it|that) (?:was|isn't) no$| is it$|^not right now$|"
    r"^nothing (?:down )?there$|"
    r"^not one (?:calf|leg)|^fine no\b"
)
"""What has a no in it, and takes it back, asks, or tells of another time, of a part, or of what is not felt."""
_MADE_LITTLE_OF = re.compile(
    r"(?:(?:oh|no|well|ah) )*(?:it's|it is|it was|that's|that was) (?:(?:really|just|only) )?nothing"
)
"""Something is nothing: what it is has not been told."""


_THERE = re.compile(
    r"\b(?:next|ready|reddy|readdy|already|eddie|eddy|heady|freddy|freddie|ruddy|radi|riding|redeye|red tea|done|lying|"
    r"laying|laid|lie down|settled|comfortable|comfy|in (?:position|place))\b|"
    r"\b(?:i(?:'m| am)|that(?:'s| is) me) (?:\w+ ){0,2}(?:there|here|down|doon|set|on)\b|"
    r"^(?:okay |right )?(?:all set|there i am)\b|"
    r"\bi(?:'ve| have) got (?:(?:myself|me) )?(?:down|doon)\b|\bon (?:the (?:floor|bed|mat|carpet|rug)|my back)\b|"
    r"\bhorizontal\b|\bi can hear you\b|\bdown here\b|\bin (?:my )?bed\b|\bon (?:top of )?(?:the covers|my bed)\b|"
    r"\bi've (?:got (?:myself|me) (?:down|there)|made it)\b|\bmade it down\b|"
    r"^(?:(?:okay|ok|right|yes|yeah|so) )*(?:there|down|here|i lie|"
    r"i(?:'ve| have) (?:it|them|found(?: it| them)?))(?: now)?$|"
    r"^(?:the )?(?:necks?|nex|nix|text|nest)$"
)
_LIES_THERE = re.compile(
    r"\b(?:i|i'm|i've|my|me|ma|she's|he's)\b(?=.*\b(?:lying(?! to)|laying|laid|lie down)\b|"
    r".*\bon (?:the|my|me|ma) (?:\w+ )?(?:floor|bed|mat|carpet|rug|back)\b|"
    r" (?:knees|feet|heels|shoulders)\b.*\b(?:bent|up|flat|down|apart|soft)\b)|"
    r"\b(?:feet|heels|heel's|knees|they're|they are)(?: (?:are|is|all|both|now|nice and|set|kept|where|quite))* "
    r"(?:bent|flat|up|set|kept|apart|in (?:line|position|place)|where you (?:said|want\w*|told|put)|"
    r"a fist(?: apart)?)\b|\bwith (?:the|my|me) knees (?:up|bent)\b|"
    r"\b(?:flat|lying|laid|down) on (?:the|my|me|ma) (?:\w+ )?(?:floor|bed|mat|carpet|rug|back)\b"
)


def plain_there(text: str) -> bool:
    """Whether a plain text is the word that was asked for with nothing besides, or says that somebody lies there."""
    if _LIES_THERE.search(text):
        return True
    return bool(_THERE.search(text)) and plain_words.THERE.issuperset(text.split())


def may_be_no_to_all(text: str) -> bool:
    """Whether a plain text may be a no to all of a safety question, and it may be asked whether it was."""
    return (
        bool(safety_words.NO_WORD.search(text))
        and not safety_words.EXCEPTION.search(text)
        and not safety_words.NO_ANSWER.search(text)
    )


def plain_yes_to_forgetting(text: str) -> bool:
    """Whether a plain text is an outright yes to forgetting everything."""
    return bool(_YES.search(text)) and not _NOT.search(text)


_NEVER_MIND = re.compile(r"\bforget (?:about )?it\b")


def exact_yes(text: str) -> bool:
    """Whether a plain text is an outright yes to forgetting everything, and not a word more."""
    return plain_words.YES.issuperset(text.split()) and plain_yes_to_forgetting(_NEVER_MIND.sub(" ", text))


def plain_clearance(text: str) -> bool:
    """Whether a plain text is an outright yes to the question whether a clinician agreed: no symptom, no condition."""
    if clearance.is_given(text):
        return True
    if not plain_yes_to_forgetting(text) or clearance.is_open(text):
        return False
    if safety_words.asserted(clearance.WHO_AGREED.sub(" ", text)):
        return False
    return plain_words.CLEARED.issuperset(text.split())


_ONE_LEG = re.compile(r"\b(?:right|left|first|one) (?:leg|side)\b|\bthe (?:right|left|first) one\b")
_ALL = re.compile(r"\b(?:all|every|each|both|whole|lot)\b")


def plain_end(text: str) -> bool:
    """Whether a plain text says that the end was reached."""
    if _BARELY.search(text) or not _REACHED.search(text):
        return False
    several = any(found.value > 1 for found in numbers(text))
    if _ONE_LEG.search(text) or (several and not _ALL.search(text)):
        return False
    return plain_words.END.issuperset(_REACHED.sub(" ", text).split())
