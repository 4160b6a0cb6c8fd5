"""Where the simulator finds things, and the one variable of the environment that it reads."""

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]

DATA_FOLDER = Path(os.environ.get("HEEL_SLIDES_DATA") or CHECKOUT / ".data")
"""Where what the person did is kept between two conversations."""

INTERACTION_MODEL = CHECKOUT / "interaction_model" / "en-US.json"
VIEWHOST = CHECKOUT / ".viewhost" / "node_modules" / "apl-viewhost-web" / "index.js"
"""Amazon's renderer of screens, as `make viewhost` installs it."""
