"""A score sounds as long as it is, in both renderings, whatever the voice; and what is spoken is what was promised."""

import json
import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.device import apla as apla_player
from simulator.device import ssml as ssml_player
from simulator.device.player import sound_ms
from simulator.device.timeline import Entry, Kind, Timeline, length
from skill.content.catalogue import Catalogue, Line, catalogue
from skill.dialogue.engine import respond
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.reply import Reply
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.dialogue.table.row import Kind as ReplyKind
from skill.exercise.protocol import LADDER, MAX_REPS, MIN_REPS, Goal, Leg, Legs, Pace
from skill.hearing.utterance import DAY_MS, Intent, Utterance
from skill.pacing.score import RESPONSE_MS, Phase, Walkthrough, compose
from skill.pacing.speech_estimate import spoken_ms
from skill.rendering import apla, ssml

WORDS = catalogue()
START = 20_000 * DAY_MS
EVERY_SET = [*product(Goal, range(MIN_REPS, MAX_REPS + 1), LADDER)]
NUMBERS = {word: number for number, word in enumerate(WORDS.numbers)}


def replies(goal: Goal, reps: int, pace: Pace) -> list[Reply]:
    """What is answered to "ready": the set, in one reply or, cut at the change, in two."""
    habit = Habit(Legs(reps, reps), pace)
    profile = Profile(goal, ((goal, habit),), ((goal, START // DAY_MS),), (goal,))
    session = Session(
        State.READY, goal=goal, target_reps=habit.reps, pace=pace, screening_passed_for=goal, profile=profile
    )
    session, reply = respond(session, Utterance(Intent.NEXT, START))
    found = [reply]
    if reply.score and Leg.LEFT not in reply.score.legs:
        session, reply = respond(session, Utterance(Intent.NEXT, START + 230_000))
        found.append(reply)
    return found


def sounds(reply: Reply, pace: int = 100) -> Timeline:
    """The reply as APL for audio, in a voice `pace` percent as slow as the skill expects."""
    assert reply.score
    document = apla.render(reply.score, reply.after, WORDS)
    return apla_player.play(document, {}, apla_player.Stage(lambda text: spoken_ms(text) * pace // 100, sound_ms))


def said(timeline: Timeline) -> list[Entry]:
    return [entry for entry in timeline if entry.kind is Kind.SPEECH]


def counted(texts: list[str]) -> list[int]:
    """The numbers that begin a cue."""
    found = [re.match(r"(\w+)(?:\.|, the last)", text) for text in texts]
    return [NUMBERS[one[1].lower()] for one in found if one and one[1].lower() in NUMBERS]


@pytest.mark.parametrize(("goal", "reps", "pace"), EVERY_SET)
def test_the_spoken_count_is_the_promised_one_right_first_and_legs_equal(goal: Goal, reps: int, pace: Pace) -> None:
    """One to the promised number, twice, in the document and in the SSML alike; and all of it fits the platform."""
    expected = [*range(1, reps + 1)] * 2
    in_document: list[int] = []
    in_ssml: list[int] = []
    for reply in replies(goal, reps, pace):
        assert reply.score
        in_document += counted([entry.text for entry in said(sounds(reply))])
        text = ssml.render_score(reply.score, reply.after, WORDS)
        in_ssml += counted([entry.text for entry in said(ssml_player.play(text, spoken_ms, sound_ms))])
        silence = ssml.render_lines(reply.no_input, WORDS, reply.no_input_gap_ms or ssml.PAUSE_MS)
        spoken = length(sounds(reply)) + length(ssml_player.play(silence, spoken_ms, sound_ms))
        assert spoken <= RESPONSE_MS
        assert len(text) < 8_000
        assert (
            max(ssml_player.break_ms(each) for each in ssml_player.parse(text).iter("break")) <= ssml.LONGEST_BREAK_MS
        )
        assert len(json.dumps(apla.render(reply.score, reply.after, WORDS))) < 60_000

    assert in_document == expected
    assert in_ssml == expected


@pytest.mark.slow
@given(st.sampled_from(EVERY_SET), st.integers(50, 300))
def test_no_voice_moves_a_beat(which: tuple[Goal, int, Pace], pace: int) -> None:
    """However slow the voice, each breath begins when the score says, counted from the first."""
    for reply in replies(*which):
        assert reply.score
        beats = [beat for beat in reply.score.beats if beat.phase in apla.BREATHING]
        heard = [entry for entry in sounds(reply, pace) if entry.kind is Kind.SILENCE and "/" in entry.descriptions[-1]]
        shift = heard[0].start - beats[0].start

        assert shift >= 0
        per_leg = [beat for beat in beats if beat.leg is beats[0].leg]
        assert [entry.start - shift for entry in heard[: len(per_leg)]] == [beat.start for beat in per_leg]
        assert [entry.end - entry.start for entry in heard] == [beat.length for beat in beats]


@pytest.mark.parametrize(("goal", "pace"), [*product(Goal, LADDER)])
@pytest.mark.parametrize("slowness", [70, 100, 125])
def test_both_renderings_last_exactly_as_long_as_the_score(goal: Goal, pace: Pace, slowness: int) -> None:
    """The document in any voice up to a quarter slower; the SSML in the voice that was estimated."""
    for reply in replies(goal, 10, pace):
        assert reply.score
        without_closing = replace(reply, praise=(), question=(), hint=())

        assert length(sounds(without_closing, slowness)) == reply.score.length
        assert (
            length(ssml_player.play(ssml.render_score(reply.score, (), WORDS), spoken_ms, sound_ms))
            == reply.score.length
        )


@pytest.mark.parametrize("goal", Goal)
def test_a_setup_read_through_lasts_as_long_as_its_score_too(goal: Goal) -> None:
    score = compose(Walkthrough(goal))

    assert length(sounds(Reply(State.WALK, ReplyKind.STEP, score=score))) == score.length
    assert length(ssml_player.play(ssml.render_score(score, (), WORDS), spoken_ms, sound_ms)) == score.length


def test_a_lead_in_is_never_cut_and_a_cue_is_never_late() -> None:
    """A voice half as fast again is still heard to the end of the lead-in; only a breath's own cue gives way."""
    reply = replies(Goal.HIPS, 5, LADDER[0])[0]
    assert reply.score
    leads = sum(beat.phase is Phase.LEAD for beat in reply.score.beats)
    slow = said(sounds(reply, 150))
    cues = [entry for entry in slow if entry.descriptions and "/" in entry.descriptions[-1]]

    assert [each.end - each.start for each in slow[:leads]] == [spoken_ms(each.text) * 3 // 2 for each in slow[:leads]]
    assert max(entry.end - entry.start for entry in cues) <= LADDER[0].inhale


@pytest.mark.parametrize(
    ("slow", "spoken"),
    [
        (False, "<speak>Up &lt; down &amp; in &gt; out.</speak>"),
        (True, '<speak><prosody rate="80%">Up &lt; down &amp; in &gt; out.</prosody></speak>'),
    ],
)
def test_characters_that_mean_something_in_xml_are_escaped_in_what_is_spoken(slow: bool, spoken: str) -> None:
    words = Catalogue({"odd": ("up < down & in > out.",)}, {}, ())

    assert ssml.render_lines([Line("odd")], words, slow=slow) == spoken
