"""Whether a clinician has agreed to the exercise: a yes leads on, and is believed only where it is told outright.

>>> is_given("i've got the all clear")
True
>>> is_given("he'll give me the all clear next week")
False
"""

from __future__ import annotations

import re

from skill.hearing.words import denial_words, plain_words, safety_words
from skill.hearing.words.answers import YES
from skill.hearing.words.kin import CLINICIANS, PEOPLE
from skill.hearing.words.patterns import ASKING, any_of

_NEGATED = re.compile(r"\b(?:no|not|nor|none|nothing|never|neither|nobody|without|\w+n't)\b")
_NOT_YET = re.compile(
    r"\b(?:you|whatever(?! i (?:like|want)(?:ed|d)?\b)|i (?:said|say)|would|'d|i'd|be|being|maybe|think|hope|"
    r"want(?! me\b)|"
    r"(?<!said i )(?<!told me i )(?<!says i )should|\w+'ll|will)\b|"
    rf"^(?:{ASKING}|did|has|have|had|was|may)\b|"
    rf"\b(?:(?:my|our|the|a) (?:{PEOPLE})(?: (?!(?:{CLINICIANS})\b)\w+){{0,4}}|alexa|google) (?:said|says|agree\w*)\b|"
    r"\bi cleared\b|^(?:oh )?(?:aye|yeah) right$"
)
"""A wish, a guess, a time to come, a question, or the word of somebody who is no clinician."""

_OBJECTION = (
    r"restrictions?|limits?|limitations?|objections?(?: to (?:it|this|that))?|reasons? not to|harm in it|"
    r"problems? with (?:it|that|this|me (?:doing|exercising|moving)(?: (?:it|this|them|these|that))?)"
)
_WITHOUT_OBJECTION = re.compile(
    rf"\b(?:no|(?:hasn't|haven't|had not|not) (?:got )?any) (?:{_OBJECTION})\b|"
    r"\bnothing (?:is )?(?:off limits|against (?:it|that|this))\b"
)
_BY_WHOM = re.compile(rf"\b(?:he|she|they|{CLINICIANS}|hospital|clinic|team)\b")
_THE_EXERCISE = r"(?:it|this|that|them|these|me to|us to|(?:the|this|these|my) (?:exercises?|slides))"
_A_CLINICIANS = rf"(?:my|the|his|her|their) (?:(?:{CLINICIANS})'s )?"
_WELL = r"(?:fine|okay|ok|all right|alright|good|safe)"
_SAID = r"(?:said|says|told me|told us)(?: to me)?(?: that)?"
_MOVING = (
    r"(?:keep (?:(?:it|them|this|that|the knee|myself) )?(?:moving|going|active|mobile)(?: it)?|stay (?:active|mobile)|"
    r"get (?:it|them|myself|the knee) moving|(?:exercise|bend|move|use|work) (?:it|them|the knee|the leg))"
)
_A_SHEET = r"(?:a|the|this|that|my) (?:leaflet|sheet|booklet|list|programme|program|plan)"
_GAVE = r"(?:gave|given|set|showed|shown|sent|prescribed)"
_OFTEN = r"(?:every day|daily|(?:once|twice|(?:two|three|four|five) times|a few times) (?:a|every) (?:day|week))"
_ALLOWED = any_of(
    # A word for it was given.
    r"(?:got|had|have|has|given|gave|give|gives)(?: me| us)? (?:(?:the|an?|full|his|her|their) )*"
    r"(?:all clear|go ahead|green light|okay|ok|thumbs up|nod|permission|clearance|blessing|clean bill of health)",
    r"^(?:all clear|green light)|with (?:the )?(?:permission|agreement|consent|blessing|okay) (?:of|from) (?:my|the)",
    rf"with {_A_CLINICIANS}(?:permission|consent|blessing)",
    # It was allowed.
    rf"(?:permitted|allowed|approved|authori[sz]ed|okayed|recommended|agreed to|suggested|advised|encouraged)"
    rf"(?: {_THE_EXERCISE})+",
    r"(?:has|have|he|she|they|surgeon|doctor|team) (?:agreed|permitted)$|(?:am|been|was) allowed(?: to)?",
    r"passed(?: me)? fit|signed(?: me)? off",
    r"cleared(?! off)(?: me)?(?: for (?:it|this|that|exercises?|anything|everything))?",
    # It was said.
    rf"{_SAID} (?:yes|fine|okay|it (?:is|was|would be) {_WELL}|of course|by all means)",
    rf"{_SAID} (?:go ahead|go for it|fire away|carry on|keep it up|keep at it|start|crack on|"
    rf"get on with it|(?:to )?do (?:it|them|these|this|those)(?: {_OFTEN})?)",
    rf"{_SAID} (?:i|we) (?:can|could|may|must|should|am (?:free|fine|good|okay) to|"
    r"was (?:free|fine|okay) to)",
    # It was ordered.
    rf"{_SAID} (?:to )?{_MOVING}$|told (?:me )?to {_MOVING}$",
    r"told (?:me )?to(?: (?:do|start|exercise|move|keep moving|carry on|go ahead)\b|$)",
    rf"{_SAID} {_OFTEN}$",
    rf"{_SAID} the more i (?:do|move|exercise)(?: it| them)? the better$",
    r"(?:got|has|have) me (?:doing|on) (?:it|them|these|this)|(?:sent|got|has|have) me to do (?:it|them|these|this)",
    rf"(?:{CLINICIANS})'s (?:idea|orders|advice|instructions)$|part of (?:my|the) (?:physio|rehab|rehabilitation)$",
    rf"{_GAVE} me {_A_SHEET} (?:of|with|for) (?:(?:the|these|my|some|them|it) )*(?:exercises|slides|in|on)$",
    r"(?:showed|shown|taught) me how to do (?:it|them|these|this|those)(?: (?:exercises|slides))?$",
    rf"{_GAVE} me (?:the|these|those|my|some) (?:exercises|(?:heel )?slides)",
    r"(?:wants?|wanted|asked|advised|ordered) me (?:to (?:do|move|exercise|start)\b|to$|(?:moving|doing)\b)",
)
_HANDED = re.compile(rf"\b{_GAVE} me (?:them|these|those|this)\b")
"""Of the exercises, beside a yes; of pills, perhaps, without one."""

