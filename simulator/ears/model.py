"""The interaction model, as it is deployed."""

import json
from pathlib import Path
from typing import Any

MODEL = Path(__file__).parents[2] / "interaction_model" / "en-US.json"
LOCALES = ("en-US", "en-GB", "en-CA", "en-AU", "en-IN")


def read(path: Path = MODEL) -> dict[str, Any]:
    """The model as JSON."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
