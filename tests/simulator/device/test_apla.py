"""APL for audio is laid out in time as a device plays it, and what no device plays is refused in one sentence."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.device import apla
from simulator.device.timeline import Entry, Kind, Scope, Timeline, UnplayableError, length
from tests.support.speech import voice

CHIME = "soundbank://soundlibrary/musical/amzn_sfx_bell_short_chime_01"
FAR = f"payload.legs[{'9' * 5_000}]"
Component = dict[str, Any]


def sounds(source: str) -> int:
    return 2_500


def speech(content: str = "In.", **more: Any) -> Component:
    return {"type": "Speech", "content": content, **more}


def silence(ms: Any = 1_000, **more: Any) -> Component:
    return {"type": "Silence", "duration": ms, **more}


def audio(**more: Any) -> Component:
    return {"type": "Audio", "source": CHIME, **more}


def sequencer(*items: Component, **more: Any) -> Component:
    return {"type": "Sequencer", "items": list(items), **more}


def mixer(*items: Component, **more: Any) -> Component:
    return {"type": "Mixer", "items": list(items), **more}


def selector(*items: Component, **more: Any) -> Component:
    return {"type": "Selector", "items": list(items), **more}


def document(*items: Any, parameters: tuple[Any, ...] = ("payload",)) -> Component:
    return {"type": "APLA", "version": "0.91", "mainTemplate": {"parameters": list(parameters), "items": list(items)}}


def play(*items: Component, **payload: Any) -> Timeline:
    return apla.play(document(*items), payload, apla.Stage(voice, sounds))


def laid(*items: Component, **payload: Any) -> list[tuple[int, int, str]]:
    """What begins and ends when: the words, the source of a sound, or nothing for a silence."""
    return [(entry.start, entry.end, entry.text or entry.source) for entry in play(*items, **payload)]


@pytest.mark.parametrize(
    ("component", "expected"),
    [
        (speech("Hello."), [(0, 600, "Hello.")]),
        (speech("a <b> & c", contentType="PlainText"), [(0, 900, "a <b> & c")]),
        (speech("a &amp; b", contentType="SSML"), [(0, 500, "a & b")]),
        (speech("<speak>In.<break time='1s'/></speak>", contentType="ssml"), [(0, 300, "In."), (300, 1_300, "")]),
        (silence(1_500), [(0, 1_500, "")]),
        (silence(1_500.4), [(0, 1_500, "")]),
        (audio(), [(0, 2_500, CHIME)]),
        (sequencer(), []),
        (sequencer(speech(), silence(), audio()), [(0, 300, "In."), (300, 1_300, ""), (1_300, 3_800, CHIME)]),
        (
            sequencer(sequencer(silence(), speech()), speech()),
            [(0, 1_000, ""), (1_000, 1_300, "In."), (1_300, 1_600, "In.")],
        ),
        (mixer(), []),
        (mixer(silence(4_000), speech()), [(0, 4_000, ""), (0, 300, "In.")]),
        (selector(speech("One."), speech("Two.")), [(0, 400, "One.")]),
        (selector(speech("One.", when=False), speech("Two.")), [(0, 400, "Two.")]),
        (selector(speech("One.", when=False)), []),
        (selector(speech("One."), speech("Two."), strategy="randomItem"), [(0, 400, "One.")]),
        ({"type": "Sequencer", "item": speech()}, [(0, 300, "In.")]),
        ({"type": "Sequencer", "items": speech()}, [(0, 300, "In.")]),
    ],
)
def test_an_apla_component_lasts_as_long_as_documented(
    component: Component, expected: list[tuple[int, int, str]]
) -> None:
    assert laid(component) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        # A child that is not trimmed lasts; the others are cut to it.
        ([silence(4_000), speech("x" * 60, duration="trimToParent")], [(0, 4_000), (0, 4_000)]),
        ([speech("x" * 60, duration="trimToParent"), silence(4_000)], [(0, 4_000), (0, 4_000)]),
        ([silence(4_000), speech("x" * 60)], [(0, 4_000), (0, 6_000)]),
        ([silence(4_000), speech("x" * 60, duration="auto")], [(0, 4_000), (0, 6_000)]),
        # A trimmed child that is shorter is not stretched.
        ([silence(4_000), speech(duration="trimToParent")], [(0, 4_000), (0, 300)]),
        # What would begin after the cut is not heard at all.
        (
            [silence(1_200), sequencer(silence(1_000), audio(), speech(), duration="trimToParent")],
            [(0, 1_200), (0, 1_000), (1_000, 1_200)],
        ),
        # With nothing but trimmed children the longest of them sets the length.
        ([audio(duration="trimToParent"), speech(duration="trimToParent")], [(0, 2_500), (0, 300)]),
        # The longest of several that are not trimmed.
        ([silence(1_000), audio(), speech("x" * 60, duration="trimToParent")], [(0, 1_000), (0, 2_500), (0, 2_500)]),
    ],
)
def test_a_mixer_is_as_long_as_its_children_that_are_not_trimmed(
    items: list[Component], expected: list[tuple[int, int]]
) -> None:
    assert [(entry.start, entry.end) for entry in play(mixer(*items))] == expected


def test_beats_stay_in_place_however_slow_the_voice() -> None:
    beat = mixer(silence(4_000), speech("x" * 60, duration="trimToParent"))

    assert length(play(sequencer(*[beat] * 10))) == 40_000


def test_trimming_means_nothing_outside_a_mixer() -> None:
    assert laid(sequencer(speech(duration="trimToParent"), speech())) == [(0, 300, "In."), (300, 600, "In.")]


def test_a_timeline_tells_kinds_scopes_and_filters() -> None:
    """Two components of the same description are told apart by their number; one without a description is no scope."""
    beat = mixer(silence(), sequencer(speech(filter={"type": "Volume", "amount": "50%"})), description="right 1/5 in")
    one, two = Scope("Mixer", "right 1/5 in", 1), Scope("Mixer", "right 1/5 in", 2)
    whole = Scope("Sequencer", "right leg", 0)

    assert play(sequencer(beat, beat, description="right leg")) == (
        Entry(0, 1_000, Kind.SILENCE, scopes=(whole, one)),
        Entry(0, 300, Kind.SPEECH, "In.", scopes=(whole, one), filters=("Volume amount=50%",)),
        Entry(1_000, 2_000, Kind.SILENCE, scopes=(whole, two)),
        Entry(1_000, 1_300, Kind.SPEECH, "In.", scopes=(whole, two), filters=("Volume amount=50%",)),
    )


@pytest.mark.parametrize(
    ("when", "heard"),
    [
        (True, True),
        (False, False),
        ("${payload.rep}", True),
        ("${payload.rest}", False),
        ("${!payload.rest}", True),
        ("${payload.rep == 3}", True),
        ("${payload.rep != 3}", False),
        ("${payload.leg == 'right'}", True),
        ('${payload.leg == "left"}', False),
        ("${payload.legs[1] == 'left'}", True),
        ("${payload.legs[2] == null}", True),
        ("${payload.leg.length == null}", True),
        ("${payload.nowhere.at.all}", False),
        ("${true}", True),
        ("${ 1.5 == 1.5 }", True),
        ("${-1 == 1}", False),
    ],
)
def test_a_component_plays_when_its_condition_holds(when: Any, heard: bool) -> None:
    payload = {"rep": 3, "rest": 0, "leg": "right", "legs": ["right", "left"]}
    played = laid(sequencer(speech(when=when), silence()), **payload)

    assert played == ([(0, 300, "In."), (300, 1_300, "")] if heard else [(0, 1_000, "")])


def test_the_first_item_of_the_main_template_that_holds_is_the_document() -> None:
    assert laid(speech("One.", when="${payload.no}"), speech("Two."), speech("Three.")) == [(0, 400, "Two.")]
    assert laid(speech("One.", when="${payload.no}")) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("${payload.leg} leg, rep ${payload.rep}", "right leg, rep 3"),
        ("${payload.legs[1]}", "left"),
        ("in ${payload.nowhere}.", "in ."),
        ("${payload.fast}", "true"),
        ("so it is ${payload.fast}", "so it is true"),
        ("${'as it is'}", "as it is"),
        ("${payload.rep == 3}!", "true!"),
        ("five ${reps}", "five reps"),
        ("cost: $5 {or more}", "cost: $5 {or more}"),
    ],
)
def test_apla_text_is_filled_from_its_data(content: str, words: str) -> None:
    payload = {"leg": "right", "rep": 3, "legs": ["right", "left"], "fast": True}
    bound = speech(content, bind=[{"name": "reps", "value": "reps"}])

    assert [entry.text for entry in play(bound, **payload)] == [words]


def test_lengths_and_sources_are_bound_to_data() -> None:
    made = sequencer(silence("${payload.ms}"), audio(source="${payload.sound}"))

    assert laid(made, ms=700, sound="https://a/b.mp3") == [(0, 700, ""), (700, 3_200, "https://a/b.mp3")]


def test_a_binding_is_seen_within_and_by_later_bindings() -> None:
    bind = [{"name": "leg", "value": "${payload.leg}"}, {"name": "name", "value": "the ${leg} leg"}]

    assert laid(sequencer(speech("${name}"), speech("${leg}"), bind=bind), leg="left") == [
        (0, 1_200, "the left leg"),
        (1_200, 1_600, "left"),
    ]


def test_a_parameter_is_the_datasource_of_its_name() -> None:
    stage = apla.Stage(voice, sounds)
    made = document(speech("${words.first}"), parameters=({"name": "words", "type": "object"},))

    assert [entry.text for entry in apla.play(made, {"words": {"first": "In."}}, stage)] == ["In."]


def test_children_are_made_once_for_each_datum() -> None:
    made = sequencer(speech("${index} ${data}/${length}"), data="${payload.legs}")

    assert [entry.text for entry in play(made, legs=["a", "b"])] == ["0 a/2", "1 b/2"]


def test_for_each_datum_the_first_child_that_holds_is_played() -> None:
    made = sequencer(speech("one", when="${data == 1}"), speech("more"), data=[1, 2, 1])

    assert [entry.text for entry in play(made)] == ["one", "more", "one"]


def test_a_selector_takes_the_first_datum_for_which_a_child_holds() -> None:
    made = selector(speech("${data}", when="${data != 'a'}"), data=["a", "b", "c"])

    assert [entry.text for entry in play(made)] == ["b"]


def test_no_data_is_as_good_as_no_data_property() -> None:
    assert laid(sequencer(speech(), data=[])) == [(0, 300, "In.")]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ([{"type": "Volume", "amount": 0.5}], [(0, 1_000, ""), (1_000, 3_500, CHIME)]),
        ([{"type": "FadeIn", "duration": 500}, {"type": "FadeOut"}], [(0, 1_000, ""), (1_000, 3_500, CHIME)]),
        ([{"type": "Trim", "start": 600}], [(0, 400, ""), (400, 2_900, CHIME)]),
        ([{"type": "Trim", "end": 1_200}], [(0, 1_000, ""), (1_000, 1_200, CHIME)]),
        ([{"type": "Trim", "start": 1_000, "end": 1_200}], [(0, 200, CHIME)]),
        ([{"type": "Trim", "start": 9_000}], []),
        ([{"type": "Repeat"}], [(0, 1_000, ""), (1_000, 3_500, CHIME)]),
        (
            [{"type": "Repeat", "repeatCount": 1}],
            [(0, 1_000, ""), (1_000, 3_500, CHIME), (3_500, 4_500, ""), (4_500, 7_000, CHIME)],
        ),
        (
            [{"type": "Trim", "end": 1_200}, {"type": "Repeat", "repeatCount": 1}],
            [(0, 1_000, ""), (1_000, 1_200, CHIME), (1_200, 2_200, ""), (2_200, 2_400, CHIME)],
        ),
    ],
)
def test_filters_change_the_time_a_component_takes(
    filters: list[Component], expected: list[tuple[int, int, str]]
) -> None:
    assert laid(sequencer(silence(), audio(), filters=filters)) == expected


def test_what_repeats_for_ever_is_cut_by_its_parent_or_is_longer_than_anything_may_be() -> None:
    endless = audio(filter=[{"type": "Repeat", "repeatCount": -1}])

    assert length(play(mixer(silence(4_000), {**endless, "duration": "trimToParent"}))) == 4_000
    assert length(play(endless)) > apla.ENDLESS_MS


@pytest.mark.parametrize(
    ("component", "refusal"),
    [
        ({}, "APLA has the unknown component None"),
        ({"type": "Frame"}, "APLA has the unknown component Frame"),
        (speech(rate="slow"), "APLA Speech has the unknown property rate"),
        (speech(" "), "APLA Speech has no content"),
        (speech("${payload.nothing}"), "APLA Speech has no content"),
        (speech(contentType="html"), "APLA Speech has the unknown contentType 'html'"),
        (speech("<speak><x/></speak>", contentType="SSML"), "SSML has the unknown tag <x>"),
        (speech(duration=500), "APLA Speech has the duration 500, neither auto nor trimToParent"),
        (silence(0), "APLA Silence has the duration 0, not a number of milliseconds above 0"),
        (silence("1s"), "APLA Silence has the duration '1s', not a number of milliseconds above 0"),
        (silence(None), "APLA Silence has the duration None, not a number of milliseconds above 0"),
        (silence(True), "APLA Silence has the duration True, not a number of milliseconds above 0"),
        (silence(float("inf")), "APLA Silence has the duration inf, not a number of milliseconds above 0"),
        (silence(float("nan")), "APLA Silence has the duration nan, not a number of milliseconds above 0"),
        (
            audio(source="http://a/b.mp3"),
            "APLA Audio has the source 'http://a/b.mp3', neither https:// nor soundbank://",
        ),
        (selector(strategy="any"), "APLA Selector has the unknown strategy 'any'"),
        (sequencer(data=5), "APLA Sequencer has data that is not a list"),
        ({"type": "Mixer", "items": ["In."]}, "an item of APLA Mixer is not an object"),
        (speech(bind=[{"name": "leg"}]), "APLA Speech binds something without a name and a value"),
        (speech(bind="leg"), "APLA Speech binds something without a name and a value"),
        (audio(filter={"type": "Echo"}), "APLA Audio has the unknown filter Echo"),
        (audio(filter={"type": ["Volume"]}), "APLA Audio has the unknown filter ['Volume']"),
        (audio(filter="Volume"), "a filter of APLA Audio is not an object"),
        (audio(filter={"type": "Trim", "start": -5}), "an APLA filter has the start -5, not a number of at least 0"),
        (
            audio(filter={"type": "Repeat", "repeatCount": "2"}),
            "an APLA filter has the repeatCount '2', not a number of at least -1",
        ),
        (speech("${1 + 1}"), "APLA has the expression ${1 + 1}, which is beyond this Echo"),
        (speech(when="${}"), "APLA has the expression ${}, which is beyond this Echo"),
        (speech(when=f"${{{FAR}}}"), f"APLA has the expression ${{{FAR}}}, which is beyond this Echo"),
    ],
)
def test_what_cannot_be_played_is_refused_in_one_sentence(component: Component, refusal: str) -> None:
    with pytest.raises(UnplayableError) as refused:
        play(component)

    assert str(refused.value) == refusal


@pytest.mark.parametrize(
    ("made", "refusal"),
    [
        ("x", "the APLA document is not an object"),
        ({}, "the APLA document has the type None"),
        ({"type": "APL"}, "the APLA document has the type 'APL'"),
        ({"type": "APLA"}, "the APLA document has no mainTemplate item"),
        ({"type": "APLA", "mainTemplate": []}, "the mainTemplate of the APLA document is not an object"),
        (document(), "the APLA document has no mainTemplate item"),
        (document("In."), "an item of the mainTemplate is not an object"),
    ],
)
def test_a_document_that_is_none_is_refused_in_one_sentence(made: Any, refusal: str) -> None:
    with pytest.raises(UnplayableError) as refused:
        apla.play(made, {}, apla.Stage(voice, sounds))

    assert str(refused.value) == refusal


def test_a_document_nested_too_deeply_is_refused() -> None:
    made = speech()
    for _ in range(1_000):
        made = sequencer(made)

    with pytest.raises(UnplayableError, match=r"^the APLA document is nested too deeply$"):
        play(made)


WORDS = st.sampled_from(
    [*apla.PROPERTIES, *apla.FILTERS, "APLA", "SSML", apla.TRIM, "payload", "${data}", "${!index == -1}", "<speak/>"]
)
NAMES = st.sampled_from(
    sorted(
        {"mainTemplate", "parameters", "name", "value", "start", "end", "repeatCount"}.union(*apla.PROPERTIES.values())
    )
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | WORDS


def tree(branches: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(branches, max_size=3) | st.dictionaries(NAMES, branches, max_size=5)


JSON = st.recursive(LEAVES, tree, max_leaves=12)


def parent(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    items = st.lists(children, max_size=3) | JSON
    return st.fixed_dictionaries(
        {"type": WORDS, "items": items}, optional={"data": JSON, "filters": JSON, "bind": JSON}
    )


COMPONENTS = st.recursive(
    st.fixed_dictionaries({"type": WORDS}, optional=dict.fromkeys(("content", "duration", "source", "when"), LEAVES)),
    parent,
    max_leaves=6,
)


@given(JSON | COMPONENTS.map(document) | JSON.map(document), JSON)
def test_any_apla_document_is_either_played_or_refused(made: Any, datasources: Any) -> None:
    try:
        timeline = apla.play(made, datasources, apla.Stage(voice, sounds))
    except UnplayableError:
        timeline = ()

    assert [entry for entry in timeline if not 0 <= entry.start <= entry.end] == []
