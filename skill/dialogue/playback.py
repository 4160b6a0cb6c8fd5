"""How far a score was heard, inferred from the time that has passed, because Alexa does not report it."""

from dataclasses import replace

from skill.dialogue.session import Session
from skill.dialogue.states import PLAYING, State
from skill.pacing.score import Recipe, RepSet, Score, Walkthrough, compose

# What passes between the request that is answered and the first sound, and between "Alexa" and the timestamp of the
# request that follows: neither is told by the platform. Both are guesses on the safe side, to be measured on a device
# (docs/deploy.md): too large, and one rep too many is offered; too small, and a rep not done would be credited.
START_LAG_MS = 1500
HEARING_LAG_MS = 1500


def recipe(session: Session) -> Recipe:
    """What the state in hand plays; ValueError if no goal is chosen."""
    if session.goal is None:
        raise ValueError("a score needs a goal")
    if session.state is State.WALK:
        return Walkthrough(session.goal, session.step)
    return RepSet(session.goal, session.rung, session.leg, session.target_reps, session.completed_reps)


def is_playing(session: Session) -> bool:
    """Whether the state in hand plays a score, and one was sent."""
    return session.playback is not None and session.state in PLAYING


def heard_by(session: Session, at: int) -> tuple[Session, bool]:
    """The session with the steps or reps that were over at an instant (epoch ms), and whether that is all of them."""
    score = _score(session)
    return _counted(session, score, at - _started_at(session) - START_LAG_MS - HEARING_LAG_MS)


def may_be_over(session: Session, at: int) -> bool:
    """Whether a score that was sent may have been heard to its end by an instant (epoch ms)."""
    return session.playback is not None and at - _started_at(session) >= _score(session).length


def played_to_the_end(session: Session) -> Session:
    """The session with all the steps or reps of its score."""
    score = _score(session)
    return _counted(session, score, score.length)[0]


def _started_at(session: Session) -> int:
    return session.playback.started_at if session.playback else 0


def _score(session: Session) -> Score:
    return compose(recipe(session), ((None, session.playback.lead_ms),) if session.playback else ())


def _counted(session: Session, score: Score, ms: int) -> tuple[Session, bool]:
    if isinstance(score.recipe, Walkthrough):
        beat = score.at(ms)
        return replace(session, step=beat.nth or session.step if beat else session.step), beat is None
    session = replace(session, completed_reps=score.reps_finished(ms))
    session = replace(session, leg=session.current_leg)
    return session, session.is_complete or session.leg not in score.legs
