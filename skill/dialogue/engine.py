"""One turn: what was said, in, and a reply, out; the clock tells what was done in between."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from skill.content.catalogue import Line, Value, catalogue, spoken_ms
from skill.dialogue.actions import check_again, fresh, shelved
from skill.dialogue.guards import time_known
from skill.dialogue.playback import after_walk, credit, may_be_over, recipe
from skill.dialogue.session import (
    AFTER,
    CHOICE,
    MOVING,
    PLAYING,
    PRIVATE,
    SCREENS,
    SETTLING,
    Place,
    Playing,
    Session,
    into,
)
from skill.dialogue.table import PLACES, Asks, Names, Row, fitting, meant
from skill.hearing.utterance import Heard, Said
from skill.pacing.score import LADDER, Leg, Legs, Score, compose

# A place is offered again within the hour; after that people begin afresh.
HOUR_MS = 3_600_000
# Words into a silence are this far apart where the place is patient, so that somebody lying down has most of a minute.
PATIENCE_MS = 9_500
# A lead-in is said whole: its lines get this much more than their estimate, and a breath after each.
LEAD_PERCENT, LEAD_PAUSE_MS = 125, 600
# Long enough to breathe out before the first breath in.
BREATH_MS = 2_500


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered: lines, or a score that begins with them; the lines after it; the words into a silence.

    `pause` is the time between the words into a silence, in ms. With `permission` Alexa asks whether reminders are
    allowed, and tells; with `over` the conversation is closed.
    """

    lines: tuple[Line, ...] = ()
    score: Score | None = None
    after: tuple[Line, ...] = ()
    silence: tuple[Line, ...] = ()
    pause: int = 0
    permission: bool = False
    over: bool = False


class Errand(StrEnum):
    """What has to be done outside before a turn can be taken; how it went is put into the session."""

    RECALL = "recall"
    FORGET = "forget"
    REMIND = "remind"
    UNREMIND = "unremind"


def errand(session: Session, said: Said) -> Errand | None:
    """What has to be done outside before this is answered, if anything has."""
    match said.heard:
        case Heard.PROGRESS:
            return Errand.RECALL
        case Heard.YES if session.place is Place.FORGETTING and not said.new:
            return Errand.FORGET
        case Heard.YES | Heard.GRANTED if session.place is Place.REMINDING and time_known(session, said):
            return Errand.REMIND
        case Heard.UNREMIND if session.place not in PRIVATE:
            return Errand.UNREMIND
        case _:
            return None


def take(session: Session, said: Said) -> tuple[Session, Reply]:
    """The session after what was said, and the reply to it."""
    opening = said.new or said.heard is Heard.LAUNCH or session.place is Place.END
    before = session if said.new else credit(session, said.at)
    if opening and not said.new:
        before = replace(before, playing=None)  # it was credited just now
    before = opened(before, said.at) if opening else before
    say = _greeting(before) if opening else ()
    if before.trouble and not before.warned:
        say, before = (before.trouble, *say), replace(before, warned=True)
    if said.heard is Heard.LAUNCH:
        return _answer(before, said, say, None, stays=False)
    said = meant(before, said)
    row = fitting(before, said)
    done = row.do(before, said)
    after, say = _safely(into(done, row.go) if row.go else done, (*say, *row.say))
    if done.missed == before.missed != 0:
        after = replace(after, missed=0)
    returns = after.place in [place for place, _ in before.trail]
    stays = not opening and (returns or (after.place, after.step) == (before.place, before.step))
    # Nothing is promised that could not be written down.
    say = tuple("stop.lying" if name == "stop.kept" and before.trouble else name for name in say)
    return _answer(after, said, say, row, stays=stays)


def _safely(session: Session, say: tuple[str, ...]) -> tuple[Session, tuple[str, ...]]:
    """The same, but nothing begins again where it hurt too much, and nothing moves without the safety check."""
    if session.stopped and session.place in (*CHOICE, Place.NEWS, *SCREENS, *SETTLING, *MOVING):
        return into(session, Place.RISE), ("stop.today",)
    if session.place in PLAYING and session.passed is not session.goal:
        return into(check_again(session), Place.SCREEN_1), (*say, "news.full")
    return session, say


def _greeting(session: Session) -> tuple[str, ...]:
    return ("welcome.first",) if session.profile.goal is None else ("welcome.back",)


