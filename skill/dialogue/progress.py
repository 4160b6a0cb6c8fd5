"""How somebody is doing, in parts: the weeks and days in a row, then the best week, then the first practice and now."""

from skill.dialogue.profile import Habit
from skill.dialogue.session import Session
from skill.exercise.history import Progress
from skill.exercise.protocol import Leg, Legs

WEEKS, BEST, THEN = "weeks", "best", "then"


def due(session: Session, progress: Progress) -> tuple[str, ...]:
    """The parts that are still to be told, the next one first; once all were told, all of them again."""
    there_are = (WEEKS, *((BEST,) if best(progress) else ()), *((THEN,) if _has_changed(session) else ()))
    return tuple(part for part in there_are if part not in session.progress_told) or there_are


def best(progress: Progress) -> str | None:
    """Whether this week is the best of the last ones, or one before the last was; None if there is nothing to tell."""
    this, last = progress.this_week, progress.last_week
    if this > max(progress.weeks[:-1]) > 0:
        return "now"
    return "before" if max(progress.weeks[:-2]) > max(this, last, 1) else None


def _has_changed(session: Session) -> bool:
    """Whether reps or pace differ from the first finished practice."""
    habit = session.profile.habit(session.goal or session.profile.goal)
    return habit.first_practice not in (None, (legs_now(habit), habit.pace))


def legs_now(habit: Habit) -> Legs:
    """The reps somebody does now: those of next time, but only of the leg that the last practice had."""
    last = habit.last_practice
    if last is None or (last.reps.right and last.reps.left):
        return habit.reps
    leg = Leg.RIGHT if last.reps.right else Leg.LEFT
    return Legs().put(leg, habit.reps.of(leg))
