"""The sentences: plain words, one breath each, and every cue inside its beat at every pace."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from simulator.audio.samples import lasts
from simulator.audio.voice import Espeak, VoiceMissingError
from skill.content.catalogue import LOCALES, Line, catalogue, values_in
from skill.exercise.protocol import CHANGE_MS, CHECK_MS, MAX_REPS, REST_MS, SETTLE_MS, SHORTEST_BREATH_MS, STEP_MS, Goal
from skill.pacing.cues import Cueing
from skill.pacing.speech_estimate import MEASURED, SLOWEST, spoken_ms
from tests.support import breadth
from tests.support.words import VALUES

WORDS = catalogue()
SLOW = 80
"""The speed at which Alexa is thought to speak, in percent of the measured voice."""

ALL = [(name, text) for name, variants in WORDS.lines.items() for text in variants]


def text(name: str, nth: int = 0) -> str:
    return WORDS.text(Line(name, VALUES, nth))


def longest_ms(name: str, speed: int) -> int:
    return max(spoken_ms(text(name, nth), speed) for nth in range(len(WORDS.lines[name])))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_sentence_can_be_said_in_every_country(locale: str) -> None:
    words = catalogue(locale)

    for name, variants in words.lines.items():
        for nth in range(len(variants)):
            assert words.text(Line(name, VALUES, nth))


def test_a_locale_nobody_has_written_for_hears_american_english() -> None:
    assert catalogue("de-DE") is catalogue("../en-US") is catalogue("en-US")


def test_the_emergency_number_is_the_countrys_own() -> None:
    numbers = {locale: catalogue(locale).text(Line("stop.emergency")) for locale in LOCALES}

    assert "nine one one" in numbers["en-US"]
    assert "nine one one" in numbers["en-CA"]
    assert "nine nine nine" in numbers["en-GB"]
    assert "triple zero" in numbers["en-AU"]
    assert "one one two" in numbers["en-IN"]


def test_a_sentence_names_only_values_it_is_given() -> None:
    known = {name for name, _ in VALUES} | set(WORDS.names)

    assert {name: values_in(said) - known for name, said in ALL if values_in(said) - known} == {}


def test_the_words_are_plain() -> None:
    """No markup, no digits, no exclamation; at the end of what is said, a full stop or a question mark."""
    assert [name for name, said in ALL if re.search(r"[<>&\d!*#]", said)] == []
    parts = ("clock.", "shown.", "span.", "when.", "times.", "practices.", "legs.", "meant.", "did_you_mean.alarm.")
    assert [name for name, said in ALL if said[-1] not in ".?" and not name.startswith(parts)] == []


def test_a_sentence_is_one_breath() -> None:
    """Nobody listens to more than a dozen seconds; the long ones are those that send somebody to a doctor."""
    lengths = {name: spoken_ms(text(name), MEASURED) for name in WORDS.lines}
    long = {name: ms for name, ms in lengths.items() if ms > 10_500}

    assert {name: ms for name, ms in long.items() if not re.match(r"(screen|stop)\.", name)} == {}
    assert max(long.values(), default=0) < 15_000


def test_no_two_variants_are_the_same() -> None:
    assert [name for name, variants in WORDS.lines.items() if len(set(variants)) < len(variants)] == []


@pytest.mark.parametrize("kind", [*Goal, Cueing.COUNT, Cueing.TONES])
def test_every_cue_fits_the_shortest_beat_there_is(kind: str) -> None:
    """With a tenth to spare, for every rep from the first to the last, in a voice as slow as Alexa's may be."""
    beats = dict.fromkeys(("in", "last", "out"), SHORTEST_BREATH_MS)
    if kind is Goal.HIPS:
        beats |= {"check": CHECK_MS, "settle": SETTLE_MS}
    for phase, ms in beats.items():
        name = f"cue.{kind}.{phase}"
        for rep in range(1, MAX_REPS + 1):
            for nth in range(len(WORDS.lines[name])):
                said = WORDS.text(Line(name, (("count", rep),), nth))
                assert spoken_ms(said, SLOW) <= ms * 9 // 10, (name, rep, nth)


