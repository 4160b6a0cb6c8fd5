"""The situation in which something is said, as the ear's rows name it: what the guide has just asked or told."""

from collections.abc import Mapping

from skill.dialogue import guards
from skill.dialogue.session import Session, return_from_digression
from skill.dialogue.states import SAFETY_QUESTIONS, State
from skill.exercise.protocol import Goal
from skill.hearing.belief.certainty import CLEARED

ANYWHERE, SAFETY = "anywhere", "safety"

# By the states' values. The setup, the slide and the ways down and up are one to the ear, and so are the moments before
# a leg moves.
SITUATIONS: Mapping[str, str] = {
    "choose": "choose", "newcomer": "newcomer", "same": "same", "come_back": "come_back", "lost_touch": "lost_touch",
    "got_to": "lost_touch", "better": "calm", "floor": "floor", "setup": "setup", "walk": "setup", "slide": "setup",
    "down": "setup", "up": "setup", "hearing": "hearing", "ready": "ready", "change": "ready", "reps": "moving",
    "paused": "paused", "finishing": "finishing", "pain": "pain", "eased": "come_back", "calm": "calm",
    "dizzy": "dizzy", "feel": "feel", "other": "other", "rise": "rise", "forgetting": "forgetting",
    "reminding": "reminding",
}  # fmt: skip

# What a safety question asks for, by its number in the rows: q1 the structural one, q2 the knee's signs today, q3 the
# emergency signs of the back, q4 the calf or an operation, q5 anything new, q6 the back's fever, weight loss and pain
# at night, q7 whether it was an operation, q8 whether a clinician agreed.
QUESTIONS: Mapping[tuple[str, Goal], str] = {
    ("screen_1", Goal.KNEES): "q1", ("screen_2", Goal.KNEES): "q2", ("screen_3", Goal.KNEES): "q4",
    ("screen_1", Goal.HIPS): "q3", ("screen_2", Goal.HIPS): "q6", ("screen_3", Goal.HIPS): "q4",
    ("news", Goal.KNEES): "q5", ("news", Goal.HIPS): "q5", ("operated", Goal.KNEES): "q7",
    ("operated", Goal.HIPS): "q7",
    ("diagnosis", Goal.KNEES): CLEARED, ("diagnosis", Goal.HIPS): CLEARED, ("cleared", Goal.KNEES): CLEARED,
    ("cleared", Goal.HIPS): CLEARED,
}  # fmt: skip


def situation(session: Session) -> tuple[str, str | None]:
    """The situation, and the number of the safety question where there is one ("q1" to "q8")."""
    if guards.asks_for_a_no(session):  # a yes to it passes a safety question, and has to be an outright one
        return SAFETY, CLEARED
    asked = return_from_digression(session) if session.state is State.ASKING else session
    state = asked.state
    if state in SAFETY_QUESTIONS and state not in SITUATIONS:
        return SAFETY, QUESTIONS.get((state, session.goal or Goal.KNEES))
    return SITUATIONS.get(state, ANYWHERE if state is not State.END else "choose"), None
