"""One turn: what was said, in, and a reply, out; the clock tells what was done in between."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from skill.dialogue import PLACES, fitting
from skill.effect import fresh
from skill.said import Heard, Said
from skill.score import LADDER, Leg, Score, compose
from skill.session import Place, Playing, Session
from skill.words import Line, Value, catalogue, spoken_ms

# What passes between the request that is answered and the first sound, and between "Alexa" and the timestamp of the
# request that follows: neither is told by the platform. Both are guesses on the safe side, to be measured on a device
# (docs/deploy.md): too large, and one rep too many is offered; too small, and a rep not done would be credited.
START_LAG_MS = 1500
HEARING_LAG_MS = 1500
# A place is offered again within the hour; after that people begin afresh.
HOUR_MS = 3_600_000
# A patient reprompt rests this long between its lines, so that somebody lying down has most of a minute.
PATIENCE_MS = 9_500
# A lead-in must never be cut, so its lines get this much more than their estimate, and a breath after each.
LEAD_PERCENT, LEAD_PAUSE_MS = 120, 500


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered: lines, perhaps a score that begins with them, lines after it, words into a silence.

    `pause` is the time between the lines of the silence, in ms; with a score, `lines` is empty.
    """

    lines: tuple[Line, ...] = ()
    score: Score | None = None
    after: tuple[Line, ...] = ()
    silence: tuple[Line, ...] = ()
    pause: int = 0
    over: bool = False


def take(session: Session, said: Said) -> tuple[Session, Reply]:
    """The session after what was said, and the reply to it."""
    opening = said.new or said.heard is Heard.LAUNCH
    session = _open(session, said.at) if opening else credit(session, said.at)
    first = opening and session.profile.goal is None
    hello = ("welcome.first",) if first else ()
    if said.heard is Heard.LAUNCH:
        names: tuple[str, ...] = hello or ("welcome.back",)
        stays = False
    else:
        row = fitting(session, said)
        after = row.do(session, said)
        stays = row.go is None and after.place is session.place
        session = replace(after, place=row.go or after.place)
        names = (*hello, *row.say) if session.place is not Place.END else row.say
    session = replace(session, turns=session.turns + 1, seen=said.at)
    if session.place is Place.END:
        return replace(session, playing=None), Reply(_lines(session, said, names), over=True)
    if session.place is Place.REPS:
        return _play(session, said, names)
    asks = PLACES[session.place]
    question = asks.again if stays and session.place is not Place.SETUP else asks.ask
    return replace(session, playing=None), Reply(
        lines=_lines(session, said, (*names, question)),
        silence=_lines(session, said, asks.silence),
        pause=PATIENCE_MS if asks.patient else 0,
    )


def end(session: Session, at: int) -> Session:
    """The session when the platform has closed it: what was finished by then is credited, the place is kept."""
    return replace(credit(session, at), playing=None, seen=at)


def credit(session: Session, at: int) -> Session:
    """What the clock says of a set that was playing: the reps finished by `at` (epoch ms), and where that leaves us."""
    if session.playing is None:
        return session
    score = compose(session.set)
    done = score.reps_finished(at - session.playing.since - START_LAG_MS - HEARING_LAG_MS)
    leg = Leg.LEFT if done.right >= session.promised.right else session.leg
    session = replace(session, done=done, leg=leg)
    if session.over:
        return replace(session, place=Place.FEEL)
    return replace(session, place=Place.CHANGE if leg not in score.legs else Place.REPS)


def _open(session: Session, at: int) -> Session:
    """A new conversation: the place of the last hour, or last time's choices, or the first question of all."""
    # A set still marked as playing means that nobody told how it ended: what was begun then is not counted as done.
    known = Session(profile=session.profile)
    if session.begun and 0 <= at - session.seen <= HOUR_MS:
        return replace(session, place=Place.RESUME, playing=None, passed=None, told=False, offered=False, turns=0)
    if session.profile.goal is None:
        return known
    return replace(fresh(known, session.profile.goal), place=Place.SAME)


def _play(session: Session, said: Said, names: tuple[str, ...]) -> tuple[Session, Reply]:
    """The set from the rep in hand: what there is to say and a short lead-in, then beats, then the closing question."""
    if session.passed is not session.goal:
        raise ValueError("no reps without the safety check")
    leads: tuple[str, ...] = ("lead.again",) if session.done.of(session.leg) else ("lead.start",)
    leads = leads if session.told else ("lead.quality", *leads)
    words = catalogue(said.locale)
    lead = [(line, _lead_ms(words.text(line))) for line in _lines(session, said, (*names, *leads))]
    session = replace(session, told=True, playing=Playing(said.at, sum(ms for _, ms in lead)))
    score = compose(session.set, lead)
    cut = score.legs == (Leg.RIGHT,) and session.done.left < session.promised.left
    closing = PLACES[Place.CHANGE if cut else Place.FEEL]
    praise = () if cut else ("praise",)
    return session, Reply(
        score=score,
        after=_lines(session, said, (*praise, closing.ask)),
        silence=_lines(session, said, closing.silence),
        pause=PATIENCE_MS if closing.patient else 0,
    )


def _lead_ms(text: str) -> int:
    return spoken_ms(text) * LEAD_PERCENT // 100 + LEAD_PAUSE_MS


def _lines(session: Session, said: Said, names: Iterable[str]) -> tuple[Line, ...]:
    facts = _facts(session, said)
    return tuple(Line(name.format_map(dict(facts)), facts, nth=session.turns) for name in names)


def _facts(session: Session, said: Said) -> tuple[tuple[str, Value], ...]:
    """Everything a sentence may name."""
    pace, leg = LADDER[session.rung], session.leg
    goal = session.goal or session.profile.goal
    rep = min(session.done.of(leg) + 1, session.promised.of(leg))
    place = session.back if session.place is Place.PAUSED else session.place
    return (
        ("goal", goal or "none"),
        ("other", goal.other if goal else "none"),
        ("step", str(session.step)),
        ("word", said.word or "none"),
        ("where", _WHERE.get(place, "start")),
        ("hand", "begun" if session.begun else "fresh"),
        ("leg", leg),
        ("rep", rep),
        ("reps", session.promised.of(leg)),
        ("left", session.promised.of(leg) - session.done.of(leg)),
        ("inhale", pace.inhale // 1000),
        ("exhale", pace.exhale // 1000),
    )


_WHERE = {
    **dict.fromkeys((Place.SETUP, Place.HEARING, Place.READY, Place.DOWN), "setup"),
    **dict.fromkeys((Place.REPS, Place.CHANGE), "set"),
}
