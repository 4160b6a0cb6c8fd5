"""A rest that is counted down: a lead-in that says how much of it is left, and lasts exactly as long."""

from itertools import pairwise

from skill.content.catalogue import Line
from skill.pacing.score import Lead

LEAST_S, MOST_S = 10, 120
"""The shortest and the longest rest that is counted down: less is no rest, more leaves a response no room for reps."""

MARKS_S = (90, 60, 30, 20, 10, 5, 4, 3, 2, 1)
"""The moments at which something is said: how many seconds are left then."""

LAST_S = 5
"""With less than this left, nothing is counted any more."""


def with_countdown(said: Lead, rest_ms: int) -> Lead:
    """What is said, drawn out until the rest is over, with what is left of it said at its marks.

    The rest begins with the first word. If the words leave too little of it, they are all there is.
    """
    spoken = sum(ms for _, ms in said)
    ahead = [mark for mark in MARKS_S if rest_ms - 1_000 * mark >= spoken]
    if not ahead or ahead[0] < LAST_S:
        return said
    *before, (line, ms) = said or ((None, 0),)
    first = (line, ms + rest_ms - 1_000 * ahead[0] - spoken)
    marks = [(Line(f"countdown.{mark}"), 1_000 * (mark - after)) for mark, after in pairwise((*ahead, 0))]
    return (*before, first, *marks)
