"""A page of every kind: each place with its questions in all their forms, and scores of each kind."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from string import Formatter

from skill.content.catalogue import Catalogue, Line, catalogue
from skill.dialogue.engine import Reply
from skill.dialogue.session import PLAYING, Session, State
from skill.dialogue.table import PROMPTS
from skill.exercise.history import Progress
from skill.pacing.score import LADDER, Goal, Leg, Legs, RepSet, Score, Walkthrough, compose
from skill.rendering.apl import document
from skill.rendering.apl.document import AplDirective
from tests.support.words import VALUES

WORDS = catalogue()
PAST = Progress((0, 1, 3, 2, 0, 4, 3, 2), 2)
FORMS = {
    "goal": tuple(map(str, Goal)),
    "sides": ("even", "uneven"),
    "hand": ("fresh", "begun"),
    "came": ("right", "left", "ready", "setup"),
    "tail": ("first", "next"),
    "on": ("floor", "bed"),
    "reminder": ("open", "known"),
    "step": ("1", "2", "3", "4", "5", "6"),
}
ENDS = ("stop.plain", "stop.kept", "stop.emergency", "stop.dizzy", "screen.hips.1.yes", "screen.knees.3.yes")


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


def at(place: State, **more: object) -> Session:
    """A session in a place, in the middle of a practice; where the place is an aside, it came from the set."""
    session = Session(state=place, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, completed_reps=Legs(2, 0))
    trail = {"return_stack": ((State.REPS, 1),)} if place in (State.PAUSED, State.PAIN, State.EASED, State.CALM) else {}
    return replace(session, **trail, **more)  # type: ignore[arg-type]


def asked() -> Iterator[Made]:
    """Each place with its question, in every form it can take; and each once more, after an aside."""
    for place, asks in PROMPTS.items():
        fields = sorted({field for name in asks.ask for _, field, _, _ in Formatter().parse(name) if field})
        for form in product(*(FORMS[field] for field in fields)):
            values = dict(zip(fields, form, strict=True))
            names = [name.format_map(values) for name in asks.ask]
            if all(name in WORDS.lines for name in names):
                goal = Goal(values.get("goal", Goal.KNEES))
                session = at(place, goal=goal, step=int(values.get("step", "1")), on_bed=values.get("on") == "bed")
                yield Made("-".join([place, *form]), session, Reply(tuple(map(line, names))))
        again = [name.format_map({field: FORMS[field][0] for field in FORMS}) for name in asks.again]
        yield Made(f"{place}-after-the-tip", at(place), Reply(tuple(map(line, ("tip", *again)))))


def others() -> Iterator[Made]:
    """The first words of all, the ends, and how somebody is doing."""
    yield Made("welcome", at(State.CHOOSE), Reply((line("welcome.first"), line("choose.ask"))))
    for name in ENDS:
        yield Made(f"end-{name}", at(State.END), Reply((line(name),), is_complete=True))
    told = tuple(map(line, ("progress.weeks", "progress.then.even", "feel.again")))
    yield Made("progress", at(State.FEEL), Reply(told), PAST)
    yield Made("progress-of-nobody", at(State.FEEL), Reply(told), Progress())


def scored(score: Score, *after: str) -> Made:
    """The page of a score."""
    name = f"{score.recipe.goal}-{'set' if isinstance(score.recipe, RepSet) else 'walk'}"
    place = State.REPS if isinstance(score.recipe, RepSet) else State.WALK
    reply = Reply((), score, tuple(map(line, after)), (line("wait.first"),))
    return Made(name, at(place, goal=score.recipe.goal), reply)


LEAD = ((line("lead.quality"), 3000), (line("lead.start.knees"), 5000))


def set_of(goal: Goal, rung: int = 1, reps: int = 5, done: Legs | None = None) -> Score:
    """A set after a lead-in; with `done` it is taken up again."""
    done = done or Legs()
    leg = Leg.LEFT if done.right >= reps else Leg.RIGHT
    return compose(RepSet(goal, rung, leg, Legs(reps, reps), done), LEAD)


def scores() -> Iterator[Made]:
    for goal in Goal:
        yield scored(set_of(goal), "praise", "feel.ask")
        yield scored(compose(Walkthrough(goal), ((line("walk.lead"), 4000),)), "hearing.ask")
    yield scored(set_of(Goal.HIPS, len(LADDER) - 1, 10), "change.ask")


def everything() -> list[Made]:
    """All of them."""
    return [*(made for made in asked() if made.session.state not in PLAYING), *others(), *scores()]
