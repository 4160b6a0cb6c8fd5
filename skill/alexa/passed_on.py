"""The words that Alexa passed on without finding a meaning in them: what they mean where they were said."""

from skill.dialogue.engine import credit
from skill.dialogue.session import Session
from skill.hearing.utterance import Utterance


def interpreted(heard: Utterance, session: Session) -> Utterance:
    """What was meant by the words that Alexa passed on, if she passed any; they go no further than this."""
    if heard.text is None:
        return heard
    from skill.hearing.interpret import interpret  # noqa: PLC0415 reads the weights of the ear

    return interpret(heard, *said_where(heard, session), () if heard.new else session.candidates)


def said_where(heard: Utterance, session: Session) -> tuple[str, str | None]:
    """The situation in which something was said, and the safety question that was open, as the ear names them."""
    from skill.dialogue.situations import ANYWHERE, situation  # noqa: PLC0415 most turns come without words

    return (ANYWHERE, None) if heard.new else situation(credit(session, heard.at, heard.locale))
