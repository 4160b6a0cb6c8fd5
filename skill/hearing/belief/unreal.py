"""Whether words that would lead on are only asked, wished, reported, past, to come, on a condition, or in part."""

from __future__ import annotations

import re

from skill.hearing.words import negators
from skill.hearing.words.kin import CLINICIANS, OTHERS
from skill.hearing.words.patterns import any_of

_FIRST = r"^(?:(?:so|and|but|um|er|well|oh|hey|okay|right) )*"
_ASKED = re.compile(
    rf"{_FIRST}(?:(?:is|was|isn't|wasn't|does|doesn't|has|hasn't) (?:it|he|she|my|the|that right)|"
    r"(?:am|must) i|was i|was that|is that (?:right|done)|are (?:we|they) (?:done|starting|the same)|are you sure|"
    r"would you say|are my|can i be|why is|is this the|will i|"
    r"(?:do|did|didn't|have|haven't|had) (?:i|we)|should (?:i|it|we)|(?:would|could|will) it|can i hear)\b"
    r"(?!.* (?:okay|now|so|then|anyway) (?:ready|next)$)|"
    r" (?:do i|(?<!so )am i|is it|isn't it|don't you|does it|aren't we|or not)$"
)
_SAYS = r"(?:said|says|told|tells|reckons?|thinks?|thought|asked|asks|finds?)"
_REPORTED = re.compile(
    rf"(?<!where )(?<!as )(?<!what )(?<!like )(?<!how )(?<!if )\b(?:he|she|they|you|it|(?:my|the|his|her|our) \w+)"
    rf"(?: (?:just|only|always))? {_SAYS} (?!so\b|to (?:you|alexa)\b).*\b(?:ready|start|begin|go|carry on|keep going|"
    r"continue|yes|next|done|easy|easier|right|same|finished|better|gone|settled|fine|okay|down|one)\b|"
    r"\bwho (?:said|says) (?:it|i|that)\b|\bsaid (?:he|she)$|\bi was (?:asked|told) whether\b|\b(?:he|she) asked if\b"
)
_BEGUN = (
    r"(?:ready|start|begin|next|go|go on|carry on|continue|resume|yes|yeah|aye|okay|done|there|got it|(?:the )?same|"
    r"sure|easy|right|fine|good|better)"
)
_AFTER_IT = re.compile(
    rf"^{_BEGUN} (?:(?:well|oh|or|but) )*(?:nope|nah|no|not|never|nearly|almost|(?:only|just) (?:joking|kidding)|"
    rf"give or take|"
    r"all but|what|what for|how|where|when|why|by tea time|at \w+|friday|for (?:him|her|them))$|"
    rf"^{_BEGUN} (?:bar|except|apart from|before|come)\b(?! (?:i change|i fall|on\b))"
)
"""What is said after a word of beginning and takes it back, puts it off, or asks: "ready nope", "start how"."""
_NO_MORE = re.compile(
    r"\b(?:before|ahead of|prior to|past|beyond|given up|stopped|quit|enough|enough of|tired of|sick of|without|"
    r"done|finished)"
    r" (?:going on|carrying on|starting|beginning|continuing)\b|\bgoing on (?:for|my|\w+ty)\b|\bon like (?:this|"
    r"that) and i'll\b"
)
"""What is begun is over, or not yet there."""
_SPOKEN = re.compile(
    r"\b(?:(?:nearly|almost) said|that said|(?:he|she|they|it) (?:whispered|shouted)|i heard ready|"
    r"the word\b.*\b(?:ready|go)|"
    r"ready the word|of ready|if i say (?:go|start)|"
    r"(?:want me|like) to say|the (?:wrong )?word$|pushing it$|(?:he calls it|they said|she says|he said)$|"
    r"you call (?:this|that)|"
    r"mean next$|(?:if|what)'s? (?:that's )?(?:easy|right)\b|keeps? (?:saying|telling|asking)|wants (?:me|"
    r"to know)|(?:they're|he's|she's) telling me|i was told|"
    r"so they tell me|says (?:he|"
    r"you|who))\b|"
    r"\bi forgot the word\b|^(?:won't|shouldn't|mustn't|couldn't) (?:i|we)\b|\bare we (?:carrying|going) on$|"
    r"\bi (?:thought|believed|doubt|meant to|intended to|used to|forgot to|must have)(?: \w+){0,3} "
    r"(?:ready|start|started|go on|carry on|begun|done|finished|it|them|in position)$|\bi (?:thought|"
    r"doubt) i(?:'d|'ll) \w+ on$|"
    r"\b(?:would|could|should|i'd)(?:'ve| have) (?:gone on|carried on|kept going|started|begun|finished)$"
)
"""Told again and again, or thought, meant or done in another case."""
_I = r"(?:i|i'm|i've|he|he's|she|she's|it|it's|we|we're|my|the)"
_CONDITION = re.compile(
    rf"(?<!tell me )(?<!know )(?<!tell )(?<!see )\b(?:(?:if|as long as|once|whenever|till|until|when) {_I}|"
    rf"as soon as (?:i'm|it's|he|she|we))\b"
    r"(?! (?:must|have to|may|can|say)\b)(?! honest\b)(?! (?:all right|alright|okay|ok|fine|quick|short|not too)\b)|"
    r"\bunless\b|^(?:provided|assuming|suppose|supposing|in case) (?:i|i'm|it)\b|\bby the time i|\bsuch time\b|"
    r"\b(?:the (?:minute|moment|second)|after) (?:i|i'm|i've|it|he|my|this|a rest)\b|\bif only\b|^(?:not )?before (?:i|"
    r"i'm|we|you|the)\b|\bif you (?:think (?:so|i'm)|slow|call|can call)\b|^sure when$"
)
_OF_IT = (
    r"(?:ready|done|there|down(?! already)|lying|starting|going(?! to say)|carrying|the same|better|settled|gone|"
    r"fine(?= (?:before|last|yesterday|this|till|until|a minute))|"
    r"on the (?:floor|bed)|about to|easy(?= (?:before|last|yesterday|till|until))|right(?= before))"
)
_PAST = re.compile(
    rf"(?<!way )(?<!than )\b(?:i|it|we|they)(?: was| were| had(?: been)?| used to(?: be)?|'d been)(?: just)? {_OF_IT}\b"
    r"(?!.*(?:\bago|\bbefore you\b.*|\bby (?:the time|now)\b.*|\bnow)$)|\b(?:i|we)(?:'ve)? already started\b|"
    r"\bi (?:started|did that) \w+day\b|"
    r"\bi (?:carried on|kept going) (?:too|yesterday)\b|\bi (?:could|couldn't|used to) hear\b|\bhad it\b|"
    r"\bshould(?:n't)? have (?:carried|gone|been|finished)\b|\bcould have (?:been|finished)\b|"
    r"\b(?:finished|done|heard you|it) (?:yesterday|last (?:time|week))$|\bhad been (?:fine|okay|ok)\b|"
    r"\bused to be (?:easy|right)\b|\b(?:could|"
    r"should) be (?:easy|easier|right)\b|\bthey say it's\b"
)
_TO_COME = re.compile(
    r"(?<!now )(?<!or )(?<!sooner )\b(?:later|tomorrow|(?<!as )(?<!too )soon|"
    r"another (?:day|time)|next (?:week|month|\w+day)|"
    r"(?:start|begin|go) on \w+day|by (?:noon|six)|in (?:a|an|half an?|ten|five) (?:bit|minutes?|sec|mo|jiffy|hour))$|"
    r"\b(?:start|begin|on|go|continue|time|this|yes|okay) (?:this|in the|come) (?:evening|afternoon|morning|monday)$|"
    r"\bsome other (?:day|time)$|\b(?:about|was (?:just )?going) to (?:start|begin|go|do|carry)\b(?!.* but )|"
    r"\b(?:it'll|it will|it'd|it would|he'd|i'd) (?:be|get) (?:easy|easier|right|done)\b"
)
_WISHED = re.compile(
    r"\bi wish\b|\bhope(?:d)? (?:i'm|i am|it'd)\b|\bif only\b|\b(?:tried|failed|trying|hate|afraid|scared|frightened|"
    r"struggling|hard|difficult|nervous|dread)(?: to| of)? (?:start|starting|begin|go|going|carry|carrying|keep|do)\b|"
    r"\btoo \w+ to (?:start|begin|go|carry|lie|get|do)\b|\bwould kill\b|\b(?:forget|instead of|never mind)(?: about)? "
    r"(?:going|carrying)\b|^better than (?:going|carrying)\b|\b(?:sooner|rather) (?:stop|not)\b|\b(?:stop|"
    r"keen) (?:to|than) "
    r"go\b|\bsooner stop\b|\bno (?:point|use|sense|need|chance|going)(?: to| of| in)? (?:go|going|carry|carrying|"
    r"back)\b|"
    r"\bchance of\b|\bcatch me\b|^(?:yeah )?(?:maybe|perhaps|possibly)\b|^i (?:might|may)\b(?! as well)|^i wanted to\b|"
    r"^i would if\b|\b(?:love|like) to \w+ but$|\benergy to\b|\bhas to settle\b|^let it settle\b|^i'd like it gone\b"
)
_IN_PART = re.compile(
    r"\b(?:half|nearly|almost|barely|scarcely|hardly|semi|sort of|kind of|more or less)(?: (?:the|on|in|lying))? "
    r"(?:ready|done|there|down|lying|same|right|up|hear|floor|going)\b|\bready ?ish\b|\breadier\b|\bless (?:ready|"
    r"keen)\b|"
    r"\b(?:far from|anything but|by no means|in no way|nothing like|none the|in theory|in principle|on paper|"
    r"theoretically|supposedly|allegedly|reluctant|loath|"
    r"in two minds|shy of|rough and|way off|what you'd call)\b|\bnot \w+ enough$|^yes (?:nearly|"
    r"almost)$|"
    r"\b(?:halfway|thirds|percent|close to|being) ready\b|^never will\b|\b(?:nearly|almost) (?:did|got|had)\b|"
    r"\bi've (?:felt better|(?:had|known) easier)$|"
    r"\b(?:no way|never in|can't honestly say)\b(?: \w+){0,5} (?:ready|go on|start|carry on)\b|\b(?:can|"
    r"i'm) (?:just about|half|nearly) hear\b"
)
_MOCKED = re.compile(
    r"^(?:oh )?(?:yeah|aye) (?:right|nah|maybe)(?: enough| easy| fine| better| carry on)?$|^as if$|\bas if$|"
    r"\bas (?:if|though) i(?:'m|'d| could| was)\b|\bmy (?:foot|eye|arse|backside|hat|elbow)$|^like (?:i'm|it's)\b|"
    r"\blike (?:hell|heck)\b|\b(?:you must be|you're) joking\b|\bi don't think$|\blook like i'm ready\b|"
    r"\bready as a brick\b"
)
_TAKEN_BACK = re.compile(
    r"^(?:yes|yeah|aye|okay|ready|next|go|go on|start|easy|better|fine|same|normal|back to normal|right now)"
    r"(?: (?:but|oh|well))* (?:no|not|nah|no wait|i'm not|i am not|no i'm not|no i don't)$|"
    r"\b(?:scratch that|take (?:it|that) back|spoke too soon)$|^(?:yes|yeah|aye|okay) but not\b|"
    r"^(?:i|we) (?:wouldn't|won't|can't|don't|shouldn't|couldn't)$|^sure you (?:do|did|are)$|^giving up$|"
    r"\b(?:am not|(?:it|that) was not|they're not|not really|not quite|there nearly)$|^(?:yes|okay|"
    r"aye) but (?:let|first|wait|hang)\b|"
    r"^aye mebbe"
)
_OTHER_SENSE = any_of(
    r"ready (?:salted|mix|money|reckoner)|easy (?:for (?:you|some)|said|chair|jet|street)|easier said",
    r"^(?:take it|go) easy$|said than done|carry on (?:luggage|bags?|films?|camping|cleo|matron)|(?:a|such a) carry on",
    r"ready to (?:scream|cry|sleep|kill|call it|pack|throw|get up|go (?:to bed|home))",
    r"ready for (?:my bed|a (?:nap|rest|break|sleep|lie down|cuppa)|the (?:knacker|scrap))",
    r"(?:life|show|time|things) (?:must )?goes? on|(?:'s| is|something|what's) going on|^on and on$|^from now on$",
    r"(?:go|get) (?:on )?with (?:you|ye|her|him)$|without me|^(?:i'm )?going (?:out|home|going gone)|carrying on with",
    r"(?:continue|carry on|go on|keep) (?:the |to )?(?:rest(?:ing)?|wait(?:ing)?|pause|pausing|stopping|quiet|off)$",
    r"go on (?:out|in(?! for)|up|home|off|pull|then make)\b|^go (?:careful\w*|wild|girl|team|figure|fish|arsenal)\b",
    r"^(?:head|false|jump|kick|flying|for a|from the|at the) start$|^let's (?:see|face it|pray|think|talk|go out)$",
    r"^let's (?:forget|skip|hope|have a)\b|^(?:fine|lead|right) (?:print|mess|singer|hand|hand man)$|^same to you$",
    r"^(?:a )?right (?:away|little|pain|mess|struggle)\b|^(?:at|all) the same time$|^same difference$",
    r"^easier than (?:child|climb)\w*|^(?:crack of|my resume)|^carry me$",
    r"^(?:the |my )?right (?:leg|hip|knee|foot)$|^(?:i(?:'ve)? )?(?:got|have) to go$|^(?:the )?next (?:bus|tram|"
    r"tube|flight)$",
    r"get away with you|you (?:do|always) go on|don't you go on|going on about|on your own$|^be right back$|"
    r"^i see nothing$",
    r"ready (?:wrapped|cooked|or not|your|you're|don't|chance|says)|in (?:my|your) dreams|aunt fanny",
    r"^say\b|unsettled|down in the dumps|feeling (?:\w+ )?down|^(?:sit|calm) down$|^hear hear$|^not from\b|"
    r"^if you shout",
    r"(?:can|i) heard? (?:nothing|something|voices|myself|a \w+|it's|you're)|except the same|only different|"
    r"^yes to (?:tea|a)\b",
    rf"^same as (?:who|her|him|my (?:{OTHERS}))\b|go ask|^off you trot$|^begin to see$|^yes only joking$",
    r"ready for (?:my|a|the|pudding|christmas) (?!slides?|exercises?|first|next|other|off|set|start|left|right|"
    r"leg|go\b)\w+",
    r"ready for pudding|ready to (?:burst|nod|strangle|be sick|eat|collapse|quit)|^go (?:whistle|mad|bananas|jump)\b",
    r"^go on (?:the (?!other|left|right|next|floor|bed|mat)\w+|a \w+|google|your way|shut|move|scram|say|answer|open)",
    r"^continue (?:your|as)\b|^(?:carry|keep) on (?!going|counting|sliding|moving|doing|breathing|exercising|"
    r"talking)\w+ing\b",
    r"carry on with your (?!slides|exercises|count)\w+|resume (?:playback|the film)|^keep (?:away|out|on about)\b|"
    r"^back to front$",
    r"^let's (?:not|leave|give it|call it|go for a|start over|begin with a)\b|^the \w+'s going$|^go on and on$|"
    r"^done deal$",
    r"^start (?:of|dinner|the (?:telly|film|music|washing))\b|^next (?:of all|thing)\b|^done (?:my|the) (?:taxes|"
    r"crossword)$",
    r"^done (?:in|for)$|^i'm done (?:in|for|waiting)$|^well done\b|^(?:i )?left before\b",
)
SHORTEST = 1
"""Words up to which nothing is told before what is said last: of "but no ready" nobody goes on."""
_THINGS = (
    r"dinner|tea|supper|lunch|breakfast|bath|kettle|dust|taxi|lift|prescription|parcel|table|washing|baby|bairn|kids?|"
    r"children|film|news|telly|weather"
)
_ANOTHER = re.compile(
    rf"\b(?:(?:my|the|his|her|your|our) (?:better half|{OTHERS}|{CLINICIANS}|{_THINGS})|dinner|tea|nobody|no one)"
    r"(?:'s| is| are| has| have| wants| did| finished)(?: (?:all|lying))? (?:ready|done|settled|down|in position|"
    r"set|fine|"
    r"(?:on )?the (?:same|floor|mat|bed)|them all|better)\b|^is (?:dinner|tea|lunch|everybody|everyone) (?:ready|"
    r"done)$|"
    r"^(?:he|she|my \w+) can hear\b|\bi can hear (?:the telly|somebody|someone|next door)\b|"
    r"\b(?:i'll get (?:it|that)|that's the (?:door|phone|post))$|^you (?:finished$|said (?:ready|next|yes|go)\b)"
)
"""Something or somebody else than the person and the slides."""
_IN_SPITE = re.compile(
    r"\b(?:so|but|anyway|whatever|well|okay|no|yes)(?: (?:just|anyway|then|well))* (?:i'm |let's |we'll )?"
    r"(?:go|go on|start|begin|carry on|keep going|next|ready|yes go on)(?: (?:now|then|please|anyway))*$"
)
"""What is said last, in words of its own, leads on whatever was told before: "I was late, anyway, carry on"."""
_SAID = (
    _ANOTHER,
    *(
        _SPOKEN,
        _AFTER_IT,
        _NO_MORE,
        _ASKED,
        _REPORTED,
        _CONDITION,
        _PAST,
        _TO_COME,
        _WISHED,
        _IN_PART,
        _MOCKED,
        _TAKEN_BACK,
        _OTHER_SENSE,
    ),
)


