"""Words meant for nobody: a lone word or a scrap of talk, which a recogniser returns as if it were an answer."""

import pytest

from skill.hearing.belief import certainty
from skill.hearing.ear import hear
from tests.support.paths import CHECKOUT

TESTING = CHECKOUT / "interaction_model" / "en" / "utterances" / "testing"
SCRAPS = [line.split("\t")[1] for line in (TESTING / "scraps.tsv").read_text(encoding="utf-8").splitlines()]
LONE = [
    *("government", "money", "world", "person", "community", "president", "education", "potato", "bicycle", "ceiling"),
    *("music", "sugar", "window", "kitchen", "pencil", "camera", "mountain", "weather", "history", "family"),
]
ONWARD = frozenset({"next", "go_on", "yes", "settled"})


@pytest.mark.parametrize("situation", ["ready", "paused", "come_back", "floor", "rise", "pain", "calm", "dizzy"])
@pytest.mark.parametrize("word", LONE)
def test_a_lone_word_that_means_nothing_here_leads_nobody_on(word: str, situation: str) -> None:
    heard = hear(word, situation)

    assert not (heard.outcome == "sure" and heard.meaning in ONWARD)


@pytest.mark.parametrize("situation", ["ready", "paused", "come_back"])
def test_hardly_a_scrap_of_talk_in_a_hundred_moves_anybody(situation: str) -> None:
    heard = [hear(scrap, situation) for scrap in SCRAPS]
    moved = [each for each in heard if each.outcome == "sure" and each.meaning in ONWARD]

    assert len(SCRAPS) == 300
    assert len(moved) <= 3


def test_hardly_a_scrap_of_talk_in_a_hundred_changes_what_is_under_way() -> None:
    heard = [hear(scrap, "moving") for scrap in SCRAPS]
    acted = [each for each in heard if each.outcome == "sure" and each.meaning not in certainty.STOPPING]

    assert len(acted) <= 6
