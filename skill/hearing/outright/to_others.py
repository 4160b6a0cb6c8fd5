"""What is said to somebody else, or of them, with a word of beginning in it: "are you ready love", "next question"."""

from __future__ import annotations

import re

from skill.hearing.values.numbers import ONES, TENS

_WORD = r"(?:ready|go on|going|go|start(?:ing)?|begin|next|carry on|continue|done)"
_WHOM = r"(?:(?:are|do|did|have) (?:you|we)|(?:is|does|has|are|do|was) (?:he|she|they|it|everybody|everyone))"
_ALL = r"(?:everyone|everybody|lads|boys|girls|kids|team|gang|folks|guys|children)"
_FEW = rf"(?:a|{'|'.join(ONES)}|half) (?:bit|minutes?|mins?|moment|second|sec|while|hour)"
_OTHER = (
    r"(?:time|week|month|year|door|to me|to you|person|customer|caller|patient|question|contestant|train|episode|"
    r"programme|program|song|track|up)"
)
_WHAT = r"(?:what|who|if he|if she)"
_DO = r"(?:eat|watch|ring|ask|have (?:tea|dinner|lunch|breakfast|a cuppa|a look|a drink|a biscuit|a coffee))"
_BODY = r"(?:(?:right|left|other|good|bad) )?(?:legs?|knees?|foot|feet|heels?|body|back|hips?)\b"
_THEIRS = r"(?:the|your|his|her|their|our|dad|mum|gran|grandad)"
_YES = r"(?:(?:okay|ok|yes|yeah|yep|right|well|oh|lovely|go on) )*\b"
_PLACE = r"(?:bed|sleep|school|work|town|the (?:shops?|weather|toilet|loo|door|kitchen|news))"
_THING = (
    r"(?:dinner|tea|supper|lunch|breakfast|food|coffee|kettle|pot|washing|dishwasher|oven|toast|soup|bath|shower|car|"
    r"taxi|cab|shopping|ironing|laundry|cake|bread|pie|roast|chicken|turkey|potatoes|pasta|rice|kids|children|bairns|"
    r"weans|boys|girls|dog|cat|film|programme|show|match|game|race|news|door|phone|parcel|post|bus|train|plane|ferry|"
    r"water|table|dishes|homework|battery|batteries|computer|printer|machine|house|garden|shop|builders?|plumber)"
)
_AGE = re.compile(
    rf"(?:(?:and|but|hello|hi|alexa|yes) )*i'm (?:only |just )?(?:{'|'.join((*TENS, *ONES))}|\d+)"
    rf"(?: (?:{'|'.join(ONES)}))?(?: and a half| next \w+)?(?: years? old)?(?: (?:today|now|can i \w+.*))*"
)
_TAKEN_BACK = re.compile(
    r"(?:(?:oh|um|no|wait|hang on|sorry|well) )*(?:(?:actually|wait|sorry|i mean|i meant|sorry i meant|hang on) )+"
    r"(?:it was (?:a )?yes(?: to .*)?|yes|yeah|i do|i have|i did|it is|it does|there is|there was)"
)
_WHO = r"(?:love|lovey|dear|darling|sweetheart|pet|mate|mum|mam|mom|dad|nan|gran|grandad|son|sweetie)"
_OF_OTHERS = (
    rf"^you ready(?: (?:yet|now|then|{_WHO}))*$|^{_ALL} ready$|^ready {_ALL}$",
    rf"\b(?:is|are) {_THEIRS} (?:\w+ )?\w+ (?:all )?{_WORD}\b",
    rf"^{_THEIRS}(?:'s)? (?!{_BODY})(?:\w+ )?\w*(?:'s| is| are) (?:all )?ready(?: (?:for|to) .*)?$",
    r"^(?:(?:aye|yes|yeah|oh|well) )+(?:he|she|they) (?:did|does|do|has|have|is|are|will|would|can)$",
    r"^(?:do|did|should|must|how do|when do|where do) i (?:say|go)\b.*|^was that\b.*",
)
"""Others are asked, or spoken of, or it is asked what to say."""
_AT_ANOTHER_TIME = (
    r"^(?:i'll (?:say|shout|tell you|let you know) )?(?:when|once|till|until|as soon as) (?:i'm|i am) ready$",
    rf"^(?:i'll be |we'll be |be )?ready in (?:a bit|{_FEW})$",
    r"^(?:i'll |will )?(?:soon|nearly|almost|about|just about)(?: be)? ready$",
    rf"\b(?:he|she|they|it)(?:'s|'re|'ll be| will be) ready in(?: (?:{_FEW}|{'|'.join(ONES)}))?",
    r"\b(?:he|she|they|it)(?:'s|'re) (?:nearly|almost|soon|about|not) ready\b",
    rf"\b(?:done|finished|started|did) (?:the|my|me|our|his|her|your) {_THING}\b",
    r"^(?:but )?i'm (?:still )?(?:at work|driving|on my (?:front|tummy|stomach)|in the (?:car|bath|shower))\b",
    r"^(?:they've|they have|it's|he's|she's) (?:just |already )?(?:started|begun|gone)$|^gone$",
)
"""It begins later, or something else did already."""
_BIDDEN = (
    rf"{_YES}(?:out|in|up|away) you (?:go|get|pop|come)\b|^(?:go on )?you (?:first|start|go|begin)(?: first)?$",
    r"^(?:go on )?(?:scoot|shoo)$|\bstart without\b|^after you$|^who is it$|\bit's open\b|\bthis is (?:she|he)$",
    rf"\blet's (?:see {_WHAT}|go to (?!it|work)|{_DO})(?: \w+)*",
    rf"{_YES}(?:come in|come on then let's (?:have|be having) you)\b",
    rf"{_YES}(?:put|leave|bring|take) (?:it|that|them) (?:down|there|in|over|by|here|back)(?: \w+)*",
    rf"{_YES}(?:pass me|shut the|close the|open the)(?: \w+)*",
    rf"{_YES}see you (?:\w+day|on|at|in|there)(?: \w+)*",
    r"^(?:right )?(?:i'm|that's me) (?:off|away)(?: then| now| home| (?:to|for) \w+(?: \w+)?)*$",
    r"\bget (?:off|down from|out of|away from)(?: (?:me|my|the|it|him|her|there|here))*\b",
    r"^(?:eddie|eddy|freddie|freddy|teddy|reddy|ready) (?:come|get|sit|stay|leave|drop|stop|put|where)\b",
)
"""Somebody is sent off, asked in, or asked to do something."""
_CALLED_OUT = (
    rf"^(?:and )?(?:(?:{'|'.join(ONES)}) )+(?:go|lift off|blast off)$|^(?:go )+go go$|^(?:ready )?(?:take )?aim fire$",
    r"^fire at will$|\bcome on you \w+$|^(?:go )?steady(?: on)?$|\bnext (?:stop|on the|in line|of kin)\b",
    r"^ready (?:brek|to (?:eat|order|serve|wear|leave|go out))\b",
)
"""A race is counted in, a team is cheered, somebody is slowed down, something is announced."""
_SAID = re.compile(
    "|".join(
        (
            # Somebody is asked about themselves, or about another.
            (
                rf"^(?:(?:and|so|well|oh|but|right|okay|now) )*{_WHOM}(?: \w+){{0,3}}? {_WORD}"
                r"(?: (?:darling|love|dear|yet|now|for this))*$"
            ),
            # Somebody is told what to say.
            rf"(?<!i )(?<!to )\bsay(?: to it)? {_WORD}\b",
            rf"\btell(?:s|ing)? (?:it|her|him|them|alexa)(?: that)?(?: to| you're| you are)? {_WORD}\b",
            rf"\b(?:shall i|you have to|you've to|you need to|you only have to|don't) say {_WORD}\b",
            # It is something else that is ready, begins, goes on or comes next.
            (
                rf"\b{_THING}(?:'s|'re| is| are| has| have|'ll be| will be) (?:(?:all|nearly|now|almost) )?"
                r"(?:ready|done|finished|starting|started|over|on|going|back|next|beginning|served)\b"
            ),
            r"\b(?:he|they|we)(?:'s|'re| is| are) (?:all )?ready (?:to|for)\b",
            rf"\bnext {_OTHER}\b|\b(?:up|who's|whose) next\b",
            r"\bready (?:made|meals?|for (?:bed|dinner|tea|lunch|school|work|christmas|town))\b",
            r"\b(?:all )?set for (?:tonight|tomorrow|christmas|the weekend|dinner|school|work|bed)\b",
            (
                rf"\b(?:let's )?go (?:(?:over )?to {_PLACE}|and (?!lie|do|keep|there)\w+|home|shopping|upstairs|"
                r"outside|downstairs|fetch|get)\b"
            ),
            rf"\b(?:start(?:ing)?|begin|stop|finish) (?:the|a|your|his|her|that) (?:{_THING}|meeting)\b",
            r"\b(?:let's )?begin with the (?:headlines|news|weather)\b",
            r"\b(?:we'll )?(?:carry on|be back) after the break\b",
            (
                r"\b(?:continue|carry on|keep on|go on) (?:watching|reading|cooking|talking|to hold|holding|"
                r"tell (?:me|us|him|her)|(?:then )?have (?:another|one|a|some))\b"
            ),
            r"\bto continue press\b|\b(?:resume playing|press play)\b",
            # A race is started, somebody is sent off, a call is ended or answered.
            r"^(?:on your marks )?(?:get set|ready steady|ready set|set) go$",
            r"^(?:and )?off you (?:go|pop)(?: then| love)*$",
            (
                r"^(?:(?:okay|ok|right|yes|well|lovely|right you are|all right|will do) )*"
                r"(?:bye(?: bye)?(?: then| now)?|"
                r"(?:speak|talk|see you|catch you) (?:soon|later|tomorrow|then))(?: love| dear| then)*$"
            ),
            r"^(?:and )?(?:take|keep|turn|bear) (?:the )?(?:next |first |second )?(?:left|right)(?: at .*)?$",
            r"^ready or not here i come$|^(?:yes |hello )*speaking$|^ready to meet my maker$",
            r"^(?:okay |ok |yes |right )*(?:go|carry) on(?: then)? (?:nurse|doctor|doc|lad|lass|i dare you)$",
            rf"^(?:okay|ok|all right|alright|yes|yeah|aye|right) {_WHO}$",
            *_OF_OTHERS,
            *_AT_ANOTHER_TIME,
            *_BIDDEN,
            *_CALLED_OUT,
            r"\bcome on (?:arsenal|united|city|england|liverpool)\b|\b(?:okay|hey) (?:google|siri|cortana)\b",
        )
    )
)
_OWN = re.compile(rf"\b(?:{_WORD}|yes|yeah|okay|ok|let's|resume|back|crack on|fire away)\b")
"""A word of beginning that is left over is one's own; "she's ready" may be somebody's who helps."""


def begins_nothing(text: str) -> bool:
    """Whether a plain text tells how old somebody is, or takes back an answer to a question before.

    >>> begins_nothing("i'm eight years old"), begins_nothing("actually yes"), begins_nothing("yes")
    (True, True, False)
    """
    return bool(_AGE.fullmatch(text) or _TAKEN_BACK.fullmatch(text))


def is_said(text: str) -> bool:
    """Whether a plain text is said to somebody else, or of them, or of something else than the slides, and no more.

    >>> is_said("is she ready"), is_said("next question"), is_said("say ready"), is_said("she's ready")
    (True, True, True, False)
    """
    return bool(_SAID.search(text)) and not _OWN.search(_SAID.sub(" ", text))
