"""What is made of a sentence where it is said: what is meant, or what is offered."""

from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance


def heard(words: str, where: str) -> tuple[Intent, str | None, int | None]:
    """The intent of plain words in a situation of the ear, with its word and number."""
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), where)
    return meant.intent, meant.word, meant.number


def offered(words: str, where: str) -> tuple[str, ...]:
    """What may have been meant by plain words, or each of several things that were, by the ear's names."""
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), where)
    return tuple(each.meaning for each in meant.candidates)


def at_a_question(words: str, question: str) -> tuple[Intent, str | None]:
    """The intent of plain words at a safety question, with its word."""
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", question)
    return meant.intent, meant.word
