"""The figure: somebody lying on their back, seen from the side, in shapes of this project's own.

Everything is drawn on one board, W by H units, head to the left, and scaled as a whole. The bones of the moving leg are
drawn where they lie at home, knee bent; skill/rendering/apl/leg_animation.py turns them. Thigh and shin are equally
long, so when one turns by an angle and the other by twice as much, the heel runs along a straight line.
"""

from collections.abc import Iterable
from math import acos, atan2, cos, hypot, radians, sin
from typing import Any

from skill.exercise.protocol import Goal

Path = dict[str, Any]
Graphic = dict[str, Any]
Point = tuple[float, float]

W, H, FLOOR = 1000, 612, 580
BONE = 244  # thigh or shin, hip to knee or knee to ankle
HIP: Point = (466, FLOOR - 36)
BENT, STRAIGHT = 63.0, 6.0  # of the thigh above the floor, in degrees, with the heel at home and away

NIGHT, MAT, LINE = "#0D1826", "#1C3147", "#3B5875"
BODY, ARM, REST = "#7C95B1", "#93AAC4", "#4A617B"
LEG, HEEL, BREATH = "#F3E7CF", "#FFB13D", "#7FE0D0"


def along(degrees: float) -> Point:
    """Where the knee is, with the thigh at such an angle above the floor; the heel is twice as far from the hip."""
    return HIP[0] + BONE * cos(radians(degrees)), HIP[1] - BONE * sin(radians(degrees))


def ankle(degrees: float) -> Point:
    """Where the ankle is, on the level of the hip."""
    return HIP[0] + 2 * BONE * cos(radians(degrees)), HIP[1]


KNEE, HOME, AWAY = along(BENT), ankle(BENT), ankle(STRAIGHT)
RADII = {"hip": 40.0, "knee": 29.0, "calf": 28.0, "ankle": 19.0}


def graphic(*paths: Path) -> Graphic:
    """Paths on the board, as a vector graphic."""
    return {"type": "AVG", "version": "1.0", "width": W, "height": H, "items": list(paths)}


def mat() -> Graphic:
    """What somebody lies on."""
    return graphic(_mat())


def ground() -> Graphic:
    """The mat, and on it the line of the heel."""
    return graphic(_mat(), _stroke(f"M{_n(HOME[0])},{FLOOR + 8}L{_n(AWAY[0])},{FLOOR + 8}", LINE, 18))


def _mat() -> Path:
    return _stroke(f"M16,{FLOOR + 8}L{W - 16},{FLOOR + 8}", MAT, 18)


def body() -> Graphic:
    """Head and trunk, the small arch under the low back, and the leg that rests, foot flat."""
    return graphic(*resting_leg(), *_head(), _fill(_TRUNK, BODY))


def arm() -> Graphic:
    """The near arm by the side."""
    return graphic(_stroke(_ARM, NIGHT, 48, strokeOpacity=0.5), _stroke(_ARM, ARM, 34))


def thigh() -> Graphic:
    """The moving thigh, at home."""
    return graphic(_fill(_limb(HIP, RADII["hip"], KNEE, RADII["knee"]), LEG))


def shin() -> Graphic:
    """The moving shin at home, toes drawn up toward it, and the heel that everybody is to look at."""
    sole = radians(BENT)
    toes = HOME[0] + 108 * sin(sole) + 14 * cos(sole), HOME[1] - 108 * cos(sole) + 14 * sin(sole)
    return graphic(
        _fill(_limb(KNEE, RADII["calf"], HOME, RADII["ankle"]), LEG),
        _fill(_limb(HOME, 24, toes, 13), LEG),
        _fill(_disc(HOME, 35), HEEL),
    )


def resting_leg() -> tuple[Path, ...]:
    """The far leg, bent a little more so that it can be told from the near one."""
    return _bent(67.0, REST)


def _bent(degrees: float, color: str) -> tuple[Path, ...]:
    knee, end = along(degrees), ankle(degrees)
    heel, toes = (end[0] - 8, FLOOR - 22.0), (end[0] + 104, FLOOR - 13.0)
    return (
        _fill(_limb(HIP, RADII["hip"], knee, RADII["knee"]), color),
        _fill(_limb(knee, RADII["calf"], end, RADII["ankle"]), color),
        _fill(_limb(heel, 21, toes, 12), color),
    )


