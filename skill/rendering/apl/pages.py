"""The kinds of page: a question, a choice, a step with its figure, the slide, the last weeks, a number to call."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from skill.exercise.protocol import STEP_MS, Goal, Leg
from skill.rendering.apl import figure, layout, leg_animation
from skill.rendering.apl.buttons import Button
from skill.rendering.apl.figure import Graphic
from skill.rendering.apl.layout import Box, Component, Placement, Size
from skill.rendering.apl.pacer import FRAME_MS

GRAPHICS: Mapping[str, Callable[[], Graphic]] = {
    "mat": figure.mat,
    "ground": figure.ground,
    "body": figure.body,
    "arm": figure.arm,
    "leg": figure.standing_leg,
    "thigh": figure.thigh,
    "shin": figure.shin,
    "toes": figure.toes,
    **{f"sore-{goal}": partial(figure.sore, goal) for goal in Goal},
    **{
        figure.about_name(goal, step): partial(figure.about, goal, step)
        for goal in Goal
        for step in range(1, len(STEP_MS[goal]) + 1)
    },
}


@dataclass(frozen=True, slots=True)
class Page:
    """What is on a page, its graphics by name, the commands it defines, those it starts with, and what it binds."""

    items: tuple[Component, ...]
    graphics: tuple[str, ...] = ()
    commands: tuple[tuple[str, Component], ...] = ()
    start: tuple[Component, ...] = ()
    bound: tuple[Component, ...] = ()


LYING = ("mat", "body", "leg", "arm")
"""The graphics that a figure at rest is put together from."""

SMALL = layout.unit(0.076, (0.088, 0.145))
"""How large a figure is beside a sentence."""

FLOOR = Size(41, 52)
"""How far down the screen its floor is there, in percent of the height."""


def question(aside: str, text: str, buttons: Sequence[Button]) -> Page:
    """A question with its answers; above it what was said before, in less room the shorter it is."""
    high = 66 if buttons else 88
    share = min(0.6, len(aside) / (len(aside) + len(text))) if aside else 0.0
    wide = Box(6, 7 + high * share, 88, high - high * share)
    asked = layout.passage(text, Placement(Box(15, 16, 70, 47 if buttons else 68), wide), Size(9, 13 - 5 * share))
    items = [*_aside(aside, Box(6, 5, 88, high * share), 6.6), asked]
    return Page((*items, *_row(buttons, ROW, Size(7, 9))))


ROW = Placement(Box(13, 66, 74, 18), Box(6, 76, 88, 18))
"""Where the buttons of a question are."""


def choice(aside: str, text: str, buttons: Sequence[Button]) -> Page:
    """The goals, each as large as a hand, with the place it is about on the figure."""
    asked = layout.passage(text, Placement(Box(17, 13, 66, 24), Box(6, 21, 88, 21)), Size(7.4, 8.4))
    items = [*_aside(aside, Box(6, 4, 88, 16), 5.6), asked]
    graphics: list[str] = [*LYING]
    for button, goal, place in zip(buttons, Goal, CARDS.row(len(buttons)), strict=True):
        graphics.append(f"sore-{goal}")
        items.append(layout.card(button, place, [*LYING, f"sore-{goal}"]))
    return Page(tuple(items), tuple(graphics), bound=(CARD,))


CARDS = Placement(Box(8, 40, 84, 34), Box(6, 44, 88, 50))
"""Where the goals are, side by side."""

CARD = layout.unit(0.037, (0.04, 0.075))
"""How large the figure on each of them is."""


def figured(
    aside: str,
    text: str,
    buttons: Sequence[Button],
    step: tuple[Goal, int] | None = None,
    wishes: Sequence[Button] = (),
) -> Page:
    """The figure, with what a step of a goal's setup is about, and its sentence; below, what may be wished for."""
    nth = step[1] if step else 0
    names = [name for name in LYING if name != "arm" or nth != figure.ARMLESS_STEP]
    names += [figure.about_name(*step)] if step else []
    place = BELOW if buttons else ALONE
    high = BESIDE_WISHES if wishes else BELOW.wide.height
    place = replace(place, wide=replace(place.wide, height=high))
    above = Box(64, 3, 32, 34) if nth in INSET_STEPS else Box(5, 3, 46, 18)
    items = [layout.figure(layout.layers(names), FLOOR), *_aside(aside, above, 7)]
    items += [layout.passage(text, place, Size(8, 11)), *_column(buttons, high)]
    wished = _row(wishes, WISHED, Size(5.2, 5.2))
    items += [each | {"when": "${!round}"} for each in wished]  # a round screen has no room for them
    return Page(tuple(items), tuple(names), bound=(SMALL,))


WISHED = Placement(Box(6, 84, 88, 13), Box(6, 84, 88, 13))
"""Where the buttons of what may be wished for are."""

BESIDE_WISHES = 23
"""The height of a sentence that has wishes below it, on a wide screen."""


INSET_STEPS = (1, 3)
"""The steps that also show something from above, where otherwise a few words would have room."""

BELOW = Placement(Box(15, 45, 70, 36), Box(6, 59, 68, 38))
"""Where the sentence below a figure is, with room for buttons beside it on a wide screen."""

ALONE = replace(BELOW, wide=replace(BELOW.wide, width=88))
"""The same without buttons."""


def explained(text: str, buttons: Sequence[Button], leg: Leg, *, moving: bool, band: bool) -> Page:
    """The slide: first the toes, then out and home, again and again, and the rubber band where that is spoken of."""
    start = tuple(
        {"type": way, "leg": leg, "at": (2 * nth + back) * SLOW_MS, "ms": SLOW_MS - FRAME_MS}
        for nth in range(TIMES if moving else 0)
        for back, way in enumerate(("Away", "Home"))
    )
    over = () if moving else ("toes",)
    items = (leg_animation.rig(leg, FLOOR, band=band, over=over), layout.passage(text, BELOW, Size(7, 8.6)))
    commands = tuple(leg_animation.commands(band=band).items()) if moving else ()
    bound = (SMALL, *leg_animation.easings()) if moving else (SMALL,)
    return Page((*items, *_column(buttons)), (*leg_animation.RIGGED, *over), commands, start, bound)


