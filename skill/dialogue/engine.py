"""One turn: a session and an utterance in, the next session and the reply out."""

from collections.abc import Iterable
from enum import StrEnum

from skill.content.catalogue import Line, catalogue, values_in
from skill.dialogue import playback
from skill.dialogue.facts import posture
from skill.dialogue.guards import time_known
from skill.dialogue.prompts import PROMPTS, Names
from skill.dialogue.replacing import replace
from skill.dialogue.reply import Reply
from skill.dialogue.scored import Speaker, count_down, play, score_over
from skill.dialogue.session import Session, TurnContext, return_from_digression
from skill.dialogue.states import COUNTDOWN_STATES, PLAYING, PRIVATE, State
from skill.dialogue.table import answered, as_meant, automatic_row, first_fitting_row
from skill.dialogue.table.row import Event, Kind, Row, take
from skill.dialogue.turn import Turn
from skill.exercise.history import Practice
from skill.hearing.utterance import BY_DEGREES, Candidate, Intent, Utterance
from skill.pacing.speech_estimate import MIDDLE, rated, spoken_ms

LONG_ANSWER_MS = 5_000
"""Before an answer as long as this, the leg comes home: nobody lies with a leg out meanwhile."""


class SideEffect(StrEnum):
    """What has to be done outside the dialogue before a turn is answered."""

    RECALL = "recall"
    FORGET = "forget"
    REMIND = "remind"
    UNREMIND = "unremind"
    DAY = "day"


def required_side_effect(session: Session, utterance: Utterance) -> SideEffect | None:
    """The side effect that an utterance needs before it can be answered, if it needs one."""
    if not utterance.new:
        meant = answered(Turn(session, utterance))
        session, utterance = meant.session, meant.utterance
    match utterance.intent:
        case Intent.PROGRESS:
            return SideEffect.RECALL
        case Intent.YES if session.state is State.FORGETTING and not utterance.new:
            return SideEffect.FORGET
        case Intent.YES | Intent.PERMISSION_GRANTED if session.state is State.REMINDING and time_known(
            Turn(session, utterance)
        ):
            return SideEffect.REMIND
        case Intent.UNREMIND if session.state not in PRIVATE:
            return SideEffect.UNREMIND
        case _ if _begins_for_the_week(session, utterance):
            return SideEffect.DAY
        case _:
            return None


def _begins_for_the_week(session: Session, utterance: Utterance) -> bool:
    """Whether a practice begins that counts toward a weekly goal, so that today's date has to be known."""
    if not session.profile.week_goal or session.began_at or session.state is not State.READY or utterance.new:
        return False
    return first_fitting_row(as_meant(Turn(session, utterance))).next_state is State.REPS


ANSWERS = frozenset(
    {
        *(Intent.YES, Intent.NO, Intent.UNSURE, Intent.SOMEWHAT, Intent.OKAY, Intent.NEXT, Intent.DONE, Intent.BACK),
        *(Intent.REPEAT, Intent.RESUME, Intent.SETTLED, Intent.FEEL, Intent.NUMBER, Intent.PERMISSION_GRANTED),
        *(Intent.PERMISSION_DENIED, Intent.FALLBACK),
    }
)
"""Answers to a question. As the first words of a conversation they answer nothing, and only open it."""

HARD_TO_HEAR = frozenset({Intent.REPEAT, Intent.LOUDER, Intent.SPEECH})
"""After these what was asked or told comes whole once more."""

NO_CONTEXT = TurnContext()


