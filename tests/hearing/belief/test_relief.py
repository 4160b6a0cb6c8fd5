"""After pain or dizziness: what is relief in other words, and what only sounds like it."""

from pathlib import Path

import pytest

from skill.hearing.belief import relief
from skill.hearing.ear import hear

# Each has a word of relief in it, and tells of none, of a part of it, of somebody else, or of the end.
MISLEADING = Path(__file__).with_name("misleading_relief.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("text", MISLEADING)
@pytest.mark.parametrize("situation", ["calm", "dizzy"])
def test_what_only_sounds_like_relief_is_not_believed(text: str, situation: str) -> None:
    heard = hear(text, situation)

    assert not relief.is_plain(text)
    assert (heard.outcome, heard.meaning) != ("sure", "settled")


@pytest.mark.parametrize("situation", ["calm", "dizzy"])
@pytest.mark.parametrize(
    "text",
    ["the knot's come out of it", "right as rain again", "it's worn off", "false alarm it's gone", "the grip's off it",
     "got my bearings back", "my breath's back", "the bad spell's over", "the swaying's stopped",
     "the leg's quiet again", "all's well", "i feel human again", "came and went",
     "it was only a cramp and it's let go", "the pain's gone", "it's come good now", "room's stopped moving",
     "had a sip of water and it's gone", "i'm fine it was just a moment", "right as ninepence now", "it's awa noo",
     "the cramp's let go", "bedder now", "sat old", "subtle now", "eased right off bless you",
     "no it's gone", "no worries it's cleared off", "nothing left of it",
     "it couldn't be better"],
)  # fmt: skip
def test_relief_in_other_words_is_believed(text: str, situation: str) -> None:
    assert (hear(text, situation).outcome, hear(text, situation).meaning) == ("sure", "settled")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("not better", "no"), ("not one bit better", "no"), ("better it is not", "no"), ("settled no it has not", "no"),
        ("it doesn't settle", "no"), ("haven't settled", "no"), ("it doesn't go away", "no"), ("no butter", "no"),
        ("it's lingering", "no"), ("gone for a second and back again", "no"), ("it's not easing off", "no"),
        ("only a little better", "somewhat"), ("getting better", "somewhat"), ("the worst has passed", "somewhat"),
        ("that's me finished", "stop"), ("no more for me today", "stop"),
    ],
)  # fmt: skip
def test_no_relief_a_part_of_it_and_the_end_are_heard_as_such(text: str, meaning: str) -> None:
    heard = hear(text, "calm")

    assert (heard.outcome, heard.meaning) in {("sure", meaning), ("sure", "somewhat" if meaning == "no" else meaning)}


@pytest.mark.parametrize("text", ["no it's fine now keep going", "it's gone so carry on", "it's better let's go on"])
def test_relief_is_believed_where_somebody_wants_to_go_on_after_it(text: str) -> None:
    assert (hear(text, "pain").outcome, hear(text, "pain").meaning) == ("sure", "settled")


@pytest.mark.parametrize(
    "text", ["keep going", "it's not gone keep going", "it hurts keep going", "gone but keep going"]
)
def test_a_wish_to_go_on_alone_is_no_relief(text: str) -> None:
    heard = hear(text, "pain")

    assert (heard.outcome, heard.meaning) != ("sure", "settled")
