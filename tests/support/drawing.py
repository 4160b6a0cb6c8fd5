"""A page in a real browser, drawn by Amazon's renderer, whose clock the test holds; and what can be seen of it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page

from simulator.device.cloud import Cloud
from simulator.device.echo import Echo
from simulator.device.request import Owner
from simulator.device.viewport import Viewport
from simulator.ears.recognizer import Recognizer
from simulator.show.server import served
from simulator.show.session import ShowSession
from tests.support.pages import Made


@contextmanager
def held(browser: Page, recognizer: Recognizer) -> Iterator[Page]:
    """The page of a browser with nothing but the renderer in it, while the block lasts."""
    session = ShowSession(Echo(recognizer, lambda _: {}, Owner(), now=0, cloud=Cloud()), None)
    with served(session) as address:
        browser.goto(f"{address}still.html")
        browser.evaluate("engine.then(held)")
        browser.add_script_tag(content=LOOK)
        yield browser


FONT_SCALE = "(environment.fontScale ?? 1)"
LOOK = """
// What is on the page, as [left, top, right, bottom]: each text with its lines and what cuts them off, and each button.
window.drawnAt = 0;
window.heel = (leg) => {
  const shin = face.renderer.componentIdMap[`shin-${leg}`].container;
  const box = [...shin.querySelectorAll("path")].pop().getBoundingClientRect();
  return (box.left + box.right) / 2;
};
window.look = () => {
  const edges = (box) => [box.left, box.top, box.right, box.bottom];
  const seen = (element) => element.checkVisibility({ checkOpacity: true });
  const all = (kind) => Object.values(face.renderer.componentMap).filter((each) => each instanceof kind);
  const shown = (kind) => all(kind).map((each) => each.container).filter(seen);
  const texts = shown(AplRenderer.Text).map((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter((box) => box.width > 1).map(edges);
    const within = edges((text.closest(".scrollView") || text).getBoundingClientRect());
    return { text: text.innerText.replace(/\\s+/g, " ").trim(), lines, within };
  });
  const boxes = shown(AplRenderer.TouchWrapper).map((each) => edges(each.getBoundingClientRect()));
  return { texts: texts.filter((each) => each.text), buttons: boxes };
};
"""


def draw(browser: Page, made: Made, screen: Viewport, letters: int = 1) -> Any:
    """Draw a page; what is on it a second later, and what the renderer had to say.

    `letters` is how many times as large somebody has set their letters: the renderer here is told so in its place.
    """
    shown = made.shown()
    page = json.dumps({"document": shown.document, "datasources": shown.datasources})
    if letters != 1:
        assert FONT_SCALE in page
        page = page.replace(FONT_SCALE, str(letters))
    size = {"width": screen.width, "height": screen.height, "shape": screen.shape, "mode": screen.mode}
    script = (
        f"(async () => {{ face.log.length = 0; await face.draw({page}, {json.dumps(size)}); drawnAt = now; pass(1000);"
    )
    return browser.evaluate(f"{script} return {{ ...look(), log: face.log }}; }})()")