_TOLD_OF_IT = re.compile(
    r"\b(said|says|told me)(?: that)? (?:(?:light|gentle|any|some) )?(?:exercises?|movement|(?:heel )?slides) "
    rf"(?:is|are|was|were|would be) {_WELL}\b"
)
"""The exercise, or a kind that a slide of the heel is one of: "she said light exercise would be fine"."""

_WOULD_DO_GOOD = re.compile(
    r"\b(said|says|told me)(?: that)? (?:it|they|this|that|these) (?:would|will) do (?:me|it|the knee) "
    r"(?:(?:a lot of|the world of|nothing but|some) )?good$"
)
_ASKED = re.compile(r"^(?:yes )?i (?:did )?ask(?:ed)?(?: him| her| them)? and (?=(?:he|she|they)\b)")
WHO_AGREED = re.compile(r"\b(?:surgeon(?:s|'s)?|surgical|hospital)\b")
"""Words of an operation that name who agreed, and no sign."""
_ONE_AT_THE_HOSPITAL = (
    r"\b(?:lady|girl|woman|man|lad|chap|one|people|folk) (?:at|from|in|up at) (?:the )?"
    r"(?:hospital|clinic|physio|infirmary)\b"
)
_SPELLED = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\b(he|she|it|that|nothing)'s\b", r"\1 is"), (r"\bhe is (?=passed|cleared|signed|given)", "he has "),
        (r"\bi'm\b", "i am"), (r"\b(i|they|we)'ve\b", r"\1 have"), (r"\bthey're\b", "they are"),
        (r"'d (?=no )", " had "),
        (r"\b(told me|said) (?:at|in|up at) (?:the )?(?:hospital|clinic|infirmary|surgery)\b", r"\1"),
        (_ONE_AT_THE_HOSPITAL, "physio"),
    )
)  # fmt: skip


def _spelled(text: str) -> str:
    for pattern, instead in _SPELLED:
        text = pattern.sub(instead, text)
    return _ASKED.sub("", text)


def is_open(text: str) -> bool:
    """Whether a plain text has a negation in it, a wish, a guess, a time to come or a question."""
    return bool(_NEGATED.search(text) or _NOT_YET.search(text))


def is_given(text: str) -> bool:
    """Whether a plain text tells, outright and of the past, that the exercise was allowed, and nothing else."""
    text = _spelled(text)
    text = _WOULD_DO_GOOD.sub(r"\1 it was fine", _TOLD_OF_IT.sub(r"\1 it was fine", text))
    without = _WITHOUT_OBJECTION.search(text) if _BY_WHOM.search(text) else None
    handed = _HANDED.search(text) if _YES.search(text) else None
    if not (without or handed or _ALLOWED.search(text)):
        return False
    text = _HANDED.sub(" ", text) if handed else text
    rest = _ALLOWED.sub(" ", _WITHOUT_OBJECTION.sub(" ", text) if without else text)
    if _NEGATED.search(rest) or _NOT_YET.search(text) or safety_words.asserted(WHO_AGREED.sub(" ", rest)):
        return False
    return plain_words.CLEARED.issuperset(rest.split())


_WITHHELD = re.compile(
    r"\b(?:\w+'ll|will(?! you\b)|next (?:week|month|time|visit|appointment)|"
    r"give it (?:\w+ ){0,2}(?:weeks?|months?|days?|while)|"
    r"until|till|waiting|(?:have|got) to wait|yet|tomorrow|hold off|"
    r"nobody|no one|(?:told (?:me )?|said )to (?:rest|wait|stop|hold off)|(?:have|need|meant|going) to ask)\b"
)


