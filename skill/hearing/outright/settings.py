"""Wishes for how the guide sounds and waits: a thing that can be set, and the way it is to change, said in any order.

"The talking's too slow" is about the voice, not the movement; "shorter gaps" about the rests, not the breath.
"""

from __future__ import annotations

import re

_VOICE = re.compile(
    r"\b(?:voice|accent|english|talk(?:s|ed|ing)?|speak(?! up\b)(?:s|ing)?|speech|spoken|mouth|(?:your|the) words|"
    r"you (?:read|say it))\b"
)
_SLOWER = re.compile(
    r"\b(?:too (?:fast|quick|quickly)|so (?:fast|quick|quickly)|racing|race|rush(?:es|ing)?|slow(?:er)?(?: it)? down|"
    r"slower(?! than\b)|faster than|more slow(?:ly)?|less (?:fast|quick|speed)|(?<!too )(?<!so )slowly|"
    r"slow (?:the|your|it))\b"
)
_FASTER = re.compile(
    r"\b(?:too (?:slow|slowly)|so (?:slow|slowly)|(?:you|stop) drag\w*|dragging|faster(?! than\b)|quicker|quicken|"
    r"speed(?: \w+){0,2} up|more (?:quickly|briskly)|snappier|"
    r"(?:voice|talking)(?:'s| is) slow|like (?:a sloth|treacle))\b"
)
_PACE = re.compile(r"\b(?:slower|faster|quicker)\b")
_A_REST = r"(?:gaps?|rests?(?! of\b)|resting|pauses?|breaks?|breathers?|(?:the|a) wait|waiting|stops)"
_BETWEEN = r"(?:between|after (?:each|every)|before (?:the next|each|every))"
_REST = re.compile(rf"\b{_A_REST}\b|\b(?:time|room|space) (?:\w+ ){{0,2}}{_BETWEEN}\b|\bwait so long\b")
_OF_SLIDES = re.compile(rf"\b(?:{_BETWEEN}|gaps|rests|pauses|breaks)\b")
_REST_SHORTER = re.compile(
    r"\b(?:shorter|shorten|smaller|tighten|boring|dragging|(?:too|so|such a) long)\b|"
    rf"\b(?:no|nae|without|skip|cut(?: out)?|drop|take out|lose|less|fewer|(?:don't|didn't|do not) (?:need|want))"
    rf"(?: (?:the|a|any|of|all|that))* {_A_REST}\b|\bless time\b|\bclose up\b"
)
_REST_LONGER = re.compile(
    rf"\b(?:longer|lengthen|bigger|too (?:short|quick)|(?:not|isn't|never)(?: \w+)? enough|hardly (?:any|a)|"
    rf"no (?:time|room)|extend|proper|more (?:time|room|space|(?:of a |of the )?{_A_REST}))\b"
)
_SOUND = re.compile(
    r"\b(?:(?:breath(?:ing)?|blowing|puffing|air|airy|wave|wind|rushing|panting|hissing) (?:sounds?|noises?|effects?)|"
    r"(?:sounds?|noises?) of (?:the |a |your )?breath(?:ing)?|whoosh\w*|swish\w*|hiss(?:ing)?)\b"
)
_OFF = re.compile(
    r"\b(?:off|no|not|without|stop|lose|cut|don't|silence|quiet|annoy\w*|distract\w*|irritat\w*|hate|rid|nervous|creeps|less|"
    r"isn't|drop|enough|can go|mute|kill|remove|mad|wick|nerves)\b"
)
_ON = re.compile(
    r"\b(?:on$|(?:put|turn|switch)(?: \w+){0,4} on|play|want|give|have|add|hear|again|back|"
    r"liked?|nice|let's|need|bring)\b"
)
_BELLS = r"(?:bells?|tones?|chimes?|beeps?|bleeps?|pings?|dings?|dongs?|gongs?)"
_TALK = r"(?:words?|talk(?:ing)?|speech|speaking|commentary|instructions?|guidance)"
_COUNT = r"(?:count(?:ing|s)?|numbers?)"
_COUNT_ONLY = re.compile(
    r"\b(?:just|only|nothing but|all i (?:need|want) is|everything (?:but|bar)) (?:say |give me )?(?:the |to )?"
    rf"{_COUNT}\b(?! me\b| down\b| back\b)|\b{_COUNT} only\b|\bcount but don't (?:talk|speak)\b"
)
_NO_BELLS = re.compile(rf"\b(?:without|instead of|than)(?: \w+)? {_BELLS}\b")
_BELLS_ONLY = re.compile(
    rf"\b(?:(?<!don't )just|only|use|want|have|rather have|prefer|give me|for|be)(?: the| a| an| some)? {_BELLS}\b|"
    rf"^{_BELLS}(?: please)?$|\b{_BELLS} (?:only|instead)\b|\b(?:no voice|no speech|wordless|no words? at all)\b"
)
_MORE_WORDS = re.compile(
    rf"(?<!no )\bmore(?: of the)? {_TALK}\b|\b(?:say|speak) (?:more(?! slow)|the whole)\b|\buse words\b|"
    rf"(?<!no )(?<!without )(?<!less )(?<!the )\b(?:full|complete|whole|entire) {_TALK}\b|"
    rf"\b(?:put|bring|want) (?:the |your )?{_TALK} back\b|\bin words\b|^words$"
)
_CHATTER = r"(?:talk|chatter|natter|yap|yack|yak|gab|jabber|blather|blether|witter|prattle?|rabbit|chat|chatt|yapp)"
_NOT_TO_ME = r"(?! (?:to|with|about|when|while|if|for|rubbish|nonsense)\b)"
_FEWER_WORDS = re.compile(
    rf"\b(?:fewer|less|too (?:much|many)|no more) {_TALK}\b|\b(?:talk|speak|say) (?:a bit |a lot )?less\b|"
    r"\b(?:talk|say|speak) too much\b|\b(?:talk|say|speak)(?: \w+)? as little as\b|\bas few words\b|"
    r"\b(?:stop|quit|no need to|don't keep|(?:don't|do not|needn't) (?:have to |need to )?keep) "
    r"(?:saying|repeating|telling me|reminding me)\b|"
    rf"\b(?<!won't )(?<!never )(?<!not )(?<!don't )(?<!to )(?:stop|quit|give over|no need for)"
    rf"(?: (?:with|the|your|all|this|that|constant|so much))* {_CHATTER}ing\b{_NOT_TO_ME}|"
    rf"\b(?:not|don't)(?: (?:be|keep|go|so|to|on))* {_CHATTER}(?:ing)? "
    r"(?:so much|as much|all the (?:time|way)|the whole time|so)\b|"
    rf"\b(?:no need for|don't need|spare me|cut|less of) (?:(?:all|the|this|that|these|those|so many|of) )+{_TALK}\b|"
    r"\bgive (?:your|that) (?:tongue|voice|mouth|gob|jaw) a (?:rest|break)\b|\bmind not talking$"
)
_WORDS = (
    (_COUNT_ONLY, "count"), (_NO_BELLS, "full"), (_BELLS_ONLY, "tones"), (_MORE_WORDS, "full"), (_FEWER_WORDS, "few"),
)  # fmt: skip


