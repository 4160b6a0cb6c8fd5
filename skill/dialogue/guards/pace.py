"""The pace that somebody wishes for, and guards on whether there is such a pace."""

import re
from collections.abc import Callable, Mapping

from skill.dialogue.replacing import replace
from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.protocol import SETTLE_MS, SHORTEST_SETTLE_MS, Pace
from skill.hearing.utterance import Intent, Utterance

REST_STEP_MS = 1_000
"""How much longer or shorter a rest is at a time."""

SECONDS = re.compile(r"(in|out)([=+-])(\d{1,3}(?:\.\d)?)")
"""A wish for the breath: "in=6,out=8" or, relative to what it is now, "out+0.5"."""

Change = Callable[[Pace], Pace]
_STEPS: Mapping[Intent, Change] = {
    Intent.SLOWER: progression.slower,
    Intent.FASTER: progression.faster,
    Intent.LONGER_OUT: progression.longer_exhale,
}


def wished_pace(turn: Turn) -> Change:
    """The pace after a wish, within the bounds of the protocol."""
    utterance = turn.utterance
    step = _STEPS.get(utterance.intent)
    return step or (lambda pace: progression.within(_as_said(utterance, pace)))


def _as_said(utterance: Utterance, pace: Pace) -> Pace:
    """A pace as it was said, however short or long."""
    match utterance.intent:
        case Intent.REST:
            return pace if utterance.number is None else replace(pace, settle=1_000 * utterance.number)
        case Intent.REST_LONGER:
            return replace(pace, settle=_by_way_of_the_usual(pace.settle, pace.settle + REST_STEP_MS))
        case Intent.REST_SHORTER if utterance.word == "none":
            return replace(pace, settle=SHORTEST_SETTLE_MS)
        case Intent.REST_SHORTER:
            return replace(pace, settle=_by_way_of_the_usual(pace.settle, pace.settle - REST_STEP_MS))
    for part, sign, number in SECONDS.findall(utterance.word or ""):
        name, ms = ("inhale" if part == "in" else "exhale"), round(float(number) * 1000)
        ms = ms if sign == "=" else getattr(pace, name) + (ms if sign == "+" else -ms)
        pace = replace(pace, **{name: ms})
    return pace


def _by_way_of_the_usual(now: int, then: int) -> int:
    """The rest that a step leads to, or the usual one if that lies between, so that there is a way back to it."""
    return SETTLE_MS if min(now, then) < SETTLE_MS < max(now, then) else then


def seconds_understood(turn: Turn) -> bool:
    """A number of seconds was understood, if there was to be one."""
    utterance = turn.utterance
    if utterance.intent is Intent.BREATH:
        return SECONDS.search(utterance.word or "") is not None
    return utterance.intent is not Intent.REST or utterance.number is not None


def at_the_end(turn: Turn) -> bool:
    """It is as far that way as it goes already."""
    pace = turn.session.played_pace
    return wished_pace(turn)(pace) == pace


def out_of_reach(turn: Turn) -> bool:
    """It is beyond the shortest or the longest there is."""
    pace = turn.session.pace
    return _as_said(turn.utterance, pace) != wished_pace(turn)(pace)


def faster_than_eased(turn: Turn) -> bool:
    """Something hurt, and it would be faster than it was eased to."""
    session = turn.session
    asked = wished_pace(turn)(session.played_pace)
    return session.eased and progression.no_faster(asked, session.played_pace) != asked
