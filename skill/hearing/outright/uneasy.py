"""What moves nobody on, where nothing plays: fear, "it's hard", a cry; and a fall, or that somebody can't get up."""

from __future__ import annotations

import re

from skill.hearing.outright import red_flags
from skill.hearing.words import plain_words, safety_words
from skill.hearing.words.answers import NO, YES
from skill.hearing.words.kin import PEOPLE

_VERY = r"(?:(?:a|bit|little|wee|so|very|really|quite|rather|too|just|all|still|that|feeling|getting|awfully) )*"
_AM = (
    r"(?:i'm|i am|i feel|i get|i got|feeling|getting|it's|it is|that's|that is|this is|that was|makes me|you're|sounds)"
)
_AFRAID = (
    r"(?:scared|afraid(?! (?:so|not)\b)|frighten(?:ed|ing)|scary|nervous|anxious|terrif(?:ied|ying)|worr(?:ied|ying)|"
    r"uneasy|petrified|feart|alarm(?:ed|ing))"
)
_OF = (
    r"(?: (?:of|about) (?:falling|it|this|that|the floor|getting (?:up|down)|going down|"
    r"doing (?:it|this|that|them)(?: wrong| badly)?|"
    r"moving|"
    r"hurting (?:it|myself))| to (?:move|try|go(?: on)?|get (?:up|down)|do (?:it|this)|bend|fall)|"
    r" (?:that )?i(?:'ll| might| will|'m going to) (?:fall|trip|slip|hurt (?:myself|it)|do it wrong)|"
    r" (?:that |in case )?(?:it|this|my \w+)(?:'ll| will| might|'s going to| is going to|'s gonna)(?: \w+)?? "
    r"(?:hurts?|be sore|go|give(?: way)?|click|lock|crack|pop)| (?:in case |if )it hurts?)"
)
_FEAR = re.compile(
    rf"\b{_AM} {_VERY}{_AFRAID}{_OF}?\b|"
    rf"\bi(?:'ve| have)? (?:got )?(?:a |much |some )?fear{_OF}?\b|"
    r"\bi (?:don't|do not) feel (?:very )?safe\b|"
    r"\bwhat if i (?:fall|trip|slip|drop)(?: over| down)?\b"
)
_DISLIKED = re.compile(r"\bi (?:really )?(?:don't|do not) like (?:this|it|that)(?: one| bit| at all)?$")
_SERIOUS = re.compile(
    r"\b(?:is|are) (?:that|it|this|those|they|these) (?:(?:really|very|so|that|all) )?"
    r"(?:serious|dangerous|bad|scary)\b|"
    r"\bshould i (?:be )?(?:worr(?:y|ied)|concerned|scared)\b"
)
_HARD = re.compile(
    r"\b(?:it's|it is|this is|that's|i find (?:it|this)|i'm finding (?:it|this)) "
    rf"{_VERY}(?:hard|difficult|tough|tricky|awkward|too much|impossible|a struggle)(?: for me)?\b"
    r"(?! (?:one|mattress|floor|bed|surface|ground|carpet|mat))|"
    r"\bi'm (?:\w+ )?(?:exhausted|shattered|knackered|wiped out|done in|all in|whacked)\b|"
    r"\bi'm struggling\b|^(?:hard|difficult|tricky|awkward)$"
)
_DOUBT = re.compile(
    r"\b(?:not (?:(?:so|very|really|quite|too|at all|entirely) )*(?:sure|certain)|unsure|i doubt|i can't tell|"
    r"i (?:don't|do not) (?:think|know|reckon|feel))(?: (?:that|if|whether|how|where|about))*"
    r" (?:i'm|i am|i've|i have|i can|am i|my|me|this is|it's|it is|that's)\b"
)
_BESIDE_DOUBT = re.compile(r"\b(?:but|so|still|anyway|let's|though)\b")
_STUCK = (
    r"i'm (?:(?:really|completely|totally|still|well) )?(?:stuck|wedged|trapped|pinned|jammed)(?: (?:fast|in|here))?"
    r"(?: (?:between|behind|against|under|in) .+)?"
)
_FETCH = rf"(?:get|fetch|call|ring|phone)(?: me)? my (?:{PEOPLE}|carer|nurse)(?: for me)?(?: please)?"
_A_LIMB = r"(?:my|the|me|this|that) (?:(?:other|left|right|bad|good) )?(?:legs?|knees?|foot|feet|arms?|hands?)"
_MANAGE = (
    rf"(?:do|manage) (?:it|this|that)|get {_A_LIMB}(?: (?:back|up|round))?(?: (?:under|beneath|underneath) "
    r"(?:me|myself))?|push (?:myself )?up|lift (?:myself|my \w+)|get any further|shift(?: myself)?|move from here"
)
_CANNOT = re.compile(
    rf"(?:(?:oh|no|sorry|but|um|i'm afraid|help|please|alexa) )*"
    rf"(?:{_FETCH}|{_STUCK}|(?:i (?:just )?)?can(?:'t|not)(?: (?:{_MANAGE}))?)"
)
_CRY = re.compile(
    r"(?:(?:oh|my|dear|me|god|gosh|goodness|gracious|lord|heavens|blimey|crikey|heck|hell|bloody|jesus|christ|whoa|wow|"
    r"jeez|ooh|good grief|um|well|and|hmm) ?)+"
)
_FILLED = re.compile(r"(?:(?:um|well|and|hmm|my|me) ?)*")
_GOES_ON = re.compile(r"\b(?:ready|go|start|begin|next|carry on|continue|let's|yes|yeah|okay|ok|fine|done|better)\b")
_ANSWERS = re.compile(rf"\b(?:{YES}|{NO}|none|i (?:do|did|have|had|am)|i've)\b")


