"""Utterances: what a person can mean (an intent), and what was meant at an instant, independent of Alexa."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self


class Intent(StrEnum):
    """What a person can mean, whatever the words were, with what its word or number says where it has one.

    The value is printed in docs/dialogue.md and may stand in a log.
    """

    LAUNCH = "launch"  # the skill is opened, and nothing said
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"  # "I don't know"
    SOMEWHAT = "somewhat"  # "a little", "sort of"; "no change" where the word is "unchanged"
    NEXT = "next"  # "next", "ready"
    DONE = "done"  # "that's me done", "I'm there"
    BACK = "back"
    REPEAT = "repeat"  # "say that again"; "again", perhaps another set, where the word is "once_more"
    PAUSE = "pause"
    COUNTDOWN = "countdown"  # a rest of so many seconds; "give me ten", perhaps of reps, where the word is "bare"
    RESUME = "resume"  # "go on"
    START_OVER = "start_over"
    HELP = "help"
    STOP = "stop"
    FALLBACK = "lost"  # not understood
    GOAL = "goal"  # "knees", "knee", "hips", "back" or "both"
    REPS = "reps"  # so many with each leg, or with one
    MORE_REPS = "more_reps"
    FEWER_REPS = "fewer_reps"
    NUMBER = "number"  # a number alone: a pain, a goal, reps
    TIP = "tip"
    WHY = "why"
    WHERE = "where"  # "where are we?"
    SLOWER = "slower"
    FASTER = "faster"
    LONGER_OUT = "longer_out"  # a longer breath out
    SHORTER_BREATH = "shorter_breath"
    BREATH = "breath"  # seconds in and out: "in=6,out=8", or for longer than now "out+0.5"
    REST = "rest"  # so many seconds between two reps
    REST_LONGER = "rest_longer"
    REST_SHORTER = "rest_shorter"  # "none" for no rest at all
    FIRST_LEG = "first_leg"  # the leg to begin with
    LEGS = "legs"  # a number for each leg: "R=8,L=5"
    SETS = "sets"  # so many sets in a row
    ANOTHER_SET = "another_set"
    NOT_COUNTED = "not_counted"  # "that one didn't count"
    RESTART_LEG = "restart_leg"  # "start this leg again"
    DID = "did"  # "I only did four"
    SKIPPED = "skipped"  # "I skipped two"
    DONE_COUNT = "done_count"  # "how many did I do?"
    TIME_LEFT = "time_left"
    CUES = "cues"  # how much is said while a leg moves: "full", "few", "count" or "tones"
    BREATH_SOUND = "breath_sound"  # "on" or "off"
    SPEECH = "speech"  # "slow" or "usual"
    SKIP_LEG = "skip_leg"
    OTHER_LEG = "other_leg"
    ONLY_LEG = "only_leg"
    BOTH_LEGS = "both_legs"
    TERM = "term"  # a word to explain
    TEACH = "teach"  # a topic to explain about doing it
    WHY_FEW = "why_few"  # "why so few?"
    WEEK_GOAL = "week_goal"  # so many practices a week
    DROP_WEEK_GOAL = "drop_week_goal"
    PAIN = "pain"
    SHARP = "sharp"  # sharp, spreading or, where the word says so, "numb"
    DIZZY = "dizzy"
    EMERGENCY = "emergency"  # somebody has to be called; "calf" for signs of a clot
    SETTLED = "settled"  # "it's better"
    WALK_THROUGH = "walk_through"  # the setup, read straight through
    DOWN = "down"  # help with getting down
    UP = "up"  # help with getting up
    BED = "bed"
    FEEL = "feel"  # how the set felt: "easy", "right" or "hard"
    OTHER = "other"  # the other goal, or the other leg
    OFTEN = "often"  # "how often?"
    WATCH = "watch"  # to see it in a video
    ABOUT = "about"  # "who are you?"
    KEEP = "keep"  # "what do you keep?"
    FORGET = "forget"
    PROGRESS = "progress"  # "how am I doing?"
    REMIND = "remind"
    UNREMIND = "unremind"  # no reminder any more
    OKAY = "okay"
    THANKS = "thanks"
    HOW = "how"
    HOW_LONG = "how_long"
    LOUDER = "louder"
    STICKS = "sticks"  # the heel does not slide
    KNOW_IT = "know_it"  # no explanations: it is known
    CONDITION = "condition"  # a diagnosis or an operation is told: which kind, or the goal named with it
    PREGNANT = "pregnant"
    TEXT = "text"  # free text that nobody has interpreted yet
    WHICH = "which"  # "first" or "second" of two
    UNCERTAIN = "uncertain"  # one of the candidates may be meant, or nothing is known
    SEVERAL = "several"  # all of the candidates are meant
    PERMISSION_GRANTED = "granted"  # the answer to Alexa's own question
    PERMISSION_DENIED = "refused"


# Wishes for how the set goes, which wait until a question about the body or about the set before is answered.
WISHES = (
    *(Intent.REPS, Intent.SLOWER, Intent.FASTER, Intent.LONGER_OUT, Intent.BREATH),
    *(Intent.REST, Intent.REST_LONGER, Intent.REST_SHORTER, Intent.CUES, Intent.BREATH_SOUND),
    *(Intent.MORE_REPS, Intent.FEWER_REPS, Intent.LEGS, Intent.FIRST_LEG, Intent.SETS, Intent.ANOTHER_SET),
    *(Intent.NOT_COUNTED, Intent.RESTART_LEG, Intent.DID, Intent.SKIPPED),
)

BY_DEGREES = frozenset({Intent.SLOWER, Intent.FASTER, Intent.LONGER_OUT, Intent.REST_LONGER, Intent.REST_SHORTER})
"""Wishes of which there may be more in the next turn."""

SLIDES = "slides"
"""What is to be slower, where the words say so: the slides, and not the voice."""
LYING, UPRIGHT, HALFWAY = "lying", "upright", "halfway"
"""With Intent.DONE: how somebody says that they are."""
THIS_LEG = "this"
"""With Intent.ONLY_LEG, or a number: the leg in hand, which is not named."""
GUIDES = "guides"
"""With Intent.SKIPPED: it is the guide who is said to have left a slide out."""
AFRAID = "afraid"
"""With Intent.HELP: somebody is afraid, or finds it hard, and asks for nothing."""
FALLEN = "fallen"
"""With Intent.EMERGENCY: a fall, or that somebody can't get up; where they lie, there is time to tell them how."""

