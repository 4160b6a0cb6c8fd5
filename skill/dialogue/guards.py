"""The guards of the dialogue's rows: questions about a turn. A guard's docstring is what docs/dialogue.md prints."""

from dataclasses import replace

from skill.dialogue import playback
from skill.dialogue.session import Outcome, Session
from skill.dialogue.states import AFTER, DIGRESSIONS, MOVING, SAFETY_QUESTIONS, SETTLING, State
from skill.dialogue.turn import Turn
from skill.exercise import progression
from skill.exercise.protocol import STEP_MS, Goal, Leg, Legs
from skill.hearing.utterance import Intent, Utterance

RESUME_WINDOW_MS = 3_600_000
"""A practice is offered again on the day on which it was left, and within the hour over midnight."""

STEPS_ON_A_BED = 3
STEPS = {State.SLIDE: 3, State.DOWN: 4, State.UP: 4}
"""How many steps a state has; a test holds them to the catalogue."""


def always(turn: Turn) -> bool:
    """In any case."""
    return True


def named_goal(utterance: Utterance) -> Goal | None:
    """The goal somebody named: by its word, as the first or second, or as the part that hurts."""
    if utterance.intent is Intent.NUMBER:
        return {1: Goal.KNEES, 2: Goal.HIPS}.get(utterance.number or 0)
    return {"knees": Goal.KNEES, "knee": Goal.KNEES, "hips": Goal.HIPS, "back": Goal.HIPS}.get(utterance.word or "")


def screened_recently(session: Session, goal: Goal | None, today: int) -> bool:
    """Whether the safety check of a goal was passed recently enough for the short question."""
    return goal is not None and progression.screening_holds(session.profile.screened_on(goal), today)


def last_step(session: Session) -> int:
    """The number of steps where the session is: setting up, the slide, down to the floor, or up from it."""
    if session.state is State.UP and session.on_bed:
        return STEPS_ON_A_BED
    return STEPS.get(session.state) or len(STEP_MS[session.goal or Goal.KNEES])


# What was heard


def both(turn: Turn) -> bool:
    """Both were named."""
    return turn.utterance.word == "both"


def named(turn: Turn) -> bool:
    """A goal was named."""
    return named_goal(turn.utterance) is not None


def named_same(turn: Turn) -> bool:
    """The goal in hand was named."""
    return named_goal(turn.utterance) is turn.session.goal


def no_part(turn: Turn) -> bool:
    """No part of the body was named, but one of two or three, or both."""
    return turn.utterance.word not in ("knees", "knee", "hips", "back")


def has_word(turn: Turn) -> bool:
    """A word of the list was understood."""
    return turn.utterance.word is not None


def no_word(turn: Turn) -> bool:
    """No word of the list was understood."""
    return turn.utterance.word is None


def felt_hard(turn: Turn) -> bool:
    """It was hard."""
    return turn.utterance.word == "hard"


def mild(turn: Turn) -> bool:
    """From zero to three."""
    return turn.utterance.number is not None and progression.is_mild(turn.utterance.number)


def moderate(turn: Turn) -> bool:
    """Four or five."""
    return turn.utterance.number is not None and progression.is_moderate(turn.utterance.number)


def strong(turn: Turn) -> bool:
    """Six or more."""
    return turn.utterance.number is not None and progression.is_strong(turn.utterance.number)


def out_of_range(turn: Turn) -> bool:
    """It is not a number from five to ten."""
    return not progression.may_choose(turn.utterance.number)


def next_reps(turn: Turn) -> bool:
    """After the set, a number from three to ten."""
    return after_set(turn) and progression.may_keep(turn.utterance.number)


def an_hour(turn: Turn) -> bool:
    """It is a time of day."""
    number = turn.utterance.number
    return turn.utterance.time is not None or (number is not None and 0 <= number < 24)


# Where the person is


def first_step(turn: Turn) -> bool:
    """At the first step."""
    return turn.session.step == 1


def more_steps(turn: Turn) -> bool:
    """There are more steps."""
    return turn.session.step < last_step(turn.session)


def first_lying_down(turn: Turn) -> bool:
    """Just lying down, for the first time ever."""
    return turn.session.step == 1 and uninstructed(turn)


def walked(turn: Turn) -> bool:
    """The setup was read straight through."""
    return turn.session.step > len(STEP_MS[turn.session.goal or Goal.KNEES])


def over_safety_question(turn: Turn) -> bool:
    """A safety question is open, if behind something else."""
    return turn.session.interrupted_state in SAFETY_QUESTIONS


def lying(turn: Turn) -> bool:
    """Lying down, and not on the way up already."""
    session = turn.session
    return session.interrupted_state in (*SETTLING, *MOVING, *AFTER) and session.state is not State.UP


