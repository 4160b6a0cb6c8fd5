"""From the words that Alexa passed on to a meaning that the dialogue knows.

Nothing of the words, nor how sure the ear was, goes further than this: what comes back is an utterance without them.
"""

import re
from dataclasses import replace

from skill.hearing import alexa_heard, asking, confirming, health, leading_on, parts, reasoned
from skill.hearing.alexa_heard import WEIGHTY
from skill.hearing.belief import certainty, explicit, soundness
from skill.hearing.ear import hear
from skill.hearing.guess import Guess, Hearing
from skill.hearing.learned.features import plain
from skill.hearing.meanings import MEANINGS, as_utterance, term_named, topic_named
from skill.hearing.outright import beside, in_passing, posture, red_flags, several, taking_over
from skill.hearing.questions import CLEARED, NEWS
from skill.hearing.situation_kinds import WEIGHED
from skill.hearing.utterance import HALFWAY, HEALTH_INTENTS, SOMEBODY_ELSE, WISHES, Candidate, Intent, Utterance
from skill.hearing.values import terms
from skill.hearing.values.numbers import ONES, TENS, numbers
from skill.hearing.words import dialect, idioms, safety_words, stammer

WHOLE = frozenset({Intent.FALLBACK, Intent.YES, Intent.NO, Intent.SETTLED})
"""Intents whose words are a whole sentence; with others they may be what was left over of one."""


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
    whole = _interpret(utterance, situation, question, asked)
    found = beside.split(_plainly(utterance.text or "")) if situation == "safety" else None
    if found is None:
        return whole
    answer = _interpret(replace(utterance, text=found.answer), situation, question, asked)
    said = _answer_beside(whole, answer, question, apart=found.apart)
    if said.intent in _OF_THE_PRACTICE:
        return said
    return replace(said, wishes=parts.told(found.wishes, said.instead(said.intent), situation))


_OF_THE_PRACTICE = frozenset(
    {*WISHES, Intent.ONLY_LEG, Intent.BOTH_LEGS, Intent.SKIP_LEG, Intent.OTHER_LEG, Intent.SPEECH, Intent.SEVERAL}
)
_UNANSWERED = frozenset({Intent.OKAY, Intent.FALLBACK})
_DOUBTFUL = frozenset({Intent.UNCERTAIN, Intent.UNSURE, Intent.SOMEWHAT})


def _answer_beside(whole: Utterance, answer: Utterance, question: str | None, *, apart: bool) -> Utterance:
    """What a safety question is answered beside a wish: what the answer alone would be, and never more than that.

    A sign that only the whole tells counts; and where a wish may be a part of the answer, a no is asked about.
    """
    onward = Intent.YES if question == CLEARED else Intent.NO
    if not whole.may_be <= {*_OF_THE_PRACTICE, *_UNANSWERED, *_DOUBTFUL, Intent.NO, onward, answer.intent}:
        return whole
    if answer.intent in _UNANSWERED or (answer.intent is onward and not apart and onward is Intent.YES):
        return whole
    if answer.intent is onward and not apart:
        return answer.asked(Candidate("no", Intent.NO))
    return answer


def _interpret(utterance: Utterance, situation: str, question: str | None, asked: tuple[Candidate, ...]) -> Utterance:
    """What was meant by a text as a whole, whatever wish may stand beside an answer in it."""
    words, heard = _plainly(utterance.text or ""), replace(utterance, text=None)
    if another := _another(heard, words, situation):
        return another
    confirms = confirming.is_asked(asked, situation)
    if asked and not confirms and (which := confirming.which_one(heard, words, asked)):
        return which
    weighs = confirms or situation == "forgetting" or question == CLEARED
    if _SHORT_YES.fullmatch(words) and not weighs:
        return heard.instead(Intent.YES)
    felt, words = f"i felt {words}", _restored(heard, words, situation)
    meant = _heard(heard, words, situation, question, asked)
    meant = _all_of_it(heard, meant, words, situation, question)
    meant = _where_they_are(meant, words, situation, question)
    meant = leading_on.checked(meant, words, situation)
    if words == felt and meant.intent in leading_on.ONWARD and not _FELT_WELL.search(words):
        meant = _unsure(heard, situation)
    if not confirms and situation == "safety" and meant.intent is Intent.NO and soundness.is_whole_no(words, question):
        return meant  # every word of it has been read: "my wife had the operation not me"
    told = health.as_told(meant, words, situation, question, term=term_named(terms.term(words)))
    return confirming.as_confirmed(told, words, question) if confirms else told


