"""What is seen, in a real browser: every page on every screen, by Amazon's renderer."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import hypot

import pytest
from playwright.sync_api import Page

from simulator.device.viewport import VIEWPORTS, Viewport
from simulator.ears.recognizer import Recognizer
from simulator.show.browser import picture, set_size
from skill.exercise.protocol import Goal, Leg
from skill.pacing.score import Phase
from tests.support import breadth
from tests.support.drawing import draw, held
from tests.support.pages import WORDS, Made, everything, scored, set_of

PAGES = everything()
ONE_OF_EACH = [*{made.session.state: made for made in PAGES}.values()]
ROUND = "hub-round-small"
# The round one, and the widest and narrowest of the others: all is in percent, so between them a page a state will do.
APART = (ROUND, "hub-landscape-small", "hub-landscape-large")


def drawn_on(name: str, pages: Sequence[Made]) -> Sequence[Made]:
    """What is drawn on a screen: in the short form most on the round one, where there is least room."""
    return breadth.some(pages, 2 if name == ROUND else 6, [*VIEWPORTS].index(name))


@pytest.fixture(scope="module")
def still(chromium: Page, recognizer: Recognizer) -> Iterator[Page]:
    with held(chromium, recognizer) as browser:
        yield browser


def written(made: Made) -> str:
    """What has to be readable on a page, in one piece: the question, or the sentence of the step."""
    if made.reply.score or made.progress:
        return ""
    return WORDS.text(made.reply.spoken[-1])


Edges = list[float]


def inside(edges: Edges, screen: Viewport) -> bool:
    """Whether a rectangle is on the screen; on a round one, with all its corners."""
    left, top, right, bottom = edges
    if screen.shape != "ROUND":
        return left >= -1 and top >= -1 and right <= screen.width + 1 and bottom <= screen.height + 1
    radius = screen.width / 2
    return all(hypot(x - radius, y - radius) <= radius + 1 for x in (left, right) for y in (top, bottom))


def letters(line: Edges) -> Edges:
    """The part of a line that letters stand in, without the space between two lines."""
    left, top, right, bottom = line
    return [left, top + (bottom - top) * 0.2, right, bottom - (bottom - top) * 0.2]


def apart(one: Edges, other: Edges) -> bool:
    """Whether two rectangles have nothing in common, but for a hair's breadth."""
    return one[2] <= other[0] + 1 or other[2] <= one[0] + 1 or one[3] <= other[1] + 1 or other[3] <= one[1] + 1


@pytest.mark.parametrize("name", VIEWPORTS)
def test_every_page_is_drawn_and_can_be_read_on_every_screen(still: Page, name: str) -> None:
    """Nothing in the renderer's log; all words in one piece, on the screen, apart, and none cut off."""
    screen = VIEWPORTS[name]
    set_size(still, screen.width, screen.height)
    for made in drawn_on(name, PAGES if name == ROUND or (breadth.FULL and name in APART) else ONE_OF_EACH):
        seen = draw(still, made, screen)
        assert seen["log"] == [], made.name
        assert written(made) in [*(text["text"] for text in seen["texts"]), ""], (made.name, seen["texts"])
        lines = [(text["text"], letters(line)) for text in seen["texts"] for line in text["lines"]]
        assert [(made.name, *line) for line in lines if not inside(line[1], screen)] == []
        boxes = [box for box in seen["buttons"] if box != [0, 0, screen.width, screen.height]]
        assert [(made.name, box) for box in boxes if not inside(rounded(box), screen)] == []
        for text in seen["texts"]:
            top, bottom = text["within"][1], text["within"][3]
            assert all(line[1] >= top - 1 and line[3] <= bottom + 1 for line in map(letters, text["lines"])), made.name
        overlaps = [
            (made.name, one[0], other[0])
            for one, other in combinations(lines, 2)
            if one[0] != other[0] and not apart(one[1], other[1])
        ]
        assert overlaps == []


def test_at_twice_the_letter_size_sentences_scroll_and_every_button_is_in_sight_on_the_round_screen(
    still: Page,
) -> None:
    """A sentence begins at the top of its box, and what has no room there is scrolled to, beside the buttons."""
    screen, scrolled = VIEWPORTS[ROUND], 0
    set_size(still, screen.width, screen.height)
    for made in ONE_OF_EACH:
        seen = draw(still, made, screen, letters=2)
        boxes = [box for box in seen["buttons"] if box != [0, 0, screen.width, screen.height]]
        assert [(made.name, box) for box in boxes if not inside(rounded(box), screen)] == []
        for text in seen["texts"]:
            top, bottom = text["within"][1], text["within"][3]
            over = text["lines"][-1][3] > bottom + 1
            scrolled += over
            assert text["lines"][0][1] >= top - 1, (made.name, text)
            assert not over or all(apart(text["within"], box) for box in boxes), (made.name, text)

    assert scrolled > 10


@pytest.mark.parametrize("name", APART)
def test_a_picture_of_each_page_is_not_empty(still: Page, name: str) -> None:
    """A page of one colour would be a picture of less than three kilobytes."""
    screen = VIEWPORTS[name]
    set_size(still, screen.width, screen.height)
    for made in breadth.some(ONE_OF_EACH, 3, APART.index(name)):
        draw(still, made, screen)
        assert len(picture(still, screen.width, screen.height)) > 3_000, made.name


@pytest.mark.parametrize("name", VIEWPORTS)
def test_in_the_middle_of_a_rep_leg_number_and_breath_can_be_read(still: Page, name: str) -> None:
    screen, score = VIEWPORTS[name], set_of(Goal.KNEES)
    set_size(still, screen.width, screen.height)
    draw(still, scored(score, "praise.more", "feel.ask"), screen)
    now = 1_000
    for leg, phase, nth, words in ((Leg.RIGHT, Phase.IN, 2, "Breathe in"), (Leg.LEFT, Phase.OUT, 4, "Breathe out")):
        beat = next(beat for beat in score.beats if (beat.leg, beat.phase, beat.nth) == (leg, phase, nth))
        middle = (beat.start + beat.end) // 2
        texts = still.evaluate(f"(() => {{ pass({middle - now}, 100); return look().texts; }})()")
        now = middle
        assert {f"{leg.title()} leg", str(nth), "of 5", words} <= {text["text"] for text in texts}


def rounded(box: Edges) -> Edges:
    """A button without the corners that are rounded off."""
    return [box[0] + 4, box[1] + 4, box[2] - 4, box[3] - 4]