def moving(turn: Turn) -> bool:
    """A leg moves: in the set itself, not in a digression from it."""
    return turn.session.state in MOVING


def can_pause(turn: Turn) -> bool:
    """Not in a digression already."""
    return turn.session.state not in DIGRESSIONS


def in_set(turn: Turn) -> bool:
    """In the set, or in a digression from it."""
    return turn.session.interrupted_state in MOVING


def left_to_come(turn: Turn) -> bool:
    """In the set, with the right leg, and the left is to come."""
    session = turn.session
    to_come = session.completed_reps.left < session.target_reps.left
    return in_set(turn) and session.current_leg is Leg.RIGHT and to_come


def named_leg(turn: Turn) -> Leg | None:
    """The leg that was named, if one was."""
    return Leg(turn.utterance.word) if turn.utterance.word in tuple(Leg) else None


def other_leg_left_out(turn: Turn) -> bool:
    """In the set, and it is the other leg that shall be left out."""
    leg, only = named_leg(turn), turn.utterance.intent is Intent.ONLY_LEG
    left_out = leg.other if leg and only else leg
    return in_set(turn) and left_out is turn.session.current_leg.other


def resting_leg_done(turn: Turn) -> bool:
    """In the set, and the leg that shall be left out is done already."""
    return other_leg_left_out(turn) and turn.session.current_leg is Leg.LEFT


def after_set(turn: Turn) -> bool:
    """The set is over."""
    return turn.session.interrupted_state in AFTER


def mild_after_set(turn: Turn) -> bool:
    """The set is over, and a number was understood if one was said."""
    understood = turn.utterance.intent is not Intent.NUMBER or turn.utterance.number is not None
    return after_set(turn) and understood


def under_way(turn: Turn) -> bool:
    """A practice has passed its safety check and is not over."""
    return turn.session.goal is not None and turn.session.interrupted_state in (*SETTLING, *MOVING)


def has_goal(turn: Turn) -> bool:
    """A goal is chosen."""
    return turn.session.goal is not None


def begun(turn: Turn) -> bool:
    """The set has begun."""
    return turn.session.in_progress or in_set(turn) or turn.session.interrupted_state is State.LOST_TOUCH


def is_complete(turn: Turn) -> bool:
    """Both legs have had their reps."""
    return turn.session.is_complete


def nothing_playing(turn: Turn) -> bool:
    """Nothing was playing."""
    return turn.session.playback is None


def fallback_before(turn: Turn) -> bool:
    """The utterance before was not understood either."""
    return turn.session.fallback_count > 0


# What is known


def instructed(turn: Turn) -> bool:
    """The setup for this goal was heard before."""
    return turn.session.goal in turn.session.profile.instructed_goals


def instructed_in_other(turn: Turn) -> bool:
    """Only the setup for the other goal was heard before."""
    return turn.session.profile.instructed_goals != () and not instructed(turn)


def uninstructed(turn: Turn) -> bool:
    """No setup was ever heard."""
    return turn.session.profile.instructed_goals == ()


def knows_a_goal(turn: Turn) -> bool:
    """There was a practice before."""
    return turn.session.profile.goal is not None


def screening_passed(turn: Turn) -> bool:
    """The safety check for this goal was passed in this conversation, and none is open."""
    session = turn.session
    passed = session.goal is not None and session.screening_passed_for is session.goal
    return passed and session.interrupted_state not in SAFETY_QUESTIONS


def voice_unknown(turn: Turn) -> bool:
    """Alexa did not tell whose voice it is."""
    return not turn.session.voice_recognised


def short_check_suffices(turn: Turn) -> bool:
    """The full safety check was passed within the last 28 days."""
    return turn.session.short_check_suffices


def hips(turn: Turn) -> bool:
    """The goal is hips and low back."""
    return turn.session.goal is Goal.HIPS


def operation(turn: Turn) -> bool:
    """It is an operation."""
    return turn.utterance.word == "operation"


def full_check_due(turn: Turn) -> bool:
    """A diagnosis or an operation was told before."""
    return turn.session.full_check_due


def eased(turn: Turn) -> bool:
    """Something hurt, and is better."""
    return turn.session.eased


def unscreened(turn: Turn) -> bool:
    """The safety check for this goal was not passed."""
    return not screening_passed(turn)


def unscreened_and_due(turn: Turn) -> bool:
    """The safety check was not passed, and a diagnosis was told."""
    return unscreened(turn) and full_check_due(turn)


def stopped_for_today(turn: Turn) -> bool:
    """Something hurt too much to go on today."""
    return turn.session.stopped_for_today


