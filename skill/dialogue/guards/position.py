"""Guards on where somebody is in the practice."""

from skill.dialogue.guards.heard import named_leg
from skill.dialogue.guards.known import screening_passed, uninstructed
from skill.dialogue.session import Session
from skill.dialogue.states import AFTER, DIGRESSIONS, MOVING, SAFETY_QUESTIONS, SETTLING, State
from skill.dialogue.turn import Turn
from skill.exercise.protocol import Legs
from skill.hearing.utterance import HEALTH_INTENTS, Intent


def at_first_step(turn: Turn) -> bool:
    """At the first step."""
    return turn.session.step == 1


def in_halves(turn: Turn) -> bool:
    """A half of a safety question is asked."""
    return turn.session.step > 1


def first_half(turn: Turn) -> bool:
    """The first half of a safety question is asked, and the second is to come."""
    return in_halves(turn) and more_steps(turn)


def more_steps(turn: Turn) -> bool:
    """There are more steps."""
    return turn.session.step < turn.session.last_step


def first_lying_down(turn: Turn) -> bool:
    """Just lying down, for the first time ever."""
    return turn.session.step == 1 and uninstructed(turn)


STRAYS = 2
"""So many answers in a row that mean nothing may be a television's, and do not show that somebody is heard lying down;
whoever says more after them, a yes or something in their own words, is heard."""


def first_lying_down_heard(turn: Turn) -> bool:
    """Just lying down, for the first time ever, and answered twice already."""
    return first_lying_down(turn) and turn.session.fallback_count >= STRAYS


def asks_a_half(session: Session) -> bool:
    """Whether half of a safety question is asked, and nothing else."""
    return session.state in SAFETY_QUESTIONS and session.step > 1


def checks_hearing(session: Session) -> bool:
    """Whether the answer shows that somebody is heard where they lie: a television must not pass for them."""
    return session.state is State.HEARING or (
        session.state is State.SETUP and session.step == 1 and session.profile.instructed_goals == ()
    )


def only_onward_lying_down(turn: Turn) -> bool:
    """Just lying down, for the first time ever, and nothing about health may have been meant."""
    return first_lying_down(turn) and only_onward(turn)


def only_onward(turn: Turn) -> bool:
    """Nothing about health may have been meant."""
    return not any(each.intent in HEALTH_INTENTS for each in turn.utterance.candidates)


def walked(turn: Turn) -> bool:
    """The setup was read straight through."""
    return turn.session.step > turn.session.last_step


def lying(turn: Turn) -> bool:
    """Lying down, and not on the way up already."""
    session = turn.session
    return session.interrupted_state in (*SETTLING, *MOVING, *AFTER) and session.state is not State.UP


def moving(turn: Turn) -> bool:
    """A leg moves: in the set itself, not in a digression from it."""
    return turn.session.state in MOVING


def can_pause(turn: Turn) -> bool:
    """Not in a digression already."""
    return turn.session.state not in DIGRESSIONS


def in_set(turn: Turn) -> bool:
    """In the set, or in a digression from it."""
    return turn.session.interrupted_state in MOVING


def other_to_come(turn: Turn) -> bool:
    """In the set, with the first leg, and the second is to come."""
    session, second = turn.session, turn.session.first_leg.other
    to_come = session.completed_reps.of(second) < session.target_reps.of(second)
    return in_set(turn) and session.current_leg is not second and to_come


def other_leg_left_out(turn: Turn) -> bool:
    """In the set, and it is the other leg that shall be left out."""
    leg, skipped = named_leg(turn), turn.utterance.intent is Intent.SKIP_LEG
    left_out = leg.other if leg and not skipped else leg
    return in_set(turn) and left_out is turn.session.current_leg.other


def leg_in_hand_named(turn: Turn) -> bool:
    """In the set, and it is the leg in hand that was named."""
    return in_set(turn) and named_leg(turn) is turn.session.current_leg


def resting_leg_done(turn: Turn) -> bool:
    """In the set, and the leg that is spoken of, which rests, is done already."""
    session, named = turn.session, turn.utterance.intent is Intent.OTHER_LEG and named_leg(turn)
    spoken_of = named is session.current_leg.other or other_leg_left_out(turn)
    return in_set(turn) and spoken_of and session.current_leg is not session.first_leg


def nothing_done(turn: Turn) -> bool:
    """No rep is done yet."""
    return turn.session.completed_reps == Legs() and not is_complete(turn)


def number_open(turn: Turn) -> bool:
    """The reps can still be chosen: settling in, and the set has not begun."""
    return turn.session.interrupted_state in SETTLING and not turn.session.in_progress and not turn.session.eased


def after_set(turn: Turn) -> bool:
    """The set is over."""
    return turn.session.interrupted_state in AFTER


def up_after_set(turn: Turn) -> bool:
    """On the way up, after a set that the safety check was passed for."""
    return after_set(turn) and screening_passed(turn)


def mild_after_set(turn: Turn) -> bool:
    """The set is over, and a number was understood if one was said."""
    understood = turn.utterance.intent is not Intent.NUMBER or turn.utterance.number is not None
    return after_set(turn) and understood


def under_way(turn: Turn) -> bool:
    """A practice has passed its safety check and is not over."""
    return turn.session.goal is not None and turn.session.interrupted_state in (*SETTLING, *MOVING)


def has_goal(turn: Turn) -> bool:
    """A goal is chosen."""
    return turn.session.goal is not None


def is_complete(turn: Turn) -> bool:
    """Both legs have had their reps."""
    return turn.session.is_complete


def nothing_playing(turn: Turn) -> bool:
    """Nothing was playing."""
    return turn.session.playback is None


def fallback_before(turn: Turn) -> bool:
    """The utterance before was not understood either."""
    return turn.session.fallback_count > 0
