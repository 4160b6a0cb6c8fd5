"""The dialogue: in this place, having heard this, say that, go there.

One table, read from the top. The urgent rows come first, wherever the person is; then the rows of the place; then the
rows that hold anywhere; what fits none of them was not understood. A place speaks its own question when it is entered
or kept (PLACES), so the rows hold only what is said on the way to it.

Names in braces are filled from the session: `screen.{goal}.1.yes` is a line of its own for each goal.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from skill.dialogue import actions as do
from skill.dialogue import guards as when
from skill.dialogue.session import AFTER, CHOICE, MOVING, PRIVATE, SCREENS, SETTLING, Session, State
from skill.hearing.utterance import Intent, Utterance

P, H = State, Intent
Guard = Callable[[Session, Utterance], bool]
Effect = Callable[[Session, Utterance], Session]
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prompts:
    """How a place asks: its question, the question after an aside, and the words into a silence.

    A patient place waits: its words into a silence are few and far between, for somebody who is busy lying down, and
    `go` names the word that takes them on.
    """

    ask: Names
    again: Names
    no_input: Names
    patient: bool = False
    go: str = "next"


WAITING = ("wait.first", "wait.second", "wait.third", "wait.last")


def _plain(name: str) -> Prompts:
    return Prompts((f"{name}.ask",), (f"{name}.again",), (f"{name}.silence",))


def _checked(name: str) -> Prompts:
    """A safety question, which is asked in full into a silence too: a no to half of it is no answer."""
    return Prompts((f"{name}.ask",), (f"{name}.again",), ("screen.waiting", f"{name}.again"))


def _patient(name: str, go: str, silence: Names = WAITING) -> Prompts:
    return Prompts((f"{name}.ask",), (f"{name}.again",), silence, patient=True, go=go)


def _step(name: str, tail: str = "step.next") -> Prompts:
    step = (f"{name}.{{step}}", tail)
    return Prompts(step, step, WAITING, patient=True)


# A place that plays a score has no question of its own: it closes with that of the place it leads to.
PROMPTS: dict[State, Prompts] = {
    P.CHOOSE: _plain("choose"),
    P.SAME: Prompts(("same.{sides}",), ("same.again",), ("same.silence",)),
    P.LOST_TOUCH: _plain("lost_touch"),
    P.COME_BACK: _plain("come_back.{came}"),
    P.NEWS: _checked("news.{goal}"),
    P.SCREEN_1: _checked("screen.{goal}.1"),
    P.SCREEN_2: _checked("screen.{goal}.2"),
    P.SCREEN_3: _checked("screen.{goal}.3"),
    P.FLOOR: _patient("floor", "next"),
    P.SETUP: _step("setup.{goal}", "step.{tail}"),
    P.HEARING: _patient("hearing", "ready", ("hearing.first", "hearing.second", "wait.third", "wait.last")),
    P.SLIDE: _step("slide.{goal}"),
    P.READY: Prompts(("ready.{hand}.{sides}",), ("ready.{hand}.again",), WAITING, patient=True, go="ready"),
    P.CHANGE: _patient("change", "ready"),
    P.PAUSED: _patient("paused", "go_on"),
    P.PAIN: _patient("pain", "sharp", ("pain.first_wait", "pain.second_wait", "pain.last_wait")),
    P.EASED: _plain("eased"),
    P.CALM: _patient("calm", "settled", ("wait.first", "calm.wait", "wait.third", "calm.last")),
    P.DIZZY: _patient("dizzy", "better", ("wait.first", "dizzy.wait", "dizzy.help", "dizzy.last")),
    P.DOWN: _step("down"),
    P.UP: _step("up.{on}"),
    P.FEEL: _plain("feel"),
    P.OTHER: _plain("other"),
    P.RISE: _plain("rise"),
    P.FORGETTING: _plain("forgetting"),
    P.REMINDING: _plain("reminding.{reminder}"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    `go` None means: stay, unless the effect leads back to where an aside began; an aside remembers that by itself.
    Without `asks` the place does not ask again, for what is said has its own prompt. With `permission` Alexa asks
    whether reminders are allowed, and tells.
    """

    at: tuple[State, ...]
    intent: tuple[Intent, ...]
    say: Names = ()
    go: State | None = None
    when: Guard = when.always
    do: Effect = do.nothing
    asks: bool = True
    permission: bool = False


