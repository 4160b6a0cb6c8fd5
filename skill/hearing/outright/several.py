"""Several wishes in one sentence: "five each and slower", "only the left one, and not too chatty".

Each is found by the words that name it outright, wherever it stands; what is left over is nothing, or something that
somebody has to be told was not understood.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from skill.hearing.values.numbers import ONES, TENS
from skill.hearing.words import safety_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_N = rf"(?:half a dozen|{'|'.join((*TENS, *ONES))}|\d{{1,2}})(?: and a half)?"
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
_TALK = r"(?:words?|talk(?:ing)?|chat(?:ter|ting|ty)?|speaking|speech|commentary|instructions?|wordy|talkative|blather)"
_BREATH = r"(?: (?:breath|breathing|breaths|for the breath))?"
_WAYS = r"(?:in(?: and)? out|in|out|each way)"
_A_BIT = r"(?:(?:a (?:bit|little|lot|touch|tad)|much|very|really|nice and|slightly|even|ever so|quite|rather) )*"
_BELLS = r"(?:bells?|tones?|chimes?|beeps?|pings?)"

_WITH = r"(?:(?:a|with|with a) )*"

_SAID: Mapping[str, tuple[str, ...]] = {
    "legs": (
        rf"{_N} {_LEG}(?: (?:and|but|then))? {_N} {_LEG}",
        rf"{_LEG} {_N}(?: (?:and|but|then))? {_LEG} {_N}",
    ),
    "reps": (
        rf"{_N}(?: {_SLIDES})?{_OF} (?:(?:on|with|for) (?:the |my )?|(?:the|my) ){_SIDE}(?! first| only)",
        rf"(?:(?:just|only) )?{_N}(?: {_SLIDES})?{_OF} {_EACH}",
        rf"(?:(?:just|only) )?{_N} {_SLIDES}(?: {_EACH})?",
        (
            rf"(?:just|only|make it|make that|let's do|i'll do|i want to do|can i do|can we do) (?:just |only )?{_N}"
            rf"(?: (?:today|this time|for today|for now))(?! {_SLIDES})"
        ),
        rf"(?:make it|make that|let's do|i'll do|i want to do|can i do|can we do) (?:just |only )?{_N}$",
    ),
    "more_reps": (rf"(?:(?:one|a few|some|a couple) )?(?:more|extra) {_SLIDES}", rf"(?:one|a few) more(?: {_EACH})?"),
    "fewer_reps": (
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
            rf"(?:breathe |breathing )?{_N}{_SECONDS}?{_BREATH} {_WAYS}"
            rf"(?:(?: (?:and|then|but))? {_N}{_SECONDS}?{_BREATH} (?:back )?(?:in|out))?(?! (?:between|of))"
        ),
        (
            rf"(?:breathe |breathing )?(?:in|out) (?:for |to )?{_N}{_SECONDS}?"
            rf"(?:(?: (?:and|then|but))? (?:in|out) (?:for |to )?{_N}{_SECONDS}?)?"
        ),
    ),
    "longer_out": (
        rf"{_A_BIT}longer (?:on the )?(?:way )?out(?: ?breaths?)?",
        rf"{_A_BIT}longer (?:breaths? out|exhales?)",
        rf"breathe out (?:for )?{_A_BIT}longer",
    ),
    "shorter_breath": (rf"{_A_BIT}shorter breaths?(?: (?:in|out))?",),
    "speak_slower": (
        rf"(?:speak|talk)(?: to me)? {_A_BIT}(?:slower|slowly|more slowly)",
        rf"(?:a )?slower (?:voice|speech)|your voice {_A_BIT}slower",
    ),
    "speak_faster": (rf"(?:speak|talk)(?: to me)? {_A_BIT}(?:faster|quicker|as usual|normally)",),
    "rest": (
        rf"{_WITH}{_N}{_SECONDS}?(?: of)? {_REST}{_BETWEEN}",
        rf"{_WITH}{_REST} of {_N}{_SECONDS}?{_BETWEEN}",
        rf"{_N}{_SECONDS}?(?: in)? between(?: (?:them|each|slides|reps|the slides))?",
    ),
    "rest_longer": (
        rf"{_WITH}{_A_BIT}(?:longer|more|bigger) (?:{_REST}|of a {_REST}|time between){_BETWEEN}",
        rf"rest {_A_BIT}longer{_BETWEEN}",
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
        rf"all (?:the|your) {_TALK}|(?:more|full) {_TALK}|tell me everything",
    ),
    "words:few": (
        (
            rf"(?:fewer|less|few|no|(?:not|without) (?:(?:so|too|as|that|all)(?: (?:much|many))?)) "
            rf"(?:of )?(?:(?:the|your) )?{_TALK}(?: so much)?"
        ),
        (
            rf"without {_TALK}|(?:go |take it )?easy on (?:the|your) {_TALK}|"
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
            r"(?:(?:can|could) it )?(?:(?:just|only|go) )*(?:ring a bell|ding|beep|chime|ping)"
            r"(?: instead of (?:talking|speaking|words))?"
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
        rf"(?:start(?:ing)?|begin(?:ning)?|lead(?:ing)?)(?: off)? (?:with|on) (?:the |my )?{_SIDE}(?: first)?",
        rf"(?:the |my )?{_SIDE} (?:to (?:start|begin) with|first)|first (?:the |my )?{_SIDE}",
    ),
    "only_leg": (
        (
            rf"(?!just (?:left|right)(?! (?:leg|one|side|foot|knee)\b))(?:only|just)"
            rf"(?: (?:do|on|with|for|use|doing))?(?: (?:the|my))? {_SIDE}(?: only)?"
        ),
        rf"(?:the |my )?{_SIDE} (?:only|alone)",
        rf"(?:skip|leave out|leaving out|skipping|without|not|don't do|never mind)(?: the| my) {_SIDE}",
    ),
    "both_legs": (r"(?:do |with )?(?:both|the two) (?:legs|sides)(?: (?:again|too|now))?",),
    "not_counted": (
        r"(?:scrap|scrub|don't count|ignore|discount) (?:that|the)(?: last)? (?:one|slide|rep)",
        r"that(?: last)? one (?:didn't|doesn't|did not) count",
    ),
    "restart_leg": (
        r"(?:start|begin|do) (?:that|this) (?:leg|side) (?:again|over)(?: from (?:one|the (?:start|beginning|top)))?",
    ),
    "countdown": (
        rf"(?:hang on|hold on|wait|give me|just)(?: for)? (?:{_N}{_SECONDS}|half a minute|a minute and a half)",
    ),
    "another_set": (r"(?:one more|another|an extra|a second|a further) (?:set|round)",),
    "sets": (rf"(?:{_N}|a couple of) (?:sets?|rounds?|lots)",),
    "slower": (
        r"(?:not|don't go) (?:so|too|as|that) (?:fast|quick|quickly)",
        rf"(?:take|do) (?:it|them) {_A_BIT}slow(?:ly)?|slow(?: (?:it|things))? down(?: a (?:bit|little))?",
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
    ),
}
"""By what is wished, as the ear names it, the ways of saying it; its value is read from the words."""
_NAMED = tuple((meaning, re.compile(rf"\b(?:{way})\b")) for meaning, ways in _SAID.items() for way in ways)
_GOALS = tuple(
    (meaning, re.compile(rf"\b(?:for )?(?:(?:my|the|me|both|lower|low) )*{said}\b(?! (?:leg|one|first)\b)"))
    for meaning, said in (("knees", "knees?"), ("hips_back", r"(?:backs?|hips?)(?: and (?:low )?(?:back|hips))?"))
)
_FELT = (
    ("hard", re.compile(r"\b(?:too )?(?:hard|tough|difficult)\b")),
    ("right", re.compile(r"\bjust right\b(?! (?:leg|one|side|foot|knee)\b)")),
    ("easy", re.compile(r"\b(?:too )?easy\b")),
)
_BESIDES = {**dict.fromkeys(("choose", "same", "newcomer", "anywhere"), _GOALS), "feel": _FELT}
"""By the situation, what else than a wish a part may be."""
_ONWARD = (
    (
        "next",
        re.compile(
            r"\b(?:(?:i'm|we're) )?(?:all )?ready\b|\blet's (?:go|begin|start|get going)\b|\b(?:carry|go) on\b|"
            r"\bgo ahead\b|\b(?:and|we can|then) (?:go|begin|start)$"
        ),
    ),
    ("yes", re.compile(r"^(?:oh |well |um )*(?:yes|yeah|yep|yup|aye|sure)\b")),
)
_NUMBER = re.compile(rf"(?:{_N})")
_LEADS_ON = frozenset({"knees", "hips_back", "next", "yes", "easy", "right", "hard"})
"""Parts that are no wishes: they come last, when the others are known."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_SAYS_NOTHING = _words(
    "a an the i i'd i'll we we'll you me my it it's it'll that them this is be do doing done can could may might",
    "would should like want wanna prefer rather need have having make making give take let let's us try please",
    "thanks thank cheers ta alexa love dear pet darling mate um uh er erm oh ah well so now then and but also plus",
    "with as too just for to of on in at go going today time bit little maybe perhaps okay ok right start begin",
    "heel heels slide slides exercise exercises practice pace by way same again if mind get one ones there only",
    "kindly set put use keep more some any here today's think next breathe",
)
_JOINED = re.compile(r"^(?:and|but|also|plus|with|then)\b|\b(?:and|but|also|plus|with)$")
ASKED = re.compile(
    r"\b(?:please|(?:can|could|would|will) (?:you|i|we)|"
    r"(?:i'd like|i want|i would like|let's|i'll|we'll)(?: to)?(?: do)?|(?:make|keep) it(?! short| brief| quiet)|"
    r"(?:just|only)? ?do)\b"
)
"""What makes a wish of what may be a part of the body: "the left leg please"."""
OF_LEGS = frozenset({"only_leg", "both_legs"})
_PLAIN = _words(
    "i think should would i'll let's have it them that go just now today this time for me us have here of my as oh"
)
_PLAIN_AT_A_QUESTION = _words(
    "a an the and please thanks can could i'd like we you do doing make slides more alexa um er"
)
_ELSE = re.compile(
    r"\b(?:what|what's|why|how|when|who|which|where|shall|am i|is it|are we|do (?:i|we|you)|does|was|were|did|didn't|"
    r"yesterday|last (?:time|week)|unless|until|every time|already|not|don't|won't|never|can't|cannot|stop|wait|pause|"
    r"hang on|hold on|no|nope|nah|sorry|actually|mean|meant|feels?|felt|hurts?|hurting|too|said|says)\b"
)
"""Beside these a wish may be a question, a tale, or the opposite."""


