"""The facts that a sentence may name in braces, by their names."""

from collections.abc import Callable, Iterable, Mapping

from skill.content.catalogue import Line, Value
from skill.dialogue import guards, playback
from skill.dialogue.phrases import (
    Facts,
    countdown_length,
    each_leg,
    in_a_week,
    minutes,
    offer_facts,
    seconds,
    span,
    when,
)
from skill.dialogue.profile import KNOWN_AFTER
from skill.dialogue.progress import best, legs_now
from skill.dialogue.prompts import PROMPTS
from skill.dialogue.session import Session, TurnContext
from skill.dialogue.states import AFTER, CHOICE, MOVING, PRIVATE, RETURNING, SAFETY_QUESTIONS, SETTLING, State
from skill.dialogue.turn import Turn
from skill.exercise.progression import nearest_rung
from skill.exercise.protocol import DEFAULT_REPS, MAX_REPS, Leg, Legs, Pace
from skill.hearing.utterance import Utterance


class TurnFacts:
    """The facts of a turn by their names; each is worked out when a sentence first names it."""

    def __init__(self, session: Session, utterance: Utterance, context: TurnContext) -> None:
        """Of the session after the turn."""
        self.session, self.utterance, self.context = session, utterance, context
        self.turn = Turn(session, utterance)
        self.goal = session.goal or session.profile.goal
        self._found: dict[str, Value] = {}

    def __getitem__(self, name: str) -> Value:
        """A fact by its name; KeyError if there is none in this turn."""
        if name not in self._found:
            self._found |= {name: FACTS[name](self)} if name in FACTS else dict(GROUPS[name](self))
        return self._found[name]

    def pairs(self, names: Iterable[str]) -> Facts:
        """Those of these facts that exist in this turn."""
        return tuple((name, value) for name in names if (value := self._get(name)) is not None)

    def _get(self, name: str) -> Value | None:
        try:
            return self[name]
        except KeyError:
            return None


def _where(session: Session) -> str:
    """The part of the practice that somebody is in, for the answer to "where am I"."""
    if session.state is State.READY and session.in_progress:
        return "set"
    return PARTS_OF_PRACTICE.get(session.interrupted_state if session.state is State.PAUSED else session.state, "start")


def _hand(known: TurnFacts) -> str:
    """Whether a set has begun, or the person knows it well, or neither."""
    return "begun" if known.session.in_progress else "known" if guards.practised(known.turn) else "fresh"


def _part(session: Session) -> str | None:
    """The half of a safety question that is asked, where it is not asked as a whole."""
    return {2: "first", 3: "second"}.get(session.step)


def _since(session: Session) -> str:
    """Whether it is asked what is new, or what there was in what was left; or one half of that."""
    return _part(session) or ("resuming" if session.resume_state else "again")


def _further(known: TurnFacts) -> str:
    """Whether one set more comes, or several, perhaps fewer than were wished."""
    if not known.session.sets_to_come:
        return "one"
    return "most" if guards.too_many_sets(known.turn) else "more"


def _again(session: Session) -> str:
    return "begun" if session.in_progress else "one" if _sides(session.target_reps) == "one" else "fresh"


def _from_when(known: TurnFacts) -> Line:
    """From when on a wish holds; next time is promised only where it is stored."""
    stored = not known.session.guest and "profile" not in known.context.unkept
    return Line("span.next_time" if guards.after_set(known.turn) and stored else "span.from_here")


def _go_word(session: Session) -> str:
    prompts = PROMPTS.get(session.state)
    return prompts.go_word if prompts else "next"


