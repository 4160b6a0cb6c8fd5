"""The guards of the dialogue's rows: questions about the session and what was said, one line each."""

from skill.said import Heard, Said
from skill.score import FEWEST, LADDER, MOST, Goal, Leg
from skill.session import ASIDES, DAY_MS, Place, Session

SCREEN_DAYS = 28  # safety.md: who passed within these days, for the same goal, hears one question instead
SLIGHT, MIDDLING = 3, 5  # the traffic light for pain, Provide CIC: 0-3, 4-5, 6-10
STEPS = {Place.DOWN: 4, Place.UP: 4}
SETUP_STEPS = {Goal.KNEES: 5, Goal.HIPS: 6}


def always(session: Session, said: Said) -> bool:
    return True


def goal_named(said: Said) -> Goal | None:
    """The goal somebody named: by its word, as the first or second, or as the part that hurts."""
    if said.heard is Heard.NUMBER:
        return {1: Goal.KNEES, 2: Goal.HIPS}.get(said.number or 0)
    return {"knees": Goal.KNEES, "knee": Goal.KNEES, "hips": Goal.HIPS}.get(said.word or "")


def names_goal(session: Session, said: Said) -> bool:
    return goal_named(said) is not None


def both(session: Session, said: Said) -> bool:
    return said.word == "both" or said.heard is Heard.BOTH


def is_recent(session: Session, goal: Goal | None, at: int) -> bool:
    """Whether the safety check for a goal was passed within the last 28 days."""
    day = session.profile.screened_on(goal) if goal else None
    return day is not None and 0 <= at // DAY_MS - day <= SCREEN_DAYS


def goal_known(session: Session, said: Said) -> bool:
    return is_recent(session, goal_named(said), said.at)


def no_goal(session: Session, said: Said) -> bool:
    return goal_named(said) is None


def same_recent(session: Session, said: Said) -> bool:
    return is_recent(session, session.profile.goal, said.at)


def other_recent(session: Session, said: Said) -> bool:
    return session.goal is not None and is_recent(session, session.goal.other, said.at)


def recent(session: Session, said: Said) -> bool:
    return is_recent(session, session.goal, said.at)


def has_goal(session: Session, said: Said) -> bool:
    return session.goal is not None


def has_word(session: Session, said: Said) -> bool:
    return said.word is not None


def coached(session: Session, said: Said) -> bool:
    return session.profile.coached or session.begun


def passed(session: Session, said: Said) -> bool:
    return session.goal is not None and session.passed is session.goal


def last_step(session: Session) -> int:
    """The number of steps where the session is: setup, down to the floor, or up from it."""
    return STEPS.get(session.place) or SETUP_STEPS[session.goal or Goal.KNEES]


def more_steps(session: Session, said: Said) -> bool:
    return session.step < last_step(session)


def first_lying_down(session: Session, said: Said) -> bool:
    return session.step == 1 and not session.profile.coached


def rising(session: Session, said: Said) -> bool:
    return session.back is Place.RISE


def reps_fit(session: Session, said: Said) -> bool:
    return said.number is not None and FEWEST <= said.number <= MOST


def reps_unfit(session: Session, said: Said) -> bool:
    return not reps_fit(session, said)


def begun(session: Session, said: Said) -> bool:
    return session.begun


def in_set(session: Session, said: Said) -> bool:
    return session.place is not Place.PAUSED or session.back is Place.REPS


def on_right(session: Session, said: Said) -> bool:
    return session.leg is Leg.RIGHT and in_set(session, said)


def slowest(session: Session, said: Said) -> bool:
    return session.rung == len(LADDER) - 1


def fastest(session: Session, said: Said) -> bool:
    return session.rung == 0


def longest(session: Session, said: Said) -> bool:
    return LADDER[session.rung].exhale == max(pace.exhale for pace in LADDER)


def felt_hard(session: Session, said: Said) -> bool:
    return said.word == "hard"


def slight(session: Session, said: Said) -> bool:
    return said.number is not None and said.number <= SLIGHT


def middling(session: Session, said: Said) -> bool:
    return said.number is not None and SLIGHT < said.number <= MIDDLING


def strong(session: Session, said: Said) -> bool:
    return said.number is not None and said.number > MIDDLING


def not_offered(session: Session, said: Said) -> bool:
    return not session.offered


def can_pause(session: Session, said: Said) -> bool:
    return session.place not in ASIDES
