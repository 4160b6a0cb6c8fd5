"""Patterns of whole words."""

import re


def any_of(*ways: str) -> re.Pattern[str]:
    """What finds any of some ways of saying something, each itself a pattern."""
    return re.compile(rf"\b(?:{'|'.join(ways)})\b")