ANY = tuple(place for place in State if place is not P.END)
RETURNING = (P.COME_BACK, P.LOST_TOUCH)
UNSETTLED = (P.PAIN, P.EASED, P.CALM)
GO_ON = (H.NEXT, H.YES, H.RESUME, H.OKAY)
DOUBT = (H.UNSURE, H.SOMEWHAT)
_ELSEWHERE = (
    *(H.START_OVER, H.WALK_THROUGH, H.SKIP_LEG, H.GOAL, H.REPS, H.NEXT, H.RESUME, H.BACK, H.PAUSE, H.YES),
    *(H.SLOWER, H.FASTER, H.LONGER_OUT, H.DOWN, H.FORGET, H.REMIND, H.UNREMIND, H.KNOW_IT),
)
_HEARD = (*GO_ON, *DOUBT, H.FALLBACK, H.FEEL, H.NUMBER, H.SETTLED)
_SET_IT = (H.YES, H.OKAY, H.NEXT)
_GOT = "choose.got.{goal}"

URGENT = (
    # In answer to a safety question it may be long past: the number to call, and a doctor if it is.
    Row((P.NEWS, *SCREENS), (H.EMERGENCY,), ("screen.emergency",), P.END, do=do.screened_out),
    Row(ANY, (H.EMERGENCY,), ("stop.emergency",), P.END, do=do.let_go),
    Row(ANY, (H.PREGNANT,), ("stop.pregnant",), P.END, do=do.let_go),
    # At the choice "my knee's playing up" is how people name their goal, and nothing is moving yet.
    Row(CHOICE, (H.PAIN,), (_GOT,), P.NEWS, when.named_recent, do.choose),
    Row(CHOICE, (H.PAIN,), (_GOT, "screen.intro"), P.SCREEN_1, when.named, do.choose),
    # It gets no better: whoever is dizzy stays down, and is told whom to call.
    Row((P.DIZZY,), (H.DIZZY, H.PAIN, H.SHARP), ("stop.worse",), P.END, do=do.sore_let_go),
    # Sharp, spreading, numb, or pain again: for today that is all, and nobody is left lying there.
    Row(ANY, (H.SHARP,), ("stop.pain",), P.RISE, when.lying, do.sore_let_go),
    Row(ANY, (H.SHARP,), ("stop.pain", "stop.bye"), P.END, do=do.sore_let_go),
    Row((P.CALM, P.EASED), (H.PAIN,), ("stop.pain",), P.RISE, when.lying, do.sore_let_go),
    Row((P.CALM, P.EASED), (H.PAIN,), ("stop.pain", "stop.bye"), P.END, do=do.sore_let_go),
    Row(UNSETTLED, (H.DIZZY,), ("stop.dizzy",), P.END, do=do.sore_let_go),
    Row(ANY, (H.PAIN,), ("pain.stop",), P.PAIN, when.moving),
    Row(ANY, (H.PAIN,), ("pain.still",), P.PAIN),
    Row(ANY, (H.DIZZY,), ("dizzy.stop",), P.DIZZY),
    Row(UNSETTLED, (H.STOP,), ("stop.pain", "stop.up"), P.END, when.lying, do.sore_let_go),
    Row(UNSETTLED, (H.STOP,), ("stop.pain", "stop.bye"), P.END, do=do.sore_let_go),
    Row((P.DIZZY,), (H.STOP,), ("stop.dizzy",), P.END, do=do.let_go),
    # Who wants up with something hurting gets up, and nothing leads back from there.
    Row((P.DIZZY,), (H.UP,), ("dizzy.up",)),
    Row(PRIVATE, (H.UP,), (), P.UP, do=do.up_for_good),
    Row(ANY, (H.STOP,), ("stop.kept",), P.END, when.coming_back, do.leave),
    Row((*AFTER, P.UP), (H.STOP,), ("stop.lying",), P.END),
    Row(ANY, (H.STOP,), ("stop.plain",), P.END),
)

