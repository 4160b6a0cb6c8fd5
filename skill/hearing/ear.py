"""The ear: what somebody meant by a sentence, given what the guide has just said.

>>> hear("eight please", "ready").meaning
'reps'
"""

from __future__ import annotations

import re

from skill.hearing import before_all, questions
from skill.hearing.before_all import outright
from skill.hearing.belief import certainty, deciding
from skill.hearing.guess import Guess, Hearing, Ranked
from skill.hearing.learned import model
from skill.hearing.learned.features import SITUATIONS, plain
from skill.hearing.meaning_kinds import FELT, GOALS, HEALTH, OF_A_LEG, ONWARD
from skill.hearing.outright import doubtful, effort, feeling, goal, posture, red_flags, settings, waiting
from skill.hearing.situation_kinds import OF_THE_BODY, STEPS, WAITING, WEIGHED
from skill.hearing.values import corrections
from skill.hearing.values.of_meaning import with_value
from skill.hearing.words import idioms, safety_words


def ranked(text: str, situation: str, question: str | None = None) -> Ranked:
    """All meanings with their chances for a plain text, the best first."""
    table = model.weights()
    found = model.chances(model.scores(text, situation, question, table), table.temperature)
    return sorted(zip(table.meanings, found, strict=True), key=lambda item: (-item[1], item[0]))


def hear(text: str, situation: str, question: str | None = None) -> Hearing:
    """What ``text`` means when the guide has just said ``situation`` (and asked safety ``question`` "q1" to "q8")."""
    if situation not in SITUATIONS:
        raise ValueError(f"unknown situation {situation!r}")
    words = plain(text) if situation in WEIGHED else idioms.plainly(plain(text))
    if before := before_all.heard(words, situation):
        return before
    whole = _as_said(words, situation, question)
    return (
        _of_effort(words, situation, whole)
        or _of_a_sign(words, situation, question, whole)
        or _of_a_sore_wait(words, situation, whole)
        or _of_waiting(words, situation, whole)
        or _of_doubtful_pain(words, situation, whole)
        or _of_a_part(words, situation, whole)
        or whole
    )


_SWOLLEN = re.compile(
    r"\b(?:swoll?en|swelling|swole\w*|puff(?:y|ed)|balloon\w*|hot|numb|tingl\w*|throb\w*|dead|pain(?:s|ful|ing)?|"
    r"sore|hurt(?:s|ing)?|ach(?:e|es|ing|y)|cramp\w*|agony|tender|killing me|worse)\b"
)
"""Signs of a leg beside which no other one moves unasked."""
_QUESTION = re.compile(
    r"\b(?:is|are|does|do|did|should|would|could|can|will|what|what's|why|how|which|when|normal|okay|bad|worry|supposed)\b"
)
"""What is in a question about how it is done; without it a noise in the knee is told."""


def _of_effort(words: str, situation: str, whole: Hearing) -> Hearing | None:
    """Whether it hurts is asked of effort or a noise, or whether that was meant which the words tell besides."""
    other, pain = effort.told(words), Guess("pain", None, certainty.NAMED)
    asks = whole.meaning == "teach" and whole.value != "hands" and _QUESTION.search(words)
    if other and situation in ("moving", "paused") and not asks:
        return Hearing.ask(pain, Guess("teach", other) if other == "click" else Guess(other))
    tired = situation in STEPS and (effort.is_tired(words) or other == effort.SLIPPED)
    return Hearing.ask(pain) if tired else None


def _of_a_sign(words: str, situation: str, question: str | None, whole: Hearing) -> Hearing | None:
    """A sign of the body in so many words, where it was not heard already."""
    sign = _sign(words, situation, question)
    heard = whole.outcome == "sure" and whole.meaning in HEALTH - {"condition", "pregnant"}
    return outright(sign) if sign and (sign == "emergency" or not heard) else None


_REMINDED = re.compile(r"\b(?:remind\w*|when|if|so that|every|at|in|on|o'clock|morning|evening|day)\b")


def _sign(words: str, situation: str, question: str | None) -> str | None:
    """The sign of the body in a plain text, where it is no answer already."""
    sign = red_flags.sign(words)
    if situation == "choose" and sign == "sharp":  # "my leg goes numb" may name a goal
        return None
    if sign == "condition" and question == questions.CLEARED:  # a clinician who said not to has not agreed
        return "no"
    if situation in ("safety", "forgetting", "lost_touch"):
        return sign
    if situation == "reminding":  # it may be what the reminder is for
        return None if _REMINDED.search(words) else sign
    if situation in OF_THE_BODY and sign != "emergency":
        return None
    return sign


