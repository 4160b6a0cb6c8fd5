"""What an Echo understands by the deployed model."""

from functools import cache

from simulator.ears import model
from simulator.ears.recognizer import Recognizer


@cache
def deployed_recognizer() -> Recognizer:
    """What it understands, read once for all tests."""
    return Recognizer(model.read())
