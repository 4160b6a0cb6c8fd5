"""How the dose changes from practice to practice: rules on plain numbers, with the protocol's bounds."""

from dataclasses import replace

from skill.exercise.protocol import (
    EASY_PRACTICES_FOR_MORE,
    LADDER,
    LEAST_A_WEEK,
    LONGEST_BREATH_MS,
    LONGEST_SETTLE_MS,
    LOWEST_REPS_AFTER_PAIN,
    MAX_REPS,
    MIN_REPS,
    MOST_A_WEEK,
    PACE_STEP_MS,
    PAIN_MILD_MAX,
    PAIN_MODERATE_MAX,
    SCREENING_VALID_DAYS,
    SHORTEST_BREATH_MS,
    SHORTEST_SETTLE_MS,
    START_RUNG,
    Leg,
    Legs,
    Pace,
)


def is_mild(pain: int) -> bool:
    """Whether it is up to the person to go on with a pain of this score, 0 to 10."""
    return pain <= PAIN_MILD_MAX


def is_moderate(pain: int) -> bool:
    """Whether a pain of this score, 0 to 10, calls for a rest, then for smaller and slower slides if it settles."""
    return PAIN_MILD_MAX < pain <= PAIN_MODERATE_MAX


def is_strong(pain: int) -> bool:
    """Whether a pain of this score, 0 to 10, ends the practice for today."""
    return pain > PAIN_MODERATE_MAX


def screening_holds(screened_on: int | None, today: int) -> bool:
    """Whether a safety check passed on a day (since 1970-01-01) shortens today's; one from the future never does."""
    return screened_on is not None and screened_on <= today <= screened_on + SCREENING_VALID_DAYS


def nearest_reps(reps: int) -> int:
    """The nearest number of reps a leg that somebody may ask for."""
    return min(MAX_REPS, max(MIN_REPS, reps))


def may_aim_for(practices: int | None) -> bool:
    """Whether this many practices may be somebody's weekly goal."""
    return practices is not None and LEAST_A_WEEK <= practices <= MOST_A_WEEK


def enough_easy_practices(easy_streak: int) -> bool:
    """Whether this many finished, easy practices in a row call for one rep more."""
    return easy_streak >= EASY_PRACTICES_FOR_MORE


def room_for_more(reps: Legs) -> bool:
    """Whether a leg has fewer reps than the maximum."""
    return min(reps.right, reps.left) < MAX_REPS


def room_for_fewer(reps: Legs) -> bool:
    """Whether a leg has more reps than the minimum."""
    return max(reps.right, reps.left) > LOWEST_REPS_AFTER_PAIN


def one_more(reps: Legs) -> Legs:
    """One rep more for each leg, within bounds."""
    return more(reps, 1)


def one_fewer(reps: Legs) -> Legs:
    """One rep fewer for each leg, within bounds."""
    return fewer(reps, 1)


def more(reps: Legs, by: int) -> Legs:
    """So many reps more for each leg, within bounds."""
    return Legs(*(min(MAX_REPS, each + by) for each in (reps.right, reps.left)))


def fewer(reps: Legs, by: int) -> Legs:
    """So many reps fewer for each leg, within bounds."""
    return Legs(*(max(LOWEST_REPS_AFTER_PAIN, each - by) for each in (reps.right, reps.left)))


def spare(reps: Legs, leg: Leg) -> Legs:
    """One rep fewer for one leg, within bounds."""
    return reps.put(leg, max(LOWEST_REPS_AFTER_PAIN, reps.of(leg) - 1))


def within(pace: Pace) -> Pace:
    """The nearest pace that may be asked for: each part in half seconds, within its bounds."""
    return Pace(
        _nearest(pace.inhale, SHORTEST_BREATH_MS, LONGEST_BREATH_MS),
        _nearest(pace.exhale, SHORTEST_BREATH_MS, LONGEST_BREATH_MS),
        _nearest(pace.settle, SHORTEST_SETTLE_MS, LONGEST_SETTLE_MS),
    )


def _nearest(ms: int, least: int, most: int) -> int:
    steps = (2 * ms + PACE_STEP_MS) // (2 * PACE_STEP_MS)
    return min(most, max(least, steps * PACE_STEP_MS))


def nearest_rung(pace: Pace) -> Pace:
    """The rung of the ladder whose breath is nearest to that of a pace."""
    return min(LADDER, key=lambda rung: abs(rung.inhale - pace.inhale) + abs(rung.exhale - pace.exhale))


def slower(pace: Pace) -> Pace:
    """The next slower rung of the ladder from wherever a pace is; beyond its last, half a second more each way."""
    rungs = _rungs(pace)
    longer = rungs[rungs.index(pace) + 1 :] if pace in rungs else [rung for rung in rungs if rung.breath > pace.breath]
    return longer[0] if longer else _longer(pace, PACE_STEP_MS)


def faster(pace: Pace) -> Pace:
    """The next faster rung of the ladder from wherever a pace is; beyond its last, half a second less each way."""
    rungs, less = _rungs(pace), _longer(pace, -PACE_STEP_MS)
    if less.breath >= rungs[-1].breath:
        return less
    shorter = rungs[: rungs.index(pace)] if pace in rungs else [rung for rung in rungs if rung.breath < pace.breath]
    return shorter[-1] if shorter else rungs[0]


def longer_exhale(pace: Pace) -> Pace:
    """The next rung with a longer breath out; off the ladder, or if there is none, half a second more of it."""
    rungs = _rungs(pace)
    longer = [rung for rung in rungs if rung.exhale > pace.exhale] if pace in rungs else []
    return longer[0] if longer else within(replace(pace, exhale=pace.exhale + PACE_STEP_MS))


def eased(pace: Pace) -> Pace:
    """The pace for the rest of a practice after something hurt: slower than before, and than everybody's first pace."""
    return no_faster(slower(pace), slower(LADDER[START_RUNG]))


def no_faster(pace: Pace, floor: Pace) -> Pace:
    """A pace, with each part made at least as long as in the other."""
    return Pace(max(pace.inhale, floor.inhale), max(pace.exhale, floor.exhale), max(pace.settle, floor.settle))


def _rungs(pace: Pace) -> list[Pace]:
    """The ladder, with the rest between reps of this pace."""
    return [replace(rung, settle=pace.settle) for rung in LADDER]


def _longer(pace: Pace, ms: int) -> Pace:
    return within(replace(pace, inhale=pace.inhale + ms, exhale=pace.exhale + ms))
