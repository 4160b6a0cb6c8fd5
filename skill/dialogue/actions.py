"""The actions of the dialogue's rows: what a turn changes in the session, but never its state."""

from dataclasses import replace

from skill.dialogue import playback
from skill.dialogue.guards import in_full, last_step, named_goal
from skill.dialogue.reminding import merge
from skill.dialogue.session import Profile, Reminder, Session
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
    profile = session.profile
    practice = replace(put_away(session), goal=goal, target_reps=profile.reps, rung=profile.rung)
    return replace(practice, step=1, resume_state=None, playback=None, feeling_answered=False)


def choose(turn: Turn) -> Session:
    """The goal that was named; it asks for its own safety check."""
    return _choose(turn.session, named_goal(turn.utterance))


def choose_same(turn: Turn) -> Session:
    """The goal of last time."""
    return _choose(turn.session, turn.session.profile.goal)


def choose_other(turn: Turn) -> Session:
    """The goal that is not in hand."""
    return _choose(turn.session, turn.session.goal.other if turn.session.goal else None)


def _choose(session: Session, goal: Goal | None) -> Session:
    return replace(begin(session, goal), screening_passed_for=None)


def again(turn: Turn) -> Session:
    """The same practice from its beginning."""
    return begin(turn.session, turn.session.goal)


def complete(turn: Turn) -> Session:
    """Both legs are done: the pace is the usual one again, and the first practice is what later ones compare with."""
    session = turn.session
    return replace(session, rung=session.profile.rung, profile=_with_first_practice(session))


def _with_first_practice(session: Session) -> Profile:
    if session.profile.first_practice or session.leg_skipped:
        return session.profile
    return replace(session.profile, first_practice=(session.completed_reps, session.profile.rung))


def finish(turn: Turn) -> Session:
    """What was playing when the device lost touch was heard to its end."""
    heard = replace(playback.played_to_the_end(turn.session), playback=None)
    if heard.is_complete:
        return replace(complete(replace(turn, session=heard)), resume_state=None)
    return replace(heard, resume_state=State.READY)


def lose(turn: Turn) -> Session:
    """What was playing when the device lost touch was not heard to its end."""
    return replace(turn.session, playback=None)


def skip(turn: Turn) -> Session:
    """The leg in hand is left as it is: as many reps are aimed at as were done."""
    session, leg = turn.session, turn.session.current_leg
    target = session.target_reps.put(leg, session.completed_reps.of(leg))
    return replace(session, leg_skipped=True, target_reps=target)


def leave(turn: Turn) -> Session:
    """The practice can be taken up again within the hour, where it was before any digression."""
    session = turn.session
    return replace(session, resume_state=session.resumable_state, step=_interrupted_step(session))


def _interrupted_step(session: Session) -> int:
    return session.return_stack[0][1] if session.return_stack else session.step


# The safety check


def let_go(turn: Turn) -> Session:
    """The practice is not offered again; the reason is not kept."""
    return replace(put_away(turn.session), resume_state=None, screening_passed_for=None)


def unscreen(turn: Turn) -> Session:
    """The safety check of the goal in hand no longer holds, now or next time."""
    session = turn.session
    screened = tuple((goal, day) for goal, day in session.profile.screened_on_day if goal is not session.goal)
    return replace(session, screening_passed_for=None, profile=replace(session.profile, screened_on_day=screened))


def screen_out(turn: Turn) -> Session:
    """Not this time, and next time all the questions again."""
    return unscreen(replace(turn, session=let_go(turn)))


def check_again(turn: Turn) -> Session:
    """The safety questions are asked again, and then it goes on where it was."""
    session = turn.session
    kept = replace(session, resume_state=session.resumable_state, return_stack=(), step=_interrupted_step(session))
    return unscreen(replace(turn, session=kept))


def pass_screening(turn: Turn) -> Session:
    """The safety check was passed: for this conversation, and the day of it for the next."""
    session, goal = turn.session, turn.session.goal
    if goal is None:
        return session
    days = tuple(sorted({**dict(session.profile.screened_on_day), goal: turn.utterance.day}.items()))
    profile = replace(session.profile, goal=goal, screened_on_day=days)
    return replace(session, step=1, screening_passed_for=goal, profile=profile)


