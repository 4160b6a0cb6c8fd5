"""Something else that is ready or done, and is no word to the guide: "dinner's ready", "the washing's done"."""

from __future__ import annotations

import re

_THINGS = (
    r"(?:dinner|tea|supper|lunch|breakfast|food|coffee|kettle|pot|washing|dishwasher|oven|toast|soup|bath|shower|car|"
    r"taxi|cab|shopping|ironing|laundry|cake|bread|pie|roast|chicken|turkey|potatoes|pasta|rice|kids|children|bairns|"
    r"weans|boys|girls|dog|cat|film|programme|show|match|game|race|news|door|phone|parcel|post|bus|train|plane|ferry|"
    r"water|table|dishes|homework|battery|batteries|computer|printer|machine|house|garden|shop|builders?|plumber)"
)
_OF_THEM = re.compile(
    rf"\b{_THINGS}(?:'s|'re| is| are| has| have|'ll be| will be) (?:(?:all|nearly|now|almost) )?"
    r"(?:ready|done|finished|starting|started|over|on|going|back|next|beginning|served)\b|"
    r"\b(?:he|they|we)(?:'s|'re| is| are) (?:all )?ready (?:to|for)\b|"
    rf"\b(?:start|begin|stop|finish) (?:the|a|your|his|her|that) {_THINGS}\b"
)
_OWN = re.compile(r"\b(?:i|i'm|i've|i'll|me|my|let's|we'll|you|slides?|reps?|leg|knees?|heels?)\b")
"""Who speaks of themselves as well, or to the guide, may mean that, too."""


def is_ready(text: str) -> bool:
    """Whether a plain text tells only of something else that is ready, done or under way."""
    return _OF_THEM.search(text) is not None and _OWN.search(text) is None
