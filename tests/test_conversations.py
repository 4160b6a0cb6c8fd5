"""Each conversation in `conversations/`, played through the front door with a clock, says what is written there.

`.venv/bin/pytest tests/test_conversations.py --rewrite` writes down what is said now; review it as a diff.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.cli.script import follow
from simulator.device.cloud import Cloud, serving
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Owner
from simulator.ears.recognizer import Recognizer
from tests.support.clock import MORNING
from tests.support.paths import CONVERSATIONS


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
    written = path.read_text(encoding="utf-8").splitlines()
    sound = "ssml" if "ssml" in path.stem else "apla"
    with serving(Cloud()) as cloud:
        echo = Echo(recognizer, HttpClient(front_door(sound)).ask, Owner(account=path.stem), now=MORNING, cloud=cloud)
        heard = list(follow(written, echo))

    if request.config.getoption("--rewrite"):
        path.write_text("\n".join(heard) + "\n", encoding="utf-8")
    elif heard != written:
        pytest.fail(marked(written, heard), pytrace=False)


def test_there_is_a_conversation_for_everything_that_matters() -> None:
    assert len(CONVERSATIONS) >= 25


def test_no_conversation_is_refused_by_the_platform() -> None:
    refused = [path.stem for path in CONVERSATIONS if "(refused" in path.read_text(encoding="utf-8")]

    assert refused == []
