"""The effects of the dialogue's rows: a session into the next, one line each where one line will do."""

from dataclasses import replace

from skill import clock
from skill.guard import LEAST, goal_named, in_full, last_step
from skill.said import Heard, Said
from skill.score import LADDER, MOST, START_RUNG, Goal, Leg, Legs
from skill.session import ASIDES, MOVING, Place, Reminder, Session


def nothing(session: Session, said: Said) -> Session:
    return session


def fresh(session: Session, goal: Goal | None) -> Session:
    """A practice from its beginning, with the reps and pace of last time; what was done of the one before counts."""
    reps, rung = session.profile.reps, session.profile.rung
    practice = replace(shelved(session), goal=goal, promised=reps, rung=rung, spared=())
    return replace(practice, step=1, left_off=None, playing=None)


def shelved(session: Session) -> Session:
    """The practice in hand is put away as far as it was done."""
    earlier = (*session.earlier, session.practice) if session.practice else session.earlier
    return replace(session, leg=Leg.RIGHT, done=Legs(), began=0, day=0, earlier=earlier)


def choose(session: Session, said: Said) -> Session:
    return _chosen(session, goal_named(said))


def choose_same(session: Session, said: Said) -> Session:
    return _chosen(session, session.profile.goal)


def choose_other(session: Session, said: Said) -> Session:
    return _chosen(session, session.goal.other if session.goal else None)


def _chosen(session: Session, goal: Goal | None) -> Session:
    """A choice asks for its own safety check, whatever was passed before."""
    return replace(fresh(session, goal), passed=None)


def again(session: Session, said: Said) -> Session:
    return fresh(session, session.goal)


def let_go(session: Session, said: Said) -> Session:
    """The practice is not offered again: it ended for a reason that is not kept."""
    return replace(shelved(session), left_off=None, passed=None)


def sore(session: Session, said: Said) -> Session:
    """Fewer for this leg next time, once a practice. Only the number is kept, never why."""
    if session.underlying not in MOVING or session.leg in session.spared:
        return session
    reps = session.profile.reps.put(session.leg, max(LEAST, session.profile.reps.of(session.leg) - 1))
    return replace(
        session, spared=(*session.spared, session.leg), profile=replace(session.profile, reps=reps, easier=0)
    )


def sore_let_go(session: Session, said: Said) -> Session:
    return let_go(sore(session, said), said)


def leave(session: Session, said: Said) -> Session:
    """The practice can be taken up again within the hour."""
    return replace(session, left_off=session.to_come_back)


def passed(session: Session, said: Said) -> Session:
    """The safety check was heard through: for this conversation, and the day of it for the next."""
    goal = session.goal
    if goal is None:
        return session
    days = tuple(sorted({**dict(session.profile.screened), goal: said.day}.items()))
    return replace(session, step=1, passed=goal, profile=replace(session.profile, goal=goal, screened=days))


def take_up(session: Session, said: Said) -> Session:
    """The safety check was heard through, and the practice goes on where it was left."""
    place = session.left_off or session.place
    return replace(passed(session, said), place=place, step=session.step, left_off=None)


def coached(session: Session, said: Said) -> Session:
    """The setup and the slide of this goal were heard through."""
    goals = {*session.profile.coached, session.goal} - {None}
    return replace(session, step=1, profile=replace(session.profile, coached=tuple(sorted(filter(None, goals)))))


def step_on(session: Session, said: Said) -> Session:
    return replace(session, step=session.step + 1)


def step_back(session: Session, said: Said) -> Session:
    return replace(session, step=max(1, session.step - 1))


def first_step(session: Session, said: Said) -> Session:
    return replace(session, step=1)


def last_setup_step(session: Session, said: Said) -> Session:
    return replace(session, step=last_step(replace(session, place=Place.SETUP)))


def hold(session: Session, said: Said) -> Session:
    """Remember where an aside returns to; an aside inside an aside returns to the same."""
    return session if session.place in ASIDES else replace(session, back=session.place, back_step=session.step)


def hold_steps(session: Session, said: Said) -> Session:
    return replace(hold(session, said), step=1)