# A line for each fact. In braces in a sentence it is said; in braces in a sentence's name, like "first" and "back" of
# `welcome.{acquaintance}`, it chooses the sentence.
FACTS: Mapping[str, Callable[[TurnFacts], Value]] = {
    "acquaintance": lambda known: "first" if known.session.profile.goal is None else "back",
    "goal": lambda known: known.goal or "none",
    "other": lambda known: known.goal.other if known.goal else "none",
    "step": lambda known: str(known.session.step),
    "word": lambda known: known.utterance.word or "none",
    "words": lambda known: "first" if known.utterance.word in known.session.topics_explained else "again",
    "on": lambda known: "bed" if known.session.on_bed else "floor",
    "where": lambda known: _where(known.session),
    "who": lambda known: "known" if known.session.voice_recognised else "unknown",
    "since": lambda known: _since(known.session),
    "part": lambda known: _part(known.session) or "whole",
    "supposed_leg": lambda known: _supposed(known.session)[0],
    "supposed_rep": lambda known: _supposed(known.session)[1],
    "tail": lambda known: "first" if known.session.step == 1 else "next",
    "came": lambda known: _came(known.session),
    "at": lambda known: "part" if _done(known.session) else "leg",
    "hand": _hand,
    "sides": lambda known: _sides(known.session.target_reps),
    "again": lambda known: _again(known.session),
    "sides_next": lambda known: _sides(known.session.habit.reps),
    "leg": lambda known: known.session.current_leg,
    "rep": lambda known: min(_done(known.session) + 1, _target(known.session)),
    "reps": lambda known: _target(known.session),
    "amount": lambda known: _amount(known.session.target_reps),
    "count_from": lambda known: countdown_length(guards.countdown_seconds(known.turn), known.utterance.number or 0),
    "usual_reps": lambda _: DEFAULT_REPS,
    "most_reps": lambda _: MAX_REPS,
    "to_go": lambda known: _target(known.session) - _done(known.session),
    "right_reps": lambda known: known.session.target_reps.right,
    "left_reps": lambda known: known.session.target_reps.left,
    "leg_first": lambda known: known.session.first_leg,
    "leg_second": lambda known: known.session.first_leg.other,
    "reps_first": lambda known: known.session.target_reps.of(known.session.first_leg),
    "reps_second": lambda known: known.session.target_reps.of(known.session.first_leg.other),
    "named_leg": lambda known: known.session.habit.first_leg,
    "further": _further,
    "sets": lambda known: known.session.sets_to_come + 1,
    "done": lambda known: known.session.completed_reps.of(guards.counted_leg(known.session)),
    "right_done": lambda known: known.session.practice_reps.right,
    "left_done": lambda known: known.session.practice_reps.left,
    "done_sides": lambda known: _done_sides(known.session.practice_reps),
    "time_left": lambda known: minutes(playback.time_left(known.session)),
    "legs_next": lambda known: each_leg(known.session.habit.reps),
    "right_next": lambda known: known.session.habit.reps.right,
    "left_next": lambda known: known.session.habit.reps.left,
    "inhale": lambda known: seconds(known.session.played_pace.inhale),
    "exhale": lambda known: seconds(known.session.played_pace.exhale),
    "off": lambda known: _off_the_ladder(known.session.played_pace),
    "lost_by": lambda known: "rest" if _off_the_ladder(known.session.played_pace) == "rest" else "pace",
    "near_inhale": lambda known: seconds(nearest_rung(known.session.played_pace).inhale),
    "near_exhale": lambda known: seconds(nearest_rung(known.session.played_pace).exhale),
    "near_settle": lambda known: span(nearest_rung(known.session.played_pace).settle),
    "from_when": _from_when,
    "finished": lambda known: known.session.habit.finished,
    "knows": lambda known: "known" if guards.practised(known.turn) else "ask",
    "settle": lambda known: span(known.session.played_pace.settle),
    "go": lambda known: _go_word(known.session),
    "outcome": lambda known: known.context.outcome or "failed",
    "reminder": lambda known: "known" if guards.time_known(known.turn) else "open",
}


def _off_the_ladder(pace: Pace) -> str:
    """In what a pace differs from those that are offered: in its breath, its rest, or both."""
    rung = nearest_rung(pace)
    if (pace.inhale, pace.exhale) == (rung.inhale, rung.exhale):
        return "rest"
    return "pace" if pace.settle == rung.settle else "both"


def posture(session: Session) -> str:
    """Somebody's posture: standing before the setup, kneeling on the way down or up, otherwise lying."""
    if session.state in (State.DOWN, State.UP):
        return "kneeling"
    return "standing" if session.interrupted_state in _STANDING else "lying"


def _came(session: Session) -> str:
    """What somebody comes back to: getting up, a leg, the beginning of the set, or the setup."""
    if session.resume_state is State.UP:
        return "up"
    if session.in_progress:
        return "first" if session.current_leg is session.first_leg else "second"
    return "ready" if session.resume_state is State.READY else "setup"


def _supposed(session: Session) -> tuple[Leg, int]:
    """The leg and the number of the last rep that the clock supposes was done."""
    done = session.supposed_reps or session.completed_reps
    second = session.first_leg.other
    leg = second if done.of(second) > session.completed_reps.of(second) else session.first_leg
    return leg, done.of(leg)


def _amount(reps: Legs) -> str:
    """How the target compares with what everybody starts with, and with the maximum."""
    if min(reps.right, reps.left) < DEFAULT_REPS:
        return "fewer"
    if min(reps.right, reps.left) >= MAX_REPS:
        return "most"
    return "usual" if reps == Legs(DEFAULT_REPS, DEFAULT_REPS) else "own"


def _sides(reps: Legs) -> str:
    if not (reps.right and reps.left):
        return "one"
    return "even" if reps.right == reps.left else "uneven"


def _done_sides(done: Legs) -> str:
    return "even" if done.right == done.left else "uneven"