_SORE = re.compile(
    r"\b(?:my|me|it's|it|i've|i have|i'm) (?:[\w']+ ){0,3}?"
    r"(?:pains?|painful|sore|hurt(?:s|ing)|ach(?:es|ing)|cramp\w*|spasm\w*|throbb\w*|tingl\w*|numb)\b|"
    r"^(?:wait|hang on|hold on) (?:pain|cramp|sore)\b"
)
"""A sign of one's own, beside which a wait is no mere wait: "hang on i've got cramp"."""


def _of_a_sore_wait(words: str, situation: str, whole: Hearing) -> Hearing | None:
    """Pain, where a wait or a question was heard of words that tell, and ask nothing, of what hurts."""
    heard = whole.outcome == "sure" and whole.meaning in ("wait", "teach") and situation not in OF_THE_BODY
    if not heard or _QUESTION.search(words) or doubtful.is_doubtful(words):
        return None
    return outright("pain") if safety_words.undenied(words, _SORE) else None


def _of_waiting(words: str, situation: str, whole: Hearing) -> Hearing | None:
    """What the last word of a wait and a yes makes of both; and pain, where a leg hurts that is wished for."""
    of_a_leg, told = whole.meaning in OF_A_LEG, safety_words.asserted(words)
    more = of_a_leg or whole.meaning in ("another_set", "sets")
    if more and safety_words.undenied(words, _SWOLLEN):  # that has to be asked about first
        return outright("pain")
    unwell = whole.meaning in HEALTH and (whole.outcome == "sure" or told)
    measured = unwell or whole.meaning in {"wait", "countdown", "rest"}
    if (
        (of_a_leg and waiting.is_in_the_way(words))
        or (situation in WAITING | {"moving"} and waiting.is_called_away(words))
        or (situation not in OF_THE_BODY and not measured and waiting.is_a_while(words))
        or (situation in WAITING and whole.meaning in ONWARD and waiting.is_last(words))
    ):
        return outright("wait")
    over = whole.meaning == "wait" and situation in ("ready", "setup") and waiting.is_over(words)
    return outright("next") if over and not told else None


def _of_doubtful_pain(words: str, situation: str, whole: Hearing) -> Hearing | None:
    """Pain that may be none is asked about, while a leg moves or rests."""
    pain = "pain" if whole.outcome == "lost" else whole.meaning
    if pain in _PAINS and situation in ("moving", "paused") and doubtful.is_doubtful(words):
        return Hearing.ask(Guess(pain, None, whole.confidence), Guess("go_on"))
    return None


def _of_a_part(words: str, situation: str, whole: Hearing) -> Hearing | None:
    """What only a part of a plain text means: the part that hurts, or the last word where something is taken back."""
    waits = whole.meaning == "wait" and waiting.is_last(words)  # of "no wait the kettle" only the wait is told
    if whole.outcome == "lost" or waits or whole.meaning in HEALTH or situation in WEIGHED:
        return None
    return _sore_part(words, situation, whole) or _corrected(words, situation)


def _sore_part(words: str, situation: str, whole: Hearing) -> Hearing | None:
    """What a part of a plain text tells of the body, or the whole of it; none where nothing in it is sore.

    At the choice what is sore names the goal.
    """
    hurts = next((part for part in (*corrections.clauses(words), words) if safety_words.asserted(part)), None)
    if hurts is None:
        return None
    told = whole if hurts == words else _as_said(hurts, situation)
    if told.meaning in HEALTH:
        return told
    return None if situation == "choose" else _beside_a_sign(whole, words, situation)


_OF_DOING = frozenset({"feel", "right", "far", "hold", "benefit", "whole"})


def _beside_a_sign(whole: Hearing, words: str, situation: str) -> Hearing:
    """What else is heard of a sentence with a sign of the body; of "is it meant to burn", what to do when it does.

    Who asks where it should be felt is told where.
    """
    if situation != "moving" or words.startswith("where ") or whole.meaning != "teach" or whole.value not in _OF_DOING:
        return whole
    return Hearing.sure(Guess("teach", "hurts", whole.confidence))


