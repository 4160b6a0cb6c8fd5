"""Parts of sentences that depend on values: lengths of time, days and weeks, and what may have been meant."""

from skill.content.catalogue import Line, Value
from skill.dialogue import guards
from skill.dialogue.session import Session
from skill.dialogue.states import SCREENS, State
from skill.exercise.history import Progress, week_of, weekday_of
from skill.exercise.protocol import Leg, Legs
from skill.hearing.utterance import FEVER, HEALTH_INTENTS, NUMB, Candidate, Intent, Utterance

Facts = tuple[tuple[str, Value], ...]
BY_VALUE = (Intent.TEACH, Intent.CUES, Intent.BREATH_SOUND)
"""Intents with a phrase for each of their values."""


def seconds(ms: int) -> Value:
    """A number of ms as people say it, in whole and half seconds."""
    whole, rest = divmod(ms, 1000)
    return Line("span.half", (("whole", whole),)) if rest else whole


def span(ms: int) -> Line:
    """A number of ms as people say it, with its unit."""
    return Line("span.one") if ms == 1000 else Line("span.seconds", (("span", seconds(ms)),))


def minutes(ms: int) -> Line:
    """A number of ms as people say how long something takes, in minutes."""
    half_minutes = (ms + 15_000) // 30_000
    if half_minutes < 2:
        return Line("span.short")
    whole = (half_minutes + 1) // 2
    return Line("span.minute") if whole == 1 else Line("span.minutes", (("minutes", whole),))


def countdown_length(counted_s: int, asked_s: int) -> Line:
    """The length of a rest as it is announced; if more was asked for, also that this is the most."""
    whole, over = divmod(counted_s, 60)
    if asked_s > counted_s:
        return Line("span.most_counted")
    if whole and over:
        return Line("span.minute_and", (("over", span(1_000 * over)),))
    return Line(("span.whole_minute", "span.two_minutes")[whole - 1]) if whole else span(1_000 * counted_s)


def each_leg(reps: Legs) -> Line:
    """A number of reps for each leg, or for the only one, in a few words."""
    if reps.right == reps.left:
        return Line("legs.even", (("reps", reps.right),))
    if reps.right and reps.left:
        return Line("legs.uneven", (("right_reps", reps.right), ("left_reps", reps.left)))
    leg = Leg.RIGHT if reps.right else Leg.LEFT
    return Line("legs.one", (("reps", reps.of(leg)), ("leg", leg)))


def when(utterance: Utterance, then: int, now: int) -> Line:
    """How people at one instant (epoch ms) say when another was; just "last time" if the days are not certain."""
    if not (then <= now and utterance.tells_day(then) and utterance.tells_day(now)):
        return Line("when.before")
    day, today = utterance.day_of(then), utterance.day_of(now)
    if today - day < 2:
        return Line(("when.today", "when.yesterday")[today - day])
    if today - day < 7:
        return Line(f"when.{weekday_of(day)}")
    return Line("when.last_week" if week_of(today) - week_of(day) == 1 else "when.before")


def in_a_week(progress: Progress, nth: int) -> Line:
    """The practices of a week, and their reps."""
    practices, reps = progress.weeks[nth], progress.reps[nth]
    name = ("none", "one")[practices] if practices < 2 else "more"
    return Line(f"practices.{name}", (("practices", practices), ("slides", reps)))


def phrase(candidate: Candidate, session: Session) -> Line:
    """The few words that name what may have been meant, in a question."""
    values: Facts = (("number", candidate.number or 0), ("leg", candidate.word or "none"))
    if candidate.intent is Intent.NO and session.interrupted_state in (State.NEWS, *SCREENS):
        return Line("meant.no_to_all")
    if candidate.intent is Intent.BREATH:
        return _breath(candidate.word or "")
    value = f"_{candidate.word}" if candidate.intent in BY_VALUE and candidate.word else ""
    return Line(f"meant.{candidate.meaning}{value}", values)


def _breath(said: str) -> Line:
    """Seconds as the ear writes them: "in=6,out=8", or "out+0.5" for longer than now."""
    if "=" not in said:
        return Line("meant.shorter_breath" if "-" in said else "meant.longer_out")
    parts = dict(part.split("=") for part in said.split(","))
    named = {"in": "inhale", "out": "exhale"}
    values = tuple((named[part], seconds(round(float(value) * 1000))) for part, value in parts.items())
    return Line("meant.breath_both" if len(parts) > 1 else f"meant.breath_{next(iter(parts))}", values)


_NOS = {
    State.BETTER: "not_better",
    State.DIAGNOSIS: "not_agreed",
    State.OPERATED: "not_operated",
    State.CLEARED: "not_agreed",
}
"""How it is asked whether a no was meant, to a question about one thing."""


def offer_facts(session: Session) -> Facts:
    """What is asked, while it is: the one or two things that may have been meant, and whether one is about health."""
    if not session.candidates:
        return ()
    first, second = (phrase(each, session) for each in (session.candidates[0], session.candidates[-1]))
    a_no = _NOS.get(session.interrupted_state, "no") if guards.asks_for_a_no(session) else "one"
    ask = "two" if len(session.candidates) > 1 else a_no
    asked: Facts = (("first", first), ("second", second))
    unwell = guards.health_candidate(session.candidates)
    other = next((each for each in session.candidates if each.intent not in HEALTH_INTENTS), None)
    if unwell and other:
        ask, asked = "health", (("alarm", _alarm(unwell, session)), ("other_one", phrase(other, session)))
    elif unwell and len(session.candidates) == 1:
        ask, asked = "alarm_only", (("alarm", _alarm(unwell, session)),)
    return (("ask", ask), *asked)


def _alarm(unwell: Candidate, session: Session) -> Line:
    """The question whether something about health was meant.

    Who comes with sore knees would say yes to "does something hurt" at every safety question.
    """
    if unwell.intent is Intent.PAIN and session.interrupted_state in SCREENS:
        return Line("did_you_mean.alarm.asked_about")
    return Line(f"did_you_mean.alarm.{unwell.word if unwell.word in (NUMB, FEVER) else unwell.meaning}")
