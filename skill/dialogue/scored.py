"""A reply that plays a score: what is said first, a short lead-in, the beats, and the question that follows."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from skill.content.catalogue import Line, catalogue
from skill.dialogue import playback
from skill.dialogue.facts import TurnFacts
from skill.dialogue.prompts import PROMPTS, Names, honest
from skill.dialogue.replacing import replace
from skill.dialogue.reply import Reply
from skill.dialogue.session import Playback, Session, TurnContext
from skill.dialogue.states import State
from skill.dialogue.table import automatic_row
from skill.dialogue.table.row import Event, Kind, take
from skill.dialogue.turn import Turn
from skill.exercise.protocol import Goal
from skill.hearing.utterance import Intent, Utterance
from skill.pacing.countdown import with_countdown
from skill.pacing.cues import Cueing
from skill.pacing.score import Countdown, Lead, compose
from skill.pacing.speech_estimate import SLOWEST, rated, spoken_ms

# A lead-in is said whole: each of its lines lasts as long as the slowest voice takes, and this much longer.
LEAD_PAUSE_MS = 600

BREATH_MS = 2_500
"""Long enough to breathe out before the first breath in."""


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What is said before the first beat, after what is said on the way there."""

    names: Names = ()
    advises: bool = False
    """Whether the advice on doing it well is among it, which is given once a practice."""
    breathes_out: bool = False
    """Whether it ends on "breathe out", and leaves time for that."""


@dataclass(frozen=True)
class Speaker:
    """Turns the names of sentences into lines, by the facts of a session and the number of turns so far."""

    session: Session
    utterance: Utterance
    context: TurnContext

    @cached_property
    def facts(self) -> TurnFacts:
        """The facts, each worked out once."""
        return TurnFacts(self.session, self.utterance, self.context)

    def lines(self, names: Iterable[str]) -> tuple[Line, ...]:
        """The lines with these names; the number of turns and practices so far chooses among their variants.

        So somebody who says the same words every day hears other ones after the next practice.
        """
        unkept = {"place", "profile"} if self.session.guest else self.context.unkept
        full = (honest(name.format_map(self.facts), unkept) for name in names)
        turn, words = self.session.turn_count + self.session.habit.finished, catalogue(self.utterance.locale)
        return tuple(Line(name, self.facts.pairs(words.open_values(name)), turn) for name in full)


def score_over(session: Session, at: int) -> Session:
    """The session when its score is over, at an instant (epoch ms); unchanged where no row answers that."""
    turn = Turn(session, Utterance(Intent.NEXT, at))
    over = automatic_row(turn, Event.SCORE_OVER)
    return take(over, turn)[0] if over else session


def play(speaker: Speaker, say: Names) -> tuple[Session, Reply]:
    """The session, and the reply that plays its score: words, a lead-in, the beats, the question of the state after it.

    ValueError without a passed safety check of the goal in hand.
    """
    session, utterance = speaker.session, speaker.utterance
    if session.goal is None or session.screening_passed_for is not session.goal:
        raise ValueError("nothing is played without the safety check")
    lead_in = _lead_in(session, utterance.day)
    lines = speaker.lines((*say, *lead_in.names))
    lead = _lead(speaker, lines, len(say), breathes_out=lead_in.breathes_out)
    session = _started(speaker, sum(ms for _, ms in lead), advises=lead_in.advises)
    score = compose(playback.recipe(session), lead)
    then = score_over(playback.played_to_the_end(session, score), utterance.at)
    prompts, closing = PROMPTS[then.state], replace(speaker, session=then)
    return session, Reply(
        state=session.state,
        kind=Kind.SET if session.state is State.REPS else Kind.STEP,
        lines=lines,
        score=score,
        praise=closing.lines(_praise(then)),
        question_state=then.state,
        question=closing.lines(prompts.question),
        hint=closing.lines(prompts.hint),
        no_input=closing.lines(prompts.no_input),
        no_input_gap_ms=prompts.no_input_gap_ms,
        slow_speech=session.profile.slow_speech,
        breath_sound=session.profile.breath_sound,
    )


