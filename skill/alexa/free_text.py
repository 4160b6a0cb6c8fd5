"""Free text: words in which Alexa found no meaning, or one that weighs, understood by the skill's own ear."""

from skill.dialogue.engine import credit
from skill.dialogue.guards import asks_a_half, checks_hearing
from skill.dialogue.session import Session
from skill.hearing.utterance import Utterance

STRAYS = 2
"""Up to this many stray answers do not show that somebody is heard; whoever says more, in their own words, is."""


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
    if not heard.new and asks_a_half(credit(session, heard.at, heard.locale)):
        return as_a_no_to_a_half(meant, heard.text)
    if not heard.new and session.fallback_count < STRAYS and checks_hearing(credit(session, heard.at, heard.locale)):
        return as_an_answer_from_there(meant, heard.text)
    return meant


def situation_of(heard: Utterance, session: Session) -> tuple[str, str | None]:
    """The situation in which something was said, and the safety question that was open, as the ear names them."""
    from skill.dialogue.situations import ANYWHERE, situation  # noqa: PLC0415 most turns come without words

    return (ANYWHERE, None) if heard.new else situation(credit(session, heard.at, heard.locale))
