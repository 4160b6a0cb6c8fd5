"""The language source compiles to the committed model, and says in one line what is wrong with it."""

import json
import re
from pathlib import Path

import pytest

from skill.content.catalogue import LOCALES
from tests.support import breadth
from tests.support.compiled import built, source
from tools import compile_model, locales, model_rules
from tools.compile_model import LanguageError

LISTS = """
lists:
  goal:
    values:
      - {in: "knees", out: knees}
      - {in: "[left|right] knee", out: knees}
      - {in: "hips", out: hips}
"""
INTENTS = """
intents:
  GoalIntent:
    data:
      - sentences: ["[my] {goal}", "<wish> [do] [my] {goal} [please]"]
  AMAZON.StopIntent:
    data:
      - sentences: ["stop [now]"]
"""
RULES = """
expansion_rules:
  wish: "(i want to|let's)"
"""
WORDS = """
intents:
  WordsIntent:
    data:
      - sentences: ["{words}"]
        metadata: {free_text: words}
      - sentences: ["(i said|well) {words}"]
        metadata: {free_text: search}
lists:
  words:
    values:
      - "it's the other knee that hurts today"
      - "can we do it lying on the settee"
"""


def compiled(folder: Path, *parts: str, free_text: str = "words") -> compile_model.Json:
    """The model of a source with these files."""
    for number, part in enumerate(parts):
        (folder / f"part{number}.yaml").write_text(part, encoding="utf-8")
    return compile_model.build(compile_model.read(folder), free_text)


def samples(model: compile_model.Json) -> dict[str, list[str]]:
    return {each["name"]: each["samples"] for each in model["interactionModel"]["languageModel"]["intents"]}


def intent(*sentences: str, name: str = "OtherIntent") -> str:
    return json.dumps({"intents": {name: {"data": [{"sentences": sentences}]}}})


def test_the_committed_model_is_compiled_from_the_source_to_the_byte() -> None:
    """`make model` writes it."""
    assert compile_model.written(built()) == compile_model.MODEL.read_text("utf-8")


@pytest.mark.slow
def test_the_source_has_far_fewer_templates_than_the_model_has_samples() -> None:
    templates = sum(map(len, source().intents.values()))

    assert templates < 1_400
    assert sum(map(len, samples(built()).values())) > 3 * templates


@pytest.mark.slow
@pytest.mark.parametrize(
    ("locale", "free_text"),
    [*((locale, "words") for locale in breadth.some(LOCALES, 4)), ("en-US", "search"), ("en-US", "none")],
)
def test_every_country_and_every_way_of_taking_free_text_keeps_to_alexas_rules(locale: str, free_text: str) -> None:
    model = locales.model(built(free_text), locale)

    assert [*model_rules.faults(model, compile_model.amazon_phrases(source()))] == []


def test_a_template_stands_for_each_of_its_sentences_once(tmp_path: Path) -> None:
    model = compiled(tmp_path, LISTS, INTENTS, RULES)

    assert samples(model)["AMAZON.StopIntent"] == ["stop now", "stop"]
    assert samples(model)["GoalIntent"][:4] == [
        "my {goal}",
        "{goal}",
        "i want to do my {goal} please",
        "i want to do my {goal}",
    ]
    assert len(samples(model)["GoalIntent"]) == 2 + 2 * 2 * 2 * 2


def test_a_list_becomes_a_type_whose_values_are_named_by_what_stands_first(tmp_path: Path) -> None:
    (kind,) = compiled(tmp_path, LISTS, INTENTS, RULES)["interactionModel"]["languageModel"]["types"]

    assert kind == {
        "name": "Goal",
        "values": [
            {"id": "knees", "name": {"value": "knees", "synonyms": ["left knee", "right knee", "knee"]}},
            {"id": "hips", "name": {"value": "hips", "synonyms": []}},
        ],
    }


def test_free_text_fills_a_type_of_sentences_or_follows_a_carrier_phrase_or_is_not_taken(tmp_path: Path) -> None:
    words, search, none = (
        compiled(tmp_path, LISTS, INTENTS, RULES, WORDS, free_text=each)["interactionModel"]["languageModel"]
        for each in compile_model.FREE_TEXT
    )

    assert words["intents"][-1] == {
        "name": "WordsIntent",
        "slots": [{"name": "words", "type": "Words"}],
        "samples": ["{words}"],
    }
    assert [len(kind["values"]) for kind in words["types"]] == [2, 2]
    assert search["intents"][-1] == {
        "name": "WordsIntent",
        "slots": [{"name": "words", "type": "AMAZON.SearchQuery"}],
        "samples": ["i said {words}", "well {words}"],
    }
    assert [kind["name"] for kind in search["types"]] == [kind["name"] for kind in none["types"]] == ["Goal"]
    assert [each["name"] for each in none["intents"]] == ["GoalIntent", "AMAZON.StopIntent"]