CHOOSING = (
    Row((*CHOICE, *RETURNING), (H.GOAL,), ("choose.both",), P.CHOOSE, when.both),
    Row(RETURNING, (H.GOAL,), (), None, when.named_same),
    Row((*CHOICE, *RETURNING), (H.GOAL,), (_GOT,), P.NEWS, when.named_recent, do.choose),
    Row((*CHOICE, *RETURNING), (H.GOAL,), (_GOT, "screen.intro"), P.SCREEN_1, when.named, do.choose),
    Row((P.CHOOSE,), (H.NUMBER,), (_GOT,), P.NEWS, when.named_recent, do.choose),
    Row((P.CHOOSE,), (H.NUMBER,), (_GOT, "screen.intro"), P.SCREEN_1, when.named, do.choose),
    Row((P.CHOOSE,), (H.GOAL, H.OTHER, H.YES, H.NO, *DOUBT), ("choose.help",)),
    Row((P.SAME,), GO_ON, (), P.NEWS, when.same_recent, do.choose_same),
    Row((P.SAME,), GO_ON, ("screen.intro",), P.SCREEN_1, do=do.choose_same),
    Row((P.SAME,), (H.OTHER,), (_GOT,), P.NEWS, when.other_recent, do.choose_other),
    Row((P.SAME,), (H.OTHER,), (_GOT, "screen.intro"), P.SCREEN_1, do=do.choose_other),
    Row((P.SAME,), (H.NO, *DOUBT, H.GOAL, H.START_OVER), (), P.CHOOSE),
    Row(CHOICE, (H.WALK_THROUGH,), ("how",)),
    # Nobody told how the last conversation ended: it is asked, not guessed, whether the set was finished.
    Row((P.LOST_TOUCH,), (H.YES,), ("lost_touch.good",), P.FEEL, when.heard_to_the_end, do.finish),
    Row((P.LOST_TOUCH,), (H.YES,), ("lost_touch.good",), P.COME_BACK, do=do.finish),
    Row((P.LOST_TOUCH,), (H.NO, *DOUBT, H.RESUME), (), P.COME_BACK, do=do.lost),
    Row((P.LOST_TOUCH,), (H.NEXT,)),  # "finished" is what people say for yes, and "next" for no
    Row((P.LOST_TOUCH,), (H.START_OVER,), (), P.SAME, do=do.again),
    Row((P.LOST_TOUCH,), (H.REPS, H.SLOWER, H.FASTER, H.LONGER_OUT)),
    Row((P.COME_BACK,), GO_ON, (), P.NEWS, when.held_recent),
    Row((P.COME_BACK,), GO_ON, ("screen.intro",), P.SCREEN_1),
    Row((P.COME_BACK,), (H.NO, H.START_OVER, *DOUBT), (), P.SAME, do=do.again),
    Row((*CHOICE, *RETURNING), (H.PAUSE,), ("wait.easy",)),
    # Until the set has begun, the goal can still be changed; it brings its own safety check.
    # "Both" names what was asked about, in a safety question.
    Row((P.NEWS, *SCREENS), (H.GOAL, H.OTHER), ("screen.words",), when=when.no_part),
    Row(SETTLING, (H.GOAL,), ("choose.both",), P.CHOOSE, when.both, do.again),
    Row((P.NEWS, *SCREENS, *SETTLING), (H.GOAL,), (), None, when.named_same),
    Row((P.NEWS, *SCREENS, *SETTLING), (H.GOAL,), (_GOT,), P.NEWS, when.named_recent, do.choose),
    Row((P.NEWS, *SCREENS, *SETTLING), (H.GOAL,), (_GOT, "screen.intro"), P.SCREEN_1, when.named, do.choose),
)

