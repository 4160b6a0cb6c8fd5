"""Actions on the steps of setting up, getting down and getting up."""

from skill.dialogue.replacing import replace
from skill.dialogue.session import Session, last_step
from skill.dialogue.states import State
from skill.dialogue.turn import Turn


def mark_instructed(turn: Turn) -> Session:
    """The setup and the slide of this goal were heard through."""
    session = turn.session
    goals = {goal for goal in (*session.profile.instructed_goals, session.goal) if goal}
    return replace(session, profile=replace(session.profile, instructed_goals=tuple(sorted(goals))))


def step_on(turn: Turn) -> Session:
    """The next step."""
    return replace(turn.session, step=turn.session.step + 1)


def step_back(turn: Turn) -> Session:
    """The step before."""
    return replace(turn.session, step=max(1, turn.session.step - 1))


def first_step(turn: Turn) -> Session:
    """The first step."""
    return replace(turn.session, step=1)


def last_setup_step(turn: Turn) -> Session:
    """The last step of the setup."""
    return replace(turn.session, step=_last(turn.session))


def after_last_step(turn: Turn) -> Session:
    """The setup was read to its end."""
    return replace(turn.session, step=_last(turn.session) + 1)


def _last(session: Session) -> int:
    return last_step(State.SETUP, session.goal, on_bed=session.on_bed)


def speak_instead(turn: Turn) -> Session:
    """Nothing of the score was heard, and speech takes its place for the rest of the conversation."""
    return replace(turn.session, playback=None, plain_voice=True)


def on_bed(turn: Turn) -> Session:
    """Somebody mentioned a bed, and gets up from there; if they are on the way up already, from the first step."""
    session = turn.session
    if any(state is State.UP for state, _ in session.return_stack):
        return session
    return replace(session, on_bed=True, step=1 if session.state is State.UP else session.step)


def to_bed(turn: Turn) -> Session:
    """Somebody lies down on a bed."""
    return replace(turn.session, on_bed=True, step=1)


def to_floor(turn: Turn) -> Session:
    """Somebody gets down to the floor."""
    return replace(turn.session, on_bed=False)
