"""What the sentences of the catalogue tell people to say."""

import re
from collections.abc import Iterator

from skill.content.catalogue import Line, Value, catalogue, values_in
from skill.dialogue.prompts import PROMPTS

WORDS = catalogue()

# How an offer goes on once the words to say have been named.
_ON = re.compile(r"\b(?:to|for|when|if|and|from|as|until|now|once more)\b.*")
_NOT_OFFERED = re.compile(r"\b(?:I|they|you|so) say\b|\bsay so\b")
_OTHERWISE = re.compile(r"(?:and|ask|name|tell|we|shall|that|when)\b")


def offers(text: str) -> Iterator[str]:
    """The words a text tells people to say: "Say yes, or say: help me down." offers two."""
    for sentence in re.split(r"(?<=[.?!])\s+", _NOT_OFFERED.sub("", text)):
        literal = re.search(r"\b(?:say(?:, for example)?|or):\s*(.+?)[.?!]?$", sentence, re.IGNORECASE)
        if literal:
            yield re.sub(r"^Alexa, ", "", literal[1]).strip()
        before = sentence[: literal.start()] if literal else sentence.rstrip(".?!")
        for list_ in re.split(r"\bsay\b", before, flags=re.IGNORECASE)[1:]:
            for piece in filter(None, re.split(r",? or\b ?|, ", list_.strip(" ,"))):
                if _OTHERWISE.match(piece):
                    break
                yield _ON.sub("", piece.rpartition(": ")[2]).strip()
        if "ask why" in before:
            yield "why"


def offered() -> set[str]:
    """Every offer of the catalogue, its values filled in."""
    going_on = {WORDS.names[asks_.go_word] for asks_ in PROMPTS.values()}
    found = set()
    for texts in WORDS.lines.values():
        for text in texts:
            for go in going_on:
                values = dict.fromkeys(values_in(text), "eight") | {"go": go}
                found |= set(offers(text.format_map(values)))
    return found


# What is described rather than said.
DESCRIBED = {"a number": "four", "how it felt": "easy", "how many you did": "four", "what's wrong": "it hurts"}
OFFERED = {
    "a number": "NumberIntent",
    "at eight thirty in the morning": "RemindIntent",
    "back": "GoalIntent",
    "better": "SettledIntent",
    "cancel my reminder": "CancelReminderIntent",
    "easy": "FeelIntent",
    "faster": "FasterIntent",
    "eight reps": "RepsIntent",
    "fewer words": "FewWordsIntent",
    "forget me": "ForgetIntent",
    "four times a week": "WeekGoalIntent",
    "go on": "GoOnIntent",
    "hard": "FeelIntent",
    "help": "AMAZON.HelpIntent",
    "help me down": "DownIntent",
    "help me up": "UpIntent",
    "for today": "DoneIntent",
    "how it felt": "FeelIntent",
    "how many left": "WhereIntent",
    "how many you did": "NumberIntent",
    "it hurts": "PainIntent",
    "it's better": "SettledIntent",
    "just right": "FeelIntent",
    "knees": "GoalIntent",
    "left leg first": "FirstLegIntent",
    "louder": "LouderIntent",
    "next": "AMAZON.NextIntent",
    "no": "AMAZON.NoIntent",
    "numb": "NumbIntent",
    "one more set": "AnotherSetIntent",
    "only the left leg": "OnlyLegIntent",
    "pause": "AMAZON.PauseIntent",
    "ready": "ReadyIntent",
    "repeat": "AMAZON.RepeatIntent",
    "settled": "SettledIntent",
    "sharp": "SharpIntent",
    "skip this leg": "SkipLegIntent",
    "slower": "SlowerIntent",
    "spreading": "SharpIntent",
    "start heel slides": "",
    "stop": "AMAZON.StopIntent",
    "this leg": "SkipLegIntent",
    "wait": "WaitIntent",
    "walk me through it": "WalkThroughIntent",
    "what's wrong": "PainIntent",
    "where am I": "WhereIntent",
    "why": "WhyIntent",
    "yes": "AMAZON.YesIntent",
}
# What may have been meant, by the ear's name for it: the phrase in which it is offered.
_EXAMPLES: tuple[tuple[str, Value], ...] = (
    ("number", 8),
    ("leg", "left"),
    ("inhale", 5),
    ("exhale", 6),
)
MEANT = {
    name.removeprefix("meant."): WORDS.text(Line(name, _EXAMPLES))
    for name in WORDS.lines
    if name.startswith("meant.") and name != "meant.no_to_all"
}
