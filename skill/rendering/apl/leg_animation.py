"""The slide: a leg whose heel runs along its line, and the commands that move it there and home.

Thigh and shin are hung into each other, and each turns about its own joint. A command for the whole leg is an APL
command of its own, so that a score of ten reps has to say only when.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import acos, degrees, pi, sin

from skill.exercise.protocol import Leg
from skill.rendering.apl import figure, layout
from skill.rendering.apl.figure import AWAY, BENT, BONE, FLOOR, HIP, HOME, KNEE, STRAIGHT, H, W
from skill.rendering.apl.layout import Component, Size

Easing = Callable[[float], float]
"""The share of a change that is made at a share of its time, each from 0 to 1."""

TURN = BENT - STRAIGHT
"""How far the thigh turns, in degrees."""

SHORT = 0.001
"""What a bar of no length is scaled to: APL cannot scale to zero."""

RIGGED = ("ground", "body", "thigh", "shin", "arm")
"""The graphics that the moving figure is put together from."""

GROUND = Size(66, 74)
"""How far down the screen the floor is while a set is played, in percent of its height."""

UNIT = layout.unit(0.088, (0.094, 0.168))
PIECES = 24
"""How many straight pieces an easing is drawn with: the heel is off by less than a hundredth of its way."""


def slid(part: float) -> float:
    """How far along its line the heel is, 0 at home and 1 away, at a share of the slide's time.

    It neither starts nor stops at once: at both ends it has half its mean speed.
    """
    return part - sin(2 * pi * part) / (4 * pi)


def turned(part: float) -> float:
    """How far the thigh has turned by then, from bent to straight, for the heel to be where it is."""
    heel = HOME[0] + (AWAY[0] - HOME[0]) * slid(part)
    return (BENT - degrees(acos((heel - HIP[0]) / (2 * BONE)))) / TURN


@dataclass(frozen=True, slots=True)
class Part:
    """What moves with the slide: its transform with the heel at home and away, and the easing between them."""

    name: str
    home: list[Component]
    away: list[Component]
    easing: Easing


def moving(*, band: bool = False) -> list[Part]:
    """The thigh in the hip; the shin in the knee, twice as far; a trail behind the heel; the rubber band, if wanted."""
    parts = [
        Part("thigh", _turn(HIP, 0), _turn(HIP, TURN), turned),
        Part("shin", _turn(KNEE, 0), _turn(KNEE, -2 * TURN), turned),
        Part("trail", _length(HOME[0], SHORT), _length(HOME[0], 1), slid),
    ]
    short = (HOME[0] - HIP[0]) / (AWAY[0] - HIP[0])
    return [*parts, *([Part("band", _length(HIP[0], short), _length(HIP[0], 1), slid)] if band else ())]


def rig(leg: Leg, floor: Size = GROUND, *, band: bool = False, over: Iterable[str] = ()) -> Component:
    """The figure whose near leg slides, with graphics over it; for the left leg it lies the other way round."""
    home = {part.name: {"id": f"{part.name}-{leg}", "transform": part.home} for part in moving(band=band)}
    shin = layout.board(layout.layers(["shin"]), **home["shin"])
    thigh = layout.board([*layout.layers(["thigh"]), shin], **home["thigh"])
    trail = _bar(HOME[0], FLOOR - 1, 18, figure.BREATH) | home["trail"]
    items = [*layout.layers(["ground"]), trail, *layout.layers(["body"]), thigh, *layout.layers(["arm"])]
    if band:
        items.append(_bar(HIP[0], FLOOR - 42, 12, figure.HEEL) | home["band"])
    items += layout.layers(over)
    flipped: Component = {"transform": [{"scaleX": -1}]} if leg is Leg.LEFT else {}
    return layout.figure(items, floor, **flipped)


def commands(*, band: bool = False) -> Component:
    """The commands Away and Home: which `leg`, `at` what time, in how many `ms`."""
    return {
        "Away": _slide(moving(band=band), home=False),
        "Home": _slide(moving(band=band), home=True),
    }


def _slide(parts: Iterable[Part], *, home: bool) -> Component:
    moves = []
    for part in parts:
        start, end = (part.away, part.home) if home else (part.home, part.away)
        move = {"type": "AnimateItem", "componentId": f"{part.name}-${{leg}}", "duration": "${ms}"}
        move["easing"] = f"${{{part.easing.__name__}{'Home' if home else 'Away'}}}"
        moves.append(move | {"value": [{"property": "transform", "from": start, "to": end}]})
    together = {"type": "Parallel", "delay": "${at}", "commands": moves}
    return {"parameters": ["leg", "at", "ms"], "commands": [together]}


def easings() -> tuple[Component, ...]:
    """The binding of what the commands move by: each easing, on the way away and on the way home."""
    ways = [(easing, home) for easing in (slid, turned) for home in (False, True)]
    names = [f"{easing.__name__}{'Home' if home else 'Away'}" for easing, home in ways]
    return tuple({"name": name, "value": _path(easing, home)} for name, (easing, home) in zip(names, ways, strict=True))


def _path(easing: Easing, backward: bool) -> str:
    """An easing that leads from (0, 0) to (1, 1) as APL writes it, in straight pieces; backward it is the way home."""
    times = [nth / PIECES for nth in range(1, PIECES)]
    values = [1 - easing(1 - time) if backward else easing(time) for time in times]
    return f"path({','.join(f'{time:.4f},{value:.4f}' for time, value in zip(times, values, strict=True))})"


def _turn(joint: tuple[float, float], angle: float) -> list[Component]:
    """A turn about a joint on the board: APL turns a component about its middle only."""
    x, y = joint[0] - W / 2, joint[1] - H / 2
    there = [{"translateX": f"${{u*{x:.1f}}}"}, {"translateY": f"${{u*{y:.1f}}}"}]
    back = [{"translateX": f"${{u*{-x:.1f}}}"}, {"translateY": f"${{u*{-y:.1f}}}"}]
    return [*there, {"rotate": angle}, *back]


def _length(start: float, share: float) -> list[Component]:
    """A share of a bar's full length, from its left end."""
    half = (AWAY[0] - start) / 2
    return [{"translateX": f"${{u*{-half:.1f}}}"}, {"scaleX": share}, {"translateX": f"${{u*{half:.1f}}}"}]


def _bar(start: float, top: float, height: float, color: str) -> Component:
    """A bar from a point of the board to where the heel is when it is away."""
    numbers = {"left": start, "top": top, "width": AWAY[0] - start, "height": height, "borderRadius": height / 2}
    size = {key: f"${{u*{number:.1f}}}" for key, number in numbers.items()}
    return {"type": "Frame", "position": "absolute", "backgroundColor": color} | size