# What each question asks for, and what a yes leads to, stands with its sources in docs/safety-sources.md. A doubt is
# not a no: it is answered, and the practice does not start.
SCREENING = (
    Row((P.NEWS, P.SCREEN_3), (H.NO,), ("screen.clear", "reminder.{goal}"), None, when.left_off_fresh, do.take_up),
    Row((P.NEWS, P.SCREEN_3), (H.NO,), ("screen.clear",), None, when.left_off, do.take_up),
    Row(
        (P.NEWS, P.SCREEN_3),
        (H.NO,),
        ("screen.clear", "reminder.{goal}"),
        P.READY,
        when.instructed,
        do.screening_passed,
    ),
    # Who knows the setup from the other goal hears only what is different here.
    Row(
        (P.NEWS, P.SCREEN_3),
        (H.NO,),
        ("screen.clear", "reminder.other.{goal}"),
        P.SLIDE,
        when.instructed_in_other,
        do.screening_passed,
    ),
    Row((P.NEWS, P.SCREEN_3), (H.NO,), ("screen.clear",), P.FLOOR, do=do.screening_passed),
    Row((P.NEWS,), (H.YES, *DOUBT, H.CONDITION), ("news.full",), P.SCREEN_1, do=do.unscreened),
    Row((P.NEWS, P.SCREEN_1), (H.BACK,), (), P.CHOOSE),
    Row((P.SCREEN_1,), (H.NO,), (), P.SCREEN_2),
    Row((P.SCREEN_1,), (H.YES, H.CONDITION), ("screen.{goal}.1.yes",), P.END, do=do.screened_out),
    Row((P.SCREEN_1,), (H.UNSURE,), ("screen.{goal}.1.unsure",), P.END, do=do.screened_out),
    Row((P.SCREEN_1,), (H.SOMEWHAT,), ("screen.{goal}.1.somewhat",), P.END, do=do.screened_out),
    Row((P.SCREEN_2,), (H.NO,), (), P.SCREEN_3),
    Row((P.SCREEN_2,), (H.YES, H.CONDITION), ("screen.{goal}.2.yes",), P.END, do=do.screened_out),
    Row((P.SCREEN_2,), (H.UNSURE,), ("screen.{goal}.2.unsure",), P.END, do=do.screened_out),
    Row((P.SCREEN_2,), (H.SOMEWHAT,), ("screen.{goal}.2.somewhat",), P.END, do=do.screened_out),
    Row((P.SCREEN_2,), (H.BACK,), (), P.SCREEN_1),
    Row((P.SCREEN_3,), (H.YES, H.CONDITION), ("screen.{goal}.3.yes",), P.END, do=do.screened_out),
    Row((P.SCREEN_3,), (H.UNSURE,), ("screen.{goal}.3.unsure",), P.END, do=do.screened_out),
    Row((P.SCREEN_3,), (H.SOMEWHAT,), ("screen.{goal}.3.somewhat",), P.END, do=do.screened_out),
    Row((P.SCREEN_3,), (H.BACK,), (), P.SCREEN_2),
    Row((*SCREENS, P.NEWS), (H.NEXT, H.OKAY, H.FEEL, H.NUMBER, H.RESUME, H.SETTLED, H.OTHER), ("screen.words",)),
    Row((*SCREENS, P.NEWS), (H.WHY,), ("help.screen",)),
)

