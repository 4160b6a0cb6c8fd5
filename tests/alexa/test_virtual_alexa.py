"""A third party's Alexa plays a whole practice against the endpoint, by the interaction model that is deployed."""

import json
import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import pytest

from simulator.device.player import RENDER
from tests.support.paths import CHECKOUT
from tests.support.waiting import PATIENCE_SECONDS
from tools import package

PLAYER = CHECKOUT / "tests" / "support" / "virtual_alexa.cjs"
INSTALLED = CHECKOUT / ".outside" / "node_modules" / "virtual-alexa"

PRACTICE = (
    (0, ""),
    (20, "my knees"),
    (10, "no"),
    (10, "nope"),
    (10, "none of those"),
    (20, "walk me through it"),
    (150, "ready"),
    (20, "next"),
    (20, "next"),
    (20, "next"),
    (20, "ready"),
    (30, "what's the pro tip"),
    (240, "just right"),
    (10, "no thanks"),
    (10, "no"),
)


@pytest.fixture(scope="module")
def answers(front_door: Callable[[], str], tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What the skill answers to each line of the practice."""
    node = shutil.which("node")
    if node is None or not INSTALLED.exists():
        pytest.skip("NOT TESTED BY A THIRD PARTY'S ALEXA: virtual-alexa is not installed: make outside")
    model = tmp_path_factory.mktemp("model") / "en-US.json"
    model.write_bytes(package.skill_package(None)["interactionModels/custom/en-US.json"])
    command = [node, "--no-warnings", str(PLAYER), str(model), front_door()]

    played = subprocess.run(
        command, input=json.dumps(PRACTICE), capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS
    )

    assert (played.returncode, played.stderr) == (0, "")
    return [json.loads(line) for line in played.stdout.splitlines()]


def spoken(answer: dict[str, Any]) -> str:
    """The speech of an answer, or everything that its document says."""
    response = answer["response"]
    speech = response.get("outputSpeech", {}).get("ssml", "")
    return f"{speech} {json.dumps(response.get('directives', []))}"


def test_virtual_alexa_is_answered_at_every_turn_of_a_practice(answers: list[dict[str, Any]]) -> None:
    assert len(answers) == len(PRACTICE)


@pytest.mark.parametrize(
    ("nth", "words"),
    [
        (0, "Hello"),
        (1, "Your knees, then"),
        (4, "Use the floor or a firm bed"),
        (5, "read you through it"),
        (6, "I hear you"),
        (10, "In, slide away"),
        (11, "The heel travels one straight line"),
        (12, "Would you like to do your hips and low back now, too?"),
        (14, "Goodbye"),
    ],
)
def test_virtual_alexa_hears_the_words_of_a_practice(answers: list[dict[str, Any]], nth: int, words: str) -> None:
    assert words in spoken(answers[nth])


def test_the_reps_are_one_document(answers: list[dict[str, Any]]) -> None:
    (directive,) = answers[10]["response"]["directives"]

    assert directive["type"] == RENDER
    assert answers[10]["response"]["shouldEndSession"] is False


def test_the_session_is_open_until_the_goodbye(answers: list[dict[str, Any]]) -> None:
    assert [answer["response"]["shouldEndSession"] for answer in answers] == [False] * (len(PRACTICE) - 1) + [True]
