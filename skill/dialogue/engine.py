"""One turn: a session and an utterance in, the next session and the reply out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from skill.content.catalogue import Line, catalogue, values_in
from skill.dialogue import playback
from skill.dialogue.facts import Known, posture
from skill.dialogue.guards import time_known
from skill.dialogue.prompts import PROMPTS, Names, honest
from skill.dialogue.reply import Reply
from skill.dialogue.session import Playback, Session, TurnContext, return_from_digression
from skill.dialogue.states import COUNTING, PLAYING, PRIVATE, State
from skill.dialogue.table import answered, as_meant, automatic_row, first_fitting_row
from skill.dialogue.table.automatic import WELCOME, WELCOME_BACK
from skill.dialogue.table.row import Event, Kind, Row, take
from skill.dialogue.turn import Turn
from skill.exercise.history import Practice
from skill.exercise.protocol import Goal
from skill.hearing.utterance import Intent, Utterance
from skill.pacing.countdown import counted
from skill.pacing.cues import Cueing
from skill.pacing.score import Countdown, Lead, compose
from skill.pacing.speech_estimate import MIDDLE, SLOWEST, rated, spoken_ms

NO_INPUT_GAP_MS = 9_500
"""The gap between words into a silence where a state is patient: somebody lying down has most of a minute."""

# A lead-in is said whole: its lines get as long as the slowest voice takes, and this long after each.
LEAD_PAUSE_MS = 600
LONG_ANSWER_MS = 5_000
"""From here on nobody is left with a leg in the air while they are answered."""

BREATH_MS = 2_500
"""Long enough to breathe out before the first breath in."""


class SideEffect(StrEnum):
    """What has to be done outside the dialogue before a turn is answered."""

    RECALL = "recall"
    FORGET = "forget"
    REMIND = "remind"
    UNREMIND = "unremind"


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
        case _:
            return None


ANSWERS = frozenset(
    {
        *(Intent.YES, Intent.NO, Intent.UNSURE, Intent.SOMEWHAT, Intent.OKAY, Intent.NEXT, Intent.DONE, Intent.BACK),
        *(Intent.REPEAT, Intent.RESUME, Intent.SETTLED, Intent.FEEL, Intent.NUMBER, Intent.PERMISSION_GRANTED),
        *(Intent.PERMISSION_DENIED, Intent.FALLBACK),
    }
)
"""What answers a question: as the first words of a conversation it answers nothing, and only opens it."""

NO_CONTEXT = TurnContext()


def respond(session: Session, utterance: Utterance, context: TurnContext = NO_CONTEXT) -> tuple[Session, Reply]:
    """The session after what was heard, and the reply to it."""
    opening = utterance.new or utterance.intent is Intent.LAUNCH or session.state is State.END
    before = session if utterance.new else _credited(session, utterance)
    say: Names = ()
    if opening:
        closed = before if utterance.new else replace(before, playback=None)  # it was credited just now
        before, say = open_conversation(closed, utterance)
        if utterance.intent in ANSWERS:  # to a question that was not asked
            utterance = replace(utterance, intent=Intent.LAUNCH)
    if context.storage_trouble and not before.storage_warning_given:
        say, before = (context.storage_trouble, *say), replace(before, storage_warning_given=True)
    if before.plain_voice and not before.plain_voice_explained:
        say, before = (*say, "trouble.sound"), replace(before, plain_voice_explained=True)
    if utterance.intent is Intent.LAUNCH:
        return _answer(*_enter(Turn(before, utterance, context), before, say), utterance, context)
    sounding = playback.sounding(session, utterance.at) if utterance.intent is Intent.NOT_COUNTED else None
    turn = as_meant(Turn(before, utterance, context, sounding))
    before = turn.session
    taken = first_fitting_row(turn)
    after, said = take(taken, turn)
    said = tuple(name.replace("{posture}", posture(before)) for name in said)
    after, say = _enter(turn, after, (*say, *said)) if taken.next_state else (after, (*say, *said))
    if after.fallback_count == before.fallback_count != 0:
        after = replace(after, fallback_count=0)
    returns = after.state in [state for state, _ in before.return_stack]
    after = _resting(before, after)
    stays = not opening and (returns or (after.state, after.step) == (before.state, before.step))
    moves = not opening and before.state is State.REPS and before.rests_until <= utterance.at
    return _answer(after, say, turn.utterance, context, taken, stays=stays, moves=moves)


def _resting(before: Session, after: Session) -> Session:
    """The session after a row: a rest that is counted down goes on behind an aside, and elsewhere is over."""
    begins = after.rests_until != before.rests_until and after.state in COUNTING
    goes_on = after.state is before.state and after.state in PLAYING
    return after if begins or goes_on else replace(after, rests_until=0)


def _credited(session: Session, utterance: Utterance) -> Session:
    """The session at an utterance; who answers the question at the end of a set when it should be over has heard it."""
    answers = utterance.intent is Intent.FEEL and utterance.word is not None
    if answers and playback.is_playing(session) and playback.should_be_over(session, utterance.at):
        return _score_over(playback.played_to_the_end(session), utterance.at)
    return credit(session, utterance.at, utterance.locale)


def practices_by(session: Session, utterance: Utterance) -> tuple[Practice, ...]:
    """The practices of this conversation at an utterance, the one in hand included."""
    running = _credited(session, utterance).practice
    return (*session.earlier_practices, *((running,) if running else ()))


def credit(session: Session, at: int, locale: str = "") -> Session:
    """The session at an instant (epoch ms): what of its score was over by then is done, and that is where we are."""
    if not playback.is_playing(session):
        return session
    counted, is_over = playback.heard_by(session, at, locale)
    return _score_over(counted, at) if is_over else counted


def open_conversation(session: Session, utterance: Utterance) -> tuple[Session, Names]:
    """A new conversation and its welcome: what was left today, last time's choices, or the first question."""
    turn = Turn(return_from_digression(session) if session.state is State.ASKING else session, utterance)
    opened = automatic_row(turn, Event.OPENED)
    assert opened, "the last row for an opening fits everything"
    after, say = take(opened, turn)
    return after, say


