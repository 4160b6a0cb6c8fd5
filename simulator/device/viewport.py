"""The screens an Echo may have: their measures by Amazon's viewport profiles, and what a request says of them."""

from dataclasses import dataclass
from typing import Any

APL = "Alexa.Presentation.APL"
NEWEST = "2024.3"
"""The version of APL that a device of today announces."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """A screen: its size in dp, how many dots an inch has, its shape, and what kind of device it belongs to."""

    width: int
    height: int
    dpi: int = 160
    shape: str = "RECTANGLE"
    mode: str = "HUB"

    def context(self) -> dict[str, Any]:
        """What the context of a request says of it."""
        pixels = {"Width": self.width * self.dpi // 160, "Height": self.height * self.dpi // 160}
        seen = {"arcMinuteWidth": 246, "arcMinuteHeight": 144, "canRotate": False, "canResize": False}
        return {
            "experiences": [seen],
            "mode": self.mode,
            "shape": self.shape,
            **{f"pixel{side}": size for side, size in pixels.items()},
            "dpi": self.dpi,
            **{f"currentPixel{side}": size for side, size in pixels.items()},
            "touch": [] if self.mode == "TV" else ["SINGLE"],
        }


VIEWPORTS = {
    "hub-round-small": Viewport(480, 480, shape="ROUND"),
    "hub-landscape-small": Viewport(960, 480),
    "hub-landscape-medium": Viewport(1024, 600),
    "hub-landscape-large": Viewport(1280, 800),
    "hub-landscape-extra-large": Viewport(1920, 1080),
    "hub-portrait-medium": Viewport(1080, 1920),
    "tv": Viewport(960, 540, 320, mode="TV"),
}
