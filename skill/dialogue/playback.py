"""How far a score was heard, inferred from the time that has passed, because Alexa does not report it."""

from skill.content.catalogue import catalogue
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.states import PLAYING, State
from skill.exercise.protocol import CHANGE_MS, Leg
from skill.pacing.plain_voice import said_by
from skill.pacing.score import Phase, Recipe, RepSet, Score, Walkthrough, compose, rep_ms
from skill.pacing.speech_estimate import FASTEST, SET_ERROR_MS, SLOWEST

# The time from a request to the first sound of its answer, and from "Alexa" to the timestamp of the request that
# follows: the platform reports neither. Both are guesses on the safe side, to be measured on a device
# (docs/deploy.md): too large, and one rep too many is offered; too small, and a rep not done would be credited.
START_LAG_MS = 1500
HEARING_LAG_MS = 1500


def recipe(session: Session) -> Recipe:
    """What the state in hand plays; ValueError if no goal is chosen."""
    if session.goal is None:
        raise ValueError("a score needs a goal")
    if session.state is State.WALK:
        return Walkthrough(session.goal, session.step)
    return RepSet(
        *(session.goal, session.played_pace, session.current_leg, session.target_reps, session.completed_reps),
        first_leg=session.first_leg,
        cueing=(session.playback and session.playback.cueing) or session.profile.cueing,
    )


def is_playing(session: Session) -> bool:
    """Whether the state in hand plays a score, and one was sent."""
    return session.playback is not None and session.state in PLAYING


def heard_by(session: Session, at: int, locale: str = "") -> tuple[Session, bool]:
    """The session with the steps or reps that were over at an instant (epoch ms), and whether these are all of them.

    In a plain voice, only what was over even if it is the slowest one.
    """
    score, ms = _score(session), at - _started_at(session) - START_LAG_MS - HEARING_LAG_MS
    if session.playback and session.playback.plain_voice:
        score, ms = said_by(score, catalogue(locale), SLOWEST), ms - SET_ERROR_MS
    return _counted(session, score, ms)


def sounding(session: Session, at: int) -> Phase | None:
    """The phase that sounded when somebody began to speak, by an instant (epoch ms); None if nothing was playing."""
    if not is_playing(session):
        return None
    beat = _score(session).at(at - _started_at(session) - START_LAG_MS - HEARING_LAG_MS)
    return beat.phase if beat else None


def may_be_over(session: Session, at: int) -> bool:
    """Whether a score that was sent may have been heard to its end by an instant (epoch ms)."""
    if session.playback is None:
        return False
    score = _score(session)
    if session.playback.plain_voice:
        score = said_by(score, catalogue(), FASTEST)
    return at - session.playback.started_at >= score.length


def should_be_over(session: Session, at: int) -> bool:
    """Whether a score that was sent is over by an instant (epoch ms), in a voice as fast as is estimated."""
    return session.playback is not None and at - session.playback.started_at >= _score(session).length


def played_to_the_end(session: Session, score: Score | None = None) -> Session:
    """The session with all the steps or reps of its score, which need not be composed again where it is at hand."""
    score = score or _score(session)
    return _counted(session, score, score.length)[0]


def _started_at(session: Session) -> int:
    return session.playback.started_at if session.playback else 0


def _score(session: Session) -> Score:
    return compose(recipe(session), ((None, session.playback.lead_ms),) if session.playback else ())


def _counted(session: Session, score: Score, ms: int) -> tuple[Session, bool]:
    if isinstance(score.recipe, Walkthrough):
        beat = score.at(ms)
        return replace(session, step=beat.nth or session.step if beat else session.step), beat is None
    done = score.reps_finished(ms)
    counted = session if done == session.completed_reps else replace(session, completed_reps=done)
    leg = counted.current_leg
    counted = counted if leg is counted.leg else replace(counted, leg=leg)
    return counted, done == score.reps_finished(score.length)


def time_left(session: Session) -> int:
    """How many ms the reps take that are left of the set, with the change between the legs; 0 without a goal."""
    if session.goal is None:
        return 0
    reps = sum(max(0, session.target_reps.of(leg) - session.completed_reps.of(leg)) for leg in Leg)
    second = session.first_leg.other
    changes = session.current_leg is not second and session.target_reps.of(second) > 0
    return reps * rep_ms(session.goal, session.played_pace) + changes * sum(CHANGE_MS.values())
