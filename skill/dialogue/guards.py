"""The guards of the dialogue's rows: questions about the session and what was said, one line each."""

from skill.dialogue import playback
from skill.dialogue.session import AFTER, ASIDES, MOVING, SETTLING, Outcome, Place, Session
from skill.hearing.utterance import Heard, Said
from skill.pacing.score import FEWEST, LADDER, MOST, STEP_MS, Goal, Leg

SCREEN_DAYS = 28  # safety.md: who passed within these days, for the same goal, hears one question instead
LEAST = 3  # after "hard" or pain there may be fewer than the usual five: safety.md, "fewer after pain"
SLIGHT, MIDDLING = 3, 5  # the traffic light for pain, Provide CIC: 0-3, 4-5, 6-10
EASY_ENOUGH = 2  # safety.md: more reps only when the last two practices were finished and felt easy
STEPS = {Place.SLIDE: 3, Place.DOWN: 4, Place.UP: 4}


def always(session: Session, said: Said) -> bool:
    return True


def goal_named(said: Said) -> Goal | None:
    """The goal somebody named: by its word, as the first or second, or as the part that hurts."""
    if said.heard is Heard.NUMBER:
        return {1: Goal.KNEES, 2: Goal.HIPS}.get(said.number or 0)
    return {"knees": Goal.KNEES, "knee": Goal.KNEES, "hips": Goal.HIPS, "back": Goal.HIPS}.get(said.word or "")


def recently(session: Session, goal: Goal | None, today: int) -> bool:
    """Whether the safety check for a goal was heard through within the last 28 days."""
    day = session.profile.screened_on(goal) if goal else None
    return day is not None and day <= today <= day + SCREEN_DAYS


def both(session: Session, said: Said) -> bool:
    return said.word == "both"


def named(session: Session, said: Said) -> bool:
    return goal_named(said) is not None


def named_recent(session: Session, said: Said) -> bool:
    return recently(session, goal_named(said), said.day)


def named_same(session: Session, said: Said) -> bool:
    return goal_named(said) is session.goal


def no_part(session: Session, said: Said) -> bool:
    """Whether no part of the body was named, but one of two or three, or both."""
    return said.word not in ("knees", "knee", "hips", "back")


def same_recent(session: Session, said: Said) -> bool:
    return recently(session, session.profile.goal, said.day)


def held_recent(session: Session, said: Said) -> bool:
    return recently(session, session.goal, said.day)


def other_recent(session: Session, said: Said) -> bool:
    return session.goal is not None and recently(session, session.goal.other, said.day)


def under_way(session: Session, said: Said) -> bool:
    """Whether a practice has passed its safety check and is not over."""
    return session.goal is not None and session.underlying in (*SETTLING, *MOVING)


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
    if session.place is Place.UP and session.on_bed:
        return 3
    return STEPS.get(session.place) or len(STEP_MS[session.goal or Goal.KNEES])


def more_steps(session: Session, said: Said) -> bool:
    return session.step < last_step(session)


def first_step(session: Session, said: Said) -> bool:
    return session.step == 1


def first_lying_down(session: Session, said: Said) -> bool:
    return session.step == 1 and uncoached(session, said)


def next_reps(session: Session, said: Said) -> bool:
    """Whether the set is over, and it is a number somebody may have come to: there may be fewer after a hard day."""
    return after_set(session, said) and said.number is not None and LEAST <= said.number <= MOST


def out_of_range(session: Session, said: Said) -> bool:
    return said.number is None or not FEWEST <= said.number <= MOST


def begun(session: Session, said: Said) -> bool:
    return session.begun or in_set(session, said) or session.underlying is Place.LOST_TOUCH


def in_set(session: Session, said: Said) -> bool:
    return session.underlying in MOVING


def right_in_set(session: Session, said: Said) -> bool:
    return in_set(session, said) and session.facing is Leg.RIGHT


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


def felt_easy_again(session: Session, said: Said) -> bool:
    """Whether this practice makes enough in a row that were done in full and felt easy, and there is room for more."""
    reps = session.profile.reps
    room = min(reps.right, reps.left) < MOST and reps == session.promised
    return said.word == "easy" and in_full(session) and session.easier + 1 >= EASY_ENOUGH and room


def in_full(session: Session) -> bool:
    """Whether the practice was finished, and nothing of it left out."""
    return session.over and not session.skipped


def grows_not_offered(session: Session, said: Said) -> bool:
    return felt_easy_again(session, said) and not session.offered


def shrinks_not_offered(session: Session, said: Said) -> bool:
    return can_be_fewer(session, said) and not session.offered


def can_be_fewer(session: Session, said: Said) -> bool:
    reps = session.profile.reps
    return said.word == "hard" and max(reps.right, reps.left) > LEAST and not session.felt


def lying(session: Session, said: Said) -> bool:
    """Whether somebody is down, and not on the way up already."""
    return session.underlying in (*SETTLING, *MOVING, *AFTER) and session.place is not Place.UP


def slight(session: Session, said: Said) -> bool:
    return said.number is not None and said.number <= SLIGHT


def middling(session: Session, said: Said) -> bool:
    return said.number is not None and SLIGHT < said.number <= MIDDLING


def strong(session: Session, said: Said) -> bool:
    return said.number is not None and said.number > MIDDLING


def not_offered(session: Session, said: Said) -> bool:
    return not session.offered


def moving(session: Session, said: Said) -> bool:
    """Whether a leg moves: in the set itself, not in an aside from it."""
    return session.place in MOVING


def strong_lying(session: Session, said: Said) -> bool:
    return strong(session, said) and lying(session, said)


def hard_lying(session: Session, said: Said) -> bool:
    return felt_hard(session, said) and lying(session, said)


def can_pause(session: Session, said: Said) -> bool:
    return session.place not in ASIDES


def heard_to_the_end(session: Session, said: Said) -> bool:
    """Whether both legs are done if the score that was playing was heard to its end."""
    return playback.heard_out(session).over


def went_well(session: Session, said: Said) -> bool:
    return session.outcome is Outcome.DONE


def not_allowed(session: Session, said: Said) -> bool:
    return session.outcome is Outcome.NOT_ALLOWED


def time_known(session: Session, said: Said) -> bool:
    return session.reminder is not None and session.reminder.time is not None


def an_hour(session: Session, said: Said) -> bool:
    """Whether a bare number or time is meant for the reminder being talked about."""
    return said.time is not None or (said.number is not None and 0 <= said.number < 24)


def past_unknown(session: Session, said: Said) -> bool:
    return session.past is None


def past_empty(session: Session, said: Said) -> bool:
    return session.past is not None and session.profile.first is None


def in_a_row(session: Session, said: Said) -> bool:
    return session.past is not None and session.past.streak > 1


def missed_before(session: Session, said: Said) -> bool:
    return session.missed > 0
