"""The situation in which something is said, as the ear's rows name it: what the guide has just asked or told."""

from collections.abc import Mapping

from skill.dialogue import guards
from skill.dialogue.session import Session, return_from_digression
from skill.dialogue.states import State
from skill.exercise.protocol import Goal
from skill.hearing.belief.certainty import CLEARED

ANYWHERE, SAFETY = "anywhere", "safety"

# The setup, the slide and the ways down and up are one to the ear, and so are the moments before
# a leg moves.
SITUATION: Mapping[State, str] = {
    State.CHOOSE: "choose", State.NEWCOMER: "newcomer", State.SAME: "same", State.COME_BACK: "come_back",
    State.LOST_TOUCH: "lost_touch", State.GOT_TO: "lost_touch", State.BETTER: "calm", State.FLOOR: "floor",
    State.SETUP: "setup", State.WALK: "setup", State.SLIDE: "setup", State.DOWN: "setup", State.UP: "setup",
    State.HEARING: "hearing", State.READY: "ready", State.CHANGE: "ready", State.REPS: "moving",
    State.PAUSED: "paused", State.FINISHING: "finishing", State.PAIN: "pain", State.EASED: "come_back",
    State.CALM: "calm", State.DIZZY: "dizzy", State.FEEL: "feel", State.OTHER: "other", State.RISE: "rise",
    State.FORGETTING: "forgetting", State.REMINDING: "reminding", State.END: "choose",
}  # fmt: skip

# What a safety question asks for, by its number in the rows: q1 the structural one, q2 the knee's signs today, q3 the
# emergency signs of the back, q4 the calf or an operation, q5 anything new, q6 the back's fever, weight loss and pain
# at night, q7 whether it was an operation, q8 whether a clinician agreed.
QUESTION: Mapping[tuple[State, Goal], str] = {
    (State.SCREEN_1, Goal.KNEES): "q1", (State.SCREEN_2, Goal.KNEES): "q2", (State.SCREEN_3, Goal.KNEES): "q4",
    (State.SCREEN_1, Goal.HIPS): "q3", (State.SCREEN_2, Goal.HIPS): "q6", (State.SCREEN_3, Goal.HIPS): "q4",
    (State.NEWS, Goal.KNEES): "q5", (State.NEWS, Goal.HIPS): "q5", (State.OPERATED, Goal.KNEES): "q7",
    (State.OPERATED, Goal.HIPS): "q7", (State.DIAGNOSIS, Goal.KNEES): CLEARED, (State.DIAGNOSIS, Goal.HIPS): CLEARED,
    (State.CLEARED, Goal.KNEES): CLEARED, (State.CLEARED, Goal.HIPS): CLEARED,
}  # fmt: skip


def situation(session: Session) -> tuple[str, str | None]:
    """The situation, and the number of the safety question where there is one ("q1" to "q8")."""
    if guards.asks_for_a_no(session):  # a yes to it passes a safety question, and has to be an outright one
        return SAFETY, CLEARED
    asked = return_from_digression(session) if session.state is State.DID_YOU_MEAN else session
    state = asked.state
    if state in SITUATION:
        return SITUATION[state], None
    return SAFETY, QUESTION.get((state, session.goal or Goal.KNEES))
