"""What an Echo of each country understands."""

from functools import cache

from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from tools import locales


@cache
def localised_recognizer(locale: str) -> Recognizer:
    """What an Echo of a country understands, once for all tests."""
    return Recognizer(locales.model(model.read(), locale))