def _answer(
    session: Session, said: Said, say: tuple[str, ...], row: Row | None, *, stays: bool
) -> tuple[Session, Reply]:
    """The reply of the place that was come to, after what there is to say on the way."""
    if session.place is Place.REPS and session.over:
        session = into(session, Place.FEEL)
    if session.place is Place.LOST_TOUCH and session.playing is None:
        session = into(session, Place.COME_BACK)
    playing = session.playing if session.underlying is Place.LOST_TOUCH else None
    session = replace(session, turns=session.turns + 1, seen=said.at, playing=playing)
    if session.place is Place.END:
        names = [name for name in say if not name.startswith("welcome.")]
        return _told(session), Reply(_lines(names, _facts(session, said), session.turns), over=True)
    if session.place in PLAYING:
        return _play(session, said, say)
    asks = PLACES[session.place]
    question = asks.again if stays and said.heard is not Heard.REPEAT else asks.ask
    if row and not row.asks:
        question = ()
    reply = _asking(session, said, asks, say=(*say, *question), permission=row is not None and row.permission)
    return _told(session), reply


def _told(session: Session) -> Session:
    """The session without what was for one reply only."""
    if session.trouble is None and session.outcome is None and session.past is None:
        return session
    return replace(session, trouble=None, outcome=None, past=None)


def opened(session: Session, at: int) -> Session:
    """A new conversation: the place of the last hour, or last time's choices, or the first question of all."""
    left_off = session.to_come_back
    if left_off and session.goal and at - session.seen <= HOUR_MS:
        lost = session.underlying in (Place.REPS, Place.LOST_TOUCH) and may_be_over(session, at)
        step = session.trail[0][1] if session.trail else session.step
        now = replace(session, left_off=left_off, step=step, leg=session.facing, trail=())
        now = replace(now, passed=None, told=session.begun, offered=False, missed=0, turns=0, warned=False)
        return replace(now, place=Place.LOST_TOUCH) if lost else replace(now, place=Place.COME_BACK, playing=None)
    known = Session(profile=session.profile, trouble=session.trouble, outcome=session.outcome, past=session.past)
    known = replace(known, earlier=shelved(session).earlier if session.turns else ())
    if known.profile.goal is None:
        return known
    return replace(fresh(known, known.profile.goal), place=Place.SAME)


def closed(session: Session, at: int, *, heard: bool = True) -> Session:
    """The session when the platform has ended it: what was finished by then is credited, the place is kept.

    Nothing is credited of an answer that was not heard, because the platform refused it.
    """
    return replace(credit(session, at) if heard else session, playing=None, seen=at)


def _play(session: Session, said: Said, say: tuple[str, ...]) -> tuple[Session, Reply]:
    """A score: what there is to say and a short lead-in, its beats, then the question of the place it leads to."""
    if session.goal is None or session.passed is not session.goal:
        raise ValueError("nothing is played without the safety check")
    words = catalogue(said.locale)
    names = (*say, *_lead(session))
    lines = _lines(names, _facts(session, said), session.turns)
    lead = tuple((line, _lead_ms(words.text(line))) for line in lines)
    if lead and session.place is Place.REPS and names[-1].startswith("lead."):
        lead = (*lead[:-1], (lead[-1][0], lead[-1][1] + BREATH_MS))  # it ends on "breathe out"
    told = session.told or "lead.quality" in names
    session = replace(_told(session), told=told, playing=Playing(said.at, sum(ms for _, ms in lead)))
    if session.place is Place.REPS and not session.began:
        profile = replace(session.profile, easier=0)  # until this one is finished and felt easy, too
        easier = session.profile.easier
        session = replace(session, began=said.at, day=said.day, easier=easier, profile=profile)
    score = compose(recipe(session), lead)
    then = _after(session, score)
    asks, closing = PLACES[then.place], ("praise",) if then.place is Place.FEEL else ()
    return session, _asking(then, said, asks, score=score, after=(*closing, *asks.ask))


def _after(session: Session, score: Score) -> Session:
    """The session as it will be when the score is over, for the question that closes it."""
    if session.place is Place.WALK:
        return after_walk(session)
    cut = Leg.LEFT not in score.legs and session.done.left < session.promised.left
    return replace(session, place=Place.CHANGE if cut else Place.FEEL)


