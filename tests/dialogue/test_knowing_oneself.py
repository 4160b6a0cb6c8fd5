"""What somebody is told about their own practices and numbers."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.content.catalogue import catalogue
from skill.dialogue import progress as parts
from skill.dialogue.engine import respond
from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Session, TurnContext
from skill.dialogue.states import State
from skill.exercise.history import Progress, week_of
from skill.exercise.protocol import LADDER, Goal, Legs, Pace
from skill.hearing.utterance import DAY_MS, Intent, Utterance

WORDS = catalogue()


def said(session: Session, utterance: Utterance) -> str:
    """All the words of the reply."""
    _, reply = respond(session, utterance)
    return " ".join(WORDS.text(line) for line in (*reply.lines, *reply.after))


READY = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, turn_count=1)


def why_few(session: Session) -> str:
    return said(session, Utterance(Intent.WHY_FEW, 0))


TWICE = "Once it has felt easy twice in a row"


@pytest.mark.parametrize(
    ("reps", "answer"),
    [
        (Legs(5, 5), f"Five with each leg is where everybody starts. {TWICE}, I offer one more."),
        (
            Legs(8, 8),
            "It starts at five, goes up by one once it has felt easy twice in a row, and follows your own wish.",
        ),
        (Legs(4, 5), f"The number follows how it felt, and your own wish. {TWICE}, it goes up by one."),
        (Legs(10, 10), "Ten is the most I count. How well you do it matters more than how many."),
    ],
)
def test_why_so_few_is_answered_from_the_number_alone(reps: Legs, answer: str) -> None:
    """Nothing else is looked at, so that nothing else can be told from it."""
    ready = replace(READY, target_reps=reps)

    assert why_few(ready).startswith(answer)
    assert why_few(replace(ready, completed_reps=Legs(2, 0))).startswith(answer)
    assert why_few(replace(ready, stopped_for_today=True)).startswith(answer)


def test_another_number_is_offered_only_while_it_can_be_chosen_and_nothing_hurt() -> None:
    ready, offer = replace(READY, target_reps=Legs(4, 4)), "You can name another number before we begin."

    assert offer in why_few(ready)
    assert offer not in why_few(replace(ready, completed_reps=Legs(2, 0)))
    assert offer not in why_few(replace(ready, eased_pace=Pace(4000, 4000)))
    assert "For next time you can name another number." in why_few(replace(ready, state=State.FEEL))


INSTANTS = st.integers(10_000 * DAY_MS, 30_000 * DAY_MS)
REPS = st.builds(Legs, st.integers(3, 10), st.integers(3, 10))
FEW = st.builds(Legs, st.integers(3, 5), st.integers(3, 5))
PACES = st.sampled_from(LADDER)
FIGURES = st.builds(Figures, REPS, PACES, INSTANTS)
HOMES = st.sampled_from(
    [
        ("en-US", "America/Los_Angeles"),
        ("en-US", "America/New_York"),
        ("en-US", "Pacific/Honolulu"),
        ("en-CA", "America/St_Johns"),
        ("en-CA", "America/Vancouver"),
        ("en-GB", "Europe/London"),
        ("en-AU", "Australia/Perth"),
        ("en-AU", "Australia/Sydney"),
        ("en-IN", "Asia/Kolkata"),
    ]
)


def after_the_set(
    reps: Legs, pace: Pace, at: int, last: Figures | None, locale: str = "en-GB", finished: int = 7, **session: Any
) -> str:
    """What is said when a set of so many reps, at a pace, that began at an instant (epoch ms), is over."""
    first = (Legs(5, 5), pace) if last else None
    habit = Habit(reps, pace, first_practice=first, last_practice=last, finished=finished)
    profile = Profile(Goal.KNEES, ((Goal.KNEES, habit),))
    ready = replace(READY, target_reps=reps, pace=pace, profile=profile, **session)
    _, reply = respond(ready, Utterance(Intent.NEXT, at, locale=locale))
    return " ".join(WORDS.text(line) for line in reply.praise)


@given(FEW, PACES, INSTANTS, FIGURES, st.integers(-3, 20 * 24), HOMES, st.integers(0, 9))
def test_what_is_said_after_a_set_is_true_and_never_tells_of_less(
    reps: Legs, pace: Pace, now: int, last: Figures, hours_ago: int, home: tuple[str, str], finished: int
) -> None:
    last = replace(last, began_at=now - hours_ago * 3_600_000 - 1)
    total, more = reps.right + reps.left, reps.right + reps.left - last.reps.right - last.reps.left

    said = after_the_set(reps, pace, now, last, home[0], finished).lower()

    assert WORDS.numbers[total] in said
    assert not re.search(r"fewer|less|only|hurt|pain|others|people", said)
    assert ("more than" in said) == (more > 0)
    assert more <= 0 or f"{WORDS.numbers[more]} more than" in said
    if "same as" in said or "as many as" in said:
        assert more == 0
    if "calm" in said:
        assert pace.inhale + pace.exhale > last.pace.inhale + last.pace.exhale
    named = re.search(r"(?:than|same as|as many as) (?:on )?([a-z ]+?)(?:,|:|\.| and )", said)
    if named:
        assert named[1] in names_of(last.began_at, now, ZoneInfo(home[1]))
    else:
        assert more < 0 or (more == 0 and f"{WORDS.numbers[finished + 1]} practices for your knees" in said)


def names_of(then: int, now: int, zone: ZoneInfo) -> set[str]:
    """What the day of an instant may be called at another, by the calendar on the wall."""
    day, today = (datetime.fromtimestamp(at / 1000, zone).date() for at in (then, now))
    ago = (today - day).days
    names = {0: {"earlier today"}, 1: {"yesterday"}}.get(ago, set())
    if 2 <= ago <= 6:
        names = {day.strftime("%A").lower()}
    mondays = [each - timedelta(each.weekday()) for each in (day, today)]
    if ago >= 7 and mondays[1] - mondays[0] == timedelta(7):
        names = {"last week"}
    return names | {"last time"}


@given(FEW, PACES, INSTANTS, FIGURES)
def test_what_is_said_after_a_set_tells_nothing_of_what_hurt(reps: Legs, pace: Pace, now: int, last: Figures) -> None:
    """A pace that was eased for today's sake is not looked at."""
    eased = after_the_set(reps, pace, now, last, eased_pace=LADDER[-1])

    assert eased == after_the_set(reps, pace, now, last)


