"""What a fact says, or which sentence it chooses, next to each of its edges."""

from dataclasses import replace

import pytest

from skill.content.catalogue import Line, Value, catalogue
from skill.dialogue.facts import PARTS_OF_PRACTICE, TurnFacts
from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Reminder, Session, TurnContext
from skill.dialogue.states import ANY, State
from skill.exercise.history import Progress
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance

NOW, HOUR_MS = 20_000 * DAY_MS, 3_600_000
NO_CONTEXT = TurnContext()
KNEES = Session(State.READY, goal=Goal.KNEES)
DONE = replace(KNEES, completed_reps=Legs(5, 5), began_at=NOW)
AGO = {days: Figures(Legs(5, 5), LADDER[1], NOW - days * DAY_MS) for days in range(-1, 15)}


def fact(name: str, session: Session, context: TurnContext = NO_CONTEXT) -> Value:
    """A fact as it is spoken or, if it only chooses a sentence, as it is."""
    value = TurnFacts(session, Utterance(Intent.YES, NOW), context)[name]
    return catalogue().text(value) if isinstance(value, Line) else value


@pytest.mark.parametrize(
    ("time", "spoken"),
    [
        ("00:00", "At midnight"),
        ("00:05", "At twelve oh five at night"),
        ("04:59", "At four fifty-nine at night"),
        ("05:00", "At five in the morning"),
        ("09:09", "At nine oh nine in the morning"),
        ("09:10", "At nine ten in the morning"),
        ("11:59", "At eleven fifty-nine in the morning"),
        ("12:00", "At noon"),
        ("12:01", "At twelve oh one in the afternoon"),
        ("16:59", "At four fifty-nine in the afternoon"),
        ("17:00", "At five in the evening"),
        ("20:59", "At eight fifty-nine in the evening"),
        ("21:00", "At nine at night"),
    ],
)
def test_a_time_of_day_is_said_as_people_say_it(time: str, spoken: str) -> None:
    assert fact("time", replace(KNEES, reminder=Reminder(time))) == spoken


@pytest.mark.parametrize(
    ("target", "done", "spoken"),
    [
        (Legs(5, 5), Legs(5, 4), "Less than a minute"),
        (Legs(4, 0), Legs(0, 0), "Less than a minute"),  # 38 seconds
        (Legs(5, 0), Legs(0, 0), "About a minute"),
        (Legs(7, 0), Legs(0, 0), "About a minute"),  # 66 seconds
        (Legs(8, 0), Legs(0, 0), "About two minutes"),  # 76 seconds
        (Legs(5, 5), Legs(4, 0), "About a minute"),  # 74 seconds, the change of leg among them
        (Legs(5, 5), Legs(0, 0), "About two minutes"),
        (Legs(10, 10), Legs(0, 0), "About four minutes"),
    ],
)
def test_the_time_that_is_left_is_said_to_the_nearest_half_minute_and_up(target: Legs, done: Legs, spoken: str) -> None:
    assert fact("time_left", replace(KNEES, target_reps=target, completed_reps=done)) == spoken


def test_forty_five_seconds_are_about_a_minute() -> None:
    six_of_seven_and_a_half_seconds = replace(KNEES, target_reps=Legs(6, 0), pace=LADDER[0])

    assert fact("time_left", six_of_seven_and_a_half_seconds) == "About a minute"


@pytest.mark.parametrize(
    ("days", "spoken"),
    [
        (0, "Earlier today"),
        (1, "Yesterday"),
        (2, "On Tuesday"),
        (6, "On Friday"),
        (7, "Last week"),
        (10, "Last week"),
        (11, "Last time"),
        (-1, "Last time"),
    ],
)
def test_the_last_practice_was_on_a_day_that_people_would_say(days: int, spoken: str) -> None:
    """On a Thursday; the week before ended four days ago."""
    assert fact("when", replace(DONE, compared_with=AGO[days])) == spoken


@pytest.mark.parametrize(
    ("last", "now", "spoken"),
    [
        (NOW - DAY_MS, NOW, "Yesterday"),  # at six in the evening
        (NOW - DAY_MS + 4 * HOUR_MS, NOW, "Last time"),  # at ten
        (NOW - DAY_MS, NOW + 4 * HOUR_MS, "Last time"),
        (NOW - DAY_MS - 14 * HOUR_MS, NOW, "Yesterday"),  # at four in the morning
        (NOW - DAY_MS - 14 * HOUR_MS - 1, NOW, "Last time"),
    ],
)
def test_a_day_is_named_only_where_it_was_the_same_all_over_the_country_both_times(
    last: int, now: int, spoken: str
) -> None:
    session = replace(DONE, began_at=now, compared_with=replace(AGO[1], began_at=last))

    assert fact("when", session) == spoken


