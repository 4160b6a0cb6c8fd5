"""The actions of the dialogue's rows: what a turn changes in the session, but never its state."""

from dataclasses import fields, replace
from typing import Any

from skill.dialogue import playback
from skill.dialogue.guards import in_full, last_step, named_goal, supposed_reps
from skill.dialogue.reminding import merge
from skill.dialogue.session import Conversation, Habit, Reminder, Session, return_from_digression
from skill.dialogue.states import AFTER, MOVING, State
from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.protocol import STEP_MS, Goal, Leg, Legs


def nothing(turn: Turn) -> Session:
    """Nothing changes."""
    return turn.session


# The practice in hand


def put_away(session: Session) -> Session:
    """The session without its practice, which counts as far as it was done."""
    earlier = (*session.earlier_practices, session.practice) if session.practice else session.earlier_practices
    nothing_yet = replace(
        session, leg=Leg.RIGHT, completed_reps=Legs(), began_at=0, day=0, easy_streak=0, leg_skipped=False
    )
    return replace(nothing_yet, earlier_practices=earlier)


def begin(session: Session, goal: Goal | None) -> Session:
    """A practice from its beginning, with the reps and pace of last time."""
    habit = session.profile.habit(goal)
    practice = replace(put_away(session), goal=goal, target_reps=habit.reps, rung=habit.rung)
    return replace(practice, step=1, resume_state=None, resume_step=1, playback=None, feeling_answered=False)


def choose(turn: Turn) -> Session:
    """The goal that was named; it asks for its own safety check."""
    return _choose(turn.session, named_goal(turn.utterance))


def choose_same(turn: Turn) -> Session:
    """The goal of last time, or of the practice that was left."""
    return _choose(turn.session, turn.session.goal or turn.session.profile.goal)


def choose_other(turn: Turn) -> Session:
    """The goal that is not in hand."""
    return _choose(turn.session, turn.session.goal.other if turn.session.goal else None)


def _choose(session: Session, goal: Goal | None) -> Session:
    return replace(begin(session, goal), screening_passed_for=None)


def again(turn: Turn) -> Session:
    """The same practice from its beginning."""
    return begin(turn.session, turn.session.goal)


def complete(turn: Turn) -> Session:
    """Both legs are done; the first such practice of a goal is what later ones are compared with."""
    session, habit = turn.session, turn.session.habit
    if habit.first_practice or session.leg_skipped:
        return replace(session, rung=habit.rung, eased=False)
    first = replace(habit, first_practice=(session.completed_reps, habit.rung))
    finished = replace(session, rung=habit.rung, eased=False, first_time_finished=True)
    return _with_habit(finished, first)


def _with_habit(session: Session, habit: Habit) -> Session:
    return replace(session, profile=session.profile.with_habit(session.goal, habit))


def finish(turn: Turn) -> Session:
    """What was playing when the device lost touch was heard to its end."""
    heard = replace(playback.played_to_the_end(turn.session), playback=None)
    if heard.is_complete:
        return replace(complete(replace(turn, session=heard)), resume_state=None, resume_step=1)
    return replace(heard, resume_state=State.READY, resume_step=1)


def credit_supposed(turn: Turn) -> Session:
    """The reps that the clock supposed were done."""
    session = turn.session
    done = replace(session, completed_reps=session.supposed_reps or session.completed_reps)
    return replace(done, leg=done.current_leg, supposed_reps=None, playback=None)


def lose(turn: Turn) -> Session:
    """What was playing when the device lost touch was not heard to its end."""
    return replace(turn.session, playback=None, supposed_reps=None)


def skip(turn: Turn) -> Session:
    """The leg in hand is left as it is: as many reps are aimed at as were done."""
    session, leg = turn.session, turn.session.current_leg
    target = session.target_reps.put(leg, session.completed_reps.of(leg))
    return replace(session, leg_skipped=True, target_reps=target)


def leave_out(turn: Turn) -> Session:
    """The other leg is left out: as many reps are aimed at as were done with it."""
    session, leg = turn.session, turn.session.current_leg.other
    target = session.target_reps.put(leg, session.completed_reps.of(leg))
    return replace(session, leg_skipped=True, target_reps=target)


def leave(turn: Turn) -> Session:
    """The practice can be taken up again today, where it was before any digression."""
    session = turn.session
    return replace(session, resume_state=session.resumable_state, resume_step=session.resumable_step)


def got_up(turn: Turn) -> Session:
    """Somebody is up; the practice can be taken up again today, where it was before."""
    return leave(replace(turn, session=return_from_digression(turn.session)))


# The safety check