def hold_setup(session: Session, said: Said) -> Session:
    """Down to the floor, and then to the first step of the setup."""
    return replace(session, back=Place.SETUP, back_step=1, step=1)


def go_back(session: Session, said: Said) -> Session:
    return replace(session, place=session.back, step=session.back_step)


def go_back_resting(session: Session, said: Said) -> Session:
    """Back from something said at length: a set goes on only when the person says so."""
    back = Place.PAUSED if session.back in MOVING else session.back
    return replace(session, place=back, step=session.back_step)


def go_back_slower(session: Session, said: Said) -> Session:
    """Back, one rung slower; not remembered for next time, since it would tell why."""
    return replace(go_back(session, said), rung=min(session.rung + 1, len(LADDER) - 1))


def promise(session: Session, said: Said) -> Session:
    reps = Legs(said.number or 0, said.number or 0)
    return replace(session, promised=reps, profile=replace(session.profile, reps=reps))


def finish(session: Session, said: Said) -> Session:
    """The score that was playing when the device lost touch was heard to its end."""
    return replace(clock.heard_out(session), playing=None)


def lost(session: Session, said: Said) -> Session:
    return replace(session, playing=None)


def felt(session: Session, said: Said) -> Session:
    """Easy, in full, counts toward one rep more; anything else begins the count again."""
    easier = session.profile.easier + 1 if said.word == "easy" and in_full(session) else 0
    return offer(replace(session, profile=replace(session.profile, easier=easier)), said)


def grow(session: Session, said: Said) -> Session:
    return offer(_next_reps(session, 1), said)


def shrink(session: Session, said: Said) -> Session:
    return offer(_next_reps(session, -1), said)


def _next_reps(session: Session, more: int) -> Session:
    now = session.profile.reps
    right, left = (max(LEAST, min(MOST, reps + more)) for reps in (now.right, now.left))
    return replace(session, profile=replace(session.profile, reps=Legs(right, left), easier=0))


def promise_next(session: Session, said: Said) -> Session:
    return replace(session, profile=promise(session, said).profile)


def _pace(session: Session, rung: int) -> Session:
    return replace(session, rung=rung, profile=replace(session.profile, rung=rung))


def slower(session: Session, said: Said) -> Session:
    return _pace(session, session.rung + 1)


def faster(session: Session, said: Said) -> Session:
    return _pace(session, session.rung - 1)


def longer_out(session: Session, said: Said) -> Session:
    """The next rung with a longer breath out."""
    now = LADDER[session.rung].exhale
    rungs = range(session.rung + 1, len(LADDER))
    return _pace(session, next((rung for rung in rungs if LADDER[rung].exhale > now), START_RUNG))


def skip(session: Session, said: Said) -> Session:
    """The leg in hand is left as it is: no more is promised of it than was done."""
    return replace(session, promised=session.promised.put(session.leg, session.done.of(session.leg)))


def offer(session: Session, said: Said) -> Session:
    return replace(session, offered=True)


def remind(session: Session, said: Said) -> Session:
    """A reminder to talk about: what was said of it, with what is known already."""
    known = (session.reminder if session.place is Place.REMINDING else None) or Reminder()
    time = _of_day(said, known.time) or known.time
    return replace(hold(session, said), reminder=Reminder(time, said.word or known.days))


# AMAZON.TIME for parts of the day, as a time that people mean by it.
PARTS = {"MO": "09:00", "AF": "14:00", "EV": "18:00", "NI": "21:00"}
LATER = ("AF", "EV", "NI")


def _of_day(said: Said, known: str | None) -> str | None:
    """The time of day that was meant, as "19:30": "in the evening" moves a time already named to the evening."""
    if said.heard is Heard.NUMBER:
        return f"{said.number:02}:00"
    if said.time in LATER and known and known < "12:00":
        return f"{int(known[:2]) + 12}{known[2:]}"
    return PARTS.get(said.time or "", said.time)


def forgotten(session: Session, said: Said) -> Session:
    """Nothing is known any more, not even where the conversation was."""
    return Session(turns=session.turns)


def miss(session: Session, said: Said) -> Session:
    return replace(session, missed=session.missed + 1)
