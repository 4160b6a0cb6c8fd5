"""A timeline as samples: what sounds when, how filters change it, and no click where it is cut."""

from math import sqrt

import numpy as np
import pytest

from simulator.audio.chime import chime
from simulator.audio.mixing import mixed
from simulator.audio.samples import CUT_MS, LOUDEST, RATE, Samples, at, cut, faded, lasts, louder, mix, quiet
from simulator.device import apla, ssml
from simulator.device.player import sound_ms
from simulator.device.timeline import Entry, Kind, UnplayableError

BELL = "soundbank://soundlibrary/musical/amzn_sfx_bell_short_chime_01"
LEVEL = 8_000


def steady(text: str, percent: int = 100) -> Samples:
    """A voice that hums, 100 ms a letter, and as much faster as it is asked to be."""
    return np.full(at(100) * len(text) * 100 // percent, LEVEL, np.int16)


def spoken(text: str) -> int:
    return 100 * len(text)


def entry(kind: Kind = Kind.SPEECH, start: int = 0, end: int = 1_000, *filters: str) -> Entry:
    """A second of humming, or of the library's bell."""
    if kind is Kind.SPEECH:
        return Entry(start, end, kind, text="abcdefghij", filters=filters)
    return Entry(start, end, kind, source=BELL, filters=filters)


def level(samples: Samples) -> float:
    """How loud they are: the root of the mean of their squares."""
    return sqrt((samples.astype(float) ** 2).mean())


def test_the_same_ms_is_always_the_same_sample() -> None:
    """Each entry is placed from the beginning, so that nothing adds up over an answer."""
    assert [at(ms) for ms in (0, 1, 1000, 240_000)] == [0, 22, RATE, 240 * RATE]
    assert lasts(at(1000)) == 1000
    assert lasts(at(1000) + 1) == 1001


def test_speech_sounds_in_its_place_and_silence_is_silent() -> None:
    timeline = (Entry(0, 500, Kind.SILENCE), entry(start=500, end=1_500), Entry(1_500, 1_800, Kind.SILENCE))

    samples = mixed(timeline, steady)

    assert len(samples) == at(1_800)
    assert not samples[: at(500)].any()
    assert set(samples[at(500) : at(1_500)]) == {LEVEL}
    assert not samples[at(1_500) :].any()


def test_what_is_cut_off_fades_and_does_not_click() -> None:
    """Nor does it sound longer than its place."""
    samples = mixed((entry(end=400), Entry(400, 500, Kind.SILENCE)), steady)
    edge = samples[at(400) - at(CUT_MS) : at(400)]

    assert len(samples) == at(500)
    assert samples[at(300)] == LEVEL
    steps = -np.diff(edge)
    assert steps.min() >= 0
    assert steps.max() < LEVEL / 50
    assert not samples[at(400) :].any()


def test_two_that_sound_together_are_added_and_never_wrap_around() -> None:
    both = mixed((entry(), entry()), steady)
    many = mixed((entry(),) * 5, steady)

    assert set(both) == {2 * LEVEL}
    assert set(many) == {LOUDEST}


@pytest.mark.parametrize(
    ("filtering", "percent"),
    [
        ("Volume amount=50%", 50),
        ("Volume amount=0.25", 25),
        ("Volume", 100),
        ("volume soft", 60),
        ("volume silent", 0),
        ("volume +20dB", 1_000),
        ("volume -20dB", 10),
    ],
)
def test_a_volume_makes_it_louder_or_softer(filtering: str, percent: float) -> None:
    expected = min(LOUDEST, round(LEVEL * percent / 100))

    assert set(mixed((entry(Kind.SPEECH, 0, 1_000, filtering),), steady)) == {expected}


def test_a_fade_rises_from_nothing_and_falls_to_nothing() -> None:
    rising = mixed((entry(Kind.SPEECH, 0, 1_000, "FadeIn duration=200"),), steady)
    falling = mixed((entry(Kind.SPEECH, 0, 1_000, "FadeOut duration=200"),), steady)

    assert (rising[0], rising[at(500)]) == (falling[-1], falling[at(500)]) == (0, LEVEL)
    assert [rising[at(100)], falling[at(900)]] == pytest.approx([LEVEL / 2] * 2, rel=0.01)


def test_a_fade_may_be_longer_than_the_sound() -> None:
    assert list(faded(np.array([10, 10], np.int16), rise=100, fall=100)) == [0, 0]


def test_trim_takes_a_part_and_repeat_plays_it_again() -> None:
    """Filters work one after another: what is trimmed is what is repeated."""
    whole = chime(BELL, sound_ms(BELL))
    document = {
        "type": "APLA",
        "mainTemplate": {
            "item": {
                "type": "Audio",
                "source": BELL,
                "filter": [{"type": "Trim", "start": 100, "end": 400}, {"type": "Repeat", "repeatCount": 1}],
            }
        },
    }

    samples = mixed(apla.play(document, {}, apla.Stage(spoken, sound_ms)), steady)

    part = whole[at(100) : at(400)]
    uncut = len(part) - at(CUT_MS)
    assert np.array_equal(samples[:uncut], part[:uncut])
    assert np.array_equal(samples[at(300) : at(300) + uncut], part[:uncut])
    assert len(samples) == at(600)


def test_a_rate_is_spoken_not_stretched_and_rates_multiply() -> None:
    asked: list[int] = []

    def voice(text: str, percent: int) -> Samples:
        asked.append(percent)
        return steady(text, percent)

    text = '<speak><prosody rate="slow">ab<prosody rate="200%">cd</prosody></prosody>ef</speak>'
    mixed(ssml.play(text, spoken, sound_ms), voice)

    assert asked == [75, 150, 100]


@pytest.mark.parametrize(
    ("timeline", "why"),
    [
        (
            (Entry(0, 9, Kind.AUDIO, source="https://a.example/song.mp3"),),
            r"^https://a\.example/song\.mp3 is no sound this",
        ),
        ((entry(Kind.SPEECH, 0, 9, "pitch high"),), "^nothing here can change a sound by 'pitch high'$"),
        ((entry(Kind.SPEECH, 0, 9, "volume loudest"),), "^SSML <prosody> has the unknown volume 'loudest'$"),
        (
            (entry(Kind.SPEECH, 0, 9, "Volume amount=much"),),
            "^an APLA Volume filter has 'much' where a number ",
        ),
    ],
)
def test_what_cannot_be_played_is_one_clear_line(timeline: tuple[Entry, ...], why: str) -> None:
    with pytest.raises(UnplayableError, match=why):
        mixed(timeline, steady)


def test_a_sound_of_the_library_is_a_bell_as_long_as_the_device_thinks() -> None:
    other = BELL.replace("_01", "_02")
    bell = chime(BELL, sound_ms(BELL))

    assert len(bell) == at(sound_ms(BELL))
    assert np.array_equal(bell, chime(BELL, sound_ms(BELL)))
    assert not np.array_equal(bell, chime(other, sound_ms(other)))
    assert np.abs(bell).max() < LOUDEST // 2
    assert level(bell[: at(200)]) > 5 * level(bell[-at(200) :])


def test_a_mix_is_as_long_as_the_sound_that_ends_last() -> None:
    sound = mix([(0, quiet(2)), (4, np.array([5, 5], np.int16))])

    assert list(sound) == [0, 0, 0, 0, 5, 5]
    assert list(mix([], 2)) == [0, 0]
    assert list(cut(sound, 6)) == list(sound)
    assert list(louder(sound, 100)) == list(sound)
