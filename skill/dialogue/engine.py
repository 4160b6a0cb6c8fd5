"""One turn: what was said, in, and a reply, out; the clock tells what was done in between."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from skill.content.catalogue import Line, Value, catalogue, spoken_ms
from skill.dialogue.actions import check_again, fresh, shelved
from skill.dialogue.guards import time_known
from skill.dialogue.playback import after_walkthrough, credit, may_be_over, recipe
from skill.dialogue.session import (
    AFTER,
    CHOICE,
    MOVING,
    PLAYING,
    PRIVATE,
    SCREENS,
    SETTLING,
    Playback,
    Session,
    State,
    enter,
)
from skill.dialogue.table import PROMPTS, Names, Prompts, Row, first_fitting_row, in_this_state
from skill.hearing.utterance import Intent, Utterance
from skill.pacing.score import LADDER, Leg, Legs, Score, compose

# A place is offered again within the hour; after that people begin afresh.
RESUME_WINDOW_MS = 3_600_000
# Words into a silence are this far apart where the place is patient, so that somebody lying down has most of a minute.
NO_INPUT_GAP_MS = 9_500
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
    no_input: tuple[Line, ...] = ()
    pause: int = 0
    permission: bool = False
    is_complete: bool = False


class SideEffect(StrEnum):
    """What has to be done outside before a turn can be taken; how it went is put into the session."""

    RECALL = "recall"
    FORGET = "forget"
    REMIND = "remind"
    UNREMIND = "unremind"


def required_side_effect(session: Session, said: Utterance) -> SideEffect | None:
    """What has to be done outside before this is answered, if anything has."""
    match said.intent:
        case Intent.PROGRESS:
            return SideEffect.RECALL
        case Intent.YES if session.state is State.FORGETTING and not said.new:
            return SideEffect.FORGET
        case Intent.YES | Intent.PERMISSION_GRANTED if session.state is State.REMINDING and time_known(session, said):
            return SideEffect.REMIND
        case Intent.UNREMIND if session.state not in PRIVATE:
            return SideEffect.UNREMIND
        case _:
            return None


def respond(session: Session, said: Utterance) -> tuple[Session, Reply]:
    """The session after what was said, and the reply to it."""
    opening = said.new or said.intent is Intent.LAUNCH or session.state is State.END
    before = session if said.new else credit(session, said.at)
    if opening and not said.new:
        before = replace(before, playback=None)  # it was credited just now
    before = open_conversation(before, said.at) if opening else before
    say = _greeting(before) if opening else ()
    if before.storage_trouble and not before.storage_warning_given:
        say, before = (before.storage_trouble, *say), replace(before, storage_warning_given=True)
    if said.intent is Intent.LAUNCH:
        return _answer(before, said, say, None, stays=False)
    said = in_this_state(before, said)
    row = first_fitting_row(before, said)
    done = row.do(before, said)
    after, say = _safely(enter(done, row.go) if row.go else done, (*say, *row.say))
    if done.fallback_count == before.fallback_count != 0:
        after = replace(after, fallback_count=0)
    returns = after.state in [place for place, _ in before.return_stack]
    stays = not opening and (returns or (after.state, after.step) == (before.state, before.step))
    # Nothing is promised that could not be written down.
    say = tuple("stop.lying" if name == "stop.kept" and before.storage_trouble else name for name in say)
    return _answer(after, said, say, row, stays=stays)


def _safely(session: Session, say: tuple[str, ...]) -> tuple[Session, tuple[str, ...]]:
    """The same, but nothing begins again where it hurt too much, and nothing moves without the safety check."""
    if session.stopped_for_today and session.state in (*CHOICE, State.NEWS, *SCREENS, *SETTLING, *MOVING):
        return enter(session, State.RISE), ("stop.today",)
    if session.state in PLAYING and session.screening_passed_for is not session.goal:
        return enter(check_again(session), State.SCREEN_1), (*say, "news.full")
    return session, say


def _greeting(session: Session) -> tuple[str, ...]:
    return ("welcome.first",) if session.profile.goal is None else ("welcome.back",)


def _answer(
    session: Session, said: Utterance, say: tuple[str, ...], row: Row | None, *, stays: bool
) -> tuple[Session, Reply]:
    """The reply of the place that was come to, after what there is to say on the way."""
    if session.state is State.REPS and session.is_complete:
        session = enter(session, State.FEEL)
    if session.state is State.LOST_TOUCH and session.playback is None:
        session = enter(session, State.COME_BACK)
    playing = session.playback if session.interrupted_state is State.LOST_TOUCH else None
    session = replace(session, turn_count=session.turn_count + 1, last_turn_at=said.at, playback=playing)
    if session.state is State.END:
        names = [name for name in say if not name.startswith("welcome.")]
        return _told(session), Reply(_lines(names, _facts(session, said), session.turn_count), is_complete=True)
    if session.state in PLAYING:
        return _play(session, said, say)
    asks = PROMPTS[session.state]
    question = asks.again if stays and said.intent is not Intent.REPEAT else asks.ask
    if row and not row.asks:
        question = ()
    reply = _asking(session, said, asks, say=(*say, *question), permission=row is not None and row.permission)
    return _told(session), reply


def _told(session: Session) -> Session:
    """The session without what was for one reply only."""
    if session.storage_trouble is None and session.outcome is None and session.progress is None:
        return session
    return replace(session, storage_trouble=None, outcome=None, progress=None)


def open_conversation(session: Session, at: int) -> Session:
    """A new conversation: the place of the last hour, or last time's choices, or the first question of all."""
    left_off = session.resumable_state
    if left_off and session.goal and at - session.last_turn_at <= RESUME_WINDOW_MS:
        lost = session.interrupted_state in (State.REPS, State.LOST_TOUCH) and may_be_over(session, at)
        step = session.return_stack[0][1] if session.return_stack else session.step
        now = replace(session, resume_state=left_off, step=step, leg=session.current_leg, return_stack=())
        now = replace(
            now,
            screening_passed_for=None,
            quality_cue_given=session.in_progress,
            other_goal_offered=False,
            fallback_count=0,
            turn_count=0,
            storage_warning_given=False,
        )
        return replace(now, state=State.LOST_TOUCH) if lost else replace(now, state=State.COME_BACK, playback=None)
    known = Session(
        profile=session.profile,
        storage_trouble=session.storage_trouble,
        outcome=session.outcome,
        progress=session.progress,
    )
    known = replace(known, earlier_practices=shelved(session).earlier_practices if session.turn_count else ())
    if known.profile.goal is None:
        return known
    return replace(fresh(known, known.profile.goal), state=State.SAME)


