"""Another set is part of the same practice: it counts once, is compared as a whole, and feels easy once."""

from dataclasses import replace

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue.engine import credit, respond
from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.history import summarise, week_of
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from skill.storage.records import dump, load

WORDS = catalogue()
START = 20_000 * DAY_MS + DAY_MS // 2
YESTERDAY = Figures(Legs(5, 5), LADDER[1], START - DAY_MS)
HABIT = Habit(easy_streak=1, first_practice=(Legs(5, 5), LADDER[1]), last_practice=YESTERDAY, finished=1)
READY = Session(
    State.READY,
    goal=Goal.KNEES,
    screening_passed_for=Goal.KNEES,
    profile=Profile(Goal.KNEES, ((Goal.KNEES, HABIT),), week=(week_of(20_000), 1)),
)


def a_set(session: Session, at: int) -> tuple[Session, str]:
    """The session after a set in one go, as it travels on, and what is said of it."""
    session, reply = respond(session, Utterance(Intent.NEXT, at))
    assert reply.score
    over = credit(session, at + reply.score.length + 10_000)
    return load(dump(over)), WORDS.text(reply.praise[0])


def another(session: Session, at: int) -> Session:
    return respond(session, Utterance(Intent.ANOTHER_SET, at))[0]


def felt(session: Session, word: str, at: int) -> Session:
    return respond(session, Utterance(Intent.FEEL, at, word=word))[0]


def test_two_sets_are_one_practice_of_the_week() -> None:
    first, _ = a_set(READY, START)
    second, _ = a_set(another(first, START + 300_000), START + 400_000)
    stored = [*second.earlier_practices, second.practice]

    assert (first.profile.week[1], second.profile.week[1]) == (2, 2)
    assert (first.habit.finished, second.habit.finished) == (2, 2)
    assert len(stored) == 2
    told = summarise([each for each in stored if each], 20_000)
    assert (told.this_week, told.reps[-1]) == (1, 20)


def test_two_sets_are_compared_with_the_last_practice_as_a_whole() -> None:
    first, one = a_set(READY, START)
    second, two = a_set(another(first, START + 300_000), START + 400_000)
    tomorrow = replace(READY, profile=second.profile)

    assert "as many as yesterday" in one.lower() or "the same as yesterday" in one
    assert "Ten more than yesterday" in two or "ten more than yesterday" in two
    assert second.habit.last_practice == Figures(Legs(10, 10), LADDER[1], START)
    assert "yesterday" not in a_set(tomorrow, START + DAY_MS)[1]  # fewer is not said


@pytest.mark.parametrize(("words", "streak"), [(("easy", "easy"), 1), (("right", "easy"), 1), (("easy", "right"), 0)])
def test_a_practice_of_two_sets_feels_easy_once(words: tuple[str, str], streak: int) -> None:
    """Easy in both of its sets it counts as one easy practice, and so does one whose second set was easy only."""
    session = replace(READY, profile=Profile(Goal.KNEES, ((Goal.KNEES, replace(HABIT, easy_streak=0)),)))
    at = START
    for word in words:
        session, _ = a_set(session, at)
        session = felt(session, word, at + 200_000)
        if word is words[0]:
            session = another(session, at + 300_000)
        at += 400_000

    assert session.habit.easy_streak == streak
    assert session.habit.reps == Legs(5, 5)


def test_the_practice_goes_on_to_be_counted_when_its_first_set_was_left() -> None:
    first, _ = respond(replace(READY, state=State.CHANGE, completed_reps=Legs(5, 0)), Utterance(Intent.NEXT, START))
    left, _ = respond(first, Utterance(Intent.SKIP_LEG, START + 5_000))
    done, _ = a_set(another(left, START + 100_000), START + 200_000)

    assert left.profile.week[1] == 1
    assert done.profile.week[1] == 2


def test_the_place_in_a_further_set_is_kept_with_its_practice() -> None:
    first, _ = a_set(READY, START)
    moving, _ = respond(another(first, START + 300_000), Utterance(Intent.NEXT, START + 400_000))
    left, _ = respond(moving, Utterance(Intent.STOP, START + 430_000))

    assert load(dump(left)).practice_began_at == START
    assert load(dump(left)).earlier_sets == Legs(5, 5)


