"""The wishes that a sentence says part by part, each with its value: "ten on each leg, and longer rests"."""

import re
from dataclasses import replace

from skill.hearing import reasoned
from skill.hearing.belief import certainty
from skill.hearing.ear import hear
from skill.hearing.guess import Hearing
from skill.hearing.meaning_kinds import HEALTH
from skill.hearing.meanings import MEANINGS, as_utterance
from skill.hearing.outright import reasons, several
from skill.hearing.situation_kinds import WEIGHED
from skill.hearing.utterance import SLIDES, WISHES, Candidate, Intent, Utterance
from skill.hearing.values.of_meaning import with_value
from skill.hearing.words import idioms, negators, safety_words

_OF_THE_SLIDES = (*WISHES, Intent.ONLY_LEG, Intent.BOTH_LEGS)
"""Beside one of these, "slower" is about the slides, too."""


def wished(meant: Utterance, words: str, situation: str, question: str | None) -> Utterance | None:
    """The wishes that a sentence says, if it says several, or is nothing but one."""
    words = words if situation in WEIGHED else idioms.plainly(words)
    found = several.read(words, situation, weighs=situation in WEIGHED)
    if found is None:
        return _beside_an_answer(meant, words, situation)
    parts, missed, place = found
    if meant.intent is Intent.LEGS and {part.meaning for part in parts} == {"reps"}:
        return None  # a number for each leg, of which only one stands in the words of a wish
    heard = meant.instead(meant.intent)
    if missed and reasons.is_one(missed) and reasoned.is_mere(missed, situation):
        missed = place = ""
    if missed:
        more = hear(missed, situation, question)
        if more.meaning in HEALTH or situation == "moving":  # it may be something that should stop the movement
            return None
        wish = more.outcome == "sure" and MEANINGS.get(more.meaning or "") in (*WISHES, Intent.SPEECH)
        if wish and more.meaning not in [part.meaning for part in parts]:
            parts, place = (*parts, several.Part(_with_its_word(more), 0, missed)), ""
    if len(parts) == 1 and not place:
        return as_utterance(heard, with_value(parts[0].meaning, words, 1.0), words, situation)
    return heard.instead(Intent.SEVERAL, place or None, candidates=told(parts, heard, situation))


_BESIDE = re.compile(r" (?:but|only|except|and|though) ")
_FELT = re.compile(r"\b(?:hard|harder|easy|easier|tough|regret)\b")
_NO_WISH = re.compile(rf"\S+(?: \S+)?|.*\b{negators.NEGATOR}\b.* (?:more|less|fewer|much)\b.*")
"""What says too little to be a wish, or wants no more and no less."""
_ANSWERED = {"feel": Intent.FEEL, "same": Intent.YES}
"""Where a wish for next time, or for now, is told in the same breath as the answer."""


def _beside_an_answer(meant: Utterance, words: str, situation: str) -> Utterance | None:
    """An answer, and a wish after it in words of its own: "just right but the out part was over too soon"."""
    if meant.intent is not _ANSWERED.get(situation) or safety_words.asserted(words):
        return None
    for joined in _BESIDE.finditer(words):
        before, after = words[: joined.start()], words[joined.end() :]
        answer, wish = hear(before, situation), hear(after, "anywhere")
        heard = [MEANINGS.get(each.meaning or "") for each in (answer, wish) if each.outcome == "sure"]
        if len(heard) < 2 or heard[0] is not meant.intent or heard[1] not in (*WISHES, Intent.SPEECH):
            continue
        if wish.confidence >= certainty.CORRECTED and not _NO_WISH.fullmatch(after) and not _FELT.search(after):
            said = tuple(
                several.Part(_with_its_word(each), 0, part) for each, part in ((wish, after), (answer, before))
            )
            return meant.instead(Intent.SEVERAL, candidates=told(said, meant.instead(meant.intent), situation))
    return None


def _with_its_word(heard: Hearing) -> str:
    """A meaning with the word that is its value, which its words alone would not tell: "words:count"."""
    return f"{heard.meaning}:{heard.value}" if isinstance(heard.value, str) else heard.meaning or ""


def told(parts: tuple[several.Part, ...], heard: Utterance, situation: str) -> tuple[Candidate, ...]:
    """What each part says, with its value."""
    said = [as_utterance(heard, with_value(part.meaning, part.words, 1.0), part.words, situation) for part in parts]
    if not {each.intent for each in said}.isdisjoint(_OF_THE_SLIDES):
        said = [replace(each, word=SLIDES) if each.intent is Intent.SLOWER else each for each in said]
    return tuple(
        Candidate(part.meaning, each.intent, each.word, each.number) for part, each in zip(parts, said, strict=True)
    )