SETTLING_IN = (
    Row((P.FLOOR,), GO_ON, (), P.SETUP, do=do.first_step),
    Row((P.FLOOR,), (H.BED, H.UP), ("bed",), P.SETUP, do=do.to_bed),
    Row((P.FLOOR,), (H.DOWN,), (), P.DOWN, do=do.to_setup),
    Row(
        (P.FLOOR, P.SETUP, P.HEARING, P.WALK, P.SLIDE),
        (H.KNOW_IT,),
        ("reminder.{goal}",),
        P.READY,
        do=do.mark_instructed,
    ),
    Row((P.SETUP,), GO_ON, (), P.HEARING, when.first_lying_down, do.step_on),
    Row((P.SETUP, P.SLIDE, P.WALK), GO_ON, (), None, when.more_steps, do.step_on),
    Row((P.WALK,), GO_ON, (), P.HEARING, when.uninstructed, do.step_on),
    Row((P.SETUP, P.WALK), GO_ON, (), P.READY, when.instructed),
    Row((P.SETUP, P.WALK), GO_ON, (), P.SLIDE, do=do.first_step),
    Row((P.SLIDE,), GO_ON, (), P.READY, do=do.mark_instructed),
    Row((P.FLOOR,), (H.BACK,)),
    Row((P.SETUP,), (H.BACK,), (), P.FLOOR, when.first_step),
    Row((P.SLIDE,), (H.BACK,), (), P.SETUP, when.first_step, do.last_setup_step),
    Row((P.SETUP, P.SLIDE, P.WALK), (H.BACK,), (), None, do=do.step_back),
    Row((P.READY,), (H.BACK,), (), P.SETUP, do=do.last_setup_step),
    Row((P.HEARING,), (H.NO,), ("hearing.closer",)),
    Row((P.HEARING,), (H.BACK,), (), P.SETUP, do=do.step_back),
    # Whatever was heard shows that it was heard.
    Row((P.HEARING,), _HEARD, ("hearing.good",), P.SLIDE, when.walked, do.first_step),
    Row((P.HEARING,), _HEARD, ("hearing.good",), P.SETUP),
    Row((P.READY,), GO_ON, (), P.REPS),
    Row((P.FLOOR, P.SETUP, P.SLIDE, P.READY, P.DOWN, P.UP), (H.NO, H.PAUSE), ("wait.time",), asks=False),
    Row((P.HEARING,), (H.PAUSE,), ("wait.time",), asks=False),
    Row((P.READY,), (H.NUMBER,), ("reps.range",), when=when.out_of_range),
    Row((P.READY,), (H.NUMBER,), ("reps.later",), when=when.begun),
    Row((P.READY,), (H.NUMBER,), ("reps.set",), do=do.promise),
    Row((P.FLOOR, P.SETUP, P.HEARING, P.WALK, P.SLIDE), (H.START_OVER,), ("over.again",), P.SETUP, do=do.again),
    Row((P.DOWN, P.UP), GO_ON, (), None, when.more_steps, do.step_on),
    Row((P.DOWN, P.UP), (H.BACK,), (), None, do=do.step_back),
    Row((P.DOWN,), GO_ON, ("down.done",), None, do=do.go_back),
    Row((P.UP,), GO_ON, ("up.done",), P.END, do=do.leave),
    Row((P.UP,), (H.DOWN,), (), P.DOWN, do=do.go_back),
)

IN_THE_SET = (
    Row((P.REPS,), (*GO_ON, H.REPEAT, H.BACK, H.SETTLED), ("come_back.here",)),
    Row((P.REPS,), (H.WHERE,), ("where.moving",)),
    Row((P.REPS,), (H.FEEL,), ("mid.hard",), P.PAUSED, when.felt_hard),
    Row((P.REPS,), (H.FEEL,), ("come_back.here",), when=when.has_word),
    # What is not understood may have been something that should stop the movement, so it does.
    Row((P.REPS,), (H.GOAL,), (), P.PAUSED, when.no_word),  # "I need the …", and what follows is none
    Row((P.REPS,), (H.FALLBACK, H.FEEL, H.NO, *DOUBT, H.NUMBER, H.OTHER), ("mid.lost",), P.PAUSED, asks=False),
    # "Okay" is what people say to whoever tells them to wait.
    Row((P.PAUSED, P.CHANGE), (H.OKAY, H.NO, H.PAUSE), ("wait.time",), asks=False),
    Row((P.CHANGE,), GO_ON, (), P.REPS),
    Row((P.PAUSED,), (*GO_ON, H.SETTLED), (), None, do=do.go_back),
    Row((*MOVING, P.PAUSED), (H.SKIP_LEG,), ("skip.right",), P.REPS, when.right_in_set, do.skip),
    Row((*MOVING, P.PAUSED), (H.SKIP_LEG,), ("skip.left",), P.FEEL, when.in_set, do.skip),
    Row(
        (*SETTLING, *MOVING, P.PAUSED, P.DOWN, P.UP, P.FORGETTING, P.REMINDING),
        (H.CONDITION,),
        ("news.full",),
        P.SCREEN_1,
        when.under_way,
        do.check_again,
    ),
)

