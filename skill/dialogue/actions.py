"""The effects of the dialogue's rows: a session into the next, one line each where one line will do."""

from dataclasses import replace

from skill.dialogue import playback
from skill.dialogue.guards import LOWEST_REPS_AFTER_PAIN, in_full, last_step, named_goal
from skill.dialogue.session import AFTER, MOVING, Reminder, Session, State, enter, return_from_digression
from skill.hearing.utterance import Utterance
from skill.pacing.score import LADDER, MAX_REPS, START_RUNG, Goal, Leg, Legs


def nothing(session: Session, said: Utterance) -> Session:
    return session


def fresh(session: Session, goal: Goal | None) -> Session:
    """A practice from its beginning, with the reps and pace of last time; what was done of the one before counts."""
    profile = session.profile
    practice = replace(shelved(session), goal=goal, target_reps=profile.reps, rung=profile.rung)
    return replace(practice, step=1, resume_state=None, playback=None, feeling_answered=False)


def shelved(session: Session) -> Session:
    """The practice in hand is put away as far as it was done."""
    earlier = (*session.earlier_practices, session.practice) if session.practice else session.earlier_practices
    nothing_yet = replace(
        session, leg=Leg.RIGHT, completed_reps=Legs(), began_at=0, day=0, easy_streak=0, leg_skipped=False
    )
    return replace(nothing_yet, earlier_practices=earlier)


def choose(session: Session, said: Utterance) -> Session:
    return _chosen(session, named_goal(said))


def choose_same(session: Session, said: Utterance) -> Session:
    return _chosen(session, session.profile.goal)


def choose_other(session: Session, said: Utterance) -> Session:
    return _chosen(session, session.goal.other if session.goal else None)


def _chosen(session: Session, goal: Goal | None) -> Session:
    """A choice asks for its own safety check, whatever was passed before."""
    return replace(fresh(session, goal), screening_passed_for=None)


def again(session: Session, said: Utterance) -> Session:
    return fresh(session, session.goal)


def let_go(session: Session, said: Utterance) -> Session:
    """The practice is not offered again: it ended for a reason that is not kept."""
    return replace(shelved(session), resume_state=None, screening_passed_for=None)


def screened_out(session: Session, said: Utterance) -> Session:
    """Not this time, and next time all the questions again."""
    return unscreened(let_go(session, said))


def check_again(session: Session, said: Utterance | None = None) -> Session:
    """Something was said that belongs to the safety questions: they are asked, and then it goes on where it was."""
    step = session.return_stack[0][1] if session.return_stack else session.step
    return replace(unscreened(session), resume_state=session.resumable_state, return_stack=(), step=step)


def unscreened(session: Session, said: Utterance | None = None) -> Session:
    """The safety check of the goal in hand no longer holds, now or next time."""
    screened = tuple((goal, day) for goal, day in session.profile.screened_on_day if goal is not session.goal)
    return replace(session, screening_passed_for=None, profile=replace(session.profile, screened_on_day=screened))


def sore(session: Session, said: Utterance) -> Session:
    """Fewer next time, once a practice: for the leg that moved, or for both when the set is over.

    Only the number is kept, never why.
    """
    legs = (
        tuple(Leg)
        if session.interrupted_state in AFTER
        else (_moved(session),)
        if session.interrupted_state in MOVING
        else ()
    )
    profile = session.profile
    for leg in legs:
        now = profile.reps.of(leg)
        if now >= session.target_reps.of(leg):
            profile = replace(profile, reps=profile.reps.put(leg, max(LOWEST_REPS_AFTER_PAIN, now - 1)), easy_streak=0)
    return replace(session, profile=profile)


def _moved(session: Session) -> Leg:
    """The leg that was moving: the right one still, while the left has not had its first rep."""
    return Leg.RIGHT if session.completed_reps.left == 0 and session.completed_reps.right else session.current_leg


def sore_let_go(session: Session, said: Utterance) -> Session:
    return replace(let_go(sore(session, said), said), stopped_for_today=True)


def up_for_good(session: Session, said: Utterance) -> Session:
    """Up from the floor with something hurting: nothing leads back into the practice."""
    return replace(sore_let_go(session, said), state=State.RISE, return_stack=(), step=1)


def leave(session: Session, said: Utterance) -> Session:
    """The practice can be taken up again within the hour, where it was before any aside."""
    step = session.return_stack[0][1] if session.return_stack else session.step
    return replace(session, resume_state=session.resumable_state, step=step)


def screening_passed(session: Session, said: Utterance) -> Session:
    """The safety check was heard through: for this conversation, and the day of it for the next."""
    goal = session.goal
    if goal is None:
        return session
    days = tuple(sorted({**dict(session.profile.screened_on_day), goal: said.day}.items()))
    return replace(
        session, step=1, screening_passed_for=goal, profile=replace(session.profile, goal=goal, screened_on_day=days)
    )


def take_up(session: Session, said: Utterance) -> Session:
    """The safety check was heard through, and the practice goes on where it was left."""
    place = session.resume_state or session.state
    return replace(screening_passed(session, said), state=place, step=session.step, resume_state=None)


def mark_instructed(session: Session, said: Utterance) -> Session:
    """The setup and the slide of this goal were heard through."""
    goals = {*session.profile.instructed_goals, session.goal} - {None}
    return replace(
        session, step=1, profile=replace(session.profile, instructed_goals=tuple(sorted(filter(None, goals))))
    )


def step_on(session: Session, said: Utterance) -> Session:
    return replace(session, step=session.step + 1)


def step_back(session: Session, said: Utterance) -> Session:
    return replace(session, step=max(1, session.step - 1))


