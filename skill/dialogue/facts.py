"""The facts that a sentence may name in braces, by their names."""

from skill.content.catalogue import Line, Value
from skill.dialogue import guards
from skill.dialogue.prompts import PROMPTS
from skill.dialogue.session import Session, TurnContext
from skill.dialogue.states import AFTER, MOVING, PRIVATE, SAFETY_QUESTIONS, SETTLING, State
from skill.dialogue.turn import Turn
from skill.exercise.protocol import LADDER, Legs
from skill.hearing.utterance import Utterance

Facts = tuple[tuple[str, Value], ...]


def facts(session: Session, utterance: Utterance, context: TurnContext) -> Facts:
    """Everything a sentence may name, of the session after a turn."""
    pace, leg = LADDER[session.rung], session.current_leg
    goal = session.goal or session.profile.goal
    target, done, later = session.target_reps.of(leg), session.completed_reps.of(leg), session.profile.reps
    prompts = PROMPTS.get(session.state)
    spoken_of = session.interrupted_state if session.state is State.PAUSED else session.state
    known: Facts = (
        ("acquaintance", "first" if session.profile.goal is None else "back"),
        ("goal", goal or "none"),
        ("other", goal.other if goal else "none"),
        ("step", str(session.step)),
        ("word", utterance.word or "none"),
        ("on", "bed" if session.on_bed else "floor"),
        ("where", _PARTS.get(spoken_of, "start")),
        ("tail", "first" if session.step == 1 else "next"),
        ("came", leg if session.in_progress else "ready" if session.resume_state is State.READY else "setup"),
        ("hand", "begun" if session.in_progress else "fresh"),
        ("sides", _sides(session.target_reps)),
        ("sides_next", _sides(later)),
        ("leg", leg),
        ("rep", min(done + 1, target)),
        ("reps", target),
        ("to_go", target - done),
        ("right_reps", session.target_reps.right),
        ("left_reps", session.target_reps.left),
        ("right_next", later.right),
        ("left_next", later.left),
        ("inhale", pace.inhale // 1000),
        ("exhale", pace.exhale // 1000),
        ("go", prompts.go_word if prompts else "next"),
        ("outcome", context.outcome or "failed"),
        ("reminder", "known" if guards.time_known(Turn(session, utterance)) else "open"),
    )
    return (*known, *_progress_facts(session, context), *_reminder_facts(session))


def _sides(reps: Legs) -> str:
    return "even" if reps.right == reps.left else "uneven"


def _progress_facts(session: Session, context: TurnContext) -> Facts:
    progress, first = context.progress, session.profile.first_practice
    if progress is None or first is None:
        return ()
    reps, pace = first[0], LADDER[first[1]]
    return (
        ("this_week", progress.this_week),
        ("last_week", progress.last_week),
        ("streak", progress.streak),
        ("first_reps", max(reps.right, reps.left)),
        ("first_inhale", pace.inhale // 1000),
        ("first_exhale", pace.exhale // 1000),
    )


def _reminder_facts(session: Session) -> Facts:
    reminder = session.reminder
    if reminder is None or reminder.time is None:
        return ()
    hour, minute = (int(part) for part in reminder.time.split(":"))
    name = "clock.sharp" if minute == 0 else "clock.early" if minute < 10 else "clock.late"
    part = "night" if hour < 5 or hour >= 21 else "morning" if hour < 12 else "afternoon" if hour < 17 else "evening"
    values: Facts = (("hour", (hour + 11) % 12 + 1), ("minute", minute), ("part", part))
    return (
        ("time", Line({0: "clock.midnight", 720: "clock.noon"}.get(hour * 60 + minute, name), values)),
        ("days", reminder.days),
    )


_PARTS = {
    State.COME_BACK: "back",
    State.LOST_TOUCH: "touch",
    **dict.fromkeys((State.FORGETTING, State.REMINDING), "aside"),
    State.UP: "up",
    **dict.fromkeys(SAFETY_QUESTIONS, "screen"),
    **dict.fromkeys((*SETTLING, State.DOWN), "setup"),
    **dict.fromkeys(MOVING, "set"),
    **dict.fromkeys(PRIVATE, "pain"),
    **dict.fromkeys(AFTER, "end"),
}
