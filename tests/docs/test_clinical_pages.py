"""The clinical pages hold to the code: every number and every rule has a source, and every source is used."""

import re

import pytest

from skill.content.catalogue import catalogue
from skill.exercise import protocol
from tests.support.paths import CHECKOUT

CLINICAL = CHECKOUT / "docs" / "clinical"
RULES = (CLINICAL / "rules.md").read_text(encoding="utf-8")
RULE_TABLES, _, NUMBERS = RULES.partition("## The numbers")
SOURCES = {
    int(number): text
    for number, text in re.findall(
        r"^## (\d+)\. (.+?)(?=^## |\Z)", (CLINICAL / "sources.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
}
CONSTANTS = {name: value for name, value in vars(protocol).items() if name.isupper()}


def rows(text: str) -> list[list[str]]:
    """The cells of the tables' rows, their headings left out."""
    lines = [line for line in text.splitlines() if line.startswith("| ") and "---" not in line]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[-1] != "source"]


def as_written(name: str) -> str:
    """A number of the protocol as the page has it."""
    match CONSTANTS[name]:
        case tuple() as ladder:
            return ", ".join(f"{pace.inhale // 1000}/{pace.exhale // 1000}" for pace in ladder)
        case dict() as by_name if name == "STEP_MS":
            return "; ".join(f"{goal} {', '.join(str(ms // 1000) for ms in by_name[goal])}" for goal in protocol.Goal)
        case dict() as by_name:
            return ", ".join(f"{part} {ms}" for part, ms in by_name.items())
        case number:
            return str(number)


def test_the_page_has_every_number_of_the_protocol_as_it_is() -> None:
    page = {row[0].strip("`"): row[1] for row in rows(NUMBERS)}

    assert page == {name: as_written(name) for name in CONSTANTS}


@pytest.mark.parametrize("name", sorted({name for row in rows(RULE_TABLES) for name in re.findall(r"`(.+?)`", row[1])}))
def test_what_a_rule_names_is_in_the_words_or_in_the_protocol(name: str) -> None:
    if name.isupper():
        assert name in CONSTANTS
    else:
        assert any(line == name or line.startswith(f"{name}.") for line in catalogue().lines)


def test_every_rule_says_what_it_rests_on() -> None:
    sources = [row[-1] for row in (*rows(RULE_TABLES), *rows(NUMBERS))]
    wrong = [
        each
        for source in sources
        for each in re.split(r"[;,] ", source)
        if each not in ("the stricter reading", "this project's choice") and int(each) not in SOURCES
    ]

    assert len(sources) > 30
    assert wrong == []


def test_every_source_is_used_by_a_rule() -> None:
    cited = {int(each) for row in (*rows(RULE_TABLES), *rows(NUMBERS)) for each in re.findall(r"\b\d+\b", row[-1])}

    assert cited == set(SOURCES)


@pytest.mark.parametrize("number", sorted(SOURCES))
def test_a_source_has_a_publisher_an_address_and_the_day_it_was_read(number: int) -> None:
    fields = dict(re.findall(r"^- ([A-Z][\w ]+): (.+)$", SOURCES[number], re.MULTILINE))

    assert list(fields) == ["Publisher", "Address", "Read", "What it says"]
    assert fields["Address"].startswith(("<http", "not confirmed", "none"))
    assert re.fullmatch(r"20\d\d-[01]\d-[0-3]\d|no", fields["Read"])
    assert (fields["Read"] == "no") == ("<http" not in fields["Address"])
