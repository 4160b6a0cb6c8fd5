"""Free text: words in which Alexa found no meaning, or one that weighs, understood by the skill's own ear."""

from skill.dialogue.engine import credit
from skill.dialogue.guards import STRAYS, asks_a_half, checks_hearing
from skill.dialogue.session import Session
from skill.hearing.utterance import Intent, Utterance


def interpret_free_text(heard: Utterance, session: Session) -> Utterance:
    """What was meant by the words that Alexa passed on, if she did; the words themselves go no further."""
    if heard.text is None:
        return heard
    from skill.hearing.interpret import (  # noqa: PLC0415 reads the ear's weights
        as_a_no_to_a_half,
        as_an_answer_from_there,
        interpret,
    )

    meant = interpret(heard, *situation_of(heard, session), () if heard.new else session.candidates)
    if heard.new:
        return meant
    credited = credit(session, heard.at, heard.locale)
    if asks_a_half(credited):
        return as_a_no_to_a_half(meant, heard.text)
    if session.fallback_count < STRAYS and checks_hearing(credited):
        return as_an_answer_from_there(meant, heard.text)
    return meant


def load_ear() -> None:
    """Load the ear with its weights and grammars, which takes a fifth of a second, so that a snapshot has them."""
    from skill.hearing.interpret import interpret  # noqa: PLC0415 reads the ear's weights

    for situation, question in (("ready", None), ("safety", "q1")):
        interpret(Utterance(Intent.FALLBACK, 0, text="no nothing like that"), situation, question)


def situation_of(heard: Utterance, session: Session) -> tuple[str, str | None]:
    """The situation in which something was said, and the safety question that was open, as the ear names them."""
    from skill.dialogue.situations import ANYWHERE, situation  # noqa: PLC0415 most turns come without words

    return (ANYWHERE, None) if heard.new else situation(credit(session, heard.at, heard.locale))
