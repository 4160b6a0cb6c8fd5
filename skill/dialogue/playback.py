"""What the clock says of a score that was playing: nothing else tells a skill where the listener was."""

from dataclasses import replace

from skill.dialogue.session import PLAYING, Profile, Session, State
from skill.pacing.score import STEP_MS, Goal, Recipe, RepSet, Score, Walkthrough, compose

# What passes between the request that is answered and the first sound, and between "Alexa" and the timestamp of the
# request that follows: neither is told by the platform. Both are guesses on the safe side, to be measured on a device
# (docs/deploy.md): too large, and one rep too many is offered; too small, and a rep not done would be credited.
START_LAG_MS = 1500
HEARING_LAG_MS = 1500


def recipe(session: Session) -> Recipe:
    """What the place in hand plays: ValueError if no goal is chosen."""
    if session.goal is None:
        raise ValueError("a score needs a goal")
    if session.state is State.WALK:
        return Walkthrough(session.goal, session.step)
    return RepSet(session.goal, session.rung, session.leg, session.target_reps, session.completed_reps)


def credit(session: Session, at: int) -> Session:
    """The session at an instant (epoch ms): what of its score is over by then is done, and that is where we are."""
    if session.playback is None or session.state not in PLAYING:
        return session
    return _heard(session, _score(session), at - session.playback.started_at - START_LAG_MS - HEARING_LAG_MS)


def may_be_over(session: Session, at: int) -> bool:
    """Whether a score that was sent may have been heard to its end by an instant (epoch ms)."""
    playing = session.playback
    return playing is not None and at - playing.started_at >= _score(session).length


def played_to_the_end(session: Session) -> Session:
    """The session when its score was heard to the end."""
    score = _score(session)
    return _heard(session, score, score.length)


def after_walkthrough(session: Session) -> Session:
    """Where a setup read straight through leads to: the try of the wake word, the slide, or the set."""
    if session.profile.instructed_goals == ():
        return replace(session, state=State.HEARING, step=len(STEP_MS[session.goal or Goal.KNEES]) + 1)
    return replace(
        session, state=State.READY if session.goal in session.profile.instructed_goals else State.SLIDE, step=1
    )


def _score(session: Session) -> Score:
    return compose(recipe(session), ((None, session.playback.lead_ms),) if session.playback else ())


def _heard(session: Session, score: Score, ms: int) -> Session:
    """The session when a score has sounded for `ms`."""
    if session.state is State.WALK:
        beat = score.at(ms)
        return replace(session, step=beat.nth or session.step) if beat else after_walkthrough(session)
    done = score.reps_finished(ms)
    session = replace(session, completed_reps=done)
    session = replace(session, leg=session.current_leg)
    if session.is_complete:
        return replace(session, state=State.FEEL, rung=session.profile.rung, profile=_begun_with(session))
    return replace(session, state=State.REPS if session.leg in score.legs else State.CHANGE)


def _begun_with(session: Session) -> Profile:
    """The profile after a finished practice: the first one is what later ones are compared with."""
    if session.profile.first_practice or session.leg_skipped:
        return session.profile
    return replace(session.profile, first_practice=(session.completed_reps, session.profile.rung))
