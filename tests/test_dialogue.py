"""The table, searched: every place reachable, every place answers everything, no reps without the safety check."""

import gc
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from skill.content.catalogue import Line, catalogue
from skill.dialogue.engine import Errand, Reply, errand, take
from skill.dialogue.guards import more_steps, recently
from skill.dialogue.playback import credit
from skill.dialogue.session import (
    AFTER,
    ASIDES,
    MOVING,
    PRIVATE,
    SCREENS,
    SETTLING,
    Outcome,
    Place,
    Playing,
    Profile,
    Session,
)
from skill.dialogue.table import RETURNING, TABLE, fitting, meant
from skill.exercise.history import Past
from skill.hearing.utterance import DAY_MS, Heard, Said
from skill.pacing.score import Goal, Legs

WORDS = catalogue()
START = 20_000 * DAY_MS + DAY_MS // 2
TODAY = Said(Heard.YES, START).day
KNOWN = Profile(Goal.KNEES, Legs(10, 10), 4, ((Goal.KNEES, TODAY),), coached=(Goal.KNEES,))
# When something is said while a score plays: in the lead-in, in the middle, in a last step, and when all is over.
MOMENTS = (3_000, 60_000, 75_000, 235_000)


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of the search: the session before (its score credited) and after, and what of the reply matters."""

    before: Session
    said: Said
    after: Session
    ways: tuple["Shape", "Shape"]
    plays: bool
    over: bool
    spoken: tuple[str, ...]
    silence: tuple[str, ...]


def everything(at: int) -> Iterator[Said]:
    """All that can be heard, with the words and numbers that matter."""
    for heard in Heard:
        yield Said(heard, at)
        match heard:
            case Heard.GOAL:
                yield from (Said(heard, at, word=word) for word in ("knees", "hips", "both", "back"))
            case Heard.FEEL:
                yield from (Said(heard, at, word=word) for word in ("easy", "right", "hard"))
            case Heard.NUMBER | Heard.REPS:
                yield from (Said(heard, at, number=number) for number in (1, 2, 5, 8, 40))
            case Heard.PAIN:
                yield Said(heard, at, word="knee")
            case Heard.REMIND:
                yield from (Said(heard, at, time=time) for time in ("08:00", "EV", "20:05"))
            case Heard.TERM:
                yield Said(heard, at, word="band")


Shape = tuple[object, ...]


def shape(session: Session) -> Shape:
    """What of a session decides what can happen next, and nothing else: the rest would make the search endless."""
    goal, place = session.goal, session.place
    stepping = place in (Place.SETUP, Place.SLIDE, Place.HEARING, Place.DOWN, Place.UP)
    more = more_steps(session, Said(Heard.YES, START))
    lasting = (
        recently(session, goal, TODAY),
        recently(session, goal.other if goal else None, TODAY),
        goal in session.profile.coached,
        bool(session.profile.coached),
        session.offered,
    )
    here = (
        place,
        place is Place.UP and session.on_bed,
        (session.step if place is Place.SLIDE else place is Place.SETUP and session.step == 1, more)
        if stepping
        else None,
        place is Place.REMINDING and session.reminder is not None and session.reminder.time is not None,
    )
    came = session.trail[-1][0] if session.trail and place in ASIDES else None
    if came in ASIDES:  # one aside within another: only in which part of the practice they are matters
        parts = (part for part in (SETTLING, MOVING, AFTER, RETURNING) if session.underlying in part)
        return (*here, PRIVATE if came in PRIVATE else came, next(parts, None))
    return (
        *here,
        # An aside changes none of what lasts, and leads back to it; in the set, it does not matter yet.
        came or (session.offered if place in MOVING else lasting),
        session.left_off if place in (*SCREENS, Place.NEWS, Place.COME_BACK, Place.END) else None,
        goal,
        goal is not None and session.passed is goal,
        session.leg,
        session.begun,
        session.over,
        session.playing is not None,
    )


def fared(session: Session, said: Said) -> Iterator[Session]:
    """The session with each way an errand may have gone, if this is one."""
    match errand(session, said):
        case None:
            yield session
        case Errand.RECALL:
            yield from (replace(session, past=past) for past in (None, Past(), Past(streak=3)))
        case _:
            yield from (replace(session, outcome=outcome) for outcome in Outcome)


def openings() -> Iterator[Session]:
    """Conversations just opened: the first, later ones, and ones cut short in the setup and in the set."""
    long_ago = replace(KNOWN, rung=0, screened=((Goal.KNEES, 19_900), (Goal.HIPS, 19_900)))
    easier = replace(KNOWN, reps=Legs(5, 4), rung=1, easier=1, first=(Legs(5, 5), 1))
    in_the_set = Session(place=Place.REPS, goal=Goal.KNEES, done=Legs(3, 0), seen=START)
    yield take(Session(), Said(Heard.LAUNCH, START, new=True))[0]
    for profile in (KNOWN, long_ago, easier):
        for cut in (
            Session(),
            Session(place=Place.SETUP, step=2, goal=Goal.KNEES, seen=START),
            Session(place=Place.READY, goal=Goal.HIPS, seen=START),
            in_the_set,
            replace(in_the_set, playing=Playing(START - 300_000, 5_000)),
            replace(in_the_set, promised=Legs(10, 10), rung=4, playing=Playing(START - 300_000, 5_000)),
        ):
            yield take(replace(cut, profile=profile), Said(Heard.LAUNCH, START, new=True))[0]


def numbers_of_reps() -> Iterator[tuple[Session, Said]]:
    """Turns that differ only in how many reps somebody does, which the search does not tell apart."""
    for reps in (Legs(5, 5), Legs(5, 4)):
        known = replace(KNOWN, reps=reps, rung=1, easier=1)
        ready = Session(Place.READY, goal=Goal.KNEES, passed=Goal.KNEES, promised=reps, rung=1, easier=1, profile=known)
        for done in (Legs(), Legs(2, 0)):
            yield replace(ready, done=done), Said(Heard.REPEAT, START)
        for word in ("easy", "hard"):
            for offered in (False, True):
                yield replace(ready, place=Place.FEEL, done=reps, offered=offered), Said(Heard.FEEL, START, word=word)


@pytest.fixture(scope="module")
def steps() -> Iterator[list[Step]]:
    """Every turn that can happen, one for each shape of the session."""
    found: list[Step] = []
    todo = deque(openings())
    seen = {shape(session) for session in todo}
    for session, said in numbers_of_reps():
        found.append(step(session, said, *take(session, said)))
    gc.disable()  # nothing here is garbage, and looking for it takes half the time
    while todo:
        session = todo.popleft()
        if session.playing:
            session = replace(session, playing=replace(session.playing, since=START))
        if session.place in (Place.DOWN, Place.UP):
            session = replace(session, step=max(session.step, 3))  # the steps between the first and the last are alike
        moments = MOMENTS if session.place is Place.REPS else MOMENTS[::2] if session.playing else (0,)
        here = shape(session)
        for at in [START + ms for ms in moments]:
            for said in everything(at):
                if said.heard is Heard.LOST:  # missed a second time in a row
                    again = replace(session, missed=1)
                    found.append(step(again, said, *take(again, said), here))
                for now in fared(session, said):
                    after, reply = take(now, said)
                    found.append(turn := step(now, said, after, reply, here))
                    key = turn.ways[1]
                    if after.place is not Place.END and key not in seen:
                        seen.add(key)
                        todo.append(after)
    gc.enable()
    yield found
    found.clear()


def step(before: Session, said: Said, after: Session, reply: Reply, here: Shape | None = None) -> Step:
    """One turn; that all its words are written is checked here and now."""
    spoken = [*(beat.cue for beat in reply.score.beats if beat.cue)] if reply.score else []
    said_now = [*reply.lines, *spoken, *reply.after]
    for line in (*said_now, *reply.silence):
        if line not in _WRITTEN:
            assert WORDS.text(line)
            _WRITTEN.add(line)
    names = tuple(line.name for line in said_now)
    silence = tuple(line.name for line in reply.silence)
    ways = here or shape(before), shape(after)
    return Step(before, said, after, ways, reply.score is not None, reply.over, names, silence)


_WRITTEN: set[Line] = set()


def test_every_place_is_reached(steps: list[Step]) -> None:
    assert {step.after.place for step in steps} == set(Place)


def test_every_row_can_fit(steps: list[Step]) -> None:
    """No line of the table stands in vain behind another."""
    fitted = set()
    for step in steps:
        if step.said.heard is not Heard.LAUNCH:
            now = credit(step.before, step.said.at)
            fitted.add(id(fitting(now, meant(now, step.said))))

    assert [(row.at, row.heard, row.say) for row in TABLE if id(row) not in fitted] == []


def test_everything_heard_is_answered_in_words_that_are_written(steps: list[Step]) -> None:
    """In every place, whatever is heard gets words; an open place asks, and has words for a silence too."""
    for step in steps:
        assert step.spoken
        assert step.over is (step.after.place is Place.END)
        assert bool(step.silence) is not step.over


def test_everything_written_is_spoken(steps: list[Step]) -> None:
    """No line of the catalogue waits in vain; elsewhere the glossary is held to the model, what is shown to pages."""
    spoken = {name for step in steps for name in (*step.spoken, *step.silence)} | {
        "failed",
        "reminding.text",
        "trouble.save",
        "trouble.look_up",
    }

    assert {name for name in WORDS.lines if not name.startswith(("term.", "clock.", "shown."))} - spoken == set()


def test_no_reps_without_the_safety_check(steps: list[Step]) -> None:
    """Walking any path, a score begins only where all the questions for its goal were answered with no."""
    ways: dict[Shape, list[Step]] = {}
    for step in steps:
        ways.setdefault(step.ways[0], []).append(step)
    checked = {Place.SCREEN_1: 1, Place.SCREEN_2: 2, Place.SCREEN_3: 3, Place.NEWS: 4}
    whole = ({1, 2, 3}, {4})
    todo = deque((shape(session), frozenset[int]()) for session in openings())
    seen, begun = set(todo), 0
    while todo:
        session, answered = todo.popleft()
        for step in ways.get(session, ()):
            proof = answered
            if step.before.place in checked and step.said.heard is Heard.NO:
                proof |= {checked[step.before.place]}
            if step.after.goal is not step.before.goal or step.after.place is Place.SCREEN_1:
                proof = frozenset()
            if step.plays:
                begun += 1
                assert any(proof >= needed for needed in whole), step
            then = (step.ways[1], proof)
            if step.after.place is not Place.END and then not in seen:
                seen.add(then)
                todo.append(then)

    assert begun > 1000


def test_a_new_goal_needs_its_own_check() -> None:
    """Only the goal that was checked is known to be: for the other one, all three questions are asked."""
    session, _ = take(Session(profile=KNOWN), Said(Heard.LAUNCH, START, new=True))

    session, _ = take(session, Said(Heard.GOAL, START, word="hips"))

    assert session.place is Place.SCREEN_1


@pytest.mark.parametrize("heard", [Heard.PAIN, Heard.SHARP, Heard.DIZZY, Heard.EMERGENCY, Heard.STOP])
def test_pain_and_stop_are_heard_everywhere(steps: list[Step], heard: Heard) -> None:
    """No score follows a word of pain, and stop ends, wherever it is said."""
    for step in steps:
        if step.said.heard is not heard:
            continue
        assert not step.plays
        if heard is Heard.SHARP:
            assert step.after.place in {Place.END, Place.RISE}
        elif heard in {Heard.STOP, Heard.EMERGENCY}:
            assert step.after.place is Place.END
        elif step.said.word is None:
            assert step.after.place in {*PRIVATE, Place.END, Place.RISE}


def test_nothing_moves_before_a_word_of_pain_is_answered(steps: list[Step]) -> None:
    """Out of pain leads only an answer to its question; out of waiting, only that it has passed."""
    answers = {
        Place.PAIN: set[Heard](),
        Place.EASED: {Heard.YES, Heard.OKAY, Heard.NEXT, Heard.RESUME, Heard.SETTLED},
        Place.CALM: {Heard.YES, Heard.SETTLED},
        Place.DIZZY: {Heard.YES, Heard.SETTLED},
    }
    for step in steps:
        if step.before.place in answers and step.said.heard is not Heard.LAUNCH:
            stays = {*PRIVATE, Place.END, Place.UP, Place.RISE}
            assert step.after.place in stays or step.said.heard in answers[step.before.place], step


def test_only_a_plain_no_clears_a_safety_question(steps: list[Step]) -> None:
    """Yes, a doubt and anything else never lead on; what is unclear is asked again."""
    onward = {
        Place.SCREEN_1: Place.SCREEN_2,
        Place.SCREEN_2: Place.SCREEN_3,
    }
    for step in steps:
        if step.before.place in onward and step.after.place is onward[step.before.place]:
            assert step.said.heard is Heard.NO
        if step.before.place in SCREENS and step.said.heard in {Heard.YES, Heard.UNSURE, Heard.SOMEWHAT}:
            assert step.after.place is Place.END


def test_a_conversation_that_ended_is_never_answered_as_if_it_went_on(steps: list[Step]) -> None:
    """After a goodbye, the next thing said opens a new conversation."""
    ended = next(step.after for step in steps if step.after.place is Place.END)

    session, reply = take(ended, Said(Heard.YES, START))

    assert (session.place, reply.over) in {(Place.CHOOSE, False), (Place.NEWS, False), (Place.SCREEN_1, False)}