def stop(turn: Turn) -> Session:
    """Not on today; the practice is kept as any other that is left, so that nothing stored tells why."""
    return replace(leave(turn), screening_passed_for=None, stopped_for_today=True)


def unscreen(turn: Turn) -> Session:
    """No safety check holds any more, and the full set is due, with a clinician's yes before it."""
    profile = replace(turn.session.profile, screened_on_day=())
    return replace(turn.session, screening_passed_for=None, full_check_due=True, profile=profile)


def screen_out(turn: Turn) -> Session:
    """Not this time, and next time all the questions again."""
    return replace(leave(turn), screening_passed_for=None)


def check_again(turn: Turn) -> Session:
    """The safety questions are asked again, and then it goes on where it was."""
    return begin_check(replace(leave(turn), return_stack=(), screening_passed_for=None), recent=False)


def unscreen_and_check_again(turn: Turn) -> Session:
    """The full set of safety questions is due, and then it goes on where it was."""
    return check_again(replace(turn, session=unscreen(turn)))


def begin_check(session: Session, *, recent: bool) -> Session:
    """The safety check begins: the day of the last one is dropped until this one is passed, whyever it is left."""
    days = tuple((goal, day) for goal, day in session.profile.screened_on_day if goal is not session.goal)
    profile = replace(session.profile, screened_on_day=days)
    return replace(session, short_check_suffices=recent, screening_passed_for=None, profile=profile)


def clinician_agreed(turn: Turn) -> Session:
    """A clinician said yes to the exercise: what was told needs no other answer."""
    return replace(turn.session, full_check_due=False)


def ease(turn: Turn) -> Session:
    """Smaller and slower, for the rest of the practice."""
    return replace(turn.session, eased=True)


def pass_screening(turn: Turn) -> Session:
    """The safety check was passed: for this conversation, and the day of it for the next."""
    session, goal = turn.session, turn.session.goal
    if goal is None:
        return session
    days = tuple(sorted({**dict(session.profile.screened_on_day), goal: turn.utterance.day}.items()))
    profile = replace(session.profile, goal=goal, screened_on_day=days)
    return replace(session, step=1, screening_passed_for=goal, full_check_due=False, profile=profile)


# Steps


def mark_instructed(turn: Turn) -> Session:
    """The setup and the slide of this goal were heard through."""
    session = turn.session
    goals = {goal for goal in (*session.profile.instructed_goals, session.goal) if goal}
    return replace(session, step=1, profile=replace(session.profile, instructed_goals=tuple(sorted(goals))))


def step_on(turn: Turn) -> Session:
    """The next step."""
    return replace(turn.session, step=turn.session.step + 1)


def step_back(turn: Turn) -> Session:
    """The step before."""
    return replace(turn.session, step=max(1, turn.session.step - 1))


def first_step(turn: Turn) -> Session:
    """The first step."""
    return replace(turn.session, step=1)


def last_setup_step(turn: Turn) -> Session:
    """The last step of the setup."""
    return replace(turn.session, step=last_step(replace(turn.session, state=State.SETUP)))


def after_last_step(turn: Turn) -> Session:
    """The setup was read to its end."""
    return replace(turn.session, step=len(STEP_MS[turn.session.goal or Goal.KNEES]) + 1)


def on_bed(turn: Turn) -> Session:
    """Somebody spoke of a bed, and gets up from there; on the way up already, from the first step on."""
    session = turn.session
    if any(state is State.UP for state, _ in session.return_stack):
        return session
    return replace(session, on_bed=True, step=1 if session.state is State.UP else session.step)


def to_bed(turn: Turn) -> Session:
    """Somebody lies down on a bed."""
    return replace(turn.session, on_bed=True, step=1)


def to_floor(turn: Turn) -> Session:
    """Somebody gets down to the floor."""
    return replace(turn.session, on_bed=False)


# Pain


def sore(turn: Turn) -> Session:
    """Fewer next time, once a practice: the leg that moved, or both after the set; only the number is kept."""
    session, habit = turn.session, turn.session.habit
    for leg in _sore_legs(session):
        if habit.reps.of(leg) >= session.target_reps.of(leg):
            habit = replace(habit, reps=progression.spare(habit.reps, leg), easy_streak=0)
    return _with_habit(session, habit) if habit != session.habit else session


def _sore_legs(session: Session) -> tuple[Leg, ...]:
    """The leg that was moving: the right one still, while the left has not had its first rep."""
    if session.interrupted_state in AFTER:
        return tuple(Leg)
    if session.interrupted_state not in MOVING:
        return ()
    done = session.completed_reps
    return (Leg.RIGHT if done.left == 0 and done.right else session.current_leg,)