def close_conversation(session: Session, at: int, *, heard: bool = True) -> Session:
    """The session when the platform has ended it: what was finished by then is credited, the place is kept.

    Nothing is credited of an answer that was not heard, because the platform refused it.
    """
    return replace(credit(session, at) if heard else session, playback=None, last_turn_at=at)


def _play(session: Session, said: Utterance, say: tuple[str, ...]) -> tuple[Session, Reply]:
    """A score: what there is to say and a short lead-in, its beats, then the question of the place it leads to."""
    if session.goal is None or session.screening_passed_for is not session.goal:
        raise ValueError("nothing is played without the safety check")
    words = catalogue(said.locale)
    names = (*say, *_lead(session))
    lines = _lines(names, _facts(session, said), session.turn_count)
    lead = tuple((line, _lead_ms(words.text(line))) for line in lines)
    if lead and session.state is State.REPS and names[-1].startswith("lead."):
        lead = (*lead[:-1], (lead[-1][0], lead[-1][1] + BREATH_MS))  # it ends on "breathe out"
    told = session.quality_cue_given or "lead.quality" in names
    session = replace(_told(session), quality_cue_given=told, playback=Playback(said.at, sum(ms for _, ms in lead)))
    if session.state is State.REPS and not session.began_at:
        profile = replace(session.profile, easy_streak=0)  # until this one is finished and felt easy, too
        easier = session.profile.easy_streak
        session = replace(session, began_at=said.at, day=said.day, easy_streak=easier, profile=profile)
    score = compose(recipe(session), lead)
    then = _after(session, score)
    asks, closing = PROMPTS[then.state], ("praise",) if then.state is State.FEEL else ()
    return session, _asking(then, said, asks, score=score, after=(*closing, *asks.ask))


