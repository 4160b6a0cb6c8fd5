"""The guards of the dialogue's rows: questions about the session and what was said, one line each."""

from skill.dialogue import playback
from skill.dialogue.session import AFTER, DIGRESSIONS, MOVING, SETTLING, Outcome, Session, State
from skill.hearing.utterance import Intent, Utterance
from skill.pacing.score import LADDER, MAX_REPS, MIN_REPS, STEP_MS, Goal, Leg

SCREENING_VALID_DAYS = 28  # safety.md: who passed within these days, for the same goal, hears one question instead
LOWEST_REPS_AFTER_PAIN = 3  # after "hard" or pain there may be fewer than the usual five: safety.md, "fewer after pain"
PAIN_MILD_MAX, PAIN_MODERATE_MAX = 3, 5  # the traffic light for pain, Provide CIC: 0-3, 4-5, 6-10
EASY_PRACTICES_FOR_MORE = 2  # safety.md: more reps only when the last two practices were finished and felt easy
STEPS = {State.SLIDE: 3, State.DOWN: 4, State.UP: 4}


def always(session: Session, said: Utterance) -> bool:
    return True


def named_goal(said: Utterance) -> Goal | None:
    """The goal somebody named: by its word, as the first or second, or as the part that hurts."""
    if said.intent is Intent.NUMBER:
        return {1: Goal.KNEES, 2: Goal.HIPS}.get(said.number or 0)
    return {"knees": Goal.KNEES, "knee": Goal.KNEES, "hips": Goal.HIPS, "back": Goal.HIPS}.get(said.word or "")


def recently(session: Session, goal: Goal | None, today: int) -> bool:
    """Whether the safety check for a goal was heard through within the last 28 days."""
    day = session.profile.screened_on(goal) if goal else None
    return day is not None and day <= today <= day + SCREENING_VALID_DAYS


def both(session: Session, said: Utterance) -> bool:
    return said.word == "both"


def named(session: Session, said: Utterance) -> bool:
    return named_goal(said) is not None


def named_recent(session: Session, said: Utterance) -> bool:
    return recently(session, named_goal(said), said.day)


def named_same(session: Session, said: Utterance) -> bool:
    return named_goal(said) is session.goal


def no_part(session: Session, said: Utterance) -> bool:
    """Whether no part of the body was named, but one of two or three, or both."""
    return said.word not in ("knees", "knee", "hips", "back")


def same_recent(session: Session, said: Utterance) -> bool:
    return recently(session, session.profile.goal, said.day)


def held_recent(session: Session, said: Utterance) -> bool:
    return recently(session, session.goal, said.day)


def other_recent(session: Session, said: Utterance) -> bool:
    return session.goal is not None and recently(session, session.goal.other, said.day)


def under_way(session: Session, said: Utterance) -> bool:
    """Whether a practice has passed its safety check and is not over."""
    return session.goal is not None and session.interrupted_state in (*SETTLING, *MOVING)


def has_goal(session: Session, said: Utterance) -> bool:
    return session.goal is not None


def has_word(session: Session, said: Utterance) -> bool:
    return said.word is not None


def no_word(session: Session, said: Utterance) -> bool:
    return said.word is None


def left_off(session: Session, said: Utterance) -> bool:
    return session.resume_state is not None


def left_off_fresh(session: Session, said: Utterance) -> bool:
    return session.resume_state is State.READY and not session.in_progress


def coming_back(session: Session, said: Utterance) -> bool:
    return session.resumable_state is not None


def instructed(session: Session, said: Utterance) -> bool:
    return session.goal in session.profile.instructed_goals


def instructed_in_other(session: Session, said: Utterance) -> bool:
    return session.profile.instructed_goals != () and not instructed(session, said)


def screening_passed(session: Session, said: Utterance) -> bool:
    return session.goal is not None and session.screening_passed_for is session.goal


def uninstructed(session: Session, said: Utterance) -> bool:
    return session.profile.instructed_goals == ()


def walked(session: Session, said: Utterance) -> bool:
    return session.step > len(STEP_MS[session.goal or Goal.KNEES])


def last_step(session: Session) -> int:
    """The number of steps where the session is: setting up, the slide, down to the floor, or up from it."""
    if session.state is State.UP and session.on_bed:
        return 3
    return STEPS.get(session.state) or len(STEP_MS[session.goal or Goal.KNEES])


def more_steps(session: Session, said: Utterance) -> bool:
    return session.step < last_step(session)


def first_step(session: Session, said: Utterance) -> bool:
    return session.step == 1


def first_lying_down(session: Session, said: Utterance) -> bool:
    return session.step == 1 and uninstructed(session, said)