def respond(session: Session, utterance: Utterance, context: TurnContext = NO_CONTEXT) -> tuple[Session, Reply]:
    """The session after what was heard, and the reply to it.

    In this order: what the clock says was finished is credited; a conversation opens, if none is open; what could not
    be stored or played is said, once; the first fitting row answers; the reply is made in the state it leads to.
    """
    opening = utterance.new or utterance.intent is Intent.LAUNCH or session.state is State.END
    before = session if utterance.new else _credited(session, utterance)
    welcome: Names = ()
    say: Names = ()
    if opening:
        closed = before if utterance.new else replace(before, playback=None)  # it was credited just now
        before, welcome, say = open_conversation(closed, utterance)
        if utterance.intent in ANSWERS:  # there was no question
            utterance = replace(utterance, intent=Intent.LAUNCH)
    before, say = _warned(before, context, (*welcome, *say))
    said_first = bool(say)
    if utterance.intent is Intent.LAUNCH:
        return _answer(*_enter(Turn(before, utterance, context), before, say), utterance, context)
    sounding = playback.sounding(session, utterance.at) if utterance.intent is Intent.NOT_COUNTED else None
    turn = as_meant(Turn(before, utterance, context, sounding))
    before = turn.session
    several = turn.utterance.intent is Intent.SEVERAL and turn.utterance.candidates
    after, say, taken = _each_of_several(turn, say) if several else _beside_wishes(turn, say)
    after = replace(after, last_wish=turn.utterance.intent if turn.utterance.intent in BY_DEGREES else None)
    if after.fallback_count == before.fallback_count != 0:
        after = replace(after, fallback_count=0)
    # Who got down for the setup has not heard its first step yet.
    returns = (after.state, after.step) in before.return_stack and before.state is not State.DOWN
    after = _resting(before, after)
    unmoved = (after.state, after.step, after.goal) == (before.state, before.step, before.goal)
    stays = not opening and (returns or unmoved)
    moved = before.state is State.REPS and before.rests_until <= utterance.at
    moves = moved and (said_first or not taken.stops_leg)
    return _answer(after, say, turn.utterance, context, taken, welcome=welcome, stays=stays, moves=moves)


def _warned(session: Session, context: TurnContext, say: Names) -> tuple[Session, Names]:
    """The session, and its words with what could not be looked up, stored or played, unless that was said before."""
    if context.storage_trouble and not session.storage_warning_given:
        session, say = replace(session, storage_warning_given=True), (context.storage_trouble, *say)
    if session.plain_voice and not session.plain_voice_explained:
        session, say = replace(session, plain_voice_explained=True), (*say, "trouble.sound")
    return session, say


def _taken(turn: Turn, say: Names, *, briefly: bool = False) -> tuple[Session, Names, Row]:
    """The session after the row that fits a turn, everything that is said on the way there, and the row."""
    taken = first_fitting_row(turn)
    after, said = take(taken, turn)
    said = tuple(name.replace("{posture}", posture(turn.session)) for name in said)
    say = (*say, *(_brief(name, turn.utterance) for name in said)) if briefly else (*say, *said)
    return *(_enter(turn, after, say) if taken.next_state else (after, say)), taken


SAID_BY_READY: Names = ("reps.set.{sides}", "brief.first_leg.now")
"""What "say ready to begin" says again."""


def _each_of_several(turn: Turn, say: Names) -> tuple[Session, Names, Row]:
    """Each of several things as if it had been said alone, one after the other, then what was not understood."""
    heard, session, taken = turn.utterance, turn.session, None
    for each in heard.candidates:
        session, say, taken = _taken(_one_of(turn, session, each), say, briefly=True)
    assert taken, "it was several"
    if session.state is State.READY and turn.session.state is not State.READY:
        say = tuple(name for name in say if name not in SAID_BY_READY)
    missed: Names = (f"several.missed.{heard.word}",) if heard.word else ()
    return session, (*dict.fromkeys(say), *missed), taken


def _one_of(turn: Turn, session: Session, said: Candidate) -> Turn:
    """One of several things that were said, as if it had been said alone."""
    alone = replace(turn.utterance, intent=said.intent, word=said.word, number=said.number, candidates=(), wishes=())
    return as_meant(replace(turn, session=session, utterance=alone))