# The traffic light of safety.md: 0 to 3 go on if they wish, 4 to 5 smaller and slower, 6 and above stop for today.
HURTING = (
    Row(UNSETTLED, (H.NUMBER,), ("stop.pain",), P.RISE, when.strong_lying, do.sore_let_go),
    Row(UNSETTLED, (H.NUMBER,), ("stop.pain", "stop.bye"), P.END, when.strong, do.sore_let_go),
    Row((P.PAIN,), (H.FEEL,), ("stop.pain",), P.RISE, when.hard_lying, do.sore_let_go),
    Row((P.PAIN,), (H.FEEL,), ("stop.pain", "stop.bye"), P.END, when.felt_hard, do.sore_let_go),
    Row((P.PAIN,), (H.UNSURE,), ("stop.pain",), P.RISE, when.lying, do.sore_let_go),
    Row((P.PAIN,), (H.UNSURE,), ("stop.pain", "stop.bye"), P.END, do=do.sore_let_go),
    Row(
        (P.PAIN,), (H.NUMBER, H.NO, H.SOMEWHAT, H.SETTLED), ("pain.after",), P.RISE, when.mild_after_set, do.sore_let_go
    ),
    Row((P.PAIN, P.EASED, P.CALM), (H.NUMBER,), (), P.EASED, when.mild),
    Row((P.PAIN, P.EASED, P.CALM), (H.NUMBER,), ("calm.rest",), P.CALM, when.moderate, do.sore),
    Row((P.PAIN,), (H.NO, H.SETTLED), (), P.EASED),
    Row((P.PAIN,), (H.SOMEWHAT,), ("calm.rest",), P.CALM, do=do.sore),
    Row((P.EASED,), (*GO_ON, H.SETTLED), ("eased.on",), None, do=do.go_back),
    Row((P.EASED,), (H.NO, *DOUBT), ("stop.rest",), P.RISE, when.lying, do.let_go),
    Row((P.EASED,), (H.NO, *DOUBT), ("stop.rest", "stop.bye"), P.END, do=do.let_go),
    # Only that it has passed leads on from here; "okay" is what people say to whoever tells them to rest.
    Row((P.CALM,), (H.YES, H.SETTLED), ("calm.on",), None, do=do.go_back_slower),
    Row((P.CALM,), (H.NO, *DOUBT), ("stop.pain",), P.RISE, when.lying, do.sore_let_go),
    Row((P.CALM,), (H.NO, *DOUBT), ("stop.pain", "stop.bye"), P.END, do=do.sore_let_go),
    Row((P.DIZZY,), (H.YES, H.SETTLED), ("dizzy.on",), None, do=do.go_back),
    Row((P.DIZZY,), (H.NO, *DOUBT), ("stop.dizzy",), P.END, do=do.let_go),
    Row((P.CALM, P.DIZZY), (H.OKAY, H.PAUSE), ("calm.time",)),
    Row((P.EASED,), (H.PAUSE,), ("wait.easy",)),
    # Nothing moves on before that is answered.
    Row(PRIVATE, (H.CONDITION,), ("pain.first",), do=do.unscreened),
    Row(PRIVATE, (*_ELSEWHERE, H.OKAY), ("pain.first",)),
)