def _head() -> Iterable[Path]:
    yield _stroke(f"M110,{FLOOR - 62}L176,{FLOOR - 58}", BODY, 48)
    yield _fill(_disc((76, FLOOR - 58), 54), BODY)
    nose = f"M66,{FLOOR - 110}C70,{FLOOR - 128},80,{FLOOR - 128},86,{FLOOR - 109}Z"
    yield {**_fill(nose, BODY), **_stroke(nose, BODY, 4)}
    yield _stroke(f"M74,{FLOOR - 44}a10,10,0,1,1,12,-8", REST, 5)


_TRUNK = (
    f"M168,{FLOOR - 4}C230,{FLOOR + 2},300,{FLOOR},330,{FLOOR - 6}C352,{FLOOR - 20},392,{FLOOR - 20},412,{FLOOR - 4}"
    f"C430,{FLOOR + 1},470,{FLOOR + 1},490,{FLOOR - 6}C512,{FLOOR - 22},512,{FLOOR - 70},484,{FLOOR - 88}"
    f"C450,{FLOOR - 100},410,{FLOOR - 92},370,{FLOOR - 98}C330,{FLOOR - 108},290,{FLOOR - 128},240,{FLOOR - 128}"
    f"C205,{FLOOR - 128},168,{FLOOR - 112},152,{FLOOR - 88}C140,{FLOOR - 70},142,{FLOOR - 16},168,{FLOOR - 4}Z"
)
_ARM = f"M186,{FLOOR - 66}C210,{FLOOR - 40},250,{FLOOR - 24},300,{FLOOR - 24}L410,{FLOOR - 17}"


# What a step is about


ARMLESS_STEP = 3
"""The step of the setup that is seen without the arm, which would lie before the arch of the low back."""


def about_name(goal: Goal, step: int) -> str:
    """The name of the graphic of what a step is about."""
    return f"about-{goal}-{step}"


def about(goal: Goal, step: int) -> Graphic:
    """What a step of the setup is about, over the figure."""
    return graphic(*_steps(goal)[step - 1])


def sore(goal: Goal) -> Graphic:
    """What a goal is for: the knee, or the hip and the low back."""
    hip, back = (HIP[0] + 4, HIP[1] - 14), (388, FLOOR - 46)
    places = ((KNEE, 44),) if goal is Goal.KNEES else ((hip, 44), (back, 38))
    return graphic(*(_fill(_disc(place, radius), HEEL) for place, radius in places))


def toes() -> Graphic:
    """Toes on their way up, toward the shin."""
    return graphic(*_arrow((HOME[0] + 178, FLOOR - 62), (HOME[0] + 128, FLOOR - 158), HEEL, 11))


def _arrow(start: Point, end: Point, color: str, width: float = 9) -> tuple[Path, ...]:
    """A straight arrow; its head is a third of a right angle wide on each side."""
    way = atan2(end[1] - start[1], end[0] - start[0])
    barbs = [(end[0] - 26 * cos(way + turn), end[1] - 26 * sin(way + turn)) for turn in (-0.6, 0.6)]
    head = f"M{_at(barbs[0])}L{_at(end)}L{_at(barbs[1])}"
    return (_stroke(f"M{_at(start)}L{_at(end)}", color, width), _stroke(head, color, width))


def _heel() -> Path:
    return _fill(_disc((HOME[0] - 6, FLOOR - 26), 32), HEEL)


def _a_fist_apart() -> Iterable[Path]:
    """Two feet from above, and a fist between the heels."""
    for side, toes in ((128, 106), (312, 334)):
        yield _fill(_limb((toes, 296), 36, (side, 406), 29), REST)
        yield _fill(_disc((side, 408), 29), HEEL)
    yield _fill(_limb((198, 400), 33, (242, 400), 33), LEG)
    for knuckle in (200, 220, 240):
        yield _stroke(f"M{knuckle},372L{knuckle},398", NIGHT, 5)


def _in_line() -> Iterable[Path]:
    """The seat from above with its two sit bones, and each heel in line with its own."""
    yield _fill(_limb((92, 318), 62, (92, 394), 62), BODY)
    for y in (314, 398):
        yield _fill(_disc((112, y), 18), LEG)
        yield _stroke(f"M146,{y}L318,{y}", BREATH, 7, strokeDashArray=[1, 18])
        yield _fill(_limb((440, y), 33, (366, y), 27), REST)
        yield _fill(_disc((362, y), 28), HEEL)


