"""What each state asks: its question, the question repeated, and the words into a silence, all by their names."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from skill.dialogue.states import State

Names = tuple[str, ...]

NO_INPUT_GAP_MS = 9_500
"""The gap between the words into a silence in a patient state: somebody lying down has most of a minute."""

WAITING = ("wait.first", "wait.second", "wait.third", "wait.last")


@dataclass(frozen=True, slots=True)
class Prompts:
    """How a state asks.

    A patient state waits: its words into a silence are few and far between, for somebody who is busy lying down, and
    `go_word` names the word that leads on. `hint` follows the question of a state with steps, and says how to go on.
    """

    question: Names
    repeat: Names
    no_input: Names
    patient: bool = False
    go_word: str = "next"
    hint: Names = ()

    @property
    def no_input_gap_ms(self) -> int:
        """The gap between the words into a silence."""
        return NO_INPUT_GAP_MS if self.patient else 0


def _plain(name: str) -> Prompts:
    return Prompts((f"{name}.ask",), (f"{name}.again",), (f"{name}.silence",))


def _safety(name: str) -> Prompts:
    """A safety question, which is asked in full into a silence too: a no to half of it is no answer."""
    return Prompts((f"{name}.ask",), (f"{name}.again",), ("screen.waiting", f"{name}.again"))


def _patient(name: str, go_word: str, no_input: Names = WAITING) -> Prompts:
    return Prompts((f"{name}.ask",), (f"{name}.again",), no_input, patient=True, go_word=go_word)


def _step(name: str, hint: str = "step.next", again: str | None = None) -> Prompts:
    """A step; `again` names its shortest line, for after an aside, where the step itself is long."""
    step = (f"{name}.{{step}}",)
    repeat = (f"{again}.{{step}}",) if again else step
    return Prompts(step, repeat, WAITING, patient=True, hint=(hint,))


# A state that plays a score has no question of its own: its reply closes with that of the state it leads to.
PROMPTS: dict[State, Prompts] = {
    State.CHOOSE: _plain("choose"),
    State.SAME: Prompts(("same.{who}.{sides}",), ("same.again.{who}",), ("same.silence",)),
    State.NEWCOMER: _plain("newcomer"),
    State.LOST_TOUCH: _plain("lost_touch"),
    State.GOT_TO: _plain("got_to"),
    State.COME_BACK: _plain("come_back.{came}"),
    State.NEWS: _safety("news.{since}"),
    State.BETTER: _safety("better"),
    State.DIAGNOSIS: _safety("diagnosis"),
    State.SCREEN_1: _safety("screen.{goal}.1.{part}"),
    State.SCREEN_2: _safety("screen.{goal}.2.{part}"),
    State.SCREEN_3: _safety("screen.{goal}.3.{part}"),
    State.OPERATED: _safety("operated"),
    State.CLEARED: _safety("cleared"),
    State.FLOOR: _patient("floor", "next"),
    State.SETUP: _step("setup.{goal}", "step.{tail}", again="setup.again.{goal}"),
    State.HEARING: _patient("hearing", "ready", ("hearing.first", "hearing.second", "wait.third", "wait.last")),
    State.SLIDE: _step("slide.{goal}", again="slide.again"),
    State.READY: Prompts(("ready.{hand}.{sides}",), ("ready.again.{again}",), WAITING, patient=True, go_word="ready"),
    State.CHANGE: _patient("change.{at}", "ready"),
    State.PAUSED: _patient("paused", "go_on"),
    State.FINISHING: _plain("finishing"),
    State.PAIN: _patient("pain", "sharp", ("pain.first_wait", "pain.second_wait", "pain.last_wait")),
    State.EASED: _plain("eased"),
    State.CALM: _patient("calm", "settled", ("wait.first", "calm.wait", "wait.third", "calm.last")),
    State.DIZZY: _patient("dizzy", "better", ("wait.first", "dizzy.wait", "dizzy.help", "dizzy.last")),
    State.DOWN: _step("down"),
    State.UP: _step("up.{on}"),
    State.FEEL: _plain("feel"),
    State.OTHER: _plain("other"),
    State.RISE: Prompts(("rise.{knows}",), ("rise.again",), ("rise.silence",)),
    State.FORGETTING: _plain("forgetting"),
    State.REMINDING: _plain("reminding.{reminder}"),
    State.DID_YOU_MEAN: Prompts(("did_you_mean.{ask}",), ("did_you_mean.{ask}",), ("did_you_mean.{ask}",)),
}

# Nothing is promised that is not stored: what each promising sentence depends on, and the sentence in its place.
PROMISES: Mapping[str, tuple[str, str]] = {
    "wait.third": ("place", "unkept.wait"),
    "where.pain": ("place", "unkept.where"),
    **{f"stop.kept.{how}": ("place", f"stop.{how}") for how in ("lying", "kneeling", "standing")},
    "reps.next": ("profile", "unkept.reps"),
    "week_goal.set": ("profile", "unkept.week_goal"),
    "first_leg.next": ("profile", "unkept.leg"),
    "pain.after": ("profile", "unkept.pain"),
    **{
        f"feel.{size}.{sides}": ("profile", f"unkept.{size}.{sides}")
        for size in ("more", "fewer")
        for sides in ("even", "uneven")
    },
}


def honest(name: str, unkept: Collection[str]) -> str:
    """The name of a sentence or, where it promises what could not be stored, of the sentence said instead."""
    promised, instead = PROMISES.get(name, ("", ""))
    return instead if promised in unkept else name