ENDING = (
    Row((P.FEEL,), (H.FEEL,), ("lost.first",), None, when.no_word, do.miss),
    Row((P.FEEL,), (H.FEEL,), ("feel.easy", "feel.more.{sides_next}"), P.OTHER, when.grows_not_offered, do.grow),
    Row((P.FEEL,), (H.FEEL,), ("feel.easy", "feel.more.{sides_next}"), P.RISE, when.felt_easy_again, do.grow),
    Row((P.FEEL,), (H.FEEL,), ("feel.hard", "feel.fewer.{sides_next}"), P.OTHER, when.shrinks_not_offered, do.shrink),
    Row((P.FEEL,), (H.FEEL,), ("feel.hard", "feel.fewer.{sides_next}"), P.RISE, when.can_be_fewer, do.shrink),
    Row((P.FEEL,), (H.FEEL,), ("feel.{word}",), P.OTHER, when.not_offered, do.feeling),
    Row((P.FEEL,), (H.FEEL,), ("feel.{word}",), P.RISE, do=do.feeling),
    Row((P.FEEL,), (*GO_ON, H.NO, *DOUBT, H.SETTLED, H.NUMBER), (), P.OTHER, when.not_offered, do.offer),
    Row((P.FEEL,), (*GO_ON, H.NO, *DOUBT, H.SETTLED, H.NUMBER), (), P.RISE),
    Row(AFTER, (H.GOAL,), (_GOT,), P.NEWS, when.named_recent, do.choose),
    Row(AFTER, (H.GOAL,), (_GOT, "screen.intro"), P.SCREEN_1, when.named, do.choose),
    Row(AFTER, (H.OTHER,), (_GOT,), P.NEWS, when.other_recent, do.choose_other),
    Row(AFTER, (H.OTHER,), (_GOT, "screen.intro"), P.SCREEN_1, when.has_goal, do.choose_other),
    Row((P.OTHER,), GO_ON, (_GOT,), P.NEWS, when.other_recent, do.choose_other),
    Row((P.OTHER,), GO_ON, (_GOT, "screen.intro"), P.SCREEN_1, do=do.choose_other),
    Row(
        (P.OTHER, P.RISE, P.UP),
        (H.FEEL,),
        ("feel.hard", "feel.fewer.{sides_next}"),
        when=when.can_be_fewer,
        do=do.shrink,
    ),
    Row((P.OTHER, P.RISE, P.UP), (H.FEEL,), ("feel.{word}",), when=when.has_word),
    Row((P.OTHER,), (H.NO, *DOUBT), (), P.RISE),
    Row((P.RISE,), (*GO_ON, *DOUBT, H.UP), (), P.UP),
    Row((P.RISE,), (H.NO, H.SETTLED, H.BED), ("stop.goodbye",), P.END),
    Row(ANY, (H.CONDITION,), ("condition.after",), when=when.after_set, do=do.unscreened),
)

# What is done outside the dialogue is done before its row is chosen; how it went is in the session.
ERRANDS = (
    Row((P.FORGETTING,), (H.YES,), ("forgetting.done",), P.END, when.went_well, do.forgotten),
    Row((P.FORGETTING,), (H.YES,), ("forgetting.who",), None, when.not_allowed, do.go_back_resting),
    Row((P.FORGETTING,), (H.YES,), ("forgetting.failed",), None, do=do.go_back_resting),
    Row((P.FORGETTING,), (H.NO, *DOUBT, H.BACK), ("forgetting.not",), None, do=do.go_back_resting),
    Row((P.REMINDING,), (H.NUMBER,), (), None, when.an_hour, do.remind),
    Row((P.REMINDING,), (H.NO, *DOUBT, H.BACK, H.PERMISSION_DENIED), ("reminding.not",), None, do=do.go_back_resting),
    Row((P.REMINDING,), _SET_IT, ("reminding.permission",), None, when.not_allowed, asks=False, permission=True),
    Row(
        (P.REMINDING,),
        (*_SET_IT, H.PERMISSION_GRANTED),
        ("reminding.{outcome}",),
        None,
        when.time_known,
        do.go_back_resting,
    ),
)

