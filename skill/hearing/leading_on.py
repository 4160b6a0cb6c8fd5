"""Whether what leads on was meant for the guide, by somebody who is well: not beside fear, nor said to another."""

from skill.hearing.outright import posture, to_others, uneasy
from skill.hearing.situation_kinds import STEPS, WAITING
from skill.hearing.utterance import AFRAID, FALLEN, WISHES, Candidate, Intent, Utterance

ONWARD = frozenset({Intent.NEXT, Intent.YES, Intent.OKAY, Intent.RESUME, Intent.DONE, Intent.FEEL})
_ASKED = WAITING | {"other", "finishing"}
"""Situations in which a yes or a word leads on."""
_FALLS = frozenset({"floor", "setup", "rise", "other", "paused", "ready"})
"""Situations in which somebody may be getting down or up."""
_MOVED_BY = frozenset(
    {
        *(Intent.NEXT, Intent.YES, Intent.OKAY, Intent.RESUME, Intent.DONE, Intent.NO, Intent.STOP, Intent.UNSURE),
        *(Intent.SOMEWHAT, Intent.FEEL, Intent.PAUSE, Intent.UNCERTAIN, Intent.FALLBACK, Intent.HELP),
    }
)
"""What leads somewhere, or means nothing: beside fear it was not meant."""


def _uneasy(meant: Utterance, words: str, situation: str) -> Utterance:
    """What was meant; or help, where only fear is told, or that it is hard, and an emergency after a fall."""
    if situation in _FALLS and uneasy.has_fallen(words):
        return meant.instead(Intent.EMERGENCY, FALLEN)
    if situation in _ASKED and uneasy.is_cry(words):
        return meant.instead(Intent.FALLBACK)
    if situation in (*STEPS, "paused", "moving") and meant.intent is not Intent.EMERGENCY and uneasy.cannot(words):
        return meant.instead(Intent.HELP)
    if situation in WAITING - {"rise"} and not meant.may_be.isdisjoint(ONWARD) and uneasy.doubts(words):
        return meant.instead(Intent.UNSURE)
    afraid = uneasy.is_afraid(words, safety=situation == "safety")
    if not (afraid or (situation in STEPS and uneasy.finds_it_hard(words))):
        return meant
    if situation in ("feel", "forgetting", "reminding") or not (
        meant.intent in _MOVED_BY or uneasy.is_only_fear(words)
    ):
        return meant
    return meant.instead(Intent.HELP, AFRAID)


_BEGINS = {Intent.NEXT: "next", Intent.YES: "yes", Intent.RESUME: "go_on", Intent.DONE: "next"}
"""What begins, and the name under which it is asked whether it was meant."""
_CHANGES = frozenset({*WISHES, Intent.OTHER_LEG, Intent.ONLY_LEG, Intent.SKIP_LEG, Intent.START_OVER})
"""What would change the leg or the pace of a set."""
_HEARD_BY_ALL = WAITING | {"moving"}
"""Situations in which a word that was said to somebody else would move a leg, or lead on to it."""


def checked(meant: Utterance, words: str, situation: str) -> Utterance:
    """What was meant; or, where it would lead on and was said to somebody else, or of them, a question whether it was.

    Fear, a cry and a fall come before that.
    """
    meant = _uneasy(meant, words, situation)
    if meant.intent is Intent.BED and posture.is_no_wish_for_a_bed(words):
        return meant.instead(Intent.FALLBACK)
    if situation == "moving" and meant.intent is Intent.CUES and to_others.is_said(words):
        meant = meant.instead(Intent.NEXT)
    if situation == "moving" and meant.intent in _CHANGES and to_others.is_said(words):
        return meant.instead(Intent.FALLBACK)
    if meant.intent is Intent.SEVERAL and not meant.may_be.isdisjoint(_BEGINS) and to_others.is_said(words):
        return meant.instead(Intent.FALLBACK)
    if meant.intent is Intent.COUNTDOWN and to_others.is_said(words):  # "three two one go"
        meant = meant.instead(Intent.RESUME)
    starts = meant.intent in (*_BEGINS, Intent.REPS, Intent.BREATH)
    if situation in STEPS - {"rise"} and starts and to_others.begins_nothing(words):
        return meant.instead(Intent.FALLBACK)
    if situation not in _HEARD_BY_ALL or meant.intent not in _BEGINS or not to_others.is_said(words):
        return meant
    return meant.asked(Candidate(_BEGINS[meant.intent], meant.intent, meant.word))