def coming_back(turn: Turn) -> bool:
    """There is something to come back to."""
    return turn.session.resumable_state is not None


def resuming(turn: Turn) -> bool:
    """A practice of before is being taken up."""
    return turn.session.resume_state is not None


def resuming_unbegun(turn: Turn) -> bool:
    """A practice that was just about to begin is being taken up."""
    return turn.session.resume_state is State.READY and not turn.session.in_progress


def left_off(turn: Turn) -> bool:
    """A practice was left unfinished."""
    return turn.session.resumable_state is not None and turn.session.goal is not None


def left_off_today(turn: Turn) -> bool:
    """A practice was left unfinished today, or within the last hour."""
    left_at = turn.session.last_turn_at
    recent = turn.utterance.at - left_at <= RESUME_WINDOW_MS
    return left_off(turn) and (recent or turn.utterance.day_of(left_at) == turn.utterance.day)


def some_reps_done(turn: Turn) -> bool:
    """A practice was left unfinished on an earlier day, after some of its reps."""
    return left_off(turn) and turn.session.in_progress


def lost_touch_today(turn: Turn) -> bool:
    """The device went silent today, in a set that may have been heard to its end."""
    lost = turn.session.interrupted_state in (State.REPS, State.LOST_TOUCH, State.GOT_TO)
    return left_off_today(turn) and lost and playback.may_be_over(turn.session, _heard_until(turn))


def got_further_today(turn: Turn) -> bool:
    """The device went silent today, in a set of which more may have been done than was told."""
    session = turn.session
    playing = session.interrupted_state in (State.REPS, State.GOT_TO) and session.playback is not None
    return left_off_today(turn) and playing and supposed_reps(turn) != session.completed_reps


def supposed_reps(turn: Turn) -> Legs:
    """The reps that the clock would credit of a set whose end nobody told."""
    session = replace(turn.session, state=State.REPS, return_stack=())
    return playback.heard_by(session, _heard_until(turn))[0].completed_reps


def _heard_until(turn: Turn) -> int:
    """The instant until which a set may have sounded (epoch ms): when it was told to have ended, or now."""
    session = turn.session
    ended = session.playback is not None and session.last_turn_at > session.playback.started_at
    return session.last_turn_at if ended else turn.utterance.at


def getting_up(turn: Turn) -> bool:
    """It was on the way up that the conversation broke off."""
    return turn.session.resume_state is State.UP


def heard_to_the_end(turn: Turn) -> bool:
    """Both legs are done if what was playing was heard to its end."""
    return playback.played_to_the_end(turn.session).is_complete


# Dose and pace


def slowest(turn: Turn) -> bool:
    """This is the slowest pace."""
    return progression.is_slowest(turn.session.rung)


def fastest(turn: Turn) -> bool:
    """This is the fastest pace."""
    return progression.is_fastest(turn.session.rung)


def longest(turn: Turn) -> bool:
    """This is the longest breath out."""
    return progression.has_longest_exhale(turn.session.rung)


def in_full(session: Session) -> bool:
    """Whether the practice was finished, and nothing of it left out."""
    return session.is_complete and not session.leg_skipped


def felt_easy_again(turn: Turn) -> bool:
    """It was easy for the second time in a row, and there is room for one more."""
    session, reps = turn.session, turn.session.habit.reps
    enough = progression.enough_easy_practices(session.easy_streak + 1)
    room = progression.room_for_more(reps) and reps == session.target_reps
    return turn.utterance.word == "easy" and in_full(session) and enough and room


def can_be_fewer(turn: Turn) -> bool:
    """It was hard, and there is room for one fewer."""
    return felt_hard(turn) and progression.room_for_fewer(turn.session.habit.reps) and not turn.session.feeling_answered


# How a side effect went


def went_well(turn: Turn) -> bool:
    """It is done."""
    return turn.context.outcome is Outcome.DONE


def not_allowed(turn: Turn) -> bool:
    """It is not allowed."""
    return turn.context.outcome is Outcome.NOT_ALLOWED


def time_known(turn: Turn) -> bool:
    """The time is known."""
    return turn.session.reminder is not None and turn.session.reminder.time is not None


def progress_unknown(turn: Turn) -> bool:
    """It cannot be looked up."""
    return turn.context.progress is None


def progress_empty(turn: Turn) -> bool:
    """No practice was finished yet."""
    return turn.context.progress is not None and all(
        habit.first_practice is None for _, habit in turn.session.profile.habits
    )


def in_a_row(turn: Turn) -> bool:
    """There were practices on several days in a row."""
    return turn.context.progress is not None and turn.context.progress.streak > 1
