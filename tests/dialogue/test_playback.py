"""What the clock says was heard of a score: two reps of nine and a half seconds after a second of words."""

from dataclasses import replace

import pytest

from skill.dialogue import playback
from skill.dialogue.engine import credit, respond
from skill.dialogue.session import Playback, Session
from skill.dialogue.states import State
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.hearing.utterance import Intent, Utterance
from skill.pacing.cues import Cueing
from skill.pacing.score import Phase, compose
from skill.storage.records import dump, load

SENT = 1_700_000_000_000
TWO_REPS = Session(
    State.REPS, goal=Goal.KNEES, pace=LADDER[1], target_reps=Legs(2, 0), playback=Playback(SENT, lead_ms=1_000)
)
PLAIN = replace(TWO_REPS, playback=Playback(SENT, 1_000, plain_voice=True))
READ = replace(TWO_REPS, state=State.WALK)


@pytest.mark.parametrize(
    ("ms", "sounding", "credited", "all_of_it"),
    [
        (0, Phase.LEAD, 0, False),
        (3_999, Phase.LEAD, 0, False),
        (4_000, Phase.IN, 0, False),
        (8_000, Phase.OUT, 0, False),
        (12_000, Phase.SETTLE, 0, False),
        (13_499, Phase.SETTLE, 0, False),
        (13_500, Phase.IN, 1, False),
        (22_999, Phase.SETTLE, 1, False),
        (23_000, Phase.REST, 2, True),
        (26_999, Phase.REST, 2, True),
        (27_000, None, 2, True),
    ],
)
def test_a_rep_is_credited_three_seconds_after_its_end_for_the_lags_that_nobody_tells(
    ms: int, sounding: Phase | None, credited: int, all_of_it: bool
) -> None:
    heard, over = playback.heard_by(TWO_REPS, SENT + ms)

    assert (playback.sounding(TWO_REPS, SENT + ms), heard.completed_reps.right, over) == (sounding, credited, all_of_it)


def test_when_nothing_plays_nothing_sounds() -> None:
    assert playback.sounding(replace(TWO_REPS, state=State.PAUSED), SENT + 4_000) is None
    assert playback.sounding(replace(TWO_REPS, playback=None), SENT + 4_000) is None


def test_nothing_is_credited_of_a_score_that_was_never_sent() -> None:
    unsent = replace(TWO_REPS, playback=None)

    assert credit(unsent, SENT + 60_000) == unsent


def test_a_score_is_over_at_its_end_and_one_that_was_never_sent_is_not() -> None:
    """With the four seconds of rest after the last rep."""
    before, at = SENT + 23_999, SENT + 24_000

    assert [playback.may_be_over(TWO_REPS, each) for each in (before, at)] == [False, True]
    assert [playback.should_be_over(TWO_REPS, each) for each in (before, at)] == [False, True]
    unsent = replace(TWO_REPS, playback=None)
    assert (playback.may_be_over(unsent, at), playback.should_be_over(unsent, at)) == (False, False)


def test_a_fast_voice_may_be_over_sooner_and_of_a_slow_one_less_is_credited() -> None:
    assert [playback.may_be_over(PLAIN, SENT + ms) for ms in (22_000, 23_000)] == [False, True]
    assert playback.heard_by(PLAIN, SENT + 25_000)[0].completed_reps == Legs(1, 0)
    assert playback.heard_by(TWO_REPS, SENT + 25_000)[0].completed_reps == Legs(2, 0)


def test_of_a_setup_that_is_read_the_step_is_kept_at_which_it_was_broken_off() -> None:
    """The first step takes seventeen seconds, all of them seventy-eight."""
    steps = [playback.heard_by(READ, SENT + ms)[0].step for ms in (2_000, 20_999, 21_000)]

    assert steps == [1, 1, 2]
    assert [playback.heard_by(READ, SENT + ms)[1] for ms in (81_999, 82_000)] == [False, True]


@pytest.mark.parametrize(
    ("done", "target", "ms"),
    [
        (Legs(0, 0), Legs(2, 0), 19_000),
        (Legs(0, 0), Legs(2, 2), 55_500),
        (Legs(0, 0), Legs(2, 1), 46_000),
        (Legs(2, 1), Legs(2, 2), 9_500),
        (Legs(2, 2), Legs(2, 2), 0),
        (Legs(3, 1), Legs(2, 2), 9_500),
    ],
)
def test_what_is_left_of_a_set_takes_its_reps_and_the_change_of_leg(done: Legs, target: Legs, ms: int) -> None:
    session = replace(TWO_REPS, completed_reps=done, target_reps=target)

    assert playback.time_left(replace(session, leg=session.current_leg)) == ms
    assert playback.time_left(replace(session, goal=None)) == 0


def test_both_lags_are_a_second_and_a_half() -> None:
    """Guesses on the safe side: too large, and one rep too many is offered; too small, and one not done is credited."""
    assert (playback.START_LAG_MS, playback.HEARING_LAG_MS) == (1500, 1500)


def test_with_the_last_rep_of_a_leg_it_is_the_other_legs_turn() -> None:
    heard = playback.played_to_the_end(replace(TWO_REPS, target_reps=Legs(2, 2), completed_reps=Legs(0, 1)))

    assert (heard.completed_reps, heard.leg) == (Legs(2, 2), Leg.LEFT)


@pytest.mark.parametrize("intent", [Intent.ONLY_LEG, Intent.SKIP_LEG, Intent.OTHER_LEG])
@pytest.mark.parametrize("done", [Legs(0, 0), Legs(4, 0)])
def test_the_clock_of_what_plays_after_a_leg_is_left_out_is_that_of_what_is_kept(intent: Intent, done: Legs) -> None:
    """By the score that is made again it is known what was heard."""
    word = Leg.LEFT if intent is Intent.ONLY_LEG else None
    session = replace(TWO_REPS, screening_passed_for=Goal.KNEES, target_reps=Legs(5, 5), completed_reps=done)

    after, reply = respond(session, Utterance(intent, 0, word=word))

    kept = load(dump(after))
    assert reply.score
    assert kept.playback
    assert compose(playback.recipe(kept), ((None, kept.playback.lead_ms),)).length == reply.score.length


@pytest.mark.parametrize("cueing", Cueing)
def test_what_plays_keeps_its_cues_whatever_another_device_wishes_meanwhile(cueing: Cueing) -> None:
    """Tones are cut into shorter answers than words, so that the clock would be another score's."""
    playing = replace(TWO_REPS, playback=Playback(SENT, 1_000, cueing=cueing))
    others = [replace(playing, profile=replace(playing.profile, cueing=other)) for other in Cueing]

    kept = [load(dump(each)) for each in others]

    assert {playback.recipe(each) for each in kept} == {playback.recipe(playing)}


def test_what_was_sent_before_its_cues_were_kept_says_what_the_profile_says() -> None:
    old = dump(replace(TWO_REPS, profile=replace(TWO_REPS.profile, cueing=Cueing.TONES)))
    for playing in ([SENT, 1_000], [SENT, 1_000, 1]):
        old["place"]["playing"] = playing

        kept = load(old)

        assert kept.playback == Playback(SENT, 1_000, plain_voice=len(playing) == 3)
        assert playback.recipe(kept).cueing is Cueing.TONES  # type: ignore[union-attr]
