"""Something else that is ready or done."""

import pytest

from skill.hearing.ear import hear


@pytest.mark.parametrize("situation", ["ready", "setup", "paused", "come_back", "hearing", "rise"])
@pytest.mark.parametrize(
    "text",
    ["dinner's ready", "the washing's done", "your tea's ready love", "the kids are ready for school", "start the car",
     "they're ready to kick off", "the film's starting", "the dishwasher's finished"],
)  # fmt: skip
def test_something_else_that_is_ready_moves_nobody(text: str, situation: str) -> None:
    assert hear(text, situation).outcome == "lost"


@pytest.mark.parametrize(
    "text",
    ["ready", "i'm ready", "dinner's ready so let's start", "the kettle's on and i'm ready", "my knees are ready"],
)
def test_who_is_ready_as_well_begins(text: str) -> None:
    assert (hear(text, "ready").outcome, hear(text, "ready").meaning) == ("sure", "next")
