"""A reply: what is answered, by the names of its sentences, and what it means, so that no renderer has to guess."""

from dataclasses import dataclass

from skill.content.catalogue import Line
from skill.dialogue.states import State
from skill.dialogue.table.row import Kind
from skill.pacing.score import Score


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered to one utterance.

    Without a score, `lines` are said, then the `question` and the `hint` how to go on. With a score, it opens with the
    lines (its lead-in), and `praise`, question and hint follow it.
    """

    state: State
    """The state of the session from now on."""
    kind: Kind
    lines: tuple[Line, ...] = ()
    score: Score | None = None
    praise: tuple[Line, ...] = ()
    step: Line | None = None
    """The step in hand, in a state with steps, whether it is said again or not."""
    question_state: State | None = None
    """The state whose question is asked: with a score, the one that it leads to."""
    question: tuple[Line, ...] = ()
    hint: tuple[Line, ...] = ()
    no_input: tuple[Line, ...] = ()
    """What is said into a silence, spread over most of a minute where there is a gap."""
    no_input_gap_ms: int = 0
    asks_permission: bool = False
    """Whether Alexa herself asks if reminders are allowed, and reports the answer."""
    ends_session: bool = False
    slow_speech: bool = False
    """Whether everything but the beats is said more slowly, and lists one item at a time."""
    breath_sound: bool = False
    """Whether a breath is to be heard under the reps, where there is such a sound."""

    @property
    def spoken(self) -> tuple[Line, ...]:
        """Every line of a reply without a score."""
        return (*self.lines, *self.question, *self.hint)

    @property
    def after(self) -> tuple[Line, ...]:
        """Every line that follows a score."""
        return (*self.praise, *self.question, *self.hint)
