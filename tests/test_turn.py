"""A practice turn by turn: the words, the safety check, the set, and an interruption that comes back to its rep."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from skill.dialogue.engine import HOUR_MS, closed, take
from skill.dialogue.playback import HEARING_LAG_MS, START_LAG_MS, credit, recipe
from skill.dialogue.session import SETTLING, Place, Playing, Session
from skill.hearing.utterance import DAY_MS, Heard, Said
from skill.pacing.score import LADDER, Goal, Leg, Legs, Phase, Score, compose

START = 20_000 * DAY_MS
TO_THE_SET = (
    Said(Heard.LAUNCH, START, new=True),
    Said(Heard.GOAL, START, word="knees"),
    *[Said(Heard.NO, START)] * 3,
    *[Said(Heard.NEXT, START)] * 11,
)


def talked(said: Iterable[Said], session: Session = Session()) -> Session:  # noqa: B008 a frozen value
    for each in said:
        session, _ = take(session, each)
    return session


def begun() -> Session:
    """A first practice for the knees, with the set just sent."""
    session = talked(TO_THE_SET)
    assert session.place is Place.REPS
    assert session.playing
    return session


def first_rep(score: Score | None) -> tuple[Leg | None, int]:
    assert score
    return next((beat.leg, beat.nth) for beat in score.beats if beat.phase is Phase.IN)


def test_an_interruption_comes_back_to_the_rep_in_hand() -> None:
    """38 seconds in, the lead-in and two reps are surely over: the tip, then the third rep again."""
    session, reply = take(begun(), Said(Heard.TIP, START + 38_000))

    assert session.place is Place.REPS
    assert first_rep(reply.score) == (Leg.RIGHT, 3)


def test_after_the_set_the_question_is_how_it_felt() -> None:
    """When the score is over, both legs are credited."""
    session, _ = take(begun(), Said(Heard.FEEL, START + 240_000, word="easy"))

    assert session.place is Place.OTHER
    assert session.over


def test_a_conversation_that_the_platform_ended_keeps_what_was_finished() -> None:
    session = closed(begun(), START + 38_000)

    assert (session.done, session.place, session.playing) == (Legs(2, 0), Place.REPS, None)


def test_within_the_hour_the_place_is_offered_and_after_it_last_times_choices() -> None:
    cut = closed(begun(), START + 38_000)
    soon = Said(Heard.LAUNCH, cut.seen + HOUR_MS, new=True)
    late = Said(Heard.LAUNCH, cut.seen + HOUR_MS + 1, new=True)

    assert take(cut, soon)[0].place is Place.COME_BACK
    assert take(cut, late)[0].place is Place.SAME


def test_coming_back_costs_one_question_and_goes_on_at_the_rep() -> None:
    cut = closed(begun(), START + 38_000)
    session = talked([Said(Heard.LAUNCH, cut.seen, new=True), Said(Heard.YES, cut.seen)], cut)

    assert session.place is Place.NEWS
    session, reply = take(talked([Said(Heard.NO, cut.seen)], session), Said(Heard.NEXT, cut.seen))
    assert first_rep(reply.score) == (Leg.RIGHT, 3)


def test_a_setup_cut_short_goes_on_at_its_step() -> None:
    at_step_three = talked(TO_THE_SET[:9])
    assert (at_step_three.place, at_step_three.step) == (Place.SETUP, 3)

    session = talked(
        [Said(Heard.LAUNCH, START, new=True), Said(Heard.YES, START), Said(Heard.NO, START)],
        closed(at_step_three, START),
    )

    assert (session.place, session.step) == (Place.SETUP, 3)


def test_three_words_bring_somebody_known_to_the_set() -> None:
    """Same again, nothing new, ready."""
    known = talked([Said(Heard.FEEL, START + 240_000, word="easy"), Said(Heard.STOP, START + 240_000)], begun())
    later = START + DAY_MS
    words = [Said(Heard.LAUNCH, later, new=True), *[Said(heard, later) for heard in (Heard.YES, Heard.NO)]]

    session, reply = take(talked(words, known), Said(Heard.NEXT, later))

    assert first_rep(reply.score) == (Leg.RIGHT, 1)
    assert session.place is Place.REPS


def test_a_slower_breath_holds_from_the_rep_in_hand_and_is_remembered() -> None:
    session, reply = take(begun(), Said(Heard.SLOWER, START + 38_000))

    assert first_rep(reply.score) == (Leg.RIGHT, 3)
    assert session.profile.rung == session.rung == 2
    assert {beat.length for beat in (reply.score or compose(recipe(session))).beats if beat.phase is Phase.OUT} == {
        LADDER[2].exhale
    }


def test_a_skipped_leg_leads_to_the_other_and_a_skipped_left_leg_to_the_end() -> None:
    session, reply = take(begun(), Said(Heard.SKIP_LEG, START + 38_000))
    assert first_rep(reply.score) == (Leg.LEFT, 1)

    session, reply = take(session, Said(Heard.SKIP_LEG, START + 58_000))
    assert (session.place, reply.score, session.done.right) == (Place.FEEL, None, 2)


def test_a_question_in_the_setup_read_through_comes_back_to_its_step() -> None:
    """40 seconds in, step three is being read; what is asked is answered, and step three comes again."""
    walking = talked([*TO_THE_SET[:6], Said(Heard.WALK_THROUGH, START)])

    session, reply = take(walking, Said(Heard.TERM, START + 46_000, word="neutral"))

    assert (session.place, session.step) == (Place.WALK, 3)
    assert reply.score
    assert next(beat.nth for beat in reply.score.beats if beat.phase is Phase.STEP) == 3


def test_a_doubt_at_the_safety_check_ends_kindly() -> None:
    """Not sure is not a no."""
    session, reply = take(talked(TO_THE_SET[:2]), Said(Heard.UNSURE, START))

    assert (session.place, reply.over) == (Place.END, True)


@pytest.mark.parametrize(
    ("number", "place"), [(0, Place.EASED), (3, Place.EASED), (4, Place.CALM), (5, Place.CALM), (6, Place.RISE)]
)
def test_pain_is_answered_by_the_traffic_light(number: int, place: Place) -> None:
    hurting = talked([Said(Heard.PAIN, START + 38_000)], begun())

    session, _ = take(hurting, Said(Heard.NUMBER, START + 40_000, number=number))

    assert (hurting.place, session.place) == (Place.PAIN, place)


def test_after_middling_pain_that_settled_it_goes_on_smaller_and_slower() -> None:
    said = [Said(Heard.PAIN, START + 38_000), Said(Heard.NUMBER, START + 40_000, number=4)]

    session, reply = take(talked(said, begun()), Said(Heard.SETTLED, START + 50_000))

    assert (session.place, session.rung, session.profile.rung) == (Place.REPS, 2, 1)
    assert first_rep(reply.score) == (Leg.RIGHT, 3)


def any_set(chance: random.Random) -> Session:
    """A set just sent: either goal, any number of reps for each leg, any pace, from anywhere in it."""
    promised = Legs(chance.randint(3, 10), chance.randint(3, 10))
    on_left = chance.random() < 0.4
    right = promised.right if on_left else chance.randrange(promised.right)
    goal = chance.choice(list(Goal))
    return Session(
        place=Place.REPS,
        goal=goal,
        leg=Leg.LEFT if on_left else Leg.RIGHT,
        promised=promised,
        done=Legs(right, chance.randrange(promised.left) if on_left else 0),
        rung=chance.randrange(len(LADDER)),
        playing=Playing(START, chance.randint(1, 20_000)),
        passed=goal,
    )


def test_the_rep_resumed_is_the_interrupted_one_or_the_one_before() -> None:
    """Ten thousand interruptions: whatever passes between sound and request, no rep is credited that was not heard."""
    chance = random.Random(68)
    for _ in range(10_000):
        session, lag = any_set(chance), chance.randint(0, START_LAG_MS + HEARING_LAG_MS)
        assert session.playing
        score = compose(recipe(session), ((None, session.playing.lead),))
        heard_ms = chance.randrange(score.length)
        heard = score.reps_finished(heard_ms)

        now = credit(session, START + heard_ms + lag)

        for leg in Leg:
            assert max(session.done.of(leg), heard.of(leg) - 1) <= now.done.of(leg) <= heard.of(leg)
        sounding = score.at(heard_ms)
        if sounding and sounding.phase is Phase.IN and sounding.leg is now.leg:
            assert now.done.of(now.leg) + 1 in (sounding.nth, sounding.nth - 1)


# What was found by trying to break it


@pytest.mark.parametrize(
    "aside", [Heard.UP, Heard.DOWN, Heard.PAUSE, Heard.REMIND, Heard.FORGET, Heard.PAIN, Heard.DIZZY]
)
@pytest.mark.parametrize("onward", [Heard.START_OVER, Heard.RESUME, Heard.NEXT, Heard.SETTLED, Heard.YES, Heard.NO])
def test_nothing_moves_after_a_condition_was_named_before_it_was_asked_about(aside: Heard, onward: Heard) -> None:
    """Whatever was going on, and whatever is said then: the safety questions come first."""
    said = [Said(each, START + 40_000 + nth) for nth, each in enumerate((aside, Heard.CONDITION, onward, Heard.NEXT))]
    session = begun()
    for each in said:
        session, reply = take(session, each)
        assert each is said[0] or reply.score is None, each


@pytest.mark.parametrize(
    "then",
    [
        [Said(Heard.GOAL, START, word="knees"), Said(Heard.NO, START), Said(Heard.NEXT, START)],
        [Said(Heard.OTHER, START), *[Said(Heard.NO, START)] * 3, *[Said(Heard.NEXT, START)] * 9],
        [Said(Heard.START_OVER, START), Said(Heard.GOAL, START, word="hips"), *[Said(Heard.NO, START)] * 3],
        [Said(Heard.PAUSE, START), Said(Heard.CONDITION, START), *[Said(Heard.NO, START)] * 3, Said(Heard.NEXT, START)],
        [Said(Heard.PAIN, START), Said(Heard.NUMBER, START, number=1), Said(Heard.YES, START), Said(Heard.NEXT, START)],
    ],
)
def test_nothing_begins_again_in_a_conversation_that_had_to_stop(then: list[Said]) -> None:
    session, _ = take(begun(), Said(Heard.SHARP, START + 40_000))
    assert session.place is Place.RISE
    for each in then:
        session, reply = take(session, replace(each, at=START + 50_000))
        assert reply.score is None
        assert session.place not in SETTLING


def test_a_condition_named_on_the_way_down_comes_back_to_the_step_it_interrupted() -> None:
    session = talked(
        [*[Said(Heard.DOWN, START)], *[Said(Heard.NEXT, START)] * 3, Said(Heard.CONDITION, START)], at_slide()
    )
    session = talked([Said(Heard.NO, START)] * 3, session)

    assert (session.place, session.step) == (Place.SLIDE, 1)


def at_slide() -> Session:
    return next(each for each in passing(TO_THE_SET) if each.place is Place.SLIDE)


def passing(said: Sequence[Said]) -> list[Session]:
    """The session after each word."""
    return [talked(said[: nth + 1]) for nth in range(len(said))]


def test_how_many_next_time_leaves_a_finished_practice_finished() -> None:
    over = talked([Said(Heard.PAUSE, START + 240_000), Said(Heard.REPS, START + 241_000, number=8)], begun())

    assert over.practice
    assert (over.practice.finished, over.profile.reps) == (True, Legs(8, 8))


def test_to_stay_with_uneven_legs_is_to_stay() -> None:
    """Eight offered after seven on the right and eight on the left: the sore leg keeps its seven."""
    uneven = replace(begun(), promised=Legs(7, 8), done=Legs(7, 8), place=Place.OTHER, playing=None)

    session, _ = take(uneven, Said(Heard.REPS, START, number=8))

    assert session.profile.reps == Legs(7, 8)


def test_opened_again_in_the_middle_of_a_set_nothing_is_credited_twice() -> None:
    """The platform says that it is the same session: what was credited is not credited once more."""
    again, _ = take(begun(), Said(Heard.LAUNCH, START + 100_000))

    assert (again.place, again.playing) == (Place.COME_BACK, None)


def test_down_again_after_up_leads_back_to_where_it_was() -> None:
    session = talked([Said(Heard.UP, START), Said(Heard.DOWN, START), *[Said(Heard.NEXT, START)] * 4], at_slide())

    assert (session.place, session.step) == (Place.SLIDE, 1)
