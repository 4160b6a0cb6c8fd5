"""What can be touched in each state, and what a touch means: the same as if it had been said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from skill.content.catalogue import Catalogue, Line
from skill.dialogue.phrases import phrase
from skill.dialogue.session import Session
from skill.dialogue.states import PLAYING, RETURNING, SAFETY_QUESTIONS, State
from skill.exercise.protocol import PAIN_MILD_MAX, PAIN_MODERATE_MAX, Goal, Leg
from skill.hearing.utterance import Intent, Utterance
from skill.pacing.cues import Cueing

Arguments = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """What is on a button, and what a touch of it sends: what was heard, and the word or number that goes with it."""

    label: str
    arguments: Arguments


_NO = ("no", (Intent.NO,))
_YES_NO = (("yes", (Intent.YES,)), _NO)
_SAFETY = tuple(state for state in SAFETY_QUESTIONS if state is not State.BETTER)
_ASKED = (State.SAME, State.NEWCOMER, *RETURNING, *_SAFETY, State.EASED, State.OTHER, State.RISE)
_STEPS = (State.SETUP, State.SLIDE, State.DOWN, State.UP)

BUTTONS: Mapping[State, tuple[tuple[str, Arguments], ...]] = {
    **dict.fromkeys((*_ASKED, State.FORGETTING, State.REMINDING), _YES_NO),
    **dict.fromkeys(_STEPS, (("next", (Intent.NEXT,)),)),
    **dict.fromkeys((State.HEARING, State.READY, State.CHANGE), (("ready", (Intent.NEXT,)),)),
    **dict.fromkeys(PLAYING, (("pause", (Intent.PAUSE,)),)),
    State.CHOOSE: (("knees", (Intent.GOAL, Goal.KNEES)), ("hips", (Intent.GOAL, Goal.HIPS))),
    State.FLOOR: (("next", (Intent.NEXT,)), ("down", (Intent.DOWN,))),
    State.PAUSED: (("go_on", (Intent.RESUME,)),),
    State.FINISHING: (
        ("today", (Intent.DONE,)),
        ("this_leg", (Intent.SKIP_LEG,)),
        ("go_on", (Intent.RESUME,)),
    ),
    # Of mild and of moderate a touch says the highest score, for that asks for the most care.
    State.PAIN: (
        ("mild", (Intent.NUMBER, PAIN_MILD_MAX)),
        ("middling", (Intent.NUMBER, PAIN_MODERATE_MAX)),
        ("strong", (Intent.NUMBER, PAIN_MODERATE_MAX + 1)),
        ("sharp", (Intent.SHARP,)),
    ),
    State.CALM: (("settled", (Intent.SETTLED,)), _NO),
    State.BETTER: (("better", (Intent.SETTLED,)), _NO),
    State.DIZZY: (("better", (Intent.SETTLED,)), _NO),
    State.FEEL: (("easy", (Intent.FEEL, "easy")), ("right", (Intent.FEEL, "right")), ("hard", (Intent.FEEL, "hard"))),
}
_SLOWER, _FEWER = ("slower", (Intent.SLOWER,)), ("fewer", (Intent.FEWER_REPS,))
_FEW_WORDS = ("few_words", (Intent.CUES, Cueing.FEW))
_RESTING = (_SLOWER, ("faster", (Intent.FASTER,)), _FEWER, _FEW_WORDS)
# Where somebody rests anyway, and the screen has room: while a leg moves, a touch anywhere is the pause.
WISHES: Mapping[State, tuple[tuple[str, Arguments], ...]] = {
    State.READY: (_SLOWER, _FEWER, _FEW_WORDS, *((f"only_{leg}", (Intent.ONLY_LEG, leg)) for leg in Leg)),
    State.PAUSED: _RESTING,
    State.CHANGE: _RESTING,
}
IN_DIGITS = {
    "mild": ("0", str(PAIN_MILD_MAX)),
    "middling": (str(PAIN_MILD_MAX + 1), str(PAIN_MODERATE_MAX)),
    "strong": (str(PAIN_MODERATE_MAX + 1),),
}
"""The scores on the buttons for pain, in digits, from the lowest to the highest."""
OFFERED: tuple[Arguments, ...] = ((Intent.WHICH, "first"), (Intent.WHICH, "second"))
"""What a touch sends of one of the two things that may have been meant."""
_ALL = [*BUTTONS.values(), *WISHES.values()]
KNOWN = frozenset([*(arguments for buttons in _ALL for _, arguments in buttons), *OFFERED])


def buttons(state: State, words: Catalogue) -> tuple[Button, ...]:
    """The buttons of a state, in words."""
    return tuple(Button(words.text(_line(name)), arguments) for name, arguments in BUTTONS.get(state, ()))


def wishes(state: State, words: Catalogue) -> tuple[Button, ...]:
    """The buttons of what may be wished for in a state, in words."""
    return tuple(Button(words.text(_line(name)), arguments) for name, arguments in WISHES.get(state, ()))


def which(session: Session, words: Catalogue) -> tuple[Button, ...]:
    """The buttons of what may have been meant: each of the two by its phrase, or yes and no to the only one."""
    if len(session.candidates) < len(OFFERED):
        return buttons(State.SAME, words)
    phrases = [words.text(phrase(each, session)) for each in session.candidates]
    return tuple(Button(*pair) for pair in zip(phrases, OFFERED, strict=True))


def _line(name: str) -> Line:
    return Line(f"shown.{name}", tuple(zip(("low", "high"), IN_DIGITS.get(name, ()), strict=False)))


def touched(arguments: Sequence[Any], said: Utterance) -> Utterance:
    """What a touch says: what its button means, or something not understood where there is no such button."""
    match tuple(arguments):
        case (str(heard),) if (heard,) in KNOWN:
            return replace(said, intent=Intent(heard))
        case (str(heard), str(word)) if (heard, word) in KNOWN:
            return replace(said, intent=Intent(heard), word=word)
        case (str(heard), value) if (number := _whole_number(value)) is not None and (heard, number) in KNOWN:
            return replace(said, intent=Intent(heard), number=number)
        case _:
            return replace(said, intent=Intent.FALLBACK)


def _whole_number(value: Any) -> int | None:
    """A number in any form in which a screen sends it back: 6, "6", or 6.0, as Amazon's renderer wrote until 2022."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (OverflowError, ValueError):
        return None
    return int(number) if number.is_integer() else None
