"""What answers one safety question in other words than its own: a sign of the night, a click, which is none."""

import re

from skill.hearing import questions
from skill.hearing.belief import denial
from skill.hearing.utterance import Intent, Utterance
from skill.hearing.words import safety_words
from skill.hearing.words.answers import SAID_YES

CANNOT = re.compile(
    r"\b(?:can't|cannot|cannae|couldn't|won't|doesn't|unable to)(?: \w+){0,2}? "
    r"(?:stand|walk|put|bear|take|hold|carry|support|straighten|bend|wee|pee|stop (?:weeing|peeing)|"
    r"pass (?:water|urine)|urinate)\b|"
    r"\b(?:can't|cannot|cannae|don't|doesn't|couldn't|didn't|never)(?: \w+)? (?:make it|get|go) to the "
    r"(?:toilet|loo|bathroom)\b"
)
"""What a knee does not do is a sign, too: "I can't stand on it"."""
SIGNS = {question: re.compile(rf"\b(?:{signs})\b") for question, signs in denial.OWN_SIGNS.items()}
"""What each question asks about: told there it is a yes, whatever else it may be."""


_NOISE = re.compile(
    r"\b(?:click\w*|crack(?:s|ing|ly|y)?|creak\w*|crunch\w*|pop(?:s|ping)|grind\w*|grat(?:es|ing)|snap(?:s|ping))\b"
)
_SCOTS = ((re.compile(r"\b\w+nae\b"), "not"), (re.compile(r"\bgie\b"), "give"))
_WEATHER = re.compile(
    r"\b(?:hot|warm) (?:(?:out|in) )?(?:the )?(?:here|outside|weather|day|room|house)\b|"
    r"\bweather(?:'s| is) (?:\w+ )?(?:hot|warm)\b"
)
_ON_PURPOSE = r"(?!.*\b(?:diet\w*|trying|slimming|purpose)\b)"
_A_YES_TO = {
    questions.KNEE_TODAY: (
        r"size of an? \w+|twice the (?:other|size)|can't get (?:up|down) ?(?:the )?stairs|lets? me down|folds under|"
        r"(?:goes|went|gone) from under|i(?:'m| am)? hop(?:ping)?|only stand on (?:the|my) (?:good|other|left|right)|"
        r"(?:does|do) all (?:four|that|of (?:it|them|that))|(?:don't|can't|wouldn't) trust (?:it|her)|not to be trusted"
    ),
    questions.EMERGENCY: (
        r"i can't go$|(?:not|haven't) been (?:to the (?:loo|toilet) )?(?:in|for) (?:\w+ )?(?:days|a week)|bunged up|"
        r"constipated|(?:get|go|stand|up) on (?:my )?tip ?toes?|legs (?:are|feel) like (?:string|jelly|lead|rubber)|"
        r"(?:went|came) down (?:a flight of |the |some )?(?:stairs|steps)|down the stairs i (?:went|came)|"
        r"lost (?:it|everything) down there|run(?:ning)? to the (?:loo|toilet)"
    ),
    questions.CALF: (
        r"(?:calf|leg)(?:'s| is| has got| looks)? (?:\w+ )?(?:fatter|bigger|thicker|tighter)|"
        r"(?:sat|sitting) on (?:a|the) (?:coach|plane|bus) .*\btight"
    ),
    questions.NIGHTS: (
        r"(?:wakes?|woke|waking) me(?: up)? (?:at|in the|every|most) nights?|night sweats|no appetite|"
        r"temperature(?:'s| is)(?: \w+){0,3} (?:up|high|raised)|woke up (?:drenched|soaked|dripping)|"
        r"keeps? me (?:up|awake) (?:at|all) night|lost my appetite|just as bad (?:lying down|in bed|at night)|"
        r"(?:resting|rest|lying down|nothing|it) does nothing|there all the time|up (?:and down )?all night|"
        r"(?:not|haven't) slept since|can't (?:lie|get) comf\w+|sleep in (?:the|a) chair|"
        rf"lost {_ON_PURPOSE}(?:\w+ ){{0,3}}(?:stone|kilos?|pounds)|"
        rf"(?:dropped|gone down) {_ON_PURPOSE}\w+ (?:dress )?sizes?|"
        rf"belt(?:'s| is| has)? {_ON_PURPOSE}(?:\w+ )*(?:holes|notches)"
    ),
}
"""What is a yes there in other words than the question's."""
_SAID_OF = {question: re.compile(rf"\b(?:{said})\b") for question, said in _A_YES_TO.items()}
_TO_COME = re.compile(r"\b(?:get|waiting (?:for|on)|awaiting) (?:the|my) (?:results?|scan|x ?rays?)\b")
"""Of the knee: whether something was found is not known yet."""
_NEW_THING = re.compile(
    r"(?:(?:yes|only|just|well|oh|no) )*(?:(?:i|we)(?:'ve| have)?(?: just)?(?: got| bought| had)? )?(?:a |some )?new "
    r"(?:bed|mattress|pillows?|glasses|carpet|mat|rug|floor|sofa|chair|car|phone|house|flat|dog|cat|puppy|kitten|"
    r"telly|tv|kitchen|shoes|slippers|job|neighbou?rs?)(?: (?:yesterday|today|love|last week|that's all))*"
)
"""What is new and no part of the body."""


def _only_clicks(words: str) -> bool:
    """Whether plain words tell of a noise, and of nothing that a knee should be seen for."""
    for said, instead in _SCOTS:
        words = said.sub(instead, words)
    rest = _NOISE.sub(" ", words)
    return rest != words and not (safety_words.asserted(rest) or SAID_YES.search(rest) or CANNOT.search(rest))


def _is_of_the_weather(words: str) -> bool:
    """Whether plain words tell of heat that is not the knee's, and of no other sign."""
    rest = _WEATHER.sub("", words)
    return rest != words and not safety_words.undenied(rest, SIGNS[questions.KNEE_TODAY])


def told(meant: Utterance, words: str, question: str | None) -> Utterance | None:
    """What words tell at one question alone: a click, which is no sign, a sign of the night, or a thing that is new."""
    if meant.intent is Intent.NO:
        return None
    if question == questions.KNEE_TODAY and _only_clicks(words):
        return meant.instead(Intent.TEACH, "click")
    if question == questions.KNEE_TODAY and _is_of_the_weather(words):
        return meant.instead(Intent.OKAY)
    if question == questions.STRUCTURE and _TO_COME.search(words) and not SAID_YES.search(words):
        return meant.instead(Intent.UNSURE)
    said = _SAID_OF.get(question or "")
    if said and safety_words.undenied(words, said, passes=False):
        return meant.instead(Intent.YES)
    return meant.instead(Intent.OKAY) if question == questions.NEWS and _NEW_THING.fullmatch(words) else None
