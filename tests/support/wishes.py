"""What somebody may wish of a set, with the values that matter, and where that is answered otherwise."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from skill.dialogue.profile import Figures, Profile
from skill.dialogue.session import Playback, Session
from skill.dialogue.states import State
from skill.exercise.history import week_of
from skill.exercise.protocol import Goal, Leg, Legs, Pace
from skill.hearing.utterance import DAY_MS, Intent, Utterance

WORDS: Mapping[Intent, Sequence[str]] = {
    Intent.BREATH: ("in=6,out=6", "in=3", "out+0.5", "out=20"),
    Intent.REST_SHORTER: ("none",),
    Intent.LEGS: ("R=8,L=5", "R=3,L=3", "R=1,L=5", "R=0,L=5"),
    **dict.fromkeys((Intent.FIRST_LEG, Intent.OTHER_LEG), ("left", "right")),
    Intent.CUES: ("full", "few", "count", "tones"),
    Intent.BREATH_SOUND: ("on", "off"),
    Intent.SPEECH: ("slow", "usual"),
}
NUMBERS: Mapping[Intent, Sequence[int]] = {
    Intent.REST: (1, 2, 6, 40),
    Intent.SETS: (1, 2, 3, 5),
    Intent.COUNTDOWN: (30, 200),
    Intent.DID: (0, 2, 40),
    Intent.SKIPPED: (1,),
}
FASTEST, SLOWEST = Pace(3_000, 3_000, 1_000), Pace(8_000, 8_000, 6_000)


def wishes(heard: Intent, at: int) -> Iterator[Utterance]:
    """An intent with each of its values that matter."""
    yield from (Utterance(heard, at, word=word) for word in WORDS.get(heard, ()))
    yield from (Utterance(heard, at, number=number) for number in NUMBERS.get(heard, ()))


def wished(profile: Profile, at: int) -> Iterator[tuple[Session, Utterance]]:
    """Turns that differ only in pace, numbers and sets, which a search does not tell apart."""
    changes = (Intent.SLOWER, Intent.FASTER, Intent.LONGER_OUT, Intent.REST_LONGER, Intent.REST_SHORTER)
    ready = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, profile=profile)
    for pace, wish in product((FASTEST, SLOWEST), changes):
        for eased in (None, pace):
            yield replace(ready, pace=pace, eased_pace=eased), Utterance(wish, at)
    slowly = replace(ready, profile=replace(profile, slow_speech=True))
    yield slowly, Utterance(Intent.SPEECH, at, word="usual")
    slowest = replace(ready, target_reps=Legs(10, 10), completed_reps=Legs(5, 0), pace=SLOWEST)
    yield replace(slowest, completed_reps=Legs()), Utterance(Intent.NEXT, at)
    yield replace(slowest, state=State.CHANGE), Utterance(Intent.TIP, at)
    one_leg = replace(ready, target_reps=Legs(0, 5), leg=Leg.LEFT, first_leg=Leg.LEFT)
    for done in (Legs(), Legs(0, 2)):
        yield replace(one_leg, completed_reps=done), Utterance(Intent.REPEAT, at)
        yield replace(one_leg, completed_reps=done), Utterance(Intent.TIP, at)
        yield replace(one_leg, completed_reps=done), Utterance(Intent.REPS, at, number=4)
    last = Figures(Legs(5, 5), FASTEST, at - 1)
    practised = replace(profile.habit(Goal.KNEES), last_practice=last, finished=9)
    yield replace(one_leg, profile=profile.with_habit(Goal.KNEES, practised)), Utterance(Intent.REPEAT, at)
    week = (week_of(at // DAY_MS), 4)
    for finished in (4, 5, 6):  # as many as last time, to somebody who knows it: by turns one thing is said, or another
        habit = replace(practised, pace=FASTEST, reps=Legs(5, 5), finished=finished)
        known = replace(profile.with_habit(Goal.KNEES, habit), week=week)
        again = replace(ready, target_reps=Legs(5, 5), pace=FASTEST, profile=known)
        yield again, Utterance(Intent.NEXT, at)
        yield replace(again, state=State.OTHER), Utterance(Intent.NO, at)
    for recognised in (False, True):
        yield replace(one_leg, state=State.SAME, voice_recognised=recognised), Utterance(Intent.REPEAT, at)
    resting = replace(ready, state=State.REPS, playback=Playback(at - 5_000, 70_000), rests_until=at + 60_000)
    yield from ((resting, Utterance(intent, at)) for intent in (Intent.NEXT, Intent.SLOWER))
    felt = replace(ready, state=State.FEEL, completed_reps=ready.target_reps)
    for sets, eased in product((0, 1), (None, SLOWEST)):
        over = replace(felt, sets_to_come=sets, eased_pace=eased)
        yield from ((over, Utterance(Intent.FEEL, at, word=word)) for word in ("easy", "hard"))
        yield from ((over, Utterance(wish, at)) for wish in (Intent.ANOTHER_SET, Intent.SETS))
