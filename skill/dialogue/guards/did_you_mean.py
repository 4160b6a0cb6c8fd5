"""Guards on what may have been meant, and on what is answered when that is asked."""

from collections.abc import Iterable

from skill.dialogue.guards.position import fallback_before, in_halves
from skill.dialogue.session import Session, return_from_digression
from skill.dialogue.states import PRIVATE, RETURNING, SAFETY_QUESTIONS, SCREENS, State
from skill.dialogue.turn import Turn
from skill.hearing.utterance import HEALTH_INTENTS, Candidate, Intent

# Where only the words themselves lead on; neither "yes" nor "the first" stands for them.
_BY_WORD = {
    Intent.NO: SAFETY_QUESTIONS,
    Intent.YES: (*RETURNING, State.DIAGNOSIS, State.CLEARED, State.FORGETTING),
    Intent.SETTLED: (*PRIVATE, *SAFETY_QUESTIONS),
}


def may_ask(turn: Turn) -> bool:
    """It is known what may have been meant, and the utterance before was understood."""
    return bool(turn.utterance.candidates) and not fallback_before(turn)


def may_ask_about_health(turn: Turn) -> bool:
    """Something about health may have been meant, and the utterance before was understood."""
    return may_ask(turn) and health_candidate(turn.utterance.candidates) is not None


YES_OR_NO = (Intent.YES, Intent.NO, Intent.OKAY, Intent.UNSURE, Intent.SOMEWHAT)
"""What no question can be about that is itself answered with yes or no."""


def only_pain(turn: Turn) -> bool:
    """That something hurts may have been meant, and nothing else but a yes, a no or a little."""
    return {each.intent for each in turn.utterance.candidates}.difference(YES_OR_NO) == {Intent.PAIN}


def only_answers(turn: Turn) -> bool:
    """Only answers may have been meant, and more than one of them: a yes, a no, a doubt."""
    candidates = turn.utterance.candidates
    return len(candidates) > 1 and all(each.intent in YES_OR_NO for each in candidates)


def only_settled(turn: Turn) -> bool:
    """Only that it is better may have been meant."""
    return [each.intent for each in turn.utterance.candidates] == [Intent.SETTLED]


def only_no_to_a_half(turn: Turn) -> bool:
    """Only a no may have been meant, and half of a safety question is asked."""
    return in_halves(turn) and [each.intent for each in turn.utterance.candidates] == [Intent.NO]


def only_yes(turn: Turn) -> bool:
    """Only a yes may have been meant."""
    return [each.intent for each in turn.utterance.candidates] in ([Intent.YES], [Intent.FORGET])


def health_candidate(candidates: Iterable[Candidate]) -> Candidate | None:
    """The first candidate that is about health, if there is one."""
    return next((each for each in candidates if each.intent in HEALTH_INTENTS - {Intent.SETTLED}), None)


def health_offered(turn: Turn) -> bool:
    """Something about health was offered."""
    return health_candidate(turn.session.candidates) is not None


def yes_offered(turn: Turn) -> bool:
    """A yes was offered."""
    return any(each.intent is Intent.YES for each in turn.session.candidates)


def no_offered(turn: Turn) -> bool:
    """A no was offered, and not to a safety question, which is asked again for one."""
    offered = any(each.intent is Intent.NO for each in turn.session.candidates)
    return offered and return_from_digression(turn.session).state not in SAFETY_QUESTIONS


def asks_for_a_no(session: Session) -> bool:
    """Whether it is asked if a no to a safety question was meant, and nothing else."""
    alone = [each.intent for each in session.candidates] == [Intent.NO]
    return alone and return_from_digression(session).state in SAFETY_QUESTIONS


def no_to_all_asked(turn: Turn) -> bool:
    """It is asked whether that was a no to all that a safety question names."""
    asked = return_from_digression(turn.session).state
    return asks_for_a_no(turn.session) and asked in (State.NEWS, *SCREENS)


def first_by_word(turn: Turn) -> bool:
    """Only its own word chooses the first."""
    return not asks_for_a_no(turn.session) and _by_word(turn.session, 0)


def named_first(turn: Turn) -> bool:
    """The first was named."""
    return turn.utterance.word == "first"


def named_first_by_word(turn: Turn) -> bool:
    """The first was named, and only its own word chooses it."""
    return named_first(turn) and first_by_word(turn)


def named_second(turn: Turn) -> bool:
    """The second was named."""
    return turn.utterance.word == "second" and len(turn.session.candidates) > 1


def named_second_by_word(turn: Turn) -> bool:
    """The second was named, and only its own word chooses it."""
    return named_second(turn) and _by_word(turn.session, 1)


def _by_word(session: Session, nth: int) -> bool:
    asked = return_from_digression(session).state
    return asked in _BY_WORD.get(session.candidates[nth].intent, ())
