"""How the dose changes from practice to practice: rules on plain numbers, with the protocol's bounds."""

from skill.exercise.protocol import (
    EASY_PRACTICES_FOR_MORE,
    LADDER,
    LOWEST_REPS_AFTER_PAIN,
    MAX_REPS,
    MIN_REPS,
    PAIN_MILD_MAX,
    PAIN_MODERATE_MAX,
    SCREENING_VALID_DAYS,
    START_RUNG,
    Leg,
    Legs,
)


def is_mild(pain: int) -> bool:
    """Whether a pain from 0 to 10 leaves it to the person to go on."""
    return pain <= PAIN_MILD_MAX


def is_moderate(pain: int) -> bool:
    """Whether a pain from 0 to 10 asks for a rest, and for smaller and slower slides if it settles."""
    return PAIN_MILD_MAX < pain <= PAIN_MODERATE_MAX


def is_strong(pain: int) -> bool:
    """Whether a pain from 0 to 10 ends the practice for today."""
    return pain > PAIN_MODERATE_MAX


def screening_holds(screened_on: int | None, today: int) -> bool:
    """Whether a safety check passed on a day (since 1970-01-01) still shortens today's; never one of the future."""
    return screened_on is not None and screened_on <= today <= screened_on + SCREENING_VALID_DAYS


def may_choose(reps: int | None) -> bool:
    """Whether somebody may ask for so many reps a leg."""
    return reps is not None and MIN_REPS <= reps <= MAX_REPS


def may_keep(reps: int | None) -> bool:
    """Whether so many reps a leg may be agreed on for next time; there may be fewer than usual after a hard day."""
    return reps is not None and LOWEST_REPS_AFTER_PAIN <= reps <= MAX_REPS


def enough_easy_practices(easy_streak: int) -> bool:
    """Whether so many finished, easy practices in a row leave room for one rep more."""
    return easy_streak >= EASY_PRACTICES_FOR_MORE


def room_for_more(reps: Legs) -> bool:
    """Whether one of the legs has fewer reps than the most there are."""
    return min(reps.right, reps.left) < MAX_REPS


def room_for_fewer(reps: Legs) -> bool:
    """Whether one of the legs has more reps than the fewest there are."""
    return max(reps.right, reps.left) > LOWEST_REPS_AFTER_PAIN


def one_more(reps: Legs) -> Legs:
    """One rep more for each leg, within bounds."""
    return Legs(*(min(MAX_REPS, each + 1) for each in (reps.right, reps.left)))


def one_fewer(reps: Legs) -> Legs:
    """One rep fewer for each leg, within bounds."""
    return Legs(*(max(LOWEST_REPS_AFTER_PAIN, each - 1) for each in (reps.right, reps.left)))


def spare(reps: Legs, leg: Leg) -> Legs:
    """One rep fewer for one leg, within bounds."""
    return reps.put(leg, max(LOWEST_REPS_AFTER_PAIN, reps.of(leg) - 1))


def is_slowest(rung: int) -> bool:
    """Whether the pace ladder has no slower rung."""
    return rung == len(LADDER) - 1


def is_fastest(rung: int) -> bool:
    """Whether the pace ladder has no faster rung."""
    return rung == 0


def has_longest_exhale(rung: int) -> bool:
    """Whether no rung has a longer breath out."""
    return LADDER[rung].exhale == max(pace.exhale for pace in LADDER)


def slower(rung: int) -> int:
    """The next slower rung, or the slowest."""
    return min(rung + 1, len(LADDER) - 1)


def longer_exhale(rung: int) -> int:
    """The next rung with a longer breath out, or the rung that everybody starts with."""
    now = LADDER[rung].exhale
    return next((later for later in range(rung + 1, len(LADDER)) if LADDER[later].exhale > now), START_RUNG)