_PAINS = frozenset({"pain", "sharp", "dizzy"})
_SAME_KIND = (
    {"slower", "faster"}, {"wait", "go_on", "next", "stop"}, {"reps"}, GOALS, FELT,
    {"rest", "rest_longer", "rest_shorter"}, {"breath", "longer_out", "shorter_breath"},
    {"speak_slower", "speak_faster"}, {"words"}, {"breath_sound"}, OF_A_LEG,
)  # fmt: skip
"""Meanings of one kind: after a bare "no", the second replaces the first."""


def _corrected(words: str, situation: str) -> Hearing | None:
    """What is meant where something is taken back: the last word, if it is understood alone and is not of the body."""
    last = corrections.meant(words)
    if last == words:
        parts = corrections.bare_no(words)
        if parts is None or settings.wished(words) or feeling.denied(words):
            return None
        first = _as_said(parts[0], situation)
        last = parts[1]
        kinds = [kind for kind in _SAME_KIND if first.meaning in kind]
        if first.outcome != "sure" or not any(_as_said(last, situation).meaning in kind for kind in kinds):
            return None
    found = _as_said(last, situation)
    believed = found.outcome == "sure" and found.confidence >= certainty.CORRECTED
    return found if believed and found.meaning not in HEALTH else None


def _as_said(words: str, situation: str, question: str | None = None) -> Hearing:
    """What a plain text means, all of it."""
    order = ranked(words, situation, question)
    found = deciding.decide(words, situation, order, question)
    if found.meaning not in HEALTH and not safety_words.asserted(words):
        named = _named(words, situation, found)
        if named is not None:
            return Hearing.sure(with_value(named, words, max(certainty.NAMED, dict(order).get(named, 0.0))))
    if found.meaning in HEALTH and situation not in OF_THE_BODY | {"choose", "same"} and posture.is_of_a_part(words):
        return Hearing.lost(found.confidence)
    certain = found.outcome != "sure" or found.confidence >= certainty.STRANGE
    if certain or not found.meaning or found.meaning in HEALTH or not is_strange(words):
        return found
    return deciding.asked(Guess(found.meaning, found.value, found.confidence), order, words, situation)


_PUT_THERE = re.compile(
    r"(?:(?:yes|yeah|okay|ok|right|well|so|now|there) )*(?:i've|i have|i put|my hands are|the hands are|"
    r"(?:(?:my|the|me) )?(?:hands|arms)(?: are)? (?:by|at|along|under\w*|beneath|beside|down|on))\b"
)
"""A step that is done, and no question about it."""
_SETTABLE = frozenset({"ready", "moving", "paused", "setup", "anywhere", "floor", "feel"})
"""Situations in which somebody may wish that the guide sounds or waits in another way."""
_EXACT = frozenset({"rest", "countdown", "legs", "breath", "did", "skipped"})
"""Meanings with a number of their own, which says more than "longer" or "shorter"."""


def _named(words: str, situation: str, found: Hearing) -> str | None:
    """What the words name outright, whatever was learned: how it felt, by its denial, a goal, or one setting."""
    if situation == "feel" and (felt := feeling.denied(words)):
        return felt
    if situation in ("choose", "same") and found.meaning in GOALS:
        return goal.chosen(words)
    if found.meaning == "teach" and found.value == "hands" and situation == "setup" and _PUT_THERE.match(words):
        return "next"
    if found.meaning == "start_over" and situation in ("setup", "floor", "hearing") and waiting.begins(words):
        return "next"
    if situation not in _SETTABLE or (found.meaning in _EXACT and found.value is not None):
        return None
    wish = settings.wished(words)
    halts = (found.meaning == "stop" and found.confidence >= certainty.CORRECTED) or found.meaning == "wait"
    if halts and (found.meaning == "stop" or wish in ("slower", "faster")) and not settings.stops_something(words):
        return None
    if wish and situation == "paused" and wish.startswith("rest") and not settings.is_of_slides(words):
        return None
    return wish


LONG = 4
"""Letters of a word that says something: of "all wibbly" the second does."""


def is_strange(words: str) -> bool:
    """Whether a plain text has no word that the ear knows, among the long ones if there are any."""
    split = words.split()
    return not any(model.knows(word, model.weights()) for word in [w for w in split if len(w) >= LONG] or split)
