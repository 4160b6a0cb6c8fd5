"""The dialogue as one table: in these states, having heard this, with this guard, say that and go there.

The first row that fits wins. What happens without a word comes first; then the urgent rows, wherever the person is;
then the rows of the states; then the rows that hold anywhere; what fits none of them was not understood. A state
speaks its own question when it is entered or kept (skill/dialogue/prompts.py), so the rows hold only what is said on
the way to it.

Names in braces are filled from the session: `screen.{goal}.1.yes` is a sentence of its own for each goal.
"""

from functools import cache

from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.states import SAFETY_QUESTIONS, State
from skill.dialogue.table.anywhere import ANYWHERE
from skill.dialogue.table.automatic import AUTOMATIC
from skill.dialogue.table.choosing import CHOOSING
from skill.dialogue.table.did_you_mean import DID_YOU_MEAN
from skill.dialogue.table.ending import ENDING
from skill.dialogue.table.hurting import HURTING
from skill.dialogue.table.meant_here import in_this_state
from skill.dialogue.table.memory import MEMORY
from skill.dialogue.table.moving import MOVING_ROWS
from skill.dialogue.table.row import Event, Reading, Row
from skill.dialogue.table.screening import SCREENING
from skill.dialogue.table.settling import SETTLING_IN
from skill.dialogue.table.urgent import URGENT
from skill.dialogue.turn import Turn
from skill.hearing.utterance import HEALTH_INTENTS, Intent, Utterance

__all__ = [
    "ANYWHERE",
    "AUTOMATIC",
    "STATES_OWN",
    "TABLE",
    "URGENT",
    "answered",
    "as_meant",
    "automatic_row",
    "first_fitting_row",
]

STATES_OWN = (*DID_YOU_MEAN, *CHOOSING, *SCREENING, *SETTLING_IN, *MOVING_ROWS, *HURTING, *ENDING, *MEMORY)
TABLE = (*AUTOMATIC, *URGENT, *STATES_OWN, *ANYWHERE)


def open_question(session: Session, utterance: Utterance) -> Session:
    """The session at the safety question that is open behind a digression, if what was heard is about health."""
    if utterance.intent in HEALTH_INTENTS and session.interrupted_state in SAFETY_QUESTIONS and session.return_stack:
        state, step = session.return_stack[0]
        return replace(session, state=state, step=step, return_stack=())
    return session


def answered(turn: Turn) -> Turn:
    """The turn, or the one that an answer to "did you mean" stands for, in the state where that was asked."""
    if turn.session.state is not State.DID_YOU_MEAN:
        return turn
    reading = first_fitting_row(turn).next_state
    return reading.resolve(turn) if isinstance(reading, Reading) else turn


def as_meant(turn: Turn) -> Turn:
    """The turn as its row takes it: what was meant, in the state in which it is answered."""
    turn = answered(turn)
    session = open_question(turn.session, turn.utterance)
    return replace(turn, session=session, utterance=in_this_state(session, turn.utterance))


def first_fitting_row(turn: Turn) -> Row:
    """The first row that fits what was heard; there always is one, because the last row fits everything."""
    return next(row for row in _rows(turn.session.state, turn.utterance.intent) if row.guard(turn))


def automatic_row(turn: Turn, event: Event) -> Row | None:
    """The first row that fits an event, if one does."""
    return next((row for row in _rows(turn.session.state, event) if row.guard(turn)), None)


@cache
def _rows(state: State, heard: Intent | Event) -> tuple[Row, ...]:
    return tuple(row for row in TABLE if state in row.states and heard in row.heard)
