"""What was meant in a state: the same words mean one thing here and another there."""

from skill.dialogue import guards
from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.states import (
    AFTER,
    CHOICE,
    COUNTDOWN_STATES,
    MOVING,
    RETURNING,
    SAFETY_QUESTIONS,
    SCREENS,
    STEPWISE,
    State,
)
from skill.hearing.utterance import HALFWAY, LYING, SLIDES, THIS_LEG, UPRIGHT, Intent, Utterance
from skill.pacing.countdown import LEAST_S

_BEFORE_ANY_REP = (
    *CHOICE,
    *SAFETY_QUESTIONS,
    *(State.FLOOR, State.SETUP, State.HEARING, State.SLIDE, State.DOWN, State.UP),
)
UNCHANGED, ONCE_MORE = "unchanged", "once_more"
_IF_UNCHANGED = {
    **dict.fromkeys((State.DIAGNOSIS, *SCREENS, State.OPERATED, State.CLEARED), Intent.OKAY),
    State.NEWS: Intent.NO,
    State.SAME: Intent.YES,
}


_POSTURES = {
    LYING: {
        **dict.fromkeys(STEPWISE, Intent.NEXT),
        **dict.fromkeys((State.REPS, State.COME_BACK), Intent.RESUME),
        **dict.fromkeys((State.CHANGE, State.PAUSED), Intent.OKAY),
        State.DOWN: Intent.DONE,
        State.UP: Intent.HELP,
        State.RISE: Intent.OKAY,
    },
    UPRIGHT: {
        **dict.fromkeys((*STEPWISE, *MOVING, State.PAUSED, State.FINISHING), Intent.PAUSE),
        **dict.fromkeys((State.FLOOR, State.DOWN), Intent.NEXT),
        **dict.fromkeys((State.UP, *AFTER), Intent.DONE),
    },
    HALFWAY: {
        **dict.fromkeys((*STEPWISE, *MOVING, State.PAUSED, State.FINISHING), Intent.PAUSE),
        **dict.fromkeys((State.FLOOR, State.DOWN, State.UP), Intent.NEXT),
    },
}


def in_this_state(session: Session, utterance: Utterance) -> Utterance:
    """What was meant in this state.

    "Back" alone names a goal where one is chosen, and the way back elsewhere. "Lovely", "right" and "done" are what
    people say when they are there, in a state with steps. "Again" is another set, after one. "The other one" is a leg
    while one moves, and "you're too fast" is about the words where nobody is breathing to a count yet. "Give me ten" is
    seconds while one moves or rests, and reps elsewhere; a rest is only a moment where none can be counted down. "I'm
    lying" or "I'm standing" means that somebody has arrived, if they were on the way there; on the way up, lying is
    being stuck. "Only the right leg" is that leg done, where it is asked what is done with. "No change" is nothing new,
    unless it is asked whether anything hurt; the same again is a yes, and what is unchanged may be just what a safety
    question asks for.
    """
    utterance = _with_its_leg(session, utterance)
    if utterance.intent is Intent.SOMEWHAT and utterance.word == UNCHANGED and session.state in _IF_UNCHANGED:
        # Whether anything hurt in what was left is no question of what is new.
        meant = Intent.OKAY if session.state is State.NEWS and session.resume_state else _IF_UNCHANGED[session.state]
        return replace(utterance, intent=meant, word=None)
    if more := _more_of_the_same(session, utterance):
        return replace(utterance, intent=more, word=None)
    if utterance.intent is Intent.COUNTDOWN:
        return _rest_or_reps(session, utterance)
    if utterance.intent in (Intent.OTHER, Intent.OTHER_LEG, Intent.ONLY_LEG):
        return _of_a_leg(session, utterance)
    if utterance.intent is Intent.SLOWER and utterance.word != SLIDES and session.state in _BEFORE_ANY_REP:
        return replace(utterance, intent=Intent.SPEECH, word="slow")
    named_back = utterance.word == "back" and utterance.intent is Intent.GOAL
    if named_back and session.state not in (*CHOICE, *RETURNING, *AFTER):
        return replace(utterance, intent=Intent.BACK, word=None)
    if utterance.intent is Intent.DONE and utterance.word:
        return _of_posture(session, utterance)
    there = utterance.intent is Intent.DONE or (utterance.intent is Intent.FEEL and utterance.word in ("easy", "right"))
    if there and utterance.intent is Intent.FEEL and guards.checks_hearing(session):
        return replace(utterance, intent=Intent.OKAY, word=None)
    if there and session.state in STEPWISE:
        return replace(utterance, intent=Intent.NEXT, word=None)
    return utterance


BARE = "bare"


def _rest_or_reps(session: Session, utterance: Utterance) -> Utterance:
    """A rest to be counted down, or only a moment; "give me ten" is seconds while one moves, and reps elsewhere."""
    if utterance.word == BARE:
        seconds = session.state in (*MOVING, State.PAUSED) and (utterance.number or 0) >= LEAST_S
        return replace(utterance, intent=Intent.COUNTDOWN if seconds else Intent.REPS, word=None)
    counts = session.state in COUNTDOWN_STATES and utterance.number is not None
    return utterance if counts else replace(utterance, intent=Intent.PAUSE, number=None)


def _with_its_leg(session: Session, utterance: Utterance) -> Utterance:
    """What was said of the leg in hand, with its name."""
    return replace(utterance, word=session.current_leg) if utterance.word == THIS_LEG else utterance


def _more_of_the_same(session: Session, utterance: Utterance) -> Intent | None:
    """Another set, after one; more of what was changed in the turn before; nothing where neither is meant."""
    if utterance.intent is Intent.REPEAT and utterance.word == ONCE_MORE and session.state in AFTER:
        return Intent.ANOTHER_SET
    bare = utterance.intent is Intent.MORE_REPS and not (utterance.number or utterance.word)
    return session.last_wish if bare else None


def _of_a_leg(session: Session, utterance: Utterance) -> Utterance:
    """The other one is a leg while one moves; and where it is asked what is done with, the leg in hand is that."""
    if utterance.intent is Intent.OTHER:
        return replace(utterance, intent=Intent.OTHER_LEG) if session.state in MOVING else utterance
    done_with = session.state is State.FINISHING and utterance.word == session.current_leg
    return replace(utterance, intent=Intent.SKIP_LEG) if done_with else utterance


def _of_posture(session: Session, utterance: Utterance) -> Utterance:
    """What it means in this state that somebody lies, or stands."""
    meant = _POSTURES.get(utterance.word or "", {}).get(session.state, Intent.FALLBACK)
    return replace(utterance, intent=meant, word=utterance.word if meant is Intent.DONE else None)
