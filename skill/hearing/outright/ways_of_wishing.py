"""The ways of saying each wish outright, as patterns; `several` finds which of them a sentence has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.hearing.values.numbers import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBER = rf"(?:half a dozen|{NUMBER_WORDS}|\d{{1,2}})(?: and a half)?"
_SECONDS = r"(?: ?(?:seconds?|secs?))"
_SIDE = r"(?:left|right)(?:[- ](?:hand|leg|one|side|foot|knee))?"
_LEG = rf"(?:(?:on|with|for|do|doing) )?(?:the |my )?{_SIDE}"
_EACH = (
    r"(?:each(?: (?:leg|side|one))?|apiece|a leg|a side|per leg|per side|either side|"
    r"(?:on|with|for) (?:each|both|either|every)(?: of them)?(?: (?:legs?|sides?|ones?))?|both (?:legs|sides))"
)
_OF = r"(?: of (?:them|those|these))?"
_SLIDES = r"(?:reps?|repetitions?|slides?|times|goes)"
_REST = r"(?:rests?|pauses?|gaps?|breaks?|breathers?)"
_BETWEEN = r"(?: (?:in )?(?:between|after) ?(?:each|every|them|the slides|slides|reps|the reps|one|rep|slide)*)?"
_PRATTLE = r"(?:witter|waffl|rambl|yapp|yakk|jabber|blather|blether|natter|gabb|rabbit|prattl|bang|dron)ing"
_AFTER = r"(?:(?:in )?between|after|before) (?:each|every|them|the (?:next|slides)|slides|reps)(?: (?:one|slide|rep))?"
_TALK = (
    r"(?:words?|talk(?:ing)?|chat(?:ter|ting|ty)?|speaking|speech|commentary|instructions?|wordy|talkative|blather|"
    r"waffle|waffling|speeches|chit ?chat|preamble|lectures?)"
)
_BREATH = r"(?: (?:breath|breathing|breaths|for the breath))?"
_WAYS = r"(?:in(?: and)? out|in|out|each way)"
_A_BIT = r"(?:(?:a (?:bit|little|lot|touch|tad)|much|very|really|nice and|slightly|even|ever so|quite|rather) )*"
_BELLS = r"(?:bells?|tones?|chimes?|beeps?|pings?)"

_NO_SLIDES = (
    rf"(?:{_TALK}|{_REST}|seconds?|secs?|minutes?|mins?|sets?|rounds?|practices?|times? (?:a|each|every)|weeks?|days?)"
)
_NOT = r"(?:didn't|doesn't|did not|don't|shouldn't|does not)"

_WITH = r"(?:(?:a|with|with a) )*"

SAID: Mapping[str, tuple[str, ...]] = {
    "legs": (
        rf"{NUMBER} {_LEG}(?: (?:and|but|then))? {NUMBER} {_LEG}",
        rf"{_LEG} {NUMBER}(?: (?:and|but|then))? {_LEG} {NUMBER}",
    ),
    "reps": (
        rf"{NUMBER}(?: {_SLIDES})?{_OF} (?:(?:on|with|for) (?:the |my )?|(?:the|my) ){_SIDE}(?! first| only)",
        rf"(?:(?:just|only) )?{NUMBER}(?: {_SLIDES})?{_OF} {_EACH}",
        rf"(?:(?:just|only) )?{NUMBER} {_SLIDES}(?: {_EACH})?",
        (
            r"(?:just|only|make it|make that|let's do|i'll do|i want to do|can i do|can we do) (?:just |only )?"
            rf"{NUMBER}(?: (?:today|this time|for today|for now))(?! {_SLIDES})"
        ),
        rf"(?:make it|make that|let's do|i'll do|i want to do|can i do|can we do) (?:just |only )?{NUMBER}$",
    ),
    "more_reps": (
        rf"(?:(?:{NUMBER}|a few|some|a couple) )?(?:more|extra) {_SLIDES}",
        rf"(?:{NUMBER}|a few|a couple) more(?: {_EACH}| {_LEG})?(?! {_NO_SLIDES})",
    ),
    "fewer_reps": (
        rf"(?:{NUMBER}|a couple) (?:fewer|less)(?: {_SLIDES}| of them)?(?: {_EACH}| {_LEG})?(?! {_NO_SLIDES})",
        rf"(?:a few |a bit )?(?:fewer|less)(?: {_SLIDES}| of them)",
        rf"(?:not|don't want) (?:so|as|that) many(?: {_SLIDES})?",
        rf"(?:a few )?fewer(?! {_TALK})|(?:a bit )?less(?= and )",
    ),
    "breath": (
        (
            r"(?:half a second|(?:one|a) second(?: and a half)?) (?:longer|shorter|more|less)(?: (?:on|for|of))?"
            r"(?: (?:the|my))?(?: (?:way|breath|breathing))?(?: (?:in|out))?"
        ),
        (
            rf"(?:breathe |breathing )?{NUMBER}{_SECONDS}?{_BREATH} {_WAYS}"
            rf"(?:(?: (?:and|then|but))? {NUMBER}{_SECONDS}?{_BREATH} (?:back )?(?:in|out))?(?! (?:between|of))"
        ),
        (
            rf"(?:breathe |breathing )?(?:in|out) (?:for |to )?{NUMBER}{_SECONDS}?"
            rf"(?:(?: (?:and|then|but))? (?:in|out) (?:for |to )?{NUMBER}{_SECONDS}?)?"
        ),
    ),
    "longer_out": (
        rf"{_A_BIT}longer (?:on the )?(?:way )?out(?: ?breaths?)?",
        rf"{_A_BIT}longer (?:breaths? out|exhales?)",
        rf"breathe out (?:for )?{_A_BIT}longer",
    ),
    "shorter_breath": (rf"{_A_BIT}shorter breaths?(?: in)?(?! out)",),
    "speak_slower": (
        rf"(?:speak|talk)(?: to me)? {_A_BIT}(?:slower|slowly|more slowly)",
        r"(?:not|don't) (?:talk|speak)(?: to me)? (?:so|too|that) (?:fast|quick|quickly)",
        rf"(?:a )?slower (?:voice|speech)|your voice {_A_BIT}slower",
    ),
    "speak_faster": (
        rf"(?:speak|talk)(?: to me)? {_A_BIT}(?:faster|quicker|as usual|normally)",
        r"(?:speak|talk)(?: to me)? (?:at|in) your (?:usual|normal) (?:speed|pace|voice|way)",
    ),
    "rest": (
        rf"{_WITH}{NUMBER}{_SECONDS}?(?: of)? {_REST}{_BETWEEN}",
        rf"{_WITH}{_REST} of {NUMBER}{_SECONDS}?{_BETWEEN}",
        rf"{NUMBER}{_SECONDS}?(?: in)? between(?: (?:them|each|slides|reps|the slides))?",
    ),
    "rest_longer": (
        rf"{_WITH}{_A_BIT}(?:longer|more|bigger) (?:{_REST}|of a {_REST}|time between){_BETWEEN}",
        rf"rest {_A_BIT}longer{_BETWEEN}",
        rf"(?:wait|pause) {_A_BIT}longer {_AFTER}",
        rf"(?:(?:leave|give) (?:me|us) )?{_A_BIT}(?:more|longer) (?:time |space )?{_AFTER}",
    ),
    "rest_shorter": (
        rf"{_WITH}{_A_BIT}(?:shorter|less|no|without|without any|smaller) {_REST}{_BETWEEN}",
        rf"rest {_A_BIT}(?:less|shorter){_BETWEEN}",
        r"straight (?:in ?to|on to|onto) the next(?: one| slide)?",
        rf"i (?:don't|do not) (?:need|want) (?:a |any |the |to )?{_REST}{_BETWEEN}",
    ),
    "words:full": (
        r"go back to (?:talking|speaking|saying)(?: (?:me|it|everything|all of it))*(?: through(?: it)?)?",
        r"(?:say|tell me) what to do (?:every|each) (?:time|slide|rep|breath)",
        rf"all (?:the|your) {_TALK}|(?:more|full) {_TALK}|tell me everything",
    ),
    "words:few": (
        (
            rf"(?:fewer|less|few|no|(?:not|without) (?:(?:so|too|as|that|all)(?: (?:much|many))?)) "
            rf"(?:of )?(?:(?:the|your) )?{_TALK}(?: so much)?"
        ),
        (
            rf"(?:without|(?:spare|save) (?:me|us)(?: (?:the|your|all the|all your))?) {_TALK}|"
            rf"(?:go |take it )?easy on (?:the|your) {_TALK}|"
            rf"(?:stop|quit|cut down on|cut)(?: (?:all|the|your))* (?:{_TALK}|{_PRATTLE})(?: on)?"
            rf"(?: so much)?"
        ),
        rf"(?:don't|do not) (?:talk|chat|speak|say|explain)(?: so| too)? much|(?:talk|say|speak) {_A_BIT}less",
        rf"(?:keep it|be|go) {_A_BIT}(?:quiet|quieter|brief|short)(?! (?:practice|set|one)\b)|quietly|{_A_BIT}quieter",
        r"(?:shut up|hush|pipe down)(?: a (?:bit|little))?",
    ),
    "words:count": (
        r"(?:the )?count(?:ing)? (?:back|again)|(?:bring|have|put) (?:the )?count(?:ing)? back",
        r"(?:just|only) (?:the )?(?:count(?:ing)?|numbers)|(?:the )?count(?:ing)? only",
    ),
    "words:tones": (
        rf"(?:just|only)(?: the| a| some)? {_BELLS}|{_BELLS}(?: only| instead)?",
        (
            r"(?:(?:can|could) it )?(?:(?:just|only|go) )*(?:ring (?:a bell|something)|ding|beep|chime|ping)"
            r"(?: instead(?: of (?:talking|speaking|words))?)?"
        ),
    ),
    "breath_sound:off": (r"(?:no|without(?: the)?|turn off the|stop the) breath(?:ing)? (?:sounds?|noises?)",),
    "breath_sound:on": (
        r"(?:let me|i want to|i'd like to|can i) hear (?:the|your|a) breath(?:ing)?",
        (
            r"(?:(?:let me hear|play|turn on|put on|with) )?(?:the )?(?:sounds? of (?:the )?breath(?:ing)?|"
            r"breath(?:ing)? (?:sounds?|noises?))"
        ),
    ),
    "first_leg": (
        rf"(?:(?:do|doing) )?(?:the |my )?{_SIDE} before (?:the |my )?(?:other|left|right)(?: (?:leg|one|side))?",
        rf"(?:start(?:ing)?|begin(?:ning)?|lead(?:ing)?)(?: off)? (?:with|on) (?:the |my )?{_SIDE}(?: first)?",
        rf"(?:the |my )?{_SIDE} (?:to (?:start|begin) with|first)|first (?:the |my )?{_SIDE}",
    ),
    "only_leg": (
        (
            rf"(?!just (?:left|right)(?! (?:leg|one|side|foot|knee)\b))(?:only|just)"
            rf"(?: (?:want|wanna|need)(?: to)?)?(?: (?:do|on|with|for|use|doing))?(?: (?:the|my))? {_SIDE}(?: only)?"
        ),
        rf"(?:the |my )?{_SIDE} (?:only|alone)",
        rf"(?:skip|leave out|leaving out|skipping|without|not|don't do|never mind)(?: the| my) {_SIDE}",
        rf"(?:none|(?:no|zero) (?:more )?{_SLIDES}) (?:on|with|for)(?: the| my) {_SIDE}",
    ),
    "both_legs": (r"(?:do |with )?(?:both|the two) (?:legs|sides)(?: (?:again|too|now))?",),
    "not_counted": (
        r"(?:scrap|scrub|don't count|ignore|discount) (?:that|the)(?: last)? (?:one|slide|rep)",
        (
            rf"(?:that(?: last)? one|(?:(?:the|my) )?(?:last |first |those |these |number )?(?:{NUMBER}|couple)"
            rf"(?: of (?:those|these|them))?) {_NOT} count"
        ),
        rf"(?:don't|do not|not to) count (?:the (?:last|first)|those|these|number) {NUMBER}",
    ),
    "restart_leg": (
        r"(?:start|begin|do) (?:that|this) (?:leg|side) (?:again|over)(?: from (?:one|the (?:start|beginning|top)))?",
    ),
    "countdown": (
        (
            r"(?:hang on|hold on|wait|give me|just|(?:can|could|may) i have|count me down|let me have)(?: for| from)? "
            rf"(?:{NUMBER}{_SECONDS}|half a minute|a minute and a half)"
        ),
        rf"{NUMBER}{_SECONDS} please",
    ),
    "another_set": (r"(?:one more|another|an extra|a second|a further) (?:set|round)",),
    "sets": (
        rf"(?:{NUMBER}|a couple of) (?:sets?|rounds?|lots)",
        rf"{NUMBER} goes of the (?:whole )?(?:lot|thing|set)|the whole (?:lot|thing|set) twice",
    ),
    "slower": (
        r"(?:not|don't go) (?:so|too|as|that) (?:fast|quick|quickly)",
        rf"(?:take|do) (?:it|them) {_A_BIT}slow(?:ly)?|slow(?:ing)?(?: (?:it|things))? down(?: a (?:bit|little))?",
        (
            rf"(?:(?:breathe|go)(?: with me)? )?{_A_BIT}(?:slower|(?<!so )(?<!too )(?:slowly|slow))"
            rf"(?: breaths?| breathing| pace)?"
        ),
    ),
    "faster": (
        r"(?:not|don't go) (?:so|too|as|that) (?:slow|slowly)",
        r"speed (?:it |things )?up(?: a (?:bit|little))?",
        r"(?:(?:this|that|it)(?:'s| is) )?(?:(?:far|way|much) )?too slow(?: for me)?",
        rf"{_A_BIT}(?:faster|quicker|quickly)(?: breaths?| pace)?",
        r"(?<!so )(?<!too )(?<!that )(?<!as )(?<!how )(?<!not )(?<!very )fast(?! (?:as|enough|asleep|one|and loose))",
    ),
}
"""By what is wished, as the ear names it, the ways of saying it; its value is read from the words."""
