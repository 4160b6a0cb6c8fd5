"""Where the checkout and the test data are."""

from pathlib import Path

TESTS = Path(__file__).parents[1]
CHECKOUT = TESTS.parent
CONVERSATIONS = sorted((TESTS / "conversations").glob("*.txt"))
PROLOGUES = sorted((TESTS / "conversations" / "given").glob("*.txt"))
