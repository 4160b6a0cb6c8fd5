"""One turn: what was said, in, and a reply, out; the clock tells what was done in between."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from skill.dialogue import PLACES, Asks, fitting, meant
from skill.effect import fresh
from skill.said import Heard, Said
from skill.score import LADDER, STEP_MS, Goal, Leg, Recipe, Score, Set, Walk, compose
from skill.session import AFTER, MOVING, PLAYING, PRIVATE, SCREENS, SETTLING, Place, Playing, Session
from skill.words import Line, Value, catalogue, spoken_ms

# What passes between the request that is answered and the first sound, and between "Alexa" and the timestamp of the
# request that follows: neither is told by the platform. Both are guesses on the safe side, to be measured on a device
# (docs/deploy.md): too large, and one rep too many is offered; too small, and a rep not done would be credited.
START_LAG_MS = 1500
HEARING_LAG_MS = 1500
# A place is offered again within the hour; after that people begin afresh.
HOUR_MS = 3_600_000
# Words into a silence are this far apart where the place is patient, so that somebody lying down has most of a minute.
PATIENCE_MS = 9_500
# A lead-in is said whole: its lines get this much more than their estimate, and a breath after each.
LEAD_PERCENT, LEAD_PAUSE_MS = 125, 600


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered: lines, or a score that begins with them; the lines after it; the words into a silence.

    `pause` is the time between the words into a silence, in ms. With `over` the conversation is closed.
    """

    lines: tuple[Line, ...] = ()
    score: Score | None = None
    after: tuple[Line, ...] = ()
    silence: tuple[Line, ...] = ()
    pause: int = 0
    over: bool = False


def take(session: Session, said: Said) -> tuple[Session, Reply]:
    """The session after what was said, and the reply to it."""
    opening = said.new or said.heard is Heard.LAUNCH or session.place is Place.END
    before = session if said.new else credit(session, said.at)
    before = opened(before, said.at) if opening else before
    say: tuple[str, ...] = ()
    if opening:
        say = ("welcome.first",) if before.profile.goal is None else ("welcome.back",)
    after, stays, asks_again = before, False, True
    if said.heard is not Heard.LAUNCH:
        said = meant(before, said)
        row = fitting(before, said)
        done = row.do(before, said)
        after = replace(done, place=row.go or done.place, missed=done.missed if done.missed > before.missed else 0)
        stays = not opening and (after.place, after.step) == (before.place, before.step)
        say = row.say if after.place is Place.END else (*say, *row.say)
        asks_again = row.asks
    after = replace(after, turns=after.turns + 1, seen=said.at, playing=None)
    if after.place is Place.REPS and after.over:
        after = replace(after, place=Place.FEEL)
    if after.place is Place.END:
        return after, Reply(_lines(after, said, say), over=True)
    if after.place in PLAYING:
        return _play(after, said, say)
    asks = PLACES[after.place]
    question = asks.again if stays and said.heard is not Heard.REPEAT else asks.ask
    question = question if asks_again else ()
    return after, _asking(after, said, asks, lines=_lines(after, said, (*say, *question)))


def opened(session: Session, at: int) -> Session:
    """A new conversation: the place of the last hour, or last time's choices, or the first question of all."""
    left_off = session.to_come_back
    if left_off and session.goal and at - session.seen <= HOUR_MS:
        step = session.back_step if session.underlying is not session.place else session.step
        now = replace(session, place=Place.COME_BACK, left_off=left_off, step=step, back=Place.CHOOSE, back_step=1)
        return replace(now, playing=None, passed=None, told=session.begun, offered=False, missed=0, turns=0)
    known = Session(profile=session.profile)
    if known.profile.goal is None:
        return known
    return replace(fresh(known, known.profile.goal), place=Place.SAME)


def closed(session: Session, at: int) -> Session:
    """The session when the platform has ended it: what was finished by then is credited, the place is kept."""
    return replace(credit(session, at), playing=None, seen=at)


def credit(session: Session, at: int) -> Session:
    """What the clock says of a score that was playing: what is over by `at` (epoch ms), and where that leaves us."""
    playing = session.playing
    if playing is None:
        return session
    score = compose(recipe(session), ((None, playing.lead),))
    ms = at - playing.since - START_LAG_MS - HEARING_LAG_MS
    if session.place is Place.WALK:
        beat = score.at(ms)
        if beat is None:
            return after_walk(session)
        return replace(session, step=beat.nth or session.step)
    done = score.reps_finished(ms)
    leg = Leg.LEFT if done.right >= session.promised.right else session.leg
    session = replace(session, done=done, leg=leg)
    if session.over:
        return replace(session, place=Place.FEEL)
    return replace(session, place=Place.REPS if leg in score.legs else Place.CHANGE)


