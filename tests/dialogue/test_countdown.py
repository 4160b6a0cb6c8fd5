"""A rest that is counted down: nothing of it counts, the place is the same after it, and an answer has room for it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.device import apla as apla_player
from simulator.device import ssml as ssml_player
from simulator.device.player import sound_ms
from simulator.device.timeline import length
from skill.content.catalogue import catalogue
from skill.dialogue.engine import credit, respond
from skill.dialogue.playback import HEARING_LAG_MS, START_LAG_MS
from skill.dialogue.profile import Profile
from skill.dialogue.reply import Reply
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import Goal, Leg, Legs, Pace
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from skill.pacing.cues import Cueing
from skill.pacing.score import RESPONSE_MS, Phase, RepSet
from skill.pacing.speech_estimate import spoken_ms
from skill.rendering import apla, ssml
from tests.support.examples import examples
from tests.support.sets import PACES

WORDS = catalogue()
START = 20_000 * DAY_MS
REST_AT_MS = 60_000
SETS = st.builds(
    lambda goal, pace, cueing, slow: Session(
        State.READY,
        goal=goal,
        pace=pace,
        target_reps=Legs(10, 10),
        screening_passed_for=goal,
        profile=Profile(goal, cueing=cueing, slow_speech=slow),
    ),
    st.sampled_from(Goal),
    PACES,
    st.sampled_from(Cueing),
    st.booleans(),
)
SECONDS = st.integers(10, 120)


def asked(session: Session, seconds: int, at: int) -> tuple[Session, Reply]:
    """Somebody asks for so many seconds of rest."""
    return respond(session, Utterance(Intent.COUNTDOWN, at, number=seconds))


def test_thirty_seconds_are_thirty_from_the_first_sound_of_the_answer_on() -> None:
    """Which comes a second and a half after the request."""
    session, _ = asked(Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES), 30, START)

    assert session.rests_until == START + 31_500


@pytest.mark.parametrize(
    ("said", "counted"), [(0, 10), (9, 10), (10, 10), (11, 11), (120, 120), (121, 120), (600, 120)]
)
def test_a_rest_is_counted_down_from_ten_seconds_to_two_minutes(said: int, counted: int) -> None:
    session, _ = asked(Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES), said, START)

    assert session.rests_until == START + 1_500 + 1_000 * counted


def first_rep_ms(reply: Reply) -> int:
    """When the first breath in of an answer begins."""
    assert reply.score
    return next(beat.start for beat in reply.score.beats if beat.phase is Phase.IN)


@examples(60)
@given(SETS, SECONDS)
def test_after_a_countdown_the_set_goes_on_with_the_same_rep_and_nothing_was_credited(
    ready: Session, seconds: int
) -> None:
    session, _ = respond(ready, Utterance(Intent.NEXT, START))
    at = START + REST_AT_MS
    before = credit(session, at)
    session, reply = asked(session, seconds, at)
    over = at + START_LAG_MS + HEARING_LAG_MS + first_rep_ms(reply)

    assert first_rep_ms(reply) >= 1_000 * seconds
    assert (session.completed_reps, session.leg) == (before.completed_reps, before.leg)
    assert credit(session, over).completed_reps == before.completed_reps
    assert reply.score
    assert isinstance(reply.score.recipe, RepSet)
    assert (reply.score.recipe.leg, reply.score.recipe.completed_reps) == (before.leg, before.completed_reps)


@examples(60)
@given(SETS, SECONDS)
def test_an_answer_has_room_for_a_countdown(ready: Session, seconds: int) -> None:
    """In both renderings, with the words into a silence after it."""
    _, reply = asked(ready, seconds, START)
    assert reply.score
    document = apla.render(reply.score, reply.after, WORDS, slow=reply.slow_speech)
    played = apla_player.play(document, {}, apla_player.Stage(lambda text: spoken_ms(text, 100), sound_ms))
    spoken = ssml.render_score(reply.score, reply.after, WORDS, slow=reply.slow_speech)
    silence = ssml.render_lines(reply.no_input, WORDS, reply.no_input_gap_ms or ssml.PAUSE_MS)
    reprompt = length(ssml_player.play(silence, spoken_ms, sound_ms))

    assert length(played) + reprompt <= RESPONSE_MS
    assert len(spoken) < 8_000


def in_the_set() -> Session:
    """In the fourth rep of the right leg."""
    ready = Session(
        State.READY,
        goal=Goal.KNEES,
        pace=Pace(4_000, 4_000),
        completed_reps=Legs(3, 0),
        screening_passed_for=Goal.KNEES,
        first_leg=Leg.RIGHT,
    )
    return respond(ready, Utterance(Intent.NEXT, START))[0]


@pytest.mark.parametrize("word", [Intent.NEXT, Intent.RESUME, Intent.OKAY, Intent.YES])
def test_whatever_leads_on_cuts_a_countdown_short(word: Intent) -> None:
    session, long = asked(in_the_set(), 120, START)
    session, reply = respond(session, Utterance(word, START + 20_000))

    assert first_rep_ms(long) > 120_000
    assert first_rep_ms(reply) < 15_000
    assert session.rests_until == 0


@pytest.mark.parametrize("word", [Intent.PAIN, Intent.SHARP, Intent.DIZZY, Intent.STOP, Intent.PAUSE])
def test_whatever_stops_the_set_stops_a_countdown_too(word: Intent) -> None:
    session, _ = asked(in_the_set(), 120, START)
    session, reply = respond(session, Utterance(word, START + 20_000))

    assert reply.score is None
    assert session.rests_until == 0


def test_behind_an_aside_the_rest_goes_on_as_long_as_was_asked_for() -> None:
    session, _ = asked(in_the_set(), 60, START)
    session, reply = respond(session, Utterance(Intent.SLOWER, START + 20_000))
    lead = session.rests_until - (START + 20_000 + START_LAG_MS)

    assert 38_000 <= lead <= 42_000
    assert first_rep_ms(reply) > lead


def test_no_rest_is_counted_down_before_the_safety_check() -> None:
    for state in (State.CHOOSE, State.NEWS, State.SCREEN_2, State.DOWN, State.UP, State.PAIN, State.FEEL):
        session = Session(state, goal=Goal.KNEES, return_stack=((State.CHOOSE, 1),) if state is State.DOWN else ())
        _, reply = asked(session, 30, START)

        assert reply.score is None, state


def test_no_rest_is_counted_down_where_the_safety_check_is_asked_for_first() -> None:
    ready = replace(in_the_set(), state=State.READY, playback=None, screening_passed_for=None, full_check_due=True)
    session, reply = asked(ready, 30, START)

    assert (session.state, reply.score, session.rests_until) == (State.DIAGNOSIS, None, 0)


def test_give_me_ten_means_seconds_while_a_leg_moves_and_reps_before_the_set() -> None:
    bare = Utterance(Intent.COUNTDOWN, START, word="bare", number=10)
    ready = replace(in_the_set(), state=State.READY, completed_reps=Legs(), playback=None)
    moving, _ = respond(in_the_set(), bare)
    chosen, _ = respond(ready, bare)

    assert moving.rests_until > START
    assert chosen.rests_until == 0
    assert chosen.target_reps == Legs(10, 10)
