"""What Alexa made of the words herself: whether that stays, or what the ear makes of them is heard instead."""

from collections.abc import Mapping

from skill.hearing.belief import clearance, explicit, relief, soundness
from skill.hearing.guess import Hearing
from skill.hearing.meaning_kinds import HEALTH
from skill.hearing.meanings import term_named
from skill.hearing.questions import CLEARED
from skill.hearing.situation_kinds import RESTING
from skill.hearing.utterance import HEALTH_INTENTS, Intent, Utterance
from skill.hearing.values import terms

WEIGHTY: Mapping[str, frozenset[Intent]] = {
    "safety": frozenset({Intent.NO}),
    "pain": frozenset({Intent.SETTLED, Intent.NO}),
    "calm": frozenset({Intent.SETTLED, Intent.YES}),
    "dizzy": frozenset({Intent.SETTLED, Intent.YES}),
    "lost_touch": frozenset({Intent.YES}),
    "forgetting": frozenset({Intent.YES}),
}
"""Intents that lead on from a question about the body, delete everything or say that it is done.

Their name alone is not believed: the words have to bear it out.
"""

_SYMPTOMS = HEALTH_INTENTS - {Intent.SETTLED}


def stays(heard: Utterance, found: Hearing, words: str, situation: str, question: str | None, *, weighs: bool) -> bool:
    """Whether it stays with what Alexa heard; `found` is what the ear makes of the words."""
    told = found.outcome == "sure" and found.meaning in HEALTH
    borne_out = is_borne_out(heard.intent, words, situation, question)
    match heard.intent:
        case intent if intent in _SYMPTOMS:
            return not told
        case Intent.TERM if situation == "safety":  # a word that is asked about answers nothing
            return found.meaning not in ("term", "repeat") or term_named(terms.term(words)) is not None
        case Intent.TERM:
            return found.outcome != "sure"
        case Intent.SETTLED if not weighs:  # "that's better" in the setup says that it goes on
            return told and borne_out
        case _:
            return _is_resolved(heard, situation) and (borne_out if weighs else not told)


def _is_resolved(heard: Utterance, situation: str) -> bool:
    """Whether Alexa found all the words in a list of ours; "fine" is in one for how it felt, "too much" too."""
    if heard.intent is Intent.FEEL:
        return (situation == "feel" and heard.word is not None) or (situation == "moving" and heard.word == "hard")
    return heard.word is not None or heard.intent in (Intent.YES, Intent.NO, Intent.SETTLED)


def is_borne_out(intent: Intent, words: str, situation: str, question: str | None) -> bool:
    """Whether the words say outright what would lead on; other intents need no more than they are."""
    match intent:
        case Intent.NO if question == CLEARED:  # it ends the practice
            return clearance.is_withheld(words)
        case Intent.NO:
            return explicit.plain_no(words, question) and (situation != "safety" or soundness.denies(words, question))
        case Intent.SETTLED:
            return relief.is_plain(words)
        case Intent.YES if situation == "lost_touch":
            return explicit.plain_end(words)
        case Intent.YES if situation in RESTING:
            return relief.is_plain(words)
        case Intent.YES if situation == "forgetting":
            return explicit.exact_yes(words)
        case Intent.YES:
            return explicit.plain_clearance(words)
        case _:
            return True
