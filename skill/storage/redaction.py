"""Leaves out of a session, before it is stored, whatever tells what was said about health."""

from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.states import AFTER, PRIVATE, SAFETY_QUESTIONS, State


def without_health(session: Session) -> Session:
    """The session as it may be stored.

    A safety question that interrupted a practice is stored as the state it interrupted, and so is what comes after a
    stop, and "did you mean". What is asked after the last rep, or after a stop, is stored as the end that it would be
    anyway.
    """
    came = (*session.return_stack, (session.state, session.step))
    steps = [
        (_stored(state), 1 if state in SAFETY_QUESTIONS else step)
        for state, step in came
        if state not in (*PRIVATE, State.DID_YOU_MEAN)
    ]
    *stack, (state, step) = steps or [(State.CHOOSE, 1)]
    step = 1 if state is State.END else step
    same = (state, step, tuple(stack), ()) == (session.state, session.step, session.return_stack, session.candidates)
    stored = session if same else replace(session, state=state, step=step, return_stack=tuple(stack), candidates=())
    if session.resume_state and stack and stored.interrupted_state is State.END:
        left = (session.resume_state, session.resume_step)
        return replace(stored, return_stack=(left, *stack[1:]), resume_state=None, resume_step=1)
    if session.resume_state and stored.interrupted_state in SAFETY_QUESTIONS:
        step = session.resume_step
        return replace(stored, state=session.resume_state, step=step, resume_state=None, resume_step=1, return_stack=())
    return stored


def _stored(state: State) -> State:
    """How far the safety questions had got is not stored, nor what is asked when nothing moves any more."""
    if state in AFTER:
        return State.END
    return State.SCREEN_1 if state in SAFETY_QUESTIONS and state is not State.NEWS else state