def _beside_wishes(turn: Turn, say: Names) -> tuple[Session, Names, Row]:
    """What was said, after the wishes beside it, if there are any; who is turned away hears nothing of them."""
    session, wished = turn.session, say
    for each in turn.utterance.wishes:
        session, wished, _ = _taken(_one_of(turn, session, each), wished, briefly=True)
    alone = replace(turn, session=session)
    after_wishes = _taken(alone, wished)
    return _taken(alone, say) if after_wishes[0].state is State.END else after_wishes


def _brief(name: str, said: Utterance) -> str:
    """A sentence about one of several things that were said; the brief one, if there is one."""
    full = name.replace("{word}", said.word or "none")
    return f"brief.{full}" if f"brief.{full}" in catalogue(said.locale).lines else full


def _resting(before: Session, after: Session) -> Session:
    """The session after a row: a countdown goes on behind a digression, and ends anywhere else."""
    begins = after.rests_until != before.rests_until and after.state in COUNTDOWN_STATES
    goes_on = after.state is before.state and after.state in PLAYING
    return after if begins or goes_on else replace(after, rests_until=0)


def _credited(session: Session, utterance: Utterance) -> Session:
    """The session at an utterance; an answer to the question after the set, if that should be over, credits it."""
    answers = utterance.intent is Intent.FEEL and utterance.word is not None
    if answers and playback.is_playing(session) and playback.should_be_over(session, utterance.at):
        return score_over(playback.played_to_the_end(session), utterance.at)
    return credit(session, utterance.at, utterance.locale)


def practices_by(session: Session, utterance: Utterance) -> tuple[Practice, ...]:
    """The practices of this conversation at an utterance, including the one in hand."""
    running = _credited(session, utterance).practice
    return (*session.earlier_practices, *((running,) if running else ()))


def credit(session: Session, at: int, locale: str = "") -> Session:
    """The session at an instant (epoch ms): whatever part of its score was over by then is done."""
    if not playback.is_playing(session):
        return session
    counted, is_over = playback.heard_by(session, at, locale)
    return score_over(counted, at) if is_over else counted


def open_conversation(session: Session, utterance: Utterance) -> tuple[Session, Names, Names]:
    """A new conversation, its welcome, and what is said then of what was left today or last time."""
    turn = Turn(return_from_digression(session) if session.state is State.DID_YOU_MEAN else session, utterance)
    opened = automatic_row(turn, Event.OPENED)
    assert opened, "the last row for an opening fits everything"
    after, say = take(opened, turn)
    return after, opened.welcome, say


class ScoreHeard(StrEnum):
    """How much of what was playing was heard when a conversation ended."""

    AS_TIMED = "as timed"
    UNKNOWN = "unknown"
    NOTHING = "nothing"


def close_conversation(session: Session, at: int, heard: ScoreHeard = ScoreHeard.AS_TIMED, locale: str = "") -> Session:
    """The session when the platform has ended it at an instant (epoch ms); the position is kept.

    What the clock says was finished is credited if the end was an ordinary one. After an error of the device nobody
    knows what was heard: the person is asked next time. Nothing was heard of an answer that the platform refused.
    A question that was open already stays open.
    """
    if session.interrupted_state in (State.LOST_TOUCH, State.GOT_TO):
        return session
    match heard:
        case ScoreHeard.AS_TIMED:
            return replace(credit(session, at, locale), playback=None, last_turn_at=at)
        case ScoreHeard.UNKNOWN:
            return replace(session, last_turn_at=at)
        case ScoreHeard.NOTHING:
            return replace(session, playback=None, last_turn_at=at)


def playback_failed(session: Session) -> Session:
    """The session when the device reports that it could not play a score: nothing was heard, and speech takes over."""
    turn = Turn(session, Utterance(Intent.NEXT, session.last_turn_at))
    refused = automatic_row(turn, Event.SCORE_REFUSED)
    assert refused, "the last row for a score that is refused fits everything"
    return take(refused, turn)[0]


