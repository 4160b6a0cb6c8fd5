"""What can be touched in each place, and what a touch means: the same as if it had been said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from skill.content.catalogue import Line, Words
from skill.dialogue.session import PLAYING, SCREENS, Place
from skill.hearing.utterance import Heard, Said
from skill.pacing.score import Goal

Arguments = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """What is on a button, and what a touch of it sends: what was heard, and the word or number that goes with it."""

    label: str
    arguments: Arguments


_NO = ("no", (Heard.NO,))
_YES_NO = (("yes", (Heard.YES,)), _NO)
_ASKED = (Place.SAME, Place.COME_BACK, Place.LOST_TOUCH, Place.NEWS, *SCREENS, Place.EASED, Place.OTHER, Place.RISE)
_STEPS = (Place.SETUP, Place.SLIDE, Place.DOWN, Place.UP)

BUTTONS: Mapping[Place, tuple[tuple[str, Arguments], ...]] = {
    **dict.fromkeys((*_ASKED, Place.FORGETTING, Place.REMINDING), _YES_NO),
    **dict.fromkeys(_STEPS, (("next", (Heard.NEXT,)),)),
    **dict.fromkeys((Place.HEARING, Place.READY, Place.CHANGE), (("ready", (Heard.NEXT,)),)),
    **dict.fromkeys(PLAYING, (("pause", (Heard.PAUSE,)),)),
    Place.CHOOSE: (("knees", (Heard.GOAL, Goal.KNEES)), ("hips", (Heard.GOAL, Goal.HIPS))),
    Place.FLOOR: (("next", (Heard.NEXT,)), ("down", (Heard.DOWN,))),
    Place.PAUSED: (("go_on", (Heard.RESUME,)),),
    # The traffic light of safety.md: 0 to 3, 4 to 5, 6 and above.
    Place.PAIN: (
        ("mild", (Heard.NUMBER, 3)),
        ("middling", (Heard.NUMBER, 5)),
        ("strong", (Heard.NUMBER, 6)),
        ("sharp", (Heard.SHARP,)),
    ),
    Place.CALM: (("settled", (Heard.SETTLED,)), _NO),
    Place.DIZZY: (("better", (Heard.SETTLED,)), _NO),
    Place.FEEL: (("easy", (Heard.FEEL, "easy")), ("right", (Heard.FEEL, "right")), ("hard", (Heard.FEEL, "hard"))),
}
IN_DIGITS = {"mild": ("0", "3"), "middling": ("4", "5"), "strong": ("6",)}
KNOWN = frozenset(arguments for buttons in BUTTONS.values() for _, arguments in buttons)


def buttons(place: Place, words: Words) -> tuple[Button, ...]:
    """The buttons of a place, in words."""
    return tuple(Button(words.text(_line(name)), arguments) for name, arguments in BUTTONS.get(place, ()))


def _line(name: str) -> Line:
    return Line(f"shown.{name}", tuple(zip(("low", "high"), IN_DIGITS.get(name, ()), strict=False)))


def touched(arguments: Sequence[Any], said: Said) -> Said:
    """What a touch says: what its button means, or something not understood where there is no such button."""
    match tuple(arguments):
        case (str(heard),) if (heard,) in KNOWN:
            return replace(said, heard=Heard(heard))
        case (str(heard), str(word)) if (heard, word) in KNOWN:
            return replace(said, heard=Heard(heard), word=word)
        case (str(heard), int(number)) if (heard, number) in KNOWN:
            return replace(said, heard=Heard(heard), number=number)
        case _:
            return replace(said, heard=Heard.LOST)
