"""The pacer in a real browser: the heel against the score and against the sound; and a set cut short and taken up."""

from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Page

from simulator.audio.voice import Espeak, VoiceMissingError
from simulator.device.cloud import Cloud, serving
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Owner
from simulator.device.timeline import spoken_ms
from simulator.device.viewport import VIEWPORTS, Viewport
from simulator.ears.recognizer import Recognizer
from simulator.show.browser import set_size
from simulator.show.server import served
from simulator.show.session import READY_MS, ShowSession
from skill.dialogue.playback import recipe
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.pacing.score import Phase, Score, compose
from skill.rendering.apl import figure, leg_animation
from skill.rendering.apla import describe
from skill.storage.records import load
from tests.support import breadth, pages
from tests.support.clock import MORNING
from tests.support.drawing import LOOK, draw, held


@pytest.fixture(scope="module")
def still(chromium: Page, recognizer: Recognizer) -> Iterator[Page]:
    with held(chromium, recognizer) as browser:
        yield browser


def away(screen: Viewport) -> float:
    """How many pixels the heel travels on a screen, from home to away."""
    unit = screen.width * 0.00088 if screen.shape == "ROUND" else min(screen.width * 0.00094, screen.height * 0.00168)
    return unit * (figure.AWAY[0] - figure.HOME[0])


CLOSE = 0.004
"""A heel is where it should be when it is off by no more than this of its way: less than the width of a line."""


def reach(score: Score, ms: int) -> float:
    """Where a score has the heel at an instant, 0 at home and 1 away."""
    beat = score.at(ms)
    if beat is None or ms < beat.start:
        return 0.0
    part = (ms - beat.start) / beat.length
    reached = {Phase.IN: leg_animation.slid(part), Phase.CHECK: 1.0, Phase.OUT: leg_animation.slid(1 - part)}
    return reached.get(beat.phase, 0.0)


def late(score: Score, ms: float, reached: float) -> int:
    """How many ms the heel is off: the least by which the score's clock would have to be put on or back."""
    return min(
        (abs(off) for off in range(-200, 201, 5) if abs(reach(score, round(ms) + off) - reached) <= CLOSE),
        default=1000,
    )


SAMPLE_MS = 80
SETS = [
    *(pages.set_of(Goal.KNEES, pace) for pace in LADDER),
    *(pages.set_of(Goal.HIPS, pace) for pace in (LADDER[0], LADDER[4])),
    pages.set_of(Goal.HIPS, LADDER[1], 10),
    pages.set_of(Goal.HIPS, LADDER[1], 7, Legs(7, 3)),
]


@pytest.mark.parametrize("score", breadth.some(SETS, 4), ids=lambda score: f"{score.recipe.goal}: {describe(score)}")
def test_the_heel_is_where_the_score_has_it(still: Page, score: Score, measured: Callable[[str], None]) -> None:
    """From the first sound to the last rep, every 80 ms of the renderer's clock, at every pace: within 100 ms."""
    screen = VIEWPORTS["hub-landscape-medium"]
    set_size(still, screen.width, screen.height)
    draw(still, pages.scored(score, "praise.more", "feel.ask"), screen)  # and a second has passed
    worst = 0
    for leg in score.legs:
        beats = [beat for beat in score.beats if beat.leg is leg and beat.nth]
        start, end = max(1000, beats[0].start - 2000), beats[-1].end
        script = f"pass({start} - now + drawnAt); const home = heel('{leg}'); const found = [];"
        step = f"found.push(heel('{leg}') - home); pass({SAMPLE_MS}, {SAMPLE_MS});"
        script += f"for (let at = {start}; at < {end}; at += {SAMPLE_MS}) {{ {step} }}"
        found = still.evaluate(f"(() => {{ {script} return found; }})()")
        way = away(screen) * (1 if leg is Leg.RIGHT else -1)
        offs = [late(score, start + nth * SAMPLE_MS, moved / way) for nth, moved in enumerate(found)]
        assert max(moved / way for moved in found) > 0.99
        worst = max(worst, *offs)

    measured(f"the heel, {score.recipe.goal}, {describe(score)}: off by {worst} ms at most")
    assert worst <= 100


# A practice on the page of `make show`


SCREEN = "hub-landscape-medium"
BUTTONS = """
[...Object.values(face.renderer.componentMap)].filter((each) => each instanceof AplRenderer.TouchWrapper)
  .map((each) => each.container).filter((each) => each.checkVisibility({ checkOpacity: true }))
  .map((each) => ({ label: each.innerText.trim(), box: each.getBoundingClientRect().toJSON() }))
"""


