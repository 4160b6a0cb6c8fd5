"""Whatever set somebody wishes for: what is promised is spoken, played and kept, and each answer keeps the limits."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.device import apla as apla_player
from simulator.device import ssml as ssml_player
from simulator.device.player import sound_ms
from simulator.device.timeline import Entry, Kind, Timeline, length
from skill.content.catalogue import Line, catalogue
from skill.dialogue.engine import credit, respond
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.reply import Reply
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import LADDER, LOWEST_REPS_AFTER_PAIN, MAX_REPS, Goal, Leg, Legs, Pace
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from skill.pacing.cues import Cueing
from skill.pacing.score import RESPONSE_MS, Phase
from skill.pacing.speech_estimate import spoken_ms
from skill.rendering import apla, ssml
from tests.support.examples import examples
from tests.support.sets import PACES

WORDS = catalogue()
START = 20_000 * DAY_MS
SLOW = 80
"""The speed at which Alexa is thought to speak, in percent of the measured voice."""

MOST_CLIPS = 15
REPS = st.integers(LOWEST_REPS_AFTER_PAIN, MAX_REPS)


@dataclass(frozen=True, slots=True)
class Wish:
    """A set as somebody wishes it."""

    goal: Goal
    legs: Legs
    pace: Pace
    cueing: Cueing = Cueing.FULL
    slow_speech: bool = False
    first_leg: Leg = Leg.RIGHT

    @property
    def legs_in_order(self) -> tuple[Leg, ...]:
        """The legs that have reps, in the order in which they are to come."""
        return tuple(leg for leg in (self.first_leg, self.first_leg.other) if self.legs.of(leg))

    @property
    def ready(self) -> Session:
        """About to begin."""
        habit = Habit(self.legs, self.pace)
        screened = ((self.goal, START // DAY_MS),)
        profile = Profile(
            *(self.goal, ((self.goal, habit),), screened, (self.goal,)),
            cueing=self.cueing,
            slow_speech=self.slow_speech,
        )
        session = Session(State.READY, goal=self.goal, target_reps=self.legs, pace=self.pace, profile=profile)
        return replace(session, screening_passed_for=self.goal, leg=self.first_leg, first_leg=self.first_leg)


def one_leg(leg: Leg, reps: int) -> tuple[Legs, Leg]:
    """Only that leg: it begins, and the other has none."""
    return Legs().put(leg, reps), leg


BOTH_OR_ONE = st.tuples(st.builds(Legs, REPS, REPS), st.sampled_from(Leg)) | st.builds(
    one_leg, st.sampled_from(Leg), REPS
)
WISHES = st.builds(
    lambda goal, legs, pace, cueing, slow: Wish(goal, legs[0], pace, cueing, slow, legs[1]),
    st.sampled_from(Goal),
    BOTH_OR_ONE,
    PACES,
    st.sampled_from(Cueing),
    st.booleans(),
)
CORNERS = [
    Wish(goal, Legs(10, 10), pace, cueing, slow_speech=True)
    for goal, pace, cueing in product(
        Goal, (LADDER[0], LADDER[-1], Pace(8_000, 8_000, 6_000), Pace(3_000, 3_000, 1_000)), Cueing
    )
]


def practised(wish: Wish) -> Iterator[tuple[Session, Reply]]:
    """Each answer with a score, from "ready" to the end of the set, and the session when it is over."""
    session, at = wish.ready, START
    while session.state is not State.FEEL:
        session, reply = respond(session, Utterance(Intent.NEXT, at))
        assert reply.score
        at += reply.score.length + 10_000
        session = credit(session, at)
        yield session, reply


def heard(reply: Reply, speed: int) -> Timeline:
    """An answer as APL for audio plays it, in a voice of such a speed."""
    assert reply.score
    document = apla.render(reply.score, reply.after, WORDS, slow=reply.slow_speech)
    return apla_player.play(document, {}, apla_player.Stage(lambda text: spoken_ms(text, speed), sound_ms))


def in_the_breath(reply: Reply) -> list[Entry]:
    """What is heard while a leg moves."""
    return [entry for entry in heard(reply, 100) if entry.descriptions and "/" in entry.descriptions[-1]]


def holds(wish: Wish) -> None:
    """What was promised is played and kept, rep by rep, and every answer keeps the platform's limits."""
    played: list[tuple[Leg | None, int]] = []
    session = wish.ready
    for now, reply in practised(wish):
        session = now
        assert reply.score
        timeline = heard(reply, SLOW)
        names = [name for entry in timeline for name in entry.descriptions]
        played += [
            (leg, rep)
            for leg, rep in product(wish.legs_in_order, range(1, MAX_REPS + 1))
            if f"{leg} {rep}/{wish.legs.of(leg)} in" in names
        ]
        spoken = [entry.text for entry in timeline if entry.kind is Kind.SPEECH]
        for beat in reply.score.beats:
            marked = beat.cue is not None or beat.tone is not None
            assert marked or beat.phase in (Phase.CHECK, Phase.SETTLE), "nobody is left without a mark"
            if beat.phase in apla.BREATHING and beat.cue and beat.tone is None:
                text = WORDS.text(beat.cue)
                assert text in spoken
                assert spoken_ms(text, SLOW) <= beat.length * 9 // 10, text
        silence = ssml.render_lines(reply.no_input, WORDS, reply.no_input_gap_ms or ssml.PAUSE_MS)
        reprompt = length(ssml_player.play(silence, spoken_ms, sound_ms))
        assert length(heard(reply, 100)) + reprompt <= RESPONSE_MS
        assert sum(entry.kind is Kind.AUDIO for entry in timeline) <= MOST_CLIPS
        text = ssml.render_score(reply.score, reply.after, WORDS, slow=reply.slow_speech)
        assert len(text) < 8_000
        document = apla.render(reply.score, reply.after, WORDS, "https://bucket.example", slow=reply.slow_speech)
        assert len(json.dumps(document)) < 60_000

    assert played == [(leg, rep) for leg in wish.legs_in_order for rep in range(1, wish.legs.of(leg) + 1)]
    assert session.completed_reps == wish.legs
    assert session.practice
    assert (session.practice.completed_reps, session.practice.finished) == (wish.legs, True)