def sore_stop(turn: Turn) -> Session:
    """Fewer next time, and nothing more today."""
    return stop(replace(turn, session=sore(turn)))


# Dose and pace


def choose_reps(turn: Turn) -> Session:
    """So many reps with each leg, today and next time."""
    reps = Legs(turn.utterance.number or 0, turn.utterance.number or 0)
    return _with_habit(replace(turn.session, target_reps=reps), replace(turn.session.habit, reps=reps))


def choose_next_reps(turn: Turn) -> Session:
    """So many reps next time; what one leg had of an uneven set means the set as it was."""
    session, had = turn.session, turn.session.target_reps
    if had.right != had.left and turn.utterance.number in (had.right, had.left):
        return _with_habit(session, replace(session.habit, reps=had))
    return replace(session, profile=choose_reps(turn).profile)


def slower(turn: Turn) -> Session:
    """The next slower rung, today and next time."""
    return _pace(turn.session, turn.session.rung + 1)


def faster(turn: Turn) -> Session:
    """The next faster rung, today and next time."""
    return _pace(turn.session, turn.session.rung - 1)


def longer_out(turn: Turn) -> Session:
    """The next rung with a longer breath out, today and next time."""
    return _pace(turn.session, progression.longer_exhale(turn.session.rung))


def _pace(session: Session, rung: int) -> Session:
    return _with_habit(replace(session, rung=rung), replace(session.habit, rung=rung))


# Afterwards


def feeling(turn: Turn) -> Session:
    """Easy, in full, counts toward one rep more; anything else begins the count again."""
    session = turn.session
    easy = session.easy_streak + 1 if turn.utterance.word == "easy" and in_full(session) else 0
    return _with_habit(replace(session, feeling_answered=True), replace(session.habit, easy_streak=easy))


def grow(turn: Turn) -> Session:
    """One rep more next time."""
    return _next_reps(turn, progression.one_more(turn.session.habit.reps))


def shrink(turn: Turn) -> Session:
    """One rep fewer next time."""
    return _next_reps(turn, progression.one_fewer(turn.session.habit.reps))


def _next_reps(turn: Turn, reps: Legs) -> Session:
    habit = replace(turn.session.habit, reps=reps, easy_streak=0)
    return _with_habit(replace(turn.session, feeling_answered=True), habit)


# Memory


def remind(turn: Turn) -> Session:
    """A reminder to talk about: what was said of it, with what is known already."""
    session, utterance = turn.session, turn.utterance
    known = (session.reminder if session.state is State.REMINDING else None) or Reminder()
    return replace(session, reminder=merge(known, utterance))


def forget(turn: Turn) -> Session:
    """Nothing is known any more, not even where the conversation was."""
    return Session(turn_count=turn.session.turn_count)


def not_understood(turn: Turn) -> Session:
    """One more utterance in a row was not understood."""
    return replace(turn.session, fallback_count=turn.session.fallback_count + 1)


# A conversation opens


def reopen(turn: Turn) -> Session:
    """A practice left unfinished is offered where it was left; what was playing may have been heard to its end."""
    session = turn.session
    left = replace(leave(turn), leg=session.current_leg, return_stack=(), supposed_reps=None)
    return replace(
        replace(left, **NEW_CONVERSATION),
        quality_cue_given=session.in_progress,
        voice_recognised=_known_voice(turn),
    )


NEW_CONVERSATION: dict[str, Any] = {
    field.name: field.default for field in fields(Conversation) if field.name != "earlier_practices"
}
"""What a conversation begins with; practices of the one before may not be stored yet."""


def reopen_supposing(turn: Turn) -> Session:
    """A set left unfinished is offered after asking how far it was done."""
    return replace(reopen(turn), supposed_reps=supposed_reps(turn))


def reopen_stopped(turn: Turn) -> Session:
    """A practice left unfinished is offered where it was left."""
    return replace(reopen(turn), playback=None)


def start_afresh(turn: Turn) -> Session:
    """A new conversation knows the profile, and the goal of last time."""
    session = turn.session
    earlier = put_away(session).earlier_practices if session.turn_count else ()
    new = Session(profile=session.profile, earlier_practices=earlier, voice_recognised=_known_voice(turn))
    return begin(new, new.profile.goal) if new.profile.goal else new


def start_as_guest(turn: Turn) -> Session:
    """Somebody else practises: they start as a stranger, and nothing of it is stored."""
    return Session(guest=True, turn_count=turn.session.turn_count)


def _known_voice(turn: Turn) -> bool:
    return turn.utterance.recognised
