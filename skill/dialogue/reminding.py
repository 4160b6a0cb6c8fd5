"""A reminder that is talked about: what is said of its time and days, together with what is known already."""

from skill.dialogue.session import Reminder
from skill.hearing.utterance import Utterance


def merge(known: Reminder, utterance: Utterance) -> Reminder:
    """The reminder that was known, with what was just said of its time and its days."""
    part = DAYS_AND_PARTS.get(utterance.word or "")
    hour = f"{utterance.number:02}:00" if utterance.number is not None else None
    time = _time_of_day(utterance.time or hour, known.time) or known.time
    time = _time_of_day(part, time) if part else time
    return Reminder(time, "daily" if part else utterance.word or known.days)


DAYS_AND_PARTS = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
"""Words that say both the days and the part of the day ("every evening")."""
PARTS = {"MO": "09:00", "AF": "14:00", "EV": "18:00", "NI": "21:00"}
"""AMAZON.TIME's parts of the day, as a time that people mean by them."""


def _time_of_day(said: str | None, known: str | None) -> str | None:
    """The time of day that was meant, as "19:30"; a part of the day moves a time already named into it."""
    if said not in PARTS or known is None:
        return PARTS.get(said or "", said)
    hour, minutes = int(known[:2]), known[2:]
    match said:
        case "MO":
            hour %= 12
        case "NI" if hour in (0, 12):
            hour = 0
        case _ if hour < 12:
            hour += 12
    return f"{hour:02}{minutes}"
