"""How it felt, where the word for it is denied ("not easy at all" was hard), and that somebody feels well."""

from __future__ import annotations

import re

_EASY = r"(?:easy|a (?:walkover|picnic|doddle|breeze|cakewalk|cinch)|picnic|plain sailing|a walk in the park)"
_HARD = (
    r"(?:hard|difficult|taxing|tough|strenuous|tiring|challenging|demanding|exhausting|a struggle|"
    r"a (?:real )?challenge|challenge|hardship|effort|difficult(?:y|ies)|"
    r"(?:that |too )?much of a (?:struggle|challenge|strain))"
)
_OF_IT = re.compile(
    rf"\b(?:(?P<easy>{_EASY})|(?P<hard>{_HARD}))\b"
    r"(?! feelings| to (?!(?:do|follow|keep|breathe|get|bend|slide|move|reach)\b))"
)
_FLATLY = re.compile(
    r"\b(?:anything but|far from|nowhere near|(?:not|wasn't|isn't|weren't|wasnae|wisnae|isnae|ain't|"
    r"never)(?: in)? (?:the least(?: bit)?|at all|"
    r"remotely|a bit|one bit|in any way)|hardly|scarcely|barely|nothing|none too|no)(?: (?:that|any|a|"
    r"what you'd call))*$"
)
_DENIED = re.compile(
    r"\b(?:not|wasn't|isn't|weren't|aren't|wasnae|wisnae|isnae|ain't|never|didn't|wouldn't|couldn't|don't|can't)"
    r"(?: (?:say|call|find|found|think|exactly|what|i'd|you'd|call|it|that|them|was|were|is|really|quite|overly|"
    r"particularly|terribly|as|a|any|just|be|been|feel|felt|honestly))*$"
)
_TOO = re.compile(r"\b(?:not|wasn't|isn't|weren't|never|nothing|didn't)(?: \w+){0,2} (?:too|so|very|that|all that)$")
_AFTER = re.compile(r"^(?:(?:it|that|they) )?(?:was|is|were) not\b")
_AT_ALL = re.compile(r"^(?:at all|in the least|one bit|by any means|about (?:it|that|them)|enough)\b")
_TURNED = re.compile(
    rf"\b({_EASY}|{_HARD})\b.* (?:but|because|except)? ?"
    r"(?:it|that|they|the \w+|my \w+) (?:isn't|wasn't|weren't|aren't)$|"
    rf"\b({_EASY}) for (?:some|others|you) (?:\w+ )?not for me\b"
)
_UNFELT = re.compile(
    r"\b(?:hardly|barely|scarcely|didn't(?: even)?|never(?: even)?) (?:felt|feel|noticed?|knew|know)"
    r"(?: (?:it|that|them|a thing|anything|i'd done (?:it|anything)|i'd moved))?$"
)
_FAIR = re.compile(
    r"\bnot? (?:half |so |too |that )*(?:bad|shabby)\b|\bwasn't (?:so |too |that |half )*bad\b|"
    r"(?<!hardly )(?<!barely )(?<!not )\bmanageable\b"
)
_MORE = re.compile(
    r"\b(?:(?<!anything )but|only|except|though) "
    r"(?!not\b|i wouldn't\b|(?:it|that|they|the \w+) (?:isn't|wasn't|weren't)\b)"
)
"""After these comes something else than how it felt."""


_LIKED = re.compile(
    r"(?:(?:oh|well|yes|yeah|and|actually|you know|alexa|no) )*i (?P<not>didn't |did not |don't )?"
    r"(?:(?:really|quite|rather|did|actually|just|kind of|do|thoroughly|much) )*(?:enjoy(?:ed)?|liked?|loved?)"
    r" (?:it|that|this|them|those|every \w+|doing (?:it|that|them))"
    r"(?: (?:a lot|very much|at all|actually|today|one|bit|"
    r"thanks|thank you|really|so much|much))*"
)


def is_liked(text: str) -> bool:
    """Whether a plain text says that somebody likes it, and no more: "I like this"."""
    liked = _LIKED.fullmatch(text)
    return liked is not None and not liked["not"]


_PRAISED = re.compile(
    r"(?:(?:oh|well|yes|yeah|and|actually|it|that|this|was|is|it's|that's|felt|absolutely|quite|really|very|so|rather|"
    r"just|pretty|most|mm|ooh) )*"
    r"(?:brilliant|lovely|wonderful|fantastic|marvellous|marvelous|smashing|amazing|super|relaxing|soothing|pleasant|"
    r"calming|champion|delightful|excellent|terrific)"
    r"(?: (?:that|that was|it was|thanks|thank you|love|really|actually|indeed|today|alexa))*"
)


