"""Guards on a practice that was left unfinished."""

from skill.dialogue import playback
from skill.dialogue.replacing import replace
from skill.dialogue.states import State
from skill.dialogue.turn import Turn
from skill.exercise.protocol import Legs

RESUME_WINDOW_MS = 3_600_000
"""A practice is offered again on the day on which it was left and, past midnight, for this long."""


def coming_back(turn: Turn) -> bool:
    """There is something to come back to."""
    return turn.session.resumable_state is not None


def resuming_unbegun(turn: Turn) -> bool:
    """A practice that was just about to begin is being taken up."""
    return turn.session.resume_state is State.READY and not turn.session.in_progress


def left_off(turn: Turn) -> bool:
    """A practice was left unfinished."""
    return turn.session.resumable_state is not None and turn.session.goal is not None


def left_off_today(turn: Turn) -> bool:
    """A practice was left unfinished today, or within the last hour."""
    left_at = turn.session.last_turn_at
    recent = turn.utterance.at - left_at <= RESUME_WINDOW_MS
    return left_off(turn) and (recent or turn.utterance.day_of(left_at) == turn.utterance.day)


def some_reps_done(turn: Turn) -> bool:
    """A practice was left unfinished on an earlier day, after some of its reps."""
    return left_off(turn) and turn.session.in_progress


def lost_touch_today(turn: Turn) -> bool:
    """The device went silent today, in a set that may have been heard to its end."""
    lost = turn.session.interrupted_state in (State.REPS, State.LOST_TOUCH, State.GOT_TO)
    return left_off_today(turn) and lost and playback.may_be_over(turn.session, _heard_until(turn))


def lost_touch_before(turn: Turn) -> bool:
    """The device went silent in a set, on an earlier day."""
    lost = turn.session.interrupted_state in (State.REPS, State.LOST_TOUCH, State.GOT_TO)
    return left_off(turn) and lost and turn.session.playback is not None


def got_further_today(turn: Turn) -> bool:
    """The device went silent today, in a set of which more reps may be done than are known."""
    session = turn.session
    playing = session.interrupted_state in (State.REPS, State.GOT_TO) and session.playback is not None
    return left_off_today(turn) and playing and supposed_reps(turn) != session.completed_reps


def supposed_reps(turn: Turn) -> Legs:
    """The reps that the clock would credit in a set whose end was not reported."""
    session = replace(turn.session, state=State.REPS, return_stack=())
    return playback.heard_by(session, _heard_until(turn))[0].completed_reps


def _heard_until(turn: Turn) -> int:
    """The instant until which a set may have sounded (epoch ms): its reported end, or now."""
    session = turn.session
    ended = session.playback is not None and session.last_turn_at > session.playback.started_at
    return session.last_turn_at if ended else turn.utterance.at


def second_leg_supposed(turn: Turn) -> bool:
    """The second leg may have been reached, and it is not known whether the first was done."""
    session, first = turn.session, turn.session.first_leg
    heard = session.supposed_reps or playback.played_to_the_end(session).completed_reps
    return heard.of(first.other) > 0 and session.completed_reps.of(first) < session.target_reps.of(first)


def reps_supposed(turn: Turn) -> bool:
    """A number was said, and some reps may have been done."""
    return bool(turn.utterance.number) and turn.session.supposed_reps is not None


def getting_up(turn: Turn) -> bool:
    """The conversation broke off on the way up."""
    return turn.session.resume_state is State.UP


def heard_to_the_end(turn: Turn) -> bool:
    """Both legs are done if what was playing was heard to its end."""
    return playback.played_to_the_end(turn.session).is_complete
