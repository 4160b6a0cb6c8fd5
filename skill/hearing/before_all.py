"""What is heard of a sentence before all else, by all of its words: nothing, how strong it is, that all is well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from skill.hearing.belief.certainty import NAMED
from skill.hearing.guess import Guess, Hearing, Value
from skill.hearing.learned.features import SITUATIONS
from skill.hearing.outright import doubtful, feeling, in_hand, in_passing, posture, step_done, strength, topics, waiting
from skill.hearing.situation_kinds import OF_THE_BODY, WAITING
from skill.hearing.utterance import GUIDES, THIS_LEG
from skill.hearing.values import pain_scores
from skill.hearing.values.numbers import ONES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

_LEG_IN_HAND = frozenset({"moving", "paused", "ready"})
_ALL_OF_IT: tuple[tuple[Collection[str], Callable[[str], bool], str, Value], ...] = (
    (WAITING | {"moving"}, waiting.has_dozed, "wait", None),
    (WAITING | {"moving"}, waiting.was_elsewhere, "wait", None),
    ({"rise"}, posture.is_on_a_bed, "bed", None),
    ({"floor"}, posture.is_a_place, "next", None),
    ({"setup"}, step_done.is_told, "next", None),
    ({"setup", "floor", "ready"}, step_done.is_known, "know_it", None),
    ({"lost_touch"}, in_hand.is_almost, "somewhat", None),
    ({"setup"}, step_done.misses_the_arch, "teach", "arch"),
    ({"ready"}, waiting.begins, "next", None),
    ({"paused"}, waiting.begins, "go_on", None),
    ({"paused"}, waiting.is_gone_and_goes_on, "go_on", None),
    (frozenset(SITUATIONS) - OF_THE_BODY, topics.supposes, "teach", "hurts"),
    ({"moving", "paused"}, feeling.is_easy, "easy", None),
    (WAITING | {"other", "anywhere", "moving"}, feeling.is_well, "thanks", None),
    ({"feel"}, feeling.is_leg_well, "right", None),
    ({"moving", "paused", "feel", "other", "rise"}, in_hand.is_left_out_by_the_guide, "skipped", GUIDES),
    (_LEG_IN_HAND, in_hand.is_only_this_leg, "only_leg", THIS_LEG),
    (_LEG_IN_HAND, in_hand.wishes_both_legs, "both_legs", None),
    (_LEG_IN_HAND, in_hand.is_done_with_a_leg, "other_leg", None),
    (_LEG_IN_HAND, in_hand.is_the_wrong_one, "other_leg", None),
    ({"moving"}, in_hand.is_as_before, "go_on", None),
    ({"moving"}, feeling.is_a_better_one, "right", None),
    ({"moving"}, feeling.is_mastered, "right", None),
    ({"moving", "paused"}, in_hand.is_of_days, "thanks", None),
    ({"feel", "other", "rise"}, in_hand.is_of_days, "repeat", None),
    (WAITING | {"moving"}, waiting.is_of_the_room, "wait", None),
    ({"moving", "paused"}, in_hand.is_done_with_this_leg, "skip_leg", None),
    (_LEG_IN_HAND, in_hand.moves_the_trunk, "teach", "check"),
    (_LEG_IN_HAND, in_hand.drifts, "tip", None),
    (_LEG_IN_HAND, in_hand.wishes_to_stop, "stop", None),
    ({"moving"}, feeling.is_just_right, "right", None),
    ({"moving"}, feeling.is_liked, "right", None),
)
"""In which situations what is said, and nothing besides, is known by its words alone, and what it means there."""
_SPOKEN_OF = WAITING | {"feel", "other", "anywhere"}
"""Situations in which a leg or a joint is spoken of, and nothing moves."""
_GOAL_OF = {"knee": "knees", "hip": "hips_back", "back": "hips_back"}


def heard(words: str, situation: str) -> Hearing | None:
    """What is heard of a plain text before all else: nothing, how strong it is, which leg is bad, that all is well."""
    if not words or in_passing.is_unfinished(words) or _is_nothing(words, situation):
        return Hearing.lost()
    if situation == "pain" and (score := strength.told(words)) is not None:
        return outright("number", score)
    if situation == "calm" and (score := pain_scores.as_it_is_now(words)) is not None:
        return outright("number", score)
    if situation in WAITING | {"moving"} and waiting.is_gone(words):
        return _interrupted_until_now(situation)
    if situation in _SPOKEN_OF and (part := doubtful.bad_one(words)):
        return _bad_one(part, situation)
    known = ((meaning, value) for where, says, meaning, value in _ALL_OF_IT if situation in where and says(words))
    return next((outright(meaning, value) for meaning, value in known), None)


def _interrupted_until_now(situation: str) -> Hearing:
    """What is meant by the end of an interruption: to go on, perhaps; where a step was told, to hear it again."""
    if situation in ("ready", "paused"):
        return Hearing.ask(Guess("next" if situation == "ready" else "go_on", None, NAMED))
    return outright("go_on" if situation == "moving" else "repeat")


def _bad_one(part: str, situation: str) -> Hearing:
    """Whether it hurts is asked, where the bad leg was only named; among last time's choices it may name the goal."""
    goal = _GOAL_OF.get(part) if situation == "same" else None
    if goal:
        return outright(goal)
    return Hearing.ask(Guess("pain", None, NAMED))


_ECHOED = re.compile(
    rf"(?:(?:and|now|then) )?(?:breathe|inhale|exhale|in|out)"
    rf"(?: (?:and|now|then|breathe|inhale|exhale|in|out))*|skip (?:{'|'.join(ONES)})"
)
"""What only repeats the breath, or skips by a number, in which no leg and no pace is named."""


def _is_nothing(words: str, situation: str) -> bool:
    """Whether a plain text only repeats the breath, or says where nothing was asked that nothing hurts.

    At a safety question the place that somebody chose is no yes: "floor it is".
    """
    if situation == "moving":
        return bool(_ECHOED.fullmatch(words)) or (doubtful.is_none(words) and not doubtful.is_doubtful(words))
    if situation == "safety" and posture.is_settled_on(words):
        return True
    return situation not in OF_THE_BODY | {"choose"} and doubtful.is_none(words)


def outright(meaning: str, value: Value = None) -> Hearing:
    """What the words name outright, whatever was learned."""
    return Hearing.sure(Guess(meaning, value, NAMED))