def is_unreal(text: str) -> bool:
    """Whether a plain text tells nothing of now and of the guide's business, whatever word in it would lead on.

    >>> is_unreal("i wish i was ready"), is_unreal("he says it's easy"), is_unreal("i'm ready")
    (True, True, False)
    """
    return any(said.search(text) for said in _SAID) and not goes_on(text)


def is_reported(text: str) -> bool:
    """Whether a plain text says what somebody else says: "she says that was easy"."""
    return bool(_REPORTED.search(text))


def goes_on(text: str) -> bool:
    """Whether a plain text tells something and ends in going on: "I was late, anyway, carry on"."""
    told = _IN_SPITE.search(text)
    return told is not None and len(text[: told.start()].split()) > SHORTEST


_UNWELL = negators.reaching(
    r"right|fine|good|okay|ok|great|comfortable|comfy|pleasant|nice|easier|ideal|best|well|brilliant|enjoyable",
    r"but|just|it|i|it's|that|was|problem|bad|hard|more|like",
    between=3,
)
_NO_MISS = re.compile(
    r"\bcouldn't (?:be|have been) more\b|\b(?:can't complain|no (?:bother|problems?|trouble|pain))\b|"
    r"^(?:no|nah|nope) (?!good|easier)"
)


def is_unwell(text: str) -> bool:
    """Whether a plain text denies that it felt right, or easier: "not quite right", "no good"."""
    return bool(_UNWELL.search(_NO_MISS.sub(" ", text)))
