"""The dialogue: in this place, having heard this, say that, go there.

One table, read from the top: the urgent rows come first, wherever the person is; then the rows of the place; then the
rows that hold anywhere; what fits none of them was not understood. A place speaks its own question when it is entered
or kept (PLACES), so the rows hold only what is said on the way.

Names in braces are filled from the session: `screen.{goal}.yes` is a line of its own for each goal.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from skill import effect as do
from skill import guard as when
from skill.said import Heard, Said
from skill.session import SCREENS, Place, Session

P, H = Place, Heard
Guard = Callable[[Session, Said], bool]
Effect = Callable[[Session, Said], Session]


@dataclass(frozen=True, slots=True)
class Asks:
    """How a place asks: its question, the question after an aside, and the words into a silence.

    A patient place waits: its reprompt is spread over most of a minute, for somebody who is busy lying down.
    """

    ask: str
    again: str
    silence: tuple[str, ...]
    patient: bool = False


def _plain(name: str) -> Asks:
    return Asks(f"{name}.ask", f"{name}.again", (f"{name}.silence",))


def _patient(ask: str, again: str | None = None) -> Asks:
    return Asks(ask, again or ask, ("wait.first", "wait.second", "wait.third", "wait.last"), patient=True)


def _screen(number: int) -> Asks:
    name = f"screen.{{goal}}.{number}"
    return Asks(f"{name}.ask", f"{name}.again", (f"{name}.silence",))


PLACES: dict[Place, Asks] = {
    P.CHOOSE: _plain("choose"),
    P.SAME: _plain("same"),
    P.RESUME: _plain("resume"),
    P.NEWS: _plain("news.{goal}"),
    P.SCREEN_1: _screen(1),
    P.SCREEN_2: _screen(2),
    P.SCREEN_3: _screen(3),
    P.SETUP: _patient("setup.{goal}.{step}"),
    P.HEARING: _patient("hearing.ask", "hearing.again"),
    P.READY: _patient("ready.{hand}.ask", "ready.{hand}.again"),
    P.REPS: _plain("feel"),
    P.CHANGE: _patient("change.ask", "change.again"),
    P.PAUSED: _patient("paused.ask", "paused.again"),
    P.PAIN: _plain("pain"),
    P.EASED: _plain("eased"),
    P.CALM: _patient("calm.ask", "calm.again"),
    P.DIZZY: _patient("dizzy.ask", "dizzy.again"),
    P.DOWN: _patient("down.{step}"),
    P.UP: _patient("up.{step}"),
    P.FEEL: _plain("feel"),
    P.OTHER: _plain("other"),
    P.RISE: _plain("rise"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `go` None means: stay; `quiet` means: the place does not ask again."""

    at: tuple[Place, ...]
    heard: tuple[Heard, ...]
    say: tuple[str, ...] = ()
    go: Place | None = None
    when: Guard = when.always
    do: Effect = do.nothing


ANY = tuple(Place)
BEFORE = (P.CHOOSE, P.SAME)
PRACTISING = (P.READY, P.REPS, P.CHANGE, P.PAUSED)
GO_ON = (H.NEXT, H.YES, H.RESUME)

URGENT = (
    Row(ANY, (H.EMERGENCY,), ("stop.emergency",), P.END, do=do.let_go),
    # At the choice "my knee hurts" is how people name their goal; nothing is moving yet.
    Row(BEFORE, (H.PAIN,), ("choose.got.{goal}",), P.SCREEN_1, when.names_goal, do.choose),
    Row((P.CALM, P.EASED), (H.PAIN, H.SHARP), ("stop.pain",), P.END, do=do.let_go),
    Row((P.DIZZY,), (H.DIZZY, H.PAIN, H.SHARP), ("stop.dizzy",), P.END, do=do.let_go),
    Row(ANY, (H.SHARP,), ("stop.pain",), P.END, do=do.let_go),
    Row(ANY, (H.PAIN,), ("pain.stop",), P.PAIN, do=do.hold),
    Row(ANY, (H.DIZZY,), ("dizzy.stop",), P.DIZZY, do=do.hold),
    Row(ANY, (H.STOP,), ("stop.kept",), P.END, when.begun),
    Row(ANY, (H.STOP,), ("stop.plain",), P.END),
)

