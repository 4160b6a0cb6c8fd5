"""The table, searched: every state is reached, every state answers everything, no reps without the safety check.

`make search` goes on from every shape that a session can have; `make test` from those that have something new for their
state, so that each value of each part of a shape is met in each state, though not with every value of the others.
"""

import gc
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, product

import pytest

from skill.alexa.intents import TOPICS
from skill.content.catalogue import Line, catalogue
from skill.dialogue import actions
from skill.dialogue.engine import SideEffect, credit, playback_failed, required_side_effect, respond
from skill.dialogue.guards import more_steps, screened_recently
from skill.dialogue.profile import Figures, Habit, Profile
from skill.dialogue.prompts import PROMISES
from skill.dialogue.reply import Reply
from skill.dialogue.session import Outcome, Playback, Session, TurnContext, return_from_digression
from skill.dialogue.states import (
    AFTER,
    CHOICE,
    DIGRESSIONS,
    MOVING,
    PRIVATE,
    RETURNING,
    SAFETY_QUESTIONS,
    SCREENS,
    SETTLING,
    State,
)
from skill.dialogue.table import TABLE, as_meant, first_fitting_row
from skill.dialogue.table.automatic import AUTOMATIC
from skill.dialogue.table.row import Target, take
from skill.dialogue.turn import Turn
from skill.exercise.history import Progress, week_of
from skill.exercise.protocol import LADDER, Goal, Leg, Legs, Pace
from skill.hearing.outright.step_questions import TOPICS as STEPS
from skill.hearing.utterance import DAY_MS, HEALTH_INTENTS, WISHES, Candidate, Intent, Utterance
from tests.support import breadth
from tests.support.searched import kept
from tests.support.wishes import FASTEST, wished, wishes

pytestmark = pytest.mark.slow

WORDS = catalogue()
START = 20_000 * DAY_MS + DAY_MS // 2
TODAY = Utterance(Intent.YES, START).day
KNOWN = Profile(Goal.KNEES, ((Goal.KNEES, Habit(Legs(10, 10), LADDER[4])),), ((Goal.KNEES, TODAY),), (Goal.KNEES,))
# When something is said while a score plays: in the lead-in, in the middle, in a last step, and when all is over.
MOMENTS = (3_000, 60_000, 75_000, 235_000)


