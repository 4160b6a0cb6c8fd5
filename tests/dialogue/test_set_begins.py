"""How a set begins: what is said before its first rep and how long that has, and what is remembered of it."""

from dataclasses import replace

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue.engine import respond
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.scored import Speaker, play
from skill.dialogue.session import Session, TurnContext
from skill.dialogue.states import State
from skill.dialogue.table.row import Kind
from skill.exercise.protocol import Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from skill.pacing.cues import Cueing
from skill.pacing.score import Phase
from skill.pacing.speech_estimate import SLOWEST, spoken_ms

NOW = 20_000 * DAY_MS
NEXT = Utterance(Intent.NEXT, NOW)
READY = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, profile=Profile(Goal.KNEES))
RESTING = replace(READY, state=State.PAUSED, return_stack=((State.REPS, 1),), began_at=NOW - 60_000, day=20_000)
ADVICE, START, AGAIN = "lead.quality", "lead.start.knees", "lead.again"


def advised(days_ago: int) -> Session:
    return replace(READY, profile=Profile(Goal.KNEES, advised_on_day=NEXT.day - days_ago))


@pytest.mark.parametrize(
    ("session", "said"),
    [
        (READY, [ADVICE, START]),
        (advised(27), [START]),
        (advised(28), [ADVICE, START]),
        (replace(READY, quality_cue_given=True), [START]),
        (replace(READY, profile=Profile(Goal.KNEES, cueing=Cueing.FEW)), [START]),
        (replace(RESTING, quality_cue_given=True, completed_reps=Legs(2, 0)), [AGAIN]),
        (replace(RESTING, completed_reps=Legs(2, 0)), [ADVICE, AGAIN]),
        # the change of leg leads in by itself
        (replace(RESTING, quality_cue_given=True, completed_reps=Legs(5, 0), leg=Leg.LEFT), []),
        (replace(RESTING, quality_cue_given=True, completed_reps=Legs(5, 1), leg=Leg.LEFT), [AGAIN]),
    ],
)
def test_a_few_words_lead_in_and_once_a_month_some_advice(session: Session, said: list[str]) -> None:
    _, reply = respond(session, NEXT)

    assert [line.name for line in reply.lines] == said


@pytest.mark.parametrize("session", [READY, replace(RESTING, completed_reps=Legs(2, 0))])
def test_the_words_before_reps_have_the_time_of_the_slowest_voice_a_pause_each_and_a_breath_out_at_the_end(
    session: Session,
) -> None:
    _, reply = respond(session, NEXT)

    assert reply.score
    lead = [beat for beat in reply.score.beats if beat.phase is Phase.LEAD]
    spoken = [spoken_ms(catalogue().text(line), SLOWEST) for line in reply.lines]
    assert [beat.cue for beat in lead] == [*reply.lines]
    assert [beat.length - ms for beat, ms in zip(lead, spoken, strict=True)] == [600, 600 + 2_500]


def test_advice_that_was_given_is_remembered_with_its_day() -> None:
    given, _ = respond(READY, NEXT)
    spared, _ = respond(advised(3), NEXT)

    assert (given.quality_cue_given, given.profile.advised_on_day) == (True, NEXT.day)
    assert (spared.quality_cue_given, spared.profile.advised_on_day) == (False, NEXT.day - 3)


@pytest.mark.parametrize(("told", "day"), [(None, NEXT.day), (19_999, 19_999)])
def test_a_practice_is_of_the_day_where_the_device_stands_if_that_is_known(told: int | None, day: int) -> None:
    begun, _ = respond(READY, NEXT, TurnContext(day=told))

    assert (begun.began_at, begun.day) == (NOW, day)


@pytest.mark.parametrize(("practice_began_at", "streak"), [(0, 1), (NOW - 300_000, 2)])
def test_how_often_it_felt_easy_is_counted_of_practices_and_not_of_sets(practice_began_at: int, streak: int) -> None:
    """From the habit for a practice, and in a further set from the sets before it; until it felt easy, too, it is 0."""
    known = Profile(Goal.KNEES, ((Goal.KNEES, Habit(easy_streak=1)),))

    begun, _ = respond(replace(READY, profile=known, easy_streak=2, practice_began_at=practice_began_at), NEXT)

    assert (begun.easy_streak, begun.habit.easy_streak) == (streak, 0)


@pytest.mark.parametrize("session", [replace(READY, screening_passed_for=Goal.HIPS), Session(State.READY)])
def test_nothing_is_played_without_the_safety_check_of_the_goal_in_hand(session: Session) -> None:
    with pytest.raises(ValueError, match="safety check"):
        play(Speaker(replace(session, state=State.REPS), NEXT, TurnContext()), ())


@pytest.mark.parametrize(
    ("week_goal", "skipped", "praise"),
    [
        (0, False, ["praise.plain"]),
        (3, False, ["praise.plain", "praise.week.below"]),
        (3, True, ["praise.plain"]),
    ],
)
def test_after_both_legs_how_far_the_week_is_is_told_to_who_aims_for_so_many(
    week_goal: int, skipped: bool, praise: list[str]
) -> None:
    known = Profile(Goal.KNEES, ((Goal.KNEES, Habit(first_practice=(Legs(5, 5), READY.pace), finished=4)),))
    session = replace(RESTING, profile=replace(known, week_goal=week_goal), leg_skipped=skipped)

    _, reply = respond(session, Utterance(Intent.RESUME, NOW))

    assert [line.name for line in reply.praise] == praise


def test_who_steps_out_of_the_setup_that_is_read_through_hears_from_its_step_on() -> None:
    walking = replace(READY, state=State.PAUSED, return_stack=((State.WALK, 3),))

    again, reply = respond(walking, NEXT)
    first, beginning = respond(replace(walking, return_stack=((State.WALK, 1),)), NEXT)

    assert (again.began_at, first.began_at) == (0, 0)
    assert [reply.lines[0].name, beginning.lines[0].name] == ["walk.again", "walk.lead"]
    assert [reply.kind, beginning.kind] == [Kind.STEP, Kind.STEP]


def test_a_set_is_shown_as_one_and_a_rest_in_a_step_as_that_step() -> None:
    resting = [replace(READY, state=state) for state in (State.READY, State.SLIDE, State.HEARING)]

    kinds = [respond(session, Utterance(Intent.COUNTDOWN, NOW, number=30))[1].kind for session in resting]

    assert kinds == [Kind.SET, Kind.STEP, Kind.QUESTION]


@pytest.mark.parametrize(("guest", "answer"), [(False, "reps.next"), (True, "unkept.reps")])
def test_nothing_of_next_time_is_promised_to_a_guest(guest: bool, answer: str) -> None:
    """Of whom nothing is kept."""
    after = replace(READY, state=State.RISE, completed_reps=Legs(5, 5), guest=guest)

    _, reply = respond(after, Utterance(Intent.REPS, NOW, number=8))

    assert [line.name for line in reply.lines] == [answer]