def _another(heard: Utterance, words: str, situation: str) -> Utterance | None:
    """What it means that it is somebody else: an answer where it is asked who it is."""
    match situation:
        case "same":
            return heard.instead(Intent.NO) if taking_over.is_another(words) else None
        case "newcomer":
            return heard.instead(Intent.YES) if taking_over.is_new(words) else None
        case _:
            return heard.instead(Intent.START_OVER, SOMEBODY_ELSE) if taking_over.told(words) else None


def _restored(heard: Utterance, words: str, situation: str) -> str:
    """Plain words with the beginning that her sample took away; and the wish in them without the reason beside it."""
    if heard.word is None and heard.intent is Intent.TERM:
        words = f"what is {words}"
    if heard.intent is Intent.REMIND and words and "remind" not in words:
        words = f"remind me {words}"
    if heard.word is None and heard.intent is Intent.ONLY_LEG and situation == "safety":
        words = f"just the {words}"
    whole = _NO_BOTHER.fullmatch(words) or posture.told(words)
    if heard.word is None and heard.intent is Intent.FEEL and not whole:
        felt = f"i felt {words}"  # of which only "it tear" came along
        if not (situation == "feel" or situation in WEIGHED) or red_flags.sign(felt):
            return felt
    return words if situation in WEIGHED else reasoned.wish(words, situation)


def _all_of_it(heard: Utterance, meant: Utterance, words: str, situation: str, question: str | None) -> Utterance:
    """What was meant, or what plain words say where they tell nothing of the body: a sound, a question, some wishes."""
    may_be = {heard.intent} if several.only_wishes(words, at_a_question=True) else meant.may_be
    passing = in_passing.assents(words) or asking.is_all(meant, words, situation)
    if not (HEALTH_INTENTS.isdisjoint(may_be) or passing):
        return meant
    topic = asking.asked(meant, words, situation)
    return _in_passing(heard, words, situation, topic) or parts.wished(meant, words, situation, question) or meant


def _where_they_are(meant: Utterance, words: str, situation: str, question: str | None) -> Utterance:
    """What was meant, or that somebody lies or stands where they say so; to a question about the body it is no yes."""
    how = posture.told(words) or (HALFWAY if situation == "setup" and posture.is_at_a_chair(words) else None)
    if how and situation not in WEIGHED and (how != HALFWAY or situation != "rise"):
        return meant.instead(Intent.DONE, how)
    if how and meant.intent is Intent.YES and question not in (None, NEWS):
        return _unsure(meant, situation)
    return meant


_SHORT_YES = re.compile(
    r"(?:(?:yes|yeah|oh|well|um) )*(?:i (?:do|have|did)|it (?:does|has)|there is)|yes (?:one|some|all)"
)
"""A yes to what was asked; and none to "so that's a no to all of it?", for which it comes along as words."""
_SEARCHING = re.compile(r"\bhow (?:to|do you|you) say(?: (?:it|this))?\b(?! (?:next|ready|no|yes)$) ?")
"""Said while the word is looked for: "how to say, stiff"."""
_NO_BOTHER = re.compile(r"(?:no|nae) (?:bother|problems?|trouble|worries|sweat)(?: at all)?")
"""A whole answer: nobody felt nothing."""
_NUMBERS = frozenset((*ONES, *TENS))
_FELT_WELL = re.compile(
    r"\b(?:ready|good|great|fine|okay|ok|all right|alright|better|comfortable|comfy|settled|set|lovely|nice|relaxed)\b"
)
"""What somebody feels who is ready to go on; whatever else they felt moves nobody."""


def _plainly(text: str) -> str:
    """A text in plain words, each of them once where it was begun more than once."""
    words = idioms.named(dialect.standard(plain(text)))
    return stammer.once(_SEARCHING.sub("", words).strip() or words, _NUMBERS)


def as_an_answer_from_there(meant: Utterance, text: str) -> Utterance:
    """What was meant where the answer shows that somebody is heard: a television says "coming up next", too."""
    if in_passing.asks_what_now(_plainly(text)):
        return meant.instead(Intent.REPEAT)
    unclear = (Intent.FALLBACK, Intent.UNCERTAIN)
    if meant.intent not in (*unclear, Intent.NEXT, Intent.RESUME, Intent.YES, Intent.OKAY, Intent.DONE, Intent.FEEL):
        return meant
    if not meant.may_be.isdisjoint(HEALTH_INTENTS):
        return meant
    intent = Intent.NEXT if explicit.plain_there(idioms.plainly(_plainly(text))) else Intent.FALLBACK
    return meant.instead(intent)