def test_what_is_said_after_a_set_differs_from_day_to_day() -> None:
    reps, pace, noon = Legs(5, 5), LADDER[1], 20_000 * DAY_MS + DAY_MS // 2
    last = Figures(reps, pace, noon - DAY_MS)

    assert [after_the_set(reps, pace, noon, last, finished=nth) for nth in (2, 3, 4, 5, 6)] == [
        "Ten once more, as many as yesterday.",
        "Ten slides, as many as yesterday.",
        "Ten, as many as yesterday.",
        "Ten in all. That makes six practices for your knees.",
        "Ten once more, as many as yesterday.",
    ]


def test_who_practises_as_much_every_day_hears_now_and_then_how_many_it_makes_this_week() -> None:
    """Not who has a weekly goal, for that is told anyway."""
    noon = 20_000 * DAY_MS + DAY_MS // 2
    habit = Habit(Legs(5, 5), LADDER[1], last_practice=Figures(Legs(5, 5), LADDER[1], noon - DAY_MS), finished=6)
    said = []
    for aim in (0, 5):
        profile = Profile(Goal.KNEES, ((Goal.KNEES, habit),), week=(week_of(20_000), 3), week_goal=aim)
        ready = replace(READY, target_reps=Legs(5, 5), pace=LADDER[1], profile=profile)
        _, reply = respond(ready, Utterance(Intent.NEXT, noon))
        said.append(" ".join(WORDS.text(line) for line in reply.praise))

    assert said == [
        "Ten slides. That's practice number four this week.",
        "Ten once more, as many as yesterday. Four of five this week.",
    ]


def test_who_knows_it_is_asked_in_fewer_words_about_getting_up() -> None:
    noon = 20_000 * DAY_MS
    asked = []
    for finished in (2, 3):
        last = Figures(Legs(5, 5), LADDER[1], noon - DAY_MS)
        habit = Habit(last_practice=last, finished=finished)
        over = replace(READY, state=State.OTHER, profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)))
        _, reply = respond(over, Utterance(Intent.NO, noon))
        asked.append(" ".join(WORDS.text(line) for line in reply.question))

    assert asked == ["Shall I talk you through getting up?", "Help getting up?"]


