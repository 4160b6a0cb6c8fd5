"""The situation in which something is said, as the ear's rows name it: what the guide has just asked or told."""

from collections.abc import Mapping

from skill.dialogue import guards
from skill.dialogue.session import Session, return_from_digression
from skill.dialogue.states import State
from skill.exercise.protocol import Goal
from skill.hearing import questions

ANYWHERE, SAFETY = "anywhere", "safety"

# The setup, the slide and the ways down and up are one to the ear, and so are the moments before a leg moves.
SITUATION: Mapping[State, str] = {
    State.CHOOSE: "choose", State.NEWCOMER: "newcomer", State.SAME: "same", State.COME_BACK: "come_back",
    State.LOST_TOUCH: "lost_touch", State.GOT_TO: "lost_touch", State.BETTER: "calm", State.FLOOR: "floor",
    State.SETUP: "setup", State.WALK: "setup", State.SLIDE: "setup", State.DOWN: "setup", State.UP: "setup",
    State.HEARING: "hearing", State.READY: "ready", State.CHANGE: "ready", State.REPS: "moving",
    State.PAUSED: "paused", State.FINISHING: "finishing", State.PAIN: "pain", State.EASED: "come_back",
    State.CALM: "calm", State.DIZZY: "dizzy", State.FEEL: "feel", State.OTHER: "other", State.RISE: "rise",
    State.FORGETTING: "forgetting", State.REMINDING: "reminding", State.END: "choose",
}  # fmt: skip

QUESTION: Mapping[tuple[State, Goal], str] = {
    (State.SCREEN_1, Goal.KNEES): questions.STRUCTURE,
    (State.SCREEN_2, Goal.KNEES): questions.KNEE_TODAY,
    (State.SCREEN_1, Goal.HIPS): questions.EMERGENCY,
    (State.SCREEN_2, Goal.HIPS): questions.NIGHTS,
    **{
        (state, goal): question
        for goal in Goal
        for state, question in (
            (State.SCREEN_3, questions.CALF),
            (State.NEWS, questions.NEWS),
            (State.OPERATED, questions.OPERATED),
            (State.DIAGNOSIS, questions.CLEARED),
            (State.CLEARED, questions.CLEARED),
        )
    },
}
"""Which safety question it is to the ear."""


def situation(session: Session) -> tuple[str, str | None]:
    """The situation, and the number of the safety question where there is one ("q1" to "q8")."""
    if guards.asks_for_a_no(session):  # a yes to it passes a safety question, and has to be an outright one
        return SAFETY, questions.CLEARED
    asked = return_from_digression(session) if session.state is State.DID_YOU_MEAN else session
    state = asked.state
    if state in SITUATION:
        return SITUATION[state], None
    return SAFETY, QUESTION.get((state, session.goal or Goal.KNEES))