def _target(session: Session) -> int:
    return session.target_reps.of(session.current_leg)


def _done(session: Session) -> int:
    return session.completed_reps.of(session.current_leg)


def _week(session: Session) -> Facts:
    """The weekly goal, and how much of it is done in the week of the last finished practice."""
    aim, done = session.profile.week_goal, session.profile.week[1]
    how_often = Line(("times.once", "times.twice")[aim - 1] if aim in (1, 2) else "times.more", (("week_goal", aim),))
    week = "below" if done < aim else "reached" if done == aim else "beyond"
    return (("week_goal", aim), ("week_done", done), ("week", week), ("how_often", how_often))


def _comparison(session: Session, utterance: Utterance) -> Facts:
    """How it went against last time: more reps, a calmer breath, or the same. That it was less is never said."""
    done, last = session.practice_reps.right + session.practice_reps.left, session.compared_with
    total: Facts = (("total", done),)
    if _sides(session.target_reps) == "one":  # one leg is not compared with both
        return (*total, ("compared", "plain"))
    if last is None or session.leg_skipped:
        return (*total, ("compared", "first" if session.first_time_finished else "plain"))
    more = done - last.total
    calmer = session.habit.pace.breath > last.pace.breath
    compared = "more" if more > 0 else "calmer" if calmer else _as_many(session) if more == 0 else "plain"
    return (
        *total,
        ("compared", compared),
        ("more_reps", more),
        ("when", when(utterance, last.began_at, session.began_at)),
    )


def _as_many(session: Session) -> str:
    """What is said of as many reps as last time: by turns that, the number of practices, and those of this week."""
    finished, profile = session.habit.finished, session.profile
    if finished <= KNOWN_AFTER:
        return "same"
    if finished % 3 == 0:
        return "practices"
    return "of_week" if finished % 3 == 1 and profile.week[1] > 1 and not profile.week_goal else "same"


def _progress_facts(session: Session, context: TurnContext) -> Facts:
    progress = context.progress
    goal = session.goal or session.profile.goal
    others = (habit for _, habit in session.profile.habits)
    habit = next((each for each in (session.profile.habit(goal), *others) if each.first_practice), None)
    if progress is None or habit is None or habit.first_practice is None:
        return ()
    reps, pace = habit.first_practice
    return (
        ("aim", "aimed" if session.profile.week_goal else "plain"),
        ("in_a_row", "row" if progress.streak > 1 else "one"),
        ("this_week", in_a_week(progress, -1)),
        ("last_week", in_a_week(progress, -2)),
        ("best_week", max(progress.weeks)),
        ("best", best(progress) or "none"),
        ("streak", progress.streak),
        ("first_legs", each_leg(reps)),
        ("legs_now", each_leg(legs_now(habit))),
        ("first_inhale", seconds(pace.inhale)),
        ("first_exhale", seconds(pace.exhale)),
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


PARTS_OF_PRACTICE = {
    **dict.fromkeys(CHOICE, "start"),
    State.COME_BACK: "back",
    **dict.fromkeys((State.LOST_TOUCH, State.GOT_TO), "touch"),
    **dict.fromkeys((State.FORGETTING, State.REMINDING), "aside"),
    State.UP: "up",
    **dict.fromkeys(SAFETY_QUESTIONS, "screen"),
    **dict.fromkeys((*SETTLING, State.DOWN), "setup"),
    **dict.fromkeys((*MOVING, State.FINISHING), "set"),
    **dict.fromkeys(PRIVATE, "pain"),
    **dict.fromkeys(AFTER, "end"),
}
"""The part that each state belongs to; a pause belongs to that of the state it interrupts."""

_STANDING = (*CHOICE, *RETURNING, *SAFETY_QUESTIONS, State.FLOOR)
"""States in which somebody is not lying down yet."""

# Facts that come together, or not at all: by the name of each, what gives all of them.
GROUPS: Mapping[str, Callable[[TurnFacts], Facts]] = {
    **dict.fromkeys(("ask", "first", "second", "alarm", "other_one"), lambda known: offer_facts(known.session)),
    **dict.fromkeys(("week_goal", "week_done", "week", "how_often"), lambda known: _week(known.session)),
    **dict.fromkeys(
        ("total", "compared", "more_reps", "when"), lambda known: _comparison(known.session, known.utterance)
    ),
    **dict.fromkeys(
        (
            *("aim", "in_a_row", "this_week", "last_week", "best_week", "best", "streak"),
            *("first_legs", "legs_now", "first_inhale", "first_exhale"),
        ),
        lambda known: _progress_facts(known.session, known.context),
    ),
    **dict.fromkeys(("time", "days"), lambda known: _reminder_facts(known.session)),
}