def next_reps(session: Session, said: Utterance) -> bool:
    """Whether the set is over, and it is a number somebody may have come to: there may be fewer after a hard day."""
    return after_set(session, said) and said.number is not None and LOWEST_REPS_AFTER_PAIN <= said.number <= MAX_REPS


def out_of_range(session: Session, said: Utterance) -> bool:
    return said.number is None or not MIN_REPS <= said.number <= MAX_REPS


def begun(session: Session, said: Utterance) -> bool:
    return session.in_progress or in_set(session, said) or session.interrupted_state is State.LOST_TOUCH


def in_set(session: Session, said: Utterance) -> bool:
    return session.interrupted_state in MOVING


def right_in_set(session: Session, said: Utterance) -> bool:
    return in_set(session, said) and session.current_leg is Leg.RIGHT


def after_set(session: Session, said: Utterance) -> bool:
    return session.interrupted_state in AFTER


def mild_after_set(session: Session, said: Utterance) -> bool:
    understood = said.intent is not Intent.NUMBER or said.number is not None
    return after_set(session, said) and understood


def slowest(session: Session, said: Utterance) -> bool:
    return session.rung == len(LADDER) - 1


def fastest(session: Session, said: Utterance) -> bool:
    return session.rung == 0


def longest(session: Session, said: Utterance) -> bool:
    return LADDER[session.rung].exhale == max(pace.exhale for pace in LADDER)


def felt_hard(session: Session, said: Utterance) -> bool:
    return said.word == "hard"


def felt_easy_again(session: Session, said: Utterance) -> bool:
    """Whether this practice makes enough in a row that were done in full and felt easy, and there is room for more."""
    reps = session.profile.reps
    room = min(reps.right, reps.left) < MAX_REPS and reps == session.target_reps
    return said.word == "easy" and in_full(session) and session.easy_streak + 1 >= EASY_PRACTICES_FOR_MORE and room


def in_full(session: Session) -> bool:
    """Whether the practice was finished, and nothing of it left out."""
    return session.is_complete and not session.leg_skipped


def grows_not_offered(session: Session, said: Utterance) -> bool:
    return felt_easy_again(session, said) and not session.other_goal_offered


def shrinks_not_offered(session: Session, said: Utterance) -> bool:
    return can_be_fewer(session, said) and not session.other_goal_offered


def can_be_fewer(session: Session, said: Utterance) -> bool:
    reps = session.profile.reps
    return said.word == "hard" and max(reps.right, reps.left) > LOWEST_REPS_AFTER_PAIN and not session.feeling_answered


def lying(session: Session, said: Utterance) -> bool:
    """Whether somebody is down, and not on the way up already."""
    return session.interrupted_state in (*SETTLING, *MOVING, *AFTER) and session.state is not State.UP


def mild(session: Session, said: Utterance) -> bool:
    return said.number is not None and said.number <= PAIN_MILD_MAX


def moderate(session: Session, said: Utterance) -> bool:
    return said.number is not None and PAIN_MILD_MAX < said.number <= PAIN_MODERATE_MAX


def strong(session: Session, said: Utterance) -> bool:
    return said.number is not None and said.number > PAIN_MODERATE_MAX


def not_offered(session: Session, said: Utterance) -> bool:
    return not session.other_goal_offered


def moving(session: Session, said: Utterance) -> bool:
    """Whether a leg moves: in the set itself, not in an aside from it."""
    return session.state in MOVING


def strong_lying(session: Session, said: Utterance) -> bool:
    return strong(session, said) and lying(session, said)


def hard_lying(session: Session, said: Utterance) -> bool:
    return felt_hard(session, said) and lying(session, said)


def can_pause(session: Session, said: Utterance) -> bool:
    return session.state not in DIGRESSIONS


def heard_to_the_end(session: Session, said: Utterance) -> bool:
    """Whether both legs are done if the score that was playing was heard to its end."""
    return playback.played_to_the_end(session).is_complete


def went_well(session: Session, said: Utterance) -> bool:
    return session.outcome is Outcome.DONE


def not_allowed(session: Session, said: Utterance) -> bool:
    return session.outcome is Outcome.NOT_ALLOWED


def time_known(session: Session, said: Utterance) -> bool:
    return session.reminder is not None and session.reminder.time is not None


def an_hour(session: Session, said: Utterance) -> bool:
    """Whether a bare number or time is meant for the reminder being talked about."""
    return said.time is not None or (said.number is not None and 0 <= said.number < 24)


def past_unknown(session: Session, said: Utterance) -> bool:
    return session.progress is None


def past_empty(session: Session, said: Utterance) -> bool:
    return session.progress is not None and session.profile.first_practice is None


def in_a_row(session: Session, said: Utterance) -> bool:
    return session.progress is not None and session.progress.streak > 1


def missed_before(session: Session, said: Utterance) -> bool:
    return session.fallback_count > 0