class Part(NamedTuple):
    """One of the things a sentence says: its meaning, as the ear names it, its place in letters, and its words."""

    meaning: str
    start: int
    words: str

    @property
    def end(self) -> int:
        """The place after its last letter."""
        return self.start + len(self.words)


class Several(NamedTuple):
    """What a sentence says in several parts, those that lead on last, and what was not understood of it."""

    parts: tuple[Part, ...]
    missed: str = ""
    """The words of a part that was not understood; empty if all was."""
    place: str = ""
    """Which part that is: the first, the middle, the last, or some of several."""


def read(text: str, situation: str, *, weighs: bool) -> Several | None:
    """What a plain text says part by part, or the single wish that it is and nothing else; None if neither.

    Where an answer weighs only a safety question takes wishes, and only from a sentence that is nothing else.
    """
    parts = only_wishes(text, at_a_question=weighs)
    if weighs:
        return Several(parts) if parts and situation == "safety" else None
    if len(parts) == 1:
        return Several(parts)
    return several(text, situation)


def several(text: str, situation: str) -> Several | None:
    """The parts of a plain text that says more than one thing, or one and something not understood; else None.

    A sign of the body, a question, and words taken back are nothing that is read part by part.
    """
    parts = _parts(text, situation)
    left = [run for run in _between(text, parts) if not _SAYS_NOTHING.issuperset(run.words.split())]
    if not parts or safety_words.asserted(text) or any(_ELSE.search(run.words) for run in left):
        return None
    for run in left:
        number = " ".join(word for word in run.words.split() if word not in _SAYS_NOTHING or _NUMBER.fullmatch(word))
        if _NUMBER.fullmatch(number) and not {"reps", "legs"}.intersection(part.meaning for part in parts):
            parts = (*parts, run._replace(meaning="reps"))
            left.remove(run)
            break
    if len({part.meaning for part in parts}) < len(parts) or _LEADS_ON.issuperset(part.meaning for part in parts):
        return None
    parts = tuple(sorted(parts, key=_rank))
    if not left:
        return Several(parts) if len(parts) > 1 else None
    joined = [run for run in left if _JOINED.search(run.words)]
    if len(joined) > 1 or not (joined or len(parts) > 1):
        return None
    missed = joined or [run for run in left if _says_something(run.words) and situation != "moving"]
    if not missed:
        return Several(parts)
    starts = [part.start for part in parts]
    place = "first" if missed[0].start < min(starts) else "last" if missed[-1].start > max(starts) else "middle"
    return Several(parts, " ".join(run.words for run in missed), place if len(missed) == 1 else "some")


