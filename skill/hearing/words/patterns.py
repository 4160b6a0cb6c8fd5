"""Patterns of whole words, how a question begins, and the months."""

import re

ASKING = "is|are|do|does|can|could|will|would|should"
"""Verbs that a question begins with, as alternatives."""
BEFORE_A_QUESTION = r"(?:(?:and|but|so|um|uh|er|oh|well|sorry|wait|okay|ok|please|then|alexa) )*"
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"


def any_of(*ways: str) -> re.Pattern[str]:
    """What finds any of some ways of saying something, each itself a pattern."""
    return re.compile(rf"\b(?:{'|'.join(ways)})\b")