def _enter(turn: Turn, after: Session, say: Names) -> tuple[Session, Names]:
    """The session and the words after what the new state does by itself: its row for being entered, if there is one."""
    entering = replace(turn, session=after)
    entered = automatic_row(entering, Event.ENTERED)
    if entered is None:
        return after, say
    session, said = take(entered, entering)
    return _enter(turn, session, said if entered.only else (*say, *said))


def _answer(
    session: Session,
    say: Names,
    utterance: Utterance,
    context: TurnContext,
    taken: Row | None = None,
    *,
    welcome: Names = (),
    stays: bool = False,
    moves: bool = False,
) -> tuple[Session, Reply]:
    """The session and the reply in its new state: what is said on the way, then the question or the score of the state.

    `welcome` is what of it is left out of a goodbye. `stays` when the state was there before, `moves` when a leg may be
    out on its way that the first words do not stop.
    """
    session = _at_turn(session, utterance.at)
    speaker = Speaker(session, utterance, context)
    resting = (*PRIVATE, State.PAUSED, State.FINISHING, State.DID_YOU_MEAN, State.END)
    if moves and session.state not in resting:
        say = _rest_first(speaker, say)
    if session.state is State.END:
        farewell = speaker.lines(name for name in say if name not in welcome)
        kind = Kind.EMERGENCY if _names_emergency(farewell, utterance.locale) else Kind.GOODBYE
        return session, Reply(session.state, kind, farewell, ends_session=True, slow_speech=session.profile.slow_speech)
    if session.state in PLAYING:
        return play(speaker, say)
    if session.goal and session.rests_until > utterance.at:
        return session, count_down(speaker, say, session.goal)
    return session, _question(speaker, say, taken, repeats=stays and utterance.intent not in HARD_TO_HEAR)


def _at_turn(session: Session, at: int) -> Session:
    """The session one turn on, at an instant (epoch ms); what broke off stays so while it is asked how far it got."""
    playing = session.playback if session.interrupted_state in (State.LOST_TOUCH, State.GOT_TO) else None
    broke_off = playing is not None and session.last_turn_at > playing.started_at
    last_turn_at = session.last_turn_at if broke_off else at
    return replace(session, turn_count=session.turn_count + 1, last_turn_at=last_turn_at, playback=playing)


def _question(speaker: Speaker, say: Names, taken: Row | None, *, repeats: bool) -> Reply:
    """The reply with the question or the step of the state in hand, after what is said on the way there."""
    session, prompts = speaker.session, PROMPTS[speaker.session.state]
    asks = taken is None or taken.asks
    full = speaker.lines(prompts.question)
    question = speaker.lines(prompts.repeat) if repeats else full
    return Reply(
        state=session.state,
        kind=(taken and taken.kind) or (Kind.STEP if prompts.hint else Kind.QUESTION),
        lines=speaker.lines(say),
        step=full[0] if prompts.hint else None,
        question_state=session.state,
        question=question if asks else (),
        hint=speaker.lines(prompts.hint) if asks else (),
        no_input=speaker.lines(prompts.no_input),
        no_input_gap_ms=prompts.no_input_gap_ms,
        asks_permission=taken is not None and taken.asks_permission,
        slow_speech=session.profile.slow_speech,
    )


def _rest_first(speaker: Speaker, say: Names) -> Names:
    """What is said while a leg moves: the heel comes home before a long answer, and before a question."""
    words, session = catalogue(speaker.utterance.locale), speaker.session
    speed = rated(MIDDLE, slow=session.profile.slow_speech)
    length = sum(spoken_ms(words.text(line), speed) for line in speaker.lines(say))
    return ("mid.rest", *say) if session.state not in PLAYING or length >= LONG_ANSWER_MS else say


def _names_emergency(lines: Iterable[Line], locale: str) -> bool:
    """Whether one of the lines says the number to call."""
    templates = catalogue(locale).lines
    return any("emergency" in values_in(text) for line in lines for text in templates[line.name])
