"""When the ear is between sure and lost: "Did you mean A, or B?", whose answer is taken where it was asked."""

from skill.dialogue import actions, guards
from skill.dialogue.replacing import replace
from skill.dialogue.session import return_from_digression
from skill.dialogue.states import ANY, SAFETY_QUESTIONS, SCREENS, State
from skill.dialogue.table.row import IN_HALVES, RESTING_WHERE_IT_WAS, Reading, row
from skill.dialogue.table.shared import DOUBT
from skill.dialogue.turn import Turn
from skill.hearing.utterance import Candidate, Intent


def _itself(turn: Turn) -> Turn:
    return replace(turn, session=return_from_digression(turn.session))


def _meant(turn: Turn, candidate: Candidate) -> Turn:
    said = replace(
        turn.utterance,
        intent=candidate.intent,
        word=candidate.word,
        number=candidate.number,
        time=candidate.time,
        candidates=(),
    )
    return replace(_itself(turn), utterance=said)


def _first(turn: Turn) -> Turn:
    return _meant(turn, turn.session.candidates[0])


def _second(turn: Turn) -> Turn:
    return _meant(turn, turn.session.candidates[1])


def _health(turn: Turn) -> Turn:
    return _meant(turn, guards.health_candidate(turn.session.candidates) or turn.session.candidates[0])


def _missed(turn: Turn) -> Turn:
    """Missed for the second time, for it was asked after the first."""
    once = replace(turn, session=replace(turn.session, fallback_count=1))
    return _meant(once, Candidate("none", Intent.FALLBACK))


AS_ITSELF = Reading("as said where it was asked", _itself)
AS_THE_FIRST = Reading("as the first, where it was asked", _first)
AS_THE_SECOND = Reading("as the second, where it was asked", _second)
AS_HEALTH = Reading("as what is about health, where it was asked", _health)
AS_MISSED = Reading("as not understood, where it was asked", _missed)

DID_YOU_MEAN = (
    # What leads on from a question about the body, deletes everything or says that it is done is not asked about: the
    # question itself is asked again.
    row((State.CALM, State.DIZZY), Intent.UNCERTAIN, "calm.say", guard=guards.only_settled),
    row(State.PAIN, Intent.UNCERTAIN, guard=guards.only_pain),
    row(State.BETTER, Intent.UNCERTAIN, "better.say", guard=guards.only_settled),
    row((State.FORGETTING, State.LOST_TOUCH, State.GOT_TO), Intent.UNCERTAIN, guard=guards.only_yes),
    row(SAFETY_QUESTIONS, Intent.UNCERTAIN, "screen.words", guard=guards.only_answers),
    row((State.NEWS, *SCREENS), Intent.UNCERTAIN, "screen.words", guard=guards.only_no_to_a_half),
    row(State.HEARING, Intent.UNCERTAIN, "hearing.unclear", guard=guards.only_onward, action=actions.not_understood),
    row(
        State.SETUP,
        Intent.UNCERTAIN,
        ("hearing.unclear", "step.first"),
        guard=guards.only_onward_lying_down,
        action=actions.not_understood,
        asks=False,
    ),
    # Never while a leg moves: it comes home first.
    row(
        State.REPS,
        Intent.UNCERTAIN,
        "mid.stop",
        State.DID_YOU_MEAN,
        guard=guards.may_ask_about_health,
        action=actions.offer,
    ),
    row(State.REPS, Intent.UNCERTAIN, "mid.rest", State.DID_YOU_MEAN, guard=guards.may_ask, action=actions.offer),
    row(ANY, Intent.UNCERTAIN, (), State.DID_YOU_MEAN, guard=guards.may_ask, action=actions.offer),
    # The word itself is heard before a yes or a no to the question.
    row(State.DID_YOU_MEAN, Intent.YES, then=AS_ITSELF, guard=guards.yes_offered),
    row(State.DID_YOU_MEAN, Intent.NO, then=AS_ITSELF, guard=guards.no_offered),
    row(State.DID_YOU_MEAN, (Intent.YES, *DOUBT), then=AS_HEALTH, guard=guards.health_offered),
    row(State.DID_YOU_MEAN, Intent.YES, (), RESTING_WHERE_IT_WAS, guard=guards.first_by_word),
    row(State.DID_YOU_MEAN, Intent.YES, then=AS_THE_FIRST),
    row(State.DID_YOU_MEAN, Intent.WHICH, (), RESTING_WHERE_IT_WAS, guard=guards.named_first_by_word),
    row(State.DID_YOU_MEAN, Intent.WHICH, then=AS_THE_FIRST, guard=guards.named_first),
    row(State.DID_YOU_MEAN, Intent.WHICH, (), RESTING_WHERE_IT_WAS, guard=guards.named_second_by_word),
    row(State.DID_YOU_MEAN, Intent.WHICH, then=AS_THE_SECOND, guard=guards.named_second),
    # A no to "a no to all of it?" may mean either, and so may the next one: the halves have plain ones.
    row(State.DID_YOU_MEAN, Intent.NO, "screen.parts", IN_HALVES, guard=guards.no_to_all_asked),
    row(State.DID_YOU_MEAN, Intent.NO, "did_you_mean.neither", RESTING_WHERE_IT_WAS),
    row(State.DID_YOU_MEAN, Intent.OKAY, (), RESTING_WHERE_IT_WAS),
    row(State.DID_YOU_MEAN, (Intent.REPEAT, Intent.WHICH)),
    # Not twice in a row.
    row(State.DID_YOU_MEAN, Intent.UNCERTAIN, then=AS_MISSED),
    row(State.DID_YOU_MEAN, tuple(Intent), then=AS_ITSELF),
)
