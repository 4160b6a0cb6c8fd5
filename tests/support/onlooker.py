"""What an onlooker of a conversation knows, turn by turn: from what was asked, heard and played alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from skill.dialogue.engine import credit
from skill.dialogue.session import Session, return_from_digression
from skill.dialogue.states import AFTER, CHOICE, MOVING, PRIVATE, SAFETY_QUESTIONS, SCREENS, State
from skill.dialogue.table.meant_here import UNCHANGED
from skill.exercise import progression
from skill.exercise.protocol import Goal, Leg
from skill.hearing.utterance import HEALTH_INTENTS, Intent, Utterance
from skill.storage.store import Record

Json = dict[str, Any]
Stored = Mapping[tuple[str, str], Record]
TOLD = HEALTH_INTENTS - {Intent.SETTLED}
GO_ON = {Intent.YES, Intent.OKAY, Intent.NEXT, Intent.RESUME, Intent.SETTLED, Intent.DONE}


@dataclass(frozen=True, slots=True)
class Known:
    """What an onlooker knows of a conversation."""

    passed: Goal | None = None
    """The goal whose safety check was passed, since anything was last told against it."""
    answered: frozenset[State] = frozenset()
    """The safety questions that a no has answered."""
    told: bool = False
    """Whether a diagnosis was told, and no clinician's yes since."""
    hurts: State | None = None
    """Where the answers to a word of pain have got to; None where nothing hurts."""
    stopped: bool = False
    """Whether something hurt too much to go on."""
    eased: bool = False
    """Whether something hurt in this practice, and is better."""
    left_out: frozenset[Leg] = frozenset()
    """The legs that are not to be moved any more in this practice."""
    playing: tuple[Json, int] | None = None
    """The document that is playing, and when it was sent (epoch ms)."""


NOTHING_KNOWN = Known()


@dataclass(frozen=True)
class Turn:
    """A request at an instant (epoch ms) and its answer, the sessions that travelled, and what was stored."""

    at: int
    sent: Json
    said: Utterance | None
    before: Session | None
    after: Session | None
    answer: Json
    known: Known
    stored: Stored = field(repr=False)
    stored_after: Stored = field(repr=False)
    failing: bool

    @property
    def opens(self) -> bool:
        """Whether a conversation begins with it."""
        ended = self.before is None or self.before.state is State.END
        return bool(self.said and (self.said.new or self.said.intent is Intent.LAUNCH or ended))

    @cached_property
    def here(self) -> Session | None:
        """The session at the instant of the request: what was playing may be over."""
        return credit(self.before, self.at) if self.before and self.said else self.before

    @property
    def asked(self) -> State | None:
        """The question that what was said answers; a safety question behind anything else, if it is about health."""
        if self.here is None or self.said is None:
            return None
        health = self.said.intent in HEALTH_INTENTS and self.here.interrupted_state in SAFETY_QUESTIONS
        return self.here.interrupted_state if health else self.here.state

    @property
    def set(self) -> Json | None:
        """The document of a set, where one is played."""
        for directive in self.answer["response"].get("directives", ()):
            if directive.get("token") == "set" and self.plays:
                document: Json = directive["document"]
                return document
        return None

    @property
    def plays(self) -> bool:
        """Whether reps are played."""
        return bool(self.said and self.after and self.after.state is State.REPS and self.after.playback)

    @cached_property
    def known_after(self) -> Known:
        """What is known when the turn is over."""
        if self.here and self.said and self.here.state is State.DID_YOU_MEAN and not self.opens:
            return replace(
                self, before=return_from_digression(self.here), said=_confirmed(self.here, self.said)
            ).known_after
        if self.said is None or self.after is None:
            return replace(self.known, playing=None)
        known = NOTHING_KNOWN if self.opens else _heard(self.known, self)
        before = self.here
        chosen = before is None or before.goal is not self.after.goal or self.after.state in CHOICE
        if chosen:
            known = replace(known, passed=None, answered=frozenset(), eased=known.hurts is not None)
        begun_anew = before is not None and before.began_at != self.after.began_at and before.began_at
        if chosen or begun_anew or (before and before.is_complete):
            known = replace(known, left_out=frozenset(), eased=known.eased and not (before and before.is_complete))
        return replace(known, playing=(self.set, self.at) if self.set else None)


def _confirmed(session: Session, said: Utterance) -> Utterance:
    """What was meant by an answer to "did you mean": a yes means what was offered, unless that was a yes or a no."""
    offered = session.candidates[0] if session.candidates else None
    themselves = {Intent.YES} & {each.intent for each in session.candidates}
    if offered is None or themselves or said.intent is not Intent.YES:
        return said
    return replace(said, intent=offered.intent, word=offered.word, number=offered.number)