@pytest.mark.outside
def test_this_machines_voice_says_every_cue_inside_its_beat_when_it_is_slow() -> None:
    """The same, measured: espeak-ng asked for four fifths of its pace, and its sound drawn out by a quarter."""
    try:
        voice = Espeak()
    except VoiceMissingError as missing:
        pytest.skip(f"NO CUE IS MEASURED: {missing}")
    for goal, phase, ms in shortest_beats():
        name = f"cue.{goal}.{phase}"
        counts = range(1, MAX_REPS + 1) if values_in(WORDS.lines[name][0]) else (1,)
        for count, nth in breadth.some([*product(counts, range(len(WORDS.lines[name])))], 4, 3):
            said = WORDS.text(Line(name, (("count", count),), nth))
            slow = max(lasts(len(voice.say(said, SLOW))), voice(said) * MEASURED // SLOW)
            assert slow <= ms * 9 // 10, (said, slow)


def shortest_beats() -> Iterator[tuple[Goal, str, int]]:
    """Each kind of cue, and how long its beat is where it is shortest."""
    for goal in Goal:
        yield from ((goal, phase, SHORTEST_BREATH_MS) for phase in ("in", "last", "out"))
    yield from ((Goal.HIPS, phase, ms) for phase, ms in (("check", CHECK_MS), ("settle", SETTLE_MS)))


@pytest.mark.parametrize("goal", Goal)
def test_every_in_breath_says_its_number(goal: Goal) -> None:
    said = [*WORDS.lines[f"cue.{goal}.in"], *WORDS.lines[f"cue.{goal}.last"]]

    assert [text for text in said if not text.startswith("{count}")] == []


@pytest.mark.parametrize("goal", Goal)
def test_no_cue_names_what_was_not_taught(goal: Goal) -> None:
    """Its words were heard while settling in, or in the explanation of the slide, but for those that anybody knows."""
    taught = " ".join(text for name, text in ALL if re.match(rf"(setup|slide)\.{goal}\.", name)).lower()
    cues = " ".join(text for name, text in ALL if name.startswith(f"cue.{goal}.")).lower()
    plain = {
        "count",
        "in",
        "out",
        "the",
        "of",
        "and",
        "all",
        "nothing",
        "last",
        "home",
        "through",
        "by",
        "breathe",
        "pulls",
    }
    words = set(re.findall(r"[a-z]+", cues)) - plain

    assert {word for word in words if not re.search(rf"\b{word.removesuffix('d')}", taught)} == set()


def test_the_change_and_the_rest_have_time_for_their_words() -> None:
    """And for the moving: at least a third of each beat is silent, and the slowest voice ends inside it."""
    beats = (*((f"change.{part}", ms) for part, ms in CHANGE_MS.items()), ("reps.rest", REST_MS), ("reps.cut", REST_MS))

    assert [name for name, ms in beats if longest_ms(name, MEASURED) > ms * 2 // 3] == []
    assert [name for name, ms in beats if longest_ms(name, SLOWEST) > ms] == []


@pytest.mark.parametrize("goal", Goal)
def test_a_setup_read_through_leaves_time_to_do_each_step(goal: Goal) -> None:
    """Six seconds or more after the words of a slow voice."""
    for step, ms in enumerate(STEP_MS[goal], 1):
        assert ms - longest_ms(f"setup.{goal}.{step}", SLOW) >= 6000, (goal, step)


STUMBLED_OVER = (
    *(r"with a weak belly", r"making a triangle", r"one breath at a time", r"both good", r"slackens home"),
    *(r"comes first\.", r"^Here we are", r"Then we can begin", r"^You began with", r"tailbone, or sacrum"),
    *(r"Another voice began", r"can wait.*\bOr shall we"),
    r"operation this year",  # in January that is none of the last twelve months
)
"""Words that were heard and not understood, or that said what was not so."""


def test_nothing_is_said_that_listeners_stumbled_over() -> None:
    assert [(name, said) for name, said in ALL if any(re.search(words, said) for words in STUMBLED_OVER)] == []


@pytest.mark.parametrize("question", [1, 2])
@pytest.mark.parametrize("answer", ["yes", "unsure", "somewhat"])
def test_whoever_is_turned_away_for_the_knee_hears_that_the_hip_slides_bend_it_too(question: int, answer: str) -> None:
    assert "bend the same knee" in text(f"screen.knees.{question}.{answer}")


def test_the_screening_words_can_all_be_asked_about() -> None:
    """Each medical word of a safety question has its explanation."""
    asked = " ".join(
        said for name, said in ALL if re.match(r"(screen\.(knees|hips)\.\d\.whole\.|news\.)", name)
    ).lower()
    words = ("cartilage", "arthritis", "tendon", "ligament", "calf", "genitals", "throbbing", "fever", "numb", "bowel")

    assert [word for word in words if word not in asked] == []
    assert [word for word in words if f"term.{word}" not in WORDS.lines and word != "numb"] == []