@pytest.mark.parametrize("wish", CORNERS, ids=str)
def test_the_largest_sets_are_spoken_played_and_kept_as_promised(wish: Wish) -> None:
    holds(wish)


@pytest.mark.slow
@examples(60)
@given(WISHES)
def test_any_set_is_spoken_played_and_kept_as_promised(wish: Wish) -> None:
    holds(wish)


def test_the_four_tones_are_four_sounds() -> None:
    assert len({source for source, _ in apla.TONES.values()}) == 4


def test_with_only_the_count_nothing_but_numbers_is_said_in_the_breath() -> None:
    reply = next(practised(Wish(Goal.HIPS, Legs(5, 5), LADDER[1], Cueing.COUNT)))[1]

    assert [entry.text for entry in in_the_breath(reply) if entry.kind is Kind.SPEECH] == [
        "One.",
        "Two.",
        "Three.",
        "Four.",
        "Five, the last.",
    ] * 2


def test_with_tones_no_word_is_said_in_the_breath_and_the_last_rep_has_its_own() -> None:
    reply = next(practised(Wish(Goal.KNEES, Legs(3, 3), LADDER[1], Cueing.TONES)))[1]
    rung = [entry.source.rpartition("sfx_")[2] for entry in heard(reply, 100) if entry.kind is Kind.AUDIO]
    leg = ["bell_short_chime_02", "electronic_beep_02"] * 2 + ["bell_timer_01", "electronic_beep_02"]

    assert [entry.text for entry in in_the_breath(reply) if entry.kind is Kind.SPEECH] == []
    assert rung == [*leg, "church_bell_1x_03", *leg]


def test_slower_speech_moves_no_beat_and_pauses_after_each_item_of_a_list() -> None:
    usual, slow = (
        next(practised(Wish(Goal.KNEES, Legs(5, 5), LADDER[1], slow_speech=slow)))[1] for slow in (False, True)
    )
    assert usual.score
    assert slow.score
    beats = [[(b.phase, b.length) for b in score.beats if b.nth] for score in (usual.score, slow.score)]
    lead = slow.score.beats[0]
    assert lead.cue

    assert beats[0] == beats[1]
    assert lead.length >= spoken_ms(WORDS.text(lead.cue), SLOW) * 100 // SLOW
    text = ssml.render_lines([Line("feel.ask")], WORDS, slow=True)
    assert '<prosody rate="80%">' in text
    assert 'easy, <break time="500ms"/>just right' in text