_UNTOLD = re.compile(r"\b(?:not|never|\w+n't|nobody|no one|\w+'ll|will|until|till|waiting|yet)\b")
_NO_MATTER = re.compile(
    r"\b(?:no|not|never|nothing|nobody|don't|doesn't)(?: \w+)?(?: \w+)? (?:objections?|problem|harm|stop moving)\b|"
    r"\b(?:don't|doesn't|wouldn't) mind\b|\bnever (?:said no|\w+ without)\b|\bi'm not allowed\b|\bi am not allowed\b|"
    r"\bnever stops?\b|\bnot against\b|\b(?:so|as) long as\b|\bbut (?:yes|not|no|don't)\b|\bany exercise\b|"
    r"\b(?:only|just|except) (?:no|not|don't)\b|\bor (?:you|i)'ll\b|\bnot a (?:doctor|surgeon)\b|"
    r"\bif \w+ hadn't\b|\bnot only\b|\bdon't stop\b|\bnobody had any\b"
)
"""Two negations, a condition, or what stands in nobody's way: "never said no to it", which is asked about."""


def is_withheld(text: str) -> bool:
    """Whether a plain text denies that somebody has agreed, or puts it off; never "no restrictions he said"."""
    text = _spelled(text)
    if is_to_come(text):
        return True
    if _WITHOUT_OBJECTION.search(text) or _NO_MATTER.search(text):
        return False
    if _ALLOWED.search(text):
        return bool(_UNTOLD.search(text))
    return bool(safety_words.DENIAL.search(text) or _WITHHELD.search(text))


_SPAN = r"(?:(?:an?|one|two|three|four|five|six|seven|eight|ten|twelve|a few|a couple of|some) )?(?:more )?"
_TO_COME = re.compile(
    r"(?:(?:um|uh|er|oh|well|no|not yet|hopefully|maybe|perhaps|probably|i hope|i think|it's|that's|it is|still|just|"
    r"they (?:say|said)|he (?:says|said)|she (?:says|said)|said) )*"
    rf"(?:soon|pretty soon|later(?: on)?|shortly|eventually|some ?day|one day|sometime|tomorrow|pending|"
    r"any (?:day|time|minute) now|in good time|to be (?:decided|confirmed)|undecided|not so far|"
    rf"in {_SPAN}(?:days?|weeks?|months?|fortnight|year)(?: or (?:so|two))?(?: time)?|in a while|"
    r"next (?:week|month|time|year|visit|appointment|monday|tuesday|wednesday|thursday|friday|spring|autumn|summer)|"
    r"after (?:my|the) (?:next )?(?:check ?up|appointment|scan|x ray|visit|follow ?up|review|holidays?)|"
    r"(?:too|a bit|still too|bit) (?:early|soon)(?: (?:to say|to tell|for that|yet))?|"
    r"(?:i'm |we're |still )*waiting"
    r"(?: (?:to hear|on (?:them|him|her|that)|for (?:them|him|her|that|the letter|an answer)))?)"
    r"(?: (?:yet|now|i think|i hope|i suppose|please|probably|maybe|though|or so|they (?:say|said)|he (?:says|said)|"
    r"she (?:says|said)))*"
)
"""A time to come, and nothing else: of whether somebody has agreed, that it is still to be."""


def is_to_come(text: str) -> bool:
    """Whether a plain text names a time to come, or the waiting for it, and nothing besides.

    >>> is_to_come("hopefully soon"), is_to_come("yes as soon as i like")
    (True, False)
    """
    return bool(_TO_COME.fullmatch(text))


_OPERATION = r"(?:operations?|op|surgery|surgeries|procedures?)"
_NO_OPERATION = re.compile(
    rf"(?:(?:no|but|well|oh|sorry|there|you|misheard|me|that|was|wrong|because|i said) )*?"
    rf"(?:(?:no|there (?:is|was|has been|were) (?:no|not an?|never an?)) {_OPERATION}|"
    rf"i (?:have not|haven't|did not|didn't|never|do not|don't)(?: (?:had|have|done|do|did|get|got|been|ever))* "
    rf"(?:an?|any|no|one|that)?(?: )?{_OPERATION}|i have (?:had|got) no {_OPERATION}|i had no {_OPERATION}|"
    rf"i (?:never|have not|haven't|have never) (?:been|was) operated(?: on)?|"
    rf"(?:i|they) (?:have )?never (?:had|did|operated)(?: on me)?)"
    rf"(?: (?:at all|ever|this year|done|in my life|anywhere|on (?:it|me|my (?:knee|hip|back))))*"
)


def denies_operation(text: str) -> bool:
    """Whether a plain text says that there was no operation a surgical team could have spoken of."""
    words = " ".join(word for word in _spelled(text).split() if word not in denial_words.FILLERS)
    return bool(_NO_OPERATION.fullmatch(words))


_YES = re.compile(rf"\b(?:{YES}|sure|certainly|absolutely|of course)\b")


def is_put_off(text: str) -> bool:
    """Whether a plain text tells, without a yes, of a clinician's word that is still to come."""
    return bool(_WITHHELD.search(text)) and is_withheld(text) and not _YES.search(text)
