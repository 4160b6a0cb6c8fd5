"""What a turn is told from outside and remembers of the one before: side effects, warnings, what was not understood."""

from dataclasses import replace

import pytest

from skill.dialogue.engine import SideEffect, required_side_effect, respond
from skill.dialogue.profile import Profile
from skill.dialogue.session import Outcome, Playback, Reminder, Session, TurnContext
from skill.dialogue.states import State
from skill.exercise.protocol import Goal, Legs
from skill.hearing.utterance import DAY_MS, Candidate, Intent, Utterance

NOW = 20_000 * DAY_MS
READY = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, profile=Profile(Goal.KNEES, week_goal=3))
FORGETTING = replace(READY, state=State.FORGETTING, return_stack=((State.READY, 1),))
ASKED = replace(
    READY,
    state=State.DID_YOU_MEAN,
    return_stack=((State.READY, 1),),
    candidates=(Candidate("progress", Intent.PROGRESS), Candidate("tip", Intent.TIP)),
)
REMINDING = replace(FORGETTING, state=State.REMINDING, reminder=Reminder("19:30"))


def said(intent: Intent, word: str | None = None, *, new: bool = False) -> Utterance:
    return Utterance(intent, NOW, word=word, new=new)


@pytest.mark.parametrize(
    ("session", "utterance", "needed"),
    [
        (READY, said(Intent.PROGRESS), SideEffect.RECALL),
        (FORGETTING, said(Intent.YES), SideEffect.FORGET),
        (ASKED, said(Intent.WHICH, "first"), SideEffect.RECALL),
        (ASKED, said(Intent.WHICH, "second"), None),
        (ASKED, said(Intent.WHICH, "first", new=True), None),
        (FORGETTING, said(Intent.YES, new=True), None),  # it answers a question that this conversation never asked
        (replace(READY, state=State.SLIDE), said(Intent.YES), None),
        (REMINDING, said(Intent.YES), SideEffect.REMIND),
        (REMINDING, said(Intent.PERMISSION_GRANTED), SideEffect.REMIND),
        (replace(REMINDING, reminder=Reminder()), said(Intent.YES), None),
        (replace(REMINDING, state=State.SLIDE), said(Intent.YES), None),
        (READY, said(Intent.UNREMIND), SideEffect.UNREMIND),
        (replace(FORGETTING, state=State.PAIN), said(Intent.UNREMIND), None),  # what hurts is answered first
        # the day is asked for where a practice begins that a weekly goal counts
        (READY, said(Intent.NEXT), SideEffect.DAY),
        (READY, said(Intent.OKAY), None),
        (READY, said(Intent.NEXT, new=True), None),
        (replace(READY, profile=Profile(Goal.KNEES)), said(Intent.NEXT), None),
        (replace(READY, began_at=NOW - 60_000), said(Intent.NEXT), None),
        (replace(READY, state=State.CHANGE), said(Intent.NEXT), None),
        (replace(READY, state=State.SLIDE), said(Intent.NEXT), None),
    ],
)
def test_something_is_asked_of_others_only_where_the_turn_needs_it(
    session: Session, utterance: Utterance, needed: SideEffect | None
) -> None:
    assert required_side_effect(session, utterance) is needed


def answers(session: Session, *utterances: Utterance, context: TurnContext = TurnContext()) -> list[str]:  # noqa: B008
    """The first sentence of each answer, "" where only the question is asked."""
    names = []
    for utterance in utterances:
        session, reply = respond(session, utterance, context)
        names.append(reply.lines[0].name if reply.lines else "")
    return names


def test_only_what_is_not_understood_twice_in_a_row_is_answered_as_the_second_time() -> None:
    lost, tip = said(Intent.FALLBACK), said(Intent.TIP)

    assert answers(READY, lost, lost, tip, lost, tip, tip, lost) == [
        *("lost.first", "lost.more.setup", "tip", "lost.first", "tip", "tip", "lost.first"),
    ]


def test_that_nothing_can_be_stored_is_said_once() -> None:
    down = TurnContext(storage_trouble="trouble.save")

    assert answers(READY, *[said(Intent.TIP)] * 2, context=down) == ["trouble.save", "tip"]


def test_that_the_count_is_only_spoken_from_now_on_is_said_once() -> None:
    assert answers(replace(READY, plain_voice=True), *[said(Intent.TIP)] * 2) == ["trouble.sound", "tip"]


