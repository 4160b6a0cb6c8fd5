"""Numbers in words, in a sentence or in what the page of the dialogue prints, are those that the protocol has."""

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue import guards
from skill.dialogue.profile import ADVICE_EVERY_DAYS, KNOWN_AFTER
from skill.dialogue.table.row import SAFETY_CHECK
from skill.exercise import protocol
from skill.exercise.history import WEEKS_COUNTED
from skill.pacing.countdown import LEAST_S, MOST_S

SPELLED = catalogue().numbers
LEAST, MOST = SPELLED[protocol.MIN_REPS], SPELLED[protocol.MAX_REPS]
BREATHS = f"from {SPELLED[protocol.SHORTEST_BREATH_MS // 1000]} to {SPELLED[protocol.LONGEST_BREATH_MS // 1000]}"
RESTS = f"from {SPELLED[protocol.SHORTEST_SETTLE_MS // 1000]} second to {SPELLED[protocol.LONGEST_SETTLE_MS // 1000]}"
SETS = f"{SPELLED[protocol.MOST_SETS]} is the most"
DAYS = f"{protocol.SCREENING_VALID_DAYS} days"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("reps.range", f"between {LEAST} and {MOST}"),
        ("reps.nearest", f"between {LEAST} and {MOST}"),
        ("teach.many.again", f"from {LEAST} to {MOST}"),
        ("teach.many.first", f"{SPELLED[protocol.DEFAULT_REPS]} to {MOST}"),
        ("often", f"{SPELLED[protocol.DEFAULT_REPS]} to {MOST}"),
        ("pace.nearest", BREATHS),
        ("rest.nearest", RESTS),
        ("sets.most", SETS),
        ("sets.again.most", SETS),
        (
            "week_goal.which",
            f"from {SPELLED[protocol.LEAST_A_WEEK]} to {SPELLED[protocol.MOST_A_WEEK]} a week",
        ),
        ("pain.ask", f"from zero to {SPELLED[protocol.PAIN_WORST]}? {SPELLED[protocol.PAIN_WORST]} is the worst"),
        ("span.most_counted", f"{SPELLED[MOST_S // 60]} minutes is the most"),
        ("progress.best.before", f"last {SPELLED[WEEKS_COUNTED]} weeks"),
        ("progress.best.now", f"last {SPELLED[WEEKS_COUNTED]} weeks"),
    ],
)
def test_a_sentence_names_the_bounds_that_hold(name: str, said: str) -> None:
    assert [text for text in catalogue().lines[name] if said not in text.lower()] == []


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (guards.mild.__doc__, f"zero to {SPELLED[protocol.PAIN_MILD_MAX]}"),
        (
            guards.moderate.__doc__,
            f"{SPELLED[protocol.PAIN_MILD_MAX + 1]} or {SPELLED[protocol.PAIN_MODERATE_MAX]}",
        ),
        (guards.strong.__doc__, f"{SPELLED[protocol.PAIN_MODERATE_MAX + 1]} or more"),
        (guards.reps_out_of_range.__doc__, f"from {LEAST} to {MOST}"),
        (guards.out_of_range_next_time.__doc__, f"from {LEAST} to {MOST}"),
        (guards.out_of_range_for_leg_done.__doc__, f"from {LEAST} to {MOST}"),
        (guards.too_many_sets.__doc__, f"more than {SPELLED[protocol.MOST_SETS]} sets"),
        (guards.weekly.__doc__, f"from {SPELLED[protocol.LEAST_A_WEEK]} to {SPELLED[protocol.MOST_A_WEEK]}"),
        (guards.short_check_suffices.__doc__, DAYS),
        (SAFETY_CHECK.name, DAYS),
        (guards.practised.__doc__, f"{SPELLED[KNOWN_AFTER]} or more"),
        (guards.practised.__doc__, f"{ADVICE_EVERY_DAYS} days"),
        (guards.countdown_seconds.__doc__, f"{SPELLED[LEAST_S]} seconds and {SPELLED[MOST_S // 60]} minutes"),
    ],
)
def test_what_the_page_of_the_dialogue_prints_names_the_bounds_that_hold(printed: str, said: str) -> None:
    assert said in printed.lower()