@pytest.mark.parametrize(
    ("finished", "this_week", "aim", "compared"),
    [
        (1, 2, 0, "same"),
        (3, 2, 0, "same"),
        (4, 2, 0, "of_week"),
        (5, 2, 0, "same"),
        (6, 2, 0, "practices"),
        (7, 2, 0, "of_week"),
        (7, 1, 0, "same"),
        (7, 2, 3, "same"),  # the goal of the week is told anyhow
        (8, 2, 0, "same"),
        (9, 2, 3, "practices"),
    ],
)
def test_what_is_said_of_as_many_reps_as_last_time_changes_for_whoever_comes_often(
    finished: int, this_week: int, aim: int, compared: str
) -> None:
    habits = ((Goal.KNEES, Habit(finished=finished)),)
    often = Profile(Goal.KNEES, habits, week_goal=aim, week=(2_857, this_week))

    assert fact("compared", replace(DONE, compared_with=AGO[1], profile=often)) == compared


@pytest.mark.parametrize(
    ("session", "compared"),
    [
        (replace(DONE, compared_with=AGO[1]), "same"),
        (replace(DONE, completed_reps=Legs(5, 6), target_reps=Legs(5, 6), compared_with=AGO[1]), "more"),
        (replace(DONE, completed_reps=Legs(5, 4), target_reps=Legs(5, 4), compared_with=AGO[1]), "plain"),
        (replace(DONE, compared_with=replace(AGO[1], pace=LADDER[0])), "calmer"),
        (replace(DONE, compared_with=replace(AGO[1], pace=LADDER[4])), "same"),
        (replace(DONE, leg_skipped=True, compared_with=AGO[1]), "plain"),
        (replace(DONE, target_reps=Legs(5, 0), completed_reps=Legs(5, 0), compared_with=AGO[1]), "plain"),
        (replace(DONE, first_time_finished=True), "first"),
        (DONE, "plain"),
    ],
)
def test_a_practice_is_compared_with_the_last_one_and_never_told_to_be_less(session: Session, compared: str) -> None:
    assert fact("compared", session) == compared


@pytest.mark.parametrize(
    ("aim", "done", "week", "how_often"),
    [
        (1, 1, "reached", "Once"),
        (2, 1, "below", "Twice"),
        (3, 4, "beyond", "Three times"),
    ],
)
def test_a_week_is_told_against_its_goal(aim: int, done: int, week: str, how_often: str) -> None:
    session = replace(KNEES, profile=Profile(week_goal=aim, week=(2_857, done)))

    assert (fact("week", session), fact("how_often", session)) == (week, how_often)


@pytest.mark.parametrize(
    ("name", "session", "value"),
    [
        ("amount", replace(KNEES, target_reps=Legs(5, 4)), "fewer"),
        ("amount", replace(KNEES, target_reps=Legs(5, 5)), "usual"),
        ("amount", replace(KNEES, target_reps=Legs(5, 6)), "own"),
        ("amount", replace(KNEES, target_reps=Legs(10, 9)), "own"),
        ("amount", replace(KNEES, target_reps=Legs(10, 10)), "most"),
        ("sides", replace(KNEES, target_reps=Legs(0, 5)), "one"),
        ("sides", replace(KNEES, target_reps=Legs(5, 0)), "one"),
        ("sides", replace(KNEES, target_reps=Legs(5, 4)), "uneven"),
        ("rep", replace(KNEES, completed_reps=Legs(2, 0)), 3),
        ("rep", DONE, 5),
        ("to_go", replace(KNEES, completed_reps=Legs(2, 0)), 3),
        ("sets", replace(KNEES, sets_to_come=1), 2),
        ("tail", replace(KNEES, step=1), "first"),
        ("tail", replace(KNEES, step=2), "next"),
        ("at", replace(KNEES, completed_reps=Legs(5, 0)), "leg"),
        ("at", replace(KNEES, completed_reps=Legs(5, 1)), "part"),
        ("came", replace(KNEES, completed_reps=Legs(2, 0)), "first"),
        ("came", replace(KNEES, completed_reps=Legs(5, 0)), "second"),
        ("came", replace(KNEES, resume_state=State.READY), "ready"),
        ("came", replace(KNEES, resume_state=State.SETUP), "setup"),
        ("came", replace(KNEES, resume_state=State.UP), "up"),
        ("supposed_leg", replace(KNEES, supposed_reps=Legs(5, 2)), Leg.LEFT),
        ("supposed_rep", replace(KNEES, supposed_reps=Legs(5, 2)), 2),
        ("supposed_leg", replace(KNEES, completed_reps=Legs(1, 0), supposed_reps=Legs(3, 0)), Leg.RIGHT),
        ("supposed_rep", replace(KNEES, completed_reps=Legs(1, 0), supposed_reps=Legs(3, 0)), 3),
        ("where", replace(KNEES, completed_reps=Legs(2, 0)), "set"),
        ("where", KNEES, "setup"),
        ("where", replace(KNEES, state=State.PAUSED, return_stack=((State.RISE, 1),)), "end"),
    ],
)
def test_a_fact_is_what_the_session_says(name: str, session: Session, value: Value) -> None:
    assert fact(name, session) == value


