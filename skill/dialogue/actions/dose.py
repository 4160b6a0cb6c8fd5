"""Actions on reps and pace, today and next time."""

from skill.dialogue import guards
from skill.dialogue.guards import in_full
from skill.dialogue.profile import Habit
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.protocol import Leg, Legs
from skill.hearing.utterance import Candidate, Intent


def with_habit(session: Session, habit: Habit) -> Session:
    """The session with another habit for the goal in hand."""
    return replace(session, profile=session.profile.with_habit(session.goal, habit))


def begun_already(session: Session) -> bool:
    """Whether a rep of the practice in hand was begun, in this set or one before."""
    return bool(session.began_at or session.practice_began_at)


MOST_WISHES = 8
"""The most wishes that are kept until the first rep; the latest ones stay."""


def wished_first(turn: Turn, session: Session) -> Session:
    """The session with a wish; before its first rep it is kept for whichever goal the practice will be."""
    before, said = turn.session, turn.utterance
    if begun_already(before):
        return session
    wish = Candidate(said.intent.value, said.intent, said.word, said.number)
    wished = (*before.wishes, wish)[-MOST_WISHES:]
    return replace(session, wishes=wished, habit_before=before.habit_before or before.habit)


def choose_reps(turn: Turn) -> Session:
    """The reps that were asked for, today and next time; what is done already stays done."""
    session, wished = turn.session, guards.wished_reps(turn)
    if wished is None:
        return session
    today, done = session.target_reps, session.completed_reps
    for leg in Leg:
        over = done != Legs() and done.of(leg) >= today.of(leg)
        today = today if over else today.put(leg, max(wished.of(leg), done.of(leg)))
    if begun_already(session):
        return wished_first(turn, _keep_reps(replace(session, target_reps=today), wished))
    first = session.first_leg if today.of(session.first_leg) else session.first_leg.other
    leg = first  # which may have had no reps until now
    return wished_first(turn, _keep_reps(replace(session, leg=leg, first_leg=first, target_reps=today), wished))


def choose_next_reps(turn: Turn) -> Session:
    """The reps that were asked for, next time. The number that one leg of an uneven set had means the set as it was."""
    session, had = turn.session, turn.session.target_reps
    by_how_many = turn.utterance.intent in (Intent.MORE_REPS, Intent.FEWER_REPS)
    if not by_how_many and turn.utterance.number in (had.right, had.left):
        return _keep_reps(session, had)
    return _keep_reps(session, guards.wished_reps(turn) or had)


def _keep_reps(session: Session, reps: Legs) -> Session:
    """These reps next time; a leg that is left out today keeps the number it had."""
    had = session.habit.reps
    return with_habit(session, replace(session.habit, reps=Legs(reps.right or had.right, reps.left or had.left)))


def set_pace(turn: Turn) -> Session:
    """Another pace, today and next time. What was eased for the rest of today does not get faster, and is not told."""
    session, change = turn.session, guards.wished_pace(turn)
    pace, eased = change(session.pace), session.eased_pace
    if eased:
        eased = progression.no_faster(change(session.played_pace), eased)
    wished = with_habit(replace(session, pace=pace, eased_pace=eased), replace(session.habit, pace=pace))
    return wished_first(turn, wished)


def feeling(turn: Turn) -> Session:
    """A full practice that felt easy counts toward one rep more; anything else starts that count again."""
    session = turn.session
    easy = session.easy_streak + 1 if turn.utterance.word == "easy" and in_full(session) else 0
    return with_habit(replace(session, feeling_answered=True), replace(session.habit, easy_streak=easy))


def grow(turn: Turn) -> Session:
    """One rep more next time."""
    return _next_reps(turn, progression.one_more(turn.session.habit.reps))


def shrink(turn: Turn) -> Session:
    """One rep fewer next time."""
    return _next_reps(turn, progression.one_fewer(turn.session.habit.reps))


def _next_reps(turn: Turn, reps: Legs) -> Session:
    habit = replace(turn.session.habit, reps=reps, easy_streak=0)
    return with_habit(replace(turn.session, feeling_answered=True), habit)


def choose_week_goal(turn: Turn) -> Session:
    """A weekly goal is set."""
    return _aim_for(turn.session, turn.utterance.number or 0)


def drop_week_goal(turn: Turn) -> Session:
    """The weekly goal is dropped."""
    return _aim_for(turn.session, 0)


def _aim_for(session: Session, practices: int) -> Session:
    return replace(session, profile=replace(session.profile, week_goal=practices))