_TURNED_WELL = re.compile(
    r"\b(?:to (?:start|begin) with|at first|at the (?:start|beginning|outset)|first couple|first few)\b.*\b"
    r"(?:(?:freed|loosened|warmed|limbered)(?: (?:right|nicely|itself))? (?:up|off|out)|"
    r"(?:got|became|getting|gets|grew) (?:easier|better|looser))\b"
)
_LOOSENED = re.compile(
    r"(?:(?:it|that|this|they|oh|well|yes|yeah|has|have|it's|that's|just|really|quite|nicely) )*"
    r"(?:loosened|freed|limbered) (?:me|it|us|them|(?:my|me|the|that) \w+) (?:right |nicely )?(?:up|off|out)"
    r"(?: (?:nicely|a treat|a bit|lovely|well|good and proper|that|thanks|thank you))*"
)
_MIXED = re.compile(
    r"(?:(?:oh|well|it was|that was|a) )*(?:bit|some(?: of it)?|half|part|parts?|little)(?: was)? (?:easy|hard)"
    r"(?: (?:and|but|a))* (?:bit|some(?: of it)?|half|part|parts?|little)(?: was)? (?:easy|hard)"
)
_NOT_WELL = re.compile(r"\b(?:pain\w*|sore|hurt\w*|numb\w*|ach\w*|not|never|didn't|then (?:it )?(?:got|was) hard\w*)\b")


def denied(text: str) -> str | None:
    """How it felt, "easy", "right" or "hard", where a plain text denies the other; None where it says more."""
    if liked := _LIKED.fullmatch(text):
        return "hard" if liked["not"] else "right"
    if _PRAISED.fullmatch(text):
        return "right"
    if (
        _MIXED.fullmatch(text)
        or _LOOSENED.fullmatch(text)
        or (_TURNED_WELL.search(text) and not _NOT_WELL.search(text))
    ):
        return "right"
    if _MORE.search(text):
        return None
    turned = _TURNED.search(text)
    if turned:
        return "hard" if re.fullmatch(_EASY, turned[1] or turned[2]) else "easy"
    said = [_one(text, hit) for hit in _OF_IT.finditer(text)]
    if not said:
        return "easy" if _UNFELT.search(text) else "right" if _FAIR.search(text) else None
    if None in said:
        return None
    return said[0] if len(set(said)) == 1 else "right"


def _one(text: str, hit: re.Match[str]) -> str | None:
    """What is meant by one word for how it felt, if it is denied."""
    before, after, easy = text[: hit.start()].rstrip(), text[hit.end() :].lstrip(), hit["easy"] is not None
    if _TOO.search(before):
        return "hard" if easy and not before.endswith("too") else "right"
    if _AFTER.search(after):
        return "hard" if easy else "easy"
    if _FLATLY.search(before) or (_DENIED.search(before) and _AT_ALL.search(after)):
        return "hard" if easy else "easy"
    if _DENIED.search(before):
        return "hard" if easy else "right"
    return None