def _lead(session: Session) -> tuple[str, ...]:
    if session.place is Place.WALK:
        return ("walk.lead",) if session.step == 1 else ("walk.again",)
    if session.facing is not session.leg:
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
    say: Names = (),
    score: Score | None = None,
    after: Names = (),
    permission: bool = False,
) -> Reply:
    """The reply of a place that asks, its sentences by their names."""
    facts = _facts(session, said)
    lines, closing, silence = (_lines(names, facts, session.turns) for names in (say, after, asks.silence))
    return Reply(lines, score, closing, silence, PATIENCE_MS if asks.patient else 0, permission)


def _lines(names: Iterable[str], facts: tuple[tuple[str, Value], ...], nth: int) -> tuple[Line, ...]:
    known = dict(facts)
    return tuple(Line(name.format_map(known), facts, nth) for name in names)


def _facts(session: Session, said: Said) -> tuple[tuple[str, Value], ...]:
    """Everything a sentence may name."""
    pace, leg = LADDER[session.rung], session.facing
    goal = session.goal or session.profile.goal
    promised, done, later = session.promised.of(leg), session.done.of(leg), session.profile.reps
    asks = PLACES.get(session.place)
    facts: tuple[tuple[str, Value], ...] = (
        ("goal", goal or "none"),
        ("other", goal.other if goal else "none"),
        ("step", str(session.step)),
        ("word", said.word or "none"),
        ("on", "bed" if session.on_bed else "floor"),
        ("where", _PARTS.get(session.underlying if session.place is Place.PAUSED else session.place, "start")),
        ("tail", "first" if session.step == 1 else "next"),
        ("came", leg if session.begun else "ready" if session.left_off is Place.READY else "setup"),
        ("hand", "begun" if session.begun else "fresh"),
        ("sides", _sides(session.promised)),
        ("sides_next", _sides(later)),
        ("leg", leg),
        ("rep", min(done + 1, promised)),
        ("reps", promised),
        ("to_go", promised - done),
        ("right_reps", session.promised.right),
        ("left_reps", session.promised.left),
        ("right_next", later.right),
        ("left_next", later.left),
        ("inhale", pace.inhale // 1000),
        ("exhale", pace.exhale // 1000),
        ("go", asks.go if asks else "next"),
        ("outcome", session.outcome or "failed"),
        ("reminder", "known" if time_known(session, said) else "open"),
    )
    return (*facts, *_past_facts(session), *_reminder_facts(session))


def _sides(reps: Legs) -> str:
    return "even" if reps.right == reps.left else "uneven"


def _past_facts(session: Session) -> tuple[tuple[str, Value], ...]:
    past, first = session.past, session.profile.first
    if past is None or first is None:
        return ()
    reps, pace = first[0], LADDER[first[1]]
    return (
        ("this_week", past.this_week),
        ("last_week", past.last_week),
        ("streak", past.streak),
        ("first_reps", max(reps.right, reps.left)),
        ("first_inhale", pace.inhale // 1000),
        ("first_exhale", pace.exhale // 1000),
    )


def _reminder_facts(session: Session) -> tuple[tuple[str, Value], ...]:
    reminder = session.reminder
    if reminder is None or reminder.time is None:
        return ()
    hour, minute = (int(part) for part in reminder.time.split(":"))
    name = "clock.sharp" if minute == 0 else "clock.early" if minute < 10 else "clock.late"
    part = "night" if hour < 5 or hour >= 21 else "morning" if hour < 12 else "afternoon" if hour < 17 else "evening"
    values: tuple[tuple[str, Value], ...] = (("hour", (hour + 11) % 12 + 1), ("minute", minute), ("part", part))
    return (
        ("time", Line({0: "clock.midnight", 720: "clock.noon"}.get(hour * 60 + minute, name), values)),
        ("days", reminder.days),
    )


_PARTS = {
    Place.COME_BACK: "back",
    Place.LOST_TOUCH: "touch",
    **dict.fromkeys((Place.FORGETTING, Place.REMINDING), "aside"),
    Place.UP: "up",
    **dict.fromkeys((Place.NEWS, *SCREENS), "screen"),
    **dict.fromkeys((*SETTLING, Place.DOWN), "setup"),
    **dict.fromkeys(MOVING, "set"),
    **dict.fromkeys(PRIVATE, "pain"),
    **dict.fromkeys(AFTER, "end"),
}
