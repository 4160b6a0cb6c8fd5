"""The interaction model, as it is deployed."""

import json
from pathlib import Path
from typing import Any

from simulator.settings import INTERACTION_MODEL

LOCALES = ("en-US", "en-GB", "en-CA", "en-AU", "en-IN")


def read(path: Path = INTERACTION_MODEL) -> dict[str, Any]:
    """The model as JSON."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