def pass_screening_and_take_up(turn: Turn) -> Session:
    """The safety check was passed, and the practice goes on at the step where it was left."""
    return replace(pass_screening(turn), step=turn.session.step)


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
    session, profile = turn.session, turn.session.profile
    for leg in _sore_legs(session):
        if profile.reps.of(leg) >= session.target_reps.of(leg):
            profile = replace(profile, reps=progression.spare(profile.reps, leg), easy_streak=0)
    return replace(session, profile=profile)


def _sore_legs(session: Session) -> tuple[Leg, ...]:
    """The leg that was moving: the right one still, while the left has not had its first rep."""
    if session.interrupted_state in AFTER:
        return tuple(Leg)
    if session.interrupted_state not in MOVING:
        return ()
    done = session.completed_reps
    return (Leg.RIGHT if done.left == 0 and done.right else session.current_leg,)


def sore_let_go(turn: Turn) -> Session:
    """Fewer next time, and nothing more today."""
    return replace(let_go(replace(turn, session=sore(turn))), stopped_for_today=True)


def slow_down(turn: Turn) -> Session:
    """One rung slower; not kept for next time, since it would tell why."""
    return replace(turn.session, rung=progression.slower(turn.session.rung))


# Dose and pace


def choose_reps(turn: Turn) -> Session:
    """So many reps with each leg, today and next time."""
    reps = Legs(turn.utterance.number or 0, turn.utterance.number or 0)
    return replace(turn.session, target_reps=reps, profile=replace(turn.session.profile, reps=reps))


def choose_next_reps(turn: Turn) -> Session:
    """So many reps next time; what one leg had of an uneven set means the set as it was."""
    session, had = turn.session, turn.session.target_reps
    if had.right != had.left and turn.utterance.number in (had.right, had.left):
        return replace(session, profile=replace(session.profile, reps=had))
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
    return replace(session, rung=rung, profile=replace(session.profile, rung=rung))


# Afterwards


def feeling(turn: Turn) -> Session:
    """Easy, in full, counts toward one rep more; anything else begins the count again."""
    session = turn.session
    easy = session.easy_streak + 1 if turn.utterance.word == "easy" and in_full(session) else 0
    answered = replace(session, feeling_answered=True, profile=replace(session.profile, easy_streak=easy))
    return offer_other_goal(replace(turn, session=answered))


def grow(turn: Turn) -> Session:
    """One rep more next time."""
    return _next_reps(turn, progression.one_more(turn.session.profile.reps))


def shrink(turn: Turn) -> Session:
    """One rep fewer next time."""
    return _next_reps(turn, progression.one_fewer(turn.session.profile.reps))


def _next_reps(turn: Turn, reps: Legs) -> Session:
    profile = replace(turn.session.profile, reps=reps, easy_streak=0)
    return offer_other_goal(replace(turn, session=replace(turn.session, feeling_answered=True, profile=profile)))


def offer_other_goal(turn: Turn) -> Session:
    """The other goal is offered once."""
    return replace(turn.session, other_goal_offered=True)


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
    left = replace(
        session,
        resume_state=session.resumable_state,
        step=_interrupted_step(session),
        leg=session.current_leg,
        return_stack=(),
    )
    return replace(
        left,
        screening_passed_for=None,
        quality_cue_given=session.in_progress,
        other_goal_offered=False,
        fallback_count=0,
        turn_count=0,
        storage_warning_given=False,
    )


def reopen_stopped(turn: Turn) -> Session:
    """A practice left unfinished is offered where it was left."""
    return replace(reopen(turn), playback=None)


def start_afresh(turn: Turn) -> Session:
    """A new conversation knows the profile, and the goal of last time."""
    session = turn.session
    earlier = put_away(session).earlier_practices if session.turn_count else ()
    new = Session(profile=session.profile, earlier_practices=earlier)
    return begin(new, new.profile.goal) if new.profile.goal else new