def _speech(text: str) -> str | None:
    """The pace of the voice."""
    faster, slower = _FASTER.search(text), _SLOWER.search(text)
    if not _VOICE.search(text) or bool(faster) == bool(slower):
        return None
    return "speak_faster" if faster else "speak_slower"


_HOW = r"(?:too|so|awfully|terribly|ever so|far too|rather|a bit|a little|a tad)"
_NOUN = r"(?:tempo|rhythm|pace|speed|gear)"
_RUSHED = re.compile(
    rf"\b{_HOW} (?:fast|quick|quickly|brisk)\b|"
    r"\b(?:stop|quit|no need to|don't|less) (?:rac|rush|hurry|gallop|speed)(?:e|ing)?\b|"
    rf"\b(?:quicker|faster) than (?:i|my|me)\b|\bno faster\b|"
    rf"\b{_NOUN} down\b|\b(?:gentler|slower|leisurely|lower|calmer|easier) {_NOUN}\b|"
    rf"\b(?:drop|reduce|ease) the {_NOUN}\b|"
    r"\b(?:each|every)(?: (?:one|slide|rep|time))?(?: (?:of them|be|last|take|to (?:be|last|take)|a bit|a little))* "
    r"longer\b|\b(?:longer|more time) (?:for |on |with |in )?(?:each|every)(?: (?:one|slide|rep|time))?\b"
)
_DRAGGED = re.compile(
    rf"\b{_HOW} (?:slow|slowly)\b|\b(?:stop|quit) (?:dawdling|dragging|crawling)\b|"
    rf"\b{_NOUN} up\b|\b(?:brisker|livelier|quicker|faster) {_NOUN}\b|\b(?:up|quicken|raise|increase) the {_NOUN}\b|"
    rf"\b(?:twice|double) the {_NOUN}\b|\bup a gear\b"
)
_OWN = re.compile(
    r"^(?:why|what|how|when|if)\b|\b(?:i'm|i am|i was|i go|i've|not too|isn't|wasn't|heart\w*|"
    r"pulse|breath\w*|if|when)\b"
)
"""Words of something else that is fast or slow, or of a question."""


