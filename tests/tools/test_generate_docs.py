"""What is generated is fresh: the README's transcript, the map, the dialogue as a page to read, and the records."""

import re
from pathlib import Path

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue.prompts import PROMPTS
from skill.dialogue.states import State
from skill.dialogue.table import TABLE
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


def test_a_row_of_the_page_says_only_what_its_row_can_say() -> None:
    """Not every sentence that stands beside those that a posture, or how it felt, chooses."""
    page = generate_docs.dialogue()

    assert (
        "| any state | stop |  | Onto your side first, and up in your own time. Goodbye.<br>"
        "Hold on to something steady, and take your time. Goodbye.<br>All right. Goodbye. | end |\n"
    ) in page
    assert (
        "| feel | a word was said that is known here | Good. Thank you.<br>Good to hear.<br>Thank you.<br>"
        "Just right is where it works.<br>Then that's about right for you.<br>"
        "Thank you for saying so. Fewer is just as good.<br>"
        "Good to know. Fewer, done well, are worth as much. | *stay* |\n"
    ) in page
    assert "- asks: Good. You're down.\n" not in page


def test_no_name_with_braces_takes_in_a_sentence_that_is_only_said_by_its_own_name() -> None:
    in_rows = {(name, row.heard[0]) for row in TABLE for name in (*row.welcome, *row.say)}
    in_prompts = {
        name
        for prompts in PROMPTS.values()
        for name in (*prompts.question, *prompts.repeat, *prompts.no_input, *prompts.hint)
    }
    by_name = {name for name in (*in_prompts, *(name for name, _ in in_rows)) if "{" not in name}
    by_facts = {line for name, heard in in_rows if "{" in name for line in generate_docs.meant_by(name, heard)}
    by_facts |= {line for name in in_prompts if "{" in name for line in generate_docs.meant_by(name)}

    assert by_facts & by_name == {
        *("feel.easy", "feel.hard", "help.screen", "help.set", "screen.hips.1.yes", "screen.knees.1.yes"),
        *("step.first", "step.next", "stop.lying", "where.end"),
    }


@pytest.mark.parametrize(
    "row",
    [
        "| uncertain | it is known what may have been meant, and the utterance before was understood |  | did you mean",
        "| condition | the set is over | Thank you for telling me. Ask a doctor about that before the next practice. |",
        "| a wish, both legs |  |  | *stay* |",
        "| change | countdown |  | {count_from}. Rest. | reps |",
        (
            "| any state but choose, same, newcomer, news, better, diagnosis, screen 1, screen 2, screen 3, operated, "
            "cleared | dizzy |  | Then nothing moves. Breathe as you like. | dizzy |"
        ),
        "| any state | anything else |  | Sorry, I missed that.<br>I didn't catch that.<br>Once more, please. |",
    ],
    ids=["may be meant", "after the set", "wishes", "one state", "nearly anywhere", "not understood"],
)
def test_the_page_of_the_dialogue_has_each_row_with_its_states_and_what_it_answers(row: str) -> None:
    assert f"\n{row}" in generate_docs.dialogue()


def test_the_page_of_the_dialogue_says_what_the_same_words_mean_in_other_states() -> None:
    page = generate_docs.dialogue()

    assert '"Back" alone names a goal where one is chosen, and the way back elsewhere.' in page
    assert '"Give me ten" is\nseconds while one moves or rests, and reps elsewhere' in page


def test_the_map_leads_from_the_last_safety_question_to_the_set_and_up_again() -> None:
    ways = re.findall(r"^    (\w+) -\.?->\|.+\| (\w+)$", generate_docs.map_of_the_dialogue(), re.MULTILINE)
    reached = {"screen_3"}
    for _ in State:
        reached |= {then for state, then in ways if state in reached}

    assert {"floor", "setup", "ready", "reps", "feel", "rise", "up"} <= reached