def test_the_other_goal_is_a_practice_of_its_own() -> None:
    first, _ = a_set(READY, START)
    other, _ = respond(replace(first, state=State.OTHER), Utterance(Intent.YES, START + 300_000))

    assert (other.goal, other.practice_began_at, other.earlier_sets) == (Goal.HIPS, 0, Legs())


CHOSEN = {
    "a leg left early": (Legs(5, 2), Legs(5, 2), True, Legs(), Legs(5, 5)),
    "both legs left early": (Legs(4, 1), Legs(4, 1), True, Legs(), Legs(5, 5)),
    "one that did not count": (Legs(4, 5), Legs(4, 5), False, Legs(1, 0), Legs(5, 5)),
    "one leg only, left early": (Legs(0, 2), Legs(0, 2), True, Legs(), Legs(0, 5)),
    "one leg only": (Legs(0, 5), Legs(0, 5), False, Legs(), Legs(0, 5)),
    "the other leg left out whole": (Legs(5, 0), Legs(5, 0), True, Legs(), Legs(5, 0)),
}


@pytest.mark.parametrize("name", CHOSEN)
@pytest.mark.parametrize("sets_to_come", [0, 1])
def test_another_set_is_the_one_that_was_chosen_and_not_what_was_broken_off(name: str, sets_to_come: int) -> None:
    target, done, skipped, uncounted, chosen = CHOSEN[name]
    first = Leg.RIGHT if done.right else Leg.LEFT
    over = replace(
        READY, state=State.FEEL, target_reps=target, completed_reps=done, leg_skipped=skipped, uncounted=uncounted,
        first_leg=first, leg=first, sets_to_come=sets_to_come,
    )  # fmt: skip
    said = Utterance(Intent.FEEL, START, word="right") if sets_to_come else Utterance(Intent.ANOTHER_SET, START)

    again, _ = respond(over, said)

    assert (again.state, again.target_reps, again.completed_reps) == (State.READY, chosen, Legs())


def test_a_number_for_each_leg_after_one_was_left_early_is_for_the_next_set() -> None:
    """Of the leg in hand it is for this one, too."""
    session = replace(
        READY, state=State.CHANGE, target_reps=Legs(2, 5), completed_reps=Legs(2, 0), leg_skipped=True, sets_to_come=1
    )
    after, reply = respond(session, Utterance(Intent.REPS, START, number=6))

    assert [WORDS.text(line) for line in reply.lines] == ["Six with each leg next time."]
    assert (after.target_reps, after.habit.reps) == (Legs(2, 6), Legs(6, 6))


@pytest.mark.parametrize(
    ("number", "to_come", "said"), [(2, 0, "One more"), (3, 1, "Two more"), (9, 1, "Three is the")]
)
def test_so_many_sets_wished_for_after_the_first_are_so_many_in_all(number: int, to_come: int, said: str) -> None:
    over = replace(READY, state=State.FEEL, completed_reps=Legs(5, 5))
    after, reply = respond(over, Utterance(Intent.SETS, START, number=number))

    assert (after.state, after.sets_to_come) == (State.READY, to_come)
    assert WORDS.text(reply.lines[0]).startswith(said)


def test_after_a_further_set_only_one_more_is_wished_for_at_a_time() -> None:
    over = replace(READY, state=State.FEEL, completed_reps=Legs(5, 5), earlier_sets=Legs(5, 5))

    assert respond(over, Utterance(Intent.SETS, START, number=3))[0].sets_to_come == 0


def test_all_sets_of_a_practice_began_with_its_first() -> None:
    first, _ = a_set(READY, START)
    second, _ = a_set(another(first, START + 300_000), START + 400_000)
    third = another(second, START + 700_000)

    assert (third.practice_began_at, third.earlier_sets) == (START, Legs(10, 10))


def test_before_the_set_one_more_is_added_to_the_sets_that_were_wished_for_up_to_three_in_all() -> None:
    one = another(READY, START)
    two = another(one, START)

    assert (one.sets_to_come, two.sets_to_come, another(two, START).sets_to_come) == (1, 2, 2)


def test_sets_without_a_number_are_one() -> None:
    wished = replace(READY, sets_to_come=2)
    one, reply = respond(wished, Utterance(Intent.SETS, START))

    assert ([line.name for line in reply.lines], one.sets_to_come) == (["sets.one"], 0)
    assert respond(wished, Utterance(Intent.SETS, START, number=2))[0].sets_to_come == 1
