"""The pieces of a page: boxes, texts, buttons and figures, placed in percent of a screen, be it round or wide.

A page is one document for every screen. What differs is chosen on the device, by data binding: `round`, `w` and `v` (a
hundredth of the screen's width and height, in dp) and `s` (that of its height, or what that is to the narrowest of the
wide screens: letters on a screen that stands upright are as large as its width has room for) are bound once, at the top
of a page.
"""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from skill.rendering.apl.buttons import Button
from skill.rendering.apl.figure import FLOOR, LEG, LINE, MAT, H, W

Component = dict[str, Any]

LEAST_DP = 22
"""No sentence has smaller letters; if somebody has set larger ones, the least grows with them."""

NARROWEST = 1.6
"""The ratio of width to height of the narrowest of the wide screens: 1280 by 800 dp."""

BOUND: list[Component] = [
    {"name": "round", "type": "boolean", "value": "${viewport.shape == 'round'}"},
    {"name": "w", "type": "number", "value": "${viewport.width / 100}"},
    {"name": "v", "type": "number", "value": "${viewport.height / 100}"},
    {"name": "s", "type": "number", "value": f"${{round ? v : Math.min(v, w/{NARROWEST})}}"},
    {"name": "least", "type": "number", "value": f"${{{LEAST_DP} * (environment.fontScale ?? 1)}}"},
]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the screen, in percent of its width and height."""

    left: float
    top: float
    width: float
    height: float

    def row(self, many: int, gap: float = 3) -> "list[Box]":
        """As many boxes, side by side, which fill this one."""
        each = (self.width - gap * (many - 1)) / many
        return [Box(self.left + nth * (each + gap), self.top, each, self.height) for nth in range(many)]


@dataclass(frozen=True, slots=True)
class Placement:
    """A box on a round screen, and one on a wide screen."""

    round: Box
    wide: Box

    def row(self, many: int) -> "list[Placement]":
        """As many places, side by side."""
        return [Placement(*pair) for pair in zip(self.round.row(many), self.wide.row(many), strict=True)]


@dataclass(frozen=True, slots=True)
class Size:
    """A height of letters on a round screen and on a wide one, in percent of the screen's height."""

    round: float
    wide: float


def either(round_: float, wide: float, unit: str) -> str:
    """A number of units, on a round screen or on a wide one."""
    return f"${{{unit}*{_n(wide)}}}" if round_ == wide else f"${{{unit}*(round?{_n(round_)}:{_n(wide)})}}"


def at(place: Placement) -> Component:
    """The properties that put a component at a place."""
    return {"position": "absolute"} | {
        name: either(getattr(place.round, name), getattr(place.wide, name), unit)
        for name, unit in (("left", "w"), ("top", "v"), ("width", "w"), ("height", "v"))
    }


def word(text: str, place: Placement, size: Size, **more: Any) -> Component:
    """A few large words, in the middle of their place."""
    middle = {"textAlign": "center", "textAlignVertical": "center"}
    return _text(text, either(size.round, size.wide, "s"), **at(place) | middle | more)


def passage(text: str, place: Placement, largest: Size, **more: Any) -> Component:
    """Sentences, as large as their place has room for; where somebody wants larger letters, they can be scrolled."""
    found = fitted(text, place, largest)
    size = f"${{Math.max(least, s*(round?{_n(found.round)}:{_n(found.wide)}))}}"
    set_ = _text(text, size, width="100%", textAlign="${round ? 'center' : 'left'}", **more)
    box = {"type": "Container", "width": "100%", "justifyContent": "center", "items": [set_]}
    return {"type": "ScrollView", **at(place), "items": [{**box, "minHeight": at(place)["height"]}]}


def fitted(text: str, place: Placement, largest: Size) -> Size:
    """The largest size at which a text fits its place."""
    return Size(_fitting(text, place.round, largest.round, 1.0), _fitting(text, place.wide, largest.wide, NARROWEST))


def _fitting(text: str, box: Box, largest: float, ratio: float) -> float:
    """The largest size, in percent of the height, at which a text fits a box on a screen of such a ratio."""
    size = largest
    while size > 3 and not _fits(text, box, size, ratio):
        size -= 0.2
    return size


