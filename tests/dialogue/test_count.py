"""The count is the person's: what is kept is what they say, and never more than was played."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.content.catalogue import catalogue
from skill.dialogue.engine import respond
from skill.dialogue.playback import HEARING_LAG_MS, START_LAG_MS
from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Playback, Session
from skill.dialogue.states import AFTER, State
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from skill.storage.profile_records import dump_practice, load_practice

START = 20_000 * DAY_MS
RECOUNTS = st.one_of(
    st.just((Intent.NOT_COUNTED, None)),
    st.just((Intent.RESTART_LEG, None)),
    st.tuples(st.sampled_from((Intent.DID, Intent.SKIPPED)), st.integers(0, 40)),
)


def in_the_set(done: Legs, first: Leg = Leg.RIGHT) -> Session:
    """Resting in a set for the knees, so many done of ten with each leg."""
    session = Session(
        *(State.PAUSED, 1, ((State.REPS, 1),)),
        goal=Goal.KNEES,
        screening_passed_for=Goal.KNEES,
        first_leg=first,
        target_reps=Legs(10, 10),
        completed_reps=done,
        began_at=START,
        day=20_000,
    )
    return replace(session, leg=first.other if done.of(first) == 10 else first)


DONE = st.integers(0, 10).map(lambda reps: Legs(reps, 0)) | st.integers(0, 9).map(lambda reps: Legs(10, reps))


@given(DONE, st.lists(st.tuples(RECOUNTS, st.sampled_from((None, *Leg))), max_size=4), st.sampled_from(State))
def test_what_is_counted_is_never_more_than_was_played(
    done: Legs, said: list[tuple[tuple[Intent, int | None], Leg | None]], state: State
) -> None:
    """In the set or after it: the count and what does not count add up to what was played, as it is stored."""
    session = in_the_set(done)
    if state in AFTER:
        session = replace(session, state=state, return_stack=(), completed_reps=Legs(10, 10))
    played = session.completed_reps
    for (intent, number), leg in said:
        session, _ = respond(session, Utterance(intent, START, number=number, word=leg))

    counted, less = session.completed_reps, session.uncounted
    assert (counted.right + less.right, counted.left + less.left) == (played.right, played.left)
    assert counted.right >= 0
    assert counted.left >= 0
    if session.practice:
        stored = dump_practice(session.practice)
        assert (stored["right"], stored["left"]) == (played.right, played.left)
        assert load_practice(START, stored).completed_reps == counted


def test_that_one_means_the_rep_before_on_the_way_out_and_the_rep_in_hand_on_the_way_home() -> None:
    """Reps of nine and a half seconds after a lead-in of one: number three goes out at 20 s and comes home at 24."""
    playing = replace(
        in_the_set(Legs()), state=State.REPS, return_stack=(), pace=LADDER[1], playback=Playback(START, 1_000)
    )
    lag = START_LAG_MS + HEARING_LAG_MS
    out, home = (
        respond(playing, Utterance(Intent.NOT_COUNTED, START + ms + lag))[0].completed_reps for ms in (21_000, 25_000)
    )

    assert (out, home) == (Legs(1, 0), Legs(2, 0))


def test_a_correction_after_the_set_leaves_it_finished() -> None:
    over = replace(in_the_set(Legs(10, 9)), state=State.RISE, return_stack=(), completed_reps=Legs(10, 10))
    session, _ = respond(over, Utterance(Intent.DID, START, number=4))

    assert session.practice
    assert (session.practice.completed_reps, session.practice.finished) == (Legs(4, 4), True)
    assert (session.habit.reps, session.uncounted) == (over.habit.reps, Legs(6, 6))


def test_a_number_while_moving_keeps_what_is_done_and_ends_the_set_when_that_is_all() -> None:
    four = in_the_set(Legs(10, 4))
    three, _ = respond(four, Utterance(Intent.REPS, START, number=3))
    six, _ = respond(four, Utterance(Intent.REPS, START, number=6))

    assert (three.state, three.target_reps) == (State.FEEL, Legs(10, 4))
    assert (six.state, six.target_reps, six.habit.reps) == (State.PAUSED, Legs(10, 6), Legs(6, 6))


def test_a_count_that_was_not_understood_changes_nothing() -> None:
    session = in_the_set(Legs(3, 0))

    after, _ = respond(session, Utterance(Intent.DID, START))

    assert (after.completed_reps, after.uncounted) == (Legs(3, 0), Legs())


@pytest.mark.parametrize(
    ("intent", "number", "counted"), [(Intent.DID, 2, 2), (Intent.SKIPPED, 1, 2), (Intent.NOT_COUNTED, None, 2)]
)
def test_a_leg_that_was_left_out_stays_so_when_it_is_counted_again(
    intent: Intent, number: int | None, counted: int
) -> None:
    left_out, _ = respond(in_the_set(Legs(3, 0)), Utterance(Intent.ONLY_LEG, START, word=Leg.LEFT))
    resting = replace(left_out, state=State.PAUSED, return_stack=((State.REPS, 1),), playback=None)

    after, _ = respond(resting, Utterance(intent, START, number=number, word=Leg.RIGHT))

    assert after.completed_reps == Legs(counted, 0)
    assert after.target_reps.right == counted
    assert after.current_leg is Leg.LEFT


@pytest.mark.parametrize("intent", [Intent.SKIPPED, Intent.NOT_COUNTED, Intent.DID])
def test_a_leg_that_was_done_when_only_the_other_was_wished_is_not_counted_anew(intent: Intent) -> None:
    """Both are said with the left leg in hand, and before its first: of that nothing is counted yet."""
    only, reply = respond(in_the_set(Legs(10, 0)), Utterance(Intent.ONLY_LEG, START, word=Leg.LEFT))
    resting = replace(only, state=State.PAUSED, return_stack=((State.REPS, 1),), playback=None)

    after, _ = respond(resting, Utterance(intent, START, number=1))

    assert (after.completed_reps, after.current_leg) == (Legs(10, 0), Leg.LEFT)
    assert "The right leg is done already." in [catalogue().text(line) for line in reply.lines]


def test_the_leg_that_is_named_is_the_one_counted_and_goes_on() -> None:
    """With the second leg under way: "nine on the right" takes the right leg up again for its tenth."""
    after, _ = respond(in_the_set(Legs(10, 3)), Utterance(Intent.DID, START, number=9, word=Leg.RIGHT))

    assert (after.completed_reps, after.target_reps, after.current_leg) == (Legs(9, 3), Legs(10, 10), Leg.RIGHT)


def test_the_leg_in_hand_keeps_its_reps_to_come_when_it_is_counted_again_and_the_other_was_left_out() -> None:
    resting = replace(in_the_set(Legs(3, 4)), leg=Leg.LEFT, target_reps=Legs(3, 10), leg_skipped=True)

    after, _ = respond(resting, Utterance(Intent.DID, START, number=2))

    assert (after.completed_reps, after.target_reps) == (Legs(3, 2), Legs(3, 10))


EARLIER = Figures(Legs(8, 8), LADDER[1], START - 2 * DAY_MS)
THIS_ONE = Figures(Legs(10, 10), LADDER[1], START)
FIRST = (Legs(10, 10), LADDER[1])


@pytest.mark.parametrize(
    ("habit", "further_of", "last", "first"),
    [
        pytest.param(
            Habit(first_practice=FIRST, last_practice=THIS_ONE, finished=1),
            0,
            Legs(4, 4),
            Legs(4, 4),
            id="the first ever",
        ),
        pytest.param(
            Habit(first_practice=FIRST, last_practice=THIS_ONE, finished=2),
            0,
            Legs(4, 4),
            Legs(10, 10),
            id="a later one",
        ),
        pytest.param(
            Habit(first_practice=FIRST, last_practice=EARLIER, finished=2),
            0,
            Legs(8, 8),
            Legs(10, 10),
            id="none of those",
        ),
        pytest.param(
            Habit(first_practice=FIRST, last_practice=replace(THIS_ONE, began_at=START - 600_000), finished=1),
            START - 600_000,
            Legs(9, 9),
            Legs(10, 10),
            id="a further set of the first",
        ),
    ],
)
def test_a_correction_after_the_set_is_remembered_of_the_practice_it_is_about(
    habit: Habit, further_of: int, last: Legs, first: Legs
) -> None:
    """Four, not ten: told of the practice just finished, and of no other; with the five of a set before, nine."""
    over = replace(
        in_the_set(Legs(10, 9)),
        state=State.RISE,
        return_stack=(),
        completed_reps=Legs(10, 10),
        practice_began_at=further_of,
        earlier_sets=Legs(5, 5) if further_of else Legs(),
        profile=Profile(Goal.KNEES, ((Goal.KNEES, habit),)),
    )

    known = respond(over, Utterance(Intent.DID, START, number=4))[0].habit

    assert known.last_practice
    assert known.first_practice
    assert (known.last_practice.reps, known.first_practice[0]) == (last, first)


def test_that_one_does_not_count_changes_nothing_after_a_practice_without_a_rep() -> None:
    known = Profile(Goal.KNEES, ((Goal.KNEES, Habit(first_practice=FIRST, last_practice=EARLIER, finished=1)),))
    nothing = replace(in_the_set(Legs()), state=State.RISE, return_stack=(), began_at=0, profile=known)

    after, _ = respond(nothing, Utterance(Intent.NOT_COUNTED, START))

    assert (after.completed_reps, after.uncounted, after.habit.last_practice) == (Legs(), Legs(), EARLIER)


def test_before_the_second_legs_first_rep_it_is_the_first_leg_that_is_counted() -> None:
    after, _ = respond(in_the_set(Legs(10, 0)), Utterance(Intent.DID, START, number=9))

    assert (after.completed_reps, after.current_leg) == (Legs(9, 0), Leg.RIGHT)


IN_SET, FLOOR = in_the_set(Legs(3, 0)), replace(in_the_set(Legs()), state=State.FLOOR, return_stack=())
DONE_WITH = replace(in_the_set(Legs()), state=State.RISE, return_stack=(), completed_reps=Legs(10, 8))


@pytest.mark.parametrize(
    ("session", "intent", "number", "leg", "answer", "counted"),
    [
        (IN_SET, Intent.DID, 3, None, "count.here", Legs(3, 0)),
        (IN_SET, Intent.DID, 2, None, "count.here", Legs(2, 0)),
        (IN_SET, Intent.DID, 4, None, "count.more", Legs(3, 0)),
        (IN_SET, Intent.DID, 1, Leg.LEFT, "count.none", Legs(3, 0)),
        (IN_SET, Intent.SKIPPED, 2, None, "count.here", Legs(1, 0)),
        (IN_SET, Intent.SKIPPED, 4, None, "count.more", Legs(3, 0)),
        (IN_SET, Intent.NOT_COUNTED, None, None, "count.not", Legs(2, 0)),
        (IN_SET, Intent.RESTART_LEG, None, None, "count.restart", Legs(0, 0)),
        (in_the_set(Legs(1, 0)), Intent.NOT_COUNTED, None, None, "count.not", Legs(0, 0)),
        (in_the_set(Legs(10, 3)), Intent.DID, 4, None, "count.more", Legs(10, 3)),
        (in_the_set(Legs(10, 3)), Intent.DID, 10, Leg.RIGHT, "count.here", Legs(10, 3)),
        (in_the_set(Legs(10, 0)), Intent.DID, 10, None, "count.here", Legs(10, 0)),
        (in_the_set(Legs()), Intent.NOT_COUNTED, None, None, "count.none", Legs()),
        (in_the_set(Legs()), Intent.DID, 1, None, "count.none", Legs()),
        (DONE_WITH, Intent.DID, 10, None, "count.after.uneven", Legs(10, 8)),
        (DONE_WITH, Intent.DID, 9, None, "count.after.uneven", Legs(9, 8)),
        (DONE_WITH, Intent.DID, 11, None, "count.most", Legs(10, 8)),
        (DONE_WITH, Intent.DID, 8, None, "count.after.even", Legs(8, 8)),
        (DONE_WITH, Intent.DID, 4, Leg.LEFT, "count.after.uneven", Legs(10, 4)),
        (DONE_WITH, Intent.SKIPPED, 2, Leg.RIGHT, "count.after.even", Legs(8, 8)),
        (replace(DONE_WITH, completed_reps=Legs()), Intent.DID, None, None, "count.after.even", Legs()),
        (FLOOR, Intent.DID, 5, None, "count.start", Legs()),
        (FLOOR, Intent.NOT_COUNTED, None, None, "count.start", Legs()),
        (FLOOR, Intent.RESTART_LEG, None, None, "count.start", Legs()),
    ],
)
def test_what_is_said_of_the_count_in_the_set_after_it_and_before_there_is_one(
    session: Session, intent: Intent, number: int | None, leg: Leg | None, answer: str, counted: Legs
) -> None:
    """A person's number holds as far as that was played; of a leg that has none yet, or before the set, it is said."""
    after, reply = respond(session, Utterance(intent, START, number=number, word=leg))

    assert ([line.name for line in reply.lines], after.completed_reps) == ([answer], counted)