def _after(session: Session, score: Score) -> Session:
    """The session as it will be when the score is over, for the question that closes it."""
    if session.state is State.WALK:
        return after_walkthrough(session)
    cut = Leg.LEFT not in score.legs and session.completed_reps.left < session.target_reps.left
    return replace(session, state=State.CHANGE if cut else State.FEEL)


def _lead(session: Session) -> tuple[str, ...]:
    if session.state is State.WALK:
        return ("walk.lead",) if session.step == 1 else ("walk.again",)
    if session.current_leg is not session.leg:
        return ()  # the right leg was skipped, and the change of leg leads in
    begun = session.completed_reps.of(session.leg) > 0
    lead = ("lead.again",) if begun else ("lead.start.{goal}",)
    return lead if session.quality_cue_given else ("lead.quality", *lead)


def _lead_ms(text: str) -> int:
    return spoken_ms(text) * LEAD_PERCENT // 100 + LEAD_PAUSE_MS


def _asking(
    session: Session,
    said: Utterance,
    asks: Prompts,
    *,
    say: Names = (),
    score: Score | None = None,
    after: Names = (),
    permission: bool = False,
) -> Reply:
    """The reply of a place that asks, its sentences by their names."""
    facts = _facts(session, said)
    lines, closing, silence = (_lines(names, facts, session.turn_count) for names in (say, after, asks.no_input))
    return Reply(lines, score, closing, silence, NO_INPUT_GAP_MS if asks.patient else 0, permission)


def _lines(names: Iterable[str], facts: tuple[tuple[str, Value], ...], nth: int) -> tuple[Line, ...]:
    known = dict(facts)
    return tuple(Line(name.format_map(known), facts, nth) for name in names)


def _facts(session: Session, said: Utterance) -> tuple[tuple[str, Value], ...]:
    """Everything a sentence may name."""
    pace, leg = LADDER[session.rung], session.current_leg
    goal = session.goal or session.profile.goal
    promised, done, later = session.target_reps.of(leg), session.completed_reps.of(leg), session.profile.reps
    asks = PROMPTS.get(session.state)
    facts: tuple[tuple[str, Value], ...] = (
        ("goal", goal or "none"),
        ("other", goal.other if goal else "none"),
        ("step", str(session.step)),
        ("word", said.word or "none"),
        ("on", "bed" if session.on_bed else "floor"),
        ("where", _PARTS.get(session.interrupted_state if session.state is State.PAUSED else session.state, "start")),
        ("tail", "first" if session.step == 1 else "next"),
        ("came", leg if session.in_progress else "ready" if session.resume_state is State.READY else "setup"),
        ("hand", "begun" if session.in_progress else "fresh"),
        ("sides", _sides(session.target_reps)),
        ("sides_next", _sides(later)),
        ("leg", leg),
        ("rep", min(done + 1, promised)),
        ("reps", promised),
        ("to_go", promised - done),
        ("right_reps", session.target_reps.right),
        ("left_reps", session.target_reps.left),
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
    past, first = session.progress, session.profile.first_practice
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
    State.COME_BACK: "back",
    State.LOST_TOUCH: "touch",
    **dict.fromkeys((State.FORGETTING, State.REMINDING), "aside"),
    State.UP: "up",
    **dict.fromkeys((State.NEWS, *SCREENS), "screen"),
    **dict.fromkeys((*SETTLING, State.DOWN), "setup"),
    **dict.fromkeys(MOVING, "set"),
    **dict.fromkeys(PRIVATE, "pain"),
    **dict.fromkeys(AFTER, "end"),
}
