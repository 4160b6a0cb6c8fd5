"""The guards of the dialogue's rows: questions about the session and what was said, one line each."""

from skill.said import Heard, Said
from skill.score import FEWEST, LADDER, MOST, STEP_MS, Goal, Leg
from skill.session import AFTER, ASIDES, DAY_MS, MOVING, Place, Session

SCREEN_DAYS = 28  # safety.md: who passed within these days, for the same goal, hears one question instead
SLIGHT, MIDDLING = 3, 5  # the traffic light for pain, Provide CIC: 0-3, 4-5, 6-10
STEPS = {Place.SLIDE: 2, Place.DOWN: 4, Place.UP: 4}


def always(session: Session, said: Said) -> bool:
    return True


def goal_named(said: Said) -> Goal | None:
    """The goal somebody named: by its word, as the first or second, or as the part that hurts."""
    if said.heard is Heard.NUMBER:
        return {1: Goal.KNEES, 2: Goal.HIPS}.get(said.number or 0)
    return {"knees": Goal.KNEES, "knee": Goal.KNEES, "hips": Goal.HIPS, "back": Goal.HIPS}.get(said.word or "")


def recently(session: Session, goal: Goal | None, at: int) -> bool:
    """Whether the safety check for a goal was heard through within the last 28 days."""
    day = session.profile.screened_on(goal) if goal else None
    return day is not None and 0 <= at // DAY_MS - day <= SCREEN_DAYS


def both(session: Session, said: Said) -> bool:
    return said.word == "both"


def named(session: Session, said: Said) -> bool:
    return goal_named(said) is not None


def named_recent(session: Session, said: Said) -> bool:
    return recently(session, goal_named(said), said.at)


def named_same(session: Session, said: Said) -> bool:
    return goal_named(said) is session.goal


def same_recent(session: Session, said: Said) -> bool:
    return recently(session, session.profile.goal, said.at)


def held_recent(session: Session, said: Said) -> bool:
    return recently(session, session.goal, said.at)


def other_recent(session: Session, said: Said) -> bool:
    return session.goal is not None and recently(session, session.goal.other, said.at)


def has_goal(session: Session, said: Said) -> bool:
    return session.goal is not None


def has_word(session: Session, said: Said) -> bool:
    return said.word is not None


def no_word(session: Session, said: Said) -> bool:
    return said.word is None


def left_off(session: Session, said: Said) -> bool:
    return session.left_off is not None


def left_off_fresh(session: Session, said: Said) -> bool:
    return session.left_off is Place.READY and not session.begun


def coming_back(session: Session, said: Said) -> bool:
    return session.to_come_back is not None


def coached(session: Session, said: Said) -> bool:
    return session.goal in session.profile.coached


def coached_other(session: Session, said: Said) -> bool:
    return session.profile.coached != () and not coached(session, said)


def passed(session: Session, said: Said) -> bool:
    return session.goal is not None and session.passed is session.goal


def uncoached(session: Session, said: Said) -> bool:
    return session.profile.coached == ()


def walked(session: Session, said: Said) -> bool:
    return session.step > len(STEP_MS[session.goal or Goal.KNEES])


def last_step(session: Session) -> int:
    """The number of steps where the session is: setting up, the slide, down to the floor, or up from it."""
    return STEPS.get(session.place) or len(STEP_MS[session.goal or Goal.KNEES])


def more_steps(session: Session, said: Said) -> bool:
    return session.step < last_step(session)


def first_step(session: Session, said: Said) -> bool:
    return session.step == 1


def first_lying_down(session: Session, said: Said) -> bool:
    return session.step == 1 and uncoached(session, said)


def out_of_range(session: Session, said: Said) -> bool:
    return said.number is None or not FEWEST <= said.number <= MOST


def begun(session: Session, said: Said) -> bool:
    return session.begun or in_set(session, said)


def in_set(session: Session, said: Said) -> bool:
    return session.underlying in MOVING


def right_in_set(session: Session, said: Said) -> bool:
    return in_set(session, said) and session.leg is Leg.RIGHT


def after_set(session: Session, said: Said) -> bool:
    return session.underlying in AFTER


def mild_after_set(session: Session, said: Said) -> bool:
    understood = said.heard is not Heard.NUMBER or said.number is not None
    return after_set(session, said) and understood


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


def missed_before(session: Session, said: Said) -> bool:
    return session.missed > 0
