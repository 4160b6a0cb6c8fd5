"""The stored form of a profile, and of the practices it looks back on."""

from collections.abc import Mapping
from typing import Any

from skill.dialogue.profile import Figures, Habit, Profile
from skill.exercise.history import Practice
from skill.exercise.protocol import MOST_A_WEEK, Goal, Leg, Legs
from skill.pacing.cues import Cueing
from skill.storage.migrations import USUAL, VERSION, upgrade, worth_keeping
from skill.storage.plain_values import (
    LAST_INSTANT,
    Body,
    dump_pace,
    flag,
    load_pace,
    load_reps,
    load_set_reps,
    whole,
)


def dump_profile(profile: Profile) -> Body:
    """A profile as it is stored, without the fields that are empty or as usual."""
    return worth_keeping(
        {
            "v": VERSION,
            "goal": profile.goal,
            "habits": {str(goal): dump_habit(habit) for goal, habit in profile.habits},
            "screened": {str(goal): day for goal, day in profile.screened_on_day},
            "coached": [*profile.instructed_goals],
            "week": [*profile.week] if profile.week != (0, 0) else None,
            "cues": profile.cueing if profile.cueing is not Cueing.FULL else None,
            "breath_off": not profile.breath_sound,
            "slow_speech": profile.slow_speech,
            "week_goal": profile.week_goal,
            "advised": profile.advised_on_day,
        }
    )


def dump_habit(habit: Habit) -> Body:
    """A habit as a part of a stored profile, without the fields that are empty or as usual."""
    first = habit.first_practice
    return worth_keeping(
        {
            "reps": [habit.reps.right, habit.reps.left],
            "pace": dump_pace(habit.pace),
            "leads": habit.first_leg if habit.first_leg is not Leg.RIGHT else None,
            "easier": habit.easy_streak,
            "first": [first[0].right, first[0].left] if first else None,
            "first_pace": dump_pace(first[1]) if first else None,
            "last": dump_figures(habit.last_practice),
            "finished": habit.finished,
        }
    )


def dump_figures(figures: Figures | None) -> list[int] | None:
    """[right, left, in, out, rest, began]: the reps in all sets, the pace in ms, and the instant in epoch ms."""
    return [figures.reps.right, figures.reps.left, *dump_pace(figures.pace), figures.began_at] if figures else None


def load_profile(stored: Mapping[str, Any]) -> Profile:
    """A profile that was kept by any version; ValueError if it is not one."""
    try:
        return _profile(upgrade("profile", stored))
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a profile: {error}") from error


def _profile(stored: Mapping[str, Any]) -> Profile:
    return Profile(
        goal=Goal(stored["goal"]) if stored.get("goal") else None,
        habits=tuple(sorted((Goal(goal), load_habit(habit)) for goal, habit in stored.get("habits", {}).items())),
        screened_on_day=tuple(sorted((Goal(goal), whole(day)) for goal, day in stored.get("screened", {}).items())),
        instructed_goals=tuple(Goal(goal) for goal in stored.get("coached", ())),
        week=_week(stored.get("week", (0, 0))),
        cueing=Cueing(stored.get("cues", Cueing.FULL)),
        breath_sound=not stored.get("breath_off", False),
        slow_speech=bool(stored.get("slow_speech", False)),
        week_goal=whole(stored.get("week_goal", 0), MOST_A_WEEK),
        advised_on_day=whole(stored.get("advised", 0)),
    )


def load_habit(kept: Mapping[str, Any]) -> Habit:
    """The habit of a profile that is up to date; ValueError, KeyError or TypeError if it is not one."""
    stored = {**USUAL, **kept}
    first = stored.get("first")
    return Habit(
        reps=load_set_reps(stored["reps"]),
        pace=load_pace(stored["pace"]),
        first_leg=Leg(stored.get("leads", Leg.RIGHT)),
        easy_streak=whole(stored.get("easier", 0)),
        first_practice=(load_set_reps(first), load_pace(stored["first_pace"])) if first else None,
        last_practice=load_figures(stored.get("last")),
        finished=whole(stored.get("finished", 0)),
    )


def load_figures(stored: Any) -> Figures | None:
    """The reverse of `dump_figures`; ValueError or TypeError for anything else."""
    if not stored:
        return None
    right, left, inhale, exhale, settle, began = stored
    return Figures(load_reps((right, left)), load_pace((inhale, exhale, settle)), whole(began, LAST_INSTANT))


def _week(stored: Any) -> tuple[int, int]:
    week, finished = stored
    return whole(week), whole(finished)


def dump_practice(practice: Practice) -> Body:
    """A practice as it is stored; its key is when it began. Its legs are the reps played, which only grow."""
    less = practice.uncounted
    return {
        "v": VERSION,
        "day": practice.day,
        "goal": practice.goal,
        "right": practice.completed_reps.right + practice.uncounted.right,
        "left": practice.completed_reps.left + practice.uncounted.left,
        **worth_keeping({"pace": dump_pace(practice.pace)}),
        "finished": practice.finished,
        **({"less": [less.right, less.left]} if less != Legs() else {}),
        **({"further": practice.further_of} if practice.further_of else {}),
    }


def load_practice(began: int, stored: Mapping[str, Any]) -> Practice:
    """A practice that was kept by any version; ValueError if it is not one."""
    try:
        practice = USUAL | upgrade("practice", stored)
        less, pace = load_reps(practice.get("less", (0, 0))), load_pace(practice["pace"])
        done = load_set_reps((whole(practice["right"]) - less.right, whole(practice["left"]) - less.left))
        goal, finished = Goal(practice["goal"]), flag(practice["finished"])
        further = whole(practice.get("further", 0), LAST_INSTANT)
        return Practice(whole(began, LAST_INSTANT), whole(practice["day"]), goal, done, pace, finished, less, further)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a practice: {error}") from error