def _pace(text: str) -> str | None:
    """The pace of the slides, where it is complained of or named."""
    rushed, dragged = _RUSHED.search(text), _DRAGGED.search(text)
    if _VOICE.search(text) or _REST.search(text) or _OWN.search(text):
        return None
    slowly_denied = re.search(r"\bnot (?:so|as) (?P<slow>slow)|\bnot (?:so|as) (?:fast|quick)\b", text)
    if slowly_denied:
        return "faster" if slowly_denied["slow"] else "slower"
    if bool(rushed) == bool(dragged):
        return None
    return "slower" if rushed else "faster"


_SHORTER_OUT = re.compile(
    r"\b(?:shorter|shorten|less|quicker|reduce)\b"
    r".*\b(?:out(?: ?breaths?)?|breaths? out|exhal\w+|way out|breathing out)\b|"
    r"\b(?:out ?breaths?|breaths? out|exhal\w+|breathing out|way out)\b.*\b(?:shorter|(?:too|so) long|less|quicker)\b"
)
_OF_IN_TOO = re.compile(r"\b(?:in|inhale|both|each way|longer|seconds?|half)\b")


_IN = r"(?:in ?breaths?|breaths? in|inhal\w+|way in|breath(?:e|ing) in)"
_LONGER_IN = re.compile(
    rf"\b(?:longer|lengthen|more time|more)\b.*\b{_IN}\b|"
    rf"\b{_IN}\b.*\b(?:longer|(?:too|so) (?:short|quick)|more time)\b"
)
_OF_OUT_TOO = re.compile(r"\b(?:out|exhale|both|each way|shorter|seconds?|half|rest|between|before)\b")


def _breath(text: str) -> str | None:
    """A shorter breath out or a longer one in, and nothing of the other, nor of seconds."""
    if _SHORTER_OUT.search(text) and not _OF_IN_TOO.search(text):
        return "breath:out-1"
    return "breath:in+1" if _LONGER_IN.search(text) and not _OF_OUT_TOO.search(text) else None


def _rest(text: str) -> str | None:
    """The length of the rests."""
    longer, shorter = _REST_LONGER.search(text), _REST_SHORTER.search(text)
    if not _REST.search(text) or _PACE.search(text) or bool(longer) == bool(shorter):
        return None
    return "rest_longer" if longer else "rest_shorter"


def _breath_sound(text: str) -> str | None:
    """Whether there is to be the sound of a breath."""
    if not _SOUND.search(text):
        return None
    return "breath_sound:off" if _OFF.search(text) else "breath_sound:on" if _ON.search(text) else None


def _words(text: str) -> str | None:
    """How much is said."""
    return next((f"words:{value}" for pattern, value in _WORDS if pattern.search(text)), None)


def is_of_slides(text: str) -> bool:
    """Whether a rest is one of those between the slides, where there is another rest going on."""
    return _OF_SLIDES.search(text) is not None


def stops_something(text: str) -> bool:
    """Whether it is something of the guide's that is to stop, and not the practice: "stop racing"."""
    return re.search(r"\b(?:stop|quit) (?:(?:the|that|your|all) )*\w+ing\b", text) is not None


def wished(text: str) -> str | None:
    """The one setting that a plain text is about, as the ear names it: "words:few", "rest_longer"."""
    found = {
        wish
        for wish in (_pace(text), _speech(text), _rest(text), _breath_sound(text), _words(text), _breath(text))
        if wish
    }
    return found.pop() if len(found) == 1 else None