def as_a_no_to_a_half(meant: Utterance, text: str) -> Utterance:
    """What was meant where half of a safety question is asked: of what else is well the other half may have been."""
    said = meant.intent is not Intent.NO or bool(safety_words.NO_WORD.search(_plainly(text)))
    return meant if said else meant.instead(Intent.OKAY)


def _heard(
    heard: Utterance, words: str, situation: str, question: str | None, asked: tuple[Candidate, ...]
) -> Utterance:
    """What the ear makes of plain words, and what stays of what Alexa made of them."""
    found = hear(words, situation, question)
    weighs = heard.intent in WEIGHTY.get(situation, ()) or (heard.intent is Intent.YES and question == CLEARED)
    if alexa_heard.stays(heard, found, words, situation, question, weighs=weighs):
        unnamed = heard.intent is Intent.TERM and heard.word is None  # her slot took more than the word
        return replace(heard, word=term_named(terms.term(words))) if unnamed else heard
    if found.outcome == "sure" and found.meaning:
        guess = Guess(found.meaning, found.value)
        meant = as_utterance(heard, guess, words, situation)
        believed = question != CLEARED or alexa_heard.is_borne_out(meant.intent, words, situation, question)
        all_of_it = heard.intent in WHOLE or _MUCH_BETTER.fullmatch(words)
        part = heard.word is None and not all_of_it  # of "I think it's gone" only "it's gone" came along
        if not believed or (part and (question == CLEARED or meant.intent in WEIGHTY.get(situation, ()))):
            return _unsure(heard, situation)
        return meant
    if heard.intent is not Intent.FALLBACK and not weighs:
        return heard
    return _uncertain(heard, found, words, situation, asked) if found.outcome == "ask" else _unsure(heard, situation)


_MUCH_BETTER = re.compile(r"(?:(?:so|very) )?(?:much|lots|loads|far|way|a lot|miles) better")
"""Relief that no "a bit" before it can have made less of."""


def _in_passing(heard: Utterance, words: str, situation: str, topic: str | None) -> Utterance | None:
    """What a sound in passing means, or a question outright; where every word weighs a sound is no answer."""
    if in_passing.declines(words):
        return _unsure(heard, situation) if situation in WEIGHED else heard.instead(Intent.NO)
    if in_passing.assents(words) or (situation in ("safety", "ready") and words in ("ok", "okay")):
        return heard.instead(Intent.OKAY)
    if in_passing.hushes(words):
        return _unsure(heard, situation) if situation in WEIGHED else heard.instead(Intent.PAUSE)
    if situation in WEIGHED - {"safety"}:
        return None
    asked = in_passing.asked(words, outright=situation == "safety") or topic
    if asked is None:
        return None
    if MEANINGS.get(asked) is Intent.ANOTHER_SET and (number := _most(words)) > 1:
        wishes = (Candidate(asked, Intent.ANOTHER_SET), Candidate("reps", Intent.REPS, None, number))
        return heard.instead(Intent.SEVERAL, candidates=wishes)
    topic = topic_named(asked)
    return heard.instead(Intent.TEACH if topic else MEANINGS[asked], topic)


def _most(words: str) -> int:
    """The largest number in plain words; of "more one time ten" the slides."""
    return max((int(each.value) for each in numbers(words)), default=0)


def _uncertain(heard: Utterance, found: Hearing, words: str, situation: str, asked: tuple[Candidate, ...]) -> Utterance:
    """What may have been meant, for the person to be asked; the word itself of what was just offered is an answer."""
    best = found.alternatives[0]
    repeated = best.meaning in [each.meaning for each in asked]
    # At a safety question nothing counts for more because it was offered: a yes to the clinician's word leads on.
    if repeated and situation != "safety" and certainty.needed(best.meaning, situation, words) == certainty.SURE:
        return as_utterance(heard, best, words, situation)
    meant = [(guess, as_utterance(heard, guess, words, situation)) for guess in found.alternatives]
    told = [Candidate(guess.meaning, said.intent, said.word, said.number, said.time) for guess, said in meant]
    if len(told) > 1 and replace(told[0], meaning="") == replace(told[1], meaning=""):
        return meant[0][1]
    return heard.asked(*told)


def _unsure(heard: Utterance, situation: str) -> Utterance:
    """Nothing that leads on: "okay" answers no safety question, which is then asked again."""
    return heard.instead(Intent.OKAY if situation == "safety" else Intent.FALLBACK)