WORDS_HEARD: Mapping[Intent, tuple[str, ...]] = {
    Intent.GOAL: ("knees", "hips", "both", "back"),
    Intent.FEEL: ("easy", "right", "hard"),
    Intent.PAIN: ("knee",),
    Intent.CONDITION: ("operation", "told", "structural", "fever", "other", "knees"),
    Intent.SHARP: ("numb",),
    Intent.EMERGENCY: ("calf", "fallen"),
    Intent.HELP: ("afraid",),
    Intent.START_OVER: ("somebody_else",),
    Intent.SKIP_LEG: (*Leg,),
    Intent.ONLY_LEG: (*Leg,),
    Intent.TERM: ("band",),
    Intent.TEACH: ("feel", "right", "click", "hurts"),
    Intent.WHICH: ("first", "second"),
}
NUMBERS_HEARD = dict.fromkeys((Intent.NUMBER, Intent.REPS), (1, 2, 5, 8, 40))


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of the search: the session before (its score credited) and after, and what of the reply matters."""

    before: Session
    utterance: Utterance
    context: TurnContext
    after: Session
    ways: tuple["Shape", "Shape"]
    plays: bool
    ends: bool
    spoken: tuple[str, ...]
    no_input: tuple[str, ...]

    @property
    def meant(self) -> Turn:
        """The turn as its row takes it: where it is answered, and what was meant."""
        return as_meant(Turn(self.before, self.utterance))

    @property
    def state(self) -> State:
        """The state that is answered."""
        return self.meant.session.state

    @property
    def intent(self) -> Intent:
        """What was meant there."""
        return self.meant.utterance.intent


def everything(at: int, state: State) -> Iterator[Utterance]:
    """All that can be heard in a state, with the words and numbers that matter there."""
    for intent in Intent:
        yield Utterance(intent, at)
        yield from (Utterance(intent, at, word=word) for word in WORDS_HEARD.get(intent, ()))
        yield from (Utterance(intent, at, number=number) for number in NUMBERS_HEARD.get(intent, ()))
        if intent is Intent.REMIND:
            yield from (Utterance(intent, at, time=time) for time in ("08:00", "EV", "20:05"))
        yield from islice(wishes(intent, at), None if state in WISHED else 1)
        if intent is Intent.UNCERTAIN:
            yield from (Utterance(intent, at, candidates=candidates) for candidates in OFFERS)
    if state is State.CLEARED:
        yield Utterance(Intent.NO, at, word="operation")


WISHED = (*CHOICE, *SETTLING, *MOVING, *AFTER, State.PAUSED)
"""The states in which each value of a wish is tried; elsewhere one stands for all."""


def utterances_for(at: int, state: State, nth: int) -> Sequence[Utterance]:
    """What the search says where it goes on from a state for the nth time: at first everything.

    Afterwards the short form says what the state has rows of its own for, and of the rest a part, by turns.
    """
    all_ = [*everything(at, state)]
    if nth == 1:
        return all_
    rest = [utterance for utterance in all_ if utterance.intent not in answers(state)]
    return [*(utterance for utterance in all_ if utterance.intent in answers(state)), *breadth.some(rest, 11, nth)]


@cache
def answers(state: State) -> frozenset[object]:
    """What a state has rows of its own for, or shares with a few others."""
    own = [row.heard for row in TABLE if state in row.states and len(row.states) < 6]
    return frozenset(intent for heard in own for intent in heard)


# What may have been meant: a no alone, something about health, one of two wishes, and what only its own word leads to.
OFFERS = (
    (Candidate("no", Intent.NO),),
    (Candidate("settled", Intent.SETTLED),),
    (Candidate("yes", Intent.YES),),
    (Candidate("condition", Intent.CONDITION),),
    (Candidate("go_on", Intent.RESUME), Candidate("pain", Intent.PAIN)),
    (Candidate("yes", Intent.YES), Candidate("unsure", Intent.UNSURE)),
    (Candidate("settled", Intent.SETTLED), Candidate("yes", Intent.YES)),
    (Candidate("no", Intent.NO), Candidate("settled", Intent.SETTLED)),
)
# What answers that, and some of what does not; tests/dialogue/test_did_you_mean.py has all of it.
ANSWERS = HEALTH_INTENTS | {
    *(Intent.YES, Intent.NO, Intent.OKAY, Intent.UNSURE, Intent.SOMEWHAT, Intent.WHICH, Intent.REPEAT, Intent.STOP),
    *(Intent.UNCERTAIN, Intent.FALLBACK, Intent.NEXT, Intent.SLOWER, Intent.PAUSE, Intent.LAUNCH),
}


Shape = tuple[object, ...]


def shape(session: Session) -> Shape:
    """What of a session decides what can happen next, and nothing else: the rest would make the search endless."""
    if session.state is State.DID_YOU_MEAN:  # answered where it was asked
        interrupted = return_from_digression(session)
        behind = [part for part in (SAFETY_QUESTIONS, MOVING) if interrupted.interrupted_state in part]
        lasting = session.screening_passed_for is not None, session.short_check_suffices, session.stopped_for_today
        half = interrupted.step if interrupted.state in (State.NEWS, *SCREENS) else None
        return State.DID_YOU_MEAN, session.candidates, interrupted.state, half, *behind, *lasting
    goal, state = session.goal, session.state
    stepping = state in (State.SETUP, State.SLIDE, State.HEARING, State.DOWN, State.UP)
    more = more_steps(Turn(session, Utterance(Intent.YES, START)))
    known_of = (
        screened_recently(session, goal, TODAY),
        screened_recently(session, goal.other if goal else None, TODAY),
        goal in session.profile.instructed_goals,
        len(session.profile.instructed_goals),
        session.other_goal_offered,
    )
    here = (
        state,
        state is State.UP and session.on_bed,
        (session.step if state is State.SLIDE else state is State.SETUP and session.step == 1, more)
        if stepping
        else None,
        state is State.REMINDING and session.reminder is not None and session.reminder.time is not None,
    )
    came = session.return_stack[-1][0] if session.return_stack and state in DIGRESSIONS else None
    passes = goal is not None and session.screening_passed_for is goal
    if session.stopped_for_today:  # nothing of what lasts matters any more
        return (*here, "stopped", came, session.resume_state is not None)
    if came and (came in DIGRESSIONS or state not in (*PRIVATE, State.PAUSED, State.FINISHING)):
        # Of what it leads back to, only which part of the practice that is matters.
        where = session.interrupted_state
        part = where if where in SAFETY_QUESTIONS else part_of(where)
        passed = session.screening_passed_for is not None
        nested = PRIVATE if came in PRIVATE else came in DIGRESSIONS
        due = session.full_check_due and part in (CHOICE, RETURNING)
        return (*here, nested, part, passed, due)
    if state in SAFETY_QUESTIONS:  # of what a no leads to, only which part of the practice that is matters
        instructed = goal in session.profile.instructed_goals, len(session.profile.instructed_goals)
        short = session.short_check_suffices if state is State.NEWS else None
        left = session.resume_state if session.resume_state is State.HEARING else part_of(session.resume_state)
        half = session.step if state in (State.NEWS, *SCREENS) else None
        return (*here, half, came or instructed, left, short, goal, passes, session.eased)
    return (
        *here,
        session.full_check_due if state in (*CHOICE, *RETURNING) else None,
        # An aside changes none of what lasts, and leads back to it; in the set, it does not matter yet.
        came or (session.other_goal_offered if state in MOVING else known_of[2 * (state in SETTLING) :]),
        session.resume_state if state in (*RETURNING, State.END) else None,
        session.voice_recognised if state in (State.SAME, State.COME_BACK) else None,
        session.first_time_finished if state is State.FEEL else None,
        goal,
        passes,
        session.leg is session.first_leg,
        session.in_progress,
        session.completed_reps.of(session.current_leg) > 0 if state is State.CHANGE else None,
        session.is_complete,
        session.playback is not None,
    )


def part_of(state: State | None) -> tuple[State, ...] | None:
    """The part of the practice that a state belongs to."""
    return next((part for part in (CHOICE, RETURNING, SETTLING, MOVING, AFTER) if state in part), None)


def is_quiet(session: Session, utterance: Utterance) -> bool:
    """Whether every row that could answer only says something, where no set is running."""
    return session.state is not State.REPS and _is_quiet(session.state, utterance.intent)


@cache
def _is_quiet(state: State, intent: Intent) -> bool:
    rows = [row for row in TABLE if state in row.states and intent in row.heard][:-2]  # the last two take anything
    return bool(rows) and all(row.next_state is None and row.action is actions.nothing for row in rows)


def contexts(session: Session, utterance: Utterance) -> Iterator[TurnContext]:
    """Each way in which the side effect of a turn may have gone, if it has one."""
    match required_side_effect(session, utterance):
        case None if utterance.intent in (Intent.CUES, Intent.BREATH_SOUND, Intent.BREATH, Intent.REST):
            devices = product((False, True), (False, True))
            yield from (TurnContext(plain_voice=plain, breath_sounds=sounds) for plain, sounds in devices)
        case None:
            yield TurnContext()
        case SideEffect.RECALL:
            yield from (TurnContext(progress=progress) for progress in (None, Progress(), Progress(streak=3)))
        case _:
            yield from (TurnContext(outcome) for outcome in Outcome)


def openings() -> Iterator[Session]:
    """Conversations just opened, and one whose device has just refused to play the set."""
    yield from (session for session, _ in opened())
    in_the_set = Session(state=State.REPS, goal=Goal.KNEES, completed_reps=Legs(3, 0), last_turn_at=START)
    yield playback_failed(replace(in_the_set, profile=KNOWN, screening_passed_for=Goal.KNEES, turn_count=3))


def opened() -> Iterator[tuple[Session, Reply]]:
    """Conversations just opened: the first, later ones, and ones cut short in the setup and in the set."""
    long_ago = replace(KNOWN, screened_on_day=((Goal.KNEES, 19_900), (Goal.HIPS, 19_900)))
    long_ago = long_ago.with_habit(Goal.KNEES, Habit(pace=LADDER[0]))
    easier = KNOWN.with_habit(Goal.KNEES, Habit(Legs(5, 4), LADDER[1], 1, (Legs(5, 5), LADDER[1])))
    in_the_set = Session(state=State.REPS, goal=Goal.KNEES, completed_reps=Legs(3, 0), last_turn_at=START)
    yield respond(Session(), Utterance(Intent.LAUNCH, START, new=True))
    yesterday = replace(in_the_set, profile=KNOWN, last_turn_at=START - DAY_MS)
    yield respond(yesterday, Utterance(Intent.LAUNCH, START, new=True))
    lost = replace(yesterday, playback=Playback(START - DAY_MS, 5_000))
    yield respond(lost, Utterance(Intent.LAUNCH, START, new=True))
    for profile in (KNOWN, long_ago, easier):
        for cut in (
            Session(),
            Session(state=State.SETUP, step=2, goal=Goal.KNEES, last_turn_at=START),
            Session(state=State.HEARING, step=2, goal=Goal.KNEES, last_turn_at=START),  # as earlier versions left it
            Session(state=State.READY, goal=Goal.HIPS, last_turn_at=START),
            in_the_set,
            replace(in_the_set, playback=Playback(START - 300_000, 5_000)),
            replace(in_the_set, playback=Playback(START - 60_000, 5_000)),
            Session(state=State.UP, step=2, return_stack=((State.RISE, 1),), goal=Goal.KNEES, last_turn_at=START),
            replace(in_the_set, target_reps=Legs(10, 10), pace=LADDER[4], playback=Playback(START - 300_000, 5_000)),
        ):
            for recognised in (False, True):
                launch = Utterance(Intent.LAUNCH, START, new=True, recognised=recognised)
                yield respond(replace(cut, profile=profile), launch)


def numbers_of_reps() -> Iterator[tuple[Session, Utterance]]:
    """Turns that differ only in how many reps somebody does, which the search does not tell apart."""
    for reps in (Legs(5, 5), Legs(5, 4)):
        known = KNOWN.with_habit(Goal.KNEES, Habit(reps, LADDER[1], 1))
        ready = Session(
            State.READY,
            goal=Goal.KNEES,
            screening_passed_for=Goal.KNEES,
            target_reps=reps,
            easy_streak=1,
            profile=known,
        )
        for done in (Legs(), Legs(2, 0)):
            yield replace(ready, completed_reps=done), Utterance(Intent.REPEAT, START)
        last = replace(ready, state=State.REPS, leg=Leg.LEFT, completed_reps=Legs(5, 3))
        yield last, Utterance(Intent.REPS, START, number=3)
        lying = replace(ready, state=State.RISE, on_bed=True, completed_reps=reps)
        yield lying, Utterance(Intent.HELP, START)
        yield lying, Utterance(Intent.DONE, START, word="upright")
        rising = replace(lying, state=State.UP, return_stack=((State.RISE, 1),))
        yield rising, Utterance(Intent.ANOTHER_SET, START)
        hurting = replace(ready, state=State.PAIN, return_stack=((State.REPS, 1),))
        yield hurting, Utterance(Intent.UNCERTAIN, START, candidates=(Candidate("pain", Intent.PAIN),))
        for word in ("easy", "hard"):
            for offered in (False, True):
                yield (
                    replace(ready, state=State.FEEL, completed_reps=reps, other_goal_offered=offered),
                    Utterance(Intent.FEEL, START, word=word),
                )


def halves() -> Iterator[tuple[Session, Utterance]]:
    """Each half of each safety question, for each goal; the search comes to few of them."""
    for goal, state, step in product(Goal, (State.NEWS, *SCREENS), (2, 3)):
        half = Session(state, step=step, goal=goal, profile=KNOWN, turn_count=3)
        for intent in (Intent.REPEAT, Intent.FALLBACK):
            yield half, Utterance(intent, START)


def in_steps() -> Iterator[tuple[Session, Utterance]]:
    """A question in each step, and turns at a first and a last one; the search has few of them."""
    for goal, (state, last) in product(Goal, ((State.SETUP, 5), (State.SLIDE, 3))):
        for step in range(1, last + 1):
            yield (
                Session(state, step=step, goal=goal, screening_passed_for=goal, turn_count=3),
                Utterance(Intent.TIP, START),
            )
    yield Session(State.DOWN, return_stack=((State.SETUP, 1),), goal=Goal.KNEES), Utterance(Intent.BED, START)
    for state, step in ((State.WALK, 5), (State.HEARING, 6)):
        yield (
            Session(state, step=step, goal=Goal.KNEES, screening_passed_for=Goal.KNEES),
            Utterance(Intent.NEXT, START),
        )
    lying = Session(State.SETUP, goal=Goal.KNEES, screening_passed_for=Goal.KNEES)
    yield replace(lying, fallback_count=2), Utterance(Intent.YES, START)
    back = Session(State.COME_BACK, goal=Goal.KNEES, resume_state=State.UP, resume_step=2, profile=KNOWN, turn_count=3)
    yield back, Utterance(Intent.HELP, START)


def comparisons() -> Iterator[tuple[Session, Utterance]]:
    """Sets that begin after one of more, fewer and as many reps, or of a quicker breath; and why there are so few."""
    for reps, pace in ((8, LADDER[1]), (3, LADDER[1]), (5, LADDER[1]), (5, LADDER[0])):
        last = Figures(Legs(reps, reps), pace, START - DAY_MS)
        known = KNOWN.with_habit(Goal.KNEES, Habit(first_practice=(Legs(5, 5), LADDER[1]), last_practice=last))
        ready = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, profile=known)
        yield ready, Utterance(Intent.NEXT, START)
        yield replace(ready, target_reps=Legs(reps, reps)), Utterance(Intent.WHY_FEW, START)


def habits_of_old() -> Iterator[tuple[Session, Utterance]]:
    """Turns of who has practised often and aims for so many a week, which the search does not tell apart."""
    for goal, reps in product(Goal, (Legs(6, 6), Legs(6, 5), Legs(6, 0))):
        last = Figures(reps, LADDER[1], START - DAY_MS)
        habit = Habit(reps, first_practice=(reps, LADDER[1]), last_practice=last, finished=3)
        for aim, done in ((4, 1), (3, 2), (2, 2)):
            profile = replace(KNOWN, habits=((goal, habit),), instructed_goals=(goal,), week_goal=aim)
            known = replace(profile, week=(week_of(TODAY), done), screened_on_day=((goal, TODAY),))
            ready = Session(State.READY, goal=goal, screening_passed_for=goal, target_reps=reps, profile=known)
            for intent in (Intent.NEXT, Intent.REPEAT, Intent.DROP_WEEK_GOAL):
                yield ready, Utterance(intent, START)
            for number in (None, 1, 2, 3):
                yield ready, Utterance(Intent.WEEK_GOAL, START, number=number)
            news = replace(ready, state=State.NEWS, short_check_suffices=True, screening_passed_for=None)
            yield news, Utterance(Intent.NO, START)


def reviews() -> Iterator[tuple[Session, Utterance, TurnContext]]:
    """How somebody is doing, asked until all is told: with and without a weekly goal, a best week, a change since."""
    question = Utterance(Intent.PROGRESS, START)
    for reps, aim, weeks, streak in (
        (5, 0, (0, 0, 0, 0, 0, 0, 1, 0), 0),
        (5, 4, (0, 0, 0, 0, 0, 0, 2, 3), 3),
        (7, 4, (0, 0, 5, 0, 0, 0, 1, 0), 0),
        (7, 0, (0, 0, 0, 0, 0, 0, 2, 3), 2),
    ):
        habit = Habit(Legs(reps, reps), first_practice=(Legs(5, 5), LADDER[1]))
        known = replace(KNOWN, habits=((Goal.KNEES, habit),), week_goal=aim)
        for told in ((), ("weeks",), ("weeks", "best"), ("weeks", "best", "then")):
            session = Session(State.READY, goal=Goal.KNEES, profile=known, progress_told=told)
            yield session, question, TurnContext(progress=Progress(weeks, streak))


def unheard_sounds() -> Iterator[tuple[Session, Utterance, TurnContext]]:
    """A breath sound, wished for at a pace or a rest that has none, where others have one; lost, regained."""
    known = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, profile=KNOWN)
    sounds, wish = TurnContext(breath_sounds=True), Utterance(Intent.BREATH_SOUND, START, word="on")
    for pace in (FASTEST, Pace(3000, 3500), Pace(3000, 3000, 2500), Pace(3000, 3500, 2500)):
        ready = replace(known, pace=pace)
        yield ready, wish, sounds
        for utterance in (
            Utterance(Intent.BREATH, START, word="in=3,out=3.5"),
            Utterance(Intent.BREATH, START, word="in=3,out=3"),
            Utterance(Intent.REST_SHORTER, START),
            Utterance(Intent.REST_LONGER, START),
        ):
            yield ready, utterance, sounds


def questions() -> Iterator[tuple[Session, Utterance]]:
    """Every topic asked about, twice, for each goal and before one is chosen; the search asks only two of them."""
    for goal in (None, *Goal):
        for topic in (
            *TOPICS.values(),
            *STEPS,
            "up",
            "count",
            "stopping",
            "behind",
            "many",
            "legs",
            "pillow",
            "eyes",
            "lift",
        ):
            question = Utterance(Intent.TEACH, START, word=topic)
            yield Session(goal=goal), question
            yield Session(goal=goal, topics_explained=(topic,)), question


@pytest.fixture(scope="session")
def steps() -> list[Step]:
    """The search, made once for all processes and kept until the code changes."""
    return kept("dialogue, in full" if breadth.FULL else "dialogue", search)


def search() -> list[Step]:  # noqa: C901 - it is one search
    """Every turn that can happen, one for each shape of the session."""
    found: list[Step] = []
    todo = deque(openings())
    seen = {shape(session) for session in todo}
    answered, met = set[tuple[object, ...]](), set[tuple[object, ...]]()
    expanded = Counter[State]()  # how often it was gone on from each
    for session, utterance in (
        *numbers_of_reps(),
        *halves(),
        *in_steps(),
        *questions(),
        *comparisons(),
        *habits_of_old(),
        *wished(KNOWN, START),
    ):
        found.append(step(session, utterance, *respond(session, utterance)))
    for session, utterance, context in (*reviews(), *unheard_sounds()):
        found.append(step(session, utterance, *respond(session, utterance, context), context=context))
    gc.disable()  # nothing here is garbage, and looking for it takes half the time
    while todo:
        session = todo.popleft()
        if session.playback:
            session = replace(session, playback=replace(session.playback, started_at=START))
        if session.state in (State.DOWN, State.UP):
            session = replace(session, step=max(session.step, 3))  # the steps between the first and the last are alike
        moments = MOMENTS if session.state is State.REPS else MOMENTS[::2] if session.playback else (0,)
        here = shape(session)
        expanded[session.state] += 1
        for at in [START + ms for ms in moments]:
            for utterance in utterances_for(at, session.state, expanded[session.state]):
                if session.state is State.DID_YOU_MEAN and utterance.intent not in ANSWERS:
                    continue
                case = (
                    session.state,
                    session.interrupted_state,
                    session.goal,
                    utterance.intent,
                    utterance.word,
                    utterance.number,
                )
                if (is_quiet(session, utterance) or utterance.intent in WISHES) and case in answered:
                    continue  # only a question, answered in the same way wherever it is asked
                answered.add(case)
                if utterance.intent is Intent.FALLBACK:  # missed a second time in a row
                    again = replace(session, fallback_count=1)
                    found.append(step(again, utterance, *respond(again, utterance), here))
                for context in contexts(session, utterance):
                    after, reply = respond(session, utterance, context)
                    found.append(turn := step(session, utterance, after, reply, here, context))
                    key = turn.ways[1]
                    if after.state is not State.END and key not in seen:
                        seen.add(key)
                        new = {(after.state, after.goal, *part) for part in enumerate(key)} - met
                        met |= new
                        if new or breadth.FULL:
                            todo.append(after)
    gc.enable()
    return found


def step(
    before: Session,
    utterance: Utterance,
    after: Session,
    reply: Reply,
    here: Shape | None = None,
    context: TurnContext | None = None,
) -> Step:
    """One turn; that all its words are written is checked here and now."""
    spoken = [*(beat.cue for beat in reply.score.beats if beat.cue)] if reply.score else []
    lines_now = [*reply.lines, *spoken, *reply.after]
    for line in (*lines_now, *reply.no_input):
        if line not in _WRITTEN:
            assert WORDS.text(line)
            _WRITTEN.add(line)
    names = tuple(line.name for line in lines_now)
    silence = tuple(line.name for line in reply.no_input)
    ways = here or shape(before), shape(after)
    return Step(
        before,
        utterance,
        context or TurnContext(),
        after,
        ways,
        reply.score is not None,
        reply.ends_session,
        names,
        silence,
    )


_WRITTEN: set[Line] = set()
TARGETS = {row.next_state for row in TABLE if isinstance(row.next_state, Target)}


def test_every_state_is_reached(steps: list[Step]) -> None:
    assert {step.after.state for step in steps} == set(State)


def test_every_row_of_the_table_fits_some_turn(steps: list[Step]) -> None:
    """No line of the table stands in vain behind another."""
    fitted = set()
    for step in steps:
        if step.utterance.intent is not Intent.LAUNCH:
            now = Turn(credit(step.before, step.utterance.at), step.utterance, step.context)
            fitted |= {id(first_fitting_row(now)), id(first_fitting_row(as_meant(now)))}

    spoken_for = [row for row in TABLE if row not in AUTOMATIC]
    assert [(row.states, row.heard, row.say) for row in spoken_for if id(row) not in fitted] == []


def test_a_computed_target_leads_only_where_the_map_draws_it(steps: list[Step]) -> None:
    """To one of its states, to the one that was interrupted or left, or nowhere."""
    met, ways = set[tuple[str, State]](), {(each.name, state) for each in TARGETS for state in each.leads_to}
    for step in steps:
        if step.utterance.intent is Intent.LAUNCH:
            continue
        turn = as_meant(Turn(credit(step.before, step.utterance.at), step.utterance, step.context))
        row = first_fitting_row(turn)
        if isinstance(row.next_state, Target) and row.next_state.leads_to:
            then, left = take(row, turn)[0].state, (turn.session.state, turn.session.resume_state)
            assert then in (*row.next_state.leads_to, *left), step
            met.add((row.next_state.name, then))

    assert ways <= met


def test_everything_heard_is_answered_in_words_that_are_written(steps: list[Step]) -> None:
    """In every state, whatever is heard gets words; an open state asks, and has words for a silence too."""
    for step in steps:
        assert step.spoken
        assert step.ends is (step.after.state is State.END)
        assert bool(step.no_input) is not step.ends


def test_every_sentence_of_the_catalogue_is_spoken_somewhere(steps: list[Step]) -> None:
    """No line of the catalogue waits in vain; elsewhere the glossary is held to the model, what is shown to pages."""
    welcomes = {line.name for session, reply in opened() for line in reply.lines}
    spoken = (
        {name for step in steps for name in (*step.spoken, *step.no_input)}
        | welcomes
        | {
            "failed",
            "reminding.text",
            "trouble.save",
            "trouble.look_up",
            "trouble.unreadable",
            *(instead for _, instead in PROMISES.values()),
        }
    )

    elsewhere = (
        "term.",
        "brief.",  # tests/dialogue/test_several.py
        "several.",
        "clock.",
        "shown.",
        "span.",
        "when.",
        "times.",
        "practices.",
        "legs.",
        "meant.",
        "did_you_mean.alarm.",
    )
    assert {name for name in WORDS.lines if not name.startswith(elsewhere)} - spoken == set()


def test_no_reps_without_the_safety_check(steps: list[Step]) -> None:
    """Each turn by itself, so that no path leads around the questions.

    A score needs a passed check, a check is passed only by its last answer, and no question is come to but by the
    answer to the one before it.
    """
    passing = {(State.NEWS, Intent.NO), (State.SCREEN_3, Intent.NO), (State.CLEARED, Intent.YES)}
    leading = {
        State.SCREEN_2: {(State.SCREEN_1, Intent.NO), (State.SCREEN_3, Intent.BACK)},
        State.SCREEN_3: {
            (State.SCREEN_2, Intent.NO),
            (State.OPERATED, Intent.BACK),
            (State.CLEARED, Intent.BACK),
            (State.CLEARED, Intent.NO),  # there was no operation
        },
    }
    played = passed = 0
    for step in steps:
        meant, after = step.meant, step.after
        state, intent = meant.session.state, meant.utterance.intent
        if step.plays:
            played += 1
            assert after.goal is not None, step
            assert after.screening_passed_for is after.goal, step
        if after.screening_passed_for not in (None, step.before.screening_passed_for):
            passed += 1
            assert (state, intent) in passing, step
            assert state is not State.NEWS or step.before.short_check_suffices, step
        if after.state in leading and state is not after.state and not meant.session.return_stack:
            assert (state, intent) in leading[after.state], step

    assert played > 500
    assert passed > 50


def test_a_new_goal_needs_its_own_check() -> None:
    """Only the goal that was checked is known to be: for the other one, all three questions are asked."""
    session, _ = respond(Session(profile=KNOWN), Utterance(Intent.LAUNCH, START, new=True, recognised=True))

    session, _ = respond(session, Utterance(Intent.GOAL, START, word="hips"))

    assert session.state is State.SCREEN_1


@pytest.mark.parametrize("intent", [Intent.PAIN, Intent.SHARP, Intent.DIZZY, Intent.EMERGENCY, Intent.STOP])
def test_pain_and_stop_are_heard_everywhere(steps: list[Step], intent: Intent) -> None:
    """No score follows a word of pain, and stop ends, wherever it is said."""
    met = set()
    for step in steps:
        if step.intent is not intent:
            continue
        met.add(step.before.state)
        assert not step.plays
        state = step.state
        if step.meant.utterance.word == "fallen" and step.after.state is not State.END:
            assert (step.after.state, step.after.screening_passed_for) == (State.UP, None)
        elif intent in {Intent.STOP, Intent.EMERGENCY}:
            assert step.after.state is State.END
        elif state in (*CHOICE, *SAFETY_QUESTIONS):
            assert step.after.state in {State.END, State.BETTER, *CHOICE, *SAFETY_QUESTIONS}
        elif intent is Intent.SHARP:
            assert step.after.state in {State.END, State.RISE}
        else:
            assert step.after.state in {*PRIVATE, State.END, State.RISE}

    assert met == set(State) - {State.END}


def test_nothing_moves_before_a_word_of_pain_is_answered(steps: list[Step]) -> None:
    """Out of pain leads only an answer to its question; out of waiting, only that it has passed."""
    answers = {
        State.PAIN: set[Intent](),
        State.EASED: {Intent.YES, Intent.OKAY, Intent.NEXT, Intent.RESUME, Intent.SETTLED},
        State.CALM: {Intent.SETTLED},
        State.DIZZY: {Intent.SETTLED},
    }
    stays = {*PRIVATE, State.DID_YOU_MEAN, State.END, State.UP, State.RISE}
    led_on = {state: set[Intent]() for state in answers}
    for step in steps:
        if step.state in answers and step.intent is not Intent.LAUNCH and step.after.state not in stays:
            led_on[step.state].add(step.intent)

    assert led_on == answers


def test_only_a_plain_no_clears_a_safety_question(steps: list[Step]) -> None:
    """Yes, a doubt and anything else never lead on; what is unclear is asked again."""
    onward = {
        State.SCREEN_1: State.SCREEN_2,
        State.SCREEN_2: State.SCREEN_3,
    }
    led_on = set()
    for step in steps:
        if step.state in onward and step.after.state is onward[step.state]:
            led_on.add((step.state, step.intent))
        if step.state in SCREENS and step.intent in {Intent.UNSURE, Intent.SOMEWHAT}:
            assert step.after.state is State.END
        if step.state in SCREENS and step.intent is Intent.YES:
            assert step.after.state in {State.END, State.OPERATED, State.CLEARED}

    assert led_on == {(state, Intent.NO) for state in onward}


def test_health_is_an_answer_to_the_safety_question_that_is_open_behind_any_digression(steps: list[Step]) -> None:
    """A symptom or a diagnosis ends the practice or asks for a clinician's yes; it is never a pain score or put off."""
    told = HEALTH_INTENTS - {Intent.SETTLED}
    answers = {State.END, State.DIAGNOSIS, State.CLEARED, State.BETTER, State.RISE}
    met = set()
    for step in steps:
        covered = step.before.clinician_agreed and step.utterance.word == "told"
        if step.before.interrupted_state in SAFETY_QUESTIONS and step.utterance.intent in told and not covered:
            met.add((step.before.state in DIGRESSIONS, step.utterance.intent))
            assert step.after.state in answers, step

    assert met == {(behind, intent) for behind in (False, True) for intent in told}


