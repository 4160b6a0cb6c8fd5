"""Words that deny, and how far each of them reaches."""

import re

NEGATOR = (
    r"(?:not?|none|nor|neither|never|nae|nowhere|nobody|hardly|scarcely|unable|without|refus\w+|cannot|"
    r"\w+n't(?! (?:they|it|we|you|he|she)\b)|\w+nae|(?:din|can|win|did|is|has|was|wid)na|"
    r"(?:is|has|did|was|do|wo|ca)nt|nothing(?:'s| is| has)?)"
)
"""A word that denies what comes after it, as it is said in most of the English-speaking world; "don't they" asks."""


def reaching(words: str, beginning: str, between: int = 2) -> re.Pattern[str]:
    """A pattern of a negator that reaches one of ``words``, with at most so many words between them.

    ``words`` and ``beginning`` are alternatives of a pattern; past a word of ``beginning`` something else begins, and
    a negator does not reach.
    """
    return re.compile(rf"\b{NEGATOR}(?: (?!(?:{beginning})\b)\w+){{0,{between}}} (?:{words})\b")
