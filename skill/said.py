"""What was heard, and when."""

from dataclasses import dataclass
from enum import StrEnum


class Heard(StrEnum):
    """What a person can mean, whatever the words were."""

    LAUNCH = "launch"
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    SOMEWHAT = "somewhat"
    NEXT = "next"
    BACK = "back"
    REPEAT = "repeat"
    PAUSE = "pause"
    RESUME = "resume"
    START_OVER = "start_over"
    HELP = "help"
    STOP = "stop"
    LOST = "lost"
    GOAL = "goal"
    REPS = "reps"
    NUMBER = "number"
    TIP = "tip"
    WHY = "why"
    WHERE = "where"
    SLOWER = "slower"
    FASTER = "faster"
    LONGER_OUT = "longer_out"
    SKIP_LEG = "skip_leg"
    TERM = "term"
    PAIN = "pain"
    SHARP = "sharp"
    DIZZY = "dizzy"
    EMERGENCY = "emergency"
    SETTLED = "settled"
    WALK_THROUGH = "walk_through"
    DOWN = "down"
    UP = "up"
    BED = "bed"
    FEEL = "feel"
    OTHER = "other"
    OFTEN = "often"
    WATCH = "watch"
    ABOUT = "about"
    KEEP = "keep"
    FORGET = "forget"
    PROGRESS = "progress"
    REMIND = "remind"
    UNREMIND = "unremind"


# Heard about somebody's health: never named in a log.
HEALTH = frozenset({Heard.PAIN, Heard.SHARP, Heard.DIZZY, Heard.EMERGENCY, Heard.SETTLED})


@dataclass(frozen=True, slots=True)
class Said:
    """What was heard at an instant (epoch ms): its meaning, the value of a slot, a number.

    `new` says that it opened the conversation; the locale chooses the words of the answer.
    """

    heard: Heard
    at: int
    word: str | None = None
    number: int | None = None
    new: bool = False
    locale: str = "en-US"