SLOW_MS, TIMES = 4000, 10
"""How long the slide takes each way while it is explained, and how often it is shown."""


def call(number: str, text: str) -> Page:
    """The number to call, larger than anything, and what was said."""
    place = Placement(Box(12, 16, 76, 22), Box(6, 6, 88, 34))
    large = layout.word(number, place, Size(9, 16), color=figure.HEEL, fontWeight="700")
    return Page((large, layout.passage(text, Placement(Box(15, 40, 70, 42), Box(6, 44, 88, 50)), Size(7, 8.6))))


def chart(
    shown: Sequence[tuple[str, Sequence[int]]], now: str, text: str, buttons: Sequence[Button], goal: int = 0
) -> Page:
    """Two charts, practices and reps, each with a title and a bar for each of the last weeks; and what is asked then.

    The running week is the last, and marked; over the practices a line is as high as the weekly goal, if there is one.
    It crosses the bars, and no number: these stand before it.
    """
    items = []
    for (title, numbers), heading, bars, aim in zip(shown, HEADINGS, BARS, (goal, 0), strict=True):
        items.append(layout.word(title, heading, Size(4.4, 6)))
        most = max(*numbers, 3, aim)
        columns = tuple(zip(numbers, bars.row(len(numbers)), strict=True))
        for nth, (number, place) in enumerate(columns, 1):
            items.append(_bar(number, most, place, last=nth == len(numbers)))
        items += [_goal_line(aim, most, bars)] * bool(aim)
        items += [_number_over(number, most, place) for number, place in columns if number]
    label = layout.word(now, Placement(Box(50, 54, 34, 5), Box(62, 60, 30, 5)), Size(4, 4.6), textAlign="right")
    asked = layout.passage(text, Placement(Box(15, 60, 70, 14), Box(6, 66, 88, 13)), Size(5.6, 7))
    row = _row(buttons, Placement(Box(24, 75, 52, 14), Box(6, 81, 88, 14)), Size(5.2, 6.6))
    return Page((*items, label | {"color": figure.HEEL}, asked, *row))


TALLEST = 0.52
"""How much of its place the tallest bar takes; the rest is for its number."""

# Of the practices, and of the reps below them.
HEADINGS = (Placement(Box(24, 7, 52, 7), Box(6, 3, 88, 8)), Placement(Box(14, 30, 72, 6), Box(6, 31.5, 88, 8)))
BARS = (Placement(Box(18, 14, 64, 16), Box(8, 11, 84, 20)), Placement(Box(12, 38, 76, 16), Box(8, 40, 84, 20)))


def _goal_line(goal: int, most: int, bars: Placement) -> Component:
    """A line across the bars, as high as one of so many practices."""
    round_, wide = (
        replace(box, top=box.top + box.height * (1 - TALLEST * goal / most), height=0.5)
        for box in (bars.round, bars.wide)
    )
    return {"type": "Frame", "id": "goal", "backgroundColor": figure.BREATH, **layout.at(Placement(round_, wide))}


def _height(number: int, most: int) -> str:
    return f"{max(2.0, 100 * TALLEST * number / most):.0f}%"


def _bar(number: int, most: int, place: Placement, *, last: bool) -> Component:
    color = figure.HEEL if last else figure.BODY
    bar = {"type": "Frame", "width": "100%", "height": _height(number, most), "backgroundColor": color}
    return _column_of([bar | {"borderRadius": "${s*0.8}"}], place)


def _number_over(number: int, most: int, place: Placement) -> Component:
    """The number of a bar, on a background of its own."""
    text = {"type": "Text", "text": str(number), "fontSize": layout.either(3.6, 5, "s"), "color": figure.LEG}
    label = {"type": "Frame", "backgroundColor": figure.NIGHT, "alignSelf": "center", "item": text}
    room = {"type": "Frame", "width": "100%", "height": _height(number, most)}
    return _column_of([label, room], place)


def _column_of(items: list[Component], place: Placement) -> Component:
    """A column that stands on the ground."""
    return {"type": "Container", "justifyContent": "end", "paddingBottom": 1, "items": items} | layout.at(place)


def _aside(text: str, wide: Box, largest: float) -> list[Component]:
    """What was said before; a small round screen has no room for it."""
    if not text:
        return []
    said = layout.passage(text, Placement(wide, wide), Size(largest, largest), color=figure.ARM)
    return [said | {"when": "${!round}"}]


def _row(buttons: Sequence[Button], place: Placement, size: Size) -> list[Component]:
    places = place.row(max(1, len(buttons)))
    return [layout.button(each, at, size) for each, at in zip(buttons, places, strict=False)]


def _column(buttons: Sequence[Button], high: float = 38) -> list[Component]:
    """Buttons one above the other beside a sentence; on a round screen in a row under it."""
    round_ = Box(34, 84, 32, 11).row(1) if len(buttons) == 1 else Box(23, 80, 54, 11).row(max(1, len(buttons)), 2)
    each = high / max(1, len(buttons))
    wide = [Box(77, 59 + nth * each, 18, min(each - 3, 22)) for nth in range(len(buttons))]
    places: Iterable[Placement] = (Placement(*pair) for pair in zip(round_, wide, strict=False))
    return [layout.button(pressed, at, Size(5.2, 6.6)) for pressed, at in zip(buttons, places, strict=False)]