REFUSED = {
    intent("for <whom>"): "'for <whom>': missing expansion rule <whom>",
    intent("for {whom}"): "there is no list {whom}",
    intent("[please] [now]"): "'[please] [now]' may mean nothing at all",
    intent(): "OtherIntent means nothing: it has no sample",
    intent("i want it (now"): "'i want it (now'",
    intent("the other one", "the other (one|one)"): "'the other (one|one)' adds nothing to what is above it",
    intent("please stop", "stop now"): "'stop now' is a sentence of AMAZON.StopIntent and of OtherIntent",
    intent(
        "my left knee"
    ): "'my left knee' is 'my left knee' of OtherIntent, and 'my {goal}' of GoalIntent matches it too",
    intent("do eight reps!"): "OtherIntent: Alexa refuses the characters of 'do eight reps!'",
    intent("do 8 reps"): "OtherIntent: Alexa refuses the characters of 'do 8 reps'",
    intent("tell alexa"): "OtherIntent: 'tell alexa' has a wake word in it",
    intent("please open heel slides"): "OtherIntent: 'please open heel slides' is a phrase that opens a skill",
    intent("goodbye"): "OtherIntent: 'goodbye' amounts to stop, which only Amazon's own intents may",
    intent(
        " ".join(["(a|b|c|d)"] * 4)
    ): "OtherIntent has 256 samples, and overwhelms its neighbours with more than 250",
    intent(
        "help {goal}", name="AMAZON.HelpIntent"
    ): "AMAZON.HelpIntent is Amazon's own, and cannot have the slot {goal}",
    intent("lost", name="AMAZON.FallbackIntent"): "AMAZON.FallbackIntent takes what no sample has, so it has none",
    intent("my knees", name="GoalIntent"): "GoalIntent is in part1.yaml: GoalIntent already",
    "intents: {OtherIntent: {data: [{sentences: [yes]}]}}": "True is not a sentence: put it in quotes",
    "intents: {OtherIntent: {data: [{sentences: yes please}]}}": "OtherIntent: 'yes please' is not a list of sentences",
    'intents: {OtherIntent: {data: [{sentence: ["a"]}]}}': "part3.yaml is not in hassil's form: KeyError",
    "intents:": "part3.yaml is not in hassil's form: AttributeError",
    'lists: {spare: ["a spare part"]}': "part3.yaml is not in hassil's form: TypeError",
    "amazon_types: [count]": "part3.yaml is not in hassil's form: ValueError",
    "intents: [": "part3.yaml: while parsing",
    "# nothing": "part3.yaml: there is nothing in it",
    'expansion_rules: {spare: "a spare part"}': "no template uses the rule <spare>",
    'lists: {spare: {values: ["a spare part"]}}': "no template uses the list {spare}",
    'lists: {goal: {values: [{in: "knees", out: no}]}}': "list goal: {'in': 'knees', 'out': False} is not a phrase",
}


@pytest.mark.parametrize(("part", "why"), REFUSED.items(), ids=REFUSED.values())
def test_what_is_wrong_with_the_source_is_said_in_one_line(part: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(LanguageError) as refused:
        compiled(tmp_path, LISTS, INTENTS, RULES, part)

    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_rule_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    rules = 'expansion_rules: {wish: "i want <more>", more: "more of <wish>"}'

    with pytest.raises(LanguageError, match="a rule leads back to itself"):
        compiled(tmp_path, LISTS, INTENTS, rules)


def test_a_phrase_has_one_meaning_in_its_type(tmp_path: Path) -> None:
    lists = LISTS + '      - {in: "right knee", out: hips}\n'

    with pytest.raises(LanguageError, match="Goal: 'right knee' is knees and hips"):
        compiled(tmp_path, lists, INTENTS, RULES)


def test_a_search_needs_a_carrier_phrase_and_stands_alone(tmp_path: Path) -> None:
    bare = WORDS.replace("(i said|well) {words}", "{words}")
    crowded = WORDS.replace("(i said|well) {words}", "my {goal} is {words}")

    with pytest.raises(LanguageError, match="a search needs a carrier phrase"):
        compiled(tmp_path, LISTS, INTENTS, RULES, bare, free_text="search")
    with pytest.raises(LanguageError, match="a search stands alone"):
        compiled(tmp_path, LISTS, INTENTS, RULES, crowded, free_text="search")


def test_a_value_is_at_most_as_long_as_alexa_takes_it(tmp_path: Path) -> None:
    long = WORDS.replace("can we do it", "can we do it " + "now and then " * 12)

    with pytest.raises(LanguageError, match="is longer than 140 characters"):
        compiled(tmp_path, LISTS, INTENTS, RULES, long)


@pytest.mark.slow
def test_the_command_writes_the_model_or_says_why_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    model = tmp_path / "en-US.json"
    monkeypatch.setattr(compile_model, "MODEL", model)

    assert compile_model.main([]) == 0
    assert model.read_bytes() == (compile_model.FOLDER / "en-US.json").read_bytes()
    assert re.fullmatch(r"en-US\.json: \d+ intents, \d+ templates, \d+ samples\n", capsys.readouterr().out)

    def broken(folder: Path = tmp_path) -> compile_model.Source:
        raise LanguageError("there is no rule <whom>")

    monkeypatch.setattr(compile_model, "read", broken)
    with pytest.raises(SystemExit) as ended:
        compile_model.main([])
    assert ended.value.code == 1
    assert capsys.readouterr().err == "heel slides: there is no rule <whom>\n"
