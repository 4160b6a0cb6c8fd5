"""What the clock says of a score that was playing: nothing else tells a skill where the listener was."""

from dataclasses import replace

from skill.dialogue.session import PLAYING, Place, Profile, Session
from skill.pacing.score import STEP_MS, Goal, Recipe, Score, Set, Walk, compose

# What passes between the request that is answered and the first sound, and between "Alexa" and the timestamp of the
# request that follows: neither is told by the platform. Both are guesses on the safe side, to be measured on a device
# (docs/deploy.md): too large, and one rep too many is offered; too small, and a rep not done would be credited.
START_LAG_MS = 1500
HEARING_LAG_MS = 1500


def recipe(session: Session) -> Recipe:
    """What the place in hand plays: ValueError if no goal is chosen."""
    if session.goal is None:
        raise ValueError("a score needs a goal")
    if session.place is Place.WALK:
        return Walk(session.goal, session.step)
    return Set(session.goal, session.rung, session.leg, session.promised, session.done)


def credit(session: Session, at: int) -> Session:
    """The session at an instant (epoch ms): what of its score is over by then is done, and that is where we are."""
    if session.playing is None or session.place not in PLAYING:
        return session
    return _heard(session, _score(session), at - session.playing.since - START_LAG_MS - HEARING_LAG_MS)


def may_be_over(session: Session, at: int) -> bool:
    """Whether a score that was sent may have been heard to its end by an instant (epoch ms)."""
    playing = session.playing
    return playing is not None and at - playing.since >= _score(session).length


def heard_out(session: Session) -> Session:
    """The session when its score was heard to the end."""
    score = _score(session)
    return _heard(session, score, score.length)


def after_walk(session: Session) -> Session:
    """Where a setup read straight through leads to: the try of the wake word, the slide, or the set."""
    if session.profile.coached == ():
        return replace(session, place=Place.HEARING, step=len(STEP_MS[session.goal or Goal.KNEES]) + 1)
    return replace(session, place=Place.READY if session.goal in session.profile.coached else Place.SLIDE, step=1)


def _score(session: Session) -> Score:
    return compose(recipe(session), ((None, session.playing.lead),) if session.playing else ())


def _heard(session: Session, score: Score, ms: int) -> Session:
    """The session when a score has sounded for `ms`."""
    if session.place is Place.WALK:
        beat = score.at(ms)
        return replace(session, step=beat.nth or session.step) if beat else after_walk(session)
    done = score.reps_finished(ms)
    session = replace(session, done=done)
    session = replace(session, leg=session.facing)
    if session.over:
        return replace(session, place=Place.FEEL, rung=session.profile.rung, profile=_begun_with(session))
    return replace(session, place=Place.REPS if session.leg in score.legs else Place.CHANGE)


def _begun_with(session: Session) -> Profile:
    """The profile after a finished practice: the first one is what later ones are compared with."""
    if session.profile.first or session.skipped:
        return session.profile
    return replace(session.profile, first=(session.done, session.profile.rung))
