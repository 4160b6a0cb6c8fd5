"""Guards on what is known of somebody, and on the safety check."""

from skill.dialogue.guards.heard import both, named
from skill.dialogue.profile import ADVICE_EVERY_DAYS, KNOWN_AFTER
from skill.dialogue.session import Session
from skill.dialogue.states import SAFETY_QUESTIONS
from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.protocol import Goal
from skill.hearing.utterance import CALF, DAY_MS, FEVER, NUMB, OPERATION, STRUCTURAL, TOLD


def screened_recently(session: Session, goal: Goal | None, today: int) -> bool:
    """Whether the safety check of a goal was passed recently enough for the short question."""
    return progression.screening_holds(session.profile.screened_on(goal), today)


def instructed(turn: Turn) -> bool:
    """The setup for this goal was heard before."""
    return turn.session.goal in turn.session.profile.instructed_goals


def uninstructed(turn: Turn) -> bool:
    """No setup was ever heard."""
    return turn.session.profile.instructed_goals == ()


def knows_a_goal(turn: Turn) -> bool:
    """There was a practice before."""
    return turn.session.profile.goal is not None


def screening_passed(turn: Turn) -> bool:
    """The safety check for this goal was passed in this conversation, and none is open."""
    session = turn.session
    passed = session.goal is not None and session.screening_passed_for is session.goal
    return passed and session.interrupted_state not in SAFETY_QUESTIONS


def voice_unknown(turn: Turn) -> bool:
    """Alexa did not tell whose voice it is."""
    return not turn.session.voice_recognised


def named_by_unknown(turn: Turn) -> bool:
    """A goal was named, and Alexa did not tell whose voice it is."""
    return named(turn) and voice_unknown(turn)


def both_by_unknown(turn: Turn) -> bool:
    """Both were named, and Alexa did not tell whose voice it is."""
    return both(turn) and voice_unknown(turn)


def short_check_suffices(turn: Turn) -> bool:
    """The full safety check was passed within the last 28 days."""
    return turn.session.short_check_suffices


def hips(turn: Turn) -> bool:
    """The goal is hips and low back."""
    return turn.session.goal is Goal.HIPS


def operation(turn: Turn) -> bool:
    """It is an operation, or only what was told before."""
    return turn.utterance.word in (OPERATION, TOLD)


def agreed_to(turn: Turn) -> bool:
    """It is only what was told before, and a clinician has said yes with it."""
    return turn.session.clinician_agreed and turn.utterance.word == TOLD


def structural_for_knees(turn: Turn) -> bool:
    """It is something in the joint itself, as the first question for the knees names it."""
    return turn.utterance.word == STRUCTURAL and turn.session.goal is Goal.KNEES


def fever(turn: Turn) -> bool:
    """It is a fever."""
    return turn.utterance.word == FEVER


def calf(turn: Turn) -> bool:
    """It is about one calf."""
    return turn.utterance.word == CALF


def numb_for_hips(turn: Turn) -> bool:
    """It is numbness, which the emergency question for hips and low back names."""
    return turn.utterance.word == NUMB and hips(turn)


def full_check_due(turn: Turn) -> bool:
    """A diagnosis or an operation was told before."""
    return turn.session.full_check_due


def eased(turn: Turn) -> bool:
    """Something hurt, and is better now."""
    return turn.session.eased


def unscreened(turn: Turn) -> bool:
    """The safety check for this goal was not passed."""
    return not screening_passed(turn)


def has_week_goal(turn: Turn) -> bool:
    """There is a weekly goal."""
    return turn.session.profile.week_goal > 0


def practised(turn: Turn) -> bool:
    """Three or more practices of this goal were finished, the last of them within 28 days."""
    habit = turn.session.habit
    last = habit.last_practice
    lately = last is not None and turn.utterance.at - last.began_at < ADVICE_EVERY_DAYS * DAY_MS
    return habit.finished >= KNOWN_AFTER and lately


def stopped_for_today(turn: Turn) -> bool:
    """Something hurt too much to go on today."""
    return turn.session.stopped_for_today
