"""What the intents of the interaction model mean, and what their slots say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from skill.hearing.utterance import NEAREST, SLIDES, Candidate, Intent, Utterance

# Questions about doing the exercise, each an intent of its own, and the topic it asks about.
TOPICS: Mapping[str, str] = {
    "WhatToFeelIntent": "feel",
    "DoingItRightIntent": "right",
    "HowFarIntent": "far",
    "ClickingIntent": "click",
    "SittingIntent": "sitting",
    "BenefitIntent": "benefit",
    "CrampIntent": "cramp",
    "IfItHurtsIntent": "hurts",
    "HandsIntent": "hands",
    "AfterSurgeryIntent": "surgery",
    "TooEasyIntent": "easy",
    "CarefulIntent": "care",
    "WholeBreathIntent": "whole",
    "LegStraightIntent": "hold",
    "DifferenceIntent": "difference",
}
INTENTS: Mapping[str, Intent] = {
    "AMAZON.YesIntent": Intent.YES,
    "AgreeIntent": Intent.YES,
    "AMAZON.NoIntent": Intent.NO,
    "DenyIntent": Intent.NO,
    "UnsureIntent": Intent.UNSURE,
    "SomewhatIntent": Intent.SOMEWHAT,
    "UnchangedIntent": Intent.SOMEWHAT,
    "OkayIntent": Intent.OKAY,
    "ThanksIntent": Intent.THANKS,
    "NumberIntent": Intent.NUMBER,
    "FeelIntent": Intent.FEEL,
    "GoalIntent": Intent.GOAL,
    "OtherIntent": Intent.OTHER,
    "RepsIntent": Intent.REPS,
    "MoreRepsIntent": Intent.MORE_REPS,
    "FewerRepsIntent": Intent.FEWER_REPS,
    "FewerAndSlowerIntent": Intent.SEVERAL,
    "AMAZON.NextIntent": Intent.NEXT,
    "ReadyIntent": Intent.NEXT,
    "DoneIntent": Intent.DONE,
    "LyingIntent": Intent.DONE,
    "UprightIntent": Intent.DONE,
    "AMAZON.PreviousIntent": Intent.BACK,
    "StepBackIntent": Intent.BACK,
    "AMAZON.RepeatIntent": Intent.REPEAT,
    "SayAgainIntent": Intent.REPEAT,
    "OnceMoreIntent": Intent.REPEAT,
    "AMAZON.PauseIntent": Intent.PAUSE,
    "WaitIntent": Intent.PAUSE,
    "CountdownIntent": Intent.COUNTDOWN,
    "GiveMeIntent": Intent.COUNTDOWN,
    "AMAZON.ResumeIntent": Intent.RESUME,
    "GoOnIntent": Intent.RESUME,
    "AMAZON.StartOverIntent": Intent.START_OVER,
    "BeginAgainIntent": Intent.START_OVER,
    "AMAZON.HelpIntent": Intent.HELP,
    "OptionsIntent": Intent.HELP,
    "AMAZON.StopIntent": Intent.STOP,
    "AMAZON.CancelIntent": Intent.STOP,
    "AMAZON.NavigateHomeIntent": Intent.STOP,
    "AMAZON.FallbackIntent": Intent.FALLBACK,
    "WalkThroughIntent": Intent.WALK_THROUGH,
    "KnowItIntent": Intent.KNOW_IT,
    "DownIntent": Intent.DOWN,
    "UpIntent": Intent.UP,
    "BedIntent": Intent.BED,
    "LouderIntent": Intent.LOUDER,
    "SticksIntent": Intent.STICKS,
    "WhereIntent": Intent.WHERE,
    "SlowerIntent": Intent.SLOWER,
    "FasterIntent": Intent.FASTER,
    "LongerOutIntent": Intent.LONGER_OUT,
    "ShorterBreathIntent": Intent.SHORTER_BREATH,
    "BreathIntent": Intent.BREATH,
    "RestIntent": Intent.REST,
    "LongerRestIntent": Intent.REST_LONGER,
    "ShorterRestIntent": Intent.REST_SHORTER,
    "NoRestIntent": Intent.REST_SHORTER,
    "AllCuesIntent": Intent.CUES,
    "FewWordsIntent": Intent.CUES,
    "OnlyCountIntent": Intent.CUES,
    "TonesIntent": Intent.CUES,
    "BreathSoundIntent": Intent.BREATH_SOUND,
    "NoBreathSoundIntent": Intent.BREATH_SOUND,
    "SpeakSlowlyIntent": Intent.SPEECH,
    "SpeakAsUsualIntent": Intent.SPEECH,
    "SkipLegIntent": Intent.SKIP_LEG,
    "OtherLegIntent": Intent.OTHER_LEG,
    "FirstLegIntent": Intent.FIRST_LEG,
    "OnlyLegIntent": Intent.ONLY_LEG,
    "OnlyLegSlowlyIntent": Intent.SEVERAL,
    "BothLegsIntent": Intent.BOTH_LEGS,
    "LegsIntent": Intent.LEGS,
    "SetsIntent": Intent.SETS,
    "AnotherSetIntent": Intent.ANOTHER_SET,
    "NotCountedIntent": Intent.NOT_COUNTED,
    "RestartLegIntent": Intent.RESTART_LEG,
    "DidIntent": Intent.DID,
    "SkippedIntent": Intent.SKIPPED,
    "DoneCountIntent": Intent.DONE_COUNT,
    "TimeLeftIntent": Intent.TIME_LEFT,
    "LegIntent": Intent.OTHER_LEG,
    "PainIntent": Intent.PAIN,
    "SharpIntent": Intent.SHARP,
    "NumbIntent": Intent.SHARP,
    "DizzyIntent": Intent.DIZZY,
    "EmergencyIntent": Intent.EMERGENCY,
    "FallenIntent": Intent.EMERGENCY,
    "CalfIntent": Intent.EMERGENCY,
    "SettledIntent": Intent.SETTLED,
    "ConditionIntent": Intent.CONDITION,
    "OperationIntent": Intent.CONDITION,
    "StructuralIntent": Intent.CONDITION,
    "FeverIntent": Intent.CONDITION,
    "PregnantIntent": Intent.PREGNANT,
    "TipIntent": Intent.TIP,
    "WhyIntent": Intent.WHY,
    "WhyFewIntent": Intent.WHY_FEW,
    "HowIntent": Intent.HOW,
    "HowLongIntent": Intent.HOW_LONG,
    "HowOftenIntent": Intent.OFTEN,
    "WhatIsIntent": Intent.TERM,
    "WatchIntent": Intent.WATCH,
    "AboutIntent": Intent.ABOUT,
    "KeepIntent": Intent.KEEP,
    "ForgetIntent": Intent.FORGET,
    "ProgressIntent": Intent.PROGRESS,
    "WeekGoalIntent": Intent.WEEK_GOAL,
    "DropWeekGoalIntent": Intent.DROP_WEEK_GOAL,
    "RemindIntent": Intent.REMIND,
    "CancelReminderIntent": Intent.UNREMIND,
    "WordsIntent": Intent.TEXT,
    **dict.fromkeys(TOPICS, Intent.TEACH),
}
# Intents that are nothing but a sentence in a slot, for what it answers weighs ("no", "settled"): a sentence that is
# not known means nothing yet.
SENTENCE_INTENTS = frozenset({"AgreeIntent", "DenyIntent", "SettledIntent", "BothLegsIntent"})
SENTENCE_SLOTS = frozenset({"agreement", "denial", "relief", "words"})
ORDINALS = frozenset({"first", "second"})
# Slots whose words are passed on even when they are known: "fine" tells how it felt, and elsewhere it is a yes.
HEARD_IN_FULL = SENTENCE_SLOTS | {"feel"}
# Amazon's own types, whose values are read here; "?" is a number that was not understood.
NUMBER_SLOT, TIME_SLOT = "count", "time"
SPAN_SLOT = "span"
"""A span of time in words, by its seconds: "half a minute"."""
# Two numbers in one sentence, as the ear writes them.
PARTS: Mapping[Intent, Mapping[str, str]] = {
    Intent.BREATH: {"inhale": "in", "exhale": "out"},
    Intent.LEGS: {"right_count": "R", "left_count": "L"},
}
NUMBER = re.compile(r"[0-9]{1,4}")
# AMAZON.TIME gives a time of day, or a part of the day.
TIME = re.compile(r"(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])|MO|AF|EV|NI")
# Samples with two wishes in them.
TWO: Mapping[str, tuple[Intent, Intent]] = {
    "FewerAndSlowerIntent": (Intent.FEWER_REPS, Intent.SLOWER),
    "OnlyLegSlowlyIntent": (Intent.ONLY_LEG, Intent.SLOWER),
}
# Words that an intent's name alone says.
WORD_BY_INTENT = {
    "NoRestIntent": "none",
    "NumbIntent": "numb",
    "FallenIntent": "fallen",
    "CalfIntent": "calf",
    "OperationIntent": "operation",
    "StructuralIntent": "structural",
    "FeverIntent": "fever",
    "AllCuesIntent": "full",
    "FewWordsIntent": "few",
    "OnlyCountIntent": "count",
    "TonesIntent": "tones",
    "BreathSoundIntent": "on",
    "NoBreathSoundIntent": "off",
    "SpeakSlowlyIntent": "slow",
    "UnchangedIntent": "unchanged",
    "OnceMoreIntent": "once_more",
    "SpeakAsUsualIntent": "usual",
    "GiveMeIntent": "bare",
    "LyingIntent": "lying",
    "UprightIntent": "upright",
}
MATCHED = "ER_SUCCESS_MATCH"
"""The status of a slot whose words were resolved to a value of its type."""


def parse(intent: Any, heard: Utterance) -> Utterance:
    """What an intent of a request says, as `heard` with a meaning and its values.

    The words of a slot that resolved to none of its values come along as text.
    """
    meaning = INTENTS.get(intent.name, Intent.FALLBACK)
    slots = {name: slot for name, slot in (intent.slots or {}).items() if slot.value}
    hour = TIME.fullmatch(slots.pop(TIME_SLOT).value) if TIME_SLOT in slots else None
    number = NUMBER.fullmatch(slots.pop(NUMBER_SLOT).value) if NUMBER_SLOT in slots else None
    values = {name: _resolved(slot) for name, slot in slots.items()}
    if intent.name in SENTENCE_INTENTS and not any(values.values()):
        meaning = Intent.TEXT
    count = int(number[0]) if number else None
    if meaning in PARTS:
        return _parts(meaning, slots, heard)
    if intent.name in TWO:
        said = replace(heard, text=next(_words(slots, values), None))
        return _two(TWO[intent.name], next(iter(values.values()), None), said)
    if intent.name in WORD_BY_INTENT:
        return replace(heard, intent=meaning, word=WORD_BY_INTENT[intent.name], number=count)
    if meaning is Intent.NUMBER and count is None and hour and hour["hour"]:
        # "Eight" may be heard as a time, and the range "five to six" as five to six o'clock: the higher number counts.
        count = (int(hour["hour"]) + 11) % 12 + 1 + (hour["minute"] != "00")
    named = (values[name] for name in values if name not in SENTENCE_SLOTS)
    word = next(filter(None, named), TOPICS.get(intent.name))
    if meaning is Intent.COUNTDOWN and word:  # "half a minute"
        count, word = int(word), None
    if meaning is Intent.GOAL and word in ORDINALS:  # it is the goals only where they were offered
        meaning = Intent.WHICH
    return replace(
        heard,
        intent=NEAREST.get(meaning, meaning),
        word=word,
        number=count,
        time=hour[0] if hour else None,
        text=next(_words(slots, values), None),
    )


def _two(meanings: tuple[Intent, Intent], leg: str | None, heard: Utterance) -> Utterance:
    """Two wishes, the second of which is a slower pace; of a leg that was not understood it is only the first."""
    first, second = meanings
    if leg is None and first is Intent.ONLY_LEG:
        return replace(heard, intent=first)
    told = (Candidate(first.value, first, leg), Candidate(second.value, second, SLIDES))
    return replace(heard, intent=Intent.SEVERAL, candidates=told)


def _parts(meaning: Intent, slots: Mapping[str, Any], heard: Utterance) -> Utterance:
    """The numbers that were said, as the ear writes them ("in=6,out=8", "R=8,L=5"); nothing was understood of none."""
    said = [
        f"{part}={slots[name].value}"
        for name, part in PARTS[meaning].items()
        if name in slots and NUMBER.fullmatch(slots[name].value)
    ]
    return replace(heard, intent=meaning if said else Intent.FALLBACK, word=",".join(said) or None)


def _words(slots: Mapping[str, Any], values: Mapping[str, str | None]) -> Iterator[str]:
    for name, slot in slots.items():
        if values[name] is None or name in HEARD_IN_FULL:
            yield str(slot.value)


def _resolved(slot: Any) -> str | None:
    """The id of the value a slot was resolved to, or its name where it has no id; None if it was not."""
    for authority in (slot.resolutions and slot.resolutions.resolutions_per_authority) or ():
        if authority.status and authority.status.code and authority.status.code.value == MATCHED:
            value = authority.values[0].value
            return str(value.id or value.name)
    return None