def _heard(known: Known, turn: Turn) -> Known:
    """What is known after something was heard."""
    said, asked, here = turn.said, turn.asked, turn.here
    assert said
    assert here
    intent = said.intent
    if intent is Intent.NO and here.step == 2 and asked in (State.NEWS, *SCREENS):
        pass  # it answers one half of the question, and the other is to come
    elif asked in SAFETY_QUESTIONS:
        known = _answered(known, intent, asked, here, said)
    elif intent is Intent.CONDITION:
        known = replace(known, passed=None, answered=frozenset(), told=True)
    elif asked in CHOICE:
        if intent is Intent.SHARP:
            known = replace(known, told=True)
    elif intent in {Intent.SHARP, Intent.EMERGENCY, Intent.PREGNANT}:
        known = replace(known, stopped=True)
    else:
        known = _hurting(known, said, asked, here)
    if asked in {State.REPS, State.CHANGE, State.PAUSED, State.FINISHING} and here.interrupted_state in MOVING:
        known = _named_leg(known, said, here)
    return known


def _answered(known: Known, intent: Intent, asked: State, here: Session, said: Utterance) -> Known:
    """What is known after a safety question was answered, or something else was said at it."""
    covered = here.clinician_agreed and said.word == "told"
    if intent is Intent.CONDITION and not covered and asked not in (State.SCREEN_3, State.OPERATED, State.CLEARED):
        return replace(known, passed=None, answered=frozenset(), told=True)
    if intent in TOLD and intent is not Intent.CONDITION:
        return replace(known, passed=None, answered=frozenset())
    before_last = {State.SCREEN_1, State.SCREEN_2} <= known.answered
    match asked, intent:
        case State.DIAGNOSIS, Intent.YES:
            return replace(known, told=False)
        case ((State.SCREEN_1 | State.SCREEN_2), Intent.NO):
            return replace(known, answered=known.answered | {asked})
        case State.SCREEN_3, Intent.NO:
            return replace(known, passed=here.goal if before_last else None)
        case State.CLEARED, Intent.YES:
            return replace(known, passed=here.goal if before_last else None)
        case State.NEWS, Intent.NO:
            return replace(known, passed=here.goal if here.short_check_suffices else None)
        case State.NEWS, Intent.SOMEWHAT if said.word == UNCHANGED and not here.resume_state:
            return replace(known, passed=here.goal if here.short_check_suffices else None)
        case State.BETTER, Intent.SETTLED:
            return replace(known, eased=True)
    return known


def _hurting(known: Known, said: Utterance, asked: State | None, here: Session) -> Known:
    """What is known after something that is about pain, or an answer to it."""
    unsettled = asked in (State.PAIN, State.EASED, State.CALM)
    if said.intent is Intent.PAIN:
        again = asked in (State.EASED, State.CALM, State.DIZZY)
        return replace(known, stopped=known.stopped or again, hurts=State.PAIN)
    if said.intent is Intent.DIZZY:
        return replace(known, stopped=known.stopped or asked in PRIVATE, hurts=State.DIZZY)
    if unsettled and said.intent is Intent.NUMBER and said.number is not None:
        if progression.is_strong(said.number):
            return replace(known, stopped=True)
        mild = progression.is_mild(said.number) and asked is not State.CALM
        settled = State.EASED if mild else State.CALM
        return replace(known, hurts=settled, stopped=known.stopped or here.interrupted_state in AFTER)
    if asked is State.PAIN and said.intent in {Intent.NO, Intent.SETTLED}:
        return replace(known, hurts=State.EASED)
    if asked is State.PAIN and said.intent is Intent.SOMEWHAT:
        return replace(known, hurts=State.CALM)
    parts = {each.intent for each in said.candidates} if said.intent is Intent.SEVERAL else {said.intent}
    if asked is State.EASED and parts & {*GO_ON}:
        return replace(known, hurts=None)
    if asked in (State.CALM, State.DIZZY) and said.intent is Intent.SETTLED:
        return replace(known, hurts=None, eased=True)
    return known


def _named_leg(known: Known, said: Utterance, here: Session) -> Known:
    if said.intent not in {Intent.SKIP_LEG, Intent.ONLY_LEG} or said.word not in tuple(Leg):
        return known
    named = Leg(said.word)
    if here.state is State.FINISHING and named is here.current_leg:
        return known  # it was asked what is done with
    return replace(known, left_out=known.left_out | {named.other if said.intent is Intent.ONLY_LEG else named})