class Heard(StrEnum):
    """How much of what was playing was heard when a conversation ended."""

    AS_TIMED = "as timed"
    UNKNOWN = "unknown"
    NOTHING = "nothing"


def close_conversation(session: Session, at: int, heard: Heard = Heard.AS_TIMED, locale: str = "") -> Session:
    """The session when the platform has ended it at an instant (epoch ms); the position is kept.

    What the clock says was finished is credited if the end was an ordinary one. After an error of the device nobody
    knows what was heard: the person is asked next time. Nothing was heard of an answer that the platform refused.
    What is being asked already, and was not answered, is asked again.
    """
    if session.interrupted_state in (State.LOST_TOUCH, State.GOT_TO):
        return session
    match heard:
        case Heard.AS_TIMED:
            return replace(credit(session, at, locale), playback=None, last_turn_at=at)
        case Heard.UNKNOWN:
            return replace(session, last_turn_at=at)
        case Heard.NOTHING:
            return replace(session, playback=None, last_turn_at=at)


def playback_failed(session: Session) -> Session:
    """The session when the device reports that it could not play a score: nothing was heard, and speech has to do."""
    turn = Turn(session, Utterance(Intent.NEXT, session.last_turn_at))
    refused = automatic_row(turn, Event.SCORE_REFUSED)
    assert refused, "the last row for a score that is refused fits everything"
    return take(refused, turn)[0]


def _enter(turn: Turn, after: Session, say: Names) -> tuple[Session, Names]:
    """What the state that was come to does of itself."""
    entering = replace(turn, session=after)
    entered = automatic_row(entering, Event.ENTERED)
    if entered is None:
        return after, say
    session, said = take(entered, entering)
    return _enter(turn, session, said if entered.only else (*say, *said))


def _score_over(session: Session, at: int) -> Session:
    turn = Turn(session, Utterance(Intent.NEXT, at))
    over = automatic_row(turn, Event.SCORE_OVER)
    return take(over, turn)[0] if over else session


