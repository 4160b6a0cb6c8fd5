"""The effects of the dialogue's rows: a session into the next, one line each where one line will do."""

from dataclasses import replace

from skill.guard import goal_named, last_step
from skill.said import Said
from skill.score import LADDER, START_RUNG, Goal, Leg, Legs
from skill.session import ASIDES, DAY_MS, Place, Session


def nothing(session: Session, said: Said) -> Session:
    return session


def fresh(session: Session, goal: Goal | None) -> Session:
    """A practice from its beginning, with the reps and pace of last time."""
    reps, rung = session.profile.reps, session.profile.rung
    practice = replace(session, goal=goal, leg=Leg.RIGHT, promised=reps, done=Legs(), rung=rung)
    return replace(practice, step=1, left_off=None, playing=None)


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
    return replace(session, left_off=None, done=Legs(), leg=Leg.RIGHT, passed=None)


def leave(session: Session, said: Said) -> Session:
    """The practice can be taken up again within the hour."""
    return replace(session, left_off=session.to_come_back)


def passed(session: Session, said: Said) -> Session:
    """The safety check was heard through: for this conversation, and the day of it for the next."""
    goal = session.goal
    if goal is None:
        return session
    days = tuple(sorted({**dict(session.profile.screened), goal: said.at // DAY_MS}.items()))
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


def go_back_slower(session: Session, said: Said) -> Session:
    """Back, one rung slower; not remembered for next time, since it would tell why."""
    return replace(go_back(session, said), rung=min(session.rung + 1, len(LADDER) - 1))


def promise(session: Session, said: Said) -> Session:
    reps = Legs(said.number or 0, said.number or 0)
    return replace(session, promised=reps, profile=replace(session.profile, reps=reps))


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


def miss(session: Session, said: Said) -> Session:
    return replace(session, missed=session.missed + 1)