def _lead(speaker: Speaker, lines: tuple[Line, ...], said: int, *, breathes_out: bool) -> Lead:
    """Lines with their times; after so many that are said on the way comes what is left of a rest."""
    session, at = speaker.session, speaker.utterance.at
    lead = _timed(speaker, lines)
    if session.rests_until > at:
        rest_ms = session.rests_until - at - playback.START_LAG_MS
        lead = (*with_countdown(lead[:said], rest_ms), *lead[said:])
    if breathes_out:
        lead = (*lead[:-1], (lead[-1][0], lead[-1][1] + BREATH_MS))
    return lead


def _started(speaker: Speaker, lead_ms: int, *, advises: bool) -> Session:
    """The session whose score plays from now on; with its first rep the practice begins."""
    session, utterance, context = speaker.session, speaker.utterance, speaker.context
    if advises:
        profile = replace(session.profile, advised_on_day=utterance.day)
        session = replace(session, quality_cue_given=True, profile=profile)
    played = Playback(utterance.at, lead_ms, context.plain_voice, session.profile.cueing)
    session = replace(session, playback=played)
    if session.state is not State.REPS or session.began_at:
        return session
    habit = session.habit  # its streak begins again until this practice is finished and felt easy, too
    profile = session.profile.with_habit(session.goal, replace(habit, easy_streak=0))
    # One practice counts as easy only once.
    streak = session.easy_streak if session.practice_began_at else habit.easy_streak
    day = utterance.day if context.day is None else context.day
    return replace(session, began_at=utterance.at, day=day, easy_streak=streak, profile=profile)


def _timed(speaker: Speaker, lines: Iterable[Line]) -> Lead:
    """Lines, each with the time that the slowest voice takes for it."""
    words, speed = catalogue(speaker.utterance.locale), rated(SLOWEST, slow=speaker.session.profile.slow_speech)
    return tuple((line, spoken_ms(words.text(line), speed) + LEAD_PAUSE_MS) for line in lines)


def count_down(speaker: Speaker, say: Names, goal: Goal) -> Reply:
    """A rest that is counted down where no score plays; then the person says when it goes on."""
    session, prompts = speaker.session, PROMPTS[speaker.session.state]
    lines, rest_ms = speaker.lines(say), session.rests_until - speaker.utterance.at - playback.START_LAG_MS
    return Reply(
        state=session.state,
        kind=Kind.STEP if prompts.hint else Kind.QUESTION,
        lines=lines,
        score=compose(Countdown(goal), with_countdown(_timed(speaker, lines), rest_ms)),
        question_state=session.state,
        question=speaker.lines(("countdown.over",)),
        no_input=speaker.lines(prompts.no_input),
        no_input_gap_ms=prompts.no_input_gap_ms,
        slow_speech=session.profile.slow_speech,
    )


def _praise(then: Session) -> Names:
    """What is said when both legs are done."""
    if then.state is not State.FEEL:
        return ()
    week = then.profile.week_goal and not then.leg_skipped
    return ("praise.{compared}", "praise.week.{week}") if week else ("praise.{compared}",)


def _lead_in(session: Session, day: int) -> LeadIn:
    if session.state is State.WALK:
        return LeadIn(("walk.lead",) if session.step == 1 else ("walk.again",))
    if session.current_leg is not session.leg:
        return LeadIn()  # the first leg was skipped, and the change of leg leads in
    told = session.quality_cue_given or session.profile.was_advised(day)
    advises = not told and session.profile.cueing is Cueing.FULL
    quality: Names = ("lead.quality",) if advises else ()
    if session.completed_reps.of(session.leg):
        return LeadIn((*quality, "lead.again"), advises, breathes_out=True)
    if session.leg is not session.first_leg:
        return LeadIn(quality, advises)
    return LeadIn((*quality, "lead.start.{goal}"), advises, breathes_out=True)
