"""A practice turn by turn: the words, the safety check, the set, and an interruption that comes back to its rep."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from skill.content.catalogue import Line, catalogue
from skill.dialogue.engine import ANSWERS, ScoreHeard, close_conversation, credit, playback_failed, respond
from skill.dialogue.playback import HEARING_LAG_MS, START_LAG_MS, played_to_the_end, recipe
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.session import Playback, Session, TurnContext
from skill.dialogue.states import SETTLING, State
from skill.exercise.protocol import LADDER, Goal, Leg, Legs, Pace
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from skill.pacing.cues import Cueing
from skill.pacing.plain_voice import said_by
from skill.pacing.score import Phase, Score, compose
from skill.pacing.speech_estimate import FASTEST, SLOWEST
from tests.support import breadth

START = 20_000 * DAY_MS
TODAY = Utterance(Intent.LAUNCH, START).day
TO_THE_SET = (
    Utterance(Intent.LAUNCH, START, new=True),
    Utterance(Intent.GOAL, START, word="knees"),
    *[Utterance(Intent.NO, START)] * 3,
    *[Utterance(Intent.NEXT, START)] * 10,
)


def talked(said: Iterable[Utterance], session: Session = Session()) -> Session:  # noqa: B008 a frozen value
    for each in said:
        session, _ = respond(session, each)
    return session


def begun() -> Session:
    """A first practice for the knees, with the set just sent."""
    session = talked(TO_THE_SET)
    assert session.state is State.REPS
    assert session.playback
    return session


def first_rep(score: Score | None) -> tuple[Leg | None, int]:
    assert score
    return next((beat.leg, beat.nth) for beat in score.beats if beat.phase is Phase.IN)


def test_an_interruption_comes_back_to_the_rep_in_hand() -> None:
    """38 seconds in, the lead-in and two reps are surely over: the tip, then the third rep again."""
    session, reply = respond(begun(), Utterance(Intent.TIP, START + 38_000))

    assert session.state is State.REPS
    assert first_rep(reply.score) == (Leg.RIGHT, 3)


def test_an_interruption_does_not_begin_the_practice_again() -> None:
    """When it began is what it is stored by."""
    interrupted, _ = respond(begun(), Utterance(Intent.TIP, START + 38_000))

    assert (interrupted.began_at, interrupted.day) == (START, TODAY)


def test_after_the_set_the_question_is_how_it_felt() -> None:
    """When the score is over, both legs are credited."""
    session, _ = respond(begun(), Utterance(Intent.FEEL, START + 240_000, word="easy"))

    assert session.state is State.OTHER
    assert session.is_complete


def test_a_conversation_that_the_platform_ended_keeps_what_was_finished() -> None:
    session = close_conversation(begun(), START + 38_000)

    assert (session.completed_reps, session.state, session.playback) == (Legs(2, 0), State.REPS, None)


def test_on_the_same_day_and_within_the_hour_the_practice_is_offered_and_after_that_last_times_choices() -> None:
    cut = close_conversation(begun(), START + 38_000)
    same_day = Utterance(Intent.LAUNCH, cut.last_turn_at + 4 * 3_600_000, new=True)
    hours = [START + hour * 3_600_000 for hour in range(25)]
    midnight = next(at for at in hours if day_at(at) > day_at(START))
    over_midnight = replace(cut, last_turn_at=midnight - 1_800_000)
    next_day = Utterance(Intent.LAUNCH, midnight + 12 * 3_600_000, new=True)

    assert respond(cut, same_day)[0].state is State.COME_BACK
    assert respond(over_midnight, Utterance(Intent.LAUNCH, midnight + 1_800_000, new=True))[0].state is State.COME_BACK
    session, reply = respond(cut, next_day)
    assert (session.state, [line.name for line in reply.lines]) == (State.SAME, ["welcome.back", "left.over"])


def day_at(at: int) -> int:
    return Utterance(Intent.LAUNCH, at).day


def test_a_launch_over_a_running_set_asks_for_the_rep_the_clock_supposes_and_credits_it_on_a_yes() -> None:
    launched, reply = respond(begun(), Utterance(Intent.LAUNCH, START + 38_000, new=True))
    yes, _ = respond(launched, Utterance(Intent.YES, START + 40_000))
    no, _ = respond(launched, Utterance(Intent.NO, START + 40_000))

    assert (launched.state, launched.completed_reps) == (State.GOT_TO, Legs(0, 0))
    assert catalogue().text(reply.question[0]).endswith("Had you finished number two with the right leg?")
    assert (yes.state, yes.completed_reps) == (State.COME_BACK, Legs(2, 0))
    assert (no.state, no.completed_reps) == (State.COME_BACK, Legs(0, 0))


def test_an_error_of_the_device_credits_nothing_and_asks_next_time() -> None:
    ended = close_conversation(begun(), START + 38_000, ScoreHeard.UNKNOWN)
    later, _ = respond(ended, Utterance(Intent.LAUNCH, START + 600_000, new=True))

    assert ended.completed_reps == Legs(0, 0)
    assert (later.state, later.supposed_reps) == (State.GOT_TO, Legs(2, 0))


def test_what_a_player_reports_as_failed_is_credited_to_nobody_and_speech_takes_over() -> None:
    failed = playback_failed(begun())
    where, reply = respond(failed, Utterance(Intent.WHERE, START + 60_000))

    assert (failed.state, failed.completed_reps, failed.plain_voice) == (State.PAUSED, Legs(0, 0), True)
    assert (where.completed_reps, reply.lines[0].name) == (Legs(0, 0), "trouble.sound")


@pytest.mark.parametrize("intent", sorted(ANSWERS))
def test_an_answer_that_opens_a_conversation_answers_nothing(intent: Intent) -> None:
    """A one-shot "yes" after a lost connection does not credit the set."""
    lost = replace(begun(), playback=Playback(START - 600_000, 5_000), last_turn_at=START - 600_000)
    session, _ = respond(lost, Utterance(intent, START, new=True))

    assert (session.state, session.completed_reps) == (State.LOST_TOUCH, Legs(0, 0))


def test_skipping_the_leg_that_rests_leaves_it_out_and_the_other_goes_on() -> None:
    """Right leg running: "skip the left leg", "just the right leg"."""
    for intent, leg in ((Intent.SKIP_LEG, "left"), (Intent.ONLY_LEG, "right")):
        session, reply = respond(begun(), Utterance(intent, START + 38_000, word=leg))

        assert (session.state, session.target_reps) == (State.REPS, Legs(5, 0))
        assert reply.score
        assert reply.score.legs == (Leg.RIGHT,)
        assert first_rep(reply.score) == (Leg.RIGHT, 3)


def test_done_in_the_set_rests_and_asks_which_of_the_two_is_meant() -> None:
    done, _ = respond(begun(), Utterance(Intent.DONE, START + 38_000))
    today, _ = respond(done, Utterance(Intent.YES, START + 45_000))
    _, reply = respond(done, Utterance(Intent.SKIP_LEG, START + 45_000))

    assert (done.state, done.completed_reps) == (State.FINISHING, Legs(2, 0))
    assert today.state is State.RISE
    assert reply.score
    assert reply.score.legs == (Leg.LEFT,)


def test_help_in_the_set_rests_and_names_somebody_near_before_any_command() -> None:
    session, reply = respond(begun(), Utterance(Intent.HELP, START + 38_000))

    assert (session.state, reply.lines[0].name, reply.score) == (State.PAUSED, "help.rest", None)


def test_after_something_hurt_coming_back_asks_first_and_only_better_leads_on() -> None:
    """Pain five and silence; back a minute later: yes to going on, then a yes that something hurt."""
    hurt = talked([Utterance(Intent.PAIN, START + 38_000), Utterance(Intent.NUMBER, START + 40_000, number=5)], begun())
    back = [Utterance(Intent.LAUNCH, START + 100_000, new=True), Utterance(Intent.YES, START + 101_000)]
    asked = talked(back, close_conversation(hurt, START + 60_000))
    better = talked([Utterance(Intent.YES, START + 102_000)], asked)

    assert (asked.state, better.state) == (State.NEWS, State.BETTER)
    for word in (Intent.YES, Intent.OKAY, Intent.NEXT, Intent.RESUME):
        assert respond(better, Utterance(word, START + 103_000))[0].state is State.BETTER
    settled = talked([Utterance(Intent.SETTLED, START + 103_000), *[Utterance(Intent.NO, START + 104_000)] * 3], better)
    assert (settled.state, settled.played_pace, settled.pace) == (State.READY, LADDER[2], LADDER[1])


def test_a_goal_has_its_own_reps_and_pace() -> None:
    knees = Profile(Goal.KNEES, ((Goal.KNEES, Habit(Legs(9, 9), LADDER[3])),), ((Goal.HIPS, TODAY),))
    session, _ = respond(Session(profile=knees), Utterance(Intent.LAUNCH, START, new=True))
    session, _ = respond(session, Utterance(Intent.GOAL, START, word="hips"))

    assert (session.target_reps, session.pace) == (Legs(5, 5), LADDER[1])


def test_a_practice_taken_up_again_comes_back_to_its_own_step_not_to_that_of_a_digression() -> None:
    """The slide left, taken up, and a digression at the safety question left open: it comes back to the slide."""
    slide = at_slide()
    left = [Utterance(Intent.STOP, START), Utterance(Intent.LAUNCH, START, new=True), Utterance(Intent.YES, START)]
    down = [Utterance(Intent.DOWN, START), *[Utterance(Intent.NEXT, START)] * 3]
    again = [Utterance(Intent.LAUNCH, START, new=True), Utterance(Intent.YES, START)]
    again += [Utterance(Intent.NO, START)] * 4  # the check was left open, so all of it is asked
    session = talked(again, close_conversation(talked([*left, *down], slide), START))

    assert (session.state, session.step) == (State.SLIDE, 1)


def test_coming_back_costs_one_question_and_goes_on_at_the_rep() -> None:
    cut = close_conversation(begun(), START + 38_000)
    session = talked(
        [Utterance(Intent.LAUNCH, cut.last_turn_at, new=True), Utterance(Intent.YES, cut.last_turn_at)], cut
    )

    assert session.state is State.NEWS
    session, reply = respond(
        talked([Utterance(Intent.NO, cut.last_turn_at)], session), Utterance(Intent.NEXT, cut.last_turn_at)
    )
    assert first_rep(reply.score) == (Leg.RIGHT, 3)


def test_a_setup_cut_short_goes_on_at_its_step() -> None:
    at_step_three = talked(TO_THE_SET[:8])
    assert (at_step_three.state, at_step_three.step) == (State.SETUP, 3)

    session = talked(
        [Utterance(Intent.LAUNCH, START, new=True), Utterance(Intent.YES, START), Utterance(Intent.NO, START)],
        close_conversation(at_step_three, START),
    )

    assert (session.state, session.step) == (State.SETUP, 3)


def test_three_words_bring_somebody_known_to_the_set() -> None:
    """Same again, nothing new, ready."""
    known = talked(
        [Utterance(Intent.FEEL, START + 240_000, word="easy"), Utterance(Intent.STOP, START + 240_000)], begun()
    )
    later = START + DAY_MS
    words = [Utterance(Intent.LAUNCH, later, new=True), *[Utterance(heard, later) for heard in (Intent.YES, Intent.NO)]]

    session, reply = respond(talked(words, known), Utterance(Intent.NEXT, later))

    assert first_rep(reply.score) == (Leg.RIGHT, 1)
    assert session.state is State.REPS


def test_a_slower_breath_holds_from_the_rep_in_hand_and_is_remembered() -> None:
    session, reply = respond(begun(), Utterance(Intent.SLOWER, START + 38_000))

    assert first_rep(reply.score) == (Leg.RIGHT, 3)
    assert session.habit.pace == session.pace == LADDER[2]
    assert {beat.length for beat in (reply.score or compose(recipe(session))).beats if beat.phase is Phase.OUT} == {
        LADDER[2].exhale
    }


def test_a_skipped_leg_leads_to_the_other_and_a_skipped_left_leg_to_the_end() -> None:
    session, reply = respond(begun(), Utterance(Intent.SKIP_LEG, START + 38_000))
    assert first_rep(reply.score) == (Leg.LEFT, 1)

    session, reply = respond(session, Utterance(Intent.SKIP_LEG, START + 58_000))
    assert (session.state, reply.score, session.completed_reps.right) == (State.FEEL, None, 2)


def test_a_question_in_the_setup_read_through_comes_back_to_its_step() -> None:
    """40 seconds in, step three is being read; what is asked is answered, and step three comes again."""
    walking = talked([*TO_THE_SET[:6], Utterance(Intent.WALK_THROUGH, START)])

    session, reply = respond(walking, Utterance(Intent.TERM, START + 46_000, word="neutral"))

    assert (session.state, session.step) == (State.WALK, 3)
    assert reply.score
    assert next(beat.nth for beat in reply.score.beats if beat.phase is Phase.STEP) == 3


def test_a_doubt_at_the_safety_check_ends_kindly() -> None:
    """Not sure is not a no."""
    session, reply = respond(talked(TO_THE_SET[:2]), Utterance(Intent.UNSURE, START))

    assert (session.state, reply.ends_session) == (State.END, True)


@pytest.mark.parametrize(
    ("number", "place"), [(0, State.EASED), (3, State.EASED), (4, State.CALM), (5, State.CALM), (6, State.RISE)]
)
def test_pain_is_answered_by_the_traffic_light(number: int, place: State) -> None:
    hurting = talked([Utterance(Intent.PAIN, START + 38_000)], begun())

    session, _ = respond(hurting, Utterance(Intent.NUMBER, START + 40_000, number=number))

    assert (hurting.state, session.state) == (State.PAIN, place)


def test_after_middling_pain_that_settled_it_goes_on_smaller_and_slower() -> None:
    said = [Utterance(Intent.PAIN, START + 38_000), Utterance(Intent.NUMBER, START + 40_000, number=4)]

    session, reply = respond(talked(said, begun()), Utterance(Intent.SETTLED, START + 50_000))

    assert (session.state, session.played_pace, session.pace, session.habit.pace) == (
        *(State.REPS, LADDER[2]),
        *(LADDER[1], LADDER[1]),
    )
    assert first_rep(reply.score) == (Leg.RIGHT, 3)


def any_pace(chance: random.Random) -> Pace:
    return Pace(*(500 * chance.randint(least, most) for least, most in ((6, 16), (6, 16), (2, 12))))


def any_set(chance: random.Random) -> Session:
    """A set just sent: either goal and leg first, any numbers, any pace, any words, from anywhere in it."""
    promised, first, goal = (
        Legs(chance.randint(3, 10), chance.randint(3, 10)),
        chance.choice([*Leg]),
        chance.choice([*Goal]),
    )
    on_second = chance.random() < 0.4
    of_first = promised.of(first) if on_second else chance.randrange(promised.of(first))
    of_second = chance.randrange(promised.of(first.other)) if on_second else 0
    return Session(
        state=State.REPS,
        goal=goal,
        leg=first.other if on_second else first,
        first_leg=first,
        target_reps=promised,
        completed_reps=Legs().put(first, of_first).put(first.other, of_second),
        profile=Profile(cueing=chance.choice([*Cueing])),
        pace=any_pace(chance),
        playback=Playback(START, chance.randint(1, 20_000)),
        screening_passed_for=goal,
    )


@pytest.mark.slow
def test_the_rep_resumed_is_the_interrupted_one_or_the_one_before() -> None:
    """Thousands of interruptions: whatever passes between sound and request, no rep is credited that was not heard."""
    chance = random.Random(68)
    for _ in range(breadth.times(1_000)):
        session, lag = any_set(chance), chance.randint(0, START_LAG_MS + HEARING_LAG_MS)
        assert session.playback
        score = compose(recipe(session), ((None, session.playback.lead_ms),))
        heard_ms = chance.randrange(score.length)
        heard = score.reps_finished(heard_ms)

        now = credit(session, START + heard_ms + lag)

        for leg in Leg:
            assert max(session.completed_reps.of(leg), heard.of(leg) - 1) <= now.completed_reps.of(leg) <= heard.of(leg)
        sounding = score.at(heard_ms)
        if sounding and sounding.phase is Phase.IN and sounding.leg is now.leg:
            assert now.completed_reps.of(now.leg) + 1 in (sounding.nth, sounding.nth - 1)


@pytest.mark.slow
@pytest.mark.parametrize("speed", range(SLOWEST, FASTEST + 1, 5))
def test_a_set_in_ssml_credits_no_rep_that_a_voice_of_any_speed_has_not_said(speed: int) -> None:
    """Its beats are moved by the voice, and nobody tells how fast it is."""
    chance = random.Random(speed)
    for _ in range(breadth.times(30)):
        session, lag = any_set(chance), chance.randint(0, START_LAG_MS + HEARING_LAG_MS)
        assert session.playback
        session = replace(session, playback=replace(session.playback, plain_voice=True))
        assert session.playback
        score = compose(recipe(session), ((None, session.playback.lead_ms),))
        sounded = said_by(score, catalogue(), speed)
        heard_ms = chance.randrange(sounded.length)
        heard = sounded.reps_finished(heard_ms)

        now = credit(session, START + heard_ms + lag)

        for leg in Leg:
            assert session.completed_reps.of(leg) <= now.completed_reps.of(leg) <= heard.of(leg)
        assert credit(session, START + 2 * score.length).completed_reps == played_to_the_end(session).completed_reps


def test_a_set_sent_as_ssml_is_remembered_as_ssml() -> None:
    session, _ = respond(talked(TO_THE_SET[:-1]), TO_THE_SET[-1], TurnContext(plain_voice=True))

    assert session.playback
    assert session.playback.plain_voice
    assert begun().playback != session.playback


def at_the_change() -> Session:
    """Ten reps with each leg, which is too much for one answer: the right leg is done, the left waits for "ready"."""
    session = replace(talked(TO_THE_SET[:-1]), target_reps=Legs(10, 10))
    session, reply = respond(session, TO_THE_SET[-1])
    assert reply.score
    assert reply.score.legs == (Leg.RIGHT,)
    return credit(session, START + reply.score.length + 3_000)


ASIDES: tuple[Sequence[Utterance], ...] = (
    (),
    (Utterance(Intent.PAUSE, START + 250_000),),
    (Utterance(Intent.TIP, START + 250_000),),
    (Utterance(Intent.FORGET, START + 250_000), Utterance(Intent.NO, START + 255_000)),
    (Utterance(Intent.PAIN, START + 250_000), Utterance(Intent.SETTLED, START + 255_000)),
)


@pytest.mark.parametrize("aside", ASIDES, ids=lambda aside: "-".join(each.intent for each in aside) or "nothing")
def test_the_left_leg_begins_with_both_knees_bent_and_both_feet_flat(aside: Sequence[Utterance]) -> None:
    """In a response of its own as in the middle of one, whatever was said at the change; and once more if need be."""
    waiting = at_the_change()
    assert waiting.state is State.CHANGE
    session = talked(aside, waiting)

    while session.state is not State.REPS:  # the digression, then the change
        session, _ = respond(session, Utterance(Intent.NEXT, START + 260_000))
    _, again = respond(session, Utterance(Intent.TIP, START + 262_000))

    assert again.score
    cues = [beat.cue.name for beat in again.score.beats if beat.cue and beat.phase is Phase.CHANGE]
    assert cues == ["change.swap", "change.lead"]
    assert "Both knees bent, both feet flat." in catalogue().text(Line("change.swap", (("next_leg", "left"),)))
    assert first_rep(again.score) == (Leg.LEFT, 1)


def spoken_before_the_reps(utterance: Utterance, session: Session) -> list[str]:
    _, reply = respond(session, utterance)
    return [catalogue(utterance.locale).text(line) for line in (*reply.lines, *reply.question)]


def test_a_long_answer_while_a_leg_moves_lets_it_rest_first() -> None:
    at, home = START + 38_000, "Heel home, and rest."
    rests = {
        intent: spoken_before_the_reps(Utterance(intent, at), begun())[0] == home
        for intent in (Intent.TIP, Intent.KEEP, Intent.FORGET)
    }
    goes_on = {
        intent: home not in spoken_before_the_reps(Utterance(intent, at), begun())
        for intent in (Intent.WHERE, Intent.SLOWER, Intent.PAUSE, Intent.PAIN)
    }

    assert all(rests.values()), rests
    assert all(goes_on.values()), goes_on


def test_an_answer_to_somebody_who_rests_does_not_send_the_heel_home() -> None:
    paused = talked([Utterance(Intent.PAUSE, START + 38_000)], begun())

    assert "Heel home, and rest." not in spoken_before_the_reps(Utterance(Intent.TIP, START + 50_000), paused)


# What was found by trying to break it


@pytest.mark.parametrize(
    "aside", [Intent.UP, Intent.DOWN, Intent.PAUSE, Intent.REMIND, Intent.FORGET, Intent.PAIN, Intent.DIZZY]
)
@pytest.mark.parametrize(
    "onward", [Intent.START_OVER, Intent.RESUME, Intent.NEXT, Intent.SETTLED, Intent.YES, Intent.NO]
)
def test_nothing_moves_after_a_condition_was_named_before_it_was_asked_about(aside: Intent, onward: Intent) -> None:
    """Whatever was going on, and whatever is said then: the safety questions come first."""
    said = [
        Utterance(each, START + 40_000 + nth) for nth, each in enumerate((aside, Intent.CONDITION, onward, Intent.NEXT))
    ]
    session = begun()
    for each in said:
        session, reply = respond(session, each)
        assert each is said[0] or reply.score is None, each


@pytest.mark.parametrize(
    "then",
    [
        [Utterance(Intent.GOAL, START, word="knees"), Utterance(Intent.NO, START), Utterance(Intent.NEXT, START)],
        [Utterance(Intent.OTHER, START), *[Utterance(Intent.NO, START)] * 3, *[Utterance(Intent.NEXT, START)] * 9],
        [
            Utterance(Intent.START_OVER, START),
            Utterance(Intent.GOAL, START, word="hips"),
            *[Utterance(Intent.NO, START)] * 3,
        ],
        [
            Utterance(Intent.PAUSE, START),
            Utterance(Intent.CONDITION, START),
            *[Utterance(Intent.NO, START)] * 3,
            Utterance(Intent.NEXT, START),
        ],
        [
            Utterance(Intent.PAIN, START),
            Utterance(Intent.NUMBER, START, number=1),
            Utterance(Intent.YES, START),
            Utterance(Intent.NEXT, START),
        ],
    ],
)
def test_nothing_begins_again_in_a_conversation_that_had_to_stop(then: list[Utterance]) -> None:
    session, _ = respond(begun(), Utterance(Intent.SHARP, START + 40_000))
    assert session.state is State.RISE
    for each in then:
        session, reply = respond(session, replace(each, at=START + 50_000))
        assert reply.score is None
        assert session.state not in SETTLING


def test_a_condition_named_on_the_way_down_comes_back_to_the_step_it_interrupted() -> None:
    session = talked(
        [*[Utterance(Intent.DOWN, START)], *[Utterance(Intent.NEXT, START)] * 3, Utterance(Intent.CONDITION, START)],
        at_slide(),
    )
    assert session.state is State.DIAGNOSIS
    session = talked([Utterance(Intent.YES, START), *[Utterance(Intent.NO, START)] * 3], session)

    assert (session.state, session.step) == (State.SLIDE, 1)


def at_slide() -> Session:
    return next(each for each in passing(TO_THE_SET) if each.state is State.SLIDE)


def passing(said: Sequence[Utterance]) -> list[Session]:
    """The session after each word."""
    return [talked(said[: nth + 1]) for nth in range(len(said))]


def test_how_many_next_time_leaves_a_finished_practice_finished() -> None:
    over = talked(
        [Utterance(Intent.PAUSE, START + 240_000), Utterance(Intent.REPS, START + 241_000, number=8)], begun()
    )

    assert over.practice
    assert (over.practice.finished, over.habit.reps) == (True, Legs(8, 8))


def test_the_number_of_one_leg_of_an_uneven_set_keeps_the_set_as_it_was() -> None:
    """Eight offered after seven on the right and eight on the left: the sore leg keeps its seven."""
    uneven = replace(begun(), target_reps=Legs(7, 8), completed_reps=Legs(7, 8), state=State.OTHER, playback=None)

    session, _ = respond(uneven, Utterance(Intent.REPS, START, number=8))

    assert session.habit.reps == Legs(7, 8)


def test_opened_again_in_the_middle_of_a_set_nothing_is_credited_twice() -> None:
    """The platform says that it is the same session: what was credited is not credited once more."""
    again, _ = respond(begun(), Utterance(Intent.LAUNCH, START + 100_000))

    assert (again.state, again.playback) == (State.COME_BACK, None)


def test_down_again_after_up_leads_back_to_where_it_was() -> None:
    session = talked(
        [Utterance(Intent.UP, START), Utterance(Intent.DOWN, START), *[Utterance(Intent.NEXT, START)] * 4], at_slide()
    )

    assert (session.state, session.step) == (State.SLIDE, 1)


@pytest.mark.parametrize(("goal", "steps"), [(Goal.KNEES, 5), (Goal.HIPS, 5)])
def test_after_the_hearing_check_the_setup_goes_on_unless_it_was_read_to_its_own_end(goal: Goal, steps: int) -> None:
    checking = Session(state=State.HEARING, goal=goal, screening_passed_for=goal)
    yes = Utterance(Intent.NEXT, START)

    in_the_middle, _ = respond(replace(checking, step=steps), yes)
    read_to_the_end, _ = respond(replace(checking, step=steps + 1), yes)

    assert (in_the_middle.state, read_to_the_end.state) == (State.SETUP, State.SLIDE)


def test_a_yes_to_a_rep_that_nobody_supposed_keeps_what_was_done() -> None:
    asked = Session(state=State.GOT_TO, goal=Goal.KNEES, completed_reps=Legs(2, 0), turn_count=1)

    session, _ = respond(asked, Utterance(Intent.YES, START))

    assert (session.state, session.completed_reps) == (State.COME_BACK, Legs(2, 0))


def test_no_change_is_nothing_new_but_no_answer_to_whether_anything_hurt() -> None:
    asked = Session(State.NEWS, goal=Goal.KNEES, short_check_suffices=True, turn_count=1)
    no_change = Utterance(Intent.SOMEWHAT, START, word="unchanged")

    fresh, _ = respond(asked, no_change)
    coming_back, _ = respond(replace(asked, resume_state=State.REPS), no_change)

    assert (fresh.state, fresh.screening_passed_for) == (State.FLOOR, Goal.KNEES)
    assert (coming_back.state, coming_back.screening_passed_for) == (State.NEWS, None)


def test_with_trouble_to_tell_of_the_leg_rests_before_anything_else_is_said() -> None:
    context = TurnContext(storage_trouble="trouble.look_up")
    _, reply = respond(begun(), Utterance(Intent.SHARP, START + 38_000), context)

    assert [line.name for line in reply.lines][:3] == ["mid.rest", "trouble.look_up", "pain.stop"]
