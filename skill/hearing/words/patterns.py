"""Patterns of whole words, and how a question begins."""

import re

ASKING = "is|are|do|does|can|could|will|would|should"
"""Verbs that a question begins with, as alternatives."""
BEFORE_A_QUESTION = r"(?:(?:and|but|so|um|uh|er|oh|well|sorry|wait|okay|ok|please|then|alexa) )*"


def any_of(*ways: str) -> re.Pattern[str]:
    """What finds any of some ways of saying something, each itself a pattern."""
    return re.compile(rf"\b(?:{'|'.join(ways)})\b")