@pytest.mark.parametrize(("rests_until", "first"), [(NOW + 20_000, "tip"), (NOW, "mid.rest"), (0, "mid.rest")])
def test_before_a_long_answer_the_heel_comes_home_unless_it_rests_already(rests_until: int, first: str) -> None:
    """While a rest is counted down no leg is out."""
    playing = replace(READY, state=State.REPS, playback=Playback(NOW - 9_000, 6_000), rests_until=rests_until)

    assert answers(playing, said(Intent.TIP)) == [first]


def test_how_it_felt_is_no_answer_to_whether_the_set_was_finished() -> None:
    """An hour after a set whose end nobody told: what the clock supposes is asked, and credited only on a yes."""
    lost = replace(READY, state=State.LOST_TOUCH, playback=Playback(NOW - 3_600_000, 6_000), last_turn_at=NOW - 60_000)

    session, _ = respond(lost, said(Intent.FEEL, "easy"))

    assert (session.state, session.completed_reps) == (State.LOST_TOUCH, Legs())


def test_a_topic_asked_about_again_is_told_in_other_words_and_then_in_the_first_once_more() -> None:
    feel, far = said(Intent.TEACH, "feel"), said(Intent.TEACH, "far")

    assert answers(READY, feel, far, feel, far, feel) == [
        *("teach.feel.knees.first", "teach.far.first", "teach.feel.knees.again", "teach.far.again"),
        "teach.feel.knees.first",
    ]


@pytest.mark.parametrize(
    ("goal", "last", "answer"),
    [
        (None, None, "teach.feel.none.first"),
        (None, Goal.KNEES, "teach.feel.knees.first"),
        (Goal.HIPS, Goal.KNEES, "teach.feel.hips.first"),
    ],
)
def test_what_to_feel_is_told_for_the_goal_in_hand_or_else_that_of_last_time(
    goal: Goal | None, last: Goal | None, answer: str
) -> None:
    assert answers(Session(State.CHOOSE, goal=goal, profile=Profile(last)), said(Intent.TEACH, "feel")) == [answer]


@pytest.mark.parametrize(("turns", "kept"), [(9, 1), (0, 0)])
def test_a_practice_of_the_conversation_before_is_kept_where_it_may_not_be_stored_yet(turns: int, kept: int) -> None:
    """What comes out of the store has had no turn, and is there already."""
    done = replace(READY, state=State.RISE, completed_reps=Legs(5, 5), began_at=NOW - 300_000, turn_count=turns)

    opened, _ = respond(done, said(Intent.LAUNCH, new=True))

    assert len(opened.earlier_practices) == kept


def test_what_is_asked_of_health_is_asked_without_a_yes_or_a_no() -> None:
    """One would be taken for the answer to that question."""
    pain, yes, tip = (Candidate(each.value, each) for each in (Intent.PAIN, Intent.YES, Intent.TIP))

    hurts, _ = respond(READY, Utterance(Intent.UNCERTAIN, NOW, candidates=(yes, pain)))
    asks, _ = respond(READY, Utterance(Intent.UNCERTAIN, NOW, candidates=(yes, tip)))

    assert (hurts.candidates, asks.candidates) == ((pain,), (yes, tip))


def test_a_conversation_opened_with_a_question_asks_its_own_in_full_and_later_in_short() -> None:
    opened, first = respond(Session(), said(Intent.TIP, new=True))
    _, later = respond(opened, said(Intent.TIP))
    _, launched = respond(Session(), said(Intent.LAUNCH, new=True))

    full, short, at_launch = ([line.name for line in reply.question] for reply in (first, later, launched))
    assert full == at_launch != short


SETUP = replace(READY, state=State.SETUP, step=3)


@pytest.mark.parametrize(
    ("session", "intent", "question"),
    [
        (SETUP, Intent.NEXT, "setup.knees.4"),
        (SETUP, Intent.TIP, "setup.again.knees.3"),
        (
            replace(SETUP, state=State.PAUSED, step=1, return_stack=((State.SETUP, 3),)),
            Intent.YES,
            "setup.again.knees.3",
        ),
        # who got down for the setup has not heard its first step yet
        (replace(SETUP, state=State.DOWN, step=4, return_stack=((State.SETUP, 1),)), Intent.DONE, "setup.knees.1"),
        (SETUP, Intent.REPEAT, "setup.knees.3"),
    ],
)
def test_a_step_is_told_in_full_once_and_after_a_digression_in_short(
    session: Session, intent: Intent, question: str
) -> None:
    _, reply = respond(session, said(intent))

    assert reply.question[0].name == question