def _says_something(run: str) -> bool:
    """Whether what is left over may be something that was meant, and is not a name or a sound."""
    return len([word for word in run.split() if word not in _SAYS_NOTHING]) > 1


def _rank(part: Part) -> tuple[bool, bool, int]:
    """Another set comes before the number that is for it; what leads on comes last."""
    return part.meaning in _LEADS_ON, part.meaning != "another_set", part.start


def only_wishes(text: str, *, at_a_question: bool) -> tuple[Part, ...]:
    """The wishes of a plain text that says nothing else.

    At a question about the body a leg that is named is a wish only where it is asked for, or stands beside another one.
    """
    said = " ".join(ASKED.sub(" ", text).split()) if at_a_question else text
    parts = _parts(said)
    rest = {word for run in _between(said, parts) for word in run.words.split()}
    legs = not at_a_question or len(parts) > 1 or said != text
    other = any(part.meaning in _LEADS_ON or (not legs and part.meaning in OF_LEGS) for part in parts)
    plain = _PLAIN_AT_A_QUESTION if at_a_question else _PLAIN_AT_A_QUESTION | _PLAIN
    return () if other or not plain.issuperset(rest) or safety_words.asserted(text) else parts


def _parts(text: str, situation: str = "") -> tuple[Part, ...]:
    """What is named outright, from left to right: of two that overlap the one that begins first, or is longer."""
    named = (*_NAMED, *_BESIDES.get(situation, ()), *_ONWARD)
    parts: list[Part] = []
    while True:
        at = parts[-1].end if parts else 0
        hits = ((meaning, said.search(text, at)) for meaning, said in named)
        found = [Part(meaning, hit.start(), hit.group()) for meaning, hit in hits if hit and hit.group()]
        if not found:
            return tuple(parts)
        parts.append(min(found, key=lambda part: (part.start, -len(part.words))))


def _between(text: str, parts: tuple[Part, ...]) -> list[Part]:
    """What stands before, between and after the parts, where it has words."""
    ends = [0, *(part.end for part in parts)]
    starts = [*(part.start for part in parts), len(text)]
    runs = [(start, text[start:end]) for start, end in zip(ends, starts, strict=True)]
    return [Part("", start, words.strip()) for start, words in runs if words.strip()]
