"""Compiles the language source, `interaction_model/en/`, to Alexa's interaction model: `make model`.

The source has an intent's sentences as templates in the syntax of hassil, Home Assistant's matcher: `[optional]`,
`(this|or that)`, `<rule>` and `{list}`. A list becomes a slot type, a template the samples it stands for.
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from hassil.errors import MissingRuleError
from hassil.expression import Sentence
from hassil.parse_expression import parse_sentence
from hassil.parser import ParseError
from hassil.sample import sample_sentence

from tools import model_rules
from tools.model_rules import SEARCH, SLOT

FOLDER = Path(__file__).resolve().parents[1] / "interaction_model"
SOURCE, MODEL = FOLDER / "en", FOLDER / "en-US.json"
INVOCATION = "heel slides"
FREE_TEXT = ("words", "search", "none")
"""How free text is taken: as a type of sentences, after carrier phrases, or not at all."""
FREE_TEXT_SLOT = "words"

Json = dict[str, Any]


class LanguageError(Exception):
    """What is wrong with the language source, in one line."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template, where it stands, and the only way of taking free text that it is for, if there is one."""

    text: str
    file: str
    free_text: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The language source as it was read: templates by intent, list entries (phrase, value) and rules by name."""

    intents: dict[str, list[Template]] = field(default_factory=dict)
    lists: dict[str, list[tuple[str, str | None]]] = field(default_factory=dict)
    amazon_types: dict[str, str] = field(default_factory=dict)
    rules: dict[str, Sentence] = field(default_factory=dict)


def read(folder: Path = SOURCE) -> Source:
    """The source in a folder, its files in the order of their names; LanguageError for what cannot be read."""
    source = Source()
    for path in sorted(folder.rglob("*.yaml")):
        try:
            _add(source, path, _loaded(path))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise LanguageError(f"{path.name} is not in hassil's form: {error!r}") from error
    return source


def _add(source: Source, path: Path, tree: Json) -> None:
    """Add what a file has; KeyError or its like where something has another form."""
    for name, template in tree.get("expansion_rules", {}).items():
        source.rules[name] = _parsed(Template(template, path.name))
    for name, entries in tree.get("lists", {}).items():
        source.lists[name] = [_entry(name, entry) for entry in entries["values"]]
    source.amazon_types.update(tree.get("amazon_types", {}))
    for name, intent in tree.get("intents", {}).items():
        if name in source.intents:
            raise LanguageError(f"{path.name}: {name} is in {source.intents[name][0].file} already")
        source.intents[name] = [*_templates(path.name, name, intent)]


def build(source: Source, free_text: str = "words") -> Json:
    """The interaction model of a source; LanguageError for the first thing in it that Alexa would refuse."""
    used: set[str] = set()
    intents = []
    for name, templates in source.intents.items():
        samples = [*_samples(source, [each for each in templates if each.free_text in (None, free_text)])]
        slots = list(dict.fromkeys(slot for sample in samples for slot in SLOT.findall(sample)))
        used.update(slots)
        if not samples and any(each.free_text for each in templates):
            continue
        typed = [{"name": slot, "type": _type_name(source, slot, free_text)} for slot in slots]
        intents.append({"name": name, **({"slots": typed} if typed else {}), "samples": samples})
    _refuse_unused(source, used)
    types = [
        {"name": _type_name(source, name, free_text), "values": [*_values(source, name)]}
        for name in source.lists
        if name in used and not _type_name(source, name, free_text).startswith("AMAZON.")
    ]
    language = {
        "invocationName": INVOCATION,
        "modelConfiguration": {"fallbackIntentSensitivity": {"level": "LOW"}},
        "intents": intents,
        "types": types,
    }
    model = {"interactionModel": {"languageModel": language}}
    for fault in model_rules.faults(model, amazon_phrases(source)):
        raise LanguageError(fault)
    return model


def amazon_phrases(source: Source) -> dict[str, list[str]]:
    """Examples of what Amazon's own slot types take, by type."""
    return {kind: [*_phrases(source, name)] for name, kind in source.amazon_types.items()}


def written(model: Json) -> str:
    """A model as its file has it."""
    return json.dumps(model, indent=1, ensure_ascii=False) + "\n"


def _loaded(path: Path) -> Json:
    try:
        tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise LanguageError(f"{path.name}: {' '.join(str(error).split())}") from None
    if not isinstance(tree, dict):
        raise LanguageError(f"{path.name}: there is nothing in it")
    return tree