def test_a_warning_comes_before_a_stop_only_after_the_heel_is_home() -> None:
    playing = replace(READY, state=State.REPS, playback=Playback(NOW - 9_000, 6_000))

    stopped, warned = (
        respond(playing, said(Intent.SHARP), TurnContext(storage_trouble=trouble))[1].lines
        for trouble in (None, "trouble.save")
    )

    assert [line.name for line in stopped][:1] != ["mid.rest"]
    assert [line.name for line in warned][:2] == ["mid.rest", "trouble.save"]


@pytest.mark.parametrize(("outcome", "asked"), [(Outcome.NOT_ALLOWED, True), (Outcome.FAILED, False)])
def test_alexa_asks_whether_reminders_are_allowed_only_where_they_are_not(outcome: Outcome, asked: bool) -> None:
    assert respond(REMINDING, said(Intent.YES), TurnContext(outcome))[1].asks_permission is asked


def test_several_things_of_which_none_was_understood_are_not_understood() -> None:
    assert answers(READY, said(Intent.SEVERAL)) == ["lost.first"]


# A set of five and five for the knees in speech, after six seconds of words: two minutes, two seconds and a half.
SPOKEN = replace(READY, state=State.REPS, playback=Playback(NOW - 122_500, 6_000, plain_voice=True))


@pytest.mark.parametrize(
    ("session", "utterance", "finished"),
    [
        (SPOKEN, said(Intent.FEEL, "easy"), True),
        (SPOKEN, said(Intent.FEEL), False),
        (SPOKEN, said(Intent.TEACH, "feel"), False),
        (replace(SPOKEN, playback=Playback(NOW - 122_499, 6_000, plain_voice=True)), said(Intent.FEEL, "easy"), False),
    ],
)
def test_who_says_how_it_felt_when_the_set_should_be_over_has_heard_it_to_its_end(
    session: Session, utterance: Utterance, finished: bool
) -> None:
    """A voice that may be slow is not given that credit for anything else that is said."""
    after, _ = respond(session, utterance)

    assert (after.completed_reps == Legs(5, 5)) is finished


def resting(session: Session, *intents: Intent) -> bool:
    """Whether a minute that is counted down still is, after something else was said."""
    session, _ = respond(session, Utterance(Intent.COUNTDOWN, NOW, number=60))
    assert session.rests_until == NOW + 61_500
    for intent in intents:
        session, _ = respond(session, Utterance(intent, NOW + 10_000))
    return session.rests_until > 0


@pytest.mark.parametrize(
    ("state", "intent", "goes_on"),
    [
        (State.READY, Intent.TIP, True),  # the set follows in the same answer
        (State.READY, Intent.PAUSE, False),
        (State.SLIDE, Intent.TIP, False),
        (State.FLOOR, Intent.WALK_THROUGH, False),
    ],
)
def test_a_countdown_goes_on_behind_an_answer_only_where_reps_or_steps_follow_it(
    state: State, intent: Intent, goes_on: bool
) -> None:
    assert resting(replace(READY, state=state), intent) is goes_on


def test_who_asks_for_a_rest_and_is_done_in_one_breath_is_asked_about_that_and_not_counted_for() -> None:
    rest, done = Candidate("countdown", Intent.COUNTDOWN, None, 30), Candidate("done", Intent.DONE)

    after, reply = respond(replace(SPOKEN, playback=None), Utterance(Intent.SEVERAL, NOW, candidates=(rest, done)))

    assert (after.state, after.rests_until, reply.score) == (State.FINISHING, 0, None)


@pytest.mark.parametrize(
    ("session", "goal", "question"),
    [
        (Session(State.SCREEN_1, goal=Goal.KNEES), "hips", "screen.hips.1.whole.ask"),
        (Session(State.SCREEN_1, goal=Goal.HIPS), "knees", "screen.knees.1.whole.ask"),
        (Session(State.SCREEN_1, goal=Goal.KNEES), "knees", "screen.knees.1.whole.again"),
        (Session(State.SAME, goal=Goal.KNEES, profile=Profile(Goal.KNEES)), "back", "same.unknown.even"),
        (Session(State.SAME, goal=Goal.KNEES, profile=Profile(Goal.KNEES)), "knees", "same.again.unknown"),
    ],
)
def test_the_first_question_of_another_goal_is_asked_in_full_where_that_of_the_one_before_was_open(
    session: Session, goal: str, question: str
) -> None:
    _, reply = respond(session, said(Intent.GOAL, goal))

    assert [line.name for line in reply.question] == [question]
