"""The moments of a practice, and the state in which what is said there ends."""

from simulator.ears.recognizer import Recognizer
from skill.storage.records import load
from tests.support.alexa import TO_THE_SET, Conversation

OPEN = "start heel slides"
SETTLED_IN = (*TO_THE_SET[:5], "I know it")
WAYS: dict[str, tuple[tuple[str, ...], int]] = {
    "choose": ((OPEN,), 0),
    "lining": ((OPEN, "knees"), 0),
    "knee today": ((OPEN, "knees", "no"), 0),
    "calf": ((OPEN, "knees", "no", "no"), 0),
    "nerves": ((OPEN, "hips"), 0),
    "night": ((OPEN, "hips", "no"), 0),
    "news": ((*SETTLED_IN, "ready", "stop", "no", OPEN, "yes"), 0),
    "setup": (TO_THE_SET[:7], 0),
    "floor": (TO_THE_SET[:5], 0),
    "ready": (SETTLED_IN, 0),
    "moving": ((*SETTLED_IN, "ready"), 40),
    "paused": ((*SETTLED_IN, "ready", "pause"), 0),
    "feel": ((*SETTLED_IN, "ready"), 300),
    "down": ((*TO_THE_SET[:5], "help me down"), 0),
    "rise": ((*SETTLED_IN, "ready", "it hurts", "seven"), 0),
    "up": ((*SETTLED_IN, "ready", "it hurts", "seven", "yes"), 0),
}


def ends(recognizer: Recognizer, place: str, *words: str) -> str:
    """The state after these words at a moment."""
    way, seconds = WAYS[place]
    conversation = Conversation(recognizer)
    conversation.say(*way)
    conversation.now += 1_000 * seconds
    answer = conversation.say(*words)
    return load(answer["sessionAttributes"]["session"]).state