@pytest.mark.parametrize(
    ("practices", "spoken"), [(0, "None"), (1, "One practice"), (2, "Two practices"), (3, "Three practices")]
)
def test_the_practices_of_this_week_and_the_last_are_counted(practices: int, spoken: str) -> None:
    habit = Habit(first_practice=(Legs(5, 5), LADDER[1]))
    session = replace(KNEES, profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)))
    weeks = (0, 0, 0, 0, 0, 0, practices + 4, practices)

    this, last = (
        fact(name, session, TurnContext(progress=Progress(weeks, 1, tuple(10 * each for each in weeks))))
        for name in ("this_week", "last_week")
    )

    assert str(this).startswith(spoken)
    assert str(last) != str(this)


def test_progress_names_the_weeks_their_reps_and_days_in_a_row_from_two_on() -> None:
    habit = Habit(first_practice=(Legs(5, 5), LADDER[1]), reps=Legs(6, 6))
    session = replace(KNEES, profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)))
    one, two = (
        TurnContext(progress=Progress((0, 0, 0, 0, 0, 3, 0, 1), streak, (0, 0, 0, 0, 0, 30, 0, 10)))
        for streak in (1, 2)
    )

    assert [fact("in_a_row", session, each) for each in (one, two)] == ["one", "row"]
    assert [fact(name, session, one) for name in ("best_week", "best", "first_legs", "legs_now")] == [
        3,
        "before",
        "Five with each leg",
        "Six with each leg",
    ]


@pytest.mark.parametrize(
    ("in_hand", "last", "spoken"),
    [
        (Goal.HIPS, Goal.KNEES, "Four with each leg"),
        (Goal.KNEES, Goal.HIPS, "Five with each leg"),
        (None, Goal.KNEES, "Five with each leg"),
        (None, Goal.HIPS, "Four with each leg"),
    ],
)
def test_progress_is_that_of_the_goal_in_hand_or_else_of_the_last_one(
    in_hand: Goal | None, last: Goal, spoken: str
) -> None:
    hips, knees = (Habit(first_practice=(Legs(reps, reps), LADDER[1])) for reps in (4, 5))
    both = Profile(last, ((Goal.HIPS, hips), (Goal.KNEES, knees)))
    progress = TurnContext(progress=Progress((0, 0, 0, 0, 0, 0, 0, 1), 1, (0, 0, 0, 0, 0, 0, 0, 10)))

    assert fact("first_legs", Session(State.CHOOSE, goal=in_hand, profile=both), progress) == spoken


PRACTISED = Profile(Goal.KNEES, ((Goal.KNEES, Habit(first_practice=(Legs(5, 5), LADDER[1]))),))


@pytest.mark.parametrize(
    ("profile", "progress"),
    [(PRACTISED, None), (Profile(Goal.KNEES, ((Goal.KNEES, Habit()),)), Progress()), (Profile(), Progress())],
)
def test_nothing_is_told_of_progress_that_is_not_known_or_before_a_first_practice(
    profile: Profile, progress: Progress | None
) -> None:
    with pytest.raises(KeyError):
        fact("streak", replace(KNEES, profile=profile), TurnContext(progress=progress))


@pytest.mark.parametrize("reminder", [None, Reminder(), Reminder(days="monday")])
def test_a_reminder_has_no_time_before_one_is_named(reminder: Reminder | None) -> None:
    with pytest.raises(KeyError):
        fact("time", replace(KNEES, reminder=reminder))


AFTER = replace(DONE, state=State.RISE)


@pytest.mark.parametrize(
    ("session", "unkept", "spoken"),
    [
        (AFTER, frozenset(), "Next time"),
        (AFTER, frozenset({"place"}), "Next time"),
        (AFTER, frozenset({"profile"}), "From here"),
        (replace(AFTER, guest=True), frozenset(), "From here"),
        (KNEES, frozenset(), "From here"),
    ],
)
def test_a_pace_is_promised_for_next_time_only_after_the_set_and_where_it_is_kept(
    session: Session, unkept: frozenset[str], spoken: str
) -> None:
    assert fact("from_when", session, TurnContext(unkept=unkept)) == spoken


def test_every_state_in_which_somebody_can_ask_where_they_are_belongs_to_a_part_of_the_practice() -> None:
    assert {state for state in ANY if state not in PARTS_OF_PRACTICE} == {State.PAUSED}