class Person:
    """Somebody in front of the browser, who waits until there is something new to see."""

    def __init__(self, browser: Page, room: ShowSession) -> None:
        self.browser, self.room = browser, room

    @property
    def session(self) -> Session:
        """Where the skill has the person, by the last answer."""
        answers = [event["answer"] for event in self.room.history if event.get("answer")]
        return load(answers[-1]["sessionAttributes"]["session"])

    def state(self) -> State:
        return self.session.state

    def types(self, words: str) -> None:
        self.browser.evaluate("by('words').focus()")
        self._watches(lambda: self._enters(words))

    def touches(self, label: str) -> None:
        """Touch the middle of a button; what has no label is as large as the screen."""
        button = next(each for each in self.buttons() if each["label"] == label or len(each["label"]) > 30)
        box = button["box"]
        self._watches(lambda: self.browser.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))

    def buttons(self) -> list[Any]:
        found: list[Any] = self.browser.evaluate(BUTTONS)
        return found

    def _enters(self, words: str) -> None:
        self.browser.keyboard.insert_text(words)
        self.browser.keyboard.press("Enter")

    def _watches(self, act: Callable[[], None]) -> None:
        before = self.browser.evaluate("drawn")
        act()
        self.browser.wait_for_function(
            f"drawn > {before} && face.page == drawn && face.renderer && face.log.length == 0"
        )
        self.browser.evaluate("new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame))")


def voice() -> Espeak | None:
    try:
        return Espeak()
    except VoiceMissingError:
        return None


@pytest.fixture
def person(chromium: Page, front_door: Callable[[], str], recognizer: Recognizer) -> Iterator[Person]:
    """Somebody in front of an Echo Show; time passes for it only when the test says so."""
    with serving(Cloud()) as cloud:
        owner = Owner(account="somebody who looks")
        room = ShowSession(
            Echo(recognizer, HttpClient(front_door()).ask, owner, now=MORNING, start_lag=SHORT_MS, cloud=cloud), None
        )
        room.set_screen(SCREEN)
        with served(room) as address:
            set_size(chromium, 1400, 800)
            chromium.goto(address)
            chromium.wait_for_function("by('screen').options.length && screen")
            chromium.add_script_tag(content=LOOK)
            yield Person(chromium, room)


RECORD = """
(async (leg, ms) => {
  const found = [];
  const home = heel(leg);
  for (const end = performance.now() + ms; performance.now() < end; ) {
    await new Promise(requestAnimationFrame);
    found.push([performance.now(), heel(leg) - home]);
  }
  const scale = view.getBoundingClientRect().width / screen.width;
  return { found, scale, page: started.page, sound: started.sound || 0 };
})
"""
SHORT_MS = 100
"""Where nothing is heard, an answer need not be waited for."""

LISTENED_MS = 12_500


def test_a_set_cut_short_by_a_touch_goes_on_with_the_same_rep(person: Person, measured: Callable[[str], None]) -> None:
    """A goal is touched, and every answer after it; the set is paused by a touch, and shows the rep it goes on with.

    Then the heel is watched for as long as a lead-in and a breath in last, against the clock of the sound.
    """
    person.types("Alexa, start heel slides")
    person.touches("Knees")
    while person.state() is not State.REPS:
        labels = [button["label"] for button in person.buttons()]
        person.touches("No" if "No" in labels else labels[0])
    person.room.pass_time(40_000)
    person.touches("Pause")
    assert person.state() is State.PAUSED
    done = person.session.completed_reps.right
    assert done >= 1
    person.room.voice = voice()
    person.room.echo.voice = person.room.voice or spoken_ms
    person.room.echo.start_lag = READY_MS
    person.touches("Go on")

    number = person.browser.evaluate("face.renderer.componentIdMap['number-right'].container.innerText.trim()")
    assert number == str(done + 1)
    seen = person.browser.evaluate(f"{RECORD}('right', {LISTENED_MS})")
    assert person.browser.evaluate("face.log") == []
    session = person.session
    assert session.playback
    score = compose(recipe(session), ((None, session.playback.lead_ms),))
    begun = seen["sound"] or seen["page"]
    way = away(VIEWPORTS[SCREEN]) * seen["scale"]
    offs = [late(score, at - begun, moved / way) for at, moved in seen["found"]]
    heard = "" if seen["sound"] else "no voice here; "
    measured(
        f"the heel in a browser: {heard}sound {begun - seen['page']:.0f} ms after the page, heel off by {max(offs)} ms "
        f"at most, {median(offs):.0f} ms in the middle of {len(offs)} frames"
    )

    assert max(moved / way for _, moved in seen["found"]) > 0.99
    assert len(offs) > LISTENED_MS / 100
    assert median(offs) <= 100  # a frame that a busy machine draws late is not the pacer's