def test_the_first_set_of_a_goal_is_called_the_first() -> None:
    said = after_the_set(Legs(5, 4), LADDER[1], 20_000 * DAY_MS, None)

    assert said == "Nine in all. That was your first practice for your knees."


@pytest.mark.parametrize("finished", range(3))
@pytest.mark.parametrize("pace", [LADDER[0], LADDER[1]])
def test_a_practice_of_one_leg_alone_is_not_called_both(finished: int, pace: Pace) -> None:
    last = Figures(Legs(0, 5), pace, 19_999 * DAY_MS)

    said = after_the_set(Legs(0, 5), LADDER[1], 20_000 * DAY_MS, last, finished=finished)

    assert "Five" in said or "five" in said
    assert "both" not in said


def test_a_set_of_which_a_leg_was_left_out_is_not_compared() -> None:
    last = Figures(Legs(5, 5), LADDER[1], 19_999 * DAY_MS)

    assert after_the_set(Legs(2, 5), LADDER[1], 20_000 * DAY_MS, last, leg_skipped=True) == "Seven in all."


NOON = 20_000 * DAY_MS + DAY_MS // 2
WEEK = (20_000 + 3) // 7


@pytest.mark.parametrize(
    ("aim", "before", "told"),
    [
        (4, (WEEK, 2), "Three of four this week."),
        (4, (WEEK - 1, 4), "One of four this week."),
        (3, (WEEK, 2), "Three of three this week: that's what you set out to do."),
        (2, (WEEK, 2), "Three this week, and you set out for two."),
    ],
)
def test_a_weekly_goal_is_told_after_a_practice_as_it_is(aim: int, before: tuple[int, int], told: str) -> None:
    profile = Profile(Goal.KNEES, week=before, week_goal=aim)
    _, reply = respond(replace(READY, profile=profile), Utterance(Intent.NEXT, NOON, locale="en-GB"))

    assert WORDS.text(reply.praise[-1]) == told


@pytest.mark.parametrize(("number", "kept"), [(1, 1), (7, 7), (0, 4), (8, 4), (None, 4)])
def test_a_weekly_goal_is_from_one_to_seven(number: int | None, kept: int) -> None:
    session, _ = respond(replace(READY, profile=Profile(week_goal=4)), Utterance(Intent.WEEK_GOAL, NOON, number=number))

    assert session.profile.week_goal == kept


def test_a_weekly_goal_leaves_a_safety_question_open_and_waits_behind_pain() -> None:
    for state, kept in ((State.SCREEN_2, 3), (State.PAIN, 0)):
        session, _ = respond(replace(READY, state=state), Utterance(Intent.WEEK_GOAL, NOON, number=3))

        assert (session.state, session.profile.week_goal) == (state, kept)


@pytest.mark.parametrize(
    ("finished", "days_ago", "hand"), [(3, 1, "known"), (3, 27, "known"), (3, 29, "fresh"), (2, 1, "fresh")]
)
def test_who_has_practised_three_times_lately_hears_fewer_words(finished: int, days_ago: int, hand: str) -> None:
    last = Figures(Legs(5, 5), LADDER[1], NOON - days_ago * DAY_MS)
    profile = Profile(Goal.KNEES, ((Goal.KNEES, Habit(last_practice=last, finished=finished)),))

    _, reply = respond(replace(READY, profile=profile), Utterance(Intent.REPEAT, NOON))

    assert [line.name for line in reply.question] == [f"ready.{hand}.even"]


@pytest.mark.parametrize(("days_ago", "said"), [(0, False), (27, False), (28, True), (None, True)])
def test_the_advice_before_the_first_rep_is_said_once_in_four_weeks(days_ago: int | None, said: bool) -> None:
    profile = Profile(advised_on_day=0 if days_ago is None else 20_000 - days_ago)

    session, reply = respond(replace(READY, profile=profile), Utterance(Intent.NEXT, NOON, locale="en-GB"))

    assert ("lead.quality" in [line.name for line in reply.lines]) is said
    assert session.profile.advised_on_day == (20_000 if said else profile.advised_on_day)


def told(session: Session, progress: Progress) -> tuple[Session, str]:
    """What somebody hears who asks how they are doing, without the question that was open."""
    session, reply = respond(session, Utterance(Intent.PROGRESS, NOON), TurnContext(progress=progress))
    return session, " ".join(WORDS.text(line) for line in reply.lines)


