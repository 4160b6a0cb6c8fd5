"""The skill's icon, drawn: somebody lies on the floor, one knee bent, and the other heel slides away."""

import math
import struct
import zlib
from dataclasses import dataclass

Colour = tuple[int, int, int]
Point = tuple[float, float]

NIGHT, FLOOR, SKIN, LEG = (24, 62, 78), (116, 158, 164), (247, 238, 222), (255, 150, 92)
FAINT = (92, 104, 92)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line with round ends, or a dot where both ends are one; in parts of the picture's width, y downwards."""

    start: Point
    end: Point
    radius: float
    colour: Colour


FLOOR_Y, HIP, HEEL = 0.645, (0.475, 0.565), (0.845, 0.595)
PICTURE = (
    Stroke((0.13, FLOOR_Y + 0.018), (0.87, FLOOR_Y + 0.018), 0.008, FLOOR),
    # where the heel has come from, fainter the longer ago
    Stroke((0.575, 0.710), (0.575, 0.710), 0.013, FAINT),
    Stroke((0.645, 0.710), (0.645, 0.710), 0.016, FLOOR),
    Stroke((0.720, 0.710), (0.720, 0.710), 0.019, SKIN),
    Stroke((0.800, 0.710), (0.800, 0.710), 0.023, LEG),
    # the leg that rests, knee bent
    Stroke(HIP, (0.585, 0.335), 0.041, FLOOR),
    Stroke((0.585, 0.335), (0.675, 0.600), 0.036, FLOOR),
    Stroke((0.675, 0.607), (0.735, 0.610), 0.027, FLOOR),
    # head and trunk
    Stroke((0.205, 0.565), (0.205, 0.565), 0.072, SKIN),
    Stroke((0.325, 0.575), HIP, 0.062, SKIN),
    # the leg that slides, toes up
    Stroke((0.480, 0.572), (0.665, 0.515), 0.043, LEG),
    Stroke((0.665, 0.515), HEEL, 0.038, LEG),
    Stroke(HEEL, (0.868, 0.515), 0.027, LEG),
    # the arm along the side
    Stroke((0.325, 0.585), (0.455, 0.615), 0.022, FLOOR),
)


def png(size: int) -> bytes:
    """The icon as a PNG of `size` pixels each way."""
    pixels = [list(NIGHT * size) for _ in range(size)]
    for stroke in PICTURE:
        _paint(pixels, stroke, size)
    rows = b"".join(b"\0" + bytes(row) for row in pixels)
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)  # eight bits each of red, green and blue
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(rows, 9)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _paint(pixels: list[list[int]], stroke: Stroke, size: int) -> None:
    """Lay a stroke over the picture; a pixel on its edge takes as much of the colour as the stroke covers of it."""
    (x0, y0), (x1, y1) = ((x * size, y * size) for x, y in (stroke.start, stroke.end))
    radius = stroke.radius * size
    along_x, along_y = x1 - x0, y1 - y0
    length = along_x**2 + along_y**2
    for y in range(math.floor(min(y0, y1) - radius), math.ceil(max(y0, y1) + radius) + 1):
        for x in range(math.floor(min(x0, x1) - radius), math.ceil(max(x0, x1) + radius) + 1):
            px, py = x + 0.5 - x0, y + 0.5 - y0
            part = min(1.0, max(0.0, (px * along_x + py * along_y) / length)) if length else 0.0
            covered = min(1.0, radius + 0.5 - math.hypot(px - part * along_x, py - part * along_y))
            if covered > 0:
                row, left = pixels[y], 3 * x
                for channel, value in enumerate(stroke.colour):
                    row[left + channel] += round((value - row[left + channel]) * covered)
