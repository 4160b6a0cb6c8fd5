"""`replace` gives what dataclasses' own gives, for every kind of value of the dialogue."""

import dataclasses
from functools import cached_property
from typing import Any

import pytest

from skill.dialogue.replacing import replace
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.hearing.utterance import Intent, Utterance

SESSION = Session(state=State.READY, step=3, turn_count=7)
UTTERANCE = Utterance(Intent.YES, 1)


@dataclasses.dataclass(frozen=True)
class Doubled:
    """A value that works something out, once."""

    number: int

    @cached_property
    def double(self) -> int:
        return 2 * self.number


@pytest.mark.parametrize(
    ("value", "changes"),
    [(SESSION, {"step": 4, "guest": True}), (SESSION, {}), (UTTERANCE, {"at": 2}), (Doubled(3), {"number": 4})],
)
def test_a_copy_with_other_fields_is_that_of_dataclasses(value: Any, changes: dict[str, Any]) -> None:
    before = repr(value)

    assert replace(value, **changes) == dataclasses.replace(value, **changes)
    assert repr(value) == before


@pytest.mark.parametrize("value", [SESSION, UTTERANCE])
def test_a_field_that_there_is_not_cannot_be_replaced(value: Any) -> None:
    with pytest.raises(TypeError, match="paws"):
        replace(value, paws=4)


def test_what_a_value_has_worked_out_is_worked_out_anew_for_its_copy() -> None:
    value = Doubled(3)

    assert value.double == 6
    assert replace(value, number=4).double == 8