def first_step(session: Session, said: Utterance) -> Session:
    return replace(session, step=1)


def on_bed(session: Session, said: Utterance) -> Session:
    """Somebody spoke of a bed: that is where they get up from; on the way up already, from the first step on."""
    if any(place is State.UP for place, _ in session.return_stack):
        return session
    return replace(session, on_bed=True, step=1 if session.state is State.UP else session.step)


def to_bed(session: Session, said: Utterance) -> Session:
    return replace(session, on_bed=True, step=1)


def last_setup_step(session: Session, said: Utterance) -> Session:
    return replace(session, step=last_step(replace(session, state=State.SETUP)))


def to_setup(session: Session, said: Utterance) -> Session:
    """What is interrupted here goes on with the first step of the setup."""
    return replace(session, state=State.SETUP, step=1, on_bed=False)


def go_back(session: Session, said: Utterance) -> Session:
    return return_from_digression(session)


def go_back_resting(session: Session, said: Utterance) -> Session:
    """Back from something said at length: a set goes on only when the person says so."""
    came = return_from_digression(session)
    return enter(came, State.PAUSED) if came.state in (*MOVING, State.WALK) else came


def go_back_slower(session: Session, said: Utterance) -> Session:
    """Back, one rung slower; not remembered for next time, since it would tell why."""
    return replace(go_back(session, said), rung=min(session.rung + 1, len(LADDER) - 1))


def promise(session: Session, said: Utterance) -> Session:
    reps = Legs(said.number or 0, said.number or 0)
    return replace(session, target_reps=reps, profile=replace(session.profile, reps=reps))


def finish(session: Session, said: Utterance) -> Session:
    """The score that was playing when the device lost touch was heard to its end."""
    heard = replace(playback.played_to_the_end(session), playback=None)
    return replace(heard, resume_state=None if heard.is_complete else State.READY)


def lost(session: Session, said: Utterance) -> Session:
    return replace(session, playback=None)


def feeling(session: Session, said: Utterance) -> Session:
    """Easy, in full, counts toward one rep more; anything else begins the count again."""
    easier = session.easy_streak + 1 if said.word == "easy" and in_full(session) else 0
    return offer(replace(session, feeling_answered=True, profile=replace(session.profile, easy_streak=easier)), said)


def grow(session: Session, said: Utterance) -> Session:
    return offer(_next_reps(session, 1), said)


def shrink(session: Session, said: Utterance) -> Session:
    return offer(_next_reps(session, -1), said)


def _next_reps(session: Session, more: int) -> Session:
    now = session.profile.reps
    right, left = (max(LOWEST_REPS_AFTER_PAIN, min(MAX_REPS, reps + more)) for reps in (now.right, now.left))
    return replace(
        session, feeling_answered=True, profile=replace(session.profile, reps=Legs(right, left), easy_streak=0)
    )


def promise_next(session: Session, said: Utterance) -> Session:
    """As many as was said; what one leg had of an uneven set means the set as it was."""
    had = session.target_reps
    if had.right != had.left and said.number in (had.right, had.left):
        return replace(session, profile=replace(session.profile, reps=had))
    return replace(session, profile=promise(session, said).profile)


def _pace(session: Session, rung: int) -> Session:
    return replace(session, rung=rung, profile=replace(session.profile, rung=rung))


def slower(session: Session, said: Utterance) -> Session:
    return _pace(session, session.rung + 1)


def faster(session: Session, said: Utterance) -> Session:
    return _pace(session, session.rung - 1)


def longer_out(session: Session, said: Utterance) -> Session:
    """The next rung with a longer breath out."""
    now = LADDER[session.rung].exhale
    rungs = range(session.rung + 1, len(LADDER))
    return _pace(session, next((rung for rung in rungs if LADDER[rung].exhale > now), START_RUNG))


def skip(session: Session, said: Utterance) -> Session:
    """The leg in hand is left as it is: no more is promised of it than was done."""
    leg = session.current_leg
    return replace(session, leg_skipped=True, target_reps=session.target_reps.put(leg, session.completed_reps.of(leg)))


def offer(session: Session, said: Utterance) -> Session:
    return replace(session, other_goal_offered=True)


def remind(session: Session, said: Utterance) -> Session:
    """A reminder to talk about: what was said of it, with what is known already."""
    known = (session.reminder if session.state is State.REMINDING else None) or Reminder()
    part = DAYS_AND_PARTS.get(said.word or "")
    hour = f"{said.number:02}:00" if said.number is not None else None
    time = _of_day(said.time or hour, known.time) or known.time
    time = _of_day(part, time) if part else time
    days = "daily" if part else said.word or known.days
    return replace(session, reminder=Reminder(time, days))


# "Every evening" says the days and the part of the day in one.
DAYS_AND_PARTS = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
# AMAZON.TIME for parts of the day, as a time that people mean by it.
PARTS = {"MO": "09:00", "AF": "14:00", "EV": "18:00", "NI": "21:00"}


def _of_day(said: str | None, known: str | None) -> str | None:
    """The time of day that was meant, as "19:30"; a part of the day moves a time already named into it."""
    if said not in PARTS or known is None:
        return PARTS.get(said or "", said)
    hour, minutes = int(known[:2]), known[2:]
    match said:
        case "MO":
            hour %= 12
        case "NI" if hour in (0, 12):
            hour = 0
        case _ if hour < 12:
            hour += 12
    return f"{hour:02}{minutes}"


def forgotten(session: Session, said: Utterance) -> Session:
    """Nothing is known any more, not even where the conversation was."""
    return Session(turn_count=session.turn_count)


def miss(session: Session, said: Utterance) -> Session:
    return replace(session, fallback_count=session.fallback_count + 1)