CHOOSING = (
    Row(BEFORE, (H.GOAL, H.BOTH), ("choose.both",), P.CHOOSE, when.both),
    Row(BEFORE, (H.GOAL,), ("choose.got.{goal}",), P.NEWS, when.goal_known, do.choose),
    Row(BEFORE, (H.GOAL,), ("choose.got.{goal}",), P.SCREEN_1, when.names_goal, do.choose),
    Row((P.CHOOSE,), (H.NUMBER,), ("choose.got.{goal}",), P.NEWS, when.goal_known, do.choose),
    Row((P.CHOOSE,), (H.NUMBER,), ("choose.got.{goal}",), P.SCREEN_1, when.names_goal, do.choose),
    Row(BEFORE, (H.GOAL,), ("choose.help",)),
    Row((P.CHOOSE,), (H.UNSURE, H.SOMEWHAT), ("choose.help",)),
    Row((P.SAME,), (*GO_ON, H.AGAIN), (), P.NEWS, when.same_recent, do.same),
    Row((P.SAME,), (*GO_ON, H.AGAIN), (), P.SCREEN_1, do=do.same),
    Row((P.SAME,), (H.OTHER,), ("choose.got.{goal}",), P.NEWS, when.other_recent, do.choose_other),
    Row((P.SAME,), (H.OTHER,), ("choose.got.{goal}",), P.SCREEN_1, do=do.choose_other),
    Row((P.SAME,), (H.NO, H.UNSURE, H.SOMEWHAT, H.START_OVER), (), P.CHOOSE),
    Row((P.RESUME,), GO_ON, (), P.NEWS, when.recent),
    Row((P.RESUME,), GO_ON, (), P.SCREEN_1),
    Row((P.RESUME,), (H.NO, H.START_OVER, H.UNSURE, H.SOMEWHAT), (), P.SAME, do=do.afresh),
)

# What the yes means for each question, and whom to see, stands in docs/safety-sources.md beside the sources. A doubt is
# not a no: it is answered, and the practice does not start.
SCREENING = (
    Row((P.NEWS,), (H.NO,), ("screen.clear", "reminder.{goal}"), P.READY, when.coached, do.passed),
    Row((P.NEWS,), (H.NO,), ("screen.clear",), P.SETUP, do=do.passed),
    Row((P.NEWS,), (H.YES, H.UNSURE, H.SOMEWHAT), ("news.full",), P.SCREEN_1),
    Row((P.SCREEN_1,), (H.NO,), (), P.SCREEN_2),
    Row((P.SCREEN_2,), (H.NO,), (), P.SCREEN_3),
    Row((P.SCREEN_3,), (H.NO,), ("screen.clear", "reminder.{goal}"), P.READY, when.coached, do.passed),
    Row((P.SCREEN_3,), (H.NO,), ("screen.clear",), P.SETUP, do=do.passed),
    Row((P.SCREEN_1,), (H.YES,), ("screen.{goal}.1.yes",), P.END, do=do.let_go),
    Row((P.SCREEN_2,), (H.YES,), ("screen.{goal}.2.yes",), P.END, do=do.let_go),
    Row((P.SCREEN_3,), (H.YES,), ("screen.{goal}.3.yes",), P.END, do=do.let_go),
    Row((P.SCREEN_1,), (H.UNSURE,), ("screen.{goal}.1.unsure",), P.END, do=do.let_go),
    Row((P.SCREEN_2,), (H.UNSURE,), ("screen.{goal}.2.unsure",), P.END, do=do.let_go),
    Row((P.SCREEN_3,), (H.UNSURE,), ("screen.{goal}.3.unsure",), P.END, do=do.let_go),
    Row((P.SCREEN_1,), (H.SOMEWHAT,), ("screen.{goal}.1.somewhat",), P.END, do=do.let_go),
    Row((P.SCREEN_2,), (H.SOMEWHAT,), ("screen.{goal}.2.somewhat",), P.END, do=do.let_go),
    Row((P.SCREEN_3,), (H.SOMEWHAT,), ("screen.{goal}.3.somewhat",), P.END, do=do.let_go),
    Row((*SCREENS, P.NEWS), (H.NEXT, H.FEEL, H.NUMBER, H.RESUME), ("screen.words",)),
)