def _shoulders() -> tuple[Path, ...]:
    return (_fill(_disc((194, FLOOR - 72), 38), HEEL), *_arrow((128, FLOOR - 162), (262, FLOOR - 162), HEEL))


def _arch() -> tuple[Path, ...]:
    gap = f"M318,{FLOOR + 2}C350,{FLOOR - 26},392,{FLOOR - 26},424,{FLOOR + 2}Z"
    return ({**_fill(gap, HEEL), **_stroke(gap, HEEL, 6)},)


def _hands() -> Iterable[Path]:
    """Both hands from above, thumbs and first fingers making a triangle."""
    yield _fill("M190,268L262,372L118,372Z", HEEL)
    for side in (-1, 1):
        for finger, tip in ((74, 6), (96, 40), (116, 70)):
            yield _fill(_limb((190 + side * finger, 356), 16, (190 + side * tip, 262 + tip * 0.3), 12), LEG)
        yield _fill(_limb((190 + side * 96, 368), 36, (190 + side * 132, 424), 24), LEG)
        yield _fill(_limb((190 + side * 78, 386), 15, (190 + side * 6, 382), 12), LEG)


def _air_in() -> tuple[Path, ...]:
    nose = (77, FLOOR - 132)
    chest = f"M180,{FLOOR - 140}C215,{FLOOR - 164},290,{FLOOR - 160},340,{FLOOR - 124}"
    return (*_arrow((nose[0] + 4, nose[1] - 96), nose, BREATH), _stroke(chest, BREATH, 12))


def _air_out() -> tuple[Path, ...]:
    mouth = (102, FLOOR - 122)
    return (*_arrow(mouth, (mouth[0] + 44, mouth[1] - 92), BREATH), *_down(250, FLOOR - 136), *_down(390, FLOOR - 106))


def _down(x: float, y: float) -> tuple[Path, ...]:
    return _arrow((x, y - 74), (x, y - 8), BREATH)


def _settling() -> Iterable[Path]:
    """The organs, heavy, on their way down to the spine."""
    for x, y in ((316, 62), (362, 52), (408, 58)):
        yield _fill(_disc((x, FLOOR - y), 15), BREATH, fillOpacity=0.8)


def standing_leg() -> Graphic:
    """The near leg of somebody who is settling in."""
    return graphic(*_bent(BENT, BODY))


def _steps(goal: Goal) -> tuple[Iterable[Path], ...]:
    same = (_shoulders(), (*_arch(), *_hands()), _air_in())
    if goal is Goal.KNEES:
        return ((_heel(), *_a_fist_apart()), *same, _air_out())
    return ((_heel(), *_in_line()), *same, (*_air_out(), *_settling()))


# Shapes


def _fill(path: str, color: str, **more: Any) -> Path:
    return {"type": "path", "pathData": path, "fill": color, **more}


def _stroke(path: str, color: str, width: float, **more: Any) -> Path:
    rounded = {"strokeLineCap": "round", "strokeLineJoin": "round"}
    return {"type": "path", "pathData": path, "stroke": color, "strokeWidth": width, **rounded, **more}


def _disc(center: Point, radius: float) -> str:
    arc = f"a{_n(radius)},{_n(radius)},0,1,1,"
    return f"M{_n(center[0] - radius)},{_n(center[1])}{arc}{_n(2 * radius)},0{arc}{_n(-2 * radius)},0Z"


def _limb(start: Point, thick: float, end: Point, thin: float) -> str:
    """The outline around two discs, the first no smaller than the second."""
    way = atan2(end[1] - start[1], end[0] - start[0])
    side = acos((thick - thin) / hypot(end[0] - start[0], end[1] - start[1]))

    def on(center: Point, radius: float, angle: float) -> str:
        return _at((center[0] + radius * cos(angle), center[1] + radius * sin(angle)))

    first, last = on(start, thick, way - side), on(start, thick, way + side)
    round_the_end = f"A{_n(thin)},{_n(thin)},0,0,1,{on(end, thin, way + side)}"
    return f"M{first}L{on(end, thin, way - side)}{round_the_end}L{last}A{_n(thick)},{_n(thick)},0,1,1,{first}Z"


def _at(point: Point) -> str:
    return f"{_n(point[0])},{_n(point[1])}"


def _n(value: float) -> str:
    """A number to a tenth of a unit, written as short as possible."""
    return f"{value:.1f}".removesuffix(".0")
