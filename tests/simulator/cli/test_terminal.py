"""The breath pacer of the typed terminal."""

from dataclasses import replace

import pytest

from simulator.cli.terminal import pacer
from simulator.device.echo import DeviceState, Echo
from simulator.device.request import Owner
from simulator.device.timeline import Entry, Kind, Scope
from simulator.ears.recognizer import Recognizer

BEAT = Entry(0, 4000, Kind.SILENCE, scopes=(Scope("Sequencer", "right 10/10 out"),))


@pytest.mark.parametrize("ms", [0, 1000, 2000, 3999])
def test_the_line_of_the_pacer_fits_a_terminal_of_eighty_columns(recognizer: Recognizer, ms: int) -> None:
    echo = Echo(recognizer, lambda _: {}, Owner(), now=0)
    echo.timeline, echo.state, echo.since, echo.now = (replace(BEAT),), DeviceState.SPEAKING, 0, ms

    assert "right 10 of 10   breathe out" in pacer(echo).plain
    assert len(pacer(echo).plain) <= 80
