"""Guards on what was heard."""

from collections.abc import Mapping

from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.protocol import Goal, Leg
from skill.hearing.utterance import AFRAID, FALLEN, SOMEBODY_ELSE, Intent, Utterance


def always(turn: Turn) -> bool:
    """In any case."""
    return True


def named_goal(utterance: Utterance) -> Goal | None:
    """The goal somebody named: by its word, as the first or second, or as the part that hurts."""
    if utterance.intent is Intent.WHICH:
        return _BY_ORDER.get(utterance.word)
    if utterance.intent is Intent.NUMBER:
        return _BY_NUMBER.get(utterance.number)
    return _BY_PART.get(utterance.word)


_BY_ORDER: Mapping[str | None, Goal] = {"first": Goal.KNEES, "second": Goal.HIPS}
_BY_NUMBER: Mapping[int | None, Goal] = {1: Goal.KNEES, 2: Goal.HIPS}
_BY_PART: Mapping[str | None, Goal] = {"knees": Goal.KNEES, "knee": Goal.KNEES, "hips": Goal.HIPS, "back": Goal.HIPS}


def both(turn: Turn) -> bool:
    """Both were named."""
    return turn.utterance.word == "both"


def named(turn: Turn) -> bool:
    """A goal was named."""
    return named_goal(turn.utterance) is not None


def named_same(turn: Turn) -> bool:
    """The goal in hand was named."""
    return named_goal(turn.utterance) is turn.session.goal


def no_part(turn: Turn) -> bool:
    """No part of the body was named, only "the first", "the second" or "both"."""
    return turn.utterance.word not in ("knees", "knee", "hips", "back")


def has_word(turn: Turn) -> bool:
    """A word was said that is known here."""
    return turn.utterance.word is not None


def asks_of_a_goal(turn: Turn) -> bool:
    """It is asked what differs from goal to goal: what to feel, what is right, whether to wait, where the heels go."""
    return turn.utterance.word in ("feel", "right", "hold", "heels")


def asks_if_right(turn: Turn) -> bool:
    """It is asked whether it is done right."""
    return turn.utterance.word == "right"


def asks_what_to_feel(turn: Turn) -> bool:
    """It is asked what to feel, or whether it is done right."""
    return turn.utterance.word in ("feel", "right")


def asks_about_pain(turn: Turn) -> bool:
    """It is asked what to do when it hurts."""
    return turn.utterance.word == "hurts"


def afraid(turn: Turn) -> bool:
    """Somebody is afraid, or finds it hard."""
    return turn.utterance.word == AFRAID


def fallen(turn: Turn) -> bool:
    """It is a fall, or somebody can't get up."""
    return turn.utterance.word == FALLEN


def somebody_else(turn: Turn) -> bool:
    """It is somebody else who practises from here on."""
    return turn.utterance.word == SOMEBODY_ELSE


def no_word(turn: Turn) -> bool:
    """No word was said that is known here."""
    return turn.utterance.word is None


def felt_hard(turn: Turn) -> bool:
    """It was hard."""
    return turn.utterance.word == "hard"


def mild(turn: Turn) -> bool:
    """From zero to three."""
    return turn.utterance.number is not None and progression.is_mild(turn.utterance.number)


def moderate(turn: Turn) -> bool:
    """Four or five."""
    return turn.utterance.number is not None and progression.is_moderate(turn.utterance.number)


def strong(turn: Turn) -> bool:
    """Six or more."""
    return turn.utterance.number is not None and progression.is_strong(turn.utterance.number)


def weekly(turn: Turn) -> bool:
    """It is a number from one to seven."""
    return progression.may_aim_for(turn.utterance.number)


def an_hour(turn: Turn) -> bool:
    """It is a time of day."""
    number = turn.utterance.number
    return turn.utterance.time is not None or (number is not None and 0 <= number < 24)


def named_leg(turn: Turn) -> Leg | None:
    """The leg that was named, if one was."""
    return Leg(turn.utterance.word) if turn.utterance.word in tuple(Leg) else None
