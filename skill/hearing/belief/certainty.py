"""How certain the ear must be of a meaning before it is acted on, by what is at stake."""

from __future__ import annotations

import re

from skill.hearing import questions
from skill.hearing.belief import clearance, explicit, going_on, relief, soundness, unreal
from skill.hearing.meaning_kinds import FELT, HEALTH, ONWARD
from skill.hearing.situation_kinds import BETTER_ASKED, WAITING
from skill.hearing.words import plain_words, safety_words

HALTS = HEALTH | {"stop", "wait", "number", "somewhat", "unsure", "yes", "hard", "help"}
"""Meanings after which the practice does not simply go on: beside them a doubt about the body asks nothing more."""

DOUBT = 0.1
"""The chance of a meaning of the body from which anything that would go on is asked about first (or rested, moving)."""

TOLD = 0.02
"""The same where the words name a symptom."""

STOPPING = HEALTH | {"stop", "wait"}

SURE = 0.45
"""Ordinary certainty: the chance above which the best meaning is acted on."""

ASK = 0.06
"""Below this chance of the best meaning nothing was understood."""

MARGIN = 0.05
"""The best meaning must be this far ahead of the second, else the two are offered."""

NEVER = 2.0
"""More than any chance: it is always asked about first."""

SURE_HEALTH = 0.15
SURE_NO = 0.6
SURE_BETTER = 0.5
SURE_FORGET = 0.5
SURE_END = 0.4
NOBODY = 0.9
"""The chance of "not meant for the guide" from which nothing is even asked about."""

SAID_TO_ANYBODY = frozenset(
    {
        "yes", "no", "next", "number", "easy", "right", "hard", "keep", "go_on", "wait", "how", "why", "more_reps",
        "progress", "remind", "reps", "settled", "unsure", "skip_leg", "video", "thanks", "stop", "help", "often",
        "somewhat", "did", "both",
    }
)  # fmt: skip
"""Meanings that somebody else in the room is told, too: beside a doubt about whom, they are not asked about."""

TO_OTHERS = 0.25
"""The chance of "not meant for the guide" from which these are left alone, even as the best guess; not a call."""

NAMED = 0.9
"""The chance of what the words name outright, whatever was learned."""

CORRECTED = 0.6
"""The chance from which the last word stands, alone, for a sentence that takes something back."""

LEADS_ON = {("ready", "next"): 0.75, ("paused", "go_on"): 0.7, ("come_back", "yes"): 0.7}
"""What is said before somebody moves needs this chance to lead on."""

SURE_READY = 0.99
"""The chance from which the slides begin without a word for it: "i was dreaming" begins nothing."""

STRANGE = 0.99
"""The chance that words need of which the ear knows none: "banana" is no yes."""

BODY_FIRST = 0.12
"""With a symptom in the sentence, the chance from which a meaning of the body wins over everything else."""


def is_asked_alone(meaning: str, situation: str) -> bool:
    """Whether it is asked if this was meant, and nothing else offered: what leads on from a question that weighs."""
    return (meaning, situation) in _ALONE


_ALONE = frozenset(
    {
        *(("no", "safety"), ("settled", "calm"), ("settled", "dizzy"), ("yes", "lost_touch")),
        *(("yes", "forgetting"), ("forget", "forgetting")),
    }
)


_NOT_THE_CALF = re.compile(r"\bnot (?:the |my |about the )?(?:calf|leg|swelling)\b")
"""Where it is asked whether it was an operation, this says that it was."""

SHORTEST = 3
"""So many words beside which nothing else is said."""
_OF_IT = re.compile(
    r"\b(?:calf|calf's|calves|leg|leg's|operat\w*|op|surg\w*|swell\w*|swollen|throb\w*|warm|hot|pain\w*|sore|it|it's|"
    r"one|that|that's|none|had|been|hasn't|wasn't|isn't|never)\b"
)
"""What a no to the operation is about."""


def _is_no_going_on(meaning: str, situation: str, text: str) -> bool:
    """Whether what sounds like going on is none, where a leg moves next, or like the next step and tells more."""
    if (situation, meaning) in LEADS_ON or meaning == "go_on":
        return going_on.is_denied(text)
    if meaning == "yes" and situation in WAITING - {"rise"}:
        return going_on.is_step_denied(text)
    return meaning == "next" and (going_on.is_something_else(text) or going_on.is_step_denied(text))


_LED_ON_BY = {"feel": frozenset({"easy", "right"}), "calm": frozenset({"settled"}), "dizzy": frozenset({"settled"})}
"""What leads on beside a word for it, where something else is asked."""


def _is_unreal(meaning: str, situation: str, text: str) -> bool:
    """Whether what would lead on is only asked, wished, reported or the like."""
    leads = situation not in ("safety", "rise") and meaning in ONWARD | _LED_ON_BY.get(situation, frozenset())
    if situation == "feel" and meaning in FELT and unreal.is_unwell(text):
        return True
    passed_on = situation == "feel" and unreal.is_reported(text)
    return leads and ((unreal.is_unreal(text) and not passed_on) or (situation == "dizzy" and relief.is_of_a_leg(text)))


def needed(meaning: str, situation: str, text: str, question: str | None = None) -> float:
    """The chance that a meaning needs to be acted on in a situation."""
    if meaning in HEALTH or (meaning in STOPPING and situation == "moving"):
        return SURE_HEALTH
    if _is_no_going_on(meaning, situation, text) or _is_unreal(meaning, situation, text):
        return NEVER
    if meaning == "yes" and question == questions.CLEARED:
        return SURE_NO if explicit.plain_clearance(text) else NEVER
    if meaning == "no" and question == questions.CLEARED:
        return SURE_NO if clearance.is_withheld(text) else NEVER
    if meaning == "no" and question in questions.ENDING:
        of_it = len(text.split()) <= SHORTEST or _OF_IT.search(text) or explicit.plain_no(text, question)
        return SURE_NO if of_it and safety_words.NO_WORD.search(text) and not _NOT_THE_CALF.search(text) else NEVER
    if meaning == "no" and situation in ("safety", "pain"):
        denied = situation == "pain" or soundness.denies(text, question)
        return SURE_NO if denied and explicit.plain_no(text, question) else NEVER
    if meaning == "settled" and situation in BETTER_ASKED:
        return SURE_BETTER if relief.is_plain(text) else NEVER
    if meaning == "yes" and situation == "lost_touch":
        return SURE_END if explicit.plain_end(text) else NEVER
    if meaning in ("yes", "forget") and situation == "forgetting":
        return SURE_FORGET if explicit.exact_yes(text) else NEVER
    return _ordinary(meaning, situation, text)


_MOVES = frozenset({("ready", "next"), ("paused", "go_on")})
"""What moves a leg at once."""
_I_AM = re.compile(r"\b(?:i|we) (?:really |so )?(?:am|are)$")
"""A whole answer to "ready?"; an "i" alone begins nothing: "i dozed off"."""


def _ordinary(meaning: str, situation: str, text: str) -> float:
    """Ordinary certainty, and more of it where somebody moves next."""
    if (situation, meaning) in _MOVES and not (_I_AM.search(text) or plain_words.GO & set(text.split())):
        return SURE_READY
    return LEADS_ON.get((situation, meaning), SURE)
