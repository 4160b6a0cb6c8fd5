"""What an Echo of each country understands."""

from functools import cache

from simulator.ears import model
from simulator.ears.recognizer import Ears
from tools import locales


@cache
def localised_ears(locale: str) -> Ears:
    """What an Echo of a country understands, once for all tests."""
    return Ears(locales.model(model.read(), locale))