def test_a_word_of_health_at_a_safety_question_never_earns_less_than_a_yes(steps: list[Step]) -> None:
    """Where a bare yes ends the practice, what names a symptom does not lead on.

    An operation asks for a clinician's yes; what only repeats what they agreed to, what there is besides.
    """
    told, met = HEALTH_INTENTS - {Intent.SETTLED}, set()
    for step in steps:
        if step.state in (State.SCREEN_1, State.SCREEN_2) and step.intent in told:
            met.add((step.state, step.intent))
            word = step.utterance.word if step.intent is Intent.CONDITION else None
            agreed = word == "told" and step.before.clinician_agreed
            asked = step.state if agreed else State.DIAGNOSIS
            assert step.after.state is State.END or (word in ("operation", "told") and step.after.state is asked), step

    assert met == set(product((State.SCREEN_1, State.SCREEN_2), told))


def test_only_words_that_say_it_is_better_lead_on_from_something_that_hurt(steps: list[Step]) -> None:
    hurt, leads_on = (State.CALM, State.DIZZY, State.BETTER), {*SETTLING, *MOVING, State.SCREEN_1}
    led_on = {
        (step.state, step.intent)
        for step in steps
        if step.state in hurt and step.intent is not Intent.LAUNCH and step.after.state in leads_on
    }

    assert led_on == {(state, Intent.SETTLED) for state in hurt}


def test_the_first_words_of_every_stop_in_the_set_are_the_stop(steps: list[Step]) -> None:
    stops = {"pain.stop", "mid.stop", "dizzy.stop", "stop.emergency", "stop.kept.lying", "stop.lying", "help.rest"}
    hurts = {Intent.PAIN, Intent.SHARP, Intent.DIZZY, Intent.EMERGENCY, Intent.PREGNANT, Intent.STOP, Intent.CONDITION}
    met = set()
    for step in steps:
        now = credit(step.before, step.utterance.at)
        if now.state is State.REPS and step.utterance.intent in hurts:
            met.add(step.utterance.intent)
            assert step.spoken[0] in stops, (step.utterance.intent, step.spoken)

    assert met == hurts


def test_a_conversation_that_ended_is_never_answered_as_if_it_went_on(steps: list[Step]) -> None:
    """After a goodbye, the next thing said opens a new conversation."""
    ended = next(step.after for step in steps if step.after.state is State.END)

    session, reply = respond(ended, Utterance(Intent.YES, START))

    assert session.state in {State.CHOOSE, State.SAME, State.NEWS, State.SCREEN_1}
    assert not reply.ends_session
