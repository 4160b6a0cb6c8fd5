"""Actions on the practice in hand: chosen, begun, left, finished."""

from collections.abc import Callable, Mapping

from skill.dialogue import playback
from skill.dialogue.actions.dose import begun_already, choose_reps, set_pace, with_habit
from skill.dialogue.actions.legs import both_legs, lead_with, one_leg
from skill.dialogue.guards import named_goal, named_leg
from skill.dialogue.profile import Figures
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session, return_from_digression
from skill.dialogue.states import State
from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.history import week_of
from skill.exercise.protocol import Goal, Leg, Legs
from skill.hearing.utterance import Intent


def nothing(turn: Turn) -> Session:
    """Nothing changes."""
    return turn.session


def put_away(session: Session) -> Session:
    """The session without its practice; what was done of that still counts."""
    earlier = (*session.earlier_practices, session.practice) if session.practice else session.earlier_practices
    nothing_yet = replace(
        session,
        leg=session.first_leg,
        completed_reps=Legs(),
        uncounted=Legs(),
        practice_began_at=0,
        earlier_sets=Legs(),
        began_at=0,
        day=0,
        easy_streak=0,
        leg_skipped=False,
    )
    return replace(nothing_yet, earlier_practices=earlier)


def begin(session: Session, goal: Goal | None) -> Session:
    """A practice from its beginning, with the reps and pace of last time."""
    habit = session.profile.habit(goal)
    practice = replace(put_away(session), goal=goal, target_reps=habit.reps, pace=habit.pace)
    practice = replace(practice, leg=habit.first_leg, first_leg=habit.first_leg)
    if session.eased:
        practice = replace(practice, eased_pace=progression.eased(habit.pace))
    practice = replace(practice, wishes=(), habit_before=None, spared_legs=(), feeling_answered=False)
    return replace(practice, step=1, resume_state=None, playback=None)


def choose(turn: Turn) -> Session:
    """The goal that was named, with what was just wished for; it needs its own safety check."""
    return _choose(turn, named_goal(turn.utterance))


def propose(turn: Turn) -> Session:
    """The goal that was named, if it is still the same person."""
    return _begin_as_wished(turn, named_goal(turn.utterance))


def propose_other(turn: Turn) -> Session:
    """The goal that is not in hand, if it is still the same person."""
    return _begin_as_wished(turn, turn.session.goal.other if turn.session.goal else None)


def choose_same(turn: Turn) -> Session:
    """The goal of last time, or of the practice that was left, with what was just wished for it."""
    return _choose(turn, turn.session.goal or turn.session.profile.goal)


def choose_other(turn: Turn) -> Session:
    """The goal that is not in hand."""
    return _choose(turn, turn.session.goal.other if turn.session.goal else None)


def _choose(turn: Turn, goal: Goal | None) -> Session:
    """Another practice: the easing of the one before is over."""
    before = turn.session
    session = replace(before, eased_pace=None) if before.is_complete else before
    return replace(_begin_as_wished(replace(turn, session=session), goal), screening_passed_for=None)


def _begin_as_wished(turn: Turn, goal: Goal | None) -> Session:
    """A practice from its beginning, with what was wished before its first rep: of this goal, and no longer of another.

    What was wished of a practice that has begun was of that one.
    """
    before = turn.session
    if begun_already(before):
        return replace(begin(before, goal), sets_to_come=0)
    unwished = with_habit(before, before.habit_before) if before.habit_before else before
    begun = begin(unwished, goal)
    for wish in before.wishes:
        said = replace(turn.utterance, intent=wish.intent, word=wish.word, number=wish.number)
        action = ACTION_OF_WISH.get(wish.intent)
        begun = action(replace(turn, session=begun, utterance=said)) if action else begun
    return begun


ACTION_OF_WISH: Mapping[Intent, Callable[[Turn], Session]] = {
    **dict.fromkeys((Intent.REPS, Intent.NUMBER, Intent.LEGS, Intent.MORE_REPS, Intent.FEWER_REPS), choose_reps),
    **dict.fromkeys((Intent.SLOWER, Intent.FASTER, Intent.LONGER_OUT, Intent.BREATH), set_pace),
    **dict.fromkeys((Intent.REST, Intent.REST_LONGER, Intent.REST_SHORTER), set_pace),
    **dict.fromkeys((Intent.FIRST_LEG, Intent.OTHER_LEG), lead_with),
    **dict.fromkeys((Intent.ONLY_LEG, Intent.SKIP_LEG), one_leg),
    Intent.BOTH_LEGS: both_legs,
}
"""What is done with a wish that came before the goal was chosen, or changed."""


