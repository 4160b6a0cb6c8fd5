"""The privacy page says what is kept, all of it, and for how long."""

from dataclasses import fields, replace
from typing import Any

import pytest

from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.session import Playback, Position, Session
from skill.dialogue.states import State
from skill.exercise.history import Practice
from skill.exercise.protocol import LADDER, Goal, Leg, Legs
from skill.pacing.cues import Cueing
from skill.storage import repository
from skill.storage.dynamodb_items import to_attributes
from skill.storage.memory import MemoryStore
from skill.storage.profile_records import dump_practice, dump_profile
from skill.storage.records import dump_place
from tests.support.paths import CHECKOUT
from tests.support.practised import ANN, NOW
from tests.support.practised import repository as repository_of
from tests.support.template import written

TEXT = (CHECKOUT / "docs" / "privacy.md").read_text(encoding="utf-8")
KEPT, _, NOT_KEPT = TEXT.partition("## What is not kept")

# Each key of what is stored, and the words by which the page tells of it; the version of the format tells nobody's.
PLACE = {
    "place": "which part of the practice you were in",
    "step": "which part of the practice you were in",
    "trail": "which part of the practice you were in",
    "left_off": "which part of the practice you were in",
    "left_off_step": "which part of the practice you were in",
    "goal": "for knees or for hips and low back",
    "leg": "which leg",
    "leads": "which begins",
    "promised": "how many repetitions",
    "done": "how many repetitions",
    "pace": "the pace",
    "seen": "when you were last heard",
    "began": "when you were last heard",
    "day": "when you were last heard",
    "easier": "how many practices in a row left room for more",
    "less": "how many repetitions",
    "further": "which practice it is a further set of",
    "skipped": "whether part of it was left out",
    "playing": "when you were last heard",
    "bed": "whether you lie on a bed",
}
PROFILE = {
    "goal": "the goal chosen last",
    "habits": "repetitions, pace and the leg that begins for next time",
    "screened": "the day on which the safety questions were last gone through",
    "coached": "which setup you know",
    "week_goal": "a weekly goal",
    "advised": "the day on which a piece of advice was last said",
    "week": "how many practices you finished in the week of the last one",
    "cues": "how much I say while you move",
    "breath_off": "whether a breath is heard",
    "slow_speech": "whether I speak more slowly",
}
HABIT = {
    "reps": "repetitions, pace and the leg that begins for next time",
    "pace": "repetitions, pace and the leg that begins for next time",
    "leads": "the leg that begins for next time",
    "easier": "how many practices in a row left room for more",
    "first": "of your first practice",
    "first_pace": "of your first practice",
    "last": "of your last one and when it was",
    "finished": "how many you have finished",
}
PRACTICE = {
    "day": "when it began",
    "goal": "the goal",
    "right": "the repetitions done with each leg",
    "left": "the repetitions done with each leg",
    "pace": "the pace",
    "less": "which of them do not count",
    "finished": "whether it was finished",
    "further": "which practice it is a further set of",
}


HABITUAL = Habit(
    Legs(5, 4),
    LADDER[2],
    1,
    (Legs(5, 5), LADDER[2]),
    Figures(Legs(5, 4), LADDER[2], 1_894_006_500_000),
    7,
    Leg.LEFT,
)
EVERYTHING = Session(
    state=State.PAUSED,
    step=2,
    return_stack=((State.REPS, 1),),
    resume_state=State.SETUP,
    resume_step=2,
    goal=Goal.KNEES,
    leg=Leg.LEFT,
    first_leg=Leg.LEFT,
    target_reps=Legs(5, 4),
    completed_reps=Legs(2, 0),
    pace=LADDER[2],
    last_turn_at=1_894_006_800_000,
    began_at=1_894_006_700_000,
    day=21_921,
    easy_streak=1,
    uncounted=Legs(1, 0),
    practice_began_at=1_894_006_500_000,
    earlier_sets=Legs(5, 5),
    leg_skipped=True,
    playback=Playback(1_894_006_790_000, 6_100),
    on_bed=True,
    profile=Profile(
        Goal.KNEES,
        ((Goal.KNEES, HABITUAL),),
        ((Goal.KNEES, 21_921),),
        (Goal.KNEES,),
        (3131, 2),
        Cueing.FEW,
        breath_sound=False,
        slow_speech=True,
        week_goal=4,
        advised_on_day=21_900,
    ),
)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (dump_place(EVERYTHING), PLACE),
        (dump_profile(EVERYTHING.profile), PROFILE),
        (dump_profile(EVERYTHING.profile)["habits"]["knees"], HABIT),
        (dump_practice(Practice(0, 0, Goal.KNEES, Legs(), LADDER[2], False, Legs(1, 0), 1)), PRACTICE),
    ],
    ids=["place", "profile", "habit", "practice"],
)
def test_everything_that_is_kept_is_told(body: dict[str, Any], told: dict[str, str]) -> None:
    """A new key wants its words on the page."""
    assert set(body) - {"v"} == set(told)
    assert [words for words in told.values() if words not in KEPT] == []


def test_the_sample_has_every_field_of_what_is_kept() -> None:
    """Each with another value than it begins with, for those are left out of a record."""
    kept = ((Position, EVERYTHING, Session()), (Profile, EVERYTHING.profile, Profile()), (Habit, HABITUAL, Habit()))
    usual = [
        field.name
        for part, sample, new in kept
        for field in fields(part)
        if getattr(sample, field.name) == getattr(new, field.name)
    ]

    assert usual == []


# What else stands in the table besides place, profile and practices, and the attributes of every item.
KINDS = {
    "known": "which of the voices it recognises have used the skill",
    "tombstone": "a mark that says so, and when",
}
ATTRIBUTES = {"person", "kind", "rev", "ttl", "body"}


def test_every_kind_of_record_there_is_is_told() -> None:
    """All that a voice leaves that practised, and that was forgotten."""
    store = MemoryStore()
    loaded = repository_of(store, ANN).load({}, NOW, new=True)
    practised = replace(EVERYTHING, last_turn_at=NOW)
    loaded, _ = repository_of(store, ANN).save(loaded, practised, NOW)
    kinds = {kind.partition("#")[0] for _, kind in store.records}
    others = {kind.partition("#")[0]: set(record.body) for (_, kind), record in store.records.items()}
    repository_of(store, ANN).forget(loaded, NOW + 1)
    left = {kind: record for (_, kind), record in store.records.items()}

    assert kinds == {"place", "profile", "done", "known"}
    assert others["known"] == {"v", "household"}
    assert "before or after a time when it was disabled" in KEPT
    assert (set(left), left["tombstone"].body) == ({"tombstone"}, {})
    assert [words for words in KINDS.values() if words not in KEPT] == []
    assert set(to_attributes("somebody", left["tombstone"])) == ATTRIBUTES
    assert "marked to be deleted after eight days" in KEPT
    assert repository.TOMBSTONE_TTL_S == 8 * 86_400


def test_how_long_it_is_kept_is_as_it_says() -> None:
    properties = {name: each["Properties"] for name, each in written()["Resources"].items()}

    assert repository.PLACE_TTL_S == 7 * 86_400
    assert "deleted after seven days" in KEPT
    assert properties["Log"]["RetentionInDays"] == 30
    assert "one line for each turn, for 30 days" in NOT_KEPT
    assert properties["Table"]["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"]
    assert "the last 35 days" in NOT_KEPT


def test_the_privacy_page_says_how_to_have_everything_deleted() -> None:
    assert 'Say "**forget me**"' in NOT_KEPT
    assert "**Disable the skill**" in NOT_KEPT