def recipe(session: Session) -> Recipe:
    """What the place in hand plays: ValueError if no goal is chosen."""
    if session.goal is None:
        raise ValueError("a score needs a goal")
    if session.place is Place.WALK:
        return Walk(session.goal, session.step)
    return Set(session.goal, session.rung, session.leg, session.promised, session.done)


def after_walk(session: Session) -> Session:
    """Where a setup read straight through leads to: the try of the wake word, the slide, or the set."""
    if session.profile.coached == ():
        return replace(session, place=Place.HEARING, step=len(STEP_MS[session.goal or Goal.KNEES]) + 1)
    return replace(session, place=Place.READY if session.goal in session.profile.coached else Place.SLIDE, step=1)


def _play(session: Session, said: Said, say: tuple[str, ...]) -> tuple[Session, Reply]:
    """A score: what there is to say and a short lead-in, its beats, then the question of the place it leads to."""
    if session.passed is not session.goal:
        raise ValueError("nothing is played without the safety check")
    words = catalogue(said.locale)
    names = (*say, *_lead(session))
    lead = tuple((line, _lead_ms(words.text(line))) for line in _lines(session, said, names))
    told = session.told or "lead.quality" in names
    session = replace(session, told=told, playing=Playing(said.at, sum(ms for _, ms in lead)))
    score = compose(recipe(session), lead)
    then = _after(session, score)
    asks, closing = PLACES[then.place], ("praise",) if then.place is Place.FEEL else ()
    return session, _asking(then, said, asks, score=score, after=_lines(then, said, (*closing, *asks.ask)))


def _after(session: Session, score: Score) -> Session:
    """The session as it will be when the score is over, for the question that closes it."""
    if session.place is Place.WALK:
        return after_walk(session)
    cut = Leg.LEFT not in score.legs and session.done.left < session.promised.left
    return replace(session, place=Place.CHANGE if cut else Place.FEEL)


def _lead(session: Session) -> tuple[str, ...]:
    if session.place is Place.WALK:
        return ("walk.lead",) if session.step == 1 else ("walk.again",)
    if session.done.of(session.leg) >= session.promised.of(session.leg):
        return ()  # the right leg was skipped, and the change of leg leads in
    begun = session.done.of(session.leg) > 0
    lead = ("lead.again",) if begun else ("lead.start.{goal}",)
    return lead if session.told else ("lead.quality", *lead)


def _lead_ms(text: str) -> int:
    return spoken_ms(text) * LEAD_PERCENT // 100 + LEAD_PAUSE_MS


def _asking(
    session: Session,
    said: Said,
    asks: Asks,
    *,
    lines: tuple[Line, ...] = (),
    score: Score | None = None,
    after: tuple[Line, ...] = (),
) -> Reply:
    silence = _lines(session, said, asks.silence)
    return Reply(lines, score, after, silence, PATIENCE_MS if asks.patient else 0)


def _lines(session: Session, said: Said, names: Iterable[str]) -> tuple[Line, ...]:
    facts = _facts(session, said)
    return tuple(Line(name.format_map(dict(facts)), facts, nth=session.turns) for name in names)


def _facts(session: Session, said: Said) -> tuple[tuple[str, Value], ...]:
    """Everything a sentence may name."""
    pace, leg = LADDER[session.rung], session.leg
    goal = session.goal or session.profile.goal
    promised, done = session.promised.of(leg), session.done.of(leg)
    asks = PLACES.get(session.place)
    return (
        ("goal", goal or "none"),
        ("other", goal.other if goal else "none"),
        ("step", str(session.step)),
        ("word", said.word or "none"),
        ("where", _where(session)),
        ("hand", "begun" if session.begun else "fresh"),
        ("leg", leg),
        ("rep", min(done + 1, promised)),
        ("reps", promised),
        ("to_go", promised - done),
        ("inhale", pace.inhale // 1000),
        ("exhale", pace.exhale // 1000),
        ("go", asks.go if asks else "next"),
    )


def _where(session: Session) -> str:
    """The part of the practice, for the sentences that differ by it."""
    if session.place is Place.COME_BACK:
        return "set" if session.begun else "setup"
    return _PARTS.get(session.back if session.place is Place.PAUSED else session.place, "start")


_PARTS = {
    **dict.fromkeys((Place.NEWS, *SCREENS), "screen"),
    **dict.fromkeys((*SETTLING, Place.DOWN), "setup"),
    **dict.fromkeys(MOVING, "set"),
    **dict.fromkeys(PRIVATE, "pain"),
    **dict.fromkeys((*AFTER, Place.UP), "end"),
}
