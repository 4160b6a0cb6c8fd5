"""Actions on a conversation: how it opens, and what it remembers."""

from dataclasses import fields
from typing import Any

from skill.dialogue.actions.practice import begin, leave, put_away
from skill.dialogue.guards import YES_OR_NO, health_candidate, supposed_reps
from skill.dialogue.progress import due
from skill.dialogue.reminding import merge
from skill.dialogue.replacing import replace
from skill.dialogue.session import Conversation, Reminder, Session
from skill.dialogue.states import State
from skill.dialogue.turn import Turn


def remind(turn: Turn) -> Session:
    """A reminder to talk about: what was said of it, with what is known already."""
    session, utterance = turn.session, turn.utterance
    known = (session.reminder if session.state is State.REMINDING else None) or Reminder()
    return replace(session, reminder=merge(known, utterance))


def forget(turn: Turn) -> Session:
    """Nothing is known any more, not even where the conversation was."""
    return Session(turn_count=turn.session.turn_count)


def explain(turn: Turn) -> Session:
    """A topic is explained; if it is asked about again, in other words."""
    before, topic = turn.session.topics_explained, turn.utterance.word or ""
    others = tuple(each for each in before if each != topic)
    return replace(turn.session, topics_explained=others if topic in before else (*before, topic))


def offer(turn: Turn) -> Session:
    """What may have been meant is kept while that is asked. Whether something hurts is asked without a yes or a no."""
    candidates = turn.utterance.candidates
    if health_candidate(candidates):
        candidates = tuple(each for each in candidates if each.intent not in YES_OR_NO)
    return replace(turn.session, candidates=candidates)


def tell_progress(turn: Turn) -> Session:
    """The next part of how somebody is doing is told."""
    session, progress = turn.session, turn.context.progress
    if progress is None:
        return session
    part, *_ = due(session, progress)
    told = session.progress_told if part not in session.progress_told else ()
    return replace(session, progress_told=(*told, part))


def not_understood(turn: Turn) -> Session:
    """One more utterance in a row was not understood."""
    return replace(turn.session, fallback_count=turn.session.fallback_count + 1)


def reopen(turn: Turn) -> Session:
    """A practice left unfinished is offered where it was left; what was playing may have been heard to its end."""
    session = turn.session
    left = replace(leave(turn), leg=session.current_leg, return_stack=(), supposed_reps=None)
    return replace(
        replace(left, **NEW_CONVERSATION),
        quality_cue_given=session.in_progress,
        voice_recognised=_known_voice(turn),
    )


NEW_CONVERSATION: dict[str, Any] = {
    field.name: field.default for field in fields(Conversation) if field.name != "earlier_practices"
}
"""What a conversation begins with; practices of the one before may not be stored yet."""


def reopen_supposing(turn: Turn) -> Session:
    """A set left unfinished is offered again, after the question how far it got."""
    return replace(reopen(turn), supposed_reps=supposed_reps(turn))


def reopen_stopped(turn: Turn) -> Session:
    """A practice left unfinished is offered where it was left."""
    return replace(reopen(turn), playback=None)


def start_afresh(turn: Turn) -> Session:
    """A new conversation knows the profile, and the goal of last time."""
    session = turn.session
    earlier = put_away(session).earlier_practices if session.turn_count else ()
    new = Session(profile=session.profile, earlier_practices=earlier, voice_recognised=_known_voice(turn))
    return begin(new, new.profile.goal)


def start_as_guest(turn: Turn) -> Session:
    """Somebody else practises: they start as a stranger, and nothing of their practice is stored."""
    return Session(guest=True, wishes=turn.session.wishes, turn_count=turn.session.turn_count)


def _known_voice(turn: Turn) -> bool:
    return turn.utterance.recognised
