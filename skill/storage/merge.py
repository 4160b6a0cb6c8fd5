"""What two devices of one person wrote at the same time, brought together."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from skill.dialogue.profile import Habit, Profile
from skill.dialogue.session import Session
from skill.exercise.protocol import Leg, Legs
from skill.storage.loaded import PRACTICE_PREFIX, UNREADABLE, LoadedSession, blank_bodies, practice_of
from skill.storage.plain_values import Body
from skill.storage.records import load as load_session
from skill.storage.store import PLACE, Record


def merge(
    before: LoadedSession, after: Session, theirs: LoadedSession, found: Mapping[str, Record]
) -> tuple[LoadedSession, dict[str, Body]]:
    """The session with what the other device wrote, and what is due: the profile of both, and the newer place.

    `before` is what was loaded, `after` what became of it here, `theirs` what is stored now, `found` what a write met:
    of a practice that was there already, each leg keeps the larger number.
    """
    known_before = {sort_key: body for sort_key, body in before.stored.items() if body != UNREADABLE}
    base = load_session({**blank_bodies(), **known_before}).profile
    session = replace(after, profile=merge_profiles(base, after.profile, theirs.session.profile))
    if after.goal in dict(base.screened_on_day).keys() - dict(theirs.session.profile.screened_on_day).keys():
        session = replace(session, short_check_suffices=False)  # the check it went by was withdrawn elsewhere
    practices = {sort_key: body for sort_key, body in before.stored.items() if sort_key.startswith(PRACTICE_PREFIX)}
    now = LoadedSession(
        session, {**practices, **theirs.stored, **met_practices(found)}, theirs.revisions, before.trouble
    )
    due = now.due()
    if theirs.session.last_turn_at >= after.last_turn_at:  # the same request once more, or another device since
        due.pop(PLACE, None)
    return now, due


def met_practices(found: Mapping[str, Record]) -> dict[str, Any]:
    """The practices among what was met, by their sort keys; one that cannot be read is left as it is."""
    return {
        sort_key: record.body if practice_of(record) else UNREADABLE
        for sort_key, record in found.items()
        if sort_key.startswith(PRACTICE_PREFIX)
    }


def merge_profiles(base: Profile, ours: Profile, theirs: Profile) -> Profile:
    """Both profiles in one: what changed here since `base` was read, and for the rest what the other device wrote."""
    withdrawn = dict(base.screened_on_day).keys() - dict(ours.screened_on_day).keys()
    days = {goal: day for goal, day in theirs.screened_on_day if goal not in withdrawn}
    days |= {goal: day for goal, day in ours.screened_on_day if (goal, day) not in base.screened_on_day}
    instructed = {*theirs.instructed_goals, *({*ours.instructed_goals} - {*base.instructed_goals})}
    both = replace(
        theirs,
        goal=ours.goal if ours.goal != base.goal else theirs.goal,
        screened_on_day=tuple(sorted(days.items())),
        instructed_goals=tuple(sorted(instructed)),
        week=_merge_weeks(base, ours, theirs),
        advised_on_day=max(ours.advised_on_day, theirs.advised_on_day),
        **_changed(base, ours, "cueing", "breath_sound", "slow_speech", "week_goal"),
    )
    for goal, habit in ours.habits:
        both = both.with_habit(goal, _merge_habits(base.habit(goal), habit, theirs.habit(goal)))
    return both


def _merge_weeks(base: Profile, ours: Profile, theirs: Profile) -> tuple[int, int]:
    """The later of two weeks; of the same one, what each device has finished in it since `base` was read.

    A practice that both know as the last one counts once, however often it is written.
    """
    if ours.week[0] != theirs.week[0] or _last(ours) == _last(theirs):
        return max(ours.week, theirs.week)
    before = base.week[1] if base.week[0] == ours.week[0] else 0
    return ours.week[0], ours.week[1] + theirs.week[1] - before


def _last(profile: Profile) -> int:
    """When the last practice that was finished began, in epoch ms; 0 without one."""
    return max((habit.last_practice.began_at for _, habit in profile.habits if habit.last_practice), default=0)


def _merge_habits(base: Habit, ours: Habit, theirs: Habit) -> Habit:
    first = theirs.first_practice or (ours.first_practice if ours.first_practice != base.first_practice else None)
    last = max(
        filter(None, (ours.last_practice, theirs.last_practice)), key=lambda figures: figures.began_at, default=None
    )
    same = ours.last_practice and theirs.last_practice and ours.last_practice.began_at == theirs.last_practice.began_at
    more = ours.finished + theirs.finished - base.finished
    finished = max(ours.finished, theirs.finished) if same else more
    both = replace(theirs, first_practice=first, last_practice=last, finished=finished)
    both = replace(both, **_changed(base, ours, "reps", "pace", "first_leg", "easy_streak"))
    return replace(both, reps=Legs(*(_merge_reps(base, both, theirs, leg) for leg in Leg)))


def _merge_reps(base: Habit, both: Habit, theirs: Habit, leg: Leg) -> int:
    """The reps of a leg: what the other device made fewer stays no more, for something may have hurt there."""
    fewer = theirs.reps.of(leg) < base.reps.of(leg)
    return min(both.reps.of(leg), theirs.reps.of(leg)) if fewer else both.reps.of(leg)


def _changed(base: Habit | Profile, ours: Habit | Profile, *names: str) -> dict[str, Any]:
    """Those of the fields that changed here."""
    return {name: getattr(ours, name) for name in names if getattr(ours, name) != getattr(base, name)}