# As heights of a letter: how wide the letters of a sentence are on average, and how far lines are apart. Amazon's own
# font is narrower than those it was measured with (Liberation Sans, DejaVu Sans), so that there is room to spare.
LETTER, LEADING = 0.54, 1.25


def _fits(text: str, box: Box, size: float, ratio: float) -> bool:
    across = int(box.width * ratio / size / LETTER)
    lines = textwrap.wrap(text, max(1, across))
    return max(map(len, text.split()), default=0) <= across and len(lines) * LEADING * size <= box.height


BOLD = 0.84
"""The share of a button's width for its label, reckoned with letters of ordinary weight: bold ones are wider."""


def button(pressed: Button, place: Placement, size: Size) -> Component:
    """A button: large, in one colour, labelled with what it does."""
    inner = Placement(*(replace(box, width=box.width * BOLD) for box in (place.round, place.wide)))
    found = fitted(pressed.label, inner, size)
    label = _text(pressed.label, either(found.round, found.wide, "s"), fontWeight="700", width="100%", height="100%")
    label |= {"textAlign": "center", "textAlignVertical": "center"}
    return _touched(pressed, [_plate(label)]) | at(place)


def card(pressed: Button, place: Placement, graphics: Sequence[str]) -> Component:
    """A button with a figure on it."""
    text = Placement(*(Box(0, 0, box.width * BOLD, box.height * 0.36) for box in (place.round, place.wide)))
    found = fitted(pressed.label, text, Size(6.6, 8.6))
    label = _text(pressed.label, either(found.round, found.wide, "s"), fontWeight="700", width="100%", height="38%")
    label |= {"textAlign": "center", "textAlignVertical": "center", "position": "absolute", "top": "60%"}
    width, height = (at(place)[name].strip("${}") for name in ("width", "height"))
    drawn = board(layers(graphics), left=f"${{({width}-u*{W})/2}}", top=f"${{{height}*0.58-u*{FLOOR}}}")
    both = {"type": "Container", "width": "100%", "height": "100%", "items": [drawn, label]}
    return _touched(pressed, [_plate(both)]) | at(place)


def everywhere(pressed: Button, items: Iterable[Component]) -> Component:
    """Components that are all one button, as large as the screen."""
    whole = {"type": "Container", "width": "100%", "height": "100%", "items": [*items]}
    return _touched(pressed, [whole]) | {"width": "100%", "height": "100%"}


def _plate(item: Component) -> Component:
    plate = {"type": "Frame", "width": "100%", "height": "100%", "backgroundColor": MAT, "borderColor": LINE}
    return plate | {"borderWidth": 2, "borderRadius": "${s*3}", "item": item}


def _touched(pressed: Button, items: Sequence[Component]) -> Component:
    sent = {"type": "SendEvent", "arguments": [*pressed.arguments]}
    return {"type": "TouchWrapper", "accessibilityLabel": pressed.label, "onPress": [sent], "items": [*items]}


def layers(names: Iterable[str]) -> list[Component]:
    """Graphics of one board, one above the other."""
    return [{"type": "VectorGraphic", "source": name, "scale": "fill", **board()} for name in names]


def board(items: Sequence[Component] = (), **more: Any) -> Component:
    """The measures of the board that figures are drawn on, `u` dp to its unit; with items, as a component."""
    size: Component = {"position": "absolute", "width": f"${{u*{W}}}", "height": f"${{u*{H}}}"}
    return size | more | ({"type": "Container", "items": [*items]} if items else {})


def figure(items: Sequence[Component], floor: Size, **more: Any) -> Component:
    """The board in the middle of the screen, with its floor at this height."""
    place = {"left": f"${{(viewport.width-u*{W})/2}}", "top": f"${{v*(round?{floor.round}:{floor.wide})-u*{FLOOR}}}"}
    return board(items, **place, **more)


def unit(round_: float, wide: tuple[float, float]) -> Component:
    """The binding of `u`: as percent of the width, and on a wide screen no more than a percentage of the height."""
    value = f"${{round ? w*{round_} : Math.min(w*{wide[0]}, v*{wide[1]})}}"
    return {"name": "u", "type": "number", "value": value}


def _text(text: str, size: str, **more: Any) -> Component:
    return {"type": "Text", "text": text, "fontSize": size, "color": LEG, **more}


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
