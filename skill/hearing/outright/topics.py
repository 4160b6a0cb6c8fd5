"""What is asked about doing the exercise, in so many words, by the topic that answers it: "is that far enough"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from skill.hearing.words import safety_words
from skill.hearing.words.patterns import BEFORE_A_QUESTION

if TYPE_CHECKING:
    from collections.abc import Mapping

_FEW = r"(?: \w+){0,4}?"
_MANY = r"(?: \w+){0,10}?"
_DOING = r"(?:do(?:ing)?|did) (?:it|this|that|them|these)"
_WELL = r"(?:right(?! (?:leg|one|side|foot|knee|hip))|wrong|badly|properly|correctly|well)"
_NOISE = r"(?:(?:click|crack|creak|crunch)(?:s|y|ing|ed)?(?! on)|pop(?:s|ping|ped)|a pop)"
_LEG = r"(?:leg|knee|heel)(?:'s| is)?"
_OF_USE = r"(?:help\w*|works?|use|useful|any good|do (?:anything|much|any good))"
_IMPROVES = (
    r"(?:helps?|works?(?! the| my| on| out| with)|improve\w*|(?:a |the |any )difference|better|results?|benefits?|"
    r"(?:any )?effect|any change|pays? off)"
)
_ASKS = (
    r"^(?:\w+ ){0,6}?(?:do(?! you stop)|does|should|must|am|is|are|can|could|how|what|when|where|which|would|"
    r"have|need|why)\b"
)
_OUT = rf"(?:at the (?:far |other )?end|out there|{_LEG} out|when (?:it|the leg|my leg|the knee)(?:'s| is) straight)"

_THINGS = r"(?!waiting|looking|asking|time|day|word|name|call)[\w']+"
_POLITELY = (
    r"(?:(?:good|morning|afternoon|evening|hello|please|kindly|thank|thanks|you|excuse|me|and|so|but|um|well|now|"
    r"dear|my|i|i'd|would|should|do|want|wish|like|to|know|understand|ask|may|can|could|tell|explain|alexa|sorry|pray|"
    r"first) )*"
)

_SAID: Mapping[str, tuple[str, ...]] = {
    "benefit": (
        rf"when(?:'s it| will| does| do| am| would| should| is (?:it|this|that|my)| can){_MANY} {_IMPROVES}",
        rf"how (?:long|soon|quick|quickly|fast|many (?:weeks|days|months|times)){_MANY} {_IMPROVES}",
        (
            r"(?:doing|done|been at) (?:it|this|that|these|them)\b.* (?:for|since)\b.*\b(?:no (?:change|better|"
            r"difference|improvement|results?)|not? (?:getting )?(?:any )?better|nothing(?:'s| has)? changed|"
            r"still the same)"
        ),
        r"no (?:change|difference|improvement) (?:after|since|for) (?:a|an|\w+) (?:weeks?|months?)",
        r"(?:will|do|would) i(?: \w+)? notice(?: \w+){0,2} soon",
        r"takes?(?: \w+)? long (?:to|before|until|till)(?: it)? (?:show|help|work|make|have|see|do)s?",
    ),
    "hold": (
        rf"{_ASKS}.*\b(?:hold|wait|pause|stop|stay|rest|keep it)\b.*\b{_OUT}",
        rf"{_ASKS}.*\b(?:hold|wait|pause|stop|stay|rest)\b.* before (?:i )?com(?:e|ing) (?:back|home)",
        r"straight (?:back|home) or (?:do i )?(?:wait|stop|pause|stay|hold|rest)",
    ),
    "whole": (
        r"how (?:quick|fast|slow)(?:ly)? (?:is|will|does) (?:it|this|that)(?: going to| gonna)?(?: be| go| move)?$",
        rf"how (?:quick|fast|slow)(?:ly)? (?:should|do|must|does|ought|is){_FEW} (?:slide|move|heel|leg)",
        r"am i (?:going|moving|sliding|doing (?:it|this|that|them)) (?:too|so) (?:fast|slow|quick)(?:ly)?",
        r"what speed\b(?!.* (?:talk|speak))",
        rf"{_ASKS}.*\b(?:whole|entire|full) breath",
        r"how long (?:ought|should|does|must|is) (?:one|a|each|every|the) (?:slide|rep)",
        rf"when should (?:the|my) {_LEG}",
        rf"{_ASKS}.*\b(?:match|time|fit|go)\b{_FEW} (?:to|with) (?:my|the) breath\w*",
        r"(?:leg|heel)\b.*\b(?:before|after)\b.*\bbreath(?:e|ing)?\b.*\b(?:in|over|out|wrong|done|finished)",
    ),
    "far": (
        (
            r"(?:am i|is (?:that|this|it)|was (?:that|it)|did i|do i|have i|are we|should i|can i)\b"
            r"(?:(?! away| from)(?! \w+ away).)*\b(?:far enough|too far)\b(?! away| from| off)"
        ),
        r"how (?:far|much) (?:\w+ ){0,4}(?:is too far|straighten)",
        (
            r"(?:should|must|does|need|do i)\b(?:(?! lie| lying| back).)*"
            r"\b(?:dead|fully|completely|totally|perfectly) (?:straight|flat)"
        ),
        r"(?:push|slide|take|go|get)\b(?: it)? right to the end",
    ),
    "hands": (
        rf"(?:where|how|what)(?:'s|'re)?{_MANY} hands",
        r"palms (?:up|down|facing)",
        r"(?:hands|arms)(?: (?:do|should|have to|must|to))? (?:go|goes|be|put) where",
        (
            rf"why (?:do|are|must|should|would|have|put)(?: i| my| the){_FEW} "
            r"hands? (?:have to|go|be|stay|under|need|there)"
        ),
        r"hands under(?:neath)?\b.*\b(?:for|why|point)|point of the (?:hands|triangle)",
    ),
    "feel": (
        r"what (?:sensation|feeling)",
        (
            r"what (?:should|ought|am|do|will|must) i(?: (?!if|when)\w+){0,4}? (?:feel|notice)(?:ing)?\b"
            r"(?! (?:better|good|sick|ill))"
        ),
        rf"(?:where|which muscles?)(?:'s| is| should| am| are| do){_FEW} (?:feel|work)(?:ing)?",
    ),
    "right": (
        rf"(?:am i|was i|are we|if i'm|whether i'm|if i am|if i was|know i'm) {_DOING}{_FEW} {_WELL}",
        rf"(?:how|could you|can you)\b(?!.* back\b){_MANY} {_DOING}{_FEW} {_WELL}",
        r"have i (?:got|mastered|cracked) (?:it|this|the (?:hang|knack|idea))|am i getting the hang",
        r"(?:is|are|was|how(?:'s| is)) my (?:technique|form|style|slides?|movement)",
        r"do(?:es)? (?:this|it|that) look (?:ok|okay|right|all right|good)",
        r"signs? of a (?:good|proper)|what makes (?:a|one)(?: \w+)?(?: a)? good",
        r"what a good (?:one|slide|rep) (?:looks|feels|is)",
        (
            r"(?:is|are|should|can|may|does) (?:my|the|me|your)(?: \w+)? (?:knees?|foot|feet|heel|leg|hips?)"
            r"(?: (?:meant|supposed|allowed|to|be))* (?:fall|falling|drop|roll|rolling|lean|leaning|tip|turn|rock)"
            r"(?:ing)? (?:in|out|over|inwards?|outwards?|sideways|about)\b"
        ),
    ),
    "click": (
        rf"why(?:'s| is| does| do){_FEW} {_NOISE}",
        rf"what(?:'s| is) (?:that|this|the|all that)(?: \w+)? {_NOISE}",
        rf"{_NOISE}\b(?! (?:off|in|out|over)).*\bnormal",
        (
            rf"{_NOISE}\b(?! (?:off|in|out|over)).*\bis (?:it|that|this) "
            r"(?:a problem|bad|okay|ok|anything|all right)"
        ),
        r"noise (?:my|the|this) (?:knee|hip|leg) makes",
    ),
    "sitting": (
        (
            rf"(?:do|must|need|have|why do|why must|should) i\b{_FEW} (?:be )?"
            r"(?:lie down|lying down|on my back)\b(?! (?:with|and|first|now|or))"
        ),
        r"is lying(?: down)?(?: \w+){0,2} (?:necessary|needed|important)",
        r"can't lie (?:down|flat|on my back)\b.*\b(?:another|other) way",
    ),
    "up": (
        r"what if i (?:can't|cannot|can not|don't) (?:manage to )?get (?:back )?(?:up|off the floor)",
        (
            r"how (?:will|do|am|would|should|can|shall) i (?:ever )?(?:going to |supposed to |meant to )?"
            r"get (?:back )?up "
            r"(?:again|after\w*|from (?:here|there|the floor|down here))"
        ),
        r"will i (?:ever )?(?:be able to )?get (?:back )?up(?: again)?",
    ),
    "stopping": (
        r"what if i (?:need|want|have) to (?:stop|pause|rest|take a break|break off)",
        (
            r"(?:can|could|may|am i allowed to) (?:i )?(?:stop|pause|rest|take a break|break off) (?:half ?way|"
            r"part ?way|"
            r"in the middle|(?:at )?any ?time|whenever|if|when|before the end|in between)"
        ),
    ),
    "behind": (
        r"what if i (?:can't|cannot|don't|do not) keep (?:up|pace|time|to the beat)",
        r"what if i (?:fall|get|am|lag|drop)(?: \w+)? (?:behind|out of (?:time|step|sync))",
    ),
    "count": (
        r"(?:what )?if i (?:lose|forget|miss|lost) (?:the )?count",
        r"(?:do|must|should|shall|am) i (?:have to |need to |supposed to |meant to )?(?:keep )?count(?:ing)?(?! to)",
        (
            r"(?:who(?:'s| is)?|are you|do you|will you) (?:going to )?(?:keep )?count(?:s|ing)?"
            r"(?! (?:me|down|it|that|to)\b)"
        ),
    ),
    "cramp": (r"(?:advice|tips?|help|ideas?) (?:for|about|on|against|with) (?:a |the )?cramps?",),
    "easy": (
        (
            r"(?:too|so|something|anything)(?: this| that)? (?:simple|easy|gentle|basic|light)\b"
            rf"(?!.* thank).*\b{_OF_USE}"
        ),
        r"too (?:simple|gentle|basic) (?:isn't|is) (?:it|this)",
        r"(?:is|are) (?:this|it|that|these)(?: even| really| actually| still)+ working",
        r"(?:is|isn't) (?:that|this|it)(?: \w+)? all (?:there is|it is|we|we're|i)",
        r"can't be (?:that|this|so) (?:simple|easy)",
        rf"how (?:can|could|does|would|will)\b.*\b(?:something|just|sliding|such|a heel|so little)\b.*\b{_OF_USE}",
        rf"(?:don't|do not|can't|cannot) see (?:how|what|this|it|that)\b.*\b{_OF_USE}",
        r"(?:isn't|not|doesn't (?:seem|look|feel) like) much of an? (?:exercise|workout)",
        r"is (?:this|it|that)(?: even| really| actually)? doing (?:anything|(?:me )?any good)",
        r"(?:supposed|meant) to (?:be )?work(?:ing)?(?: \w+)? harder",
    ),
    "difference": (
        (
            r"(?:how|what|is|are|does|do|isn't|aren't)\b"
            r"(?!.*\b(?:try|sound)\b)(?!.*\bmakes? (?:a|any|the|no) difference).*\bdiffer(?:s|ent|ence)?"
        ),
        r"in what way\b.*\bdiffer(?:s|ent|ence)?",
        r"(?:does it )?matters? which(?: one)? (?:i|we) (?:pick|choose|take|do)",
        r"which(?: one)?(?:'s| is| would be) (?:better|best|right|the one) for me",
        r"(?:isn't|is|are|aren't) (?:it|that|this|they|those) (?:not )?the same (?:exercise|movement|thing)",
        r"what (?:would|will) change if",
    ),
    "why": (
        r"for what (?:reason|purpose)\b|to what end\b",
        (
            r"(?:that's|that is|it's|this is) (?:(?:a|bit|rather|very|quite|too|awfully|so|getting|little) )*"
            r"(?:personal|private|nosy|intimate|intrusive)$"
        ),
        r"(?:that's |it's )?none of your business|mind your own business",
        r"what (?:do|would|will|can) i (?:get|gain) (?:out of|from|by)\b",
        (
            r"what (?:does|do|would|will) (?:the|this|that) (?:knees?|hips?|back) ?"
            r"(?:one|exercise|version|slides?) (?:do|give)"
        ),
        r"what(?:'s| is| are) the (?:purpose|point|use|sense|reason|idea) (?:of|for|behind|in)\b",
        (
            rf"what(?:'s)?(?: {_THINGS}){{1,6}}?(?: is| are| it's)? (?:really |actually )?"
            r"(?:intended |meant |supposed to be |good )?for(?: please| then| exactly| before we (?:begin|start))*$"
        ),
    ),
}
_FROM_THE_BEGINNING = frozenset({"difference"})
"""Topics that are asked about from the first word, or after "and" or "so"."""
WHY = "why"
"""What something is for: whatever is told of the body beside it comes first."""
_OF_ASKING = re.compile(r"\bof asking\b.*$")


def _ways(topic: str) -> str:
    said = "|".join(_SAID[topic])
    if topic == WHY:
        return rf"^{_POLITELY}(?:{said})"
    return rf"(?:^|\b(?:and|so|well|but) )(?:{said})\b" if topic in _FROM_THE_BEGINNING else rf"(?:\b|^)(?:{said})\b"


_TOPICS = tuple((topic, re.compile(_ways(topic))) for topic in _SAID)
_HURTS = (
    r"(?:it|that|this|something|anything|my \w+|the \w+)(?: \w+)? (?:hurts?|aches?|burns?|gets (?:sore|worse))|"
    r"i (?:feel|get|am|go|have) (?:a bit )?(?:dizzy|faint|sick|breathless|numb|pains?|sore|unwell|poorly|cramp)"
)
_SUPPOSED = re.compile(
    rf"{BEFORE_A_QUESTION}what (?:if|(?:(?:should|do|must|would) i do|happens) (?:if|when)) "
    rf"(?:{_HURTS})|"
    rf"{BEFORE_A_QUESTION}(?:if|when) (?:{_HURTS}) (?:do|should|shall|must|can|what) (?:should )?i .*"
)


def supposes(text: str) -> bool:
    """Whether a plain text asks what to do if something hurts, and does not say that it does.

    >>> supposes("what should i do if i feel dizzy"), supposes("what do i do it hurts now")
    (True, False)
    """
    return _SUPPOSED.fullmatch(text) is not None


_SURGERY = re.compile(
    rf"^{BEFORE_A_QUESTION}(?:is|would|can|could|do|does|will|should|are|how soon|when)\b.*"
    r"\b(?:after|following|from)\b.*\b(?:surgery|operations?|replacements?)\b|"
    r"\b(?:he|she|he's|she's|mum|mam|dad|wife|husband|friend)(?:'s)? .*\b(?:knee|hip)\b.*"
    r"\b(?:could|can|should|may|would|might) (?:he|she|they|this|it) (?:do|try|use|help|be|suit)\b|"
    r"^would (?:a|the|my) surgeon\b.*\b(?:recommend|advise|suggest|like)\b"
)
_IF_IT_HURTS = re.compile(
    r"\b(?:if|when|in case|suppose) (?:it|this|that|something|anything|(?:my|the) (?:leg|knee|hip|back))"
    r"(?: (?:starts?|begins?|should|does|ever|suddenly|is going|'s going|gets?|is|feels?))*(?: to)? "
    r"(?:hurt(?:s|ing)?(?: me)?|pain(?:s|ing|ful)?(?: me)?|sore|aching|aches?|be(?:ing)? (?:sore|painful))\b"
)
_WHAT_THEN = re.compile(
    r"^(?:(?:and|so|but|um|well|okay|then|alexa|what|how about) )*(?:if|when|in case|suppose)\b"
    r".*\b(?:what|do i|should i|shall i|must i|will you|then)\b|"
    rf"^{BEFORE_A_QUESTION}(?:what|do i|should i|shall i|must i|can i)\b"
    r".* (?:if|when|in case)\b"
)
_OWN = re.compile(
    r"\b(?:i've|i (?:had|have|was|got|am|just)|i'm|mine|(?:after|from|following|since) (?:my|an? \w+ i)|they|"
    r"(?:last|this) (?:week|month|year)|ago)\b"
)
"""Beside these a question about an operation may tell of one's own."""
OUTRIGHT = frozenset(
    {"easy", "click", "far", "hold", "whole", "difference", "why", "up", "count", "stopping", "behind"}
)
"""Topics whose words tell of nothing in the body, whatever else they sound like: "this is too simple to help"."""


def asked(text: str) -> str | None:
    """The topic of which a plain text asks, or None.

    >>> asked("is that far enough"), asked("far too slow")
    ('far', None)
    """
    named = next((topic for topic, said in _TOPICS if said.search(text)), None)
    return None if named == WHY and safety_words.asserted(_OF_ASKING.sub(" ", text)) else named


def is_of_any_pain(text: str) -> bool:
    """Whether a plain text asks what to do if it hurts, and tells of nothing that does.

    >>> is_of_any_pain("and if it hurts me what do i do"), is_of_any_pain("it hurts what do i do")
    (True, False)
    """
    rest = _IF_IT_HURTS.sub(" ", text)
    return rest != text and _WHAT_THEN.search(text) is not None and not safety_words.asserted(rest)


def is_of_any_surgery(text: str) -> bool:
    """Whether a plain text asks what it is like after an operation, and tells of none."""
    return _SURGERY.search(text) is not None and not _OWN.search(text)
