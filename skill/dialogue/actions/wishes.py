"""Actions on sets, and on how they sound, today and next time."""

from skill.dialogue.actions.practice import begin
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.turn import Turn
from skill.exercise.protocol import MOST_SETS, Legs
from skill.hearing.utterance import Intent
from skill.pacing.cues import Cueing


def set_sets(turn: Turn) -> Session:
    """The sets in a row that were asked for, today."""
    return replace(turn.session, sets_to_come=min(MOST_SETS, turn.utterance.number or 1) - 1)


def one_set_more(turn: Turn) -> Session:
    """One set more after this one, today."""
    return replace(turn.session, sets_to_come=min(MOST_SETS - 1, turn.session.sets_to_come + 1))


def another_set(turn: Turn) -> Session:
    """The same set once more, of the same practice: the legs, the numbers and the pace that were chosen for it."""
    session, habit = turn.session, turn.session.habit
    again = begin(replace(session, sets_to_come=_further(turn)), session.goal)
    again = replace(again, leg=session.first_leg, first_leg=session.first_leg, eased_pace=session.eased_pace)
    again = replace(again, target_reps=_chosen_reps(session), easy_streak=min(session.easy_streak, habit.easy_streak))
    began = session.practice_began_at or session.began_at
    return replace(again, practice_began_at=began, earlier_sets=session.practice_reps)


def _further(turn: Turn) -> int:
    """How many sets come after another one: so many in all are wished, and the first is done."""
    wished = turn.utterance.number if turn.utterance.intent is Intent.SETS else None
    first = turn.session.earlier_sets == Legs()
    return max(0, min(MOST_SETS, wished or 0) - 2) if first else 0


def _chosen_reps(session: Session) -> Legs:
    """The reps of a set as they were chosen; what was broken off, or not counted, is no choice."""
    today, chosen = session.target_reps, session.habit.reps
    if not session.leg_skipped and session.uncounted == Legs():
        return today
    return Legs(chosen.right if today.right else 0, chosen.left if today.left else 0)


def next_set(turn: Turn) -> Session:
    """The next of the sets that were wished for."""
    return replace(another_set(turn), sets_to_come=turn.session.sets_to_come - 1)


def set_cueing(turn: Turn) -> Session:
    """How much is said while a leg moves."""
    return _profile(turn, cueing=Cueing(turn.utterance.word or Cueing.FULL))


def set_breath_sound(turn: Turn) -> Session:
    """Whether a breath is heard under the reps."""
    return _profile(turn, breath_sound=turn.utterance.word != "off")


def set_speech(turn: Turn) -> Session:
    """Whether everything but the reps is said more slowly."""
    return _profile(turn, slow_speech=turn.utterance.word == "slow")


def _profile(turn: Turn, **changed: object) -> Session:
    return replace(turn.session, profile=replace(turn.session.profile, **changed))  # type: ignore[arg-type]