def _templates(file: str, intent: str, tree: Json) -> Iterator[Template]:
    for block in tree["data"]:
        if isinstance(block["sentences"], str):
            raise LanguageError(f"{file}: {intent}: {block['sentences']!r} is not a list of sentences")
        for text in block["sentences"]:
            if not isinstance(text, str):
                raise LanguageError(f"{file}: {intent}: {text!r} is not a sentence: put it in quotes")
            yield Template(text, f"{file}: {intent}", block.get("metadata", {}).get("free_text"))


def _entry(name: str, entry: Any) -> tuple[str, str | None]:
    """The phrase and the value of a list's entry; a phrase by itself is its own value."""
    phrase, value = (entry["in"], entry["out"]) if isinstance(entry, dict) else (entry, None)
    if not isinstance(phrase, str) or not isinstance(value, str | None):
        raise LanguageError(f"list {name}: {entry!r} is not a phrase: put it in quotes")
    return phrase, value


def _parsed(template: Template) -> Sentence:
    try:
        return parse_sentence(template.text)
    except ParseError as error:
        raise LanguageError(f"{template.file}: {template.text!r}: {error}") from None


def _expanded(source: Source, template: Template) -> list[str]:
    """The sentences a template stands for, lists left as slots, each once."""
    sentence = _parsed(template)
    try:
        texts = [*sample_sentence(sentence, expansion_rules=source.rules, expand_lists=False)]
    except MissingRuleError as error:
        raise LanguageError(f"{template.file}: {template.text!r}: {str(error).lower()}") from None
    except RecursionError:
        raise LanguageError(f"{template.file}: {template.text!r}: a rule leads back to itself") from None
    found = list(dict.fromkeys(" ".join(text.split()) for text in texts))
    if "" in found:
        raise LanguageError(f"{template.file}: {template.text!r} may mean nothing at all")
    return found


def _samples(source: Source, templates: Sequence[Template]) -> Iterator[str]:
    seen: set[str] = set()
    for template in templates:
        found = _expanded(source, template)
        if not (new := [text for text in found if text not in seen]):
            raise LanguageError(f"{template.file}: {template.text!r} adds nothing to what is above it")
        for slot in (slot for text in found for slot in SLOT.findall(text) if slot not in source.lists):
            raise LanguageError(f"{template.file}: {template.text!r}: there is no list {{{slot}}}")
        yield from new
        seen.update(new)


def _type_name(source: Source, name: str, free_text: str) -> str:
    if name == FREE_TEXT_SLOT and free_text == "search":
        return SEARCH
    return source.amazon_types.get(name, name.capitalize())


def _phrases(source: Source, name: str) -> Iterator[str]:
    for phrase, _ in source.lists[name]:
        yield from _expanded(source, Template(phrase, f"list {name}"))


def _values(source: Source, name: str) -> Iterator[Json]:
    """The values of a list as a slot type has them: what is said first for a value is its name."""
    phrases: dict[str | None, list[str]] = {}
    for phrase, value in source.lists[name]:
        found = _expanded(source, Template(phrase, f"list {name}"))
        if value is None:
            yield from ({"name": {"value": text, "synonyms": []}} for text in found)
        else:
            phrases.setdefault(value, []).extend(found)
    for value, found in phrases.items():
        first, *synonyms = dict.fromkeys(found)
        yield {"id": value, "name": {"value": first, "synonyms": synonyms}}


def _refuse_unused(source: Source, lists: set[str]) -> None:
    texts = [each.text for templates in source.intents.values() for each in templates]
    texts += [phrase for entries in source.lists.values() for phrase, _ in entries]
    texts += [rule.text or "" for rule in source.rules.values()]
    for name in source.rules:
        if not any(f"<{name}>" in text for text in texts):
            raise LanguageError(f"no template uses the rule <{name}>")
    for name in source.lists:
        if name not in lists and name != FREE_TEXT_SLOT:
            raise LanguageError(f"no template uses the list {{{name}}}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Compile the source into the model beside it, and say how large it is."""
    parser = ArgumentParser("make model", allow_abbrev=False, description=(__doc__ or "").splitlines()[0])
    parser.parse_args(arguments)
    try:
        source = read()
        model = build(source)
    except LanguageError as error:
        parser.exit(1, f"heel slides: {error}\n")
    MODEL.write_text(written(model), encoding="utf-8")
    intents: list[Mapping[str, Any]] = model["interactionModel"]["languageModel"]["intents"]
    templates, samples = sum(map(len, source.intents.values())), sum(len(each["samples"]) for each in intents)
    print(f"{MODEL.name}: {len(intents)} intents, {templates} templates, {samples} samples")
    return 0


if __name__ == "__main__":
    sys.exit(main())
