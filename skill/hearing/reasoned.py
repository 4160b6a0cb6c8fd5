"""A wish without the reason beside it, where both are understood alone and the reason tells nothing of the body."""

from __future__ import annotations

import re

from skill.hearing.ear import hear, ranked
from skill.hearing.meaning_kinds import FELT, GOALS, HEALTH
from skill.hearing.meanings import MEANINGS
from skill.hearing.outright import reasons, several
from skill.hearing.utterance import WISHES, Intent

_WISHED = frozenset(
    {
        *(*WISHES, Intent.SPEECH, Intent.ONLY_LEG, Intent.BOTH_LEGS, Intent.COUNTDOWN, Intent.WEEK_GOAL),
        *(Intent.REMIND, Intent.PROGRESS, Intent.WHY_FEW, Intent.TIME_LEFT, Intent.DONE_COUNT),
    }
)
UNWELL = 0.1
"""The chance of a meaning of the body from which a clause is no mere reason."""


def wish(words: str, situation: str) -> str:
    """The clause of plain words that is a wish, or all of them where there is none with a mere reason beside it."""
    for each in reasons.splits(words):
        if is_mere(each.reason, situation) and _is_wish(each.wish, situation):
            return each.wish
    return words


def _is_wish(clause: str, situation: str) -> bool:
    """Whether a clause is a wish and nothing else."""
    if several.only_wishes(clause, at_a_question=False):
        return True
    heard = hear(clause, situation)
    return heard.outcome == "sure" and MEANINGS.get(heard.meaning or "") in _WISHED


_FELT = re.compile(
    r"\b(?:eas(?:y|ier|ily)|hard(?:er)?(?! of)|tough|difficult|right(?!'s| leg| one| side| foot| knee)|much|a lot|"
    r"struggl\w*|fine|good|great|okay|ok|lovely|nice|heavy|rough|breeze|piece of cake|well|nothing)\b"
)
"""A word for how the set felt: "hard of hearing" is none."""


def _answers(clause: str, situation: str, meaning: str | None) -> bool:
    """Whether a clause answers what was asked: which goal, or how that felt."""
    if situation == "feel":
        return meaning in FELT and _FELT.search(clause) is not None
    return situation in ("choose", "same") and meaning in GOALS


def is_mere(clause: str, situation: str) -> bool:
    """Whether a clause tells nothing of the body, and answers nothing."""
    heard, plainly = hear(clause, situation), reasons.plainly(clause)
    if several.names_a_wish(clause) or reasons.tells_of_the_body(plainly):
        return False
    if heard.outcome == "sure" and _answers(clause, situation, heard.meaning):
        return False
    return not plainly or sum(c for meaning, c in ranked(plainly, situation) if meaning in HEALTH) < UNWELL
