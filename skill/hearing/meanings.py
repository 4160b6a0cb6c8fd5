"""The ear's meanings: the intent of each, and an utterance with the value that the words give it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from skill.content.catalogue import catalogue
from skill.hearing.guess import Guess, Value
from skill.hearing.outright import conditions
from skill.hearing.utterance import GUIDES, NEAREST, SLIDES, THIS_LEG, Intent, Utterance
from skill.hearing.values import legs, spans, times

MEANINGS: Mapping[str, Intent] = {
    "yes": Intent.YES, "no": Intent.NO, "unsure": Intent.UNSURE, "somewhat": Intent.SOMEWHAT, "next": Intent.NEXT,
    "wait": Intent.PAUSE, "go_on": Intent.RESUME, "back": Intent.BACK, "repeat": Intent.REPEAT, "stop": Intent.STOP,
    "start_over": Intent.START_OVER, "help": Intent.HELP, "knees": Intent.GOAL, "hips_back": Intent.GOAL,
    "both": Intent.GOAL, "number": Intent.NUMBER, "reps": Intent.REPS, "more_reps": Intent.MORE_REPS,
    "fewer_reps": Intent.FEWER_REPS, "slower": Intent.SLOWER, "faster": Intent.FASTER, "longer_out": Intent.LONGER_OUT,
    "shorter_breath": Intent.SHORTER_BREATH, "tip": Intent.TIP, "why": Intent.WHY, "how": Intent.HOW,
    "where": Intent.WHERE,
    "skip_leg": Intent.SKIP_LEG, "only_leg": Intent.ONLY_LEG, "other_leg": Intent.OTHER_LEG, "term": Intent.TERM,
    "pain": Intent.PAIN,
    "sharp": Intent.SHARP, "dizzy": Intent.DIZZY, "emergency": Intent.EMERGENCY, "settled": Intent.SETTLED,
    "condition": Intent.CONDITION, "pregnant": Intent.PREGNANT, "floor_down": Intent.DOWN, "get_up": Intent.UP,
    "bed": Intent.BED, "easy": Intent.FEEL, "right": Intent.FEEL, "hard": Intent.FEEL, "other_goal": Intent.OTHER,
    "often": Intent.OFTEN, "how_long": Intent.HOW_LONG, "louder": Intent.LOUDER, "sticks": Intent.STICKS,
    "video": Intent.WATCH, "about": Intent.ABOUT, "keep": Intent.KEEP, "forget": Intent.FORGET,
    "progress": Intent.PROGRESS, "remind": Intent.REMIND, "unremind": Intent.UNREMIND, "know_it": Intent.KNOW_IT,
    "rest": Intent.REST, "rest_longer": Intent.REST_LONGER, "rest_shorter": Intent.REST_SHORTER,
    "words": Intent.CUES, "breath_sound": Intent.BREATH_SOUND, "speak_slower": Intent.SPEECH,
    "speak_faster": Intent.SPEECH, "first_leg": Intent.FIRST_LEG, "legs": Intent.LEGS, "sets": Intent.SETS,
    "another_set": Intent.ANOTHER_SET, "not_counted": Intent.NOT_COUNTED, "restart_leg": Intent.RESTART_LEG,
    "did": Intent.DID, "skipped": Intent.SKIPPED,
    "walk_through": Intent.WALK_THROUGH, "thanks": Intent.THANKS,
    "done_count": Intent.DONE_COUNT,
    "time_left": Intent.TIME_LEFT, "countdown": Intent.COUNTDOWN,
    "why_few": Intent.WHY_FEW, "week_goal": Intent.WEEK_GOAL,
    "teach": Intent.TEACH,
}  # fmt: skip
BY_NAME: Mapping[str, Intent] = {"both_legs": Intent.BOTH_LEGS}
"""What only the words themselves name, and no row teaches."""
WORDS: Mapping[str, str] = {
    "knees": "knees", "hips_back": "hips", "both": "both", "easy": "easy", "right": "right", "hard": "hard",
    "speak_slower": "slow", "speak_faster": "usual",
}  # fmt: skip
DAYS: Mapping[str, str] = {
    "mon": "monday", "tue": "tuesday", "wed": "wednesday", "thu": "thursday", "fri": "friday", "sat": "saturday",
    "sun": "sunday",
}  # fmt: skip
_SPARED = re.compile(r"\b(?:can't|cannot|won't|without|leave|skip|miss|spare|tired)\b")
_DONE_WITH = re.compile(r"\b(?:enough|done|finished|that's it) (?:for|of|on|with) (?:the |my )?(left|right)\b")
_OF_SLIDES = re.compile(
    r"\b(?:(?:take|do|doing) it|(?:each|every) (?:one|time)|go slow\w*|"
    r"slides?|reps?|legs?|breath\w*|exercises?|practice|pace|them)\b"
)


def _named(meaning: str, words: str, situation: str) -> tuple[Intent, str | None]:
    """The intent and the word of a meaning by its name, where another half of a sentence or a leg spared tells more."""
    if situation == "lost_touch" and meaning == "number":  # that of the last slide
        return Intent.DID, None
    if situation == "forgetting" and meaning == "forget":
        return Intent.YES, None
    if meaning == "slower" and _OF_SLIDES.search(words):
        return Intent.SLOWER, SLIDES
    if meaning == "other_leg" and (over := _DONE_WITH.search(words)):
        return Intent.SKIP_LEG, over[1]
    if meaning in ("skip_leg", "other_leg", "restart_leg"):
        leg = _leg(words)
        spared = meaning == "other_leg" and leg and _SPARED.search(words)
        return Intent.SKIP_LEG if spared else MEANINGS[meaning], leg
    return BY_NAME.get(meaning, MEANINGS.get(meaning, Intent.FALLBACK)), WORDS.get(meaning)


_OF_A_SIDE = frozenset({"reps", "more_reps", "fewer_reps", "did", "skipped", "not_counted"})
"""Meanings with a number that may be for one leg."""
_NUMBERED = _OF_A_SIDE | {"number", "rest", "sets", "countdown"}


def as_utterance(heard: Utterance, guess: Guess, words: str, situation: str) -> Utterance:
    """An utterance with the intent of a meaning, and its value where it has one."""
    intent, word = _named(guess.meaning, words, situation)
    number, time = None, None
    match guess.meaning:
        case meaning if meaning in _NUMBERED:
            number = _number(guess.value)
            word = GUIDES if guess.value == GUIDES else _side(meaning, words)
        case "term":
            word = term_named(guess.value)
        case "teach":
            word = topic_named(guess.value)
        case "remind":
            number = _number(guess.value)
            time = guess.value if isinstance(guess.value, str) else None
            word = _days(words)
        case "breath":
            intent, word = Intent.BREATH, str(guess.value)
        case "sharp" | "emergency":
            word = conditions.symptom(words)
        case "rest_shorter" if spans.none_at_all(words):
            word = "none"
        case "week_goal":
            number = _number(guess.value)
            intent = Intent.DROP_WEEK_GOAL if number == 0 else intent
        case "only_leg" | "first_leg" | "legs" | "words" | "breath_sound":
            word = None if guess.value is None else str(guess.value)
    return replace(heard, intent=NEAREST.get(intent, intent), word=word, number=number, time=time)


def _number(value: Value) -> int | None:
    return value if isinstance(value, int) else None


_LEG = re.compile(r"\b(?:the|my) (right|left)\b|\b(right|left) (?:leg|one|side|knee|hip|foot)\b")


_THIS_LEG = re.compile(r"\b(?:for|on|with|to) this (?:leg|side|one)\b")
_OF_THIS_LEG = frozenset({"reps", "more_reps", "fewer_reps"})


def _side(meaning: str, words: str) -> str | None:
    """The leg that a number is for: the one that is named, or the one in hand."""
    if meaning not in _OF_A_SIDE:
        return None
    in_hand = THIS_LEG if meaning in _OF_THIS_LEG and _THIS_LEG.search(words) else None
    return _only_side(words) or in_hand


def _leg(words: str) -> str | None:
    """The leg that is named, if one alone is."""
    named = {side for found in _LEG.findall(words) for side in found if side}
    return named.pop() if len(named) == 1 else None


def _only_side(words: str) -> str | None:
    """The leg that a number is for, where one is named."""
    named = {side for side, _ in legs.sides(words)}
    return named.pop() if len(named) == 1 else None


def term_named(value: Value) -> str | None:
    """The name of a word's explanation, if the catalogue has one."""
    return str(value) if f"term.{value}" in catalogue().lines else None


def topic_named(value: Value) -> str | None:
    """The catalogue's name for what is asked about the exercise, if it has an answer."""
    return str(value) if any(name.startswith(f"teach.{value}.") for name in catalogue().lines) else None


def _days(words: str) -> str | None:
    """The days a reminder is for, where the dialogue knows them: one day, every day, weekdays, weekends."""
    found = times.days(words)
    return DAYS.get(found, None if "," in found else found) if found else None
