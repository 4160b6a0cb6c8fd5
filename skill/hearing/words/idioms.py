"""Turns of phrase, said plainly: "painfully slow" is slow, and nothing hurts; "ten seconds then go on" is a rest."""

from __future__ import annotations

import re

_TOOK_A_WHILE = (
    r"(?:(?:but )?(?:it|that|which) )?took (?:me )?(?:a|an|half a|quite a) (?:(?:little|wee|good|long) )?"
    r"(?:minute|while|second|sec|moment|bit|age|time)(?: or (?:so|two))?(?: (?:though|mind|love|to get "
    r"(?:down|here|there|comfy|comfortable|settled)))*"
)
_PET = r"(?:cat|dog|kitten|puppy|pup|wee dog|wee cat|grandson|granddaughter|toddler|rabbit)"
_A_PET_ON_ME = (
    rf"^(?:(?:oh|hang on|wait|alexa|no) )*(?:the|my|our) {_PET}(?:'s| is| has)?(?: (?:just|gone and|come and))* "
    r"(?:(?:sat|sitting|jumped|jumping|climbed|lying|laid|got|standing) )?(?:up )?(?:on|onto) (?:top of )?"
    r"(?:my|me) (?:chest|tummy|belly|stomach|leg|knees?|foot|back)(?: (?:now|again|hang on|wait))*$"
)
_WENT_WRONG = (
    r"^(?:(?:oh|um|sorry|no|oops|wait) )*(?:i think )?i(?:'ve| have)? (?:went|gone) wrong"
    r"(?: (?:there|again|somewhere|with (?:that|this)(?: one)?))*$"
)
_HOW_TO_STOP_YOU = (
    r"^(?:(?:and|so|alexa|but) )*how (?:do|can|would|should|could) (?:i|we|you) (?:get you to (?:stop|pause|wait)|"
    r"(?:stop|pause|interrupt) you|make you (?:stop|pause|wait)|(?:turn|switch) you off)"
    r"(?: (?:once|when|if|in|while|after|half) .*)?$"
)
_TAKES_A_WHILE = (
    r"(?:it )?(?:(?:'ll|will|does|can) )?takes? me (?:a|an|quite a|a good|a wee|a little) "
    r"(?:while|minute|bit|age|second|moment|time)(?: (?:or two|these days|now))? to get "
    r"(?:down|there|on|comfy|comfortable|settled|into)\b.*$"
)
_UNFELT = (
    r"(?:i )?(?:can't|cannot|can not|don't|do not)(?: really| even)? feel (?:(?:it|anything|much|a thing|any of it|"
    r"(?:my|the) (?:thighs?|muscles?|quads?|hamstrings?|trunk|tummy|belly)) (?:happening|working|doing \w+)|"
    r"(?:a|any|the|much|much of a) (?:difference|benefit|stretch|pull|effect))"
)
_THING = r"(?:socks?|slippers?|shoes?|glasses|mat|rug|towel|cushion|pillow|blanket|strap|hearing aid)"
_DEVICE = r"(?:radio|line|phone|telephone|battery|telly|television|tv|torch|tablet|speaker|signal|doorbell|remote)"
_OBJECT = (
    r"(?:something|(?:an?|the|my) (?:phone|book|vase|plate|picture|remote|cup|mug|glass|glasses|pillow|cushion|blanket|"
    r"tablet|lamp|pan|tray|box|tin|pen|stick|clock|ornament|chair|towel))"
)
_FELL = r"(?:fell|fallen|dropped)"
_READING = r"(?:heart(?: rate)?|pulse|blood pressure|temperature|oxygen|sugars?)"
_HEALTHY = r"(?:fine|normal|good|okay|ok|steady|perfect|beating (?:nicely|well|away|fine|normally)|sixty|seventy)"
_THE_END = (
    r"(?:(?:and|then) )+(?:(?:i'm|i|i'll|we'll|let's|that's) )?(?:going to )?"
    r"(?:quit|stop|done|finish(?:ed)?|it|me|enough)(?: \w+){0,2}$"
)
_A_WHILE = r"(?:\w+ )?(?:seconds?|secs?|minutes?|mins?|moment|bit|while|tick)"
_GO = r"(?:go on|carry on|continue|start|begin|go|resume|keep going|crack on)"
_IDIOMS = tuple(
    (re.compile(rf"\b{said}\b"), plainly)
    for said, plainly in (
        (r"painfully (?=(?:slow|slowly|quick|quickly|fast)\b)", "far too "),
        (r"painfully (?=(?:long|dull|boring|obvious)\b)", "very "),
        (r"dead (?=(?:slow|slowly|easy|simple|quick|boring|right|good|keen|straight|flat|still|level)\b)", "very "),
        (r"(?:i'm|i am|i feel)(?: (?:a bit|so|all|quite|just|really|rather))? worn out", "i'm tired"),
        (r"kill(?:ing)? (?:some |the )?time", "passing the time"),
        (r"sick (?:and tired |to death )?of (?=(?:this|that|these|your|all|it|you|hearing|waiting|listening)\b)",
         "tired of "),
        (r"(?:gets|getting|got) on my nerves", "annoying"),
        (r"(?:gives|giving) me the creeps", "is annoying"),
        (r"(easy|simple|fine|grand|good|lovely) no (?:problems?|trouble|bother)(?: at all)?", r"\1"),
        (r"(?<!won't )(?<!can't )(?<!cannot )(?<!not )(?<!pain )(?<!weight )get off (?:my|me) chest", "get off me"),
        (r"my heart(?:'s| is| isn't)(?: not)?(?: just| really)*(?: not)? in (?:it|this)(?: today)?$", ""),
        (r"(?:cross|bless) (?:my|your) heart|heart and soul", ""),
        (_HOW_TO_STOP_YOU, "what can i say"),
        (_WENT_WRONG, "i did that one wrong"),
        (_A_PET_ON_ME, "hang on"),
        (_TAKES_A_WHILE, "give me a minute"),
        (_TOOK_A_WHILE, ""),
        (r"easy for (?:you|some|him|her)(?: to say)?|easier said than done|easy my (?:foot|eye|arse|backside)", "hard"),
        (rf"{_OBJECT}(?:'s| has| have)? (?:just )?{_FELL}(?! on (?:me|my))(?: (?:off|over|down|in|on|out)\b.*)?$",
         "hang on"),
        (rf"my {_READING}(?:'s| is| are) (?:all )?{_HEALTHY}(?! for)", ""),
        (r"(?:there's|that's|it's) (?:an|the) ambulance (?:outside|siren|going|passing|in the street)(?: \w+)*",
         "hang on"),
        (r"i(?: can)? hear(?:d)? (?:an|the) ambulance(?: \w+)*", "hang on"),
        (r"(?:there's|it's|i'm watching) (?:a|the) hospital (?:drama|programme|program|soap|series)(?: \w+)*", ""),
        (r"(?:work|worked|volunteer(?:ed)?) (?:at|in) (?:the|a) hospital", "work"),
        (r"(?:giv(?:e|es|ing)|gave|lend(?:s|ing)?|lent) (?:me|us) an? (?:hand|arm)", "helping me"),
        (r"come out in sympathy", "joined in"),
        (rf"(?:just )?\w+ more (?:slides? |reps? |goes )?{_THE_END}", "keep going"),
        (rf"({_A_WHILE})(?: and)? (?:then|before) (?:(?:we|i|you|we'll|i'll|let's) )*{_GO}(?: \w+){{0,2}}$", r"\1"),
        (r"(?:(?:my|the) )?(left|right)(?: leg| one)?(?: (?:done|over with|out of the way))? before the other(?: one)?",
         r"\1 leg first"),
        (r"(knees?|foot|feet)((?: (?:meant|supposed|allowed))?(?: to)?) fall(?:s|ing)? (in|out)(?:wards?)?(?! of)",
         r"\1\2 roll \3"),
        (r"stop (?=down here\b|where i am\b|put$)", "stay "),
        (r"i'm (?:still )?(?:half asleep|waking up)|i had a late night|i didn't sleep (?:much|well)",
         "i'm a bit tired"),
        (r"(?:can't|cannot) feel (?:a thing|anything|much) through (?:these|my|the) \w+", "my socks are thick"),
        (r"had (?:a|some) (?:(?:glass|drop|couple) (?:of )?)?(?:wine|beers?)(?: \w+){0,3} (?:last night|yesterday)",
         "was out"),
        (r"(?:i )?(?:can't|mustn't|cannot) (?:complain|grumble)", ""),
        (r"i'?(?:ve)?(?: have)? got (?:an itch|the hiccups)", "hang on"),
        (r"can't see my (?:toes|feet|knees?)(?: over my (?:belly|tummy))?", "my belly is big"),
        (r"(?:had a (?:bit of a )?)?(?:fell|fall|fallen|falling) (?:in love|for (?:it|him|her|that)|(?:\w+ )?out with)",
         "liked"),
        (r"warms? my heart", "is lovely"), (r"chest of drawers", "cupboard"), (r"kicking off", "crying"),
        (r"get (?:that|it|this|him|her) off (?:my|me) chest", "get off me"),
        (r"(?:as )?fit as a (?:fiddle|flea|lop)", "fine"),
        (rf"({_THING})(?:'s| has| have)? (?:just )?slipped(?: off)?", r"\1 moved"),
        (rf"({_DEVICE})(?:'s| is| has)? (?:just )?(?:gone |all )?dead", r"\1 is quiet"),
        (r"(?:can't|cannot|don't) feel (?:any|a|the) (?:draught|draft|breeze)", "the window is shut"),
        (r"(?:the|this) suspense(?:'s| is) killing me|(?:it's )?killing me this suspense", "it's exciting"),
        (r"^(?:(?:ooh?|a+h|oh|mm+) )+(?=(?:that's|that is) )", ""),
        (r"(?<=^that's )(?:much|so much|a lot|far|way) (?=(?:better|nicer)$)", ""),
        (_UNFELT, "what should i feel"),
        (r"stop (?:a )?(?:little|small)(?: (?:bit|time|while))?$", "stop for a moment"),
        (r"^(?:a )?(?:little|small) stop(?= please$|$)", "stop for a moment"),
        (r"(?:it's|it is|i'm|this is) still (?:me|us|myself|mysel)(?! \w+ing)", "yes it's me"),
        (r"^((?:yes|yeah|aye|yep) )still (?:me|us)$", r"\1it's me"),
        (r"let (?:it|her|'er|er|them) rip", "let's go"),
        (r"burning (?=(?:question|daylight)\b)", "big "),
    )
)  # fmt: skip


_NAMES = (
    (re.compile(r"\bhay ?fever\b"), "a cold"),
    (re.compile(r"\b(?:flu|covid|shingles|pneumonia|tetanus) (?:jabs?|vaccin\w*|boosters?|shots?)\b"), "vaccine"),
)
"""Names with a sign's word in them that are none, at a question about the body, too."""


def named(text: str) -> str:
    """A plain text with names that only sound like a sign said plainly: "hay fever"."""
    for name, instead in _NAMES:
        text = name.sub(instead, text)
    return text


def plainly(text: str) -> str:
    """A plain text with its turns of phrase said plainly."""
    for said, instead in _IDIOMS:
        text = said.sub(instead, text)
    return text.strip()