def again(turn: Turn) -> Session:
    """The same practice from its beginning; of a further set, that one."""
    session = turn.session
    fresh = begin(session, session.goal)
    return replace(fresh, practice_began_at=session.practice_began_at, earlier_sets=session.earlier_sets)


def over_again(turn: Turn) -> Session:
    """The same practice from its beginning, with one leg only where that was wished."""
    session, fresh = turn.session, again(turn)
    only = next((leg for leg in Leg if not session.target_reps.of(leg.other)), None)
    if only is None or session.leg_skipped:
        return fresh
    return replace(fresh, leg=only, first_leg=only, target_reps=fresh.target_reps.put(only.other, 0))


def complete(turn: Turn) -> Session:
    """Both legs are done; later practices of the goal are compared with the first one, and with the last."""
    session, habit, done = turn.session, turn.session.habit, turn.session.practice
    last = habit.last_practice
    counted = done is not None and last is not None and last.began_at == done.whole_began_at  # by a set before this one
    over = replace(session, pace=habit.pace, compared_with=session.compared_with if counted else last)
    if done is None or not done.finished:
        return over
    known = replace(
        habit,
        first_practice=habit.first_practice or (done.completed_reps, done.pace),
        last_practice=Figures(session.practice_reps, done.pace, done.whole_began_at),
        finished=habit.finished + (not counted),
    )
    week = (week_of(done.day), session.profile.finished_in_week_of(done.day) + (not counted))
    return replace(
        over,
        progress_told=(),  # it is another one now
        first_time_finished=habit.first_practice is None or session.first_time_finished,
        profile=replace(session.profile, week=week).with_habit(session.goal, known),
    )


def credit_all_played(turn: Turn) -> Session:
    """What was playing when the device lost touch was heard to its end."""
    heard = replace(playback.played_to_the_end(turn.session), playback=None)
    if heard.is_complete:
        return replace(complete(replace(turn, session=heard)), resume_state=None)
    return replace(heard, resume_state=State.READY)


def credit_supposed(turn: Turn) -> Session:
    """The reps that the clock supposed were done."""
    session = turn.session
    done = replace(session, completed_reps=session.supposed_reps or session.completed_reps)
    return replace(done, leg=done.current_leg, supposed_reps=None, playback=None)


def suppose_first_leg(turn: Turn) -> Session:
    """It is supposed that the first leg was done, and nothing of the second."""
    session, first = turn.session, turn.session.first_leg
    return replace(session, supposed_reps=session.completed_reps.put(first, session.target_reps.of(first)))


def credit_reported(turn: Turn) -> Session:
    """The reps that the person says were done, of the leg they named or were asked about, and no more than supposed."""
    session, number = turn.session, turn.utterance.number or 0
    supposed, second = session.supposed_reps or session.completed_reps, session.first_leg.other
    leg = named_leg(turn) or (second if supposed.of(second) else session.first_leg)
    if leg is not second:
        supposed = supposed.put(second, session.completed_reps.of(second))
    told = supposed.put(leg, max(session.completed_reps.of(leg), min(supposed.of(leg), number)))
    return credit_supposed(replace(turn, session=replace(session, supposed_reps=told)))


def credit_none_played(turn: Turn) -> Session:
    """What was playing when the device lost touch was not heard to its end."""
    return replace(turn.session, playback=None, supposed_reps=None)


def skip(turn: Turn) -> Session:
    """The leg in hand is left as it is: its target becomes what was done."""
    session, leg = turn.session, turn.session.current_leg
    target = session.target_reps.put(leg, session.completed_reps.of(leg))
    return replace(session, leg_skipped=True, target_reps=target)


def leave_out(turn: Turn) -> Session:
    """The other leg is left out: its target becomes what was done."""
    session, leg = turn.session, turn.session.current_leg.other
    target = session.target_reps.put(leg, session.completed_reps.of(leg))
    return replace(session, leg_skipped=True, target_reps=target)


def leave_done(turn: Turn) -> Session:
    """The other leg is done and stays so: from here on, what is said of the count is about the leg in hand."""
    return replace(turn.session, first_leg=turn.session.current_leg)


def leave(turn: Turn) -> Session:
    """The practice can be taken up again today, where it was before any digression."""
    session = turn.session
    return replace(session, resume_state=session.resumable_state, resume_step=session.resumable_step)


def got_up(turn: Turn) -> Session:
    """Somebody has got up; the practice can be taken up again today, where it was before."""
    up = leave(replace(turn, session=return_from_digression(turn.session)))
    began = up.resume_state is None and up.in_progress  # the conversation was taken up on the way up
    return replace(up, resume_state=State.READY) if began else up
