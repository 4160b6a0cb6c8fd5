"""The base of what goes wrong in the simulator for a reason that a person can do something about."""

import os


class SimulatorError(Exception):
    """Its message is the one line that a command ends with."""


def reason(error: OSError) -> str:
    """Why the system did not do it, without the address or the file that Python adds."""
    return os.strerror(error.errno) if error.errno else str(error)
