"""From the words that Alexa passed on to a meaning that the dialogue knows.

Nothing of the words, nor how sure the ear was, goes further than this: what comes back is an utterance without them.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from skill.content.catalogue import catalogue
from skill.hearing import confirming, health
from skill.hearing.belief import certainty, clearance
from skill.hearing.belief.certainty import CLEARED, HEALTH
from skill.hearing.ear import hear
from skill.hearing.guess import Guess, Hearing, Value
from skill.hearing.learned.features import plain
from skill.hearing.outright import conditions, in_passing, posture, several
from skill.hearing.utterance import HEALTH_INTENTS, NEAREST, SLIDES, WISHES, Candidate, Intent, Utterance
from skill.hearing.values import counts, spans, terms, times
from skill.hearing.values.of_meaning import with_value

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
# Where these lead on from a question about the body, deletes everything or says that it is done, a name alone is not
# believed: the words have to bear it out.
WEIGHTY: Mapping[str, frozenset[Intent]] = {
    "safety": frozenset({Intent.NO}),
    "pain": frozenset({Intent.SETTLED, Intent.NO}),
    "calm": frozenset({Intent.SETTLED, Intent.YES}),
    "dizzy": frozenset({Intent.SETTLED, Intent.YES}),
    "lost_touch": frozenset({Intent.YES}),
    "forgetting": frozenset({Intent.YES}),
}
WHOLE = frozenset({Intent.FALLBACK, Intent.YES, Intent.NO, Intent.SETTLED})
"""Intents whose words are a whole sentence; with others they may be what was left over of one."""

DAYS: Mapping[str, str] = {
    "mon": "monday", "tue": "tuesday", "wed": "wednesday", "thu": "thursday", "fri": "friday", "sat": "saturday",
    "sun": "sunday",
}  # fmt: skip
_FIRST = re.compile(r"(?:first|former)(?: one)?")
_SECOND = re.compile(r"(?:second|latter|last)(?: one)?")
_NEITHER = re.compile(r"(?:neither|none)(?: of (?:them|those|these|that))?")
_AROUND = re.compile(
    r"^(?:(?:um|uh|er|oh|well|yes|yeah|no|it's|it was|i meant?|i said|that|the|just) )+|"
    r"(?: (?:please|thanks|thank you))+$"
)
_SYMPTOMS = HEALTH_INTENTS - {Intent.SETTLED}


_SPARED = re.compile(r"\b(?:can't|cannot|won't|without|leave|skip|miss|spare|tired)\b")
_OF_SLIDES = re.compile(
    r"\b(?:(?:take|do|doing) it|go slow\w*|slides?|reps?|legs?|breath\w*|exercises?|practice|pace|them)\b"
)


def interpret(
    utterance: Utterance, situation: str, question: str | None = None, asked: tuple[Candidate, ...] = ()
) -> Utterance:
    """What was meant by the text of an utterance in a situation of the ear (and at a safety question), without it.

    Where the ear is not sure enough nothing is acted on: what comes back is UNCERTAIN, with the one or two things that
    may have been meant; `asked` are those that have just been offered. Where it is lost a safety question is asked
    again, while moving the leg rests, and elsewhere it was not understood. What Alexa made of the words herself stays
    where it is a symptom, where it does not weigh, and where the words bear it out. ValueError for a situation that the
    ear does not know.
    """
    words, heard = plain(utterance.text or ""), replace(utterance, text=None)
    confirms = confirming.is_asked(asked, situation)
    if asked and not confirms and (which := _which_one(words)):
        return replace(heard, **which)
    if heard.intent is Intent.TERM and heard.word is None:  # her sample took the beginning away
        words = f"what is {words}"
    meant = _heard(heard, words, situation, question, asked)
    if HEALTH_INTENTS.isdisjoint({meant.intent, *(each.intent for each in meant.candidates)}):
        meant = _in_passing(heard, words, situation) or _in_parts(meant, words, situation, question) or meant
    if situation not in WEIGHTY and (how := posture.told(words)):
        meant = replace(meant, intent=Intent.DONE, word=how, number=None, time=None, candidates=())
    told = health.as_told(meant, words, situation, question, term=_term(terms.term(words)))
    return confirming.as_confirmed(told, words, question) if confirms else told


def as_an_answer_from_there(meant: Utterance, text: str) -> Utterance:
    """What was meant where the answer shows that somebody is heard: a television says "coming up next", too."""
    unclear = (Intent.FALLBACK, Intent.UNCERTAIN)
    if meant.intent not in (*unclear, Intent.NEXT, Intent.RESUME, Intent.YES, Intent.OKAY, Intent.DONE, Intent.FEEL):
        return meant
    if any(each.intent in HEALTH_INTENTS for each in meant.candidates):
        return meant
    intent = Intent.NEXT if certainty.plain_there(plain(text)) else Intent.FALLBACK
    return replace(meant, intent=intent, word=None, candidates=())


def _heard(
    heard: Utterance, words: str, situation: str, question: str | None, asked: tuple[Candidate, ...]
) -> Utterance:
    """What the ear makes of plain words, and what stays of what Alexa made of them."""
    found = hear(words, situation, question)
    weighs = heard.intent in WEIGHTY.get(situation, ()) or (heard.intent is Intent.YES and question == CLEARED)
    if _stands(heard, found, words, situation, question, weighs=weighs):
        return heard
    if found.outcome == "sure" and found.meaning:
        guess = Guess(found.meaning, found.value)
        meant = _meant(heard, guess, words, situation)
        believed = question != CLEARED or _is_borne_out(meant.intent, words, situation, question)
        part = heard.word is None and heard.intent not in WHOLE  # of "I think it's gone" only "it's gone" came along
        if not believed or (part and (question == CLEARED or meant.intent in WEIGHTY.get(situation, ()))):
            return _unsure(heard, situation)
        return meant
    if heard.intent is not Intent.FALLBACK and not weighs:
        return heard
    return _uncertain(heard, found, words, situation, asked) if found.outcome == "ask" else _unsure(heard, situation)


_OF_THE_SLIDES = (*WISHES, Intent.ONLY_LEG, Intent.BOTH_LEGS)
"""Beside one of these, "slower" is about the slides, too."""


def _in_passing(heard: Utterance, words: str, situation: str) -> Utterance | None:
    """A sound, or a question about the number or the legs: where a word weighs a sound is no answer."""
    heard = replace(heard, word=None, number=None, time=None)
    if in_passing.declines(words):
        return _unsure(heard, situation) if situation in WEIGHTY else replace(heard, intent=Intent.NO)
    if in_passing.assents(words):
        return replace(heard, intent=Intent.OKAY)
    if in_passing.hushes(words):
        return _unsure(heard, situation) if situation in WEIGHTY else replace(heard, intent=Intent.PAUSE)
    if situation in WEIGHTY.keys() - {"safety"}:
        return None
    asked = in_passing.asked(words, outright=situation == "safety")
    if asked is None:
        return None
    return replace(heard, intent=Intent.BED) if asked == "bed" else replace(heard, intent=Intent.TEACH, word=asked)


def _in_parts(meant: Utterance, words: str, situation: str, question: str | None) -> Utterance | None:
    """The wishes that a sentence says, if it says several, or is nothing but one."""
    found = several.read(words, situation, weighs=situation in WEIGHTY)
    if found is None:
        return None
    parts, missed, place = found
    heard = replace(meant, word=None, number=None, time=None, candidates=())
    if missed:
        more = hear(missed, situation, question)
        if more.meaning in HEALTH or situation == "moving":  # it may be something that should stop the movement
            return None
        wish = more.outcome == "sure" and MEANINGS.get(more.meaning or "") in (*WISHES, Intent.SPEECH)
        if wish and more.meaning not in [part.meaning for part in parts]:
            parts, place = (*parts, several.Part(more.meaning or "", 0, missed)), ""
    if len(parts) == 1 and not place:
        return _meant(heard, with_value(parts[0].meaning, words, 1.0), words, situation)
    said = [_meant(heard, with_value(part.meaning, part.words, 1.0), part.words, situation) for part in parts]
    if not {each.intent for each in said}.isdisjoint(_OF_THE_SLIDES):
        said = [replace(each, word=SLIDES) if each.intent is Intent.SLOWER else each for each in said]
    told = tuple(
        Candidate(part.meaning, each.intent, each.word, each.number) for part, each in zip(parts, said, strict=True)
    )
    return replace(heard, intent=Intent.SEVERAL, word=place or None, candidates=told)


def _which_one(words: str) -> Mapping[str, Any]:
    """Which of the two was named by its place, or neither of them; empty if that is not what was said."""
    bare = _AROUND.sub("", words)
    ways = ((_FIRST, Intent.WHICH, "first"), (_SECOND, Intent.WHICH, "second"), (_NEITHER, Intent.NO, None))
    named = ((intent, word) for pattern, intent, word in ways if pattern.fullmatch(bare))
    return next(({"intent": intent, "word": word, "number": None, "time": None} for intent, word in named), {})


def _uncertain(heard: Utterance, found: Hearing, words: str, situation: str, asked: tuple[Candidate, ...]) -> Utterance:
    """What may have been meant, for the person to be asked; the word itself of what was just offered is an answer."""
    best = found.alternatives[0]
    repeated = best.meaning in [each.meaning for each in asked]
    # At a safety question nothing counts for more because it was offered: a yes to the clinician's word leads on.
    if repeated and situation != "safety" and certainty.needed(best.meaning, situation, words) == certainty.SURE:
        return _meant(heard, best, words, situation)
    meant = [(guess, _meant(heard, guess, words, situation)) for guess in found.alternatives]
    told = [
        Candidate(guess.meaning, said.intent, said.word, said.number, said.time)
        for guess, said in meant
        if said.intent is not Intent.FALLBACK and not (guess.meaning == "teach" and said.word is None)
    ]
    if not told:
        return _unsure(heard, situation)
    if len(told) > 1 and replace(told[0], meaning="") == replace(told[1], meaning=""):
        return meant[0][1]
    return replace(heard, intent=Intent.UNCERTAIN, word=None, number=None, time=None, candidates=tuple(told))


def _stands(
    heard: Utterance, found: Hearing, words: str, situation: str, question: str | None, *, weighs: bool
) -> bool:
    """Whether it stays with what Alexa made of the words; `found` is what the ear makes of them."""
    told = found.outcome == "sure" and found.meaning in HEALTH
    borne_out = _is_borne_out(heard.intent, words, situation, question)
    match heard.intent:
        case intent if intent in _SYMPTOMS:
            return not told
        case Intent.TERM if situation == "safety":  # a word that is asked about answers nothing
            return found.meaning not in ("term", "repeat")
        case Intent.TERM:
            return found.outcome != "sure"
        case Intent.SETTLED if not weighs:  # "that's better" in the setup says that it goes on
            return told and borne_out
        case _:
            return _is_resolved(heard, situation) and (borne_out if weighs else not told)


def _is_resolved(heard: Utterance, situation: str) -> bool:
    """Whether Alexa found all the words in a list of ours; "fine" is in one for how it felt, "too much" too."""
    if heard.intent is Intent.FEEL:
        return (situation == "feel" and heard.word is not None) or (situation == "moving" and heard.word == "hard")
    return heard.word is not None or heard.intent in (Intent.YES, Intent.NO, Intent.SETTLED)


def _is_borne_out(intent: Intent, words: str, situation: str, question: str | None) -> bool:
    """Whether the words say outright what would lead on; other intents need no more than they are."""
    match intent:
        case Intent.NO if question == CLEARED:  # it ends the practice
            return clearance.is_withheld(words)
        case Intent.NO:
            return certainty.plain_no(words, question) and (situation != "safety" or certainty.denies(words, question))
        case Intent.SETTLED:
            return certainty.plain_better(words)
        case Intent.YES if situation == "lost_touch":
            return certainty.plain_end(words)
        case Intent.YES if situation in ("calm", "dizzy"):
            return certainty.plain_better(words)
        case Intent.YES if situation == "forgetting":
            return certainty.exact_yes(words)
        case Intent.YES:
            return certainty.plain_clearance(words)
        case _:
            return True


def _unsure(heard: Utterance, situation: str) -> Utterance:
    """Nothing that leads on: "okay" answers no safety question, which is then asked again."""
    intent = Intent.OKAY if situation == "safety" else Intent.FALLBACK
    return replace(heard, intent=intent, word=None, number=None, time=None)


def _named(meaning: str, words: str, situation: str) -> tuple[Intent, str | None]:
    """The intent and the word of a meaning by its name, where another half of a sentence or a leg spared tells more."""
    if situation == "lost_touch" and meaning == "number":  # that of the last slide
        return Intent.DID, None
    if situation == "forgetting" and meaning == "forget":
        return Intent.YES, None
    if meaning == "slower" and _OF_SLIDES.search(words):
        return Intent.SLOWER, SLIDES
    if meaning in ("skip_leg", "other_leg", "restart_leg"):
        leg = _leg(words)
        spared = meaning == "other_leg" and leg and _SPARED.search(words)
        return Intent.SKIP_LEG if spared else MEANINGS[meaning], leg
    return BY_NAME.get(meaning, MEANINGS.get(meaning, Intent.FALLBACK)), WORDS.get(meaning)


def _meant(heard: Utterance, guess: Guess, words: str, situation: str) -> Utterance:
    """An utterance with the intent of a meaning, and its value where it has one."""
    intent, word = _named(guess.meaning, words, situation)
    number, time = None, None
    match guess.meaning:
        case "number" | "reps" | "rest" | "sets" | "did" | "skipped" | "countdown":
            number = _number(guess.value)
            word = _only_side(words) if guess.meaning in ("reps", "did", "skipped") else None
        case "term":
            word = _term(guess.value)
        case "teach":
            word = _topic(guess.value)
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
            word = str(guess.value)
    return replace(heard, intent=NEAREST.get(intent, intent), word=word, number=number, time=time)


def _number(value: Value) -> int | None:
    return value if isinstance(value, int) else None


_LEG = re.compile(r"\b(?:the|my) (right|left)\b|\b(right|left) (?:leg|one|side|knee|hip|foot)\b")


def _leg(words: str) -> str | None:
    """The leg that is named, if one alone is."""
    named = {side for found in _LEG.findall(words) for side in found if side}
    return named.pop() if len(named) == 1 else None


def _only_side(words: str) -> str | None:
    """The leg that a number is for, where one is named."""
    named = {side for side, _ in counts.sides(words)}
    return named.pop() if len(named) == 1 else None


def _term(value: Value) -> str | None:
    """The name of a word's explanation, if the catalogue has one."""
    return str(value) if f"term.{value}" in catalogue().lines else None


def _topic(value: Value) -> str | None:
    """The catalogue's name for what is asked about the exercise, if it has an answer."""
    return str(value) if any(name.startswith(f"teach.{value}.") for name in catalogue().lines) else None


def _days(words: str) -> str | None:
    """The days a reminder is for, where the dialogue knows them: one day, every day, weekdays, weekends."""
    found = times.days(words)
    return DAYS.get(found, None if "," in found else found) if found else None
