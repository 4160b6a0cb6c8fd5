"""What is generated is fresh: the README's transcript and map, and the dialogue as a page to read."""

import re

import pytest

from skill import book
from skill.dialogue import PLACES
from skill.session import Place
from skill.words import catalogue


def test_the_generated_pages_are_fresh() -> None:
    """`make docs` writes them."""
    assert book.main(["--check"]) == 0


def test_every_place_stands_in_the_map_and_on_the_page() -> None:
    drawn, written = book.map_of_the_dialogue(), book.dialogue()

    assert [place for place in Place if not re.search(rf"^\s+{place}[\[(]", drawn, re.MULTILINE)] == []
    assert [place for place in PLACES if f"### {str(place).replace('_', ' ')}\n" not in written] == []


def test_every_file_of_the_skill_stands_in_the_table() -> None:
    named = [name for _, names in book.ROOMS for name in names if not name.startswith("echo")]

    assert sorted(named) == sorted(path.stem for path in (book.CHECKOUT / "skill").glob("[!_]*.py"))


@pytest.mark.parametrize("line", ["tip", "stop.emergency", "pain.stop", "screen.knees.1.ask", "screen.hips.3.yes"])
def test_what_is_said_can_be_read_there(line: str) -> None:
    assert catalogue().lines[line][0] in book.dialogue()