ANYWHERE = (
    Row(ANY, (H.HELP,), ("help.{where}",)),
    Row(ANY, (H.TIP,), ("tip",)),
    Row(ANY, (H.WHY,), ("why.{goal}.first", "why.{goal}.then"), when=when.has_goal),
    Row(ANY, (H.WHY,), ("why.both",)),
    Row(ANY, (H.HOW,), ("how",)),
    Row(ANY, (H.HOW_LONG,), ("how_long",)),
    Row(ANY, (H.LOUDER,), ("louder",)),
    Row(ANY, (H.STICKS,), ("sticks",)),
    Row(ANY, (H.CONDITION,), ("condition.later",), do=do.unscreened),
    Row(ANY, (H.TERM,), ("term.{word}",), when=when.has_word),
    Row(ANY, (H.TERM,), ("term.unknown",)),
    Row(ANY, (H.WHERE,), ("where.{where}",)),
    Row(ANY, (H.SLOWER,), ("pace.slowest",), when=when.slowest),
    Row(ANY, (H.SLOWER,), ("pace.now",), do=do.slower),
    Row(ANY, (H.FASTER,), ("pace.fastest",), when=when.fastest),
    Row(ANY, (H.FASTER,), ("pace.now",), do=do.faster),
    Row(ANY, (H.LONGER_OUT,), ("pace.longest",), when=when.longest),
    Row(ANY, (H.LONGER_OUT,), ("pace.now",), do=do.longer_out),
    Row(ANY, (H.REPS,), ("reps.next",), when=when.next_reps, do=do.promise_next),
    Row(ANY, (H.REPS,), ("reps.range",), when=when.out_of_range),
    Row(ANY, (H.REPS,), ("reps.later",), when=when.begun),
    Row(ANY, (H.REPS,), ("reps.set",), do=do.promise),
    Row(ANY, (H.PAUSE,), (), P.PAUSED, when.can_pause),
    Row(ANY, (H.REPEAT, H.RESUME)),
    Row(ANY, (H.WALK_THROUGH,), ("where.end",), when=when.after_set),
    Row(ANY, (H.WALK_THROUGH,), (), P.WALK, when.screening_passed, do.first_step),
    Row(ANY, (H.WALK_THROUGH,), ("steps.later",)),
    Row(ANY, (H.DOWN,), (), P.DOWN),
    Row(ANY, (H.UP,), (), P.UP),
    Row(ANY, (H.KNOW_IT,), ("mid.know",)),
    Row(ANY, (H.BED,), ("bed",), do=do.on_bed),
    Row(ANY, (H.START_OVER,), ("over.again",), P.READY, when.screening_passed, do.again),
    Row(ANY, (H.START_OVER,), (), P.CHOOSE, do=do.again),
    Row(ANY, (H.SKIP_LEG,), ("skip.none",)),
    Row(ANY, (H.GOAL, H.OTHER), ("choose.later",)),
    Row(ANY, (H.OFTEN,), ("often",)),
    Row(ANY, (H.WATCH,), ("watch",)),
    Row(ANY, (H.ABOUT,), ("about",)),
    Row(ANY, (H.KEEP,), ("keep",)),
    Row(ANY, (H.PROGRESS,), ("progress.unknown",), when=when.past_unknown),
    Row(ANY, (H.PROGRESS,), ("progress.none",), when=when.past_empty),
    Row(ANY, (H.PROGRESS,), ("progress.weeks", "progress.streak", "progress.then.{sides_next}"), when=when.in_a_row),
    Row(ANY, (H.PROGRESS,), ("progress.weeks", "progress.then.{sides_next}")),
    Row(ANY, (H.FORGET,), (), P.FORGETTING),
    Row(ANY, (H.REMIND,), (), P.REMINDING, do=do.remind),
    Row(ANY, (H.UNREMIND,), ("unremind.{outcome}",)),
    Row(ANY, tuple(Intent), ("lost.more.{where}",), when=when.missed_before, do=do.miss),
    Row(ANY, tuple(Intent), ("lost.first",), do=do.miss),
)

TABLE = (*URGENT, *CHOOSING, *SCREENING, *SETTLING_IN, *IN_THE_SET, *HURTING, *ENDING, *ERRANDS, *ANYWHERE)


def in_this_state(session: Session, said: Utterance) -> Utterance:
    """What was said, in this place: "back" alone names a goal where one is chosen, and the way back elsewhere."""
    if said.word == "back" and said.intent is H.GOAL and session.state not in (*CHOICE, *RETURNING, *AFTER):
        return replace(said, intent=H.BACK, word=None)
    return said


def first_fitting_row(session: Session, said: Utterance) -> Row:
    """The first row that fits; there always is one, because the last row fits everything."""
    return next(row for row in _rows(session.state, said.intent) if row.when(session, said))


@cache
def _rows(place: State, heard: Intent) -> tuple[Row, ...]:
    return tuple(row for row in TABLE if place in row.at and heard in row.intent)