@dataclass(frozen=True)
class _Speaker:
    """What turns the names of sentences into lines: the facts of a session, and how many turns there were."""

    session: Session
    utterance: Utterance
    context: TurnContext

    @cached_property
    def known(self) -> Known:
        """The facts, each worked out once."""
        return Known(self.session, self.utterance, self.context)

    def lines(self, names: Iterable[str], nth: int | None = None) -> tuple[Line, ...]:
        """The lines by these names; `nth` chooses among their variants, or else how many turns there were."""
        unkept = {"place", "profile"} if self.session.guest else self.context.unkept
        full = (honest(name.format_map(self.known), unkept) for name in names)
        turn, words = self.session.turn_count if nth is None else nth, catalogue(self.utterance.locale)
        return tuple(Line(name, self.known.pairs(words.open_values(name)), turn) for name in full)


def _answer(
    session: Session,
    say: Names,
    utterance: Utterance,
    context: TurnContext,
    taken: Row | None = None,
    *,
    stays: bool = False,
    moves: bool = False,
) -> tuple[Session, Reply]:
    """The reply of the state that was come to, after what there is to say on the way.

    `stays` when the state was there before, `moves` when a leg may be out on its way.
    """
    playing = session.playback if session.interrupted_state in (State.LOST_TOUCH, State.GOT_TO) else None
    session = replace(session, turn_count=session.turn_count + 1, last_turn_at=utterance.at, playback=playing)
    speaker = _Speaker(session, utterance, context)
    resting = (*PRIVATE, State.PAUSED, State.FINISHING, State.ASKING, State.END)
    rests = session.state in resting or any(name.startswith(("stop.", "mid.stop", "pain.stop")) for name in say[:1])
    if moves and not rests:
        say = _rest_first(speaker, say)
    if session.state is State.END:
        farewell = speaker.lines(name for name in say if name not in (WELCOME, WELCOME_BACK))
        kind = Kind.EMERGENCY if _names_emergency(farewell, utterance.locale) else Kind.GOODBYE
        return session, Reply(session.state, kind, farewell, ends_session=True, slow_speech=session.profile.slow_speech)
    if session.state in PLAYING:
        return _play(speaker, say)
    if session.goal and session.rests_until > utterance.at:
        return session, _count_down(speaker, say, session.goal)
    prompts = PROMPTS[session.state]
    repeats = stays and utterance.intent is not Intent.REPEAT
    asks = taken is None or taken.asks
    question = speaker.lines(prompts.repeat if repeats else prompts.question)
    return session, Reply(
        state=session.state,
        kind=(taken and taken.kind) or (Kind.STEP if prompts.hint else Kind.QUESTION),
        lines=speaker.lines(say),
        step=question[0] if prompts.hint else None,
        question_state=session.state,
        question=question if asks else (),
        hint=speaker.lines(prompts.hint) if asks else (),
        no_input=speaker.lines(prompts.no_input),
        no_input_gap_ms=NO_INPUT_GAP_MS if prompts.patient else 0,
        asks_permission=taken is not None and taken.asks_permission,
        slow_speech=session.profile.slow_speech,
    )


def _rest_first(speaker: _Speaker, say: Names) -> Names:
    """What is said while a leg moves: the heel comes home before a long answer, and before a question."""
    words, session = catalogue(speaker.utterance.locale), speaker.session
    speed = rated(MIDDLE, slow=session.profile.slow_speech)
    length = sum(spoken_ms(words.text(line), speed) for line in speaker.lines(say))
    return ("mid.rest", *say) if session.state not in PLAYING or length >= LONG_ANSWER_MS else say


def _names_emergency(lines: Iterable[Line], locale: str) -> bool:
    """Whether one of the lines says the number to call."""
    templates = catalogue(locale).lines
    return any("emergency" in values_in(text) for line in lines for text in templates[line.name])