SOMEBODY_ELSE = "somebody_else"
"""With Intent.START_OVER: it is somebody else who practises now."""

# Heard about somebody's health: never named in a log.
HEALTH_INTENTS = frozenset(
    {Intent.PAIN, Intent.SHARP, Intent.DIZZY, Intent.EMERGENCY, Intent.SETTLED, Intent.CONDITION, Intent.PREGNANT}
)

OPERATION, STRUCTURAL, FEVER, OTHER = "operation", "structural", "fever", "other"
"""Words of CONDITION: an operation, what changes a joint's structure, a fever, and what no safety question names."""

TOLD = "told"
"""A word of CONDITION: what was told before, and nothing besides."""

NUMB, CALF = "numb", "calf"
"""Words of SHARP and of EMERGENCY: symptoms that one safety question names and the others do not."""

# What the dialogue has no rows of its own for yet, and the nearest meaning that it has.
NEAREST: Mapping[Intent, Intent] = {
    Intent.SHORTER_BREATH: Intent.FASTER,
    Intent.THANKS: Intent.OKAY,
    Intent.TEXT: Intent.FALLBACK,
}


DAY_MS = 86_400_000
# How far a country's clocks are from UTC, in minutes, in the middle of it: near enough that a day ends while people
# sleep. The platform tells a device's own time zone only on request, and it would be one more thing to keep.
UTC_OFFSETS = {"US": -360, "CA": -300, "GB": 0, "AU": 600, "IN": 330}
# Between these hours of that clock it is the same day everywhere in the country, from Hawaii to Newfoundland.
EARLIEST_MS, LATEST_MS = 4 * 3_600_000, 21 * 3_600_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the things that may have been meant: the ear's name for it, its intent, and its values as in Utterance."""

    meaning: str
    intent: Intent
    word: str | None = None
    number: int | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Utterance:
    """What was heard at an instant (epoch ms): its meaning, the value of a slot, a number, a time of day ("19:30").

    `new` says that it opened the conversation, `recognised` that Alexa told whose voice it is; the locale chooses the
    words of the answer. `text` is the words that Alexa passed on, where it found no meaning in them or the meaning
    weighs; it is never logged or stored. `candidates` are the one or two things that may have been meant by what was
    UNCERTAIN, the likelier first; or, in their order, the SEVERAL things that were, and the word is then the place of a
    part that was not understood. `wishes` were said beside the answer to a safety question.
    """

    intent: Intent
    at: int
    word: str | None = None
    number: int | None = None
    new: bool = False
    locale: str = "en-US"
    time: str | None = None
    text: str | None = field(default=None, repr=False)
    recognised: bool = False
    candidates: tuple[Candidate, ...] = field(default=(), repr=False)
    wishes: tuple[Candidate, ...] = field(default=(), repr=False)

    @property
    def may_be(self) -> frozenset[Intent]:
        """Its intent, and those of which it is asked whether they were meant."""
        return frozenset({self.intent, *(each.intent for each in self.candidates)})

    def instead(self, intent: Intent, word: str | None = None, *, candidates: tuple[Candidate, ...] = ()) -> Self:
        """The same utterance with another meaning, and none of the values that it had."""
        return replace(self, intent=intent, word=word, number=None, time=None, candidates=candidates)

    def asked(self, *candidates: Candidate) -> Self:
        """The same utterance where it is asked whether one of these was meant."""
        return self.instead(Intent.UNCERTAIN, candidates=candidates)

    @property
    def day(self) -> int:
        """The day it is where it was said, counted from 1970-01-01."""
        return self.day_of(self.at)

    def day_of(self, at: int) -> int:
        """The day it was at an instant (epoch ms), where this was said, counted from 1970-01-01."""
        return max(0, self._clock(at)) // DAY_MS

    def tells_day(self, at: int) -> bool:
        """Whether it was the same day all over the country at an instant (epoch ms)."""
        return EARLIEST_MS <= self._clock(at) % DAY_MS < LATEST_MS

    def _clock(self, at: int) -> int:
        return at + UTC_OFFSETS.get(self.locale.partition("-")[2], 0) * 60_000