def is_afraid(text: str, *, safety: bool = False) -> bool:
    """Whether a plain text tells of fear, and of no sign, and neither goes on nor, at a safety question, answers it.

    >>> is_afraid("i'm scared of falling"), is_afraid("i'm nervous but ready"), is_afraid("i'm scared my leg is numb")
    (True, False, False)
    """
    told = (_FEAR, _DISLIKED, _SERIOUS) if safety else (_FEAR, _DISLIKED)
    return any(pattern.search(text) for pattern in told) and _says_no_more(text, told, _ANSWERS if safety else _GOES_ON)


def is_only_fear(text: str) -> bool:
    """Whether a plain text tells of fear, and of nothing besides."""
    for pattern in (_FEAR, _DISLIKED, _SERIOUS, _HARD):
        text = pattern.sub(" ", text)
    return plain_words.FEAR.issuperset(text.split())


def finds_it_hard(text: str) -> bool:
    """Whether a plain text says that it is hard, or that somebody can't, and nothing that goes on."""
    return bool(_HARD.search(text)) and _says_no_more(text, (_HARD,), _GOES_ON)


def doubts(text: str) -> bool:
    """Whether a plain text doubts how somebody lies, or that they are ready, and does not go on in spite of it.

    >>> doubts("not sure if i'm ready"), doubts("i'm not sure i'm lying right"), doubts("i don't know but i'm ready")
    (True, True, False)
    """
    found = _DOUBT.search(text)
    return found is not None and not _BESIDE_DOUBT.search(text[found.end() :])


def cannot(text: str) -> bool:
    """Whether a plain text says that somebody can't, and no more."""
    return _CANNOT.fullmatch(text) is not None


def is_cry(text: str) -> bool:
    """Whether a plain text is a cry, and says nothing: "oh dear"."""
    return bool(_CRY.fullmatch(text)) and not _FILLED.fullmatch(text)


def _says_no_more(text: str, told: tuple[re.Pattern[str], ...], otherwise: re.Pattern[str]) -> bool:
    rest = text
    for pattern in told:
        rest = pattern.sub(" ", rest)
    return not (otherwise.search(rest) or safety_words.asserted(rest) or red_flags.sign(rest.strip()))


_FALLEN = re.compile(
    r"\bi'm (?:far |just |much )?too (?:weak|unsteady|wobbly)(?: to (?:get up|stand(?: up)?|move|do it))?\b|"
    r"\bi(?:'m not strong enough| haven't(?: got)? the strength| don't have the strength)\b|"
    r"\bi(?:'ve| have)? (?:just )?(?:fell|fallen|had a fall|slipped(?! disc)|tripped|tumbled)(?! up)"
    r"(?: (?:over|down|off))?\b|"
    r"\bi(?:'ve| have)? (?:just )?(?:rolled|slid) off(?= the (?:bed|chair|sofa|couch)\b|$)|"
    r"\b(?:can't|cannot) get (?:back )?(?:up|off the (?:floor|bed))\b|\bstuck on the floor\b"
)


def has_fallen(text: str) -> bool:
    """Whether a plain text tells of a fall, or that somebody can't get up, and of nothing else."""
    return bool(_FALLEN.search(text)) and plain_words.FALL.issuperset(_FALLEN.sub(" ", text).split())