@pytest.mark.parametrize(
    ("ms", "answer"), [(3_000, "count.none"), (6_500, "count.not"), (9_800, "count.not"), (11_500, "count.not")]
)
def test_in_the_first_rep_it_is_that_one_which_is_not_counted_from_its_way_home_on(ms: int, answer: str) -> None:
    """Four seconds out, four home and one and a half of settling, after a lead-in of one."""
    playing = replace(
        in_the_set(Legs()), state=State.REPS, return_stack=(), pace=LADDER[1], playback=Playback(START, 1_000)
    )

    after, reply = respond(playing, Utterance(Intent.NOT_COUNTED, START + ms + START_LAG_MS + HEARING_LAG_MS))

    assert reply.lines[0].name == answer
    assert after.completed_reps == Legs()


@pytest.mark.parametrize(
    ("session", "said", "answer", "kept"),
    [
        (in_the_set(Legs(2, 0)), Utterance(Intent.SKIPPED, START, number=2), "count.here", Legs(0, 0)),
        (in_the_set(Legs(2, 0)), Utterance(Intent.SKIPPED, START, number=3), "count.more", Legs(2, 0)),
        (in_the_set(Legs(2, 0)), Utterance(Intent.NOT_COUNTED, START, number=3), "count.more", Legs(2, 0)),
        (in_the_set(Legs(2, 0)), Utterance(Intent.NOT_COUNTED, START, number=2), "count.not", Legs(1, 0)),
        (Session(State.READY, goal=Goal.KNEES), Utterance(Intent.SKIPPED, START, number=2), "count.start", Legs(0, 0)),
    ],
)
def test_a_number_of_reps_or_of_one_rep_may_be_more_than_was_played(
    session: Session, said: Utterance, answer: str, kept: Legs
) -> None:
    after, reply = respond(session, said)

    assert ([line.name for line in reply.lines], after.completed_reps) == ([answer], kept)