def test_a_lot_of_progress_is_told_one_part_at_a_time_and_then_from_the_beginning() -> None:
    habit = Habit(Legs(7, 7), Pace(4500, 5000), first_practice=(Legs(5, 5), LADDER[1]))
    session = replace(READY, profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),), week_goal=4), target_reps=habit.reps)
    session = replace(session, pace=habit.pace)
    progress = Progress((0, 0, 5, 1, 0, 3, 1, 2), 2, (0, 0, 50, 10, 0, 36, 12, 28))
    heard = []
    for _ in range(4):
        session, words = told(session, progress)
        heard.append(words)

    assert heard[:3] == [
        (
            "This week: two practices, twenty-eight slides, and you set out for four. "
            "Last week: one practice, twelve slides. Days in a row: two. There's more, if you ask me again."
        ),
        "The best of your last eight weeks had five practices. There's more, if you ask me again.",
        (
            "At first five with each leg, four seconds in and four out. "
            "Now seven with each leg, four and a half in and five out."
        ),
    ]
    assert heard[3] == heard[0]


def test_little_progress_is_told_at_once() -> None:
    habit = Habit(first_practice=(Legs(5, 5), LADDER[1]))
    session = replace(READY, profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)))

    _, words = told(session, Progress((0, 0, 0, 0, 0, 0, 0, 1), 1, (0, 0, 0, 0, 0, 0, 0, 10)))

    assert words == "This week: one practice, ten slides. Last week: none."


@pytest.mark.parametrize(
    ("weeks", "best"),
    [
        ((0, 0, 0, 0, 0, 2, 2, 3), "now"),
        ((0, 0, 0, 0, 0, 0, 0, 3), None),
        ((0, 0, 0, 0, 0, 0, 3, 3), None),
        ((0, 0, 0, 0, 0, 0, 4, 3), None),
        ((0, 0, 0, 4, 0, 0, 2, 3), "before"),
        ((1, 0, 0, 0, 0, 0, 0, 0), None),
    ],
)
def test_the_best_week_is_told_where_there_is_one(weeks: tuple[int, ...], best: str | None) -> None:
    assert parts.best(Progress(weeks)) == best


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (
            Legs(0, 5),
            Legs(0, 6),
            "At first five with the left leg, four seconds in and four out. Now seven",
        ),
        (Legs(0, 5), Legs(0, 6), "Now seven with the left leg, four"),
        (Legs(5, 5), Legs(6, 0), "Now six with the right leg, four"),
        (Legs(5, 0), Legs(6, 6), "At first five with the right leg, four"),
        (Legs(5, 0), Legs(6, 6), "Now six on the right, seven on the left, four"),
    ],
)
def test_a_practice_with_one_leg_is_told_as_one(first: Legs, last: Legs, told: str) -> None:
    """The first practice and now, whichever of them it was."""
    habit = Habit(Legs(6, 7), first_practice=(first, LADDER[1]), last_practice=Figures(last, LADDER[1], 0))
    session = replace(READY, profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)), progress_told=("weeks",))
    _, reply = respond(session, Utterance(Intent.PROGRESS, 0), TurnContext(progress=Progress()))

    assert told in WORDS.text(reply.lines[0])


def test_who_always_does_the_same_with_one_leg_hears_of_no_change() -> None:
    last = Figures(Legs(0, 5), LADDER[1], 0)
    habit = Habit(first_practice=(Legs(0, 5), LADDER[1]), last_practice=last)
    session = replace(READY, profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)))

    assert parts.due(session, Progress()) == ("weeks",)


def test_a_number_for_next_time_is_said_back() -> None:
    over = replace(READY, state=State.FEEL, completed_reps=Legs(5, 5))

    assert said(over, Utterance(Intent.REPS, 0, number=7)).startswith("Seven with each leg next time.")
    assert said(over, Utterance(Intent.LEGS, 0, word="R=8,L=5")).startswith("Eight on the right, five on the left next")


def test_after_a_practice_what_was_told_before_it_is_told_anew() -> None:
    """Asked whether last week is beaten, before and after: the weeks both times, not what came after them."""
    started, _ = respond(replace(READY, progress_told=("weeks",)), Utterance(Intent.NEXT, DAY_MS))
    over, _ = respond(started, Utterance(Intent.FEEL, DAY_MS + 400_000, word="easy"))

    assert over.state is not State.REPS
    assert over.progress_told == ()
