"""The sentences: a catalogue per language, read by name, with nothing but words in it."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

Value = str | int


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence by its name, with the values it may need; `nth` chooses among its variants, in turn."""

    name: str
    values: tuple[tuple[str, Value], ...] = ()
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """One language's catalogue."""

    lines: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    numbers: tuple[str, ...]

    def text(self, line: Line) -> str:
        """The sentence of a line, ready to be spoken; KeyError if the line or one of its values is missing."""
        variants = self.lines[line.name]
        values = {key: self._spelled(value) for key, value in line.values}
        said = variants[line.nth % len(variants)].format_map({**self.names, **values})
        return _BEGINNING.sub(lambda letter: letter[0].upper(), said)

    def _spelled(self, value: Value) -> str:
        if isinstance(value, int):
            return self.numbers[value] if 0 <= value < len(self.numbers) else str(value)
        return self.names.get(value, value)


LOCALES = ("en-US", "en-GB", "en-CA", "en-AU", "en-IN")


def catalogue(locale: str = LOCALES[0]) -> Words:
    """The catalogue of a locale: the language's own words, with what the country changes (its emergency number).

    A locale nobody has written for hears the first one.
    """
    return _read(locale if locale in LOCALES else LOCALES[0])


@cache
def _read(locale: str) -> Words:
    language, _, country = locale.partition("-")
    table = tomllib.loads(files("skill").joinpath("words", f"{language}.toml").read_text("utf-8"))
    names = {**table.pop("name"), **table.pop("country")[country]}
    numbers = tuple(table.pop("numbers"))
    return Words(dict(_flat(table)), names, numbers)


def _flat(table: Mapping[str, Any], under: str = "") -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _flat(value, f"{under}{key}.")
        else:
            found.append((under + key, tuple(value) if isinstance(value, list) else (value,)))
    return found


def values_in(text: str) -> frozenset[str]:
    """The names of the values a sentence leaves open."""
    return frozenset(field for _, field, _, _ in Formatter().parse(text) if field)


# How long Alexa's voice takes, estimated from the text: fitted by eye to 150 to 160 words a minute. It decides how
# long a lead-in lasts and how well the SSML fallback keeps time; the beats of APL for audio do not depend on it.
SYLLABLE_MS, COMMA_MS, STOP_MS, START_MS = 200, 160, 380, 120


def spoken_ms(text: str) -> int:
    """About how many milliseconds a text takes to say."""
    syllables = sum(max(1, len(_VOWELS.findall(_SILENT_E.sub("", word)))) for word in _WORD.findall(text.lower()))
    stops = len(_STOP.findall(text.rstrip(" .?!")))
    return START_MS + syllables * SYLLABLE_MS + text.count(",") * COMMA_MS + stops * STOP_MS


_BEGINNING = re.compile(r"(?:^|(?<=[.?!] ))[a-z]")
_WORD = re.compile(r"[a-z']+|\d")
_VOWELS = re.compile(r"[aeiouy]+|\d")
_SILENT_E = re.compile(r"(?<=[aeiouy][^aeiouy])e$|(?<=[^aeiouy][^aeiouyl])e$")
_STOP = re.compile(r"[.?!:;](?=\s)")
