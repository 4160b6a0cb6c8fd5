"""Wishes for legs, numbers, sets and sound, and guards on them."""

import re

from skill.dialogue.guards.heard import named_leg
from skill.dialogue.guards.pace import wished_pace
from skill.dialogue.guards.position import after_set, nothing_done
from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.protocol import LADDER, MOST_SETS, Leg, Legs
from skill.hearing.utterance import Intent
from skill.pacing.cues import Cueing

EACH_LEG = re.compile(r"R=(\d{1,3}),L=(\d{1,3})")
"""A number for each leg, as it was said."""


def speaks_no_faster(turn: Turn) -> bool:
    """She talks as usual already, and is to talk as usual."""
    return turn.utterance.word == "usual" and not turn.session.profile.slow_speech


def wished_reps(turn: Turn) -> Legs | None:
    """The nearest there is to the reps that are wished for; None if no number was understood, or none with either leg.

    A leg that stays as it is may have fewer, and one that is left out today stays left out.
    """
    wished, now = _named_reps(turn), _reps_until_now(turn)
    if wished is None or wished == Legs():
        return None
    right, left = (
        each if each in (0, now.of(leg)) else progression.nearest_reps(each)
        for leg, each in ((Leg.RIGHT, wished.right), (Leg.LEFT, wished.left))
    )
    return Legs(right, left)


def _named_reps(turn: Turn) -> Legs | None:
    """The reps that are wished for, whether there are so many or not; None if no number was understood."""
    utterance, now = turn.utterance, _reps_until_now(turn)
    match utterance.intent:
        case Intent.LEGS:
            found = EACH_LEG.fullmatch(utterance.word or "")
            return Legs(*map(int, found.groups())) if found else None
        case Intent.MORE_REPS:
            wished = _of_leg(turn, now, progression.more(now, utterance.number or 1))
        case Intent.FEWER_REPS:
            wished = _of_leg(turn, now, progression.fewer(now, utterance.number or 1))
        case _ if utterance.number is None:
            return None
        case _ if leg := named_leg(turn):
            return now.put(leg, utterance.number)
        case _:
            wished = Legs(utterance.number, utterance.number)
    return Legs(wished.right if now.right else 0, wished.left if now.left else 0)


def _of_leg(turn: Turn, now: Legs, wished: Legs) -> Legs:
    """The reps that are wished for with the leg that was named, and those until now with the other; else with both."""
    leg = named_leg(turn)
    return now.put(leg, wished.of(leg)) if leg else wished


def _reps_until_now(turn: Turn) -> Legs:
    """The reps that are changed by a wish. Where a leg was left early, what was done of it is no choice."""
    today, usual = turn.session.target_reps, turn.session.habit.reps
    if after_set(turn):
        return usual
    left_early = turn.session.leg_skipped
    return Legs(usual.right if today.right else 0, usual.left if today.left else 0) if left_early else today


def no_reps(turn: Turn) -> bool:
    """No number was understood, or none with either leg."""
    return wished_reps(turn) is None


def reps_out_of_range(turn: Turn) -> bool:
    """It is not a number from three to ten."""
    return wished_reps(turn) != _named_reps(turn)


def out_of_range_next_time(turn: Turn) -> bool:
    """The set is over, and it is not a number from three to ten."""
    return after_set(turn) and reps_out_of_range(turn)


def out_of_range_for_leg_done(turn: Turn) -> bool:
    """It is not a number from three to ten, and also one for a leg that is done in the set, or was broken off."""
    return also_of_leg_done(turn) and reps_out_of_range(turn)


def none_with_one_leg(turn: Turn) -> bool:
    """After the set, and a number for one leg, and none for the other."""
    wished = wished_reps(turn)
    return (
        after_set(turn)
        and turn.utterance.intent is Intent.LEGS
        and wished is not None
        and 0 in (wished.right, wished.left)
    )


def also_of_leg_done(turn: Turn) -> bool:
    """In the set, and the wish also changes the number of a leg that is done, or was broken off."""
    session, wished = turn.session, wished_reps(turn)
    done, today = session.completed_reps, session.target_reps
    leg = session.current_leg.other
    over = bool(done.of(leg)) and done.of(leg) >= today.of(leg)
    named = named_leg(turn)
    meant = turn.utterance.intent is Intent.LEGS or named is leg or (session.leg_skipped and named is None)
    return over and meant and wished is not None and wished.of(leg) not in (0, today.of(leg))


def names_leg(turn: Turn) -> bool:
    """A leg was named."""
    return named_leg(turn) is not None


def one_leg_named(turn: Turn) -> bool:
    """A leg was named, and no rep is done yet."""
    return names_leg(turn) and nothing_done(turn)


def both_of_the_legs(turn: Turn) -> bool:
    """Both were named, and one leg is left out today."""
    session = turn.session
    one = session.leg_skipped or not (session.target_reps.right and session.target_reps.left)
    return turn.utterance.word == "both" and one


def one_set(turn: Turn) -> bool:
    """One set is named, or no number was understood."""
    return (turn.utterance.number or 1) < 2


def too_many_sets(turn: Turn) -> bool:
    """More than three sets are named."""
    return (turn.utterance.number or 1) > MOST_SETS


def no_tones(turn: Turn) -> bool:
    """Tones are wished for, and this device plays none."""
    return turn.utterance.word == Cueing.TONES and turn.context.plain_voice


def sound_off(turn: Turn) -> bool:
    """The breath sound is to be off."""
    return turn.utterance.word == "off"


def no_breath_sounds(turn: Turn) -> bool:
    """There are no breath sounds here."""
    return not turn.context.breath_sounds or turn.context.plain_voice


def loses_breath_sound(turn: Turn) -> bool:
    """A breath is heard under the reps, and there is none for the pace that is wished."""
    return _had_and_will_have(turn) == (True, False)


def regains_breath_sound(turn: Turn) -> bool:
    """There was no sound of a breath for the pace until now, and there is one for the pace that is wished."""
    return _had_and_will_have(turn) == (False, True)


def _had_and_will_have(turn: Turn) -> tuple[bool, bool]:
    """Whether a breath is heard at the pace until now, and will be at the one that is wished."""
    session, wished = turn.session, wished_pace(turn)(turn.session.played_pace)
    if not session.profile.breath_sound or no_breath_sounds(turn):
        return False, False
    return session.played_pace in LADDER, wished in LADDER


def off_the_ladder(turn: Turn) -> bool:
    """There is no breath sound for a pace like this one."""
    return turn.session.played_pace not in LADDER