def _play(speaker: _Speaker, say: Names) -> tuple[Session, Reply]:
    """A score: what there is to say and a short lead-in, its beats, then the question of the state it leads to."""
    session, utterance = speaker.session, speaker.utterance
    if session.goal is None or session.screening_passed_for is not session.goal:
        raise ValueError("nothing is played without the safety check")
    names = (*say, *_lead(session, utterance.day))
    lines = speaker.lines(names)
    lead = _timed(speaker, lines)
    if session.rests_until > utterance.at:
        rest_ms = session.rests_until - utterance.at - playback.START_LAG_MS
        lead = (*counted(lead[: len(say)], rest_ms), *lead[len(say) :])
    if names and names[-1].startswith(("lead.start", "lead.again")):
        lead = (*lead[:-1], (lead[-1][0], lead[-1][1] + BREATH_MS))  # it ends on "breathe out"
    if "lead.quality" in names:
        profile = replace(session.profile, advised_on_day=utterance.day)
        session = replace(session, quality_cue_given=True, profile=profile)
    started = Playback(utterance.at, sum(ms for _, ms in lead), speaker.context.plain_voice)
    session = replace(session, playback=started)
    if session.state is State.REPS and not session.began_at:
        habit = session.habit  # its streak begins again until this practice is finished and felt easy, too
        profile = session.profile.with_habit(session.goal, replace(habit, easy_streak=0))
        streak = session.easy_streak if session.practice_began_at else habit.easy_streak  # one practice feels easy once
        at, day = utterance.at, utterance.day
        session = replace(session, began_at=at, day=day, easy_streak=streak, profile=profile)
    score = compose(playback.recipe(session), lead)
    then = _score_over(playback.played_to_the_end(session, score), utterance.at)
    prompts, closing = PROMPTS[then.state], replace(speaker, session=then)
    nth = then.turn_count + then.habit.finished
    return session, Reply(
        state=session.state,
        kind=Kind.SET if session.state is State.REPS else Kind.STEP,
        lines=lines,
        score=score,
        # Who says the same words every day hears others after the next practice.
        praise=closing.lines(_praise(then), nth),
        question_state=then.state,
        question=closing.lines(prompts.question),
        hint=closing.lines(prompts.hint),
        no_input=closing.lines(prompts.no_input),
        no_input_gap_ms=NO_INPUT_GAP_MS if prompts.patient else 0,
        slow_speech=session.profile.slow_speech,
        breath_sound=session.profile.breath_sound,
    )


def _timed(speaker: _Speaker, lines: Iterable[Line]) -> Lead:
    """Lines with the time that the slowest voice takes for them."""
    words, speed = catalogue(speaker.utterance.locale), rated(SLOWEST, slow=speaker.session.profile.slow_speech)
    return tuple((line, spoken_ms(words.text(line), speed) + LEAD_PAUSE_MS) for line in lines)


def _count_down(speaker: _Speaker, say: Names, goal: Goal) -> Reply:
    """A rest that is counted down where no score plays; then the person says when it goes on."""
    session, prompts = speaker.session, PROMPTS[speaker.session.state]
    lines, rest_ms = speaker.lines(say), session.rests_until - speaker.utterance.at - playback.START_LAG_MS
    return Reply(
        state=session.state,
        kind=Kind.STEP if prompts.hint else Kind.QUESTION,
        lines=lines,
        score=compose(Countdown(goal), counted(_timed(speaker, lines), rest_ms)),
        question_state=session.state,
        question=speaker.lines(("countdown.over",)),
        no_input=speaker.lines(prompts.no_input),
        no_input_gap_ms=NO_INPUT_GAP_MS if prompts.patient else 0,
        slow_speech=session.profile.slow_speech,
    )


def _praise(then: Session) -> Names:
    """What is said when both legs are done."""
    if then.state is not State.FEEL:
        return ()
    week = then.profile.week_goal and not then.leg_skipped
    return ("praise.{compared}", "praise.week.{week}") if week else ("praise.{compared}",)


def _lead(session: Session, day: int) -> Names:
    if session.state is State.WALK:
        return ("walk.lead",) if session.step == 1 else ("walk.again",)
    if session.current_leg is not session.leg:
        return ()  # the first leg was skipped, and the change of leg leads in
    told = session.quality_cue_given or session.profile.was_advised(day)
    quality: Names = () if told or session.profile.cueing is not Cueing.FULL else ("lead.quality",)
    if session.completed_reps.of(session.leg):
        return (*quality, "lead.again")
    return quality if session.leg is not session.first_leg else (*quality, "lead.start.{goal}")
