"""Each conversation in `conversations/`, played through the front door with a clock, says what is written there.

`.venv/bin/pytest tests/test_conversations.py --rewrite` writes down what is said now; review it as a diff.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from simulator.cli.script import follow
from simulator.cli.steps import Say, read
from simulator.device.cloud import Cloud, serving
from simulator.device.echo import Ask, Echo
from simulator.device.request import HttpClient, Json, Owner
from simulator.ears.recognizer import Recognizer
from skill.alexa.intents import INTENTS
from skill.hearing.utterance import NEAREST, Intent
from tests.support.clock import MORNING
from tests.support.offers import OFFERED
from tests.support.paths import CONVERSATIONS, PROLOGUES

OWN_WORDS = [path for path in CONVERSATIONS if path.stem.startswith("in-their-own-words")]
GIVEN_STATES = {
    "launched": "choose",
    "knees": "screen_1",
    "knees-screened": "floor",
    "knees-ready": "ready",
    "knees-in-the-set": "reps",
    "knees-after-the-set": "reps",
    "knees-practised-yesterday": "end",
    "hips": "screen_1",
    "hips-screened": "floor",
    "hips-ready": "ready",
    "hips-in-the-set": "reps",
    "hips-after-the-set": "reps",
}


class Recording:
    """Asks the skill, and notes the state in which each answer leaves the conversation."""

    def __init__(self, ask: Ask) -> None:
        self.ask = ask
        self.states: list[str] = []

    def __call__(self, envelope: Json) -> Any:
        answer = self.ask(envelope)
        self.states += [found for found in [state(answer.get("sessionAttributes"))] if found]
        return answer


def state(attributes: Any) -> str | None:
    """The dialogue's state in session attributes, however deep it is kept."""
    if not isinstance(attributes, dict):
        return None
    here = attributes.get("state", attributes.get("place"))
    return here if isinstance(here, str) else next(filter(None, map(state, attributes.values())), None)


def lines(path: Path) -> list[str]:
    """The lines of a script."""
    return path.read_text(encoding="utf-8").splitlines()


def marked(written: list[str], heard: list[str]) -> str:
    """The whole conversation as it is now, with the first line that differs from what is written."""
    differs = next((nth for nth, pair in enumerate(zip(written, heard, strict=False)) if pair[0] != pair[1]), None)
    if differs is None:
        differs = min(len(written), len(heard))
    lines = [f"  {line}" for line in heard]
    lines[differs:differs] = [f"✘ {line}" for line in written[differs : differs + 1]] or ["✘ (nothing more is written)"]
    return "\n".join(lines)


@pytest.mark.parametrize("path", CONVERSATIONS, ids=lambda path: path.stem)
def test_a_conversation_goes_as_written(
    path: Path, front_door: Callable[[str], str], recognizer: Recognizer, request: pytest.FixtureRequest
) -> None:
    written = lines(path)
    sound = "ssml" if "ssml" in path.stem else "apla"
    with serving(Cloud()) as cloud:
        echo = Echo(recognizer, HttpClient(front_door(sound)).ask, Owner(account=path.stem), now=MORNING, cloud=cloud)
        heard = list(follow(written, echo))

    if request.config.getoption("--rewrite"):
        path.write_text("\n".join(heard) + "\n", encoding="utf-8")
    elif heard != written:
        pytest.fail(marked(written, heard), pytrace=False)


def test_each_given_state_is_the_one_its_name_promises(
    front_door: Callable[[str], str], recognizer: Recognizer
) -> None:
    """A prologue that ends somewhere else would make every conversation that begins with it prove something else."""
    reached = {}
    for path in PROLOGUES:
        asked = Recording(HttpClient(front_door("apla")).ask)
        with serving(Cloud()) as cloud:
            echo = Echo(recognizer, asked, Owner(account=f"given-{path.stem}"), now=MORNING, cloud=cloud)
            list(follow([f"given: {path.stem}"], echo))
        reached[path.stem] = asked.states[-1]

    assert reached == GIVEN_STATES


def test_every_meaning_that_has_rows_is_said_in_some_conversation(recognizer: Recognizer) -> None:
    steps = [read(line) for path in (*CONVERSATIONS, *PROLOGUES) for line in lines(path)]
    heard = {recognizer.hear(step.words).intent for step in steps if isinstance(step, Say)}
    meant = {meaning for name, meaning in INTENTS.items() if name in heard}

    assert set(INTENTS.values()) - meant - set(NEAREST) == {Intent.FALLBACK}  # what is no sample comes as text


def test_people_hold_whole_practices_for_both_goals_in_their_own_words() -> None:
    """Hardly a word of theirs is one that a prompt offers; and each comes to a goodbye."""
    texts = [path.read_text(encoding="utf-8") for path in OWN_WORDS]
    steps = [step for text in texts for step in map(read, text.splitlines())]
    answers = [step.words for step in steps if isinstance(step, Say) and "heel slides" not in step.words]
    offered = [words for words in answers if words.casefold().removeprefix("alexa, ") in OFFERED]

    assert len(texts) >= 10
    assert {goal for text in texts for goal in ("Your knees, then.", "Hips and low back, then.") if goal in text} == {
        "Your knees, then.",
        "Hips and low back, then.",
    }
    assert [text for text in texts if not text.endswith("Goodbye.\n(the session is closed)\n")] == []
    assert len(offered) < len(answers) / 20


def test_most_conversations_begin_from_a_given_state() -> None:
    """Those in people's own words are whole, for what they show is how a person is heard all the way."""
    others = set(CONVERSATIONS) - set(OWN_WORDS)
    whole = [path.stem for path in others if not any(line.startswith("given:") for line in lines(path))]

    assert len(whole) <= 10, whole


def test_a_changed_sentence_changes_few_conversations() -> None:
    """Whole answers, but for the short ones that only greet, thank or say goodbye."""
    others = set(CONVERSATIONS) - set(OWN_WORDS)
    answers = Counter(line for path in others for line in {*lines(path)} if line.startswith("alexa: "))
    shared = {answer: files for answer, files in answers.items() if files > 16}

    assert shared == {}


def test_no_conversation_is_refused_by_the_platform() -> None:
    refused = [path.stem for path in CONVERSATIONS if "(refused" in path.read_text(encoding="utf-8")]

    assert refused == []
