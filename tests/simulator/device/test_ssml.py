"""SSML is laid out in time as it will be heard, and what no device plays is refused in one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.device import ssml
from simulator.device.timeline import Entry, Kind, Timeline, UnplayableError, cut, length, moved, spoken_ms
from tests.support.speech import voice

CHIME = "soundbank://soundlibrary/musical/amzn_sfx_bell_short_chime_01"


def sounds(source: str) -> int:
    return 2_500


def play(inner: str) -> Timeline:
    return ssml.play(f"<speak>{inner}</speak>", voice, sounds)


def laid(inner: str) -> list[tuple[int, int, str]]:
    """What begins and ends when: the words, the source of a sound, or nothing for a silence."""
    return [(entry.start, entry.end, entry.text or entry.source) for entry in play(inner)]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("", []),
        ("Hello.", [(0, 600, "Hello.")]),
        ("  Hello,\n  you  ", [(0, 1_000, "Hello, you")]),
        ("a &amp; b", [(0, 500, "a & b")]),
        ("In.<break time='1s'/>Out.", [(0, 300, "In."), (300, 1_300, ""), (1_300, 1_700, "Out.")]),
        ("<break time='250ms'/>In.", [(0, 250, ""), (250, 550, "In.")]),
        ("<break time='1.5s'/>", [(0, 1_500, "")]),
        ("<break time='0s'/>In.", [(0, 300, "In.")]),
        ("<break time='10s'/><break time='3s'/>", [(0, 10_000, ""), (10_000, 13_000, "")]),
        ("<break/>", [(0, 250, "")]),
        ("<break strength='x-strong'/>", [(0, 700, "")]),
        ("<break strength='none'/>In.", [(0, 300, "In.")]),
        ("<p>One.</p>Two.", [(0, 400, "One."), (400, 1_100, ""), (1_100, 1_500, "Two.")]),
        ("<s>One.</s><s>Two.</s>", [(0, 400, "One."), (400, 800, ""), (800, 1_200, "Two."), (1_200, 1_600, "")]),
        ("<p><s>One.</s></p>", [(0, 400, "One."), (400, 800, ""), (800, 1_500, "")]),
        ("<prosody rate='slow'>Three.</prosody>", [(0, 800, "Three.")]),
        ("<prosody rate='50%'>In.</prosody>Out.", [(0, 600, "In."), (600, 1_000, "Out.")]),
        ("<prosody rate='x-fast'>Three.</prosody>", [(0, 400, "Three.")]),
        ("<prosody rate='50%'><prosody rate='50%'>In.</prosody></prosody>", [(0, 1_200, "In.")]),
        ("<prosody rate='50%'><break time='1s'/></prosody>", [(0, 1_000, "")]),
        ("<prosody volume='soft'>In.</prosody>", [(0, 300, "In.")]),
        (
            "the <sub alias='iliotibial'>IT</sub> band",
            [(0, 300, "the"), (300, 1_300, "iliotibial"), (1_300, 1_700, "band")],
        ),
        ("<say-as interpret-as='digits'>123</say-as>", [(0, 300, "123")]),
        (f"<audio src='{CHIME}'/>In.", [(0, 2_500, CHIME), (2_500, 2_800, "In.")]),
        ("<!-- a note -->In.", [(0, 300, "In.")]),
    ],
)
def test_an_ssml_element_lasts_as_long_as_documented(inner: str, expected: list[tuple[int, int, str]]) -> None:
    assert laid(inner) == expected


def test_an_ssml_timeline_tells_speech_silence_and_sounds_apart() -> None:
    inner = f"In.<break time='1s'/><prosody rate='50%' volume='soft'>Out.<audio src='{CHIME}'/></prosody>"

    assert play(inner) == (
        Entry(0, 300, Kind.SPEECH, "In."),
        Entry(300, 1_300, Kind.SILENCE),
        Entry(1_300, 2_100, Kind.SPEECH, "Out.", filters=("rate 50%", "volume soft")),
        Entry(2_100, 4_600, Kind.AUDIO, source=CHIME, filters=("rate 50%", "volume soft")),
    )


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("<p>Hello.</p>", "SSML begins with <p>, not <speak>"),
        ("<speak><speak>In.</speak></speak>", "SSML has a <speak> within a <speak>"),
        ("<speak><voice name='Joey'>In.</voice></speak>", "SSML has the unknown tag <voice>"),
        ("<speak><break length='1s'/></speak>", "SSML <break> has the unknown attribute length"),
        ("<speak><break time='soon'/></speak>", "SSML <break> has the unreadable time 'soon'"),
        ("<speak><break time='-1s'/></speak>", "SSML <break> has the unreadable time '-1s'"),
        ("<speak><break time='1e9s'/></speak>", "SSML <break> has the unreadable time '1e9s'"),
        ("<speak><break strength='huge'/></speak>", "SSML <break> has the unknown strength 'huge'"),
        ("<speak><break time='1s'>In.</break></speak>", "SSML <break> has something in it"),
        (f"<speak><audio src='{CHIME}'><p/></audio></speak>", "SSML <audio> has something in it"),
        (
            "<speak><audio src='http://a/b.mp3'/></speak>",
            "SSML <audio> has the source 'http://a/b.mp3', neither https:// nor soundbank://",
        ),
        ("<speak><audio/></speak>", "SSML <audio> has the source '', neither https:// nor soundbank://"),
        ("<speak><sub>IT</sub></speak>", "SSML <sub> has no alias"),
        ("<speak><prosody rate='19%'>In.</prosody></speak>", "SSML <prosody> has the unknown rate '19%'"),
        ("<speak><prosody rate='brisk'>In.</prosody></speak>", "SSML <prosody> has the unknown rate 'brisk'"),
        (f"<speak>{'<p>' * 1_500}In.{'</p>' * 1_500}</speak>", "SSML is nested too deeply"),
    ],
)
def test_what_cannot_be_played_is_refused_in_one_sentence(text: str, refusal: str) -> None:
    with pytest.raises(UnplayableError) as refused:
        ssml.play(text, voice, sounds)

    assert str(refused.value) == refusal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello.",
        "<speak>a & b</speak>",
        "<speak>In.<break time='1s'></speak>",
        "<speak>\ud800</speak>",
        "<speak>\0</speak>",
        "<!DOCTYPE x [<!ENTITY e 'ha'>]><speak>&e;</speak>",
    ],
)
def test_what_is_not_well_formed_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(UnplayableError, match=r"^SSML is not well-formed: .+$"):
        ssml.play(text, voice, sounds)


@pytest.mark.parametrize("digits", ["9" * 400, f"1.{'9' * 400}"])
def test_a_break_of_absurd_length_is_unreadable(digits: str) -> None:
    with pytest.raises(UnplayableError, match="unreadable time"):
        play(f"<break time='{digits}s'/>")


def test_a_rate_within_a_rate_never_stands_still() -> None:
    slow = "<prosody rate='20%'>" * 5 + "In." + "</prosody>" * 5

    assert length(play(slow)) == 300 * 100


TAGS = st.sampled_from([*ssml.TAGS, "voice"])
NAMES = st.sampled_from(["time", "strength", "rate", "src", "alias", "volume"])
VALUES = st.sampled_from(["", "1s", "2.5s", "300ms", "strong", "50%", "20%", "fast", CHIME, "x"])


def written(tag: str, attributes: dict[str, str], children: list[str]) -> str:
    start = " ".join([tag, *(f"{name}='{value}'" for name, value in attributes.items())])
    return f"<{start}>{''.join(children)}</{tag}>"


def element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(written, TAGS, st.dictionaries(NAMES, VALUES, max_size=2), st.lists(children, max_size=3))


@given(st.recursive(st.sampled_from(["In.", " ", "a & b"]), element, max_leaves=8) | st.text(max_size=20))
def test_anything_is_played_without_a_gap_or_refused(inner: str) -> None:
    try:
        timeline = play(inner)
    except UnplayableError:
        timeline = ()

    assert [entry.start for entry in timeline] == [0, *(entry.end for entry in timeline)][: len(timeline)]


@pytest.mark.parametrize(("text", "ms"), [("", None), ("  ", None), ("Hello\n  you", 900)])
def test_plain_text_is_said_in_one_go(text: str, ms: int | None) -> None:
    expected = () if ms is None else (Entry(0, ms, Kind.SPEECH, "Hello you"),)

    assert ssml.plain(text, voice) == expected


def test_the_usual_voice_takes_longer_over_more_and_never_less_than_a_third_of_a_second() -> None:
    assert (spoken_ms(""), spoken_ms("In."), spoken_ms("Breathe in.")) == (300, 300, 682)


HEARD = (Entry(0, 100, Kind.SPEECH, "a"), Entry(100, 400, Kind.SILENCE), Entry(50, 250, Kind.SPEECH, "b"))


def test_a_timeline_is_as_long_as_its_last_sound() -> None:
    assert (length(()), length(HEARD)) == (0, 400)


def test_a_timeline_moves_as_a_whole() -> None:
    assert [(entry.start, entry.end) for entry in moved(HEARD, 1_000)] == [
        (1_000, 1_100),
        (1_100, 1_400),
        (1_050, 1_250),
    ]


def test_a_cut_drops_what_begins_at_it_and_shortens_what_crosses_it() -> None:
    assert [(entry.start, entry.end) for entry in cut(HEARD, 100)] == [(0, 100), (50, 100)]