_JUST_RIGHT = re.compile(
    r"(?:(?:and|well|oh|yes|yeah|ooh|actually|alexa) )*"
    r"(?:(?:i felt|it's|that's|feels|(?:that|this|it) (?:is|was|feels|felt)) )?"
    r"(?:(?:exactly|just|quite|about|absolutely|perfectly|so|very|really) )*(?:right|perfect|spot on|nice|comfortable)"
    r"(?: (?:now|thanks|thank you|alexa|like that|for me))*"
)
_EASILY = re.compile(
    r"(?:(?:oh|well|and|yes|yeah|honestly|alexa|ha|pff) )*(?:(?:it|that|this|they)(?:'s| is| was|'re| were) )?"
    r"(?:(?:way|far|much|so|too|very|dead|really|pretty|just|almost|a bit|a little|that) )*"
    r"(?:easy(?: peasy)?|(?:getting |much |a bit )*easier|simple|effortless|a (?:doddle|breeze|cinch|picnic|"
    r"piece of cake)|piece of cake|child's play|"
    r"light work|no bother)(?: (?:that|that was|for me|so far|this|though|actually|really|thanks))*"
)
_PLEASANT = re.compile(
    r"(?:(?:and|well|oh|yes|yeah|no|ooh|actually|alexa|mm) )*"
    r"(?:(?:it|this|that)(?:'s| is)(?: all)? going (?:really |very |quite |so )?"
    r"(?:well|fine|great|nicely|smoothly|okay|ok|swimmingly|to plan)(?: (?:so far|now|today|thanks|i think|actually))*|"
    r"(?:(?:isn't|ain't) (?:this|that|it)|(?:this|that|it)(?:'s| is| feels| was))"
    r"(?: (?:all|really|very|quite|so|pretty|rather|just|ever so|actually|kind of|most))*"
    r" (?:relaxing|soothing|calming|pleasant|peaceful|restful)(?: (?:now|really|actually|though|today|this))*)"
)
_JOINT = r"(?:my|the|me) (?:(?:bad|good|old|poor|left|right|stiff) )*(?:knees?|legs?|hips?|back|thighs?|one)"
_LEG = rf"(?:it|that|{_JOINT})"
_LEG_WELL = re.compile(
    r"(?:(?:and|well|oh|yes|yeah|ooh|actually|alexa|i think|mm) )*(?:"
    rf"{_JOINT} (?:feels|is)(?: (?:a bit|much|so|far|lots))* better|"
    rf"{_LEG} (?:(?:really|quite|rather|actually|does) )*(?:likes?|loves?|enjoys?) (?:this|it|that)|"
    rf"{_LEG} (?:feels|is feeling|is getting|is|gets|seems)(?: (?:a bit|much|so|far|already|lots|getting))* "
    r"(?:looser|freer|lighter|easier|happy|happier)|"
    rf"{_LEG} (?:is|are)(?: (?:really|quite|actually))* doing (?:well|fine|great|good|okay|ok))"
    r"(?: (?:now|today|already|actually|too|thanks|thank you|with (?:this|it)|for it))*"
)
_LEG_DOES = re.compile(r"\b(it|that|knees?|legs?|hips?|back|thighs?|one)'s\b")
_BETTER_ONE = re.compile(
    r"(?:(?:and|well|oh|yes|yeah|ooh|actually|alexa|there|ah) )*(?:that|this)(?: last)?(?: one)?(?: (?:was|felt|"
    r"went)|'s) "
    r"(?:(?:much|a lot|a bit|far|so|really|very|quite|a good|my best) )*"
    r"(?:better|good|nice|nicer|smoother|perfect|right|lovely|one)(?: (?:one|too|now|actually|thanks|i think))*"
)
_WELL = re.compile(
    r"(?:(?:and|well|oh|yes|yeah|no|ooh|actually|alexa) )*i(?:'m| am| can)? (?:(?:really|actually|do|just) )*"
    r"(?:feel|felt|feeling) "
    r"(?:(?:all|really|very|quite|so|pretty|rather|just|absolutely|perfectly|a bit|a little|ever so) )*"
    r"(?:great|good|fine|okay|ok|grand|lovely|brilliant|wonderful|fantastic|amazing|well|relaxed|calm|comfortable|"
    r"strong|"
    r"stronger|looser|all right|alright|nice|champion|silly|stupid|daft|clever|ridiculous|proud|happy|young|lazy|bored|"
    r"hungry|sleepy|"
    r"(?:it in |that in )?(?:the|my|a|both|me) (?:stretch|socks?|carpet|mat|rug|floor|heel|thighs?|quads?|hamstrings?|"
    r"tummy|belly|muscles?|leg|trunk|core|band)"
    r"(?: (?:working|moving|sliding|pulling|stretching|pulling in|drawing in|going in|at work|under me))?|"
    r"it (?:working|stretch(?:ing)?|pull(?:ing)?))"
    r"(?: (?:now|today|thanks|thank you|alexa|actually|really|doing this))*"
)


_MASTERED = re.compile(
    r"(?:(?:and|well|oh|ah|yes|yeah|now|right|there|okay|i think|think|alexa|finally|ooh) )*(?:"
    r"i(?:'ve| have)?(?: really| finally)? (?:got|get|getting|mastered|cracked) (?:it|this|that|into it|the (?:hang|"
    r"knack|"
    r"idea|rhythm|swing|feel) of (?:it|this|that|things))|i'm getting the (?:hang|knack|idea|swing) of (?:it|this|"
    r"that)|"
    r"(?:now )?(?:that's|this is) (?:more like it|the ticket|the way|the stuff|the spirit|how to do it)|"
    r"i'm in the (?:zone|groove|swing)(?: of (?:it|things))?|(?:it's |that's )?(?:like a well oiled machine|"
    r"(?:as )?smooth as (?:butter|silk)|going like a dream|steady as she goes))"
    r"(?: (?:now|at last|then|today|i think|actually))*"
)


def is_mastered(text: str) -> bool:
    """Whether a plain text tells that somebody has got the hang of it, and no more: "now I've got it"."""
    return _MASTERED.fullmatch(text) is not None


def is_a_better_one(text: str) -> bool:
    """Whether a plain text praises the slide just done, and no more: "that one was better"."""
    return _BETTER_ONE.fullmatch(text) is not None


def is_just_right(text: str) -> bool:
    """Whether a plain text tells that it is just right, and nothing else: "that feels exactly right"."""
    return " " in text and _JUST_RIGHT.fullmatch(text) is not None


def names_answers(text: str) -> bool:
    """Whether a plain text names one of the answers to how it felt."""
    return re.search(r"\b(?:easy|hard|just right)\b", text) is not None


def is_easy(text: str) -> bool:
    """Whether a plain text tells that it is easy, and nothing else: "way too easy"."""
    return _EASILY.fullmatch(text) is not None


def is_leg_well(text: str) -> bool:
    """Whether a plain text tells that a leg or a joint is well, and no more: "my knee feels better"."""
    return _LEG_WELL.fullmatch(_LEG_DOES.sub(r"\1 is", text)) is not None


def is_well(text: str) -> bool:
    """Whether a plain text tells of nothing but feeling well, or of what ought to be felt: "i feel great"."""
    return any(said.fullmatch(text) for said in (_WELL, _PLEASANT)) or is_leg_well(text)