SETTING_UP = (
    Row((P.SETUP,), GO_ON, (), P.HEARING, when.first_lying_down, do.step_on),
    Row((P.SETUP,), GO_ON, (), P.SETUP, when.more_steps, do.step_on),
    Row((P.SETUP,), GO_ON, (), P.READY, do=do.coached),
    Row((P.SETUP,), (H.BACK,), (), P.SETUP, do=do.step_back),
    Row((P.SETUP,), (H.NO, H.PAUSE), ("wait.time",)),
    Row((P.HEARING,), (H.NO,), ("hearing.closer",)),
    Row((P.HEARING,), (H.BACK,), (), P.SETUP, do=do.step_back),
    Row(
        (P.HEARING,),
        (*GO_ON, H.LOST, H.FEEL, H.NUMBER, H.REPEAT, H.UNSURE),
        ("hearing.good",),
        P.SETUP,
    ),
    Row((P.READY,), GO_ON, (), P.REPS),
    Row((P.READY,), (H.BACK,), (), P.SETUP, do=do.last_step_again),
    Row((P.READY,), (H.NO, H.PAUSE), ("wait.time",)),
    Row((*BEFORE, P.READY, P.SETUP), (H.REPS,), ("reps.set",), when=when.reps_fit, do=do.promise),
    Row((P.READY,), (H.NUMBER,), ("reps.set",), when=when.reps_fit, do=do.promise),
    Row((P.DOWN, P.UP), GO_ON, (), when=when.more_steps, do=do.step_on),
    Row((P.DOWN, P.UP), (H.BACK,), (), do=do.step_back),
    Row((P.DOWN, P.UP), (H.NO, H.PAUSE), ("wait.time",)),
    Row((P.UP,), GO_ON, ("stop.goodbye",), P.END, when.rising),
    Row((P.DOWN, P.UP), GO_ON, ("steps.done",), do=do.go_back),
)

MOVING = (
    Row((P.REPS,), (*GO_ON, H.REPEAT, H.BACK, H.AGAIN), ("resume.short",)),
    Row((P.REPS,), (H.FEEL,), ("mid.hard",), when=when.felt_hard),
    Row((P.REPS,), (H.FEEL,), ("resume.short",)),
    Row((P.CHANGE,), GO_ON, (), P.REPS),
    Row((P.CHANGE,), (H.NO,), ("wait.time",)),
    Row((P.PAUSED,), (*GO_ON, H.AGAIN), (), do=do.go_back),
    Row((P.PAUSED,), (H.NO, H.PAUSE), ("wait.time",)),
    Row((P.REPS, P.CHANGE, P.PAUSED), (H.SKIP_LEG,), ("skip.right",), P.REPS, when.on_right, do.skip),
    Row((P.REPS, P.CHANGE, P.PAUSED), (H.SKIP_LEG,), ("skip.left",), P.FEEL, when.in_set, do.skip),
    Row((P.REPS, P.CHANGE, P.PAUSED), (H.REPS, H.NUMBER), ("reps.later",)),
    Row((P.REPS,), (H.NO, H.UNSURE, H.SOMEWHAT), ("mid.lost",)),
)

# The traffic light of safety.md: 0 to 3 go on if they wish, 4 to 5 smaller and slower, 6 and above stop for today.
HURTING = (
    Row((P.PAIN,), (H.NUMBER,), (), P.EASED, when.slight),
    Row((P.PAIN,), (H.NUMBER,), ("calm.rest",), P.CALM, when.middling),
    Row((P.PAIN,), (H.NUMBER,), ("stop.pain",), P.END, when.strong, do.let_go),
    Row((P.PAIN,), (H.NO,), (), P.EASED),
    Row((P.PAIN,), (H.SOMEWHAT,), ("calm.rest",), P.CALM),
    Row((P.PAIN,), (H.YES, H.UNSURE), ("stop.pain",), P.END, do=do.let_go),
    Row((P.PAIN,), (H.FEEL,), ("stop.pain",), P.END, when.felt_hard, do.let_go),
    Row((P.EASED,), (*GO_ON, H.SETTLED), ("eased.on",), do=do.go_back),
    Row((P.EASED,), (H.NO, H.UNSURE, H.SOMEWHAT), ("stop.rest",), P.END, do=do.let_go),
    Row((P.CALM,), (*GO_ON, H.SETTLED), ("calm.on",), do=do.smaller),
    Row((P.CALM,), (H.NO, H.UNSURE, H.SOMEWHAT), ("stop.pain",), P.END, do=do.let_go),
    Row((P.CALM, P.DIZZY), (H.PAUSE,), ("wait.time",)),
    Row((P.DIZZY,), (*GO_ON, H.SETTLED), ("dizzy.on",), do=do.go_back),
    Row((P.DIZZY,), (H.NO, H.UNSURE, H.SOMEWHAT), ("stop.dizzy",), P.END, do=do.let_go),
)

