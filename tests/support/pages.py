"""A page of every kind: each state with its questions in all their forms, and scores of each kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from string import Formatter

from skill.content.catalogue import Catalogue, Line, catalogue, values_in
from skill.dialogue.profile import Profile
from skill.dialogue.prompts import PROMPTS
from skill.dialogue.reply import Reply
from skill.dialogue.session import Session
from skill.dialogue.states import DIGRESSIONS, PLAYING, State
from skill.dialogue.table.row import Kind
from skill.exercise.history import Progress
from skill.exercise.protocol import LADDER, Goal, Leg, Legs, Pace
from skill.hearing.utterance import Candidate, Intent
from skill.pacing.score import RepSet, Score, Walkthrough, compose
from skill.rendering.apl import document
from skill.rendering.apl.document import AplDirective
from tests.support.words import VALUES

WORDS = catalogue()
PAST = Progress((0, 1, 3, 2, 0, 4, 3, 2), 2, (0, 10, 32, 24, 0, 48, 140, 24))
FORMS = {
    "goal": tuple(map(str, Goal)),
    "sides": ("even", "uneven", "one"),
    "at": ("leg", "part"),
    "again": ("fresh", "one", "begun"),
    "hand": ("fresh", "begun"),
    "knows": ("ask", "known"),
    "came": ("first", "second", "ready", "setup", "up"),
    "who": ("known", "unknown"),
    "since": ("again", "resuming", "first", "second"),
    "part": ("whole", "first", "second"),
    "tail": ("first", "next"),
    "on": ("floor", "bed"),
    "reminder": ("open", "known"),
    "ask": ("two", "health", "one", "no"),
    "step": ("1", "2", "3", "4", "5", "6"),
}
ENDS = ("stop.standing", "stop.kept.lying", "stop.emergency", "stop.dizzy", "screen.hips.1.yes", "screen.calf")


@dataclass(frozen=True, slots=True)
class Made:
    """A page, and what it was made of."""

    name: str
    session: Session
    reply: Reply
    progress: Progress | None = None

    def shown(self, words: Catalogue = WORDS) -> AplDirective:
        return document.render(self.session, self.reply, words, self.progress)


def line(name: str) -> Line:
    return Line(name, VALUES)


def at(state: State, **more: object) -> Session:
    """A session in a state, in the middle of a practice; where the state is a digression, it came from the set."""
    session = Session(state=state, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, completed_reps=Legs(2, 0))
    trail: dict[str, object] = {}
    if state is State.DID_YOU_MEAN:
        trail = {"return_stack": ((State.SETUP, 1),), "candidates": OFFERED}
    elif state in DIGRESSIONS:
        trail = {"return_stack": ((State.REPS, 1),)}
    return replace(session, **trail, **more)  # type: ignore[arg-type]


# The longest phrases there are.
OFFERED = (Candidate("longer_out", Intent.LONGER_OUT), Candidate("hips_back", Intent.GOAL, word="hips"))


def asked() -> Iterator[Made]:
    """Each state with its question, in every form it can take; and each once more, after an aside."""
    for state, asks in PROMPTS.items():
        fields = sorted({field for name in asks.question for _, field, _, _ in Formatter().parse(name) if field})
        for form in product(*(FORMS[field] for field in fields)):
            values = dict(zip(fields, form, strict=True))
            names = [name.format_map(values) for name in asks.question]
            if all(name in WORDS.lines for name in names):
                goal = Goal(values.get("goal", Goal.KNEES))
                session = at(state, goal=goal, step=int(values.get("step", "1")), on_bed=values.get("on") == "bed")
                yield Made("-".join([state, *form]), session, asking(state, names))
        again = [name.format_map({field: FORMS[field][0] for field in FORMS}) for name in asks.repeat]
        yield Made(f"{state}-after-the-tip", at(state), asking(state, again, ["tip"]))


def asking(state: State, question: Sequence[str], said: Sequence[str] = ()) -> Reply:
    """The reply of a state that asks, after what was said on the way."""
    asked = tuple(map(line, question))
    step = asked[0] if PROMPTS[state].hint else None
    return Reply(state, Kind.STEP if step else Kind.QUESTION, tuple(map(line, said)), step=step, question=asked)


def others() -> Iterator[Made]:
    """The first words of all, the ends, and how somebody is doing."""
    yield Made("welcome", at(State.CHOOSE), asking(State.CHOOSE, ["choose.ask"], ["welcome.first"]))
    for name in ENDS:
        yield Made(f"end-{name}", at(State.END), ending(name))
    told = asking(State.FEEL, ["feel.again"], ["progress.weeks.plain.row", "progress.more"])
    yield Made("progress", at(State.FEEL), replace(told, kind=Kind.PROGRESS), PAST)
    aiming = at(State.FEEL, profile=Profile(week_goal=4))
    yield Made("progress-with-a-goal", aiming, replace(told, kind=Kind.PROGRESS), PAST)
    yield Made("progress-of-nobody", at(State.FEEL), replace(told, kind=Kind.PROGRESS), Progress())


def ending(name: str) -> Reply:
    """The last words, with the number to call large on the screen where they name it."""
    names_emergency = any("emergency" in values_in(text) for text in WORDS.lines[name])
    return Reply(State.END, Kind.EMERGENCY if names_emergency else Kind.GOODBYE, (line(name),), ends_session=True)


def scored(score: Score, *after: str) -> Made:
    """The page of a score."""
    name = f"{score.recipe.goal}-{'set' if isinstance(score.recipe, RepSet) else 'walk'}"
    state = State.REPS if isinstance(score.recipe, RepSet) else State.WALK
    *praise, question = map(line, after)
    asks = State(after[-1].partition(".")[0])
    reply = Reply(state, Kind.SET, score=score, praise=tuple(praise), question_state=asks, question=(question,))
    return Made(name, at(state, goal=score.recipe.goal), reply)


LEAD = ((line("lead.quality"), 3000), (line("lead.start.knees"), 5000))


def set_of(goal: Goal, pace: Pace = LADDER[1], reps: int = 5, done: Legs | None = None) -> Score:
    """A set after a lead-in; with `done` it is taken up again."""
    done = done or Legs()
    leg = Leg.LEFT if done.right >= reps else Leg.RIGHT
    return compose(RepSet(goal, pace, leg, Legs(reps, reps), done), LEAD)


def scores() -> Iterator[Made]:
    for goal in Goal:
        yield scored(set_of(goal), "praise.more", "feel.ask")
        yield scored(compose(Walkthrough(goal), ((line("walk.lead"), 4000),)), "hearing.ask")
    yield scored(set_of(Goal.HIPS, LADDER[-1], 10), "change.leg.ask")


def everything() -> list[Made]:
    """All of them."""
    return [*(made for made in asked() if made.session.state not in PLAYING), *others(), *scores()]
