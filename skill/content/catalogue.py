"""The sentences: a catalogue per language, read by name, with nothing but words in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence by its name, with the values it may need; `nth` chooses among its variants, in turn."""

    name: str
    values: "tuple[tuple[str, Value], ...]" = ()
    nth: int = 0


Value = str | int | Line


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language's catalogue."""

    lines: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    numbers: tuple[str, ...]

    def text(self, line: Line) -> str:
        """The sentence of a line, ready to be spoken; KeyError if the line or one of its values is missing."""
        return _BEGINNING.sub(lambda letter: letter[0].upper(), self._filled(line))

    def open_values(self, name: str) -> tuple[str, ...]:
        """The names of the values that at least one variant of a line leaves open; KeyError as above."""
        return _open_values(self.lines[name])

    def _filled(self, line: Line) -> str:
        variants = self.lines[line.name]
        text = variants[line.nth % len(variants)]
        open_values = values_in(text)
        if not open_values:
            return text.format_map(self.names)
        values = {key: self._spelled(value) for key, value in line.values if key in open_values}
        return text.format_map({**self.names, **values})

    def _spelled(self, value: Value) -> str:
        match value:
            case int():
                return self.numbers[value] if 0 <= value < len(self.numbers) else str(value)
            case Line():
                return self._filled(value)
            case _:
                return self.names.get(value, value)


LOCALES = ("en-US", "en-GB", "en-CA", "en-AU", "en-IN")


def catalogue(locale: str = LOCALES[0]) -> Catalogue:
    """The catalogue of a locale: the language's own words, with what the country changes (its emergency number).

    A locale nobody has written for hears the first one.
    """
    return _read(locale if locale in LOCALES else LOCALES[0])


@cache
def _read(locale: str) -> Catalogue:
    language, _, country = locale.partition("-")
    table = read_table(language)
    names = {**table.pop("name"), **table.pop("country")[country]}
    numbers = tuple(table.pop("numbers"))
    return Catalogue(dict(_flat(table)), names, numbers)


def read_table(language: str) -> dict[str, Any]:
    """A language's table as it is written; from JSON where it is packed as that, which is read faster than TOML."""
    packed = files("skill.content").joinpath(f"{language}.json")
    if packed.is_file():
        read: dict[str, Any] = json.loads(packed.read_text("utf-8"))
        return read
    import tomllib  # noqa: PLC0415 not in the package

    return tomllib.loads(files("skill.content").joinpath(f"{language}.toml").read_text("utf-8"))


def _flat(table: Mapping[str, Any], under: str = "") -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _flat(value, f"{under}{key}.")
        else:
            found.append((under + key, tuple(value) if isinstance(value, list) else (value,)))
    return found


@cache
def values_in(text: str) -> frozenset[str]:
    """The names of the values a sentence leaves open."""
    return frozenset(field for _, field, _, _ in Formatter().parse(text) if field)


@cache
def _open_values(variants: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({name for text in variants for name in values_in(text)}))


_BEGINNING = re.compile(r"(?:^|(?<=[.?!] ))[a-z]")