ENDING = (
    Row((P.FEEL,), (H.FEEL,), ("feel.{word}",), P.OTHER, when.not_offered, do.offer),
    Row((P.FEEL,), (H.FEEL,), ("feel.{word}",), P.RISE),
    Row(
        (P.FEEL,),
        (*GO_ON, H.NO, H.UNSURE, H.SOMEWHAT, H.SETTLED, H.NUMBER),
        (),
        P.OTHER,
        when.not_offered,
        do.offer,
    ),
    Row((P.FEEL,), (*GO_ON, H.NO, H.UNSURE, H.SOMEWHAT, H.SETTLED, H.NUMBER), (), P.RISE),
    Row((P.OTHER,), (*GO_ON, H.OTHER, H.GOAL, H.BOTH), (), P.NEWS, when.other_recent, do.choose_other),
    Row((P.OTHER,), (*GO_ON, H.OTHER, H.GOAL, H.BOTH), (), P.SCREEN_1, do=do.choose_other),
    Row((P.OTHER,), (H.NO, H.UNSURE, H.SOMEWHAT), (), P.RISE),
    Row((P.RISE,), (H.YES, H.UNSURE, H.SOMEWHAT), (), P.UP, do=do.rise),
    Row((P.RISE,), (H.NO, H.NEXT, H.RESUME, H.SETTLED), ("stop.goodbye",), P.END),
)

ANYWHERE = (
    Row(ANY, (H.HELP,), ("help.{where}",)),
    Row(ANY, (H.TIP,), ("tip",)),
    Row(ANY, (H.WHY,), ("why.{goal}",), when=when.has_goal),
    Row(ANY, (H.WHY,), ("why.both",)),
    Row(ANY, (H.TERM,), ("term.{word}",), when=when.has_word),
    Row(ANY, (H.TERM,), ("term.unknown",)),
    Row(ANY, (H.WHERE,), ("where.{where}",)),
    Row(ANY, (H.SLOWER,), ("pace.slowest",), when=when.slowest),
    Row(ANY, (H.SLOWER,), ("pace.now",), do=do.slower),
    Row(ANY, (H.FASTER,), ("pace.fastest",), when=when.fastest),
    Row(ANY, (H.FASTER,), ("pace.now",), do=do.faster),
    Row(ANY, (H.LONGER_OUT,), ("pace.longest",), when=when.longest),
    Row(ANY, (H.LONGER_OUT,), ("pace.now",), do=do.longer_out),
    Row(ANY, (H.REPS,), ("reps.range",), when=when.reps_unfit),
    Row(ANY, (H.REPS,), ("reps.later",)),
    Row((P.READY,), (H.NUMBER,), ("reps.range",)),
    Row(ANY, (H.PAUSE,), (), P.PAUSED, when.can_pause, do.hold),
    Row(ANY, (H.REPEAT, H.RESUME, H.AGAIN), ()),
    Row(ANY, (H.WALK_THROUGH,), (), P.SETUP, when.passed, do.walk),
    Row(ANY, (H.WALK_THROUGH,), ("steps.later",)),
    Row(ANY, (H.DOWN,), (), P.DOWN, when.can_pause, do.hold_steps),
    Row(ANY, (H.UP,), (), P.UP, when.can_pause, do.hold_steps),
    Row(ANY, (H.DOWN, H.UP), ("steps.first",)),
    Row(ANY, (H.BED,), ("bed",)),
    Row(ANY, (H.START_OVER,), ("over.again",), P.READY, when.passed, do.afresh),
    Row(ANY, (H.START_OVER,), (), P.CHOOSE, do=do.afresh),
    Row(ANY, (H.SKIP_LEG,), ("skip.none",)),
    Row(ANY, (H.GOAL, H.BOTH, H.OTHER), ("choose.later",)),
    Row(ANY, (H.OFTEN,), ("often",)),
    Row(ANY, (H.WATCH,), ("watch",)),
    Row(ANY, (H.ABOUT,), ("about",)),
    Row(ANY, (H.KEEP,), ("keep",)),
    Row(ANY, (H.FORGET, H.PROGRESS, H.REMIND, H.UNREMIND), ("not.yet",)),
    Row(ANY, tuple(Heard), ("lost",)),
)

TABLE = (*URGENT, *CHOOSING, *SCREENING, *SETTING_UP, *MOVING, *HURTING, *ENDING, *ANYWHERE)


def fitting(session: Session, said: Said) -> Row:
    """The first row that fits; there always is one, because the last row fits everything."""
    return next(row for row in TABLE if session.place in row.at and said.heard in row.heard and row.when(session, said))


def edges() -> Iterator[tuple[Place, Heard, Place]]:
    """Every way the table leads from one place to another, for the map."""
    for row in TABLE:
        if row.go is not None and row.at != ANY:
            yield from ((at, heard, row.go) for at in row.at for heard in row.heard)
