"""What is generated is fresh: the README's transcript, the map, the dialogue as a page to read, and the records."""

import re
from pathlib import Path

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue.prompts import PROMPTS
from skill.dialogue.states import State
from tools import generate_docs

pytestmark = pytest.mark.slow


def test_the_generated_pages_are_fresh() -> None:
    """`make docs` writes them."""
    assert generate_docs.main(["--check"]) == 0


def test_an_option_that_is_not_known_writes_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generate_docs, "PAGES", {tmp_path / "page.md": lambda: "fresh"})

    with pytest.raises(SystemExit, match="2"):
        generate_docs.main(["--chek"])

    assert "unrecognized arguments: --chek" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_every_state_stands_in_the_map_and_on_the_page() -> None:
    drawn, written = generate_docs.map_of_the_dialogue(), generate_docs.dialogue()

    assert [state for state in State if not re.search(rf"^\s+{state}[\[(]", drawn, re.MULTILINE)] == []
    assert [state for state in PROMPTS if f"### {str(state).replace('_', ' ')}\n" not in written] == []


@pytest.mark.parametrize(
    "line", ["tip", "stop.emergency", "pain.stop", "screen.knees.1.whole.ask", "screen.hips.2.yes"]
)
def test_what_is_said_can_be_read_on_the_page_of_the_dialogue(line: str) -> None:
    assert catalogue().lines[line][0] in generate_docs.dialogue()


def test_the_page_of_the_dialogue_says_what_is_heard() -> None:
    assert '| sharp | sharp, spreading or, where the word says so, "numb" |' in generate_docs.dialogue()


def test_the_map_leads_from_the_last_safety_question_to_the_set_and_up_again() -> None:
    ways = re.findall(r"^    (\w+) -\.?->\|.+\| (\w+)$", generate_docs.map_of_the_dialogue(), re.MULTILINE)
    reached = {"screen_3"}
    for _ in State:
        reached |= {then for state, then in ways if state in reached}

    assert {"floor", "setup", "ready", "reps", "feel", "rise", "up"} <= reached
