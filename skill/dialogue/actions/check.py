"""Actions of the safety check, and of what hurt."""

from skill.dialogue.actions.dose import with_habit
from skill.dialogue.actions.practice import choose, complete, leave
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.states import AFTER, MOVING, State
from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.protocol import Leg


def stop(turn: Turn) -> Session:
    """Nothing more today. The practice is kept like any other that was left, so that nothing stored tells why."""
    return replace(leave(turn), screening_passed_for=None, stopped_for_today=True)


def unscreen(turn: Turn) -> Session:
    """No safety check holds any more, and the full set is due, with a clinician's yes before it."""
    profile = replace(turn.session.profile, screened_on_day=())
    return replace(
        turn.session, screening_passed_for=None, full_check_due=True, clinician_agreed=False, profile=profile
    )


def choose_unscreened(turn: Turn) -> Session:
    """The goal that was named together with a diagnosis; a clinician has to have agreed to the exercise."""
    return unscreen(replace(turn, session=choose(turn)))


def screen_out(turn: Turn) -> Session:
    """No practice this time, and all the questions again next time."""
    return replace(leave(turn), screening_passed_for=None)


def check_again(turn: Turn) -> Session:
    """The safety questions are asked again, then the practice goes on where it was."""
    return begin_check(replace(leave(turn), return_stack=(), screening_passed_for=None), recent=False)


def unscreen_and_check_again(turn: Turn) -> Session:
    """The full set of safety questions is due, then the practice goes on where it was."""
    return check_again(replace(turn, session=unscreen(turn)))


def hand_over(turn: Turn) -> Session:
    """Somebody else takes over: what the one before had answered holds for nobody."""
    profile = replace(turn.session.profile, screened_on_day=())
    return replace(leave(turn), return_stack=(), screening_passed_for=None, profile=profile)


def begin_check(session: Session, *, recent: bool) -> Session:
    """The safety check begins. The day of the last one is dropped until this one is passed, however it ends."""
    days = tuple((goal, day) for goal, day in session.profile.screened_on_day if goal is not session.goal)
    profile = replace(session.profile, screened_on_day=days)
    return replace(session, short_check_suffices=recent, screening_passed_for=None, profile=profile)


def clinician_agreed(turn: Turn) -> Session:
    """A clinician said yes to the exercise: what was told needs no other answer."""
    return replace(turn.session, full_check_due=False, clinician_agreed=True)


def ease(turn: Turn) -> Session:
    """Smaller and slower, for the rest of the practice."""
    return replace(turn.session, eased_pace=progression.eased(turn.session.played_pace))


def end_pause(turn: Turn) -> Session:
    """Who says yes to going on is asked no second time whether the pause is over."""
    *stack, last = turn.session.return_stack or ((turn.session.state, turn.session.step),)
    paused = bool(stack) and last[0] is State.PAUSED
    return replace(turn.session, return_stack=tuple(stack)) if paused else turn.session


def pass_screening(turn: Turn) -> Session:
    """The safety check was passed: for this conversation, and the day of it for the next."""
    session, goal = turn.session, turn.session.goal
    if goal is None:
        return session
    days = tuple(sorted({**dict(session.profile.screened_on_day), goal: turn.utterance.day}.items()))
    profile = replace(session.profile, goal=goal, screened_on_day=days)
    return replace(session, screening_passed_for=goal, full_check_due=False, profile=profile)


def sore(turn: Turn) -> Session:
    """One rep fewer today and next time, once a practice, for the leg that moved, or after the set for both.

    What is stored of it is what is stored of anybody who says "four on the right" there.
    """
    session, habit, today = turn.session, turn.session.habit, turn.session.target_reps
    legs = [leg for leg in _sore_legs(session) if leg not in session.spared_legs]
    for leg in legs:
        habit = replace(habit, reps=progression.spare(habit.reps, leg), easy_streak=0)
        if session.interrupted_state in MOVING:
            today = today.put(leg, max(session.completed_reps.of(leg), min(today.of(leg), habit.reps.of(leg))))
    if not legs:
        return session
    spared = replace(session, target_reps=today, spared_legs=(*session.spared_legs, *legs))
    spared = with_habit(spared, habit)
    ended = spared.is_complete and not session.is_complete
    return complete(replace(turn, session=spared)) if ended else spared


def _sore_legs(session: Session) -> tuple[Leg, ...]:
    """The leg that was moving: the first one still, while the second has not had its first rep."""
    if session.interrupted_state in AFTER:
        return tuple(Leg)
    if session.interrupted_state not in MOVING:
        return ()
    done = session.completed_reps
    first = session.first_leg
    return (first if done.of(first.other) == 0 and done.of(first) else session.current_leg,)


def sore_stop(turn: Turn) -> Session:
    """Fewer next time, and nothing more today."""
    stopped = stop(replace(turn, session=sore(turn)))
    return replace(stopped, leg=stopped.current_leg)
